"""Every question, whole: short, with a reason of its own for each reply, and a way there."""

import re
from dataclasses import replace
from functools import partial
from itertools import pairwise
from string import Formatter

import pytest

import freelancekit as fk
from freelancekit.errors import LearnError
from freelancekit.learn import bank
from freelancekit.learn.answers import said_so_far
from freelancekit.learn.card_spec import spec_of
from freelancekit.learn.check import NOT_ATTEMPTED, NOT_YET, RIGHT, mark
from freelancekit.learn.question import read_sure
from freelancekit.learn.reply_types import Choice, Number, Order
from tools.lessons.lint import KEPT_OUT, UNNOTICED

QUESTIONS = list(bank.questions().values())
CHECKS = [question for question in QUESTIONS if "." in question.id]
GUESSES = [question for question in QUESTIONS if question.asks_sure]
LETTERS = list(bank.letters().values())
every = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
checks = pytest.mark.parametrize("question", CHECKS, ids=lambda question: question.id)


def spoken(question) -> list[str]:
    """All that a reader can be told by a question."""
    gaps = question.gaps(said="…", came="…")
    reply = question.reply
    told = [
        question.ask,
        question.then,
        question.you_said,
        question.it_came,
        question.solution,
        *question.hints,
    ]
    if isinstance(reply, Number):
        told += [reply.near, reply.low, reply.high, reply.unit, *reply.slips.values()]
    else:
        told += [text for option in reply.options for text in (option.words, option.reason)]
    return [text.format_map(gaps) for text in told]


def reasons(question) -> list[str]:
    reply = question.reply
    if isinstance(reply, Number):
        return [reply.near, reply.low, reply.high, *reply.slips.values()]
    return [option.reason for option in reply.options]


@every
def test_a_card_works_out_only_what_its_own_sentences_name(question):
    """What is told afterwards may take seconds of playing: facts that no card names must not be asked."""
    reply = question.reply
    shown = [
        question.ask,
        *([reply.unit] if isinstance(reply, Number) else [option.words for option in reply.options]),
    ]
    named = {name for text in shown for _, name, _, _ in Formatter().parse(text) if name}
    tripped = {name: fact if name in named else partial(fail, name) for name, fact in question.facts.items()}
    spec_of(replace(question, facts=tripped), send="Send", change="again", twin="")


def fail(name):
    pytest.fail(f"{name} was worked out, and no sentence of the card names it")


def test_showing_every_card_plays_nothing(monkeypatch):
    """Each guess and check was once seconds of processor time, spent on sentences that nobody read yet."""
    monkeypatch.setattr("freelancekit.careers.crowd.play", lambda *_: pytest.fail("it was played"))
    for question in QUESTIONS:
        show = fk.check if question in CHECKS else fk.guess
        assert str(question.words()) in str(show(question.id))


@every
def test_a_question_has_at_most_25_words(question):
    assert len(str(question.words()).split()) <= 25


@every
def test_each_reply_has_a_reason_of_its_own(question):
    told = reasons(question)
    assert all(len(reason.split()) >= 5 for reason in told)
    assert len(set(told)) == len(told)


@every
def test_no_reason_is_a_mark(question):
    for text in spoken(question):
        assert not re.search(
            r"\b(correct|incorrect|wrong answer|well done|score)\b|[✓✗✔✘]", text, re.IGNORECASE
        )


@every
def test_words_kept_out_are_kept_out(question):
    for text in spoken(question):
        assert not KEPT_OUT.search(text)


@every
def test_nothing_tells_of_the_card_before_it_is_turned(question):
    if question.notebook < "08":
        assert not any(UNNOTICED.search(text) for text in spoken(question))


@every
def test_sentences_are_short(question):
    """Second-language readers: nothing over 30 words without a full stop."""
    for text in spoken(question):
        for sentence in re.split(r"[.!?:;]\s|\n", text):
            assert len(sentence.split()) <= 30, sentence


@every
def test_chances_are_never_told_in_percent(question):
    assert not any("%" in text or "per cent" in text for text in spoken(question))


@pytest.mark.parametrize("question", GUESSES, ids=lambda question: question.id)
def test_a_guess_offers_three_to_five_choices_or_an_order_or_a_number(question):
    if isinstance(question.reply, Choice):
        assert 3 <= len(question.reply.options) <= 5
        coming_true = [
            o
            for o in question.reply.options
            if question.reply.comes_true(o.key, question.right(said_so_far()))
        ]
        assert len(coming_true) == 1
    elif isinstance(question.reply, Order):
        assert 3 <= len(question.reply.options) <= 5
    else:
        assert isinstance(question.reply, Number)


@checks
def test_a_check_has_two_hints_a_solution_and_three_outcomes(question):
    assert len(question.hints) >= 2
    assert question.solution
    assert mark(question, None).verdict == NOT_ATTEMPTED
    assert mark(question, question.model).verdict == RIGHT
    assert len(question.wrong) >= 2
    assert {mark(question, reply).verdict for reply in question.wrong} == {NOT_YET}


@checks
def test_a_reason_for_a_miss_never_tells_the_answer(question):
    """The right option's own words do not stand in the reason for another."""
    if isinstance(question.reply, Choice):
        right = next(
            o
            for o in question.reply.options
            if question.reply.comes_true(o.key, question.right(said_so_far()))
        )
        for reply in question.wrong:
            assert right.words.lower() not in mark(question, reply).says.lower()


