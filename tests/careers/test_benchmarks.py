"""That the engines of the benchmarks play one and the same slice, and that the page says what was measured."""

import ast
import io
import json
import tokenize

import numpy as np
import pytest

from benchmarks import arrays, careers, rules
from benchmarks.page import PAGE, RECORD, page
from freelancekit.luck import Luck
from tests import ROOT
from tests.ground.test_project import pins

FOLDER = ROOT / "benchmarks"
#: Long enough for lots to end, and for their places to be taken by new ones.
N, DAYS = 200, 500
#: What each engine is made of; luck is the package's own where an engine does not bring one.
LUCK = ("__init__", "__call__", "_key", "_from_0", "key_of")
ENGINES = {
    "arrays": (["arrays"], True),
    "compiled": (["compiled"], False),
    "mesa": (["careers", "in_mesa"], True),
}
MOST_LINES = 150


def one_by_one(n, days, seed=rules.SEED):
    """The careers that Mesa would activate, without Mesa."""
    luck = Luck(seed, 0, n)
    everybody = [careers.Career() for _ in range(n)]
    for career, beginning in zip(everybody, careers.beginnings(luck), strict=True):
        career.begin(*beginning)
    for day in range(days):
        numbers = careers.Numbers(luck, day)
        for career in everybody:
            career.live(numbers)
    return {name: np.array([getattr(career, name) for career in everybody]) for name in rules.KEPT}


def differing(one, other):
    """In how many careers each number differs, where it does."""
    counted = {name: int(np.sum(one[name] != other[name])) for name in rules.KEPT}
    return {name: many for name, many in counted.items() if many}


def lines_of_code(text):
    """Lines that do something: no blank one, no comment, no docstring."""
    told = set()
    for node in ast.walk(ast.parse(text)):
        if (
            isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))
            and ast.get_docstring(node) is not None
        ):
            told |= set(range(node.body[0].lineno, node.body[0].end_lineno + 1))
    silent = {
        tokenize.COMMENT,
        tokenize.NL,
        tokenize.NEWLINE,
        tokenize.INDENT,
        tokenize.DEDENT,
        tokenize.ENDMARKER,
    }
    tokens = [
        token for token in tokenize.generate_tokens(io.StringIO(text).readline) if token.type not in silent
    ]
    return len({line for token in tokens for line in range(token.start[0], token.end[0] + 1)} - told)


def lines_of_luck():
    """Of the package's luck, what is used to draw a number."""
    tree = ast.parse((ROOT / "freelancekit" / "luck.py").read_text(encoding="utf-8"))
    used = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name in LUCK]
    return sum(lines_of_code(ast.unparse(node)) for node in used)


@pytest.fixture(scope="module")
def ours():
    return arrays.play(N, DAYS)


@pytest.fixture(scope="module")
def record():
    return json.loads(RECORD.read_text(encoding="utf-8"))


class TestAgreement:
    def test_every_career_comes_out_as_it_does_alone(self, ours):
        assert differing(ours, one_by_one(N, DAYS)) == {}

    def test_with_another_seed_too(self):
        other = arrays.play(N, 90, seed=7)
        assert differing(other, one_by_one(N, 90, seed=7)) == {}
        assert differing(other, arrays.play(N, 90)) != {}

    def test_part_by_part(self, ours):
        parts = [arrays.play(50, DAYS, first=first) for first in range(0, N, 50)]
        assert (
            differing(ours, {name: np.concatenate([part[name] for part in parts]) for name in rules.KEPT})
            == {}
        )

    def test_nothing_in_the_slice_sleeps(self, ours):
        told = rules.summary(ours)
        assert min(told[name] for name in rules.KEPT) > 0
        assert np.array_equal(
            ours["held"], rules.FREE * -(-DAYS // rules.MONTH) + ours["bought"] - ours["spent"] - ours["gone"]
        )
        assert 0 < told["nothing"] < N / 5

    def test_the_compiled_loop_agrees(self, ours):
        pytest.importorskip("numba", reason="NOT COMPARED: numba is missing; requirements/bench.txt has it")
        from benchmarks import compiled

        assert differing(ours, compiled.play(N, DAYS)) == {}
        assert differing(arrays.play(3, 40), compiled.play(3, 40)) == {}  # fewer than it plays side by side

    def test_mesa_agrees(self, ours):
        pytest.importorskip("mesa", reason="NOT COMPARED: mesa is missing; requirements/bench.txt has it")
        from benchmarks import in_mesa

        assert differing(ours, in_mesa.play(N, DAYS)) == {}


class TestFairness:
    @pytest.mark.parametrize("engine", ENGINES)
    def test_at_most_150_lines_luck_included(self, engine):
        files, borrows = ENGINES[engine]
        own = sum(lines_of_code((FOLDER / f"{name}.py").read_text(encoding="utf-8")) for name in files)
        assert own + (lines_of_luck() if borrows else 0) <= MOST_LINES

    def test_lines_are_counted_without_words(self):
        assert (
            lines_of_code(
                '"""Words."""\n\n# a word\ndef f():\n    """More."""\n    return (\n        1\n    )\n'
            )
            == 4
        )

    def test_readers_need_none_of_it(self):
        for name in ("learn", "test"):
            assert not {"mesa", "numba"} & pins(ROOT / "requirements" / f"{name}.txt").keys()
        bench, test = (pins(ROOT / "requirements" / f"{name}.txt") for name in ("bench", "test"))
        assert {"mesa", "numba", "loky", "numpy"} <= bench.keys()
        assert {name: bench[name] for name in bench.keys() & test.keys()} == {
            name: test[name] for name in bench.keys() & test.keys()
        }


class TestPage:
    def test_it_says_what_the_record_says(self, record):
        assert PAGE.read_text(encoding="utf-8") == page(record)

    def test_the_engines_agreed_where_they_were_timed(self, record):
        timed = record["slice"] + record["spans"]
        assert [row["careers"] for row in record["slice"]] == [1_000, 10_000, 100_000]
        assert all(row["agree"] for row in timed)

    def test_a_million_were_played_in_memory_that_did_not_grow(self, record):
        for row in record["million"].values():
            assert (row["careers"], row["days"]) == (1_000_000, 365)
            assert row["peak_mib"] < 2 * row["peak_mib_first_part"]

    def test_it_tells_nothing_about_whose_machine_it_was(self, record):
        assert record["machine"].keys() == {
            "processor", "cores", "memory_gib", "system", "python", "numpy", "scipy", "numba", "llvmlite", "mesa",
            "loky", "on", "freelancekit", "part", "load_before", "load_after",
        }  # fmt: skip
        assert "/" not in json.dumps(record)
