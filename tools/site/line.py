"""The front page of the site is the line: thirteen stations, each with its picture and a way in."""

from __future__ import annotations

from html import escape

from freelancekit.learn.line.stations import SHORT_ROAD, stations
from freelancekit.show.art import as_img

#: Where the stored notebooks stand, from the front page.
TUTORIALS = "made/tutorials"


def line_page() -> str:
    """The line as HTML: an ordered list, so that it reads well without its pictures, too."""
    cards = "\n".join(
        f'<li><a href="{TUTORIALS}/{one.file}.html">{as_img(f"station-{one.id}", decorative=True)}'
        f"<small>{escape(one.when)} · {one.minutes} minutes</small>"
        f"<strong>{one.id} · {escape(one.title)}</strong></a>"
        f"<span>You can then: {escape(one.can)}.</span></li>"
        for one in stations()
    )
    road = " · ".join(", ".join(evening) for evening in SHORT_ROAD)
    return (
        f'<p><a class="play" href="how-to/start.html">Play it on your own computer</a></p>\n'
        f'<ol class="line">\n{cards}\n</ol>\n<p>Three evenings and a free morning only? {road}.</p>\n'
    )