def forms_of(question) -> list[object]:
    """Ways to say the model answer that must all be taken as right."""
    if isinstance(question.reply, Choice):
        words = question.says(question.model)
        return [question.model, question.model.upper(), f" {words} ", words.capitalize()]
    if isinstance(question.reply, Number):
        return [question.model, str(question.model), f" {question.model} ", float(question.model)]
    assert isinstance(question.reply, Order)
    return [question.model, tuple(question.model)]


@checks
def test_at_least_two_forms_of_a_right_answer_are_right(question):
    assert len(forms_of(question)) >= 2
    assert {mark(question, form).verdict for form in forms_of(question)} == {RIGHT}


@pytest.mark.parametrize(
    ("name", "reply", "says"),
    [
        (
            "02.1",
            "often",
            'There is no \'often\' to choose here. There is: "nothing", "once", "weekly", "money".',
        ),
        ("02.1", 3, 'There is no 3 to choose here. There is: "nothing", "once", "weekly", "money".'),
        ("02.4", "many", "'many' is not a whole number from 0 to 2,000."),
        ("02.4", 1.5, "1.5 is not a whole number from 0 to 2,000."),
        ("02.4", float("nan"), "nan is not a whole number from 0 to 2,000."),
        ("02.4", float("inf"), "inf is not a whole number from 0 to 2,000."),
        ("02.4", True, "True is not a whole number from 0 to 2,000."),
        ("02.4", -1, "-1 is not a whole number from 0 to 2,000."),
        ("02.4", [135], "[135] is not a whole number from 0 to 2,000."),
        ("02.3", ["march"], 'Put all of these in order, each once: "bought", "june", "march".'),
        ("02.3", "march", 'Put all of these in order, each once: "bought", "june", "march".'),
        (
            "02.3",
            ["march", "march", "june"],
            'Put all of these in order, each once: "bought", "june", "march".',
        ),
    ],
)
def test_a_reply_with_no_room_for_it_gets_one_sentence(name, reply, says):
    with pytest.raises(LearnError) as caught:
        bank.question(name).read(reply)
    assert str(caught.value) == says


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("02-two-year", "There is no question '02-two-year'. Near it: \"02-two-years\", "),
        (77, 'There is no question 77. Near it: "00-stations", "00.1", "00-same-day".'),
    ],
)
def test_an_unknown_question_names_the_nearest(name, says):
    with pytest.raises(LearnError) as caught:
        bank.question(name)
    assert str(caught.value).startswith(says)


def test_an_unknown_letter_names_those_there_are():
    with pytest.raises(LearnError) as caught:
        bank.letter("11")
    assert str(caught.value) == "There is no letter '11'. There are: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10."


@pytest.mark.parametrize(
    ("sure", "percent"),
    [("a guess", 50), ("Fairly", 70), ("fairly sure", 70), ("sure", 90), (0.8, 80), (1, 100)],
)
def test_how_sure_is_kept_in_percent(sure, percent):
    assert read_sure(sure) == percent


@pytest.mark.parametrize("sure", ["very", 80, 0, -1, True, float("nan")])
def test_how_sure_in_other_words_gets_one_sentence(sure):
    with pytest.raises(LearnError) as caught:
        read_sure(sure)
    assert str(caught.value) == f'How sure? "a guess", "fairly", "sure"; not {sure!r}.'


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.number)
def test_a_letter_has_three_replies_and_later_and_no_reply_is_praised(letter):
    assert len(letter.replies) == 4
    assert letter.replies[-1].key == "later"
    told = [
        letter.words,
        letter.who,
        *(text for reply in letter.replies for text in (reply.words, reply.comes_back)),
    ]
    for text in told:
        assert not re.search(r"\b(good answer|best|right|wrong|points?|score|tenths?)\b", text, re.IGNORECASE)
    answers = [reply.comes_back for reply in letter.replies]
    assert all(one != two for one, two in pairwise(sorted(answers)))


@every
def test_every_option_is_known_by_its_key_and_by_its_words(question):
    """The key "none" was once taken for an option without a value."""
    if isinstance(question.reply, Choice):
        for option in question.reply.options:
            assert question.read(option.key) == option.key
            assert question.read(question.says(option.key)) == option.key


@pytest.mark.parametrize("form", ["same", "130, as before", "130", 130, " 130, AS"])
def test_an_option_is_known_by_its_value_and_by_how_its_words_begin(form):
    assert bank.question("02-two-years").read(form) == "same"


@pytest.mark.parametrize("form", ["", "t", 13, None])
def test_what_could_be_two_options_or_none_is_not_guessed(form):
    with pytest.raises(LearnError) as caught:
        bank.question("02-ten-tickets").read(form)
    assert str(caught.value) == (
        f'There is no {form!r} to choose here. There is: "three", "two", "one", "none".'
    )


@pytest.mark.parametrize("call", [fk.before, lambda replies: fk.warm_up("02", replies)])
def test_a_list_is_asked_for_where_a_list_is_wanted(call):
    with pytest.raises(LearnError) as caught:
        call(3)
    assert str(caught.value) == 'A list of replies is wanted here, as in ["one", None]; you gave 3.'


def test_letters_are_known_by_key_and_by_words():
    letter = bank.letter("1")
    assert letter.read("tonight") is letter.read("Thank you, seen. A proper answer tonight.")
    with pytest.raises(LearnError) as caught:
        letter.read("never")
    assert str(caught.value) == (
        'There is no \'never\' to choose here. There is: "full", "tonight", "question", "later".'
    )


def test_ids_name_their_notebook_and_none_stands_twice():
    ids = [question.id for part in bank.parts() for question in part.questions]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"(0\d|1[0-2])(-[a-z-]+|\.e?\d)", name) for name in ids)
