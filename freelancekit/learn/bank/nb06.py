"""Notebook 06: fourteen pages by Friday, a deposit, a silent account."""

from __future__ import annotations

from functools import cache

from freelancekit.contracts.contract import Contract
from freelancekit.contracts.fees import Pay, fees
from freelancekit.learn.gaps import Facts
from freelancekit.learn.letter import Letter, Reply
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Option
from freelancekit.rules.rulebook import Rulebook, rulebook
from freelancekit.say import N_
from freelancekit.units import say_day, say_yen

PAY = 20_000
MONDAY = "2024-09-02"
FORMAT = "crowdworks_project"
#: A year beside the day job: what came in, and the costs of it.
TAKEN, COSTS = 260_000, 70_000

LETTERS = (
    Letter(
        "4",
        "06",
        N_("Sena, Monday 9:05"),
        N_(
            "The contract is made, thank you! Fourteen pages of pictures are on their way to you. Friday, 18:00."
        ),
        (
            Reply(
                "received",
                N_("Received. I start as soon as the deposit is in, and I write if something is unclear."),
                N_("Good. Then I go on with the owner's other things."),
                N_("She closed the folder and did not think of it again that day."),
            ),
            Reply(
                "thanks",
                N_("Thank you very much for this opportunity!"),
                N_("You are welcome. The pages are in the folder."),
                N_("A thank-you. Whether the pages have arrived, she does not know."),
            ),
            Reply(
                "ok",
                N_("OK."),
                N_("Good. Until Friday, then."),
                N_("Two letters. She looked twice to see whether more would come."),
            ),
            Reply(
                "later",
                N_("(later: the meeting goes on)"),
                N_("No hurry. I will be here."),
                N_("At noon she asked herself whether the mail had gone out at all."),
            ),
        ),
    ),
    Letter(
        "5",
        "06",
        N_("Tuesday, the pages"),
        N_(
            "You look through the fourteen pages. On page 4 the station is blue, on page 9 the same station is green."
        ),
        (
            Reply(
                "guess",
                N_("(ask nothing, and make both blue)"),
                N_("Sena writes nothing; she knows of nothing."),
                N_("On Friday the owner asked why page 9 was blue. Sena did not know, either."),
            ),
            Reply(
                "size",
                N_("What size should the pictures have?"),
                N_("It stands on page 2: 1,200 wide. Do write if you need anything else."),
                N_("The answer stood on page 2. She wondered whether the pages were read."),
            ),
            Reply(
                "differ",
                N_("Pages 4 and 9 differ: blue and green. Which one holds?"),
                N_("Oh! Green. I had not seen it. Thank you."),
                N_("She changed page 4, and the owner never saw the mistake."),
            ),
            Reply(
                "later",
                N_("(later: it can wait until the end)"),
                N_("Nothing comes; nobody has asked anything."),
                N_("She believed all fourteen pages to be in order."),
            ),
        ),
    ),
    Letter(
        "6",
        "06",
        N_("Sena, Wednesday 21:30"),
        N_("Sorry, so late! A small change on page 7: the title moves up. Is that possible?"),
        (
            Reply(
                "now",
                N_("I do it now, tonight!"),
                N_("At half past nine? That was not meant. But thank you."),
                N_("It was done at midnight. She had a bad conscience, and a page."),
            ),
            Reply(
                "eight",
                N_("Seen. Tomorrow before eight."),
                N_("Wonderful. Good night."),
                N_("She slept. At eight it was there."),
            ),
            Reply(
                "sigh",
                N_("That was not in the contract, but I will do it."),
                N_("True. I will tell the owner to ask earlier."),
                N_("She thought about the sentence for a while before she slept."),
            ),
            Reply(
                "later",
                N_("(later: it is half past nine)"),
                N_("Of course. Good night."),
                N_("She went to bed without knowing whether page 7 would be in time."),
            ),
        ),
    ),
    Letter(
        "7",
        "06",
        N_("Thursday, 17:00, at your day job"),
        N_(
            "The budget meeting took all of your Wednesday. Two pages are missing. Friday, 18:00, will be close."
        ),
        (
            Reply(
                "hope",
                N_("(say nothing; it may still work out)"),
                N_("Sena counts on Friday, 18:00."),
                N_("On Friday at 17:30 she began to look at the clock."),
            ),
            Reply(
                "friday",
                N_("(write on Friday at 17:50, when it is certain)"),
                N_('Friday 17:50: "Now? The owner is in the next room."'),
                N_("At 17:50 she stood in front of the owner without two pages."),
            ),
            Reply(
                "thursday",
                N_(
                    "It will be close. Twelve pages by noon, the last two by 18:00, or Saturday at nine if you can wait."
                ),
                N_("Good that you say it today. Saturday is fine for the last two."),
                N_("She moved the owner's meeting to Monday. It took one sentence."),
            ),
            Reply(
                "later",
                N_("(later: first work on)"),
                N_("Nobody writes. Friday, 18:00, stands in Sena's calendar."),
                N_("On Friday at 17:00 she called a substitute, to be safe."),
            ),
        ),
    ),
    Letter(
        "8",
        "06",
        N_("Friday, the last page is done"),
        N_("You put the pages into the folder. A line goes with them."),
        (
            Reply(
                "what",
                N_(
                    "Here are all fourteen pages, page 7 with the new title. The cover, which was left open, comes on Monday. I can be reached until nine, and on Sunday."
                ),
                N_("That is clear. I can pass it on as it is."),
                N_("She passed the folder on without opening it, and went home."),
            ),
            Reply(
                "done",
                N_("All done! Please look."),
                N_("Thank you. I look at it on Monday."),
                N_("She opened every page to find out what was in the folder."),
            ),
            Reply(
                "sorry",
                N_("I hope it is not too bad. I am sorry about everything."),
                N_("Why sorry? It looks good to me."),
                N_("She looked for the mistake that was meant, and found none."),
            ),
            Reply(
                "later",
                N_("(later: no line, only the folder)"),
                N_("I see that something has arrived. Thank you."),
                N_("She asked herself whether this was all of it."),
            ),
        ),
    ),
)


