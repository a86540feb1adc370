"""What a verdict rests on: made-up claims that cannot carry theirs are refused, each with its reason."""

import pytest

from freelancekit.evidence.support import Support, known


def support(by, verdict="holds", **named):
    return Support(verdict=verdict, support=by, **named)


OLD = {"played": "08-e-outcome", "settings": ["offers_written_to"]}


@pytest.mark.parametrize(
    "verdict", ["holds", "holds when you write", "holds in part", "the record says otherwise"]
)
def test_a_verdict_that_rests_on_a_play_of_assumed_settings_is_refused(verdict):
    """E9 said so once: "writing first brought more", because more was put in."""
    assert support("simulation", verdict, **OLD).faults() == [
        f"The verdict “{verdict}” rests on a play, and offers_written_to was put in: assumed."
    ]


def test_nobody_has_measured_it_may_rest_on_the_same_play():
    claim = support("simulation", "nobody has measured it", **OLD)
    assert claim.faults() == []
    assert claim.say_support() == "It was played here, on numbers that this workbook assumes."


def test_a_play_of_measured_settings_carries_a_verdict_until_one_of_them_is_assumed():
    measured = ["beta_stars", "beta_ratings"]
    claim = support("simulation", played="a-box", settings=measured)
    assert claim.faults() == []
    assert claim.say_support() == "By what was played here."
    mixed = support("simulation", played="a-box", settings=[*measured, "beta_fit", "beta_newcomer"])
    assert mixed.faults() == [
        "The verdict “holds” rests on a play, and beta_fit was put in: assumed.",
        "The verdict “holds” rests on a play, and beta_newcomer was put in: only its direction is measured.",
    ]
    assert support(
        "simulation", "nobody has measured it", played="a-box", settings=measured
    ).say_support() == ("It was played here, and no more.")


def test_a_constant_of_the_code_is_assumed_and_an_invented_one_is_refused():
    assert known("market.clients.SIGNS") == "assumed"
    assert support("simulation", played="a-box", settings=["market.clients.SIGNS"]).faults() == [
        "The verdict “holds” rests on a play, and market.clients.SIGNS was put in: assumed."
    ]
    for name in ("beta_luck", "market.clients.LUCK", "no such thing"):
        assert support("simulation", played="a-box", settings=[name]).faults() == [
            f"{name} is no setting of the market, and nothing in the package."
        ]


def test_a_rule_carries_a_verdict_only_where_a_page_states_it():
    assert support("rule", rules=["upwork boost.slots"]).faults() == []
    assert support("rule", rules=["upwork badge.price"]).faults() == [
        "No rule that it names is stated on a page."
    ]
    assert support("rule", rules=["upwork boost.slots", "upwork boost.payment_rule"]).faults() == [
        "The rule upwork boost.payment_rule is assumed, so it carries no verdict."
    ]
    only_claimed = support("rule", rules=["upwork-article-2024 account.gate"])
    assert only_claimed.faults() == ["No rule that it names is stated on a page."]
    assert support("rule", "not found", rules=["upwork badge.price"]).faults() == []


def test_a_name_that_nothing_has_is_told():
    assert support("rule", rules=["upwork boost.nothing"]).faults() == [
        "The rulebook upwork has no rule boost.nothing."
    ]
    assert support("evidence", studies=["nobody_1999"]).faults() == [
        "There is no study nobody_1999 in studies.toml."
    ]


def test_a_study_says_of_whom_it_speaks():
    assert support("evidence", studies=["rengo_2016"]).faults() == []
    assert support("evidence", studies=["edison_2024"]).faults() == [
        "The study edison_2024 does not say of whom it speaks."
    ]


@pytest.mark.parametrize("by", ["rule", "evidence", "simulation"])
def test_support_of_a_kind_names_one_of_its_kind(by):
    assert f"Support by {by} names none." in support(by).faults()


def test_what_rests_on_nothing_is_open():
    assert support("none", "nobody has measured it").faults() == []
    assert support("none", "holds").faults() == ["The verdict “holds” rests on nothing."]


@pytest.mark.parametrize("half", [{"played": "a-box"}, {"settings": ["beta_stars"]}])
def test_a_play_and_its_settings_are_named_together(half):
    claim = support("rule", rules=["upwork boost.slots"], **half)
    assert claim.faults() == ["A play and the settings it leans on are named together."]


def test_support_by_rules_names_each_platform_with_its_newest_day():
    claim = support(
        "rule",
        rules=["upwork-2025 connects.price", "lancers-2022-10 fees.rates", "upwork-2020-12 bonuses.signup"],
    )
    assert claim.say_support() == "By the rules of Upwork (2025-01-01), Lancers (2022-10-01)."
    assert str(claim.day) == "2025-01-01"


def test_support_by_a_study_says_of_whom_also_where_it_only_comes_near():
    claim = support("evidence", studies=["rengo_2016", "kassi_2021"])
    whom = "1,000 crowd workers in Japan, 2016; all who were registered on online platforms, 2021"
    assert claim.say_support() == f"By a study or a count: {whom}."
    near = support("evidence", "nobody has measured it", studies=["rengo_2016", "kassi_2021"])
    assert near.say_support() == f"What comes nearest to it is a study or a count: {whom}."


def test_all_that_a_claim_leans_on_is_told_one_by_one():
    claim = support("rule", rules=["upwork boost.slots"], studies=["rengo_2021"], **OLD)
    assert claim.say_leans() == [
        "upwork boost.slots", "Rengo (2021), survey of 1,000 freelancers in Japan", "offers_written_to (assumed)",
    ]  # fmt: skip
