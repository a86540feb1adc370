"""Ways to play: what each does, that one career and many get the same, and what a faulty one is told."""

from dataclasses import FrozenInstanceError, fields, replace

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import freelancekit as fk
from freelancekit.codec import PREFIX, pack
from freelancekit.errors import AmountError, CodeError, StrategyError
from freelancekit.strategies.asking import answers
from freelancekit.strategies.base import LIMITS, Beginner, Me, Seen, Strategy
from freelancekit.strategies.catalogue import NAMED, settings_of
from freelancekit.strategies.presets_deal import Booster, Fast, FirstCheap, Giver, Keeper, Raiser, Waiter
from freelancekit.strategies.presets_seek import (
    Careful,
    Early,
    Numbers,
    PerHour,
    SmallFirst,
    Specialist,
    Wary,
    Weekend,
)
from freelancekit.strategies.sharing import THERE, Comparison, Sent
from freelancekit.strategies.steady import Steady
from tests.strategies.strategy_contract import SEEN, StrategyContract, sights

ME = Me(day=3, weekday=3, minutes=68, work=0, contracts=0, connects=10, earned=0, letters=0, letters_week=0,
        wins=0, ratings=0, stars=0, luck=0.5, hours=8)  # fmt: skip
JOB = Seen(place=1, pay=6_000, hours=90, connects=4, letters=3, skill=60, needed=50, microtask=0, verified=1,
           reviewed=1, leaves=0, unpaid_test=0, promise=0, invited=0, days=7)  # fmt: skip
SAW = (
    "It saw: day 3, weekday 3, minutes 68, work 0, contracts 0, connects 10, earned 0, letters 0, "
    "letters_week 0, wins 0, ratings 0, stars 0, luck 0.5, hours 8; place 1, pay 6000, hours 90, connects 4, "
    "letters 3, skill 60, needed 50, microtask 0, verified 1, reviewed 1, leaves 0, unpaid_test 0, promise 0, "
    "invited 0, days 7."
)
THESE = f"There is: {', '.join(NAMED)}."


def writes(way, me=None, **job):
    """Whether a letter goes to the job, with something about it changed."""
    return bool(way.apply(replace(ME, **(me or {})), replace(JOB, **job)))


def asks(way, **me):
    return int(way.price(replace(ME, **me), JOB))


# ------------------------------------------------------------------ each of them


class TestBeginner(StrategyContract):
    way = Beginner()

    def test_two_letters_a_week_to_what_fits(self):
        assert writes(self.way, {"letters_week": 1}, needed=70)
        assert not writes(self.way, {"letters_week": 2})
        assert not writes(self.way, needed=71)
        assert not writes(self.way, leaves=1)


class TestNumbers(StrategyContract):
    way = Numbers()

    def test_everyone_gets_a_letter_until_the_week_is_full(self):
        assert writes(self.way, {"letters_week": 14}, needed=100, leaves=1, unpaid_test=1)
        assert not writes(self.way, {"letters_week": 15})

    def test_it_sends_many_more_letters_than_a_beginner_and_buys_connects(self):
        many, few = (fk.crowd("upwork", way, n=30, days=60, on="2024-09-01") for way in (self.way, None))
        assert many.count("letters").sum() > 3 * few.count("letters").sum()
        assert set(many.count("connects_bought").tolist()) == {200}


class TestSpecialist(StrategyContract):
    way = Specialist()

    def test_only_what_one_can_clearly_do(self):
        assert writes(self.way, skill=60, needed=50)
        assert not writes(self.way, skill=59, needed=50)
        assert self.way.minutes(ME, JOB) == 60


class TestCareful(StrategyContract):
    way = Careful()

    def test_the_second_letter_of_a_week_is_not_written(self):
        assert writes(self.way)
        assert not writes(self.way, {"letters_week": 1})
        assert self.way.minutes(ME, JOB) == 60


class TestEarly(StrategyContract):
    way = Early()

    def test_the_sixth_letter_is_early_and_the_seventh_is_not(self):
        assert writes(self.way, letters=5)
        assert not writes(self.way, letters=6)


