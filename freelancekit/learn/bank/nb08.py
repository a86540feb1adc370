"""Notebook 08: a till, ordinary weeks, a letter, and a card that nobody had looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from freelancekit.learn.gaps import CAME, Facts
from freelancekit.learn.letter import Letter
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Number, Option
from freelancekit.say import N_
from freelancekit.trust.ledger import POINT, TrustLedger
from freelancekit.trust.offers import asked
from freelancekit.trust.score_and_trust import two_cards

LETTERS: tuple[Letter, ...] = ()

#: How many people with the same card one watches, and for how many weeks.
PEOPLE, WEEKS = 100, 40
#: For how many months one works before one stops, on the two cards.
WORKED = 18


@dataclass(frozen=True, slots=True)
class Small:
    """One of the ten: which reply is remembered, by whom, when, and what it spared them."""

    reply: str
    client: str
    when: date
    told: str
    spared: str


#: The year of the story is no year: only its order counts.
TEN: Mapping[str, Small] = {
    "1": Small(
        "tonight",
        N_("the guesthouse"),
        date(2025, 5, 14),
        N_("May"),
        N_("It did not write to the next name on its list."),
    ),
    "2": Small(
        "monday", "Sena", date(2025, 6, 8), N_("June"), N_("She knew what could wait, and until when.")
    ),
    "3": Small(
        "station",
        N_("the valley office"),
        date(2025, 7, 22),
        N_("July"),
        N_("Somebody there said: this one has read it."),
    ),
    "4": Small("received", "Sena", date(2025, 9, 1), N_("September, Monday"), N_("She closed the folder.")),
    "5": Small(
        "differ", "Sena", date(2025, 9, 2), N_("September, Tuesday"), N_("The owner never saw the mistake.")
    ),
    "6": Small("eight", "Sena", date(2025, 9, 3), N_("September, Wednesday"), N_("She slept.")),
    "7": Small(
        "thursday",
        "Sena",
        date(2025, 9, 4),
        N_("September, Thursday"),
        N_("She moved a meeting, in one sentence."),
    ),
    "8": Small(
        "what", "Sena", date(2025, 9, 5), N_("September, Friday"), N_("She passed it on without opening it.")
    ),
    "9": Small(
        "next",
        "Gen",
        date(2025, 10, 9),
        N_("October"),
        N_("He had an answer ready, and nobody had ever asked."),
    ),
    "10": Small(
        "thanks",
        "Sena",
        date(2025, 10, 10),
        N_("October"),
        N_("She had not liked to write it. This made it easier."),
    ),
}

#: Nao's own letters, for a reader who has none: the stored edition, a start at 08.
NAO: Mapping[str, str] = {
    "1": "tonight", "2": "no", "3": "station", "4": "received", "5": "differ",
    "6": "later", "7": "thursday", "8": "done", "9": "next", "10": "thanks",
}  # fmt: skip


def remembered(letters: Mapping[str, str]) -> int:
    """In how many letters the reader did something that was remembered; Nao's, where there are none."""
    return sum(TEN[number].reply == key for number, key in (letters or NAO).items())


@cache
def were_asked() -> int:
    """Of a hundred people with ten tenths, how many are asked within forty weeks."""
    return asked(PEOPLE, tenths=POINT, weeks=WEEKS).n


@cache
def after_use() -> int:
    """What a job that came of it takes off the card, or adds to it."""
    ledger = TrustLedger()
    for day in range(1, POINT + 1):
        ledger.earn("Sena", "seen", on=f"2025-09-{day:02d}")
    before = ledger.reveal().tenths
    after = ledger.use("Sena", on="2026-02-10").tenths
    return after - before


@cache
def after_a_stop() -> int:
    """What a project that is stopped takes off the card."""
    ledger = TrustLedger().earn("Sena", "seen", on="2025-09-01", tenths=POINT)
    after = ledger.cancelled("Sena", on="2025-10-10").reveal().tenths
    return after - POINT


@cache
def silent_months() -> int:
    """After how many months without a contract the platform shows no score any more."""
    cards = two_cards(working=WORKED, away=2 * WORKED)
    return (cards.gone or 0) - WORKED - 1


#: The two cards in numbers.
SCORE_FACTS: Facts = {
    "left": lambda: two_cards(working=WORKED, away=2 * WORKED).person[-1],
    "months": silent_months,
}


#: The card in numbers.
CARD_FACTS: Facts = {"n": CAME, "ten": 10}


#: Those who were asked, and those who were not.
ASKED_FACTS: Facts = {"n": were_asked, "none": lambda: PEOPLE - were_asked(), "weeks": WEEKS}


