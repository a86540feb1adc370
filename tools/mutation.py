"""
Which mistakes in a rule would the tests of its room notice? Make them, one at a time, and see.

    .venv/bin/python -m tools.mutation wallet                 every mutant of a room; a few minutes
    .venv/bin/python -m tools.mutation trust --sample 200     so many of them, drawn by a fixed seed
    .venv/bin/python -m tools.mutation luck --json build/luck.json    and --again: its survivors once more

A mutant is the package with one change: a comparison, a sum, a number, an "and", a returned value, or a
statement that is gone. It is killed if a test of the same room fails, or hangs. Sentences are left alone, and
how a thing shows itself. The tests are collected once; each mutant gets a fork of that process, in which the
function has its other code, and the tests that enter the function. What stands outside of functions (a table,
a default) is changed before the import, in a process of its own, with all tests of the room.

Works where `os.fork` does: Linux and macOS.
"""

from __future__ import annotations

import argparse
import ast
import gc
import importlib.abc
import importlib.util
import json
import math
import os
import random
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
#: The modules of each room, and the tests that have to notice; the longest test of all is left out.
ROOMS = {
    "wallet": (["wallet"], ["tests/wallet", "--ignore=tests/wallet/test_wallet_long.py"]),
    "contracts": (["contracts"], ["tests/contracts"]),
    "luck": (["luck.py"], ["tests/ground/test_luck.py"]),
    "trust": (["trust"], ["tests/trust"]),
    "proposals": (["proposals"], ["tests/proposals"]),
}
PACKAGE = str(ROOT / "freelancekit")
SEED = 20240501
COMPARED = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
RECKONED = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult, ast.Div: ast.Mult,
    ast.Mod: ast.FloorDiv, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
}  # fmt: skip
TURNED = {"min": "max", "max": "min", "minimum": "maximum", "maximum": "minimum"}
#: How a thing shows itself, and sentences.
SHOWN = {"__repr__", "_repr_html_", "why", "twin", "table"}
SPEAKS = {"say", "say_many", "say_from", "N_", "Text", "refusal", "heading"}


@dataclass(frozen=True)
class Mutant:
    """One change: where, of what kind, from what to what."""

    path: str
    number: int
    line: int
    function: str
    kind: str
    old: str
    new: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line} {self.function or 'module'}: {self.old}  ->  {self.new}"


