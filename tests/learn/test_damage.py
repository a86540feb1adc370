"""A file that the disk has changed, cut short or filled with nonsense: one sentence, and all that can be saved."""

import os
import sqlite3
from contextlib import closing, suppress
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import freelancekit as fk
from freelancekit.learn import store as module
from freelancekit.learn.kept import Kept
from freelancekit.learn.store import MIGRATIONS, Store, here

DAMAGED = (
    "The file with your answers was damaged. {n} answers could be read and were carried into a new file; the "
    "damaged one stays beside it as progress-damaged-1.sqlite3."
)
PAGE = 4096


def said(n: int) -> list[Kept]:
    """So many replies, some short, some longer than a page of the file."""
    day = "2026-11-22T00:00:00+00:00"
    return [
        Kept("text", "12", f"row {k}", "駅" * ((k * 37) % 90 + 2000 * (k % 29 == 28)), 70, day)
        for k in range(n)
    ]


@cache
def file_of(edition: str) -> bytes:
    """A file of this workbook, or of the edition before seals."""
    steps = MIGRATIONS if edition == "sealed" else MIGRATIONS[:1]
    with closing(sqlite3.connect(":memory:")) as file:
        file.create_function("seal", -1, module.seal, deterministic=True)
        for statement in ";".join(steps).split(";"):
            file.execute(statement)
        file.execute(f"PRAGMA user_version = {len(steps)}")
        with file:
            for row in map(module.as_stored, said(120)):
                columns = row[: 5 + len(steps)]
                file.execute(f"INSERT INTO kept VALUES ({', '.join('?' * len(columns))})", columns)
        return file.serialize()


def opened(folder: Path, data: bytes) -> tuple[Store, list[Kept]]:
    """A store on such a file, after a reply was kept, and all others that it gives."""
    for old in folder.iterdir():
        old.unlink()
    store = Store(folder / "progress.sqlite3")
    store.path.write_bytes(data)
    assert isinstance(store.rows(), list)
    store.keep("guess", "02", "new", "five", sure=70)
    rows = store.rows()
    assert [row.reply for row in rows if row.item == "new"] == ["five"]
    return store, [row for row in rows if row.item != "new"]


@pytest.mark.parametrize("edition", ["sealed", "before"])
@settings(max_examples=300)
@given(first=st.booleans(), place=st.integers(0, 10**6), new=st.integers(0, 255))
def test_any_changed_byte_is_told_or_harmless_and_costs_nothing(edition, tmp_path_factory, first, place, new):
    """Bytes of the first page, on which everything hangs, as often as all others together."""
    whole = file_of(edition)
    place = place % PAGE if first else PAGE + place % (len(whole) - PAGE)
    changed = whole[:place] + bytes([new]) + whole[place + 1 :]
    store, found = opened(tmp_path_factory.mktemp("flip"), changed)
    told = store.notice()
    if "newer workbook" in told:
        assert store.path.read_bytes() == changed
        return
    missing = [row for row in said(120) if row not in found]
    assert len(missing) <= (0 if edition == "sealed" else 1)
    if edition == "sealed":
        assert found == said(120)
    assert told in ("", DAMAGED.format(n=120), DAMAGED.format(n=121)) or edition == "before"


@pytest.mark.parametrize("place", [18, 19])
def test_a_format_that_sqlite_does_not_have_is_damage_and_not_a_file_to_read_only(tmp_path, place):
    whole = file_of("sealed")
    store, found = opened(tmp_path, whole[:place] + bytes([7]) + whole[place + 1 :])
    assert found == said(120)
    assert store.notice() in (DAMAGED.format(n=120), DAMAGED.format(n=121))


@settings(max_examples=150)
@given(cut=st.integers(0, 10**6))
def test_any_file_cut_short_gives_what_is_left_of_it(tmp_path_factory, cut):
    whole = file_of("sealed")
    kept = 1 + cut % (len(whole) - 1)
    store, found = opened(tmp_path_factory.mktemp("cut"), whole[:kept])
    assert all(row in said(120) for row in found)
    assert store.notice() or found == said(120)
    if kept < 0.9 * len(whole):
        return
    assert len(found) >= 90


