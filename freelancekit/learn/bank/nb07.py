"""Notebook 07: three stars from Gen, a message half typed, and the road back."""

from __future__ import annotations

from functools import cache

from freelancekit.learn.gaps import Facts
from freelancekit.learn.letter import Letter, Reply
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Number, Option
from freelancekit.market.settings import Market
from freelancekit.rules.rulebook import rulebook
from freelancekit.say import N_
from freelancekit.trust.rating import Rated, rate
from freelancekit.trust.scores import Desk, fives_until, say_stars

GOAL, HIGH_GOAL = 4.5, 4.8

LETTERS = (
    Letter(
        "9",
        "07",
        N_("CrowdWorks, a new rating"),
        N_(
            'Gen has rated you: three stars. "Good work." You may write him a line; the rating stays as it is.'
        ),
        (
            Reply(
                "why",
                N_("Why only three? I did everything that you asked for!"),
                N_("Three is good. I have given four once, in 2011."),
            ),
            Reply(
                "next",
                N_("Thank you for the work and the words. What would make the next one better?"),
                N_("Shorter captions. I have another text in November, if you have time."),
            ),
            Reply(
                "sorry",
                N_("I am so sorry. I will do better, I promise!"),
                N_("Sorry for what? It was good."),
            ),
            Reply(
                "later",
                N_("(later: it is 01:10)"),
                N_("Nothing comes. It is 01:10 at Gen's, too."),
            ),
        ),
    ),
    Letter(
        "10",
        "07",
        N_("Sena, in the morning"),
        N_(
            "I am sorry. The owner has stopped our project, from one day to the next. I wanted you to hear it from me, today."
        ),
        (
            Reply(
                "thanks",
                N_("Thank you for telling me at once."),
                N_("I did not like to write it. Thank you for this line."),
            ),
            Reply(
                "money",
                N_("And who pays me for the hours so far?"),
                N_("I ask the owner about it. It is good that you say it."),
            ),
            Reply(
                "again",
                N_("That is the second time something like this happens to me."),
                N_("I know how it feels. I am sorry."),
            ),
            Reply(
                "later",
                N_("(later: first a coffee)"),
                N_("Of course. I am here."),
            ),
        ),
    ),
)


@cache
def eleven() -> Desk:
    """Ten fives and a three."""
    return Desk((5,) * 10 + (3,))


@cache
def thousand() -> tuple[Rated, Rated]:
    """A thousand clients with the same luck: Nao rates before them, and she waits."""
    return rate(1000, rated_first=True), rate(1000, rated_first=False)


def what_comes_back() -> str:
    """What rating first moves where both stay hidden until both are in: ratings, stars, both or neither."""
    first, later = thousand()
    more = first.posted.sum() > later.posted.sum()
    kinder = first.stars.sum() > later.stars.sum()
    if more:
        return "both" if kinder else "ratings"
    return "stars" if kinder else "neither"


#: Who rated in the two thousands, and the setting behind it.
RATE_FACTS: Facts = {
    "first": lambda: int(thousand()[0].posted.sum()),
    "later": lambda: int(thousand()[1].posted.sum()),
    "set": lambda: round(100 * Market().wait_to_rate),
}


#: Averages and roads.
STAR_FACTS: Facts = {
    "mean": lambda: say_stars(eleven().plain),
    "to": lambda: fives_until([3], GOAL),
    "high": lambda: fives_until([3], HIGH_GOAL),
    "goal": f"{GOAL:g}",
    "high_goal": f"{HIGH_GOAL:g}",
    "careful": lambda: say_stars(Desk((3,)).careful),
}


