"""Tables of platforms, time trackers and other people's habits: understood, asked about, or refused with a way on."""

import pytest

from freelancekit.errors import FreelanceKitError
from tests.tables.foreign_files import FOREIGN
from tests.tables.own_files import OWN


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setenv("FREELANCEKIT_TODAY", "2026-11-22")


@pytest.mark.parametrize("file", FOREIGN, ids=lambda file: file.name)
def test_each_is_understood_asked_about_or_refused_and_the_disk_stays_as_it_was(tmp_path, file):
    path = tmp_path / ("export.xlsx" if file.data.startswith(b"PK") else "export.csv")
    path.write_bytes(file.data)
    before = (path.stat().st_mtime_ns, path.stat().st_mode)
    if file.verdict == "understood":
        assert file.read(path) == file.said
    else:
        with pytest.raises(FreelanceKitError) as caught:
            file.read(path)
        assert str(caught.value) == file.said.format(file=path.name)
    assert path.read_bytes() == file.data
    assert (path.stat().st_mtime_ns, path.stat().st_mode) == before
    assert {found.name for found in tmp_path.iterdir()} - {"home"} == {path.name}


def test_there_are_twenty_and_sixty_with_one_s_own():
    assert len(FOREIGN) >= 20
    assert len(FOREIGN) + len(OWN) >= 60


@pytest.mark.parametrize("file", [*FOREIGN, *OWN], ids=lambda file: file.name)
def test_each_refusal_names_a_way_on(file):
    if file.verdict != "understood":
        assert any(
            word in file.said
            for word in (
                "wanted is",
                "Say ",
                "say ",
                "Save it",
                "Take it out",
                "Keep one",
                "Type ",
                "stands in quotes",
            )
        )