@cache
def twenty() -> Pay:
    """Twenty thousand yen, and what is kept of them."""
    return fees(rulebook("crowdworks", MONDAY), PAY)


def arrives() -> int:
    """What arrives of the twenty thousand yen."""
    return twenty().net


@cache
def bare() -> Contract:
    """Work without a deposit, and a client who is gone."""
    return Contract(FORMAT, pay=PAY, on=MONDAY).deliver().do("client_gone")


@cache
def silent() -> Contract:
    """Delivered to a silent account, and three weeks gone by."""
    return Contract(FORMAT, pay=PAY, on=MONDAY).fund().deliver().wait(21)


#: What is kept of the twenty thousand yen.
FEE_FACTS: Facts = {
    "pay": lambda: say_yen(PAY),
    "net": lambda: say_yen(twenty().net),
    "fee": lambda: say_yen(twenty().fee),
    "bare": lambda: say_yen(twenty().fee - twenty().tax),
    "tax": lambda: say_yen(twenty().tax),
    "half": lambda: say_yen(PAY * 9 // 10),
    "plain": lambda: say_yen(PAY - (twenty().fee - twenty().tax)),
}


#: The days of three platforms.
DAY_FACTS: Facts = {
    "guide": lambda: rulebook("crowdworks", MONDAY).number("acceptance.guide_days"),
    "upwork": lambda: rulebook("upwork", MONDAY).number("acceptance.auto_days"),
    "first": lambda: rulebook("lancers", MONDAY).number("nudge.after_days"),
    "second": lambda: rulebook("lancers", MONDAY).number("nudge.deadline_days"),
    "pay": lambda: say_yen(PAY),
}


def after_a_cancel() -> int:
    """What arrives when the owner stops the project after half the work."""
    return Contract(FORMAT, pay=PAY, on=MONDAY).fund().cancel().money.yours


@cache
def law() -> Rulebook:
    """What pages say about Japanese law on the day of the case."""
    return rulebook("japan", "2024-12-02")


def in_force() -> str:
    """The first day of the law for freelancers."""
    row = law().get("freelance_act.in_force")
    return say_day(row.valid_from) if row else ""


#: The days of the law for freelancers.
LAW_FACTS: Facts = {
    "days": lambda: law().number("freelance_act.payment_days"),
    "resold": lambda: law().number("freelance_act.payment_days_resold"),
    "since": in_force,
}


def which_return() -> str:
    """The return that what is left after the costs still needs."""
    if law().number("tax.return_above") < TAKEN - COSTS:
        return "income"
    return "city" if law()["tax.resident_return"] else "none"


#: A year's small income, and the line of the income tax.
TAX_FACTS: Facts = {
    "taken": lambda: say_yen(TAKEN),
    "costs": lambda: say_yen(COSTS),
    "left": lambda: say_yen(TAKEN - COSTS),
    "line": lambda: say_yen(law().number("tax.return_above")),
}


GUESSES = (
    Question(
        "06-arrives",
        N_("Sena's contract says {pay}. The platform keeps its fee. How much arrives at Nao's?"),
        Choice(
            (
                Option(
                    "all",
                    N_("{pay}"),
                    N_("That is what the client pays. The fee of {fee} is taken on the way."),
                    value=20_000,
                ),
                Option(
                    "ten",
                    N_("{half}"),
                    N_(
                        "A fee of one in ten is Upwork's. CrowdWorks takes two in ten of small payments, and tax on that."
                    ),
                    value=18_000,
                ),
                Option(
                    "twenty",
                    N_("{plain}"),
                    N_("Two in ten it is: {bare}. Then comes the consumption tax on the fee, {tax} more."),
                    value=16_000,
                ),
                Option(
                    "less",
                    N_("{net}"),
                    N_("Two things are taken: {bare} of fee, and {tax} of tax on the fee."),
                    value=15_600,
                ),
            )
        ),
        right=lambda _: arrives(),
        asks_sure=True,
        it_came=N_("What arrives: {came}."),
        then=N_(
            "Write 250_000 in place of 20_000, and run the box again. How much of 100 yen is taken from the last part?"
        ),
        facts=FEE_FACTS,
        model="less",
        wrong=("all", "ten", "twenty"),
    ),
    Question(
        "06-deposit",
        N_(
            "The deposit is not in. Nao begins all the same, delivers on Friday, and then the client is gone. Who pays her?"
        ),
        Choice(
            (
                Option(
                    "platform",
                    N_("the platform; its fee is for that"),
                    N_("The fee pays for the site. Of a deposit that never came it has nothing to pass on."),
                ),
                Option(
                    "office",
                    N_("the client, once the office writes to them"),
                    N_("The office can decide about money that it holds. Here it holds none."),
                ),
                Option(
                    "half",
                    N_("the platform, half of it, as a courtesy"),
                    N_("No page that we read speaks of such a courtesy."),
                ),
                Option(
                    "nobody",
                    N_("nobody"),
                    N_("What is not paid in, nobody holds. A client who is still there can pay late."),
                    value="UNPAID",
                ),
            )
        ),
        right=lambda _: bare().stage.name,
        asks_sure=True,
        it_came=N_("Who pays her: {came}."),
        then=N_(
            'On Monday one line is enough, and no offence: "I start when the deposit is in." '
            "Now write contract.fund().deliver() in place of the line with client_gone, and run the box again."
        ),
        model="nobody",
        wrong=("platform", "office", "half"),
    ),
    Question(
        "06-silence",
        N_(
            "Delivered to the silent account, then nothing. On CrowdWorks, when does silence alone bring the money?"
        ),
        Choice(
            (
                Option(
                    "seven",
                    N_("after {guide} days"),
                    N_(
                        "{guide} days are what a client is asked to take, no clock: nothing happens by itself on the last of them. From then on the office may write to the client, and accept in their place."
                    ),
                ),
                Option(
                    "fourteen",
                    N_("after {upwork} days"),
                    N_("That is Upwork. For a project CrowdWorks names no day on which silence alone pays."),
                ),
                Option(
                    "office",
                    N_("never by itself; the office decides"),
                    N_("As far as the pages say: a guide of {guide} days, then the office looks at it."),
                    value="WAITING",
                ),
                Option(
                    "lost",
                    N_("never; the money is lost"),
                    N_("It is not. The deposit is held, and the office may accept in the client's place."),
                ),
            )
        ),
        right=lambda _: silent().stage.name,
        asks_sure=True,
        it_came=N_("On CrowdWorks: {came}."),
        then=N_(
            "On Upwork silence is acceptance after {upwork} days. On Lancers it is {first} days, a reminder, and {second} more."
        ),
        facts=DAY_FACTS,
        model="office",
        wrong=("seven", "fourteen", "lost"),
    ),
    Question(
        "06-stopped",
        N_(
            "Thursday: the owner stops the project, half is done. The deposit of {pay} is in. What does Nao receive?"
        ),
        Choice(
            (
                Option(
                    "all",
                    N_("all of it, the deposit is hers"),
                    N_(
                        "The deposit is held for accepted work. Ended midway, it goes back to the client in full."
                    ),
                    value=15_600,
                ),
                Option(
                    "half",
                    N_("half of it"),
                    N_(
                        "It would be fair. The platform knows no half: parts that are paid apart are agreed beforehand, as milestones."
                    ),
                    value=7_800,
                ),
                Option(
                    "nothing",
                    N_("nothing"),
                    N_(
                        "So the rules say: ended midway, the deposit goes back in full. What the two agree beside it is another matter."
                    ),
                    value=0,
                ),
            )
        ),
        right=lambda _: after_a_cancel(),
        asks_sure=True,
        it_came=N_("She receives {came}."),
        then=N_(
            "Long work is safer in parts: each with its own deposit, each accepted before the next begins."
        ),
        facts=DAY_FACTS,
        model="nothing",
        wrong=("all", "half"),
    ),
    Question(
        "06-ninety-days",
        N_(
            "A firm with staff received Nao's work on 2 December 2024. The contract says: paid in ninety days. How long may the firm take?"
        ),
        Choice(
            (
                Option(
                    "ninety",
                    N_("90 days; both have signed it"),
                    N_("For such a firm a contract does not go before this law. {days} days are the most."),
                    value=90,
                ),
                Option(
                    "sixty",
                    N_("{days} days"),
                    N_(
                        "Counted from the day the work was received, and as soon as can be. The signed ninety do not change it."
                    ),
                    value=60,
                ),
                Option(
                    "thirty",
                    N_("{resold} days"),
                    N_(
                        "Those may count for work that is handed on, from the day on which the first client's pay is due. Else it is {days}."
                    ),
                    value=30,
                ),
                Option(
                    "once",
                    N_("none; pay is due on that day"),
                    N_("As soon as can be, says the law. But it leaves up to {days} days."),
                ),
            )
        ),
        right=lambda _: law().number("freelance_act.payment_days"),
        asks_sure=True,
        it_came=N_("The law says: {came}."),
        then=N_(
            "It counts for contracts made or renewed from {since} on. Write the day of receipt beside every delivery."
        ),
        facts=LAW_FACTS,
        model="sixty",
        wrong=("ninety", "thirty", "once"),
    ),
    Question(
        "06-two-returns",
        N_(
            "Beside one employer Nao took in {taken}; the costs of that work were {costs}. Which tax return is due?"
        ),
        Choice(
            (
                Option(
                    "none",
                    N_("none; that is below the line"),
                    N_(
                        "The line of {line} is the income tax's. Her city wants a return even for less, says one city's page."
                    ),
                ),
                Option(
                    "income",
                    N_("one for the income tax"),
                    N_("The line counts what is left after the costs: {left}. The line is {line}."),
                ),
                Option(
                    "city",
                    N_("one for the residents' tax, to her city"),
                    N_(
                        "After costs {left} are left, below the line of {line} for the income tax. That line is not the city's."
                    ),
                ),
                Option(
                    "both",
                    N_("both"),
                    N_("Not the one for the income tax: after the costs {left} are left, below {line}."),
                ),
            )
        ),
        right=lambda _: which_return(),
        asks_sure=True,
        it_came=N_("What is due: {came}."),
        then=N_(
            "Write 50_000 in place of 70_000, and run the box again. On which side of the line is she now?"
        ),
        facts=TAX_FACTS,
        model="city",
        wrong=("none", "income", "both"),
    ),
)

CHECKS = (
    Question(
        "06.1",
        N_("You are hired at 9:05 and sit in a meeting. What is good to send within five minutes?"),
        Choice(
            (
                Option(
                    "long",
                    N_("a long and careful answer"),
                    N_("Not from under the table, and not in five minutes. It can come tonight."),
                ),
                Option(
                    "short",
                    N_("received; I start when the deposit is in; I write if something is unclear"),
                    N_("Three facts, seven seconds to read, and she can close the folder."),
                ),
                Option(
                    "thanks",
                    N_("thank you very much"),
                    N_("Polite. She still does not know whether the pages have arrived."),
                ),
                Option(
                    "nothing",
                    N_("nothing; a good start speaks for itself"),
                    N_("It will. Until then she wonders."),
                ),
            )
        ),
        right=lambda _: "short",
        hints=(
            N_("What does she need to know, to stop thinking about it?"),
            N_("Has it arrived, when does it begin, what happens if something is unclear."),
        ),
        solution=N_(
            "Received; I start when the deposit is in; I write if something is unclear. It can be kept as a phrase in the phone."
        ),
        model="short",
        wrong=("long", "thanks", "nothing"),
    ),
    Question(
        "06.2",
        N_("It will be close on Friday. When is it best said?"),
        Choice(
            (
                Option(
                    "hope",
                    N_("not at all, if it may still work out"),
                    N_("If it does not, she learns it from the clock."),
                ),
                Option(
                    "friday",
                    N_("on Friday at 17:50, when it is certain"),
                    N_("Then it is an explanation. She can move nothing any more."),
                ),
                Option(
                    "thursday",
                    N_("as soon as it is likely, even if it comes out well"),
                    N_("Yes. Before, it is something that she can still plan around."),
                ),
            )
        ),
        right=lambda _: "thursday",
        hints=(
            N_("What could Sena do on Thursday that she cannot do on Friday?"),
            N_("Move a meeting. Ask for help. Sleep."),
        ),
        solution=N_("As soon as it is likely. Report, inform, consult: before, not after."),
        model="thursday",
        wrong=("hope", "friday"),
    ),
    Question(
        "06.3",
        N_("A freelancer vanishes in the middle of a CrowdWorks contract. What follows by itself?"),
        Choice(
            (
                Option(
                    "nothing",
                    N_("nothing; both go their ways"),
                    N_("The deposit goes back, and there is more: a rating."),
                ),
                Option(
                    "star",
                    N_("the deposit goes back, and the freelancer gets one star"),
                    N_("On every item, and without a chance to rate back."),
                ),
                Option(
                    "court",
                    N_("a lawsuit"),
                    N_("For such sums nobody goes to court. What comes is quicker, and lasts."),
                ),
            )
        ),
        right=lambda _: "star",
        hints=(
            N_('Try it: contract.do("worker_gone"), then contract.why().'),
            N_("The money has an owner again, and the profile has a mark."),
        ),
        solution=N_(
            "The deposit goes back to the client, and the silent side gets the lowest rating by itself."
        ),
        model="star",
        wrong=("nothing", "court"),
    ),
    Question(
        "06.4",
        N_(
            "From notebook 04: a client writes, and the answer comes after one hour. Of 100 who would have hired, how many still do?"
        ),
        Choice(
            (
                Option("nine", N_("about 90"), N_("An hour feels quick, to the one who answers.")),
                Option(
                    "half", N_("about half"), N_("Yes, as one study saw it. A short line holds the others.")
                ),
                Option("ten", N_("about 10"), N_("That is after a whole day.")),
            )
        ),
        right=lambda _: "half",
        hints=(
            N_("It was the study with five minutes, an hour and a day."),
            N_("80, 54 and 10 of 100. Which is the hour?"),
        ),
        solution=N_("54 of 100, in a study that watched people. A short first line is enough to hold them."),
        model="half",
        wrong=("nine", "ten"),
    ),
)

QUESTIONS = (*GUESSES, *CHECKS)
