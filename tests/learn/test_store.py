"""The reader's file: kept, killed, locked, damaged, newer, gone."""

import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from freelancekit.codec import unpack
from freelancekit.learn import store as module
from freelancekit.learn.progress import Carried, Progress
from freelancekit.learn.store import MIGRATIONS, Store, here

FOLDER = "the folder that FREELANCEKIT_HOME names"


@pytest.fixture
def store(home: Path) -> Store:
    return Store(home / "progress.sqlite3", wait_seconds=0.1)


def keep(store: Store, *items: str) -> None:
    for item in items:
        store.keep("guess", "02", item, "five", sure=70)


def items(store: Store) -> list[str]:
    return [row.item for row in store.rows()]


def test_what_is_kept_is_there_for_the_next_notebook(store):
    keep(store, "a", "b")
    assert items(Store(store.path)) == ["a", "b"]
    assert store.notice() == ""


def test_a_row_holds_a_letter_and_no_score(store):
    """Trust points are worked out in 08 and exist nowhere before."""
    store.keep("letter", "02", "1", "tonight")
    with closing(sqlite3.connect(store.path)) as file:
        columns = [row[1] for row in file.execute("PRAGMA table_info(kept)")]
    assert columns == ["kind", "notebook", "item", "reply", "sure", "at", "seal"]
    assert store.last("letter", "1").reply == "tonight"


def test_the_last_guess_counts_and_the_first_stays(store):
    keep(store, "a")
    store.keep("guess", "02", "a", "none", sure=90)
    assert [row.reply for row in store.rows()] == ["five", "none"]
    assert store.last("guess", "a").reply == "none"


