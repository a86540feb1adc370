"""Exercises of notebook 10: an hour by hand, a dearer article, a slip in an average, a price of one's own."""

from __future__ import annotations

from functools import cache

from freelancekit.contracts.fee_rules import hourly_pay
from freelancekit.contracts.fees import fees, with_tax
from freelancekit.learn.bank.nb10 import ON
from freelancekit.learn.gaps import Facts
from freelancekit.learn.letter import Letter
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Number, Option
from freelancekit.market.learning_curve import practised_minutes
from freelancekit.rules.rulebook import rulebook
from freelancekit.say import N_
from freelancekit.units import say_yen

LETTERS: tuple[Letter, ...] = ()


@cache
def video_hour() -> int:
    """A video at a thousand yen, four hours of work."""
    book = rulebook("crowdworks", ON)
    return int(hourly_pay(fees(book, int(with_tax(1_000, book))).net, 240))


@cache
def tenth() -> int:
    """The minutes of the tenth article."""
    return int(practised_minutes(200, 9))


#: The first, the tenth.
TENTH_FACTS: Facts = {"tenth": tenth, "saved": lambda: 200 - tenth()}


#: The video's hour.
VIDEO_FACTS: Facts = {"hour": lambda: say_yen(video_hour())}


QUESTIONS = (
    Question(
        "10.e1",
        N_(
            "A short video at a thousand yen takes Nao four hours, all in all. How many yen is that for an hour?"
        ),
        Number(
            0,
            3000,
            N_("yen"),
            near=N_("{hour}. So little, and Ryo called it a friendly price."),
            low=N_("A little more than that."),
            high=N_("Less. The fee and its tax go off before, and all four hours count."),
            within=2,
            slips={250: N_("That is a thousand over four. But not a thousand arrives.")},
        ),
        right=lambda _: video_hour(),
        hints=(
            N_("In the example stands the article. Change the minutes."),
            N_("The last line: hour = fk.hourly_pay(net, minutes=240)"),
        ),
        solution=N_("hour = fk.hourly_pay(net, minutes=240)\n{hour}: fee and tax first, then the hours."),
        facts=VIDEO_FACTS,
        model=215,
        wrong=(250, 1000, 90),
    ),
    Question(
        "10.e2",
        N_(
            "The first article took 200 minutes. How many does the tenth take, with the practice of the nine before?"
        ),
        Number(
            0,
            300,
            N_("minutes"),
            near=N_("{tenth}. The first ones teach most: the second alone saved thirty."),
            low=N_("So fast it does not go."),
            high=N_("It goes faster by then."),
            within=1,
            slips={
                20: N_("Practice does not divide by ten."),
                170: N_("That is the second one. Eight more follow."),
            },
        ),
        right=lambda _: tenth(),
        hints=(N_("Change one number in the box."), N_("Before the tenth, nine are done.")),
        solution=N_(
            "{tenth}: {saved} minutes fewer than at first. That each doubling saves 15 of 100 is assumed."
        ),
        facts=TENTH_FACTS,
        model=117,
        wrong=(20, 170, 200),
    ),
    Question(
        "10.e3",
        N_("Haru has written four sentences on income. Which one goes wrong?"),
        Choice(
            (
                Option(
                    "line",
                    N_("Number 500 of a thousand had less than the average."),
                    N_("So it was in the survey. This line stands."),
                ),
                Option(
                    "half",
                    N_("The average is 45,650, so half of all had more than that."),
                    N_("Here it is. Half had more than number 500, and that is far below the average."),
                ),
                Option("few", N_("A few with much pull an average up."), N_("This line stands as it is.")),
                Option(
                    "year",
                    N_("The survey is of 2016."),
                    N_("It is, and it names no newer year. This line stands."),
                ),
            )
        ),
        right=lambda _: "half",
        hints=(N_("Half of all stand behind which place?"), N_("Behind number 500, not behind the average.")),
        solution=N_("The second. Half is a matter of the middle, and the average is something else."),
        model="half",
        wrong=("line", "few", "year"),
    ),
    Question(
        "10.e4",
        N_("Your own price. Which of these sentences could you say to a client tomorrow?"),
        Choice(
            (
                Option(
                    "sorry",
                    N_("I am sorry, I have to raise my price a little."),
                    N_("There is nothing to be sorry for. Say what it is, and from when on."),
                ),
                Option(
                    "from",
                    N_("From May on an article is 2,000 yen. The one we agreed stays as agreed."),
                    N_("A sum, a day, and the old promise kept. It can be said in one breath."),
                ),
                Option(
                    "market", N_("Everybody else takes more."), N_("Perhaps. The client may ask them, then.")
                ),
            )
        ),
        right=lambda _: "from",
        hints=(N_("What does a client need to know?"), N_("A sum, and a day.")),
        solution=N_("The one with a sum and a day, and with the old agreement kept."),
        model="from",
        wrong=("sorry", "market"),
    ),
)
