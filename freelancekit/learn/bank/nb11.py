"""Notebook 11: four ways to play, a hundred lives each, and one's own way in five lines."""

from __future__ import annotations

from functools import cache, partial
from typing import Any

from freelancekit.evidence.tournament import Contest, tournament
from freelancekit.learn.gaps import Facts
from freelancekit.learn.letter import Letter
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Number, Option, Order
from freelancekit.market.freelancer import Reader
from freelancekit.market.settings import Market
from freelancekit.say import N_
from freelancekit.strategies.catalogue import strategy
from freelancekit.units import say_yen

LETTERS: tuple[Letter, ...] = ()

#: Half a year in the dollar door, a hundred lives for each.
HALF: dict[str, Any] = {"n": 100, "days": 183, "on": "2024-09-01"}
WAYS = {"Haru": "Numbers", "Nao": "Specialist", "Sena": "Keeper", "Gen": "Giver"}
#: What is turned, one at a time.
TURNED: dict[str, dict[str, Any]] = {
    "hours": {"reader": Reader(hours_a_week=4)},
    "hire": {"market": Market().but(fill_rate=0.6)},
    "boost": {"market": Market().but(boost_lift=0.43)},
}


@cache
def four() -> Contest:
    """All four."""
    return tournament({who: strategy(way) for who, way in WAYS.items()}, **HALF)


@cache
def two(turned: str = "") -> Contest:
    """Haru and Nao, with one thing turned."""
    ways = {who: strategy(WAYS[who]) for who in ("Haru", "Nao")}
    return tournament(ways, **HALF, **TURNED.get(turned, {}))


def order() -> list[str]:
    """By what is left on average, the most first."""
    return [who.lower() for who in four().names]


def nao_ahead() -> int:
    """In how many of a hundred lives Nao is ahead of Haru."""
    return four().wins("Nao", "Haru").of_100[0]


@cache
def turns() -> str:
    """The setting that puts Nao first on average."""
    return next(name for name in TURNED if two(name).names[0] == "Nao")


def left_of_four(who: str) -> str:
    """What is left for one of the four on average."""
    return say_yen(int(four().left(who).mean()))


#: The four in numbers.
FOUR_FACTS: Facts = {
    **{who.lower(): partial(left_of_four, who) for who in WAYS},
    "lost": lambda: int((four().left("Haru") < 0).sum()),
    "last": lambda: four().names[-1],
    "first": lambda: four().names[0],
    "upset": lambda: four().wins(four().names[-1], four().names[0]).of_100[0],
    "ahead": nao_ahead,
    "behind": lambda: 100 - nao_ahead(),
}


def left_when(turned: str, who: str) -> str:
    """What is left for one of the two on average, with one thing turned."""
    return say_yen(int(two(turned).left(who).mean()))


#: What is left for both, with one thing turned.
TURNED_FACTS: Facts = {
    f"{name}_{who.lower()}": partial(left_when, name, who) for name in TURNED for who in ("Haru", "Nao")
}


GUESSES = (
    Question(
        "11-rank",
        N_(
            "Four friends play half a year on Upwork, a hundred lives each. Who has most left on average? Put them in order."
        ),
        Order(
            (
                Option(
                    "nao",
                    N_("Nao: only where it fits"),
                    N_("On average she is not there. Her lives are closer together than those of the first."),
                ),
                Option(
                    "haru",
                    N_("Haru: to everyone"),
                    N_(
                        "On average he is not there: a few of his lives have very much, with the tickets paid."
                    ),
                ),
                Option(
                    "gen",
                    N_("Gen: asks less"),
                    N_("On average he is not there. Who asks less is chosen more often, and has less of it."),
                ),
                Option(
                    "sena",
                    N_("Sena: stays in touch"),
                    N_("On average she is not there. In half a year few old clients come back."),
                ),
            ),
            settled=N_("So it came, on average. Read on before you bet on it."),
        ),
        right=lambda _: order(),
        asks_sure=True,
        it_came=N_("By the average: {came}."),
        then=N_('Write platforms="crowdworks" behind ways: the yen door. Applying costs nothing there.'),
        facts=FOUR_FACTS,
        model=["haru", "nao", "sena", "gen"],
        wrong=(["nao", "haru", "sena", "gen"], ["gen", "sena", "nao", "haru"]),
    ),
    Question(
        "11-ahead",
        N_(
            "Haru has more than Nao on average. Take them life by life, with the same luck. In how many of a hundred is Nao ahead?"
        ),
        Number(
            0,
            100,
            N_("of 100"),
            near=N_(
                "In {ahead}. Haru's average comes from a few lives with very much; in {lost} of his hundred the tickets cost more than came in."
            ),
            low=N_(
                "In {ahead}. An average is not a life: a few of Haru's hundred have very much, and {lost} of them lost money."
            ),
            high=N_("Not in so many: {ahead}. But in more than half, although the average says Haru."),
            within=8,
        ),
        right=lambda _: nao_ahead(),
        asks_sure=True,
        it_came=N_("It came to {came}."),
        then=N_(
            "So who is the better one? It depends on whether one can afford to lose. Now let the last of the four play against the first."
        ),
        facts=FOUR_FACTS,
        model=60,
        wrong=(10, 30, 90, 100),
    ),
    Question(
        "11-turns",
        N_("Which single change puts Nao first on the average, too?"),
        Choice(
            (
                Option(
                    "hire",
                    N_("more clients who hire anyone"),
                    N_("Then both have more: Haru {hire_haru}, Nao {hire_nao}. Who writes most gains most."),
                ),
                Option(
                    "hours",
                    N_("four hours a week in place of eight"),
                    N_(
                        "Haru {hours_haru}, Nao {hours_nao}. The tickets are paid all the same, and the work that they win is not all done."
                    ),
                ),
                Option(
                    "boost",
                    N_("boosts that work twice as well"),
                    N_("Neither of them boosts, so nothing moves: Haru {boost_haru}, Nao {boost_nao}."),
                ),
            )
        ),
        right=lambda _: turns(),
        asks_sure=True,
        it_came=N_("It was: {came}."),
        then=N_(
            "Write hours_a_week=16. A plan is good for somebody with certain hours; it is not good by itself."
        ),
        facts=TURNED_FACTS,
        model="hours",
        wrong=("hire", "boost"),
    ),
)

