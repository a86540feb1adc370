"""
Fill in what the pages for teachers say in numbers, and print those that go on paper.

    python -m tools.site.teaching                  write what is made in docs/teaching/
    python -m tools.site.teaching --check          say whether it is as it should be
    python -m tools.site.teaching --print FOLDER   the pages for paper, as HTML that fits on A4

A made part stands between two marks, `<!-- made: NAME -->` and `<!-- end -->`;
all else is written by hand. Questions, reasons and solutions come from the bank,
lives and cards from the package, so that a page cannot say otherwise than a
notebook does.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

import mistune
import numpy as np

from freelancekit.careers.crowd import crowd
from freelancekit.careers.run import Run
from freelancekit.evidence.letter_log import COLUMNS
from freelancekit.learn import bank
from freelancekit.learn.answers import said_so_far
from freelancekit.learn.bank.ten_letters import nao, ten
from freelancekit.learn.letter import Letter
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Number, Order
from freelancekit.learn.story.ordinary_weeks import COMES, INCOME, LETTER, ORDINARY
from freelancekit.proposals.board import Board
from freelancekit.proposals.when_to_change import FIRST_CHANGE
from freelancekit.say import say
from freelancekit.strategies.steady import Steady
from freelancekit.trust.offers import asked
from freelancekit.units import say_minutes, say_yen
from tools.site.markdown import plain, table

ROOT = Path(__file__).parent.parent.parent
PAGES = ROOT / "docs" / "teaching"
#: Pages that learners hold in their hands before notebook 08.
ON_PAPER = ("handout", "letters-sheet", "paper-play")
MADE = re.compile(r"(<!-- made: ([\w -]+?) -->\n).*?(<!-- end -->)", re.DOTALL)
#: Under these marks the replies to a letter stand on paper.
MARKS = "ABCD"
#: The lives that are handed out: those of notebook 01.
LIVES, BEGINS = 100, "2024-09-01"


# --- questions ----------------------------------------------------------------------------------------------


def told(question: Question) -> Iterator[tuple[str, str]]:
    """Each reply that the bank foresees, and what a reader is told after it; what comes is first."""
    came = question.right(said_so_far())
    match question.reply:
        case Choice(options):
            yield from sorted(
                ((question.say(one.words), question.say(one.reason)) for one in options),
                key=lambda row: row[0] != question.says(came),
            )
        case Order(options, settled):
            yield question.says(came), question.say(settled)
            for one in options:
                yield f"“{question.say(one.words)}” in a wrong place", question.say(one.reason)
        case Number() as number:
            yield from _told_number(question, number, came)


def _told_number(question: Question, number: Number, came: object) -> Iterator[tuple[str, str]]:
    """The number that comes, the slips that have a reason of their own, then too low and too high."""
    if not isinstance(came, int):
        raise TypeError(question.id)
    about = f", or up to {number.within:,} beside it" if number.within else ""
    yield question.says(came) + about, question.say(number.near, came=came)
    for slip, words in sorted(number.slips.items()):
        yield question.says(slip), question.say(words, came=came)
    if came - number.within > number.least:
        yield "less", question.say(number.low, came=came)
    if came + number.within < number.most:
        yield "more", question.say(number.high, came=came)


def replies(question: Question, head: str = "reply") -> str:
    """The replies as a table, what comes in bold."""
    rows = [[plain(words), plain(reason)] for words, reason in told(question)]
    rows[0][0] = f"**{rows[0][0]}**"
    return table([head, "what the workbook says"], rows)


def guess(name: str) -> str:
    """A guess: the question, what comes of it, and what is said to each reply."""
    question = bank.question(name)
    then = f"\nNext: {plain(question.say(question.then))}\n" if question.then else ""
    return f"> {plain(question.words())}\n\n{replies(question, 'somebody says')}{then}"


def about_oneself(name: str) -> str:
    """A question about oneself: its words alone."""
    question = bank.question(name)
    words = re.sub(r"\d{4}-\d\d-\d\d", "(the day)", question.words())
    return f"> {plain(words)}\n\nAbout oneself.\n"


@cache
def title(notebook: str) -> str:
    """The title of a notebook, as its source has it."""
    (source,) = (one for one in (ROOT / "lessons").glob(f"{notebook}-*.py") if "exercise" not in one.name)
    found = re.search(r"^#     title: (.*)$", source.read_text(encoding="utf-8"), re.MULTILINE)
    return found[1] if found else notebook


def solution(question: Question) -> str:
    """One exercise or check: question, solution, hints, and a diagnosis for each reply."""
    lines = "\n>\n".join(f"> {plain(line)}" for line in question.say(question.solution).split("\n"))
    hints = " · ".join(plain(question.say(hint)) for hint in question.hints)
    return (
        f"#### {question.id}\n\n{plain(question.words())}\n\n**Solution.**\n\n{lines}\n\n"
        f"**Hints, in their order.** {hints}\n\n{replies(question)}"
    )


def solutions() -> str:
    """Every exercise and every check, notebook by notebook."""
    parts = []
    for notebook in sorted({one.notebook for one in bank.questions().values()}):
        solved = [one for one in bank.questions().values() if one.notebook == notebook and one.solution]
        for kind, those in (
            ("exercises", [one for one in solved if ".e" in one.id]),
            ("questions at the end", [one for one in solved if ".e" not in one.id]),
        ):
            if those:
                parts.append(f"### {notebook} {title(notebook)}: {kind}")
                parts += [solution(one) for one in those]
    return "\n\n".join(part.strip() for part in parts) + "\n"


# --- the ten letters ----------------------------------------------------------------------------------------


def _letter(letter: Letter) -> str:
    """A letter and its replies, with boxes to tick; nothing of what comes of them."""
    rows = "\n".join(
        f"- ☐ **{mark}** {plain(say(reply.words))}" for mark, reply in zip(MARKS, letter.replies, strict=True)
    )
    head = f"**{letter.number} · {plain(say(letter.who))}.** {plain(say(letter.words))}"
    return f"{_before(letter)}{head}\n\n{rows}\n"


def _before(letter: Letter) -> str:
    """What one has read before a letter comes, where the letter cannot be understood without it."""
    if letter.number != "3":
        return ""
    advert = Board("valley")["film"].job
    days = f"{advert.deadline_days} days left."
    return f"*You have read an advert: {plain(advert.title)}. {plain(advert.text)} {days}*\n\n"


def letters() -> str:
    """All ten."""
    return "\n".join(_letter(one) for one in bank.letters().values())


def letters_key() -> str:
    """For the teacher alone, in notebook 08: which replies are remembered, and what they spared the other."""
    rows = []
    for number, small in ten().items():
        known = bank.letter(number).replies
        place = next(n for n, reply in enumerate(known) if reply.key == small.reply)
        rows.append([number, f"**{MARKS[place]}**", plain(say(known[place].words)), plain(say(small.spared))])
    return table(["letter", "reply", "the sentence", "what it spared the other"], rows)


def nao_marks() -> str:
    """Nao's own sheet, as marks."""
    keys = {one.number: [reply.key for reply in one.replies] for one in bank.letters().values()}
    marks = "".join(MARKS[keys[number].index(key)] for number, key in nao().items())
    return f"Nao's own sheet, for a learner who comes late and has none: `{marks}`.\n"


