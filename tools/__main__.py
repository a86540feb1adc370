"""
Make whatever is stale, and say what was made.

    python -m tools                  all that is kept in the repository or made from it
    python -m tools --check          say what is stale, and make nothing
    python -m tools lessons 02       one part; of the lessons, those with these numbers
    python -m tools binder           store that Binder was built (see tools/binder.py)

{parts}

Longer, and by their own names: tools.site.advice --play, tools.site.checks, tools.site.power,
tools.measure_dashboard.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tools.lessons.build import ROOT, TODAY

#: Makes what is stale, or only names it.
Part = Callable[[bool, list[str]], Iterator[Path]]


def lessons(check: bool, names: list[str]) -> Iterator[Path]:
    """notebooks/ and exercises/, from lessons/: each whose lesson, or what it shows, has changed."""
    from tools.lessons import build
    from tools.lessons.in_process import rebuilt

    for lesson in build.lessons(names):
        for language in build.editions(lesson):
            with tempfile.TemporaryDirectory() as place:
                text = build.text_of(rebuilt(lesson, Path(place) / "home", language))
            path = build.target(lesson, language=language)
            if path.exists() and path.read_text(encoding="utf-8") == text:
                continue
            if not check:
                path.parent.mkdir(exist_ok=True)
                path.write_text(build.build(lesson, language), encoding="utf-8", newline="\n")
            yield path


def teaching(check: bool, names: list[str]) -> Iterator[Path]:
    """What docs/teaching/ tells from the question bank."""
    from tools.site import teaching

    for path in teaching.out_of_date():
        if not check:
            path.write_text(teaching.filled(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
        yield path


def advice(check: bool, names: list[str]) -> Iterator[Path]:
    """docs/advice.md, from its record."""
    from tools.site import advice

    text = advice.page(advice.stored())
    if advice.PAGE.read_text(encoding="utf-8") != text:
        if not check:
            advice.PAGE.write_text(text, encoding="utf-8", newline="\n")
        yield advice.PAGE


def docs(check: bool, names: list[str]) -> Iterator[Path]:
    """docs/made/, which git does not keep: the pages of the site that the package knows best."""
    from tools.site.docs import MADE, make

    if not check:
        yield from make(MADE)


def strings(check: bool, names: list[str]) -> Iterator[Path]:
    """build/freelancekit.pot, which git does not keep; and of each language, its compiled catalogue."""
    from tools.edition import catalogues
    from tools.strings import POT, make

    if not check and make():
        yield POT
    for language in catalogues.languages():
        machine, text = catalogues.po(language).with_suffix(".mo"), catalogues.compiled(language)
        if machine.exists() and machine.read_bytes() == text:
            continue
        if not check:
            machine.write_bytes(text)
        yield machine


def binder(check: bool, names: list[str]) -> Iterator[Path]:
    """tests/install/binder_digest.txt: that Binder was built from what is here."""
    from tools.binder import DIGEST, digest, stored

    if stored() != digest():
        if not check:
            DIGEST.write_text(digest() + "\n", encoding="utf-8", newline="\n")
        yield DIGEST


PARTS: dict[str, Part] = {part.__name__: part for part in (lessons, teaching, advice, docs, strings, binder)}
#: Not without being asked: it says that something was tested.
ASKED_FOR = ("binder",)


def main(arguments: list[str]) -> int:
    """Make, or say what is stale; 1 where something is."""
    listed = "\n".join(f"    {name:11}{part.__doc__}" for name, part in PARTS.items())
    parser = argparse.ArgumentParser(
        prog="python -m tools",
        description=(__doc__ or "").format(parts=listed),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("part", nargs="?", default="all", help=", ".join(PARTS))
    parser.add_argument("names", nargs="*", help="numbers of lessons, such as 02")
    parser.add_argument("--check", action="store_true", help="make nothing; say what is stale")
    given = parser.parse_args(arguments)
    if given.part not in (*PARTS, "all"):
        sys.exit(f"There is no part '{given.part}'; there is {', '.join(PARTS)}.")
    chosen = [given.part] if given.part != "all" else [name for name in PARTS if name not in ASKED_FOR]
    found = 0
    with tempfile.TemporaryDirectory() as home:
        # for a reader without answers, on the day of the stored notebooks
        os.environ |= {"FREELANCEKIT_HOME": home, "FREELANCEKIT_TODAY": TODAY}
        for name in chosen:
            for path in PARTS[name](given.check, given.names):
                found += 1
                print(f"{'STALE' if given.check else 'made':6} {path.relative_to(ROOT)}", flush=True)
    if not found:
        print("Nothing is stale.")
    return 1 if given.check and found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
