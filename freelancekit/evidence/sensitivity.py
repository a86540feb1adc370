"""Which setting of the market turns the order round: each of them moved, all else as it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from freelancekit.careers.elsewhere import read_in_careers
from freelancekit.errors import CareerError
from freelancekit.evidence.tournament import Contest, by_name, tournament
from freelancekit.market.settings import Market
from freelancekit.rules.rulebook import Rulebook
from freelancekit.say import say
from freelancekit.strategies.base import Strategy

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = ["setting", "value", "tried", "cut short", "winner", "ahead", "error", "clear", "another winner"]


def sensitivity(
    ways: Mapping[str, Strategy] | Iterable[Strategy],
    platforms: str | Rulebook | Sequence[str | Rulebook] = "upwork",
    *,
    parameters: Sequence[str] | None = None,
    by: float = 0.5,
    n: int = 300,
    market: Market | None = None,
    **given: Any,  # noqa: ANN401 - as `tournament`
) -> pd.DataFrame:
    """
    Move each setting of the market down and up, and play the tournament again.

    Parameters
    ----------
    ways, platforms
        As for `tournament`.
    parameters : sequence of str, optional
        Settings of `Market`; without it, all that a career reads, which takes a while.
    by : float
        How far, as a share of the setting, or, where it is 0, of its range: 0.5 is half. It stays in the
        range in which the setting could as well lie; where that cuts the move short, the row says so.
    n : int
        How many lives each way to play has.
    market : Market, optional
        What is moved.
    **given
        As for `tournament`.

    Returns
    -------
    DataFrame
        First the market as it is, then a row for each move: who wins, by how much, give or take which
        standard error, whether that is clear, and whether it is another winner.

    Raises
    ------
    CareerError, MarketError
        For a move that is none, or a setting that is not there.

    Examples
    --------
    >>> from freelancekit.strategies.catalogue import strategy
    >>> ways = [strategy("Beginner"), strategy("Booster")]
    >>> table = sensitivity(ways, parameters=["boost_lift"], n=20, days=30, on="2024-09-01")
    >>> table[["setting", "tried", "cut short"]].values.tolist()
    [['as it is', nan, False], ['boost_lift', 0.12, False], ['boost_lift', 0.36, False]]
    """
    import pandas as pd

    base, everybody = market or Market(), by_name(ways)
    names = list(read_in_careers()) if parameters is None else parameters
    moves = [(name, *move) for name in names for move in moves_of(base, name, _share(by))]
    usual = tournament(everybody, platforms, n=n, market=base, **given)
    rows: list[tuple[object, ...]] = [(say("as it is"), None, None, False, *_won(usual), False)]
    for name, value, cut in moves:
        moved = base.but({name: value})
        contest = tournament(everybody, platforms, n=n, market=moved, **given)
        other = contest.names[0] != usual.names[0]
        rows.append((name, getattr(base, name), value, cut, *_won(contest), other))
    return pd.DataFrame(rows, columns=COLUMNS).astype({"value": float, "tried": float})


def _won(contest: Contest) -> tuple[str, int, int, bool]:
    """Who won, and the lead on the next one."""
    duel = contest.wins(*contest.names[:2])
    return duel.first, duel.ahead, duel.error, duel.clear


def moves_of(market: Market, name: str, by: float) -> Iterator[tuple[float, bool]]:
    """
    Where a setting moves, down and up, and whether its range cut that short.

    Half of nothing is nothing, so a setting that is 0 moves by a share of the way to each end of its range.
    A move that leads nowhere is left out.

    Examples
    --------
    >>> list(moves_of(Market(), "boost_lift", 0.5))
    [(0.12, False), (0.36, False)]
    >>> list(moves_of(Market(), "strictness", 0.5)), list(moves_of(Market(), "rate_rises", 0.5))
    ([(-0.1, False), (0.1, False)], [(0.1, False)])
    """
    low, high = Market.range_of(name)
    value = getattr(market, name)
    moves = (value * (1 - by), value * (1 + by)) if value else (low * by, high * by)
    for wanted in sorted(moves):
        moved = min(max(wanted, low), high)
        if moved != value:
            yield moved, moved != wanted


def _share(by: object) -> float:
    if isinstance(by, (int, float)) and not isinstance(by, bool) and 0 < by <= 1:
        return float(by)
    msg = say("A setting moves by a share of itself, above 0 and up to 1; you gave {by}.", by=repr(by))
    raise CareerError(msg, by=by)
