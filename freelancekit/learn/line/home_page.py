"""
Home: the whole line, where the reader stands, and one way to go on.

It is plain HTML with links, so that it opens notebooks also where no widget
runs; under the line stands the same as an ordered list.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from freelancekit.learn.line.stations import (
    SHORT_ROAD,
    Stop,
    go_on,
    minutes_left,
    standing,
    stops,
)
from freelancekit.learn.line.strip import Strip
from freelancekit.learn.own_folder import choose
from freelancekit.learn.store import here
from freelancekit.say import language, languages, name_of, say, say_all, say_many
from freelancekit.show.art import as_img

GRID = (
    "display: grid; grid-template-columns: repeat(auto-fill, minmax(13.5em, 1fr)); gap: 1em; "
    "list-style: none; padding: 0; margin: 1em 0"
)
CARD = "border: 1px solid #8a8f98; border-radius: 10px; overflow: hidden; padding: 0; margin: 0"
WORDS = "padding: 0.5em 0.9em 0.8em; line-height: 1.5"
BUTTON = (
    "display: inline-block; padding: 0.6em 1.6em; border-radius: 999px; background: #1b4d78; color: #fff; "
    "font-weight: 600; text-decoration: none; font-size: 1.1em"
)
MARK = {"passed": "●", "begun": "◐", "ahead": "○"}


@dataclass(frozen=True, slots=True)
class Home:
    """The line as it stands now, for the reader whose store is here."""

    def _stops(self) -> list[Stop]:
        return stops(here().rows())

    def lines(self) -> list[str]:
        """Where one is, what is left, and where to go on."""
        rows = here().rows()
        passed = sum(stop.state == "passed" for stop in self._stops())
        at = next(stop.station for stop in self._stops() if stop.station.id == standing(rows))
        left = say(
            "About {minutes} minutes are left on the line. Take your time.", minutes=minutes_left(rows)
        )
        if not rows:
            return [say("Thirteen stations, from Golden Week to Golden Week. You stand at the first."), left]
        where = say("You stand at {id}, {title}.", id=at.id, title=at.title)
        done = say_many("{n} station is behind you.", "{n} stations are behind you.", passed)
        return [say_all(where, done), left]

    def short_road(self) -> str:
        """The way for three evenings and a free morning."""
        evenings = " · ".join(", ".join(evening) for evening in SHORT_ROAD)
        return say("The short road, three evenings and a free morning: {evenings}", evenings=evenings)

    def __repr__(self) -> str:
        onward = go_on(here().rows())
        button = say("Go on: {id}, {title}", id=onward.id, title=onward.title)
        told = [f"{MARK[s.state]} {s.station.id} {s.station.title} ({s.words()})" for s in self._stops()]
        return "\n".join([*self.lines(), button, *told, self.short_road()])

    def _repr_html_(self) -> str:
        rows, onward = here().rows(), go_on(here().rows())
        button = say("Go on: {id}, {title}", id=onward.id, title=onward.title) if rows else say("Begin here")
        lines = "".join(f"<p>{escape(line)}</p>" for line in self.lines())
        way = f'<p><a href="{onward.file}.ipynb" style="{BUTTON}">{escape(button)}</a></p>'
        at = standing(rows)
        cards = "".join(_card(stop, here_now=stop.station.id == at) for stop in self._stops())
        line = Strip(at)._repr_html_()
        return (
            f'{_tongues()}{lines}{way}{line}<ol style="{GRID}">{cards}</ol><p>{escape(self.short_road())}</p>'
        )


def _tongues() -> str:
    """The other languages, each by its own name, with the way to their home."""
    if len(languages()) == 1:
        return ""
    up = "" if language() == "en" else "../"
    parts = []
    for one in languages():
        name = escape(name_of(one))
        to = f"{up}home.ipynb" if one == "en" else f"{up}{one}/home.ipynb"
        parts.append(
            f'<strong lang="{one}">{name}</strong>'
            if one == language()
            else f'<a href="{to}" lang="{one}">{name}</a>'
        )
    return f'<p style="text-align: right; margin: 0">{" · ".join(parts)}</p>'


def _card(stop: Stop, *, here_now: bool) -> str:
    """A station: its picture, its season, its name, how far."""
    one = stop.station
    picture = as_img(f"station-{one.id}", decorative=True)
    train = as_img("train", 54, decorative=True) if here_now else ""
    exercises = f' · <a href="{one.exercises}">{escape(say("exercises"))}</a>' if one.exercises else ""
    words = (
        f"<small>{escape(say(one.when))}</small><br>"
        f'<a href="{one.file}.ipynb"><strong>{one.id} · {escape(say(one.title))}</strong></a> {train}<br>'
        f"<small>{escape(say('You can then: {can}.', can=say(one.can)))}</small><br>"
        f"<small>{MARK[stop.state]} {escape(stop.words())} · "
        f"{escape(say('{minutes} minutes', minutes=one.minutes))}{exercises}</small>"
    )
    edge = "; outline: 3px solid #eeb447" if here_now else ""
    return f'<li style="{CARD}{edge}">{picture}<div style="{WORDS}">{words}</div></li>'


def home() -> Home:
    """
    The whole line, and where you are on it.

    Returns
    -------
    Home
        Shows itself: thirteen stations with links, and the way to go on.

    Examples
    --------
    >>> print(str(home()).splitlines()[0])
    Thirteen stations, from Golden Week to Golden Week. You stand at the first.
    """
    choose()  # the home that one opens is the language that one reads
    return Home()
