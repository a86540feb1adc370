"""Where the settings of the market come from: studies and surveys, each by its key."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from freelancekit.say import say

STUDIES = Path(__file__).parent / "studies.toml"
ASSUMPTION = "assumption"


@cache
def studies() -> dict[str, dict[str, str]]:
    """Every source of a setting, by its key."""
    return tomllib.loads(STUDIES.read_text(encoding="utf-8"))


def say_source(key: str) -> list[str]:
    """A source in words; an assumption says that it is one."""
    if key == ASSUMPTION:
        return [say("Source: assumption")]
    study = studies()[key]
    told = say("Source: {title} ({seen})", title=say(study["title"]), seen=say(study["seen"]))
    return [told, *([study["url"]] if "url" in study else [])]
