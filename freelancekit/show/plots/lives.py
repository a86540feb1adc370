"""Pictures of many lives: a hundred squares, all of one size, those who earned nothing among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from freelancekit.careers.run import Run
from freelancekit.say import N_, say, say_list
from freelancekit.show.plots.picture import BLUE, ORANGE, Guess, Picture

if TYPE_CHECKING:
    from matplotlib.axes import Axes

#: From so many yen in the whole time on a square is darker, and what each shade is called.
STEPS = (0, 1, 12_000, 120_000)
WORDS = (N_("nothing"), N_("up to 12,000 yen"), N_("up to 120,000 yen"), N_("more"))
SHADES = (ORANGE, "#cfe3f3", "#6aaed6", BLUE)
#: How many squares a row has.
ROW = 10
#: How far two of them lie apart.
APART = 12.5


def hundred(run: Run, other: Run | None = None) -> Picture:
    """
    A square for each of a hundred careers, darker for more; beside it, if wanted, another run.

    Parameters
    ----------
    run, other : Run
        Of the first hundred careers of each a picture is drawn, in the order of what they earned.

    Returns
    -------
    Picture

    Examples
    --------
    >>> from freelancekit.careers.crowd import crowd
    >>> hundred(crowd("upwork", n=100, days=31, on="2024-09-01"))
    nothing: 99, up to 12,000 yen: 1, up to 120,000 yen: 0, more: 0
    """
    runs = [run] if other is None else [run, other]
    told = [_counts(one) for one in runs]
    if other is not None:
        told = [say("before: {told}", told=told[0]), say("after: {told}", told=told[1])]
    alt = say("A hundred squares of one size for each, one for each person. {told}", told="; ".join(told))

    def draw(axes: Axes, guess: Guess | None) -> None:
        del guess
        for place, one in enumerate(runs):
            _squares(axes, one, APART * place)
        _legend(axes)
        axes.set_xlim(-0.2, 2 * APART)
        axes.set_ylim(-10.3, 1.4)
        axes.set_aspect("equal")
        axes.set_axis_off()

    return Picture(draw, alt, "\n".join(told))


def _sorted(run: Run) -> list[int]:
    earned: list[int] = sorted(run.earned[: ROW * ROW].tolist())
    return earned


def _counts(run: Run) -> str:
    """How many squares of each shade."""
    shade = np.searchsorted(STEPS, _sorted(run), side="right") - 1
    return say_list(
        say("{what}: {n}", what=say(word), n=int(np.sum(shade == place))) for place, word in enumerate(WORDS)
    )


def _squares(axes: Axes, run: Run, left: float) -> None:
    """Ten rows of ten, those with nothing first."""
    from matplotlib.patches import Rectangle

    for place, yen in enumerate(_sorted(run)):
        row, column = divmod(place, ROW)
        shade = int(np.searchsorted(STEPS, yen, side="right")) - 1
        hatch = "////" if shade == 0 else ""
        box = Rectangle(
            (left + column, -row - 1), 0.86, 0.86, facecolor=SHADES[shade], edgecolor="white", hatch=hatch
        )
        axes.add_patch(box)
    nothing = sum(yen == 0 for yen in _sorted(run))
    title = say("{n} of {all} earned nothing", n=nothing, all=len(_sorted(run)))
    axes.annotate(title, (left, 0.55), fontweight="bold", fontsize=12)


def _legend(axes: Axes) -> None:
    from matplotlib.patches import Patch

    marks = [
        Patch(facecolor=shade, hatch="////" if place == 0 else "", edgecolor="white", label=say(word))
        for place, (shade, word) in enumerate(zip(SHADES, WORDS, strict=True))
    ]
    axes.legend(handles=marks, loc="upper left", bbox_to_anchor=(0, 0), ncols=4, frameon=False)
