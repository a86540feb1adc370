"""The pages for teachers: plans add up, numbers are those of the workbook, and every box runs."""

import re
import subprocess
import sys
from itertools import pairwise

import pytest

import freelancekit as fk
from freelancekit.learn import bank
from freelancekit.learn.answers import said_so_far
from freelancekit.learn.bank.ten_letters import ten
from freelancekit.learn.story.trust_card import turned
from tests import ROOT
from tools.site import teaching

PAGES = sorted(teaching.PAGES.glob("*.md"))
#: How long each plan is, table by table.
PLANS = {
    "ninety-minutes": [90],
    "three-hours": [180],
    "three-evenings": [80, 80, 90, 45],
    "when-it-fails": [90],
}
ROW = re.compile(r"^\| (\d+)\N{EN DASH}(\d+) \| ([^|]+) \|(.*)\|$", re.MULTILINE)
#: What nobody reads before notebook 08.
SECRET = re.compile(r"trust point|trust card|\btenths?\b|remembered|spared|信頼ポイント", re.IGNORECASE)
#: Words that a reader never meets outside "Under the hood".
KEPT_OUT = re.compile(
    r"\b(logit|odds|prior|posterior|bayes|likelihood|hazard|equilibrium|distribution|quantile|percentile|variance"
    r"|stochastic|poisson|wilson|beta|coefficient|calibrate|parameter|contradicted)\b",
    re.IGNORECASE,
)
EXERCISES = [one for one in bank.questions().values() if ".e" in one.id]


def text_of(name):
    return (teaching.PAGES / f"{name}.md").read_text(encoding="utf-8")


def rows_of(name):
    """Each plan of a page: its rows as (from, to, what is open)."""
    plans = []
    for first, last, opened, _ in ROW.findall(text_of(name)):
        if first == "0":
            plans.append([])
        plans[-1].append((int(first), int(last), opened.strip()))
    return plans


def sections(notebook):
    """The headings of a notebook, each with the ids of what is guessed under it."""
    (source,) = (one for one in (ROOT / "lessons").glob(f"{notebook}-*.py") if "exercise" not in one.name)
    found, heading = {}, ""
    for line in source.read_text(encoding="utf-8").splitlines():
        if title := re.fullmatch(r"# ##? (.+)", line):
            heading = title[1]
            found[heading] = []
        elif guess := re.match(r'fk\.guess\("([\w-]+)"', line):
            found[heading].append(guess[1])
    return found


OPENED = sorted(
    {opened for name in PLANS for plan in rows_of(name) for _, _, opened in plan if " · " in opened}
)


class TestPlans:
    @pytest.mark.parametrize("name", PLANS)
    def test_the_minutes_follow_each_other_and_add_up(self, name):
        plans = rows_of(name)
        assert [plan[-1][1] for plan in plans] == PLANS[name]
        for plan in plans:
            assert [first for first, _, _ in plan] == [0, *(last for _, last, _ in plan[:-1])]
            assert sum(last - first for first, last, _ in plan) == plan[-1][1]
            assert all(last > first for first, last, _ in plan)

    @pytest.mark.parametrize("opened", OPENED)
    def test_what_is_open_is_a_heading_of_that_notebook(self, opened):
        notebook, _, heading = opened.partition(" · ")
        assert heading in sections(notebook)

    @pytest.mark.parametrize("name", PLANS)
    def test_eight_is_in_every_plan_and_never_cut(self, name):
        assert any(
            opened.startswith("08 · Face down") for plan in rows_of(name) for _, _, opened in plan
        )
        if name != "when-it-fails":
            assert "**08 is never cut" in text_of(name)

    def test_eight_begins_when_the_page_says(self):
        for name, said in (("ninety-minutes", "at minute 46"), ("three-evenings", "at minute 44")):
            begins = min(
                first for plan in rows_of(name) for first, _, opened in plan if opened.startswith("08")
            )
            assert said in text_of(name)
            assert begins <= int(said.split()[-1])

    @pytest.mark.parametrize("opened", OPENED)
    def test_each_guess_of_a_plan_has_its_likely_answers(self, opened):
        notebook, _, heading = opened.partition(" · ")
        for name in sections(notebook)[heading]:
            kind = "guess" if bank.question(name).counted and name != "12-sure" else "oneself"
            assert f"<!-- made: {kind} {name} -->" in text_of("likely-answers")

    @pytest.mark.parametrize("name", PLANS)
    def test_a_room_is_told_who_she_is_and_what_to_ask(self, name):
        page = text_of(name)
        assert "| no screen: welcome |" in page
        assert "An application is called a letter." in page
        assert "ten tenths are one trust point" in page
        for said in (page, text_of("handout")):
            assert "Whose wait can I end today?" in said

    def test_no_row_of_a_plan_is_left_half_empty(self):
        for name in PLANS:
            for *_, rest in ROW.findall(text_of(name)):
                assert len([cell for cell in rest.split("|") if cell.strip()]) == 3


