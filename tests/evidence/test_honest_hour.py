"""My honest hour: a platform's money and a tracker's time, joined by client, with the range that they allow."""

from datetime import date
from pathlib import Path

import pytest

import freelancekit as fk
from freelancekit.errors import TableError
from freelancekit.evidence.letter_log import LetterLog, Sent
from tests import ROOT

LAYOUTS = ROOT / "tests" / "tables" / "layouts"
MONEY = LAYOUTS / "upwork-newer.csv"
TRACKERS = ("toggl-detailed.csv", "clockify-detailed-12h.csv", "clockify-detailed-24h.csv")
#: 20,000 earned, 2,000 of fees, 1,200 for Connects, 1,999 for Plus; nine hours for clients and two that nobody pays.
TOLD = [
    "Hours from 2026-05-05 to 2026-06-03: 9 h 00 for clients, 2 h 00 that nobody pays.",
    "Money from 2026-05-04 to 2026-06-12: USD 148.01 are left when fees, Connects and subscriptions are paid.",
    "An honest hour: USD 13.46.",
    "Without unpaid time, Connects and subscriptions it would look like USD 20.00.",
    "Valley Guesthouse: USD 108.00 for 5 h 00, USD 21.60 an hour.",
    "Harbour Guide: USD 72.00 for 4 h 00, USD 18.00 an hour.",
]


@pytest.mark.parametrize("tracker", TRACKERS)
def test_toggl_and_clockify_tell_the_same_whatever_their_order_of_days_and_hours(tracker):
    assert str(fk.honest_hour(MONEY, LAYOUTS / tracker)).splitlines() == TOLD


def test_the_hour_is_what_a_hand_works_out():
    found = fk.honest_hour(MONEY, LAYOUTS / TRACKERS[0])
    assert found.left == 20_000 - 2_000 - 1_200 - 1_999
    assert found.range == (round(14_801 / 11), round(14_801 / 11))
    assert found.paid_only == 18_000 // 9


def test_with_a_rate_sums_are_told_in_yen_too():
    told = str(fk.honest_hour(MONEY, LAYOUTS / TRACKERS[0], yen_per_dollar=150)).splitlines()
    assert told[2] == "An honest hour: USD 13.46 (2,019 yen at 150 yen to the dollar)."


def test_minutes_of_a_log_may_be_among_the_unpaid_hours_or_not_so_the_hour_has_a_range():
    """Three hours of letters beside two of unpaid time: at the most 9 + 3 hours, at the least 9 + 2 + 3."""
    letters = LetterLog(tuple(Sent(date(2026, 5, 5), minutes=60) for _ in range(3)), date(2026, 7, 1))
    found = fk.honest_hour(MONEY, LAYOUTS / TRACKERS[0], log=letters)
    assert found.range == (round(14_801 / 14), round(14_801 / 12))
    assert str(found).splitlines()[2] == "An honest hour: USD 10.57 to USD 12.33."
    assert str(found).splitlines()[-1] == (
        "The log tells 3 h 00 of letters. They may be among the hours that nobody pays, or not."
    )


def hours(tmp_path, *lines) -> Path:
    path = tmp_path / "hours.csv"
    path.write_text("\n".join(["Client,Project,Description,Start date,Duration", *lines]))
    return path


def test_money_without_hours_and_hours_without_money_make_the_range_and_are_told(tmp_path):
    path = hours(tmp_path, "Harbour Guide,,,2026-06-01,4:00:00", "The Museum,,,2026-06-02,2:00:00")
    found = fk.honest_hour(MONEY, path)
    assert found.range == (round((14_801 - 10_800) / 6), round(14_801 / 4))
    assert list(found.gaps()) == [
        (
            "Money without hours: Valley Guesthouse. If the tracker knows it by another name, say "
            'clients={"name there": "name here"}.'
        ),
        "Hours without money so far: The Museum.",
    ]


def test_a_client_under_two_names_is_joined_where_the_reader_says_so(tmp_path):
    path = hours(tmp_path, "HG,,,2026-06-01,4:00:00", "valley  GUESTHOUSE,,,2026-06-02,5:00:00")
    found = fk.honest_hour(MONEY, path, clients={"HG": "Harbour Guide"})
    assert list(found.gaps()) == []
    assert found.by_client["Harbour Guide"].an_hour == 1_800


def test_letters_to_a_client_are_unpaid_time_too(tmp_path):
    path = hours(
        tmp_path, "Harbour Guide,,,2026-06-01,4:00:00", "Harbour Guide,,a second proposal,2026-06-01,1:00:00"
    )
    assert fk.honest_hour(MONEY, path).unpaid_seconds == 3_600


def test_projects_have_their_minutes_and_their_money_where_a_line_names_them(tmp_path):
    path = hours(
        tmp_path, "Valley Guesthouse,the pages,,2026-05-16,5:00:00", "Harbour Guide,Texts,,2026-06-01,4:00:00"
    )
    table = fk.honest_hour(MONEY, path).by_project().set_index("project")
    assert table.loc["the pages", "minutes"] == 300
    assert table.loc["the pages", "cents"] == 12_000
    assert table["cents"].isna().to_dict() == {"the pages": False, "Texts": True}


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((), "hours.csv names its columns, and no line stands below them. Export a longer span."),
        (
            ("A,,,2025-06-01,4:00:00",),
            "The hours are from 2025-06-01 to 2025-06-01, the money from 2026-05-04 to 2026-06-12. Export the same months.",
        ),
        (
            ("A,,,2026-06-01,4", "A,,,soon,4:00"),
            (
                "2 things stand in the way of reading hours.csv:\n"
                "- Line 2, column Duration: '4' stands there; wanted is a span such as 0:40 or 0:40:00, or nothing.\n"
                "- Line 3, column Start date: 'soon' stands there; wanted is a day as in 2026-05-04."
            ),
        ),
    ],
)
def test_what_cannot_be_joined_gets_a_sentence(tmp_path, lines, said):
    with pytest.raises(TableError) as caught:
        fk.honest_hour(MONEY, hours(tmp_path, *lines))
    assert str(caught.value) == said


def test_names_of_clients_stay_letters_in_html(tmp_path):
    found = fk.honest_hour(MONEY, hours(tmp_path, "<b>Harbour</b>,,,2026-06-01,4:00:00"))
    assert "<b>" not in found._repr_html_()
    assert "&lt;b&gt;Harbour" in found._repr_html_()
