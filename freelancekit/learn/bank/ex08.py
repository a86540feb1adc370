"""Exercises of notebook 08: a card by hand, clients gone quiet, a slip in a belief, today's work."""

from __future__ import annotations

from functools import cache, partial

from freelancekit.learn.gaps import Facts
from freelancekit.learn.letter import Letter
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Number, Option
from freelancekit.say import N_
from freelancekit.trust.dormant_clients import came_back
from freelancekit.trust.ledger import TrustLedger

LETTERS: tuple[Letter, ...] = ()


@cache
def after_three_weeks() -> int:
    """Two remembered sentences, three weeks delivered, a job taken."""
    card = TrustLedger().earn("Sena", "seen", on="2025-09-01").earn("Sena", "thanks", on="2025-09-08")
    for day in ("2025-09-12", "2025-09-19", "2025-09-26"):
        card.deliver("Sena", on=day)
    return card.use("Sena", on="2025-10-01").reveal().tenths


@cache
def back(mode: str) -> int:
    """Of a hundred clients gone quiet with six tenths each, how many are back within two years."""
    return came_back(100, tenths=6, weeks=104, mode=mode).n


#: Those who come back, with a memory that stays and with one that fades.
BACK_FACTS: Facts = {
    "stays": partial(back, "article"),
    "fades": partial(back, "honest"),
    "away": lambda: 100 - back("honest"),
}


QUESTIONS = (
    Question(
        "08.e1",
        N_(
            "A card: two remembered sentences, three weeks delivered in order, then a job is taken. How many tenths?"
        ),
        Number(
            0,
            100,
            N_("tenths"),
            near=N_("Two and three. Taking the job cost nothing."),
            low=N_("Something is missing. Each remembered sentence and each delivered week adds one."),
            high=N_("So many things did not happen. Taking a job adds nothing by itself."),
            slips={
                6: N_("Taking a job adds nothing by itself. Its first delivered week will."),
                0: N_("It was used, and using takes nothing."),
            },
        ),
        right=lambda _: after_three_weeks(),
        hints=(
            N_("The example has one sentence and one week. Write the other lines in the same way."),
            N_("earn adds one, deliver adds one, use adds nothing."),
        ),
        solution=N_(
            'tenths = card.use("Sena", on="2025-10-01").reveal().tenths\nFive: two sentences and three weeks.'
        ),
        model=5,
        wrong=(6, 0, 2, 20),
    ),
    Question(
        "08.e2",
        N_(
            "A hundred clients gone quiet, six tenths each, and what they remember fades. How many are back within two years?"
        ),
        Number(
            0,
            100,
            N_("of 100"),
            near=N_("{fades} of 100, against {stays} with a memory that stays. {away} are not back."),
            low=N_("More than that: some come back although much has faded."),
            high=N_("Fewer than that. Where the memory fades, fewer come back than the {stays} of the box."),
            within=1,
            slips={31: N_("That is the number with a memory that stays. Change the word in the box.")},
        ),
        right=lambda _: back("honest"),
        hints=(
            N_("Change one word in the box, and run it again."),
            N_('Write mode="honest" in place of mode="article".'),
        ),
        solution=N_(
            "{fades}, against {stays}. How often quiet clients come back is our assumption; nobody has counted it."
        ),
        facts=BACK_FACTS,
        model=26,
        wrong=(31, 0, 5, 100),
    ),
    Question(
        "08.e3",
        N_("Haru believes four things about his card. One of them the notebook did not show. Which?"),
        Choice(
            (
                Option("adds", N_("Small things add up."), N_("So it was played. This line stands.")),
                Option(
                    "stays",
                    N_("Using does not use it up."),
                    N_("The job came, and the card stayed. This line stands."),
                ),
                Option(
                    "must",
                    N_("If I collect enough, the large job must come."),
                    N_("Here it is. Of a hundred with the same card some were never asked."),
                ),
                Option(
                    "incident",
                    N_("A secret told costs more than a day's delay."),
                    N_("A delay took nothing off; a secret did. This line stands."),
                ),
            )
        ),
        right=lambda _: "must",
        hints=(N_("Look for the line that promises something."), N_("Think of those who were never asked.")),
        solution=N_(
            "That it must come. One can become somebody who can be asked. When, and whether, lies with others, too."
        ),
        model="must",
        wrong=("adds", "stays", "incident"),
    ),
    Question(
        "08.e4",
        N_(
            "Your own case: somebody at your day job waits for an answer that you do not have yet. What do you send today?"
        ),
        Choice(
            (
                Option(
                    "wait",
                    N_("nothing, until I have it"),
                    N_("It will be a good answer. Until then somebody wonders."),
                ),
                Option(
                    "seen",
                    N_("seen; I do not have it yet; on Thursday I do"),
                    N_("Three facts. Somebody can stop thinking about it until Thursday."),
                ),
                Option(
                    "sorry",
                    N_("sorry, sorry, I am so behind"),
                    N_("It speaks of you. When does the answer come?"),
                ),
                Option(
                    "half",
                    N_("half an answer, quickly"),
                    N_("Perhaps. A day on which the whole comes would be worth more."),
                ),
            )
        ),
        right=lambda _: "seen",
        hints=(
            N_("What does the other want to know, while the answer is missing?"),
            N_("Whether it was read, and when it comes."),
        ),
        solution=N_(
            "Seen, not yet, on Thursday. It is the same sentence as in May, and it works in every office."
        ),
        model="seen",
        wrong=("wait", "sorry", "half"),
    ),
)
