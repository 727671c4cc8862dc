"""analysis.article.decoding: bytes → text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article.decoding import decode, note
from analysis.errors import InputError

TEXT = "“We won’t go,” she said.\r\nThe café — £5\u00a0million — shut…\n"
ENCODED = {
    "UTF-8": TEXT.encode(),
    "UTF-8 with BOM": codecs.BOM_UTF8 + TEXT.encode(),
    "UTF-16 with BOM": TEXT.encode("utf-16"),
    "UTF-16 big endian with BOM": codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    "UTF-16 little endian": TEXT.encode("utf-16-le"),
    "UTF-16 big endian": TEXT.encode("utf-16-be"),
    "UTF-32 with BOM": TEXT.encode("utf-32"),
    "Windows-1252": TEXT.encode("cp1252"),
    "Windows-1252 pasted into UTF-8": TEXT[:20].encode() + TEXT[20:].encode("cp1252"),
}


@pytest.mark.parametrize("content", ENCODED.values(), ids=ENCODED)
def test_encodings_are_told_apart(content):
    assert decode(content, "a.txt") == TEXT


@pytest.mark.parametrize(
    "declaration, encoding",
    [
        ('<meta charset="iso-8859-2">', "iso-8859-2"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=shift_jis">', "shift_jis"),
        ('<?xml version="1.0" encoding="koi8-r"?>', "koi8-r"),
    ],
)
def test_a_page_says_its_encoding(declaration, encoding):
    text = declaration + {"iso-8859-2": "Łódź", "shift_jis": "東京", "koi8-r": "Москва"}[encoding]
    assert decode(text.encode(encoding), "a.html") == text


@pytest.mark.parametrize(
    "label", ["iso-8859-1", "us-ascii", "nonsense", "rot13", "base64", "utf-16", "punycode", "unicode_escape"]
)
def test_a_page_that_says_something_else_is_read_all_the_same(label):
    text = f'<meta charset="{label}">“It’s on,” he said.'
    assert decode(text.encode("cp1252"), "a.html") == text
    assert decode(text.encode(), "a.html") == text


BINARY = {
    "a PNG image": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)),
    "a JPEG image": b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(range(256)),
    "a BMP image": b"BM\x36\0\0\0\0\0" + bytes(100),
    "a PDF": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
    "a zip archive": b"PK\x03\x04\x14\0\x06\0" + bytes(range(256)),
    "a Rich Text document": b"{\\rtf1\\ansi The minister said so.}",
    "a binary file": bytes(range(256)) * 4,
}


SLAVIC = "The mayors of Łódź and Wrocław met. “It is time,” Jan Żółć of Košice said."
NAMES = "“It’s on,” said José Muñoz of Århus. The café’s £5 “lunch” – all of it – was off."


@pytest.mark.parametrize(
    "encoding, called",
    [
        ("cp1252", "Windows-1252"),
        ("cp1250", "Windows-1250 (Central European)"),
        ("mac_roman", "Mac Roman"),
        ("cp850", "DOS code page 850"),
    ],
)
def test_a_file_from_before_utf_8_is_read_by_how_its_signs_stand_and_said(encoding, called):
    text = SLAVIC if encoding == "cp1250" else NAMES
    text = text if encoding != "cp850" else text.translate(str.maketrans("“”’–", '""\'-'))
    content = text.encode(encoding)
    assert decode(content, "a.txt") == text
    first, second = ("Łódź", "Wrocław") if encoding == "cp1250" else ("José", "Muñoz")
    assert f"were read as {called} (“{first}” and “{second}”). If names look wrong, save it as UTF-8." in note(content)
    assert note(text.encode()) is None and note(b'<meta charset="latin-1">' + content) is None


@pytest.mark.parametrize("what", BINARY)
def test_what_is_no_text_is_called_by_its_name(what):
    with pytest.raises(InputError, match=rf"^photo is {what}, not text; (give|have|unpack) .*\.$"):
        decode(BINARY[what], "photo")


def test_text_that_begins_like_an_image_is_text():
    assert decode("BMW said “no”.".encode(), "a.txt") == "BMW said “no”."


def test_utf_16_cut_in_half_is_damaged():
    with pytest.raises(InputError, match=r"a\.txt is damaged: it is not the UTF-16-LE that it says it is"):
        decode(codecs.BOM_UTF16_LE + "The minister".encode("utf-16-le")[:-1], "a.txt")


@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_any_bytes_give_text_or_one_sentence(content):
    try:
        assert "\0" not in decode(content, "a.txt")
    except InputError as error:
        assert str(error).startswith("a.txt is ") and "\n" not in str(error)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_text_in_utf_8_is_read_back(text):
    for content in (codecs.BOM_UTF8 + text.encode(), text.encode()):
        try:
            assert decode(content, "a.txt") == text.removeprefix("\ufeff" if content == text.encode() else "")
        except InputError:
            assert text.startswith(("%PDF-", "{\\rtf"))
