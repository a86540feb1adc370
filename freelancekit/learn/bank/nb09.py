"""Notebook 09: Ryo's third video, a stopping line, and Shiori's thousand yen."""

from __future__ import annotations

from functools import cache

from freelancekit.learn.letter import Letter
from freelancekit.learn.questions import Question
from freelancekit.learn.replies import Choice, Facts, Number, Option
from freelancekit.say import N_
from freelancekit.takers import Room, leave_at, still_a_taker
from freelancekit.trust import TrustLedger
from freelancekit.units import say_yen

LETTERS: tuple[Letter, ...] = ()

CLIENTS, TAKERS, BROKEN = 40, 8, 3
#: What is promised, less the work for it; and what one cheap round costs Nao: her hours less the pay.
PRIZE, ROUND_COST = 20_000, 4_000


@cache
def room() -> Room:
    """Forty clients who promise."""
    return Room(CLIENTS, TAKERS)


@cache
def stop() -> int:
    """At how many broken promises one more round no longer pays."""
    return leave_at(PRIZE, ROUND_COST)


@cache
def after_leaving() -> str:
    """What leaving Ryo takes off the cards of the others."""
    ledger = TrustLedger().earn("Shiori", "seen", on="2025-06-01", tenths=4)
    before = ledger.reveal().tenths
    return "nothing" if ledger.of("Shiori") == before else "some"


def room_facts() -> Facts:
    """The room after each broken promise."""
    left = [room().still(n)[0] for n in range(4)]
    return {
        "all": CLIENTS,
        "takers": TAKERS,
        "one": left[1],
        "two": left[2],
        "left": left[3],
        "fair": left[3] - TAKERS,
        "even": left[2] - TAKERS,
    }


def stop_facts() -> Facts:
    """The stopping line."""
    share = round(100 * float(still_a_taker(stop())))
    return {
        "stop": stop(),
        "before": stop() - 1,
        "prize": say_yen(PRIZE),
        "cost": say_yen(ROUND_COST),
        "share": share,
    }


GUESSES = (
    Question(
        "09-room",
        N_(
            "Eight of forty never mean it. The others keep each promise half the time. After three broken ones, who is left?"
        ),
        Choice(
            (
                Option(
                    "eight-of-forty",
                    N_("8 of 40, as before"),
                    N_(
                        "Those who kept a promise have left the room by now. {left} are still there, and all {takers} takers."
                    ),
                ),
                Option(
                    "four",
                    N_("4 of 12"),
                    N_("The other way round. Each broken promise halves the others, and never the takers."),
                ),
                Option(
                    "half",
                    N_("half of them"),
                    N_("So it was after two: {takers} and {even}. The third one leaves {left}."),
                ),
                Option(
                    "eight",
                    N_("8 of 12"),
                    N_(
                        "Each broken promise halves those who mean it: {one}, {two}, {left} are left, and {takers} takers are among them each time."
                    ),
                ),
            )
        ),
        right=lambda: "eight" if room().still(BROKEN) == (12, 8) else "half",
        asks_sure=True,
        it_came=N_("It came to {came}."),
        then=N_(
            "Write 2 in place of 3. After two broken promises it is even. That eight of forty never mean it is our assumption."
        ),
        facts=room_facts,
        model="eight",
        wrong=("eight-of-forty", "four", "half"),
    ),
    Question(
        "09-leave",
        N_(
            "The big film would leave Nao {prize}; each cheap round costs her {cost}. At which broken promise is it time to go?"
        ),
        Number(
            0,
            20,
            N_("broken promises"),
            near=N_(
                "At {stop}. By then {share} of 100 who are still there never meant it, and one more round costs more than it brings."
            ),
            low=N_(
                "A little patience still pays here: go at {stop}. Fair clients break a promise, too, now and then."
            ),
            high=N_(
                "By then it has long been too dear: go at {stop}. Each broken promise made it a little more certain."
            ),
            slips={10: N_("Hope has no number. Written down beforehand it is {stop}.")},
        ),
        right=stop,
        asks_sure=True,
        it_came=N_("The line lies at {came}."),
        then=N_(
            "A line of one's own is drawn before the first cheap job. Later one wants back what one has given."
        ),
        facts=stop_facts,
        model=3,
        wrong=(10, 0, 6, 1),
    ),
    Question(
        "09-differ",
        N_(
            "Shiori paid a thousand yen for the first text, as Ryo did for the first video. Which line of the two chats differs?"
        ),
        Choice(
            (
                Option(
                    "price",
                    N_("the low price"),
                    N_("It stands in both chats. A low price, said openly, is a price."),
                ),
                Option(
                    "warm",
                    N_("the warm words"),
                    N_("Ryo is the warmer of the two. Warmth is no sign, neither way."),
                ),
                Option(
                    "moved",
                    N_("what was promised, and what became of it"),
                    N_(
                        "Shiori promised nothing and sent her cousin. Ryo's film was to come next month, three times, and it moved each time."
                    ),
                ),
                Option("speed", N_("how fast they answered"), N_("Both answer quickly. Ryo even at night.")),
            )
        ),
        right=lambda: "moved",
        asks_sure=True,
        it_came=N_("What differs: {came}."),
        then=N_("The low price was not the sign. The moved promise was."),
        model="moved",
        wrong=("price", "warm", "speed"),
    ),
    Question(
        "09-cards",
        N_("Nao leaves Ryo, politely. What does it take off the other people's cards?"),
        Choice(
            (
                Option(
                    "some",
                    N_("a little; word gets round"),
                    N_("Ryo may talk. But Shiori goes by what Shiori has seen, and nothing happened there."),
                ),
                Option(
                    "all",
                    N_("much; leaving is a broken promise"),
                    N_("She had promised three videos, and delivered three. Nothing was broken."),
                ),
                Option(
                    "nothing",
                    N_("nothing"),
                    N_("Each card lies with one person. What one does not give to Ryo is free for Shiori."),
                ),
            )
        ),
        right=after_leaving,
        asks_sure=True,
        it_came=N_("It takes {came}."),
        then=N_("Giving is a choice, and so is to whom. The hours that Ryo had are free again."),
        model="nothing",
        wrong=("some", "all"),
    ),
)

