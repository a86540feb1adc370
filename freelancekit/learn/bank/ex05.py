"""Exercises of notebook 05: a message, a price at which boosts pay, a slip in advice, ten hours."""

from __future__ import annotations

from functools import cache

from freelancekit.learn.bank.nb05 import OFFER, WEAK, film, letter
from freelancekit.learn.gaps import Facts
from freelancekit.learn.letter import Letter
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Number, Option
from freelancekit.proposals.boost_value import boost
from freelancekit.proposals.repeated_tries import letters_for
from freelancekit.say import N_
from freelancekit.units import say_dollars

LETTERS: tuple[Letter, ...] = ()


@cache
def an_hour_and_a_message() -> int:
    """Of 1,000 letters for the film, how many win with an hour and a message."""
    return letter().but(minutes=60, message=True).in_1000


@cache
def dearest_boost() -> int:
    """The most Connects that a boost may cost to pay for a letter that wins 100 of 1,000."""
    return max(n for n in range(1, 200) if boost(100, pay=film().pay, connects=n).pays)


@cache
def even_chance() -> int:
    """The fewest average letters of which one wins, for half of all people."""
    return letters_for(WEAK / 1000, 0.5)


#: With both, and with one of them.
MESSAGE_FACTS: Facts = {
    "both": an_hour_and_a_message,
    "hour": lambda: letter().but(minutes=60).in_1000,
    "message": lambda: letter().but(message=True).in_1000,
    "plain": lambda: letter().in_1000,
}


#: Around the dearest boost that pays.
BOOST_FACTS: Facts = {
    "n": dearest_boost,
    "next": lambda: dearest_boost() + 1,
    "offer": OFFER,
    "price": lambda: say_dollars(boost(100, film().pay, dearest_boost()).cents),
}


#: Around the even chance.
EVEN_FACTS: Facts = {"n": even_chance, "fifty": 1000 // WEAK}


QUESTIONS = (
    Question(
        "05.e1",
        N_(
            "Nao spends an hour on the letter for the film and adds a message of her own. Of 1,000, how many win?"
        ),
        Number(
            0,
            1000,
            N_("letters"),
            near=N_("{both}: with the hour alone {hour}, with neither {plain}."),
            low=N_("Both should lift it, the hour and the message. Is one of them missing?"),
            high=N_("So much the two of them do not lift. Are there other changes in your line?"),
            slips={
                16: N_("That is the letter as it was. Change both things in one but(...)."),
                22: N_("The hour is in it. The message is still missing."),
                17: N_("The message is in it. The hour is still missing."),
            },
        ),
        right=lambda _: an_hour_and_a_message(),
        hints=(
            N_("The example changes the price. Change minutes and message instead."),
            N_("The last line: won = letter.but(minutes=60, message=True).in_1000"),
        ),
        solution=N_("won = letter.but(minutes=60, message=True).in_1000\nIt comes to {both}."),
        facts=MESSAGE_FACTS,
        model=24,
        wrong=(16, 22, 400),
    ),
    Question(
        "05.e2",
        N_(
            "A letter wins 100 of 1,000, the film pays 400 dollars. How many Connects may a boost cost, at the most?"
        ),
        Number(
            1,
            500,
            N_("Connects"),
            near=N_("{n} Connects, {price}. With {next} the boosts cost more than they bring."),
            low=N_("It still pays at that price, and a little above it. Go up."),
            high=N_("There the boosts cost more than the extra jobs bring. Go down."),
            slips={20: N_("At {offer} it pays, and there is room above it. Go up.")},
        ),
        right=lambda _: dearest_boost(),
        hints=(
            N_("Change the number in the box until the last line turns."),
            N_("It lies between 40 and 60."),
        ),
        solution=N_("{n}. From {next} on, a thousand boosts cost more than the extra jobs bring."),
        facts=BOOST_FACTS,
        model=50,
        wrong=(20, 30, 200),
    ),
    Question(
        "05.e3",
        N_("Haru wrote four pieces of advice on a napkin. One does not follow from what was played. Which?"),
        Choice(
            (
                Option(
                    "fit",
                    N_("Choose jobs that fit before you polish the letter."),
                    N_("The calendar beside the film showed it. This line stands."),
                ),
                Option(
                    "boost",
                    N_("If letters stay unanswered, boost them: that is what boosts are for."),
                    N_(
                        "Here it is. A boost adds a share of the chance; of a weak letter that is nearly nothing."
                    ),
                ),
                Option(
                    "first",
                    N_("A first rating is worth a small first job."),
                    N_("It nearly doubled the letters that win, in this market. This line stands."),
                ),
                Option(
                    "silence",
                    N_("After much silence change something."),
                    N_("Silence is news about the letters. This line stands."),
                ),
            )
        ),
        right=lambda _: "boost",
        hints=(
            N_("For which letter did the boost pay, and for which not?"),
            N_("Letters that stay unanswered are the weak ones."),
        ),
        solution=N_(
            "The boost. It pays for strong letters; unanswered ones need another job or another first line."
        ),
        model="boost",
        wrong=("fit", "first", "silence"),
    ),
    Question(
        "05.e4",
        N_(
            "Your own plan: letters that win 20 of 1,000. With how many do half of all people win at least once?"
        ),
        Number(
            1,
            500,
            N_("letters"),
            near=N_(
                "{n} letters. The other half of the people has won nothing by then, with the same letters."
            ),
            low=N_("With so few, less than half of the people have won. Try more."),
            high=N_("With so many it is more than half already. Try fewer."),
            slips={
                50: N_("{fifty} letters bring one win on average. But half of the people have theirs sooner.")
            },
        ),
        right=lambda _: even_chance(),
        hints=(
            N_("Change the number in the box and read how many of 100 people win."),
            N_("It is fewer than fifty. Look for the first number that says 50 of 100 or more."),
        ),
        solution=N_(
            "{n}. On average it takes {fifty} letters for a win, yet half of the people have one after {n}."
        ),
        facts=EVEN_FACTS,
        model=35,
        wrong=(50, 10, 200),
    ),
)
