"""
All of it in one run: the slice three times over, the full model beside it, memory, days, cores.

    python -m benchmarks.run            about a quarter of an hour, writes the record and the page
    python -m benchmarks.run --quick    a minute, prints the record and writes nothing
    python -m benchmarks.run --only cores    measures that again, where others disturbed it

Times are processor time of one thread, so that whatever else the machine does counts little, and the
engines take turns. What is compared are ratios within this run.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import numpy as np
from tqdm import tqdm

from benchmarks.measure import ENGINES, PART, in_turns, machine, memory, middle, player, ratios, shares
from benchmarks.page import PAGE, RECORD, page
from benchmarks.rules import Floats, summary
from freelancekit.careers.crowd import crowd
from freelancekit.careers.day import DAY
from freelancekit.luck import Luck
from freelancekit.version import __version__

#: How many careers, and how often each engine plays them.
SIZES = {1_000: 7, 10_000: 5, 100_000: 3}
SPANS = (90, 365, 730)
DAYS = 365
#: A turn of Mesa with more careers than this is played once.
MANY = 10_000
RULES = (
    "jobs.py", "choice_model.py", "rating.py", "learning_curve.py", "freelancer.py", "fee_rules.py",
    "units.py",
)  # fmt: skip


def per_day(seconds: list[float], n: int, days: int) -> float:
    """Nanoseconds for a career and a day."""
    return middle([1e9 * one / n / days for one in seconds], 1)


def compare(n: int, days: int, repeats: int) -> dict[str, Any]:
    """The three engines on so many careers: how long, how many times as long, and whether they agree."""
    played: dict[str, dict[str, int]] = {}

    def turn(engine: str) -> None:
        played[engine] = summary(player(engine)(n, days))

    mesa = {"mesa": partial(turn, "mesa")}
    two = {name: partial(turn, name) for name in ("compiled", "arrays")}
    rounds = 1 if n > MANY else min(repeats, 3)
    first = in_turns(two | mesa, rounds)
    more = in_turns(two, repeats - rounds)
    ours, theirs = first["arrays"] + more["arrays"], first["compiled"] + more["compiled"]
    return {
        "careers": n, "days": days, "turns": repeats, "mesa_turns": rounds,
        "ns": {"arrays": per_day(ours, n, days), "compiled": per_day(theirs, n, days),
               "mesa": per_day(first["mesa"], n, days)},
        "arrays_to_compiled": ratios(ours, theirs),
        "mesa_to_arrays": ratios(first["mesa"], first["arrays"]),
        "agree": played["arrays"] == played["compiled"] == played["mesa"],
    }  # fmt: skip


def full(n: int, repeats: int) -> dict[str, Any]:
    """The full model: the same question with another seed each time, since a crowd is remembered."""
    seeds = iter(range(1, repeats + 1))
    took = in_turns({"full": lambda: crowd("upwork", n=n, days=DAYS, seed=next(seeds))}, repeats)
    return {
        "careers": n,
        "days": DAYS,
        "turns": repeats,
        "us": round(per_day(took["full"], n, DAYS) / 1000, 2),
    }


def compiling() -> float:
    """Seconds until the compiled loop has been compiled."""
    return round(in_turns({"once": partial(player("compiled"), 4, 3)}, 1)["once"][0], 1)


def cores(n: int, days: int, part: int, turns: int = 4) -> dict[str, Any]:
    """
    The full model with one worker and with two: seconds on the wall, the workers warmed up before.

    Others may use the cores as well, so each has some turns, and the best one counts.
    """
    from loky import get_reusable_executor

    wall: dict[str, list[float]] = {"1": [], "2": []}
    for _ in range(turns):
        for workers, took in wall.items():
            with get_reusable_executor(max_workers=int(workers), timeout=300) as executor:
                crowd("upwork", n=2 * part, days=40, part=part // 4, executor=executor)
                began = time.perf_counter()
                crowd("upwork", n=n, days=days, part=part, executor=executor)
                took.append(round(time.perf_counter() - began, 2))
    best = {workers: min(took) for workers, took in wall.items()}
    return {"careers": n, "days": days, "part": part, "turns": turns, "seconds": best, "load": load()}


def load() -> float:
    """How many processes wanted a core during the last minute."""
    return round(os.getloadavg()[0], 1)


def luck_alone(n: int) -> dict[str, float]:
    """Nanoseconds for one number, drawn by the package and by the compiled loop."""
    from numba import njit

    from benchmarks.compiled import PAY, draw

    @njit
    def many(out: Floats, blocks: int) -> None:
        for block in range(blocks):
            draw(out, 1, PAY, 3, 1, block)

    out, luck = np.zeros(4), Luck(1, 0, n)
    many(out, 1)
    turns = {
        "arrays": lambda: [luck("job.pay", day) for day in range(100)],
        "compiled": lambda: [many(out, n // 4) for _ in range(100)],
    }
    return {name: middle([1e7 * one / n for one in took], 1) for name, took in in_turns(turns, 5).items()}


def of_slice(path: str, name: str) -> str | None:
    """To which part of the arrays' slice a function belongs."""
    if path.endswith("luck.py"):
        return "luck"
    if path.endswith("arrays.py"):
        return "choosing and moving rows"
    return "rules of the package" if path.endswith(RULES) else None


