"""The notebooks tell one story: what one of them says, no other one takes back."""

import re
from datetime import date

import pytest

import freelancekit as fk
from freelancekit.contracts.contract import Contract
from freelancekit.evidence.letter_file import read_log
from freelancekit.learn import bank
from freelancekit.learn.bank import nb02, nb04, nb06, nb10, nb11
from freelancekit.learn.bank.nb12 import LOGS
from freelancekit.learn.bank.ten_letters import ten
from freelancekit.learn.story import trust_card
from freelancekit.proposals.when_to_change import FIRST_CHANGE
from tools.lessons.build import LESSONS, target

SOURCES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(LESSONS.glob("*.py"))}
TODAY = date(2026, 5, 5)
EXERCISES = [name for name in SOURCES if name.endswith("-exercise")]


def lesson(number: str) -> str:
    """A notebook's source, lines joined, so that a sentence may be looked for."""
    name = next(name for name in SOURCES if name.startswith(number) and name not in EXERCISES)
    return re.sub(r"\n# ?", " ", SOURCES[name])


def reply(question: str, key: str) -> str:
    """The reason that a choice is given."""
    return next(option.reason for option in bank.question(question).reply.options if option.key == key)


class TestMoney:
    @pytest.mark.parametrize("pay", [1_000, 3_000, 20_000, 150_000])
    def test_a_sum_brings_the_same_in_03_in_06_and_in_10(self, pay):
        """An advert names it before tax (03, 10); a contract with the tax in it (06)."""
        cards = fk.Board("crowdworks", seed=3)
        card = next(card for card in cards.postings.values() if card.job.kind == "project")
        billed = fk.with_tax(card.job.pay, cards.rules)
        assert card.net == fk.fees(cards.rules, billed).net == nb10.arrives(card.job.pay)
        contract = Contract("crowdworks_project", pay=int(fk.with_tax(pay, "crowdworks")), on=nb06.MONDAY)
        assert contract.fund().deliver().approve().money.yours == nb10.arrives(pay)

    def test_06_says_that_the_tax_is_in_the_sum_and_03_that_it_comes_on_top(self):
        assert "with the tax in it" in bank.question("06-arrives").ask
        assert "with the tax in it" in lesson("06").split('id="06-door"')[0]
        assert "the client adds the consumption tax to `pay`" in lesson("03")

    def test_06_tells_the_fee_of_a_large_sum_step_by_step(self):
        question = bank.question("06-arrives")
        told = question.then.format_map(question.gaps(said="", came=""))
        assert "20, 10 and 5 of 100" in told
        assert "214,250 yen" in told

    def test_10_turns_yen_for_a_character_into_yen_for_an_hour(self):
        characters = 2_000 * 60 // nb10.MINUTES
        assert characters == 600
        assert round(characters / 2 * nb10.arrives() / nb10.ARTICLE) == nb10.hour()
        assert "six hundred characters an hour" in lesson("10")


class TestDays:
    def test_the_contract_of_september_begins_on_the_day_of_the_card(self):
        assert ten()["4"].when.isoformat() == nb06.MONDAY

    @pytest.mark.parametrize("name", [name for name in SOURCES if name[:2] in {"06", "08", "09", "10"}])
    def test_the_story_from_september_on_has_no_day_of_2024(self, name):
        assert re.findall(r'(?:on=|, )"(2024-[\d-]+)"', SOURCES[name]) == []

    def test_the_ten_letters_lie_between_two_golden_weeks_and_in_their_order(self):
        days = [small.when for small in ten().values()]
        assert days == sorted(days)
        assert (days[0].isoformat()[:7], days[-1].isoformat()[:7]) == ("2025-05", "2025-10")

    @pytest.mark.parametrize("n", [8, 9, 10])
    def test_the_ordinary_weeks_end_before_the_letter_of_a_tuesday_in_february(self, n):
        days = trust_card.week_days(n)
        assert trust_card.LETTER_DAY.strftime("%A %B %Y") == "Tuesday February 2026"
        assert days[0].isoformat() >= "2025-12-01"
        assert 0 < (trust_card.LETTER_DAY - days[-1]).days <= 7

    def test_half_a_year_has_six_months(self):
        assert len(nb11.four().months()) == 6
        assert "days=183" not in lesson("11")


