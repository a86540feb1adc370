"""The wallet: published numbers, edges worked by hand, and every refusal whole."""

import pickle
import subprocess
import sys
from copy import deepcopy
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from freelancekit.errors import AmountError, DayError, FreelanceKitError, RulebookError, WalletError
from freelancekit.rules.rulebook import rulebook
from freelancekit.wallet.rules import drip, last_day, months_after, oldest_first, over_cap, price_of
from freelancekit.wallet.wallet import Wallet, plus_or_buy
from tests.books import forgotten

counts = st.integers(0, 10**6)


def article(**settings):
    return Wallet("upwork-article-2024", on="2024-05-01", **settings)


# ---------------------------------------------------------------- the published examples


@pytest.mark.parametrize(
    ("connects", "cents"), [(2, 30), (6, 90), (8, 120), (16, 240), (19, 285), (80, 1200), (100, 1500)]
)
def test_connects_cost_fifteen_cents_each(connects, cents):
    """Upwork's price since May 2019; 6 for USD 0.90 is the article's own sum."""
    assert article().buy(connects).spent_cents == cents


def test_six_connects_are_about_130_yen_at_the_articles_rate():
    """The article says about 130 yen, which implies 144 yen to the dollar."""
    rate = rulebook("upwork-article-2024").number("money.yen_per_dollar")
    assert article(yen_per_dollar=rate).money(90) == "USD 0.90 (130 yen at 144 yen to the dollar)"
    assert article().money(90) == "USD 0.90"


def test_ten_free_connects_buy_five_proposals_at_two_and_none_at_sixteen():
    """One month's free Connects in the article's year, at costs seen in 2022, 2023 and its test."""
    wallet = article()
    assert wallet.proposals(2, 6, 8, 16) == {2: 5, 6: 1, 8: 1, 16: 0}
    assert wallet.buys(2) == 5


def test_a_second_silent_year_adds_nothing():
    """13 grants come by the first birthday; after that one leaves for each that comes."""
    wallet = article()
    assert wallet.wait_until("2025-05-02").balance == 120
    assert wallet.wait_until("2026-05-02").balance == 120
    assert wallet.totals.expired == 130


def test_in_2021_eighty_connects_cost_less_than_plus():
    """USD 12.00 for the bundle of 80 against USD 14.99 for Plus with its 80."""
    choice = plus_or_buy("upwork-2020-12")
    assert (choice.plus_price, choice.price * choice.to_buy, choice.pays) == (1499, 1200, False)
    assert str(choice.why()) == (
        "Plus brings 80 Connects a month for USD 14.99.\n"
        "80 Connects bought, all of them: USD 12.00.\n"
        "Basic brings 10 of them free, so 70 are bought: USD 10.50.\n"
        "On Connects alone, Plus costs USD 4.49 more."
    )


@pytest.mark.parametrize("era", ["upwork-2019-05", "upwork-2020-12", "upwork-2022-09", "upwork-2023"])
def test_plus_at_1499_with_70_or_80_connects_never_paid_on_connects_alone(era):
    """70 cost USD 10.50 and 80 cost USD 12.00, however many are wanted."""
    for wanted in [None, 1, 40, 70, 80, 200, 1000]:
        assert plus_or_buy(era, wanted, gets_free_grant=False).pays is False


def test_without_a_price_of_plus_there_is_a_break_even_and_no_verdict():
    """A price that nobody knows; 100 bought cost USD 15.00."""
    choice = plus_or_buy(forgotten("upwork-2025", "plans.plus.price"), gets_free_grant=False)
    assert (choice.pays, choice.with_plus, choice.break_even) == (None, None, 1500)
    assert repr(choice) == (
        "Plus brings 100 Connects a month. Its price is not known.\n"
        "100 Connects bought, all of them: USD 15.00.\n"
        "On Connects alone, Plus pays only if it costs less than USD 15.00 a month."
    )


def test_plus_saves_where_it_costs_less_than_its_connects():
    """A price of one's own: USD 9.99 against 90 to buy at USD 13.50; at USD 13.50 both are the same."""
    rules = rulebook("upwork-2025")
    assert (
        "On Connects alone, Plus saves USD 3.51." in plus_or_buy(rules.but({"plans.plus.price": 999})).why()
    )
    same = plus_or_buy(rules.but({"plans.plus.price": 1350}))
    assert same.why().endswith("On Connects alone, both ways cost the same.")
    assert same.pays is False


def test_more_than_plus_brings_is_bought_besides():
    """200 wanted: 100 besides Plus for USD 15.00; 190 besides the free 10 for USD 28.50."""
    choice = plus_or_buy(forgotten("upwork-2025", "plans.plus.price"), 200)
    assert choice.break_even == 2850 - 1500
    assert "Its price is not known. The other 100 cost USD 15.00." in choice.why()


def test_the_month_on_plus_is_its_price_and_what_is_bought_besides():
    """200 wanted in 2021: USD 14.99 and 120 more at 15 cents are 3,299; on Basic 190 are 2,850."""
    choice = plus_or_buy("upwork-2020-12", 200)
    assert (choice.with_plus, choice.with_basic, choice.break_even) == (1499 + 1800, 2850, 2850 - 1800)


