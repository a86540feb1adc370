"""Notebook 12: the plan, the log of letters, then and now, how sure; nothing of the reader's is lost."""

import re
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import icalendar
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import freelancekit as fk
from freelancekit.errors import LogError, PlanError
from freelancekit.evidence.letter_file import read_log, template
from freelancekit.evidence.letter_log import COLUMNS, LetterLog, Sent
from freelancekit.learn import bank
from freelancekit.learn.answers import said_so_far
from freelancekit.learn.bank.nb12 import SAID
from freelancekit.learn.calibration import Sureness
from freelancekit.learn.store import Store
from freelancekit.learn.story.first_questions import before_questions
from freelancekit.learn.story.last_questions import after_questions
from freelancekit.proposals.when_to_change import STEPS

TODAY = date(2026, 11, 22)
LONG_AGO = date(2026, 5, 4)


def letters(n, replies=0, wins=0, day=LONG_AGO):
    """So many settled letters, the first of them with a reply, of those the first with a win."""
    rows = [
        Sent(day, connects=4, reply=place < replies or None, won=place < wins or None) for place in range(n)
    ]
    return LetterLog(tuple(rows), TODAY)


class TestLog:
    @pytest.mark.parametrize(
        ("n", "replies", "wins", "step"),
        [
            (0, 0, 0, "begin"),
            (14, 0, 0, "more"),  # Beta(1.5, 22.5) lies below 0.075 in 69 of 100 cases
            (15, 0, 0, "letter"),  # Beta(1.5, 23.5): in 71
            (40, 14, 0, "more"),
            (40, 15, 0, "after"),
            (40, 17, 1, "more"),
            (60, 12, 4, "keep"),
            (1, 1, 1, "more"),
            (200, 30, 1, "unclear"),
            (100, 1, 0, "letter"),
        ],
    )
    def test_one_changes_what_is_likely_to_bring_fewer_than_half_of_the_usual(self, n, replies, wins, step):
        assert letters(n, replies, wins).step == step
        assert str(letters(n, replies, wins)).splitlines()[-1] == STEPS[step]

    def test_what_came_lately_is_still_open_and_counts_for_nothing(self):
        log = LetterLog((*letters(3).sent, *letters(2, day=TODAY - timedelta(days=13)).sent), TODAY)
        assert (len(log.settled), log.open) == (3, 2)
        assert str(log).splitlines()[0] == "5 letters: 0 had a reply, 0 won, 2 are open."
        assert LetterLog(letters(1, day=TODAY - timedelta(days=14)).sent, TODAY).open == 0

    def test_an_answer_settles_a_letter_on_the_day_it_comes(self):
        assert letters(1, replies=1, day=TODAY).open == 0
        assert LetterLog((Sent(TODAY, reply=False, won=False),), TODAY).open == 0

    def test_the_range_is_that_of_a_beta_law(self):
        """3 of 20: the 5 and 95 of 100 points of Beta(3.5, 17.5) by a million draws."""
        draws = np.random.default_rng(1).beta(3.5, 17.5, 1_000_000)
        low, high = np.quantile(draws, [0.05, 0.95])
        assert letters(20, replies=3).of_100("replies") == (int(100 * low), int(100 * high) + 1)

    @given(st.integers(1, 60), st.data())
    def test_the_range_holds_what_was_found_and_stays_within_a_hundred(self, n, data):
        replies = data.draw(st.integers(0, n))
        low, high = letters(n, replies).of_100("replies")
        assert 0 <= low <= 100 * replies / n <= high <= 100

    def test_more_letters_make_the_range_narrower(self):
        few, many = (letters(n, n // 5).of_100("replies") for n in (10, 200))
        assert many[1] - many[0] < few[1] - few[0]

    def test_money_and_tickets_add_up(self):
        rows = (Sent(LONG_AGO, connects=6, minutes=30, reply=True, won=True, yen=9_000), *letters(2).sent)
        log = LetterLog(rows, TODAY)
        assert (log.connects, log.minutes, log.yen) == (14, 30, 9_000)
        assert "14 Connects and 30 minutes; 14 Connects for each reply; 9,000 yen earned." in str(log)

    def test_naos_log_is_read_and_the_silent_one_too(self):
        assert (fk.log("nao").step, fk.log("nao-silent").step) == ("more", "letter")
        assert len(fk.log("nao").table()) == 20
        assert list(fk.log("nao").table().columns) == list(COLUMNS)

    def test_the_lines_at_which_one_changes_are_told_with_their_source(self):
        assert str(fk.log("nao").why()).startswith("15 letters without a reply, or 15 replies without a win")


class TestLogFile:
    def write(self, tmp_path, *lines, encoding="utf-8"):
        path = tmp_path / "letters.csv"
        path.write_text("\n".join([template().strip(), *lines]) + "\n", encoding=encoding)
        return path

    @given(
        st.lists(
            st.builds(
                Sent,
                st.dates(date(2020, 1, 1), date(2026, 1, 1)),
                st.sampled_from(["upwork", "クラウドワークス"]),
                st.text("ab ,\"駅'", max_size=8).map(str.strip),
                st.integers(0, 10**6),
                st.integers(0, 600),
                st.sampled_from([True, False, None]),
                st.sampled_from([True, False, None]),
                st.integers(0, 10**9),
            ),
            max_size=6,
        )
    )
    def test_what_is_written_is_what_is_read(self, tmp_path_factory, rows):
        import pandas as pd

        path = tmp_path_factory.mktemp("log") / "letters.csv"
        frame = LetterLog(tuple(sorted(rows, key=lambda row: row.day)), TODAY).table()
        for column in ("reply", "won"):
            frame[column] = frame[column].map({True: "yes", False: "no"}).fillna("")
        pd.DataFrame(frame).to_csv(path, index=False)
        assert read_log(path, TODAY).sent == tuple(sorted(rows, key=lambda row: row.day))

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
    def test_a_file_from_a_japanese_excel_is_read(self, tmp_path, encoding):
        path = self.write(tmp_path, "2026/5/4,クラウドワークス,駅の写真,,40,はい,いいえ,", encoding=encoding)
        (row,) = read_log(path, TODAY).sent
        assert (row.day, row.platform, row.reply, row.won) == (LONG_AGO, "クラウドワークス", True, False)

    def test_empty_lines_are_left_out_and_an_empty_log_says_begin(self, tmp_path):
        assert read_log(self.write(tmp_path, "", ",,,,,,,"), TODAY).step == "begin"

    @pytest.mark.parametrize(
        ("line", "told"),
        [
            ("soon,,,,,,,", "Line 2, column date: 'soon' stands there; wanted is a day as in 2026-05-04."),
            (
                "2026-05-04,,,-1,,,,",
                "Line 2, column connects: '-1' stands there; wanted is a whole number, or nothing.",
            ),
            (
                "2026-05-04,,,,,maybe,,",
                "Line 2, column reply: 'maybe' stands there; wanted is yes, no, or nothing.",
            ),
            (
                "2026-05-04,,one, two,,,,,",
                'Line 2 of letters.csv has more columns than the first line. A title with a comma stands in quotes, as in "one, two".',
            ),
        ],
    )
    def test_a_line_that_cannot_be_read_says_which_and_what_would_work(self, tmp_path, line, told):
        with pytest.raises(LogError) as caught:
            read_log(self.write(tmp_path, line), TODAY)
        assert str(caught.value) == told

    def test_a_missing_file_and_a_missing_column_say_so(self, tmp_path):
        with pytest.raises(LogError) as caught:
            fk.log(tmp_path / "none.csv")
        assert str(caught.value) == "There is no file none.csv here. fk.plan().keep() writes an empty one."
        (tmp_path / "a.csv").write_text("when,job\n")
        with pytest.raises(LogError) as caught:
            fk.log(tmp_path / "a.csv")
        assert str(caught.value) == (
            "The first line of a.csv names: when, job. It lacks: date. If a column has another name, say which is "
            'which, as in fk.log("a.csv", columns={"when": "date"}).'
        )
        (tmp_path / "b.csv").write_bytes(b"\xff\xfe\x81")
        with pytest.raises(LogError) as caught:
            fk.log(tmp_path / "b.csv")
        assert str(caught.value) == "b.csv cannot be read as text. Save it as CSV, UTF-8, and try again."


def answer_everything():
    """A reader who has said all that a plan is made of."""
    fk.letter("1", "tonight")
    fk.letter("2", "later")
    fk.letter("4", "received")
    fk.write("05-five-lines", "Your valley has one train an hour.")
    fk.write("12-niche", "Pictures of quiet places.")
    for name, reply in (("01-hours", 6), ("01-sum", "20000"), ("12-platform", "upwork"), ("12-price", "ratings"),
                        ("12-letters", 12), ("12-reply", 20), ("12-changed", "letter")):  # fmt: skip
        fk.guess(name, reply)


class TestPlan:
    def test_a_plan_without_a_word_has_lines_to_write_on_and_is_not_kept(self, tmp_path):
        assert str(fk.plan()).count("______") == 7
        assert str(fk.plan().keep(tmp_path / "a")) == (
            "Nothing is written yet. Say where you begin, and what you do for whom; then run this box again."
        )
        assert not (tmp_path / "a").exists()

    def test_the_plan_is_in_the_reader_s_words_and_begins_with_a_letter_of_theirs(self):
        answer_everything()
        page = str(fk.plan())
        assert page.splitlines()[4] == "> Thank you, seen. A proper answer tonight."
        for line in (
            "- I begin at: Upwork",
            "- What I do, for whom: Pictures of quiet places.",
            "- Time: 6 hours a week",
            "- 4 letters a week: a third of the hours, 30 minutes each.",
            "- I ask for more: after the third good rating.",
            "> Your valley has one train an hour.  ",
        ):
            assert line in page.splitlines()
        assert page.count("______") == 1  # the stopping line of notebook 09
        fk.guess("09-leave", 2)
        assert "- My stopping line: I leave after 3 broken promises; before that, a price in writing." in str(
            fk.plan()
        )
        assert "(later" not in page

    def test_the_page_stands_under_a_heading_of_the_notebook_and_the_file_on_its_own(self):
        shown, page = fk.plan()._repr_html_(), str(fk.plan())
        assert shown.count("<h3>My ninety days") == 1
        assert page.startswith("# My ninety days")
        assert shown.count("<h4>") == page.count("\n## ")

    def test_every_letter_that_was_sent_stands_in_it_word_for_word(self):
        answer_everything()
        words = [reply.words for number, key in (("1", "tonight"), ("4", "received"))
                 for reply in bank.letter(number).replies if reply.key == key]  # fmt: skip
        assert [text for _, text in fk.plan().letters] == words

    def test_the_tickets_of_a_month_are_the_rulebook_s(self):
        """4 letters a week are 17 a month; at 4 and at 16 Connects 68 and 272; ten are free, the others 15 cents."""
        answer_everything()
        assert (
            "- 17 letters a month cost 68 to 272 Connects; 10 are free, the others cost USD 8.70 to USD 39.30. "
            "What a letter costs is an assumption: 4, 8, 12, 16 Connects." in str(fk.plan()).splitlines()
        )

    @pytest.mark.parametrize("platform", ["crowdworks", "lancers", "coconala", "none"])
    def test_the_yen_doors_have_no_tickets(self, platform):
        answer_everything()
        fk.guess("12-platform", platform)
        page = str(fk.plan())
        assert "Connects" not in page
        assert ("The platform keeps: " in page) == (platform != "none")
        assert "free ones" not in page

    def test_without_hours_there_is_a_line_to_write_on_and_no_sum_is_made_up(self):
        fk.guess("12-platform", "upwork")
        page = str(fk.plan())
        assert "- ______ letters a week: a third of the hours, 30 minutes each." in page
        assert "USD" not in page
        assert "- Not every account gets the free ones: look at your own." in page

    def test_the_fee_is_told_step_by_step(self):
        answer_everything()
        fk.guess("12-platform", "crowdworks")
        told = "- The platform keeps: 20 %, 10 % of what lies above 100,000 yen, 5 % of what lies above 200,000 yen"
        assert told in str(fk.plan())

    def test_days_stand_in_their_order_whenever_the_first_reply_is_expected(self):
        answer_everything()
        fk.guess("12-reply", 75)
        days = [day for day, _ in fk.plan().days()]
        assert days == sorted(days)

    def test_it_looks_back_on_the_days_it_names(self):
        answer_everything()
        days = dict(fk.plan().days())
        first = fk.today()
        assert [(day - first).days for day in days] == [0, 7, 20, 30, 60, 90]
        assert days[first + timedelta(days=30)] == "Day 30: look back. You said: 12 letters. What was it?"

    def test_the_calendar_is_read_by_a_calendar_and_twice_is_once(self, tmp_path):
        answer_everything()
        fk.plan().keep(tmp_path)
        read = [icalendar.Calendar.from_ical((tmp_path / "days.ics").read_bytes()) for _ in range(2)]
        *events, friday = read[0].walk("VEVENT")
        told = [(event.decoded("dtstart"), str(event["summary"])) for event in events]
        assert sorted(told) == list(fk.plan().days())
        assert (friday.decoded("dtstart").weekday(), friday["rrule"]["COUNT"]) == (4, [13])
        assert all(len(event.walk("VALARM")) == 1 for event in [*events, friday])
        names = [[str(event["uid"]) for event in book.walk("VEVENT")] for book in read]
        assert len(set(names[0])) == 7
        assert names[0] == names[1]

    def test_nothing_that_stands_there_is_written_over(self, tmp_path):
        answer_everything()
        assert str(fk.plan().keep(tmp_path / "p")) == (
            "In the folder p: plan.md, plan.html, days.ics, letters.csv. Today is day 0 of 90. To do today: Send the "
            "first letter, before breakfast. Next, on 2026-11-29: Write a line into letters.csv for each letter that "
            "went out."
        )
        log = tmp_path / "p" / "letters.csv"
        log.write_text(template() + "2026-11-01,upwork,a page,6,30,yes,no,\n")
        first = (tmp_path / "p" / "plan.md").read_bytes()
        fk.guess("12-price", "hours")
        assert str(fk.plan().keep(tmp_path / "p")).startswith(
            "In the folder p: plan.md, plan.html, days.ics,"
        )
        assert (tmp_path / "p" / "plan.md").read_bytes() == first
        anew = str(fk.plan().keep(tmp_path / "p", anew=True))
        assert anew.startswith("In the folder p: plan-2.md, plan-2.html, days.ics, letters.csv.")
        assert (tmp_path / "p" / "plan.md").read_bytes() == first
        assert fk.plan().log(tmp_path / "p").replies == 1

    def test_a_folder_that_cannot_be_written_gets_one_sentence(self, tmp_path):
        answer_everything()
        (tmp_path / "file").write_text("")
        with pytest.raises(PlanError) as caught:
            fk.plan().keep(tmp_path / "file")
        assert re.fullmatch(
            r'The plan cannot be written to .*file \(File exists\)\. Name another folder: fk\.plan\(\)\.keep\("plan-2"\)\.',
            str(caught.value),
        )

    def test_without_a_log_there_is_a_sentence(self, tmp_path):
        assert str(fk.plan().log(tmp_path)) == (
            "No log is there yet. Keep the plan first; an empty letters.csv comes with it."
        )


class TestThenAndNow:
    def test_the_eight_come_back_in_other_words(self):
        first, last = before_questions(), after_questions()
        assert len(last) == 8
        assert all(one.ask != other.ask for one, other in zip(first, last, strict=True))
        assert all(not question.counted for question in last)

    def test_what_was_said_then_stands_beside_what_is_said_now(self):
        fk.before(
            [question.model if place < 3 else None for place, question in enumerate(before_questions())]
        )
        fk.after(["no idea yet", *(question.model for question in after_questions()[1:])])
        told = fk.then_and_now()
        assert len(told.asked) == 8
        assert str(told).splitlines()[-1] == "Of 8 such matters you knew 3 on the first evening, and 7 now."
        assert "Then you said: nothing yet. Now: her stopping line, written down at the start." in str(told)
        assert "Then you said: they end after a year. Now: no idea yet." in str(told)

    def test_the_table_holds_what_the_words_hold(self):
        fk.before([question.model for question in before_questions()])
        fk.after([question.model for question in after_questions()])
        html = fk.then_and_now()._repr_html_()
        assert html.count("<tr>") == 9
        assert "<p>Of 8 such matters you knew 8 on the first evening, and 8 now.</p>" in html

    def test_one_side_alone_is_nothing_to_compare(self):
        fk.after(["no idea yet"] * 8)
        assert str(fk.then_and_now()).startswith("Nothing to compare yet.")


class TestHowSure:
    def test_the_first_guess_counts_and_a_change_does_not(self):
        fk.guess("02-ten-tickets", "none", sure="sure")
        fk.guess("02-ten-tickets", bank.question("02-ten-tickets").model, sure="a guess")
        came = fk.how_sure().came
        right = bank.question("02-ten-tickets").reply.comes_true(
            "none", bank.question("02-ten-tickets").right(said_so_far())
        )
        assert came == {50: (), 70: (), 90: (right,)}

    def test_a_share_of_one_s_own_goes_to_the_nearest_row_and_a_guess_about_oneself_to_none(self):
        fk.guess("03-first-gone", bank.question("03-first-gone").model, sure=0.75)
        fk.guess("01-hours", 8)
        assert {percent: len(row) for percent, row in fk.how_sure().came.items()} == {50: 0, 70: 1, 90: 0}

    @pytest.mark.parametrize(
        ("row", "said"),
        [((), "none"), ((True,) * 9 + (False,), "nearly all"), ((True, True, False), "three in four"),
         ((True, False), "half")],
    )  # fmt: skip
    def test_how_sure_went_in_words(self, row, said):
        assert Sureness({90: row}).sure_came == said

    def test_the_picture_says_what_the_words_say(self):
        sure = Sureness({50: (True, False), 70: (), 90: (True,)})
        assert sure.picture().twin == str(sure)
        assert 'You said "sure" 1 time. 1 came so.' in sure.picture().alt
        assert sure._repr_html_().startswith('<img class="fk-chart" alt=')

    def test_a_guess_of_an_older_workbook_is_left_out(self, home):
        Store(home / "progress.sqlite3").keep("guess", "02", "02-ten-tickets", "a thing of the past", sure=90)
        Store(home / "progress.sqlite3").keep("guess", "02", "02-gone-by-now", "x", sure=90)
        assert fk.how_sure().guesses == 0


class TestAllOfIt:
    def test_all_that_haru_said_is_told_by_how_it_went(self):
        said = fk.claims()
        assert len(said.rows) == SAID == 63
        assert sum(int(line.rstrip(".").rsplit(" ", 1)[1]) for line in str(said).splitlines()) == 63
        assert len(said.table()) == 63
        assert said.table()["record"].str.len().min() > 0

    def test_a_line_of_it_opens_to_each_sentence_with_its_notebook(self):
        assert "02: “Connects are your passport to success!”" in fk.claims()._repr_html_().replace(
            "&quot;", '"'
        )


def test_the_files_that_come_along_are_part_of_the_package():
    from freelancekit.learn.bank.nb12 import LOGS

    assert all(Path(path).is_relative_to(Path(fk.__file__).parent) for path in LOGS.values())


class TestNinetyDays:
    """The plan begins once, and the days pass: day 0, 1, 7, 30, 31, 60, 90, a week away, the page run again each time."""

    @pytest.fixture
    def on_day(self, monkeypatch):
        def move(number):
            when = date(2026, 11, 28) + timedelta(days=number)
            monkeypatch.setenv("FREELANCEKIT_TODAY", when.isoformat())

        return move

    def test_run_again_each_time_it_writes_one_page_one_calendar_and_one_log(self, on_day, tmp_path):
        answer_everything()
        folder = tmp_path / "my-plan"
        said = {}
        for number in (0, 0, 1, 7, 30, 31, 60, 90, 97):
            on_day(number)
            said[number] = str(fk.plan().keep(folder)).partition("csv. ")[2]
            assert sorted(path.name for path in folder.iterdir()) == [
                "days.ics",
                "letters.csv",
                "plan.html",
                "plan.md",
            ]
            assert len(icalendar.Calendar.from_ical((folder / "days.ics").read_bytes()).walk("VEVENT")) == 7
        assert fk.plan().starts == date(2026, 11, 28)
        assert said[0].startswith(
            "Today is day 0 of 90. To do today: Send the first letter, before breakfast."
        )
        assert said[1].startswith("Today is day 1 of 90. Next, on 2026-12-05: ")
        assert said[30].startswith("Today is day 30 of 90. To do today: Day 30: look back. You said: ")
        assert said[31].startswith("Today is day 31 of 90. Next, on 2027-01-27: Day 60: look back.")
        assert said[90].startswith("Today is day 90 of 90. To do today: Day 90: look back.")
        assert said[97] == "The ninety days ended on 2027-02-26."

    def test_the_page_shows_where_one_stands(self, on_day, tmp_path):
        answer_everything()
        on_day(0)
        fk.plan().keep(tmp_path)
        on_day(30)
        assert "<strong>Today is day 30 of 90." in fk.plan()._repr_html_()
        assert "from 2026-11-28 to 2027-02-26" in str(fk.plan())

    def test_who_asks_for_it_begins_again_and_loses_nothing(self, on_day, tmp_path):
        answer_everything()
        on_day(0)
        fk.plan().keep(tmp_path / "p")
        on_day(40)
        fk.plan().keep(tmp_path / "p", anew=True)
        assert fk.plan().starts == date(2027, 1, 7)
        assert {path.name for path in (tmp_path / "p").iterdir()} == {
            "plan.md", "plan-2.md", "plan.html", "plan-2.html", "days.ics", "letters.csv"
        }  # fmt: skip

    def test_another_clock_does_not_move_the_first_day(self, on_day, tmp_path, monkeypatch):
        answer_everything()
        on_day(0)
        fk.plan().keep(tmp_path)
        monkeypatch.setenv("TZ", "Asia/Tokyo")
        time.tzset()
        assert fk.plan().starts == date(2026, 11, 28)
        monkeypatch.delenv("TZ")
        time.tzset()

    def test_before_nine_in_tokyo_it_is_today_and_not_yesterday(self, monkeypatch):
        monkeypatch.delenv("FREELANCEKIT_TODAY")
        monkeypatch.setenv("TZ", "Asia/Tokyo")
        time.tzset()
        try:
            evening = datetime(2026, 11, 27, 22, 30, tzinfo=UTC)  # 7:30 of the 28th in Tokyo
            monkeypatch.setattr("freelancekit.units.now", lambda: evening)
            assert fk.today() == date(2026, 11, 28)
        finally:
            monkeypatch.delenv("TZ")
            time.tzset()

    def test_a_calendar_of_the_readers_own_stays(self, on_day, tmp_path):
        answer_everything()
        on_day(0)
        (tmp_path / "days.ics").write_text("BEGIN:VCALENDAR\nEND:VCALENDAR\n")
        assert "days-2.ics" in str(fk.plan().keep(tmp_path))
        assert (tmp_path / "days.ics").read_text().startswith("BEGIN:VCALENDAR\nEND")

    def test_the_page_to_print_holds_the_readers_words_as_letters(self, on_day, tmp_path):
        answer_everything()
        fk.write("12-niche", "<script>alert(1)</script>")
        on_day(0)
        fk.plan().keep(tmp_path)
        html = (tmp_path / "plan.html").read_text(encoding="utf-8")
        assert "<script>" not in html
        assert "&lt;script&gt;" in html
        assert "@page { size: A4" in html

    def test_the_worst_sentence_is_never_handed_over(self):
        answer_everything()
        fk.letter("4", "ok")
        assert all(words != "OK." for _, words in fk.plan().letters)


class TestFriday:
    def test_before_the_plan_it_says_where_it_begins(self):
        assert str(fk.friday()) == (
            "The plan has not begun yet: notebook 12 makes it. Then this page tells how each week went."
        )

    def test_it_tells_the_week_what_waits_and_what_comes_next(self, tmp_path, monkeypatch):
        answer_everything()
        monkeypatch.setenv("FREELANCEKIT_TODAY", "2026-11-28")
        fk.plan().keep(tmp_path)
        assert str(fk.friday(tmp_path)).split("\n")[1:] == [
            "No letter is written down yet: letters.csv in the folder my-plan waits."
        ]
        rows = [
            "2026-11-30,upwork,a page,6,30,,,",
            "2026-12-02,upwork,tea shop,6,30,,,",
            "2026-11-20,upwork,old,6,30,yes,no,",
        ]
        (tmp_path / "letters.csv").write_text(template() + "\n".join(rows) + "\n")
        monkeypatch.setenv("FREELANCEKIT_TODAY", "2026-12-04")
        told = str(fk.friday(tmp_path)).split("\n")
        assert told[0].startswith("2026-12-04. Today is day 6 of 90. Next, on 2026-12-05: ")
        assert told[1].startswith("2 letters went out in seven days.")
        assert told[2].startswith("Since the plan began: 2. You said ")
        assert told[3] == "2 wait for an answer: a page, 4 days; tea shop, 2 days."

    def test_a_log_that_cannot_be_read_is_told_in_its_own_sentence(self, tmp_path):
        answer_everything()
        fk.plan().keep(tmp_path)
        (tmp_path / "letters.csv").write_text("date,platform\nwhen?,upwork\n")
        assert "line" in str(fk.friday(tmp_path))
