"""
Try every piece of advice in every market that could as well be, and keep what came of it.

    python -m tools.site.advice            write docs/advice.md from the stored record
    python -m tools.site.advice --check    say whether it is as it should be
    python -m tools.site.advice --play     play it again (a quarter of an hour), and store the record
    python -m tools.site.advice --prices   play only what hangs on the price again (three minutes)

Each piece of advice is a named way to play. It is played beside the Beginner,
who follows none, in the same lives with the same luck: once in the market as it
is, then with each setting moved down and up by half, as far as its range goes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

from tqdm import tqdm

from freelancekit.careers.elsewhere import read_in_careers
from freelancekit.evidence.paired import CLEAR
from freelancekit.evidence.sensitivity import moves_of
from freelancekit.evidence.tournament import tournament
from freelancekit.market.settings import Market
from freelancekit.strategies.catalogue import NAMED, strategy
from tools.site.markdown import table

DOCS = Path(__file__).parent.parent.parent / "docs"
RECORD, PAGE = DOCS / "advice.json", DOCS / "advice.md"

#: Of whom all is told: so many lives of a year, from this day, with this luck.
PLAYED: dict[str, Any] = {"platforms": "upwork", "n": 400, "on": "2024-09-01", "days": 365, "seed": 1}
#: A setting is moved by so much of itself.
BY = 0.5
#: Who follows no advice, and who is no advice of anybody.
PLAIN, NO_ADVICE = "Beginner", ("Beginner", "Steady")
ADVICE = tuple(name for name in NAMED if name not in NO_ADVICE)

ABOUT = """\
Each piece of advice is a way to play. {n} lives of {days} days on {platforms}, from {on}, seed {seed}, are
lived twice with the same luck: once with the advice, once as the Beginner, who follows none. What counts is
what is left: income after fees, less the Connects that were bought and what scams took. A way differs from
the Beginner in all that its settings say: who writes to everyone, or boosts, also buys the Connects for it.

Then every setting of the market was moved down and up by {by} of itself (one that is 0: of its range), as far
as its range goes: {markets} markets. A lead counts as clear where it is more than twice its standard error.
With so many comparisons some are clear by luck alone: about one in twenty of those where nothing is. It is a
game's answer, not a forecast. `python -m tools.site.advice --play` plays it again.
"""

#: Ways that ask another sum than the client named, beside the Beginner; where, and in how many lives.
PRICED, DOORS, LIVES = ("Giver", "FirstCheap", "Raiser"), ("upwork", "crowdworks"), 4000
#: How much clients mind a price: the low end of its range, the usual weight, the middle, the high end.
MINDED = (-1.0, -1.1, -2.0, -3.0)
PRICES = """\
How much clients mind a price is the setting `beta_price`. A study of software jobs before 2010 puts it near
the low end of its range, and it is soft. Here are the ways that ask another sum than the client named, in
{n:,} lives each, beside the Beginner, who asks that sum: how far each is ahead in a year, in yen, give or
take, and the order from first to last. Two that are too close to call may stand either way. Hours are not
counted: a lower price brings more work for the money.

