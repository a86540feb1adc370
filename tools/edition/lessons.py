"""
The prose of a lesson in another language: lessons/ja/02-the-wallet.py beside lessons/02-the-wallet.py.

    python -m tools.edition.lessons sheet ja 02     write what is missing or stale into that file, in English
    python -m tools.edition.lessons check ja        what is missing, stale or not the same

Such a file is a lesson of words alone. Under the id of a cell stands its prose, with the same
[[expressions]]; under the id of a code cell stand its comments, in their order, and behind them texts of
the code, as in `"the guesthouse" -> "..."`. "of" is a digest of the English; once that has changed, the
cell is stale.
"""

from __future__ import annotations

import argparse
import ast
import hashlib
import io
import json
import re
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jupytext
from nbformat import NotebookNode

EXPRESSION = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)
LESSONS = Path(__file__).parent.parent.parent / "lessons"
#: What of a lesson's head is read.
HEAD = ("title", "needs", "objectives", "honest")
#: A text of the code, and what stands in its place.
TEXT = re.compile(r"""^(".*"|'.*') -> (".*"|'.*')$""")


def languages() -> list[str]:
    """The languages that have lessons, besides English."""
    return sorted(path.name for path in LESSONS.iterdir() if path.is_dir() and any(path.glob("*.py")))


def words_of(lesson: Path, language: str) -> Path:
    """Where the words of a lesson stand."""
    return lesson.parent / language / lesson.name


def read(path: Path) -> NotebookNode:
    """A lesson, or its words, as cells."""
    notebook: NotebookNode = jupytext.reads(path.read_text(encoding="utf-8"), fmt="py:percent")
    return notebook


def digest(text: str) -> str:
    """A short hash of what was translated."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def head_of(notebook: NotebookNode) -> dict[str, Any]:
    """What of a lesson's head is read by a learner."""
    about = notebook.metadata["freelancekit"]
    return {name: about[name] for name in HEAD}


def comments(code: str) -> list[tuple[int, int, str]]:
    """The comments of a code cell: line, column, and the words."""
    tokens = tokenize.generate_tokens(io.StringIO(code).readline)
    return [
        (*token.start, token.string.lstrip("# ").rstrip())
        for token in tokens
        if token.type == tokenize.COMMENT
    ]


def name_of(cell: NotebookNode) -> str:
    """The id of a cell, as a lesson writes it or as a notebook has it."""
    return str(cell.metadata.get("id") or cell.get("id"))


# ------------------------------------------------------------ to put in


def spoken(notebook: NotebookNode, lesson: Path, language: str) -> NotebookNode:
    """
    A lesson with its words in another language.

    Raises
    ------
    SystemExit
        With all that is missing, stale or not the same.
    """
    words = read(words_of(lesson, language))
    found = [*problems(notebook, words, words_of(lesson, language))]
    if found:
        raise SystemExit("\n".join(found))
    by_name = {name_of(cell): cell for cell in words.cells}
    for cell in notebook.cells:
        there = by_name.get(name_of(cell))
        if there is None:
            continue
        cell.source = there.source if cell.cell_type == "markdown" else in_code(cell.source, there.source)
    notebook.metadata["freelancekit"] |= head_of(words)
    return notebook


def in_code(code: str, words: str) -> str:
    """A code cell with other comments, and other texts."""
    told, texts = code_words(words)
    lines = code.split("\n")
    for (line, column, _), mine in reversed(list(zip(comments(code), told, strict=True))):
        lines[line - 1] = f"{lines[line - 1][:column]}# {mine}"
    code = "\n".join(lines)
    for english, mine in texts.items():
        code = code.replace(english, mine)
    return code


def code_words(words: str) -> tuple[list[str], dict[str, str]]:
    """The comments that are meant, and the texts, of a code cell in a file of words."""
    lines = [line.lstrip("# ").rstrip() for line in words.split("\n") if line.strip()]
    texts = {found[1]: found[2] for line in lines if (found := TEXT.match(line))}
    return [line for line in lines if not TEXT.match(line)], texts


# ------------------------------------------------------------ to look over


def needed(cell: NotebookNode) -> bool:
    """Whether a cell has words."""
    return bool(cell.cell_type == "markdown" or comments(cell.source))


def problems(notebook: NotebookNode, words: NotebookNode, path: Path) -> Iterator[str]:
    """What is missing, stale, too much, or not the same."""
    by_name = {name_of(cell): cell for cell in words.cells}
    if words.metadata.get("freelancekit", {}).get("of") != digest(str(head_of(notebook))):
        yield f"{path.name}: the head is stale; its English has changed"
    for cell in notebook.cells:
        name = name_of(cell)
        there = by_name.pop(name, None)
        if there is None:
            if needed(cell):
                yield f"{path.name}: {name} is missing"
        elif there.metadata.get("of") != digest(cell.source):
            yield f"{path.name}: {name} is stale; its English has changed"
        else:
            yield from (f"{path.name}: {name}: {complaint}" for complaint in _differs(cell, there))
    yield from (f"{path.name}: {name} stands in no lesson" for name in by_name)


