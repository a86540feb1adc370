"""A job as a line of the reader's own table tells it: what is not there is not known, and signs are read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from freelancekit.literal import briefly
from freelancekit.market.clients import SIGNS, belief, ends_badly
from freelancekit.market.settings import Market
from freelancekit.say import say, say_list
from freelancekit.units import say_connects, say_minutes, say_money

#: Words of an advert that are a warning sign, by the sign.
WORDS = {
    "leaves": re.compile(
        r"telegram|whats ?app|wechat|\bskype\b|\bpaypal\b|\bgmail\b"
        r"|outside (?:of )?(?:the )?(?:platform|upwork)"
        r"|off[- ]platform|直接(?:取引|契約|お支払)|LINEで|外部で",
        re.IGNORECASE,
    ),
    "unpaid_test": re.compile(
        r"(?:unpaid|free) (?:test|trial|sample)|(?:test|trial|sample)[^.]{0,40}(?:unpaid|not paid|for free)"
        r"|無(?:料|償)(?:の)?(?:テスト|トライアル|サンプル)",
        re.IGNORECASE,
    ),
    "promise": re.compile(
        r"long[- ]term|more work (?:later|after|to come)|(?:bigger|larger|future) (?:work|jobs?|projects?)"
        r"|lots of work|継続(?:依頼|的)|今後も",
        re.IGNORECASE,
    ),
}


@dataclass(frozen=True)
class Listed:
    """
    A job as a line of a table tells it; None stands for what it does not tell.

    Parameters
    ----------
    id : str
        Its line, as "line 4".
    title, text, country : str
    currency : str
    pay, pay_most : int or None
        What it pays in all, at the least and at the most; cents or yen.
    rate, rate_most : int or None
        What it pays for an hour.
    connects, minutes : int or None
    posted : datetime.date or None
    signs : tuple of str or None
        Warning signs among its words; None where there is no advert to read.
    verified : bool or None
        Whether the client's payment is verified.
    """

    id: str
    title: str
    text: str
    country: str
    currency: str
    pay: int | None
    pay_most: int | None
    rate: int | None
    rate_most: int | None
    connects: int | None
    minutes: int | None
    posted: date | None
    signs: tuple[str, ...] | None
    verified: bool | None = None

    @property
    def seen(self) -> list[bool]:
        """For each of the first signs, whether it is there; nothing where there is no advert to read."""
        if self.signs is None:
            return []
        words = [sign.key in self.signs for sign in SIGNS[: len(WORDS)]]
        return words if self.verified is None else [*words, self.verified]

    def bad_in_100(self, market: Market) -> int:
        """Of 100 clients whose advert reads so, with how many it ends badly."""
        return round(100 * float(ends_badly(belief(self.seen, market))))

    def says(self) -> str:
        """What is known of it, and what is not, in one line."""
        told = [_money(self.pay, self.pay_most, self.currency) or say("pay not known")]
        if hour := _money(self.rate, self.rate_most, self.currency):
            told.append(say("{hour} an hour", hour=hour))
        told.append(say("Connects not known") if self.connects is None else say_connects(self.connects))
        told.append(say("hours not known") if self.minutes is None else say_minutes(self.minutes))
        told += [say(sign.words) for sign in SIGNS if self.signs and sign.key in self.signs]
        return say("{id}: {title} ({said})", id=self.id, title=briefly(self.title, 60), said=say_list(told))


def signs_in(text: str) -> tuple[str, ...]:
    """
    Warning signs among the words of an advert.

    Examples
    --------
    >>> signs_in("Write me on Telegram. Long-term work for the right person.")
    ('leaves', 'promise')
    """
    return tuple(key for key, pattern in WORDS.items() if pattern.search(text))


def _money(least: int | None, most: int | None, currency: str) -> str:
    if least is None or most is None:
        return ""
    if least == most:
        return say_money(least, currency)
    return say("{least} to {most}", least=say_money(least, currency), most=say_money(most, currency))
