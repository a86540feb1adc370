"""
Collect every sentence that a learner can read into one catalogue.

    python -m tools.strings            write freelancekit/locale/freelancekit.pot
    python -m tools.strings --check    say whether it is as it should be

Sentences stand in the code inside say(), say_many() and N_(), and in the data
files under the names of READ and BANK.
"""

from __future__ import annotations

import io
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

PACKAGE = Path(__file__).parent.parent / "freelancekit"
POT = PACKAGE / "locale" / "freelancekit.pot"
KEYWORDS = {"say": None, "N_": None, "say_many": (1, 2)}
#: Fields of the TOML files that are read by a learner: rules and claims; the bank.
READ = {"note", "title", "seen", "said", "holds", "record", "figures"}
BANK = {"ask", "then", "you_said", "it_came", "hints", "solution", "words", "reason", "settled", "slips"}
BANK |= {"unit", "near", "low", "high", "who", "comes_back", "desk", "client", "told", "spared"}


def in_data(path: Path) -> Iterator[str]:
    """The sentences of a data file, however deep they stand."""
    read = BANK if path.parent.name == "bank" else READ

    def walk(thing: object, spoken: bool = False) -> Iterator[str]:
        if isinstance(thing, str) and spoken:
            yield thing
        elif isinstance(thing, dict):
            for name, value in thing.items():
                if name == "verdict" and str(value).startswith("holds "):
                    yield str(value).removeprefix("holds ")
                else:  # hints stand in a list, slips under their numbers
                    yield from walk(value, spoken or name in read)
        elif isinstance(thing, list):
            for value in thing:
                yield from walk(value, spoken)

    yield from walk(tomllib.loads(path.read_text(encoding="utf-8")))


def catalogue() -> Catalog:
    """Every sentence, with the file it stands in; no line numbers, which move."""
    found = Catalog(project="freelancekit", charset="utf-8", fuzzy=False)
    code = extract_from_dir(str(PACKAGE), [("**.py", "python")], keywords=KEYWORDS)
    for file, _, message, _, _ in sorted(code, key=lambda row: (row[0], row[1])):
        found.add(message, locations=[(file, 0)])
    for path in sorted(PACKAGE.rglob("*.toml")):
        for sentence in in_data(path):
            found.add(sentence, locations=[(str(path.relative_to(PACKAGE)), 0)])
    return found


def text() -> str:
    """The catalogue as a .pot file, without the hour at which it was made."""
    page = io.BytesIO()
    write_po(page, catalogue(), omit_header=True, include_lineno=False, width=110)
    return page.getvalue().decode()


def main() -> int:
    """Write, or check."""
    if "--check" in sys.argv[1:]:
        same = POT.exists() and POT.read_text(encoding="utf-8") == text()
        print("as it should be" if same else "out of date: run python -m tools.strings")
        return 0 if same else 1
    POT.parent.mkdir(exist_ok=True)
    POT.write_text(text(), encoding="utf-8", newline="\n")
    print(f"{len(catalogue())} sentences")
    return 0


if __name__ == "__main__":
    sys.exit(main())
