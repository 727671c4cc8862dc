"""The command line: python -m analysis."""

import argparse
import os
import signal
import sys
import threading

from analysis.commands import compare, corpus, corpus_report, edits, lab, report, search, store, tables
from analysis.commands.shared import LOOK
from analysis.errors import InputError, unforeseen
from analysis.shipped import CALLED_AS, NAME, missing, program
from analysis.sound import in_utf8, print_anything

DESCRIPTION = """\
Reads a news article and shows what is in it: who is mentioned and where, who says what, what happened in which
order, and which of it the article states and which of it somebody only claims."""
EXAMPLES = """\
examples:
  python -m analysis report                          the report on the article that comes with the project
  python -m analysis report article.txt              a report on your own article, written to reports/article.html
  python -m analysis report article.md -p min_mentions 2 -p theme dark
  python -m analysis report article.txt article.md -p min_mentions 1 -p min_mentions 3   every combination
  curl https://example.org/news.html | python -m analysis report -
  python -m analysis compare seeds/prorogation             articles on one story side by side
  python -m analysis tables article.txt --out tables       what was read, as CSV files
  python -m analysis corpus articles --out corpus --link   a folder of articles (or CSV, JSONL, Parquet) as one corpus
  python -m analysis corpus-report corpus                  a page on all of them, written to reports/
  python -m analysis store                                 what was read before and is kept
"""
COMMANDS = (report, tables, compare, corpus, corpus_report, edits, search, lab, store)
SUBJECTS = ("articles", "article", "inputs", "folder")  # what commands call what they read


def parser() -> argparse.ArgumentParser:
    """The commands and what each of them takes."""
    called = " ".join(program())
    examples = EXAMPLES.replace("python -m analysis", called)
    top = argparse.ArgumentParser(prog=called, description=DESCRIPTION, epilog=examples, formatter_class=LOOK)
    commands = top.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    for command in COMMANDS:
        command.add(commands)
    return top


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns the exit status: 0 done, 2 for what its user can mend, 130 interrupted."""
    top = parser()
    options = top.parse_args(arguments)
    print_anything()
    _end_in_order()
    try:
        if not options.command:
            print(top.format_help(), end="")  # print_help says nothing of a full disk
        else:
            options.run(options)
        if sys.stdout:  # None where it was closed
            sys.stdout.flush()
        return 0
    except InputError as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:  # a full disk, or a reader of our output that has gone (`| head`), which is no news
        if not isinstance(error, BrokenPipeError):
            print(f"{error.filename or 'Standard output'} cannot be written ({error.strerror}).", file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # where Python's last flush goes
        return 2
    except ModuleNotFoundError as error:
        if not missing(error.name):
            raise
        print(missing(error.name), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        print(unforeseen(f"`{options.command}`{_asked(options)}", error), file=sys.stderr)
        return 2


def _end_in_order() -> None:
    """Told to end (SIGTERM, a closed terminal), leave as at any other end: no kernel, no file that only passes."""

    def end(number: int, frame: object) -> None:
        signal.signal(number, signal.SIG_IGN)  # once is enough: the second must not interrupt the clearing up
        sys.exit(128 + number)

    if threading.current_thread() is threading.main_thread():
        for name in ("SIGTERM", "SIGHUP"):
            if signal.getsignal(number := getattr(signal, name, signal.SIGTERM)) is signal.SIG_DFL:
                signal.signal(number, end)


def _asked(options: argparse.Namespace) -> str:
    """ " on a.txt and 3 more": what a command was given to read."""
    given: object = next((getattr(options, name) for name in SUBJECTS if getattr(options, name, None)), [])
    names = [ascii(str(each))[1:-1] for each in (given if isinstance(given, list) else [given])]
    return f" on {names[0]}" + (f" and {len(names) - 1} more" if names[1:] else "") if names else ""


def installed() -> int:
    """The same, called by the name of the distribution."""
    in_utf8()
    os.environ[CALLED_AS] = NAME
    return main()


if __name__ == "__main__":
    in_utf8()
    sys.exit(main())