CHECKS = (
    Question(
        "09.1",
        N_("What does a taker look like by the third promise?"),
        Choice(
            (
                Option(
                    "rude",
                    N_("rude, and slow to pay"),
                    N_("Most are neither. They pay the little sum, and smile."),
                ),
                Option(
                    "moved",
                    N_("the promised job has moved for the third time"),
                    N_("Yes. Not the tone and not the price: the day that moves."),
                ),
                Option(
                    "cheap",
                    N_("still paying a thousand yen"),
                    N_("Shiori did, too. Look at what was promised."),
                ),
            )
        ),
        right=lambda: "moved",
        hints=(
            N_("It is not in the words, it is in the calendar."),
            N_("Next month, next month, next month."),
        ),
        solution=N_(
            "The promise moves. Once may be life, twice is even, the third time is a taker more often than not."
        ),
        model="moved",
        wrong=("rude", "cheap"),
    ),
    Question(
        "09.2",
        N_("When is a stopping line drawn?"),
        Choice(
            (
                Option(
                    "before",
                    N_("before the first cheap job"),
                    N_("So it is. Later, one has already given so much that one wants it back."),
                ),
                Option("tired", N_("when one is tired of it"), N_("Then it is late, and one is angry.")),
                Option(
                    "never",
                    N_("never; that would be suspicious"),
                    N_("A line is no suspicion. It treats everybody alike."),
                ),
            )
        ),
        right=lambda: "before",
        hints=(
            N_("When is it easiest to be fair, to oneself and to the other?"),
            N_("Before anything has been given."),
        ),
        solution=N_("Before: I do at most so many at this price, then a price in writing."),
        model="before",
        wrong=("tired", "never"),
    ),
    Question(
        "09.3",
        N_(
            "Ryo asks to see the pictures that Nao makes for Shiori; they are not published yet. What does she do?"
        ),
        Choice(
            (
                Option(
                    "show",
                    N_("show them; he is nice, and it helps her"),
                    N_("They are Shiori's. A secret told costs more than any job brings."),
                ),
                Option(
                    "blur",
                    N_("show them small and without the name"),
                    N_("Who knows the shop will know it. Small is still shown."),
                ),
                Option(
                    "public",
                    N_("say no, and send what is published and may be shown"),
                    N_("Yes. It holds for one's own posts as well: only what may be shown."),
                ),
            )
        ),
        right=lambda: "public",
        hints=(N_("Whose pictures are they?"), N_("What would Shiori say if she stood beside her?")),
        solution=N_(
            "She sends work that is published and may be shown. What was given in confidence stays there, also when one posts."
        ),
        model="public",
        wrong=("show", "blur"),
    ),
    Question(
        "09.4",
        N_(
            "From notebook 07: Nao has rated first, five stars. What does it do where both stay hidden until both are in?"
        ),
        Choice(
            (
                Option(
                    "stars", N_("it lifts the stars that come back"), N_("It cannot; nobody has read it yet.")
                ),
                Option(
                    "remind", N_("it reminds the other to rate"), N_("Yes: more ratings, not better ones.")
                ),
                Option("nothing", N_("nothing at all"), N_("It does one thing: a reminder goes out.")),
            )
        ),
        right=lambda: "remind",
        hints=(
            N_("What does the other get to see, and what not?"),
            N_("A message that a rating is waiting."),
        ),
        solution=N_("It reminds the other to rate. The stars stay what they are."),
        model="remind",
        wrong=("stars", "nothing"),
    ),
)

QUESTIONS = (*GUESSES, *CHECKS)
