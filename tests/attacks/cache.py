"""What is kept from one run to the next, harmed in between: the charts' libraries, the tables of an article."""

from collections.abc import Iterator
from pathlib import Path

from tests.attacks.running import call, environment, last, write_notices

PLANTED = b"alert('planted')"


def attack(folder: Path) -> Iterator[tuple[str, bool, str]]:
    write_notices(folder / "articles", 0, 1)
    more = {"env": environment(folder, XDG_CACHE_HOME=str(folder / "kept"))}

    def made() -> tuple[int, bytes, str]:
        status, _, err = call(folder, "report", "articles/00000.txt", **more)
        pages = [page for page in folder.glob("reports/*.html") if page.name != "index.html"]
        return status, pages[0].read_bytes() if pages else b"", last(err)

    status, first, said = made()
    yield "a report, nothing kept", status == 0 and bool(first), f"{len(first):,} bytes, {said}"
    (bundle,) = folder.glob("kept/**/vega-*.js")
    whole = bundle.read_bytes()
    for name, content in (("cut short", whole[:1000]), ("emptied", b""), ("planted", PLANTED + whole)):
        bundle.write_bytes(content)
        status, page, said = made()
        held = status == 0 and whole in page and PLANTED not in page and bundle.read_bytes() == whole
        yield f"the charts' libraries {name}", held, "made anew" if held else f"exit {status}, {said}"
    for archive in sorted(path for path in (folder / "store").rglob("*") if path.is_file()):
        kept = archive.read_bytes()
        places = range(0, len(kept), max(1, len(kept) // 12))
        for harmed in [*(kept[:at] + bytes([kept[at] ^ 16]) + kept[at + 1 :] for at in places), kept[:-9], b""]:
            archive.write_bytes(harmed)
            status, _, err = call(folder, "tables", "articles/00000.txt", "--out", "tables", **more)
            if status or "Traceback" in err:
                yield f"a harmed archive of {len(kept):,} bytes", False, f"exit {status}, {last(err)}"
                break
        else:
            yield f"{len(places)} bits of a stored archive flipped, it cut short and emptied", True, "read or made anew"
