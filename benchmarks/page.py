"""The page for readers, written from the record: no figure on it was typed by hand."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from pathlib import Path
from typing import Any

RECORD = Path(__file__).with_name("record.json")
PAGE = Path(__file__).parent.parent / "docs" / "benchmarks.md"
#: What is aimed at: at most so many times the compiled loop, and Mesa so many times as slow.
MOST, TIMES = 1.5, 50
ENGINES = ("arrays", "compiled", "mesa")
NAMES = {"arrays": "arrays (ours)", "compiled": "compiled loop", "mesa": "Mesa", "full": "full model"}
TOO_BUSY = (
    "**So this says nothing about the crowd:** others wanted the cores at the same time. On a quiet machine, "
    "`python -m benchmarks.run --only cores` measures it again."
)
TO_INSTALL = """\
```
python3 -m venv .venv-bench
.venv-bench/bin/pip install -r requirements/bench.txt
.venv-bench/bin/pip install --no-deps .
.venv-bench/bin/python -m benchmarks.run
```"""


def page(record: dict[str, Any]) -> str:
    """The whole page."""
    parts = (
        opening, ratio_table, where, days_and_cores, memory_table, full_model, before_and_after, million,
        machine,
    )  # fmt: skip
    return "\n\n".join(part(record) for part in parts) + "\n"


def prose(*sentences: str) -> str:
    """Sentences as one paragraph of even lines."""
    return textwrap.fill(" ".join(sentences), 120, break_long_words=False, break_on_hyphens=False)


def table(head: str, rows: Iterable[Iterable[object]]) -> str:
    """A Markdown table of numbers, but for what stands at the left."""
    names = head.split(" | ")
    lines = [names, ["---", *["---:"] * (len(names) - 1)], *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def spread(ratio: dict[str, float]) -> str:
    """The middle of some ratios, and the outermost."""
    return f"{ratio['middle']:.2f} ({ratio['least']:.2f} to {ratio['most']:.2f})"


def beside(row: dict[str, Any]) -> tuple[str, ...]:
    """The three engines in one line: ratios first."""
    times = (f"{row['ns'][name]:,.0f}" for name in ENGINES)
    return spread(row["arrays_to_compiled"]), spread(row["mesa_to_arrays"]), *times


def percent(shares: dict[str, float]) -> str:
    """Shares as one sentence, the largest first; what is below two percent is left out."""
    ordered = sorted(shares.items(), key=lambda item: -item[1])
    return ", ".join(f"`{name}` {share:.0f} %" for name, share in ordered if share >= 2)


def opening(record: dict[str, Any]) -> str:
    """What is compared with what."""
    return "# Benchmarks\n\n" + prose(
        "How fast the crowd is, beside its peers, in one run. The same slice of the model (wallet, proposal,",
        "hire, review) is written three times: with arrays and the package's own rules, as a loop that numba",
        "compiles, and in Mesa, with an agent for each career. What the slice is stands in",
        "`benchmarks/rules.py`. All three draw the same luck, so every career comes out the same, to the",
        "cent; `tests/careers/test_benchmarks.py` compares them. Times are processor time of one thread, and "
        "the engines take turns. A ratio is worked out turn by turn: here is the one in the middle, and in",
        f"brackets the least and the most. Compiling ({record['compile_seconds']} s, once) is left out.",
    )


def ratio_table(record: dict[str, Any]) -> str:
    """The ratios, the times behind them, and whether that is what was aimed at."""
    rows = record["slice"]
    turns = ", ".join(f"{row['turns']} at {row['careers']:,} (Mesa {row['mesa_turns']})" for row in rows)
    told = table(
        "careers, 365 days | ours : compiled | Mesa : ours | ours, ns | compiled, ns | Mesa, ns",
        ((f"{row['careers']:,}", *beside(row)) for row in rows),
    )
    about = prose(
        f"ns: nanoseconds for one career and one day. Turns: {turns}. More than",
        f"{record['machine']['part']:,} careers are played part by part by the arrays.",
        reached(rows),
    )
    return f"## Ratios\n\n{told}\n\n{about}"


def reached(rows: list[dict[str, Any]]) -> str:
    """What was aimed at, and where it was reached."""
    kept = [f"{row['careers']:,}" for row in rows if row["arrays_to_compiled"]["middle"] <= MOST]
    missed = [f"{row['careers']:,}" for row in rows if row["arrays_to_compiled"]["middle"] > MOST]
    small, large = rows[0]["ns"]["arrays"], rows[-1]["ns"]["arrays"]
    fixed = (small - large) * rows[0]["careers"] / 1000
    best = max(row["mesa_to_arrays"]["middle"] for row in rows)
    return " ".join(
        [f"At most {MOST} times the compiled loop was aimed at: kept at {', '.join(kept) or 'no size'},",
         f"missed at {', '.join(missed) or 'none'}.",
         f"A day of the arrays takes about {fixed:.0f} µs however few they are, for the calls of NumPy; with",
         f"{rows[0]['careers']:,} careers that is {fixed / rows[0]['careers'] * 1000:.0f} ns each.",
         f"Mesa takes up to {best:.0f} times as long as the arrays; {TIMES} times was aimed at, and is",
         "reached." if best >= TIMES else "not reached."]
    )  # fmt: skip


def where(record: dict[str, Any]) -> str:
    """Where the time goes."""
    luck = record["luck_ns"]
    return "## Where the time goes\n\n" + "\n\n".join(
        [
            prose("Arrays:", percent(record["where_slice"]) + ".", "What NumPy does counts for its caller."),
            prose("Mesa:", percent(record["where_mesa"]) + ".", "Its luck is drawn in blocks, by NumPy too."),
            prose(
                f"One number of luck takes the package {luck['arrays']} ns and the compiled loop",
                f"{luck['compiled']} ns. The package draws up to eight a day for every career; the compiled",
                "loop draws only where one of four neighbours wants to know.",
            ),
        ]
    )


def days_and_cores(record: dict[str, Any]) -> str:
    """More days, and more cores."""
    rows, cores = record["spans"], record["cores"]
    one, two = cores["seconds"]["1"], cores["seconds"]["2"]
    told = table(
        "days | ours : compiled | Mesa : ours | ours, ns | compiled, ns | Mesa, ns",
        ((row["days"], *beside(row)) for row in rows),
    )
    about = prose(
        f"Cores: the full model, {cores['careers']:,} careers for {cores['days']} days in parts of",
        f"{cores['part']:,}, played by a loky pool given as `executor=`; the best of {cores['turns']} turns.",
        f"On the wall one worker takes {one} s,",
        f"two take {two} s: {one / two:.2f} times as fast. The load of the machine just after was",
        f"{cores['load']}; it has {record['machine']['cores']} cores.",
        *([TOO_BUSY] if cores["load"] > record["machine"]["cores"] + 1 else []),
    )
    return f"## Days and cores\n\nOf {rows[0]['careers']:,} careers:\n\n{told}\n\n{about}"


def memory_table(record: dict[str, Any]) -> str:
    """What a run adds to its process."""
    told = table(
        " | careers | days | MiB | KiB a career",
        (
            (NAMES[row["engine"]], f"{row['careers']:,}", row["days"], f"{row['added_mib']:,.1f}",
             f"{1024 * row['added_mib'] / row['careers']:.1f}")
            for row in record["memory"]
        ),
    )  # fmt: skip
    about = prose(
        "By how much a run raises the peak of its process. Each has a process of its own, and has imported",
        "and compiled everything before; 0.0 fits into what it held already.",
    )
    return f"## Memory\n\n{about}\n\n{told}"


def full_model(record: dict[str, Any]) -> str:
    """The whole model beside the slice."""
    of_slice = {row["careers"]: row["ns"]["arrays"] for row in record["slice"]}
    told = table(
        "careers, 365 days | times the slice | µs",
        (
            (f"{row['careers']:,}", f"{1000 * row['us'] / of_slice[row['careers']]:.0f}", row["us"])
            for row in record["full"]
        ),
    )
    about = prose('`fk.crowd("upwork", n=...)` on one thread: microseconds for one career and one day.')
    steps = prose("By step of the day, with all that it calls:", percent(record["where_full_steps"]) + ".")
    modules = prose("By module, each without the others:", percent(record["where_full"]) + ".")
    return f"## The full model\n\n{about}\n\n{told}\n\n{steps}\n\n{modules}"


def before_and_after(record: dict[str, Any]) -> str:
    """What the market that is taught costs beside the model before it."""
    paired = record["before_and_after"]
    told = prose(
        "The full model beside the one before the market that is taught",
        f"(commit {paired['before']}), in one paired run: {paired['days']} days, {paired['turns']} turns,",
        "each played in a process of its own, processor time, letters as a Beginner writes them. Below it a",
        "population all of whom begin and stay, beside a crowd of as many; both keep to their hours. At most",
        "1.3 times a crowd was aimed at. The ratio in the middle, and the least and the most. The machine",
        f"was shared: its load was {paired['load']:g}, so the outermost turns say less than the middle.",
    )
    rows = (
        (row["what"], row["platform"], f"{row['careers']:,}", spread(row["ratio"]), f"{row['one']:.2f}",
         f"{row['other']:.2f}")
        for row in paired["rows"]
    )  # fmt: skip
    head = "what | door | careers | ratio | before, or crowd, s | after, or population, s"
    again = "`python -m benchmarks.before_and_after` and a checkout of that commit measure it again."
    return f"## Before and after\n\n{told}\n\n{table(head, rows)}\n\n{again}"


def million(record: dict[str, Any]) -> str:
    """A million careers, where they were played."""
    told = table(
        " | careers | days | wall, s | processor, s | µs | peak, MiB | after part 1, MiB",
        (
            (NAMES["full" if what == "full" else "arrays"], f"{row['careers']:,}", row["days"],
             f"{row['seconds']:,}", f"{row['cpu_seconds']:,}", row["us_per_career_day"], row["peak_mib"],
             row["peak_mib_first_part"])
            for what, row in sorted(record.get("million", {}).items())
        ),
    )  # fmt: skip
    about = prose(
        "One process, part by part, keeping sums and no lives, so that memory does not grow with careers.",
        "Run once each, by hand: `python -m benchmarks.million full`, and `slice`. µs: processor time for",
        "one career and one day. The wall tells how busy the machine was; the full model gave way to others.",
    )
    return f"## A million careers\n\n{about}\n\n{told}"


def machine(record: dict[str, Any]) -> str:
    """On what all this was measured."""
    one = record["machine"]
    packages = (f"{name} {one[name]}" for name in ("numpy", "scipy", "numba", "mesa", "loky", "freelancekit"))
    about = prose(
        f"{one['processor']}, {one['cores']} cores, {one['memory_gib']} GiB, {one['system']}, Python",
        f"{one['python']}, {', '.join(packages)}; {one['on']}. The machine was shared: its load was",
        f"{one['load_before']} before the run and {one['load_after']} after it.",
    )
    again = prose(
        "These figures are those of `benchmarks/record.json`; a test compares them. To measure again:"
    )
    return f"## The machine\n\n{about}\n\n{again}\n\n{TO_INSTALL}"