def weeks() -> str:
    """The ordinary weeks, to be read aloud, and the letter after them."""
    lines = [f"{n}. {plain(say(words))} *{plain(say(INCOME))}*" for n, words in enumerate(ORDINARY[:8], 1)]
    return "\n".join([*lines, f"9. {plain(say(COMES))}", "", f"> {plain(say(LETTER))}"]) + "\n"


# --- a hundred lives on paper -------------------------------------------------------------------------------


def life(run: Run, place: int) -> str:
    """One life in one line."""
    count, won = int(run.count("letters")[place]), int(run.count("wins")[place])
    yen = int(run.earned[place])
    return f"**{place:02d}** · {count} sent, {won} won: {say_yen(yen)}"


def _in_columns(cells: Sequence[str], heads: Sequence[str] = ("slip",) * 3) -> str:
    """Cells as a table, row by row."""
    wide = len(heads)
    whole = [*cells, *[""] * (-len(cells) % wide)]
    rows = [whole[n : n + wide] for n in range(0, len(whole), wide)]
    return table(heads, rows)


def lives() -> str:
    """A hundred slips: a year with the free tickets."""
    run = crowd("upwork", Steady(letters=2), n=LIVES, on=BEGINS)
    return _in_columns([life(run, place) for place in range(LIVES)])


