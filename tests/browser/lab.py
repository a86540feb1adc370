"""
A JupyterLab to test in: started once, driven in headless Chromium.

What a person does is done as a person does it: open, run all, press, look. To start the page of a JupyterLab
costs seven seconds of a processor, so one page stays open for all tests, and notebooks open and close in it.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, sync_playwright

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

#: No news over the corner, and every cell drawn even when it is out of sight.
SETTINGS = {
    "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
    "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"},
    "@jupyter-widgets/jupyterlab-manager:plugin": {"saveState": True},
}

#: Runs every cell, once the kernel really listens; a command sent earlier is dropped in silence.
RUN_ALL = """async (_, at) => {
  const app = window.jupyterapp; at('the page'); await app.restored;
  const panel = app.shell.currentWidget;
  at('the notebook'); await panel.context.ready;
  at('the session'); await panel.sessionContext.ready;
  at('the kernel'); const kernel = panel.sessionContext.session.kernel; await kernel.info;
  at('the connection');
  while (kernel.connectionStatus !== 'connected') await new Promise(done => setTimeout(done, 50));
  at('an answer of the kernel'); await kernel.requestKernelInfo();
  at('the last cell'); await app.commands.execute('notebook:run-all-cells');
}"""

#: Opens a notebook in a page that is there already, with the menus at the side as on the first day.
OPEN = """async (name, at) => {
  const app = window.jupyterapp; at('the page'); await app.restored;
  app.shell.expandLeft();
  at('the notebook'); const panel = await app.commands.execute('docmanager:open', {path: name, factory: 'Notebook'});
  await panel.context.ready;
  at('its boxes'); while (!panel.node.querySelector('.jp-Cell')) await new Promise(done => setTimeout(done, 20));
}"""

#: Closes whatever is open, saving nothing, and ends every kernel.
CLOSE = """async (_, at) => {
  const app = window.jupyterapp, {sessions, kernels} = app.serviceManager;
  for (const widget of [...app.shell.widgets('main')]) {
    if (widget.context) { widget.context.model.dirty = false; at('a notebook to be saved'); await widget.context.ready; }
    widget.close();
  }
  at('the kernels to end'); await sessions.shutdownAll(); await kernels.shutdownAll();
}"""

#: Until the kernel has nothing to do, no card is still being fetched, and for a moment nothing changes on the page.
REST = """async (quiet, at) => {
  const panel = window.jupyterapp.shell.currentWidget, root = panel.node;
  let changed = performance.now();
  const watch = new MutationObserver(() => { changed = performance.now(); });
  watch.observe(root, { subtree: true, childList: true, characterData: true });
  const why = () => {
    const kernel = panel.sessionContext.session?.kernel;
    if (kernel && kernel.status !== 'idle') return `the kernel, which is ${kernel.status}`;
    if (root.querySelector('.jp-OutputArea')?.textContent.includes('Loading widget')) return 'a card';
    const moves = (one) => one.playState === 'running' && one.effect.getComputedTiming().iterations !== Infinity;
    if (root.getAnimations({ subtree: true }).some(moves)) return 'a bar that moves';
    return performance.now() - changed < quiet ? 'the page to stand still' : '';
  };
  for (let what; (what = why()); await new Promise(done => setTimeout(done, 25))) at(what);
  watch.disconnect();
  await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
}"""

#: Runs a script for so many milliseconds at most. The script may say what it waits for, and the error tells.
BOUNDED = """async ([given, limit]) => {
  let waited = 'an answer';
  const late = new Promise((_, fail) => setTimeout(() => fail(new Error(`waited ${limit} ms for ${waited}`)), limit));
  return await Promise.race([(%s)(given, (now) => { waited = now; }), late]);
}"""

#: The words that an eye can see: text nodes whose element is rendered, not folded away.
VISIBLE = """(root) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const words = [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const seen = element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true, opacityProperty: true });
    if (seen && !['SCRIPT', 'STYLE'].includes(element.tagName)) words.push(walker.currentNode.textContent);
  }
  return words.join(' ').replace(/\\s+/g, ' ');
}"""


#: Where a cell stands, once the notebook is there; -1 where it has no such cell.
CELL = """async (name, at) => {
  const app = window.jupyterapp; at('the page'); await app.restored;
  at('the notebook'); await app.shell.currentWidget.context.ready;
  return [...app.shell.currentWidget.content.model.cells].findIndex(c => c.id === name);
}"""

#: Saves, and ends every kernel, as a night does; gives the notebook's path.
SLEEP = """async (_, at) => {
  const app = window.jupyterapp;
  at('the notebook to be saved'); await app.commands.execute('docmanager:save');
  const path = app.shell.currentWidget.context.path;
  const {sessions, kernels} = app.serviceManager;
  sessions.shutdownAll();
  at('the kernels to be gone');  // a page opened before that would wait for a kernel that is dying
  for (let left = 1; left; left = [...sessions.running(), ...kernels.running()].length) {
    await new Promise(done => setTimeout(done, 200));
    await Promise.all([sessions.refreshRunning(), kernels.refreshRunning()]);
  }
  return path;
}"""


def chromium() -> str | None:
    """The browser of this machine, if it has one."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