class Changes(ast.NodeVisitor):
    """All changes of one module, in the order in which they stand."""

    def __init__(self, path: str, tree: ast.Module) -> None:
        self.path, self.tree, self.within = path, tree, ""
        self.made: list[tuple[Mutant, list[tuple[ast.AST, str, object]]]] = []
        self.visit(tree)

    def change(
        self, node: ast.AST, kind: str, *sets: tuple[ast.AST, str, object], shown: ast.AST | None = None
    ) -> None:
        """Note a change; what it reads like is worked out by making it and taking it back."""
        shown = shown or node
        old = ast.unparse(shown)
        before = [(owner, name, getattr(owner, name)) for owner, name, _ in sets]
        for owner, name, value in sets:
            setattr(owner, name, value)
        new = ast.unparse(shown)
        for owner, name, value in before:
            setattr(owner, name, value)
        made = Mutant(
            self.path, len(self.made), getattr(node, "lineno", 0), self.within, kind, old[:110], new[:110]
        )
        self.made.append((made, list(sets)))

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """Functions that speak or show are left out; defaults stand outside of a function."""
        if node.name in SHOWN or node.name.lstrip("_").startswith(("say", "tell", "in_words")):
            return
        if not self.within or self.within.endswith("."):
            for default in (*node.args.defaults, *node.args.kw_defaults):
                if default is not None:
                    self.visit(default)
            outside, self.within = self.within, self.within + node.name
            self.block(node.body)
            self.within = outside
        else:
            self.block(node.body)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Methods carry the name of their class; a protocol does nothing."""
        if any(ast.unparse(base).startswith("Protocol") for base in node.bases):
            return
        outside, self.within = self.within, f"{self.within}{node.name}."
        self.block(node.body)
        self.within = outside

    def visit_Module(self, node: ast.Module) -> None:
        """From the top."""
        self.block(node.body)

    def block(self, body: list[ast.stmt]) -> None:
        """Statements that can be left out, and what is in them."""
        for place, statement in enumerate(body):
            docstring = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
            if docstring or isinstance(statement, (ast.Import, ast.ImportFrom)):
                continue
            if isinstance(statement, ast.If) and "TYPE_CHECKING" in ast.unparse(statement.test):
                continue
            if self.can_go(statement):
                gone = [*body[:place], ast.copy_location(ast.Pass(), statement), *body[place + 1 :]]
                self.gone(statement, body, gone)
            self.visit(statement)

    def can_go(self, statement: ast.stmt) -> bool:
        """Whether no name would be missing afterwards."""
        if isinstance(statement, (ast.Assign, ast.AnnAssign)):
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            named = any(not isinstance(one, (ast.Attribute, ast.Subscript)) for one in targets)
            return not named and bool(self.within)
        return isinstance(
            statement, (ast.Expr, ast.AugAssign, ast.Raise, ast.Continue, ast.Break, ast.Delete)
        )

    def gone(self, statement: ast.stmt, body: list[ast.stmt], gone: list[ast.stmt]) -> None:
        """A list has no name to set; its owner is found by looking."""
        for owner in ast.walk(self.tree):
            for name in ("body", "orelse", "finalbody"):
                if getattr(owner, name, None) is body:
                    made = Mutant(
                        self.path, len(self.made), statement.lineno, self.within, "statement",
                        ast.unparse(statement)[:110], "(gone)",
                    )  # fmt: skip
                    self.made.append((made, [(owner, name, gone)]))
                    return

    @staticmethod
    def speaks(node: ast.AST | None) -> bool:
        """Is this a call that makes a sentence?"""
        name = getattr(node, "func", None)
        called = getattr(name, "id", None) or getattr(name, "attr", None) or ""
        return isinstance(node, ast.Call) and (called in SPEAKS or called.lstrip("_").startswith("say_"))

    def generic_visit(self, node: ast.AST) -> None:
        """Into everything but sentences, types and decorators; blocks of statements go by `block`."""
        if isinstance(node, (ast.JoinedStr, ast.Raise, ast.arguments, ast.arg)) or self.speaks(node):
            return
        for name, value in ast.iter_fields(node):
            if name in ("annotation", "returns", "decorator_list", "ctx", "keywords") and not isinstance(
                node, ast.Call
            ):
                continue
            if name in ("body", "orelse", "finalbody") and isinstance(value, list):
                self.block(value)
            elif isinstance(value, list):
                for one in value:
                    if isinstance(one, ast.AST):
                        self.visit(one)
            elif isinstance(value, ast.AST):
                self.visit(value)

    def visit_keyword(self, node: ast.keyword) -> None:
        """`strict=True` and the like watch over us, they do nothing."""
        if node.arg not in (
            "strict",
            "dtype",
            "frozen",
            "repr",
            "init",
            "eq",
            "kw_only",
            "maxsize",
            "default_factory",
        ):
            self.visit(node.value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        """The value, not the type."""
        if node.value is not None:
            self.visit(node.value)

    def visit_Compare(self, node: ast.Compare) -> None:
        """Each comparison, turned or moved by one."""
        for place, op in enumerate(node.ops):
            if other := COMPARED.get(type(op)):
                self.change(
                    node, "comparison", (node, "ops", [*node.ops[:place], other(), *node.ops[place + 1 :]])
                )
        self.generic_visit(node)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        """Sums."""
        types = isinstance(node.op, ast.BitOr) and not self.within
        if (other := RECKONED.get(type(node.op))) and not types:
            self.change(node, "sum", (node, "op", other()))
        self.generic_visit(node)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        """Sums in place."""
        if other := RECKONED.get(type(node.op)):
            self.change(node, "sum", (node, "op", other()))
        self.visit(node.value)

    def visit_BoolOp(self, node: ast.BoolOp) -> None:
        """And, or."""
        self.change(node, "and/or", (node, "op", ast.Or() if isinstance(node.op, ast.And) else ast.And()))
        self.generic_visit(node)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> None:
        """A minus, or a not, that is gone."""
        if isinstance(node.op, (ast.USub, ast.Not)):
            other = ast.UAdd() if isinstance(node.op, ast.USub) else None
            if other is not None:
                self.change(node, "sum", (node, "op", other))
            else:
                twice = ast.copy_location(ast.UnaryOp(ast.Not(), node.operand), node.operand)
                self.change(node, "and/or", (node, "operand", twice))
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        """Numbers go up by one; true is false. Words are names of rules or sentences."""
        if isinstance(node.value, bool):
            self.change(node, "constant", (node, "value", not node.value))
        elif isinstance(node.value, (int, float)):
            self.change(node, "constant", (node, "value", node.value + 1))

    def visit_Call(self, node: ast.Call) -> None:
        """The smaller of two for the larger."""
        if isinstance(node.func, ast.Name) and node.func.id in TURNED:
            self.change(node, "sum", (node.func, "id", TURNED[node.func.id]))
        if isinstance(node.func, ast.Attribute) and node.func.attr in TURNED:
            self.change(node, "sum", (node.func, "attr", TURNED[node.func.attr]))
        self.generic_visit(node)

    def visit_Return(self, node: ast.Return) -> None:
        """Nothing for something."""
        if node.value is None or (isinstance(node.value, ast.Constant) and node.value.value is None):
            return
        if self.speaks(node.value):
            return
        self.change(node, "return", (node, "value", ast.copy_location(ast.Constant(None), node.value)))
        self.visit(node.value)


@cache
def changes(path: str) -> Changes:
    """The changes of a module; worked out once, made in a fork."""
    return Changes(path, ast.parse((ROOT / path).read_text(encoding="utf-8")))


def changed(mutant: Mutant) -> CodeType:
    """The module with one change made, compiled."""
    found = changes(mutant.path)
    for owner, name, value in found.made[mutant.number][1]:
        setattr(owner, name, value)
    return compile(ast.fix_missing_locations(found.tree), str(ROOT / mutant.path), "exec")


def codes(code: CodeType) -> Iterator[CodeType]:
    """A code and all codes in it."""
    yield code
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield from codes(one)


def is_inside(mutant: Mutant) -> bool:
    """Does the change stand in a function?"""
    return bool(mutant.function) and not mutant.function.endswith(".")


@cache
def functions() -> dict[str, list[FunctionType]]:
    """All functions of the package that anything holds, by their file."""
    found: dict[str, list[FunctionType]] = {}
    for thing in gc.get_objects():
        if type(thing) is FunctionType and thing.__code__.co_filename.startswith(PACKAGE):
            found.setdefault(thing.__code__.co_filename, []).append(thing)
    return found


def put_in(mutant: Mutant) -> int:
    """Give each function its other code, wherever it is held; how many were changed."""
    new = {(one.co_qualname, one.co_firstlineno): one for one in codes(changed(mutant))}
    done = 0
    for thing in functions()[str(ROOT / mutant.path)]:
        other = new.get((thing.__code__.co_qualname, thing.__code__.co_firstlineno))
        if other is not None and other.co_freevars == thing.__code__.co_freevars:
            thing.__code__ = other
            done += 1
    forget()
    return done


@cache
def remembering() -> list[Any]:
    """The functions of the package that remember earlier calls."""
    kept = [thing for thing in gc.get_objects() if type(thing).__name__ == "_lru_cache_wrapper"]
    return [one for one in kept if str(getattr(one, "__module__", "")).startswith("freelancekit")]


def forget() -> None:
    """What they remember."""
    for one in remembering():
        one.cache_clear()


class Before(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Loads one module with its change."""

    def __init__(self, mutant: Mutant) -> None:
        self.mutant = mutant
        self.name = mutant.path.removesuffix(".py").replace("/", ".")

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Only this one."""
        if name != self.name:
            return None
        return importlib.util.spec_from_file_location(name, ROOT / self.mutant.path, loader=self)

    def create_module(self, spec: ModuleSpec) -> None:
        """As usual."""

    def exec_module(self, module: ModuleType) -> None:
        """The changed code."""
        exec(changed(self.mutant), vars(module))  # noqa: S102


class Settled:
    """A pytest plugin: hypothesis tries the same cases each time, and looks for no smaller failure."""

    def pytest_configure(self) -> None:
        """After the project's own profile, before the tests are read."""
        import hypothesis

        quick = [hypothesis.Phase.explicit, hypothesis.Phase.generate]
        hypothesis.settings.register_profile(
            "mutation",
            database=None,
            derandomize=True,
            deadline=None,
            phases=quick,
            report_multiple_bugs=False,
        )
        hypothesis.settings.load_profile("mutation")


