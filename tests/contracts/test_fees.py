"""What the platform keeps, what is left, and what arrives at the bank."""

from datetime import date
from itertools import islice

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from freelancekit.contracts.fee_rules import FeePlan, before_tax, hourly_pay, net, rounded, service_fee
from freelancekit.contracts.fees import fee_plan, fees, with_tax
from freelancekit.contracts.payout import closes, paid_out, payout
from freelancekit.errors import AmountError, DayError, FeeError, RulebookError
from freelancekit.rules.rulebook import rulebook
from freelancekit.units import MOST
from tests.books import forgotten

UPWORK = rulebook("upwork", "2016-07-01")
TIERS = fee_plan(UPWORK)
CROWDWORKS = fee_plan("crowdworks")
FREELANCER = fee_plan("freelancer-2007")

amounts = st.integers(0, 10**8)
plans = st.sampled_from(
    [
        TIERS,
        CROWDWORKS,
        fee_plan("lancers"),
        fee_plan("lancers-2014"),
        fee_plan("coconala-2019-10"),
        fee_plan("coconala", "video_chat"),
        fee_plan("fiverr"),
        fee_plan("upwork"),
    ]
)


# ---------------------------------------------------------------- published examples


def test_crowdworks_own_example_of_ten_thousand_yen_before_tax():
    """The guide's example: 11,000 yen billed, fee 2,420 yen, 8,580 yen for the worker."""
    pay = fees("crowdworks", with_tax(10_000, "crowdworks"))
    assert (pay.gross, pay.fee, pay.tax, pay.net) == (11_000, 2_420, 220, 8_580)


@pytest.mark.parametrize(
    ("bare", "left"), [(1_000, 858), (100_000, 86_900), (200_000, 185_900), (500_000, 497_750)]
)
def test_crowdworks_tiers_hold_for_amounts_with_tax(bare, left):
    """Worked by hand: 100,000 yen before tax are 110,000 yen, of which 10,000 fall in the second tier."""
    assert fees("crowdworks", with_tax(bare, "crowdworks")).net == left


def test_a_quarter_of_a_million_pays_crowdworks_32_500_before_tax():
    """A writer's blog works it: 20,000 + 10,000 + 2,500."""
    assert before_tax(250_000, 0, CROWDWORKS) == 32_500


@pytest.mark.parametrize(("gross", "left"), [(100_000, 80_000), (500_000, 455_000)])
def test_before_october_2019_the_fee_of_crowdworks_had_its_tax_in_it(gross, left):
    """CrowdWorks's own journal of November 2017 works both."""
    assert fees(rulebook("crowdworks", "2017-11-29"), gross).net == left


@pytest.mark.parametrize(
    ("dollars", "fee"), [(600, 110), (500, 100), (1_000, 150), (10_000, 1_050), (20_000, 1_550)]
)
def test_upworks_tiers_of_2016_on_a_first_payment(dollars, fee):
    """USD 600: 20 % of 500 and 10 % of 100. The others worked by hand."""
    assert fees(UPWORK, dollars * 100).fee == fee * 100


def test_of_ten_dollars_a_fiverr_seller_keeps_eight():
    """20 %, as a thread and a blog say."""
    assert net(1_000, 0, fee_plan("fiverr")) == 800


def test_lancers_own_example_of_2014():
    """The client pays 13,500 yen, the fee is 2,700 yen, the worker gets 10,800 yen."""
    pay = fees("lancers-2014", 13_500)
    assert (pay.fee, pay.tax, pay.net) == (2_700, 0, 10_800)


def test_since_october_2022_lancers_keeps_one_rate_of_everything():
    """16.5 %, tax in it; the day before, the tiers still held."""
    assert fees("lancers-2022-10", 300_000).fee == 49_500
    assert fees("lancers-2022-10", 100_000, kind="task").fee == 16_500
    assert fees(rulebook("lancers", "2022-09-30"), 300_000).fee == 35_000


