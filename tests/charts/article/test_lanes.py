"""Where the events of a timeline stand."""

import datetime

from analysis.charts.article.lanes import LABELLED, lanes_of, wide, words_at

PUBLISHED = datetime.date(2022, 4, 7)


def event(number: int, earliest: datetime.date | None, latest: datetime.date | None, when: str = "") -> dict:
    return {
        "id": f"e{number}",
        "pick": {"event": [f"e{number}"]},
        "ids": [f"e{number}"],
        "event": "Kyiv left",
        "told": number,
        "status": "planned",
        "earliest": earliest,
        "latest": latest,
        "when": when,
        "about": False,
        "unsure": False,
        "confidence": None,
        **dict.fromkeys(("short", "clause", "said_by", "read_by"), ""),
    }


def test_words_for_what_is_ahead_stand_behind_the_line_of_publication():
    ahead = event(1, PUBLISHED, None, "from 7 Apr")
    begun = event(2, datetime.date(2022, 3, 1), None, "from about 1 Mar")
    lanes = lanes_of([ahead, begun, event(3, PUBLISHED, PUBLISHED)], PUBLISHED)
    at, side = words_at(ahead, lanes.axis)
    assert side == "left" and at == lanes.axis.end(PUBLISHED) and at + wide("from 7 Apr") <= 1.0001
    assert words_at(begun, lanes.axis) == (lanes.axis.start(begun["earliest"]), "left")


def test_no_room_is_left_where_nothing_is_ahead():
    first = event(1, datetime.date(2022, 3, 1), datetime.date(2022, 3, 1))
    axis = lanes_of([first, event(2, PUBLISHED, PUBLISHED)], PUBLISHED).axis
    assert axis.end(PUBLISHED) > 0.9


def test_many_events_only_known_to_be_over_stand_with_the_undated_not_line_by_line():
    dated = [event(n, PUBLISHED, PUBLISHED) for n in range(LABELLED)]
    over = [event(100 + n, None, PUBLISHED, "by 7 Apr") for n in range(60)]
    lanes = lanes_of([*dated, *over], PUBLISHED)
    assert lanes.heads and {r["id"] for r in lanes.undated} == {r["id"] for r in over}
    few = lanes_of([*dated[:5], *over[:5]], PUBLISHED)
    assert not few.heads and not few.undated and few.used == 10
