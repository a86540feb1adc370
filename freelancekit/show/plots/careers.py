"""Pictures of many careers: the fan of their months, and who is ahead when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from freelancekit.careers.run import Run
from freelancekit.evidence.tournament import Contest
from freelancekit.say import N_, say, say_list, say_name
from freelancekit.show.plots.picture import BLUE, GREY, ORANGE, VERMILION, Guess, Picture, draw_guess
from freelancekit.units import say_money, say_yen

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

#: A shape for each line, for those who do not tell colours apart.
MARKERS = ("o", "s", "^", "D", "v", "P", "X", "p", "h", "<", ">", "*", "d", "8", "H", "|")
#: The lines that stand out, from the first place down; the others are grey.
COLOURS = (BLUE, VERMILION, ORANGE, "black")
#: Words beside the lines, dark enough to be read.
SOFT = "#4b5563"
#: Bands of a fan: from, to, how strong, and what it is called.
BANDS = (("10", "90", 0.18, N_("80 of 100 careers")), ("25", "75", 0.4, N_("50 of 100 careers")))


def fan(run: Run) -> Picture:
    """
    Income month by month: where careers lie, and below how many earned nothing in that month.

    Parameters
    ----------
    run : Run

    Returns
    -------
    Picture

    Examples
    --------
    >>> from freelancekit.careers.crowd import crowd
    >>> str(fan(crowd("upwork", n=50, days=60, on="2024-09-01"))).splitlines()[0]
    'month 1: 49 of 50 earned nothing; 0 yen in the middle, 0 yen or more for ten of 100'
    """
    table = run.fan()
    told = _months_in_words(table, run.n)
    alt = say(
        "Above, a fan: what careers earned month by month, the one in the middle as a line. Below, bars: how "
        "many earned nothing in that month. First month: {first}. Last month: {last}.",
        first=told[0],
        last=told[-1],
    )
    line = N_("month {month}: {told}")
    twin = "\n".join(say(line, month=month, told=words) for month, words in enumerate(told, start=1))

    def draw(axes: Axes, guess: Guess | None) -> None:
        above, below = _two_storeys(axes)
        _draw_fan(above, table)
        if guess:
            draw_guess(above, guess)
        _draw_nothing(below, table, run.n)
        above.set_title(say("{n} careers, month by month", n=f"{run.n:,}"), pad=28)

    return Picture(draw, alt, twin)


def ranks(contest: Contest, mark: str | None = None) -> Picture:
    """
    Who is ahead, month by month, by what is left so far on average.

    Parameters
    ----------
    contest : Contest
    mark : str, optional
        A line that stands out besides the first ones.

    Returns
    -------
    Picture

    Raises
    ------
    CareerError
        For a mark that did not play.

    Examples
    --------
    >>> from freelancekit.strategies.base import Beginner
    >>> from freelancekit.evidence.tournament import tournament
    >>> contest = tournament({"Haru": Beginner(), "Nao": Beginner()}, n=20, days=60, on="2024-09-01")
    >>> ranks(contest).twin.splitlines()[1]
    'Haru: 1, 1'
    """
    places, names = contest.months(), contest.names
    if mark is not None:
        contest.left(mark)  # a name that did not play is told so
    told = [
        say("{name}: {places}", name=say_name(name), places=say_list(map(str, places[name])))
        for name in names
    ]
    head = say("Places month by month, by what is left so far on average:")
    alt = say(
        "A line for each way to play, its place month by month, the first place on top. In the end: {order}.",
        order=say_list(map(say_name, names)),
    )

    def draw(axes: Axes, guess: Guess | None) -> None:
        del guess
        _draw_places(axes, contest, places, mark)
        axes.set_title(say("Who is ahead, by what is left so far"), pad=12)

    return Picture(draw, alt, "\n".join([head, *told, say("In the end:"), str(contest)]))


# ------------------------------------------------------------------ what they are made of


def _months_in_words(table: pd.DataFrame, n: int) -> list[str]:
    line = N_("{nothing} of {n} earned nothing; {middle} in the middle, {most} or more for ten of 100")
    return [
        say(
            line,
            nothing=f"{row['nothing']:,}",
            n=f"{n:,}",
            middle=say_yen(row["50"]),
            most=say_yen(row["90"]),
        )
        for row in table.astype(int).to_dict("records")
    ]


def _two_storeys(axes: Axes) -> tuple[Axes, Axes]:
    """Two pictures in the place of one, above each other, with the same months."""
    figure, place = axes.figure, axes.get_subplotspec()
    assert place is not None
    axes.remove()
    grid = place.subgridspec(2, 1, height_ratios=[2.4, 1])
    above = figure.add_subplot(grid[0])
    return above, figure.add_subplot(grid[1], sharex=above)


def _draw_fan(axes: Axes, table: pd.DataFrame) -> None:
    months = table["month"]
    for low, high, strength, name in BANDS:
        axes.fill_between(
            months, table[low], table[high], color=BLUE, alpha=strength, linewidth=0, label=say(name)
        )
    axes.plot(months, table["50"], color="black", linewidth=2.2, marker="o", markersize=4,
              label=say("the one in the middle"))  # fmt: skip
    axes.set_ylim(0, max(1, 1.08 * table["90"].max()))
    axes.yaxis.set_major_formatter(lambda yen, _: f"{yen:,.0f}")
    axes.set_ylabel(say("yen in the month"))
    axes.tick_params(labelbottom=False)
    axes.legend(loc="lower left", bbox_to_anchor=(-0.02, 0.98), ncols=3, frameon=False)


def _draw_nothing(axes: Axes, table: pd.DataFrame, n: int) -> None:
    of_100 = 100 * table["nothing"] / n
    months, apart = table["month"], _apart(len(table))
    bars = axes.bar(months, of_100, color="white", edgecolor=VERMILION, hatch="///", width=0.7)
    words = [f"{share:.0f}" if place % apart == 0 else "" for place, share in enumerate(of_100)]
    axes.bar_label(bars, words, padding=2, fontsize=9.5)
    axes.set_ylim(0, 130)
    axes.set_yticks([0, 50, 100])
    axes.set_xticks(months[::apart])
    axes.set_ylabel(say("earned\nnothing,\nof 100"), rotation=0, ha="right", va="center")
    axes.set_xlabel(say("month"))


def _draw_places(axes: Axes, contest: Contest, places: pd.DataFrame, mark: str | None) -> None:
    names, months = contest.names, places.index
    apart = _side_by_side(places)
    first = [*names[:3], mark] if mark and mark not in names[:3] else names[:4]
    coloured = dict(zip(first, COLOURS, strict=False))
    for row, name in reversed(list(enumerate(names))):
        out = name in coloured
        axes.plot(months, apart[row], color=coloured.get(name, GREY), marker=MARKERS[row % len(MARKERS)],
                  linewidth=2.6 if out else 1.1, markersize=7 if out else 4.5, alpha=1 if out else 0.55,
                  zorder=3 if out else 2, clip_on=False)  # fmt: skip
        axes.annotate(
            _label(contest, row, name),
            (months[-1], apart[row][-1]), (10, 0), textcoords="offset points", va="center",
            color="black" if out else SOFT, fontweight="bold" if out else "normal",
            fontsize=min(11, 130 / len(names)), annotation_clip=False,
        )  # fmt: skip
    axes.set_ylim(len(names) + 0.4, 0.6)
    axes.set_xlim(months[0] - 0.5, months[-1] + 0.2)
    axes.set_yticks(range(1, len(names) + 1))
    axes.set_xticks(months[:: _apart(len(months))])
    axes.set_xlabel(say("month"))
    axes.set_ylabel(say("place"))
    _explain(axes, months[-1], any(not contest.is_clear(place) for place in range(1, len(names))))


def _explain(axes: Axes, last: int, waves: bool) -> None:
    """What the words on the right are, and what a wave is."""
    note: dict[str, Any] = {"xycoords": ("data", "axes fraction"), "textcoords": "offset points"}
    note |= {"fontsize": 9, "color": SOFT}
    axes.annotate(say("left on average"), (last, 1), (10, 4), **note)
    if waves:
        axes.annotate(say("≈ too close to the next to call"), (last, 0), (10, -30), **note)


def _label(contest: Contest, row: int, name: str) -> str:
    """Who it is and what is left; a wave where the next one is too close to call."""
    words = say("{name}  {yen}", name=say_name(name), yen=say_money(contest.mean(name), "JPY"))
    return words if contest.is_clear(row + 1) else f"{words}  ≈"


def _apart(months: int) -> int:
    """Every so many months one has room for its number."""
    return 1 + (months - 1) // 16


def _side_by_side(places: pd.DataFrame) -> Sequence[Sequence[float]]:
    """Places to draw: those who share one stand a little apart, in the order of the end."""
    rows = places.T.to_numpy()
    drawn = [[float(place) for place in row] for row in rows]
    for row, own in enumerate(rows):
        for month, place in enumerate(own):
            drawn[row][month] += sum(1 for above in rows[:row] if above[month] == place)
    return drawn
