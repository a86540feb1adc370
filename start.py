"""
Set up the workbook and open it, or run the tests. Needs nothing but Python.

    python3 start.py             install what is missing, then open your own copy in JupyterLab
    python3 start.py test        install what is missing, then run all tests, gate by gate
    python3 start.py setup       install what contributors need, and run nothing
    python3 start.py copy        only bring my-workbook/ up to date
    python3 start.py --lang ja   in Japanese; without it, in the language of the system

On Windows write "py" for "python3". What stands after "--" goes to JupyterLab:

    python3 start.py -- --no-browser --port 8899
"""

import argparse
import gettext
import hashlib
import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import types
from pathlib import Path

OLDEST, NEWEST = (3, 11), (3, 13)


def say(text: str, **values: object) -> str:
    """The sentence in the reader's language; English where it has none yet."""
    folder = str(Path(__file__).resolve().parent / "freelancekit" / "locale")
    ours = gettext.translation(
        "freelancekit", folder, [os.environ.get("FREELANCEKIT_LANG", "en")], fallback=True
    )
    return ours.gettext(text).format(**values)


def older_or_newer(version: tuple) -> str:
    """One sentence where we never tested this Python, else nothing."""
    mine, oldest, newest = ("{}.{}".format(*pair[:2]) for pair in (version, OLDEST, NEWEST))
    if version[:2] < OLDEST:
        return say(
            "This is Python {mine}, and the workbook needs {oldest} or newer: get one from python.org.",
            mine=mine, oldest=oldest,
        )  # fmt: skip
    if version[:2] > NEWEST:
        return say(
            "This is Python {mine}, newer than {newest}, the last one we tested: it will probably work.",
            mine=mine, newest=newest,
        )  # fmt: skip
    return ""


# An old Python must get this far, so the whole file keeps to grammar that Python 3.6 reads.
if sys.version_info < OLDEST:
    sys.exit(older_or_newer(sys.version_info))

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
VENV_NEWEST = ROOT / ".venv-newest"
WORKBOOK = ROOT / "my-workbook"

GATES = ["style", "lessons", "package", "notebooks", "site", "browser", "install"]  # sessions of noxfile.py

CHROMIUM_NAMES = ["chromium", "chromium-browser", "google-chrome", "chrome"]
CHROMIUM_PLACES = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
]
GET_CHROMIUM = """\
  Debian:   sudo apt install chromium
  Ubuntu:   sudo snap install chromium
  macOS:    brew install --cask google-chrome
  Windows:  winget install Google.Chrome
  Elsewhere, or where it is not found: put its path into the environment variable CHROMIUM."""


# --- the environment -------------------------------------------------------------------------------------


def python_of(venv: Path) -> Path:
    """The Python inside an environment."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def read_json(path: Path) -> dict:
    """What a small file of ours holds; nothing where it is missing or damaged."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def write_json(path: Path, value: dict, indent: int = 1) -> None:
    """Write the whole file or nothing: a crash in the middle leaves the old one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(path.name + ".half")
    half.write_text(json.dumps(value, ensure_ascii=False, indent=indent) + "\n", encoding="utf-8")
    os.replace(half, path)


def fingerprint(*paths: Path) -> str:
    """A hash of the names and contents of these files and of all files in these folders."""
    found = hashlib.sha256()
    for path in paths:
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in inside:
            if file.is_file() and "__pycache__" not in file.parts:
                content = file.read_bytes()
                found.update(f"{file.relative_to(ROOT).as_posix()} {len(content)}\n".encode() + content)
    return found.hexdigest()


def make_environment(venv: Path) -> None:
    """An empty environment, whatever was there before."""
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        sys.exit(say(
            "This Python cannot make an environment, because venv or ensurepip is missing: install it"
            " (Debian, Ubuntu: sudo apt install python3-venv) and run the same command again."
        ))  # fmt: skip
    if subprocess.call([sys.executable, "-m", "venv", "--clear", str(venv)]) != 0:
        sys.exit(
            say(
                "The folder {folder} could not be made: see above, then run the same command again.",
                folder=venv,
            )
        )


def pip_settings(python: Path) -> dict:
    """Where pip fetches from, for uv, which does not read pip's settings."""
    told = subprocess.run(
        [str(python), "-m", "pip", "config", "list"], stdout=subprocess.PIPE, encoding="utf-8", check=False
    )
    names = {
        "index-url": "UV_DEFAULT_INDEX",
        "extra-index-url": "UV_EXTRA_INDEX_URL",
        "find-links": "UV_FIND_LINKS",
    }
    names.update(constraint="UV_CONSTRAINT", cert="SSL_CERT_FILE", proxy="ALL_PROXY")
    found = {"UV_INDEX_STRATEGY": "unsafe-best-match"}  # as pip chooses
    for line in told.stdout.splitlines():
        key, _, value = line.partition("=")
        name = names.get(key.rpartition(".")[2])
        if name:
            found[name] = value.strip("'\"")
    return found