def changed() -> str:
    """The same hundred, with forty more tickets a month."""
    run = crowd("upwork", Steady(letters=2, buys=40), n=LIVES, on=BEGINS)
    summed = f"{run.nothing} of 100 earn nothing. The one in the middle earns {say_yen(run.median)}."
    cost = f"The tickets cost each about {say_yen(run.ticket_yen)} in the year; that still goes off."
    return f"{_in_columns([life(run, place) for place in range(LIVES)])}\n{summed} {cost}\n"


def line() -> str:
    """The hundred in a line, in five places."""
    run = crowd("upwork", Steady(letters=2), n=LIVES, on=BEGINS)
    earned = np.sort(run.earned)
    rows = [[f"number {n}", say_yen(int(earned[n - 1]))] for n in (25, 50, 75, 90, 100)]
    rows += [["the average", say_yen(run.mean)], ["with nothing", f"{run.nothing} of 100"]]
    return table(["in the line", "in the year"], rows)


def cards() -> str:
    """The ten adverts of the Sunday, as they stand on the board: nothing that a reader could not see."""
    rows = []
    for posting in Board("sunday"):
        job, client = posting.job, str(posting).splitlines()[-2]
        face = [say_yen(job.pay), str(job.connects), say_minutes(posting.honest_minutes)]
        advert = f"{plain(job.title)}. *{plain(job.text)}*"
        rows.append([f"**{job.id}**", advert, *face, str(job.applicants), plain(client)])
    return table(["card", "advert", "pays", "tickets", "honest time", "letters so far", "client"], rows)


def sunday() -> str:
    """For the teacher: what a letter to each card comes to."""
    rows = [
        [f"**{one.job.id}**", f"{one.wins_in_1000:03d}", f"{10 * one.bad_in_100:03d}", say_yen(one.net)]
        for one in Board("sunday")
    ]
    return table(["card", "it wins below", "then it turns out badly below", "else there arrive"], rows)


def chart() -> str:
    """What a room needs to see for itself whether a letter has won: one line for the flip chart."""
    told = {0: "never", 1000: "always"}
    wins = [f"{one.job.id} {told.get(one.wins_in_1000, one.wins_in_1000)}" for one in Board("sunday")]
    return f"> Of 1,000 it wins: {' · '.join(wins)}\n"


def plans() -> str:
    """For the teacher: the best set of the Sunday, and Haru's."""
    board = Board("sunday")
    best, haru = board.best(connects=10, hours=6), board.greedy("pay", connects=10, hours=6)
    two = board.only("a", "b").best(connects=10, copies=5, by="pay")
    return (
        f"- A or B, if every letter wins: {plain(two)}\n"
        f"- The best set: {', '.join(best.names)}. {best.connects} of 10 tickets, "
        f"{say_minutes(best.honest_minutes)} of 6 hours; {say_yen(best.per_try)} on average.\n"
        f"- Haru, the highest pay first: {', '.join(haru.names)}; {say_yen(haru.per_try)} on average.\n"
    )


def numbers() -> str:
    """Numbers from 000 to 999, in no order, the same in every printed copy."""
    drawn = np.random.default_rng(1).integers(0, 1000, (10, 20))
    rows = [[f"**{n}**", *(f"{int(number):03d}" for number in row)] for n, row in enumerate(drawn, 1)]
    return table(["row", *[str(n) for n in range(1, 21)]], rows)


def asked_when() -> str:
    """For the teacher, in notebook 08: in which weeks which slips are asked."""
    when = asked(LIVES, tenths=10, weeks=40).when
    rows = []
    for first in range(1, 41, 8):
        there = [f"{place:02d}" for place, week in enumerate(when) if first <= week < first + 8]
        rows.append([f"{first} to {first + 7}", str(len(there)), ", ".join(there)])
    never = [f"{place:02d}" for place, week in enumerate(when) if not week]
    return table(["week", "how many", "slips"], [*rows, ["never", str(len(never)), ", ".join(never)]])