class TestMadePages:
    def test_each_page_says_what_the_package_says(self):
        assert teaching.out_of_date() == [], "run python -m tools teaching"

    def test_a_changed_page_is_found(self, tmp_path, monkeypatch):
        (tmp_path / "a.md").write_text("# A\n\n<!-- made: line -->\n<!-- end -->\n", encoding="utf-8")
        monkeypatch.setattr(teaching, "PAGES", tmp_path)
        assert [path.name for path in teaching.out_of_date()] == ["a.md"]

    @pytest.mark.parametrize("asked", EXERCISES, ids=lambda asked: asked.id)
    def test_every_exercise_has_a_solution_and_a_diagnosis_for_each_usual_slip(self, asked):
        page = text_of("solutions")
        part = page.partition(f"#### {asked.id}\n")[2].partition("####")[0]
        assert part.startswith(f"\n{teaching.plain(asked.words())}\n\n**Solution.**")
        for wrong in asked.wrong:
            assert teaching.plain(asked.reason(wrong, asked.right(said_so_far()))) in part

    def test_four_exercises_or_more_for_each_of_02_to_11(self):
        for notebook in (f"{n:02d}" for n in range(2, 12)):
            assert len([one for one in EXERCISES if one.notebook == notebook]) >= 4

    def test_every_check_has_a_solution_there(self):
        asked = [one.id for one in bank.questions().values() if one.solution]
        assert re.findall(r"^#### (\S+)$", text_of("solutions"), re.MULTILINE) != []
        assert set(re.findall(r"^#### (\S+)$", text_of("solutions"), re.MULTILINE)) == set(asked)

    def test_the_key_of_the_letters_is_the_rule_of_the_card(self):
        rows = re.findall(r"^\| (\d+) \| \*\*([ABCD])\*\* \|", teaching.letters_key(), re.MULTILINE)
        marks = dict(rows)
        assert list(marks) == list(ten())
        for number, mark in marks.items():
            fk.letter(number, bank.letter(number).replies[teaching.MARKS.index(mark)].key)
        assert turned().remembered == 10

    def test_the_chart_says_when_a_letter_wins(self):
        told = teaching.chart()
        for one in fk.Board("sunday"):
            if 0 < one.wins_in_1000 < 1000:
                assert f" {one.job.id} {one.wins_in_1000} " in told
        assert "a 25 · b 20 · pictures 42 · tea 64 " in told

    def test_each_row_of_numbers_has_its_own_number(self):
        rows = re.findall(r"^\| \*\*(\d+)\*\*((?: \| \d{3}){20}) \|$", teaching.numbers(), re.MULTILINE)
        assert [number for number, _ in rows] == [str(n) for n in range(1, 11)]

    def test_a_slip_is_the_life_that_the_notebook_would_show(self):
        one = fk.Career("upwork", fk.Steady(letters=2), place=7, on="2024-09-01").play()
        run = fk.crowd("upwork", fk.Steady(letters=2), n=100, on="2024-09-01")
        assert f"{int(run.earned[7]):,} yen" in teaching.life(run, 7)
        assert int(run.earned[7]) == one.earned


