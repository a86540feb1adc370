"""A log of one's own, as sixty programs and habits save it: understood, asked about, or refused with every fault."""

from __future__ import annotations

from datetime import date

import pytest

import freelancekit as fk
from freelancekit.errors import LogError
from freelancekit.evidence.letter_log import Sent
from freelancekit.learn.home import home
from tests.tables.own_files import OWN, File

ON = "2026-11-22"


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setenv("FREELANCEKIT_TODAY", ON)


def kept(tmp_path, file: File):
    path = tmp_path / ("letters.xlsx" if file.data.startswith(b"PK") else "letters.csv")
    path.write_bytes(file.data)
    return path


@pytest.mark.parametrize("file", OWN, ids=lambda file: file.name)
def test_each_is_understood_asked_about_or_refused_and_the_disk_stays_as_it_was(tmp_path, file):
    path = kept(tmp_path, file)
    before = (path.stat().st_mtime_ns, path.stat().st_mode)
    if file.verdict == "understood":
        assert fk.log(path, **file.more).sent == file.letters
    else:
        with pytest.raises(LogError) as caught:
            fk.log(path, **file.more)
        assert str(caught.value) == file.said.format(file=path.name)
    assert path.read_bytes() == file.data
    assert (path.stat().st_mtime_ns, path.stat().st_mode) == before
    assert {found.name for found in tmp_path.iterdir()} - {"home"} == {path.name}


def test_there_are_forty_shapes_and_each_is_named_once():
    assert len(OWN) >= 40
    assert len({file.name for file in OWN}) == len(OWN)


def test_a_day_that_was_asked_about_is_remembered_until_it_is_said_otherwise(tmp_path):
    (file,) = [file for file in OWN if file.name == "days that tell nothing"]
    path = kept(tmp_path, file)
    with pytest.raises(LogError):
        fk.log(path)
    for answer, day in ((True, date(2026, 4, 5)), (False, date(2026, 5, 4))):
        assert day in {one.day for one in fk.log(path, days_first=answer).sent}
        assert day in {one.day for one in fk.log(path).sent}
    copy = tmp_path / "other.csv"
    copy.write_bytes(file.data)
    with pytest.raises(LogError):
        fk.log(copy)


def test_what_was_said_of_a_table_is_deleted_with_all_that_is_kept(tmp_path):
    path = tmp_path / "letters.csv"
    path.write_text("date,job\n5/4/2026,a\n")
    fk.log(path, days_first=True)
    assert (home() / "tables.json").exists()
    fk.progress().delete(sure=True)
    assert not (home() / "tables.json").exists()
    with pytest.raises(LogError):
        fk.log(path)


def test_a_damaged_file_of_answers_is_asked_past_and_written_anew(tmp_path):
    path = tmp_path / "letters.csv"
    path.write_text("date,job\n5/4/2026,a\n")
    home().mkdir(parents=True, exist_ok=True)
    for damaged in (b"[1]", b"{", b"\xff", b'{"a": '):
        (home() / "tables.json").write_bytes(damaged)
        with pytest.raises(LogError):
            fk.log(path)
    fk.log(path, days_first=True)
    assert fk.log(path).sent[0].day == date(2026, 4, 5)


def test_what_was_understood_is_said_first_and_a_log_as_the_workbook_writes_it_needs_no_word(tmp_path):
    plain, german = (
        next(file for file in OWN if file.name.startswith(name)) for name in ("as the", "days as 14.05")
    )
    assert str(fk.log(kept(tmp_path, plain))).startswith("3 letters: 2 had a reply, 1 won.")
    assert str(fk.log(kept(tmp_path, german))).splitlines()[:3] == [
        "letters.csv: 3 lines, UTF-8, semicolons between the columns.",
        "Days are read with the day before the month: 04.05.2026 is 2026-05-04.",
        "3 letters: 2 had a reply, 1 won.",
    ]


def test_days_to_come_and_lines_against_themselves_get_a_sentence(tmp_path):
    path = tmp_path / "letters.csv"
    path.write_text(
        "date,job,reply,won,yen\n2027-05-04,a,yes,,\n2026-05-04,b,no,yes,900\n2026-05-05,c,no,no,500\n"
    )
    log = fk.log(path)
    assert log.read.notes == (
        "Line 2: a day that is still to come (2027-05-04), so it counts for nothing yet. Look at the year, and at day "
        "and month.",
        "Line 3: won, and no reply; it is counted as a reply.",
        "Line 4: a sum without a win is not counted as earned.",
    )
    assert (len(log.settled), log.replies, log.yen) == (2, 1, 900)


