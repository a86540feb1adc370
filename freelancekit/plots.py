"""
One function a question: a record in, a picture out, said in words too.

A picture is an SVG inside the page, with its alt text and its twin in words.
It asks nothing of a rulebook. Colours are those of Okabe and Ito, which
colour-blind eyes tell apart; no meaning hangs on colour alone.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING

from freelancekit.say import N_, say
from freelancekit.views.fold import fold

if TYPE_CHECKING:
    from matplotlib.axes import Axes

BLUE, ORANGE, VERMILION, GREY = "#0072b2", "#e69f00", "#d55e00", "#6b7280"
SIZE = (7.6, 3.7)
STYLE = {
    "font.size": 11,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlelocation": "left",
    "axes.titlesize": 12.5,
    "axes.titleweight": "bold",
    "svg.hashsalt": "freelancekit",
    "figure.facecolor": "white",
}

Guess = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Picture:
    """
    A picture with its words.

    Parameters
    ----------
    draw : callable
        Draws on the axes it is given; the second argument is the reader's
        guess, its words and its height, or None.
    alt : str
        What one would say to somebody who cannot see it, in a sentence or two.
    twin : str
        The same numbers, line by line.
    """

    draw: Callable[[Axes, Guess | None], None]
    alt: str
    twin: str
    guess: Guess | None = None

    def beside(self, guess: Guess) -> Picture:
        """The same picture with the reader's guess drawn in."""
        return replace(self, guess=guess)

    def svg(self) -> str:
        """The picture as SVG; the same bytes each time."""
        import matplotlib as mpl
        from matplotlib.figure import Figure

        with mpl.rc_context(STYLE):  # type: ignore[arg-type]
            figure = Figure(figsize=SIZE, layout="constrained")
            self.draw(figure.add_subplot(), self.guess)
            page = io.StringIO()
            figure.savefig(page, format="svg", metadata={"Date": None, "Creator": None})
        return page.getvalue()

    def __repr__(self) -> str:
        return self.twin

    def _repr_html_(self) -> str:
        data = base64.b64encode(self.svg().encode()).decode()
        image = (
            f'<img alt="{escape(self.alt)}" src="data:image/svg+xml;base64,{data}" style="max-width: 100%">'
        )
        words = f'<pre style="white-space: pre-wrap">{escape(self.twin)}</pre>'
        return image + fold(say("The same in words"), words)


def wallet_over_time(months: Sequence[tuple[str, int, int]]) -> Picture:
    """
    What a wallet holds month by month, and what has ended by then.

    Parameters
    ----------
    months : sequence of (label, Connects held, Connects ended so far)
        As ``Wallet.months()`` gives them.

    Returns
    -------
    Picture

    Examples
    --------
    >>> wallet_over_time([("2024-05", 10, 0), ("2024-06", 20, 0)])
    2024-05: 10 held, 0 ended so far
    2024-06: 20 held, 0 ended so far
    """
    labels, held, ended = zip(*months, strict=True)
    last, gone, most = held[-1], ended[-1], max(held)

    def draw(axes: Axes, guess: Guess | None) -> None:
        places = range(len(labels))
        axes.bar(places, held, color=BLUE, label=say("still in the wallet"))
        axes.bar(
            places,
            ended,
            bottom=held,
            color="white",
            edgecolor=VERMILION,
            hatch="///",
            label=say("ended, unused"),
        )
        axes.set_xticks(list(places)[::3], [labels[place] for place in places][::3])
        axes.set_ylabel(say("Connects"))
        axes.set_title(say("What is there, and what has ended"))
        if guess:
            words, height = guess
            axes.axhline(height, color="black", linestyle=":", linewidth=1.6)
            axes.annotate(
                say("your guess: {words}", words=words), (0, height), (0, 4), textcoords="offset points"
            )
        axes.legend(loc="upper left", frameon=False, bbox_to_anchor=(0, 0.93))

    alt = say(
        "Bars month by month. What is in the wallet climbs to {most} Connects and then stays level at {last}; "
        "above it what has ended unused grows to {gone}.",
        most=most,
        last=last,
        gone=gone,
    )
    line = N_("{label}: {held} held, {ended} ended so far")
    twin = "\n".join(say(line, label=label, held=kept, ended=lost) for label, kept, lost in months)
    return Picture(draw, alt, twin)
