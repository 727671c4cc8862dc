"""What tests of labels share: a day on which all is written, and what happenings of a text are called."""

import datetime

from analysis.reading.pipeline import parse

DAY = datetime.date(2020, 5, 6)


def labels_of(text: str) -> list[str]:
    return list(parse(text, date=DAY).happenings["label"])
