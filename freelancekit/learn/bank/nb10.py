"""Notebook 10: an article at half a yen, a line of a thousand people, and a price that is raised."""

from __future__ import annotations

from functools import cache

from freelancekit.contracts.fee_rules import hourly_pay
from freelancekit.contracts.fees import fees, with_tax
from freelancekit.evidence.income_survey import income_line
from freelancekit.learn.gaps import Facts
from freelancekit.learn.letter import Letter
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Number, Option
from freelancekit.market.learning_curve import practised_minutes
from freelancekit.proposals.board import Board
from freelancekit.proposals.proposal import Proposal
from freelancekit.rules.rulebook import rulebook
from freelancekit.say import N_
from freelancekit.units import say_yen

LETTERS: tuple[Letter, ...] = ()

#: Two thousand characters at half a yen, before tax; the minutes of the first article, all of them.
ARTICLE, MINUTES, ON = 1_000, 200, "2026-03-15"
#: How many articles were written before the one that is timed again, and the other price.
BEFORE, DEARER = 19, 3_000
#: What Nao asks in place of the sum that the travel blog named.
ASKS = 3_900
#: Less than this, in percent, is called the same money.
ABOUT = 5


@cache
def arrives(pay: int = ARTICLE) -> int:
    """What arrives of an article: tax on top, the fee off."""
    book = rulebook("crowdworks", ON)
    return fees(book, int(with_tax(pay, book))).net


@cache
def hour(pay: int = ARTICLE, done: int = 0) -> int:
    """Yen for an honest hour."""
    return int(hourly_pay(arrives(pay), int(practised_minutes(MINUTES, done))))


@cache
def letter() -> Proposal:
    """Nao's letter to the first travel blog of the Sunday board."""
    return Board("sunday")["a"].letter()


@cache
def money_and_work() -> tuple[int, int]:
    """In percent of before: the money that letters bring, and the jobs they bring, at the dearer price."""
    usual, dearer = letter(), letter().but(price=ASKS)
    work = dearer.chance / usual.chance
    return round(100 * work * ASKS / usual.asks), round(100 * work)


@cache
def raised() -> str:
    """What the dearer letter brings."""
    money, _ = money_and_work()
    return "same" if abs(money - 100) <= ABOUT else "less" if money < 100 else "more"


#: The hour, step by step.
HOUR_FACTS: Facts = {
    "arrives": lambda: say_yen(arrives()),
    "hour": lambda: say_yen(hour()),
    "practised": lambda: say_yen(hour(done=BEFORE)),
    "dearer": lambda: say_yen(hour(DEARER)),
    "both": lambda: say_yen(hour(DEARER, BEFORE)),
    "minutes": lambda: int(practised_minutes(MINUTES, BEFORE)),
}


#: The line.
LINE_FACTS: Facts = {
    "middle": lambda: income_line().at(500).words(),
    "mean": lambda: say_yen(income_line().mean),
    "most": lambda: income_line().stretches[0].last,
    "sum": lambda: say_yen(income_line().stretches[0].most or 0),
}


#: The dearer letter.
PRICE_FACTS: Facts = {
    "money": lambda: money_and_work()[0],
    "work": lambda: money_and_work()[1],
    "usual": lambda: letter().in_1000,
    "dearer": lambda: letter().but(price=ASKS).in_1000,
    "asks": lambda: say_yen(ASKS),
}


