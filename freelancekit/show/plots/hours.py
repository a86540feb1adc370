"""Pictures of money and time: what an hour is worth, and a line of a thousand people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from freelancekit.evidence.income_survey import PEOPLE, IncomeLine
from freelancekit.say import say
from freelancekit.show.plots.picture import BLUE, VERMILION, Guess, Picture
from freelancekit.units import say_yen

if TYPE_CHECKING:
    from matplotlib.axes import Axes

#: So many people stand beside each other in the line.
ROW = 50
SHADES = ("#cfe3f3", "#9cc8e6", "#6aaed6", BLUE)


def hour_by_hour(steps: Mapping[str, int]) -> Picture:
    """
    What an hour is worth, step after step.

    Parameters
    ----------
    steps : mapping of str to int
        What was done, and the yen for an hour that it came to.

    Returns
    -------
    Picture

    Examples
    --------
    >>> hour_by_hour({"the first article": 257, "the twentieth": 520})
    the first article: 257 yen
    the twentieth: 520 yen
    """
    lines = [say("{what}: {yen}", what=what, yen=say_yen(yen)) for what, yen in steps.items()]
    alt = say("A bar for each step, longer for more. {told}", told="; ".join(lines))

    def draw(axes: Axes, guess: Guess | None) -> None:
        del guess
        places = range(len(steps), 0, -1)
        axes.barh(places, list(steps.values()), color=BLUE, height=0.6)
        for place, yen in zip(places, steps.values(), strict=True):
            axes.annotate(say_yen(yen), (yen, place), xytext=(6, 0), textcoords="offset points", va="center")
        axes.set_yticks(list(places), list(steps))
        axes.set_xlim(0, 1.2 * max(steps.values()))
        axes.set_xticks([])
        axes.spines[["bottom", "left"]].set_visible(False)
        axes.tick_params(left=False)
        axes.set_title(say("Yen for an honest hour"), pad=10)

    return Picture(draw, alt, "\n".join(lines))


def thousand(line: IncomeLine, place: int = 500) -> Picture:
    """
    A thousand people of one size, the one with least first, and one place marked.

    Parameters
    ----------
    line : IncomeLine
    place : int

    Returns
    -------
    Picture

    Examples
    --------
    >>> from freelancekit.evidence.income_survey import income_line
    >>> print(str(thousand(income_line())).splitlines()[-1])
    Number 500 has 10,001 to 20,000 yen a month. The average is 45,650 yen.
    """
    told = [say("{n} people: {sums}", n=one.last - one.first + 1, sums=one.words()) for one in line.stretches]
    last = say(
        "Number {place} has {sums} a month. The average is {mean}.",
        place=place,
        sums=line.at(place).words(),
        mean=say_yen(line.mean),
    )
    alt = say("A thousand dots in rows, darker for more. {told}", told="; ".join([*told, last]))

    def draw(axes: Axes, guess: Guess | None) -> None:
        del guess
        for shade, one in zip(SHADES, line.stretches, strict=False):
            spots = [divmod(n - 1, ROW) for n in range(one.first, one.last + 1)]
            axes.plot([x for _, x in spots], [-y for y, _ in spots], "o", color=shade, markersize=4,
                      label=one.words())  # fmt: skip
        y, x = divmod(place - 1, ROW)
        axes.plot([x], [-y], "o", color=VERMILION, markersize=10, fillstyle="none", markeredgewidth=2.5)
        axes.set_xlim(-1, ROW)
        axes.set_ylim(-PEOPLE // ROW + 0.2, 1)
        axes.set_axis_off()
        axes.legend(loc="center left", bbox_to_anchor=(1, 0.5), frameon=False, handletextpad=0.3)
        axes.set_title(last, pad=8, fontsize=11)

    return Picture(draw, alt, "\n".join([*told, last]))