def _differs(cell: NotebookNode, there: NotebookNode) -> Iterator[str]:
    if cell.cell_type != there.cell_type:
        yield f"is {there.cell_type}, not {cell.cell_type}"
    elif plain(cell) and plain(cell) == plain(there):
        yield "is left in English"
    elif cell.cell_type == "markdown":
        mine, ours = (sorted(map(bare, EXPRESSION.findall(one.source))) for one in (there, cell))
        if mine != ours:
            yield f"other expressions: {mine} for {ours}"
    else:
        told, texts = code_words(there.source)
        if len(told) != len(comments(cell.source)):
            yield f"{len(told)} comments for {len(comments(cell.source))}"
        for english in texts:
            if english not in cell.source:
                yield f"no text {english} stands there"


def plain(cell: NotebookNode) -> str:
    """The words of a cell, without expressions, code and comment signs; nothing where it has no letters."""
    words = cell.source
    if cell.cell_type == "code":
        found = [word for _, _, word in comments(words)]
        words = "\n".join(word for word in found if not TEXT.match(word))
    words = re.sub(r"\[\[.+?\]\]|`[^`]*`", "", words, flags=re.DOTALL).strip()
    return words if re.search(r"[A-Za-z]{3}", words) else ""


def bare(expression: str) -> str:
    """An expression without the texts in it: what the two languages share."""
    tree = ast.parse(expression.strip(), mode="eval")
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "says":
            node.args[1:] = []
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
            node.value = ""
    return ast.unparse(tree)


# ------------------------------------------------------------ for translators


def sheet(lesson: Path, language: str) -> str:
    """The file of words, with what is there and fresh, and the English of the rest."""
    source, path = read(lesson), words_of(lesson, language)
    there = read(path) if path.exists() else NotebookNode(cells=[], metadata=NotebookNode(freelancekit={}))
    fresh = {name_of(cell): cell for cell in there.cells}
    mark = digest(str(head_of(source)))
    head = head_of(there) if there.metadata["freelancekit"].get("of") == mark else head_of(source)
    parts = [_head({"of": mark, **head})]
    for cell in source.cells:
        if not needed(cell):
            continue
        name, of = name_of(cell), digest(cell.source)
        old = fresh.get(name)
        if old is not None and old.metadata.get("of") == of:
            text = old.source
        else:
            text = cell.source if cell.cell_type == "markdown" else _commented(cell.source)
        kind = "[markdown] " if cell.cell_type == "markdown" else ""
        if cell.cell_type == "markdown":
            text = "\n".join(f"# {line}".rstrip() for line in text.split("\n"))
        parts.append(f'# %% {kind}id="{name}" of="{of}"\n{text}\n')
    return "\n".join(parts)


def _commented(code: str) -> str:
    return "\n".join(f"# {words}" for _, _, words in comments(code))


def _head(about: dict[str, Any]) -> str:
    """The head in YAML, of which JSON is a part."""
    lines = ["---", "jupyter:", "  freelancekit:"]
    for name, value in about.items():
        if isinstance(value, list):
            lines += [f"    {name}:", *(f"      - {_json(one)}" for one in value)]
        else:
            lines.append(f"    {name}: {_json(value)}")
    return "".join(f"# {line}\n" for line in [*lines, "---"])


def _json(value: object) -> str:
    return json.dumps(str(value), ensure_ascii=False)


def all_lessons(names: list[str]) -> list[Path]:
    """The lessons that are meant; all, where none is named."""
    found = sorted(LESSONS.glob("*.py"))
    return [path for path in found if not names or any(path.stem.startswith(name) for name in names)]


def look_over(language: str, names: list[str]) -> list[str]:
    """What is missing or wrong in a language."""
    found = []
    for lesson in all_lessons(names):
        path = words_of(lesson, language)
        found += [*problems(read(lesson), read(path), path)] if path.exists() else [f"{path.name} is missing"]
    return found


def main(arguments: list[str] | None = None) -> int:
    """Read the command line and do it."""
    parser = argparse.ArgumentParser(prog="python -m tools.edition.lessons", description=__doc__)
    parser.add_argument("what", choices=["sheet", "check"])
    parser.add_argument("language")
    parser.add_argument("names", nargs="*")
    given = parser.parse_args(arguments)
    if given.what == "check":
        found = look_over(given.language, given.names)
        print("\n".join(found) or "All is there.")
        return 1 if found else 0
    for lesson in all_lessons(given.names):
        path = words_of(lesson, given.language)
        text = sheet(lesson, given.language)
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
