"""
The settings of the invented market, each with its source or the word "assumption".

A platform's rules are facts of a rulebook. How clients behave is not written
anywhere; it is measured in studies, or assumed. Every such number stands here,
once, with a range in which it could as well lie.
"""

from __future__ import annotations

import difflib
import math
from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

from freelancekit.errors import MarketError
from freelancekit.market.studies import ASSUMPTION, say_source
from freelancekit.say import N_, Text, say

if TYPE_CHECKING:
    import pandas as pd

SOME = float("inf")
ABOVE_0 = 1e-9


def _setting(
    value: float,
    low: float,
    high: float,
    source: str,
    note: str,
    *,
    least: float = -SOME,
    most: float = SOME,
) -> Any:  # noqa: ANN401 - as dataclasses.field
    """A setting: its value, the range it could lie in, its source, and what it says in words."""
    about = {"low": low, "high": high, "source": source, "note": note, "least": least, "most": most}
    return field(default=value, metadata=about)


def _share(value: float, low: float, high: float, source: str, note: str) -> Any:  # noqa: ANN401
    return _setting(value, low, high, source, note, least=0.0, most=1.0)


def _positive(value: float, low: float, high: float, source: str, note: str) -> Any:  # noqa: ANN401
    return _setting(value, low, high, source, note, least=ABOVE_0)


