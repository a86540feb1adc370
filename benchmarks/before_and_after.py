"""
The crowd of one checkout beside that of another, in one paired run: what a change of the model costs.

    git worktree add ../before 81634f7
    python -m benchmarks.before_and_after ../before    some minutes; writes the record and the page

Each turn plays both, one after the other, each in a process of its own that has played a little before its
clock starts; who begins changes from turn to turn. Times are processor time. What is compared is their ratio,
turn by turn. The population is played beside the crowd of the same checkout, over as many lives that begin.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.measure import ROOT, middle, ratios
from benchmarks.page import PAGE, RECORD, page

#: How many careers, on which platform, and how many turns.
CASES = ((1_000, "upwork"), (10_000, "upwork"), (10_000, "crowdworks"))
TURNS, DAYS = 7, 365
#: What each process runs. Of the population all begin on the first day and stay: as many lives as a crowd.
PLAY = """\
import sys, time
from freelancekit.careers.crowd import crowd
platform, n, days, seed, who = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), sys.argv[5]
given = {}
if who:
    from freelancekit.strategies.paced import Paced
    given["strategy"] = Paced()
if who == "population":
    from freelancekit.market.people import People
    stay = {"writes": 1, "begins_within": 1e-6, "tasks_only": 0, "stops_unpaid": 0, "stays_early": 1e-6}
    given["people"] = People().but(stay)
crowd(platform, n=200, days=60, on="2024-09-01", **given)
began = time.process_time()
crowd(platform, n=n, days=days, on="2024-09-01", seed=seed, **given)
print(time.process_time() - began)
"""


def seconds(checkout: Path, platform: str, n: int, seed: int, who: str = "") -> float:
    """Processor seconds of a checkout for one crowd; `who` is "population", or the "crowd" beside it."""
    told = subprocess.run(
        [sys.executable, "-c", PLAY, platform, str(n), str(DAYS), str(seed), who],
        cwd=checkout, check=True, capture_output=True, text=True,
        env=os.environ | {"PYTHONPATH": str(checkout)},
    )  # fmt: skip
    return float(told.stdout)


def turns(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """Both, turn by turn: how many times as long the second takes as the first."""
    took: dict[str, list[float]] = {"one": [], "other": []}
    for turn in range(TURNS):
        both = [("one", one), ("other", other)]
        for name, given in both if turn % 2 else both[::-1]:
            took[name].append(seconds(seed=turn + 1, **given))
    return {"ratio": ratios(took["other"], took["one"]), **{name: middle(took[name]) for name in took}}


def measure(before: Path) -> list[dict[str, Any]]:
    """Every case: after beside before, then a population beside a crowd."""
    rows = []
    for n, platform in CASES:
        case = {"platform": platform, "n": n}
        found = turns({"checkout": before, **case}, {"checkout": ROOT, **case})
        rows.append({"what": "after : before", "careers": n, "platform": platform, **found})
    case = {"checkout": ROOT, "platform": "crowdworks", "n": CASES[-1][0]}
    found = turns({"who": "crowd", **case}, {"who": "population", **case})
    rows.append({"what": "population : crowd", "careers": case["n"], "platform": "crowdworks", **found})
    return rows


def main() -> None:
    """Measure, keep the record, write the page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.before_and_after", description=__doc__)
    parser.add_argument("before", type=Path, help="a checkout of what was before")
    parser.add_argument("--called", default="81634f7", help="its commit")
    asked = parser.parse_args()
    record = json.loads(RECORD.read_text(encoding="utf-8"))
    record["before_and_after"] = {
        "before": asked.called, "turns": TURNS, "days": DAYS, "rows": measure(asked.before.resolve()),
        "load": round(os.getloadavg()[0], 1),
    }  # fmt: skip
    RECORD.write_text(json.dumps(record, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    PAGE.write_text(page(record), encoding="utf-8")


if __name__ == "__main__":
    main()
