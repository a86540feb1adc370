"""Plus or buy: what the same number of Connects costs in a month, either way."""

from __future__ import annotations

from dataclasses import dataclass

from freelancekit.rules.rulebook import Rulebook, rulebook
from freelancekit.say import Text, say
from freelancekit.units import say_connects, say_dollars, whole
from freelancekit.wallet.rules import price_of


@dataclass(frozen=True, repr=False)
class PlusOrBuy:
    """
    A month's sum for Plus, beside the sum for buying.

    Attributes
    ----------
    book : str
        The rulebook's name.
    connects : int
        How many are wanted in the month.
    from_plus, from_basic : int
        How many each plan brings in the month.
    to_buy, to_buy_on_plus, to_buy_on_basic : int
        How many are bought: with no plan, or besides one. In years of bundles, rounded up to the
        smallest bundle.
    price : int, cents
        Of one Connect.
    plus_price : int or None, cents
        Of a month of Plus; None where it is not known.
    """

    book: str
    connects: int
    from_plus: int
    from_basic: int
    to_buy: int
    to_buy_on_plus: int
    to_buy_on_basic: int
    price: int
    plus_price: int | None

    @property
    def with_basic(self) -> int:
        """The month on Basic, in cents."""
        return price_of(self.to_buy_on_basic, self.price)

    @property
    def with_plus(self) -> int | None:
        """The month on Plus, in cents; None where its price is not known."""
        if self.plus_price is None:
            return None
        return self.plus_price + price_of(self.to_buy_on_plus, self.price)

    @property
    def break_even(self) -> int:
        """The price of Plus, in cents, at which both ways cost the same."""
        return self.with_basic - price_of(self.to_buy_on_plus, self.price)

    @property
    def pays(self) -> bool | None:
        """Is Plus cheaper, on Connects alone? None where nobody can say."""
        return None if self.plus_price is None else self.plus_price < self.break_even

    @property
    def cheaper(self) -> str:
        """Which way costs less, on Connects alone: "plus", "buying", "same" or "not known"."""
        if self.plus_price is None:
            return "not known"
        return "plus" if self.pays else "same" if self.plus_price == self.break_even else "buying"

    def why(self) -> Text:
        """The two sums and what follows, in words."""
        return Text("\n".join([self._say_plus(), *self._say_basic(), self._say_verdict()]))

    def __repr__(self) -> str:
        return str(self.why())

    def _repr_html_(self) -> str:
        return self.why()._repr_html_()

    def _say_plus(self) -> str:
        brings = say_connects(self.from_plus)
        if self.plus_price is None:
            text = say("Plus brings {connects} a month. Its price is not known.", connects=brings)
        else:
            text = say(
                "Plus brings {connects} a month for {money}.",
                connects=brings,
                money=say_dollars(self.plus_price),
            )
        if not self.to_buy_on_plus:
            return text
        more = price_of(self.to_buy_on_plus, self.price)
        return say(
            "{text} The other {n:,} cost {money}.", text=text, n=self.to_buy_on_plus, money=say_dollars(more)
        )

    def _say_basic(self) -> list[str]:
        every = say(
            "{connects} bought, all of them: {money}.",
            connects=say_connects(self.to_buy),
            money=say_dollars(price_of(self.to_buy, self.price)),
        )
        if not self.from_basic:
            return [every]
        some = say(
            "Basic brings {free:,} of them free, so {n:,} are bought: {money}.",
            free=min(self.from_basic, self.connects),
            n=self.to_buy_on_basic,
            money=say_dollars(self.with_basic),
        )
        return [every, some]

    def _say_verdict(self) -> str:
        if self.with_plus is None:
            return say(
                "On Connects alone, Plus pays only if it costs less than {money} a month.",
                money=say_dollars(max(self.break_even, 0)),
            )
        more = self.with_plus - self.with_basic
        if more == 0:
            return say("On Connects alone, both ways cost the same.")
        if more > 0:
            return say("On Connects alone, Plus costs {money} more.", money=say_dollars(more))
        return say("On Connects alone, Plus saves {money}.", money=say_dollars(-more))


def plus_or_buy(
    rules: Rulebook | str, connects: int | None = None, *, gets_free_grant: bool = True
) -> PlusOrBuy:
    """
    What a month's Connects cost with Plus, and without.

    Parameters
    ----------
    rules : Rulebook or str
    connects : int, optional
        How many are wanted in the month. Without it, as many as Plus brings.
    gets_free_grant : bool
        Does this account get Basic's free Connects?

    Notes
    -----
    Rules: connects.price, connects.bundles, connects.custom_amount, connects.free_monthly,
    plans.plus.connects, plans.plus.price

    Examples
    --------
    >>> plus_or_buy("upwork-2020-12")
    Plus brings 80 Connects a month for USD 14.99.
    80 Connects bought, all of them: USD 12.00.
    Basic brings 10 of them free, so 70 are bought: USD 10.50.
    On Connects alone, Plus costs USD 4.49 more.
    """
    book = rules if isinstance(rules, Rulebook) else rulebook(rules)
    plus = book.number("plans.plus.connects")
    wanted = plus if connects is None else whole(connects, say("The number of Connects"))
    free = book.number("connects.free_monthly") if gets_free_grant else 0
    price = book.get("plans.plus.price")
    return PlusOrBuy(
        book=book.name,
        connects=wanted,
        from_plus=plus,
        from_basic=free,
        to_buy=_for_sale(book, wanted),
        to_buy_on_plus=_for_sale(book, wanted - plus),
        to_buy_on_basic=_for_sale(book, wanted - free),
        price=book.number("connects.price"),
        plus_price=price.value if price and isinstance(price.value, int) else None,
    )


def _for_sale(book: Rulebook, missing: int) -> int:
    """What is missing, rounded up to what is sold."""
    custom, bundles = book.get("connects.custom_amount"), book.get("connects.bundles")
    step = 1
    if bundles and isinstance(bundles.value, tuple) and not (custom and custom.value is True):
        step = max(1, min(size for size in bundles.value if isinstance(size, int)))
    return -(-max(missing, 0) // step) * step