class Runner(Settled):
    """A pytest plugin: instead of the tests, the mutants."""

    def __init__(self, mutants: list[Mutant], tests: list[str]) -> None:
        self.mutants, self.tests, self.told = mutants, tests, -1
        self.verdicts: list[tuple[Mutant, str]] = []
        self.killers: dict[str, int] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """In a fork: the first failure is enough."""
        if self.told >= 0 and report.failed:
            os.write(self.told, report.nodeid.encode())
            os._exit(1)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """First the tests as they are, and what they reach; then each mutant."""
        began = time.monotonic()
        self.reached = self.look(session)
        self.longest = time.monotonic() - began + 10
        functions(), remembering()
        gc.collect()
        gc.freeze()  # a fork then shares what is there
        for count, mutant in enumerate(self.mutants, 1):
            verdict = (
                self.inside(session, mutant)
                if is_inside(mutant)
                else outside(mutant, self.tests, self.longest)
            )
            self.verdicts.append((mutant, verdict))
            if not verdict:
                say_now(f"survived: {mutant}")
            if count % 50 == 0:
                say_now(
                    f"... {count} of {len(self.mutants)}, {sum(not v for _, v in self.verdicts)} survived"
                )
        return True

    def look(self, session: pytest.Session) -> dict[str, set[tuple[str, int]]]:
        """Which function each test enters; worked out in a fork, so that nothing is remembered here."""
        read, write = os.pipe()
        if not (child := os.fork()):
            try:
                self.quiet()
                text = json.dumps({item.nodeid: self.entered(session, item) for item in session.items})
                with os.fdopen(write, "w") as out:
                    out.write(text)
            finally:
                os._exit(0)
        os.close(write)
        with os.fdopen(read) as told:
            text = told.read()
        os.waitpid(child, 0)
        if not text:
            sys.exit("A test fails without any mutant; see to that first.")
        found = json.loads(text)
        self.seconds = {test: seconds for test, (seconds, _) in found.items()}
        return {test: {tuple(one) for one in seen} for test, (_, seen) in found.items()}

    def entered(self, session: pytest.Session, item: pytest.Item) -> tuple[float, list[tuple[str, int]]]:
        """How long one test takes, and the functions of the package that it enters."""
        seen: set[tuple[str, int]] = set()

        def profile(frame: FrameType, event: str, _: object) -> None:
            if event == "call" and frame.f_code.co_filename.startswith(PACKAGE):
                seen.add((frame.f_code.co_filename, frame.f_code.co_firstlineno))

        forget()
        began = time.process_time()
        sys.setprofile(profile)
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        sys.setprofile(None)
        if session.testsfailed:
            os._exit(1)
        return time.process_time() - began, sorted(seen)

    def quiet(self) -> None:
        """A fork writes nothing."""
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)

    def inside(self, session: pytest.Session, mutant: Mutant) -> str:
        """The tests that reach the function, the quick ones and old killers first; what killed it, or ""."""
        path = str(ROOT / mutant.path)
        held = [one.__code__ for one in functions()[path] if one.__code__.co_qualname == mutant.function]
        places = {(path, code.co_firstlineno) for code in held}
        items = [item for item in session.items if self.reached[item.nodeid] & places]
        items.sort(key=lambda item: self.seconds[item.nodeid] / (1 + self.killers.get(item.nodeid, 0)))
        read, write = os.pipe()
        if not (child := os.fork()):
            self.quiet()
            self.told = write
            with suppress(BaseException):
                if not put_in(mutant):
                    os._exit(3)
                for item in items:  # who takes much longer than before hangs, and the kernel ends it
                    signal.setitimer(signal.ITIMER_PROF, 3 + 3 * self.seconds[item.nodeid])
                    item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
                os._exit(0)
            os.write(write, b"it broke the run")
            os._exit(1)
        os.close(write)
        ready, _, _ = select.select([read], [], [], self.longest)
        if not ready:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            os.close(read)
            return "it hung"
        killer = os.read(read, 4096).decode()
        os.close(read)
        _, status = os.waitpid(child, 0)
        if os.waitstatus_to_exitcode(status) == 3:
            sys.exit(f"no function was found for {mutant}")
        if killer:
            self.killers[killer] = self.killers.get(killer, 0) + 1
        return killer or ("" if status == 0 else "it hung or died")


