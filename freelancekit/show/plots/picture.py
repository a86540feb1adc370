"""
A picture: an SVG inside the page, with its alt text and its twin in words.

It asks nothing of a rulebook. Colours are those of Okabe and Ito, which
colour-blind eyes tell apart; no meaning hangs on colour alone.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from html import escape
from importlib.util import find_spec
from logging import getLogger
from pathlib import Path
from typing import TYPE_CHECKING

from freelancekit.html import fold
from freelancekit.say import language, say

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
    "figure.facecolor": "none",  # the page shows through, light or dark
    "axes.facecolor": "none",
    "text.parse_math": False,  # a name with dollars in it is no formula
}

#: Languages that the usual font cannot write, and the font that can.
FONTS = {"ja": "IPAexGothic"}

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

        with mpl.rc_context(STYLE | _letters(language())):  # type: ignore[arg-type]
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
            f'<img class="fk-chart" alt="{escape(self.alt)}" src="data:image/svg+xml;base64,{data}" '
            'style="max-width: 100%">'
        )
        words = f'<pre style="white-space: pre-wrap">{escape(self.twin)}</pre>'
        return image + fold(say("The same in words"), words)


@cache
def _letters(speaks: str) -> dict[str, object]:
    """The fonts that write a language: its own first, so that a line is of one hand."""
    if speaks not in FONTS:
        return {}
    from matplotlib.font_manager import fontManager

    # It has one weight, and a figure that asks for bold gets that one; no reader has to hear of it.
    getLogger("matplotlib.font_manager").addFilter(lambda told: "font weight" not in told.getMessage())
    font = find_spec("matplotlib_fontja")
    if font and font.origin:  # found, not imported: it would change every figure of this session
        fontManager.addfont(Path(font.origin).with_name("fonts") / "ipaexg.ttf")
    return {"font.family": [FONTS[speaks], "DejaVu Sans"], "axes.titleweight": "normal"}


def draw_guess(axes: Axes, guess: Guess) -> None:
    """A dotted line at the height of the reader's guess, with its words."""
    words, height = guess
    axes.axhline(height, color="black", linestyle=":", linewidth=1.8)
    axes.set_ylim(0, max(axes.get_ylim()[1], 1.15 * height))
    axes.annotate(
        say("your guess: {words}", words=words),
        (0.995, height),
        (0, 5),
        xycoords=("axes fraction", "data"),
        textcoords="offset points",
        ha="right",
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.5, "alpha": 0.85},
    )
