"""
A career dashboard to touch: sliders, a fan of months, and a square for every career.

Each turn of a slider is one line of code, and the card shows it. What is seen at
once are a few careers; when the slider rests, all of them.
"""

from __future__ import annotations

from html import escape
from typing import Any

from freelancekit.careers.run import QUANTILES, Run
from freelancekit.careers.what_if import Dashboard
from freelancekit.careers.what_if_settings import STOPS
from freelancekit.rules.rulebook import rulebook
from freelancekit.say import N_, say, say_many
from freelancekit.show.cards.assets import together
from freelancekit.show.cards.base import Moves, Press, Touchable, still
from freelancekit.units import say_connects, say_minutes, say_yen

#: So many seconds may pass until a first picture is sent, and so many until one listens again.
FIRST, SLICE = 0.05, 0.02
#: The sum that one dreams of, in yen a month.
GOAL = 100_000
#: So many squares at the most; of more careers, each stands for several.
SQUARES = 300
#: What each slider is called.
LABELS = {
    "hours": N_("Free hours a week"),
    "letters": N_("Letters a week"),
    "asks": N_("Price, of 100 named"),
    "bids": N_("Boost for each letter"),
    "answer": N_("An answer comes after"),
    "buys": N_("Bought each month"),
}
#: Where each career of the few has a line of its own.
LINES = 20


class DashCard(Touchable):
    """
    Many careers, with sliders.

    Parameters
    ----------
    run : Run
        A crowd that plays `Steady`. It stays as it is.

    Raises
    ------
    CareerError
        As for `Dashboard`.

    Examples
    --------
    >>> from freelancekit.careers.crowd import crowd
    >>> from freelancekit.strategies.steady import Steady
    >>> card = DashCard(crowd("upwork", Steady(), n=30, days=60, on="2024-09-01"))
    >>> card.press = {"move": "turn", "letters": 5, "at": 1}
    >>> card.dashboard.setting.letters
    5
    """

    _esm = together("dom.js", "touchable.js", "svg.js", "dash_card.js")
    _css = together("base.css", "touchable.css", "dash_card.css")

    def __init__(self, run: Run) -> None:
        self.dashboard = Dashboard(run)
        self._turned = 0
        super().__init__()

    # ------------------------------------------------------------ moves

    def _moves(self) -> Moves:
        return {"turn": self._turn, "again": self._again}

    def _heard(self, pressed: Press) -> None:
        self._play(pressed)
        self.send({"answered": pressed.get("at"), "more": not self.dashboard.done})

    def _play(self, pressed: Press) -> None:
        """A slice of work shows itself only where there is something new; everything else is a press."""
        if pressed.get("move") != "more":
            super()._play(pressed)
        elif self.dashboard.go(SLICE):
            self.state = self._seen()

    def _turn(self, pressed: Press) -> None:
        settings: dict[str, Any] = {name: pressed[name] for name in STOPS if name in pressed}
        if "platforms" in pressed:
            settings["platforms"] = self._chosen(pressed["platforms"])
        self._set(settings, pressed.get("waited", 0))

    def _again(self, _: Press) -> None:
        opened = self.dashboard.opened
        names = (*STOPS, "platforms")
        self._set({name: getattr(opened, name) for name in names})

    def _set(self, settings: dict[str, Any], waited: float = 0) -> None:
        """A move that waited for so many milliseconds has so much less time for its first picture."""
        self.dashboard.turn(**settings)
        self._turned += 1
        if not self.dashboard.seen.months:
            self.dashboard.go(FIRST - waited / 1000)

    def _chosen(self, place: object) -> tuple[str, ...]:
        places = self.dashboard.places
        return places[place] if isinstance(place, int) and 0 <= place < len(places) else places[0]

    # ------------------------------------------------------------ what is seen

    def _state(self) -> dict[str, Any]:
        seen = self.dashboard.seen
        return {
            "title": say("Sliders, and what becomes of {n} careers", n=f"{self.dashboard.n:,}"),
            "turn": self._turned,
            "whole": seen.whole,
            "sliders": [self._slider(name) for name in STOPS],
            "platforms": self._platforms(),
            "played": self._played(),
            "told": told(seen.run, seen.months),
            "squares": _squares(seen.run),
            "fan": self._fan(),
            "words": _words(),
            "twin": self._twin(),
            "again": say("Begin again"),
        }

    def _slider(self, name: str) -> dict[str, Any]:
        stops = self.dashboard.stops(name)
        return {
            "name": name,
            "label": say(LABELS[name]),
            "stops": stops,
            "at": stops.index(getattr(self.dashboard.setting, name)),
            "words": [_stop(name, stop) for stop in stops],
        }

    def _platforms(self) -> dict[str, Any]:
        places = self.dashboard.places
        return {
            "label": say("Platforms"),
            "at": places.index(self.dashboard.setting.platforms),
            "words": [say(" and ").join(map(_title, names)) for names in places],
        }

    def _played(self) -> str:
        seen = self.dashboard.seen
        n = say_many("{n} career", "{n} careers", seen.run.n)
        if seen.whole:
            return say("{careers}: all of them", careers=n)
        if seen.months < seen.run.scene.months:
            return say("{careers} so far, month 1 to {months}", careers=n, months=seen.months)
        return say("{careers} so far of {n}", careers=n, n=f"{self.dashboard.n:,}")

    def _fan(self) -> dict[str, Any]:
        seen = self.dashboard.seen
        rows = seen.run.fan().astype(int).to_dict("records") if seen.months else []
        names = [str(q) for q in QUANTILES]
        return {
            "all": seen.run.scene.months,
            "goal": GOAL,
            "months": [[row[name] for name in names] for row in rows],
            "nothing": [round(100 * row["nothing"] / seen.run.n) for row in rows],
            "lines": seen.run.months.T.tolist() if seen.run.n <= LINES else [],
            "told": "; ".join(months_told(seen.run)),
        }

    def _twin(self) -> dict[str, str]:
        return {"words": say("In code, the same careers:"), "line": self.dashboard.line}

    def __repr__(self) -> str:
        """What is seen, in plain words, and the line of code that plays it."""
        seen = self.dashboard.seen
        twin = self._twin()
        return "\n".join([self._played(), *told(seen.run, seen.months), f"{twin['words']} {twin['line']}"])

    def _still(self) -> str:
        seen = self.dashboard.seen
        lines = [self._played(), *told(seen.run, seen.months)]
        months = "".join(f"<li>{escape(line)}</li>" for line in months_told(seen.run))
        return still("".join(f"<p>{escape(line)}</p>" for line in lines) + f"<ol>{months}</ol>")


