"""Notebook 09: Ryo's third video, a stopping line, and Shiori's thousand yen."""

from __future__ import annotations

from functools import cache, partial

from freelancekit.learn.gaps import Facts
from freelancekit.learn.letter import Letter
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Number, Option
from freelancekit.rules.rulebook import rulebook
from freelancekit.say import N_
from freelancekit.trust.broken_promises import Room, leave_at, still_a_taker
from freelancekit.trust.ledger import TrustLedger
from freelancekit.units import say_yen

LETTERS: tuple[Letter, ...] = ()

CLIENTS, TAKERS, BROKEN = 40, 8, 3
#: The day whose rules the two cases of the exercises are judged by.
CASE_DAY = "2026-03-20"
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
    ledger = TrustLedger().earn("Shiori", "seen", on="2025-09-01", tenths=4)
    before = ledger.reveal().tenths
    return "nothing" if ledger.of("Shiori") == before else "some"


def there(broken: int) -> int:
    """How many are still in the room after so many broken promises."""
    return room().still(broken)[0]


#: The room after each broken promise.
ROOM_FACTS: Facts = {
    "all": CLIENTS,
    "takers": TAKERS,
    "left": partial(there, BROKEN),
    "fair_one": lambda: there(1) - TAKERS,
    "fair_two": lambda: there(2) - TAKERS,
    "fair": lambda: there(BROKEN) - TAKERS,
    "even": lambda: there(2) - TAKERS,
}


#: What Upwork's book says of pay outside, on the day of the case.
OUTSIDE_FACTS: Facts = {
    "months": lambda: rulebook("upwork", CASE_DAY).number("outside.months"),
    "badge": lambda: rulebook("upwork", CASE_DAY).number("status.loss_months"),
    "rule": lambda: rulebook("upwork", CASE_DAY).why("outside.payment"),
    "span": lambda: rulebook("upwork", CASE_DAY).why("outside.months"),
}


#: What pages say of the pay that a client must write down, on the day of the case.
FREE_FACTS: Facts = {
    "terms": lambda: rulebook("japan", CASE_DAY).why("freelance_act.terms"),
    "scope": lambda: rulebook("japan", CASE_DAY).why("freelance_act.scope"),
}


#: The stopping line.
STOP_FACTS: Facts = {
    "stop": stop,
    "before": lambda: stop() - 1,
    "prize": lambda: say_yen(PRIZE),
    "cost": lambda: say_yen(ROUND_COST),
    "share": lambda: round(100 * float(still_a_taker(stop()))),
}


GUESSES = (
    Question(
        "09-room",
        N_(
            "Forty clients promise; eight never mean it, the others keep every second promise. Of those who broke three, how many mean it all the same?"
        ),
        Number(
            0,
            CLIENTS,
            N_("clients"),
            near=N_(
                "Of those who mean it {fair_one}, {fair_two}, {fair} are left, and {takers} takers each time. Three broken promises are a sign, and no proof."
            ),
            low=N_("Some are left: {fair} of {left}. They meant it, and life came between three times."),
            high=N_(
                "Each broken promise halves those who mean it. After three {fair} are left, beside {takers} takers."
            ),
            slips={
                16: N_(
                    "So many are left after the first one. The second and the third halve them again: {fair}."
                ),
                8: N_(
                    "After two it is so: {even} who mean it, {takers} who do not. The third leaves {fair}."
                ),
                12: N_("So many are still in the room. But {takers} of them are the takers."),
            },
        ),
        right=lambda _: there(BROKEN) - TAKERS,
        asks_sure=True,
        it_came=N_("It came to {came}."),
        then=N_(
            "Write 2 in place of 3: then it is even. That eight of forty never mean it is our assumption."
        ),
        facts=ROOM_FACTS,
        model=4,
        wrong=(16, 8, 12, 0),
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
        right=lambda _: stop(),
        asks_sure=True,
        it_came=N_("The line lies at {came}."),
        then=N_(
            "A line of one's own is drawn before the first cheap job. Later one wants back what one has given."
        ),
        facts=STOP_FACTS,
        model=3,
        wrong=(10, 0, 6, 1),
    ),
    Question(
        "09-differ",
        N_(
            "Read only the first two lines, price and tone, as they stood on the first day. Which chat could have warned Nao?"
        ),
        Choice(
            (
                Option(
                    "both",
                    N_("both, by the low price"),
                    N_(
                        "It stands in both chats, also in the good one. A low price, said openly, is a price."
                    ),
                    value="Shiori and Ryo",
                ),
                Option(
                    "ryo",
                    N_("Ryo's, by the warm words"),
                    N_(
                        "So it looks from today. Many who are warm mean it. On the first day nothing had moved."
                    ),
                    value="Ryo",
                ),
                Option(
                    "shiori",
                    N_("Shiori's, by the dry words"),
                    N_("She is dry, and she keeps what she says. The tone is no sign, neither way."),
                    value="Shiori",
                ),
                Option(
                    "neither",
                    N_("neither"),
                    N_(
                        "On that day the two look alike. The sign came later: Ryo's film was to come next month, again and again."
                    ),
                ),
            )
        ),
        right=lambda _: "neither",
        asks_sure=True,
        it_came=N_("Which one: {came}."),
        then=N_("The low price was not the sign. The moved promise was."),
        model="neither",
        wrong=("both", "ryo", "shiori"),
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
        right=lambda _: after_leaving(),
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
        right=lambda _: "moved",
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
                    N_("Later, one has already given so much that one wants it back."),
                ),
                Option("tired", N_("when one is tired of it"), N_("Then it is late, and one is angry.")),
                Option(
                    "never",
                    N_("never; that would be suspicious"),
                    N_("A line is no suspicion. It treats everybody alike."),
                ),
            )
        ),
        right=lambda _: "before",
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
        right=lambda _: "public",
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
        right=lambda _: "remind",
        hints=(
            N_("What does the other get to see, and what not?"),
            N_("A message that a rating is waiting."),
        ),
        solution=N_("It reminds the other to rate. The stars stay what they are."),
        model="remind",
        wrong=("stars", "nothing"),
    ),
)

