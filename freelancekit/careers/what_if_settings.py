"""What the sliders of a dashboard stand on, and the line of code that plays the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from freelancekit.careers.run import Run
from freelancekit.errors import CareerError
from freelancekit.market.freelancer import Reader
from freelancekit.rules.rulebook import rulebook
from freelancekit.say import say
from freelancekit.strategies.steady import Steady

#: Where each slider stops.
STOPS: dict[str, tuple[int, ...]] = {
    "hours": (2, 4, 8, 12, 20, 40),
    "letters": (0, 1, 2, 3, 5, 7, 10),
    "asks": (60, 80, 90, 100, 110, 130, 150),
    "bids": (0, 3, 6, 10, 20, 40),
    "answer": (5, 60, 240, 600, 1440, 2880),
    "buys": (0, 20, 40, 60, 80, 120),
}
#: The settings that are those of `Steady`, in the order of its own.
STEADY = ("letters", "each", "answer", "asks", "bids", "buys")


@dataclass(frozen=True)
class Setting:
    """
    One setting of a dashboard.

    Parameters
    ----------
    way : Steady
    hours : int
        Free hours a week.
    platforms : tuple of str

    Examples
    --------
    >>> Setting(Steady(), 8, ("upwork",)).but(letters=5, hours=4)
    Setting(way=Steady: 5 letters a week, answers after 600 minutes, hours=4, platforms=('upwork',))
    """

    way: Steady
    hours: int
    platforms: tuple[str, ...]

    @classmethod
    def of(cls, run: Run) -> Setting:
        """
        That of a crowd.

        Raises
        ------
        CareerError
            For a crowd that plays another way, or by rules that were changed by hand.
        """
        set_up = run.scene
        if type(set_up.strategy) is not Steady:
            msg = say(
                "The sliders turn a steady way to play, and this crowd plays {name}. "
                'Write fk.touch(fk.crowd("upwork", fk.Steady(), n=300)).',
                name=set_up.strategy.name,
            )
            raise CareerError(msg, strategy=set_up.strategy)
        if set_up.people is not None:
            raise CareerError(
                say("The sliders turn the life of one reader; a population has people who differ.")
            )
        books = [platform.book for platform in set_up.platforms(0)]
        for book in books:
            if book.changed or book.name != rulebook(book.file.platform.name, set_up.start).name:
                msg = say(
                    "The sliders play by the rules of a day, and {book} is not the book of {day}. "
                    "Leave the book out and give the day.",
                    book=book.name, day=set_up.start,
                )  # fmt: skip
                raise CareerError(msg, book=book)
        names = tuple(book.file.platform.name for book in books)
        return cls(set_up.strategy, set_up.reader.hours_a_week, names)

    def __getattr__(self, name: str) -> int:
        """A setting of the way to play."""
        if name in STEADY:
            return int(getattr(self.way, name))
        raise AttributeError(name)

    def but(self, **changes: Any) -> Setting:  # noqa: ANN401 - numbers, and names of platforms
        """
        The same with something changed.

        Raises
        ------
        AmountError
            For a number that is not whole or out of range.
        """
        way = {name: value for name, value in changes.items() if name in STEADY}
        rest = {name: value for name, value in changes.items() if name not in STEADY}
        return replace(self, way=replace(self.way, **way), **rest)


def line_of(setting: Setting, run: Run) -> str:
    """
    The line of code that plays a setting as a crowd.

    Parameters
    ----------
    setting : Setting
    run : Run
        All that the setting leaves as it is.

    Examples
    --------
    >>> from freelancekit.careers.crowd import crowd
    >>> run = crowd("upwork", Steady(buys=20), n=30, days=60, on="2024-09-01")
    >>> line_of(Setting.of(run).but(letters=3), run)
    'fk.crowd("upwork", fk.Steady(letters=3, buys=20), n=30, days=60, on="2024-09-01")'
    """
    set_up, names = run.scene, setting.platforms
    where = f'"{names[0]}"' if len(names) == 1 else f"[{', '.join(f'{name!r}' for name in names)}]"
    parts = [
        where.replace("'", '"'),
        _call("fk.Steady", _changed(setting.way, Steady(), STEADY)),
        f"n={run.n}",
    ]
    if set_up.days != 365:
        parts.append(f"days={set_up.days}")
    parts.append(f'on="{set_up.start}"')
    usual = {"seed": 1, "yen_per_dollar": 150, "mode": "article"}
    parts += [f"{name}={value}" for name, value in _changed(set_up, None, tuple(usual), usual)]
    parts += ["rules_change=True"] if len(set_up.eras) > 1 else []
    reader = set_up.reader.but(hours_a_week=setting.hours)
    told = _changed(reader, Reader(), ("name", "hours_a_week", "skills", "stars", "ratings", *SHOWN))
    parts += [f"reader={_call('fk.Reader', told)}"] if told else []
    market = [(name, repr(getattr(set_up.market, name))) for name in set_up.market.changed]
    parts += [f"market={_call('fk.Market().but', market)}"] if market else []
    return f"fk.crowd({', '.join(parts)})"


#: What a profile shows.
SHOWN = ("photo", "portfolio", "filled")


def _changed(
    thing: object, usual: object, names: tuple[str, ...], known: dict[str, object] | None = None
) -> list[tuple[str, str]]:
    """What is not as usual, as code."""
    pairs = [(name, getattr(thing, name), known[name] if known else getattr(usual, name)) for name in names]
    return [(name, _written(value)) for name, value, before in pairs if value != before]


def _written(value: object) -> str:
    """A value as code; a mapping as a plain one."""
    plain = dict(value) if isinstance(value, Mapping) else value
    return repr(plain).replace("'", '"')


def _call(name: str, given: list[tuple[str, str]]) -> str:
    return f"{name}({', '.join(f'{key}={value}' for key, value in given)})"
