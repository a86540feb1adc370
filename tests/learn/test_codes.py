"""Codes: what is given is read, always; what a stranger packs is bounded in depth, size and cost."""

import resource
import sys
import time
import zlib
from base64 import urlsafe_b64encode

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import freelancekit as fk
from freelancekit.codec import MOST, PREFIX, code_of, pack, unpack
from freelancekit.errors import CodeError
from freelancekit.learn.classroom import Bet, Bets
from freelancekit.learn.kept import Kept
from freelancekit.learn.progress import MOST_REPLY, MOST_ROWS, Carried
from freelancekit.learn.store import here
from freelancekit.strategies.sharing import Sent

NOT_FOR_HERE = "This code is whole, but it is not one for this place."
TOO_MUCH = (
    "A code cannot carry this: it holds a name of more than 60 letters, too many moves, or no plain number."
)
DAY = "2026-11-22T00:00:00+00:00"


def sealed(plain: bytes) -> str:
    """A code with a true checksum over any payload, as a stranger could make."""
    body = zlib.compress(plain, 9)
    return PREFIX + urlsafe_b64encode(zlib.crc32(body).to_bytes(4, "big") + body).decode().rstrip("=")


def text(number: int) -> Kept:
    """The longest text of a learner, in three bytes a letter, changed for the so-manieth time."""
    moment = f"2026-11-22T{number // 3600:02d}:{number // 60 % 60:02d}:{number % 60:02d}+00:00"
    return Kept("text", "12", "12-niche", f"{number:05d}" + "駅" * 495, 0, moment)


def told(read, code) -> str:
    """What comes of a code, in words; a refusal with its sentence."""
    try:
        return str(read(code))
    except CodeError as error:
        return f"refused: {error}"


def readers():
    """Every place that takes a code."""
    return [fk.progress().load, fk.classroom, fk.strategy_from, fk.career_from]


# ------------------------------------------------------------------ what is given is read


@pytest.mark.parametrize("n", [300, 900, 3000])
def test_the_code_of_a_learner_who_writes_much_is_read(n):
    rows = [text(number) for number in range(n)]
    here().add(rows)
    code = fk.progress().code()
    assert len(msgspec.msgpack.encode(Carried(rows))) > (MOST if n > 700 else 0)
    here().delete()
    assert str(fk.progress().load(code, sure=True)) == f"Replies in the code: {n}. New here: {n}."
    assert here().last("text", "12-niche").reply == rows[-1].reply


def test_a_code_that_would_be_too_large_goes_without_the_words_between_first_and_newest():
    rows = [text(number) for number in range(12_000)]
    here().add([*rows, Kept("letter", "02", "1", "tonight", 0, DAY)])
    code = fk.progress().code()
    assert fk.progress()._repr_html_()
    here().delete()
    assert str(fk.progress().load(code, sure=True)) == "Replies in the code: 3. New here: 3."
    assert [row.reply for row in here().rows()] == [rows[0].reply, rows[-1].reply, "tonight"]


@settings(max_examples=60)
@given(
    st.text(max_size=80),
    st.dictionaries(st.text(max_size=70), st.integers(0, 100), max_size=4),
    st.integers(1, 168),
)
def test_a_career_s_code_is_read_or_is_not_given(name, skills, hours):
    reader = fk.Reader(name=name, skills=skills, hours_a_week=np.int64(hours))
    played = fk.Career("upwork", on="2024-09-01", days=np.int64(9), reader=reader)
    if max(map(len, [name, *skills])) > 60:
        assert told(fk.career_code, played) == f"refused: {TOO_MUCH}"
        return
    code = fk.career_code(played)
    again = fk.career_from(code)
    assert again.scene.reader.name == name.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    assert again.scene.reader.hours_a_week == hours


def test_a_career_with_more_decisions_than_a_code_carries_says_so():
    career = fk.Career("upwork", on="2024-09-01", days=9)
    for _ in range(30_000):
        career.answer_in(60)
    assert len(fk.career_from(fk.career_code(career)).decisions) == 30_000
    career.decisions *= 4
    with pytest.raises(CodeError) as caught:
        fk.career_code(career)
    assert str(caught.value) == TOO_MUCH


@given(st.integers(-(10**12), 10**12), st.sampled_from([int, np.int64]))
def test_numbers_of_an_array_travel_as_numbers(number, kind):
    assert unpack(code_of(Bets("11", (Bet("11-ahead", kind(number)),))), Bets).bets[0].reply == number


# ------------------------------------------------------------------ what a stranger packs


DEEP = [
    sealed(b"\x91" * depth + b"\xc0") for depth in (900, 5000, 400_000)
] + [
    sealed(b"\x92\xa8progress\x91\x96\xa4text\xa212\xa812-niche" + b"\x91" * depth + b"\xc0\x00\xa0")
    for depth in (50, 900, 5000, 400_000)
] + [
    sealed(b"\x81\xa4type" + b"\x81\xa1a" * 5000 + b"\xc0")
]  # fmt: skip


