"""Three rows of dots: how sure one was, and what came so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from freelancekit.say import say
from freelancekit.show.plots.picture import BLUE, Guess, Picture

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def dots(rows: Sequence[tuple[str, Sequence[bool]]], told: str) -> Picture:
    """
    A row of dots for each way of being sure, those that came so first and full.

    Parameters
    ----------
    rows : sequence of (words, came)
        From the least sure to the surest.
    told : str
        The same in words.

    Returns
    -------
    Picture

    Examples
    --------
    >>> dots([("a guess", [True, False])], 'You said "a guess" 2 times. 1 came so.')
    You said "a guess" 2 times. 1 came so.
    """

    def draw(axes: Axes, guess: Guess | None) -> None:
        del guess
        for height, (_, came) in enumerate(rows):
            full = sum(came)
            for place in range(len(came)):
                face = BLUE if place < full else "white"
                axes.plot(
                    place, height, "o", markersize=11, color=face, markeredgecolor=BLUE, markeredgewidth=1.6
                )
            label = say("{full} of {n}", full=full, n=len(came))
            axes.annotate(label, (len(came) - 0.3, height), va="center", fontsize=10.5)
        axes.set_yticks(range(len(rows)), [words for words, _ in rows])
        axes.set_xticks([])
        axes.set_xlim(-0.7, max(len(came) for _, came in rows) + 2.2)
        axes.set_ylim(-0.7, len(rows) - 0.2)
        axes.spines[["left", "bottom"]].set_visible(False)
        axes.tick_params(length=0)
        axes.set_title(say("How sure you were, and what came so (full dots)"))

    return Picture(
        draw, say("Rows of dots, full where it came so. {told}", told=told.replace("\n", " ")), told
    )