@dataclass(frozen=True)
class Market:
    """
    How clients and rivals behave: the settings of the model.

    A name that begins with ``beta`` is a weight in the client's choice, on the
    scale on which one unit multiplies a letter's pull by about 2.7.

    Examples
    --------
    >>> market = Market()
    >>> market.fill_rate
    0.4
    >>> market.but(fill_rate=0.5)
    Market with fill_rate 0.5
    >>> market.why("mean_applicants")
    mean_applicants: 20 (it could be 6.7 to 45)
    How many people apply for a job by its closing, on average.
    Source: assumption
    """

    # ------------------------------------------------ how many apply, and does anyone win
    mean_applicants: float = _positive(
        20, 6.7, 45, ASSUMPTION, N_("How many people apply for a job by its closing, on average.")
    )
    arrival_minutes: float = _positive(
        18,
        5,
        600,
        "edison_2024",
        N_("After so many minutes, 63 of 100 of those who will apply have applied. Chosen so that in a job "
           "of 20 the first letter comes within a minute two times in three."),
    )  # fmt: skip
    fill_rate: float = _share(0.40, 0.35, 0.65, "sniff_2025", N_("Share of posted jobs that hire anyone."))
    beta_crowd: float = _share(
        0.3, 0.0, 1.0, ASSUMPTION, N_("How much a longer or better list makes a client hire at all.")
    )
    rival_spread: float = _positive(
        1.2, 0.6, 1.8, ASSUMPTION, N_("How unlike each other the applicants of a job are.")
    )

    # ------------------------------------------------ what a client goes by
    beta_price: float = _setting(
        -1.1, -3.0, -1.0, "moreno_terwiesch_2014", N_("The price, for each doubling or so."), most=0.0
    )
    beta_ratings: float = _setting(
        0.136, 0.07, 0.2, "moreno_terwiesch_2014", N_("The number of ratings, on a scale that flattens.")
    )
    beta_stars: float = _setting(
        0.23, 0.11, 0.35, "moreno_terwiesch_2014", N_("A star above the average, with few ratings.")
    )
    beta_stars_more: float = _setting(
        0.21, 0.1, 0.32, "moreno_terwiesch_2014", N_("What a star weighs more where there are many ratings.")
    )
    mean_stars: float = _setting(
        4.8, 4.6, 4.9, "filippas_horton_golden", N_("The average of all stars, of five."), least=1.0, most=5.0
    )
    beta_newcomer: float = _setting(
        -0.5, -1.0, 0.0, "lin_liu_viswanathan", N_("No rating yet. The sign is measured, the size assumed.")
    )
    beta_fit: float = _setting(1.0, 0.5, 1.5, ASSUMPTION, N_("How well the work fits what one can do."))
    beta_letter: float = _setting(0.5, 0.25, 0.75, ASSUMPTION, N_("How good the letter is."))
    beta_message: float = _setting(
        0.085, 0.0, 0.25, "hong_peng_2021", N_("A polite message of one's own beside the letter.")
    )
    beta_photo: float = _setting(0.15, 0.0, 0.3, ASSUMPTION, N_("A face on the profile."))
    beta_portfolio: float = _setting(0.3, 0.0, 0.6, ASSUMPTION, N_("Work to look at on the profile."))
    beta_filled: float = _setting(0.15, 0.0, 0.3, ASSUMPTION, N_("A profile with every field filled in."))
    beta_known: float = _setting(
        1.5, 0.5, 2.5, "moreno_terwiesch_2013", N_("The client has worked with one before; size assumed.")
    )
    boost_lift: float = _share(
        0.24, 0.10, 0.43, "upwork_placebo", N_("What a boost adds to the chance, as a share of it.")
    )

    # ------------------------------------------------ answering a client
    reply_minutes: float = _positive(
        193, 100, 300, "speed_2025", N_("How fast interest in a slow answer fades.")
    )
    reply_shape: float = _positive(0.415, 0.3, 0.6, "speed_2025", N_("How early that fading happens."))
    reply_share: float = _share(
        0.5, 0.0, 1.0, ASSUMPTION, N_("How much of that is speed itself. The study watched, it did not try.")
    )
    written_to: float = _setting(
        3, 1, 5, "vollna_2025", N_("To how many of the applicants a client writes."), least=1.0
    )

    # ------------------------------------------------ who clients are
    takers: float = _share(0.10, 0.05, 0.2, ASSUMPTION, N_("Clients who promise later and take now."))
    ghosts: float = _share(0.03, 0.01, 0.06, ASSUMPTION, N_("Clients who take delivery and are gone."))
    scams: float = _share(
        0.03, 0.01, 0.10, ASSUMPTION, N_("Posts that want one's money. Nobody knows how many.")
    )
    scam_loss: float = _share(
        0.5,
        0.1,
        1.0,
        ASSUMPTION,
        N_("What a scam takes from one who is hired, as a share of the pay it names."),
    )
    harsh: float = _share(0.10, 0.05, 0.2, ASSUMPTION, N_("Fair clients to whom three stars are praise."))

    scams_removed: float = _share(
        0.5, 0.1, 0.9, ASSUMPTION, N_("Posts of scams that the platform takes down before anyone is hired.")
    )
    closed_early: float = _share(
        0.10, 0.0, 0.3, ASSUMPTION, N_("Jobs without a hire that the client closes, so that Connects return.")
    )
    stopped: float = _share(0.03, 0.01, 0.13, ASSUMPTION, N_("Contracts that a client's owner stops midway."))
    office_pays: float = _share(
        0.7, 0.3, 0.9, ASSUMPTION, N_("Silent clients in whose place the platform's office accepts the work.")
    )

    # ------------------------------------------------ ratings
    rater_spread: float = _positive(0.4, 0.2, 0.8, ASSUMPTION, N_("How unlike each other raters are."))
    soft_raters: float = _share(
        0.24,
        0.1,
        0.4,
        "filippas_horton_golden",
        N_("Of clients who are not content, how many still give four."),
    )
    review_share: float = _share(
        0.82,
        0.6,
        0.9,
        "filippas_horton_golden",
        N_("Contracts with a rating, where the other side has rated."),
    )
    wait_to_rate: float = _share(
        0.20, 0.1, 0.25, "jian_2010", N_("Clients who rate only after they have been rated.")
    )
    return_in_kind: float = _setting(
        0.10,
        0.0,
        0.3,
        ASSUMPTION,
        N_("What a good rating read first adds to the answer, where it can be read."),
    )

    # ------------------------------------------------ being asked again
    offers_a_week: float = _positive(
        0.05, 0.01, 0.15, ASSUMPTION, N_("The most that offers come in a week, however much trust there is.")
    )
    offers_with_room: float = _positive(
        0.03,
        0.01,
        0.1,
        ASSUMPTION,
        N_("The most that comes on top in a week in which one has room and says so."),
    )
    offers_written_to: float = _positive(
        0.10, 0.02, 0.3, ASSUMPTION, N_("The most that comes on top in a week in which one writes first.")
    )
    offer_spread: float = _positive(
        2.0, 0.5, 5.0, ASSUMPTION, N_("How slowly offers grow above a gate, in points of trust.")
    )
    trust_fade: float = _share(
        0.02, 0.0, 0.1, ASSUMPTION, N_("What fades of an idle tie in a month, in the honest mode.")
    )

    returns_a_week: float = _positive(
        0.01, 0.002, 0.05, ASSUMPTION, N_("The most that a client gone quiet is back in a week.")
    )
    returns_larger: float = _positive(
        5, 1, 10, ASSUMPTION, N_("How many times as large the job is, with which a quiet client returns.")
    )
    referrals_a_week: float = _positive(
        0.005,
        0.001,
        0.02,
        ASSUMPTION,
        N_("Words that one active client puts in for one with others, in a week, for each point of trust."),
    )

    # ------------------------------------------------ being found
    invitations_a_week: float = _positive(
        0.2, 0.05, 1.0, ASSUMPTION, N_("Invitations that come to a filled profile in a week.")
    )
    badge_lift: float = _share(
        0.10, 0.0, 0.3, ASSUMPTION, N_("What the sign adds to invitations. A free sign helped in a study.")
    )

    def __repr__(self) -> str:
        changed = [
            say("{name} {value}", name=name, value=f"{value:g}") for name, value in self.changed.items()
        ]
        return say("Market with {changes}", changes=", ".join(changed)) if changed else say("Market")

    @property
    def changed(self) -> dict[str, float]:
        """The settings that are not as this workbook has them."""
        return {
            row.name: getattr(self, row.name)
            for row in fields(self)
            if getattr(self, row.name) != row.default
        }

    def but(self, changes: Mapping[str, float] | None = None, /, **named: float) -> Market:
        """
        A copy with other settings.

        Raises
        ------
        MarketError
            For an unknown setting, or a value that it cannot have.
        """
        wanted = {**(changes or {}), **named}
        return replace(self, **{name: _fit(_field(name), value) for name, value in wanted.items()})

    @staticmethod
    def range_of(name: str) -> tuple[float, float]:
        """
        The range in which a setting could as well lie.

        Examples
        --------
        >>> Market.range_of("boost_lift")
        (0.1, 0.43)
        """
        about = _field(name).metadata
        return about["low"], about["high"]

    def why(self, name: str) -> Text:
        """A setting in words: value, range, meaning, source."""
        row = _field(name)
        lines = [
            say(
                "{name}: {value} (it could be {low} to {high})",
                name=name,
                value=f"{getattr(self, name):g}",
                low=f"{row.metadata['low']:g}",
                high=f"{row.metadata['high']:g}",
            ),
            say(row.metadata["note"]),
            *say_source(row.metadata["source"]),
        ]
        if name in self.changed:
            lines.insert(1, say("You changed it. Here it is {value}.", value=f"{row.default:g}"))
        return Text("\n".join(lines))

    def table(self) -> pd.DataFrame:
        """All settings, a row each."""
        import pandas as pd

        rows = [
            (row.name, getattr(self, row.name), row.metadata["low"], row.metadata["high"],
             row.metadata["source"], say(row.metadata["note"]))
            for row in fields(self)
        ]  # fmt: skip
        return pd.DataFrame(rows, columns=["setting", "value", "low", "high", "source", "note"])


