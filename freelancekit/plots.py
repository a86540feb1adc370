"""
One function a question: a record in, a picture out, said in words too.

A picture is an SVG inside the page, with its alt text and its twin in words.
It asks nothing of a rulebook. Colours are those of Okabe and Ito, which
colour-blind eyes tell apart; no meaning hangs on colour alone.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from html import escape
from typing import TYPE_CHECKING, Protocol

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


class Movement(Protocol):
    """A line of a ledger."""

    day: date
    kind: str
    connects: int
    balance: int


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


def wallet_over_time(entries: Iterable[Movement]) -> Picture:
    """
    What a wallet holds month by month, and what has ended by then.

    Parameters
    ----------
    entries : iterable of ledger lines
        As ``Wallet.entries`` gives them.

    Returns
    -------
    Picture
        A bar a month, taken on the day on which its Connects come.

    Examples
    --------
    >>> from freelancekit.wallet import Wallet
    >>> wallet_over_time(Wallet("upwork-article-2024").wait(months=1).entries)
    2024-06: 10 held, 0 ended so far
    2024-07: 20 held, 0 ended so far
    """
    months = _by_month(entries)
    labels, held, ended = zip(*months, strict=True)
    alt = say(
        "Bars month by month. The wallet holds at most {most} Connects and {last} at the end; "
        "above it, what has ended unused grows to {gone}.",
        most=max(held),
        last=held[-1],
        gone=ended[-1],
    )
    line = N_("{label}: {held} held, {ended} ended so far")
    twin = "\n".join(say(line, label=label, held=kept, ended=lost) for label, kept, lost in months)

    def draw(axes: Axes, guess: Guess | None) -> None:
        places = range(len(labels))
        axes.bar(places, held, color=BLUE, label=say("still in the wallet"))
        _draw_ended(axes, ended, on_top_of=held)
        _draw_months(axes, labels, say("What is there, and what has ended"))
        axes.legend(loc="upper left", frameon=False, ncols=2)
        if guess:
            _draw_guess(axes, guess)

    return Picture(draw, alt, twin)


def ended_over_time(entries: Iterable[Movement]) -> Picture:
    """
    What has ended unused, month by month.

    Parameters
    ----------
    entries : iterable of ledger lines
        As ``Wallet.entries`` gives them.

    Returns
    -------
    Picture

    Examples
    --------
    >>> from freelancekit.wallet import Wallet
    >>> ended_over_time(Wallet("upwork-article-2024").wait(months=1).entries)
    2024-06: 0 ended so far
    2024-07: 0 ended so far
    """
    months = _by_month(entries)
    labels, _, ended = zip(*months, strict=True)
    alt = say(
        "Bars month by month: what has ended unused grows from {first} to {gone}.",
        first=ended[0],
        gone=ended[-1],
    )
    line = N_("{label}: {ended} ended so far")
    twin = "\n".join(say(line, label=label, ended=lost) for label, _, lost in months)

    def draw(axes: Axes, guess: Guess | None) -> None:
        _draw_ended(axes, ended, on_top_of=[0] * len(ended))
        _draw_months(axes, labels, say("What has ended unused, so far"))
        if guess:
            _draw_guess(axes, guess)

    return Picture(draw, alt, twin)


def letters_by_price(letters: Mapping[int, int]) -> Picture:
    """
    How many letters a balance buys at each price.

    Parameters
    ----------
    letters : mapping of price in Connects to number of letters
        As ``Wallet.proposals`` gives it.

    Returns
    -------
    Picture

    Examples
    --------
    >>> letters_by_price({2: 5, 16: 0})
    at 2 a letter: 5
    at 16 a letter: 0
    """

    def draw(axes: Axes, guess: Guess | None) -> None:
        places = range(len(letters))
        bars = axes.bar(places, list(letters.values()), color=BLUE, width=0.6)
        axes.bar_label(bars, padding=3, fontweight="bold")
        axes.set_xticks(list(places), [say("at {price}", price=price) for price in letters])
        axes.set_xlabel(say("Connects for one letter"))
        axes.set_ylabel(say("letters"))
        axes.set_title(say("The same tickets, another price"), pad=12)
        axes.set_ylim(0, 1.25 * max(1, *letters.values()))
        axes.locator_params(axis="y", integer=True)
        if guess:
            _draw_guess(axes, guess)

    lines = [say("at {price} a letter: {n}", price=price, n=n) for price, n in letters.items()]
    alt = say("Bars: letters that the balance buys, {lines}.", lines="; ".join(lines))
    return Picture(draw, alt, "\n".join(lines))


def _by_month(entries: Iterable[Movement]) -> list[tuple[str, int, int]]:
    """Each month's balance on the day its Connects come, and all that has ended by then."""
    months: dict[str, tuple[int, int]] = {}
    ended = 0
    for entry in entries:
        ended -= entry.connects if entry.kind == "expiry" else 0
        month = f"{entry.day:%Y-%m}"
        if month not in months or entry.kind == "grant":
            months[month] = (entry.balance, ended)
    return [(label, held, gone) for label, (held, gone) in months.items()]


def _draw_ended(axes: Axes, ended: Sequence[int], on_top_of: Sequence[int]) -> None:
    label = say("ended, unused")
    places = range(len(ended))
    axes.bar(places, ended, bottom=on_top_of, label=label, color="white", edgecolor=VERMILION, hatch="///")


def _draw_months(axes: Axes, labels: Sequence[str], title: str) -> None:
    axes.set_xticks(list(range(len(labels)))[::3], list(labels)[::3])
    axes.set_ylabel(say("Connects"))
    axes.set_title(title, pad=12)
    axes.set_ylim(0, max(1.25 * axes.get_ylim()[1], 10))


def _draw_guess(axes: Axes, guess: Guess) -> None:
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