#: Two friendly offers to judge, in the exercises.
CASES = (
    Question(
        "09.e5",
        N_(
            "The guesthouse, found on Upwork in May, would pay the next twelve pictures directly. What does Nao answer?"
        ),
        Choice(
            (
                Option(
                    "yes",
                    N_("yes; it is their own wish"),
                    N_(
                        "Their wish does not change the rule that she agreed to. It binds her, whoever began."
                    ),
                ),
                Option(
                    "ask",
                    N_("nothing yet; she only asks how they would pay"),
                    N_(
                        "On Upwork even to ask is against the rule. And then the question stands in the chat."
                    ),
                ),
                Option(
                    "after",
                    N_("yes, as soon as this contract is over"),
                    N_(
                        "The rule does not end with the contract: it counts {months} months from the first contact."
                    ),
                ),
                Option(
                    "here",
                    N_("gladly again, and here; there is a fee for leaving, if they like"),
                    N_(
                        "Warm, and within the rule. Here a deposit is held as well; outside nobody holds one, as in notebook 06."
                    ),
                ),
            )
        ),
        right=lambda _: "here",
        hints=(
            N_("Who holds the money when the platform is gone?"),
            N_('Ask the book: fk.rulebook("upwork").why("outside.payment").'),
        ),
        solution=N_(
            "She stays, and says so kindly. A breach can cost a badge for {badge} months, and the deposit is gone in any case.\n{rule}\n{span}"
        ),
        facts=OUTSIDE_FACTS,
        model="here",
        wrong=("yes", "ask", "after"),
    ),
    Question(
        "09.e6",
        N_(
            "One finished picture for the shop's page, without pay, as a test; all who apply do it. What does Nao answer?"
        ),
        Choice(
            (
                Option(
                    "do",
                    N_("she does it; one picture is nothing"),
                    N_(
                        "They can use it. Whoever has ten such tests has ten pictures, and needs nobody for them."
                    ),
                ),
                Option(
                    "more",
                    N_("she does three, to stand out"),
                    N_("Then three are free, and the price of the fourth is known: nothing."),
                ),
                Option(
                    "scold",
                    N_("she writes that it is a trick"),
                    N_(
                        "It may be one, or only a habit. Nobody can see which from one letter; a price is an answer, too."
                    ),
                ),
                Option(
                    "price",
                    N_("two finished ones to look at, and this one at the price of one"),
                    N_(
                        "They see what she can do. Who wants a test pays for a small one; who wants a gift goes on."
                    ),
                ),
            )
        ),
        right=lambda _: "price",
        hints=(
            N_("Can they use what they get, if they never write again?"),
            N_("To show costs nothing. To make something that they can use is work."),
        ),
        solution=N_(
            "Show what is there, and name a price for what is new. No page that we read speaks of free tests. "
            "The law for freelancers wants the pay written down at once. It is not advice.\n{terms}\n{scope}"
        ),
        facts=FREE_FACTS,
        model="price",
        wrong=("do", "more", "scold"),
    ),
)

QUESTIONS = (*GUESSES, *CHECKS, *CASES)
