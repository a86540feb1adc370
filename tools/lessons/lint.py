"""
Look over lessons and built notebooks: sizes, order, numbers, words.

    python -m tools.lessons.lint

Each rule is a function that yields complaints; the bars are those of the
course: a reader's time, not ours, is what they measure.
"""

from __future__ import annotations

import ast
import hashlib
import re
import statistics
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import jupytext
import nbformat
from nbformat import NotebookNode

from freelancekit.learn.bank import questions
from tools.lessons.build import LESSONS, target

CAST = ("Nao", "Haru", "Shiori", "Sena", "Gen", "Ryo")
MONEY = re.compile(r"\byen\b|\bUSD\b|\bdollars?\b")
#: Notebooks that open and close the course have no exercises and fewer bars.
SHORT = {"00", "01", "12"}
#: Names of the learning loop; the others are what a notebook teaches.
LOOP = {"before", "chair", "check", "claims", "door", "guess", "hint", "letter", "outcome", "progress"}
LOOP |= {"after", "how_sure", "inbox", "solution", "then_and_now", "turn", "turned", "warm_up", "weeks"}
LOOP |= {"covered", "touch", "write"}

#: A slow reader of English, measured by the course's own tries; and the words between two presses.
WORDS_A_MINUTE = 100
AVERAGE_WORDS, MOST_WORDS = 60, 90

#: Words that stand nowhere outside "Under the hood".
KEPT_OUT = re.compile(
    r"\b(logit|odds|priors?|posteriors?|bayes(ian)?|likelihood|hazards?|equilibri(um|a)|"
    r"expected values?|"
    r"distributions?|quantiles?|percentiles?|variance|stochastic|monte carlo|"
    r"poisson|wilson|beta|coefficients?|calibrat\w+|parameters?|contradict\w*)\b",
    re.IGNORECASE,
)
#: Words that stand nowhere before notebook 08.
UNNOTICED = re.compile(r"trust points?|tenths?\b", re.IGNORECASE)

#: What may hold a digit in prose: [[…]], code, links, years, clock times, minutes, notebooks, claims,
#: and the number of an exercise.
NUMBERS_ALLOWED = re.compile(
    r"\[\[.*?\]\]|`[^`]*`|<https?:[^>]*>|\]\([^)]*\)|\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b|\b\d+ minutes?\b|"
    r"\b(?:0\d|1[0-2])\b(?!\s*(?:yen|tickets|Connects))|\b[A-E]\d{1,2}\b|^#+ \d+ ·",
    re.DOTALL | re.MULTILINE,
)


@dataclass(frozen=True)
class Page:
    """A lesson and what was built from it."""

    lesson: Path
    source: NotebookNode
    built: NotebookNode

    @property
    def about(self) -> dict[str, object]:
        """The lesson's own head."""
        return dict(self.source.metadata["freelancekit"])

    @property
    def number(self) -> str:
        """The notebook's number."""
        return str(self.about["id"])

    @property
    def kind(self) -> str:
        """One of "short" (00, 01, 12), "core", "exercise" and "home"."""
        return str(self.about.get("kind", "short" if self.number in SHORT else "core"))

    @cached_property
    def prose(self) -> list[NotebookNode]:
        """The text cells, as built."""
        foot = f"{self.number}-foot"
        return [cell for cell in self.built.cells if cell.cell_type == "markdown" and cell.id != foot]

    @cached_property
    def code(self) -> list[NotebookNode]:
        """The code cells, as built."""
        return [cell for cell in self.built.cells if cell.cell_type == "code"]

    def calls(self, name: str) -> list[str]:
        """The first arguments of every ``fk.name("…")``, in order."""
        found = re.compile(rf'fk\.{name}\(\s*"([^"]+)"')
        return [argument for cell in self.code for argument in found.findall(cell.source)]


Rule = Callable[[Page], Iterator[str]]


def words(text: str) -> int:
    """How many words a reader reads; folds and comments in HTML are not read."""
    return len(re.sub(r"<details>.*?</details>|<[^>]+>", " ", text, flags=re.DOTALL).split())


