"""A file of corrections → what each of them does."""

import argparse
from pathlib import Path

from analysis.commands.shared import LOOK
from analysis.errors import InputError

XMI = ".xmi"


def add(commands) -> None:
    edits = commands.add_parser(
        "edits",
        formatter_class=LOOK,
        help="corrections of what was read: check them and say what each does",
        description="Checks a file of corrections against its article and says what each of them does. The kinds are:"
        f"\n\n{_kinds()}",
    )
    edits.add_argument(
        "file",
        metavar="FILE",
        type=Path,
        help="ARTICLE.edits.yaml, the article beside it; or an .xmi that `tables --format cas` wrote and somebody "
        "corrected: what changed is added to ARTICLE.edits.yaml",
    )
    edits.add_argument("--article", metavar="ARTICLE", help="the article, where it stands elsewhere")
    edits.add_argument(
        "--markup",
        metavar="DIR",
        type=Path,
        help="write the corrected reading as marked-up text too (DIR/NAME.reading, with the article's text beside it)",
    )
    edits.set_defaults(run=_edits)


def _kinds() -> str:
    from analysis.edits.kinds import KINDS

    return "\n".join(f"  {name:16} {kind.means}" for name, kind in KINDS.items())


def _edits(options: argparse.Namespace) -> None:
    from analysis.article.opening import read
    from analysis.edits.apply import correct
    from analysis.edits.file import read_edits
    from analysis.reading.store import parse_cached

    if options.file.suffix == XMI and not options.article:
        raise InputError(f"{options.file} does not say which article it is of; name it with --article.")
    article = read(options.article or _article_of(options.file))
    tables, file = parse_cached(article), options.file
    if file.suffix == XMI:
        file, edits = _from_cas(file, article, tables)
    else:
        edits = read_edits(file)
    done = correct(article.text, tables, edits)
    for o in done.outcomes:
        moved = " (its words stand elsewhere than they did)" if o.moved else ""
        print(f"{o.edit.number:3} {o.state:13} {o.edit.kind}: {o.said}{moved}")
    print(f"{file}: {done.summary or 'no corrections'}")
    if options.markup:
        _write_markup(options.markup, article, done.tables)


def _from_cas(cas: Path, article, tables) -> tuple[Path, tuple]:
    """Add what somebody corrected in a CAS to the corrections beside the article; their file, and all of them."""
    from analysis.edits.apply import correct
    from analysis.edits.file import beside, edits_path, read_edits
    from analysis.edits.keeping import Kept
    from analysis.export.cas_edits import cas_edits, taken_over

    file = beside(article.path) or edits_path(Path(article.path))
    old = read_edits(file) if file.is_file() else ()
    new, left = cas_edits(cas, article.text, correct(article.text, tables, old).tables)
    edits = taken_over(article.text, tables, old, new)
    if new:
        print(Kept(file).save(edits))
    print(*left, sep="\n", end="\n" * bool(left))
    return file, edits


def _write_markup(folder: Path, article, tables) -> None:
    from analysis.edits.markup import marked_up
    from analysis.report.files import slug

    name = slug(Path(article.path).stem) if article.path else "article"
    content, left_out = marked_up(article, tables, f"{name}.txt")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.txt").write_text(article.text, encoding="utf-8", newline="")
        (folder / f"{name}.reading").write_text(content, encoding="utf-8", newline="")
    except OSError as error:
        raise InputError(f"{folder} cannot be written ({error.strerror}); name another folder.") from None
    print(folder / f"{name}.reading", *(f"left out: {said}" for said in left_out), sep="\n")


def _article_of(file: Path) -> str:
    """The article that a file of corrections stands beside."""
    from analysis.article.inputs import FILES
    from analysis.edits.file import ENDING

    if not file.name.endswith(ENDING):
        raise InputError(f"{file} is not called NAME{ENDING}; name its article with --article.")
    stem = file.name.removesuffix(ENDING)
    here = [file.with_name(stem)] if "#" in stem else []
    here += [path for path in (file.with_name(stem + ending) for ending in ("", *FILES)) if path.is_file()]
    if not here:
        raise InputError(f"No article {stem} stands beside {file}; name it with --article.")
    return str(here[0])