class TestForLearners:
    @pytest.mark.parametrize("name", teaching.ON_PAPER)
    def test_nothing_on_paper_tells_what_08_is_about(self, name):
        shown = re.sub(r"<!--.*?-->", "", text_of(name))
        assert SECRET.search(shown) is None

    def test_no_letter_on_the_sheet_is_marked(self):
        lines = re.findall(r"^- (.)", text_of("letters-sheet"), re.MULTILINE)
        assert lines == ["☐"] * 40

    @pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
    def test_words_that_are_kept_out_are_kept_out(self, path):
        assert KEPT_OUT.findall(path.read_text(encoding="utf-8")) == []

    @pytest.mark.parametrize("name", [*teaching.ON_PAPER, "paper-teacher"])
    def test_a_printed_page_is_whole_and_fetches_nothing(self, name):
        page = teaching.printed(name)
        assert re.findall(r"<(?:script|link|img)|\bsrc=|url\(", page) == []
        assert "<table>" in page
        assert "a { color: inherit" in page
        assert "| ---" not in page


class TestPages:
    @pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
    def test_one_title_and_headings_in_order(self, path):
        plain = re.sub(r"^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
        levels = [len(signs) for signs in re.findall(r"^(#+) ", plain, re.MULTILINE)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))

    @pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
    def test_every_link_leads_to_a_page_that_is_there(self, path):
        for link in re.findall(r"\]\(([^)#]+)\)", path.read_text(encoding="utf-8")):
            assert link.startswith("https://") or (teaching.PAGES / link).is_file()

    def test_the_first_page_names_all_others(self):
        named = set(re.findall(r"\]\(([\w-]+)\.md\)", text_of("index")))
        assert named == {path.stem for path in PAGES} - {"index"}

    @pytest.mark.parametrize(
        "path",
        [path for path in PAGES if "```python" in path.read_text(encoding="utf-8")],
        ids=lambda path: path.stem,
    )
    def test_every_box_runs(self, path):
        space = {}
        for box in re.findall(
            r"^```python\n(.*?)^```", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
        ):
            exec(box, space)  # noqa: S102 - our own page
        assert not space["room"].refused

    def test_ten_marks_on_paper_turn_a_card_of_ones_own(self, capsys):
        (box,) = (one for one in re.findall(r"^```python\n(.*?)^```", text_of("class-without-server"), re.MULTILINE | re.DOTALL)
                  if "marks" in one)  # fmt: skip
        exec(box.replace("BCCACDCBBA", "BCCAXDCBB"), {})  # noqa: S102 - our own page
        assert capsys.readouterr().out.startswith("Ten letters, each of them A, B, C or D")
        assert not turned().own
        exec(box, {})  # noqa: S102 - our own page
        assert capsys.readouterr().out == "All ten are kept.\n"
        assert (turned().own, len(turned().lines), turned().remembered) == (True, 10, 7)

    def test_what_a_wrong_code_is_told_stands_on_the_page(self):
        page = text_of("class-without-server")
        good = re.findall(r"FK1-\S+", page)
        room = fk.classroom("\n".join([good[0], "hello", good[1][:-3] + "AAA", "FK2-abcdef"]))
        for sentence in room.refused:
            assert sentence.rpartition("Line 2 ")[2].partition(": ")[2] in page or sentence in page

    def test_every_call_that_is_named_in_words_is_there(self):
        for path in PAGES:
            for name in re.findall(r"`fk\.(\w+)", path.read_text(encoding="utf-8")):
                assert hasattr(fk, name), (path.name, name)


def test_the_tool_prints_and_checks(tmp_path):
    command = [sys.executable, "-m", "tools.site.teaching"]
    printed = subprocess.run(
        [*command, "--print", str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert printed.stdout.startswith("4 files in ")
    assert sorted(path.stem for path in tmp_path.glob("*.html")) == sorted(
        (*teaching.ON_PAPER, "paper-teacher")
    )
    checked = subprocess.run([*command, "--check"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stdout) == (0, "as it should be\n")
