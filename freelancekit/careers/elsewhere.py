"""Settings of the market that no step of a career reads: to move them in a career is refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields

from freelancekit.errors import CareerError
from freelancekit.market.settings import Market
from freelancekit.say import say

#: What reads each of them. Clients of a career order again without a list; both platforms hide ratings until
#: both are in; no platform shows an average that forgets; nobody buys the sign; a promise of more work is
#: waited for by hand.
ELSEWHERE: Mapping[str, str] = {
    "beta_known": "fk.Proposal(..., known=True)",
    "return_in_kind": "fk.rate(sequential=True)",
    "forgetting": "fk.Desk(..., market=...)",
    "badge_lift": "fk.badge",
    "never_meant": "fk.Room",
    "breaks": "fk.Room",
}


def read_in_careers() -> Iterator[str]:
    """
    The settings that can move a career, by name.

    Examples
    --------
    >>> "beta_price" in set(read_in_careers()), "badge_lift" in set(read_in_careers())
    (True, False)
    """
    return (row.name for row in fields(Market) if row.name not in ELSEWHERE)


def market_of(market: Market | None) -> Market:
    """
    The market of a career; one with a setting changed that nothing there reads is refused.

    Raises
    ------
    CareerError
    """
    chosen = market or Market()
    for name in chosen.changed:
        if name in ELSEWHERE:
            msg = say(
                "{name} changes nothing in a career; it is read by {where}. Leave it as it is here.",
                name=name,
                where=ELSEWHERE[name],
            )
            raise CareerError(msg, name=name)
    return chosen
