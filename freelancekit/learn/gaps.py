"""What fills the gaps in the sentences of a question; a number is worked out when a sentence names it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

#: Numbers and words by the name of their gap: each as it is, or a function that works it out.
Facts: TypeAlias = Mapping[str, object]

#: Stands for what came, which nobody knows before somebody has played.
CAME: Final = object()


class Gaps(Mapping[str, object]):
    """
    The facts of a question, each worked out only when it is looked up.

    A card shows two or three sentences of a question. What the others tell may take seconds of playing.

    Parameters
    ----------
    facts : mapping of str to object
        Values, functions without an argument, or ``CAME``.
    came : object, optional
        What came of it, once something did.

    Examples
    --------
    >>> gaps = Gaps({"ten": 10, "two": lambda: 1 + 1, "slow": lambda: 1 // 0, "n": CAME}, came=7)
    >>> "{ten}, {two}, {n}".format_map(gaps)
    '10, 2, 7'
    """

    __slots__ = ("_came", "_facts")

    def __init__(self, facts: Facts, came: object = None) -> None:
        self._facts, self._came = facts, came

    def __getitem__(self, name: str) -> object:
        fact = self._facts[name]
        if fact is CAME:
            return self._came
        return fact() if callable(fact) else fact

    def __iter__(self) -> Iterator[str]:
        return iter(self._facts)

    def __len__(self) -> int:
        return len(self._facts)