def ids(page: Page) -> Iterator[str]:
    """Every cell has a written id of its own."""
    seen: set[str] = set()
    for cell in page.source.cells:
        name = cell.metadata.get("id", "")
        if not name.startswith(page.number):
            yield f"cell {name or cell.source[:30]!r} needs an id that begins with {page.number}"
        if name in seen:
            yield f"cell id {name} stands twice"
        seen.add(name)


def folded_cells(page: Page) -> Iterator[str]:
    """A folded box begins with a comment: its first line is the word that stands on it."""
    for cell in page.code:
        if cell.metadata.get("jupyter", {}).get("source_hidden") and not cell.source.startswith("# "):
            yield f"folded cell {cell.id} needs a first line that says what it is"


def answer_cells(page: Page) -> Iterator[str]:
    """An answer is one line that ends in None."""
    for cell in page.code:
        lines = [line for line in cell.source.splitlines() if not line.startswith("#")]
        answered = len(lines) == 1 and re.search(r"None\)?$", lines[0])
        if "answer" in cell.metadata.get("tags", []) and not answered:
            yield f"answer cell {cell.id} is not one line that ends in None"


def prose_numbers(page: Page) -> Iterator[str]:
    """A number in prose comes from [[…]], or stands in a code cell and in `code`."""
    code = "\n".join(cell.source for cell in page.source.cells if cell.cell_type == "code")
    for cell in page.source.cells:
        if cell.cell_type != "markdown":
            continue
        for bare in re.findall(r"\S*\d\S*", NUMBERS_ALLOWED.sub(" ", cell.source)):
            yield f"{cell.metadata['id']} says {bare!r}; write [[…]], or `…` where code says it"
        for quoted in re.findall(r"`(\d+)`", cell.source):
            if not re.search(rf"\b{quoted}\b", code):
                yield f"{cell.metadata['id']} quotes `{quoted}`, which no code cell holds"


def headings(page: Page) -> Iterator[str]:
    """One H1, first; no level skipped."""
    levels = [len(marks) for cell in page.prose for marks in re.findall(r"^(#+) ", cell.source, re.MULTILINE)]
    if not page.prose[0].source.startswith("# ") or levels.count(1) != 1:
        yield "there must be one H1, in the first cell"
    for above, below in pairwise(levels):
        if below > above + 1:
            yield f"a heading skips from level {above} to {below}"


def scene(page: Page) -> Iterator[str]:
    """A person, a decision and a sum in the first 120 words."""
    first = " ".join(page.prose[0].source.split()[:120])
    if not any(name in first for name in CAST):
        yield "no person in the first 120 words"
    if "?" not in first:
        yield "no decision in the first 120 words"
    if not MONEY.search(first):
        yield "no sum of money in the first 120 words"


def vocabulary(page: Page) -> Iterator[str]:
    """Words kept out, in prose and in what is shown."""
    for cell in page.built.cells:
        if {"hood"} & set(cell.metadata.get("tags", [])):
            continue
        text = cell.source if cell.cell_type == "markdown" else _shown(cell)
        for found in KEPT_OUT.finditer(text):
            yield f"{cell.id} says {found[0]!r}, which is kept for under the hood"
        if page.number < "08":
            for found in UNNOTICED.finditer(text):
                yield f"{cell.id} says {found[0]!r}, which nobody is to notice before 08"


def tomorrow(page: Page) -> Iterator[str]:
    """Something to do tomorrow, in ten minutes at most."""
    cells = [cell for cell in page.prose if "tomorrow" in cell.metadata.get("tags", [])]
    if len(cells) != 1 or "## Tomorrow morning" not in cells[0].source:
        yield "there must be one cell on tomorrow morning"
    elif not re.search(r"takes (one|two|three|four|five|ten) minutes", cells[0].source):
        yield "tomorrow must say how many minutes it takes, ten at most"


