"""
Write the pages of the site that the package itself knows best.

    python -m tools.site.docs        write docs/made/, which git does not keep

`docs/conf.py` calls `make` before every build. Rules, settings, claims, the
order of the day and the named ways to play are told from the package, so a page
cannot say otherwise than the code; the notebooks are copied as they are stored.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeAlias

from freelancekit.careers.day import STEPS
from freelancekit.evidence.claims import Claim, claims, register
from freelancekit.evidence.support import KNOWN
from freelancekit.market.settings import Market
from freelancekit.market.studies import ASSUMPTION, studies
from freelancekit.rules.rulebook import platforms, rulebook
from freelancekit.rules.schema import HERE, Rule, RulebookFile, load
from freelancekit.rules.words import STANDINGS, say_value
from freelancekit.say import languages, name_of
from freelancekit.strategies.catalogue import strategies
from freelancekit.units import say_day
from tools.site.checks import RECORD
from tools.site.line import line_page
from tools.site.markdown import link, plain, table
from tools.site.power import power_page

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
MADE = DOCS / "made"

Pages: TypeAlias = Iterator[tuple[str, str]]


def make(folder: Path) -> list[Path]:
    """Write every made page into a folder, and take away what no longer belongs there; what was changed."""
    written = {folder / name: text for name, text in pages()}
    changed = []
    for path, text in written.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
            changed.append(path)
    for path in folder.rglob("*.*"):
        if path.is_file() and path not in written:
            path.unlink()
            changed.append(path)
    return changed


def pages() -> Pages:
    """Every made page: its path and its text."""
    yield from tutorial_pages()
    yield from rule_pages()
    yield "line.html", line_page()
    yield "settings.md", settings_page()
    yield "claims.md", claims_page()
    yield "day.md", day_page()
    yield "ways.md", ways_page()
    yield "checks.md", checks_page()
    yield "power.md", power_page()
    yield from more_pages()


def more_pages() -> Pages:
    """What may be there or not, as lines and as entries of the menu; docs/index.md takes both in."""
    lines, parts = [], []
    for who, caption, pattern in MORE:
        found = sorted(DOCS.glob(pattern), key=lambda path: (path.stem != "index", path))
        if not found:
            continue
        texts = [path.read_text(encoding="utf-8") for path in found]
        shown = 1 if found[0].stem == "index" else len(found)
        titles = [text.splitlines()[0].removeprefix("# ") for text in texts[:shown]]
        names = [path.relative_to(DOCS).as_posix() for path in found]
        links = ", ".join(f"[{plain(title)}]({name})" for title, name in zip(titles, names, strict=False))
        lines.append(f"- **{who}** {links}.")
        listed = names[:1] if "{toctree}" in texts[0] else names  # such a page lists the others itself
        entries = "\n".join(name.removesuffix(".md") for name in listed)
        parts.append(f"```{{toctree}}\n:hidden:\n:caption: {caption}\n{entries}\n```\n")
    yield "more-lines.txt", "\n".join(lines) + "\n"
    yield "more-pages.txt", "\n".join(parts)


MORE = (
    ("You want to see what was measured:", "Measured", "[abm]*.md"),
    ("You teach:", "Teaching", "teaching/*.md"),
)


# --- tutorials ----------------------------------------------------------------------------------------------


def tutorial_pages() -> Pages:
    """The notebooks and exercises as they are stored, and a page that lists them; so for each language."""
    for language in languages():
        edition = "" if language == "en" else f"{language}/"
        rows: dict[str, list[tuple[str, str, int]]] = {"notebooks": [], "exercises": []}
        for kind, inside in (("notebooks", ""), ("exercises", "exercises/")):
            for path in sorted((ROOT / kind / edition).glob("*.ipynb")):
                text = path.read_text(encoding="utf-8")
                shown = _LINKS.sub(lambda link: link[0].replace(".ipynb", ".html"), text)
                yield f"tutorials/{edition}{inside}{path.name}", shown
                rows[kind].append((f"{inside}{path.stem}", *_title(json.loads(text))))
        yield f"tutorials/{edition}index.md", tutorials_index(rows, language)


#: The line above a notebook leads to notebooks; on the site, to their pages.
_LINKS = re.compile(r'href=\\"([^"\\:]+)\.ipynb\\"')


def _title(notebook: dict[str, Any]) -> tuple[str, int]:
    about = notebook["metadata"]["freelancekit"]
    first = "".join(notebook["cells"][0]["source"]).splitlines()[0].removeprefix("# ")
    return f"{about['id']} {first}", about["minutes"]


def tutorials_index(rows: dict[str, list[tuple[str, str, int]]], language: str) -> str:
    """The page before the notebooks."""
    parts = ["# Tutorials: the workbook\n", TUTORIALS]
    if language != "en":
        parts = [f"# {name_of(language)}\n"]
    for kind, heading in (("notebooks", "The notebooks"), ("exercises", "Exercises")):
        lines = [(f"[{plain(title)}]({name}.ipynb)", str(minutes)) for name, title, minutes in rows[kind]]
        entries = [f"{title} <{name}>" for name, title, _ in rows[kind]]
        parts += [f"## {heading}\n", table(("page", "minutes"), lines)]
        parts += ["```{toctree}\n:hidden:\n" + "\n".join(entries) + "\n```\n"]
    if language == "en":  # where one reads in another language
        others = [f"{name_of(one)} <{one}/index>" for one in languages() if one != "en"]
        parts += ["```{toctree}\n" + "\n".join(others) + "\n```\n"]
    return "\n".join(parts)


TUTORIALS = """\
Here you see each notebook as it is stored: nobody has answered yet, and every outcome waits in a closed
box. Guess before you open one. To play, with buttons, start the workbook on your own computer:
`python3 start.py` ([how](../../how-to/start.md)). The minutes are computed, not yet timed with people.
"""


# --- rules --------------------------------------------------------------------------------------------------


def rule_pages() -> Pages:
    """A page for each rulebook, and one that lists them."""
    books = [load(HERE / f"{name}.toml") for name in platforms()]
    rows = [(f"[{plain(book.platform.title)}]({book.platform.name}.md)", str(len(keys(book))),
             str(len(book.rule)), _newest(book), _looked(book)) for book in books]  # fmt: skip
    names = "\n".join(book.platform.name for book in books)
    listed = table(("rulebook", "rules", "dated rows", "newest first day", "newest look at a page"), rows)
    yield "rules/index.md", f"# The rules\n\n{RULES}\n{listed}\n```{{toctree}}\n:hidden:\n{names}\n```\n"
    for book in books:
        yield f"rules/{book.platform.name}.md", rule_page(book)


RULES = """\
Every rule of every rulebook, with its days and its source. A platform changes its rules, so each value
carries the first day on which it held, and the last where there is one. *Stated*: we read a page that says
so. *Claimed*: an article says so, and no page that we found. *Assumed*: no page settles it; there is a range.
*Not known*: stands as not known. The last look is the day on which somebody read a page for the row, in a
stored copy. In code, `fk.rulebook("upwork", on="2024-06-01").why("connects.price")`.
"""


def _newest(book: RulebookFile) -> str:
    return say_day(max(rule.valid_from for rule in book.rule))


def _looked(book: RulebookFile) -> str:
    return say_day(max(rule.looked for rule in book.rule))


def keys(book: RulebookFile) -> dict[str, list[Rule]]:
    """The rows of each key, oldest first."""
    found: dict[str, list[Rule]] = defaultdict(list)
    for rule in sorted(book.rule, key=lambda rule: (rule.key, rule.valid_from)):
        found[rule.key].append(rule)
    return found


def label(platform: str, key: str) -> str:
    """The name by which other pages lead to a rule."""
    return f"rule-{platform}-{key.replace('.', '-')}"


def rule_page(book: RulebookFile) -> str:
    """One rulebook: eras, then key by key."""
    platform = book.platform
    parts = [f"# {plain(platform.title)}\n"]
    if book.era:
        eras = ", ".join(f"`{era.name}` from {say_day(era.first)}" for era in book.era)
        parts.append(f"Names for its days: {eras}.\n")
    if platform.based_on:
        parts.append(
            f"What it does not say is taken from [{platform.based_on}]({_home(platform.based_on)}.md).\n"
        )
    parts.append(
        "Correct one: [fix a rule](../../how-to/fix-a-rule.md), in "
        f"`freelancekit/rules/platforms/{platform.name}.toml`.\n"
    )
    for key, rows in keys(book).items():
        parts.append(f"({label(platform.name, key)})=\n## `{key}`\n")
        parts += [f"- {row_text(book, row)}" for row in rows]
        parts.append("")
    return "\n".join(parts)


def _home(book: str) -> str:
    """The platform of a book's name."""
    return rulebook(book).file.platform.name