GUESSES = (
    Question(
        "07-ten-fives",
        N_("Ten clients gave five stars, and Gen gave three. Where does the plain average stand?"),
        Choice(
            (
                Option(
                    "four",
                    N_("about 4.0"),
                    N_("That is the middle between five and three. But there are ten fives, and one three."),
                ),
                Option(
                    "half",
                    N_("about 4.5"),
                    N_(
                        "It feels as heavy as that. One of eleven pulls it down by less than a fifth of a star."
                    ),
                ),
                Option(
                    "eight",
                    N_("about 4.8"),
                    N_("Ten fives hold it: {mean}. The same three alone would be 3.0."),
                ),
                Option(
                    "nine", N_("about 4.95"), N_("Nearly. Two stars are missing, shared by eleven ratings.")
                ),
            )
        ),
        right=lambda _: "eight" if 4.75 <= eleven().plain < 4.88 else "half",
        asks_sure=True,
        it_came=N_("It stands at {came}."),
        then=N_("Write 1 in place of 10, and run the box again. When does one three weigh heavily?"),
        facts=STAR_FACTS,
        model="eight",
        wrong=("four", "half", "nine"),
    ),
    Question(
        "07-road-back",
        N_(
            "But Nao has no ten fives. The three stands alone. How many fives until her average stands at {high_goal}?"
        ),
        Number(
            0,
            100,
            N_("fives"),
            near=N_("{high} good jobs, and for {goal} it is {to}. A price, and not a fate."),
            low=N_("It takes more: {high}. To {goal} it is only {to}, but the last steps are the longest."),
            high=N_("Fewer than you feared: {high}. And to {goal} it is only {to}."),
            within=1,
            slips={
                3: N_("That is the road to {goal}. To {high_goal} it is three times as long: {high}."),
                2: N_("Then it stands at about 4.3. To {high_goal} it takes {high}."),
            },
        ),
        right=lambda _: fives_until([3], HIGH_GOAL),
        asks_sure=True,
        it_came=N_("It takes {came}."),
        then=N_("A careful average trusts few stars less: for it, one three alone is {careful} already."),
        facts=STAR_FACTS,
        model=9,
        wrong=(3, 2, 30, 5),
    ),
    Question(
        "07-plead",
        N_(
            "The message to Gen is half typed: please give me more stars. On CrowdWorks, what could he still do?"
        ),
        Choice(
            (
                Option(
                    "change",
                    N_("change his rating, if he wants"),
                    N_("He may want to, and there is no button for it. A rating that is given stays."),
                ),
                Option(
                    "month",
                    N_("change it within the month"),
                    N_("The month is the time to rate, not to change. A rating that is given stays."),
                ),
                Option(
                    "allow",
                    N_("change it, if Nao allows it"),
                    N_("That is Upwork: there the public part can be changed, if the freelancer opens it."),
                    value="the public part, if the freelancer allows it",
                ),
                Option(
                    "no",
                    N_("nothing; a rating stays"),
                    N_("So the page says. The message would only tell him how Nao takes a three."),
                    value="not possible",
                ),
            )
        ),
        right=lambda _: str(rulebook("crowdworks")["rating.edit"]),
        asks_sure=True,
        it_came=N_("What he could do: {came}."),
        then=N_("And on Upwork, to press for stars breaks the rules. The half typed message can be deleted."),
        model="no",
        wrong=("change", "month", "allow"),
    ),
    Question(
        "07-rate-first",
        N_(
            "On CrowdWorks Nao rates a thousand clients first, each with five stars. Compared with waiting, what comes back to her?"
        ),
        Choice(
            (
                Option(
                    "stars",
                    N_("as many ratings, with more stars"),
                    N_(
                        "They cannot answer stars that they do not see: both stay hidden until both are in. But a message reminds them to rate."
                    ),
                ),
                Option(
                    "both",
                    N_("more ratings, with more stars"),
                    N_("More ratings, yes. Kinder ones, no: both stay hidden until both are in."),
                ),
                Option(
                    "ratings",
                    N_("more ratings, with the same stars"),
                    N_(
                        "Both stay hidden until both are in, so nobody can answer her stars. What they see is a reminder."
                    ),
                ),
                Option(
                    "neither",
                    N_("as many ratings, with the same stars"),
                    N_(
                        "The stars are the same: both stay hidden until both are in. But a message reminds them to rate at all."
                    ),
                ),
            )
        ),
        right=lambda _: what_comes_back(),
        asks_sure=True,
        it_came=N_("Back come {came}."),
        then=N_(
            "Of the thousand, {first} rated when she was first, and {later} when she waited. "
            "We have set this difference to about {set} of 100, after a study of eBay; luck did the rest."
        ),
        facts=RATE_FACTS,
        model="ratings",
        wrong=("stars", "both", "neither"),
    ),
)

