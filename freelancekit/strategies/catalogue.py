"""The named ways to play, each with its story and the advice that it follows to the letter."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from freelancekit.errors import StrategyError
from freelancekit.say import say, say_all, say_list
from freelancekit.strategies import presets_deal, presets_seek, steady
from freelancekit.strategies.base import Beginner, Strategy

if TYPE_CHECKING:
    import pandas as pd

#: These come first in every list; the others stand as their files have them.
FIRST = ("Beginner", "Numbers", "Specialist", "Fast")


def _found() -> dict[str, type[Strategy]]:
    """Every named way: a class is listed by being there."""
    there: dict[str, type[Strategy]] = {Beginner.__name__: Beginner}
    for module in (presets_deal, presets_seek, steady):
        for name, kind in vars(module).items():
            if isinstance(kind, type) and issubclass(kind, Strategy) and kind.__module__ == module.__name__:
                there[name] = kind
    return {name: there[name] for name in (*FIRST, *(name for name in there if name not in FIRST))}


NAMED: Mapping[str, type[Strategy]] = MappingProxyType(_found())


def strategies() -> pd.DataFrame:
    """
    The named ways to play: name, the advice, what it does, its settings.

    Returns
    -------
    DataFrame
        A row for each; `strategy` makes one of them.

    Examples
    --------
    >>> strategies().loc[4, ["name", "advice"]].tolist()
    ['Giver', 'Give first, even at a low price.']
    """
    import pandas as pd

    rows = [
        (name, say(getattr(kind, "advice", "")), say(kind.story), say_list(_said(kind)))
        for name, kind in NAMED.items()
    ]
    return pd.DataFrame(rows, columns=["name", "advice", "story", "settings"])


def strategy(name: str, **settings: int) -> Strategy:
    """
    A named way to play, with other settings where you want them.

    Parameters
    ----------
    name : str
        As in `strategies`.
    **settings : int
        As its docstring tells them.

    Raises
    ------
    StrategyError
        For a name or a setting that is not there.
    AmountError
        For a setting that is not whole or out of range.

    Examples
    --------
    >>> strategy("Giver", asks=60)
    Giver(asks=60)
    """
    kind = NAMED.get(name) if isinstance(name, str) else None
    if kind is None:
        near = difflib.get_close_matches(str(name).title(), NAMED, n=1, cutoff=0.5)
        told = [
            say("There is no way to play named {name}.", name=repr(name)),
            *([say("Did you mean {near}?", near=near[0])] if near else []),
            say("There is: {known}.", known=say_list(NAMED)),
        ]
        raise StrategyError(say_all(*told), name=name)
    known = settings_of(kind)
    for setting in settings:
        if setting not in known:
            there = (
                say("Its settings: {known}.", known=say_list(_said(kind))) if known else say("It has none.")
            )
            msg = say(
                "{name} has no setting {setting}. {there}", name=name, setting=repr(setting), there=there
            )
            raise StrategyError(msg, name=name, setting=setting)
    return kind(**settings)


def settings_of(kind: type[Strategy]) -> dict[str, int]:
    """
    The settings of a named way to play, and what they are where nobody says.

    Examples
    --------
    >>> settings_of(NAMED["Booster"]), settings_of(Beginner)
    ({'bid': 20, 'buys': 100}, {})
    """
    return {row.name: row.default for row in fields(kind)} if is_dataclass(kind) else {}


def _said(kind: type[Strategy]) -> list[str]:
    return [f"{name} {value}" for name, value in settings_of(kind).items()]
