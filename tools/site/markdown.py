"""Markdown, for every page that a tool writes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

#: What would be read as a sign of Markdown rather than as itself.
SIGNS = re.compile(r"([\\`*_\[\]<>|#$~])")


def plain(words: object) -> str:
    """Words that Markdown shows as they are, in one line."""
    return SIGNS.sub(r"\\\1", " ".join(str(words).split()))


def table(heads: Iterable[str], rows: Iterable[Iterable[str]], numbers: Collection[int] = ()) -> str:
    """A table; the cells are Markdown already, and the columns of numbers stand at the right."""
    heads = list(heads)
    rule = ["---:" if place in numbers else "---" for place in range(len(heads))]
    return "\n".join(f"| {' | '.join(line)} |" for line in (heads, rule, *rows)) + "\n"


def link(words: str, url: str | None) -> str:
    """Words that lead somewhere, where there is somewhere to go."""
    return f"[{plain(words)}](<{url}>)" if url else plain(words)
