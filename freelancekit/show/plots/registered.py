"""A picture of all who registered: a thousand squares, most of them pale."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from freelancekit.careers.population import THOUSAND, Population
from freelancekit.say import N_, say
from freelancekit.show.plots.picture import BLUE, ORANGE, Guess, Picture
from freelancekit.units import say_yen

if TYPE_CHECKING:
    from matplotlib.axes import Axes

#: A month of so much is the darkest square.
MUCH = 10_000
WORDS = (
    N_("never wrote"),
    N_("wrote, and were never paid"),
    N_("were paid, and had no month of {yen}"),
    N_("had a month of {yen} or more"),
)
SHADES = ("#e5e7eb", ORANGE, "#6aaed6", BLUE)
#: How many squares a row has.
ROW = 50


def registered(everybody: Population) -> Picture:
    """
    A square for each of a thousand who registered, by what came of them.

    Parameters
    ----------
    everybody : Population
        Of however many; they are told of as a thousand.

    Returns
    -------
    Picture

    Examples
    --------
    >>> from freelancekit.careers.population import population
    >>> registered(population(1000, days=60))  # doctest: +ELLIPSIS
    had a month of 10,000 yen or more: ...
    """
    counts = counted(everybody)
    told = [
        say("{what}: {n}", what=say(word, yen=say_yen(MUCH)), n=n)
        for word, n in zip(WORDS, counts, strict=True)
    ]
    alt = say("A thousand small squares, one for each who registered. {told}", told="; ".join(told[::-1]))

    def draw(axes: Axes, guess: Guess | None) -> None:
        del guess
        _squares(axes, counts)
        _legend(axes, told)
        axes.set_title(
            say("Of 1,000 who registered, {paid} were ever paid", paid=counts[2] + counts[3]), pad=10
        )
        axes.set_axis_off()

    return Picture(draw, alt, "\n".join(told[::-1]))


def counted(everybody: Population) -> list[int]:
    """How many of a thousand each shade has; they add up to a thousand."""
    wrote, paid, much = (
        everybody.of_1000(many)[0] for many in (everybody.wrote, everybody.paid, everybody.reached(MUCH))
    )
    return [THOUSAND - wrote, wrote - paid, paid - much, much]


def _squares(axes: Axes, counts: list[int]) -> None:
    """Row by row, the darkest first."""
    from matplotlib.colors import ListedColormap

    shades = np.repeat(range(len(SHADES)), counts[::-1]).reshape(THOUSAND // ROW, ROW)
    axes.imshow(shades, cmap=ListedColormap(SHADES[::-1]), vmin=0, vmax=len(SHADES) - 1, interpolation="none")
    axes.hlines(np.arange(len(shades) + 1) - 0.5, -0.5, ROW - 0.5, color="white", lw=1.6)
    axes.vlines(np.arange(ROW + 1) - 0.5, -0.5, len(shades) - 0.5, color="white", lw=1.6)


def _legend(axes: Axes, told: list[str]) -> None:
    from matplotlib.patches import Patch

    marks = [
        Patch(facecolor=shade, edgecolor="white", label=words)
        for shade, words in zip(SHADES[::-1], told[::-1], strict=True)
    ]
    axes.legend(handles=marks, loc="upper left", bbox_to_anchor=(0, 0), ncols=2, frameon=False)
