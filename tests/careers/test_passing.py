"""A career as a code: the same days, the same morning; what is wrong or hostile gets one sentence."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import freelancekit as fk
from freelancekit.careers.sharing import Made, SentCareer, career_code, career_from
from freelancekit.codec import pack
from freelancekit.errors import CareerError, CodeError, StrategyError

moves = st.lists(
    st.one_of(
        st.tuples(
            st.just("write"), st.integers(1, 3), st.integers(5, 90), st.integers(50, 150), st.integers(0, 8)
        ),
        st.tuples(st.just("answer_in"), st.integers(0, 3000)),
        st.tuples(st.just("buy_monthly"), st.integers(0, 80)),
        st.tuples(st.just("wait"), st.integers(1, 9)),
    ),
    max_size=25,
)


def same(one, other):
    """Everything that a life is, and its diary."""
    return (
        all(
            np.array_equal(a, b)
            for (_, a), (_, b) in zip(one.lives.parts(), other.lives.parts(), strict=True)
        )
        and one.diary == other.diary
        and one.day == other.day
    )


@settings(max_examples=15, deadline=None)
@given(moves, st.integers(0, 2**31), st.sampled_from([("upwork",), ("crowdworks", "upwork")]))
def test_a_pasted_career_comes_to_the_same_morning_and_goes_on_alike(done, seed, platforms):
    career = fk.Career(
        platforms, on="2024-09-01", days=120, seed=seed, place=3, reader=fk.Reader(hours_a_week=11)
    )
    for name, *numbers in done:
        if name == "write":
            career.write(numbers[0], minutes=numbers[1], price=numbers[2], boost=numbers[3])
        elif name != "wait" or career.day + numbers[0] < 110:
            getattr(career, name)(*numbers)
    again = career_from(career_code(career))
    assert same(career, again)
    assert again.board().equals(career.board())
    assert same(career.wait(5), again.wait(5))


def test_a_career_that_a_strategy_plays_travels_with_it():
    career = fk.Career("crowdworks", fk.strategy("Giver", asks=60), on="2024-09-01", days=60, place=2,
                       market=fk.Market().but(fill_rate=0.5), mode="honest").wait(40)  # fmt: skip
    again = career_from(career_code(career))
    assert same(career, again)
    assert again.scene.market.changed == {"fill_rate": 0.5}
    assert not again.by_hand


def test_a_strategy_of_ones_own_is_not_passed_on():
    class Mine(fk.Strategy):
        pass

    with pytest.raises(StrategyError):
        career_code(fk.Career("upwork", Mine(), on="2024-09-01", days=5))


def test_a_rule_that_was_changed_by_hand_is_not_lost_in_silence():
    rules = fk.rulebook("upwork", on="2024-09-01").but({"connects.price": 20})
    with pytest.raises(CareerError) as caught:
        career_code(fk.Career(rules, days=5))
    assert str(caught.value) == (
        f"In {rules.name} a rule was changed by hand (connects.price), and a code cannot carry that. Play by the "
        "book, or keep the line that made the career."
    )


def sent(**changes):
    values = {"platforms": ("upwork",), "place": 0, "passed": 0, "given": {"on": "2024-09-01", "days": 9},
              "reader": {}, "market": {}}  # fmt: skip
    return pack(SentCareer(**{**values, **changes}))


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("hello", "A code begins with FK1-; this does not. Copy the whole line."),
        ("FK9-abc", "This code comes from a newer workbook. Update this one, then paste it again."),
        (
            sent(passed=10),
            "This code can be read, but not played. This career has 9 days, and 9 of them are left; you gave 10.",
        ),
        (
            sent(platforms=("lancers",)),
            "This code can be read, but not played. No career can be played on lancers yet. There is: crowdworks, upwork.",
        ),
        (
            sent(made=(Made(0, "write", (7, 20, 100, 0)),)),
            "This code can be read, but not played. Today's board has the places 1 to 3; you gave 7.",
        ),
    ],
)
def test_a_code_that_cannot_be_played_gets_one_sentence(code, says):
    with pytest.raises(CodeError) as caught:
        career_from(code)
    assert str(caught.value) == says


@pytest.mark.parametrize(
    "changes", [{"made": (Made(0, "write", (1,)),)}, {"reader": {"name": "x", "secret": 1}}]
)
def test_a_hostile_code_is_a_code_error_and_nothing_else(changes):
    with pytest.raises(CodeError):
        career_from(sent(**changes))
