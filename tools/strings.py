"""
Collect every sentence that a learner can read into one catalogue, for translators.

    python -m tools strings    write build/freelancekit.pot, which git does not keep

Sentences stand in the code inside say(), say_many() and N_(), and in the data
files under the names of READ and BANK.
"""

from __future__ import annotations

import ast
import io
import tomllib
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

PACKAGE = Path(__file__).parent.parent / "freelancekit"
POT = PACKAGE.parent / "build" / "freelancekit.pot"
#: Sentences on a notebook's page that the builder writes, and those of start.py.
OUTSIDE = [PACKAGE.parent / "tools" / "lessons" / "build.py", PACKAGE.parent / "start.py"]
#: How many sentences stand in each of them.
KEYWORDS = {"say": 1, "N_": 1, "say_many": 2}
#: Fields of the TOML files that are read by a learner: rules and claims; the bank.
READ = {"note", "title", "seen", "whom", "said", "holds", "record", "figures"}
BANK = {"ask", "then", "you_said", "it_came", "hints", "solution", "words", "reason", "settled", "slips"}
BANK |= {"near", "low", "high", "who", "comes_back", "desk", "client", "told", "spared"}
READ |= {"when", "can", "text", "client", "whom", "value", "range"}  # stations, boards, rules in words


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


def units(path: Path) -> Iterator[str]:
    """What stands behind the numbers of a data file: words with a context of their own."""
    rows = tomllib.loads(path.read_text(encoding="utf-8")).get("question", [])
    yield from (row["unit"] for row in rows if row.get("unit")) if path.parent.name == "bank" else ()


def in_code(path: Path) -> Iterator[str | tuple[str, ...]]:
    """The sentences of a module in their order, also those inside an f-string, which Babel passes over."""
    calls = [
        node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)
    ]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        many = KEYWORDS.get(getattr(call.func, "id", ""), 0)
        texts = [one.value for one in call.args[:many] if isinstance(one, ast.Constant)]
        if many and len(texts) == many:
            yield tuple(map(str, texts)) if many > 1 else str(texts[0])


def catalogue() -> Catalog:
    """Every sentence, with the file it stands in; no line numbers, which move."""
    found = Catalog(project="freelancekit", charset="utf-8", fuzzy=False)
    for path in [*sorted(PACKAGE.rglob("*.py")), *OUTSIDE]:
        for sentences in in_code(path):
            found.add(sentences, locations=[(_place(path), 0)])
    for path in sorted(PACKAGE.rglob("*.toml")):
        for sentence in in_data(path):
            found.add(sentence, locations=[(_place(path), 0)])
        for unit in units(path):
            found.add(unit, locations=[(_place(path), 0)], context="unit")
    return found


def _place(path: Path) -> str:
    """Where a sentence stands, as translators read it."""
    return path.relative_to(PACKAGE if path.is_relative_to(PACKAGE) else PACKAGE.parent).as_posix()


def text() -> str:
    """The catalogue as a .pot file, without the hour at which it was made."""
    page = io.BytesIO()
    write_po(page, catalogue(), omit_header=True, include_lineno=False, width=110)
    return page.getvalue().decode()


def make() -> bool:
    """Write it; whether that changed anything."""
    page = text()
    if POT.exists() and POT.read_text(encoding="utf-8") == page:
        return False
    POT.parent.mkdir(exist_ok=True)
    POT.write_text(page, encoding="utf-8", newline="\n")
    return True
