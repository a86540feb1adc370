"""One function a question: a record in, a picture out, said in words too."""

from freelancekit.show.plots.careers import fan, ranks
from freelancekit.show.plots.contracts import contract_map
from freelancekit.show.plots.hours import hour_by_hour, thousand
from freelancekit.show.plots.letters import boost_by_strength, win_at_least_once, wins_step_by_step
from freelancekit.show.plots.lives import hundred
from freelancekit.show.plots.market import bad_of_100, interest_left, what_sets_bring
from freelancekit.show.plots.picture import BLUE, GREY, ORANGE, VERMILION, Picture
from freelancekit.show.plots.registered import registered
from freelancekit.show.plots.trust import asked_when, two_cards, what_was_growing
from freelancekit.show.plots.wallet import ended_over_time, letters_by_price, wallet_over_time

__all__ = [
    "BLUE",
    "GREY",
    "ORANGE",
    "VERMILION",
    "Picture",
    "asked_when",
    "bad_of_100",
    "boost_by_strength",
    "contract_map",
    "ended_over_time",
    "fan",
    "hour_by_hour",
    "hundred",
    "interest_left",
    "letters_by_price",
    "ranks",
    "registered",
    "thousand",
    "two_cards",
    "wallet_over_time",
    "what_sets_bring",
    "what_was_growing",
    "win_at_least_once",
    "wins_step_by_step",
]
