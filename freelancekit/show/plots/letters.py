"""Pictures of letters: what lifts one, how many it takes, when a boost pays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from freelancekit.proposals.boost_value import BoostOrNot
from freelancekit.proposals.proposal import Proposal
from freelancekit.proposals.repeated_tries import at_least_one
from freelancekit.say import N_, say, say_list
from freelancekit.show.plots.picture import BLUE, GREY, ORANGE, VERMILION, Guess, Picture
from freelancekit.units import say_dollars

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def wins_step_by_step(letter: Proposal) -> Picture:
    """
    What raises and lowers a letter's chance, one reason after the other.

    Parameters
    ----------
    letter : Proposal

    Returns
    -------
    Picture

    Examples
    --------
    >>> from freelancekit.market.jobs import Job
    >>> film = Job("film", "A valley", "video", "project", 40_000, "USD", 900, needed=40)
    >>> wins_step_by_step(Proposal(film.but(applicants_at_close=19), minutes=60))
    an average letter: 22 of 1,000
    no ratings yet: 14 of 1,000
    60 minutes on the letter: 22 of 1,000
    """
    steps = letter.steps()
    told = [say("{what}: {n} of 1,000", what=what, n=n) for what, n in steps]
    alt = say("Bars, one reason after the other: letters won of 1,000. {told}.", told="; ".join(told))

    def draw(axes: Axes, guess: Guess | None) -> None:
        del guess  # a guess counts letters of 100, this picture letters of 1,000
        places = range(len(steps))
        values = [n for _, n in steps]
        bars = axes.barh(places, values, color=[GREY, *[BLUE] * (len(steps) - 1)], height=0.6)
        axes.bar_label(bars, padding=4, fontweight="bold")
        axes.set_yticks(list(places), [what for what, _ in steps])
        axes.invert_yaxis()
        axes.margins(x=0.15)
        axes.set_xlabel(say("letters won of 1,000"))
        axes.set_title(say("One reason after the other"), pad=12)

    return Picture(draw, alt, "\n".join(told))


def win_at_least_once(wins_in_1000: Sequence[int], letters: Sequence[int]) -> Picture:
    """
    Of 100 people, how many have won at least once after so many letters.

    Parameters
    ----------
    wins_in_1000 : sequence of int
        A line for each.
    letters : sequence of int

    Returns
    -------
    Picture

    Examples
    --------
    >>> win_at_least_once([20, 78], [10, 40])
    letters that win 20 of 1,000: 18 of 100 people after 10, 55 of 100 people after 40
    letters that win 78 of 1,000: 56 of 100 people after 10, 96 of 100 people after 40
    """
    lines = {wins: [_people(wins, n) for n in letters] for wins in wins_in_1000}
    each = N_("{people} of 100 people after {n}")
    told = [
        say("letters that win {wins} of 1,000: ", wins=wins)
        + say_list(say(each, people=people, n=n) for people, n in zip(line, letters, strict=True))
        for wins, line in lines.items()
    ]
    alt = say("Lines that rise and flatten: {told}.", told="; ".join(told))

    def draw(axes: Axes, guess: Guess | None) -> None:
        del guess
        _draw_people(axes, lines, letters)

    return Picture(draw, alt, "\n".join(told))


def boost_by_strength(boosts: Sequence[BoostOrNot]) -> Picture:
    """
    What 1,000 boosts cost and bring, for weak letters and for strong ones.

    Parameters
    ----------
    boosts : sequence of BoostOrNot
        The weaker letters first.

    Returns
    -------
    Picture

    Examples
    --------
    >>> from freelancekit.proposals.boost_value import boost
    >>> boost_by_strength([boost(20, 40_000, 20), boost(150, 40_000, 20)])
    letters that win 20 of 1,000: a boost costs USD 3.00 and brings USD 1.69
    letters that win 150 of 1,000: a boost costs USD 3.00 and brings USD 10.63
    """
    line = N_("letters that win {n} of 1,000: a boost costs {cost} and brings {gain}")
    told = [
        say(line, n=row.wins_in_1000, cost=say_dollars(row.cents), gain=say_dollars(_gain(row)))
        for row in boosts
    ]
    alt = say("Bars for what one boost brings, a line for what it costs. {told}.", told="; ".join(told))

    def draw(axes: Axes, guess: Guess | None) -> None:
        del guess
        _draw_boosts(axes, boosts)

    return Picture(draw, alt, "\n".join(told))


def _people(wins: int, letters: int) -> int:
    return round(100 * float(at_least_one(wins / 1000, letters)))


def _gain(row: BoostOrNot) -> int:
    """What one boost brings on average, in cents."""
    return round(row.extra * row.net / 1000)


def _draw_people(axes: Axes, lines: Mapping[int, Sequence[int]], letters: Sequence[int]) -> None:
    """A line for each kind of letter; dots where the numbers are told."""
    many = range(max(letters) + 1)
    for (wins, line), style, colour in zip(
        lines.items(), ("-", "--", ":"), (BLUE, ORANGE, GREY), strict=False
    ):
        people = [100 * float(at_least_one(wins / 1000, n)) for n in many]
        axes.plot(many, people, style, color=colour, linewidth=2.4)
        axes.plot(letters, line, "o", color=colour)
        end = (letters[-1], line[-1])
        words = say("{wins} of 1,000 win", wins=wins)
        axes.annotate(words, end, (6, 0), textcoords="offset points", va="center", color="black")
    axes.set_xlim(0, 1.3 * max(letters))
    axes.set_ylim(0, 105)
    axes.set_xlabel(say("letters sent"))
    axes.set_ylabel(say("people of 100"))
    axes.set_title(say("Who has won at least once"), pad=12)


def _draw_boosts(axes: Axes, boosts: Sequence[BoostOrNot]) -> None:
    """A bar for what each boost brings, hatched where that is less than the line of its cost."""
    places = range(len(boosts))
    for place, row in zip(places, boosts, strict=True):
        pays = _gain(row) > row.cents
        bar = axes.bar(
            [place],
            [_gain(row) / 100],
            width=0.6,
            color=BLUE if pays else "white",
            edgecolor=BLUE if pays else VERMILION,
            hatch="" if pays else "///",
        )
        axes.bar_label(bar, [say_dollars(_gain(row))], padding=3, fontweight="bold")
    cost = boosts[0].cents / 100
    axes.axhline(cost, color="black", linestyle="--", linewidth=1.6)
    words, above = say("one boost: {cost}", cost=say_dollars(boosts[0].cents)), ("axes fraction", "data")
    axes.annotate(words, (0.01, cost), (0, 4), xycoords=above, textcoords="offset points")
    axes.set_xticks(list(places), [say("{n} of 1,000", n=row.wins_in_1000) for row in boosts])
    axes.set_xlabel(say("letters that win without a boost"))
    axes.set_ylabel(say("dollars"))
    axes.margins(y=0.15)
    axes.set_title(say("What one boost brings, and what it costs"), pad=12)
