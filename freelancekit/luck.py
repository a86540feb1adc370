"""
Luck, by name: the same seed brings the same luck, whoever else plays.

Every decision that chance takes has a stream of its own, and a number in a
stream has four coordinates: name, day, slot and place (which career). A
counter is turned into a number, nothing is remembered between two draws, so a
career's luck does not depend on how many careers are played, or in which parts.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.errors import LuckError
from freelancekit.say import N_, say
from freelancekit.units import whole

Floats = npt.NDArray[np.float64]

#: Philox makes four numbers at each turn of its counter.
WORDS = 4
#: Half the distance between two neighbouring numbers: 0 never comes, and 1 about once in 9 * 10 ** 15 draws.
HALF_STEP = 0.5 / (1 << 53)
NAME = re.compile(r"[a-z_]+(\.[a-z_]+)*")


class Luck:
    """
    The luck of some careers.

    Parameters
    ----------
    seed : int
        0 or more. Another seed is another world.
    first : int
        The place of the first career.
    n : int
        How many careers.
    times : int
        How often they are lived side by side, each time with the same luck.

    Raises
    ------
    AmountError
        For a seed, place or number that is not whole.
    LuckError
        When a stream is asked for by a name that is none, or by one that
        cannot be told from another.

    References
    ----------
    Salmon, Moraes, Dror, Shaw (2011), Parallel random numbers: as easy as 1, 2, 3.

    Examples
    --------
    >>> luck = Luck(seed=7, n=4)
    >>> luck("client.hires", day=3).round(3).tolist()
    [0.469, 0.96, 0.688, 0.18]
    >>> Luck(seed=7, first=2, n=1)("client.hires", day=3).round(3).tolist()
    [0.688]
    >>> Luck(seed=7, n=2, times=2)("client.hires", day=3).round(3).tolist()
    [0.469, 0.96, 0.469, 0.96]
    """

    def __init__(self, seed: int, first: int = 0, n: int = 1, times: int = 1) -> None:
        self.seed = whole(seed, say("The seed"), least=0)
        self.first = whole(first, say("The first place"), least=0)
        self.n = whole(n, say("The number of careers"))
        self.times = whole(times, say("The number of times"))
        self._names: dict[int, str] = {}
        # One generator, set to each place anew: to make one takes ten times as long as to ask it.
        self._philox = np.random.Philox(key=np.array([self.seed, 0], dtype=np.uint64))
        self._state: Any = self._philox.state
        self._uniform = np.random.Generator(self._philox).random

    def __reduce__(self) -> tuple[type[Luck], tuple[int, int, int, int]]:
        """Copied and packed as its four numbers: nothing is remembered between two draws."""
        return type(self), (self.seed, self.first, self.n, self.times)

    def __repr__(self) -> str:
        return say(
            "Luck of seed {seed}, places {first} to {last}",
            seed=self.seed,
            first=self.first,
            last=self.first + self.n - 1,
        )

    def __call__(self, name: str, day: int = 0, slot: int = 0) -> Floats:
        """
        One number for each career, above 0 and below 1.

        Parameters
        ----------
        name : str
            The decision, as in ``"client.hires"``.
        day, slot : int
            0 or more: the day, and which of several on that day.

        Returns
        -------
        float array, shape (n * times,)
        """
        found: Floats = self.many(name, [(day, slot)])[0]
        return found

    def many(self, name: str, where: Sequence[tuple[int, int]]) -> Floats:
        """
        The same for several days or slots at once, a row each.

        Parameters
        ----------
        name : str
        where : sequence of (day, slot)

        Returns
        -------
        float array, shape (len(where), n * times)

        Examples
        --------
        >>> luck = Luck(seed=7, n=4)
        >>> luck.many("client.hires", [(3, 0), (3, 1)])[1].tolist() == luck("client.hires", 3, 1).tolist()
        True
        """
        block, skip = divmod(self.first, WORDS)
        found = np.empty((len(where), skip + self.n))
        counter, philox, state, uniform = (
            self._state["state"]["counter"],
            self._philox,
            self._state,
            self._uniform,
        )
        self._state["state"]["key"][1] = self._key(name)
        counter[0], counter[3] = block, 0
        for row, (day, slot) in zip(found, where, strict=True):
            counter[1], counter[2] = _from_0(slot, N_("The slot")), _from_0(day, N_("The day"))
            philox.state = state
            uniform(out=row)
        found += HALF_STEP
        own = found[:, skip:]
        return np.tile(own, self.times) if self.times > 1 else own

    def part(self, first: int, n: int) -> Luck:
        """The same luck for other places: careers ``first`` to ``first + n - 1``."""
        return Luck(self.seed, first, n)

    def _key(self, name: str) -> int:
        key = key_of(name)
        if self._names.setdefault(key, name) != name:
            _refuse(name, self._names[key])
        return key


def _from_0(value: int, what: str) -> int:
    """A whole number from 0; asked a million times, so a plain one is let through at once."""
    return value if type(value) is int and value >= 0 else whole(value, say(what), least=0)


@cache
def key_of(name: str) -> int:
    """
    The number that a name stands for; the same on every machine.

    Raises
    ------
    LuckError
        For anything but words in small letters with dots between them.

    Examples
    --------
    >>> key_of("client.hires") == key_of("client.hires"), key_of("client.hires") == key_of("client.reads")
    (True, False)
    """
    if not (isinstance(name, str) and NAME.fullmatch(name)):
        msg = say('A stream has a name like "client.hires"; you gave {name}.', name=repr(name))
        raise LuckError(msg, name=name)
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "big")


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    """
    Names of streams, once it is sure that no two of them share their luck.

    Raises
    ------
    LuckError
        For a name that stands twice, or two names that stand for one number.

    Examples
    --------
    >>> distinct(["client.hires", "client.reads"])
    ('client.hires', 'client.reads')
    """
    seen: dict[int, str] = {}
    for name in names:
        key = key_of(name)
        if key in seen:
            _refuse(name, seen[key])
        seen[key] = name
    return tuple(seen.values())


def _refuse(name: str, other: str) -> None:
    msg = say(
        'The streams "{name}" and "{other}" would share their luck. Give one of them another name.',
        name=name,
        other=other,
    )
    raise LuckError(msg, name=name, other=other)