def test_a_platform_without_tickets_has_no_connects_for_each_reply(tmp_path):
    path = tmp_path / "letters.csv"
    path.write_text("date,reply,minutes\n2026-05-04,yes,30\n")
    assert "30 minutes." in str(fk.log(path)).splitlines()
    assert "Connects" not in str(fk.log(path))


def test_dollars_and_yen_are_told_apart(tmp_path):
    path = tmp_path / "letters.csv"
    path.write_text("date,won,paid\n2026-05-04,yes,$40\n2026-05-05,yes,¥12000\n")
    log = fk.log(path)
    assert (log.yen, log.cents) == (12_000, 4_000)
    assert "0 minutes; 12,000 yen and USD 40.00 earned." in str(log)
    assert list(log.table().columns)[-1] == "cents"


def test_what_a_stranger_wrote_into_a_file_stays_letters_in_html(tmp_path):
    path = tmp_path / "letters.csv"
    path.write_text("Sent,<img src=x onerror=alert(1)>\n2026-05-04,1\n")
    assert "<img" not in fk.log(path)._repr_html_()
    assert "&lt;img" in fk.log(path)._repr_html_()


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"Sent": "date"}, "columns names 'Sent', and the first line has no such column. It has: when, job."),
        (
            {"when": "day"},
            "columns calls 'when' 'day'; a column can be: date, platform, job, client, connects, minutes, hours, reply, "
            "won, status, yen, dollars, paid, letters, replies, wins.",
        ),
        (
            "trello",
            "There is no preset 'trello'. There is: applications, weekly, notion. Or say which column is which, as in "
            'columns={"Sent": "date"}.',
        ),
    ],
)
def test_a_map_of_columns_that_does_not_fit_says_what_would(tmp_path, columns, said):
    path = tmp_path / "letters.csv"
    path.write_text("when,job\n2026-05-04,a page\n")
    with pytest.raises(LogError) as caught:
        fk.log(path, columns=columns)
    assert str(caught.value) == said


def test_a_column_that_tells_the_same_as_another_is_left_out_and_not_asked_about(tmp_path):
    path = tmp_path / "letters.csv"
    path.write_text(
        "Site,date,week,Source,reply,status,yen,amount,won\nupwork,2026-05-04,x,y,yes,on hold,900,40,yes\n"
    )
    log = fk.log(path)
    assert log.sent == (Sent(date(2026, 5, 4), "upwork", reply=True, won=True, yen=900),)
    assert log.read.left_out == ("week", "Source", "status", "amount")


def test_a_column_that_is_left_out_and_a_day_that_excel_counted_are_told(tmp_path):
    path = tmp_path / "letters.csv"
    path.write_text("date,link\n46146,https://x.example\n")
    assert str(fk.log(path).read).splitlines() == [
        "letters.csv: 1 line, UTF-8, commas between the columns.",
        "Left out: link.",
        "Days are read as Excel counts them: 46146 is 2026-05-04.",
    ]


def test_a_state_in_a_column_of_yes_and_no_counts_where_it_says_as_much(tmp_path):
    path = tmp_path / "letters.csv"
    lines = ["date,reply,won", "2026-05-04,pending,pending", "2026-05-05,Interview,open", "2026-05-06,1.0,hired",
             "2026-05-07,no reply,lost", "2026-05-08,返信待ち,不採用"]  # fmt: skip
    path.write_text("\n".join(lines), encoding="utf-8")
    told = [(one.reply, one.won) for one in fk.log(path).sent]
    assert told == [(None, None), (True, None), (True, True), (False, False), (None, False)]
    path.write_text("\n".join([lines[0], "2026-05-04,declined,perhaps"]))
    with pytest.raises(LogError) as caught:
        fk.log(path)
    assert str(caught.value).splitlines()[1:] == [
        "- Line 2, column reply: 'declined' stands there; wanted is yes, no, or nothing.",
        "- Line 2, column won: 'perhaps' stands there; wanted is yes, no, or nothing.",
    ]
