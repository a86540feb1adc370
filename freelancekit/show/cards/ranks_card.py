"""
A tournament through its months: who stands where, and how sure that is.

All months are on the card, so its slider works without Python. In code it is
`Contest.months` and `freelancekit.show.plots.ranks`.
"""

from __future__ import annotations

from html import escape
from typing import Any

from freelancekit.errors import CareerError
from freelancekit.evidence.standings import Standing, standings
from freelancekit.evidence.tournament import Contest
from freelancekit.say import N_, say, say_all, say_name
from freelancekit.show.cards.assets import together
from freelancekit.show.cards.base import Moves, Press, Touchable, still
from freelancekit.units import say_money, whole


class RanksCard(Touchable):
    """
    A tournament, month by month.

    Parameters
    ----------
    contest : Contest

    Examples
    --------
    >>> from freelancekit.strategies.catalogue import strategy
    >>> from freelancekit.evidence.tournament import tournament
    >>> friends = {"Haru": strategy("Numbers"), "Nao": strategy("Specialist")}
    >>> card = RanksCard(tournament(friends, n=40, days=60, on="2024-09-01"))
    >>> card.press = {"move": "month", "month": 1, "at": 1}
    >>> card.state["month"]
    1
    """

    _esm = together("dom.js", "touchable.js", "svg.js", "ranks_card.js")
    _css = together("base.css", "touchable.css", "ranks_card.css")

    def __init__(self, contest: Contest) -> None:
        self.contest = contest
        self._all = [standings(contest, month + 1) for month in range(len(contest.months()))]
        self.month = len(self._all)
        super().__init__()

    def _moves(self) -> Moves:
        return {"month": self._turn}

    def _turn(self, pressed: Press) -> None:
        month = whole(pressed.get("month"), say("The month"))
        if month > len(self._all):
            msg = say("There are {n} months; you gave {month}.", n=len(self._all), month=month)
            raise CareerError(msg, month=month)
        self.month = month

    # ------------------------------------------------------------ what is seen

    def _state(self) -> dict[str, Any]:
        n = self.contest.n
        return {
            "title": say("Who is ahead, by what is left so far"),
            "names": [say_name(name) for name in self.contest.names],
            "month": self.month,
            "months": [self._seen_month(month, rows) for month, rows in enumerate(self._all, start=1)],
            "lives": say("{n} lives for each, with the same luck", n=f"{n:,}"),
            "n": n,
            "groups": [[key, say(words)] for key, words in GROUPS],
            "words": {key: say(words) for key, words in WORDS.items()},
        }  # fmt: skip

    def _seen_month(self, month: int, rows: list[Standing]) -> dict[str, Any]:
        return {
            "label": say("after month {n} of {all}", n=month, all=len(self._all)),
            "rows": [
                {
                    "name": say_name(row.name),
                    "place": row.place,
                    "range": [row.best, row.worst],
                    "sure": _sure(row),
                    "left": say_money(row.mean, "JPY"),
                    "lives": [row.below, row.level, row.above],
                }
                for row in rows
            ],
            "told": say_all(*self._lines(month)),
        }

    def _lines(self, month: int) -> list[str]:
        return [
            say(
                "{place}. {name}: {left} left on average, {sure}; of {n} lives {below} are below zero, "
                "{level} at nothing, {above} above.",
                place=row.place, name=say_name(row.name), left=say_money(row.mean, "JPY"), sure=_sure(row),
                n=f"{self.contest.n:,}", below=f"{row.below:,}", level=f"{row.level:,}",
                above=f"{row.above:,}",
            )
            for row in self._all[month - 1]
        ]  # fmt: skip

    def __repr__(self) -> str:
        """The chosen month in plain words, and the calls that show the same."""
        head = say("After month {n} of {all}:", n=self.month, all=len(self._all))
        calls = say("In code: contest.months(), contest.table(), fk.plots.ranks(contest).")
        return "\n".join([head, *self._lines(self.month), calls])

    def _still(self) -> str:
        lines = [say("Who is ahead, by what is left so far"), *repr(self).split("\n")[:-1]]
        return still("".join(f"<p>{escape(line)}</p>" for line in lines))


def _sure(row: Standing) -> str:
    """Which places luck leaves open."""
    if row.sure:
        return say("this place is clear")
    return say("too close to call: place {best} to {worst}", best=row.best, worst=row.worst)


GROUPS = (
    ("below", N_("paid more than they earned")),
    ("level", N_("at nothing")),
    ("above", N_("something is left")),
)
WORDS = {
    "chart": N_("Place, month by month"),
    "slider": N_("Month"),
    "play": N_("Play the months"),
    "stop": N_("Stop"),
    "place": N_("place"),
    "month": N_("month"),
    "name": N_("who"),
    "left": N_("left on average"),
    "sure": N_("how sure"),
    "lives": N_("lives"),
    "bar": N_("A bar at a mark: the places that luck leaves open."),
    "twin": N_("In code: contest.months(), contest.table(), fk.plots.ranks(contest)."),
}