def _field(name: object) -> Field[Any]:
    known = {row.name: row for row in fields(Market)}
    if name in known:
        return known[str(name)]
    near = difflib.get_close_matches(str(name), known, n=3, cutoff=0.4) or list(known)[:3]
    msg = say(
        "The market has no setting {name}. Near it: {near}. All of them: fk.Market().table().",
        name=repr(name),
        near=", ".join(near),
    )
    raise MarketError(msg, name=name)


def _fit(row: Field[Any], value: object) -> float:
    least, most = row.metadata["least"], row.metadata["most"]
    plain = isinstance(value, (int, float)) and not isinstance(value, bool)
    if plain and math.isfinite(value) and least <= value <= most:  # type: ignore[arg-type]
        return float(value)  # type: ignore[arg-type]
    wanted = say(_wanted(least, most), least=f"{least:g}", most=f"{most:g}")
    msg = say("{name} takes {wanted}; you gave {value}.", name=row.name, wanted=wanted, value=repr(value))
    raise MarketError(msg, name=row.name, value=value)


def _wanted(least: float, most: float) -> str:
    """What a setting takes, in words with gaps."""
    if most < SOME:
        return N_("a number from {least} to {most}") if least > -SOME else N_("a number, {most} or below")
    if least == ABOVE_0:
        return N_("a number above 0")
    return N_("a number, {least} or more") if least > -SOME else N_("a number")
