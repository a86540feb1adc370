"""Notebook 04: five letters, tired eyes, and what one really goes by."""

from __future__ import annotations

from functools import cache, partial

from freelancekit.learn.gaps import Facts
from freelancekit.learn.letter import Letter
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Number, Option
from freelancekit.market.settings import Market
from freelancekit.proposals.board import Board
from freelancekit.proposals.proposal import interest_after
from freelancekit.say import N_

LETTERS: tuple[Letter, ...] = ()

#: The stars that Haru aims at.
AIM = 4.5


@cache
def wins(ratings: int) -> int:
    """Of 1,000 letters for the garden pictures, how many win with so many ratings of five stars."""
    return Board("sunday").by_ratings("pictures", ratings).wins[ratings]


def where_is_the_aim() -> str:
    """Where 4.5 stands beside the average of all stars."""
    mean = Market().mean_stars
    return "at" if abs(mean - AIM) < 0.05 else "above" if mean < AIM else "below"


#: Letters won of 1,000 with no rating, one, a hundred.
RATING_FACTS: Facts = {
    "none": partial(wins, 0),
    "one": partial(wins, 1),
    "many": partial(wins, 100),
}


def left_after(minutes: int) -> int:
    """What is left of 100 clients after so many minutes."""
    return interest_after(minutes)[minutes]


#: What is left of 100 clients.
SPEED_FACTS: Facts = {
    "five": partial(left_after, 5),
    "hour": partial(left_after, 60),
    "day": partial(left_after, 1440),
    "gone": lambda: 100 - left_after(60),
}


#: The average of all stars, and Haru's aim.
STAR_FACTS: Facts = {"mean": lambda: f"{Market().mean_stars:g}", "aim": f"{AIM:g}"}


GUESSES = (
    Question(
        "04-go-by",
        N_("Before you read them: by what will you choose, most of all?"),
        Choice(
            (
                Option("price", N_("the price"), N_("Kept. Your own choices will show whether it was.")),
                Option("stars", N_("the stars"), N_("Kept. Let us see how much the stars move your hand.")),
                Option("face", N_("a face"), N_("Kept. A face is quickly seen. Look what you do with it.")),
                Option(
                    "speed",
                    N_("a quick answer"),
                    N_("Kept. Some letters came within five minutes. Watch yourself."),
                ),
                Option(
                    "question",
                    N_("what they write"),
                    N_("Each letter has two lines that no other has. You will see which you took."),
                ),
            )
        ),
        right=lambda _: "question",
        asks_sure=True,
        counted=False,
        returns=False,
        model="question",
        wrong=("price", "stars", "face", "speed"),
    ),
    Question(
        "04-first-rating",
        N_(
            "Without a rating {none} of Nao's 1,000 letters win. Somebody gives her one rating, five stars. How many win then?"
        ),
        Number(
            0,
            1000,
            N_("of 1,000"),
            near=N_("Nearly twice as many, from one single rating. With a hundred of them it is {many}."),
            low=N_(
                "More than you thought: {one}, nearly twice as many. No rating at all is what holds a letter back most."
            ),
            high=N_("Less than that: {one}. It is nearly twice as many, and from one single rating."),
            within=12,
            slips={
                42: N_("So it would be if one rating were nothing. But it is the step from none to one."),
                133: N_(
                    "So many it is with a hundred ratings. The first one alone does about half of the way."
                ),
            },
        ),
        right=lambda _: wins(1),
        asks_sure=True,
        it_came=N_("It came to {came}."),
        then=N_(
            "How much the first one does, we assume. Write -0.2 in place of -0.5, and run the box again."
        ),
        facts=RATING_FACTS,
        model=77,
        wrong=(42, 133, 50, 500),
    ),
    Question(
        "04-one-hour",
        N_(
            "A hundred clients write to somebody and would hire them. The answer comes after one hour. How many still hire?"
        ),
        Number(
            0,
            100,
            N_("of 100"),
            near=N_("{hour} are left. After five minutes it is {five}, after a whole day {day}."),
            low=N_("More than you feared: {hour} are left after an hour. After a day it is {day}."),
            high=N_(
                "{gone} are gone after an hour. Perhaps they wrote to others, too, and somebody answered."
            ),
            within=7,
            slips={
                90: N_(
                    "An hour feels quick. For one who waits with five names on the list it is long: {gone} are gone."
                )
            },
        ),
        right=lambda _: left_after(60),
        asks_sure=True,
        it_came=N_("After an hour it is {came}."),
        then=N_("A short answer counts: seen, I write tonight. Nobody has to be awake at night for it."),
        facts=SPEED_FACTS,
        model=54,
        wrong=(90, 99, 10),
    ),
    Question(
        "04-four-and-a-half",
        N_(
            "Haru aims at {aim} stars. Where does that stand beside the average of all stars on a large platform?"
        ),
        Choice(
            (
                Option(
                    "above",
                    N_("above the average"),
                    N_(
                        "In the year 2007 it was. Then nearly everybody began to give five: the average became {mean}."
                    ),
                ),
                Option(
                    "at",
                    N_("at the average"),
                    N_(
                        "One would think so of a good number. But most ratings are fives by now, and the average is {mean}."
                    ),
                ),
                Option(
                    "below",
                    N_("below the average"),
                    N_(
                        "Nearly everybody gives five. With an average of {mean}, a {aim} looks like a warning."
                    ),
                ),
            )
        ),
        right=lambda _: where_is_the_aim(),
        asks_sure=True,
        it_came=N_("It stands {came}."),
        then=N_("Notebook 07 is about stars: how few count, and what a three does."),
        facts=STAR_FACTS,
        model="below",
        wrong=("above", "at"),
    ),
)