GUESSES = (
    Question(
        "10-hour",
        N_(
            "Of the article {arrives} arrive. It took 3 h 20, with reading and messages. How many yen is that for an hour?"
        ),
        Number(
            0,
            3000,
            N_("yen"),
            near=N_("{hour}. She has never been paid so little, and never known it so exactly."),
            low=N_("A little more than that: {hour}. It is still little."),
            high=N_(
                "Less: {hour}. The reading and the messages count, and the fee and its tax went off before."
            ),
            within=20,
            slips={
                300: N_("That is a thousand yen over the hours. But not a thousand arrived."),
                429: N_("So it would be with two hours, the typing alone. The other minutes were hers, too."),
                500: N_("So it would be with two hours for a thousand yen. Neither was so."),
            },
        ),
        right=lambda _: hour(),
        asks_sure=True,
        it_came=N_("It came to {came}."),
        then=N_(
            "Write minutes=120 in place of minutes=200: the typing alone. The difference is the work that nobody pays."
        ),
        facts=HOUR_FACTS,
        model=257,
        wrong=(300, 429, 500, 1000, 90),
    ),
    Question(
        "10-middle",
        N_("A thousand people in a line by their month. The average was {mean}. What does number 500 have?"),
        Choice(
            (
                Option(
                    "mean",
                    N_("about {mean}, as the average"),
                    N_(
                        "The average stands much further back. A few with much pull it up, and nobody in the middle has it."
                    ),
                ),
                Option(
                    "thirty",
                    N_("20,001 to 30,000 yen"),
                    N_("Near. But number 500 comes before that: {middle}."),
                    value=30_000,
                ),
                Option(
                    "twenty",
                    N_("10,001 to 20,000 yen"),
                    N_("Less than half of the average. {most} of the thousand had {sum} or less."),
                    value=20_000,
                ),
                Option(
                    "ten",
                    N_("10,000 yen or less"),
                    N_("It is so for {most} of the thousand. Number 500 comes a little after them."),
                    value=10_000,
                ),
            )
        ),
        right=lambda _: income_line().at(500).most or 0,
        asks_sure=True,
        it_came=N_("Number 500 has: {came}."),
        then=N_("Write place=700 in the picture. Only from number 619 on is it more than 30,000 yen."),
        facts=LINE_FACTS,
        model="twenty",
        wrong=("mean", "thirty", "ten"),
    ),
    Question(
        "10-lifts",
        N_(
            "What lifts the hour more: twenty articles of practice, or one and a half yen a character in place of half a yen?"
        ),
        Choice(
            (
                Option(
                    "practice",
                    N_("the practice"),
                    N_(
                        "It doubles the hour: {practised}. The price alone makes it {dearer}. Both together: {both}."
                    ),
                ),
                Option(
                    "price",
                    N_("the price"),
                    N_(
                        "Alone it makes {dearer} of {hour}; the practice alone {practised}. Together they make {both}."
                    ),
                ),
                Option(
                    "same",
                    N_("both the same"),
                    N_("Practice doubles it, to {practised}; the price triples it, to {dearer}."),
                ),
            )
        ),
        right=lambda _: "price" if hour(DEARER) > hour(done=BEFORE) else "practice",
        asks_sure=True,
        it_came=N_("It was: {came}."),
        then=N_(
            "Nao could name the price because she had counted the hours. That practice saves 15 of 100 minutes each time the articles double is assumed."
        ),
        facts=HOUR_FACTS,
        model="price",
        wrong=("practice", "same"),
    ),
    Question(
        "10-raise",
        N_(
            "Nao asks {asks} of the travel blog in place of 3,000 yen. Over many such letters, what becomes of her money and her work?"
        ),
        Choice(
            (
                Option(
                    "less",
                    N_("much less money: hardly anyone pays that"),
                    N_(
                        "Fewer do: of 1,000 letters {dearer} win in place of {usual}. But each brings more, so {money} of 100 yen remain."
                    ),
                ),
                Option(
                    "same",
                    N_("about the same money, for less work"),
                    N_("{money} of 100 yen, for {work} of 100 jobs. What is left over is evenings."),
                ),
                Option(
                    "more",
                    N_("more money, for the same work"),
                    N_(
                        "Not quite: of 1,000 letters {dearer} win in place of {usual}, so the work becomes less, and the money stays."
                    ),
                ),
            )
        ),
        right=lambda _: raised(),
        asks_sure=True,
        it_came=N_("It was: {came}."),
        then=N_(
            "How much clients mind a price is taken from a study of small software jobs, 2001 to 2010. For articles nobody has measured it."
        ),
        facts=PRICE_FACTS,
        model="same",
        wrong=("less", "more"),
    ),
)

CHECKS = (
    Question(
        "10.1",
        N_("Which minutes belong to an honest hour?"),
        Choice(
            (
                Option(
                    "typing",
                    N_("those of the typing"),
                    N_("Those, and the others. The client sees the typing only."),
                ),
                Option(
                    "all",
                    N_("all of them: reading, messages, changes, the letter"),
                    N_("Yes. They all come out of the same evening."),
                ),
                Option(
                    "paid",
                    N_("those that somebody pays"),
                    N_("Nobody pays minutes here. One sum is paid, and it has to carry all of them."),
                ),
            )
        ),
        right=lambda _: "all",
        hints=(N_("Where did 3 h 20 come from?"), N_("Which of them could Nao have spent otherwise?")),
        solution=N_("All of them. The price of an article has to carry the reading and the messages, too."),
        model="all",
        wrong=("typing", "paid"),
    ),
    Question(
        "10.2",
        N_("Somebody says: the average is {mean} a month. What may you expect, if you are like most?"),
        Choice(
            (
                Option("mean", N_("about that"), N_("Most had less. The average is pulled up by a few.")),
                Option("less", N_("less than that"), N_("Yes: number 500 of a thousand had {middle}.")),
                Option(
                    "more",
                    N_("more, with some effort"),
                    N_("Some had. Of the thousand fewer than four in ten had more than 30,000 yen."),
                ),
            )
        ),
        right=lambda _: "less",
        hints=(N_("Where did number 500 stand?"), N_("Who pulls an average up?")),
        solution=N_(
            "Less: the middle stood far below the average. An average is no promise, and neither is the middle."
        ),
        facts=LINE_FACTS,
        model="less",
        wrong=("mean", "more"),
    ),
    Question(
        "10.3",
        N_("When can one name a higher price and stand by it?"),
        Choice(
            (
                Option(
                    "need",
                    N_("when one needs the money"),
                    N_("The client cannot see that, and it is no reason for them."),
                ),
                Option(
                    "hours",
                    N_("when one has counted what an hour brings"),
                    N_("Yes. Then one knows what must be asked, and when to say no."),
                ),
                Option(
                    "year",
                    N_("after one year, as a rule"),
                    N_("Years are not looked at. What is looked at is the work and the ratings."),
                ),
            )
        ),
        right=lambda _: "hours",
        hints=(N_("What did Nao have on the table?"), N_("Receipts, and a column of minutes.")),
        solution=N_("When the hours are counted: 257 yen an hour is a reason that one can say aloud."),
        model="hours",
        wrong=("need", "year"),
    ),
    Question(
        "10.4",
        N_("From notebook 08: what does a stopped project take off the card?"),
        Choice(
            (
                Option("nothing", N_("nothing"), N_("Right: it was not your doing, and the other knows it.")),
                Option(
                    "half", N_("half of it"), N_("Half of the money, perhaps. The card is another matter.")
                ),
                Option("all", N_("all of it"), N_("It was the beginning of a letter that came later.")),
            )
        ),
        right=lambda _: "nothing",
        hints=(
            N_("Only two things take something off."),
            N_("A promise that is broken, a secret that is told."),
        ),
        solution=N_("Nothing. Only a broken promise or a told secret takes something off."),
        model="nothing",
        wrong=("half", "all"),
    ),
)

QUESTIONS = (*GUESSES, *CHECKS)
