"""
Ways to play that go from hand to hand: data, never code.

What a classmate sends is a named way to play with its settings, or up to five
comparisons. It is read into a declared shape and looked up in tables; nothing
of it is ever run.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, Literal

import msgspec

from freelancekit.codec import code_of, unpack
from freelancekit.errors import AmountError, CodeError, StrategyError
from freelancekit.say import N_, Text, say, say_list
from freelancekit.strategies.base import Me, Seen, Strategy
from freelancekit.strategies.catalogue import NAMED, settings_of, strategy
from freelancekit.units import MOST

#: So many comparisons at the most.
MOST_RULES = 5
#: What can be compared: all that one sees of oneself and of a job, but the coin.
THERE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "me": tuple(row.name for row in fields(Me) if row.name != "luck"),
        "job": (*(row.name for row in fields(Seen)), "fit", "per_hour"),
    }
)
#: How two numbers can be compared.
HOW: Mapping[str, Callable[[Any, Any], Any]] = MappingProxyType(
    {"<=": operator.le, ">=": operator.ge, "==": operator.eq, "<": operator.lt, ">": operator.gt}
)
WRITTEN = re.compile(rf"\s*(me|job)\.(\w{{1,20}})\s*({'|'.join(HOW)})\s*(-?\d{{1,12}})\s*", re.ASCII)

Word = Annotated[str, msgspec.Meta(max_length=40)]
Number = Annotated[int, msgspec.Meta(ge=-MOST, le=MOST)]


class Comparison(msgspec.Struct, frozen=True, array_like=True):
    """One comparison of what is seen with a number."""

    who: Literal["me", "job"]
    what: Word
    how: Literal["<", "<=", ">", ">=", "=="]
    number: Number

    def __str__(self) -> str:
        return f"{self.who}.{self.what} {self.how} {self.number}"


class Sent(msgspec.Struct, frozen=True, tag="strategy", forbid_unknown_fields=True):
    """What goes from hand to hand: a name with settings, or comparisons."""

    name: Word
    settings: Annotated[dict[Word, Number], msgspec.Meta(max_length=20)] = {}
    rules: Annotated[tuple[Comparison, ...], msgspec.Meta(max_length=MOST_RULES)] = ()


class Rules(Strategy):
    """
    A way to play made of comparisons: a letter goes out where all of them hold.

    Parameters
    ----------
    *rules : str
        One to five, such as ``"job.fit >= 0"`` or ``"me.letters_week < 3"``.

    Raises
    ------
    StrategyError
        For none, for more than five, and for one that cannot be read.

    Examples
    --------
    >>> Rules("job.fit >= 0", "me.letters_week < 3")
    Rules('job.fit >= 0', 'me.letters_week < 3')
    """

    elementwise: ClassVar[bool] = True
    story = N_("A letter where all of a few comparisons hold.")

    def __init__(self, *rules: str) -> None:
        if not 0 < len(rules) <= MOST_RULES:
            msg = say("A way to play is made of 1 to {most} comparisons; you gave {n}.", most=MOST_RULES,
                      n=len(rules))  # fmt: skip
            raise StrategyError(msg, n=len(rules))
        self.rules = tuple(map(_read, rules))

    def apply(self, me: Me, job: Seen) -> object:
        """Where every comparison holds."""
        seen = {"me": me, "job": job}
        holds: Any = True
        for rule in self.rules:
            holds = holds & HOW[rule.how](getattr(seen[rule.who], rule.what), rule.number)
        return holds

    def __repr__(self) -> str:
        return f"Rules({', '.join(repr(str(rule)) for rule in self.rules)})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rules) and self.rules == other.rules

    def __hash__(self) -> int:
        return hash(self.rules)


def strategy_code(way: Strategy) -> Text:
    """
    A way to play as one line of letters, for somebody else to paste.

    Parameters
    ----------
    way : Strategy
        A named one, or one of `Rules`.

    Raises
    ------
    StrategyError
        For a class of one's own: code is not passed on.

    Examples
    --------
    >>> strategy_from(strategy_code(strategy("Giver", asks=60)))
    Giver(asks=60)
    """
    if isinstance(way, Rules):
        return Text(code_of(Sent("Rules", rules=way.rules)))
    kind = type(way)
    if NAMED.get(kind.__name__) is not kind:
        msg = say(
            "A code holds one of fk.strategies(), or fk.Rules(...) of up to {most} comparisons; {name} is "
            "neither. To pass it on, say it in comparisons.",
            most=MOST_RULES,
            name=way.name if isinstance(way, Strategy) else repr(way),
        )
        raise StrategyError(msg, given=way)
    return Text(code_of(Sent(kind.__name__, {name: getattr(way, name) for name in settings_of(kind)})))


def strategy_from(code: str) -> Strategy:
    """
    The way to play that a code holds.

    Parameters
    ----------
    code : str
        As `strategy_code` gives it.

    Raises
    ------
    CodeError
        With one sentence: no code, a damaged one, one of another kind, or one with something in it that
        is not here.

    Examples
    --------
    >>> strategy_from(strategy_code(Rules("job.pay >= 10000")))
    Rules('job.pay >= 10000')
    """
    sent = unpack(code, Sent)
    try:
        if sent.name == "Rules":
            return Rules(*map(str, sent.rules))
        return strategy(sent.name, **sent.settings)
    except (StrategyError, AmountError) as error:
        msg = say("This code can be read, but not played. {error}", error=error)
        raise CodeError(msg) from None


def _read(rule: object) -> Comparison:
    """A comparison from its words."""
    found = WRITTEN.fullmatch(rule) if isinstance(rule, str) else None
    if found is None or found[2] not in THERE[found[1]]:
        msg = say(
            'A comparison reads like "job.fit >= 0" or "me.letters_week < 3"; you gave {rule}. It takes '
            "{how}, and one of: {there}.",
            rule=repr(rule),
            how=" ".join(HOW),
            there=say_list(f"{who}.{what}" for who, names in THERE.items() for what in names),
        )
        raise StrategyError(msg, rule=rule)
    return Comparison(found[1], found[2], found[3], int(found[4]))  # type: ignore[arg-type]