@contextmanager
def a_browser() -> Iterator[Browser]:
    """A headless Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
        yield browser
        browser.close()


@contextmanager
def a_lab(folder: Path, scratch: Path) -> Iterator[str]:
    """A JupyterLab over a folder, with a reader's home of its own; gives its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    env = {**os.environ, "FREELANCEKIT_HOME": str(scratch / "home"), "FREELANCEKIT_TODAY": "2026-11-22"}
    env |= {f"JUPYTER_{name}_DIR": str(scratch / name.lower()) for name in ("CONFIG", "DATA", "RUNTIME")}
    settings = scratch / "settings"
    settings.mkdir(parents=True, exist_ok=True)
    (settings / "overrides.json").write_text(json.dumps(SETTINGS))
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", "--ip=127.0.0.1", f"--port={port}",
        "--IdentityProvider.token=", f"--ServerApp.root_dir={folder}", f"--LabApp.app_settings_dir={settings}",
        "--LabApp.expose_app_in_browser=True",
    ]  # fmt: skip
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--allow-root")
    address = f"http://127.0.0.1:{port}"
    with (
        (scratch / "lab.log").open("w") as log,
        subprocess.Popen(command, env=env, stdout=log, stderr=log) as lab,
    ):
        try:
            _wait_for(f"{address}/api", lab, scratch / "lab.log")
            yield address
        finally:
            _end(lab)


