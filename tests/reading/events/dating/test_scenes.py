"""What is told in the run of a dated scene happens on its day, until the text moves."""

from datetime import date

import pytest

from tests.reading.events.test_events import TODAY, read

TUESDAY = date(2022, 4, 5)


@pytest.mark.parametrize(
    "text, trigger, days",
    [
        ("A bus crashed in Oslo on Tuesday. Two people died.", "died", (TUESDAY, TUESDAY)),
        ("A bus crashed in Oslo on Tuesday. The police closed the road.", "closed", (TUESDAY, TUESDAY)),
        ("A bus crashed in Oslo on Tuesday. Mayor Ann Lee said the road was closed.", "said", (TUESDAY, TODAY)),
        # two days are named: on either
        (
            "A bus crashed on Tuesday. A car burned on Wednesday. The police closed the road.",
            "closed",
            (TUESDAY, TODAY),
        ),
        # an older time is named: the text no longer says in which it is
        ("A bus crashed on Tuesday. In 2016 a bridge fell. The police closed the road.", "closed", (None, TODAY)),
        ("A bus crashed on Tuesday. In 2016 a bridge fell. Mayor Ann Lee said it was old.", "said", (None, TODAY)),
        (
            "A bus crashed on Tuesday. In 2016 it burned. On Wednesday it rained. Ann Lee said so.",
            "said",
            (TUESDAY, TODAY),
        ),
        # longer than a scene
        ("A bus crashed on Tuesday. Ann Lee taught in Oslo for decades.", "taught", (None, TODAY)),
        ("A bus crashed on Tuesday. Its driver was banned for two years.", "banned", (TUESDAY, TUESDAY)),
        # what lies further back, is not said to have happened, or is told by somebody
        ("A bus crashed on Tuesday. The police had closed the road.", "closed", (None, TODAY)),
        ("A bus crashed on Tuesday. The road was closed after a bridge fell.", "fell", (None, TODAY)),
        # a time since which something has been so is none to which the text moves
        ("A bus crashed on Tuesday, the first since 2016. The police closed the road.", "closed", (TUESDAY, TUESDAY)),
        # what is told in passing
        ("Ann Lee was jailed on Tuesday for robbing a shop.", "robbing", (None, TUESDAY)),
        ("A bus crashed on Tuesday. Ann Lee, who built the road, wept.", "built", (None, TODAY)),
        ("A bus crashed on Tuesday. It hit a wall built by monks.", "built", (None, TODAY)),
        ("A bus crashed on Tuesday. Ann Lee previously owned it.", "owned", (None, TODAY)),
        ("A bus crashed on Tuesday. It hit a wall, which fell.", "fell", (TUESDAY, TUESDAY)),
        ("A bus crashed on Tuesday. The police did not close the road.", "close", (None, TODAY)),
        ("A bus crashed on Tuesday. Ann Lee said the police closed the road.", "closed", (None, TODAY)),
        ("A bus crashed on Tuesday. The police will close the road.", "close", (TODAY, None)),
        # what is told after a sentence, a study or somebody's death lies behind it
        ("Ann Lee was sentenced on Tuesday. She robbed a shop.", "robbed", (None, TUESDAY)),
        ("A study was published on Tuesday. The authors trained forty bees.", "trained", (None, TUESDAY)),
        ("Ann Lee died on Tuesday. She taught in Oslo.", "taught", (None, TUESDAY)),
        ("Two people died on Tuesday. The bus hit a wall.", "hit", (TUESDAY, TUESDAY)),
        ("Police arrested two men on Tuesday. Officers searched a house.", "searched", (TUESDAY, TUESDAY)),
        # somebody's own words in a new paragraph lead back from an old time
        ('A bus crashed on Tuesday. In 2016 it burned.\n\n"It was old," Ann Lee said.', "said", (TUESDAY, TODAY)),
        ('A bus crashed on Tuesday. In 2016 it burned. "It was old," Ann Lee said.', "said", (None, TODAY)),
        ("A bus crashed on Tuesday. In 2016 it burned.\n\nAnn Lee said it was old.", "said", (None, TODAY)),
        # no scene: an old time, or none
        ("A bus crashed in 2016. The police closed the road.", "closed", (None, TODAY)),
        ("A bus crashed. The police closed the road.", "closed", (None, TODAY)),
    ],
)
def test_days_of_what_has_none_of_its_own(annotate, text, trigger, days):
    event = read(annotate, text)[0][trigger][0]
    assert (event.earliest, event.latest) == days


def test_without_a_date_of_the_article_there_is_no_scene(annotate):
    event = read(annotate, "A bus crashed on Tuesday. The police closed the road.", None)[0]["closed"][0]
    assert (event.earliest, event.latest) == (None, None)
