"""The picture of all who registered: its squares, its words."""

import importlib

from freelancekit.careers.population import population
from freelancekit.show import plots
from freelancekit.show.plots.registered import counted

registered = importlib.import_module("freelancekit.show.plots.registered")


class TestRegistered:
    def test_a_thousand_squares_are_told_in_words_and_add_up(self):
        everybody = population(2000, days=90)
        counts = counted(everybody)
        assert sum(counts) == 1000
        assert min(counts) >= 0
        picture = plots.registered(everybody)
        told = [int(line.rsplit(": ", 1)[1]) for line in str(picture).splitlines()]
        assert told == counts[::-1]
        assert "one for each who registered" in picture.alt

    def test_the_picture_draws_each_square_once(self):
        """By hand: 3 of 1,000 in the darkest shade are the first three squares."""
        drawn = []

        class Axes:
            def imshow(self, shades, **given):
                drawn.append(shades)

            def __getattr__(self, name):
                return lambda *args, **given: None

        registered._squares(Axes(), [900, 60, 37, 3])
        shades = drawn[0].ravel().tolist()
        assert shades == [0] * 3 + [1] * 37 + [2] * 60 + [3] * 900