def test_which_way_is_cheaper_in_one_word():
    """Against 70 bought for USD 10.50 in 2021: a price below, the same, above, and one that nobody knows."""
    rules = rulebook("upwork-2020-12")
    words = [plus_or_buy(rules.but({"plans.plus.price": cents})).cheaper for cents in (1049, 1050, 1051)]
    assert words == ["plus", "same", "buying"]
    assert plus_or_buy(forgotten("upwork-2025", "plans.plus.price")).cheaper == "not known"


def test_plus_of_2026_costs_more_than_its_connects():
    """One page says USD 19.99 for 100; 90 bought besides the free 10 cost USD 13.50."""
    assert str(plus_or_buy("upwork-2026").why()) == (
        "Plus brings 100 Connects a month for USD 19.99.\n"
        "100 Connects bought, all of them: USD 15.00.\n"
        "Basic brings 10 of them free, so 90 are bought: USD 13.50.\n"
        "On Connects alone, Plus costs USD 6.49 more."
    )


def test_where_any_number_is_sold_nothing_is_rounded_up():
    """15 wanted in 2025, 10 of them free: 5 are bought, or 15 with no plan."""
    choice = plus_or_buy("upwork-2025", 15)
    assert (choice.to_buy_on_basic, choice.to_buy, choice.to_buy_on_plus) == (5, 15, 0)


def test_a_bundle_of_one_rounds_nothing_up():
    """73 wanted, 10 free: 63 are bought where single ones are sold, and 70 where the smallest bundle is 10."""
    rules = rulebook("upwork-2020-12")
    assert plus_or_buy(rules.but({"connects.bundles": [1, 10]}), 73).to_buy_on_basic == 63
    assert plus_or_buy(rules, 73).to_buy_on_basic == 70


def test_where_only_bundles_are_sold_the_missing_ones_are_rounded_up():
    """75 wanted in 2021, 10 free: 65 are missing and 70 are bought."""
    choice = plus_or_buy("upwork-2020-12", 75)
    assert (choice.to_buy, choice.to_buy_on_basic, choice.with_basic) == (80, 70, 1050)


def test_a_badge_at_seven_a_week_takes_one_a_day():
    """The page's own example: 1 each 24 hours."""
    wallet = article().badge(7)
    assert [wallet.wait(days=1).balance for _ in range(7)] == [9, 8, 7, 6, 5, 4, 3]