@pytest.mark.parametrize(
    ("on", "fee"),
    [
        ("2015-09-30", 200),
        ("2015-10-01", 0),
        ("2017-05-31", 0),
        ("2017-06-01", 200),
        ("2019-09-30", 200),
        ("2019-10-01", 220),
    ],
)
def test_the_fee_on_tasks_came_and_went(on, fee):
    """CrowdWorks's news: free from October 2015 to May 2017; since October 2019 with tax on top."""
    assert fees(rulebook("crowdworks", on), 1_000, kind="task").fee == fee


@pytest.mark.parametrize(
    ("gross", "fee"), [(10_000, 2_750), (50_000, 13_750), (100_000, 24_750), (600_000, 101_750)]
)
def test_coconalas_old_tiers_with_tax_on_top(gross, fee):
    """600,000 yen by hand: 12,500 + 10,000 + 60,000 + 10,000 = 92,500, and 10 % on it."""
    assert fees("coconala-2019-10", gross).fee == fee


def test_coconala_keeps_22_percent_and_more_of_a_video_chat():
    """22 % since April 2021, 27.5 % of video chats since April 2025."""
    assert fees(rulebook("coconala", "2021-04-11"), 10_000).fee == 2_750
    assert fees(rulebook("coconala", "2021-04-12"), 10_000).fee == 2_200
    assert fees(rulebook("coconala", "2025-03-31"), 10_000, kind="video_chat").fee == 2_200
    assert fees(rulebook("coconala", "2025-04-01"), 10_000, kind="video_chat").fee == 2_750


@pytest.mark.parametrize(
    ("on", "fee"),
    [("2016-06-20", 6_000), ("2016-06-21", 11_000), ("2023-05-02", 11_000), ("2023-05-03", 6_000)],
)
def test_upworks_fee_of_600_dollars_follows_the_day(on, fee):
    """Flat, then tiers, then flat again."""
    assert fees(rulebook("upwork", on), 60_000).fee == fee


# ---------------------------------------------------------------- edges, worked by hand


@pytest.mark.parametrize(
    ("before", "fee"), [(0, 11_000), (40_000, 7_000), (50_000, 6_000), (960_000, 5_000), (1_000_000, 3_000)]
)
def test_what_a_client_paid_before_fills_the_tiers_first(before, fee):
    """USD 600 more: after USD 400, 100 at 20 % and 500 at 10 %; after USD 9,600, 400 at 10 % and 200 at 5 %."""
    assert service_fee(60_000, before, TIERS) == fee


def test_a_tier_begins_above_its_floor():
    """The last yen of a tier pays the tier's rate, the first above it the next."""
    plan = FeePlan("JPY", (0, 100), (5000, 0))
    assert [service_fee(gross, 0, plan) for gross in (99, 100, 101, 10**6)] == [50, 50, 50, 50]


@pytest.mark.parametrize(
    ("gross", "fee", "tax"),
    [(0, 0, 0), (2, 0, 0), (3, 1, 0), (22, 4, 0), (23, 5, 1), (73, 15, 2), (77, 15, 2)],
)
def test_the_fee_is_rounded_once_and_then_its_tax(gross, fee, tax):
    """23 yen: 4.6 is 5, and 10 % of 5 is 0.5, which is 1. Of the 4.6 itself it would be 0.46, which is 0."""
    pay = fees("crowdworks", gross)
    assert (pay.fee - pay.tax, pay.tax) == (fee, tax)


def test_halves_go_up_unless_the_book_says_down():
    """Of 5 yen 10 % is a half; the rule is assumed, so a reader may change it."""
    book = rulebook("lancers").but({"fees.rates": [1000]})
    assert fees(book, 5).fee == 1
    assert fees(book.but({"fees.rounding": "down"}), 5).fee == 0
    assert [rounded(n) for n in (4_999, 5_000, 14_999)] == [0, 1, 1]


