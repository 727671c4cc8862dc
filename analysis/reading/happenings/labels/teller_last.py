"""A label of what is said, with who says so behind it."""

import re

from analysis.reading.happenings.labels.phrases.phrase_text import PRONOUNS
from analysis.reading.happenings.labels.said import Label


def teller_last(said: Label) -> str:
    """ "Kyiv says soldiers left" → "Soldiers left, Kyiv says": what is said, told apart from the saying."""
    found = re.match(r"(.*?) (says?) (?:(it|he|she|they) )?(.+)", said.text)
    if found is None:
        return said.text
    name, verb, self_, told = found.groups()
    if self_ is None:
        return said.text if told.split()[0].lower() in PRONOUNS else f"{told}, {name} {verb}"
    if (self_ == "they") == (verb == "says"):  # others than those who say so
        return f"{self_} {told}, {name} {verb}"
    return f"{name} {told}, {self_} {verb}" if said.whole else said.text  # else "it" may be something else