class TestWary(StrategyContract):
    way = Wary()

    @pytest.mark.parametrize("sign", [{"promise": 1}, {"unpaid_test": 1}, {"verified": 0}, {"leaves": 1}])
    def test_one_sign_is_enough_to_pass_on(self, sign):
        assert writes(self.way)
        assert not writes(self.way, **sign)

    def test_it_meets_fewer_scams_than_a_beginner_with_the_same_luck(self):
        market = fk.Market().but(scams=0.5)
        given = {"n": 100, "days": 60, "on": "2024-09-01", "market": market}
        wary, plain = (fk.crowd("crowdworks", way, **given) for way in (self.way, None))
        assert wary.count("scammed").sum() < plain.count("scammed").sum() / 2


class TestPerHour(StrategyContract):
    way = PerHour()

    def test_a_thousand_yen_an_hour_is_enough_and_a_yen_less_is_not(self):
        assert writes(self.way, pay=2_000, hours=120)
        assert not writes(self.way, pay=1_999, hours=120)

    def test_work_that_takes_no_time_divides_by_nothing(self):
        assert writes(self.way, pay=17, hours=0)


class TestSmallFirst(StrategyContract):
    way = SmallFirst()

    def test_without_ratings_small_and_with_ratings_large(self):
        some = {"ratings": 3}
        assert [writes(self.way, hours=360), writes(self.way, some, hours=360)] == [True, False]
        assert [writes(self.way, hours=361), writes(self.way, some, hours=361)] == [False, True]

    def test_a_task_for_everybody_is_small_however_long(self):
        assert writes(self.way, hours=2_000, microtask=1)
        assert not writes(self.way, {"ratings": 3}, hours=2_000, microtask=1)


class TestWeekend(StrategyContract):
    way = Weekend()

    def test_letters_leave_on_two_days_of_the_week(self):
        assert [day for day in range(7) if writes(self.way, {"weekday": day})] == [5, 6]

    def test_clients_wait_two_days(self):
        assert self.way.reply_minutes(ME) == 2 * 24 * 60


class TestFast(StrategyContract):
    way = Fast()

    def test_five_minutes(self):
        assert self.way.reply_minutes(ME) == 5


class TestGiver(StrategyContract):
    way = Giver()

    def test_seventy_of_a_hundred_forever(self):
        assert [asks(self.way, ratings=n) for n in (0, 3, 50)] == [70, 70, 70]


class TestFirstCheap(StrategyContract):
    way = FirstCheap()

    def test_the_discount_ends_with_the_third_rating(self):
        assert [asks(self.way, ratings=n) for n in (0, 2, 3, 50)] == [70, 70, 100, 100]


class TestRaiser(StrategyContract):
    way = Raiser()

    def test_five_for_each_rating_up_to_half_as_much_again(self):
        assert [asks(self.way, ratings=n) for n in (0, 1, 9, 10, 11)] == [100, 105, 145, 150, 150]


class TestBooster(StrategyContract):
    way = Booster()

    def test_a_bid_that_cannot_be_paid_is_none(self):
        assert int(self.way.boost(replace(ME, connects=20), JOB)) == 20
        assert int(self.way.boost(replace(ME, connects=19), JOB)) == 0


class TestWaiter(StrategyContract):
    way = Waiter()

    def test_ratings_are_fewer_than_for_one_who_rates_first(self):
        given = {"n": 60, "days": 90, "on": "2024-09-01"}
        waits, first = (fk.crowd("crowdworks", way, **given) for way in (self.way, None))
        assert waits.arrays["ratings"].sum() < first.arrays["ratings"].sum()


class TestKeeper(StrategyContract):
    way = Keeper()

    def test_says_that_there_is_room_and_writes_first(self):
        assert (self.way.reply_minutes(ME), self.way.says_room(ME), self.way.writes_first(ME)) == (
            60,
            True,
            True,
        )


class TestSteady(StrategyContract):
    way = Steady(letters=3, each=30, asks=90, bids=8, buys=40)


