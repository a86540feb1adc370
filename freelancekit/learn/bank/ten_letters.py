"""Of the ten small letters: which reply is remembered, by whom, when, and what it spared them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from msgspec import Struct

from freelancekit.learn.bank.load import tables
from freelancekit.say import say

FILE = Path(__file__).parent / "ten-letters.toml"


class Small(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """
    One of the ten.

    Parameters
    ----------
    number : str
        The letter.
    reply : str
        The key of the reply that is remembered.
    nao : str
        The key of Nao's own reply.
    when : date
        A day in its order: the year of the story is no year.
    told, spared : str
        When it was, in words; what it spared the other.
    name, client : str
        Who remembers: a name, the same in every language, or words for one who has none.
    """

    number: str
    reply: str
    nao: str
    when: date
    told: str
    spared: str
    name: str = ""
    client: str = ""

    def who(self) -> str:
        """Who remembers it."""
        return self.name or say(self.client)


@cache
def ten() -> Mapping[str, Small]:
    """
    The ten, by the number of their letter.

    Examples
    --------
    >>> ten()["1"].reply, ten()["1"].who()
    ('tonight', 'the guesthouse')
    """
    return {small.number: small for small in tables(FILE, {"small": Small})["small"]}


def nao() -> Mapping[str, str]:
    """Nao's own letters, for a reader who has none: the stored edition, a start at 08."""
    return {number: small.nao for number, small in ten().items()}


def remembered(letters: Mapping[str, str]) -> int:
    """
    In how many letters the reader did something that was remembered; in Nao's, where there are none.

    Examples
    --------
    >>> remembered({"1": "tonight", "2": "no"}), remembered({})
    (1, 7)
    """
    return sum(ten()[number].reply == key for number, key in (letters or nao()).items())