def told(run: Run, months: int) -> list[str]:
    """
    What came of some careers, in sentences: those who earned nothing first.

    Parameters
    ----------
    run : Run
    months : int
        How many months have been played.

    Examples
    --------
    >>> from freelancekit.careers.crowd import crowd
    >>> told(crowd("upwork", n=50, days=92, on="2024-09-01"), 4)[0][:29]
    'Of 50 careers, 43 earned noth'
    """
    if not months:
        return [say("Nothing has been played yet.")]
    return [
        say_many(
            "Of {all} careers, {nothing} earned nothing in {n} month.",
            "Of {all} careers, {nothing} earned nothing in {n} months.",
            months, all=f"{run.n:,}", nothing=f"{run.nothing:,}",
        ),
        say(
            "{reached} of {all} had a month with {goal} or more.",
            reached=f"{run.reached(GOAL):,}", all=f"{run.n:,}", goal=say_yen(GOAL),
        ),
        say(
            "The one in the middle earned {middle} in all. Connects cost each of them {cost} on average.",
            middle=say_yen(run.median), cost=say_yen(run.ticket_yen),
        ),
    ]  # fmt: skip


def months_told(run: Run) -> list[str]:
    """
    The months of some careers, a line each.

    Examples
    --------
    >>> from freelancekit.careers.crowd import crowd
    >>> months_told(crowd("upwork", n=50, days=60, on="2024-09-01"))[0]
    'month 1: 49 of 50 earned nothing; 0 yen in the middle, 0 yen or more for ten of 100'
    """
    rows = run.fan().astype(int).to_dict("records") if len(run.months) else []
    return [
        say(
            "month {month}: {nothing} of {n} earned nothing; {middle} in the middle, "
            "{most} or more for ten of 100",
            month=row["month"], nothing=f"{row['nothing']:,}", n=f"{run.n:,}",
            middle=say_yen(row["50"]), most=say_yen(row["90"]),
        )
        for row in rows
    ]  # fmt: skip


def _squares(run: Run) -> dict[str, Any]:
    """A square for each career, or for several; all of one size."""
    if not len(run.months):
        return {"groups": [], "each": ""}
    reached, some = run.reached(GOAL), run.some
    each = -(-run.n // SQUARES)
    groups: list[tuple[str, int, str]] = [
        ("nothing", run.nothing, say("earned nothing")),
        ("some", some - reached, say("earned something")),
        ("goal", reached, say("had a month of {goal} or more", goal=say_yen(GOAL))),
    ]
    edges = [-(-sum(n for _, n, _ in groups[:k]) // each) for k in range(4)]
    return {
        "groups": [
            [key, edges[k + 1] - edges[k], f"{n:,}", words] for k, (key, n, words) in enumerate(groups)
        ],
        "each": say_many("A square for each career.", "A square for {n} careers.", each),
    }


def _words() -> dict[str, str]:
    return {
        "yen": say("yen in the month"),
        "month": say("month"),
        "middle": say("the one in the middle"),
        "fifty": say("50 of 100"),
        "eighty": say("80 of 100 careers"),
        "one": say("one career"),
        "nothing": say("earned nothing, of 100"),
        "fan": say("Income month by month"),
        "squares": say("Each career"),
        "goal": say_yen(GOAL),
        "waits": say("Not played yet"),
    }


def _stop(name: str, value: int) -> str:
    """What a slider stands on, in words."""
    if name == "hours":
        return say_many("{n} hour", "{n} hours", value)
    if name == "asks":
        return f"{value}"
    if name == "answer":
        return say_minutes(value) if value < 60 else say_hours(value)
    if name == "letters":
        return say_many("{n} letter", "{n} letters", value)
    return say_connects(value)


def say_hours(minutes: int) -> str:
    """
    A wait in the largest unit that fits.

    Examples
    --------
    >>> say_hours(600), say_hours(2880), say_hours(90)
    ('10 hours', '2 days', '1 h 30')
    """
    if minutes % 1440 == 0:
        return say_many("{n} day", "{n} days", minutes // 1440)
    if minutes % 60 == 0:
        return say_many("{n} hour", "{n} hours", minutes // 60)
    return say_minutes(minutes)


def _title(name: str) -> str:
    return str(rulebook(name).file.platform.title)
