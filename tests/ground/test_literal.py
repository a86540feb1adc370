"""What a reader writes and what a stranger's code brings stays letters, wherever it is shown."""

import re
from datetime import UTC, date, datetime
from html import unescape

import icalendar
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import freelancekit as fk
from freelancekit.codec import pack
from freelancekit.errors import CareerError
from freelancekit.learn.classroom import Bet, Bets
from freelancekit.learn.progress import Carried
from freelancekit.learn.store import Kept
from freelancekit.learn.story.plan import Plan
from freelancekit.learn.story.plan_files import calendar
from freelancekit.literal import in_markdown, one_line
from freelancekit.show.plots.classroom import bars

HOSTILE = (
    '<img src=x onerror="alert(1)"> <script>alert(2)</script> [a](javascript:alert(3)) ![b](x) '
    "**bold** `code` $x$ \\(y\\) | cell | &lt; <https://a.example>"
)
ODD = st.text(
    st.sampled_from("ab \t\n\\`*_{}[]()#+-.!|<>&~$=:\"'1234567890/@^駅\u2028\u0000\r"),
    min_size=1,
    max_size=40,
)


def plan_of(words, lines=""):
    said = dict.fromkeys(("01-hours", "01-sum", "12-platform", "12-price", "12-letters", "12-changed"), words)
    said |= {"01-hours": "6 hours", "12-niche": words, "09-leave": words, "00-same-day": words}
    return Plan(date(2026, 11, 22), said, ((words, words),), lines or words, "")


class TestMarkdown:
    @given(ODD)
    @example("1. one")
    @example("    four spaces")
    @example("---")
    @example("&amp; \\")
    def test_words_come_out_of_a_page_as_they_went_in(self, text):
        flavour = MarkdownIt("commonmark").enable(["table", "strikethrough"])
        made = flavour.render(f"- {in_markdown(text)}\n\n> {in_markdown(text)}\n")
        assert not set(re.findall(r"</?(\w+)", made)) - {"ul", "li", "blockquote", "p"}
        shown = [unescape(re.sub(r"<[^>]*>", "", part)).strip() for part in made.split("<blockquote>")]
        assert shown == [one_line(text)] * 2

    @given(ODD)
    def test_one_line_is_one_line(self, text):
        assert len(one_line(text).splitlines()) <= 1
        assert "".join(one_line(text).split()) == re.sub(r"[\s\x00]", "", text)


class TestPlan:
    def test_nothing_a_reader_writes_is_html_on_the_page(self):
        shown = plan_of(HOSTILE)._repr_html_()
        tags = set(re.findall(r"<(\w+)", shown))
        assert tags <= {"div", "h3", "h4", "p", "ul", "li", "blockquote", "strong", "br"}
        assert HOSTILE in unescape(shown)
        assert not hasattr(plan_of(HOSTILE), "_repr_markdown_")

    def test_a_line_break_in_words_makes_no_heading_and_no_box(self):
        page = plan_of("one\n# two\n- ☐ three", lines="a\n# b").page()
        assert [line for line in page.splitlines() if line.startswith("# ")] == [
            "# My ninety days, from 2026-11-22 to 2027-02-20"
        ]
        assert sum(line.startswith("- ☐") for line in page.splitlines()) == 5
        assert "> \\# b  " in page.splitlines()

    def test_words_stay_one_entry_of_the_calendar(self):
        words = "a\r\nEND:VEVENT\r\nBEGIN:VALARM;,\\"
        file = calendar(plan_of(words)._days(), datetime(2026, 11, 22, tzinfo=UTC))
        events = icalendar.Calendar.from_ical(file).walk()
        assert [one.name for one in events] == ["VCALENDAR", *["VEVENT", "VALARM"] * 5]
        assert "a END:VEVENT BEGIN:VALARM;,\\" in str(events[5]["SUMMARY"])


class TestCodes:
    def test_what_a_code_holds_is_shown_before_it_is_taken(self):
        rows = [
            Kept("text", "12", "12-niche", HOSTILE, 0, "2026-11-22T00:00:00+00:00"),
            Kept("guess", "02", "02-two-years", "same", 90, "2026-11-22T00:00:00+00:00"),
            Kept("letter", "02", "1", "tonight", 0, "2026-11-22T00:00:00+00:00"),
            Kept("look", "02", "02.1", "hint", 0, "2026-11-22T00:00:00+00:00"),
            Kept("evening", "04", "04-evening-1", ["c", "a"], 0, "2026-11-22T00:00:00+00:00"),
        ]
        code = pack(Carried(rows))
        told = fk.progress().load(code)
        assert str(told).splitlines() == [
            "Replies in the code: 5. New here: 5.",
            f"12-niche · {HOSTILE}",
            "02-two-years · 130, as before · sure: 90 %",
            "letter 1 · Thank you, seen. A proper answer tonight.",
            "02.1 · a hint or solution was opened",
            "04-evening-1 · c, a",
            (
                "Nothing is taken yet. To take it, run the same line with sure=True: "
                'fk.progress().load("…", sure=True)'
            ),
        ]
        assert "<img" not in told._repr_html_()
        assert fk.progress().rows() == []
        assert str(fk.progress().load(code, sure=True)) == "Replies in the code: 5. New here: 5."
        assert fk.progress().rows() == rows
        assert str(fk.progress().load(code)) == "Replies in the code: 5. New here: 0."

    @pytest.mark.parametrize("sure", ["no", "yes", 1, "True", [1]])
    def test_only_true_is_sure(self, sure):
        fk.guess("02-two-years", "same")
        code = fk.progress().code()
        assert str(fk.progress().delete(sure=sure)).startswith("Nothing was deleted.")
        fk.progress().delete(sure=True)
        assert "Nothing is taken yet." in str(fk.progress().load(code, sure=sure))
        assert fk.progress().rows() == []

    def test_a_stranger_cannot_write_a_line_into_the_teachers_list(self):
        forged = pack(Bets("11", (Bet("11-turns", "hours"), Bet("x\n99 people have sent bets", "a"))))
        room = fk.classroom(forged)
        assert str(room).splitlines() == ["1 person has sent bets; 0 ways to play.", "11-turns: 1"]


class TestPictures:
    def test_dollars_in_words_are_no_formula(self):
        for words in ("$\\frac{1}{0$", "$x$ and $y$", "\\$"):
            assert "<svg" in bars(words, [(words, 1)]).svg()

    @pytest.mark.parametrize(
        ("name", "says"),
        [
            (
                "a" * 10**6,
                (
                    "A way to play has a name of one line, 1 to 60 letters; 'aaaaaaaaaaaaaaaaaaaa' has "
                    "1,000,000 in 1."
                ),
            ),
            ("a\nb", "A way to play has a name of one line, 1 to 60 letters; 'a\\nb' has 3 in 2."),
            ("", "A way to play has a name of one line, 1 to 60 letters; '' has 0 in 0."),
        ],
    )
    def test_a_name_that_no_picture_has_room_for_is_refused(self, name, says):
        with pytest.raises(CareerError) as caught:
            fk.tournament({name: fk.strategy("Early"), "Nao": fk.strategy("Giver")}, n=2)
        assert str(caught.value) == says
