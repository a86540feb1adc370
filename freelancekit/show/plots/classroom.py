"""What a room has guessed, before anybody sees what came."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import fill
from typing import TYPE_CHECKING

from freelancekit.say import say, say_list, say_many
from freelancekit.show.plots.picture import BLUE, Guess, Picture

if TYPE_CHECKING:
    from matplotlib.axes import Axes

#: A line of words beside a bar has room for so many letters, the question above for so many.
BESIDE, ABOVE = 34, 68


def bars(question: str, counts: Sequence[tuple[str, int]]) -> Picture:
    """
    A bar for each thing that can be said, as long as there are people who said it.

    Parameters
    ----------
    question : str
    counts : sequence of (words, people)
        From top to bottom.

    Returns
    -------
    Picture

    Examples
    --------
    >>> bars("A or B?", [("A", 3), ("B", 1)])
    A or B?
    A: 3
    B: 1
    """
    people = sum(n for _, n in counts)
    twin = "\n".join([question, *(f"{words}: {n}" for words, n in counts)])
    told = say_list(f"{words}: {n}" for words, n in counts)
    alt = say("Bars: what a room of {n} said. {told}", n=people, told=told)

    def draw(axes: Axes, guess: Guess | None) -> None:
        del guess
        places = range(len(counts))[::-1]
        axes.barh(places, [n for _, n in counts], color=BLUE, height=0.62)
        for place, (_, n) in zip(places, counts, strict=True):
            axes.annotate(
                str(n), (n, place), (5, 0), textcoords="offset points", va="center", fontweight="bold"
            )
        axes.set_yticks(places, [fill(words, BESIDE) for words, _ in counts])
        axes.set_xlim(0, max(1.12 * max(n for _, n in counts), 1))
        axes.set_xticks([])
        axes.spines["bottom"].set_visible(False)
        axes.tick_params(length=0)
        above = say_many("{n} bet", "{n} bets", people)
        # over the whole width: a title over the bars alone would be cut where the words beside them are long
        title = f"{fill(question, ABOVE)}\n{above}"
        axes.figure.suptitle(title, x=0.01, ha="left", fontsize=12.5, fontweight="bold")

    return Picture(draw, alt, twin)
