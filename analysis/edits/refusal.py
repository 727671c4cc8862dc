"""Why an edit cannot be applied."""


class Refused(Exception):
    """The reason, as the end of a sentence."""
