"""What goes wrong for a reason that the reader can mend."""


class InputError(ValueError):
    """Something given cannot be used. The message is one sentence that names it and says what to do."""
