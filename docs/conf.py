"""
How Sphinx builds this site: everything is read from the checkout, nothing from the network.

    .venv/bin/python -m sphinx -W --keep-going -b html docs build/site

Notebooks are shown as they are stored; nothing is run. Pages that are made from the package (rules,
settings, claims, ...) are written to docs/made/ first, by `tools.site.docs`, and are not kept in git.
"""

import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from docutils import nodes  # noqa: E402
from docutils.utils.math.latex2mathml import tex2mathml  # noqa: E402
from sphinx.application import Sphinx  # noqa: E402
from sphinx.writers.html5 import HTML5Translator  # noqa: E402

import freelancekit  # noqa: E402
from tools.site.docs import MADE, make  # noqa: E402

project = "freelancekit"
author = "The freelancekit founders"
copyright = "the freelancekit founders. Text: CC BY 4.0, code: MIT"
release = freelancekit.__version__

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["build"]
default_role = "py:obj"

# A link that leads nowhere is an error. Names in docstrings are links where the reference has them; what
# stands for a type in words ("int or int array") has no page and needs none.
nitpicky = True
nitpick_ignore_regex = [("py:(class|obj|exc|data|func|meth|attr|mod)", r".*")]

myst_enable_extensions = ["colon_fence", "deflist"]
nb_execution_mode = "off"
nb_ipywidgets_js: dict[str, dict[str, str]] = {}  # the cards are stored as plain pages; no script is fetched

autodoc_member_order = "bysource"
autodoc_typehints = "none"  # the docstrings say them, in words
autodoc_default_options = {"members": True}
napoleon_google_docstring = False
napoleon_use_rtype = False
napoleon_use_param = False
napoleon_use_ivar = True

html_theme = "furo"
html_title = "freelancekit"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sourcelink = False
html_math_renderer = "mathml"


def _inline(writer: HTML5Translator, node: nodes.math) -> None:
    writer.body.append(tex2mathml(node.astext()))
    raise nodes.SkipNode


def _block(writer: HTML5Translator, node: nodes.math_block) -> None:
    formula = tex2mathml(node.astext(), as_block=True)
    writer.body.append(f'<div class="formula" tabindex="0" role="group" aria-label="formula">{formula}</div>')
    raise nodes.SkipNode


def _for_everybody(app: Sphinx, page: str, template: str, context: dict[str, Any], tree: object) -> None:
    """What the theme leaves out: the menu's headings have a level, and a table can be scrolled by keys."""
    menu = context.get("furo_navigation_tree", "")
    context["furo_navigation_tree"] = menu.replace('role="heading"', 'role="heading" aria-level="2"')
    box = '<div class="table-wrapper'
    reached = f'<div tabindex="0" role="group" aria-label="table" {box[5:]}'
    context["body"] = context.get("body", "").replace(box, reached)


def setup(app: Sphinx) -> None:
    """Write the made pages, and let formulas be MathML, which browsers draw by themselves."""
    make(MADE)
    app.add_html_math_renderer("mathml", (_inline, None), (_block, None))
    app.connect("html-page-context", _for_everybody, priority=900)  # after the theme
