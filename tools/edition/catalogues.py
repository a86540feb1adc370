r"""
The sentences of the package in another language: what is missing, and what a translator brings.

    python -m tools.edition.catalogues sheet ja nb02     what is missing, of places with "nb02" in their name
    python -m tools.edition.catalogues put ja FILE       take what a translator wrote
    python -m tools.edition.catalogues check ja          what is missing or wrong

A sheet has one sentence a line: its key, a tab, the English. A translator writes key, tab and
the sentence in their language; a line break is written as \n. English that has changed since is another
sentence with another key, so nothing stale is ever spoken.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import re
import string
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tools.strings import PACKAGE, catalogue

LOCALE = PACKAGE / "locale"
#: What stands behind the context of a sentence that has one, in a sheet.
CONTEXT = ": "
#: The day that compiled catalogues name.
MADE = datetime(2026, 11, 22, tzinfo=UTC)
#: What stands between the form for one and the form for many, in a sheet.
OR_MANY = " ¦ "


def languages() -> list[str]:
    """The languages that have a catalogue, besides English."""
    return sorted(path.parent.parent.name for path in LOCALE.glob("*/LC_MESSAGES/freelancekit.po"))


def po(language: str) -> Path:
    """Where the sentences of a language stand."""
    return LOCALE / language / "LC_MESSAGES" / "freelancekit.po"


def key(message: Message) -> str:
    """A short name of a sentence."""
    return hashlib.sha256(english(message).encode()).hexdigest()[:8]


def english(message: Message) -> str:
    """What it says in English; with both forms where there are two."""
    words = message.id if isinstance(message.id, str) else OR_MANY.join(message.id)
    return f"{message.context}{CONTEXT}{words}" if message.context else words


def gaps(text: str) -> set[str]:
    """The names in braces; how each is written is the language's own business."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def translated(language: str) -> dict[str, str]:
    """What is translated so far, by the English; the one form of a plural."""
    if not po(language).exists():
        return {}
    with po(language).open("rb") as file:
        held = read_po(file, locale=language)
    return {english(message): spoken for message in held if (spoken := _spoken(message))}


def sentences() -> list[Message]:
    """Every sentence there is, in the order of the package."""
    return [message for message in catalogue() if message.id]


def missing(language: str, place: str = "") -> Iterator[Message]:
    """The sentences without a translation, of the files with these letters in their name."""
    there = translated(language)
    for message in sentences():
        if english(message) not in there and any(place in file for file, _ in message.locations):
            yield message


def sheet(language: str, places: Iterable[str]) -> str:
    """What a translator gets."""
    found = {key(message): message for place in places or [""] for message in missing(language, place)}
    lines, file = [], ""
    for name, message in found.items():
        if message.locations[0][0] != file:
            file = message.locations[0][0]
            lines.append(f"# {file}")
        lines.append(f"{name}\t{_one_line(english(message))}")
    return "\n".join(lines) + "\n"


def put(language: str, text: str) -> list[str]:
    """
    Take what a translator wrote.

    Returns
    -------
    list of str
        What was not taken, and why.
    """
    known = {key(message): message for message in sentences()}
    there, refused = translated(language), []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        name, tab, spoken = line.partition("\t")
        if not tab or name not in known:
            refused.append(f"line {number}: there is no sentence {name[:20]}")
            continue
        spoken = spoken.replace("\\n", "\n").strip("\n") if spoken.strip() else ""
        complaint = wrong(english(known[name]), spoken)
        if complaint:
            refused.append(f"line {number}, {name}: {complaint}")
        else:
            there[english(known[name])] = spoken
    write(language, there)
    return refused


def wrong(source: str, spoken: str) -> str:
    """What does not hold for a translation; nothing where all does."""
    if not spoken.strip():
        return "nothing is written"
    forms = source.split(OR_MANY)
    try:
        mine = gaps(spoken)
    except ValueError as error:
        return f"a gap is broken: {error}"
    allowed = set.union(*(gaps(form) for form in forms))
    if mine - allowed:
        return f"no such gap: {', '.join(sorted(mine - allowed))}"
    lost = gaps(forms[-1]) - mine
    return f"a gap is lost: {', '.join(sorted(lost))}" if lost else ""


def write(language: str, there: dict[str, str]) -> None:
    """The catalogue and its compiled form, without what no longer stands in the package."""
    made = Catalog(locale=language, project="freelancekit", charset="utf-8", fuzzy=False)
    for message in sentences():
        spoken = there.get(english(message))
        if spoken:
            many = not isinstance(message.id, str)
            words = (spoken,) if many else spoken
            made.add(message.id, words, locations=message.locations, context=message.context)
    po(language).parent.mkdir(parents=True, exist_ok=True)
    po(language).write_text(_text(made), encoding="utf-8", newline="\n")
    po(language).with_suffix(".mo").write_bytes(compiled(language))


def compiled(language: str) -> bytes:
    """The catalogue as the package reads it."""
    with po(language).open("rb") as file:
        held = read_po(file, locale=language)
    held.creation_date = held.revision_date = MADE  # the same bytes on any day
    page = io.BytesIO()
    write_mo(page, held)
    return page.getvalue()


def problems(language: str) -> list[str]:
    """What is missing, wrong or not compiled."""
    found = [f"missing: {message.locations[0][0]}: {english(message)[:80]}" for message in missing(language)]
    for source, spoken in translated(language).items():
        complaint = wrong(source, spoken)
        if complaint:
            found.append(f"{complaint}: {source[:80]}")
    machine = po(language).with_suffix(".mo")
    if not machine.exists() or machine.read_bytes() != compiled(language):
        found.append(f"{machine.name} is not of this {po(language).name}: python -m tools strings")
    return found


def _text(made: Catalog) -> str:
    page = io.BytesIO()
    write_po(page, made, omit_header=True, include_lineno=False, width=110)
    head = (
        f'msgid ""\nmsgstr ""\n"Language: {made.locale}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    )
    return f'{head}"Plural-Forms: {made.plural_forms}\\n"\n\n{page.getvalue().decode()}'


def _spoken(message: Message) -> str:
    return message.string if isinstance(message.string, str) else (message.string or ("",))[0]


def _one_line(text: str) -> str:
    return re.sub(r"\n", r"\\n", text)


def main(arguments: list[str] | None = None) -> int:
    """Read the command line and do it."""
    parser = argparse.ArgumentParser(prog="python -m tools.edition.catalogues", description=__doc__)
    parser.add_argument("what", choices=["sheet", "put", "check"])
    parser.add_argument("language")
    parser.add_argument("names", nargs="*")
    given = parser.parse_args(arguments)
    if given.what == "sheet":
        print(sheet(given.language, given.names), end="")
        return 0
    if given.what == "put":
        found = [line for name in given.names for line in put(given.language, Path(name).read_text("utf-8"))]
    else:
        found = problems(given.language)
    print("\n".join(found) or "All is there.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