def row_text(book: RulebookFile, row: Rule) -> str:
    """One dated row as one item of a list: the value, its days, how well it is known, and who says so."""
    until = f"to {say_day(row.valid_to)}" if row.valid_to else "on, open"
    told = f"**{plain(say_value(row.value, row.unit))}**, from {say_day(row.valid_from)} {until}"
    told += f" (days {row.basis}). Unit: {row.unit}. Standing: {STANDINGS[row.standing]}."
    if row.range:
        told += f" It could be {plain(' or '.join(say_value(value, row.unit) for value in row.range))}."
    sources = [book.sources.get(key) for key in row.source]
    cited = [f"{link(one.title, one.url)} ({plain(one.seen)})" for one in sources if one]
    told += f" {plain(row.note)}" + (f" Source: {'; '.join(cited)}." if cited else "")
    return f"{told} Last look: {say_day(row.looked)}."


# --- settings, claims, day, ways, checks --------------------------------------------------------------------


def source_text(key: str, setting: str = "") -> str:
    """A study in Markdown; an assumption says that it is one."""
    if key == ASSUMPTION:
        return "assumption"
    study = studies()[key]
    told = f"{link(study.title, study.url)} ({plain(study.seen)})"
    return f"{told}: {plain(study.figures[setting])}" if setting in study.figures else told


