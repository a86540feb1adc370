"""A log of letters as it may stand on a disk, and a plan on a disk that refuses: nothing is swallowed or lost."""

import os
import re
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import freelancekit as fk
from freelancekit.errors import LogError, PlanError
from freelancekit.evidence.letter_file import read_log, template
from freelancekit.evidence.letter_log import COLUMNS, Sent
from freelancekit.learn.story import plan_files
from tests.learn.test_plan import answer_everything

TODAY = date(2026, 11, 22)
WON = "2026-05-0{n},upwork,page {n},6,40,yes,yes,9000"
QUOTED = (
    "Line {n} of letters.csv has a quotation mark that does not close in that line, or not before a comma, so the "
    'letters after it may be lost. Take it out, or write the field on one line in quotes, with "" for a mark inside.'
)


def log(tmp_path: Path, *lines: str, first: str = template().strip(), end: str = "\n") -> Path:
    path = tmp_path / "letters.csv"
    path.write_bytes(end.join([first, *lines, ""]).encode())
    return path


def refusal(path: Path) -> str:
    with pytest.raises(LogError) as caught:
        read_log(path, TODAY)
    assert len(str(caught.value)) <= 300
    return str(caught.value)


SIX = [WON.format(n=n) for n in range(1, 7)]


def test_a_quotation_mark_swallows_no_letter_in_silence(tmp_path):
    """Six letters, five of them won, were read as one."""
    assert read_log(log(tmp_path, *SIX), TODAY).wins == 6
    lines = ['2026-05-01,upwork,"a page,6,40,no,no,', *SIX[1:]]
    assert refusal(log(tmp_path, *lines)) == QUOTED.format(n=2)
    lines[4] = lines[4].replace("page 5", 'page 5"')  # a second one closes it, four lines on
    assert refusal(log(tmp_path, *lines)) == QUOTED.format(n=2)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "line",
    [
        '2026-05-04,upwork,"a" page,6,40,yes,no,',
        '2026-05-04,upwork,a page,6,40,yes,no,"',
    ],
)
def test_a_field_that_does_not_end_where_it_should_is_asked_about(tmp_path, line, end):
    assert refusal(log(tmp_path, SIX[0], "", line, end=end)) == QUOTED.format(n=4)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("within", ["\n", "\r\n"])
def test_a_cell_of_two_lines_is_read_and_the_lines_behind_it_keep_their_numbers(tmp_path, within, end):
    lines = [SIX[0], f'2026-05-04,upwork,"a page{within}of two lines",6,40,yes,no,', "soon,,,,,,,"]
    assert refusal(log(tmp_path, *lines, end=end)).startswith("Line 5, column date: 'soon'")
    assert read_log(log(tmp_path, *lines[:2], end=end), TODAY).sent[1].job == f"a page{within}of two lines"


def test_quotation_marks_that_are_closed_are_read_and_one_inside_a_word_too(tmp_path):
    rows = read_log(
        log(tmp_path, '2026-05-04,upwork,"a ""page"", two",6,40,yes,no,', '2026-05-05,upwork,5" photo,,,,,'),
        TODAY,
    )
    assert [row.job for row in rows.sent] == ['a "page", two', '5" photo']


