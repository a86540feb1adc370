"""What a page keeps when it is saved, and that the wheel brings all of it to Jupyter."""

import copy
import json
from types import SimpleNamespace

import nbformat
import pytest

from freelancekit.page import _jupyter_server_extension_points, _load_jupyter_server_extension
from freelancekit.page.saving import LIVE, leave_live_cards_out
from tests import ROOT

OURS = ROOT / "notebooks" / "02-the-wallet.ipynb"
LAB = ROOT / "freelancekit" / "page" / "labextension"


def with_cards(metadata: dict) -> dict:
    words = {"text/plain": "Ready.", "text/html": "<p>Ready.</p>"}
    outputs = [{"data": {**words, LIVE: {"model_id": "a"}}}, {"name": "stdout"}, {"data": {LIVE: {}}}]
    cell = {"cell_type": "code", "outputs": outputs}
    notebook = {"metadata": {**metadata, "widgets": {"state": 1}}, "cells": [cell, {"cell_type": "markdown"}]}
    return {"type": "notebook", "content": notebook}


def test_a_saved_page_of_ours_keeps_words_and_no_live_card():
    model = with_cards({"freelancekit": {"id": "02"}})
    leave_live_cards_out(model, path="02.ipynb", contents_manager=None)
    outputs = model["content"]["cells"][0]["outputs"]
    assert set(outputs[0]["data"]) == {"text/plain", "text/html"}
    assert outputs[2]["data"] == {LIVE: {}}  # a thing with no words keeps what it has
    assert "widgets" not in model["content"]["metadata"]


@pytest.mark.parametrize(
    "model",
    [
        with_cards({}),
        {"type": "file", "content": "text"},
        {"type": "notebook", "content": None},
        {"type": "directory"},
    ],
)
def test_what_is_not_ours_is_saved_as_it_is(model):
    before = copy.deepcopy(model)
    leave_live_cards_out(model)
    assert model == before


def test_a_stored_notebook_is_saved_as_it_was():
    notebook = nbformat.read(OURS, 4)
    model = {"type": "notebook", "content": copy.deepcopy(notebook)}
    leave_live_cards_out(model)
    assert model["content"] == notebook


def test_jupyters_server_looks_at_each_notebook_once_it_runs():
    hooks, later = [], []
    server = SimpleNamespace(io_loop=SimpleNamespace(add_callback=later.append))
    _load_jupyter_server_extension(server)
    server.contents_manager = SimpleNamespace(register_pre_save_hook=hooks.append)  # put there by another
    for callback in later:
        callback()
    assert hooks == [leave_live_cards_out]
    assert _jupyter_server_extension_points() == [{"module": "freelancekit.page"}]


def test_the_files_that_jupyter_reads_name_what_is_there():
    package = json.loads((LAB / "package.json").read_text(encoding="utf-8"))
    load = package["jupyterlab"]["_build"]["load"]
    script = (LAB / load).read_text(encoding="utf-8")
    assert f"window._JUPYTERLAB.{package['name']} =" in script
    assert 'new URL("page.css", here)' in script
    assert (LAB / "static" / "page.css").exists()
    server = json.loads((ROOT / "freelancekit/page/server/freelancekit.json").read_text(encoding="utf-8"))
    assert server == {"ServerApp": {"jpserver_extensions": {"freelancekit.page": True}}}