def test_a_file_cut_to_a_half_gives_what_stands_in_that_half(tmp_path):
    whole = file_of("sealed")
    _, found = opened(tmp_path, whole[: len(whole) // 2])
    assert len(found) > 40


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE kept SET reply = '\"tonight' WHERE rowid = 3",  # broken JSON
        "UPDATE kept SET reply = CAST(x'22ff22' AS TEXT) WHERE rowid = 3",  # no UTF-8
        "UPDATE kept SET at = x'00' WHERE rowid = 3",
        "UPDATE kept SET seal = 5 WHERE rowid = 3",
        "PRAGMA user_version = -1",
        "PRAGMA user_version = 0",
        "PRAGMA user_version = 1",
        "PRAGMA user_version = 16777218",
        "ALTER TABLE kept RENAME TO lost",
        "DROP TABLE kept",
    ],
)
def test_each_notebook_opens_on_a_file_with_such_a_fault(home, change):
    here().add(said(5))
    with closing(sqlite3.connect(here().path)) as file:
        file.execute(change)
        file.commit()
    assert str(fk.door("02")).split("\n")[1].startswith("The file with your answers was damaged.")
    assert str(fk.door("03")) == "Ready. This is notebook 03."
    left = [row.item for row in here().rows()]
    expected = {"UPDATE": ["row 0", "row 1", "row 3", "row 4"], "DROP": []}
    assert left == expected.get(change.split()[0], [f"row {k}" for k in range(5)]) or "seal = 5" in change
    assert list(home.glob("*-damaged-1.sqlite3"))


def test_a_row_with_nothing_in_a_column_is_left_out_and_the_others_stay(home):
    """A byte of a row's head changed to null; the constraint never sees it."""
    here().add(said(5))
    with closing(sqlite3.connect(here().path)) as file:
        file.execute("PRAGMA writable_schema = ON")
        file.execute("UPDATE sqlite_master SET sql = replace(sql, ' NOT NULL', '') WHERE name = 'kept'")
        file.commit()
    with closing(sqlite3.connect(here().path)) as file:
        file.execute("UPDATE kept SET reply = NULL WHERE rowid = 3")
        file.commit()
    assert "4 answers could be read" in str(fk.door("02"))
    assert [row.item for row in here().rows()] == ["row 0", "row 1", "row 3", "row 4"]


def test_a_letter_that_the_disk_changed_in_silence_is_put_right(home):
    here().add([Kept("text", "12", "12-niche", "Pictures of quiet places.", 0, "2026-11-22T00:00:00+00:00")])
    data = here().path.read_bytes()
    place = data.index(b"Pictures of quiet")
    here().path.write_bytes(data[:place] + b"Fictures" + data[place + 8 :])
    assert "Pictures of quiet places." in str(fk.plan())
    assert "1 answers could be read" in here().notice()


def test_an_old_journal_is_not_played_into_the_new_file(tmp_path):
    store = Store(tmp_path / "progress.sqlite3")
    store.path.write_text("no database " * 400)
    journal = tmp_path / "progress.sqlite3-journal"
    journal.write_bytes(b"an old journal")
    store.keep("guess", "02", "a", "five")
    assert [row.item for row in store.rows()] == ["a"]
    assert not journal.exists()


def test_a_full_disk_leaves_a_damaged_file_in_its_place_and_says_so(tmp_path, monkeypatch):
    store = Store(tmp_path / "progress.sqlite3")
    store.path.write_text("no database " * 400)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("freelancekit.learn.salvage.put", full)
    store.keep("guess", "02", "a", "five")
    assert store.notice() == (
        "Your answers cannot be written to the folder that FREELANCEKIT_HOME names ([Errno 28] No space left on "
        "device). They are kept until the kernel stops; fk.progress() gives them as a code to carry away."
    )
    assert [found.name for found in tmp_path.iterdir() if found.suffix == ".sqlite3"] == ["progress.sqlite3"]
    monkeypatch.undo()
    store.keep("guess", "02", "b", "five")
    assert [row.item for row in store.rows()] == ["a", "b"]


def test_a_file_that_another_notebook_has_just_mended_is_not_set_aside_again(tmp_path, monkeypatch):
    path = tmp_path / "progress.sqlite3"
    path.write_text("no database " * 400)
    one, other = Store(path), Store(path)
    real = one._salvage

    def late():
        other.keep("guess", "02", "a", "five")
        real()

    monkeypatch.setattr(one, "_salvage", late)
    one.keep("guess", "02", "b", "five")
    one.add([])
    assert sorted(row.item for row in one.rows()) == ["a", "b"]
    assert len(list(tmp_path.glob("*-damaged-*"))) == 1


# ------------------------------------------------------------------ half an emoji


HALF = "Trains \ud83d"


def test_half_an_emoji_is_kept_as_a_mark_and_what_comes_after_it_is_kept_too():
    fk.write("12-niche", HALF)
    fk.letter("1", "tonight")
    assert here().notice() == ""
    assert [row.reply for row in Store(here().path).rows()] == ["Trains \ufffd", "tonight"]
    assert "Trains \ufffd" in str(fk.plan())
    assert str(fk.progress().load(fk.progress().code())) == "Replies in the code: 2. New here: 0."


