"""
What the platform keeps of a payment, and what is yours.

The rules stand in `fees_rules`, each for one payment or for a million. Here a
rulebook gives them their numbers, and one payment is told in words.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from freelancekit.contracts.fee_rules import (
    PER,
    FeePlan,
    before_tax,
    book_of,
    currency_of,
    heading,
    known,
    numbers_of,
    or_nothing,
    rounded,
    service_fee,
    slices,
)
from freelancekit.errors import FeeError
from freelancekit.rules.rulebook import Rulebook, rulebook
from freelancekit.rules.words import say_rate
from freelancekit.say import Text, say, say_list
from freelancekit.units import Counts, say_day, say_money, whole, wholes


def fee_plan(rules: Rulebook | str, kind: str = "project") -> FeePlan:
    """
    The fee plan of a rulebook, for one kind of work.

    Parameters
    ----------
    rules : Rulebook or str
        A rulebook, or its name.
    kind : str
        ``"project"``, or where the book has them ``"hourly"``, ``"task"``, ``"video_chat"``,
        ``"telephone"``.

    Raises
    ------
    FeeError
        For a kind of work that the book has no fee for.
    RulebookError
        For a fee that is not known, with the way to choose one.

    Notes
    -----
    Rules: fees.kinds, fees.floors, fees.rates, fees.per, fees.per_hourly, fees.task_rate,
    fees.video_chat_rate, fees.telephone_rate, fees.hourly_rate, fees.direct_contract_rate,
    fees.direct_contract_plus_rate, fees.tax_on_fee, fees.minimum, fees.rounding

    Examples
    --------
    >>> fee_plan("lancers").rates, fee_plan("crowdworks", "task").rates
    ((1650,), (2000,))
    """
    book, kind = book_of(rules), str(kind)
    flat = _flat(book, kind)
    return FeePlan(
        currency=currency_of(book, "fees.floors"),
        floors=(0,) if flat else numbers_of(book, "fees.floors"),
        rates=(book.number(flat),) if flat else numbers_of(book, "fees.rates"),
        tax_on_fee=or_nothing(book, "fees.tax_on_fee"),
        minimum=0 if flat else or_nothing(book, "fees.minimum"),
        per=str(book[f"fees.per_{kind}" if f"fees.per_{kind}" in book else "fees.per"]),
        rounding=str(book["fees.rounding"]),
    )


@dataclass(frozen=True, slots=True)
class Pay:
    """
    One payment: what the client pays, what the platform keeps, what is yours.

    Attributes
    ----------
    gross, fee, tax, net : int, cents or yen
        The tax is the part of the fee that is tax on it. Gross less fee is net.
    currency : {"USD", "JPY"}

    Examples
    --------
    >>> pay = fees("crowdworks", 11_000)
    >>> pay.fee, pay.tax, pay.net
    (2420, 220, 8580)
    """

    gross: int
    fee: int
    tax: int
    net: int
    currency: str
    billed_before: int = field(repr=False)
    kind: str = field(repr=False)
    plan: FeePlan = field(repr=False)
    rules: Rulebook = field(repr=False)

    def __repr__(self) -> str:
        gross, fee, net = (say_money(n, self.currency) for n in (self.gross, self.fee, self.net))
        return say("{gross} less a fee of {fee}: {net} for you.", gross=gross, fee=fee, net=net)

    def why(self) -> Text:
        """The fee tier by tier, in words, and what of it is assumed."""
        plan, money = self.plan, self.currency
        lines = [heading(self.rules, say(self.kind), say_money(self.gross, money))]
        if self.billed_before:
            lines.append(say(PER[plan.per], money=say_money(self.billed_before, money)))
        parts = [
            (int(part), rate)
            for part, rate in slices(self.billed_before, self.billed_before + self.gross, plan)
            if part
        ]
        for part, rate in parts:
            told = {"part": say_money(part, money), "rate": say_rate(rate)}
            lines.append(say("{part} at {rate}: {fee}", **told, fee=_exactly(part * rate, money)))
        bare, exact = self.fee - self.tax, sum(part * rate for part, rate in parts)
        if rounded(exact, plan.rounding) != bare:
            lines.append(say("The smallest fee makes it {fee}.", fee=say_money(bare, money)))
        elif exact % 10_000:
            how = say(plan.rounding)
            lines.append(say("Rounded {how}: {fee}", how=how, fee=say_money(bare, money)))
        if self.tax:
            told = {"rate": say_rate(plan.tax_on_fee), "tax": say_money(self.tax, money)}
            lines.append(say("Tax on the fee, {rate}: {tax}", **told))
        return Text("\n".join([*lines, *self._assumed(bool(exact % 10_000)), repr(self)]))

    def _assumed(self, was_rounded: bool) -> list[str]:
        """What of this payment stands on no page, or was changed by the reader."""
        keys = [_flat(self.rules, self.kind) or "fees.rates", "fees.tax_on_fee"]
        keys += ["fees.rounding"] if was_rounded else []
        keys += ["fees.per"] if self.billed_before and len(self.plan.floors) > 1 else []
        rows = [row for key in keys if (row := self.rules.get(key))]
        return [
            say("Assumed, {key}: {note}", key=row.key, note=say(row.note))
            for row in rows
            if row.standing == "assumed"
        ]


def fees(rules: Rulebook | str, gross: int, *, billed_before: int = 0, kind: str = "project") -> Pay:
    """
    What the platform keeps of one payment, and what is yours.

    Parameters
    ----------
    rules : Rulebook or str
        A rulebook, or its name.
    gross : int, cents or yen
        What the client pays for the work; in Japan with consumption tax in it (`with_tax`).
    billed_before : int, cents or yen
        What the same contract (or client, as the book says) has paid so far.
    kind : str
        The kind of work, as for `fee_plan`.

    Returns
    -------
    Pay

    Raises
    ------
    AmountError
        For a number that is not whole, below 0 or above 10**12.
    FeeError, RulebookError
        As for `fee_plan`.

    Notes
    -----
    Rules: fees.floors, fees.rates, fees.tax_on_fee, fees.tax_in_base, fees.rounding

    Examples
    --------
    >>> fees(rulebook("upwork", "2016-07-01"), 60_000).why()
    upwork-2016 (2016-07-01), project: USD 600.00
    USD 500.00 at 20 %: USD 100.00
    USD 100.00 at 10 %: USD 10.00
    USD 600.00 less a fee of USD 110.00: USD 490.00 for you.
    """
    book, kind = book_of(rules), str(kind)
    gross = whole(gross, say("The payment"), least=0)
    before = whole(billed_before, say("What was billed before"), least=0)
    plan = fee_plan(book, kind)
    bare, fee = before_tax(gross, before, plan), service_fee(gross, before, plan)
    return Pay(gross, fee, fee - bare, gross - fee, plan.currency, before, kind, plan, book)


def with_tax(amount: Counts, rules: Rulebook | str = "japan") -> Counts:
    """
    An amount with Japan's consumption tax in it.

    Parameters
    ----------
    amount : int or int array, shape (...), yen
    rules : Rulebook or str
        The book of Japan, or of a Japanese platform: then Japan's tax of that day.

    Raises
    ------
    FeeError
        For a platform that counts in dollars.

    Notes
    -----
    Rules: tax.consumption, tax.rounding

    Examples
    --------
    >>> with_tax(10_000, "crowdworks")
    11000
    """
    book = book_of(rules)
    if "tax.consumption" not in book:
        if currency_of(book, "fees.floors") != "JPY":
            msg = say(
                "{book} counts in dollars; consumption tax is a tax of Japan. Give the amount as it is.",
                book=book.name,
            )
            raise FeeError(msg, book=book.name)
        book = rulebook("japan", book.on)
    bare = wholes(amount, say("The amount"))
    tax = rounded(bare * book.number("tax.consumption"), known("rounding", str(book["tax.rounding"])))
    taxed: Counts = bare + tax
    return taxed


def _flat(book: Rulebook, kind: str) -> str | None:
    """The key of a kind's own rate, None if it pays the tiers of all; for any other, one clear sentence."""
    own = {key[5:-5]: key for key in book if key.startswith("fees.") and key.endswith("_rate")}
    shared = book["fees.kinds"]
    shared = shared if isinstance(shared, tuple) else (str(shared),)
    if kind not in own and kind not in shared:
        msg = say(
            '{book} ({day}) has no fee for "{kind}". It has one for: {known}.',
            book=book.name,
            day=say_day(book.on),
            kind=kind,
            known=say_list([*map(str, shared), *own]),
        )
        raise FeeError(msg, kind=kind)
    return own.get(kind)


def _exactly(ten_thousandths: int, currency: str) -> str:
    """An amount with the part of a cent or a yen that rounding takes away."""
    if currency == "JPY":
        yen, rest = divmod(ten_thousandths, 10_000)
        return say("{yen} yen", yen=f"{yen:,}.{rest:04d}".rstrip("0").rstrip("."))
    dollars, rest = divmod(ten_thousandths, 1_000_000)
    return f"USD {dollars:,}.{rest // 10_000:02d}" + f"{rest % 10_000:04d}".rstrip("0")