def code_style(page: Page) -> Iterator[str]:
    """No magics, no input(), no semicolons; short cells with a goal above."""
    lengths = sorted(sum(bool(line.strip()) for line in cell.source.splitlines()) for cell in page.code)
    if statistics.median(lengths) > 3 or lengths[int(0.9 * (len(lengths) - 1))] > 8 or lengths[-1] > 12:
        yield f"code cells of {lengths} lines; median 3, nine in ten 8, at most 12"
    for before, cell in zip([None, *page.built.cells], page.built.cells, strict=False):
        if cell.cell_type != "code":
            continue
        if re.search(r"^\s*[%!]|\binput\(|;\s*$", cell.source, re.MULTILINE):
            yield f"{cell.id} uses a magic, input() or a closing semicolon"
        if (before is None or before.cell_type != "markdown") and not cell.source.startswith("#"):
            yield f"{cell.id} has no goal above it"


def sizes(page: Page) -> Iterator[str]:
    """A reader's time: cells, words, and how much of it is code."""
    total = sum(words(cell.source) for cell in page.prose)
    if len(page.built.cells) > 47:  # 45, and the head and foot that the builder writes
        yield f"{len(page.built.cells)} cells; at most 45 of one's own"
    if page.kind == "core" and not 300 <= total <= 1300:
        yield f"{total} words of prose; from 300 to 1300"
    share, most = len(page.code) / len(page.prose), 1.75 if page.kind == "exercise" else 1.5
    if not 0.6 <= share <= most:
        yield f"{share:.2f} code cells for each text cell; from 0.6 to {most}"


def stretches(page: Page) -> list[tuple[int, str]]:
    """The words between two presses, and the text cell in which they end."""
    found, run, last = [], 0, ""
    for cell in [*page.built.cells, None]:
        if cell in page.prose:
            run, last = run + words(cell.source), cell.id
        elif run and (cell is None or cell.cell_type == "code"):
            found.append((run, last))
            run = 0
    return found


def between_presses(page: Page) -> Iterator[str]:
    """From one press to the next a reader reads little: 60 words on average, and never more than 90."""
    found = stretches(page)
    mean = statistics.mean(run for run, _ in found)
    if mean > AVERAGE_WORDS:
        yield f"{mean:.0f} words between two presses on average; at most {AVERAGE_WORDS}"
    for run, last in found:
        if run > MOST_WORDS:
            yield f"{run} words up to {last} with nothing to press; at most {MOST_WORDS}"


def loop(page: Page) -> Iterator[str]:
    """A guess stands on the card of its outcome, or before it; and enough of each part."""
    order = [
        match for cell in page.code for match in re.findall(r'fk\.(guess|outcome)\(\s*"([^"]+)"', cell.source)
    ]
    shown: set[str] = set()
    for what, name in order:
        if what == "guess" and name in shown:
            yield f"the outcome of {name} stands before its guess"
        shown |= {name} if what == "outcome" else set()
    for name in sorted({name for _, name in order} - shown):
        if questions()[name].counted:
            yield f"the guess {name} has no outcome"
    wanted = {"core": (3, 4), "short": (1, 0), "exercise": (0, 4)}[page.kind]
    for name, least in zip(("outcome", "check"), wanted, strict=True):
        if len(page.calls(name)) < least:
            yield f"{len(page.calls(name))} times fk.{name}; at least {least}"
    if page.kind == "core" and not (page.calls("warm_up") and page.calls("claims")):
        yield "there must be a warm-up and a claims box"


def names(page: Page) -> Iterator[str]:
    """At most five names that no earlier notebook has taught."""
    used = {name for cell in page.code for name in re.findall(r"fk\.(\w+)", cell.source)} - LOOP
    for earlier in LESSONS.glob("*.py"):
        if earlier.stem[:2] < page.number:
            used -= set(re.findall(r"fk\.(\w+)", earlier.read_text(encoding="utf-8")))
    if len(used) > 5:
        yield f"{len(used)} new names, {', '.join(sorted(used))}; at most 5"


