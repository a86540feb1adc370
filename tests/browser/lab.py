"""
A JupyterLab to test in: started once, driven in headless Chromium.

What a person does is done as a person does it: open, run all, press, look.
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

from playwright.sync_api import Browser, Page, sync_playwright

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
    """One notebook, open in the browser."""

    def __init__(self, page: Page, address: str, name: str) -> None:
        self.page = page
        self.said: list[str] = []
        page.on(
            "console", lambda message: self.said.append(message.text) if message.type == "error" else None
        )
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.set_viewport_size({"width": 1280, "height": 14000})
        page.goto(f"{address}/lab/tree/{name}?reset")
        page.wait_for_selector(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Cell", timeout=60_000)

    def ask(self, script: str, given: object = None, *, seconds: int = 90) -> Any:
        """
        What a script on the page answers.

        A bare `page.evaluate` waits for ever; a lost message must cost one test, not the whole run.
        """
        return self.page.evaluate(BOUNDED % script, [given, 1000 * seconds])

    def run_all(self) -> None:
        """Run every cell, and wait until the kernel rests."""
        self.ask(RUN_ALL)
        self.page.wait_for_timeout(700)

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
        self.page.wait_for_timeout(400)

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