CHECKS = (
    Question(
        "07.1",
        N_("When can Nao read what Gen has given her, on CrowdWorks?"),
        Choice(
            (
                Option(
                    "once",
                    N_("as soon as he has rated"),
                    N_("Then she could answer in kind. That is what hiding is for."),
                ),
                Option(
                    "both",
                    N_("when both have rated, or the month is over"),
                    N_("Neither can answer the other's stars."),
                ),
                Option(
                    "never",
                    N_("never; only the office sees it"),
                    N_("It is shown, to her and to all. But not at once."),
                ),
            )
        ),
        right=lambda _: "both",
        hints=(
            N_("What would one be tempted to do, if it were at once?"),
            N_('Ask the book: fk.rulebook("crowdworks").why("rating.visibility").'),
        ),
        solution=N_("When both have rated. If only one has, that rating is shown after the month."),
        model="both",
        wrong=("once", "never"),
    ),
    Question(
        "07.2",
        N_("What is rating first good for, where both stay hidden?"),
        Choice(
            (
                Option("better", N_("it makes the answer kinder"), N_("It cannot: nobody has read it yet.")),
                Option(
                    "remind", N_("it reminds the other to rate"), N_("Yes. More ratings, not better ones.")
                ),
                Option(
                    "safe",
                    N_("it protects from a bad one"),
                    N_("What is hidden protects nobody, and harms nobody."),
                ),
            )
        ),
        right=lambda _: "remind",
        hints=(
            N_("The other gets a message: somebody has rated you."),
            N_("It moves whether they rate, not what they give."),
        ),
        solution=N_("It reminds them. The number of ratings grows, the stars stay what they are."),
        model="remind",
        wrong=("better", "safe"),
    ),
    Question(
        "07.3",
        N_("Gen gives three stars and orders again. What did the three mean?"),
        Choice(
            (
                Option("bad", N_("he was not content"), N_("Then he would not have ordered again.")),
                Option(
                    "praise",
                    N_("good; in his book three is praise"),
                    N_("Stars have a different size in every head."),
                ),
                Option("mistake", N_("a slip of the finger"), N_("His words say otherwise: good work.")),
            )
        ),
        right=lambda _: "praise",
        hints=(N_("Look at what he does, not at what he gives."), N_("In 2011 he gave a four, once.")),
        solution=N_(
            "Praise. Some people keep five for a miracle. What they do tells more than what they give."
        ),
        model="praise",
        wrong=("bad", "mistake"),
    ),
    Question(
        "07.4",
        N_("From notebook 05: forty letters and not one win. What does Nao do next?"),
        Choice(
            (
                Option(
                    "boost",
                    N_("boost the next ones"),
                    N_("A boost adds a share of what is there. After such silence that is little."),
                ),
                Option(
                    "change",
                    N_("change one thing, then send a few"),
                    N_("Yes: another kind of job first, then another first line."),
                ),
                Option(
                    "more",
                    N_("send forty more"),
                    N_("Silence is news. The next forty would be like the last forty."),
                ),
            )
        ),
        right=lambda _: "change",
        hints=(N_("What did the silence say?"), N_("Before more of the same comes something else.")),
        solution=N_("Change one thing: the kind of job first, then the first line."),
        model="change",
        wrong=("boost", "more"),
    ),
)

QUESTIONS = (*GUESSES, *CHECKS)