def settings_page() -> str:
    """Every setting of the invented market."""
    rows = []
    for row in fields(Market):
        about = row.metadata
        span = f"{about['low']:g} to {about['high']:g}"
        rows.append(
            (
                f"`{row.name}`",
                f"{row.default:g}",
                span,
                plain(about["note"]),
                source_text(about["source"], row.name),
            )
        )
    heads = ("setting", "value", "could be", "what it is", "source")
    return f"# The settings of the market\n\n{SETTINGS}\n{table(heads, rows)}"


SETTINGS = """\
How clients and rivals behave is not written anywhere. It is measured in studies, or assumed, and each number
stands here with the range in which it could as well lie. `fk.Market().but(boost_lift=0.1)` plays with another
value, `fk.Market().why("boost_lift")` tells one in words, and `fk.sensitivity` moves them all, one by one.
What each of them does stands in [the model](../explanation/model.md).
"""


def claims_page() -> str:
    """The register of advice: one table, then each with its record."""
    rows = [(f"[{row.id}](#claim-{row.id.lower()})", row.notebook, plain(row.say(row.said)),
             plain(row.say_verdict()), plain(row.say_support())) for row in register().values()]  # fmt: skip
    counts = " ".join(str(claims()).splitlines())
    heads = ("id", "notebook", "what Haru said", "how it went", "by what")
    parts = [f"# What Haru said\n\n{CLAIMS}\n{plain(counts)}\n", table(heads, rows), "## One by one\n"]
    return "\n".join([*parts, *(claim_text(row) for row in register().values())])


CLAIMS = """\
Haru, an invented friend, repeats what articles for beginners say. Each sentence is one row of
`freelancekit/evidence/claims.toml`, with what the record says and where that stands. `fk.claims()` shows the
same. Where a play leans on [settings](settings.md) that are assumed, nobody has measured what it shows.
"""


def claim_text(row: Claim) -> str:
    """A claim with its reasons."""
    cited = "; ".join(claim_sources(row)) or "none"
    return (
        f"(claim-{row.id.lower()})=\n### {row.id}: {plain(row.say(row.said))}\n\n"
        f"{plain(row.say(row.holds))} {plain(row.say(row.record))} **{plain(row.say_verdict())}** "
        f"{plain(row.say_support())} Source: {cited}. Taught in notebook {row.notebook}.\n"
    )


