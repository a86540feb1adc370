"""Notebook 05: a film for a valley, forty letters or ten, a boost and a sign."""

from __future__ import annotations

from functools import cache, partial

from freelancekit.learn.gaps import Facts
from freelancekit.learn.letter import Letter, Reply
from freelancekit.learn.own_text import OwnText
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Number, Option
from freelancekit.market.freelancer import Reader
from freelancekit.market.jobs import Job
from freelancekit.market.settings import Market
from freelancekit.proposals.board import Board
from freelancekit.proposals.boost_value import BoostOrNot, badge, boost
from freelancekit.proposals.proposal import Proposal
from freelancekit.proposals.repeated_tries import chance_to_equal
from freelancekit.say import N_
from freelancekit.units import say_dollars

#: A quick letter and a careful one, in minutes; ten hours hold 40 of the one or 10 of the other.
QUICK, CAREFUL = 15, 60
MANY, FEW = 40, 10
#: Connects that a boost of the film costs, as Nao thinks of it.
OFFER = 20
#: Wins in 1,000 of an average letter, and of a letter that truly fits.
WEAK, STRONG = 20, 150

LETTERS = (
    Letter(
        "3",
        "05",
        N_("The valley office, Tuesday 11:20"),
        N_("Thank you for your interest. If you have a question before you apply, please ask."),
        (
            Reply(
                "when",
                N_("Thank you! By when do you need the film?"),
                N_("In twelve days; it stands in the advert. We look forward to your letter."),
            ),
            Reply(
                "none",
                N_("No question, all is clear. My letter comes today."),
                N_("Very good. We read all letters on Friday."),
            ),
            Reply(
                "station",
                N_("The station of 1926: may it be the first thing one sees, before the train?"),
                N_("That is just what my colleague said this morning. Yes, please try it."),
            ),
            Reply(
                "later",
                N_("(later: first the letter itself)"),
                N_("Take your time. We are here until five."),
            ),
        ),
    ),
)

TEXTS = (
    OwnText(
        "05-five-lines",
        N_(
            "Five lines for one real advert. The first is about their work, the last is a question that only a reader of the page can ask."
        ),
        5,
        "Your valley has one train an hour, and the film begins with nobody on it.\n"
        "I would begin with the station of 1926, before the train comes.\n"
        "Here are three pictures of small stations, light as in yours.\n"
        "I can start on Monday and write to you every second evening.\n"
        "Which of your three minutes must not be cut?",
    ),
)


@cache
def film() -> Job:
    """The job that Nao truly wants."""
    return Board("valley")["film"].job


@cache
def letter() -> Proposal:
    """Nao's letter for it, half an hour long."""
    return Board("valley")["film"].letter()