CHECKS = (
    Question(
        "11.1",
        N_("A plan has the best average of four. What does that promise for your one life?"),
        Choice(
            (
                Option(
                    "best",
                    N_("that I shall do best with it"),
                    N_("Not even more often than not. Think of the hundred lives, side by side."),
                ),
                Option(
                    "little",
                    N_("little; I must look at the lives, too"),
                    N_("Yes: how often it is ahead, and how often it loses."),
                ),
                Option(
                    "nothing",
                    N_("nothing at all"),
                    N_("Something it says: over very many lives it brings most."),
                ),
            )
        ),
        right=lambda _: "little",
        hints=(
            N_("Who was first on average, and who was ahead more often?"),
            N_("A few very good lives pull an average up."),
        ),
        solution=N_(
            "Little. Ask how often it is ahead, how often it loses, and whether one could bear that."
        ),
        model="little",
        wrong=("best", "nothing"),
    ),
    Question(
        "11.2",
        N_("Why do all four play with the same luck?"),
        Choice(
            (
                Option(
                    "fair",
                    N_("so that the ways differ and not the luck"),
                    N_("Yes. The same jobs came to all four, and the same clients."),
                ),
                Option(
                    "quick",
                    N_("so that it goes faster"),
                    N_("It takes as long. But without it one would compare luck with luck."),
                ),
                Option(
                    "real",
                    N_("because it is so in life"),
                    N_("In life nobody gets the same year twice. That is why it is hard to learn from one."),
                ),
            )
        ),
        right=lambda _: "fair",
        hints=(
            N_("What would you know if Nao simply had better luck?"),
            N_("Then two things would differ at once."),
        ),
        solution=N_("So that only the way to play differs. Otherwise one would compare luck with luck."),
        model="fair",
        wrong=("quick", "real"),
    ),
    Question(
        "11.3",
        N_("Somebody tells you: I wrote to everyone, and now I live on it. What do you ask first?"),
        Choice(
            (
                Option(
                    "how",
                    N_("how exactly did you write?"),
                    N_("That may help. But it is the second question."),
                ),
                Option(
                    "others",
                    N_("how did the others fare who did the same?"),
                    N_("Yes. Those who lost money with it are seldom asked."),
                ),
                Option(
                    "when",
                    N_("when may I begin?"),
                    N_("Today, if you like. But you have heard of one life only."),
                ),
            )
        ),
        right=lambda _: "others",
        hints=(N_("How many of Haru's hundred lost money?"), N_("Who tells such stories, and who does not?")),
        solution=N_(
            "How the others fared. One life that went well says that it is possible, and not how often."
        ),
        model="others",
        wrong=("how", "when"),
    ),
    Question(
        "11.4",
        N_("From notebook 09: when is a stopping line drawn?"),
        Choice(
            (
                Option(
                    "before",
                    N_("before the first cheap job"),
                    N_("Right; later one wants back what one has given."),
                ),
                Option("tired", N_("when one is tired"), N_("Then it is late, and one is angry.")),
                Option("never", N_("never"), N_("A line is no suspicion. It treats everybody alike.")),
            )
        ),
        right=lambda _: "before",
        hints=(
            N_("Nao wrote two numbers on a slip of paper."),
            N_("She did it when nothing had been given yet."),
        ),
        solution=N_(
            "Before. The same holds for a plan: write down beforehand what would make you change it."
        ),
        model="before",
        wrong=("tired", "never"),
    ),
)

QUESTIONS = (*GUESSES, *CHECKS)
