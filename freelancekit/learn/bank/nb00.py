"""Notebook 00: a first guess, a first hint, and eight questions before the course."""

from __future__ import annotations

from freelancekit.learn.letter import Letter
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Number, Option
from freelancekit.say import N_

LETTERS: tuple[Letter, ...] = ()

NO_IDEA = "no idea yet"


def stations_in_half_an_hour() -> int:
    """A picture at once, then one every ten minutes, for half an hour."""
    return len(range(0, 31, 10))


def _before(name: str, ask: str, no_idea: str, *options: Option, right: str) -> Question:
    """One of the eight: "no idea yet" stands first, nothing is counted."""
    first = Option(NO_IDEA, N_("no idea yet"), no_idea)
    return Question(
        f"00-before-{name}",
        ask,
        Choice((first, *options)),
        right=lambda _: right,
        counted=False,
        quiet=True,
        model=right,
        wrong=(NO_IDEA, *(option.key for option in options if option.key != right)),
    )


QUESTIONS = (
    Question(
        "00-stations",
        N_(
            "Nao takes a picture at the first station. Every ten minutes the train reaches the next one. "
            "How many stations in half an hour?"
        ),
        Choice(
            (
                Option(
                    "3",
                    N_("3"),
                    N_(
                        "Half an hour holds three rides of ten minutes. But the first picture was taken before the "
                        "first ride. Most people count the rides."
                    ),
                    value=3,
                ),
                Option(
                    "4",
                    N_("4"),
                    N_(
                        "You counted the station where she stood at the start. Many count the rides, and there are three."
                    ),
                    value=4,
                ),
                Option(
                    NO_IDEA,
                    N_("no idea yet"),
                    N_(
                        "Then the next pages are for you. A picture at the start, and one after each of three rides."
                    ),
                ),
            )
        ),
        right=lambda _: stations_in_half_an_hour(),
        asks_sure=True,
        it_came=N_("The box counted {came}."),
        then=N_("Now change one thing: write 41 where 31 stands, and run the box again. Ten minutes more."),
        model="4",
        wrong=("3", NO_IDEA),
    ),
    Question(
        "00.1",
        N_("Which tea stands beside the laptop?"),
        Choice(
            (
                Option(
                    "green tea",
                    N_("green tea"),
                    N_("It would keep her awake. Run the next box: it holds a hint."),
                ),
                Option(
                    "barley tea",
                    N_("barley tea"),
                    N_(
                        "Cold from the refrigerator, brown, and one can sleep after it. You cannot have known; the hint did."
                    ),
                ),
                Option(
                    "black tea", N_("black tea"), N_("The colour is near. Run the next box: it holds a hint.")
                ),
                Option(
                    "coffee",
                    N_("no tea at all, coffee"),
                    N_("At 21:40? She wants to sleep. The next box holds a hint."),
                ),
            )
        ),
        right=lambda _: "barley tea",
        returns=False,
        hints=(
            N_("It is cold and brown, and one can sleep after it."),
            N_(
                "It is made of roasted grain. Nearly every home in Japan has a jug of it in the refrigerator."
            ),
        ),
        solution=N_(
            "It is barley tea.\nNothing on this page said so. That is what hints are for: ask early, it costs nothing."
        ),
        model="barley tea",
        wrong=("green tea", "black tea", "coffee"),
    ),
    Question(
        "00-same-day",
        N_("Of your last ten messages at your day job, how many did you answer on the same day?"),
        Number(
            0,
            10,
            N_("of ten"),
            near=N_("This number is about you. It comes back in notebook 08."),
            low=N_("This number is about you. Notebook 08 asks for it again."),
            high=N_("This number is about you. You will meet it again in notebook 08."),
        ),
        right=lambda _: 5,
        counted=False,
        model=7,
    ),
    Question(
        "00.2",
        N_("Where are your answers kept?"),
        Choice(
            (
                Option(
                    "computer",
                    N_("in one file on this computer"),
                    N_("Only there. fk.progress() shows all of it."),
                ),
                Option(
                    "company",
                    N_("with the people who made this"),
                    N_("Nothing is sent. They could not read it if they wished."),
                ),
                Option(
                    "nowhere",
                    N_("nowhere, they are forgotten"),
                    N_("They stay when you close the page. Look at fk.progress()."),
                ),
            )
        ),
        right=lambda _: "computer",
        hints=(N_("Run fk.progress() and read its first line."), N_("It is nearer than the internet.")),
        solution=N_("In one file on this computer. fk.progress() says where, and how to delete it."),
        model="computer",
        wrong=("company", "nowhere"),
    ),
    Question(
        "00.3",
        N_("You leave a card empty and run the next box. What happens?"),
        Choice(
            (
                Option(
                    "error", N_("an error"), N_("No box of this workbook breaks because a card is empty.")
                ),
                Option(
                    "covered",
                    N_("the outcome stays covered"),
                    N_("It waits in a closed box. You may open it without a guess."),
                ),
                Option(
                    "zero",
                    N_("it counts as zero"),
                    N_("Nothing is counted against you. An empty card is an empty card."),
                ),
            )
        ),
        right=lambda _: "covered",
        hints=(
            N_("Think of the closed box with the small triangle."),
            N_("It can be opened with one click, guess or no guess."),
        ),
        solution=N_(
            "The outcome stays covered, in a box that you can open. Guess first where you can: one sees more."
        ),
        model="covered",
        wrong=("error", "zero"),
    ),
    Question(
        "00.4",
        N_("You looked at a solution. What does the workbook do with that?"),
        Choice(
            (
                Option("points", N_("it takes points away"), N_("There are no points to take.")),
                Option(
                    "returns",
                    N_("it notes it, and asks again later"),
                    N_("That is all. Looking is allowed, and the question returns."),
                ),
                Option(
                    "nothing",
                    N_("nothing at all"),
                    N_("Nearly. It keeps a small note, so that the question can come back."),
                ),
            )
        ),
        right=lambda _: "returns",
        hints=(
            N_("Think of the first questions of a later notebook."),
            N_("It is a note, not a punishment."),
        ),
        solution=N_("It keeps a note, and the question comes back in a later notebook."),
        model="returns",
        wrong=("points", "nothing"),
    ),
    _before(
        "tickets",
        N_("Nao keeps unused tickets (Connects) for more than a year. What becomes of them?"),
        N_("Good to say so. Notebook 02 plays two silent years."),
        Option("stay", N_("they stay for ever"), N_("Notebook 02 lets the years pass. Then look again.")),
        Option("end", N_("they end after a year"), N_("Notebook 02 shows which ones, and on which day.")),
        Option("money", N_("they turn into money"), N_("Notebook 02 shows what a ticket can become.")),
        right="end",
    ),
    _before(
        "letters",
        N_("Nao has ten free hours for applications. Forty quick letters, or ten careful ones?"),
        N_("Nobody knows before trying. Notebook 05 tries it."),
        Option("forty", N_("forty quick ones"), N_("Notebook 05 sends them, and counts.")),
        Option("ten", N_("ten careful ones"), N_("Notebook 05 asks how careful is careful enough.")),
        Option(
            "depends",
            N_("it depends on how often a careful one wins"),
            N_("Notebook 05 finds the line between the two."),
        ),
        right="depends",
    ),
    _before(
        "boost",
        N_("A boost costs extra tickets and lifts a letter up the list. When should Nao buy one?"),
        N_("Fair enough. Notebook 05 buys a thousand of them."),
        Option("always", N_("whenever she can pay it"), N_("Notebook 05 adds up what that costs.")),
        Option("strong", N_("when the letter is strong already"), N_("Notebook 05 says how strong that is.")),
        Option("never", N_("never"), N_("Notebook 05 looks for a case where it pays.")),
        right="strong",
    ),
    _before(
        "three-stars",
        N_("Ten ratings of five stars, then one of three. Where does Nao's average stand?"),
        N_("Notebook 07 works it out with you."),
        Option("below", N_("below four and a half"), N_("Notebook 07 does the sum slowly.")),
        Option(
            "above",
            N_("above four and a half"),
            N_("Notebook 07 asks what happens when the three comes first."),
        ),
        Option("gone", N_("nobody looks at averages"), N_("Notebook 07 says which platform shows what.")),
        right="above",
    ),
    _before(
        "silence",
        N_("The work is delivered and the client says nothing. What happens to the money?"),
        N_("Notebook 06 waits with you, day by day."),
        Option("lost", N_("it is lost"), N_("Notebook 06 asks what was paid in beforehand.")),
        Option(
            "rules",
            N_("after some days the platform's rules decide"),
            N_("Notebook 06 counts the days, platform by platform."),
        ),
        Option("court", N_("Nao has to go to court"), N_("Notebook 06 looks for a shorter way.")),
        right="rules",
    ),
    _before(
        "middle",
        N_("A survey gives an average income. Does the person in the middle earn as much?"),
        N_("Notebook 10 puts a thousand people in a line."),
        Option("same", N_("about the same"), N_("Notebook 10 asks the person in the middle.")),
        Option("less", N_("clearly less"), N_("Notebook 10 shows how much, and why.")),
        Option("more", N_("clearly more"), N_("Notebook 10 shows who pulls an average, and where to.")),
        right="less",
    ),
    _before(
        "seen",
        N_("A client writes at 12:10. Nao is in meetings until evening. What helps most?"),
        N_("Notebook 06 lets you try each on the same Monday."),
        Option(
            "evening",
            N_("a full answer in the evening"),
            N_("Notebook 06 shows the afternoon from the other desk."),
        ),
        Option(
            "two words",
            N_("two words now, the answer in the evening"),
            N_("Notebook 06 asks what two words can do."),
        ),
        Option(
            "tomorrow", N_("a perfect answer tomorrow"), N_("Notebook 06 counts who else was asked by then.")
        ),
        right="two words",
    ),
    _before(
        "promise",
        N_("A client pays little now and promises a large job later. What should Nao do?"),
        N_("Notebook 09 meets several of them."),
        Option("all", N_("take all such jobs"), N_("Notebook 09 counts the promises that were kept.")),
        Option(
            "none", N_("refuse every cheap job"), N_("Notebook 09 meets one cheap job that was worth it.")
        ),
        Option("line", N_("decide beforehand how often"), N_("Notebook 09 draws that line with you.")),
        right="line",
    ),
)
