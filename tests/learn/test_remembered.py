"""The card that is turned in notebook 08, and who is asked when."""

from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import freelancekit as fk
from freelancekit.errors import AmountError
from freelancekit.learn import bank
from freelancekit.learn.answers import said_so_far
from freelancekit.learn.bank.ten_letters import nao, ten
from freelancekit.learn.store import here
from freelancekit.learn.story.trust_card import turned, weeks_before
from freelancekit.market.settings import Market
from freelancekit.trust.offer_rules import GATES, POINT, offer_chance

REPLIES = {number: [reply.key for reply in bank.letter(number).replies] for number in ten()}


def write(letters: dict[str, str]) -> None:
    for number, key in letters.items():
        fk.letter(number, key)


def test_without_letters_it_is_naos_card_and_says_so():
    card = turned()
    assert not card.own
    assert card.whose() == "Nao's card: you have no letters here, so these are hers."
    assert len(card.lines) == 10
    assert card.remembered == sum(ten()[number].reply == key for number, key in nao().items())
    assert str(turned()) == str(card)


def test_each_letter_has_the_reply_that_is_remembered():
    for number, small in ten().items():
        assert small.reply in REPLIES[number]


def test_a_letter_may_be_left_and_the_card_has_a_line_less():
    write({"1": "tonight", "4": "received"})
    card = turned()
    assert card.own
    assert [line.wrote for line in card.lines] == [
        str(bank.letter("1").read("tonight").words),
        str(bank.letter("4").read("received").words),
    ]


def test_two_readers_with_other_letters_see_other_cards_of_their_own_sentences(monkeypatch, tmp_path):
    seen = []
    for name, letters in {"one": {"1": "tonight", "2": "monday"}, "two": {"4": "received"}}.items():
        monkeypatch.setenv("FREELANCEKIT_HOME", str(tmp_path / name))
        write(letters)
        card = turned()
        seen.append([line.wrote for line in card.lines])
        assert seen[-1] == [bank.letter(number).read(key).words for number, key in letters.items()]
    assert not set(seen[0]) & set(seen[1])


def test_a_letter_changed_later_counts_as_it_now_stands():
    write({"4": "received", "5": "differ"})
    before = turned()
    write({"5": next(key for key in REPLIES["5"] if key != ten()["5"].reply)})
    assert turned().remembered == before.remembered - 1


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.fixed_dictionaries({}, optional={n: st.sampled_from(REPLIES[n]) for n in ten()}))
def test_the_lines_equal_the_sum(monkeypatch, tmp_path_factory, letters):
    monkeypatch.setenv("FREELANCEKIT_HOME", str(tmp_path_factory.mktemp("reader")))
    write(letters)
    card = turned()
    shown = sum(bool(line.spared) for line in card.lines)
    assert card.own is bool(letters)
    assert card.tenths == shown + card.weeks == sum(line.tenths for line in card.ledger.diary)
    assert card.stairs[-1] == card.tenths >= POINT
    assert all(0 <= after - before <= 1 for before, after in zip(card.stairs, card.stairs[1:], strict=False))
    assert str(card).count("a tenth") == shown


def test_one_letter_more_that_is_remembered_is_one_step_more():
    write({"1": "tonight", "2": "monday", "3": next(k for k in REPLIES["3"] if k != ten()["3"].reply)})
    before = turned()
    write({"3": "station"})
    assert turned().stairs[-1] == before.stairs[-1] + 1


def test_the_letter_comes_in_the_ninth_week_or_first_after_ten_tenths():
    for remembered in range(11):
        assert weeks_before(remembered) >= 8
        assert weeks_before(remembered) + remembered >= POINT
        assert weeks_before(remembered) == 8 or weeks_before(remembered) + remembered == POINT


def test_the_file_of_a_reader_holds_letters_and_no_number():
    write(nao())
    fk.turned()
    assert {row.kind for row in here().rows()} == {"letter"}


# ------------------------------------------------------------------ who is asked


def test_nobody_is_asked_below_ten_tenths_and_never_in_a_week_that_is_none():
    assert fk.asked(500, tenths=9).n == 0
    crowd = fk.asked(500, tenths=10)
    assert all(0 <= week <= 40 for week in crowd.when)


def test_how_many_are_asked_meets_the_closed_form():
    people, weeks = 20_000, 40
    chance = float(offer_chance(10, GATES["larger"], Market()))
    expect = 1 - (1 - chance) ** weeks
    spread = (expect * (1 - expect) / people) ** 0.5
    assert abs(fk.asked(people, tenths=10, weeks=weeks).n / people - expect) < 5 * spread


def test_one_person_alone_is_asked_in_the_same_week_as_in_the_crowd():
    crowd = fk.asked(50, tenths=30)
    assert fk.asked(7, tenths=30).when == crowd.when[:7]


def test_more_on_the_card_never_makes_it_later():
    little, much = fk.asked(300, tenths=10), fk.asked(300, tenths=60)
    for few, many in zip(little.when, much.when, strict=True):
        assert not few or 0 < many <= few


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"people": 0}, "The number of people must be a whole number, 1 or more; you gave 0."),
        ({"tenths": 1.5}, "The number of tenths must be a whole number, 0 or more; you gave 1.5."),
    ],
)
def test_a_crowd_that_is_none_is_refused(wrong, told):
    with pytest.raises(AmountError) as caught:
        fk.asked(**wrong)
    assert str(caught.value) == told


def test_the_sentence_counts_the_weeks_that_differ():
    crowd = fk.asked(100)
    different = len({week for week in crowd.when if week})
    assert f"in {different} different weeks" in str(crowd)
    assert str(100 - crowd.n) in str(crowd)


def test_the_card_follows_the_rule_for_every_pair_of_two_letters(monkeypatch, tmp_path):
    for number, (first, second) in enumerate(product(REPLIES["1"], REPLIES["2"])):
        monkeypatch.setenv("FREELANCEKIT_HOME", str(tmp_path / str(number)))
        write({"1": first, "2": second})
        assert turned().remembered == (first == "tonight") + (second == "monday")


def test_the_question_asks_the_same_letters_as_the_card():
    """The bank is handed what the reader has said; it reads no store."""
    asked = bank.question("08-remembered")
    assert asked.right(said_so_far()) == turned().remembered == 7
    write({"1": "tonight", "2": "monday", "4": "later"})
    assert asked.right(said_so_far()) == turned().remembered == 2
    assert asked.reason(0, 2).startswith("It is more: 2.")