def test_the_line_that_is_told_is_the_line_of_the_file(tmp_path):
    assert refusal(log(tmp_path, "", SIX[0], "", "", "soon,,,,,,,")).startswith("Line 6, column date: 'soon'")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("2026-05-04,,," + "9" * 900 + ",,,,", "Line 2, column connects: '" + "9" * 38 + "… stands there; wanted is a whole number, or nothing."),
        ("2026-05-04,,,,,,," + "1" * 13, "Line 2, column yen: '1111111111111' stands there; wanted is a sum in whole yen, or nothing."),
        ("2026-05-04,," + "a" * 20_001 + ",,,,,", "Line 2 of letters.csv has a field of 20,001 letters, and there is room for 20,000. Shorten it."),
        ("2026-05-04,," + "a" * 140_000 + ",,,,,", QUOTED.format(n=2)),
        ("2026-05-04,,,,9" + "9" * 4999 + ",,,", "Line 2, column minutes: '" + "9" * 38 + "… stands there; wanted is minutes such as 40 or 0:40, or nothing."),
        ("9" * 900 + ",,,,,,,", "Line 2, column date: '" + "9" * 38 + "… stands there; wanted is a day as in 2026-05-04."),
        ("2026-05-04,,,,,m\x00y,,", "Line 2, column reply: 'm\\x00y' stands there; wanted is yes, no, or nothing."),
    ],
)  # fmt: skip
def test_numbers_and_fields_beyond_all_measure_get_one_short_sentence(tmp_path, line, told):
    assert refusal(log(tmp_path, line)) == told


def test_a_column_that_is_named_twice_is_asked_about(tmp_path):
    assert refusal(log(tmp_path, first=f"{template().strip()},reply,won")) == (
        "The first line of letters.csv names this column more than once: reply, won. Keep one of them."
    )


FIELD = st.text("ab ,\"'\n\r9駅\x00", max_size=6)


@settings(max_examples=300)
@given(st.lists(st.lists(FIELD, max_size=9).map(",".join), max_size=5))
def test_whatever_stands_there_each_letter_is_read_or_a_line_is_named(tmp_path_factory, lines):
    path = log(tmp_path_factory.mktemp("log"), SIX[0], *lines, SIX[1])
    try:
        found = read_log(path, TODAY)
    except LogError as error:
        head, *told = [str(error)] if "\n" not in str(error) else str(error).split("\n")
        assert re.fullmatch(r"\d things stand in the way of reading letters.csv:", head) if told else True
        for sentence in told or [head]:
            assert re.match("(- )?Lines? [0-9]", sentence)
            assert len(sentence) <= 300
        return
    assert found.wins == 2
    assert {"page 1", "page 2"} <= {one.job for one in found.sent}


@pytest.mark.parametrize("raw", [b"", b"\x00" * 50, b"\xff\xfe" + "題名".encode("utf-16-le"), b'"' * 9])
def test_a_file_that_is_no_log_gets_one_sentence(tmp_path, raw):
    (tmp_path / "letters.csv").write_bytes(raw)
    assert refusal(tmp_path / "letters.csv")