@pytest.mark.parametrize(
    ("gross", "before", "fee"),
    [
        (0, 0, 0),
        (100, 0, 500),
        (5_000, 0, 500),
        (5_010, 0, 501),
        (1_000, 1_000, 0),
        (4_000, 4_000, 300),
        (10_000, 6_000, 1_000),
    ],
)
def test_a_minimum_fee_is_paid_once_per_contract(gross, before, fee):
    """Freelancer.com in 2007: 10 % or USD 5. The first payment pays the five, later ones what is above it."""
    assert service_fee(gross, before, FREELANCER) == fee


def test_a_minimum_fee_can_be_more_than_the_pay():
    """One dollar earned, five kept: four lost."""
    assert net(100, 0, FREELANCER) == -400
    assert repr(fees("freelancer-2007", 100)) == "USD 1.00 less a fee of USD 5.00: -USD 4.00 for you."


@pytest.mark.parametrize(
    ("kind", "cents", "fee"), [("project", 3_000, 500), ("project", 9_000, 900), ("hourly", 3_000, 300)]
)
def test_freelancer_com_keeps_ten_percent_and_five_dollars_of_a_small_project(kind, cents, fee):
    """Blogs of 2026: 10 % or USD 5 of a project, 10 % of hourly work. USD 30, 90 and 30 worked by hand."""
    assert fees("freelancer-2026", cents, kind=kind).fee == fee


def test_shufti_kept_ten_percent_before_2021_too():
    """A page from the days of 8 % tax."""
    assert fees("shufti-2018-11", 5_000).net == 4_500
    assert payout(rulebook("shufti", "2019-09-30"), 5_000).charge == 540


def test_a_talk_by_telephone_on_coconala_costs_more_than_half():
    """About 60 %, says one page."""
    assert fees("coconala-2026", 1_000, kind="telephone").net == 400


@pytest.mark.parametrize(("hour", "fee", "left"), [(2_222, 2_666, 23_998), (2_778, 3_334, 30_002)])
def test_upworks_own_two_examples_of_rounding(hour, fee, left):
    """Twelve hours at USD 22.22 and at USD 27.78: one fee goes down to the cent, one up."""
    pay = fees(rulebook("upwork", "2024-06-01"), 12 * hour)
    assert (pay.fee, pay.net) == (fee, left)
    assert "Assumed" not in pay.why()


def test_hourly_work_at_crowdworks_begins_again_each_week():
    """The journal of 2017 says so; Upwork's clients add up for life."""
    assert fee_plan("crowdworks", "hourly").per == "week"
    assert (CROWDWORKS.per, TIERS.per) == ("contract", "client")


def test_consumption_tax_follows_the_day():
    """5 % until March 2014, 8 % until September 2019, then 10 %."""
    days = ("2014-03-31", "2014-04-01", "2019-09-30", "2019-10-01")
    assert [with_tax(12_500, rulebook("japan", on)) for on in days] == [13_125, 13_500, 13_500, 13_750]
    assert with_tax(12_500, rulebook("lancers", "2018-05-01")) == 13_500
    assert with_tax(np.array([1, 5, 15])).tolist() == [1, 6, 17]
    assert with_tax(5, rulebook("japan").but({"tax.rounding": "down"})) == 5


@pytest.mark.parametrize(
    ("kept", "minutes", "pay"), [(8_580, 600, 858), (100, 60, 100), (1, 121, 0), (1, 120, 1)]
)
def test_pay_for_an_honest_hour(kept, minutes, pay):
    """Half a yen an hour is 1, a little less is 0."""
    assert hourly_pay(kept, minutes) == pay


# ---------------------------------------------------------------- properties


@given(plan=plans, less=amounts, more=amounts, before=amounts)
def test_who_earns_more_pays_no_smaller_fee(plan, less, more, before):
    """And keeps no less."""
    less, more = sorted((less, more))
    assert service_fee(less, before, plan) <= service_fee(more, before, plan)
    assert net(less, before, plan) <= net(more, before, plan)