@cache
def lifts() -> dict[str, int]:
    """Of 1,000 letters for the film, how many win with one thing changed."""
    plain = letter()
    return {
        "price": plain.but(price=film().pay * 9 // 10).in_1000,
        "message": plain.but(message=True).in_1000,
        "hour": plain.but(minutes=CAREFUL).in_1000,
        "rating": plain.but(reader=Reader(stars=5000, ratings=1)).in_1000,
        "fit": Board("valley")["station"].letter().in_1000,
    }


@cache
def weak() -> BoostOrNot:
    """A boost for an average letter."""
    return boost(WEAK, pay=film().pay, connects=OFFER)


@cache
def strong() -> BoostOrNot:
    """The same boost for a letter that fits."""
    return boost(STRONG, pay=film().pay, connects=OFFER)


def does_it_pay() -> str:
    """What the boost of a strong letter brings, beside what it costs."""
    row = strong()
    gain = row.extra * row.net / 1000
    return "more" if gain > 1.2 * row.cents else "less" if gain < 0.8 * row.cents else "even"


#: The film's letters.
FILM_FACTS: Facts = {
    "n": lambda: film().applicants_at_close,
    "all": lambda: film().applicants_at_close + 1,
    "average": lambda: letter().average_in_100,
    "mine": lambda: letter().in_1000,
    "fill": lambda: round(100 * Market().fill_rate),
    "one": 1,
}


def lifted(what: str) -> int:
    """How many win with this one thing changed."""
    return lifts()[what]


#: One thing changed at a time.
LIFT_FACTS: Facts = {
    "plain": lambda: letter().in_1000,
    **{what: partial(lifted, what) for what in ("price", "message", "hour", "rating", "fit")},
}


def needed() -> int:
    """Of 100, how many of the careful letters must win to do as well as the quick ones."""
    return round(100 * chance_to_equal(WEAK / 1000, MANY, FEW))


#: Forty quick letters beside ten careful ones.
MANY_FACTS: Facts = {
    "many": MANY,
    "few": FEW,
    "need": needed,
    "weak": WEAK // 10,
    "times": MANY // FEW * WEAK // 10,
    "quick": lambda: letter().but(minutes=QUICK).in_1000,
    "careful": lambda: letter().but(minutes=CAREFUL).in_1000,
    "fits": lambda: Board("valley")["station"].letter().but(minutes=CAREFUL).in_1000,
}


#: Both boosts, in dollars.
BOOST_FACTS: Facts = {
    "offer": OFFER,
    "price": lambda: say_dollars(weak().cents),
    "extra": lambda: f"{weak().extra:.1f}",
    "all": lambda: say_dollars(1000 * weak().cents),
    "each": lambda: say_dollars(weak().cents_per_extra_job),
    "net": lambda: say_dollars(weak().net),
    "strong": STRONG,
    "weak": WEAK,
    "more": lambda: strong().extra_in_1000,
    "gain": lambda: say_dollars(round(strong().extra * strong().net / 1000)),
    "pays_from": lambda: weak().pays_from,
}


#: A year of the sign at the middle example.
BADGE_FACTS: Facts = {
    "price": lambda: say_dollars(badge(7).cents),
    "connects": lambda: badge(7).connects,
}


GUESSES = (
    Question(
        "05-hundred",
        N_(
            "The film gets {all} letters, and not every client hires. Of 100 average letters for it, how many win?"
        ),
        Choice(
            (
                Option(
                    "20",
                    N_("about twenty"),
                    N_(
                        "Twenty of 100 would be one in five. There are {all} letters on the table, and one job."
                    ),
                    value=20,
                ),
                Option(
                    "5",
                    N_("about five"),
                    N_(
                        "So it would be if every client hired: one of {all}. But of 100 posted jobs only {fill} hire anyone."
                    ),
                    value=5,
                ),
                Option(
                    "2",
                    N_("about two"),
                    N_(
                        "Both count: {all} letters for one job, and of 100 posted jobs only {fill} hire anyone."
                    ),
                    value=2,
                ),
                Option(
                    "0",
                    N_("none at all"),
                    N_(
                        "It feels so, letter by letter. But somebody is hired, now and then, and it is one of {all}."
                    ),
                    value=0,
                ),
            )
        ),
        right=lambda _: letter().average_in_100,
        asks_sure=True,
        it_came=N_("It came to {came}."),
        then=N_(
            "Expect nothing of a single letter; write the next one. In the next box, change one thing about it."
        ),
        facts=FILM_FACTS,
        model="2",
        wrong=("20", "5", "0"),
    ),
    Question(
        "05-what-lifts",
        N_("Nao's letter for the film wins {plain} of 1,000. With which change do most of her letters win?"),
        Choice(
            (
                Option(
                    "price",
                    N_("ask a little less than the client named"),
                    N_(
                        "It comes to {price}. Ten dollars of each hundred less: it helps a little, and the job then pays less, too."
                    ),
                ),
                Option(
                    "hour",
                    N_("an hour on the letter, not half an hour"),
                    N_(
                        "It comes to {hour}. Care helps, if we are right about it. Something else helps more."
                    ),
                ),
                Option(
                    "rating",
                    N_("a first rating of five stars"),
                    N_(
                        "It comes to {rating}, nearly twice as many. A large step, and there is a larger one."
                    ),
                ),
                Option(
                    "fit",
                    N_("another job: pictures of stations"),
                    N_(
                        "The letter for the calendar wins {fit} of 1,000. The same person, the same half hour, another job."
                    ),
                ),
            )
        ),
        right=lambda _: max(("price", "hour", "rating", "fit"), key=lambda key: lifts()[key]),
        asks_sure=True,
        it_came=N_("Most of all: {came}."),
        then=N_("Before you write better, choose better. Then write better."),
        facts=LIFT_FACTS,
        model="fit",
        wrong=("price", "hour", "rating"),
    ),
    Question(
        "05-forty-or-ten",
        N_(
            "{many} quick letters win {weak} of 100 each. How many of 100 must {few} careful letters win, to do as well?"
        ),
        Number(
            0,
            100,
            N_("of 100"),
            near=N_(
                "About {need} of 100 each: then as many people win at least once, with ten as with forty."
            ),
            low=N_(
                "That would be too few: forty tries are forty chances. Each careful letter must win {need} of 100."
            ),
            high=N_("So many are not needed. With {need} of 100 each, ten do as well as forty."),
            within=1,
            slips={
                2: N_("Then ten would bring a quarter of what forty bring. Each must win {need} of 100."),
                4: N_(
                    "Twice as good is not enough for a quarter of the letters. Each must win {need} of 100."
                ),
            },
        ),
        right=lambda _: needed(),
        asks_sure=True,
        it_came=N_("It came to {came}."),
        then=N_(
            "For the film, care alone goes from {quick} of 1,000 to {careful}. A careful letter for the calendar wins {fits}."
        ),
        facts=MANY_FACTS,
        model=8,
        wrong=(2, 4, 25, 0),
    ),
    Question(
        "05-boost",
        N_("Nao boosts 1,000 average letters, {price} each. What does each extra job cost her in boosts?"),
        Choice(
            (
                Option(
                    "3",
                    N_("about 3 dollars"),
                    N_(
                        "That is one boost. Most boosts lift a letter that is not chosen anyway, and cost the same."
                    ),
                    value=3,
                ),
                Option(
                    "30",
                    N_("about 30 dollars"),
                    N_(
                        "Then one boost in ten would win. It lifts the chance by a quarter, and a quarter of little is little."
                    ),
                    value=30,
                ),
                Option(
                    "150",
                    N_("about 150 dollars"),
                    N_(
                        "Dear already, and still too low: 1,000 boosts cost {all} and bring {extra} jobs more."
                    ),
                    value=150,
                ),
                Option(
                    "640",
                    N_("about 640 dollars"),
                    N_(
                        "A little under a quarter of {weak} is {extra}. All 1,000 boosts are paid for these few jobs."
                    ),
                    value=640,
                ),
            )
        ),
        right=lambda _: weak().nearest(3, 30, 150, 640),
        asks_sure=True,
        it_came=N_("It came to {came}."),
        then=N_("One such job brings {net}. So for this letter the boost is a loss. Is it always?"),
        facts=BOOST_FACTS,
        model="640",
        wrong=("3", "30", "150"),
    ),
    Question(
        "05-strong",
        N_(
            "Now a letter that wins {strong} of 1,000. The same boost, {price}. What does it bring on average?"
        ),
        Choice(
            (
                Option(
                    "less",
                    N_("less than it costs"),
                    N_(
                        "So it was for the weak letter. Here it brings {more} jobs more in 1,000: {gain} for each boost."
                    ),
                ),
                Option(
                    "even",
                    N_("about what it costs"),
                    N_("A careful thought. But {more} jobs more in 1,000 are {gain} for each boost."),
                ),
                Option(
                    "more",
                    N_("more than it costs"),
                    N_(
                        "A share of a larger number, and a little less than a quarter, for who wins often has less to gain: {more} jobs more in 1,000, {gain} for each boost."
                    ),
                ),
            )
        ),
        right=lambda _: does_it_pay(),
        asks_sure=True,
        it_came=N_("It brings {came}."),
        then=N_(
            "A boost helps the strong letter. At this pay and price it pays from {pays_from} wins in 1,000 on."
        ),
        facts=BOOST_FACTS,
        model="more",
        wrong=("less", "even"),
    ),
)

CHECKS = (
    Question(
        "05.1",
        N_("When does a boost pay?"),
        Choice(
            (
                Option(
                    "crowd",
                    N_("when very many people apply"),
                    N_(
                        "Then each letter seldom wins, and a share of seldom is little. And places are dear there."
                    ),
                ),
                Option(
                    "strong",
                    N_("when the letter wins often and the job pays well"),
                    N_("A share of a large chance, times a large sum, can be more than its price."),
                ),
                Option(
                    "want",
                    N_("when one wants the job very much"),
                    N_("Wanting does not change the sum. Put the evening into the letter instead."),
                ),
                Option(
                    "never",
                    N_("never"),
                    N_("You saw a case where it does: the letter that wins {strong} of 1,000."),
                ),
            )
        ),
        right=lambda _: "strong",
        hints=(
            N_("It adds a share of the chance that is there already."),
            N_("Compare the two letters: {weak} of 1,000 and {strong} of 1,000."),
        ),
        solution=N_("When the letter is strong and the job pays well: a share of much is much."),
        facts=BOOST_FACTS,
        model="strong",
        wrong=("crowd", "want", "never"),
    ),
    Question(
        "05.2",
        N_(
            "Nao offers {offer} Connects for a place. She is outbid before anyone has opened her letter. What is gone?"
        ),
        Choice(
            (
                Option(
                    "both",
                    N_("the letter's tickets and the {offer}"),
                    N_("The boost is not charged when nobody has looked while it stood in a place."),
                ),
                Option(
                    "letter",
                    N_("the letter's tickets alone"),
                    N_("The letter was sent and is read in its turn; the {offer} stay."),
                ),
                Option(
                    "boost",
                    N_("the {offer} alone"),
                    N_("The other way round: the letter costs in any case."),
                ),
                Option(
                    "nothing",
                    N_("nothing at all"),
                    N_("The boost is not charged, but the letter went out, and that costs."),
                ),
            )
        ),
        right=lambda _: "letter",
        hints=(
            N_("Two things cost tickets here: the letter, and the place at the top."),
            N_('Ask the book: fk.rulebook("upwork-2025").why("boost.outbid").'),
        ),
        solution=N_("The letter's tickets. A boost that was outbid before anyone looked is not charged."),
        facts=BOOST_FACTS,
        model="letter",
        wrong=("both", "boost", "nothing"),
    ),
    Question(
        "05.3",
        N_("{many} letters, and not one win. What is the best next thing to do?"),
        Choice(
            (
                Option(
                    "more",
                    N_("send {many} more of the same"),
                    N_("Silence is news: such letters probably win less often than one hoped."),
                ),
                Option(
                    "boost",
                    N_("boost the next ones"),
                    N_("A boost adds a share of what is there. After so much silence that is little."),
                ),
                Option(
                    "change",
                    N_("change one thing, then send a few"),
                    N_("Another kind of job, another first line. Then look again."),
                ),
                Option(
                    "stop",
                    N_("give up"),
                    N_(
                        "One may. But of 100 people with such letters many have no win after {many}: it is not a verdict."
                    ),
                ),
            )
        ),
        right=lambda _: "change",
        hints=(
            N_("What does silence tell you about the letters that you have sent?"),
            N_("fk.tries(40, wins_in_1000=20).after_silence() says it in a sentence."),
        ),
        solution=N_(
            "Change one thing: the kind of job first, then the first line. Sending more of the same comes last."
        ),
        facts=MANY_FACTS,
        model="change",
        wrong=("more", "boost", "stop"),
    ),
    Question(
        "05.4",
        N_(
            'The sign "available now" costs some Connects a week. Nao has eight free hours. When may she show it?'
        ),
        Choice(
            (
                Option(
                    "always",
                    N_("always; it cannot do harm"),
                    N_('A year of it can cost {price}. And who reads "now" expects now.'),
                ),
                Option(
                    "free-week",
                    N_("in a week whose hours are free, while she looks for work"),
                    N_("Then it is true, and it costs a few tickets. What it brings nobody has measured."),
                ),
                Option(
                    "never",
                    N_("never; it is for people without a day job"),
                    N_("Eight free hours are free hours. If the week is empty, the sign is true."),
                ),
            )
        ),
        right=lambda _: "free-week",
        hints=(
            N_("Is the sign true this week?"),
            N_("It is paid by the week, and it can be switched off."),
        ),
        solution=N_("When it is true: a week with free hours. Switch it off when the week is full."),
        facts=BADGE_FACTS,
        model="free-week",
        wrong=("always", "never"),
    ),
    Question(
        "05.5",
        N_("From notebook 03: an advert pays double, and wants to talk on another app. What does Nao do?"),
        Choice(
            (
                Option(
                    "careful",
                    N_("writes, and is careful"),
                    N_("Careful outside the platform helps little: nobody there holds the money for her."),
                ),
                Option(
                    "skip",
                    N_("skips it, double pay or not"),
                    N_("Yes. It is the sign that speaks loudest, and high pay does not make it quieter."),
                ),
                Option(
                    "boost",
                    N_("boosts, because it pays so well"),
                    N_("A good place in a bad line. Look at the sign before the sum."),
                ),
            )
        ),
        right=lambda _: "skip",
        hints=(
            N_("Which of the three signs is it?"),
            N_("Think of the golden logo."),
        ),
        solution=N_("She skips it. Outside the platform nobody holds the money, and nobody steps in."),
        model="skip",
        wrong=("careful", "boost"),
    ),
)

QUESTIONS = (*GUESSES, *CHECKS)
