"""analysis.article: a file → Article, or one sentence that says why not."""

import datetime
import io
import os
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.article import Article
from analysis.article.opening import read
from analysis.errors import InputError
from tests.conftest import PROROGATION, SEED

BODY = "The minister said on Thursday that she would not go.\r\n\r\n“Why should I?” she asked — and left."


def test_the_seed_is_read_as_it_is():
    article = read(SEED)
    assert article.text.encode() == SEED.read_bytes()
    assert article.date == datetime.date(2022, 4, 7)
    assert article.text[article.body_start :].startswith("Russian foreign minister")
    assert article.path == str(SEED) and article.title is None


@pytest.mark.parametrize("path", sorted(PROROGATION.glob("*.md")), ids=lambda path: path.stem[:10])
def test_the_markdown_seeds(path):
    article = read(str(path))
    assert article.date.isoformat() == path.stem[:10]
    assert article.source == "Wikinews" and article.url.startswith("https://en.wikinews.org/wiki/")
    assert article.title.split()[0].lower() == path.stem.split("-")[3]
    assert path.read_text(encoding="utf-8").endswith(f"---\n\n{article.text}\n")


def test_a_text_file_keeps_its_line_ends_in_any_encoding(tmp_path):
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        (tmp_path / "a.txt").write_bytes(BODY.encode(encoding))
        article = read(tmp_path / "a.txt")
        assert (article.text, article.date, article.body_start) == (BODY, None, 0)


@pytest.mark.parametrize(
    "content, text, title",
    [
        ("---\ntitle: Gone\n---\nThe minister *said* so to the house.", "The minister said so to the house.", "Gone"),
        ("The minister *said* so to the house.", "The minister *said* so to the house.", None),
        (
            "\n<!DOCTYPE html><title>Gone</title><article><p>" + "The minister said so to the house, and left it. " * 5,
            "The minister said so to the house, and left it. " * 5,
            "Gone",
        ),
    ],
)
def test_standard_input_is_told_by_how_it_begins(monkeypatch, content, text, title):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    article = read("-")
    assert (article.text, article.title, article.path) == (text, title, None)


def test_only_web_addresses_are_kept(tmp_path):
    (tmp_path / "a.md").write_text(f"---\nurl: javascript:alert(1)\n---\n{BODY}")
    assert read(tmp_path / "a.md").url is None


def test_half_a_character_is_replaced_so_that_offsets_hold():
    assert Article("a\ud800b").text == "a\ufffdb"


# Written for these tests; the first words of a news item each.
ENGLISH = [
    "Kyiv denies talks",
    "Minister resigns",
    "NATO chief in Ankara",
    "Shares fell 3%.",
    "Police: man, 43, charged.",
    "The court ruled yesterday.",
    "Dow Jones up 1.2%, Nasdaq down 0.4%, oil steady at $80.",
    "Ministers from Łódź, Kraków and Gdańsk met Zelenskyy, Duda and Nausėda in the Polish capital on Friday.",
    BODY,
]
OTHER = [
    "Der Minister sagte am Donnerstag, er werde nicht gehen. Die Opposition verlangt seinen Rücktritt und neue Wahlen.",
    "Le ministre a déclaré jeudi qu'il ne partirait pas. L'opposition demande sa démission et de nouvelles élections.",
    "El ministro dijo el jueves que no se iría. La oposición exige su dimisión y nuevas elecciones en todo el país.",
    "Il ministro ha detto giovedì che non se ne andrà. L'opposizione chiede le sue dimissioni e nuove elezioni.",
    "Ministeren sagde torsdag, at han ikke ville gå. Oppositionen kræver hans afgang og nye valg til efteråret.",
    "De minister zei donderdag dat hij niet zou vertrekken. De oppositie eist zijn ontslag en nieuwe verkiezingen.",
    "O ministro disse na quinta-feira que não sairia. A oposição exige a sua demissão e novas eleições no país.",
    "Minister powiedział w czwartek, że nie odejdzie. Opozycja żąda jego dymisji oraz nowych wyborów do sejmu.",
    "Министр заявил в четверг, что не уйдёт. Оппозиция требует его отставки и новых выборов.",
    "部长周四表示他不会辞职。反对党要求他下台并举行新的选举。",
    "قال الوزير يوم الخميس إنه لن يستقيل. وتطالب المعارضة باستقالته وإجراء انتخابات جديدة.",
    "Ministeri sanoi torstaina, ettei hän aio erota. Oppositio vaatii hänen eroaan ja uusia vaaleja.",
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_read_however_short(tmp_path, text):
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert read(tmp_path / "a.txt").text == text


@pytest.mark.parametrize("text", OTHER)
def test_other_languages_are_refused(tmp_path, text):
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"a.txt is not in English \(it looks like '\w+'\); only English articles"):
        read(tmp_path / "a.txt")