def test_a_path_that_cannot_be_opened_gets_one_sentence(tmp_path, monkeypatch):
    assert (
        refusal(tmp_path)
        == f"There is no file {tmp_path.name[:39]}{'…' if len(tmp_path.name) > 40 else tmp_path.name[39:]} here. fk.plan().keep() writes an empty one."
    )
    assert "(File name too long)" in refusal(tmp_path / ("n" * 5000))
    path = log(tmp_path)

    def forbidden(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", forbidden)
    assert refusal(path) == (
        "letters.csv cannot be read (Permission denied). Look whether it is there, and whether you may open it."
    )


# ------------------------------------------------------------------ the plan's files


def full(*_):
    raise OSError(28, "No space left on device")


def test_a_full_disk_leaves_no_empty_log_that_passes_as_written(tmp_path, monkeypatch):
    answer_everything()
    place = tmp_path / "p"
    plan = fk.plan()
    with monkeypatch.context() as disk:
        disk.setattr("freelancekit.learn.whole_file.os.fsync", full)
        with pytest.raises(PlanError) as caught:
            plan.keep(place)
    assert "(No space left on device)" in str(caught.value)
    assert list(place.iterdir()) == []
    assert str(fk.plan().keep(place)).startswith(
        "In the folder p: plan.md, plan.html, days.ics, letters.csv."
    )


def test_an_empty_log_that_a_full_disk_left_is_written_and_one_with_a_line_stays(tmp_path):
    (tmp_path / "letters.csv").write_bytes(b"")
    plan_files.only_new(tmp_path / "letters.csv", template().encode())
    assert (tmp_path / "letters.csv").read_text() == template()
    (tmp_path / "letters.csv").write_text("mine")
    plan_files.only_new(tmp_path / "letters.csv", template().encode())
    assert (tmp_path / "letters.csv").read_text() == "mine"


def test_a_file_that_cannot_be_written_over_stays_as_it_was(tmp_path, monkeypatch):
    (tmp_path / "a").write_text("mine")
    monkeypatch.setattr("freelancekit.learn.whole_file.os.replace", full)
    with pytest.raises(OSError, match="No space"):
        plan_files.put(tmp_path / "a", b"other")
    assert [(found.name, found.read_text()) for found in tmp_path.iterdir()] == [("a", "mine")]


@pytest.mark.skipif(os.name == "nt", reason="links want rights there")
def test_a_link_to_nowhere_is_not_written_through(tmp_path):
    answer_everything()
    place = tmp_path / "p"
    place.mkdir()
    for name in ("plan.md", "days.ics"):
        (place / name).symlink_to(tmp_path / f"elsewhere-{name}")
    kept = str(fk.plan().keep(place))
    assert kept.startswith("In the folder p: plan-2.md, plan.html, days-2.ics, letters.csv.")
    (place / "letters.csv").unlink()
    (place / "letters.csv").symlink_to(tmp_path / "elsewhere-letters.csv")
    with pytest.raises(PlanError) as caught:
        fk.plan().keep(place)
    assert str(caught.value).endswith(
        '(letters.csv there is no file). Name another folder: fk.plan().keep("plan-2").'
    )
    assert not list(tmp_path.glob("elsewhere-*"))
    with pytest.raises(LogError) as caught:
        fk.plan().log(place)
    assert str(caught.value) == "There is no file letters.csv here. fk.plan().keep() writes an empty one."


def test_a_folder_in_the_place_of_a_page_is_passed_over(tmp_path):
    answer_everything()
    (tmp_path / "p" / "plan.md").mkdir(parents=True)
    kept = str(fk.plan().keep(tmp_path / "p"))
    assert kept.startswith("In the folder p: plan-2.md, plan.html, days.ics, letters.csv.")


@pytest.mark.parametrize("name", ["n" * 300, "n" * 5000, "a\x00b", "a\ud83d"])
def test_a_folder_s_name_that_no_disk_has_gets_one_short_sentence(tmp_path, name):
    answer_everything()
    with pytest.raises(PlanError) as caught:
        fk.plan().keep(f"{tmp_path}/{name}" if len(name) < 5000 else name)
    assert str(caught.value).startswith("The plan cannot be written to ")
    assert str(caught.value).endswith('Name another folder: fk.plan().keep("plan-2").')
    assert len(str(caught.value)) <= 300


def test_the_pages_are_as_open_as_other_files_of_the_reader(tmp_path):
    plan_files.put(tmp_path / "a", b"")
    (tmp_path / "b").write_bytes(b"")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode


def test_every_column_is_found_wherever_it_stands(tmp_path):
    row = dict(zip(COLUMNS, SIX[0].split(","), strict=True))
    turned = list(reversed(COLUMNS))
    path = log(tmp_path, ",".join(row[name] for name in turned), first=" , ".join(turned))
    assert read_log(path, TODAY) == read_log(log(tmp_path, SIX[0]), TODAY)


@pytest.mark.parametrize("said", ["no", "False", 0, 1, "はい"])
def test_a_yes_in_a_log_made_by_hand_is_a_bool(said):
    with pytest.raises(LogError) as caught:
        Sent(TODAY, reply=said)
    assert str(caught.value) == f"reply is True, False, or None where nothing has come; you gave {said!r}."


@pytest.mark.parametrize("said", [True, np.True_])
def test_a_bool_is_no_number_of_things(said):
    with pytest.raises(fk.errors.LearnError) as caught:
        fk.guess("11-ahead", said)
    assert str(caught.value) == f"{said!r} is not a whole number from 0 to 100."
