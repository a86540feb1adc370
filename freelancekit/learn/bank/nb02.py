"""Notebook 02: what ten tickets buy, what two silent years leave, what Plus costs."""

from __future__ import annotations

from datetime import date
from functools import cache

from freelancekit.learn.gaps import Facts
from freelancekit.learn.letter import Letter, Reply
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Number, Option, Order
from freelancekit.rules.rulebook import rulebook
from freelancekit.say import N_
from freelancekit.units import in_yen, say_dollars, say_yen
from freelancekit.wallet.plus_or_buy import PlusOrBuy, plus_or_buy
from freelancekit.wallet.wallet import Wallet

ARTICLE, OPENS = "upwork-article-2024", "2024-05-01"

#: Yen for a dollar at Nao's bank, in question 02.4.
RATE = 150


LETTERS = (
    Letter(
        "1",
        "02",
        N_("The guesthouse, 12:10"),
        N_("Hello! We saw your letter. Would you edit twelve pictures for us? The owner decides this week."),
        (
            Reply(
                "full",
                N_("Yes! My price is attached, with three samples."),
                N_("That was quick. We will look at all of it on Thursday."),
            ),
            Reply(
                "tonight",
                N_("Thank you, seen. A proper answer tonight."),
                N_("Perfect, talk to you tonight. Enjoy your lunch!"),
            ),
            Reply(
                "question",
                N_("Gladly. Which pictures are they, and by when?"),
                N_("Twelve of the garden, by the end of the month. Thanks for asking."),
            ),
            Reply(
                "later",
                N_("(later: the lunch break is over)"),
                N_("No hurry. We are glad that you wrote to us."),
            ),
        ),
    ),
)


@cache
def silent(years: int) -> Wallet:
    """The article's wallet after so many years in which nothing was sent."""
    return Wallet(ARTICLE, on=OPENS).wait(months=12 * years)


@cache
def busy(months: int, letter: int) -> Wallet:
    """The article's wallet after so many months, so many Connects spent in each."""
    wallet = Wallet(ARTICLE, on=OPENS)
    for _ in range(months):
        wallet.spend(letter)
        wallet.wait(months=1)
    return wallet


def number(book: str, key: str) -> int:
    """A whole number out of a rulebook."""
    return rulebook(book).number(key)


def highest_tested() -> int:
    """The highest price of the test of 2023."""
    prices = rulebook("upwork", on="2023-06-01")["proposal.cost_test"]
    assert isinstance(prices, tuple)
    return max(int(price) for price in prices)


def invitation_free_since() -> date:
    """The first day of the rule that holds now."""
    rule = rulebook("upwork-2025").get("invitation.cost")
    assert rule is not None
    return rule.valid_from


def free_tickets() -> int:
    """The article's free Connects of a month."""
    return number(ARTICLE, "connects.free_monthly")


def usual_price() -> int:
    """The article's example of a price."""
    return number(ARTICLE, "proposal.cost_example")


#: The ten tickets beside the highest price of the test.
PRICE_FACTS: Facts = {
    "ten": free_tickets,
    "highest": highest_tested,
    "short": lambda: highest_tested() - free_tickets(),
    "for_three": lambda: free_tickets() // 3,
    "for_two": lambda: free_tickets() // 2,
    "usual": usual_price,
    "letters": lambda: free_tickets() // usual_price(),
}


#: What silence leaves after one year, and what some expect after two.
YEAR_FACTS: Facts = {
    "first": lambda: silent(1).balance,
    "twice": lambda: 2 * silent(1).balance,
    "ten": free_tickets,
}


@cache
def plus() -> PlusOrBuy:
    """Plus beside the bundles of 2021."""
    return plus_or_buy("upwork-2020-12")


