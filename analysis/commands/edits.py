"""A file of corrections → what each of them does."""

import argparse
from pathlib import Path

from analysis.commands.shared import LOOK
from analysis.errors import InputError


def add(commands) -> None:
    edits = commands.add_parser(
        "edits",
        formatter_class=LOOK,
        help="corrections of what was read: check them and say what each does",
        description="Checks a file of corrections against its article and says what each of them does. The kinds are:"
        f"\n\n{_kinds()}",
    )
    edits.add_argument("file", metavar="FILE", type=Path, help="ARTICLE.edits.yaml; the article stands beside it")
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

    edits = read_edits(options.file)
    article = read(options.article or _article_of(options.file))
    done = correct(article.text, parse_cached(article), edits)
    for o in done.outcomes:
        moved = " (its words stand elsewhere than they did)" if o.moved else ""
        print(f"{o.edit.number:3} {o.state:13} {o.edit.kind}: {o.said}{moved}")
    print(f"{options.file}: {done.summary or 'no corrections'}")
    if options.markup:
        _write_markup(options.markup, article, done.tables)


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
