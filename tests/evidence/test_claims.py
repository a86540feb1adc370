"""The register of advice: every row supported, every number from a rulebook."""

import json
import os
import re
import subprocess
import sys

import nbformat
import pytest

import freelancekit as fk
from freelancekit.errors import LearnError
from freelancekit.evidence.claims import GROUPS, VERDICTS, register
from freelancekit.evidence.support import known
from freelancekit.rules.rulebook import rules_over
from tests import ROOT

ROWS = list(register().values())
every = pytest.mark.parametrize("claim", ROWS, ids=lambda claim: claim.id)


def test_notebook_02_teaches_its_ten_claims():
    taught = [claim.id for claim in ROWS if claim.notebook == "02"]
    assert taught == ["A1", "A2", "A6", "A7", "A8", "A9", "A10", "A11", "A13", "A14"]


@every
def test_a_verdict_is_one_of_the_seven(claim):
    assert claim.verdict in VERDICTS or claim.verdict.startswith("holds ")
    assert claim.group in GROUPS


@every
def test_a_verdict_rests_on_what_can_carry_it(claim):
    """A stated rule, a study of named people, or a play of which each setting was measured."""
    assert claim.faults() == []


@every
def test_a_number_in_a_sentence_is_known(claim):
    for book, key in (where.split() for where in claim.facts.values()):
        assert fk.rulebook(book).get(key).value is not None, (book, key)


CODE = {
    cell.id: (path.name[:2], cell.source)
    for path in (ROOT / "notebooks").glob("*.ipynb")
    for cell in nbformat.read(path, 4).cells
    if cell.cell_type == "code"
}


@pytest.mark.parametrize("claim", [row for row in ROWS if row.played], ids=lambda claim: claim.id)
def test_a_play_stands_in_its_notebook_and_reads_the_settings_it_is_said_to_lean_on(claim, read_by):
    """Whatever else it reads is put in, too: with any assumed number in it, a play alone carries no verdict."""
    notebook, _ = CODE[claim.played]
    assert notebook == claim.notebook
    settings = {name for name in claim.settings if name in vars(fk.Market())}
    assert settings <= read_by[claim.played]
    if claim.support == "simulation" and not claim.open:
        assert {known(name) for name in read_by[claim.played]} <= {"measured"}


@pytest.fixture(scope="module")
def read_by(tmp_path_factory):
    """For each box that a claim names, the settings of the market that it reads, played in a Python of its own."""
    plays = {row.played: CODE[row.played][1] for row in ROWS if row.played}
    home = {**os.environ, "FREELANCEKIT_HOME": str(tmp_path_factory.mktemp("home"))}
    run = [sys.executable, "-c", READER]
    told = subprocess.run(run, input=json.dumps(plays), capture_output=True, text=True, env=home, check=True)
    return {cell: set(names) for cell, names in json.loads(told.stdout).items()}


READER = """
import json, sys
import matplotlib
matplotlib.use("Agg")
import freelancekit as fk
names, read = set(vars(fk.Market())), set()
def note(self, name, get=object.__getattribute__):
    if name in names:
        read.add(name)
    return get(self, name)
fk.Market.__getattribute__ = note
told = {}
for cell, code in json.load(sys.stdin).items():
    read.clear()
    exec(code, {"fk": fk})
    told[cell] = sorted(read)
print(json.dumps(told))
"""


def test_each_claim_is_told_in_the_notebook_that_teaches_it():
    told = {
        re.search(r'fk\.claims\("(\d\d)"\)', cell.source)[1]
        for path in (ROOT / "notebooks").glob("*.ipynb")
        for cell in nbformat.read(path, 4).cells
        if 'fk.claims("' in cell.source
    }
    assert {claim.notebook for claim in ROWS} <= told
    assert len(ROWS) == 63


@every
def test_no_number_is_typed_into_a_row(claim):
    """Digits come from a rulebook, except years and days."""
    for sentence in (claim.said, claim.holds, claim.record):
        rest = re.sub(r"\{\w+\}|\b(19|20)\d\d\b|\b\d{1,2} (August|March|May)\b", "", sentence)
        assert not re.search(r"\d", rest), sentence


@every
def test_each_sentence_is_short_and_filled_in(claim):
    for sentence in (claim.said, claim.holds, claim.record):
        assert "{" not in claim.say(sentence)
        assert len(sentence.split()) <= 32


def test_the_box_shows_what_haru_said_and_folds_how_it_went():
    html = fk.claims("02")._repr_html_()
    assert html.count("<details style") == 11
    assert "<details open" not in html
    assert "“One costs USD 0.15. Buy what the plan needs.”</strong></summary>" in html


def test_a_notebook_without_claims_says_which_have_some():
    with pytest.raises(LearnError) as caught:
        fk.claims("77")
    assert (
        str(caught.value)
        == "There are no claims for notebook 77. There are for: 01, 02, 03, 04, 05, 06, 07, 08, 09, 10, 11."
    )


def values(key: str) -> list[object]:
    """The values that a rule has had, in order, unknown ones left out."""
    rows = [book.get(key) for _, book in rules_over("upwork", "2015-01-01", "2026-01-01")]
    seen = [row.value for row in rows if row is not None and row.value is not None]
    return [value for place, value in enumerate(seen) if place == 0 or value != seen[place - 1]]


def test_the_rules_changed_as_often_as_a14_says():
    """Two changes of the free tickets, one of the price. Plus: 70 and 80 may be one, with and without the free 10."""
    assert values("plans.plus.connects") == [70, 80, 70, 100]
    assert values("connects.free_monthly") == [60, 0, 10]
    assert values("connects.price") == [100, 15]
    assert (
        "the free tickets changed twice, the price once, and the number in Plus at least once"
        in register()["A14"].record
    )


def test_the_three_places_where_article_and_record_part():
    said, record = fk.rulebook("upwork-article-2024"), fk.rulebook("upwork", on="2024-09-01")
    assert (said["plans.plus.connects"], record["plans.plus.connects"]) == (80, 100)
    assert (said.get("invitation.cost").value, record["invitation.cost"]) == (None, 0)
    assert (said["account.gate"], "account.gate" in record) == (100, False)


def test_each_feeling_names_a_scene_that_is_there():
    page = (ROOT / "docs" / "teaching" / "feelings.md").read_text(encoding="utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| ") and "`" in line]
    cells = [name for row in rows for name in re.findall(r"`(\d\d-[\w-]+)`", row)]
    there = {
        cell.id for path in (ROOT / "notebooks").glob("*.ipynb") for cell in nbformat.read(path, 4).cells
    }
    assert len(rows) == 6
    assert len(cells) >= 6
    assert set(cells) <= there