#: Plus and the bundles of 2021.
PLUS_FACTS: Facts = {
    "plus": lambda: plus().from_plus,
    "plus_price": lambda: say_dollars(plus().plus_price or 0),
    "all": lambda: say_dollars(plus().from_plus * plus().price),
    "free": lambda: plus().from_basic,
    "bought": lambda: plus().to_buy_on_basic,
    "some": lambda: say_dollars(plus().with_basic),
}


def six_connects() -> int:
    """What six Connects cost, in cents."""
    return 6 * number("upwork-2025", "connects.price")


#: Six Connects at a rate of one's own.
YEN_FACTS: Facts = {
    "dollars": lambda: say_dollars(six_connects()),
    "cents": six_connects,
    "rate": RATE,
    "yen": lambda: say_yen(in_yen(six_connects(), RATE)),
    "article": lambda: say_yen(in_yen(six_connects(), number(ARTICLE, "money.yen_per_dollar"))),
}


GUESSES = (
    Question(
        "02-ten-tickets",
        N_(
            "In 2023 Upwork tried higher prices for some jobs. At the highest, how many letters do Nao's ten tickets buy?"
        ),
        Choice(
            (
                Option(
                    "three",
                    N_("three"),
                    N_("Three letters need a price of {for_three}. In the test the highest was {highest}."),
                    value=3,
                ),
                Option(
                    "two",
                    N_("two"),
                    N_("Two letters need a price of {for_two} at most. This one was {highest}."),
                    value=2,
                ),
                Option(
                    "one",
                    N_("one"),
                    N_("So near. One letter cost {highest}, and she is {short} tickets short."),
                    value=1,
                ),
                Option(
                    "none",
                    N_("none"),
                    N_(
                        "One letter cost {highest}: more than the {ten} of a whole month. You expected little, and it was less than a letter."
                    ),
                    value=0,
                ),
            )
        ),
        right=lambda _: Wallet(ARTICLE, on=OPENS).buys(highest_tested()),
        asks_sure=True,
        it_came=N_("At the highest price it was {came}."),
        then=N_(
            "At {usual} a letter, the same {ten} tickets were {letters} letters. So look at the price of each job before you write."
        ),
        facts=PRICE_FACTS,
        model="none",
        wrong=("three", "two", "one"),
    ),
    Question(
        "02-two-years",
        N_(
            "Nao sends nothing for a year and holds {first} tickets. She sends nothing for another year. How many does she hold then?"
        ),
        Choice(
            (
                Option(
                    "twice",
                    N_("{twice}, twice as many"),
                    N_(
                        "You added the second year to the first. But a ticket ends a year after it came. As each new ten arrived, an old ten left."
                    ),
                    value=260,
                ),
                Option(
                    "same",
                    N_("{first}, as before"),
                    N_(
                        "You saw it: old tickets leave as new ones come. What she could have sent in the first year is gone."
                    ),
                    value=130,
                ),
                Option(
                    "ten",
                    N_("{ten}, the newest"),
                    N_(
                        "Not all end together. Each ten has its own last day, so only the oldest ten leave each month."
                    ),
                    value=10,
                ),
                Option(
                    "none",
                    N_("none at all"),
                    N_(
                        "They do end, but one ten at a time, each a year after it came. The newer ones are still good."
                    ),
                    value=0,
                ),
            )
        ),
        right=lambda _: silent(2).balance,
        asks_sure=True,
        it_came=N_("After the second year it was {came}."),
        then=N_("The second silent year added nothing. The ticket was cheap; what ran out was the year."),
        facts=YEAR_FACTS,
        model="same",
        wrong=("twice", "ten", "none"),
    ),
    Question(
        "02-one-letter",
        N_(
            "Now she sends one letter of 2 every month, for two years. How many tickets end unused all the same?"
        ),
        Number(
            0,
            300,
            N_("tickets"),
            near=N_(
                "Near. Each letter took the oldest tickets, those of the first year. What was left of that year ended."
            ),
            low=N_(
                "More than you thought. Each letter took the oldest tickets, those of the first year. Two a month were too few: the rest of that year ended."
            ),
            high=N_(
                "Fewer than you feared. The tickets of the second year are all still good, and each letter used up old ones first."
            ),
            within=15,
            slips={
                0: N_(
                    "One letter a month feels like use. But ten came in each month and two left. Most of the first year ended."
                )
            },
        ),
        right=lambda _: busy(24, 2).totals.expired,
        asks_sure=True,
        it_came=N_("It came to {came}."),
        then=N_("Now write 4, then 5, in spend(2), and run this box again. Where does the ending stop?"),
        model=80,
        wrong=(0, 20, 290),
    ),
    Question(
        "02-plus-or-bundle",
        N_(
            "A busy month in 2021: Nao needs {plus} Connects. Plus brings them for {plus_price}. What does she pay without Plus?"
        ),
        Choice(
            (
                Option(
                    "more",
                    N_("more than {plus_price}"),
                    N_(
                        "A subscription sounds like a discount. Even all {plus}, bought one by one, were {all}. And not all have to be bought."
                    ),
                ),
                Option(
                    "same",
                    N_("{plus_price}, the same"),
                    N_(
                        "It would be neat. All {plus} together were {all}. And {free} of them she does not have to buy."
                    ),
                    value=1499,
                ),
                Option(
                    "all",
                    N_("{all}"),
                    N_(
                        "That is the price of {plus}. But {free} come free every month, with Plus or without. She buys {bought}."
                    ),
                    value=1200,
                ),
                Option(
                    "some",
                    N_("{some}"),
                    N_(
                        "You did not forget the {free} free ones. Plus counts them among its {plus}; without Plus she has them too, and buys {bought}."
                    ),
                    value=1050,
                ),
            )
        ),
        right=lambda _: plus().with_basic,
        asks_sure=True,
        it_came=N_("Without Plus she paid {came}."),
        then=N_(
            "Plus has other things in it, too. For the tickets alone: divide its price by what you would really use."
        ),
        facts=PLUS_FACTS,
        model="some",
        wrong=("more", "same", "all"),
    ),
    Question(
        "02-invitation",
        N_(
            "Haru heard it in August 2024: an answer costs tickets. How long did that last, on Upwork's own pages?"
        ),
        Choice(
            (
                Option(
                    "today",
                    N_("it costs tickets to this day"),
                    N_(
                        "So one hears, and so the article has it. News travels; its end travels less. It was taken back in the same month."
                    ),
                ),
                Option(
                    "year",
                    N_("about a year"),
                    N_(
                        "Big changes often last that long. This one was announced and taken back in the same month."
                    ),
                ),
                Option(
                    "month",
                    N_("to the end of that same month"),
                    N_(
                        "You did not let one piece of news stand for ever. Free before, free again within weeks. Whether anyone was charged is not clear."
                    ),
                    value="2024-08-28",
                ),
            )
        ),
        right=lambda _: str(invitation_free_since()),
        asks_sure=True,
        it_came=N_("It lasted {came}."),
        then=N_(
            "Rules move. So every rule here has a date and a source, and a wallet says by which book it lives."
        ),
        model="month",
        wrong=("today", "year"),
    ),
)

