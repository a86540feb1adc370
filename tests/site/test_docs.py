"""The site: it builds without a warning, it holds what it should, and its examples run."""

import doctest
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup

import freelancekit as fk
from freelancekit.careers.day import STEPS
from freelancekit.evidence.claims import register
from freelancekit.evidence.support import KNOWN
from freelancekit.market.studies import studies
from freelancekit.proposals.choice_model import speed
from freelancekit.rules.schema import HERE, load
from freelancekit.units import say_day
from tests import ROOT
from tools.site import docs as made
from tools.site.checks import RECORD

DOCS = ROOT / "docs"
#: Pages written by hand, whose examples run.
WRITTEN = sorted(path for path in DOCS.rglob("*.md") if "made" not in path.relative_to(DOCS).parts)
#: A block of examples: it begins with a prompt. Other blocks show what one writes into a file.
BLOCK = re.compile(r"^```(?:python)?\n(?=>>> )(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The whole site, built once, as CONTRIBUTING says."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html"]
    command += ["-d", str(folder / "trees"), str(DOCS), str(folder / "html")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder / "html"


@pytest.fixture(scope="module")
def pages(site):
    """Every page, read."""
    return {
        path.relative_to(site).as_posix(): BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        for path in sorted(site.rglob("*.html"))
    }


def words(page):
    """All that a page says, in one line."""
    return " ".join(page.get_text(" ").split())


def squeezed(text):
    """Without spaces, which markup adds, and without quotes, which it makes round."""
    return re.sub(r"[\s'\"‘’“”]", "", text)  # noqa: RUF001


class TestTutorials:
    @pytest.mark.parametrize("kind", ["notebooks", "exercises"])
    def test_every_notebook_is_a_page_with_its_outputs(self, pages, kind):
        folder = {"notebooks": "made/tutorials", "exercises": "made/tutorials/exercises"}[kind]
        for path in (ROOT / kind).glob("*.ipynb"):
            cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
            page = pages[f"{folder}/{path.stem}.html"]
            shown = len(page.select(".cell_output"))
            assert shown == sum(bool(cell.get("outputs")) for cell in cells), path.name

    def test_outcomes_wait_in_closed_boxes(self, pages):
        boxes = pages["made/tutorials/02-the-wallet.html"].select(".cell_output details")
        assert boxes
        assert not [box for box in boxes if box.has_attr("open")]

    def test_the_list_has_all_with_their_minutes(self, pages):
        listed = words(pages["made/tutorials/index.html"])
        for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
            about = json.loads(path.read_text(encoding="utf-8"))["metadata"]["freelancekit"]
            assert re.search(rf"{about['id']} .{{1,60}} {about['minutes']}\b", listed), path.name


class TestReference:
    def test_every_public_name_has_an_entry(self, pages):
        there = {
            found["id"]
            for name, page in pages.items()
            if name.startswith("reference/api/")
            for found in page.select("[id]")
        }
        modules = {f"module-{getattr(getattr(fk, name), '__name__', '')}": name for name in fk.__all__}
        named = {f"freelancekit.{name}": name for name in fk.__all__}
        missing = set(fk.__all__) - {name for key, name in (named | modules).items() if key in there}
        assert missing == set()

    def test_every_rule_has_its_value_days_and_source(self, pages):
        for path in HERE.glob("*.toml"):
            book = load(path)
            page = pages[f"made/rules/{book.platform.name}.html"]
            for key, rows in made.keys(book).items():
                section = page.find(id=made.label(book.platform.name, key).replace("_", "-"))
                assert section is not None, (path.name, key)
                section = section if section.name == "section" else section.find_next("section")
                assert section.find(["h2", "h3"]).get_text().rstrip("#¶") == key
                for row, item in zip(rows, section.select("li"), strict=True):
                    self.tells(book, row, item)

    @staticmethod
    def tells(book, row, item):
        told, linked = squeezed(item.get_text()), {link["href"] for link in item.select("a")}
        assert squeezed(made.say_value(row.value, row.unit)) in told, row
        assert squeezed(say_day(row.valid_from)) in told, row
        assert (squeezed(say_day(row.valid_to)) if row.valid_to else "open") in told, row
        for key in row.source:
            source = book.sources.get(key)
            if source is not None:
                assert squeezed(source.title) in told, row
                assert source.url is None or source.url in linked, row

    def test_all_claims_stand_in_the_table(self, pages):
        page = pages["made/claims.html"]
        assert [row.td.get_text() for row in page.select("table tbody tr")] == list(register())
        assert len(register()) == 63
        assert all(page.find(id=f"claim-{name.lower()}") for name in register())

    def test_each_claim_says_what_it_rests_on(self, pages):
        page = pages["made/claims.html"]
        for name, claim in register().items():
            told = squeezed(page.find(id=f"claim-{name.lower()}").get_text())
            assert all(squeezed(studies()[key].title) in told for key in claim.studies), name
            assert all(squeezed(rule.split()[1]) in told for rule in claim.rules), name
            assert all(squeezed(f"{one} ({KNOWN[how]})") in told for one, how in claim.leans().items()), name

    def test_every_setting_has_value_range_and_source(self, pages):
        rows = [
            [cell.get_text() for cell in row.select("td")] for row in pages["made/settings.html"].select("tr")
        ]
        told = {cells[0]: cells for cells in rows if cells}
        assert list(told) == [row.name for row in fields(fk.Market)]
        for row in fields(fk.Market):
            name, value, span, _, source = told[row.name]
            assert value == f"{row.default:g}", name
            assert span == f"{row.metadata['low']:g} to {row.metadata['high']:g}", name
            key = row.metadata["source"]
            wanted = (
                ["assumption"]
                if key == "assumption"
                else [studies()[key].title, studies()[key].figures[name]]
            )
            assert all(squeezed(words) in squeezed(source) for words in wanted), name

    def test_the_day_and_the_ways_are_those_of_the_package(self, pages):
        shown = [item.code.get_text() for item in pages["made/day.html"].select("ol li")]
        assert shown == list(STEPS)
        ways = [row.td.get_text() for row in pages["made/ways.html"].select("tbody tr")]
        assert ways == fk.strategies()["name"].tolist()


class TestChecks:
    def test_the_page_says_what_the_record_says(self, pages):
        record = json.loads(RECORD.read_text(encoding="utf-8"))
        rows = record["calibration"]["rows"] + record["careers"]["rows"]
        shown = [
            [cell.get_text() for cell in row.select("td")] for row in pages["made/checks.html"].select("tr")
        ]
        shown = [cells for cells in shown if cells]
        shown, prices = shown[: len(rows)], shown[len(rows) :]
        assert prices == [[f"{cell:,g}" for cell in row.values()] for row in record["prices"]["rows"]]
        assert [squeezed(cells[0]) for cells in shown] == [squeezed(row["what"]) for row in rows]
        for cells, row in zip(shown, rows, strict=True):
            assert row["verdict"] in cells

    def test_a_row_that_is_cheap_comes_out_again(self):
        """The rest is played by `python -m tools.site.checks --check`, which takes a minute."""
        rows = json.loads(RECORD.read_text(encoding="utf-8"))["calibration"]["rows"]
        played = {row["what"]: row["played"] for row in rows}
        assert played["interest left after an hour, of 1"] == round(float(speed(60, fk.Market())), 3)
        assert played["interest left after a day, of 1"] == round(float(speed(1440, fk.Market())), 3)


class TestLinks:
    def test_no_link_inside_the_site_leads_nowhere(self, site, pages):
        anchors = {name: {found["id"] for found in page.select("[id]")} for name, page in pages.items()}
        broken = []
        for name, page in pages.items():
            for link in page.select("main a[href], article a[href], nav a[href]"):
                broken += [(name, link["href"])] * self.leads_nowhere(site, name, link["href"], anchors)
        assert broken == []

    @staticmethod
    def leads_nowhere(site, name, href, anchors):
        parts = urlsplit(href)
        if parts.scheme or parts.netloc:
            return False
        path = (site / name).parent / unquote(parts.path) if parts.path else site / name
        target = Path(os.path.normpath(path))
        if not target.exists():
            return True
        there = anchors.get(target.relative_to(site).as_posix())
        return bool(there is not None and parts.fragment and unquote(parts.fragment) not in there)

    def test_nothing_is_fetched_from_the_network(self, pages):
        fetched = []
        for name, page in pages.items():
            tags = page.select("script[src], img[src], iframe[src], link[rel=stylesheet], link[rel=preload]")
            fetched += [(name, tag) for tag in tags if "//" in (tag.get("src") or tag.get("href"))]
        assert fetched == []

    def test_no_page_names_a_place_on_this_machine(self, site, pages):
        here = (str(ROOT), str(Path.home()) + "/", "file://", "site-packages")
        told = {name: (site / name).read_text(encoding="utf-8") for name in pages}
        found = [(name, place) for name, text in told.items() for place in here if place in text]
        assert found == []


class TestExamples:
    @pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.relative_to(DOCS).as_posix())
    def test_examples_of_a_page_run(self, path, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        page = path.read_text(encoding="utf-8")
        text = "\n".join(BLOCK.findall(page))
        assert text.count("\n>>> ") + text.startswith(">>> ") == len(re.findall("^>>> ", page, re.MULTILINE))
        test = doctest.DocTestParser().get_doctest(text, {"fk": fk}, path.name, str(path), 0)
        told = []
        failed, _ = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=told.append)
        assert not failed, "".join(told)

    def test_each_word_of_the_glossary_has_an_example(self):
        page = (DOCS / "reference" / "glossary.md").read_text(encoding="utf-8")
        parts = re.split(r"^### ", page, flags=re.MULTILINE)[1:]
        assert len(parts) > 40
        assert [part.splitlines()[0] for part in parts if ">>> " not in part] == []
        assert [part.splitlines()[0] for part in parts if not re.search("[぀-ヿ一-鿿]", part)] == []


class TestMade:
    def test_what_no_longer_belongs_there_goes(self, tmp_path):
        folder = tmp_path / "made"
        made.make(folder)
        old = folder / "rules" / "gone.md"
        shutil.copy(folder / "rules" / "upwork.md", old)
        made.make(folder)
        assert not old.exists()
        assert (folder / "rules" / "upwork.md").exists()

    def test_signs_of_markdown_stand_as_themselves(self):
        assert made.plain("a|b *c* $0.15\n[d] <e>") == r"a\|b \*c\* \$0.15 \[d\] \<e\>"
