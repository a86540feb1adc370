"""A picture of a contract: where it stands, and what may happen now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from freelancekit.contracts.contract import Contract
from freelancekit.contracts.stages import EVENTS, LAST, STAGES, Event, Stage
from freelancekit.say import N_, say
from freelancekit.show.plots.picture import BLUE, GREY, Guess, Picture

if TYPE_CHECKING:
    from matplotlib.axes import Axes

#: How many letters of a line fit into a box.
FITS = 24
#: Words on a line stand on white.
CLEAR = {"facecolor": "white", "edgecolor": "none", "pad": 1.5}


def contract_map(contract: Contract) -> Picture:
    """
    Where a contract stands, the moves that are allowed now, and where each leads.

    Parameters
    ----------
    contract : Contract

    Returns
    -------
    Picture

    Examples
    --------
    >>> contract_map(Contract("crowdworks_task", pay=300, on="2024-09-02"))
    Now: the deposit is in
    the work is delivered, .do("deliver"): delivered, the client looks at it
    the contract is ended midway, .do("cancel"): ended, the deposit went back
    """
    here = contract.stage
    ways = [(event, Stage(contract.format.next[here, event])) for event in contract.format.moves(here)]
    line = N_('{event}, .do("{move}"): {stage}')
    now = say("Now: {stage}", stage=say(STAGES[here]))
    told = [
        say(line, event=say(EVENTS[event]), move=event.name.lower(), stage=say(STAGES[after]))
        for event, after in ways
    ]
    alt = say(
        "A box for now, and an arrow for each move to a box of its own. {told}", told="; ".join([now, *told])
    )

    def draw(axes: Axes, guess: Guess | None) -> None:
        del guess
        _draw_ways(axes, here, ways)
        axes.set_title(say("{title}: what may happen now", title=contract.format.title), pad=10)

    return Picture(draw, alt, "\n".join([now, *told]))


def _draw_ways(axes: Axes, here: Stage, ways: Sequence[tuple[Event, Stage]]) -> None:
    """The box for now on the left, one for each move on the right, and arrows with the moves' names."""
    _box(axes, 0.02, 0.5, say(STAGES[here]), here)
    for place, (event, after) in enumerate(ways):
        height = 0.5 if len(ways) == 1 else 0.92 - 0.84 * place / (len(ways) - 1)
        _box(axes, 0.76, height, say(STAGES[after]), after)
        arrow = {"arrowstyle": "-|>", "color": GREY, "linewidth": 1.4}
        axes.annotate("", (0.755, height), (0.245, 0.5), arrowprops=arrow)
        words, beside = say(EVENTS[event]), 0.5 + 0.62 * (height - 0.5)
        axes.text(0.56, beside, words, ha="center", va="center", fontsize=9.5, bbox=CLEAR)
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1)
    axes.set_axis_off()


def _box(axes: Axes, left: float, middle: float, words: str, stage: Stage) -> None:
    """A stage: a full frame where something may follow, a double one where it is over."""
    import textwrap

    axes.text(
        left,
        middle,
        "\n".join(textwrap.wrap(words, FITS)),
        va="center",
        fontsize=10,
        fontweight="bold" if stage in LAST else "normal",
        bbox={
            "facecolor": "#eef4f9" if stage not in LAST else "white",
            "edgecolor": BLUE if stage not in LAST else "black",
            "linewidth": 1.2 if stage not in LAST else 2.2,
            "boxstyle": "round,pad=0.45",
        },
    )
