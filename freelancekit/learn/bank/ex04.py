"""Exercises of notebook 04: a face, ratings one by one, a profile with a slip, three lines."""

from __future__ import annotations

from functools import cache

from freelancekit.learn.bank.nb04 import wins
from freelancekit.learn.gaps import Facts
from freelancekit.learn.letter import Letter
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Number, Option
from freelancekit.market.freelancer import Reader
from freelancekit.proposals.board import Board
from freelancekit.say import N_

LETTERS: tuple[Letter, ...] = ()

#: How many letters of 1,000 the second exercise wants to win.
WANTED = 100


@cache
def with_a_face() -> int:
    """Of 1,000 letters for the teas, how many win with a face on the profile."""
    return Board("sunday", reader=Reader(photo=True))["tea"].wins_in_1000


@cache
def without_a_face() -> int:
    """The same without."""
    return Board("sunday", reader=Reader())["tea"].wins_in_1000


@cache
def ratings_for() -> int:
    """The fewest ratings of five stars with which 100 of 1,000 letters win."""
    return next(n for n in range(1, 500) if wins(n) >= WANTED)


#: With and without.
FACE_FACTS: Facts = {"face": with_a_face, "none": without_a_face}


#: Around the number of ratings that is wanted.
RATING_FACTS: Facts = {
    "n": ratings_for,
    "before": lambda: ratings_for() - 1,
    "then": lambda: wins(ratings_for()),
    "less": lambda: wins(ratings_for() - 1),
    "wanted": WANTED,
}


QUESTIONS = (
    Question(
        "04.e1",
        N_("Nao puts her face on the profile. Of 1,000 letters for the teas, how many win then?"),
        Number(
            0,
            1000,
            N_("letters"),
            near=N_(
                "{face}, and {none} without a face. What a face adds is our assumption, and it stays on the internet."
            ),
            low=N_("Less than without a face? In this market it adds a little."),
            high=N_("So much a face does not do here. Ask the card on the board."),
            slips={64: N_("That is the number without a face. Is the face on the profile in your line?")},
        ),
        right=lambda _: with_a_face(),
        hints=(
            N_("The example gives her a portfolio. A face is called photo."),
            N_(
                'The last line: letters = fk.Board("sunday", reader=fk.Reader(photo=True))["tea"].wins_in_1000'
            ),
        ),
        solution=N_(
            'letters = fk.Board("sunday", reader=fk.Reader(photo=True))["tea"].wins_in_1000\nIt is {face}, and {none} without.'
        ),
        facts=FACE_FACTS,
        model=73,
        wrong=(64, 20, 500),
    ),
    Question(
        "04.e2",
        N_("With how many ratings of five stars do {wanted} of 1,000 letters for the garden pictures win?"),
        Number(
            1,
            500,
            N_("ratings"),
            near=N_("{n} ratings: {then} of 1,000. With {before} it is {less}."),
            low=N_("Not so many letters win yet. Give her more ratings, one after the other."),
            high=N_("There it is reached already, and with fewer. Go down."),
            slips={1: N_("The first rating does much, but not all of it. Look at the number under the box.")},
        ),
        right=lambda _: ratings_for(),
        hints=(
            N_("Change the number in the box, and run it."),
            N_("It is reached sooner than one would think: try numbers under twenty."),
        ),
        solution=N_("{n}. The first few ratings do most; after that the line flattens."),
        facts=RATING_FACTS,
        model=12,
        wrong=(1, 2, 60),
    ),
    Question(
        "04.e3",
        N_("Haru has written a profile for Nao. One line of it would make Shiori close it. Which?"),
        Choice(
            (
                Option(
                    "stations",
                    N_("I photograph small railway stations."),
                    N_("One thing, and one sees it at once. This line stands."),
                ),
                Option(
                    "all",
                    N_("I can do anything: photos, logos, texts, films."),
                    N_("Here it is. Who does everything is remembered for nothing, at 23:15."),
                ),
                Option(
                    "day",
                    N_("I answer on the same day."),
                    N_("A promise that can be checked. This line stands."),
                ),
                Option(
                    "look",
                    N_("Three pictures to look at, under this line."),
                    N_("Something to look at. This line stands."),
                ),
            )
        ),
        right=lambda _: "all",
        hints=(
            N_("Read them as Shiori, who wants pictures of tea."),
            N_("Three lines tell one thing each. One line tells four, and so none."),
        ),
        solution=N_("I can do anything. It is meant well, and it gives her no picture to remember."),
        model="all",
        wrong=("stations", "day", "look"),
    ),
    Question(
        "04.e4",
        N_("Your own case: a client reads three of your lines at 23:15. Which order serves her best?"),
        Choice(
            (
                Option(
                    "me",
                    N_("who I am; what I can do; what you need"),
                    N_("Her tea comes last. At 23:15 she may not reach the third line."),
                ),
                Option(
                    "you",
                    N_("what you need; what I did that is like it; one question"),
                    N_("Her work first, then something to look at, then a line that she can answer."),
                ),
                Option(
                    "price",
                    N_("my price; my terms; kind regards"),
                    N_("Clear, and there is nothing about her tea in it."),
                ),
                Option(
                    "thanks",
                    N_("thank you for your time; I hope; I would be glad"),
                    N_("Polite from end to end. What would she remember of it?"),
                ),
            )
        ),
        right=lambda _: "you",
        hints=(
            N_("What is she thinking of when she opens the letter?"),
            N_("Of her tea. So begin there."),
        ),
        solution=N_("Her work first, yours second, a question last. Notebook 05 builds on it."),
        model="you",
        wrong=("me", "price", "thanks"),
    ),
)
