"""A board from the reader's own table: what is not there stays not known, and the best set is the best there is."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import freelancekit as fk
from freelancekit.errors import JobError
from freelancekit.proposals.table_board import read_board
from tests import ROOT

JOBS = ROOT / "tests" / "tables" / "layouts" / "upwork-jobs.csv"


def table(tmp_path, *lines, first="title,description,budget,connects,hours"):
    path = tmp_path / "jobs.csv"
    path.write_text("\n".join([first, *lines]), encoding="utf-8")
    return path


def test_an_export_of_jobs_is_read_with_its_gaps():
    board = fk.my_board(JOBS)
    assert str(board).splitlines() == [
        "upwork-jobs.csv: 4 lines, UTF-8, commas between the columns.",
        "description is text; hourly_low is rate_from; hourly_high is rate_to; published_date is date.",
        "Left out: link, is_hourly.",
        "A board of 4 jobs.",
        "line 2: Two pages about a harbour (USD 120.00, Connects not known, hours not known)",
        (
            "line 3: Data entry (USD 300.00, Connects not known, hours not known, wants to talk or pay outside the platform, "
            "promises bigger work later)"
        ),
        "line 4: Weekly captions (pay not known, USD 15.00 to USD 25.00 an hour, Connects not known, hours not known)",
        "line 5: A test first (pay not known, Connects not known, hours not known, asks for usable work as an unpaid test)",
    ]
    assert board.table()["connects"].isna().all()
    assert board.table()["bad_in_100"].tolist() == [10, 57, 10, 32]


def test_jobs_that_tell_too_little_are_left_out_by_name_and_a_cost_can_be_assumed():
    board = fk.my_board(JOBS)
    with pytest.raises(JobError) as caught:
        board.best(connects=20)
    assert str(caught.value) == (
        "No job tells enough: its pay, its Connects. Say each=6 to count 6 Connects where none are told."
    )
    assert str(board.best(connects=6, by="pay", each=6)).splitlines()[-1] == (
        "2 jobs tell too little and are left out: line 4, line 5."
    )


def test_a_sign_among_the_words_can_turn_the_best_set_round(tmp_path):
    path = table(tmp_path, "a,Pay on Telegram,$100,6,2", "b,A clean advert,$80,6,2")
    assert [job.title for job in fk.my_board(path).best(connects=6, by="pay").jobs] == ["a"]
    assert [job.title for job in fk.my_board(path).best(connects=6).jobs] == ["b"]


def test_a_job_without_hours_is_left_out_where_hours_count_and_judged_where_they_do_not(tmp_path):
    board = fk.my_board(table(tmp_path, "a,,$40,6,2", "b,,$90,6,"))
    assert board.best(connects=6, hours=4, by="pay").left_out == ("line 3",)
    assert [job.title for job in board.best(connects=6, by="pay").jobs] == ["b"]


def test_hourly_work_pays_its_rate_for_its_hours_and_an_hour_of_no_length_pays_what_is_not_known(tmp_path):
    path = table(tmp_path, "a,$15-$30/hr,10", "b,20,", first="title,hourly range,hours")
    found = fk.my_board(path).table()
    assert found.loc["line 2", ["pay", "pay_most"]].tolist() == [15_000, 30_000]
    assert found["pay"].isna().tolist() == [False, True]


def test_a_board_in_yen_takes_the_fees_of_its_platform(tmp_path):
    path = (
        table(tmp_path, "a,5,000円", first="案件名,予算")
        .read_text(encoding="utf-8")
        .replace("5,000円", '"5,000円"')
    )
    (tmp_path / "jobs.csv").write_text(path, encoding="utf-8")
    board = fk.my_board(tmp_path / "jobs.csv", "crowdworks")
    assert board.best(connects=0, each=0).net == 5_000 - 1_100
    with pytest.raises(JobError) as caught:
        fk.my_board(tmp_path / "jobs.csv")
    assert str(caught.value) == (
        "line 2: the sum is in another money than that of upwork. Read each platform's jobs by themselves, as in "
        'fk.my_board("jobs.csv", "crowdworks").'
    )


def test_words_of_an_advert_stay_letters_in_html(tmp_path):
    board = fk.my_board(table(tmp_path, "<b>a</b>,x,$10,6,2"))
    assert "<b>" not in board._repr_html_() + board.best(connects=6)._repr_html_()


jobs = st.lists(st.tuples(st.integers(5, 200), st.integers(0, 16), st.integers(1, 8)), min_size=1, max_size=6)


@settings(max_examples=60, deadline=None)
@given(jobs, st.integers(0, 40), st.integers(0, 20))
def test_no_other_set_within_both_budgets_brings_more(tmp_path_factory, rows, tickets, free):
    path = table(
        tmp_path_factory.mktemp("jobs"), *(f"j,,${pay},{connects},{hours}" for pay, connects, hours in rows)
    )
    board = read_board(path)
    found = board.best(connects=tickets, hours=free, by="pay")
    fits = [
        some
        for n in range(len(rows) + 1)
        for some in combinations(rows, n)
        if sum(row[1] for row in some) <= tickets and sum(60 * row[2] + 30 for row in some) <= 60 * free
    ]
    assert found.net == max(sum(90 * pay for pay, _, _ in some) for some in fits)
    assert found.connects <= tickets
