"""The drawings: small, of few inks, at home in any page, and told in words."""

import base64
import re
from xml.etree import ElementTree

import pytest

from freelancekit.errors import PictureError
from freelancekit.say import say
from freelancekit.show import art
from tests import ROOT

FOLDER = ROOT / "freelancekit" / "show" / "art"
NAMES = sorted(path.stem for path in FOLDER.glob("*.svg"))
STATIONS = [f"station-{number:02d}" for number in range(13)]
FACES = [f"face-{who}" for who in ("nao", "haru", "sena", "shiori", "gen", "ryo")]
SVG = "{http://www.w3.org/2000/svg}"
#: What a drawing is made of: no script, style, letter, link, film or foreign page.
SHAPES = {"svg", "g", "defs", "path", "rect", "circle", "ellipse", "clipPath"}
SHAPES |= {"linearGradient", "radialGradient", "stop"}
MOST_BYTES, SMALL = 13_000, 2_000


def elements(name):
    return list(ElementTree.fromstring(art.picture(name)).iter())


class TestTheSet:
    def test_there_are_thirteen_stations_six_faces_and_three_signs(self):
        assert sorted([*STATIONS, *FACES, "stamp-record", "train", "ticket"]) == NAMES

    def test_each_has_words_and_no_words_lack_a_drawing(self):
        assert sorted(art.ALT) == NAMES

    def test_together_they_weigh_less_than_a_photograph(self):
        assert sum((FOLDER / f"{name}.svg").stat().st_size for name in NAMES) < 140_000

    def test_nothing_that_an_svg_names_is_used_twice(self):
        """All of them in one page: an id found twice would take the other's light."""
        ids = [one.get("id") for name in NAMES for one in elements(name) if one.get("id")]
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", NAMES)
class TestEach:
    def test_it_is_small(self, name):
        drawn = (FOLDER / f"{name}.svg").read_bytes()
        assert len(drawn) < (MOST_BYTES if name in STATIONS else SMALL)

    def test_it_scales_from_its_box(self, name):
        box = {**dict.fromkeys(STATIONS, "0 0 720 240"), **dict.fromkeys(FACES, "0 0 64 64")}
        root = elements(name)[0]
        assert root.tag == f"{SVG}svg"
        assert root.get("viewBox") == box.get(name, root.get("viewBox"))
        assert root.get("width") is None

    def test_it_is_made_of_shapes_only(self, name):
        assert {one.tag.removeprefix(SVG) for one in elements(name)} <= SHAPES
        assert "".join(one.text or "" for one in elements(name)).strip() == ""

    def test_it_needs_nothing_from_elsewhere(self, name):
        """No handler, link, style or address but the name of the format itself."""
        given = [(key, value) for one in elements(name) for key, value in one.attrib.items()]
        assert not [
            key for key, _ in given if key.startswith("on") or "href" in key or key in ("style", "class")
        ]
        assert not [value for _, value in given if re.search(r"//|data:|url\((?!#)|var\(", value)]

    def test_what_it_names_begins_with_its_own_name_and_is_there(self, name):
        found = elements(name)
        named = {one.get("id") for one in found if one.get("id")}
        used = {
            n for one in found for value in one.attrib.values() for n in re.findall(r"url\(#(.+?)\)", value)
        }
        assert named == used
        assert all(one.startswith(f"{name}-") for one in named)

    def test_it_is_drawn_with_the_inks_alone(self, name):
        inks = {shade for shades in art.INKS.values() for shade in shades}
        paints = {
            value
            for one in elements(name)
            for key, value in one.attrib.items()
            if key in ("fill", "stroke", "stop-color") and value != "none" and not value.startswith("url(")
        }
        assert paints <= inks

    def test_its_words_are_at_most_two_plain_sentences(self, name):
        words = art.alt(name)
        assert words == say(art.ALT[name])
        assert words.endswith(".")
        assert len(re.findall(r"\.( |$)", words)) <= 2
        assert len(words) <= 100

    def test_an_img_carries_all_of_it(self, name):
        shown = art.as_img(name)
        data = re.search(r'src="data:image/svg\+xml;base64,([^"]+)"', shown)[1]
        assert base64.b64decode(data).decode() == art.picture(name)
        _, _, across, down = art.picture(name).split('viewBox="')[1].split('"')[0].split()
        assert f'width="{across}" height="{down}"' in shown


class TestAsked:
    def test_every_face_is_asked_for_by_name(self):
        for name in FACES:
            assert art.face(name.removeprefix("face-").title()) == art.picture(name)

    def test_an_img_is_as_wide_as_asked_and_its_words_are_escaped(self, monkeypatch):
        monkeypatch.setitem(art.ALT, "train", 'A "red" <train>.')
        shown = art.as_img("train", 64)
        assert shown.startswith('<img alt="A &quot;red&quot; &lt;train&gt;." width="64" height="24" src=')
        assert shown.count("<") == 1

    @pytest.mark.parametrize("ask", [art.picture, art.alt, art.as_img])
    def test_an_unknown_picture_is_told_with_those_there_are(self, ask):
        with pytest.raises(PictureError) as caught:
            ask("station-13")
        assert str(caught.value) == (
            'There is no picture "station-13". There is: station-00, station-01, station-02, station-03, '
            "station-04, station-05, station-06, station-07, station-08, station-09, station-10, station-11, "
            "station-12, face-nao, face-haru, face-sena, face-shiori, face-gen, face-ryo, stamp-record, train, "
            "ticket."
        )
        assert caught.value.parts == {"name": "station-13"}

    def test_an_unknown_face_is_told_with_the_six(self):
        with pytest.raises(PictureError) as caught:
            art.face("Bob")
        assert str(caught.value) == 'There is no face of "Bob". There is: nao, haru, sena, shiori, gen, ryo.'
