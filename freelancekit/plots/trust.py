"""Pictures of trust: what was on the screen, what grew all the time, and who was asked when."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from freelancekit.asking import Asked
from freelancekit.plots.picture import BLUE, GREY, ORANGE, Guess, Picture
from freelancekit.say import say
from freelancekit.units import say_yen

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def what_was_growing(income: Sequence[int], stairs: Sequence[int]) -> Picture:
    """
    Income as bars, flat and then one tall one; under it the staircase that grew all the time.

    Parameters
    ----------
    income : sequence of int
        Yen, one for each letter or week, and the last one at the end.
    stairs : sequence of int
        Tenths on the card, one for each letter or week.

    Returns
    -------
    Picture

    Examples
    --------
    >>> what_was_growing([12_000, 12_000, 120_000], [1, 2])
    income: 12,000 yen, 2 times, then 120,000 yen, once
    on the card: from 1 to 2 tenths
    """
    told = [
        say("income: {runs}", runs=say(", then ").join(_runs(income))),
        say("on the card: from {first} to {last} tenths", first=stairs[0], last=stairs[-1]),
    ]
    alt = say(
        "Above, flat bars and one tall one; below, a staircase that rises from the left. {told}.",
        told="; ".join(told),
    )

    def draw(axes: Axes, guess: Guess | None) -> None:
        del guess
        _two_storeys(axes, income, stairs)

    return Picture(draw, alt, "\n".join(told))


def _runs(income: Sequence[int]) -> list[str]:
    """Equal sums that follow each other, said once."""
    runs = [(yen, len(list(same))) for yen, same in groupby(income)]
    return [
        say("{yen}, once", yen=say_yen(yen)) if n == 1 else say("{yen}, {n} times", yen=say_yen(yen), n=n)
        for yen, n in runs
    ]


def _two_storeys(axes: Axes, income: Sequence[int], stairs: Sequence[int]) -> None:
    """Above what was on the screen, below what was not; each drawn to its own height."""
    axes.bar(range(len(income)), [value / max(income) for value in income], color=GREY, width=0.8)
    axes.annotate(say("income"), (0, 1.02), fontweight="bold")
    steps = [-1.1 + step / max(1, *stairs) for step in stairs]
    axes.fill_between(range(len(stairs)), steps, -1.1, step="mid", color=BLUE, alpha=0.85)
    axes.annotate(say("what was on the card"), (0, -0.05), fontweight="bold", va="top")
    axes.annotate(say("the letter"), (len(income) - 1, 1.02), ha="center")
    axes.set_ylim(-1.15, 1.2)
    axes.axhline(0, color="black", linewidth=0.8)
    axes.set_axis_off()
    axes.set_title(say("What was on the screen, and what was not"), pad=10)


def asked_when(record: Asked) -> Picture:
    """
    A row for each person, a dot in the week in which they were asked; some rows have none.

    Parameters
    ----------
    record : Asked

    Returns
    -------
    Picture

    Examples
    --------
    >>> asked_when(Asked(40, (3, 0, 17)))
    Of 3 people with the same card 2 were asked within 40 weeks, in 2 different weeks; 1 were not.
    """
    alt = say("A dot for each person in the week of the letter; rows without a dot. {told}", told=str(record))

    def draw(axes: Axes, guess: Guess | None) -> None:
        del guess
        there = [(week, row) for row, week in enumerate(record.when) if week]
        axes.plot([week for week, _ in there], [row for _, row in there], "o", color=BLUE, markersize=4)
        empty = [row for row, week in enumerate(record.when) if not week]
        axes.plot([0.4] * len(empty), empty, "_", color=ORANGE, markersize=7, label=say("not asked"))
        axes.set_xlim(0, record.weeks + 1)
        axes.set_xlabel(say("week in which the letter came"))
        axes.set_ylabel(say("people with the same card"))
        axes.set_yticks([])
        axes.set_title(say("The same card, another luck"), pad=12)
        if empty:
            axes.legend(loc="lower right", bbox_to_anchor=(1, 1), frameon=False)

    return Picture(draw, alt, str(record))
