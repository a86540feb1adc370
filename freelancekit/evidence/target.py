"""A published number beside the played one, what kind of check that is, and which settings it can see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from freelancekit.say import N_, say, say_list

Kind: TypeAlias = Literal["put in", "comes out", "beside it"]

#: The published number is itself a setting or a constant, or is turned into one: the row must hold.
PUT_IN: Kind = "put in"
#: Other rules and settings lie between, and no setting was chosen so that this number comes: it may miss.
COMES_OUT: Kind = "comes out"
#: Two numbers that stand beside each other, and are not judged.
BESIDE: Kind = "beside it"

KINDS: dict[str, str] = {PUT_IN: N_("put in"), COMES_OUT: N_("comes out"), BESIDE: N_("beside it")}

#: What the client's choice reads, where every applicant is drawn.
IN_THE_CHOICE = (
    "beta_price", "beta_ratings", "beta_stars", "beta_stars_more", "mean_stars", "beta_newcomer", "beta_fit",
    "beta_letter", "beta_message", "boost_lift",
)  # fmt: skip
#: What a market that is played in full reads.
IN_THE_MARKET = ("mean_applicants", "fill_rate", "beta_crowd", "rival_spread", *IN_THE_CHOICE)


@dataclass(frozen=True, slots=True)
class Target:
    """
    A published number beside the played one.

    Parameters
    ----------
    what, source : str
    published, simulated : float
    error : float
        The standard error of the play; 0 where nothing is drawn.
    within : float
        How far apart they may lie: what the source itself leaves open, and twice the error.
    kind : {"put in", "comes out", "beside it"}
    reads : tuple of str
        The settings of the market that move the played number at all.
    sees : tuple of str
        Those of them that make the row miss at an end of the range in which they could as well lie.
    """

    what: str
    source: str
    published: float
    simulated: float
    error: float
    within: float
    kind: Kind = PUT_IN
    reads: tuple[str, ...] = ()
    sees: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether they lie near enough."""
        return abs(self.simulated - self.published) <= self.within

    @property
    def judged(self) -> bool:
        """Whether the row can miss at all."""
        return self.kind != BESIDE

    def say_verdict(self) -> str:
        """Whether they lie near enough, in words."""
        if not self.judged:
            return say("no verdict")
        return say("holds") if self.holds else say("misses")

    def say_sees(self) -> str:
        """
        The settings that the row can see, in words.

        Examples
        --------
        >>> Target("what", "source", 1, 1, 0, 0, sees=("fill_rate", "beta_price")).say_sees()
        'fill_rate, beta_price'
        >>> Target("what", "source", 1, 1, 0, 0).say_sees()
        'none'
        """
        return say_list(self.sees) or say("none")
