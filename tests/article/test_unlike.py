"""Texts that are read and are unlike an article: each is named, and an article is not."""

import pytest

from analysis.article.noticed import noticed

NEWS = "The mayor of Harwick, Ann Lee, resigned on Monday after a row over the bridge, officials said."
GERMAN = "Der Stadtrat beschloss am Montag, die alte Brücke zu schließen, nachdem Ingenieure davor gewarnt hatten."
HEARD = "so the mayor has said that she will go and the council of the town will vote on it on Monday as Ann Lee said "


@pytest.mark.parametrize(
    "text, said",
    [
        (f"FOR IMMEDIATE RELEASE\n\n{NEWS}", "Release: the text was given to the press (“FOR IMMEDIATE RELEASE”)"),
        (f"HARWICK, May 5 /PRNewswire/ -- {NEWS}", "Release: "),
        (f"{NEWS}\n\nNotes to editors\n\n{NEWS}", "Release: "),
        (f"{NEWS} The court ordered his immediate release.", None),
        ("Area\tTheft\nHarwick\t12\nDunmoor\t8\nPort Ann\t3\nWestham\t40", "List: of 5 lines none end a sentence"),
        ("Ann Lee\nMayor of Harwick\n12 High Street\nTel. 555 0123\nann@harwick.example", "List: of 5 lines none"),
        (f"Fire\nBy Jo Marsh\n{NEWS}\nHarwick Echo\n{NEWS}", None),
        (HEARD * 4, "No stops: 100 words hold no ends of sentences"),
        (f"{HEARD.strip()}. {HEARD.strip()}. {HEARD.strip()}.", None),
        (f"{NEWS}\n\n{GERMAN}\n\n{NEWS}", "Other language: 1 paragraph is not in English (“Der Stadtrat beschloss"),
        (
            f"{NEWS}\n\nAna Núñez, María Peña and Jörg Groß of Bayer Werke GmbH, aka El Lobo.\n\n{NEWS}",
            None,
        ),
        (f"{NEWS} ████████ met [REDACTED], (b)(6) wrote.", "Blackened: 3 places are made unreadable (“████████”)"),
        (f"{NEWS} The judge cited Rule 12(b)(6).\n██ Conservative ██ Labour", None),
        ("Harwick council closes old bridge", "Headline alone: the text holds 5 words"),
        (NEWS, None),
        (
            "(cid:43)(cid:68)(cid:85) council voted on Monday.",
            "Lost characters: 3 letters are codes such as “(cid:43)”",
        ),
        (f"HHaarrwwiicckk cclloosseess iitt\n\n{NEWS}", "Broken words: 2 places of the text have each letter twice"),
        (f"H A R W I C K\n\n{NEWS}", "Broken words: 1 place of the text has their letters apart"),
        ("The mayor left.Ann Lee,the mayor,said so.Tom Reid stayed.", "Run together: no space follows 4 stops"),
        ("Ask www.harwick.example,or ann@harwick.example.It is open in the U.S.Army's yard, he said.", None),
        (f"{NEWS} {NEWS} {NEWS}".title(), "All capitalised: nearly every word"),
    ],
)
def test_a_text_that_is_unlike_an_article_is_named(text, said):
    found = noticed(text)
    assert (found == []) if said is None else (len(found) == 1 and found[0].startswith(said))
