"""Notebook 03: two blogs, ten cards, ten tickets and six hours."""

from __future__ import annotations

from functools import cache

from freelancekit.learn.gaps import Facts
from freelancekit.learn.letter import Letter, Reply
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Number, Option
from freelancekit.proposals.board import Board
from freelancekit.proposals.selection import Pick
from freelancekit.say import N_
from freelancekit.units import say_money

TICKETS, HOURS = 10, 6

LETTERS = (
    Letter(
        "2",
        "03",
        N_("Sena, from a small web studio, Sunday 23:00"),
        N_(
            "Hello. I saw your pictures of stations. Could you edit forty for me, by Friday? I know it is short."
        ),
        (
            Reply(
                "monday",
                N_("This week is full, I am sorry. From Monday I can."),
                N_("Good to know. I will see what can wait until Monday."),
            ),
            Reply(
                "yes",
                N_("Yes, of course! By Friday."),
                N_("Thank you. I send you the first twenty tonight."),
            ),
            Reply(
                "no",
                N_("I am sorry, I cannot this week."),
                N_("No problem. Good luck with your week."),
            ),
            Reply(
                "later",
                N_("(later: it is late)"),
                N_("I write late, I know. Sleep well."),
            ),
        ),
    ),
)


@cache
def sunday() -> Board:
    """Ten cards, read by Nao."""
    return Board("sunday")


@cache
def all_won() -> Pick:
    """Ten tickets on jobs like A and B, if every letter won."""
    return sunday().only("a", "b").best(connects=TICKETS, copies=5, by="pay")


@cache
def best_week() -> Pick:
    """The best set for ten tickets and six hours."""
    return sunday().best(connects=TICKETS, hours=HOURS)


@cache
def pay_first() -> Pick:
    """What the highest pay first takes, with the same tickets and hours."""
    return sunday().greedy("pay", connects=TICKETS, hours=HOURS)


def brings() -> str:
    """What the highest pay first brings on average, against the best set."""
    return pay_first().beside(best_week())


def copies(names: str) -> str:
    """What five or three letters to one card bring, if all are won."""
    return say_money(sunday().pick(*names, connects=TICKETS).net, "JPY")


#: A and B: pay, tickets, and what they bring to Nao.
TWO_FACTS: Facts = {
    "a": lambda: say_money(sunday()["a"].job.pay, "JPY"),
    "b": lambda: say_money(sunday()["b"].job.pay, "JPY"),
    "five": lambda: copies("aaaaa"),
    "best": lambda: say_money(all_won().net, "JPY"),
    "one": lambda: say_money(sunday()["b"].net, "JPY"),
    "left": lambda: TICKETS - sunday()["b"].job.connects,
    "three": lambda: copies("aaa"),
}


#: How far the promise moves the number, and what the logo shows.
SIGN_FACTS: Facts = {
    "all": 16,
    "video": lambda: sunday()["video"].bad_in_100,
    "logo": lambda: sunday()["logo"].bad_in_100,
    "chapter": lambda: sunday()["chapter"].bad_in_100,
    "fair": lambda: 100 - sunday()["video"].bad_in_100,
}


#: What the best set takes of both budgets.
WEEK_FACTS: Facts = {
    "tickets": TICKETS,
    "used": lambda: best_week().connects,
    "left": lambda: TICKETS - best_week().connects,
    "hours": HOURS,
    "minutes": lambda: HOURS * 60 - best_week().honest_minutes,
    "jobs": lambda: len(best_week().postings),
}


#: The two sets, in yen.
PAY_FACTS: Facts = {
    "best": lambda: say_money(best_week().per_try, "JPY"),
    "first": lambda: say_money(pay_first().per_try, "JPY"),
    "lost": lambda: say_money(-pay_first().per_try, "JPY"),
    "logo": lambda: sunday()["logo"].bad_in_100,
}


#: The harbour town, minute by minute.
HOUR_FACTS: Facts = {
    "net": lambda: say_money(sunday()["a"].net, "JPY"),
    "minutes": lambda: sunday()["a"].honest_minutes,
    "letter": lambda: sunday()["a"].letter_minutes,
    "work": lambda: sunday()["a"].job.minutes,
    "extra": lambda: sunday()["a"].job.extra_minutes,
    "hour": lambda: say_money(sunday()["a"].hour_if_won, "JPY"),
}