def fifo(path):
    os.mkfifo(path)
    subprocess.Popen(["sh", "-c", 'printf "The minister said so to the house." > "$0"', str(path)])


BAD = {  # what is made at the path, and the sentence that names it
    "missing.txt": (lambda path: None, "does not exist; check the path to the article."),
    "empty.txt": (lambda path: path.write_bytes(b""), "is empty; give a file that holds the text of an article."),
    "blank.txt": (lambda path: path.write_bytes(b"\xef\xbb\xbf \r\n\n"), "holds no words; give"),
    "folder": (lambda path: path.mkdir(), "is a folder; name one article in it."),
    "digits.txt": (lambda path: path.write_text("12 34 56 -- !!"), "holds no words; give a file"),
    "photo.jpg": (
        lambda path: path.write_bytes(b"\xff\xd8\xff\xe0\0\x10JFIF"),
        "is a JPEG image, not text; have its words recognised",
    ),
    "page.pdf": (lambda path: path.write_bytes(b"%PDF-1.4 text"), "is a damaged PDF; save it again"),
    "noise.bin": (lambda path: path.write_bytes(bytes(range(256)) * 9), "is a binary file, not text; give"),
    "large.txt": (lambda path: path.write_bytes(b"The end. " * 1_200_000), "is larger than 10 MB; give"),
    "long.txt": (lambda path: path.write_bytes(b"The end. " * 240_000), "holds more than 2,000,000 characters; give"),
    "nav.html": (lambda path: path.write_text("<html><script>the()</script></html>"), "holds no article text"),
    "head.md": (lambda path: path.write_text("---\ntitle: a: b\n---\nThe end."), "has front matter that is not YAML"),
    "only.md": (lambda path: path.write_text("---\ntitle: a\n---\n"), "holds no words; give"),
    "loop.txt": (lambda path: path.symlink_to(path), "cannot be read (Too many levels of symbolic links); check"),
    "new\nline.txt": (lambda path: None, "does not exist"),
    "x" * 300: (lambda path: None, "cannot be read (File name too long); check"),
    "nul\0.txt": (lambda path: None, "cannot be read (embedded null byte); check"),
    "under.txt/a.txt": (lambda path: path.parent.write_text("The end."), "cannot be read (Not a directory); check"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_files_get_one_sentence(tmp_path, name):
    make, sentence = BAD[name]
    make(tmp_path / name)
    with pytest.raises(InputError) as caught:
        read(tmp_path / name)
    message = str(caught.value)
    assert sentence in message and name.replace("\n", "\\n").replace("\0", "\\x00") in message
    assert "\n" not in message and message.endswith(".")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path):
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "a.txt").chmod(0)
    with pytest.raises(InputError, match=r"a\.txt may not be read by you; change its permissions\."):
        read(tmp_path / "a.txt")


def test_a_pipe_is_a_file_too(tmp_path):
    fifo(tmp_path / "pipe")
    assert read(tmp_path / "pipe").text == "The minister said so to the house."


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.binary(max_size=300) | st.text(max_size=200).map(str.encode),
    ending=st.sampled_from([".txt", ".md", ".html", ".news", ""]),
)
def test_any_file_is_an_article_or_one_sentence(tmp_path, content, ending):
    path = tmp_path / f"any{ending}"
    path.write_bytes(content)
    try:
        article = read(path)
    except InputError as error:
        assert str(path) in str(error) and "\n" not in str(error)
    else:
        assert 0 <= article.body_start <= len(article.text) and article.text.encode()


def test_importing_the_package_is_cheap():
    heavy = "import analysis, sys; assert not {'pandas', 'spacy', 'numpy', 'trafilatura'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", heavy], check=True)