def uv_of(venv: Path) -> str:
    """The path of uv, which is much faster: the machine's own, or one fetched by pip; nothing without."""
    mine = python_of(venv).with_name("uv.exe" if os.name == "nt" else "uv")
    if not mine.exists() and not shutil.which("uv"):
        fetch = [str(python_of(venv)), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "uv"]
        subprocess.call(fetch, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return str(mine) if mine.exists() else shutil.which("uv") or ""


def uv_install(venv: Path, arguments: list) -> bool:
    """Let uv install; False where it is not there or cannot, and then pip does, and says why."""
    python, uv = python_of(venv), uv_of(venv)
    if not uv or "--upgrade" in arguments:
        return False
    plain = [word for word in arguments if word != "--no-compile"]
    command = [uv, "pip", "install", "--quiet", "--python", str(python), *plain]
    env = dict(os.environ, **pip_settings(python))
    return subprocess.call(command, cwd=str(ROOT), env=env, stderr=subprocess.DEVNULL) == 0


def pip_install(venv: Path, arguments: list) -> bool:
    """Let pip install, showing a dot for each package it fetches; its complaints are shown as they are."""
    if uv_install(venv, arguments):
        print(flush=True)
        return True
    command = [str(python_of(venv)), "-m", "pip", "install", "--disable-pip-version-check", *arguments]
    pip = subprocess.Popen(command, cwd=str(ROOT), stdout=subprocess.PIPE, encoding="utf-8", errors="replace")
    for line in pip.stdout:
        if line.startswith("Collecting"):
            print(".", end="", flush=True)
    print(flush=True)
    return pip.wait() == 0


def set_key(wanted: str) -> str:
    """The name of a set of packages with its pins; the test set contains the learning set."""
    names = {"learn": ["learn"], "test": ["learn", "test"]}[wanted]
    return f"{wanted} {fingerprint(*(ROOT / 'requirements' / f'{name}.txt' for name in names))}"


def steps(stamp: dict, wanted: str) -> list:
    """What is still to install: (the stamp's entry, its new value, pip's arguments)."""
    todo = []
    if wanted == "newest":  # what is newest changes without a change in this folder, so always ask
        todo.append(("set", wanted, ["--upgrade", "--upgrade-strategy", "eager", ".[learn,test]"]))
    elif stamp.get("set") not in {set_key(wanted), set_key("test")}:
        # Bytecode of all modules would cost a reader half a minute; Python makes it for those that are used.
        compiled = ["--no-compile"] if wanted == "learn" else []
        todo.append(("set", set_key(wanted), ["-r", f"requirements/{wanted}.txt", *compiled]))
    package = fingerprint(ROOT / "pyproject.toml", ROOT / "freelancekit")
    if stamp.get("package") != package:
        # Not editable: the .pth file of an editable install breaks where the folder's name is not ASCII.
        todo.append(("package", package, ["--no-deps", "."]))
    return todo


def prepare(venv: Path, wanted: str) -> None:
    """
    Bring an environment to the wanted set; a second time this takes no time.

    The stamp says what is installed. It holds the Python and the folder, because a moved environment is
    broken, and "busy" while pip works: where that is still found, someone pulled the plug, so start anew.
    """
    stamp_file = venv / "start.json"
    stamp = read_json(stamp_file)
    place = f"Python {sys.version} in {venv}"
    if stamp.get("place") != place or stamp.get("busy") or not python_of(venv).exists():
        print(
            say("Making an environment of its own for the workbook, once: a minute or two, 600 MB."),
            flush=True,
        )
        make_environment(venv)
        stamp = {"place": place}
    for entry, value, arguments in steps(stamp, wanted):
        told = say("Installing packages ") if entry == "set" else say("Installing freelancekit")
        print(told, end="", flush=True)
        write_json(stamp_file, dict(stamp, busy=True))
        done = pip_install(venv, arguments)
        stamp = dict(stamp, **{entry: value}) if done else stamp
        write_json(stamp_file, stamp)
        if not done:
            sys.exit(say(
                "Not everything could be installed: is there a network? Behind a proxy, set HTTPS_PROXY;"
                " where a certificate is refused, ask your house for its file and set SSL_CERT_FILE. Then run"
                " the same command again; what was fetched so far is kept."
            ))  # fmt: skip


# --- the reader's own copy -------------------------------------------------------------------------------


def its_own(name: str) -> types.ModuleType:
    """A module of the package that needs nothing but Python, read before anything is installed."""
    spec = importlib.util.spec_from_file_location(name, str(ROOT / "freelancekit" / "page" / f"{name}.py"))
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # its classes look themselves up
    spec.loader.exec_module(module)
    return module


def spoken() -> list:
    """The languages that the workbook has."""
    return its_own("language").languages(ROOT / "freelancekit" / "locale")


def copy_workbook(root: Path, target: Path) -> None:
    """Copy notebooks and exercises to the reader's folder, never over a file the reader changed."""
    workbook = its_own("workbook")
    folders = workbook.sources(root / "notebooks", root / "exercises", spoken())
    copied = workbook.copy_workbook(folders, target)
    for one in copied:
        if one.beside:
            print(say(
                "You changed {name}, so it stays as it is; our newer edition lies beside it: {beside}",
                name=one.name, beside=one.beside,
            ))  # fmt: skip
    new, updated = workbook.count(copied)
    if new or updated:
        told = say(
            "Your own copy is in {folder}: {new} new, {updated} updated.",
            folder=target.name, new=new, updated=updated,
        )  # fmt: skip
        print(told, flush=True)


# --- open the workbook -----------------------------------------------------------------------------------


def quiet_kernels(prefix: Path) -> None:
    """Keep kernels from warning of what no reader can change."""
    kernel = {"IPKernelApp": {"log_level": "ERROR"}}
    write_json(prefix / "etc" / "ipython" / "ipython_kernel_config.json", kernel)


def hand_over(command: list) -> None:
    """Become another program. Windows cannot, so there we wait for it and leave Ctrl+C to it."""
    if os.name != "nt":
        os.execv(command[0], command)
    signal.signal(signal.SIGINT, lambda *_: None)
    sys.exit(subprocess.call(command))


def open_workbook(extra: list, guessed: bool = False) -> None:
    """Open the reader's copy at its first page."""
    prepare(VENV, "learn")
    copy_workbook(ROOT, WORKBOOK)
    quiet_kernels(VENV)
    workbook = its_own("workbook")
    page = workbook.front(WORKBOOK, os.environ["FREELANCEKIT_LANG"])
    print(say(
        "The workbook opens in your browser now: page {page} of your own copy in {folder}.",
        page=page, folder=WORKBOOK.name,
    ))  # fmt: skip
    if guessed:
        print(say("Another language: the home page has a place for it, or add --lang en to this command."))
    print(say("To stop, press Ctrl+C here; your answers stay, and the same command goes on."), flush=True)
    del os.environ["FREELANCEKIT_LANG"]  # each page speaks the language of its own folder
    hand_over(workbook.lab(str(python_of(VENV)), WORKBOOK, page, extra))


# --- run the tests ---------------------------------------------------------------------------------------


def find_chromium() -> str:
    """The path of a Chromium or Chrome, or nothing."""
    named = [os.environ.get("CHROMIUM", ""), *CHROMIUM_NAMES, *CHROMIUM_PLACES]
    return next((path for path in map(shutil.which, filter(None, named)) if path), "")


def obstacle(gate: str, python: str) -> str:
    """Why a gate cannot run on this machine; nothing where it can."""
    if gate == "browser" and not find_chromium():
        return f"{listed(python)} tests need Chromium, which was not found. How to get it:\n{GET_CHROMIUM}"
    return ""


def listed(python: str) -> int:
    """How many tests need a browser."""
    command = [python, "-m", "pytest", "tests/browser", "--collect-only", "-q"]
    found = subprocess.run(command, cwd=str(ROOT), stdout=subprocess.PIPE, encoding="utf-8", check=False)
    return sum("::" in line for line in found.stdout.splitlines())


def run_gate(gate: str, python: str) -> str:
    """Run one gate: "ok", "FAILED" or "NOT RUN"."""
    print(f"\n=== {gate} ===", flush=True)
    reason = obstacle(gate, python)
    if reason:
        print(reason, flush=True)
        must = os.environ.get("CI") == "true" or os.environ.get("FREELANCEKIT_REQUIRE_BROWSER") == "1"
        return "FAILED" if must else "NOT RUN"
    code = subprocess.call([python, "-m", "nox", "--session", gate], cwd=str(ROOT))
    return "FAILED" if code else "ok"


def run_tests(only: list, newest: bool, nightly: bool = False) -> int:
    """Run the gates one after another, each to its end, and say at the end how each one went."""
    venv = VENV_NEWEST if newest else VENV
    prepare(venv, "newest" if newest else "test")
    for name, wanted in (("NEWEST", newest), ("NIGHTLY", nightly)):
        if wanted:
            os.environ["FREELANCEKIT_" + name] = "1"
    rows = []
    for gate in only or GATES:
        began = time.monotonic()
        result = run_gate(gate, str(python_of(venv)))
        rows.append((gate, result, time.monotonic() - began))
    print("\ngate        result   seconds")
    for gate, result, seconds in rows:
        print(f"{gate:11} {result:8} {seconds:7.1f}")
    results = [result for _, result, _ in rows]
    if "NOT RUN" in results:
        missing = ", ".join(gate for gate, result, _ in rows if result == "NOT RUN")
        print(f"\nThis was not the whole test. NOT RUN: {missing}.")
    return 1 if "FAILED" in results else 0


# --- the command -----------------------------------------------------------------------------------------


WORDS = ["open", "test", "setup", "copy"]


def unknown(kind: str, word: str, known: list) -> str:
    """One sentence for a word we do not know."""
    return f"There is no {kind} '{word}'; there is {', '.join(known)}."


def main(argv: list) -> int:
    """Read the command line and do it."""
    cut = argv.index("--") if "--" in argv else len(argv)
    parser = argparse.ArgumentParser(
        prog="start.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "word", nargs="?", default="open", help="open (as without a word), test, setup or copy"
    )
    parser.add_argument("--lang", metavar="LANGUAGE", default="", help=", ".join(spoken()))
    parser.add_argument("--newest", action="store_true", help="test with the newest packages, not the pinned")
    parser.add_argument("--nightly", action="store_true", help="build for Binder too, whatever has changed")
    parser.add_argument("--only", nargs="+", metavar="GATE", default=[], help=", ".join(GATES))
    given = parser.parse_args(argv[:cut])
    if given.word not in WORDS:
        sys.exit(unknown("command", given.word, WORDS))
    for gate in given.only:
        if gate not in GATES:
            sys.exit(unknown("gate", gate, list(GATES)))
    if given.lang and given.lang not in spoken():
        sys.exit(unknown("language", given.lang, spoken()))
    language, guessed = its_own("language").chosen(WORKBOOK, given.lang, spoken())
    if given.word in {"open", "copy"}:
        os.environ["FREELANCEKIT_LANG"] = language
    sentence = older_or_newer(sys.version_info)
    if sentence:
        print(sentence, flush=True)
    if given.word == "open":
        open_workbook(argv[cut + 1 :], guessed)
    elif given.word == "copy":
        copy_workbook(ROOT, WORKBOOK)
    elif given.word == "setup":
        prepare(VENV, "test")
        print(f"All that contributors need is in {VENV.name}. To run every gate: python3 start.py test")
    return run_tests(given.only, given.newest, given.nightly) if given.word == "test" else 0


if __name__ == "__main__":
    os.environ["PYTHONUTF8"] = "1"  # for our children, whatever the locale
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # without bytecode every start takes seconds longer
    if not sys.flags.utf8_mode:
        hand_over([sys.executable, "-X", "utf8", *sys.argv])
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("\nStopped. Run the same command again to go on.")