GUESSES = (
    Question(
        "08-till",
        N_("The till beeps. One point, for a tea at 108 yen. What does Nao do with the card?"),
        Choice(
            (
                Option(
                    "look",
                    N_("look how many points there are"),
                    N_("There are some. The next customer is waiting already."),
                ),
                Option("away", N_("put it away"), N_("Back into the purse. The rain has not stopped.")),
                Option(
                    "leave",
                    N_("leave it at home next time"),
                    N_("It is thin. It stays in the purse all the same."),
                ),
            )
        ),
        right=lambda _: "away",
        counted=False,
        returns=False,
        model="away",
        wrong=("look", "leave"),
    ),
    Question(
        "08-why-now",
        N_("Sena's letter has come, in an ordinary week. Why now?"),
        Choice(
            (
                Option(
                    "price",
                    N_("the low price"),
                    N_("It did not hurt. But low prices are many, and Sena wrote to one."),
                ),
                Option(
                    "stars", N_("the stars"), N_("Sena did not look them up. She knew whom she would ask.")
                ),
                Option(
                    "luck",
                    N_("luck"),
                    N_(
                        "That the owner had a large job in this very week: yes. That Sena thought of Nao first: that is older."
                    ),
                ),
                Option(
                    "unseen",
                    N_("something that was never on the screen"),
                    N_("It was growing all the time, and nobody looked. The next box turns to it."),
                ),
            )
        ),
        right=lambda _: "unseen",
        asks_sure=True,
        it_came=N_("What the letter itself says: I thought of you first. So: {came}."),
        then=N_("When it comes is not in anybody's hands. Whether one can be asked is."),
        model="unseen",
        wrong=("price", "stars", "luck"),
    ),
    Question(
        "08-remembered",
        N_(
            "Since May you have answered small letters. In how many of the {ten} did you do something that was remembered?"
        ),
        Number(
            0,
            10,
            N_("letters"),
            near=N_(
                "So many, or nearly. The card below says which ones. They were ordinary sentences, for other reasons."
            ),
            low=N_("More than you thought: {n}. Nobody had praised them, so nobody counted them."),
            high=N_(
                "A little fewer: {n}. The others were decent answers, too. They are simply not the ones that stayed."
            ),
            within=1,
        ),
        right=lambda said: remembered(said.letters()),
        asks_sure=True,
        it_came=N_("It came to {came}."),
        facts=CARD_FACTS,
        model=7,
        wrong=(0, 10, 3, 9),
    ),
    Question(
        "08-use",
        N_(
            "Nao says yes: 120,000 yen. She has used what was on the card. What does the card show directly after it?"
        ),
        Choice(
            (
                Option(
                    "nothing",
                    N_("nothing; it has been used"),
                    N_(
                        "So it is with the card of the till. This one is in Sena's head, and saying yes takes nothing out of it."
                    ),
                ),
                Option(
                    "less",
                    N_("less"),
                    N_("A job that one takes costs nothing. What costs is a broken promise."),
                ),
                Option(
                    "same",
                    N_("the same"),
                    N_(
                        "Using does not use it up. And when the new job is delivered, the next line comes on top."
                    ),
                    value=0,
                ),
                Option(
                    "more",
                    N_("more"),
                    N_(
                        "Soon: when the new job has been delivered. Saying yes alone adds nothing, and takes nothing."
                    ),
                ),
            )
        ),
        right=lambda _: after_use(),
        asks_sure=True,
        it_came=N_("It shows {came}."),
        then=N_(
            'Write incident("Sena", "promise_broken", on="2026-02-10") in place of use(...). It takes five tenths, or all that Sena holds.'
        ),
        model="same",
        wrong=("nothing", "less", "more"),
    ),
    Question(
        "08-stop",
        N_("The owner stops the project in the middle. What does Sena's card show directly after it?"),
        Choice(
            (
                Option(
                    "nothing",
                    N_("nothing; it was for nothing"),
                    N_("The project was stopped. What Sena saw of Nao was not."),
                ),
                Option(
                    "less",
                    N_("less"),
                    N_("It was not Nao's doing, and Sena knows it best. Only a broken promise would cost."),
                ),
                Option(
                    "same",
                    N_("the same"),
                    N_("Sena saw how Nao took it. As long as the two stay in touch it goes on growing."),
                    value=0,
                ),
            )
        ),
        right=lambda _: after_a_stop(),
        asks_sure=True,
        it_came=N_("It shows {came}."),
        then=N_("So a stopped project may be the beginning of a letter that comes much later."),
        model="same",
        wrong=("nothing", "less"),
    ),
    Question(
        "08-hundred",
        N_("A hundred Naos with ten tenths each. How many of them have been asked after {weeks} weeks?"),
        Number(
            0,
            100,
            N_("of 100"),
            near=N_(
                "{none} were never asked, with the same card. What differed was the luck of the weeks, and nothing else."
            ),
            low=N_("More than that: {n}. But some early and some late, and {none} not at all."),
            high=N_("Fewer: {n}. In the story it had to come. Here it did not: {none} were not asked."),
            within=8,
            slips={100: N_("In the story it had to come. Here it did not: {none} of 100 were not asked.")},
        ),
        right=lambda _: were_asked(),
        asks_sure=True,
        it_came=N_("It came to {came}."),
        then=N_(
            "That no one is asked below ten tenths is how this picture is drawn, not a finding: nobody has measured it."
        ),
        facts=ASKED_FACTS,
        model=52,
        wrong=(100, 10, 30, 90),
    ),
    Question(
        "08-score-gone",
        N_(
            "Eighteen months with a contract each, then none. For how many silent months does the platform still show its number?"
        ),
        Number(
            0,
            60,
            N_("months"),
            near=N_(
                "Then the last contract has rolled off, and the page looks like that of a beginner. The tenths are still {left}."
            ),
            low=N_(
                "Longer than that. The best of three windows counts, and the longest of them is two years."
            ),
            high=N_("Shorter. After {months} months without a contract the last one has rolled off."),
            within=2,
            slips={
                0: N_("It does not stop with the work. It looks back, and the longest look is two years.")
            },
        ),
        right=lambda _: silent_months(),
        asks_sure=True,
        it_came=N_("It still shows one for {came}."),
        then=N_("Write bad=12 in place of bad=3. The same low rating among more good ones bites less."),
        facts=SCORE_FACTS,
        model=23,
        wrong=(0, 6, 12, 60),
    ),
)

