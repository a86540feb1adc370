"""A class without a server: codes that are pasted, counts that are shown, strangers that are refused."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import freelancekit as fk
from freelancekit.codec import pack
from freelancekit.errors import CodeError, LearnError
from freelancekit.learn.classroom import MOST_CODES, Bet, Bets
from freelancekit.strategies.sharing import Sent


def code_of(*bets, notebook="11"):
    return pack(Bets(notebook, tuple(Bet(*bet) for bet in bets)))


class TestOneLearner:
    def test_a_code_holds_the_guesses_of_that_notebook_and_nothing_else(self):
        fk.guess("11-ahead", 30, sure="sure")
        fk.guess("11-turns", "hours", sure="a guess")
        fk.guess("02-ten-tickets", "none")
        fk.letter("1", "tonight")
        room = fk.classroom(str(fk.bets("11")))
        (sent,) = room.sent
        assert (sent.notebook, sent.bets) == ("11", (Bet("11-ahead", 30, 90), Bet("11-turns", "hours", 50)))

    def test_the_newest_guess_goes_into_it(self):
        fk.guess("11-ahead", 30)
        fk.guess("11-ahead", 60)
        assert fk.classroom(str(fk.bets("11"))).sent[0].bets[0].reply == 60

    def test_without_a_guess_there_is_a_sentence_and_for_an_unknown_notebook_an_error(self):
        assert str(fk.bets("11")) == "No guess of notebook 11 is kept yet. Guess first, then run this again."
        with pytest.raises(LearnError) as caught:
            fk.bets("77")
        assert str(caught.value) == (
            "Notebook '77' has no guesses. These have: 00, 01, 02, 03, 04, 05, 06, 07, 08, 09, 10, 11, 12."
        )

    def test_a_code_is_short_enough_for_a_chat(self):
        for name, reply in (
            ("11-ahead", 30),
            ("11-turns", "hours"),
            ("11-rank", ["haru", "nao", "sena", "gen"]),
        ):
            fk.guess(name, reply, sure="fairly")
        assert len(str(fk.bets("11"))) < 160


class TestARoom:
    def test_what_the_room_said_is_counted_and_what_came_is_not_told(self):
        text = "\n".join(code_of(("11-turns", reply, sure)) for sure, reply in
                         enumerate(["hours", "hours", "boost", "hire", "hours"]))  # fmt: skip
        picture = fk.classroom(text).guesses("11-turns")
        assert str(picture).splitlines()[1:] == [
            f"{words}: {n}"
            for words, n in zip(_words("11-turns"), _counted("11-turns", "hhbxh"), strict=True)
        ]
        assert picture.alt.startswith("Bars: what a room of 5 said.")

    def test_numbers_stand_from_the_least_up_and_an_order_by_its_first(self):
        text = "\n".join(code_of(("11-ahead", n), ("11-rank", order)) for n, order in (
            (60, ["nao", "haru", "sena", "gen"]), (5, ["nao", "gen", "haru", "sena"]), (61, ["gen", "nao", "sena", "haru"])))  # fmt: skip
        room = fk.classroom(text)
        numbers = [line.rsplit(": ", 1) for line in str(room.guesses("11-ahead")).splitlines()[1:]]
        assert [int(words.split()[0]) for words, _ in numbers] == [5, 60, 61]
        firsts = {
            line.rsplit(": ", 1)[0]: line.rsplit(": ", 1)[1]
            for line in str(room.guesses("11-rank")).splitlines()[1:]
        }
        assert sorted(firsts.values()) == ["0", "0", "1", "2"]

    def test_names_before_a_code_are_not_kept_and_a_line_pasted_twice_counts_once(self):
        code = code_of(("11-ahead", 30))
        room = fk.classroom(f"Aki: {code}\n\n  Ben {code}\n Aki: {code}\n{code_of(('11-ahead', 31))}")
        assert len(room.sent) == 3
        assert "Aki" not in repr(room)

    def test_two_people_who_guess_the_same_have_codes_of_their_own(self, tmp_path, monkeypatch):
        codes = []
        for person, moment in (("a", "2026-11-20"), ("b", "2026-11-21"), ("a", "2026-11-22")):
            monkeypatch.setenv("FREELANCEKIT_HOME", str(tmp_path / person))
            monkeypatch.setenv("FREELANCEKIT_TODAY", moment)
            fk.guess("01-change", "tickets", sure="sure")
            codes.append(str(fk.bets("01")))
        assert codes[0] == codes[2] != codes[1]
        assert len(fk.classroom("\n".join(codes)).sent) == 2

    @pytest.mark.parametrize(
        ("numbers", "told"),
        [
            (range(0, 100, 10), ["0 of 100: 1", "1 to 20 of 100: 2", "21 to 40 of 100: 2", "41 to 60 of 100: 2",
                                 "61 to 80 of 100: 2", "81 to 100 of 100: 1"]),
            ([3, 3, 4], ["3 of 100: 2", "4 of 100: 1"]),
        ],
    )  # fmt: skip
    def test_many_different_numbers_stand_in_groups(self, numbers, told):
        room = fk.classroom(
            "\n".join(f"{place} {code_of(('11-ahead', n))}" for place, n in enumerate(numbers))
        )
        assert str(room.guesses("11-ahead")).splitlines()[1:] == told

    def test_sums_that_differ_by_noughts_stand_in_groups_by_noughts(self):
        sums = [0, 50, 900, 2_000, 9_000, 30_000, 100_000, 250_000, 1_200_000, 1_200_001]
        room = fk.classroom("\n".join(code_of(("01-middle", n)) for n in sums))
        counts = [int(line.rsplit(": ", 1)[1]) for line in str(room.guesses("01-middle")).splitlines()[1:]]
        assert sum(counts) == len(sums)
        assert len(counts) <= 9

    def test_the_room_s_ways_meet_the_same_luck_and_a_beginner_plays_along(self):
        ways = [fk.strategy("Early"), fk.strategy("Early"), fk.Rules("job.fit >= 0", "me.letters_week < 2")]
        room = fk.classroom(
            "\n".join(f"{who} {fk.strategy_code(way)}" for who, way in zip("abc", ways, strict=True))
        )
        assert [repr(way) for way in room.ways] == ["Early(before=5)"] * 2 + [
            "Rules('job.fit >= 0', 'me.letters_week < 2')"
        ]
        contest = room.contest(n=5, days=31, on="2024-09-01")
        assert set(contest.names) == {"1. Early", "2. Early", "3. Rules", "Beginner"}

    def test_the_picture_is_drawn_and_says_it_in_words(self):
        html = fk.classroom(code_of(("11-turns", "hours"))).guesses("11-turns")._repr_html_()
        assert html.startswith('<img class="fk-chart" alt=')
        assert "The same in words" in html

    def test_a_question_nobody_answered_says_what_there_is(self):
        room = fk.classroom(code_of(("11-ahead", 30)))
        with pytest.raises(LearnError) as caught:
            room.guesses("11-turns")
        assert str(caught.value) == 'Nobody in this room has said anything to "11-turns". There is: 11-ahead.'
        with pytest.raises(LearnError) as caught:
            room.contest()
        assert str(caught.value) == (
            "Nobody has sent in a way to play yet: fk.strategy_code(...) makes a code of one."
        )


class TestStrangers:
    def test_a_line_that_cannot_be_read_is_told_and_the_others_are_taken(self):
        good, bad = code_of(("11-ahead", 30)), code_of(("11-ahead", 31))[:-3] + "AAA"
        room = fk.classroom(f"{good}\nhello\n{bad}\nFK2-abcdef\n{fk.progress().code()}")
        assert len(room.sent) == 1
        assert room.refused == (
            "Line 2 holds no code.",
            "Line 3: This code was damaged on the way: a letter is missing or changed. Copy it again.",
            "Line 4: This code comes from a newer workbook. Update this one, then paste it again.",
            "Line 5: This code is whole, but it is not one for this place.",
        )

    @pytest.mark.parametrize("text", ["", "\n \n", "hello", None, 5])
    def test_no_code_at_all_gets_one_sentence(self, text):
        with pytest.raises(CodeError) as caught:
            fk.classroom(text)
        assert str(caught.value) == "A code in each line is wanted, 1 to 300 of them; this holds 0."

    def test_too_many_codes_are_refused(self):
        text = "\n".join(code_of(("11-ahead", n)) for n in range(MOST_CODES + 1))
        with pytest.raises(CodeError) as caught:
            fk.classroom(text)
        assert str(caught.value) == "A code in each line is wanted, 1 to 300 of them; this holds 301."

    @pytest.mark.parametrize(
        "payload",
        [
            Bets("11", tuple(Bet("11-ahead", n) for n in range(41))),
            Bets("11", (Bet("x" * 61, 1),)),
            Bets("11", (Bet("11-ahead", 10**13),)),
            Bets("11", (Bet("11-ahead", ["a"] * 13),)),
            Bets("11", (Bet("11-ahead", 1, 101),)),
            Bets("999", ()),
            Sent("Beginner", settings={"__class__": 1}),
            Sent("os.system"),
        ],
    )
    def test_a_code_with_something_in_it_that_is_not_here_is_refused(self, payload):
        room = fk.classroom(pack(payload))
        assert not room.sent
        assert not room.ways
        assert len(room.refused) == 1

    def test_a_bet_that_the_question_has_no_room_for_is_not_counted(self):
        room = fk.classroom("\n".join([code_of(("11-turns", "<script>")), code_of(("11-turns", "hours"))]))
        assert (
            sum(int(line.rsplit(": ", 1)[1]) for line in str(room.guesses("11-turns")).splitlines()[1:]) == 1
        )
        assert "script" not in room.guesses("11-turns")._repr_html_().replace("Mscript", "")

    @settings(max_examples=200, deadline=None)
    @given(st.text(max_size=80))
    def test_whatever_is_pasted_there_is_a_room_or_one_sentence(self, text):
        try:
            room = fk.classroom(f"{text}\n{code_of(('11-ahead', 1))}")
        except CodeError:
            return
        assert all(isinstance(line, str) and line for line in room.refused)

    @settings(max_examples=100, deadline=None)
    @given(st.binary(max_size=60))
    def test_any_payload_at_all_is_refused_or_read(self, raw):
        class Any(msgspec.Struct, tag="bets", array_like=True):
            raw: bytes

        room = fk.classroom(pack(Any(raw)))
        assert len(room.refused) == 1


def _words(name):
    from freelancekit.learn import bank

    return [bank.question(name).says(option.key) for option in bank.question(name).reply.options]


def _counted(name, said):
    from freelancekit.learn import bank

    letters = {"hours": "h", "boost": "b", "hire": "x"}
    return [said.count(letters.get(option.key, "?")) for option in bank.question(name).reply.options]
