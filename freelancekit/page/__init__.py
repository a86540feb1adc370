"""
What a notebook page needs beside its cards: how it looks, wakes and is saved.

The folder ``labextension`` is loaded by JupyterLab and Notebook 7, and this
module by Jupyter's server, once the package is installed.
"""

from __future__ import annotations

from typing import Any

from freelancekit.page.saving import leave_live_cards_out


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    """Tell Jupyter's server which module to load: this one."""
    return [{"module": "freelancekit.page"}]


def _load_jupyter_server_extension(server: Any) -> None:  # noqa: ANN401 - Jupyter's own ServerApp
    """
    Look at each notebook before the server writes it.

    Once the server runs, and not at once: until then another extension may put a manager of its own in
    the place of this one, as jupytext does.
    """
    server.io_loop.add_callback(lambda: server.contents_manager.register_pre_save_hook(leave_live_cards_out))
