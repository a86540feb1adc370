"""Where the settings of the market come from: studies and surveys, each by its key."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import msgspec

from freelancekit.say import say

STUDIES = Path(__file__).parent / "studies.toml"
ASSUMPTION = "assumption"


class Study(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """
    A study, report or page.

    Attributes
    ----------
    title, seen : str
        What it is, and how much of it was read.
    whom : str
        Of whom it speaks, and when; a claim that leans on it tells it.
    url : str
        Empty where there is none.
    figures : dict of setting to str
        What it says that a setting of the market is worked out from, and where.
    """

    title: str
    seen: str
    whom: str = ""
    url: str = ""
    figures: dict[str, str] = {}


@cache
def studies() -> dict[str, Study]:
    """Every source of a setting, by its key."""
    return msgspec.convert(tomllib.loads(STUDIES.read_text(encoding="utf-8")), dict[str, Study])


def say_source(key: str, setting: str = "") -> list[str]:
    """A source in words, with what it says of a setting; an assumption says that it is one."""
    if key == ASSUMPTION:
        return [say("Source: assumption")]
    study = studies()[key]
    told = [say("Source: {title} ({seen})", title=say(study.title), seen=say(study.seen))]
    if setting in study.figures:
        told.append(say("It says: {figure}", figure=say(study.figures[setting])))
    return [*told, study.url] if study.url else told
