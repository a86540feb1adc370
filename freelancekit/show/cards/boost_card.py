"""
A boost auction to touch: rivals, an offer, one job or a thousand.

Each press is one call of `BoostRoom.standing` or `BoostRoom.season`; another
setting is another room.
"""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import Any

from freelancekit.proposals.auction import boost_charge
from freelancekit.proposals.bidding_room import MANNERS, BoostRoom, Season
from freelancekit.say import say, say_all, say_many
from freelancekit.show.cards.assets import together
from freelancekit.show.cards.base import Moves, Press, Touchable, numbered, still
from freelancekit.units import half_up, say_connects, say_dollars, whole

#: As many letters as one press of the long button sends.
MANY = 1000
LEAST_RIVALS, MOST_RIVALS, MOST_WINS = 3, 30, 300


class BoostCard(Touchable):
    """
    A room to bid in, with buttons.

    Parameters
    ----------
    room : BoostRoom
        Stays as it is; another setting makes another room.
    net_cents : int
        What arrives from one job, in cents.

    Raises
    ------
    AmountError
        For a sum that is not whole.

    Examples
    --------
    >>> card = BoostCard(BoostRoom(20, rivals=5), net_cents=36_000)
    >>> card.press = {"move": "offer", "offer": 25, "at": 1}
    >>> card.state["told"]
    'Job 1: you stand in a place and pay 25 Connects, USD 3.75.'
    """

    _esm = together("dom.js", "touchable.js", "boost_card.js")
    _css = together("base.css", "touchable.css", "boost_card.css")

    def __init__(self, room: BoostRoom, *, net_cents: int) -> None:
        self._opened = room
        self._net = whole(net_cents, say("What arrives from one job"))
        self._enter(room)
        super().__init__()

    def _enter(self, room: BoostRoom) -> None:
        self.room = room
        self.jobs = self.spent = 0
        self._last: tuple[int, list[int]] | None = None
        self._season: Season | None = None

    # ------------------------------------------------------------ moves

    def _moves(self) -> Moves:
        return {
            "set": self._set,
            "offer": self._offer,
            "season": self._many,
            "again": lambda _: self._enter(self._opened),
        }

    def _set(self, pressed: Press) -> None:
        """Another setting is another room, with nothing offered yet."""
        room = self.room
        wins = numbered(pressed.get("wins", room.wins_in_1000), say("How many of 1,000 win? Write a number."))
        whole(wins, say("The wins in 1,000"), most=max(MOST_WINS, self._opened.wins_in_1000))
        rivals, manner = pressed.get("rivals", room.rivals), pressed.get("manner", room.manner)
        other = replace(room, wins_in_1000=wins, rivals=rivals, manner=manner)
        if other != room:
            self._enter(other)

    def _asked(self, pressed: Press) -> int:
        self._set(pressed)
        return numbered(pressed.get("offer"), say("How many Connects do you offer? Write a number."))

    def _offer(self, pressed: Press) -> None:
        offer = self._asked(pressed)
        there = self.room.standing(offer, self.jobs)
        self._last, self._season = (offer, there), None
        self.jobs += 1
        self.spent += int(boost_charge(offer, offer in there))

    def _many(self, pressed: Press) -> None:
        self._season = self.room.season(self._asked(pressed), MANY)

    # ------------------------------------------------------------ what is seen

    def _state(self) -> dict[str, Any]:
        return {
            "title": say("A boost: the top places go to those who offer most"),
            "settings": self._settings(),
            "brings": say("One job brings {money}.", money=say_dollars(self._net)),
            "rival_words": say_many("{n} rival", "{n} rivals", self.room.rivals),
            "asks": self._asks(),
            "buttons": self._buttons(),
            "places": self._places(),
            "told": self._told(),
            "sums": self._sums(),
            "season": self._seen_season(self._season) if self._season else None,
        }

    def _settings(self) -> dict[str, Any]:
        room = self.room
        most = max(MOST_WINS, self._opened.wins_in_1000)
        return {
            "rivals": [room.rivals, LEAST_RIVALS, MOST_RIVALS],
            "wins": [room.wins_in_1000, 1, most],
            "manner": room.manner,
            "manners": [[manner, say(words)] for manner, words in MANNERS.items()],
        }

    def _asks(self) -> dict[str, str]:
        return {
            "rivals": say("Rivals who boost too:"),
            "manner": say("Rivals offer"),
            "wins": say("Wins in 1,000 letters, without a boost:"),
            "offer": say("Your offer, in Connects:"),
            "places": say("The boosted places of this job"),
        }

    def _buttons(self) -> list[list[str]]:
        """What stands on the buttons; a list, because saved state forgets the order of names."""
        return [
            ["offer", say("Offer it")],
            ["season", say("Do it {n} times", n=f"{MANY:,}")],
            ["again", say("Begin again")],
        ]

    def _places(self) -> list[dict[str, Any]]:
        """Who stands where; where the reader's offer is outbid, it comes last, in no place."""
        if self._last is None:
            return []
        offer, there = self._last
        mine = there.index(offer) if offer in there else None
        rows = [_place(place, connects, place == mine, there[0]) for place, connects in enumerate(there)]
        if mine is None and offer:
            words = say("no place: {connects}, yours", connects=say_connects(offer))
            rows.append({"words": words, "yours": True, "out": True, "percent": _share(offer, there[0])})
        return rows

    def _told(self) -> str:
        if self._last is None:
            return "" if self._season else say("Nothing is offered yet.")
        offer, there = self._last
        if not offer:
            return say("Job {n}: no boost, so nothing is charged.", n=self.jobs)
        if offer not in there:
            return say("Job {n}: outbid, so nothing is charged.", n=self.jobs)
        return say(
            "Job {n}: you stand in a place and pay {connects}, {money}.",
            n=self.jobs,
            connects=say_connects(offer),
            money=say_dollars(offer * self._price()),
        )

    def _sums(self) -> str:
        if not self.jobs:
            return ""
        letters = say_many("{n} letter so far", "{n} letters so far", self.jobs)
        money = say_dollars(self.spent * self._price())
        return say(
            "{letters}. Spent on boosts: {connects}, {money}.",
            letters=letters,
            connects=say_connects(self.spent),
            money=money,
        )

    def _price(self) -> int:
        return self.room.book.number("connects.price")

    def _seen_season(self, season: Season) -> dict[str, Any]:
        most = max(season.hires, season.hires_without, 1)
        pairs = (
            ("without", season.hires_without, say("hired without a boost: {n}", n=season.hires_without)),
            ("with", season.hires, say("hired with this offer: {n}", n=season.hires)),
        )
        bars = [{"key": key, "words": words, "percent": _share(n, most)} for key, n, words in pairs]
        return {"said": str(season), "bars": bars, "line": self._verdict(season)}

    def _verdict(self, season: Season) -> str:
        """Whether the extra jobs brought more or less than was paid."""
        brought, paid = season.extra * self._net, season.paid_cents
        if not paid:
            return say("Nothing was paid, and nothing was won by it.")
        told = say(
            "The extra jobs bring {brought}, the boosts cost {paid}:",
            brought=say_dollars(brought),
            paid=say_dollars(paid),
        )
        gap = say_dollars(abs(brought - paid))
        if brought == paid:
            return say_all(told, say("the same."))
        more, less = say("{gap} more than was paid.", gap=gap), say("{gap} less than was paid.", gap=gap)
        return say_all(told, more if brought > paid else less)

    # ------------------------------------------------------------ in words

    def _lines(self) -> list[str]:
        room = self.room
        return [
            say(
                "{rivals} boost too. They offer {manner}.",
                rivals=say_many("{n} rival", "{n} rivals", room.rivals),
                manner=say(MANNERS[room.manner]),
            ),
            say("Of 1,000 such letters, {n} win without a boost.", n=room.wins_in_1000),
            say("One job brings {money}.", money=say_dollars(self._net)),
        ]

    def __repr__(self) -> str:
        """The room in plain words, and the calls that the buttons make."""
        calls = say("In code: room.standing(20, job=0), room.season(20, jobs=1000).")
        return "\n".join([*self._lines(), self._told(), self._sums(), calls])

    def _still(self) -> str:
        lines = [self._state()["title"], *self._lines()]
        return still("".join(f"<p>{escape(line)}</p>" for line in lines))


def _place(place: int, connects: int, yours: bool, most: int) -> dict[str, Any]:
    words = say("place {n}: {connects}", n=place + 1, connects=say_connects(connects))
    if yours:
        words = say("{place}, yours", place=words)
    return {"words": words, "yours": yours, "out": False, "percent": _share(connects, most)}


def _share(n: int, most: int) -> int:
    return half_up(100 * min(n, most), max(most, 1))