def minutes(page: Page) -> Iterator[str]:
    """The minutes stated are near the minutes computed."""
    computed = (
        sum(words(cell.source) for cell in page.prose) / WORDS_A_MINUTE
        + 0.3 * len(page.code)
        + 1.0 * len({*page.calls("guess"), *page.calls("outcome")})
        + (2.5 if page.kind == "exercise" else 0.75) * len(page.calls("check"))
        + 2.0 * len(page.calls("warm_up"))
        + 0.5 * len(page.calls("letter"))
        + (2.0 if any("fk.before(" in cell.source for cell in page.code) else 0)
        + sum(words(_shown(cell)) for cell in page.code if ".cards()" in cell.source) / WORDS_A_MINUTE
        + (3.0 if any("fk.touch(" in cell.source for cell in page.code) else 0)
        + (5.0 if any("fk.chair(None" in cell.source for cell in page.code) else 0)
        + (6.0 if any("fk.inbox(None" in cell.source for cell in page.code) else 0)
        + (5.0 if any("fk.write(" in cell.source for cell in page.code) else 0)
        + (3.0 if any("fk.turn(" in cell.source for cell in page.code) else 0)
    )
    stated = int(str(page.about["minutes"]))
    if not 0.75 * stated <= computed <= 1.25 * stated:
        yield f"{stated} minutes stated, {computed:.0f} computed"


def stored(page: Page) -> Iterator[str]:
    """Outputs are there, numbered 1 to n, without errors, from this very source."""
    digest = hashlib.sha256(page.lesson.read_bytes()).hexdigest()[:16]
    if page.built.metadata["freelancekit"].get("digest") != digest:
        yield "the built notebook is older than its lesson; run python -m tools lessons"
    counts = [cell.execution_count for cell in page.code]
    if counts != list(range(1, len(counts) + 1)):
        yield f"prompt numbers {counts} do not run from 1 to {len(counts)}"
    for cell in page.code:
        ends_in_value = isinstance(ast.parse(cell.source).body[-1], ast.Expr)
        if ends_in_value and not cell.outputs:
            yield f"{cell.id} has no stored output"
        for output in cell.outputs:
            if output.output_type == "error" or output.get("name") == "stderr":
                yield f"{cell.id} stored an error or a warning"


def pictures(page: Page) -> Iterator[str]:
    """Every picture has alt text and its words; three at most, and no heavy page."""
    shown = "".join(_html(cell) for cell in page.code)
    images = re.findall(r"<img [^>]*>", shown)
    if len(images) > 3:
        yield f"{len(images)} pictures; at most 3"
    if any(not re.search(r'alt="[^"]{20,}"', image) for image in images):
        yield "a picture has no alt text"
    if shown.count("The same in words") != len(images):
        yield "a picture has no twin in words"
    size = len(nbformat.writes(page.built))
    if size > 300_000:
        yield f"the notebook weighs {size} bytes; at most 300000"


RULES: tuple[Rule, ...] = (
    ids, folded_cells, answer_cells, prose_numbers, headings, scene, vocabulary, tomorrow, code_style, sizes,
    between_presses, loop, names, minutes, stored, pictures,
)  # fmt: skip


#: Home is no lesson: it has no scene and no loop.
OF_LESSONS: tuple[Rule, ...] = (scene, tomorrow, sizes, between_presses, loop, names, minutes, pictures)


def complaints(page: Page) -> list[str]:
    """All that the rules have to say about a page."""
    rules = [rule for rule in RULES if page.kind != "home" or rule not in OF_LESSONS]
    return [f"{page.lesson.name}: {rule.__name__}: {said}" for rule in rules for said in rule(page)]


def pages() -> list[Page]:
    """Every lesson, with what was built from it."""
    found = sorted(LESSONS.glob("*.py"))
    return [
        Page(path, jupytext.read(path, fmt="py:percent"), nbformat.read(target(path), 4)) for path in found
    ]


def main() -> int:
    """Print every complaint."""
    found = [said for page in pages() for said in complaints(page)]
    print("\n".join(found) or f"{len(pages())} lessons, nothing to complain about")
    return 1 if found else 0


def _shown(cell: NotebookNode) -> str:
    return " ".join(
        str(output.get("data", {}).get("text/plain", output.get("text", ""))) for output in cell.outputs
    )


def _html(cell: NotebookNode) -> str:
    return "".join(str(output.get("data", {}).get("text/html", "")) for output in cell.outputs)


if __name__ == "__main__":
    sys.exit(main())