CHECKS = (
    Question(
        "02.1",
        N_('Nao shows the sign "available now" on her profile. What does the sign cost?'),
        Choice(
            (
                Option(
                    "nothing",
                    N_("nothing"),
                    N_("It is one of the three things that tickets are spent on."),
                ),
                Option(
                    "once",
                    N_("some Connects, once"),
                    N_("It would be kind. The sign goes on costing as long as it shows."),
                ),
                Option(
                    "weekly",
                    N_("some Connects, every week"),
                    N_(
                        "Yes, a few at a time through the week. May someone with eight free hours show it? Notebook 05 asks."
                    ),
                ),
                Option(
                    "money",
                    N_("dollars, every month"),
                    N_("Dollars buy Plus or a bundle. The sign itself takes tickets."),
                ),
            )
        ),
        right=lambda _: "weekly",
        hints=(
            N_("Three things cost tickets. The first section of this notebook names them."),
            N_("It goes on costing as long as it shows. Its price is said in Connects a week."),
        ),
        solution=N_("It costs Connects every week, a few at a time, until it is switched off."),
        model="weekly",
        wrong=("nothing", "once", "money"),
    ),
    Question(
        "02.2",
        N_("Nao has applied with 2 Connects. In which case do they come back?"),
        Choice(
            (
                Option(
                    "other",
                    N_("the client hires somebody else"),
                    N_("Then the ticket has done its work: the letter was there to be chosen."),
                ),
                Option(
                    "closed",
                    N_("the client closes the job and hires nobody"),
                    N_(
                        "Yes: closed before any contract. The other case is a job that the platform itself takes down."
                    ),
                ),
                Option(
                    "withdrawn", N_("she takes her letter back"), N_("She may, but the tickets stay spent.")
                ),
                Option(
                    "expired",
                    N_("the job grows old and ends by itself"),
                    N_("It feels the same as closing it, but here nobody closed it. Nothing comes back."),
                ),
            )
        ),
        right=lambda _: "closed",
        hints=(
            N_("There are two cases only. In both, nobody could have been hired any more."),
            N_('Look at fk.rulebook("upwork-2025").why("returns.when").'),
        ),
        solution=N_(
            "They come back when the client closes the job before any contract, or when the platform removes it. In no other case."
        ),
        model="closed",
        wrong=("other", "withdrawn", "expired"),
    ),
    Question(
        "02.3",
        N_("Nao holds three lots and writes a letter. Which tickets leave first, second, last?"),
        Order(
            (
                Option(
                    "bought",
                    N_("40 bought in May"),
                    N_("Paid or free makes no difference to the order. Look at the day on which they came."),
                ),
                Option(
                    "june",
                    N_("10 free ones of June"),
                    N_("The newest wait. Those that came first have the least time left."),
                ),
                Option(
                    "march",
                    N_("10 free ones of March"),
                    N_("They are the oldest. They do not wait behind younger ones."),
                ),
            ),
            settled=N_(
                "By the day they came, oldest first. No page says so; this workbook assumes it, because it wastes least."
            ),
        ),
        right=lambda _: ["march", "bought", "june"],
        hints=(N_("Which lot has the least time left?"), N_("March, then May, then ...")),
        solution=N_(
            "March, May, June: the oldest leave first, whether free or bought. The platform's page does not say; we assume it."
        ),
        model=["march", "bought", "june"],
        wrong=(["bought", "june", "march"], ["june", "march", "bought"], ["march", "june", "bought"]),
    ),
    Question(
        "02.4",
        N_("Six Connects cost {dollars}. Nao's bank takes {rate} yen for a dollar. How many yen?"),
        Number(
            0,
            2000,
            N_("yen"),
            near=N_(
                "{yen}: a can of coffee. At the article's rate it was {article}; the same six, another day."
            ),
            low=N_(
                "A dollar is a hundred cents, so {dollars} is a little less than one dollar. A little less than {rate} yen."
            ),
            high=N_("{dollars} is less than a dollar. So it must be less than {rate} yen."),
            slips={
                90: N_("That is the number of cents. Each hundred of them is {rate} yen."),
                130: N_(
                    "That is the article's sum, at the rate of its year. At {rate} yen for a dollar it is a little more."
                ),
            },
        ),
        right=lambda _: in_yen(six_connects(), RATE),
        hints=(N_("First the dollars: a little less than one."), N_("Take {cents} hundredths of {rate}.")),
        solution=N_("{dollars} is {cents} cents. {cents} times {rate}, divided by 100, is {yen}."),
        facts=YEN_FACTS,
        model=135,
        wrong=(90, 130, 20, 900),
    ),
)

QUESTIONS = (*GUESSES, *CHECKS)
