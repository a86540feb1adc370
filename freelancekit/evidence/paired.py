"""Two ways to play in the same lives: who is ahead, in how many of them, and by how much."""

from __future__ import annotations

from dataclasses import dataclass

from freelancekit.say import say, say_name
from freelancekit.units import say_yen

#: A lead of so many standard errors is called clear.
CLEAR = 2


@dataclass(frozen=True, slots=True)
class Duel:
    """
    Two ways to play in the same lives.

    Parameters
    ----------
    first, second : str
    more, same, less : int
        In how many lives the first has more left in the end, the same, less.
    ahead : int
        Yen that the first has more on average; below 0 where it has less.
    error : int
        The standard error of that, in yen, from the differences within each life.

    Examples
    --------
    >>> Duel("Nao", "Haru", more=60, same=30, less=10, ahead=4_000, error=900)
    Of 100 lives Nao is ahead of Haru in 60, level in 30, behind in 10.
    On average 4,000 yen more, give or take 1,800 yen.
    """

    first: str
    second: str
    more: int
    same: int
    less: int
    ahead: int
    error: int

    @property
    def clear(self) -> bool:
        """Whether the difference is larger than luck would make it."""
        return abs(self.ahead) > CLEAR * self.error

    @property
    def of_100(self) -> tuple[int, int, int]:
        """Ahead, level and behind, in lives out of 100."""
        n = self.more + self.same + self.less
        to_more = (200 * self.more + n) // (2 * n)
        to_same = (200 * (self.more + self.same) + n) // (2 * n)
        return to_more, to_same - to_more, 100 - to_same

    def __repr__(self) -> str:
        more, same, less = self.of_100
        lives = say(
            "Of 100 lives {first} is ahead of {second} in {more}, level in {same}, behind in {less}.",
            first=say_name(self.first), second=say_name(self.second), more=more, same=same, less=less,
        )  # fmt: skip
        far, error = say_yen(abs(self.ahead)), say_yen(CLEAR * self.error)
        if not self.clear:
            told = say("On average they are {far} apart, give or take {error}: too close to call.",
                       far=far, error=error)  # fmt: skip
        elif self.ahead > 0:
            told = say("On average {far} more, give or take {error}.", far=far, error=error)
        else:
            told = say("On average {far} less, give or take {error}.", far=far, error=error)
        return f"{lives}\n{told}"