CHECKS = (
    Question(
        "04.1",
        N_("Which last line can only come from somebody who has read Shiori's advert?"),
        Choice(
            (
                Option(
                    "forward",
                    N_("I look forward to working with you."),
                    N_("Friendly, and it fits any advert of the world."),
                ),
                Option(
                    "hard",
                    N_("I work hard and I am always on time."),
                    N_("It may be true. It speaks of the writer, not of the tea."),
                ),
                Option(
                    "green",
                    N_("Which of your photos shows the true green?"),
                    N_("For this line one must have looked at the photos."),
                ),
                Option(
                    "budget",
                    N_("What is your budget?"),
                    N_("It stands in the advert. The question shows that the page was not read."),
                ),
            )
        ),
        right=lambda _: "green",
        hints=(
            N_("Cover the advert with your hand. Which line could not have been written then?"),
            N_("It speaks of something that is on her page."),
        ),
        solution=N_(
            "The one about the green. It speaks of her photos, and it asks what her page leaves open."
        ),
        model="green",
        wrong=("forward", "hard", "budget"),
    ),
    Question(
        "04.2",
        N_("After two evenings the card says of the face: cannot tell yet. What does that mean?"),
        Choice(
            (
                Option(
                    "no-matter",
                    N_("a face does not matter to you"),
                    N_("It may matter or not. Two evenings are too few to see it."),
                ),
                Option(
                    "too-few",
                    N_("too few choices so far to say"),
                    N_("Yes. More evenings may show it, one way or the other."),
                ),
                Option(
                    "unsure",
                    N_("you could not make up your mind"),
                    N_("You did choose, each evening. The number of choices is small, not your will."),
                ),
                Option(
                    "same",
                    N_("all five showed a face"),
                    N_("Each evening some showed one and some did not. Count again on the card."),
                ),
            )
        ),
        right=lambda _: "too-few",
        hints=(
            N_("What would the card need, to say more?"),
            N_("Toss a coin twice. Two heads: is it a bad coin?"),
        ),
        solution=N_("It means that the choices so far could have come about either way. Ask more often."),
        model="too-few",
        wrong=("no-matter", "unsure", "same"),
    ),
    Question(
        "04.3",
        N_("Why does Shiori believe a star, and not the sentence: I am careful?"),
        Choice(
            (
                Option(
                    "gold",
                    N_("a star is easier to see"),
                    N_("It is, and yet nobody would believe a star that one paints oneself."),
                ),
                Option(
                    "platform",
                    N_("the platform checks the work"),
                    N_("It does not look at the work. It asks the client."),
                ),
                Option(
                    "other",
                    N_("the other side wrote it"),
                    N_("Nobody can write their own, and that is why it is worth something."),
                ),
            )
        ),
        right=lambda _: "other",
        hints=(
            N_("Who writes the sentence? Who gives the star?"),
            N_("Anybody can say it of oneself."),
        ),
        solution=N_("Because somebody else gave it, after the work. What one says of oneself costs nothing."),
        model="other",
        wrong=("gold", "platform"),
    ),
    Question(
        "04.4",
        N_(
            "From notebook 02: a client on Upwork finds Nao's pictures and invites her. What does her answer cost today?"
        ),
        Choice(
            (
                Option(
                    "two",
                    N_("2 Connects"),
                    N_("A letter of one's own can cost that. An invitation is another matter."),
                ),
                Option(
                    "nothing",
                    N_("nothing"),
                    N_("It stands on Upwork's own pages. The charge of August 2024 was taken back."),
                ),
                Option(
                    "as-a-letter",
                    N_("as much as a letter"),
                    N_("So it was announced in August 2024, and taken back in the same month."),
                ),
            )
        ),
        right=lambda _: "nothing",
        hints=(
            N_("Haru had a warning about it. How long did that last?"),
            N_('Ask the book: fk.rulebook("upwork-2025").why("invitation.cost").'),
        ),
        solution=N_("Nothing. A charge was announced in August 2024 and taken back within weeks."),
        model="nothing",
        wrong=("two", "as-a-letter"),
    ),
)

QUESTIONS = (*GUESSES, *CHECKS)
