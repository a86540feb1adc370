"""The line, small, at the head of a notebook: this station lit, its neighbours as links."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from freelancekit.learn.line.stations import Stop, stations, stops
from freelancekit.learn.store import here
from freelancekit.say import say

ROW = (
    "display: flex; flex-wrap: wrap; align-items: center; gap: 0.3em 1.2em; margin: 0.2em 0; font-size: 15px"
)
LINE = (
    "display: flex; list-style: none; margin: 0; padding: 0; flex: 1 1 20em; max-width: 30em; "
    "justify-content: space-between; background: linear-gradient(#b23a1d, #b23a1d) center / 96% 3px no-repeat"
)
PLACE = "display: flex; align-items: center; justify-content: center; width: 24px; height: 24px; margin: 0"
DOT = "display: block; width: {size}px; height: {size}px; border-radius: 50%; border: 3px solid #b23a1d; "
FILL = {"passed": "background: #b23a1d", "begun": "background: #f0a58f", "ahead": "background: #fff"}


@dataclass(frozen=True, slots=True)
class Strip:
    """
    The line above a notebook.

    Parameters
    ----------
    at : str
        Its number.
    up : str
        The way from this notebook's folder to the others: nothing, or "../".
    """

    at: str
    up: str = ""

    def _neighbours(self) -> tuple[str, str, str]:
        """Links to the station before, home, and the station after."""
        all_, place = stations(), next(n for n, one in enumerate(stations()) if one.id == self.at)
        before = _link(f"{self.up}{all_[place - 1].file}.ipynb", f"← {all_[place - 1].id}") if place else ""
        after = ""
        if place + 1 < len(all_):
            after = _link(f"{self.up}{all_[place + 1].file}.ipynb", f"{all_[place + 1].id} →")
        return before, _link(f"{self.up}home.ipynb", say("home")), after

    def __repr__(self) -> str:
        place = [one.id for one in stations()].index(self.at) + 1
        return say("Station {n} of {of} on the line.", n=place, of=len(stations()))

    def _repr_html_(self) -> str:
        before, home, after = self._neighbours()
        dots = "".join(map(self._dot, stops(here().rows())))
        line = f'<ol style="{LINE}" aria-label="{escape(repr(self))}">{dots}</ol>'
        label = escape(say("The line"))
        return f'<nav aria-label="{label}" style="{ROW}">{home}{before}{line}{after}</nav>'

    def _dot(self, stop: Stop) -> str:
        one, lit = stop.station, stop.station.id == self.at
        style = DOT.format(size=16 if lit else 9) + FILL[stop.state]
        style += "; box-shadow: 0 0 0 4px #eeb447" if lit else ""
        words = escape(f"{one.id} {say(one.title)}: {stop.words()}")
        current = ' aria-current="step"' if lit else ""
        link = (
            f'<a href="{self.up}{one.file}.ipynb" title="{words}" aria-label="{words}" style="{style}"></a>'
        )
        return f'<li{current} style="{PLACE}">{link}</li>'


def _link(to: str, words: str) -> str:
    return f'<a href="{escape(to)}">{escape(words)}</a>'
