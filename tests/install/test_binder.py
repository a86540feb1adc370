"""
What Binder would build, built here: its own packages, our .binder/ files, and the notebooks run in it.

That takes minutes and the network, so it is done where something has changed that Binder builds from, and at
night: `python3 start.py test --only install --nightly`. `binder_digest.txt` says from what it was built last.
"""

import os
import shutil
import subprocess
import sys

import pytest

from tests import ROOT
from tools import binder

#: Why nothing is built; nothing where it is.
NOT_BUILT = binder.why_not(sys.version_info[:2])
pytestmark = pytest.mark.timeout(1200)  # the first test waits for pip
built_again = pytest.mark.skipif(bool(NOT_BUILT), reason=NOT_BUILT)
NOT_IN_A_CLONE = shutil.ignore_patterns(
    ".git", ".venv*", ".*_cache", "__pycache__", "my-workbook", ".hypothesis"
)


def run(command, folder, image):
    """Run a command as Binder does: in the folder of the repository, the image's programs first."""
    path = os.pathsep.join([str(image / "bin"), os.environ["PATH"]])
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PATH": path, "FREELANCEKIT_HOME": str(image / "home")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def image(tmp_path_factory):
    """An environment with the packages of Binder's image, and only those."""
    assert (
        f"python-{sys.version_info.major}.{sys.version_info.minor}\n"
        == (ROOT / ".binder" / "runtime.txt").read_text()
    )
    folder = tmp_path_factory.mktemp("image")
    run([sys.executable, "-m", "venv", "."], folder, folder)
    run(
        [
            folder / "bin" / "pip",
            "install",
            "--no-deps",
            "-r",
            ROOT / "tests" / "install" / "binder_base.txt",
        ],
        folder,
        folder,
    )
    return folder


@pytest.fixture(scope="module")
def built(image, tmp_path_factory):
    """The repository in the image, after the steps that Binder takes; also what was installed before and after."""
    repository = tmp_path_factory.mktemp("repository") / "freelancekit"
    shutil.copytree(ROOT, repository, ignore=NOT_IN_A_CLONE)
    before = set(run(["pip", "freeze", "--all"], repository, image).splitlines())
    run(["pip", "install", "-r", ".binder/requirements.txt"], repository, image)
    run([".binder/postBuild"], repository, image)
    after = set(run(["pip", "freeze", "--all"], repository, image).splitlines())
    return repository, before, after


@built_again
def test_image_stays_as_it_is(built):
    _, before, after = built
    assert "jupyterlab==4.4.9" in before
    assert "ipywidgets==8.1.7" in before
    assert before <= after


@built_again
def test_nothing_is_missing(built, image):
    repository, *_ = built
    assert "No broken requirements found." in run(["pip", "check"], repository, image)


@built_again
def test_no_news_dialog(built, image):
    assert "fetchNews" in (image / "share/jupyter/lab/settings/overrides.d/freelancekit.json").read_text()


@built_again
@pytest.mark.parametrize("name", ["00-start-here.ipynb", "02-the-wallet.ipynb", "05-the-proposal.ipynb"])
def test_notebook_runs(built, image, name):
    repository, *_ = built
    workbook = repository / "my-workbook"
    assert (workbook / name).exists(), "postBuild copied no such notebook"
    run(
        ["jupyter", "nbconvert", "--to", "notebook", "--execute", "--output", f"ran-{name}", name],
        workbook,
        image,
    )
    assert (workbook / f"ran-{name}").exists()


def test_what_binder_builds_from_is_what_it_was_built_from_last():
    """Changed on purpose? Then the tests above have just built it: where they pass, `python -m tools binder`."""
    assert binder.stored() == binder.digest(), binder.STALE


def test_a_change_in_what_binder_builds_from_is_noticed(tmp_path, monkeypatch):
    monkeypatch.setattr(binder, "stored", lambda: "of another day")
    monkeypatch.delenv("FREELANCEKIT_NIGHTLY", raising=False)
    assert binder.why_not((3, 11)) == ""
    monkeypatch.setattr(binder, "stored", binder.digest)
    assert binder.why_not((3, 11)) == binder.UNCHANGED
    monkeypatch.setenv("FREELANCEKIT_NIGHTLY", "1")
    assert binder.why_not((3, 11)) == ""
    assert binder.why_not((3, 13)) == "Binder runs Python 3.11, so it can be built with that only."
    before = binder.digest()
    for source in binder.SOURCES:
        files = [path for path in (ROOT / source).rglob("*") if path.is_file()] or [ROOT / source]
        other = tmp_path / source / files[0].name
        other.parent.mkdir(parents=True)
        other.write_bytes(files[0].read_bytes() + b" ")
        with monkeypatch.context() as patch:
            patch.setattr(binder, "files", lambda old=files[0], new=other, f=binder.files: [
                (name, new if path == old else path) for name, path in f()])  # fmt: skip
            assert binder.digest() != before, source