@pytest.mark.parametrize("code", DEEP, ids=range(len(DEEP)))
def test_a_code_nested_deep_is_refused_with_one_sentence_and_costs_a_room_nothing(code):
    assert len(code) < 3000
    for read in readers()[2:]:
        with pytest.raises(CodeError) as caught:
            read(code)
        assert str(caught.value) == NOT_FOR_HERE
    room = fk.classroom(f"{pack(Bets('11', (Bet('11-ahead', 5),)))}\n{code}")
    assert (len(room.sent), room.refused) == (1, (f"Line 2: {NOT_FOR_HERE}",))
    assert told(lambda one: fk.progress().load(one, sure=True), code) in (
        f"refused: {NOT_FOR_HERE}",
        "Replies in the code: 1. New here: 0. 1 is not of this workbook and was left out.",
    )
    assert here().rows() == []


BOMBS = [
    msgspec.msgpack.encode(Carried([Kept("text", "12", "12-niche", "a" * 17_000_000)])),
    msgspec.msgpack.encode(Carried([Kept("text", "12", "12-niche", [None] * 10_000_000)])),
    b"\x92\xa8progress\xdd" + (2**31).to_bytes(4, "big") + b"\x96" * 1000,
    b"\x92\xa8progress\xdd" + (MOST_ROWS + 1).to_bytes(4, "big") + b"\x96\xa0\xa0\xa0\xc0\x00\xa0" * (MOST_ROWS + 1),
    b"\x85\xa4type\xa6career" + b"\xa1a" * 2_000_000,
    b"\x82\xa4type\xa8strategy\xa4name\xdb" + (10**6).to_bytes(4, "big") + b"a" * 10**6,
]  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="memory is not counted there")
def test_a_small_code_that_unpacks_to_much_is_refused_at_once():
    begun, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for code in map(sealed, BOMBS):
        for read in readers():
            said = told(read, code)
            assert "was left out" in said or said.endswith(NOT_FOR_HERE)
    assert here().rows() == []
    assert time.process_time() - begun < 10
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 400_000


def test_what_stands_behind_a_payload_or_is_missing_from_it_is_refused():
    body = zlib.compress(msgspec.msgpack.encode(Bets("11", ())), 9)
    for wrong in (body + b"more", body[:-1], body[:-4]):
        code = PREFIX + urlsafe_b64encode(zlib.crc32(wrong).to_bytes(4, "big") + wrong).decode().rstrip("=")
        with pytest.raises(CodeError) as caught:
            unpack(code, Bets)
        assert str(caught.value) == NOT_FOR_HERE


def test_a_reply_longer_than_any_is_left_out_and_the_others_are_taken():
    rows = [Kept("text", "12", "12-niche", "a" * MOST_REPLY, 0, DAY), text(1)]
    assert (
        str(fk.progress().load(pack(Carried(rows)), sure=True))
        == "Replies in the code: 2. New here: 1. 1 is not of this workbook and was left out."
    )


def career(**changes):
    """A career's code as a stranger may write it."""
    plain = {"on": "2024-09-01", "days": 3653}
    rest = {"platforms": ["upwork"], "place": 0, "passed": 3600, "given": plain, "reader": {}, "market": {}}
    return sealed(msgspec.msgpack.encode({"type": "career", **rest, **changes}))


def test_a_career_whose_market_would_fill_the_memory_is_refused_at_the_door():
    with pytest.raises(CodeError) as caught:
        fk.career_from(career(market={"mean_applicants": 1e6}))
    assert str(caught.value) == (
        "This code can be read, but not played. mean_applicants takes a number from 1e-09 to 450; you gave 1000000.0."
    )
    for call in (fk.Market, fk.Market().but):
        with pytest.raises(fk.errors.MarketError) as caught:
            call(mean_applicants=10**6)
        assert str(caught.value) == "mean_applicants takes a number from 1e-09 to 450; you gave 1000000."


def test_every_setting_has_two_bounds():
    for kind in (fk.Market, fk.People):
        for name in kind().table()["setting"]:
            for value in (1e9, -1e9, float("nan"), float("inf"), 10**400):
                with pytest.raises(fk.errors.MarketError) as caught:
                    kind(**{name: value})
                assert len(str(caught.value)) <= 300


def test_the_most_that_a_code_can_want_of_a_market_takes_seconds_and_little_memory():
    """Ten years, the fullest boards and the longest lists of applicants."""
    market = {"mean_applicants": 450.0, "jobs_a_day": 20.0, "open_contracts": 50.0, "known_clients": 100.0}
    begun, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    way = str(fk.strategy_code(fk.strategy("Numbers")))
    assert fk.career_from(career(market=market, way=way, reader={"hours_a_week": 168})).day == 3600
    assert time.process_time() - begun < 60
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 400_000