def test_two_halves_of_an_emoji_are_one():
    fk.write("12-niche", "\ud83d\ude83 Trains")
    assert here().last("text", "12-niche").reply == "\U0001f683 Trains"


@pytest.mark.parametrize("row", [Kept("guess", HALF, "a", 1), Kept("text", "12", "a", [HALF, {HALF: HALF}])])
def test_a_row_that_waits_with_half_an_emoji_in_it_is_healed(row):
    here().waiting.append(row)
    here().keep("guess", "02", "b", "five")
    assert here().notice() == ""
    assert "b" in [kept.item for kept in Store(here().path).rows()]


def test_half_an_emoji_that_another_program_wrote_is_read():
    here().keep("text", "12", "12-niche", "x")
    row = Kept("text", "12", "12-niche", "y", 0, "2026-11-23T00:00:00+00:00")
    columns = [*module.as_stored(row)[:3], '"Trains \\ud83d"', 0, row.at]
    columns.append(module.seal_of(columns))
    with closing(sqlite3.connect(here().path)) as file, file:
        file.execute("INSERT INTO kept VALUES (?, ?, ?, ?, ?, ?, ?)", columns)
    assert here().last("text", "12-niche").reply == "Trains \ufffd"


def test_what_no_file_can_take_is_refused_before_it_waits():
    with suppress(TypeError):
        here().keep("guess", "02", "a", object())
    here().keep("guess", "02", "b", "five")
    assert [row.item for row in Store(here().path).rows()] == ["b"]


# ------------------------------------------------------------------ newer is newer


def test_an_older_code_turns_no_newer_answer_back(monkeypatch):
    monkeypatch.setenv("FREELANCEKIT_TODAY", "2026-11-20")
    fk.letter("1", "tonight")
    older = fk.progress().code()
    here().delete()
    monkeypatch.setenv("FREELANCEKIT_TODAY", "2026-11-22")
    fk.letter("1", "full")
    fk.progress().load(older, sure=True)
    assert here().last("letter", "1").reply == "full"
    assert "full" in [row.reply for row in here().rows()][-1:]


def test_what_is_said_last_counts_though_the_clock_went_back(monkeypatch):
    monkeypatch.setenv("FREELANCEKIT_TODAY", "2026-11-22")
    fk.letter("1", "tonight")
    monkeypatch.setenv("FREELANCEKIT_TODAY", "2026-11-01")
    fk.letter("1", "full")
    assert here().last("letter", "1").reply == "full"
    code = fk.progress().code()
    here().delete()
    monkeypatch.setenv("FREELANCEKIT_TODAY", "2026-11-05")
    fk.progress().load(code, sure=True)
    assert here().last("letter", "1").reply == "full"
    fk.letter("1", "tonight")
    assert here().last("letter", "1").reply == "tonight"


@pytest.mark.parametrize("at", ["9999-12-31T23:59:59.999999+00:00", "0001-01-01T00:00:00+14:00", "never", ""])
def test_a_moment_beyond_all_clocks_stops_nothing_and_is_never_the_newest(at):
    here().add([Kept("letter", "02", "1", "tonight", 0, at)])
    fk.letter("1", "full")
    assert here().last("letter", "1").reply == "full"


REPLIES = st.tuples(st.sampled_from(["tonight", "full", "later"]), st.integers(1, 28), st.integers(0, 1))


@settings(max_examples=60)
@given(st.lists(REPLIES, min_size=1, max_size=8), st.integers(0, 8), st.randoms())
def test_two_computers_that_carry_all_to_each_other_agree(tmp_path_factory, replies, cut, rng):
    """Whoever loads first, and however the clocks stand."""
    folder = tmp_path_factory.mktemp("two")
    rows = [Kept("letter", "02", "1", reply, 0, f"2026-11-{day:02d}T00:00:0{second}+00:00")
            for reply, day, second in replies]  # fmt: skip
    stores = [Store(folder / f"{name}.sqlite3") for name in "ab"]
    stores[0].add([*rows[:cut], *rows[cut:]])
    mixed = rows.copy()
    rng.shuffle(mixed)
    for row in mixed:
        stores[1].add([row])
    newest = [store.last("letter", "1") for store in stores]
    assert newest[0] == newest[1]
    assert newest[0].at == max(row.at for row in rows)


# ------------------------------------------------------------------ the state of the disk


