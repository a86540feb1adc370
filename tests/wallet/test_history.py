"""A wallet from what really happened: purchases of an export, typed lots, letters of a log."""

from datetime import date
from pathlib import Path

import pytest

import freelancekit as fk
from freelancekit.errors import TableError, WalletError
from freelancekit.tables.transactions import read_transactions

LAYOUTS = Path(__file__).parent.parent / "tables" / "layouts"
NEWER, OLDER = LAYOUTS / "upwork-newer.csv", LAYOUTS / "upwork-older.csv"


def test_the_newer_layout_tells_what_was_earned_from_whom_and_what_it_took():
    assert str(read_transactions(NEWER)).splitlines() == [
        "upwork-newer.csv: 7 lines, UTF-8, commas between the columns.",
        (
            "Transaction type is type; Transaction summary is what; Transaction summary details is details; "
            "Description 1 is more; Client team is client; Transaction ID is transaction; Ref ID is ref."
        ),
        (
            "Left out: Description 2, Description 3, Agency team, Freelancer, Account name, PO, Amount in local currency, "
            "Currency, Current balance $, Payment method."
        ),
        "From 2026-05-04 to 2026-06-12.",
        "Earned: USD 200.00.",
        "Fees: USD 20.00.",
        "Connects: USD 12.00, for 80 Connects.",
        "Subscriptions: USD 19.99.",
        "Paid out: USD 150.00.",
    ]


def test_a_fee_without_a_client_belongs_to_the_payment_that_it_names():
    assert read_transactions(NEWER).by_client()["net"].to_dict() == {
        "Valley Guesthouse": 10_800,
        "Harbour Guide": 7_200,
    }
    assert read_transactions(OLDER).by_client().loc["Valley Guesthouse"].to_dict() == {
        "earned": 10_000, "refund": -1_000, "fee": -1_000, "tax": 0, "net": 8_000
    }  # fmt: skip


def test_the_older_layout_tells_its_connects_in_its_description():
    history = read_transactions(OLDER)
    assert (history.connects, history.sum_of("connects"), history.unknown) == (40, -600, ())


def test_a_line_of_no_known_kind_is_told_and_counted_nowhere(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(
        "Date,Type,Description,Amount\n2026-05-04,Mystery,a <b>thing</b>,-5.00\n2026-05-04,Hourly,x,9.00\n"
    )
    history = read_transactions(path)
    assert str(history).splitlines()[-1] == (
        "1 line is of no known kind and counted nowhere: Mystery · a <b>thing</b>."
    )
    assert "<b>" not in history._repr_html_()
    assert sum(history.sum_of(kind) for kind in ("earned", "fee", "connects")) == 900


def test_bought_connects_come_on_their_day_at_what_was_paid_and_last_a_year():
    wallet = fk.Wallet.from_history(NEWER, on="2026-06-30")
    assert str(wallet) == "80 Connects: 80 until 2027-05-14"
    assert wallet.spent_cents == 1_200
    assert str(wallet.why()).splitlines() == [
        "2026-05-14  0  Free Connects and bonuses stand in no export; none are counted.  (0 left)",
        "2026-05-14  +80  Bought 80 Connects for USD 12.00.  (80 left)",
        "On 2026-06-30 the wallet holds 80 Connects.",
        "Paid so far: USD 12.00.",
    ]


def test_typed_lots_and_the_letters_of_a_log_make_what_is_left_and_what_ends_soon(tmp_path):
    path = tmp_path / "letters.csv"
    path.write_text("date,job,connects\n2026-05-10,a page,8\n2026-06-01,pictures,20\n")
    wallet = fk.Wallet.from_history(NEWER, lots={"2026-07-20": 40}, log=fk.log(path), on="2026-06-30")
    assert str(wallet) == "92 Connects: 12 until 2026-07-20, 80 until 2027-05-14"
    assert str(wallet.ends_within(30)) == "Within 30 days 12 Connects end unused: 12 after 2026-07-20."
    assert str(wallet.ends_within(20)) == "Within 20 days nothing ends."
    assert wallet.wait_until("2026-07-21").totals.expired == 12


def test_letters_that_cost_more_than_was_there_are_asked_about(tmp_path):
    path = tmp_path / "letters.csv"
    path.write_text("date,connects\n2026-05-10,8\n")
    with pytest.raises(WalletError) as caught:
        fk.Wallet.from_history(NEWER, log=fk.log(path), on="2026-06-30")
    assert str(caught.value) == (
        "On 2026-05-10 8 Connects went, and only 0 were there. The history does not know free Connects and bonuses: type "
        'what you had at the beginning, as in lots={"2026-05-10": 8}.'
    )
    assert (
        fk.Wallet.from_history(NEWER, log=fk.log(path), lots={"2026-05-10": 8}, on="2026-06-30").balance == 80
    )


@pytest.mark.parametrize("last", ["2026-05-01", "2028-05-14"])
def test_a_lot_that_cannot_have_been_there_is_refused(last):
    with pytest.raises(WalletError) as caught:
        fk.Wallet.from_history(NEWER, lots={last: 5}, on="2026-06-30")
    assert str(caught.value) == (
        f"A lot that may be spent until {last} cannot have been there on 2026-05-14: Connects last 365 days. Lots are "
        "named by their last day."
    )


def test_a_purchase_without_a_number_is_worked_out_from_the_price_or_asked_about(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("Date,Type,Description,Amount\n2026-05-04,Connects,Purchase,-3.00\n")
    assert fk.Wallet.from_history(path, on="2026-05-04").entries[-1].note == (
        "Bought 20 Connects for USD 3.00; how many is worked out from the price."
    )
    path.write_text("Date,Type,Description,Amount\n2026-05-04,Connects,Purchase,-3.10\n")
    with pytest.raises(WalletError) as caught:
        fk.Wallet.from_history(path, on="2026-05-04")
    assert str(caught.value) == (
        "Line 2 of a.csv paid USD 3.10 for Connects and does not say how many. At USD 0.15 each it is no whole number. "
        "Type what came among the lots, and leave the line out."
    )


def test_connects_that_were_given_back_leave_again(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(
        "Date,Type,Description,Amount\n2026-05-04,Connects,80 Connects,-12.00\n2026-05-06,Refund,Refund of 80 Connects,12.00\n"
    )
    wallet = fk.Wallet.from_history(path, on="2026-05-10")
    assert (wallet.balance, wallet.today) == (0, date(2026, 5, 10))


def test_yen_are_never_counted_as_cents(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text('Date,Type,Amount\n2026-05-04,Hourly,"¥12,000"\n2026-05-05,Hourly,$9\n')
    with pytest.raises(TableError) as caught:
        fk.transactions(path)
    assert str(caught.value) == (
        "Line 2 of a.csv: the sum is in yen, and a history is read in dollars, as Upwork writes it. Write the sums in "
        "dollars, or read the other platform's letters with fk.log."
    )
