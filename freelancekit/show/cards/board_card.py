"""
A job board to touch: cards to choose from, two budgets that fill, the best set beside your own.

Each choice is one call of `Board.pick`; the comparison is one of `Board.best`.
"""

from __future__ import annotations

from functools import cached_property
from html import escape
from typing import Any

import traitlets

from freelancekit.errors import JobError
from freelancekit.proposals.board import Board
from freelancekit.proposals.posting import Posting
from freelancekit.proposals.selection import NO_LIMIT, Pick
from freelancekit.say import say, say_all, say_list, say_many, say_name
from freelancekit.show.cards.assets import together
from freelancekit.show.cards.base import Moves, Press, Touchable, still
from freelancekit.units import say_minutes, say_money


class BoardCard(Touchable):
    """
    A job board, with a box to tick on each job.

    Parameters
    ----------
    board : Board
        Stays as it is; a board cannot be changed by looking.
    connects : int
        The tickets at hand.
    hours : float, optional
        The free hours; no limit where none are given.

    Raises
    ------
    AmountError, JobError
        For budgets that are none.

    Examples
    --------
    >>> card = BoardCard(Board("sunday"), connects=10, hours=6)
    >>> card.press = {"move": "choose", "jobs": ["a", "b"], "at": 1}
    >>> card.pick
    a, b: 8 of 10 tickets, 5 h 40 of 6 h 00. If all are won, 11,700 yen arrive.
    """

    plays = ("pick", "_compared", "_refused_by")
    _esm = together("dom.js", "touchable.js", "board_card.js")
    _css = together("base.css", "touchable.css", "board_card.css")
    posts: traitlets.List[Any] = traitlets.List().tag(sync=True)

    def __init__(self, board: Board, connects: int, hours: float | None = None) -> None:
        self.board = board
        self._budget: dict[str, Any] = {"connects": connects, "hours": hours}
        self._begin()
        super().__init__(posts=[_post(posting, say_name(board.reader.name)) for posting in board])

    def _begin(self) -> None:
        self.pick = self.board.pick(**self._budget)
        self._compared, self._refused_by = False, ""

    @cached_property
    def best(self) -> Pick:
        """The best set there is, by what the letters bring on average."""
        return self.board.best(**self._budget, by="worth")

    # ------------------------------------------------------------ moves

    def _moves(self) -> Moves:
        return {"choose": self._choose, "compare": self._compare, "again": lambda _: self._begin()}

    def _choose(self, pressed: Press) -> None:
        """Take the jobs that are ticked now, but for those that nobody can be paid for."""
        wanted = [str(name) for name in pressed.get("jobs", ())]
        unpaid = [name for name in wanted if self.board[name].job.kind == "crowdfunding"]
        self.pick = self.board.pick(*(name for name in wanted if name not in unpaid), **self._budget)
        self._refused_by = unpaid[0] if unpaid else ""
        if unpaid:
            msg = say("This pays no worker: it collects money from backers. There is nothing to apply for.")
            raise JobError(msg, job=unpaid[0])

    def _compare(self, _: Press) -> None:
        self._refused_by = ""
        if not self.pick.postings:
            raise JobError(_first())
        self._compared = True

    # ------------------------------------------------------------ what is seen

    def _state(self) -> dict[str, Any]:
        ready = bool(self.pick.postings)
        return {
            "title": say("{n} jobs, read by {who}", n=len(self.board), who=say_name(self.board.reader.name)),
            "picked": self.pick.names,
            "refused_by": self._refused_by,
            "budgets": self._bars(),
            "pick": str(self.pick),
            "apply": say("Apply"),
            "chosen": say("chosen"),
            "compare": say("Compare with the best set"),
            "why_not": "" if ready else _first(),
            "compared": self._beside() if ready and self._compared else None,
            "again": say("Begin again"),
        }

    def _bars(self) -> list[dict[str, Any]]:
        pick = self.pick
        words = say("{n} of {all} tickets", n=pick.connects, all=pick.tickets)
        over = say_many("{n} ticket too many", "{n} tickets too many", max(pick.connects - pick.tickets, 0))
        bars = [_bar("tickets", words, pick.connects, pick.tickets, over)]
        if pick.minutes < NO_LIMIT:
            spent, all_ = say_minutes(pick.honest_minutes), say_minutes(pick.minutes)
            over = say("{time} too long", time=say_minutes(max(pick.honest_minutes - pick.minutes, 0)))
            words = say("{time} of {all}", time=spent, all=all_)
            bars.append(_bar("hours", words, pick.honest_minutes, pick.minutes, over))
        return bars

    def _beside(self) -> dict[str, Any]:
        """The reader's own set and the best one, side by side."""
        sets = self.pick, self.best
        money = self.pick.postings[0].job.currency
        rows = [
            [say("jobs"), *(say_list(chosen.names) or say("none") for chosen in sets)],
            [say("tickets"), *(f"{chosen.connects:,}" for chosen in sets)],
            [say("time, if all are won"), *(say_minutes(chosen.honest_minutes) for chosen in sets)],
            [say("arrives, if all are won"), *(say_money(chosen.net, money) for chosen in sets)],
            [say("brings on average"), *(say_money(chosen.per_try, money) for chosen in sets)],
        ]
        return {"head": ["", say("yours"), say("the best set")], "rows": rows, "line": self._told(money)}

    def _told(self, money: str) -> str:
        yours, best = (say_money(chosen.per_try, money) for chosen in (self.pick, self.best))
        if not self.pick.fits:
            told = say("Yours brings {yours} on average, this one {best}.", yours=yours, best=best)
            return say_all(told, say("But yours does not fit into the budget; this one does."))
        if self._value(self.pick) == self._value(self.best):
            return say("Yours brings {yours} on average. No set that fits brings more.", yours=yours)
        return say("Yours brings {yours} on average, this one {best}.", yours=yours, best=best)

    def _value(self, pick: Pick) -> int:
        """What a set brings on average, to the thousandth: as the solver counts."""
        values = dict(zip(self.board.postings, self.board.values("worth"), strict=True))
        return sum(values[name] for name in pick.names)

    def __repr__(self) -> str:
        """The faces in plain words, and the calls that the buttons make."""
        faces = [f"{posting.job.id}: {' · '.join(posting.face())}" for posting in self.board]
        budget = f"connects={self.pick.tickets}"
        if self._budget["hours"] is not None:
            budget += f", hours={self._budget['hours']:g}"
        calls = say(
            'In code: board.pick("a", "b", {budget}), board.best({budget}, by="worth").', budget=budget
        )
        return "\n".join([str(self.board), *faces, str(self.pick), calls])

    def _still(self) -> str:
        bars = "".join(f"<p>{escape(bar['words'])}</p>" for bar in self._bars())
        cards = self.board.cards()._repr_html_()
        title = escape(self._state()["title"])
        return still(f"<p><strong>{title}</strong></p>{bars}{cards}<p>{escape(str(self.pick))}</p>")


def _post(posting: Posting, reader: str) -> dict[str, Any]:
    """One job as the card shows it; this never changes."""
    title = say(posting.job.title)
    return {
        "key": posting.job.id,
        "title": title,
        "face": posting.face(),
        "more": say("More about this job"),
        "back": posting.back(),
        "worth_to": say("What it is worth to {reader}", reader=reader),
        "worth": posting.worked_out(),
        "why": str(posting.why()).split("\n"),
        "label": say("Apply: {title}", title=title),
    }


def _bar(key: str, words: str, spent: int, there: int, over: str) -> dict[str, Any]:
    """A budget as a bar: what is spent of it, and what goes beyond."""
    length = max(spent, there, 1)
    return {
        "key": key,
        "words": words,
        "over": over if spent > there else "",
        "percent": round(100 * min(spent, there) / length, 1),
        "beyond": round(100 * max(spent - there, 0) / length, 1),
    }


def _first() -> str:
    return say("Choose one job or more first; then the two sets stand side by side.")