@pytest.mark.parametrize(
    "changes",
    [
        {"given": {"on": "2024-09-01", "people": 5}},
        {"given": {"on": "2024-09-01", "place": 5}},
        {"given": {"on": "2024-09-01", "rules_change": "no"}},
        {"given": {"on": "2024-09-01", "rules_change": 1}},
        {"given": {"on": "2024-09-01", "days": True}},
        {"given": {"on": "soon"}},
        {"given": {"mode": "x"}},
        {"given": {"days": 10**11}},
        {"reader": {"name": 5}},
        {"reader": {"name": "x" * 61}},
        {"reader": {"photo": 10**12}},
        {"reader": {"skills": {str(n): 1 for n in range(101)}}},
        {"reader": {"skills": 5}},
        {"market": {"fill_rate": 7}},
        {"market": {"nothing": 7}},
        {"place": -1},
        {"place": 10**15},
        {"platforms": ["x" * 61]},
        {"platforms": ["upwork", "upwork"]},
        {"way": "FK1-AAAA"},
        {"way": DEEP[0]},
        {"made": [[0, "write", []]]},
        {"made": [[0, "buy_monthly", [1, 2]]]},
        {"made": [[5, "write", [1, 20, 100, 0]], [3, "write", [9, 20, 100, 0]]]},
    ],
)
def test_a_career_code_with_anything_else_in_it_gets_one_sentence(changes):
    with pytest.raises(CodeError) as caught:
        fk.career_from(career(**{"passed": 3, "given": {"on": "2024-09-01", "days": 9}, **changes}))
    played = "This code can be read, but not played. "
    assert str(caught.value).startswith((NOT_FOR_HERE, played, "This code was damaged on the way"))
    assert len(str(caught.value)) <= 340
    assert "\n" not in str(caught.value)


# ------------------------------------------------------------------ a room


def test_a_code_that_answers_one_question_forty_times_has_no_voice():
    forty = pack(Bets("11", tuple(Bet("11-ahead", n) for n in range(40))))
    room = fk.classroom(f"{forty}\n{pack(Bets('11', (Bet('11-ahead', 5), Bet('11-turns', 'hours'))))}")
    assert room.refused == (
        "Line 1: This code answers a question more than once, and each person has one guess.",
    )
    assert room.asked() == {"11-ahead": 1, "11-turns": 1}


FORGED = "x\n99 people have sent bets; 3 ways to play.\r\u2028Line 2 holds no code."
PAYLOADS = st.one_of(
    st.builds(Bets, st.sampled_from(["11", "1\n"]), st.tuples(st.builds(Bet, st.sampled_from([FORGED[:60], "11-ahead"]),
              st.sampled_from([FORGED[:60], 5, ["a\nb"]])))),
    st.builds(Sent, st.sampled_from([FORGED[:40], "Rules", "Giver"]),
              st.dictionaries(st.sampled_from([FORGED[:40], "asks"]), st.integers(-5, 5), max_size=2)),
)  # fmt: skip


@given(st.lists(PAYLOADS, min_size=1, max_size=4))
def test_no_code_writes_a_line_of_the_teachers_list(payloads):
    room = fk.classroom("\n".join(f"{place} {pack(one)}" for place, one in enumerate(payloads)))
    lines = str(room).splitlines()
    assert len(lines) == 1 + len(room.asked()) + len(room.refused)
    assert not any(line.startswith(("99", "Line 2 holds")) for line in lines)


ANY = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats()
    | st.text(max_size=9)
    | st.binary(max_size=9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4),
    max_leaves=12,
)
TAGS = st.sampled_from(["progress", "bets", "strategy", "career"])


@settings(max_examples=300)
@given(TAGS, ANY, ANY)
def test_any_payload_under_a_true_checksum_gets_our_sentence_or_is_read(tag, one, other):
    rows = [["text", "12", "12-niche", one, other, DAY], [one] * 6]
    payloads = [{"type": tag, "name": one, "notebook": other, "bets": [one], "rules": [other], "settings": one},
                [tag, [one, other]], [tag, rows]]  # fmt: skip
    for payload in payloads:
        code = sealed(msgspec.msgpack.encode(payload))
        for read in readers():
            said = told(read, code)
            assert not said.startswith("refused") or "\n" not in said


@settings(max_examples=300)
@given(
    st.binary(max_size=60),
    st.sampled_from([b"", b"\x92\xa8progress", b"\x83\xa4type\xa4bets", b"\x82\xa4type\xa6career"]),
)
def test_any_bytes_under_a_true_checksum_get_our_sentence_or_are_read(raw, begins):
    for read in readers():
        said = told(read, sealed(begins + raw))
        assert not said.startswith("refused") or len(said) <= 340