GUESSES = (
    Question(
        "03-a-or-b",
        N_(
            "Suppose that every letter wins, there is time for all, and more such jobs come. Which plan for ten tickets brings most?"
        ),
        Choice(
            (
                Option(
                    "aaaaa",
                    N_("five times A"),
                    N_(
                        "Five letters of 2 fill the ten tickets to the last one: {five}. A mixed plan brings {best}."
                    ),
                ),
                Option(
                    "b",
                    N_("once B, four tickets kept"),
                    N_(
                        "{one}, and {left} tickets are still there. They are enough for two more letters to A."
                    ),
                ),
                Option(
                    "aab",
                    N_("once B and twice A"),
                    N_("Both kinds fit into ten, and no ticket is left over: {best} after the fee."),
                ),
                Option(
                    "aaa",
                    N_("three times A, four tickets kept"),
                    N_(
                        "Careful, and {three}. But if every letter wins, a ticket that is kept brings nothing this week."
                    ),
                ),
            )
        ),
        right=lambda _: "".join(all_won().names),
        asks_sure=True,
        it_came=N_("It came to {came}."),
        then=N_("Now write 6 where 10 stands, then 12, and run the box again. Does the mix stay?"),
        facts=TWO_FACTS,
        model="aab",
        wrong=("aaaaa", "b", "aaa"),
    ),
    Question(
        "03-promise",
        N_(
            "Of 100 clients {all} turn out badly. The producer promises the big film. How many of 100 who look like him?"
        ),
        Number(
            0,
            100,
            N_("of 100"),
            near=N_("A promise alone says little. Most who promise are only cheerful."),
            low=N_(
                "A little more than you said. The promise raises it, the verified payment lowers it again."
            ),
            high=N_(
                "Fewer than you feared: {fair} of 100 mean no harm. The promise raises the number, the verified payment lowers it."
            ),
            within=6,
            slips={
                16: N_(
                    "That is the number of all clients. The promise raises it a little, the verified payment lowers it."
                ),
                50: N_(
                    "It feels like half. But many fair clients promise, too, and his payment is verified."
                ),
            },
        ),
        right=lambda _: sunday()["video"].bad_in_100,
        asks_sure=True,
        it_came=N_("It came to {came}."),
        then=N_("One sign is a question, not an answer. Look at the two cards below."),
        facts=SIGN_FACTS,
        model=20,
        wrong=(16, 50, 80, 3),
    ),
    Question(
        "03-first-gone",
        N_("Nao has ten tickets and six hours. She takes the best set. What is gone first?"),
        Choice(
            (
                Option(
                    "tickets",
                    N_("the tickets"),
                    N_(
                        "One watches what one pays for. But of {tickets} tickets {left} are left, and of {hours} hours {minutes} minutes."
                    ),
                ),
                Option(
                    "hours",
                    N_("the hours"),
                    N_(
                        "The letter, the work and the questions are counted. {left} tickets are left over, and {minutes} minutes."
                    ),
                ),
                Option(
                    "jobs",
                    N_("the good jobs"),
                    N_(
                        "There are enough of them: the night trains and the cafe still wait. What is used up is the week."
                    ),
                ),
            )
        ),
        right=lambda _: best_week().what_ran_out(),
        asks_sure=True,
        it_came=N_("What was gone first: {came}."),
        then=N_("Now write 12 for the six hours. What is gone first then?"),
        facts=WEEK_FACTS,
        model="hours",
        wrong=("tickets", "jobs"),
    ),
    Question(
        "03-pay-first",
        N_("The best set brings {best} on average. Haru takes the highest pay first. What does his bring?"),
        Choice(
            (
                Option(
                    "same",
                    N_("the same"),
                    N_("It would be, if pay came for certain. The card that pays most is the golden logo."),
                ),
                Option(
                    "half",
                    N_("about half of it, or more"),
                    N_("Half would still be a plan. But the highest pay on the board is the golden logo's."),
                ),
                Option(
                    "less",
                    N_("less than half"),
                    N_(
                        "Less it is, and more than that: with the golden logo at the top it turns into a loss."
                    ),
                ),
                Option(
                    "loss",
                    N_("a loss"),
                    N_("At the top stands the logo. {logo} of 100 who look like that turn out badly."),
                ),
            )
        ),
        right=lambda _: brings(),
        asks_sure=True,
        it_came=N_("On average it brings {came}."),
        then=N_("High pay is worth a second look, and not only a happy one. Read the card before the sum."),
        facts=PAY_FACTS,
        model="loss",
        wrong=("same", "half", "less"),
    ),
)

