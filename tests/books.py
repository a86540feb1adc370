"""Made-up rulebooks, so that what is found of a real platform tomorrow breaks no test of what is not known."""

from dataclasses import replace

from msgspec import structs

from freelancekit.rules.rulebook import Rulebook, rulebook


def forgotten(name: str, *keys: str, note: str = "Nobody wrote it down.") -> Rulebook:
    """The book of that name, in a world in which nobody knows these rules."""
    book = rulebook(name)
    rows = {
        key: structs.replace(book.rows[key], value=None, standing="unknown", source=(), range=(), note=note)
        for key in keys
    }
    return replace(book, rows=book.rows | rows)