def test_a_file_that_is_locked_for_good_costs_two_seconds_in_all_for_a_plan():
    import time

    fk.letter("1", "tonight")
    here().notice()
    with closing(sqlite3.connect(here().path)) as file:
        file.execute("BEGIN EXCLUSIVE")
        begun = time.monotonic()
        assert str(fk.plan())
        waited = time.monotonic() - begun
        assert here().notice() == (
            "The file with your answers is in use elsewhere just now, so what you said before is not shown. Close "
            "what uses it, then run this box again."
        )
        fk.letter("1", "full")
    assert waited < 2
    assert here().last("letter", "1").reply == "full"  # it waits, though nothing was written after it
    assert str(fk.door("02")) == "Ready. This is notebook 02."
    assert [row.reply for row in Store(here().path).rows()] == ["tonight", "full"]


def test_what_is_said_again_while_the_file_is_locked_is_not_taken_for_the_same(monkeypatch):
    store = Store(here().path, wait_seconds=0.05)
    for reply in ("a", "b"):
        store.keep("letter", "06", "4", reply)
    with closing(sqlite3.connect(store.path)) as file:
        file.execute("BEGIN EXCLUSIVE")
        store.keep("letter", "06", "4", "a")
    store.add([])
    assert [row.reply for row in store.rows()] == ["a", "b", "a"]


def forbidden(*_, **__):
    raise PermissionError(13, "Permission denied", "progress.sqlite3")


@pytest.mark.parametrize("kind", ["no rights", "name too long", "a folder", "a link to itself", "a device"])
def test_whatever_stands_in_its_place_every_door_opens_and_the_answer_waits(home, kind, monkeypatch):
    path = home / "progress.sqlite3"
    home.mkdir()
    if kind == "no rights":
        monkeypatch.setattr(Path, "exists", forbidden)
        monkeypatch.setattr(module.sqlite3, "connect", forbidden)
    elif kind == "name too long":
        monkeypatch.setenv("FREELANCEKIT_HOME", str(home / ("n" * 300)))
    elif kind == "a folder":
        (path / "inside").mkdir(parents=True)
    elif kind == "a link to itself":
        path.symlink_to(path)
    elif os.path.exists("/dev/full"):
        path.symlink_to("/dev/full")
    assert str(fk.door("02")).startswith("Ready. This is notebook 02.")
    assert str(fk.letter("1", "tonight"))
    assert here().notice() == "" or len(here().notice()) <= 300
    assert here().last("letter", "1").reply == "tonight"
    assert "So far: letters sent: 1." in str(fk.progress())
    assert str(fk.plan())


def test_deleting_what_cannot_be_deleted_says_so_and_loses_nothing(home):
    fk.letter("1", "tonight")
    here().path.unlink()
    (home / "progress.sqlite3" / "inside").mkdir(parents=True)
    here().waiting.append(Kept("letter", "02", "1", "full", 0, "2026-11-22T00:00:00+00:00"))
    told = str(fk.progress().delete(sure=True))
    assert told.startswith("Your answers cannot be deleted (")
    assert told.endswith(
        "). Close what uses them and try again, or delete progress.sqlite3 in the folder that FREELANCEKIT_HOME "
        "names by hand."
    )
    assert here().last("letter", "1").reply == "full"


def test_deleting_all_of_it_deletes_what_was_set_aside_too(home):
    home.mkdir()
    (home / "progress.sqlite3").write_text("no database " * 400)
    fk.letter("1", "tonight")
    assert len(list(home.iterdir())) == 2
    fk.progress().delete(sure=True)
    assert list(home.iterdir()) == []


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("soon", "FREELANCEKIT_TODAY must be a day like \"2024-05-01\"; you gave 'soon'."),
        ("2026-13-01", "FREELANCEKIT_TODAY must be a day like \"2024-05-01\"; you gave '2026-13-01'."),
        ("9999-12-31", "FREELANCEKIT_TODAY must be a day from 2000 to 2200; you gave '9999-12-31'."),
        ("x" * 5000, f"FREELANCEKIT_TODAY must be a day like \"2024-05-01\"; you gave '{'x' * 40}'."),
    ],
)
def test_a_today_that_is_no_day_gets_one_sentence(monkeypatch, said, told):
    monkeypatch.setenv("FREELANCEKIT_TODAY", said)
    for call in (fk.today, fk.plan, lambda: fk.letter("1", "tonight")):
        with pytest.raises(fk.errors.DayError) as caught:
            call()
        assert str(caught.value) == told


def test_a_today_with_a_space_behind_it_is_that_day(monkeypatch):
    monkeypatch.setenv("FREELANCEKIT_TODAY", "2026-11-22 ")
    assert str(fk.today()) == "2026-11-22"
