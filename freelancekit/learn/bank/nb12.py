"""Notebook 12: the eight questions once more, three forecasts, three blanks of the plan."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path

from freelancekit.evidence.claims import held
from freelancekit.evidence.letter_log import read_log
from freelancekit.learn.gaps import Facts
from freelancekit.learn.home import today
from freelancekit.learn.letter import Letter
from freelancekit.learn.own_text import OwnText
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Number, Option
from freelancekit.say import N_
from freelancekit.units import say_day

LETTERS: tuple[Letter, ...] = ()

NO_IDEA = "no idea yet"
#: How many things Haru said; the register has a row for each.
SAID = 63
#: Logs to try: Nao's first twenty letters, and the same without a reply.
LOGS = {
    "nao": Path(__file__).parent / "nao-letters.csv",
    "nao-silent": Path(__file__).parent / "nao-silent.csv",
}


def naos_step() -> str:
    """What Nao's log says to do next, once its last letter has had its time."""
    return read_log(LOGS["nao"], today()).step


def look_back(days: int) -> str:
    """The day so many days from now."""
    return say_day(today() + timedelta(days=days))


#: The days on which the three forecasts are looked at again.
DAY_FACTS: Facts = {f"day{days}": partial(look_back, days) for days in (30, 60, 90)}


def _after(name: str, ask: str, *options: Option, right: str) -> Question:
    """One of the eight: what it was about is told at once, nothing is counted."""
    first = Option(NO_IDEA, N_("no idea yet"), N_("A page further back has it. Nothing is counted here."))
    return Question(
        f"12-after-{name}",
        ask,
        Choice((first, *options)),
        right=lambda _: right,
        counted=False,
        model=right,
        wrong=(NO_IDEA, *(option.key for option in options if option.key != right)),
    )


AFTER = (
    _after(
        "tickets",
        N_("Tickets came in on the 1st of May. When is the last day on which Nao can use them?"),
        Option("december", N_("the 31st of December"), N_("The calendar year has no part in it (02).")),
        Option("year", N_("a year later"), N_("Each lot has its own year, as in notebook 02.")),
        Option("never", N_("there is none"), N_("In notebook 02 the old ones left, month after month.")),
        right="year",
    ),
    _after(
        "letters",
        N_("Nao wins one of fifty quick letters. When are ten slow ones as good as the fifty?"),
        Option("same", N_("when each wins as often as a quick one"), N_("Then ten bring a fifth (05).")),
        Option(
            "more", N_("when each wins about five times as often"), N_("So notebook 05 drew the line, too.")
        ),
        Option("always", N_("always: care is never lost"), N_("Notebook 05 counted hours as well as care.")),
        right="more",
    ),
    _after(
        "boost",
        N_("Two letters: one is good, one is weak. Nao has tickets for one boost. Which?"),
        Option("weak", N_("the weak one needs it"), N_("In 05 it stayed weak, a little higher up.")),
        Option("good", N_("the good one"), N_("A boost multiplies what is there (05).")),
        Option("both", N_("half for each"), N_("Notebook 05: the place goes to the higher bid.")),
        right="good",
    ),
    _after(
        "three-stars",
        N_("Nao has one rating, three stars. Then nine fives follow. Where does her average stand?"),
        Option("three", N_("near three: the first one stays"), N_("It stays, and it is one of ten (07).")),
        Option("above", N_("well above four and a half"), N_("Notebook 07: nine fives lift it so far.")),
        Option("five", N_("at five: old ones are dropped"), N_("On most platforms nothing is dropped (07).")),
        right="above",
    ),
    _after(
        "silence",
        N_("The deposit is in, the work is delivered, Nao hears nothing. What does she do first?"),
        Option("count", N_("she looks up the platform's days"), N_("A date, and then a next step (06).")),
        Option("free", N_("she sends it once more, for free"), N_("Notebook 06: it moves no deadline.")),
        Option("anger", N_("she writes what she thinks of it"), N_("Notebook 06: it is read on Friday.")),
        right="count",
    ),
    _after(
        "middle",
        N_("Ten people share an average of 40,000 yen. What does the fifth of the line have?"),
        Option("same", N_("40,000 yen, or nearly"), N_("Only if nobody has very much (10).")),
        Option("less", N_("most likely a good deal less"), N_("One large sum lifts an average (10).")),
        Option("more", N_("most likely more"), N_("Notebook 10: the large sums pull it up, not down.")),
        right="less",
    ),
    _after(
        "seen",
        N_("A message comes in the middle of Nao's office day. Which answer costs her least and helps most?"),
        Option("none", N_("none until it is perfect"), N_("Notebook 06 showed who was asked meanwhile.")),
        Option("line", N_("one line now: seen, tonight"), N_("A few words are enough, as in notebook 06.")),
        Option("all", N_("all of it, under the table"), N_("Notebook 06 lets her sleep, and listen.")),
        right="line",
    ),
    _after(
        "promise",
        N_("The second promise has moved. What does Nao look at before she goes on?"),
        Option("words", N_("how warmly it is said"), N_("Ryo was the warmest of all (09).")),
        Option("line", N_("the line she drew at the start"), N_("Notebook 09: drawn early, kept calmly.")),
        Option("price", N_("how low the price is"), N_("Shiori began as low (09).")),
        right="line",
    ),
)

