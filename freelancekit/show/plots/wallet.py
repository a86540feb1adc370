"""Pictures of a wallet: what it holds, what has ended, what it buys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Protocol

from freelancekit.say import N_, say
from freelancekit.show.plots.picture import BLUE, VERMILION, Guess, Picture, draw_guess

if TYPE_CHECKING:
    from matplotlib.axes import Axes


class Movement(Protocol):
    """A line of a ledger."""

    day: date
    kind: str
    connects: int
    balance: int


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
    >>> from freelancekit.wallet.wallet import Wallet
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
            draw_guess(axes, guess)

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
    >>> from freelancekit.wallet.wallet import Wallet
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
            draw_guess(axes, guess)

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
            draw_guess(axes, guess)

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