def outside(mutant: Mutant, tests: list[str], longest: float) -> str:
    """A change outside of functions, made before the import in a process of its own."""
    call = [sys.executable, "-m", "tools.mutation", "--one", json.dumps(asdict(mutant)), *tests]
    try:
        done = subprocess.run(
            call, cwd=ROOT, capture_output=True, text=True, check=False, timeout=longest + 20
        )
    except subprocess.TimeoutExpired:
        return "it hung"
    return "" if done.returncode == 0 else "a run of its own"


def one(mutant: Mutant, tests: list[str]) -> int:
    """A single mutant in this process."""
    sys.meta_path.insert(0, Before(mutant))
    return int(pytest.main([*tests, "-q", "-x", "-p", "no:cacheprovider"], plugins=[Settled()]))


def say_now(text: str) -> None:
    """Pytest holds the standard output; this goes past it."""
    print(text, file=sys.__stderr__, flush=True)


def interval(killed: int, n: int) -> tuple[float, float]:
    """Wilson's interval of 95 % for a share."""
    if not n:
        return 0.0, 1.0
    z, share = 1.96, killed / n
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return middle - half, middle + half


def modules(room: str, only: list[str], but: list[str]) -> list[str]:
    """The files of a room."""
    found = []
    for place in ROOMS[room][0]:
        path = ROOT / "freelancekit" / place
        found += sorted(path.glob("*.py")) if path.is_dir() else [path]
    return [
        one.relative_to(ROOT).as_posix() for one in found
        if (not only or one.stem in only) and one.stem not in but and one.stem != "__init__"
    ]  # fmt: skip