def test_two_notebooks_open_at_once_both_record(store):
    """Two stores on one file, each writing from a thread of its own."""
    others = [Store(store.path) for _ in range(2)]
    names = [[f"{number}-{turn}" for turn in range(50)] for number in range(2)]
    threads = [
        threading.Thread(target=keep, args=(other, *name)) for other, name in zip(others, names, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(items(store)) == sorted(names[0] + names[1])
    assert [other.notice() for other in others] == ["", ""]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork: not on Windows")
def test_two_hundred_kills_while_writing_lose_nothing_that_was_kept(tmp_path):
    script = Path(__file__).with_name("kill_writer.py")
    done = subprocess.run(
        [sys.executable, script, tmp_path / "progress.sqlite3", "200"],
        capture_output=True,
        text=True,
        check=True,
    )
    kills, reported, missing, *notice = done.stdout.split()
    assert (kills, missing, notice) == ("200", "0", [])
    assert int(reported) > 200


def test_a_locked_file_is_told_and_its_answer_goes_in_with_the_next(store):
    keep(store, "a")
    with closing(sqlite3.connect(store.path)) as file:
        file.execute("BEGIN EXCLUSIVE")
        keep(store, "b")
        assert store.notice() == (
            "The file with your answers is in use elsewhere just now; this answer waits and goes in with the next."
        )
        assert items(store) == ["b"]
        file.rollback()
    keep(store, "c")
    assert items(Store(store.path)) == ["a", "b", "c"]


def test_a_folder_that_cannot_be_made_is_told_and_stops_nothing(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    store = Store(tmp_path / "file" / "progress.sqlite3")
    keep(store, "a")
    assert store.notice() == (
        f"Your answers cannot be written to {FOLDER} ([Errno 17] File exists: '{tmp_path}/file'). "
        "They are kept until the kernel stops; fk.progress() gives them as a code to carry away."
    )
    assert items(store) == ["a"]


def test_a_read_only_file_is_told_and_keeps_what_it_held(store, monkeypatch):
    """Opened read-only, since a test may run as one who may write everywhere."""
    keep(store, "a")
    before = store.path.read_bytes()
    uri = f"{store.path.resolve().as_uri()}?mode=ro"
    connect = sqlite3.connect
    monkeypatch.setattr(module.sqlite3, "connect", lambda path, **rest: connect(uri, uri=True, **rest))
    keep(store, "b")
    assert store.notice() == (
        f"Your answers cannot be written to {FOLDER} (attempt to write a readonly database). "
        "They are kept until the kernel stops; fk.progress() gives them as a code to carry away."
    )
    assert items(store) == ["a", "b"]
    assert store.path.read_bytes() == before
    assert [row.item for row in unpack(Progress(store).code(), Carried).rows] == ["a", "b"]


def test_a_damaged_file_is_set_aside_whole_and_its_readable_rows_are_saved(store):
    """Each page of the file is damaged in turn; page 0 holds SQLite's own header."""
    names = [f"row {number}" for number in range(400)]
    keep(store, *names)
    whole, page = store.path.read_bytes(), 4096
    saved = []
    for start in range(page, len(whole), page):
        store.path.write_bytes(whole[:start] + b"\xff" * page + whole[start + page :])
        damaged = Store(store.path)
        keep(damaged, "new")
        found = items(damaged)
        told = damaged.notice()
        assert found[-1] == "new"
        assert set(found[:-1]) <= set(names)
        asides = sorted(store.path.parent.glob("*-damaged-*"))
        if told:
            sentence = (
                "The file with your answers was damaged. {n} answers could be read and were carried into a new "
                "file; the damaged one stays beside it as progress-damaged-1.sqlite3."
            )
            assert told in [sentence.format(n=len(found) - waited) for waited in (0, 1)]
            assert asides[0].read_bytes()[start : start + page] == b"\xff" * page
        else:
            assert (found, asides) == ([*names, "new"], [])
        saved.append(len(found) - 1)
        for aside in asides:
            aside.unlink()
    assert min(saved) == 400, saved  # the table and its index each hold every row


def test_a_file_that_is_no_database_is_set_aside(store):
    store.path.parent.mkdir(parents=True)
    store.path.write_text("a shopping list, much longer than the header of a database " * 20)
    keep(store, "a")
    assert store.notice() == (
        "The file with your answers was damaged. 0 answers could be read and were carried into a new file; "
        "the damaged one stays beside it as progress-damaged-1.sqlite3."
    )
    assert items(store) == ["a"]
    assert store.path.with_name("progress-damaged-1.sqlite3").read_text().startswith("a shopping list")


def test_a_second_damaged_file_does_not_cover_the_first(store):
    store.path.parent.mkdir(parents=True)
    for text in ("one " * 300, "two " * 300):
        store.path.write_text(text)
        keep(store, "a")
    assert store.path.with_name("progress-damaged-1.sqlite3").read_text().startswith("one")
    assert store.path.with_name("progress-damaged-2.sqlite3").read_text().startswith("two")


def test_a_newer_file_is_left_untouched(store):
    keep(store, "a")
    with closing(sqlite3.connect(store.path)) as file:
        file.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
        file.commit()
    before = store.path.read_bytes()
    newer = Store(store.path)
    keep(newer, "b")
    assert newer.notice() == (
        f"Your answers in {FOLDER} were kept by a newer workbook. They are safe and untouched; update this workbook "
        "to use them. Until then, new answers last until the kernel stops."
    )
    assert items(newer) == ["b"]
    assert store.path.read_bytes() == before


def test_an_older_file_is_brought_up_to_date_with_all_it_held(store, monkeypatch):
    """A step is added as a later workbook would add it."""
    keep(store, "a")
    monkeypatch.setattr(module, "MIGRATIONS", (*MIGRATIONS, "CREATE TABLE later (note TEXT)"))
    later = Store(store.path)
    keep(later, "b")
    assert items(later) == ["a", "b"]
    with closing(sqlite3.connect(store.path)) as file:
        assert file.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS) + 1,)
        assert file.execute("SELECT count(*) FROM later").fetchone() == (0,)


def test_a_step_that_fails_leaves_the_older_file_as_it_was(store, monkeypatch):
    keep(store, "a")
    monkeypatch.setattr(module, "MIGRATIONS", (*MIGRATIONS, "CREATE TABLE later (note TEXT)", "NOT SQL"))
    broken = Store(store.path)
    keep(broken, "b")
    assert "NOT" in broken.notice()
    monkeypatch.undo()
    assert items(Store(store.path)) == ["a"]


def test_a_file_deleted_under_an_open_notebook_is_told(store):
    keep(store, "a")
    store.path.unlink()
    keep(store, "b")
    assert store.notice() == f"The file with your answers was gone from {FOLDER}, so a new one was begun."
    assert items(store) == ["b"]


def test_one_store_a_home_so_that_waiting_answers_are_seen_everywhere(home):
    assert here() is here()
    assert here().path == home / "progress.sqlite3"


def test_one_thing_then_another_then_the_first_again_are_three_things(tmp_path, monkeypatch):
    """Within one second, too: on a stored page the clock even stands still."""
    monkeypatch.setenv("FREELANCEKIT_TODAY", "2026-11-25")
    store = Store(tmp_path / "progress.sqlite3")
    for reply in ("a", "b", "a", "a"):
        store.keep("letter", "06", "4", reply)
    assert [row.reply for row in store.rows()] == ["a", "b", "a", "a"]
    assert store.last("letter", "4").reply == "a"