@given(plan=plans, first=amounts, second=amounts, before=amounts)
def test_only_rounding_tells_one_payment_from_two(plan, first, second, before):
    """One unit for the fee; where there is tax on it, one more."""
    one = before_tax(first + second, before, plan)
    two = before_tax(first, before, plan) + before_tax(second, before + first, plan)
    assert abs(one - two) <= 1
    whole = service_fee(first + second, before, plan)
    parts = service_fee(first, before, plan) + service_fee(second, before + first, plan)
    assert abs(whole - parts) <= (2 if plan.tax_on_fee else 1)


@given(plan=plans, gross=amounts, before=amounts)
def test_a_fee_is_never_more_than_the_pay(plan, gross, before):
    """Where no minimum bites."""
    assert 0 <= service_fee(gross, before, plan) <= gross


@given(plan=plans, gross=amounts, before=amounts)
def test_a_fee_is_what_exact_fractions_say(plan, gross, before):
    """Yen by yen would be slow; tier by tier, against whole numbers without numpy."""

    def owed(paid):
        tops = [*plan.floors[1:], 10**18]
        return sum(
            (min(paid, top) - low) * rate
            for low, top, rate in zip(plan.floors, tops, plan.rates, strict=True)
            if paid > low
        )

    exact = owed(before + gross) - owed(before)
    assert before_tax(gross, before, plan) == (exact + 5_000) // 10_000


@given(plan=st.one_of(plans, st.just(FREELANCER)), pairs=st.lists(st.tuples(amounts, amounts), min_size=1))
def test_a_crowd_pays_what_each_would_pay_alone(plan, pairs):
    """One rule, any shape."""
    gross, before = np.array(pairs).T
    alone = [service_fee(g, b, plan) for g, b in pairs]
    assert service_fee(gross, before, plan).tolist() == alone
    assert service_fee(gross[None, :], before[None, :], plan).tolist() == [alone]
    assert service_fee(gross, 0, plan).dtype == np.int64


@given(nets=st.lists(amounts, min_size=1), minutes=st.integers(1, 10**5))
def test_a_crowds_honest_hours_are_each_ones(nets, minutes):
    """One rule, any shape; at most half a unit from the fraction."""
    assert hourly_pay(np.array(nets), minutes).tolist() == [hourly_pay(n, minutes) for n in nets]
    assert all(abs(hourly_pay(n, minutes) * minutes - n * 60) * 2 <= minutes for n in nets)