CHECKS = (
    Question(
        "08.1",
        N_("Why was the number hidden for so long?"),
        Choice(
            (
                Option(
                    "secret",
                    N_("because it is secret on the platforms, too"),
                    N_("No platform has it. It is in people's heads."),
                ),
                Option(
                    "unseen",
                    N_("because in life nobody shows it, and one does these things for other reasons"),
                    N_("Yes. With a counter on the screen one would have collected. So one simply answered."),
                ),
                Option(
                    "hard",
                    N_("because it is hard to work out"),
                    N_("It is ten lines. The workbook works it out in a moment, when you ask."),
                ),
            )
        ),
        right=lambda _: "unseen",
        hints=(
            N_("What would you have done with a counter on the screen since May?"),
            N_("Who shows you such a number at your day job?"),
        ),
        solution=N_(
            "Because nobody shows it in life. One does such things for other reasons, and sees much later that they added up."
        ),
        model="unseen",
        wrong=("secret", "hard"),
    ),
    Question(
        "08.2",
        N_("Which of these takes something off the card?"),
        Choice(
            (
                Option(
                    "stopped",
                    N_("the owner stops the project"),
                    N_("It was not your doing, and Sena knows it."),
                ),
                Option("no", N_("a no with a day in it"), N_("It even adds something: from Monday I can.")),
                Option(
                    "late",
                    N_("an answer on the next day"),
                    N_("It is a decent answer. It adds nothing, and it takes nothing."),
                ),
                Option(
                    "secret",
                    N_("a secret is told"),
                    N_("Yes. What was to stay between two is what such a card is made of."),
                ),
            )
        ),
        right=lambda _: "secret",
        hints=(
            N_("Three of them happen to honest people every year."),
            N_("One of them is a thing that one does to somebody."),
        ),
        solution=N_("The secret that is told, as a promise that is broken. The others are ordinary life."),
        model="secret",
        wrong=("stopped", "no", "late"),
    ),
    Question(
        "08.3",
        N_(
            "Two cards: what the platform shows, and what Sena remembers. Which of them forgets an old mistake sooner?"
        ),
        Choice(
            (
                Option(
                    "platform",
                    N_("the platform's"),
                    N_(
                        "Its months roll on, and only the last ones count: on Upwork six, twelve or twenty-four."
                    ),
                ),
                Option(
                    "person",
                    N_("Sena's"),
                    N_(
                        "She may forgive it. Whether she forgets, nobody has measured. On a platform the months simply roll on."
                    ),
                ),
                Option(
                    "neither",
                    N_("neither ever forgets"),
                    N_("The platform does: only the last months count."),
                ),
            )
        ),
        right=lambda _: "platform",
        hints=(
            N_("On one of them, months roll off at the end."),
            N_('Ask the book: fk.rulebook("upwork-2025").why("jss.windows").'),
        ),
        solution=N_("The platform's: only the last months count there, the good ones and the bad ones."),
        model="platform",
        wrong=("person", "neither"),
    ),
    Question(
        "08.4",
        N_("From notebook 06: silence on CrowdWorks after a delivery. Who decides in the end?"),
        Choice(
            (
                Option("clock", N_("a clock of seven days"), N_("Seven days are a guide there, no clock.")),
                Option(
                    "office",
                    N_("the office"),
                    N_("Yes: it writes to the client, and may accept in their place."),
                ),
                Option(
                    "nobody",
                    N_("nobody; the money is lost"),
                    N_("The deposit is held. Somebody looks at it."),
                ),
            )
        ),
        right=lambda _: "office",
        hints=(
            N_("On Upwork it is a clock. On CrowdWorks it is people."),
            N_("They sit at the platform and write to silent clients."),
        ),
        solution=N_(
            "The office. After the guide of seven days it writes to the client, and may accept in their place."
        ),
        model="office",
        wrong=("clock", "nobody"),
    ),
)

QUESTIONS = (*GUESSES, *CHECKS)