def of_mesa(path: str, name: str) -> str | None:
    """To which part of the Mesa model a function belongs."""
    if path.endswith("luck.py") or name == "tolist":
        return "luck"
    if "/mesa/" in path:
        return "Mesa"
    return "careers" if path.endswith(("careers.py", "in_mesa.py")) else None


def of_full(path: str, name: str) -> str | None:
    """To which module of the full model a function belongs."""
    return path.rsplit("/", 1)[-1].removesuffix(".py") if "/freelancekit/" in path else None


def steps_of_the_day(n: int) -> dict[str, float]:
    """Of the full model's time, in percent, what each step of the day takes with all that it calls."""
    import cProfile
    import pstats

    profile = cProfile.Profile()
    profile.runcall(crowd, "upwork", n=n, days=DAYS, seed=99)
    names = {step.__name__ for step in DAY}
    stats: dict[Any, Any] = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    took = {
        name: entry[3] for (path, _, name), entry in stats.items() if name in names and "/careers/" in path
    }
    total = max(entry[3] for entry in stats.values())
    return {name: round(100 * took[name] / total, 1) for name in sorted(took, key=lambda one: -took[one])}


def plan(quick: bool) -> dict[str, Callable[[], Any]]:
    """What is measured, in this order."""
    sizes = {1_000: 2} if quick else SIZES
    sample = 1_000 if quick else PART
    spans = SPANS[:1] if quick else SPANS
    return {
        "compile_seconds": compiling,
        "slice": lambda: [compare(n, DAYS, repeats) for n, repeats in sizes.items()],
        "spans": lambda: [compare(sample // 2, days, 3) for days in spans],
        "memory": lambda: [
            {"engine": one, "careers": n, "days": days, **memory(one, n, days)}
            for one in (*ENGINES, "full") for n in sizes for days in ((90, 365) if n == 10_000 else (90,))
        ],
        "full": lambda: [full(n, 1 if n > MANY else 3) for n in sizes],
        "cores": lambda: cores(sample, 90, sample // 8),
        "luck_ns": lambda: luck_alone(sample),
        "where_mesa": lambda: shares(partial(player("mesa"), sample // 10, DAYS), of_mesa),
        "where_slice": lambda: shares(partial(player("arrays"), sample, DAYS), of_slice),
        "where_full": lambda: shares(lambda: crowd("upwork", n=sample, days=DAYS, seed=98), of_full),
        "where_full_steps": lambda: steps_of_the_day(sample),
    }  # fmt: skip


def main() -> None:
    """Measure, keep the record, write the page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", nargs="*", choices=sorted(plan(False)), help="measure some of it again")
    asked = parser.parse_args()
    record = json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}
    before = load()
    for name, measured in tqdm(plan(asked.quick).items()):
        if not asked.only or name in asked.only:
            record[name] = measured()
    if not asked.only:
        about = {"on": date.today().isoformat(), "freelancekit": __version__, "part": PART}
        record["machine"] = machine() | about | {"load_before": before, "load_after": load()}
    text = json.dumps(record, indent=1, sort_keys=True) + "\n"
    if asked.quick:
        print(text)
        return
    RECORD.write_text(text, encoding="utf-8")
    PAGE.write_text(page(record), encoding="utf-8")


if __name__ == "__main__":
    main()
