"""analysis.reading.seen: what is not to be seen is looked through, and every row still leads back to its characters."""

import datetime

import pytest

from analysis import parse
from analysis.article import Article
from analysis.reading import apostrophes, language, pipeline
from analysis.reading.capitals import in_print, titled_in_print
from analysis.reading.language import annotate
from analysis.reading.seen import seen

DAY = datetime.date(2024, 5, 6)
PLAIN = (
    "On Monday, May 6, Prime Minister Anders Holmberg said the government will resign. "
    "Holmberg told Reuters: “I am leaving on Friday.”"
)
MARKED = (
    "\ufeffOn Mon\u00adday, May 6, Prime\u200b Min\u00adis\u00adter An\u00adders Holm\u200bberg said "
    "the gov\u00adern\u00adment will re\u2060sign. \u2066Holmberg\u2069 told Re\u00adu\u00adters: "
    "“I am leav\u00ading on Fri\u00adday.”\u200e"
)


def same(one, other):
    """Two tables but for where things stand and how they are spelt there."""
    places = [name for name in one.columns if name.endswith(("start", "end"))]
    spelt = [name for name in ("text", "cue", "trigger", "sha256", "article_id") if name in one]
    left = [frame.drop(columns=places + spelt) for frame in (one, other)]
    return left[0].equals(left[1])


def test_invisible_characters_change_nothing_but_places():
    clean, marked = parse(Article(PLAIN, DAY)), parse(Article(MARKED, DAY))
    for table, rows in vars(clean).items():
        assert same(rows, vars(marked)[table]), table
    for rows in (marked.mentions, marked.quotes, marked.sentences, marked.times):  # `validate` holds all to it
        assert [MARKED[s:e] for s, e in zip(rows["start"], rows["end"])] == list(rows["text"])
    assert marked.actors["name"][0] == "Anders Holmberg"


def test_text_in_capitals_is_read_as_in_print():
    text = PLAIN.upper()
    tables = parse(Article(text, DAY))
    assert tables.actors["name"][0] == "Anders Holmberg"
    assert list(tables.quotes["text"]) == [words.upper() for words in parse(Article(PLAIN, DAY)).quotes["text"]]


@pytest.mark.parametrize(
    "text, printed",
    [
        (
            "PRESIDENT MARIA TORRES SAID ON TUESDAY THAT SHE WILL VISIT BRAZIL. “WE WILL SIGN,” SHE SAID.",
            "President Maria Torres said on Tuesday that she will visit Brazil. “We will sign,” she said.",
        ),
        (
            "The EU And President Maria Torres Said On Tuesday That A Treaty Will Be Signed In Brazil.",
            "The EU and President Maria Torres said on Tuesday that a treaty will be signed in Brazil.",
        ),
        ("NATO AND THE FBI SAID THAT I WAS IN OHIO.", "NATO and the FBI said that I was in Ohio."),
    ],
)
def test_capitals(text, printed):
    assert in_print(text) == printed


def test_other_text_is_read_as_it_stands():
    for text in (PLAIN, "THE MAYOR"):  # too short to tell
        article = Article(text, DAY)
        assert seen(article).article is article


def test_a_text_is_annotated_once(monkeypatch):
    annotated = []
    for module in (apostrophes, pipeline):
        monkeypatch.setattr(
            module, "annotate", lambda article, *parsed: annotated.append(article.text) or annotate(article, *parsed)
        )
    parse("The CEOs met. A CEO spoke.")  # whether it has lost an apostrophe, its words say once they are annotated
    assert annotated == ["The CEOs met. A CEO spoke."]


def test_a_paragraph_is_parsed_once(monkeypatch):
    parsed, nlp = [], language.pipeline()
    pipe = nlp.pipe
    monkeypatch.setattr(nlp, "pipe", lambda texts, **how: pipe(parsed.extend(texts) or texts, **how))
    parse("Gary Low left.\n\nLows actions were wrong.\n\nHe left.\n\nHe left.")
    assert parsed == ["Gary Low left.", "Lows actions were wrong.", "He left.", "Low's actions were wrong."]


BODY = (
    "\nThe owner of a tax return business in Kansas City was sentenced to prison today for fraud, the Justice "
    "Department said. Under the Clean Air Act a man may be sentenced too."
)


@pytest.mark.parametrize(
    "title, printed",
    [
        (
            "Tax Return Business Owner Sentenced to Prison for Fraud",
            "Tax return business owner sentenced to prison for fraud",
        ),
        ("Kansas City Man Sentenced Under the Clean Air Act", "Kansas City man sentenced under the Clean Air Act"),
        (
            "Owner Sentenced to Prison\nJustice Department Thanks the FBI",
            "Owner sentenced to prison\nJustice Department thanks the FBI",
        ),
        ("FBI Backs Farm Bill", "FBI backs farm bill"),
        ("Kansas City Act", "Kansas City Act"),
        ("Owner Sentenced for their Role in Tax Fraud", "Owner sentenced for their role in tax fraud"),
        ("A man was sentenced to prison in Kansas City", "A man was sentenced to prison in Kansas City"),
        ("Ann Lee Moved to Kansas City.", "Ann Lee Moved to Kansas City."),  # a sentence
        (
            "Tax Return Business Owner Sentenced to Prison for Fraud.",
            "Tax return business owner sentenced to prison for fraud.",
        ),
    ],
)
def test_titles(title, printed):
    assert titled_in_print(title + BODY) == printed + BODY


def test_a_title_over_nothing_stays():
    title = "Tax Return Business Owner Sentenced to Prison for Fraud"
    assert titled_in_print(title) == title


def test_a_title_leads_back_to_its_own_letters():
    text = "Tax Return Business Owner Sentenced to Prison for Fraud" + BODY
    tables = parse(Article(text, DAY))
    sentenced = tables.events.iloc[0]
    assert sentenced["trigger"] == "Sentenced" == text[sentenced["start"] : sentenced["end"]]
    assert sentenced["lemma"] == "sentence"
