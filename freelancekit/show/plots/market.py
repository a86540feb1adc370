"""Pictures of the market: sets of jobs, warning signs, clients who wait."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from freelancekit.proposals.selection import Pick
from freelancekit.say import N_, say, say_list, say_many
from freelancekit.show.plots.picture import BLUE, GREY, VERMILION, Guess, Picture, draw_guess
from freelancekit.units import say_money

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def what_sets_bring(sets: Mapping[str, Pick]) -> Picture:
    """
    What sets of jobs bring on average, side by side.

    Parameters
    ----------
    sets : mapping of a name to a `Pick`

    Returns
    -------
    Picture

    Examples
    --------
    >>> from freelancekit.proposals.board import Board
    >>> board = Board("sunday")
    >>> what_sets_bring({"the highest pay first": board.greedy("pay", connects=10, hours=6)})
    the highest pay first: -661 yen on average (pictures, logo)
    """
    line = N_("{name}: {money} on average ({jobs})")
    told = [
        say(line, name=name, money=_brings(pick), jobs=say_list(pick.names)) for name, pick in sets.items()
    ]
    alt = say("Bars: what each set of jobs brings on average. {told}.", told="; ".join(told))

    def draw(axes: Axes, guess: Guess | None) -> None:
        del guess
        values = [pick.per_try for pick in sets.values()]
        places = range(len(values))
        colours = [BLUE if value >= 0 else "white" for value in values]
        edges = [BLUE if value >= 0 else VERMILION for value in values]
        bars = axes.barh(places, values, color=colours, edgecolor=edges, height=0.55)
        for bar, value in zip(bars, values, strict=True):
            bar.set_hatch("" if value >= 0 else "///")
        axes.bar_label(bars, [_brings(pick) for pick in sets.values()], padding=5, fontweight="bold")
        axes.set_yticks(list(places), list(sets))
        axes.invert_yaxis()
        axes.axvline(0, color="black", linewidth=1)
        axes.margins(x=0.3)
        axes.set_xlabel(say("yen on average, tickets taken off"))
        axes.set_title(say("The same tickets and hours, two ways to choose"), pad=12)

    return Picture(draw, alt, "\n".join(told))


def bad_of_100(clients: Mapping[str, int]) -> Picture:
    """
    Of 100 clients who look like this one, how many turn out badly.

    Parameters
    ----------
    clients : mapping of a name to a number of 100

    Returns
    -------
    Picture

    Examples
    --------
    >>> bad_of_100({"logo": 91, "video": 21})
    logo: 91 of 100
    video: 21 of 100
    """
    told = [say("{name}: {n} of 100", name=name, n=n) for name, n in clients.items()]
    alt = say("Rows of 100 clients; those who turn out badly are marked. {told}.", told="; ".join(told))

    def draw(axes: Axes, guess: Guess | None) -> None:
        del guess
        places = range(len(clients))
        bad = list(clients.values())
        axes.barh(places, [100] * len(bad), color="white", edgecolor=GREY, height=0.5)
        bars = axes.barh(places, bad, color="white", edgecolor=VERMILION, hatch="///", height=0.5)
        axes.bar_label(bars, [str(n) for n in bad], padding=6, fontweight="bold")
        axes.set_yticks(list(places), list(clients))
        axes.invert_yaxis()
        axes.set_xlim(0, 104)
        axes.set_xlabel(say("clients out of 100 who look like this one"))
        axes.set_title(say("How many turn out badly"), pad=12)

    return Picture(draw, alt, "\n".join(told))


def interest_left(left_of_100: Mapping[int, int]) -> Picture:
    """
    What is left of clients' interest when the answer comes later.

    Parameters
    ----------
    left_of_100 : mapping of minutes to clients out of 100

    Returns
    -------
    Picture

    Examples
    --------
    >>> interest_left({0: 100, 60: 54})
    at once: 100 of 100
    after 1 hour: 54 of 100
    """
    names = [_after(n) for n in left_of_100]
    values = list(left_of_100.values())
    told = [say("{when}: {n} of 100", when=name, n=n) for name, n in zip(names, values, strict=True)]
    alt = say("Bars: clients who still hire, the later the answer the fewer. {told}.", told="; ".join(told))

    def draw(axes: Axes, guess: Guess | None) -> None:
        places = range(len(names))
        bars = axes.bar(places, values, color=BLUE, width=0.6)
        axes.bar_label(bars, padding=3, fontweight="bold")
        axes.set_xticks(list(places), names)
        axes.set_ylim(0, 118)
        axes.set_ylabel(say("clients of 100 who still hire"))
        axes.set_title(say("The later the answer"), pad=12)
        if guess:
            draw_guess(axes, guess)

    return Picture(draw, alt, "\n".join(told))


def _brings(pick: Pick) -> str:
    return say_money(pick.per_try, pick.postings[0].job.currency if pick.postings else "JPY")


def _after(minutes: int) -> str:
    """A wait in words, in the largest unit that it fills."""
    if not minutes:
        return say("at once")
    if minutes % 1440 == 0:
        return say_many("after {n} day", "after {n} days", minutes // 1440)
    if minutes % 60 == 0:
        return say_many("after {n} hour", "after {n} hours", minutes // 60)
    return say_many("after {n} minute", "after {n} minutes", minutes)