CHECKS = (
    Question(
        "03.1",
        N_("One of these cards pays no worker at all. Which?"),
        Choice(
            (
                Option(
                    "questions",
                    N_("ten questions about a trip"),
                    N_("A microtask: a few minutes, a few yen, paid by the piece. Little, but pay."),
                ),
                Option(
                    "cafe",
                    N_("a logo for a cafe"),
                    N_("A contest: many deliver and one is paid. One is."),
                ),
                Option(
                    "backers",
                    N_("a cook book looks for backers"),
                    N_(
                        "Yes: crowdfunding collects money from people. It is on such boards, and it is no job."
                    ),
                ),
                Option(
                    "tea",
                    N_("a text about three teas"),
                    N_("A project: one piece of work for a fixed sum. It is small, and it is paid."),
                ),
            )
        ),
        right=lambda _: "backers",
        hints=(
            N_("Ask of each card: who pays whom?"),
            N_("On one of them, money goes from you to them. You receive a thing in spring."),
        ),
        solution=N_("The cook book. Backers give money to make it possible; nobody is hired."),
        model="backers",
        wrong=("questions", "cafe", "tea"),
    ),
    Question(
        "03.2",
        N_("Three of these alone make Nao skip a job. Which one does not, by itself?"),
        Choice(
            (
                Option(
                    "outside",
                    N_("please write and pay outside the platform"),
                    N_("This one moves the number most of all. Outside, nobody holds the money for you."),
                ),
                Option(
                    "test",
                    N_("send the finished first chapter with your letter"),
                    N_("Usable work before anyone is chosen is work without pay."),
                ),
                Option(
                    "deposit",
                    N_("first a small deposit on your side"),
                    N_(
                        "Money goes from the client to the freelancer. Whoever wants it the other way round wants your money."
                    ),
                ),
                Option(
                    "promise",
                    N_("this one is small, the big one comes next month"),
                    N_(
                        "Of 100 such clients most mean no harm. It is a reason to ask one question: what does the next one pay, in writing?"
                    ),
                ),
            )
        ),
        right=lambda _: "promise",
        hints=(
            N_(
                "Three of them want something from you before anybody is chosen, or where nobody holds the money."
            ),
            N_("Remember the producer: how many of 100 who look like him turn out badly?"),
        ),
        solution=N_(
            "The promise. The three signs are: outside the platform, money from you, usable work before anybody is chosen."
        ),
        model="promise",
        wrong=("outside", "test", "deposit"),
    ),
    Question(
        "03.3",
        N_(
            "The harbour town: {net} arrive. Letter {letter} minutes, work {work}, questions {extra}. Yen for an honest hour?"
        ),
        Number(
            0,
            5000,
            N_("yen an hour"),
            near=N_(
                "{minutes} minutes in all, so {hour} an hour. The {work} minutes of work alone would look twice as good."
            ),
            low=N_("So little it is not. It is {minutes} minutes in all, not quite two hours."),
            high=N_("Some minutes are missing. Count the letter and the questions, too."),
            within=30,
            slips={
                2700: N_(
                    "That counts the work alone. Before it stands the letter, and after it come questions."
                ),
                1800: N_("Work and letter are in it. The questions and changes take their minutes, too."),
                2025: N_("Work and questions are in it. The letter took its minutes, too."),
            },
        ),
        right=lambda _: sunday()["a"].hour_if_won,
        hints=(
            N_("First add all the minutes: the letter, the work, the questions."),
            N_("Divide what arrives by {minutes} minutes, and take it sixty times."),
        ),
        solution=N_("{minutes} minutes in all. {net}, divided by {minutes} and taken 60 times: {hour}."),
        facts=HOUR_FACTS,
        model=1473,
        wrong=(2700, 1800, 2025, 300),
    ),
    Question(
        "03.4",
        N_("From notebook 02: B hires somebody else. How many of Nao's 6 tickets come back?"),
        Choice(
            (
                Option(
                    "six",
                    N_("all six"),
                    N_("It would be kind. They come back when the job is closed and nobody is hired."),
                ),
                Option(
                    "three",
                    N_("three of them"),
                    N_("There is no half way with the tickets of a letter."),
                ),
                Option(
                    "none",
                    N_("none"),
                    N_("The letter was read and could have been chosen. That is what a ticket buys."),
                ),
            )
        ),
        right=lambda _: "none",
        hints=(
            N_("There are two cases in which tickets come back. Is this one of them?"),
            N_("Somebody was hired, so the job was not closed without a contract."),
        ),
        solution=N_(
            "None. Tickets come back when the client closes the job before any contract, or the platform takes it down."
        ),
        model="none",
        wrong=("six", "three"),
    ),
)

QUESTIONS = (*GUESSES, *CHECKS)
