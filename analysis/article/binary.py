"""Files that hold no text: what they are, told by how they begin, and what to do instead."""

TEXT = "give the article as .txt, .md or .html"
UNPACK = "unpack it and give the files in it"
RECOGNISE = "have its words recognised (OCR) and give them as .txt"
TRANSCRIBE = "give a transcript as .txt"
ROWS = "export its table as .csv and name an article of it, as in news.csv#2"

# Where in the file, how it reads there, what the file is, what to do.
MAGIC = [
    (0, b"\x89PNG", "a PNG image", RECOGNISE),
    (0, b"\xff\xd8\xff", "a JPEG image", RECOGNISE),
    (0, b"GIF8", "a GIF image", RECOGNISE),
    (0, b"BM", "a BMP image", RECOGNISE),
    (0, b"II*\0", "a TIFF image", RECOGNISE),
    (0, b"MM\0*", "a TIFF image", RECOGNISE),
    (0, b"AT&TFORM", "a scan (DjVu)", RECOGNISE),
    (4, b"ftyphei", "a photograph (HEIC)", RECOGNISE),
    (4, b"ftypmif1", "a photograph (HEIC)", RECOGNISE),
    (4, b"ftypavif", "an image (AVIF)", RECOGNISE),
    (8, b"WEBP", "a WebP image", RECOGNISE),
    (8, b"WAVE", "a sound", TRANSCRIBE),
    (4, b"ftypM4A", "a sound", TRANSCRIBE),
    (4, b"ftyp", "a film", TRANSCRIBE),
    (0, b"\x1aE\xdf\xa3", "a film", TRANSCRIBE),
    (8, b"AVI ", "a film", TRANSCRIBE),
    (0, b"ID3", "a sound", TRANSCRIBE),
    (0, b"\xff\xfb", "a sound", TRANSCRIBE),
    (0, b"OggS", "a sound", TRANSCRIBE),
    (0, b"fLaC", "a sound", TRANSCRIBE),
    (0, b"%PDF-", "a PDF", TEXT),
    (0, b"{\\rtf", "a Rich Text document", TEXT),
    (
        0,
        b"\xd0\xcf\x11\xe0",
        "an old Office document or message",
        "open it in its program and save it as .docx or .txt",
    ),
    (0, b"PK\x03\x04", "a zip archive", UNPACK),
    (0, b"\x1f\x8b", "a gzip archive", UNPACK),
    (0, b"7z\xbc\xaf", "a 7-Zip archive", UNPACK),
    (0, b"Rar!", "a RAR archive", UNPACK),
    (0, b"BZh", "a bzip2 archive", UNPACK),
    (0, b"\xfd7zXZ", "an XZ archive", UNPACK),
    (0, b"(\xb5/\xfd", "a Zstandard archive", UNPACK),
    (257, b"ustar", "a tar archive", UNPACK),
    (0, b"!BDN", "a mailbox of Outlook's (PST)", "save the message with the article as .eml"),
    (60, b"BOOKMOBI", "an e-book (Kindle)", "give the text of one article as .txt or .html"),
    (0, b"SQLite format 3", "a database", ROWS),
    (0, b"PAR1", "a Parquet file", "name it .parquet and an article of it, as in news.parquet#2"),
    (0, b"\x7fELF", "a program", TEXT),
    (0, b"MZ", "a program", TEXT),
]


def kind_of(content: bytes) -> str:
    """What a file is that is no text, and what to do: "a PNG image, not text; have its words recognised …"."""
    kind, instead = next(
        ((kind, instead) for at, magic, kind, instead in MAGIC if content.startswith(magic, at)),
        ("a binary file", TEXT),
    )
    return f"{kind}, not text; {instead}"