No other way to play hangs on this weight: whoever asks the named sum has the same lives whatever it is, and
a test holds that. So none of the 63 verdicts on advice does; those that speak of a price rest on a rule, on
a study, or on nothing.
"""
PRICE_ROW = ("Door", "`beta_price`", *(f"{name} ahead" for name in PRICED), "Order")

#: A lead in words, by its sign.
SIGNS = {1: "pays", -1: "costs", 0: "is too close to call"}

TOLD = ("Advice", "Played as", "Yen ahead in a year", "Give or take", "In words")
MOVED = ("Setting", "Moved to", "Other than usual")

Lead: TypeAlias = tuple[int, int]


def markets() -> Iterator[tuple[str, float | None, Market]]:
    """The market as it is, then one for each move: its setting, where that moved, and the market."""
    base = Market()
    yield "as it is", None, base
    for name in read_in_careers():
        for value, _ in moves_of(base, name, BY):
            yield name, value, base.but({name: value})


def leads(market: Market, names: tuple[str, ...] = ADVICE) -> dict[str, Lead]:
    """For each piece of advice the yen it is ahead of the Beginner on average, and the standard error."""
    contest = tournament([strategy(name) for name in (PLAIN, *names)], market=market, **PLAYED)
    duels = {name: contest.wins(name, PLAIN) for name in names}
    return {name: (duel.ahead, duel.error) for name, duel in duels.items()}


def play() -> dict[str, Any]:
    """The whole record."""
    rows = [
        {"setting": setting, "tried": tried, "leads": leads(market)}
        for setting, tried, market in tqdm(list(markets()), desc="markets")
    ]
    return {"played": PLAYED, "by": BY, "rows": rows, "prices": prices()}


def prices() -> list[dict[str, Any]]:
    """What ways that ask another sum leave, at each weight of the price and at both doors."""
    return [
        {"door": door, "beta_price": minded, **_priced(door, Market().but(beta_price=minded))}
        for door in DOORS
        for minded in tqdm(MINDED, desc=door)
    ]


def _priced(door: str, market: Market) -> dict[str, Any]:
    given = PLAYED | {"platforms": door, "n": LIVES}
    contest = tournament([strategy(name) for name in (PLAIN, *PRICED)], market=market, **given)
    duels = {name: contest.wins(name, PLAIN) for name in PRICED}
    return {
        "leads": {name: (duel.ahead, duel.error) for name, duel in duels.items()},
        "order": list(contest.names),
    }


def turns(record: dict[str, Any], door: str) -> list[str]:
    """What turns within the range of the weight at one door, in words: each lead, and the order."""
    rows = [row for row in record["prices"] if row["door"] == door]
    told = [
        _runs(f"{name} on {door}", [(row, SIGNS[sign(row["leads"][name])]) for row in rows])
        for name in PRICED
    ]
    return [*told, _runs(f"the order on {door}", [(row, "is " + ", ".join(row["order"])) for row in rows])]


def _runs(whom: str, found: list[tuple[dict[str, Any], str]]) -> str:
    """One thing at every weight, or which at which."""
    kinds = dict.fromkeys(words for _, words in found)
    begins = whom[0].upper() + whom[1:]
    if len(kinds) == 1:
        return f"{begins} {found[0][1]} at every weight"
    where = {kind: [f"{row['beta_price']:g}" for row, words in found if words == kind] for kind in kinds}
    return f"{begins} " + "; ".join(f"{kind} at {' and '.join(weights)}" for kind, weights in where.items())


def sign(lead: Lead) -> int:
    """1 where the advice is clearly ahead, -1 where it is clearly behind, else 0."""
    ahead, error = lead
    return 0 if abs(ahead) <= CLEAR * error else 1 if ahead > 0 else -1


def verdict(record: dict[str, Any], name: str) -> str:
    """What the record says of one piece of advice, in words."""
    usual, *moved = [(row, sign(row["leads"][name])) for row in record["rows"]]
    against = sorted({row["setting"] for row, what in moved if what == -usual[1] and usual[1]})
    unclear = sum(what == 0 for _, what in moved)
    told = {1: "pays", -1: "costs", 0: "too close to call"}[usual[1]]
    if not usual[1]:
        clear = sorted({f"{row['setting']} {row['tried']:g}" for row, what in moved if what})
        return told + (f"; clear with {', '.join(clear)}" if clear else ", whatever is moved")
    if against:
        return f"{told}; the other way round with {', '.join(against)}"
    return told + (
        f"; too close to call in {unclear} of {len(moved)} moves" if unclear else ", whatever is moved"
    )


def page(record: dict[str, Any]) -> str:
    """The page of the docs."""
    usual, *moved = record["rows"]
    how = record["played"]
    order = sorted(usual["leads"], key=lambda name: -usual["leads"][name][0])
    lines = [
        "# Advice, played\n",
        ABOUT.format(**how, by=f"{record['by']:.0%}", markets=len(moved)),
        table(TOLD, (_row(record, name) for name in order), numbers=(2, 3)),
        "## What moves most\n",
        "For each move of a setting: the pieces of advice that are clear in another way than usual.\n",
        table(MOVED, _movers(usual, moved), numbers=(1,)),
        "## Where the price decides\n",
        PRICES.format(n=LIVES),
        table(PRICE_ROW, _price_rows(record), numbers=(1, 2, 3, 4)),
        "\n".join(f"- {told}." for door in DOORS for told in turns(record, door)) + "\n",
    ]
    return "\n".join(lines)


def advice_of(name: str) -> str:
    """The advice that a way to play takes at its word."""
    return str(getattr(NAMED[name], "advice", name))


def _row(record: dict[str, Any], name: str) -> tuple[str, ...]:
    """What came of one piece of advice."""
    ahead, error = record["rows"][0]["leads"][name]
    told = verdict(record, name)
    return advice_of(name), f"`{strategy(name)!r}`", f"{ahead:,}", f"{CLEAR * error:,}", told


def _price_rows(record: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    """At each door and each weight: the three leads on the Beginner, and who is first."""
    for row in record["prices"]:
        leads = (f"{ahead:,} ± {CLEAR * error:,}" for ahead, error in row["leads"].values())
        yield row["door"], f"{row['beta_price']:g}", *leads, ", ".join(row["order"])


def _movers(usual: dict[str, Any], moved: list[dict[str, Any]]) -> Iterator[tuple[str, ...]]:
    """The ten moves that change most verdicts."""
    changed = [
        ([name for name, lead in row["leads"].items() if sign(lead) != sign(usual["leads"][name])], row)
        for row in moved
    ]
    for names, row in sorted(changed, key=lambda pair: -len(pair[0]))[:10]:
        yield row["setting"], f"{row['tried']:g}", f"{len(names)}: {', '.join(names)}"


def stored() -> dict[str, Any]:
    """The record that is kept beside the docs."""
    kept: dict[str, Any] = json.loads(RECORD.read_text(encoding="utf-8"))
    return kept


def main(argv: list[str]) -> int:
    """Write, check or play."""
    if "--play" in argv or "--prices" in argv:
        record = play() if "--play" in argv else stored() | {"prices": prices()}
        RECORD.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    text = page(stored())
    if "--check" in argv:
        same = PAGE.read_text(encoding="utf-8") == text
        print(
            "docs/advice.md is as the record says." if same else "docs/advice.md is not as the record says."
        )
        return 0 if same else 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