@pytest.mark.parametrize("amount", [MOST, np.int64(MOST)])
def test_the_largest_amount_does_not_wrap(amount):
    """A million million, five percent of almost all of it; and plain ints come out."""
    fee = service_fee(amount, MOST, CROWDWORKS)
    assert (fee, type(fee)) == (MOST // 20 + MOST // 200, int)
    assert service_fee(np.array([MOST]), MOST, CROWDWORKS).tolist() == [fee]


# ---------------------------------------------------------------- in words


def test_a_fee_is_told_tier_by_tier():
    """With what was paid before, and with the tax."""
    assert str(fees("crowdworks", 50_033, billed_before=90_000).why()) == (
        "crowdworks-2026 (2026-01-01), project: 50,033 yen\n"
        "Paid on this contract before: 90,000 yen. It fills the lower tiers first.\n"
        "10,000 yen at 20 %: 2,000 yen\n"
        "40,033 yen at 10 %: 4,003.3 yen\n"
        "Rounded half up: 6,003 yen\n"
        "Tax on the fee, 10 %: 600 yen\n"
        "Assumed, fees.rounding: CrowdWorks's guide says that parts of a yen are cut, and not of which sum. "
        "We take the fee of each payment, and the tax on it, to the nearest, halves up.\n"
        "50,033 yen less a fee of 6,603 yen: 43,430 yen for you."
    )


def test_an_assumed_rate_is_called_assumed():
    """Since May 2025 the rate is set for each contract."""
    pay = fees(rulebook("upwork", "2025-05-01"), 60_000)
    assert str(pay.why()) == (
        "upwork-2025 (2025-05-01), project: USD 600.00\n"
        "USD 600.00 at 10 %: USD 60.00\n"
        "Assumed, fees.rates: The rate is set for each contract and shown before you agree. We take 10 %, "
        "which the copies of Upwork's own page that we could read still say.\n"
        "USD 600.00 less a fee of USD 60.00: USD 540.00 for you."
    )
    assert "it could be 0 % to 15 %" in pay.rules.why("fees.rates")


def test_a_plan_of_tiers_alone_has_no_tax_no_minimum_and_rounds_half_up():
    """1 % of 10 yen is a tenth, which is 0; of 100,000,000 yen it is a million, with nothing on it."""
    plan = FeePlan("JPY", (0,), (100,))
    assert [service_fee(gross, 0, plan) for gross in (10, 49, 50, 10**8)] == [0, 0, 1, 10**6]
    assert (plan.per, plan.rounding) == ("contract", "half up")


def test_rounding_down_keeps_what_is_whole():
    """Ten-thousandths: 19,999 are 1, 20,000 are 2."""
    assert [rounded(n, "down") for n in (9_999, 10_000, 19_999, 20_000, 10**12)] == [0, 1, 1, 2, 10**8]


def test_a_changed_rate_is_told_too():
    """A figure must be able to say what the reader changed."""
    pay = fees(rulebook("upwork").but({"fees.rates": [1500]}), 33_333)
    assert str(pay.why()) == (
        "upwork-2026 (2026-01-01), project: USD 333.33\n"
        "USD 333.33 at 15 %: USD 49.9995\n"
        "Rounded half up: USD 50.00\n"
        "Assumed, fees.rates: You changed it from 10 % to 15 %.\n"
        "USD 333.33 less a fee of USD 50.00: USD 283.33 for you."
    )


def test_a_minimum_fee_is_told():
    """10 % of USD 1 would be ten cents."""
    assert fees("freelancer-2007", 100).why().splitlines()[1:3] == [
        "USD 1.00 at 10 %: USD 0.10",
        "The smallest fee makes it USD 5.00.",
    ]


def test_what_fills_the_tiers_is_told_where_it_is_assumed():
    """No page says what fills the tiers of Lancers."""
    assert (
        "Assumed, fees.per: No page that we read says it." in fees("lancers-2014", 100, billed_before=5).why()
    )
    assert "fees.per" not in fees("lancers-2014", 100).why()


def test_one_tier_has_nothing_to_fill_and_two_have():
    """The one rate of coconala asks for no order; with two tiers the assumed order is told, but not of a first payment."""
    one = rulebook("coconala-2021-04")
    two = one.but({"fees.floors": [0, 50_000], "fees.rates": [2200, 1000]})
    assert "Assumed, fees.per" not in fees(one, 100, billed_before=500).why()
    assert "Assumed, fees.per" in fees(two, 100, billed_before=500).why()
    assert "Assumed, fees.per" not in fees(two, 100).why()


def test_rounding_is_called_assumed_only_where_something_was_rounded():
    """22 % of 50 yen are 11 yen to the yen; of 51 yen they are 11.22."""
    told = [("Assumed, fees.rounding" in fees("coconala-2021-04", gross).why()) for gross in (50, 51)]
    assert told == [False, True]


# ---------------------------------------------------------------- payouts


@pytest.mark.parametrize(
    ("balance", "way", "arrives", "charge"),
    [
        (999, "bank", 0, 0),
        (1_000, "bank", 500, 500),
        (1_000, "rakuten", 900, 100),
        (10_000, "bank", 9_500, 500),
        (0, "bank", 0, 0),
    ],
)
def test_payouts_of_crowdworks_and_lancers(balance, way, arrives, charge):
    """A blog's example: of exactly 1,000 yen, 900 arrive at Rakuten Bank and 500 elsewhere."""
    for book in ("crowdworks", rulebook("lancers", "2021-06-01")):
        out = payout(book, balance, way=way)
        assert (out.arrives, out.charge, out.stays) == (arrives, charge, 0 if arrives else balance)


@pytest.mark.parametrize(
    ("on", "closes_on", "paid_on"),
    [
        ("2024-05-01", "2024-05-15", "2024-05-31"),
        ("2024-05-15", "2024-05-15", "2024-05-31"),
        ("2024-05-16", "2024-05-31", "2024-06-15"),
        ("2024-02-16", "2024-02-29", "2024-03-15"),
        ("2023-02-28", "2023-02-28", "2023-03-15"),
        ("2024-12-31", "2024-12-31", "2025-01-15"),
    ],
)
def test_money_arrives_half_a_month_after_the_close(on, closes_on, paid_on):
    """Closed on the 15th, paid at the month's end; closed at the month's end, paid on the 15th."""
    out = payout("crowdworks", 5_000, on=on)
    assert (out.closes, out.paid) == (date.fromisoformat(closes_on), date.fromisoformat(paid_on))


def test_a_month_has_days_1_to_31_on_which_it_can_close():
    """From 2024-05-02: with the 1st, 1 June and 1 July; with the 31st, 31 May and 30 June."""
    book = rulebook("crowdworks")
    for day, paid in ((1, date(2024, 7, 1)), (31, date(2024, 6, 30))):
        assert payout(book.but({"payout.close_days": [day]}), 5_000, on="2024-05-02").paid == paid
    for day in (0, 32):
        with pytest.raises(AmountError):
            payout(book.but({"payout.close_days": [day]}), 5_000, on="2024-05-02")


@given(on=st.dates(date(2014, 1, 1), date(2030, 1, 1)))
def test_a_close_is_never_before_the_day_and_the_pay_never_the_same_day(on):
    """And nobody waits longer than 32 days."""
    first, second = islice(closes(on, (15, 31)), 2)
    assert on <= first < second
    assert (second - on).days <= 32


def test_coconala_pays_out_free_from_three_thousand_yen():
    """One page says so; below, the transfer costs 160 yen."""
    outs = [payout("coconala", balance) for balance in (160, 161, 2_999, 3_000)]
    assert [(out.arrives, out.charge, out.stays) for out in outs] == [
        (0, 0, 160),
        (1, 160, 0),
        (2_839, 160, 0),
        (3_000, 0, 0),
    ]
    assert outs[0].paid is None


@pytest.mark.parametrize(
    ("way", "arrives"), [("bank", 9_901), ("us_bank", 10_000), ("instant", 9_800), ("wire", 5_000)]
)
def test_ways_out_of_upwork(way, arrives):
    """USD 0.99, free, USD 2 and USD 50."""
    assert payout("upwork", 10_000, way=way).arrives == arrives


@given(balances=st.lists(amounts, min_size=1), least=st.integers(0, 5_000), charge=st.integers(0, 1_000))
def test_a_crowd_is_paid_out_what_each_would_be(balances, least, charge):
    """One rule, any shape."""
    alone = [paid_out(balance, least, charge) for balance in balances]
    assert paid_out(np.array(balances), least, charge).tolist() == alone


def test_a_payout_is_told_line_by_line():
    """What is assumed is called assumed, what is not known is called so."""
    assert str(payout("lancers", 20_000, on="2024-05-02").why()) == (
        "lancers-2026 (2026-01-01), bank: 20,000 yen\n"
        "The least that is paid out: 1,000 yen\n"
        "Closes on 2024-05-15, paid on 2024-05-31.\n"
        "Assumed, payout.charge: Last seen about 2021. We take it that the charge is still the same.\n"
        "19,500 yen arrive on 2024-05-31. The transfer costs 500 yen."
    )
    assert str(payout("coconala", 100).why()) == (
        "coconala-2026 (2026-01-01), bank: 100 yen\n"
        "When: not known. No page that we read says on which day the money arrives.\n"
        "Nothing is paid out: 100 yen stay."
    )
    assert str(payout("upwork", 10_000).why()) == (
        "upwork-2026 (2026-01-01), bank: USD 100.00\n"
        "The least that is paid out: USD 5.00\n"
        "USD 99.01 arrive. The transfer costs USD 0.99."
    )


# ---------------------------------------------------------------- one clear sentence


@pytest.mark.parametrize("ask", [lambda n: fees("upwork", n), lambda n: service_fee(n, 0, TIERS)])
@pytest.mark.parametrize("value", [-1, 1.0, 2.5, float("nan"), True, "100", None])
def test_what_is_no_payment_is_refused(ask, value):
    """By the object and by the rule alike."""
    with pytest.raises(AmountError) as caught:
        ask(value)
    assert str(caught.value) == f"The payment must be a whole number, 0 or more; you gave {value!r}."


@pytest.mark.parametrize("values", [[5, -1], [-1.0], [float("nan")], [True], ["5"]])
def test_a_crowd_with_one_wrong_payment_is_refused(values):
    """The sentence names the first that would not do."""
    with pytest.raises(AmountError) as caught:
        service_fee(np.array(values), 0, TIERS)
    assert str(caught.value) == f"The payment must be a whole number, 0 or more; you gave {values[-1]!r}."


@pytest.mark.parametrize(
    ("ask", "error", "text"),
    [
        (
            lambda: fees("upwork", MOST + 1),
            AmountError,
            "The payment must be at most 1,000,000,000,000; you gave 1000000000001.",
        ),
        (
            lambda: service_fee(np.array([1, MOST + 1]), 0, TIERS),
            AmountError,
            "The payment must be at most 1,000,000,000,000; you gave 1000000000001.",
        ),
        (
            lambda: fees("upwork", 100, billed_before=-1),
            AmountError,
            "What was billed before must be a whole number, 0 or more; you gave -1.",
        ),
        (
            lambda: fees("crowdworks", 100, kind="video_chat"),
            FeeError,
            (
                'crowdworks-2026 (2026-01-01) has no fee for "video_chat". '
                "It has one for: project, hourly, task."
            ),
        ),
        (
            lambda: fees("lancers-2014", 100, kind="task"),
            FeeError,
            'lancers-2014 (2014-01-01) has no fee for "task". It has one for: project.',
        ),
        (
            lambda: fees(forgotten("freelancer-2020", "fees.rates"), 100),
            RulebookError,
            (
                "fees.rates is not known in freelancer-2020 (2020-01-01). Nobody wrote it down. "
                'To go on, choose a value: rules.but({"fees.rates": ...}).'
            ),
        ),
        (
            lambda: fees(forgotten("freelancer-2020", "fees.minimum"), 100),
            RulebookError,
            (
                "fees.minimum is not known in freelancer-2020 (2020-01-01). Nobody wrote it down. "
                'To go on, choose a value: rules.but({"fees.minimum": ...}).'
            ),
        ),
        (
            lambda: fees("japan", 100),
            RulebookError,
            'japan-2026 has no rule "fees.kinds". Rules are about: freelance_act, invoice, tax, toriteki.',
        ),
        (
            lambda: fees(rulebook("upwork").but({"fees.floors": [5]}), 100),
            FeeError,
            (
                "The tiers of a fee must rise from 0 and have a rate each. "
                "Here they begin at (5,), with the rates (1000,)."
            ),
        ),
        (
            lambda: FeePlan("USD", (0, 500, 400), (1, 2, 3)),
            FeeError,
            (
                "The tiers of a fee must rise from 0 and have a rate each. "
                "Here they begin at (0, 500, 400), with the rates (1, 2, 3)."
            ),
        ),
        (
            lambda: FeePlan("USD", (0, 500, 500), (1, 2, 3)),
            FeeError,
            (
                "The tiers of a fee must rise from 0 and have a rate each. "
                "Here they begin at (0, 500, 500), with the rates (1, 2, 3)."
            ),
        ),
        (
            lambda: FeePlan("USD", (0, 500), (1,)),
            FeeError,
            (
                "The tiers of a fee must rise from 0 and have a rate each. "
                "Here they begin at (0, 500), with the rates (1,)."
            ),
        ),
        (
            lambda: fees(rulebook("upwork").but({"fees.per": "planet"}), 100),
            FeeError,
            'Fees cannot be worked out with per = "planet". These would do: contract, client, week.',
        ),
        (
            lambda: fees(rulebook("upwork").but({"fees.rounding": "up"}), 100),
            FeeError,
            'Fees cannot be worked out with rounding = "up". These would do: half up, down.',
        ),
        (
            lambda: FeePlan("EUR", (0,), (1,)),
            FeeError,
            'Fees cannot be worked out with currency = "EUR". These would do: USD, JPY.',
        ),
        (
            lambda: with_tax(100, "upwork"),
            FeeError,
            "upwork-2026 counts in dollars; consumption tax is a tax of Japan. Give the amount as it is.",
        ),
        (
            lambda: with_tax(1.5),
            AmountError,
            "The amount must be a whole number, 0 or more; you gave 1.5.",
        ),
        (
            lambda: with_tax(5, rulebook("japan").but({"tax.rounding": "up"})),
            FeeError,
            'Fees cannot be worked out with rounding = "up". These would do: half up, down.',
        ),
        (
            lambda: hourly_pay(100, 0),
            AmountError,
            "The minutes must be a whole number, 1 or more; you gave 0.",
        ),
        (
            lambda: hourly_pay(-1, 60),
            AmountError,
            "The net pay must be a whole number, 0 or more; you gave -1.",
        ),
        (
            lambda: payout("crowdworks", -1),
            AmountError,
            "The balance must be a whole number, 0 or more; you gave -1.",
        ),
        (
            lambda: payout("crowdworks", 100, on="soon"),
            DayError,
            "The day of a payout must be a day like \"2024-05-01\"; you gave 'soon'.",
        ),
        (
            lambda: payout("crowdworks", 100, way="wire"),
            FeeError,
            'crowdworks-2026 has no payout by "wire". It has: bank, rakuten.',
        ),
        (
            lambda: payout("japan", 100),
            RulebookError,
            'japan-2026 has no rule "payout.charge". Rules are about: freelance_act, invoice, tax, toriteki.',
        ),
        (
            lambda: payout(forgotten("shufti-2021", "payout.charge"), 700),
            RulebookError,
            (
                "payout.charge is not known in shufti-2021 (2021-01-01). Nobody wrote it down. "
                'To go on, choose a value: rules.but({"payout.charge": ...}).'
            ),
        ),
        (
            lambda: payout(rulebook("crowdworks").but({"payout.close_days": [0, 31]}), 5_000),
            AmountError,
            "payout.close_days must be a whole number, 1 or more; you gave 0.",
        ),
    ],
)
def test_each_wrong_question_gets_one_clear_sentence(ask, error, text):
    """The fact, what was given, the way on."""
    with pytest.raises(error) as caught:
        ask()
    assert str(caught.value) == text


def test_a_platform_that_is_none_is_answered_with_those_there_are():
    """The rulebook's own sentence."""
    with pytest.raises(RulebookError, match=r'There is no rulebook "upwrok". Did you mean "upwork"\?'):
        fees("upwrok", 100)