class Notebook:
    """
    One notebook, open in the browser.

    Parameters
    ----------
    page : Page
        Where it opens.
    address : str or None
        Of the JupyterLab that the page shall go to; None where it shows one already.
    name : str
        The notebook's path in its folder.
    """

    def __init__(self, page: Page, address: str | None, name: str) -> None:
        self.page = page
        self.said: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", self._error)
        page.set_viewport_size({"width": 1280, "height": 14000})
        if address is None:
            self.ask(OPEN, name)
        else:
            page.goto(f"{address}/lab/tree/{name}?reset")
        page.wait_for_selector(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Cell", timeout=60_000)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.said.append(message.text)

    def _error(self, error: Error) -> None:
        self.said.append(str(error))

    def close(self) -> None:
        """Close it, and leave the page to the next one."""
        self.ask(CLOSE)
        self.page.remove_listener("console", self._console)
        self.page.remove_listener("pageerror", self._error)

    def ask(self, script: str, given: object = None, *, seconds: int = 90) -> Any:
        """
        What a script on the page answers.

        A bare `page.evaluate` waits for ever; a lost message must cost one test, not the whole run.
        """
        return self.page.evaluate(BOUNDED % script, [given, 1000 * seconds])

    def run_all(self) -> None:
        """Run every cell, and wait until kernel and page rest."""
        self.ask(RUN_ALL)
        self.rest()

    def rest(self, quiet: int = 200) -> None:
        """Wait until the kernel rests, and for so many milliseconds nothing changes on the page."""
        self.ask(REST, quiet)

    def save_and_sleep(self) -> str:
        """Save it and end its kernel; its path, to open it on another day."""
        return str(self.ask(SLEEP))

    def cell(self, name: str) -> str:
        """The selector of a cell by its written id."""
        index = self.ask(CELL, name)
        assert index >= 0, f"no cell {name}"
        return f'.jp-NotebookPanel:not(.lm-mod-hidden) .jp-Cell[data-windowed-list-index="{index}"]'

    def run(self, name: str) -> None:
        """Run one cell."""
        self.ask(
            """async (name) => {
              const app = window.jupyterapp, notebook = app.shell.currentWidget.content;
              notebook.activeCellIndex = [...notebook.model.cells].findIndex(c => c.id === name);
              await app.commands.execute('notebook:run-cell');
            }""",
            name,
        )
        self.rest()

    def visible(self, selector: str = ".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook") -> str:
        """The words one can see."""
        return str(self.page.eval_on_selector(selector, VISIBLE))

    def visible_with(self, words: str) -> str:
        """The words one can see, once these are among them: a busy machine draws a page slowly."""
        for _ in range(100):
            seen = self.visible()
            if words in seen:
                return seen
            self.page.wait_for_timeout(200)
        raise AssertionError(seen)

    def shoot(self, path: Path, selector: str = ".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook") -> None:
        """A picture of what one sees."""
        self.page.locator(selector).screenshot(path=path)


class Lab:
    """
    A browser, and a JupyterLab over a folder, with one page of it that stays open.

    Parameters
    ----------
    browser : Browser
        A running one.
    address : str
        Of the JupyterLab.
    folder : Path
        Which it shows.
    scratch : Path
        Where it keeps the reader's home and what else it writes.
    """

    def __init__(self, browser: Browser, address: str, folder: Path, scratch: Path) -> None:
        self.browser, self.address, self.folder, self.scratch = browser, address, folder, scratch
        self.page: Page | None = None

    def open(self, notebook: NotebookNode, name: str) -> Notebook:
        """A notebook under a name of its own, for a reader without answers, in the page that is there."""
        shutil.rmtree(self.scratch / "home", ignore_errors=True)
        nbformat.write(notebook, self.folder / name)
        if self.page is not None:
            return Notebook(self.page, None, name)
        self.page = self.browser.new_page()
        return Notebook(self.page, self.address, name)

    def later(self, name: str) -> Notebook:
        """Another day: the same notebook in a page that knows nothing."""
        return Notebook(self.browser.new_page(), self.address, name)

    def close(self, notebook: Notebook, *, spoiled: bool) -> None:
        """Close a notebook; after a test that failed nobody knows what the page shows, so it goes too."""
        if notebook.page is self.page and not spoiled:
            notebook.close()
            return
        notebook.page.close()
        self.page = None if notebook.page is self.page else self.page


@contextmanager
def a_whole_lab(place: Path) -> Iterator[Lab]:
    """Browser and JupyterLab, in a folder that is there."""
    folder, scratch = place / "work", place / "scratch"
    folder.mkdir()
    with a_browser() as browser, a_lab(folder, scratch) as address:
        yield Lab(browser, address, folder, scratch)


def boxes(**cells: str) -> NotebookNode:
    """A notebook with a box for each piece of code."""
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    made = [new_code_cell(code, id=name) for name, code in cells.items()]
    notebook: NotebookNode = new_notebook(cells=made, metadata=kernel)
    return notebook


def _end(lab: subprocess.Popen[bytes]) -> None:
    """Ask it to go, and do not ask twice: one that is just starting a kernel may wait for it for ever."""
    lab.terminate()
    try:
        lab.wait(timeout=20)
    except subprocess.TimeoutExpired:
        lab.kill()


def _wait_for(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(300):
        assert process.poll() is None, log.read_text()
        try:
            urllib.request.urlopen(url, timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(log.read_text())
