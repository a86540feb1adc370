"""Words for numbers in lesson prose: what may stand in [[ ]] besides the notebook's own names."""

from __future__ import annotations

from freelancekit.rulebook import rulebook
from freelancekit.units import in_yen, say_dollars, say_yen

__all__ = ["money", "number", "yen"]

ARTICLE = "upwork-article-2024"


def number(book: str, key: str) -> int:
    """A whole number out of a rulebook."""
    return rulebook(book).number(key)


def money(connects: int, book: str = ARTICLE) -> str:
    """What so many Connects cost, in dollars."""
    return say_dollars(connects * number(book, "connects.price"))


def yen(connects: int, book: str = ARTICLE) -> str:
    """What so many Connects cost, in yen at the article's rate."""
    return say_yen(in_yen(connects * number(book, "connects.price"), number(ARTICLE, "money.yen_per_dollar")))
