"""
Build notebooks/ and exercises/ from lessons/, in this one direction.

    python -m tools lessons               build those that would come out otherwise
    python -m tools.lessons.build         build all, whatever they were
    python -m tools.lessons.build 02      build one lesson, in every language it has

A lesson is a py:percent file; every cell has a written id. Prose numbers are
written [[expression]] and worked out in the kernel at that very place. The
notebook is run from top to bottom with nothing answered, and what varies
(times, widget ids) is dropped, so that building twice changes not a byte.
"""

from __future__ import annotations

import argparse
import ast
import hashlib
import html
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import jupytext
import nbformat
from nbclient import NotebookClient
from nbclient.util import ensure_async
from nbformat import NotebookNode

from freelancekit.say import say, say_all
from freelancekit.show.art import ALT, as_img
from freelancekit.version import __version__
from tools.edition import lessons as edition

ROOT = Path(__file__).parent.parent.parent
LESSONS = ROOT / "lessons"
#: The day on which every stored page was "made", so that pages do not age.
TODAY = "2026-11-22"
EXPRESSION = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)
FOLDED = {"answer", "fold", "outcome", "claims"}
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


def target(lesson: Path, root: Path = ROOT, language: str = "en") -> Path:
    """Where a lesson is built to: exercises apart from notebooks, each language apart from English."""
    folder = "" if language == "en" else language
    if lesson.stem.endswith("-exercise"):
        return root / "exercises" / folder / f"{lesson.stem[:2]}-exercises.ipynb"
    return root / "notebooks" / folder / f"{lesson.stem}.ipynb"


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """While this lasts, the package speaks this language."""
    with patch.dict(os.environ, {"FREELANCEKIT_LANG": language}):
        yield


def read(lesson: Path, language: str = "en") -> NotebookNode:
    """A lesson as a notebook: ids in their place, folded cells folded, head and foot written."""
    with speaking(language):
        return _read(lesson, language)


def _read(lesson: Path, language: str) -> NotebookNode:
    source = lesson.read_text(encoding="utf-8")
    notebook: NotebookNode = jupytext.reads(source, fmt="py:percent")
    if language != "en":
        source += edition.words_of(lesson, language).read_text(encoding="utf-8")
        notebook = edition.spoken(notebook, lesson, language)
    about = notebook.metadata["freelancekit"]
    for cell in notebook.cells:
        cell["id"] = cell.metadata.pop("id")
        tags = set(cell.metadata.get("tags", []))
        if cell.cell_type == "code" and tags & FOLDED and "open" not in tags:
            cell.metadata["jupyter"] = {"source_hidden": True}
        elif cell.cell_type == "code" and "hood" in tags:
            cell.metadata["jupyter"] = {"outputs_hidden": True}
    notebook.cells[0].source = pictured(notebook.cells[0].source, about) + "\n\n" + head(about)
    notebook.cells.append(_markdown(f"{about['id']}-foot", foot(about)))
    digest = hashlib.sha256(source.encode()).hexdigest()[:16]
    about = {**about, "version": __version__, "source": f"lessons/{lesson.name}", "digest": digest}
    if language != "en":
        about |= {"language": language, "waking": say("The page wakes up. One moment.")}
    notebook.metadata = NotebookNode(
        {"freelancekit": about, "kernelspec": KERNEL, "language_info": {"name": "python"}}
    )
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    return notebook


def pictured(title: str, about: dict[str, Any]) -> str:
    """A title with the picture of its station under it; exercises are side tracks and have none."""
    if f"station-{about['id']}" not in ALT or about.get("kind") == "exercise":
        return title
    first, _, rest = title.partition("\n")
    return f"{first}\n\n{as_img('station-' + about['id'], 704)}\n{rest}"


def head(about: dict[str, Any]) -> str:
    """What folds out under the scene: minutes, needs, what one will be able to do."""
    if about["id"] == "home":
        return ""
    can = "".join(f"<li>{html.escape(line)}</li>" for line in about["objectives"])
    minutes = about["minutes"]
    about_it = say("About {minutes} minutes. What you need, what you will be able to do", minutes=minutes)
    return (
        f"<details><summary>{html.escape(about_it)}</summary>\n\n"
        f"<p>{html.escape(say('You need: {needs}', needs=about['needs']))}</p>\n"
        f"<p>{html.escape(say('Afterwards you can:'))}</p>\n<ul>{can}</ul>\n</details>"
    )


def foot(about: dict[str, Any]) -> str:
    """What stands under every notebook."""
    place = f"{'../' if about.get('kind') == 'exercise' else ''}home.ipynb"
    home = "" if about["id"] == "home" else f"**[{say('home')}]({place})**\n\n"
    licence = say("Text: CC BY 4.0. Code: MIT. The freelancekit founders.")
    return f"{home}<small>{html.escape(say_all(about['honest'], licence))}</small>"