class TestPeople:
    def test_nao_logs_twenty_letters_after_the_one_that_the_guesthouse_answered(self):
        for path in LOGS.values():
            log = read_log(path, TODAY)
            assert min(letter.day for letter in log.sent) > ten()["1"].when
            assert not [letter.job for letter in log.sent if re.search("guesthouse|valley", letter.job)]
        assert "after the guesthouse's job" in lesson("12")

    def test_the_first_rating_of_gen_is_told_beside_the_jobs_before_it(self):
        scene = lesson("07").split('id="07-door"')[0]
        assert "first on this platform" in scene
        assert "Shiori" in scene
        assert "Sena" in scene

    @pytest.mark.parametrize(
        ("number", "words"),
        [
            ("01", "Haru, a friend from school"),
            ("02", "five articles for beginners"),
            ("08", "another of his five articles"),
            ("09", "Ryo makes films for shops"),
            ("11", "Sena and Gen play as freelancers tonight"),
        ],
    )
    def test_who_speaks_is_introduced(self, number, words):
        assert words in lesson(number)

    @pytest.mark.parametrize(("number", "words"), [("08", "great studio"), ("09", "Ryo writes again")])
    def test_nobody_comes_back_who_was_not_there(self, number, words):
        assert words not in lesson(number)


class TestWhatMovesMost:
    def test_05_and_10_say_of_what_each_thing_was_the_most(self):
        assert "tickets moved most people out of the row of nothing" in reply("05-what-lifts", "fit")
        assert (
            "tickets, with the row of nothing (01), the right job, with one letter (05), and the price, with the hour"
            in lesson("10")
        )

    def test_a_quick_answer_is_steep_for_those_who_are_asked_and_flat_for_those_who_are_not(self):
        assert nb04.left_after(60) < nb04.left_after(5) - 20
        assert "In notebook 04 a client had written" in bank.question("11.e2").reply.near

    def test_luck_chose_the_week_and_not_the_person(self):
        question = bank.question("08-why-now")
        assert question.ask.endswith("Why to Nao?")
        assert reply("08-why-now", "luck").startswith("Luck chose the week")
        assert "Luck chose the weeks" in bank.question("08-hundred").reply.near

    def test_nao_does_not_earn_less_with_eight_hours_than_with_four(self):
        assert nb11.two("hours").left("Nao").mean() <= nb11.two().left("Nao").mean()


class TestNumbers:
    def test_02_says_why_ten_a_month_are_130_after_a_year(self):
        assert nb02.silent(1).balance == 13 * nb02.free_tickets()
        assert "She has ten tickets on the first day. Ten more come after each month." in lesson("02")
        assert "after twelve months she has ten and twelve times ten" in lesson("02")

    def test_08_says_where_a_score_of_33_comes_from(self):
        assert fk.two_cards().lowest == round(100 * (2 - 1) / 3)
        assert "the good ones less the bad ones" in lesson("08")

    def test_05_tells_the_wait_for_an_answer_from_the_wait_for_a_win(self):
        assert FIRST_CHANGE == 15
        assert "if [[first_change()]] letters get no *answer*, change something" in lesson("05")
        assert "if fifteen bring no answer" in "".join(
            option.words for option in bank.question("11.e4").reply.options
        )

    def test_the_letters_for_nine_people_in_ten_are_told(self):
        assert "[[letters_for_nine_in_ten()]]" in lesson("05")

    def test_the_fives_to_4_9_are_told(self):
        question = bank.question("07-road-back")
        assert "19 for 4.9" in question.then.format_map(question.gaps(said="", came=""))

    def test_what_a_face_costs_is_told(self):
        assert "your employer" in bank.question("04.e1").reply.near


@pytest.mark.parametrize("name", EXERCISES)
class TestExercises:
    def test_an_exercise_has_a_tab_and_a_first_line_of_its_own(self, name):
        assert target(LESSONS / f"{name}.py").stem == f"{name[:2]}-exercises"
        assert f'fk.door("{name[:2]}e")' in SOURCES[name]

    def test_an_exercise_ends_with_the_way_to_the_next_notebook(self, name):
        following = next(
            other for other in SOURCES if other[:2] == f"{int(name[:2]) + 1:02d}" and other not in EXERCISES
        )
        assert f"(../{following}.ipynb)" in SOURCES[name]
