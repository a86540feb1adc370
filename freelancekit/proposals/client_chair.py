"""
The client's chair: choose among five letters, six evenings, and see what you went by.

What people say they go by and what they use are two things. Each evening the
letters differ in six ways that anyone could see; from the order in which the
reader puts them, the weights of the six are worked out, with how sure one can be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np
import numpy.typing as npt

from freelancekit.errors import ProposalError
from freelancekit.luck import Luck
from freelancekit.say import N_, say, say_list, say_many
from freelancekit.units import whole

Floats = npt.NDArray[np.float64]

LETTERS = ("a", "b", "c", "d", "e")
ROUNDS = 6
MOST_ROUNDS = 12
#: Before the first choice: weights around 0, and hardly ever beyond twice this.
PRIOR_SPREAD = 1.5
#: The middle nineteen of twenty values that a weight could have.
NINETEEN_OF_20 = 1.96


@dataclass(frozen=True, slots=True)
class Feature:
    """One way in which letters differ: its name, and how a letter says one or the other."""

    key: str
    name: str
    with_it: str
    without: str


FEATURES = (
    Feature("price", N_("the lower price"), N_("27,000 yen"), N_("30,000 yen")),
    Feature("stars", N_("the stars"), N_("4.9 stars, 12 ratings"), N_("no rating yet")),
    Feature("face", N_("a face"), N_("a face on the profile"), N_("no face on the profile")),
    Feature(
        "speed",
        N_("the quick answer"),
        N_("answers messages within five minutes"),
        N_("answers messages the next day"),
    ),
    Feature(
        "question",
        N_("a question about the tea"),
        N_("“Which of your photos shows the true green?”"),
        N_("“I look forward to working with you.”"),
    ),
    Feature(
        "special",
        N_("doing one thing"),
        N_("“I photograph food and drink.”"),
        N_("“I can do anything: photos, logos, texts, films.”"),
    ),
)
KEYS = tuple(feature.key for feature in FEATURES)


def round_of(number: int, seed: int = 4) -> npt.NDArray[np.bool_]:
    """
    What the five letters of an evening have: each feature in two or three of them.

    Parameters
    ----------
    number : int
        1 or more.
    seed : int

    Returns
    -------
    bool array, shape (5, 6)
        A row for each letter, a column for each of `FEATURES`.

    Examples
    --------
    >>> round_of(1).sum(axis=0).tolist()
    [3, 2, 3, 2, 3, 2]
    """
    luck = Luck(seed, 0, len(LETTERS))
    for again in count():
        columns = []
        for place, feature in enumerate(FEATURES):
            order = np.argsort(luck(f"chair.{feature.key}", number, again), kind="stable")
            columns.append(np.isin(np.arange(len(LETTERS)), order[: 2 + (number + place) % 2]))
        has = np.stack(columns, axis=-1)
        if len(np.unique(has, axis=0)) == len(LETTERS):  # no two letters alike
            break
    return has


def fit_weights(letters: Sequence[npt.ArrayLike], orders: Sequence[Sequence[int]]) -> tuple[Floats, Floats]:
    """
    What a person's orders say about the weight of each feature.

    The Plackett-Luce model, with a normal prior: the first letter is chosen from
    all, the second from the rest, and so on; what was not ordered stays behind.

    Parameters
    ----------
    letters : sequence of array, each of shape (n, m)
        The features of the letters of each round.
    orders : sequence of sequence of int
        For each round the places of the letters, the preferred one first; it
        may stop early.

    Returns
    -------
    weights : float array, shape (m,)
        The likeliest weights.
    spread : float array, shape (m,)
        How far off each may be: its standard deviation.

    References
    ----------
    Plackett (1975), The analysis of permutations.

    Examples
    --------
    >>> letters = [np.eye(3)] * 8
    >>> weights, _ = fit_weights(letters, [[0, 1, 2]] * 8)
    >>> bool(weights[0] > weights[1] > weights[2])
    True
    """
    from scipy.optimize import minimize

    stages = list(_stages(letters, orders))
    m = np.asarray(letters[0]).shape[1] if letters else len(FEATURES)

    def loss(weights: Floats) -> tuple[float, Floats]:
        value = float(weights @ weights) / (2 * PRIOR_SPREAD * PRIOR_SPREAD)
        slope = weights / (PRIOR_SPREAD * PRIOR_SPREAD)
        for chosen, rest in stages:
            mean, log_sum, _ = _softmax(rest, weights)
            value += log_sum - float(chosen @ weights)
            slope = slope + mean - chosen
        return value, slope

    found = minimize(loss, np.zeros(m), jac=True, method="BFGS")
    curve = np.eye(m) / (PRIOR_SPREAD * PRIOR_SPREAD)
    for _, rest in stages:
        curve = curve + _softmax(rest, found.x)[2]
    return found.x, np.sqrt(np.diag(np.linalg.inv(curve)))


@dataclass(frozen=True, slots=True)
class Used:
    """
    What a person went by.

    Parameters
    ----------
    weights, spread : tuple of float
        For each feature, as `fit_weights` gives them.
    rounds : int
        How many evenings it comes from.
    """

    weights: tuple[float, ...]
    spread: tuple[float, ...]
    rounds: int

    def sure(self) -> dict[str, int]:
        """What one can tell, the clearest first: 1 for a feature that was sought, -1 for one avoided."""
        clear = {
            key: (1 if weight > 0 else -1, abs(weight) / spread)
            for key, weight, spread in zip(KEYS, self.weights, self.spread, strict=True)
            if abs(weight) > NINETEEN_OF_20 * spread
        }
        return {key: sign for key, (sign, _) in sorted(clear.items(), key=lambda row: -row[1][1])}

    def rows(self) -> list[tuple[str, int, int, int]]:
        """For each feature: of 100 pairs that differ only in it, in how many it came first; least, most."""
        found = []
        for feature, weight, spread in zip(FEATURES, self.weights, self.spread, strict=True):
            off = NINETEEN_OF_20 * spread
            found.append((feature.key, _of_100(weight), _of_100(weight - off), _of_100(weight + off)))
        return found

    def lines(self) -> list[str]:
        """What one can tell, and what one cannot tell yet."""
        names = {feature.key: say(feature.name) for feature in FEATURES}
        clear, told = self.sure(), []
        for key, usual, least, most in sorted(self.rows(), key=lambda row: -abs(row[1] - 50)):
            if key in clear:
                told.append(
                    say(
                        "{name}: where two letters differ only in this, you take it {n} times of 100 "
                        "(it could be {least} to {most}).",
                        name=names[key],
                        n=usual,
                        least=least,
                        most=most,
                    )
                )
            else:
                told.append(say("{name}: your choices cannot tell yet.", name=names[key]))
        return told

    def __repr__(self) -> str:
        first = say_many("From {n} evening:", "From {n} evenings:", self.rounds)
        return "\n".join([first, *self.lines()]) if self.rounds else say("Nobody has been asked yet.")


class Chair:
    """
    Evenings in the client's chair.

    Parameters
    ----------
    seed : int
        Another seed brings other letters.

    Examples
    --------
    >>> chair = Chair()
    >>> chair.rank(1, "c", "a").rank(2, "b")
    The client's chair: 2 of 6 evenings done
    >>> chair.used().rounds
    2
    """

    def __init__(self, seed: int = 4) -> None:
        self.seed = whole(seed, say("The seed"), least=0)
        self.orders: dict[int, list[str]] = {}

    def letters(self, number: int) -> Letters:
        """
        The five letters of an evening.

        Raises
        ------
        AmountError
            For an evening that is none; there are 12.
        """
        n = whole(number, say("The evening"), most=MOST_ROUNDS)
        return Letters(n, round_of(n, self.seed))

    def rank(self, number: int, *order: str) -> Chair:
        """
        One evening: the "yes" first, then, if you like, the next ones.

        Parameters
        ----------
        number : int
            The evening.
        *order : str
            Letters "a" to "e", the preferred one first; one is enough.

        Raises
        ------
        ProposalError
            For no letter, a letter that is none, or one named twice.
        """
        n = whole(number, say("The evening"), most=MOST_ROUNDS)
        wanted = [str(name).strip().lower() for name in order]
        if not wanted or len(set(wanted)) != len(wanted) or not set(wanted) <= set(LETTERS):
            msg = say(
                'Name one letter or more, each once, the "yes" first: {letters}; you gave {order}.',
                letters=say_list(LETTERS),
                order=say_list(map(repr, order)) or say("none"),
            )
            raise ProposalError(msg, order=order)
        self.orders[n] = wanted
        return self

    def used(self) -> Used:
        """What the orders so far say about what you go by."""
        rounds = sorted(self.orders)
        places = [[LETTERS.index(name) for name in self.orders[number]] for number in rounds]
        features = [round_of(number, self.seed).astype(np.float64) for number in rounds]
        weights, spread = fit_weights(features, places)
        return Used(tuple(map(float, weights)), tuple(map(float, spread)), len(rounds))

    def __repr__(self) -> str:
        return say("The client's chair: {done} of {all} evenings done", done=len(self.orders), all=ROUNDS)


@dataclass(frozen=True)
class Letters:
    """Five letters of one evening, in words."""

    number: int
    has: npt.NDArray[np.bool_]

    def words(self, name: str) -> list[str]:
        """One letter, line by line: its two sentences, then what the platform shows."""
        row = dict(zip(KEYS, self.has[LETTERS.index(name)], strict=True))
        said = {
            feature.key: say(feature.with_it if row[feature.key] else feature.without) for feature in FEATURES
        }
        facts = " · ".join(said[key] for key in ("price", "stars", "face", "speed"))
        return [said["special"], said["question"], facts]

    def __repr__(self) -> str:
        return "\n".join("\n  ".join([f"{name}: {first}", *rest]) for name, (first, *rest) in self._all())

    def _all(self) -> Iterator[tuple[str, list[str]]]:
        return ((name, self.words(name)) for name in LETTERS)


def _of_100(weight: float) -> int:
    return round(100 / (1 + float(np.exp(-weight))))


def _stages(
    letters: Sequence[npt.ArrayLike], orders: Sequence[Sequence[int]]
) -> Iterator[tuple[Floats, Floats]]:
    """Every single choice: what was chosen, and what it was chosen from."""
    for features, order in zip(letters, orders, strict=True):
        has = np.asarray(features, dtype=np.float64)
        left = list(range(len(has)))
        for place in order[: len(has) - 1]:
            yield has[place], has[left]
            left.remove(place)


def _softmax(rest: Floats, weights: Floats) -> tuple[Floats, float, Floats]:
    """Mean and covariance of the features that are chosen from, and the logarithm of the sum of pulls."""
    pulls = rest @ weights
    top = float(np.max(pulls))
    share = np.exp(pulls - top)
    total = float(np.sum(share))
    share = share / total
    mean = share @ rest
    spread = (rest - mean).T @ ((rest - mean) * share[:, None])
    return mean, top + float(np.log(total)), spread
