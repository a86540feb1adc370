"""
The gates, one session each, all in the environment that is there: `python3 start.py test` runs them.

    .venv/bin/nox --list                       what there is
    .venv/bin/nox -s package                   one gate
    .venv/bin/nox -s package -- tests/wallet   one gate, at one place

Each gate is a run of its own, so that a red one says which kind of thing broke.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import nox
from nox.command import CommandFailed

sys.path.insert(0, str(Path(__file__).parent))
import start

nox.options.default_venv_backend = "none"  # what start.py has made is the environment
nox.options.error_on_external_run = False

NEWEST = os.environ.get("FREELANCEKIT_NEWEST") == "1"
SANITIZE = f"tests/lessons/nbval_sanitize{'_newest' if NEWEST else ''}.cfg"  # newer packages draw otherwise
ROOMS = ["ground", "tables", "rules", "wallet", "contracts", "market", "strategies", "proposals", "trust"]
ROOMS += ["careers", "evidence", "show", "learn", "page"]
STYLE = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
    ("oxlint", "--deny-warnings", "freelancekit/show/cards", "freelancekit/page/labextension"),
)


def pytest(session: nox.Session, *arguments: str, places: tuple[str, ...], spread: str = "worksteal") -> None:
    """Run tests on two cores, with an empty store of their own; "spread" says what must stay together."""
    with tempfile.TemporaryDirectory() as home:
        env = {"FREELANCEKIT_HOME": home, "CHROMIUM": start.find_chromium()}
        command = [sys.executable, "-m", "pytest", *(session.posargs or places), *arguments]
        session.run(*command, "-n", "2", "--dist", spread, env=env)


@nox.session
def style(session: nox.Session) -> None:
    """Ruff, types, who imports whom, and the scripts of the cards; each to its end."""
    failed = []
    programs = Path(sys.executable).parent
    for name, *arguments in STYLE:
        try:
            session.run(str(programs / name), *arguments)
        except CommandFailed:
            failed.append(name)
    if failed:
        session.error(f"not clean: {', '.join(failed)}")


@nox.session
def lessons(session: nox.Session) -> None:
    """The lessons keep their anatomy, and run in all answer states."""
    pytest(session, places=("tests/lessons",), spread="loadgroup")  # what a lesson has played, its runs share


@nox.session
def package(session: nox.Session) -> None:
    """The package and its docstrings."""
    pytest(session, "--doctest-modules", places=("freelancekit", *(f"tests/{room}" for room in ROOMS)))


@nox.session
def notebooks(session: nox.Session) -> None:
    """Every stored output comes out again, in a kernel of its own."""
    how = ("--nbval", "--nbval-current-env", "--nbval-sanitize-with", SANITIZE)
    pytest(session, *how, places=("notebooks", "exercises"), spread="loadfile")


@nox.session
def site(session: nox.Session) -> None:
    """The site builds, and holds what it should."""
    pytest(session, places=("tests/site",))


@nox.session
def browser(session: nox.Session) -> None:
    """The cards in JupyterLab, in a real browser."""
    pytest(session, places=("tests/browser",))


@nox.session
def install(session: nox.Session) -> None:
    """What start.py does, and what Binder would build."""
    pytest(session, places=("tests/install",), spread="loadfile")