def main(given: list[str] | None = None) -> int:
    """One room."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("room", nargs="*")
    ask.add_argument("--one", help=argparse.SUPPRESS)
    ask.add_argument("--only", nargs="*", default=[], help="some modules of the room, by name")
    ask.add_argument("--but", nargs="*", default=[], help="all modules except these")
    ask.add_argument("--sample", type=int, default=0, help="so many mutants, drawn by a fixed seed")
    ask.add_argument("--seed", type=int, default=SEED, help="another one is another draw")
    ask.add_argument("--json", type=Path, help="where to write what became of each")
    ask.add_argument("--again", action="store_true", help="only the survivors that stand in that file")
    said = ask.parse_args(given)
    if said.one:
        return one(Mutant(**json.loads(said.one)), said.room)
    room = said.room[0]
    every = [made for path in modules(room, said.only, said.but) for made, _ in changes(path).made]
    drawn, before = every, {}
    if said.again:
        before = {Mutant(**row): verdict for row, verdict in recorded(said.json)}
        drawn = [mutant for mutant, verdict in before.items() if not verdict and mutant in every]
    elif said.sample and said.sample < len(every):
        drawn = sorted(
            random.Random(said.seed).sample(every, said.sample), key=lambda one: (one.path, one.number)
        )
    runner = Runner(drawn, ROOMS[room][1])
    pytest.main([*runner.tests, "-q", "-p", "no:cacheprovider", "--capture=no"], plugins=[runner])
    verdicts = before | dict(runner.verdicts)
    tell(room, len(every), verdicts)
    if said.json:
        said.json.parent.mkdir(parents=True, exist_ok=True)
        told = [{**asdict(mutant), "killed by": verdict} for mutant, verdict in verdicts.items()]
        said.json.write_text(json.dumps(told, indent=1), encoding="utf-8")
    return 0


def recorded(path: Path) -> Iterator[tuple[dict[str, Any], str]]:
    """What became of each mutant in an earlier run."""
    for row in json.loads(path.read_text(encoding="utf-8")):
        yield row, row.pop("killed by")


def tell(room: str, every: int, verdicts: dict[Mutant, str]) -> None:
    """The figures of a room."""
    n, killed = len(verdicts), sum(bool(verdict) for verdict in verdicts.values())
    low, high = interval(killed, n)
    print(f"{room}: {every} mutants, {n} tried, {killed} killed, {n - killed} survived")
    print(f"killed: {killed / max(n, 1):.1%} (95 %: {low:.1%} to {high:.1%})")
    print(f"processor time: {sum(os.times()[:4]):.0f} s")


if __name__ == "__main__":
    sys.exit(main())