class TestRules(StrategyContract):
    way = fk.Rules(
        "job.fit >= 0", "me.letters_week < 3", "job.leaves == 0", "job.per_hour > 900", "me.work <= 600"
    )

    @pytest.mark.parametrize(
        ("me", "job"),
        [
            ({}, {"needed": 61}),
            ({"letters_week": 3}, {}),
            ({}, {"leaves": 1}),
            ({}, {"pay": 1_350}),
            ({"work": 601}, {}),
        ],
    )
    def test_all_of_them_must_hold(self, me, job):
        assert writes(self.way, {"letters_week": 2, "work": 600}, needed=60, pay=1_352)
        assert not writes(self.way, me, **job)

    def test_comparisons_say_what_plain_python_says(self):
        class Same(Strategy):
            def apply(self, me, job):
                return (
                    job.skill - job.needed >= 0
                    and me.letters_week < 3
                    and job.leaves == 0
                    and job.pay * 60 // max(job.hours, 1) > 900
                    and me.work <= 600
                )

        given = {"n": 12, "days": 40, "on": "2024-09-01"}
        rules, plain = (fk.crowd("crowdworks", way, **given) for way in (self.way, Same()))
        assert all(np.array_equal(rules.arrays[name], plain.arrays[name]) for name in rules.arrays)

    def test_every_thing_that_is_seen_can_be_compared_but_the_coin(self):
        names = {*THERE["me"], "luck"}, set(THERE["job"]) - {"fit", "per_hour"}
        assert names == ({row.name for row in fields(Me)}, {row.name for row in fields(Seen)})
        assert {name: set(columns) for name, columns in SEEN.items()} == {
            "me": set(THERE["me"]),
            "job": names[1],
        }

    @given(sights())
    def test_a_rule_and_its_contrary_share_the_jobs_out(self, seen):
        me, job = seen
        rows = np.arange(len(me.day))
        for rule, contrary in (("job.pay < 5000", "job.pay >= 5000"), ("me.stars <= 3", "me.stars > 3")):
            held, not_held = (answers(fk.Rules(one), "apply", me, job, rows) for one in (rule, contrary))
            assert (held + not_held == 1).all()


class TestAll:
    def test_every_named_way_keeps_the_contract(self):
        tested = {type(kind.way) for kind in StrategyContract.__subclasses__()}
        assert tested == {*NAMED.values(), fk.Rules}
        assert len(NAMED) >= 12

    def test_the_list_tells_name_advice_and_story(self):
        table = fk.strategies()
        assert table["name"].tolist() == list(NAMED)
        assert table["story"].is_unique
        assert table.set_index("name").loc["Booster"].tolist() == [
            "Boost, and stand at the top.",
            "A bid for the top of the list with every letter.",
            "bid 20, buys 100",
        ]

    def test_each_setting_is_a_whole_number_and_can_be_set(self):
        for name, kind in NAMED.items():
            for setting, value in settings_of(kind).items():
                assert getattr(fk.strategy(name, **{setting: value + 1}), setting) == value + 1

    def test_settings_stay_as_they_are(self):
        with pytest.raises(FrozenInstanceError):
            Giver().asks = 50

    def test_five_lines_of_plain_python_play(self):
        class Mine(fk.Strategy):
            def apply(self, me, job):
                if job.microtask:
                    return False
                return job.fit >= 0 and me.letters_week < 4

        assert fk.crowd("crowdworks", Mine(), n=5, days=30, on="2024-09-01").count("letters").sum() > 0

    @pytest.mark.parametrize(
        ("call", "error", "says"),
        [
            (
                lambda: fk.strategy("giver"),
                StrategyError,
                f"There is no way to play named 'giver'. Did you mean Giver? {THESE}",
            ),
            (
                lambda: fk.strategy(7),
                StrategyError,
                f"There is no way to play named 7. {THESE}",
            ),
            (
                lambda: fk.strategy("Booster", bids=3),
                StrategyError,
                "Booster has no setting 'bids'. Its settings: bid 20, buys 100.",
            ),
            (
                lambda: fk.strategy("Waiter", days=3),
                StrategyError,
                "Waiter has no setting 'days'. It has none.",
            ),
            (
                lambda: fk.strategy("Giver", asks=5),
                AmountError,
                "The setting asks of Giver must be a whole number, 10 or more; you gave 5.",
            ),
            (
                lambda: Raiser(most=5_000),
                AmountError,
                "The setting most of Raiser must be at most 1,000; you gave 5000.",
            ),
            (
                lambda: fk.Rules(),
                StrategyError,
                "A way to play is made of 1 to 5 comparisons; you gave 0.",
            ),
            (
                lambda: fk.Rules(*["job.fit > 0"] * 6),
                StrategyError,
                "A way to play is made of 1 to 5 comparisons; you gave 6.",
            ),
        ],
    )
    def test_what_is_not_there_gets_one_sentence(self, call, error, says):
        with pytest.raises(error) as caught:
            call()
        assert str(caught.value) == says