def test_a_badge_at_twelve_a_week_takes_one_each_fourteen_hours():
    """The page's own example, counted in whole days: 12 d / 7, rounded down."""
    wallet = article().buy(90).badge(12)
    assert [100 - wallet.wait(days=1).balance for _ in range(14)] == [12 * d // 7 for d in range(1, 15)]
    assert 24 * 7 // 12 == 14


def test_the_2020_wallet_opens_with_forty_and_ten():
    """The announcement of December 2020."""
    wallet = Wallet("upwork-2020-12")
    assert [(e.kind, e.connects) for e in wallet.entries] == [("bonus", 40), ("grant", 10)]
    assert wallet.earn("readiness_test").earn("rising_talent").balance == 50 + 40 + 30


# ---------------------------------------------------------------- edges, worked by hand


def test_a_lot_may_be_spent_on_day_365_and_is_gone_on_day_366():
    """Granted on 2024-05-01; the last day is 2025-05-01."""
    wallet = article(gets_free_grant=False).buy(5)
    assert wallet.wait_until(date(2024, 5, 1) + timedelta(days=365)).copy().spend(5).balance == 0
    assert wallet.wait(days=1).balance == 0
    assert wallet.totals.expired == 5
    assert wallet.entries[-1].note == "Expired: their last day was 2025-05-01."


def test_months_that_begin_on_the_31st_begin_on_the_last_day_of_short_months():
    """From 2024-01-31: 29 February, 31 March, 30 April."""
    wallet = Wallet("upwork-article-2024", on="2024-01-31").wait(months=3)
    days = [e.day.isoformat() for e in wallet.entries if e.kind == "grant"]
    assert days == ["2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"]


def test_what_is_over_the_cap_is_lost_before_the_new_months_connects_come():
    """2021: 200 may stay. 50 at the opening and 160 bought are 210, so 10 of the oldest go, and 10 come."""
    wallet = Wallet("upwork-2020-12").buy(80).buy(80).wait(months=1)
    assert [(e.kind, e.connects, e.balance) for e in wallet.entries[-2:]] == [
        ("over cap", -10, 200),
        ("grant", 10, 210),
    ]
    assert wallet.lots["connects"].tolist() == [30, 10, 80, 80, 10]
    assert wallet.totals.lost == 10


def test_what_expires_on_a_months_first_morning_does_not_count_against_the_cap():
    """80 bought on 2021-02-09 leave on 2022-02-10, a month's first day: of 210 then 130 are left, and none is lost."""
    wallet = Wallet(rulebook("upwork-2020-12"), on="2021-01-10").wait_until("2021-02-09").spend(50).buy(80)
    wallet.wait_until("2022-02-09").buy(10)
    assert wallet.balance == 80 + 12 * 10 + 10
    wallet.wait(days=1)
    assert (wallet.totals.expired, wallet.totals.lost, wallet.balance) == (80, 0, 140)


def test_connects_that_come_back_in_time_keep_their_last_day():
    """Two lots paid; both are filled again."""
    wallet = article().buy(20)
    before = wallet.lots
    wallet.wait(days=10).propose("guesthouse", 12, boost=4).wait(days=10).close("guesthouse", "client_closed")
    assert wallet.entries[-2].note == 'Proposal "guesthouse", with 4 for the boost.'
    assert wallet.lots.equals(before)
    assert wallet.totals.returned == 16


def test_connects_that_come_back_too_late_expire_at_once():
    """Sent on the last day, closed by the client the day after."""
    wallet = article(gets_free_grant=False).buy(4).wait(days=365).propose("late", 4).wait(days=1)
    wallet.close("late", "removed_by_platform")
    assert [(e.kind, e.connects, e.note) for e in wallet.entries[-2:]] == [
        ("return", 4, '"late": the platform removed the post. Its Connects come back.'),
        ("expiry", -4, "Back too late: their last day is past."),
    ]
    assert wallet.balance == 0


@pytest.mark.parametrize("outcome", ["rejected", "hired_other", "expired", "withdrawn", "hired"])
def test_nothing_comes_back_from_any_other_end(outcome):
    """The page on returned Connects names two ends only."""
    wallet = article().propose("guesthouse", 2).close("guesthouse", outcome)
    assert wallet.balance == 8
    assert wallet.entries[-1].note.endswith("Nothing comes back.")
    assert wallet.sent[0].outcome == outcome


def test_a_free_proposal_and_a_free_invitation_cost_nothing():
    """A few jobs are free; invitations are free in 2025."""
    wallet = Wallet("upwork-2025").propose("gift", 0).accept_invitation("museum")
    assert wallet.balance == 10
    assert wallet.entries[-1].note == 'Invitation "museum" answered. It costs nothing.'
    assert wallet.close("gift", "client_closed").entries[-1].note.endswith("Nothing comes back.")


def test_an_invitation_in_the_articles_year_costs_what_the_reader_says():
    """The article gives no number; announced and withdrawn, so there may be none."""
    assert article().accept_invitation("museum", 6).balance == 4
    assert article().accept_invitation("museum", 0).balance == 10


def test_plus_pays_each_month_and_brings_its_number():
    """2021: USD 14.99 and 80 a month."""
    wallet = Wallet("upwork-2020-12", plan="plus").wait(months=2)
    assert (wallet.spent_cents, wallet.totals.granted, wallet.plan) == (3 * 1499, 240, "plus")


def test_an_upgrade_counts_the_free_connects_of_the_month():
    """10 came already, so 70 come now; a new month begins on that day."""
    wallet = Wallet("upwork-2020-12", on="2021-03-01").wait(days=9).upgrade()
    assert [(e.kind, e.connects, e.cents, e.note) for e in wallet.entries[-2:]] == [
        ("fee", 0, 1499, "Plus, one month: USD 14.99."),
        ("grant", 70, 0, "The month's Connects of Plus. Of these 10 came before."),
    ]
    assert wallet.wait_until("2021-04-09").totals.granted == 80
    assert wallet.wait(days=1).totals.granted == 160


def test_a_downgrade_keeps_what_was_paid_for_and_ends_the_fee():
    """From the next month on: no fee, and 10."""
    wallet = Wallet("upwork-2020-12", plan="plus").upgrade("basic")
    assert wallet.entries[-1].note == "Back to Basic from 2021-01-01 on."
    wallet.wait(months=1)
    assert (wallet.spent_cents, wallet.totals.granted) == (1499, 90)


def test_an_unknown_price_of_plus_is_said_and_counts_nothing():
    """In a world in which nobody states it."""
    wallet = Wallet(forgotten("upwork-2025", "plans.plus.price"), plan="plus")
    assert wallet.entries[1].note == "Plus, one month: the price is not known, so no money is counted."
    assert (wallet.balance, wallet.spent_cents) == (100, 0)


def test_an_unknown_number_of_plus_is_said_every_month():
    """Between November 2023 and January 2024 it went from 70 to 100."""
    wallet = Wallet(rulebook("upwork", "2024-01-01").but({"plans.plus.price": 1499}), plan="plus").wait(
        months=1
    )
    notes = [e.note for e in wallet.entries if e.kind == "note"][1:]
    assert notes == ["The month's Connects of Plus. The number is not known, so none is counted."] * 2
    assert wallet.spent_cents == 2 * 1499


def test_an_account_without_the_free_grant_gets_none():
    """From about 2024 only some accounts get them."""
    wallet = Wallet("upwork-2025", gets_free_grant=False).wait(months=12)
    assert (wallet.balance, len(wallet.entries)) == (0, 2)
    assert wallet.entries[1].note == "This account gets no free Connects by the month."
    assert (
        Wallet("upwork-2025").entries[1].note == "Only some Basic accounts get free Connects; this one does."
    )


def test_a_bonus_that_pages_contradict_is_said_and_not_counted():
    """Two blogs say no bonus for everyone now, one page says 40."""
    assert [Wallet(era).entries[0].note for era in ("upwork-2024", "upwork-2025", "upwork-2026")] == [
        "Sign-up bonus: the number is not known, so none is counted."
    ] * 3
    assert Wallet("upwork-2023").balance == 40 + 10  # a page of June 2023 still had the 40


def test_the_wallet_of_2019_gets_twenty_once_and_nothing_by_the_month():
    """The change of May 2019."""
    wallet = Wallet("upwork-2019-05").wait(months=6)
    assert [(e.kind, e.connects) for e in wallet.entries] == [("bonus", 20)]


def test_where_no_last_day_is_known_nothing_expires():
    """No page that was read gives one for 2016."""
    wallet = Wallet("upwork-2016").wait(months=36)
    assert wallet.entries[0].note == "How long Connects last is not known, so here they do not expire."
    assert wallet.totals.expired == 0
    assert wallet.balance == 140 + 60
    assert repr(Wallet("upwork-2016")) == "60 Connects: 60 without a last day"
    assert wallet.expiring()["days left"].tolist() == [None]


def test_where_no_cap_is_known_everything_stays():
    """The cap was lifted by June 2023; the day is not known."""
    wallet = Wallet(rulebook("upwork", "2023-03-01"))
    assert wallet.entries[0].note == "How many stay for the next month is not known, so here all of them do."
    assert wallet.earn("rising_talent", 500).wait(months=1).balance == 40 + 10 + 500 + 10


def test_five_interviews_in_seven_days_are_the_most():
    """10 each and 50 in 7 days; on day 7 the first no longer counts."""
    wallet = Wallet("upwork-2020-12")
    for _ in range(5):
        wallet.earn("interview")
    assert wallet.totals.bonus == 40 + 50
    with pytest.raises(WalletError) as caught:
        wallet.wait(days=6).earn("interview")
    assert str(caught.value) == (
        "Interviews bring at most 50 Connects in 7 days, and these are full. The next can count on 2020-12-08."
    )
    assert wallet.wait(days=1).earn("interview").totals.bonus == 100


def test_the_next_interview_counts_when_the_first_of_the_full_days_is_a_week_ago():
    """10 on 1 December and 40 on the 3rd are full until the 8th; after one more, until the 10th."""
    wallet = Wallet("upwork-2020-12").earn("interview").wait(days=2)
    for _ in range(4):
        wallet.earn("interview")
    with pytest.raises(WalletError, match=r"The next can count on 2020-12-08\.$"):
        wallet.wait(days=4).earn("interview")
    wallet.wait(days=1).earn("interview")
    with pytest.raises(WalletError, match=r"The next can count on 2020-12-10\.$"):
        wallet.earn("interview")
    assert wallet.totals.bonus == 40 + 60


def test_what_an_interview_brings_over_the_limit_is_said():
    """With 30 for an interview, the second brings 20."""
    wallet = (
        Wallet(rulebook("upwork-2020-12").but({"bonuses.interview": 30})).earn("interview").earn("interview")
    )
    assert wallet.entries[-1].connects == 20
    assert wallet.entries[-1].note == "Bonus: interview. 10 more were over the limit on interviews."


def test_a_limit_that_leaves_one_connect_gives_that_one():
    """With 49 for an interview, the second brings 1 of 49, and 48 more were over the limit."""
    wallet = Wallet(rulebook("upwork-2020-12").but({"bonuses.interview": 49})).earn("interview")
    assert wallet.earn("interview").entries[-1].connects == 1
    assert wallet.entries[-1].note == "Bonus: interview. 48 more were over the limit on interviews."


def test_the_last_day_of_the_calendar_can_be_reached_and_no_later_one():
    """From 2999-12-30 one day on is the last."""
    wallet = Wallet(rulebook("upwork-article-2024"), on="2999-12-30", gets_free_grant=False).wait(days=1)
    assert wallet.today == date(2999, 12, 31)
    with pytest.raises(DayError):
        wallet.wait(days=1)


def test_interviews_of_later_years_bring_what_the_reader_says():
    """From September 2022 the number is not published, and no limit is known."""
    wallet = Wallet("upwork-2025").earn("interview", 40).earn("interview", 40)
    assert wallet.totals.bonus == 80


def test_a_badge_goes_off_when_the_balance_cannot_pay():
    """10 Connects at 21 a week: three days of 3, and 3 more are due with 1 left."""
    wallet = article().badge(21).wait(days=20)
    assert (wallet.balance, wallet.badge_price) == (1, 0)
    assert wallet.entries[-1].note == "Badge off: 3 Connects due, and the wallet held 1."
    assert wallet.entries[-1].day == date(2024, 5, 5)


def test_a_new_badge_price_starts_a_new_count():
    """Three days at 2 a week are less than one Connect; then 7 a week."""
    wallet = article().badge(2).wait(days=3).badge(7).wait(days=1)
    assert wallet.balance == 9
    assert wallet.badge_off().wait(days=9).balance == 9


def test_the_first_badge_cost_two_a_week():
    """The press note of 2021."""
    assert Wallet("upwork", on="2021-06-01").badge().badge_price == 2


def test_the_badge_is_paid_after_the_months_connects_came():
    """Empty on 2024-05-31, and on 2024-06-01 the new ten pay the first day."""
    wallet = article().spend(10).wait_until("2024-05-31").badge(7).wait(days=1)
    assert (wallet.balance, wallet.badge_price) == (9, 7)


def test_newest_first_is_the_other_assumption():
    """The order is assumed, so it can be turned round."""
    rules = rulebook("upwork-article-2024").but({"connects.spend_order": "newest first"})
    assert Wallet(rules).buy(5).spend(7).lots["connects"].tolist() == [8]
    assert Wallet("upwork-article-2024").buy(5).spend(7).lots["connects"].tolist() == [3, 5]


def test_a_signup_bonus_of_unknown_size_can_be_given():
    """The article says that there is one."""
    assert article().earn("signup", 20).balance == 30


def test_the_why_of_a_wallet_ends_at_its_balance():
    """Line by line, money last."""
    wallet = article(yen_per_dollar=144).buy(6).propose("guesthouse", 2)
    assert str(wallet.why()) == (
        "2024-05-01  0  Sign-up bonus: the number is not known, so none is counted.  (0 left)\n"
        "2024-05-01  +10  The month's free Connects.  (10 left)\n"
        "2024-05-01  +6  Bought 6 Connects for USD 0.90 (130 yen at 144 yen to the dollar).  (16 left)\n"
        '2024-05-01  -2  Proposal "guesthouse".  (14 left)\n'
        "On 2024-05-01 the wallet holds 14 Connects.\n"
        "Paid so far: USD 0.90 (130 yen at 144 yen to the dollar)."
    )


def test_tables_say_the_same_as_the_entries():
    """A row for each line, a row for each lot, a row for each last day."""
    wallet = article().buy(6).wait(months=1)
    assert wallet.ledger["connects"].sum() == wallet.balance == 26
    assert wallet.ledger.columns.tolist() == ["day", "kind", "connects", "balance", "cents", "note"]
    assert wallet.lots.to_numpy().tolist() == [
        [10, "free", date(2024, 5, 1), date(2025, 5, 1)],
        [6, "bought", date(2024, 5, 1), date(2025, 5, 1)],
        [10, "free", date(2024, 6, 1), date(2025, 6, 1)],
    ]
    assert wallet.expiring().to_numpy().tolist() == [
        [date(2025, 5, 1), 334, 16],
        [date(2025, 6, 1), 365, 10],
    ]


def test_a_wallet_shows_its_next_last_days_and_no_more_than_three():
    """Short enough for a cell's last line."""
    assert repr(article().wait(months=5)) == (
        "60 Connects: 10 until 2025-05-01, 10 until 2025-06-01, 10 until 2025-07-01, 30 later"
    )
    assert repr(article().spend(10)) == "0 Connects"


def test_a_copy_goes_its_own_way():
    """And a wallet travels to another process."""
    wallet = article().propose("guesthouse", 2)
    twin = wallet.copy().spend(4).close("guesthouse", "client_closed").badge(7)
    assert (wallet.balance, twin.balance, len(wallet.entries)) == (8, 6, 3)
    assert wallet.sent[0].outcome is None
    assert pickle.loads(pickle.dumps(wallet)).why() == wallet.why()


def test_waiting_until_today_changes_nothing():
    """The day may be the same; it may not be earlier."""
    wallet = article()
    assert wallet.wait_until("2024-05-01").entries == article().entries
    assert wallet.today == date(2024, 5, 1)


def test_a_wallet_opens_on_the_day_of_its_rulebook():
    """Unless another day is given."""
    assert Wallet().today == date(2026, 1, 1)
    assert Wallet(rulebook("upwork-2020-12")).today == date(2020, 12, 1)
    assert Wallet(rulebook("upwork-2020-12"), on="2024-01-01").rules.name == "upwork-2020-12"
    assert Wallet("upwork", on="2021-03-04").rules.on == date(2021, 3, 4)


def test_a_wallet_hands_out_plain_numbers():
    """An np.int64 would print its type and wrap in silence."""
    wallet = article().buy(np.int64(6)).propose("a", np.int64(3)).badge(7).wait(days=2)
    numbers = [wallet.balance, wallet.spent_cents, *wallet.totals, *(e.connects for e in wallet.entries)]
    numbers += [lot.amount for e in wallet.entries for lot in e.lots]
    assert {type(n) for n in numbers} == {int}


# ---------------------------------------------------------------- properties


def spans(values):
    return st.lists(st.lists(values, min_size=3, max_size=3), min_size=1, max_size=20)


@given(lots=st.lists(counts, min_size=1, max_size=20), want=counts)
def test_oldest_first_empties_the_oldest_and_gives_no_more_than_there_is(lots, want):
    """A lot is touched only after all older ones are empty."""
    gone = oldest_first(lots, want).tolist()
    assert sum(gone) == min(want, sum(lots))
    touched = [i for i, n in enumerate(gone) if n]
    assert all(gone[i] == lots[i] for i in touched[:-1])
    assert all(lots[i] == gone[i] for i in range(touched[-1] if touched else 0))


@given(lots=spans(counts), data=st.data())
def test_a_crowd_spends_as_each_would_alone(lots, data):
    """One rule, any shape."""
    want = data.draw(st.lists(counts, min_size=len(lots), max_size=len(lots)))
    assert oldest_first(lots, want).tolist() == [
        oldest_first(a, b).tolist() for a, b in zip(lots, want, strict=True)
    ]


@given(pairs=st.lists(st.tuples(counts, counts), min_size=1))
@pytest.mark.parametrize("rule", [drip, over_cap, price_of, last_day])
def test_a_crowd_is_ruled_as_each_would_be_alone(rule, pairs):
    """One rule, any shape."""
    one, two = np.array(pairs, dtype=np.int64).T
    assert rule(one, two).tolist() == [int(rule(a, b)) for a, b in pairs]


@given(price=st.integers(1, 500), days=st.integers(0, 5000))
def test_a_badge_never_takes_more_than_its_weeks_cost(price, days):
    """Whole weeks cost their price; a part of a week costs its whole part."""
    assert drip(price, 7 * days) == price * days
    assert drip(price, days) <= price * days / 7 < drip(price, days) + 1
    assert drip(price, days) <= drip(price, days + 1)


@given(start=st.dates(date(2000, 1, 1), date(2100, 1, 1)), months=st.integers(0, 600))
def test_a_month_later_is_the_next_calendar_month(start, months):
    """The same day, or the last one."""
    later = months_after(start, months)
    assert (later.year - start.year) * 12 + later.month - start.month == months
    assert later.day == start.day or (later.day < start.day and (later + timedelta(days=1)).day == 1)


@given(steps=st.lists(st.integers(1, 50), min_size=1, max_size=15))
def test_many_short_waits_are_one_long_wait(steps):
    """Jumping from event to event may skip none."""
    one = article().buy(60).badge(5)
    two = one.copy()
    for step in steps:
        one.wait(days=step)
    two.wait(days=sum(steps))
    assert one.entries == two.entries
    assert one.today == two.today


# ---------------------------------------------------------------- refusals

AMOUNT = "{what} must be a whole number, {least} or more; you gave {value}."
BAD = [(-1, "-1"), (1.0, "1.0"), (float("nan"), "nan"), (True, "True"), ("2", "'2'"), (None, "None")]


def whole_refusals():
    moves = {
        "The number of Connects": (1, [lambda w, v: w.buy(v), lambda w, v: w.spend(v)]),
        "The cost of a proposal": (0, [lambda w, v: w.propose("b", v)]),
        "The boost": (0, [lambda w, v: w.propose("b", 1, boost=v)]),
    }
    for what, (least, calls) in moves.items():
        for call in calls:
            for value, shown in [*BAD, *([(0, "0")] if least else [])]:
                yield call, value, AMOUNT.format(what=what, least=least, value=shown)
    for value, shown in [(0, "0"), *BAD[:-1]]:
        yield (
            lambda w, v: w.wait(days=v),
            value,
            AMOUNT.format(what="The number of days", least=1, value=shown),
        )
        yield (
            lambda w, v: w.wait(months=v),
            value,
            AMOUNT.format(what="The number of months", least=1, value=shown),
        )
        yield (
            lambda w, v: w.badge(v),
            value,
            AMOUNT.format(what="The number of Connects", least=1, value=shown),
        )
        yield (
            lambda w, v: w.buys(v),
            value,
            AMOUNT.format(what="The cost of a proposal", least=1, value=shown),
        )
        yield (
            lambda w, v: w.earn("signup", v),
            value,
            AMOUNT.format(what="The number of Connects", least=1, value=shown),
        )


@pytest.mark.parametrize(("move", "value", "text"), list(whole_refusals()))
def test_a_number_no_wallet_can_hold_is_refused_and_changes_nothing(move, value, text):
    """Negative, zero, fractional, not a number, a bool, text, nothing."""
    wallet = article().propose("a", 2)
    before = deepcopy(vars(wallet))
    with pytest.raises(AmountError) as caught:
        move(wallet, value)
    assert str(caught.value) == text
    assert vars(wallet) == before


@pytest.mark.parametrize(
    ("make", "move", "error", "text"),
    [
        (
            lambda: article().spend(2).wait(months=1),
            lambda w: w.spend(30),
            WalletError,
            (
                "Spending 30 Connects on 2024-06-01, but the wallet holds 18: 8 until 2025-05-01, 10 until 2025-06-01. "
                "Buy 12 more, or spend 18 at the most."
            ),
        ),
        (
            article,
            lambda w: w.propose("fair", 6, boost=10),
            WalletError,
            (
                "Spending 16 Connects on 2024-05-01, but the wallet holds 10: 10 until 2025-05-01. "
                "Lower the boost by 6, or buy 6 more."
            ),
        ),
        (
            article,
            lambda w: w.propose("fair", 10, boost=5),
            WalletError,
            (
                "Spending 15 Connects on 2024-05-01, but the wallet holds 10: 10 until 2025-05-01. "
                "Lower the boost by 5, or buy 5 more."
            ),
        ),
        (
            lambda: article().spend(10),
            lambda w: w.propose("fair", 2),
            WalletError,
            ("Spending 2 Connects on 2024-05-01, but the wallet holds 0. Buy 2 first."),
        ),
        (
            article,
            lambda w: w.accept_invitation("museum", 11),
            WalletError,
            (
                "Spending 11 Connects on 2024-05-01, but the wallet holds 10: 10 until 2025-05-01. "
                "Buy 1 more, or spend 10 at the most."
            ),
        ),
        (
            article,
            lambda w: w.accept_invitation("museum"),
            WalletError,
            (
                "invitation.cost is not known in upwork-article-2024. The article says that answering has cost Connects "
                "since 2024. It gives no number. Upwork announced a charge and withdrew it within weeks. "
                'Give a number: wallet.accept_invitation("museum", connects=...).'
            ),
        ),
        (
            lambda: Wallet("upwork-2025"),
            lambda w: w.accept_invitation("museum", 6),
            WalletError,
            (
                "In upwork-2025 it is 0; you gave 6. Leave the number out, or play by another book: "
                'rules.but({"invitation.cost": 6}).'
            ),
        ),
        (
            lambda: Wallet("upwork-2020-12"),
            lambda w: w.buy(70),
            WalletError,
            "upwork-2020-12 sells Connects in bundles of 10, 20, 40, 60, 80; 70 is none of them.",
        ),
        (
            lambda: Wallet("upwork-2016"),
            lambda w: w.buy(10),
            WalletError,
            'Which numbers upwork-2016 sold is not known. Choose some: rules.but({"connects.bundles": [10, 20]}).',
        ),
        (
            lambda: article().buy(10**12 - 10),
            lambda w: w.buy(1),
            AmountError,
            "A wallet holds at most 1,000,000,000,000 Connects.",
        ),
        (
            article,
            lambda w: w.buy(10**12 + 1),
            AmountError,
            "The number of Connects must be at most 1,000,000,000,000; you gave 1000000000001.",
        ),
        (
            lambda: Wallet("upwork-2019-05"),
            lambda w: w.earn("interview"),
            WalletError,
            'upwork-2019-05 has no bonus "interview". It has: signup, rising_talent.',
        ),
        (
            lambda: Wallet("upwork-2025"),
            lambda w: w.earn("signup"),
            WalletError,
            (
                "bonuses.signup is not known in upwork-2025. Pages contradict each other. Two blogs say that a "
                "bonus follows a first purchase or Plus only; a page of 2025 says 40 for everyone. Look at your own "
                'account. Give a number: wallet.earn("signup", connects=...).'
            ),
        ),
        (
            lambda: Wallet("upwork-2020-12"),
            lambda w: w.earn("signup"),
            WalletError,
            'The bonus "signup" comes once, and this wallet had it on 2020-12-01.',
        ),
        (
            lambda: Wallet("upwork-2020-12").earn("rising_talent").wait(days=3),
            lambda w: w.earn("rising_talent"),
            WalletError,
            'The bonus "rising_talent" comes once, and this wallet had it on 2020-12-01.',
        ),
        (
            lambda: Wallet("upwork-2020-12"),
            lambda w: w.earn("rising_talent", 50),
            WalletError,
            (
                "In upwork-2020-12 it is 30; you gave 50. Leave the number out, or play by another book: "
                'rules.but({"bonuses.rising_talent": 50}).'
            ),
        ),
        (
            article,
            lambda w: w.earn("skill_certification"),
            WalletError,
            (
                "bonuses.skill_certification is not known in upwork-article-2024. The article says that there is a bonus. "
                'It gives no number. Give a number: wallet.earn("skill_certification", connects=...).'
            ),
        ),
        (
            article,
            lambda w: w.upgrade("gold"),
            WalletError,
            'There is no plan "gold". The plans: basic, plus.',
        ),
        (article, lambda w: w.upgrade("basic"), WalletError, "The wallet is on Basic already."),
        (article, lambda w: w.downgrade(), WalletError, "The wallet is on Basic already."),
        (lambda: article(plan="plus"), lambda w: w.upgrade(), WalletError, "The wallet is on Plus already."),
        (
            lambda: Wallet("upwork-2020-12"),
            lambda w: w.propose("fair", 2, boost=1),
            WalletError,
            "upwork-2020-12 has no boosts. Leave the boost out.",
        ),
        (
            lambda: article().propose("fair", 2),
            lambda w: w.propose("fair", 2),
            WalletError,
            'There is a proposal "fair" already, sent on 2024-05-01. Choose another name.',
        ),
        (
            article,
            lambda w: w.propose(7, 2),
            WalletError,
            'A proposal needs a name in quotes, like "guesthouse"; you gave 7.',
        ),
        (
            article,
            lambda w: w.accept_invitation(" "),
            WalletError,
            "A proposal needs a name in quotes, like \"guesthouse\"; you gave ' '.",
        ),
        (
            lambda: article().propose("fair", 2).propose("museum", 2).close("fair", "hired"),
            lambda w: w.close("musem", "hired"),
            WalletError,
            'There is no proposal "musem". Open: museum.',
        ),
        (
            article,
            lambda w: w.close(["fair"], "hired"),
            WalletError,
            "There is no proposal \"['fair']\". Open: none.",
        ),
        (
            lambda: article().propose("fair", 2).close("fair", "rejected").wait(days=1),
            lambda w: w.close("fair", "client_closed"),
            WalletError,
            '"fair" was closed on 2024-05-01: rejected. It cannot be closed again.',
        ),
        (
            lambda: article().propose("fair", 2),
            lambda w: w.close("fair", ["won"]),
            WalletError,
            (
                "There is no outcome \"['won']\". The outcomes: client_closed, removed_by_platform, rejected, "
                "hired_other, expired, withdrawn, hired."
            ),
        ),
        (
            lambda: Wallet("upwork-2016").propose("fair", 2),
            lambda w: w.close("fair", "client_closed"),
            RulebookError,
            (
                "returns.when is not known in upwork-2016 (2015-01-01). No page that we read says when Connects came "
                'back before May 2019. To go on, choose a value: rules.but({"returns.when": ...}).'
            ),
        ),
        (
            lambda: Wallet("upwork-2020-12"),
            lambda w: w.badge(7),
            WalletError,
            "upwork-2020-12 has no availability badge.",
        ),
        (
            article,
            lambda w: w.badge(),
            WalletError,
            (
                "badge.price is not known in upwork-article-2024. The price changes with demand. "
                "The page gives examples only. Give a number: wallet.badge(7)."
            ),
        ),
        (
            lambda: article().badge(7),
            lambda w: w.badge(7),
            WalletError,
            "The badge is on already, at 7 Connects a week.",
        ),
        (article, lambda w: w.badge_off(), WalletError, "The badge is off already."),
        (
            article,
            lambda w: w.wait(),
            AmountError,
            "Say how long to wait: wallet.wait(days=30), or wallet.wait(months=1).",
        ),
        (
            article,
            lambda w: w.wait(3, months=1),
            AmountError,
            "Say how long to wait: wallet.wait(days=30), or wallet.wait(months=1).",
        ),
        (
            article,
            lambda w: w.wait(days=10**9),
            DayError,
            "A wallet's calendar ends on 2999-12-31. Choose an earlier day.",
        ),
        (
            article,
            lambda w: w.wait(months=10**9),
            DayError,
            "A wallet's calendar ends on 2999-12-31. Choose an earlier day.",
        ),
        (
            article,
            lambda w: w.wait_until("2024-04-30"),
            DayError,
            "The wallet is at 2024-05-01; it cannot go back to 2024-04-30. Open another wallet for that.",
        ),
        (
            article,
            lambda w: w.wait_until("May"),
            DayError,
            "The day to wait for must be a day like \"2024-05-01\"; you gave 'May'.",
        ),
    ],
)
def test_a_move_that_cannot_be_made_is_one_sentence_and_changes_nothing(make, move, error, text):
    """The fact, the numbers, the way on; the wallet stays as it was."""
    wallet = make()
    before = deepcopy(vars(wallet))
    with pytest.raises(error) as caught:
        move(wallet)
    assert str(caught.value) == text
    assert vars(wallet) == before


@pytest.mark.parametrize(
    ("make", "error", "text"),
    [
        (lambda: article(plan="gold"), WalletError, 'There is no plan "gold". The plans: basic, plus.'),
        (
            lambda: article(gets_free_grant=1),
            AmountError,
            "gets_free_grant must be True or False; you gave 1.",
        ),
        (
            lambda: article(yen_per_dollar=143.5),
            AmountError,
            "The rate must be a whole number, 1 or more; you gave 143.5.",
        ),
        (
            lambda: article(yen_per_dollar=10**6),
            AmountError,
            "The rate must be at most 10,000; you gave 1000000.",
        ),
        (
            lambda: Wallet(on=20240501),
            DayError,
            'The opening day must be a day like "2024-05-01"; you gave 20240501.',
        ),
        (
            lambda: Wallet(on="3000-01-01"),
            DayError,
            "A wallet's calendar ends on 2999-12-31. Choose an earlier day.",
        ),
        (
            lambda: Wallet(rulebook().but({"connects.spend_order": "at random"})),
            WalletError,
            'connects.spend_order must be "oldest first" or "newest first"; the book has \'at random\'.',
        ),
        (
            lambda: plus_or_buy("upwork-2020-12", 0),
            AmountError,
            "The number of Connects must be a whole number, 1 or more; you gave 0.",
        ),
    ],
)
def test_a_wallet_that_cannot_open_says_why(make, error, text):
    """One sentence, before anything is there."""
    with pytest.raises(error) as caught:
        make()
    assert str(caught.value) == text


ODD = [
    None,
    -1,
    2.5,
    float("nan"),
    True,
    "",
    "{x}",
    [],
    {"a": 1},
    (1,),
    10**30,
    np.array([1, 2]),
    pd.NA,
    pd.NaT,
    b"x",
]


@pytest.mark.parametrize("odd", ODD, ids=repr)
@pytest.mark.parametrize(
    "move",
    [
        lambda w, v: w.wait(v),
        lambda w, v: w.wait_until(v),
        lambda w, v: w.buy(v),
        lambda w, v: w.earn(v),
        lambda w, v: w.earn("interview", v or -1 if isinstance(v, (int, str)) else 0.5),
        lambda w, v: w.spend(v),
        lambda w, v: w.upgrade(v),
        lambda w, v: w.propose("new", 1, boost=v),
        lambda w, v: w.close(v, "hired"),
        lambda w, v: w.close("fair", v),
        lambda w, v: w.badge(v),
        lambda w, v: w.rules[v],
        lambda w, v: w.rules.but(v),
        lambda w, v: w.rules.but({"plans.plus.price": v}),
        lambda w, v: Wallet(7 if v is None else v),
        lambda w, v: Wallet(on=2024 if v is None else v),
        lambda w, v: Wallet(plan=v),
    ],
)
def test_whatever_a_learner_types_gets_one_sentence_of_ours(move, odd):
    """Never an error of Python's own, and nothing changes."""
    wallet = Wallet("upwork-2025").propose("fair", 2)
    before = deepcopy(vars(wallet))
    with pytest.raises(FreelanceKitError) as caught:
        move(wallet, odd)
    assert str(caught.value).endswith((".", ")."))
    assert vars(wallet) == before


def test_importing_the_wallet_stays_light():
    """A figure library would cost a second before the first cell."""
    code = "import sys, freelancekit.wallet.wallet; print([m for m in ('pandas', 'matplotlib', 'ipywidgets') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