def log() -> str:
    """An empty log of letters, and when to change something."""
    rows = [["&nbsp;", *[""] * (len(COLUMNS) - 1)]] * 10
    told = (
        f"After {FIRST_CHANGE} letters without a reply I change the letter: its first two lines, or the jobs."
    )
    return f"{table(COLUMNS, rows)}\n{told} Until then I send more of the same.\n"


# --- pages --------------------------------------------------------------------------------------------------

Maker = Callable[[], str]
MAKERS: dict[str, Maker] = {
    one.__name__.replace("_", "-"): one
    for one in (
        solutions, letters, letters_key, nao_marks, weeks, lives, changed, line, cards, sunday, chart,
        plans, numbers, asked_when, log,
    )
}  # fmt: skip


def make(what: str) -> str:
    """What stands under a mark."""
    kind, _, name = what.partition(" ")
    if kind == "guess":
        return guess(name)
    return about_oneself(name) if kind == "oneself" else MAKERS[what]()


def filled(page: str) -> str:
    """A page with all that is made in it, made afresh."""
    return MADE.sub(lambda mark: f"{mark[1]}\n{make(mark[2])}\n{mark[3]}", page)


def out_of_date() -> list[Path]:
    """Pages that say otherwise than the package."""
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(PAGES.glob("*.md"))}
    return [path for path, text in texts.items() if text != filled(text)]


STYLE = """
@page { size: A4; margin: 12mm 14mm }
body { font: 9.6pt/1.32 "Noto Sans", "DejaVu Sans", sans-serif; max-width: 182mm; margin: auto; color: #111 }
h1 { font-size: 15pt; margin: 0 0 2mm } h2 { font-size: 11.5pt; margin: 3.2mm 0 1mm }
p, ul, ol { margin: 1mm 0 } ul { padding-left: 5mm } ul.boxes { list-style: none; padding-left: 3mm }
table { border-collapse: collapse; width: 100%; margin: 1.5mm 0 }
td, th { border: .4pt solid #777; padding: .7mm 1.3mm; text-align: left; vertical-align: top }
blockquote { margin: 1mm 0; padding-left: 3mm; border-left: 2pt solid #999 }
li, tr, p:has(+ ul) { break-inside: avoid } p:has(+ ul) { break-after: avoid }
.boxes li + li { break-before: avoid } .new-page { break-before: page }
table { font-size: 8.6pt } a { color: inherit; text-decoration: none }
.letters-sheet { font-size: 8.3pt; line-height: 1.18 } .letters-sheet p, .letters-sheet ul { margin: .6mm 0 }
.paper-teacher table { font-size: 8.3pt; line-height: 1.24 }
.handout table { table-layout: fixed } .handout td { height: 4.8mm }
.handout { font-size: 9.2pt; line-height: 1.26 }
"""


def printed(name: str) -> str:
    """A page for paper, whole: no script, no font from the network."""
    text = (PAGES / f"{name}.md").read_text(encoding="utf-8")
    body = str(mistune.create_markdown(plugins=["table"], escape=False)(text))
    body = body.replace("<ul>\n<li>☐", '<ul class="boxes">\n<li>☐')
    heading = text.partition("\n")[0].removeprefix("# ")
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{heading}</title>'
        f'<style>{STYLE}</style></head><body class="{name}">\n{body}</body></html>\n'
    )


def main() -> int:
    """Write, check, or print."""
    if "--print" in sys.argv[1:-1]:
        folder = Path(sys.argv[sys.argv.index("--print") + 1])
        folder.mkdir(parents=True, exist_ok=True)
        for name in (*ON_PAPER, "paper-teacher"):
            (folder / f"{name}.html").write_text(printed(name), encoding="utf-8", newline="\n")
        print(f"{len(ON_PAPER) + 1} files in {folder}: open one in a browser and print it.")
        return 0
    from tools.lessons.build import TODAY  # it needs jupytext, which those who only print do not have

    with tempfile.TemporaryDirectory() as home:
        # what is made is made for a reader without answers, on the day of the stored notebooks
        os.environ |= {"FREELANCEKIT_HOME": home, "FREELANCEKIT_TODAY": TODAY}
        late = out_of_date()
        if "--check" in sys.argv[1:]:
            print("\n".join(f"out of date: {path.name}" for path in late) or "as it should be")
            return 1 if late else 0
        for path in late:
            path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    print(f"{len(late)} pages written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