# ------------------------------------------------------------------ faulty ones


def faulty(answer, many=False):
    """A way to play whose answer to the first question is what you give, or what it returns."""

    class Mine(Strategy):
        elementwise = many

        def apply(self, me, job):
            return answer(me, job) if callable(answer) else answer

    return Mine()


def many_of(part, n, **changed):
    """The same sight for several careers, with a column of it changed."""
    return replace(type(part)(*(np.full(n, getattr(part, row.name)) for row in fields(part))), **changed)


def asked(way, n=1, **changed):
    """Its answer, or what is said of it."""
    me, job = many_of(ME, n, **changed), many_of(JOB, n)
    return answers(way, "apply", me, job, np.arange(n))


def changes(me, job):
    me.connects = 99
    return True


def changes_in_place(me, job):
    me.connects[:] = 99
    return job.fit > 0


class TestFaulty:
    @pytest.mark.parametrize("many", [False, True])
    @pytest.mark.parametrize(
        ("answer", "told"),
        [
            (None, "None (is the word return there?)"),
            (float("nan"), "nan"),
            (float("inf"), "inf"),
            ("yes", "'yes'"),
            (0.5, "0.5"),
            (2, "2"),
            (-1, "-1"),
            (10**30, "1" + "0" * 30),
            (1j, "1j"),
        ],
    )
    def test_a_wrong_answer_is_told_with_the_question_the_day_and_the_sight(self, answer, told, many):
        with pytest.raises(StrategyError) as caught:
            asked(faulty(answer, many))
        assert str(caught.value) == (
            f'Mine answered {told} to the question "apply" (whether to apply) on day 3; it takes yes or no. {SAW}'
        )
        assert caught.value.parts["question"] == "apply"
        assert caught.value.parts["day"] == 3

    def test_a_number_out_of_range_is_told_the_range(self):
        class Dear(Strategy):
            def price(self, me, job):
                return 5 if me.day > 1 else 100

        with pytest.raises(StrategyError) as caught:
            fk.crowd("crowdworks", Dear(), n=4, days=20, on="2024-09-01")
        assert 'Dear answered 5 to the question "price" (the price in percent) on day ' in str(caught.value)
        assert "; it takes 10 to 1000. It saw: day " in str(caught.value)

    def test_of_many_the_first_that_is_wrong_is_shown(self):
        with pytest.raises(StrategyError) as caught:
            asked(faulty(lambda me, job: me.letters, many=True), n=3, letters=np.array([0, 1, 2]))
        assert "Mine answered 2 to" in str(caught.value)
        assert "earned 0, letters 2, letters_week 0" in str(caught.value)

    def test_too_few_answers_are_counted(self):
        with pytest.raises(StrategyError) as caught:
            asked(faulty(lambda me, job: np.array([True, False]), many=True), n=3)
        assert str(caught.value).startswith('Mine answered 2 times for 3 careers to the question "apply"')

    @pytest.mark.parametrize("found", [np.array([True, None]), np.array(["a", "b"]), [1, 10**30]])
    def test_arrays_of_anything_else_are_no_answers(self, found):
        with pytest.raises(StrategyError):
            asked(faulty(lambda me, job: found, many=True), n=2)

    def test_what_goes_wrong_inside_is_told_with_its_own_line_and_kept_as_the_cause(self):
        with pytest.raises(StrategyError) as caught:
            asked(faulty(lambda me, job: job.colour == "red"))
        assert str(caught.value) == (
            'Mine stopped at the question "apply" (whether to apply) on day 3: AttributeError, '
            "'Seen' object has no attribute 'colour'. "
            "Its line: return answer(me, job) if callable(answer) else answer There is: job.place, job.pay, "
            "job.hours, job.connects, job.letters, job.skill, job.needed, job.microtask, job.verified, "
            f"job.reviewed, job.leaves, job.unpaid_test, job.promise, job.invited, job.days, job.fit, job.per_hour. {SAW}"
        )
        assert isinstance(caught.value.__cause__, AttributeError)
        assert (caught.value.parts["question"], caught.value.parts["day"]) == ("apply", 3)

    @pytest.mark.parametrize(
        ("answer", "meant"),
        [(lambda me, job: job.skil > 3, "job.skill"), (lambda me, job: me.conects > 3, "me.connects")],
    )
    def test_a_misspelt_sight_is_told_what_was_meant(self, answer, meant):
        with pytest.raises(StrategyError) as caught:
            asked(faulty(answer))
        assert f"Did you mean {meant}? There is: {meant.split('.')[0]}." in str(caught.value)

    def test_a_question_with_the_wrong_arguments_is_told_without_a_line(self):
        class Mine(Strategy):
            def apply(self, job):
                return True

        with pytest.raises(StrategyError) as caught:
            asked(Mine())
        assert " on day 3: TypeError, " in str(caught.value)
        assert "Its line" not in str(caught.value)

    @pytest.mark.parametrize(
        ("change", "many", "cause"),
        [
            (changes, False, FrozenInstanceError),
            (changes, True, FrozenInstanceError),
            (changes_in_place, True, ValueError),
        ],
    )
    def test_nobody_changes_what_they_see(self, change, many, cause):
        with pytest.raises(StrategyError) as caught:
            asked(faulty(change, many), n=2)
        assert isinstance(caught.value.__cause__, cause)
        assert "connects 10, earned 0" in str(caught.value)

    def test_plain_python_for_arrays_is_told_both_ways_on(self):
        with pytest.raises(StrategyError) as caught:
            asked(faulty(lambda me, job: job.fit > 0 and me.letters_week < 3, many=True), n=2)
        assert (
            "With elementwise = True it sees many careers at once: write & for and, | for or, np.where for if. "
            "Or leave elementwise out. It saw:"
        ) in str(caught.value)

    def test_nobody_is_asked_where_no_row_is(self):
        assert answers(faulty(None), "apply", ME, JOB, np.arange(0)).tolist() == []

    @pytest.mark.parametrize(
        "answer", [True, 1, 1.0, np.bool_(True), np.int64(1), np.float64(1), np.array(1)]
    )
    def test_every_way_to_say_yes_is_one(self, answer):
        assert asked(faulty(answer)).tolist() == asked(faulty(answer, many=True)).tolist() == [1]


