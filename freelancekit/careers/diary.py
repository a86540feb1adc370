"""A career's diary in words: what happened on a day, and with which numbers."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from datetime import timedelta

from freelancekit.careers.day_context import Line
from freelancekit.careers.setup import Scene
from freelancekit.say import N_, say
from freelancekit.units import say_day, say_money, say_yen

#: Each kind of line, with gaps for its numbers. `money` is in the platform's own.
WORDS: Mapping[str, str] = {
    "client.invited": N_("A client invited you to the first job of the day, for {money}."),
    "people.stopped": N_("They stopped, and wrote no letter any more."),
    "connects.came": N_("{free} free Connects came, {bought} were bought."),
    "connects.ended": N_("{n} Connects were a year old and are gone."),
    "connects.back": N_("A job was closed before anyone was hired: {n} Connects came back."),
    "letter.sent": N_("A letter for {money}, job {place} of the day: {connects} Connects."),
    "letter.too_dear": N_("A letter was not sent: it costs {connects} Connects, more than the wallet holds."),
    "letter.too_long": N_("A letter was not sent: no minutes are left for it today."),
    "letter.boosted": N_("A boost: the letter stands at the top for {connects} Connects."),
    "contract.won": N_("The letter won: work for {money}. The deposit is in."),
    "task.taken": N_("A task for {money}, there for everybody."),
    "contract.declined": N_("Work came, but the desk was full."),
    "contract.deliver": N_("Work was delivered."),
    "contract.approve": N_("The client accepted it."),
    "contract.silence": N_("The client said nothing, and the days ran out."),
    "contract.cancel": N_("The owner stopped the work; the deposit went back."),
    "contract.worker_gone": N_("The work was never finished. It ended with the lowest rating."),
    "contract.office_pays": N_("The office accepted the work in the client's place."),
    "contract.office_cancels": N_("The office ended the contract; the deposit went back."),
    "contract.release": N_("The holding days are over."),
    "money.arrived": N_("{money} arrived, the fee taken off. That is {yen}."),
    "money.late": N_("The money was due, and did not come."),
    "money.less": N_("The client paid less than was agreed."),
    "client.rated": N_("The client gave {stars} stars."),
    "client.scam": N_("It was a scam. It took {yen}."),
    "client.again": N_("A client wrote again, without a letter of yours: work for {money}."),
    "client.larger": N_("A larger job came from somebody who remembers you: {money}."),
    "client.back": N_("A client of whom nothing was heard for long is back: work for {money}."),
    "client.referred": N_("Somebody put in a word: work for {money}."),
    "client.forgotten": N_("You lost touch with a client who had been quiet longest."),
}


#: What is told once for many days in a row, not every time.
AGAIN = {
    "letter.too_dear": N_("{n} letters were not sent: the wallet holds too few Connects."),
    "letter.too_long": N_("{n} letters were not sent: no minutes were left for them."),
    "contract.declined": N_("Work came {n} times, but the desk was full."),
}


def told(lines: Sequence[Line], scene: Scene) -> list[str]:
    """
    Lines of a diary with their dates; what repeats for days is told once.

    Parameters
    ----------
    lines : sequence of Line
    scene : Scene
    """
    sentences = []
    for key, run in itertools.groupby(lines, key=lambda line: line.key):
        same = list(run)
        if key in AGAIN and len(same) > 1:
            first, last = _date(same[0], scene), _date(same[-1], scene)
            days = first if first == last else say("{first} to {last}", first=first, last=last)
            sentences.append(f"{days}  {say(AGAIN[key], n=len(same))}")
        else:
            sentences += [f"{_date(line, scene)}  {words(line, scene)}" for line in same]
    return sentences


def _date(line: Line, scene: Scene) -> str:
    return say_day(scene.start + timedelta(days=line.day))


def words(line: Line, scene: Scene) -> str:
    """
    A line of the diary as a sentence.

    Parameters
    ----------
    line : Line
    scene : Scene
        It knows the money of each platform.
    """
    numbers: dict[str, object] = dict(line.numbers)
    platforms = scene.platforms(line.day)
    currency = next(iter(platforms[line.numbers.get("which", 0)].plans.values())).currency
    amount = line.numbers.get("net", line.numbers.get("pay"))
    if amount is not None:
        numbers["money"] = say_money(amount, currency)
    if "yen" in line.numbers:
        numbers["yen"] = say_yen(line.numbers["yen"])
    if "slot" in line.numbers:
        numbers["place"] = line.numbers["slot"] + 1
    return say(WORDS[line.key], **numbers)