class Runner(NotebookClient):
    """Runs code cells, and works out the numbers of the prose between them."""

    async def async_execute_cell(
        self,
        cell: NotebookNode,
        cell_index: int,
        execution_count: int | None = None,
        store_history: bool = True,
    ) -> NotebookNode:
        """Run one cell; in prose, replace each [[expression]] by its words."""
        if cell.cell_type == "code":
            return await super().async_execute_cell(cell, cell_index, execution_count, store_history)
        for expression in EXPRESSION.findall(cell.source):
            words = await self.work_out(expression)
            cell.source = cell.source.replace(f"[[{expression}]]", words)
        return cell

    async def work_out(self, expression: str) -> str:
        """The words of an expression in the running kernel."""
        names = "{**globals(), **vars(__import__('tools.lessons.prose', fromlist=['prose']))}"
        work = f"str(eval({expression.strip()!r}, {names}))"
        client: Any = self.kc
        asked = client.execute("", silent=True, user_expressions={"words": work})
        reply: dict[str, Any] = {}
        while reply.get("parent_header", {}).get("msg_id") != asked:
            reply = await ensure_async(client.get_shell_msg(timeout=60))
        answer = reply["content"]["user_expressions"]["words"]
        if answer["status"] != "ok":
            msg = f"[[{expression}]] cannot be worked out: {answer['ename']}: {answer['evalue']}"
            raise SystemExit(msg)
        return str(ast.literal_eval(answer["data"]["text/plain"]))


def run(notebook: NotebookNode, folder: Path, home: Path, language: str = "en") -> NotebookNode:
    """
    Run a notebook from top to bottom, working out prose numbers on the way.

    Parameters
    ----------
    notebook : NotebookNode
        Changed in place.
    folder : Path
        Where it runs.
    home : Path
        The reader's store for this run.
    language : str
        In which it speaks.
    """
    env = {**os.environ, "PYTHONPATH": str(ROOT), "FREELANCEKIT_HOME": str(home), "FREELANCEKIT_TODAY": TODAY}
    env["FREELANCEKIT_LANG"] = language
    where = {"metadata": {"path": str(folder)}}
    Runner(notebook, timeout=120, record_timing=False, resources=where).execute(env=env)
    return notebook


def clean(notebook: NotebookNode) -> NotebookNode:
    """Drop what varies from run to run."""
    notebook.metadata.pop("widgets", None)
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        for output in cell.get("outputs", []):
            for kind in [kind for kind in output.get("data", {}) if "widget-view" in kind]:
                del output["data"][kind]
    return notebook


def build(lesson: Path, language: str = "en") -> str:
    """A lesson as the text of its built notebook."""
    with tempfile.TemporaryDirectory() as home:
        notebook = run(read(lesson, language), target(lesson).parent, Path(home), language)
    nbformat.validate(clean(notebook))
    return text_of(notebook)


def text_of(notebook: NotebookNode) -> str:
    """A notebook as it is stored."""
    return str(nbformat.writes(notebook)) + "\n"


def lessons(names: list[str]) -> list[Path]:
    """The lesson files that are meant; all, where none is named."""
    found = sorted(LESSONS.glob("*.py"))
    return [path for path in found if not names or any(path.stem.startswith(name) for name in names)]


def editions(lesson: Path) -> list[str]:
    """The languages that a lesson has, English first."""
    return ["en", *(one for one in edition.languages() if edition.words_of(lesson, one).exists())]


def main(arguments: list[str] | None = None) -> int:
    """Build, or check."""
    parser = argparse.ArgumentParser(prog="python -m tools.lessons.build", description=__doc__.split("\n")[1])
    parser.add_argument("names", nargs="*", help="lesson numbers, such as 02")
    parser.add_argument("--check", action="store_true", help="write nothing; say what differs")
    chosen = parser.parse_args(arguments)
    stale = 0
    pairs = [(lesson, language) for lesson in lessons(chosen.names) for language in editions(lesson)]
    for lesson, language in pairs:
        path = target(lesson, language=language)
        path.parent.mkdir(exist_ok=True)
        text = build(lesson, language)
        same = path.exists() and path.read_text(encoding="utf-8") == text
        stale += not same
        told = "as it was" if same else "DIFFERS" if chosen.check else "built"
        print(f"{told:10} {path.relative_to(ROOT)}")
        if not chosen.check and not same:
            path.write_text(text, encoding="utf-8", newline="\n")
    return 1 if chosen.check and stale else 0


def _markdown(name: str, text: str) -> NotebookNode:
    cell: NotebookNode = nbformat.v4.new_markdown_cell(text)
    cell["id"] = name
    return cell


if __name__ == "__main__":
    sys.exit(main())