# ------------------------------------------------------------------ from hand to hand


class Old(msgspec.Struct, tag="strategy"):
    """What a stranger may send under our name."""

    name: object
    settings: object = msgspec.field(default_factory=dict)
    rules: object = ()
    extra: object = msgspec.UNSET


class TestCodes:
    def test_a_code_is_one_line_and_the_way_comes_out_of_it_again(self):
        code = fk.strategy_code(fk.strategy("Steady", letters=3, asks=80))
        assert code.startswith(PREFIX)
        assert "\n" not in code
        assert fk.strategy_from(code) == Steady(letters=3, asks=80)

    @given(st.data())
    @settings(max_examples=40)
    def test_any_rules_come_out_as_they_went_in(self, data):
        rule = st.sampled_from(["me", "job"]).flatmap(
            lambda who: st.builds(
                "{}.{} {} {}".format,
                st.just(who),
                st.sampled_from(THERE[who]),
                st.sampled_from(["<", "<=", ">", ">=", "=="]),
                st.integers(-(10**11), 10**11),
            )
        )
        way = fk.Rules(*data.draw(st.lists(rule, min_size=1, max_size=5)))
        assert fk.strategy_from(fk.strategy_code(way)) == way

    def test_a_class_of_ones_own_is_not_passed_on(self):
        class Giver(Strategy):
            """Not the named one."""

        with pytest.raises(StrategyError) as caught:
            fk.strategy_code(Giver())
        assert str(caught.value) == (
            "A code holds one of fk.strategies(), or fk.Rules(...) of up to 5 comparisons; Giver is neither. "
            "To pass it on, say it in comparisons."
        )

    @pytest.mark.parametrize(
        "rule",
        [
            "job.fit",
            "job.fit => 0",
            "job.fit >= job.skill",
            "job.fit >= 0.5",
            "__import__('os').system('true')",
            "job.__class__ == 1",
            "job.kind == 3",
            "me.luck < 1",
            "job.pay >= 9999999999999",
            "job.fit >= ٣",
            "job.fit != 0",
            "job.fit >= 0\njob.fit >= 0",
            7,
            None,
        ],
    )
    def test_a_comparison_that_cannot_be_read_is_told_how_it_reads(self, rule):
        with pytest.raises(StrategyError) as caught:
            fk.Rules(rule)
        assert str(caught.value) == (
            f'A comparison reads like "job.fit >= 0" or "me.letters_week < 3"; you gave {rule!r}. It takes '
            "<= >= == < >, and one of: me.day, me.weekday, me.minutes, me.work, me.contracts, me.connects, "
            "me.earned, me.letters, me.letters_week, me.wins, me.ratings, me.stars, me.hours, job.place, job.pay, "
            "job.hours, job.connects, job.letters, job.skill, job.needed, job.microtask, job.verified, "
            "job.reviewed, job.leaves, job.unpaid_test, job.promise, job.invited, job.days, job.fit, job.per_hour."
        )

    @pytest.mark.parametrize(
        "sent",
        [
            Old(7),
            Old("Giver", {"asks": "70"}),
            Old("Giver", {"asks": 70.5}),
            Old("Giver", {"asks": True}),
            Old("Giver", {"asks": 10**13}),
            Old("G" * 41),
            Old("Giver", {str(n): 1 for n in range(21)}),
            Old("Rules", {}, [["job", "fit", ">=", 0]] * 6),
            Old("Rules", {}, [["us", "fit", ">=", 0]]),
            Old("Rules", {}, [["job", "fit", "!=", 0]]),
            Old("Rules", {}, [["job", "fit", ">=", "0"]]),
            Old("Giver", extra="import os"),
        ],
    )
    def test_a_code_of_another_shape_is_refused(self, sent):
        with pytest.raises(CodeError) as caught:
            fk.strategy_from(pack(sent))
        assert str(caught.value) == "This code is whole, but it is not one for this place."

    @pytest.mark.parametrize(
        ("sent", "says"),
        [
            (Sent("Dragon"), "There is no way to play named 'Dragon'. There is: Beginner, Numbers, "),
            (Sent("__class__"), "There is no way to play named '__class__'. There is: Beginner, "),
            (Sent("Giver", {"price": 50}), "Giver has no setting 'price'. Its settings: asks 70."),
            (Sent("Giver", {"elementwise": 0}), "Giver has no setting 'elementwise'. Its settings: asks 70."),
            (
                Sent("Giver", {"asks": 0}),
                "The setting asks of Giver must be a whole number, 10 or more; you gave 0.",
            ),
            (Sent("Rules"), "A way to play is made of 1 to 5 comparisons; you gave 0."),
            (
                Sent("Rules", rules=(Comparison("job", "__class__", "<", 1),)),
                'A comparison reads like "job.fit >= 0" or "me.letters_week < 3"; you gave \'job.__class__ < 1\'. ',
            ),
        ],
    )
    def test_what_cannot_be_played_is_told_why(self, sent, says):
        with pytest.raises(CodeError) as caught:
            fk.strategy_from(pack(sent))
        assert str(caught.value).startswith(f"This code can be read, but not played. {says}")

    @pytest.mark.parametrize("code", ["", "hello", None, 7, "FK2-abc", "FK1-????", "FK1-AAAA"])
    def test_what_is_no_code_gets_one_sentence(self, code):
        with pytest.raises(CodeError):
            fk.strategy_from(code)

    def test_a_code_of_another_kind_is_refused(self):
        class Note(msgspec.Struct, tag="note"):
            text: str

        with pytest.raises(CodeError) as caught:
            fk.strategy_from(pack(Note("hello")))
        assert str(caught.value) == "This code is whole, but it is not one for this place."

    def test_limits_hold_for_what_was_passed_on_as_well(self):
        assert LIMITS["price"] == (10, 1000)
        assert fk.strategy_from(pack(Sent("Giver", {"asks": 10}))) == Giver(asks=10)


def test_a_misspelt_question_is_said_when_the_class_is_made():
    with pytest.raises(StrategyError) as caught:

        class Mine(Strategy):
            def aply(self, me, job):
                return True

    assert str(caught.value) == 'Mine answers "aply", and nobody asks that. Did you mean "apply"?'


def test_a_missing_return_is_named():
    class Mine(Strategy):
        def apply(self, me, job):
            job.skill > 3  # noqa: B015 - the slip itself

    with pytest.raises(StrategyError) as caught:
        fk.crowd("upwork", Mine(), n=2, days=1, on="2024-09-01")
    assert str(caught.value).startswith(
        'Mine answered None (is the word return there?) to the question "apply"'
    )