def claim_sources(row: Claim) -> Iterator[str]:
    """Rules as links, studies with how much of them was read, a play with what it leans on."""
    for book, key in (rule.split() for rule in row.rules):
        yield f"[`{book}` `{key}`](#{label(_holder(book, key), key)})"
    yield from map(source_text, row.studies)
    if row.played:
        leans = ", ".join(f"`{name}` ({KNOWN[how]})" for name, how in row.leans().items())
        yield f"played in the box `{row.played}`, which leans on {leans}"


def _holder(book: str, key: str) -> str:
    """In whose file a key stands: the book's own, or the one that fills its gaps."""
    found = rulebook(book)
    own = {rule.key for rule in found.file.rule}
    return found.file.platform.name if key in own or not found.base else found.base.file.platform.name


def day_page() -> str:
    """The order of one day."""
    lines = [f"{n}. `{name}`: {plain(words)}" for n, (name, words) in enumerate(STEPS.items(), 1)]
    return f"# The order of a day\n\n{DAY}\n" + "\n".join(lines) + "\n"


DAY = """\
One career and a crowd of a million walk these steps each day, in this order. The list is printed from
`freelancekit/careers/day.py`, where it is the code.
"""


def ways_page() -> str:
    """The named ways to play."""
    found = strategies()
    rows = [[plain(cell) for cell in row] for row in found.itertuples(index=False)]
    return f"# The named ways to play\n\n{WAYS}\n{table(map(plain, found.columns), rows)}"


WAYS = """\
Each takes a piece of advice at its word. `fk.strategy("Early")` gives one; a setting can be changed,
as in `fk.strategy("Numbers", letters=7)`. How to write your own:
[add a way to play](../how-to/add-a-strategy.md).
"""


def checks_page() -> str:
    """Both tables of checks, from the record."""
    record = json.loads(RECORD.read_text(encoding="utf-8"))
    parts = ["# The model beside the record\n", CHECKS]
    for name, heading, words in CHECK_TABLES:
        rows = record[name]["rows"]
        verdicts = Counter(row["verdict"] for row in rows)
        counted = ", ".join(f"{n} {SAID[verdict]}" for verdict, n in verdicts.most_common())
        parts += [f"## {heading}\n", f"{words} {len(rows)} rows: {counted}.\n"]
        parts.append(table(map(plain, rows[0]), ([_cell(cell) for cell in row.values()] for row in rows)))
    rows = record["prices"]["rows"]
    parts += ["## Prices\n", PRICES]
    parts.append(table(map(plain, rows[0]), ([f"{cell:,g}" for cell in row.values()] for row in rows)))
    return "\n".join(parts)


def _cell(value: object) -> str:
    if value is None:
        return "none"
    if isinstance(value, str) and value in studies():
        return link(value, studies()[value].url)
    return f"{value:,.10g}" if isinstance(value, (int, float)) else plain(value)


CHECKS = """\
Published numbers beside what this game plays, from the stored record `docs/checks.json`.
`.venv/bin/python -m tools.site.checks` plays it again. Why two tables, and what a miss means:
[how careers are checked](../explanation/checks.md). How far a setting may move before a row misses:
[what the checks can see](power.md).
"""
PRICES = """\
Three letters a week at CrowdWorks for a year: what is earned on average, in yen, by what is asked of 100 of
the named sum. `beta_price` is how much clients mind a price: the least of its range, the usual value, and two
that mind it more. Asking several times the sum never pays. Asking less pays more where clients mind prices
more, and it brings more work for it.
"""
SAID = {"holds": "hold", "misses": "miss", "not played": "are not played", "no verdict": "without a verdict"}
CHECK_TABLES = (
    ("calibration", "What the model was set to", "`fk.calibration()`: one market of many jobs."),
    ("careers", "What it was not set to", "`fk.career_check()`: whole careers of a year."),
)


if __name__ == "__main__":
    make(MADE)
    sys.exit(0)
