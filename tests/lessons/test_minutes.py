"""The minutes that a reader is told are the same on home, in README and in each lesson."""

import re

import pytest

from freelancekit.learn.line.stations import stations
from tools.lessons.build import ROOT
from tools.lessons.lint import pages

LESSONS = {page.number: page.about for page in pages() if page.kind in {"short", "core"}}
README = (ROOT / "README.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| \[(\d\d) ([^\]]+)\]\([^)]*\) \|.*\| (\d+) \|$", re.MULTILINE)


def test_home_has_a_station_for_each_lesson():
    assert [one.id for one in stations()] == sorted(LESSONS)


@pytest.mark.parametrize("one", stations(), ids=lambda one: one.id)
def test_a_station_has_the_title_and_the_minutes_of_its_lesson(one):
    assert (one.title, one.minutes) == (LESSONS[one.id]["title"], LESSONS[one.id]["minutes"])


def test_the_table_of_the_readme_has_them_too():
    told = {number: (title, int(minutes)) for number, title, minutes in ROW.findall(README)}
    assert told == {number: (about["title"], about["minutes"]) for number, about in LESSONS.items()}


def test_the_readme_names_the_shortest_and_the_longest():
    notebooks = [page.about["minutes"] for page in pages() if page.kind in {"short", "core"}]
    exercises = [page.about["minutes"] for page in pages() if page.kind == "exercise"]
    said = re.sub(r"\s+", " ", README)
    assert (
        f"a notebook takes {min(notebooks)} to {max(notebooks)} minutes, "
        f"its exercises {min(exercises)} to {max(exercises)}."
    ) in said
