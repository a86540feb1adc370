"""What people really earned: a survey as a line of a thousand people, the one with least first."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from freelancekit.errors import CareerError
from freelancekit.market.studies import say_source
from freelancekit.say import Text, say
from freelancekit.units import say_yen, whole

#: Net or gross it does not say. Of 1,000 who did such work in 2016, in yen a month: how many up to
#: each sum; the last ones have more than that.
UP_TO = ((10_000, 375), (20_000, 147), (30_000, 96))
MEAN = 45_650
PEOPLE = 1000
SOURCE = "rengo_2016"


@dataclass(frozen=True, repr=False)
class Stretch:
    """A stretch of the line: from which place to which, and between which sums a month."""

    first: int
    last: int
    more_than: int
    most: int | None

    def __repr__(self) -> str:
        return say(
            "place {first} to {last}: {sums} a month", first=self.first, last=self.last, sums=self.words()
        )

    def words(self) -> str:
        """The sums in words."""
        if self.most is None:
            return say("more than {sum}", sum=say_yen(self.more_than))
        if not self.more_than:
            return say("{sum} or less", sum=say_yen(self.most))
        return say("{least} to {most}", least=f"{self.more_than + 1:,}", most=say_yen(self.most))


@dataclass(frozen=True)
class IncomeLine:
    """
    A thousand people in a line by what they earned in a month.

    Parameters
    ----------
    stretches : tuple of Stretch
    mean : int
        The average of all, in yen.

    Notes
    -----
    A web panel of 1,000 people who did crowd work, December 2016 (Rengo).

    Examples
    --------
    >>> line = income_line()
    >>> line.at(500).words()
    '10,001 to 20,000 yen'
    >>> line.mean
    45650
    """

    stretches: tuple[Stretch, ...]
    mean: int

    def at(self, place: int) -> Stretch:
        """
        Where somebody stands.

        Raises
        ------
        CareerError
            For a place that is not in the line.
        """
        n = whole(place, say("The place"))
        if n > PEOPLE:
            msg = say("The line has {n} people; you gave place {place}.", n=f"{PEOPLE:,}", place=n)
            raise CareerError(msg, place=n)
        return next(stretch for stretch in self.stretches if n <= stretch.last)

    def why(self) -> Text:
        """The line, stretch by stretch, and its source."""
        return Text(
            "\n".join(
                [
                    *map(str, self.stretches),
                    say("average: {mean}", mean=say_yen(self.mean)),
                    *say_source(SOURCE),
                ]
            )
        )

    def __repr__(self) -> str:
        return str(self.why())


@cache
def income_line() -> IncomeLine:
    """
    The line of 2016.

    Examples
    --------
    >>> income_line().at(375).last, income_line().at(1000).first
    (375, 619)
    """
    stretches, place, more_than = [], 0, 0
    for most, n in UP_TO:
        stretches.append(Stretch(place + 1, place + n, more_than, most))
        place, more_than = place + n, most
    stretches.append(Stretch(place + 1, PEOPLE, more_than, None))
    return IncomeLine(tuple(stretches), MEAN)
