"""The plan, made from what the reader said in all notebooks."""

from __future__ import annotations

from freelancekit.learn import bank
from freelancekit.learn.answers import last_letter, last_reply, last_text, said_so_far
from freelancekit.learn.bank.ten_letters import ten
from freelancekit.learn.story.plan import Plan
from freelancekit.learn.story.plan_start import begun
from freelancekit.say import say
from freelancekit.units import today


def plan() -> Plan:
    """
    The reader's ninety days, from what they said in all notebooks.

    Returns
    -------
    Plan
        Shows itself; ``keep()`` writes it, ``log()`` reads the log of letters back in.

    Examples
    --------
    >>> print(str(plan()).splitlines()[2])
    **Before breakfast:** this line goes out, to somebody who waits for an answer.
    """
    said: dict[str, str] = {}
    for name in (*ASKED, "00-same-day", "09-leave"):
        asked = bank.question(name)
        if (kept := last_reply("guess", asked)) is not None:
            said[name] = asked.says(kept[0])
    if niche := last_text(bank.own_text("12-niche")):
        said["12-niche"] = niche
    letters = [(one.number, one.who, last_letter(one.number)) for one in bank.letters().values()]
    chosen = last_reply("guess", bank.question("12-platform"))
    platform = str(chosen[0]) if chosen and chosen[0] != "none" else ""
    if "09-leave" in said:  # what the notebook showed, and not what was guessed
        leave = bank.question("09-leave")
        said["09-leave"] = leave.says(leave.right(said_so_far()))
    best = {number: letter.reply for number, letter in ten().items()}
    sent = tuple(
        (say(who), say(reply.words))
        for number, who, reply in letters
        if reply and reply.key == best.get(number)
    )
    return Plan(begun() or today(), said, sent, last_text(bank.own_text("05-five-lines")) or "", platform)


#: What the reader was asked, and what the plan is made of.
ASKED = ("01-hours", "01-sum", "12-platform", "12-price", "12-letters", "12-reply", "12-changed")
