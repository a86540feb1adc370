"""Exercises of notebook 09: a room, a dearer round, a slip in a promise, a line of one's own."""

from __future__ import annotations

from freelancekit.learn.gaps import Facts
from freelancekit.learn.letter import Letter
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Number, Option
from freelancekit.say import N_
from freelancekit.trust.broken_promises import Room, leave_at

LETTERS: tuple[Letter, ...] = ()


def left_of_hundred() -> int:
    """A hundred who promise, twenty takers, two promises broken: how many are still there."""
    return Room(100, 20).still(2)[0]


def leave_when_dear() -> int:
    """The stopping line for a prize of 20,000 and a round of 1,000 yen."""
    return leave_at(20_000, 1_000)


#: Both lines.
DEAR_FACTS: Facts = {"cheap": leave_when_dear, "dear": lambda: leave_at(20_000, 4_000)}


QUESTIONS = (
    Question(
        "09.e1",
        N_(
            "A hundred clients promise, twenty of them never mean it. After two broken promises, how many are still in the room?"
        ),
        Number(
            0,
            100,
            N_("clients"),
            near=N_(
                "Eighty who mean it became forty, then twenty. With the takers it is forty: half and half."
            ),
            low=N_("The takers are all still there, and some of the others, too."),
            high=N_("Each broken promise halves those who mean it."),
            slips={
                25: N_("The takers are not halved. They are all still there."),
                20: N_("Those are the takers alone, or the others alone."),
            },
        ),
        right=lambda _: left_of_hundred(),
        hints=(
            N_("The example has forty clients and eight takers. Change both numbers, and the 3."),
            N_("The last line: left = fk.Room(100, 20).after(2).left"),
        ),
        solution=N_("left = fk.Room(100, 20).after(2).left\nForty: twenty takers, and twenty who mean it."),
        model=40,
        wrong=(25, 20, 80, 5),
    ),
    Question(
        "09.e2",
        N_(
            "Suppose that a cheap round costs Nao only 1,000 yen. At which broken promise is it time to go now?"
        ),
        Number(
            0,
            20,
            N_("broken promises"),
            near=N_("At {cheap}, not at {dear}. What costs little may be tried a little longer."),
            low=N_("So soon it is not needed; a round costs little now."),
            high=N_("Even a cheap round is too dear by then."),
            slips={3: N_("That was the line for a dear round. This one costs less.")},
        ),
        right=lambda _: leave_when_dear(),
        hints=(N_("Change the cost in the box."), N_("The line moves, but not far.")),
        solution=N_("{cheap}. The line depends on what a round costs you, so count your hours first."),
        facts=DEAR_FACTS,
        model=6,
        wrong=(3, 0, 12),
    ),
    Question(
        "09.e3",
        N_("Four sentences of a friendly client. After which one should Nao ask for something in writing?"),
        Choice(
            (
                Option(
                    "small", N_("It is not much money, I know."), N_("Said openly. One may say yes or no.")
                ),
                Option(
                    "soon",
                    N_("Do this one cheaply, the next is the big one."),
                    N_(
                        "Here it is. The pay of the big one, and its day, belong in writing before the cheap one."
                    ),
                ),
                Option(
                    "thanks", N_("You are the best we ever had!"), N_("Nice to hear. It promises nothing.")
                ),
                Option(
                    "again",
                    N_("Could you do another one next week, at the same price?"),
                    N_("An offer with a price and a day. One may say yes or no."),
                ),
            )
        ),
        right=lambda _: "soon",
        hints=(N_("In which sentence is something given now for something later?"), N_("The big one.")),
        solution=N_("After the one with the big one. Now against later: the later half belongs in writing."),
        model="soon",
        wrong=("small", "thanks", "again"),
    ),
    Question(
        "09.e4",
        N_("Your own stopping line. Which of these can you keep, and say aloud to a client?"),
        Choice(
            (
                Option(
                    "feel",
                    N_("I stop when it feels wrong."),
                    N_("It will feel wrong late, after much has been given."),
                ),
                Option(
                    "line",
                    N_("I do two at this price; then a price in writing."),
                    N_("A number, a condition, and no suspicion. It can be said with a smile."),
                ),
                Option(
                    "never", N_("I never work for little."), N_("Then Shiori's cousin would never have come.")
                ),
                Option(
                    "always",
                    N_("I give first, always."),
                    N_("Generous. Without a number it is Ryo who decides when it ends."),
                ),
            )
        ),
        right=lambda _: "line",
        hints=(N_("A line has a number in it."), N_("And it says what happens then.")),
        solution=N_("A number and what follows: two at this price, then a price in writing."),
        model="line",
        wrong=("feel", "never", "always"),
    ),
)
