"""
What a page keeps when it is saved: words, and no live cards.

A live card is of one kernel only. Written into a file, it is a dead reference
on another day, and a front end says "model not found". So the words of a card
are kept, and the reference to the live one is left out.
"""

from __future__ import annotations

from typing import Any

#: How a live card is named among the forms of an output.
LIVE = "application/vnd.jupyter.widget-view+json"


def leave_live_cards_out(model: dict[str, Any], **_: object) -> None:
    """
    Take live cards out of a notebook of ours before it is written.

    Parameters
    ----------
    model : dict
        What Jupyter's server is about to write: ``type`` and ``content``. Only a
        notebook that names freelancekit in its metadata is changed, in place.

    Examples
    --------
    >>> both = {"text/plain": "Ready.", LIVE: {"model_id": "a"}}
    >>> cell = {"cell_type": "code", "outputs": [{"data": both}]}
    >>> model = {"type": "notebook", "content": {"metadata": {"freelancekit": {}}, "cells": [cell]}}
    >>> leave_live_cards_out(model)
    >>> both
    {'text/plain': 'Ready.'}
    """
    content = model.get("content")
    if model.get("type") != "notebook" or not isinstance(content, dict):
        return
    metadata = content.get("metadata", {})
    if "freelancekit" not in metadata:
        return
    metadata.pop("widgets", None)
    for cell in content.get("cells", []):
        for output in cell.get("outputs", []):
            if len(forms := output.get("data", {})) > 1:
                forms.pop(LIVE, None)