QUESTIONS = (
    *AFTER,
    Question(
        "12-sure",
        N_("In all these notebooks, how often did it come so when you said “sure”?"),
        Choice(
            (
                Option("nearly all", N_("nearly each time"), N_("“Sure” was meant as nine times in ten.")),
                Option(
                    "three in four",
                    N_("about three times in four"),
                    N_("That is what “fairly sure” was for. Many rows end up there."),
                ),
                Option(
                    "half",
                    N_("every second time, or less"),
                    N_("That would be a guess. It happens where a thing sounds familiar."),
                ),
                Option(
                    "none",
                    N_("I never said “sure”"),
                    N_("Then the top row has no dot. Doubt is a decent way to guess."),
                ),
            )
        ),
        right=lambda said: said.sure_came(),
        counted=False,
        quiet=True,
        returns=False,
        you_said=N_("You said: {said}."),
        it_came=N_("It came to: {came}."),
        then=N_("Where “sure” came true less often than you thought, ask one more person next time."),
        model="none",
        wrong=("half", "nearly all", "three in four"),
    ),
    Question(
        "12-log",
        N_("Twenty letters, three replies, nothing won. What does the log tell Nao to do next?"),
        Choice(
            (
                Option(
                    "letter",
                    N_("to change the letter"),
                    N_("The letter is read: three of twenty is as many as usual."),
                ),
                Option(
                    "after",
                    N_("to change what follows a reply"),
                    N_("It may come to that. Three replies without a win happen to most people."),
                ),
                Option(
                    "more",
                    N_("to go on: it is too early to tell"),
                    N_("No win in twenty is what most people see, and three replies are not few."),
                ),
                Option(
                    "begin",
                    N_("to stop"),
                    N_("Twenty letters cannot say that. Two of three people have no win by then."),
                ),
            )
        ),
        right=lambda _: naos_step(),
        asks_sure=True,
        you_said=N_("You said: {said}."),
        it_came=N_("The log says: {came}."),
        model="more",
        wrong=("letter", "after", "begin"),
    ),
    Question(
        "12-held",
        N_("This year Haru said {n} things. How many of them hold, at least under a condition?"),
        Number(
            0,
            SAID,
            N_("of {n}"),
            within=6,
            near=N_("Most of it holds. Where he was too sure, it was about how much, or when."),
            low=N_("He is better than that. It is the sums and the dates where he is too sure."),
            high=N_("He sounds like it. But some things were true once, and many nobody has measured."),
        ),
        right=lambda _: held(),
        asks_sure=True,
        facts={"n": SAID},
        model=38,
        wrong=(10, 60),
    ),
    Question(
        "12-platform",
        N_("Where will you begin?"),
        Choice(
            (
                Option("crowdworks", N_("CrowdWorks"), N_("The yen door. It goes into the plan.")),
                Option("lancers", N_("Lancers"), N_("The yen door, too. It goes into the plan.")),
                Option("coconala", N_("coconala"), N_("There you offer, and they come. Into the plan.")),
                Option("upwork", N_("Upwork"), N_("The dollar door, with tickets. It goes into the plan.")),
                Option(
                    "none", N_("I do not know yet"), N_("Then the plan begins with one evening of looking.")
                ),
            )
        ),
        right=lambda _: "crowdworks",
        counted=False,
        returns=False,
        model="crowdworks",
        wrong=("upwork", "none"),
    ),
    Question(
        "12-price",
        N_("When will you ask for more?"),
        Choice(
            (
                Option(
                    "ratings", N_("after the third good rating"), N_("A sign that others can see. Noted.")
                ),
                Option("hours", N_("when my hours are full"), N_("A sign that only you can see. Noted.")),
                Option("day 60", N_("on day 60, whatever came"), N_("A date is hard to talk away. Noted.")),
                Option(
                    "not yet",
                    N_("not in these ninety days"),
                    N_("Then the first ones are for learning. Noted."),
                ),
            )
        ),
        right=lambda _: "ratings",
        counted=False,
        returns=False,
        model="ratings",
        wrong=("hours", "day 60", "not yet"),
    ),
    Question(
        "12-letters",
        N_("How many letters will you have sent by {day30}?"),
        Number(
            0,
            300,
            N_("letters"),
            near=N_("Kept, with its day. Nobody counts it but you."),
            low=N_("Kept, with its day. It is written into the plan."),
            high=N_("Kept. The plan asks on that day how many it were."),
        ),
        right=lambda _: 12,
        counted=False,
        returns=False,
        facts=DAY_FACTS,
        model=12,
    ),
    Question(
        "12-reply",
        N_("On which of the ninety days comes your first reply?"),
        Number(
            1,
            90,
            N_("days from today"),
            near=N_("Kept, with its day. The calendar asks about it."),
            low=N_("Kept. It would be early, and it happens."),
            high=N_("Kept. It may well be; nobody has counted it."),
        ),
        right=lambda _: 20,
        counted=False,
        returns=False,
        model=20,
    ),
    Question(
        "12-changed",
        N_("What will you have changed by {day60}?"),
        Choice(
            (
                Option(
                    "letter",
                    N_("how my letter begins"),
                    N_("Kept, with its day. Keep an old one to compare."),
                ),
                Option(
                    "jobs", N_("which jobs I write to"), N_("Kept, with its day. The log will show which.")
                ),
                Option("price", N_("my price"), N_("Kept, with its day. Write down the old one.")),
                Option(
                    "hours",
                    N_("the hours I give to it"),
                    N_("Kept, with its day. Up or down, both are fine."),
                ),
                Option("nothing", N_("nothing"), N_("Kept. Then you will know how it goes with patience.")),
            )
        ),
        right=lambda _: "letter",
        counted=False,
        returns=False,
        facts=DAY_FACTS,
        model="letter",
        wrong=("jobs", "price", "hours", "nothing"),
    ),
)

TEXTS = (
    OwnText(
        "12-niche",
        N_("One line: for whom do you do what? Small enough that one can say it in a lift."),
        1,
        "Pictures of quiet places, for people who have one to show.",
    ),
)
