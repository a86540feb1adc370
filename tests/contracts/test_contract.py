"""Contracts: every stage against every event, and every unit of money in one place."""

import copy
import pickle

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from freelancekit.contracts.contract import Contract, Where
from freelancekit.contracts.fees import fees
from freelancekit.contracts.stages import EVENTS, FORBIDDEN, LAST, STAGES, Event, Stage, follow, formats
from freelancekit.errors import AmountError, IllegalMove
from freelancekit.rules.rulebook import rulebook

FORMATS = formats()
every = pytest.mark.parametrize("name", FORMATS)


def put(name, stage):
    """A contract that stands in a stage."""
    contract = Contract(name, pay=10_000)
    contract.parts[0].stage = stage
    return contract


class TestTheTables:
    @every
    def test_every_pair_of_stage_and_event_is_allowed_or_refused_with_the_whole_text(self, name):
        for stage in Stage:
            allowed = [event.name.lower() for event in FORMATS[name].moves(stage)]
            told = ", ".join(f'"{move}"' for move in allowed) or "nothing, it is over"
            for event in Event:
                contract = put(name, stage)
                if event.name.lower() in allowed:
                    contract.do(event)
                    assert contract.parts[0].stage == FORMATS[name].next[stage, event]
                    assert contract.parts[0].stage != stage or name == "coconala_talk_room"
                else:
                    with pytest.raises(IllegalMove) as caught:
                        contract.do(event)
                    assert str(caught.value) == (
                        f'Here "{event.name.lower()}" cannot come: {STAGES[stage]}. Possible now: {told}.'
                    )
                    assert contract.parts[0].stage == stage

    @every
    def test_what_is_over_stays_over_and_every_stage_is_reached(self, name):
        table = FORMATS[name]
        for stage in LAST:
            assert table.moves(stage) == []
        reached, seen = {table.begins}, set()
        while reached - seen:
            stage = (reached - seen).pop()
            seen.add(stage)
            reached |= {Stage(table.next[stage, event]) for event in table.moves(stage)}
        named = {stage for stage in Stage if table.moves(stage)}
        assert named <= reached, "a stage with moves that nobody can reach"
        assert any(stage in LAST for stage in reached)

    @every
    def test_the_rules_a_table_rests_on_are_in_its_book(self, name):
        book = rulebook(FORMATS[name].platform)
        for key in FORMATS[name].needs:
            assert book.get(key).value is not None, key
        for stage in FORMATS[name].clock:
            event, days = FORMATS[name].days(stage, book)
            assert days > 0
            assert FORMATS[name].next[stage, event] != FORBIDDEN

    @given(st.lists(st.tuples(st.sampled_from(Stage), st.sampled_from(Event)), min_size=1, max_size=40))
    def test_a_column_of_contracts_moves_as_each_alone(self, pairs):
        table = FORMATS["lancers_project"].next
        stages, events = zip(*pairs, strict=True)
        assert follow(stages, events, table).tolist() == [int(follow(s, e, table)) for s, e in pairs]

    def test_every_stage_and_event_has_its_words(self):
        assert set(STAGES) == set(Stage)
        assert set(EVENTS) == set(Event)


class TestMoney:
    @every
    def test_every_deposited_unit_is_in_one_place_whatever_happens(self, name):
        """Random events and waits, forbidden ones included: 13,000 a table, over 100,000 in all."""
        rng = np.random.default_rng(sum(map(ord, name)))
        events = list(Event)
        for _ in range(1300):
            contract = Contract(name, pay=[int(n) for n in rng.integers(1, 500_000, size=rng.integers(1, 4))])
            before = contract.money
            for _ in range(10):
                if rng.random() < 0.25:
                    contract.wait(int(rng.integers(1, 40)))
                else:
                    try:
                        contract.do(events[rng.integers(len(events))])
                    except IllegalMove:
                        continue
                now = contract.money
                whole = sum(part.amount for part in contract.parts)
                assert now.deposited == now.held + now.on_its_way + now.yours + now.fee + now.went_back
                assert 0 <= now.deposited + now.unpaid <= whole
                assert now.deposited >= before.deposited
                assert now.yours >= before.yours
                assert now.went_back >= before.went_back
                assert min(now.held, now.on_its_way, now.fee) >= 0
                before = now

    def test_a_paid_contract_arrives_with_the_fee_of_the_platform(self):
        contract = Contract("crowdworks_project", pay=250_000, on="2024-09-02").fund().deliver().approve()
        assert contract.money.yours == fees(contract.rules, 250_000).net
        assert contract.money.fee == 250_000 - contract.money.yours

    @given(st.integers(1, 400_000), st.integers(1, 400_000))
    def test_two_parts_bring_what_one_brings_but_for_a_unit_of_rounding(self, one, two):
        def paid(*amounts):
            contract = Contract("crowdworks_project", pay=list(amounts), on="2024-09-02")
            for _ in amounts:
                contract.fund().deliver().approve()
            return contract.money.yours

        assert abs(paid(one + two) - paid(one, two)) <= 2  # the fee is rounded, and the tax on it

    def test_milestones_follow_each_other_and_the_money_of_the_first_waits_meanwhile(self):
        contract = Contract("upwork_fixed", pay=[10_000, 20_000], on="2024-06-03")
        contract.fund().deliver().approve()
        assert contract.stage == Stage.AGREED
        contract.fund()
        money = contract.money
        assert (money.on_its_way, money.held) == (10_000, 20_000)
        contract.wait(5)
        assert contract.money.yours == 9_000

    def test_a_release_is_for_the_first_part_that_waits_for_its_money(self):
        """Two of three are accepted; the third is being worked on, and the release passes it by."""
        contract = Contract("upwork_fixed", pay=[10_000, 20_000, 30_000], on="2024-06-03")
        for _ in range(2):
            contract.fund().deliver().approve()
        contract.fund().do("release")
        assert [part.stage for part in contract.parts] == [Stage.PAID, Stage.APPROVED, Stage.FUNDED]
        contract.do("release")
        assert [part.stage for part in contract.parts] == [Stage.PAID, Stage.PAID, Stage.FUNDED]
        assert contract.stage == Stage.FUNDED
        assert contract.money == Where(60_000, 30_000, 0, 27_000, 3_000, 0, 0)

    def test_a_release_with_nothing_accepted_is_refused_and_moves_nothing(self):
        contract = Contract("upwork_fixed", pay=[10_000, 20_000]).fund()
        with pytest.raises(IllegalMove, match="the deposit is in"):
            contract.do("release")
        assert [part.stage for part in contract.parts] == [Stage.FUNDED, Stage.AGREED]

    def test_what_is_accepted_is_released_also_when_nothing_else_is_open(self):
        """The only part waits for its money: it is the one that stands, and any move is for it."""
        contract = Contract("upwork_fixed", pay=10_000).fund().deliver().approve()
        assert (contract.stage, contract.moves) == (Stage.APPROVED, ["release"])
        assert contract.do("release").stage == Stage.PAID

    def test_a_contract_that_is_over_stands_where_its_last_part_ended(self):
        """The first is paid, the second went back: nothing is open, and the last one says so."""
        contract = Contract("crowdworks_project", pay=[10_000, 20_000], on="2024-09-02")
        contract.fund().deliver().approve().fund().cancel()
        assert [part.stage for part in contract.parts] == [Stage.PAID, Stage.RETURNED]
        assert (contract.stage, contract.moves, contract.decided_on()) == (Stage.RETURNED, [], None)

    def test_each_move_gives_the_contract_back(self):
        """So that moves can be chained, the day that passes among them."""
        contract = Contract("lancers_project", pay=20_000, on="2024-09-02")
        assert contract.fund() is contract.deliver() is contract.ask_changes() is contract
        assert contract.deliver().wait(7) is contract.nudge() is contract
        assert contract.approve() is contract
        assert Contract("lancers_project", pay=20_000).fund().cancel().stage == Stage.RETURNED


class TestDays:
    def test_silence_on_upwork_is_acceptance_after_14_days_and_money_after_5_more(self):
        contract = Contract("upwork_fixed", pay=40_000, on="2024-06-03").fund().deliver()
        assert str(contract.decided_on()) == "2024-06-17"
        contract.wait(13)
        assert contract.stage == Stage.DELIVERED
        contract.wait(1)
        assert contract.stage == Stage.APPROVED
        contract.wait(5)
        assert (contract.stage, contract.money.yours) == (Stage.PAID, 36_000)

    def test_an_hourly_week_is_available_ten_days_after_it_ends(self):
        """Monday 3 June to Sunday 9 June; available on Wednesday 19 June."""
        contract = Contract("upwork_hourly", pay=8_000, on="2024-06-03").wait(15)
        assert contract.stage == Stage.APPROVED
        contract.wait(1)
        assert (str(contract.today), contract.stage) == ("2024-06-19", Stage.PAID)

    def test_crowdworks_has_a_guide_of_seven_days_and_then_the_office(self):
        contract = Contract("crowdworks_project", pay=20_000, on="2024-09-02").fund().deliver().wait(30)
        assert contract.stage == Stage.WAITING
        assert contract.decided_on() is None
        assert contract.moves == ["approve", "ask_changes", "office_pays", "office_cancels"]
        contract.do("office_pays")
        assert (contract.stage, contract.ratings) == (Stage.PAID, {"client": 1})

    def test_lancers_has_seven_days_and_seven_more(self):
        contract = Contract("lancers_project", pay=20_000, on="2024-09-02").fund().deliver().wait(7)
        assert contract.stage == Stage.WAITING
        contract.nudge().wait(6)
        assert contract.stage == Stage.NUDGED
        assert contract.wait(1).stage == Stage.OFFICE

    def test_a_task_is_approved_after_14_days_of_silence(self):
        contract = Contract("crowdworks_task", pay=300, on="2024-09-02").deliver().wait(14)
        assert (contract.stage, contract.money.yours) == (Stage.PAID, 234)

    def test_coconala_closes_a_silent_talk_room_after_120_days(self):
        assert Contract("coconala_talk_room", pay=5_000).wait(120).stage == Stage.PAID

    def test_days_waited_at_once_are_days_waited_one_by_one(self):
        once, slowly = (
            Contract("upwork_fixed", pay=40_000, on="2024-06-03").fund().deliver() for _ in range(2)
        )
        once.wait(40)
        for _ in range(40):
            slowly.wait(1)
        assert (once.stage, once.money, once.diary) == (slowly.stage, slowly.money, slowly.diary)

    def test_who_vanishes_gets_the_lowest_rating_and_the_deposit_goes_back(self):
        contract = Contract("crowdworks_project", pay=20_000).fund().do("worker_gone")
        assert (contract.ratings, contract.money.went_back) == ({"worker": 1}, 20_000)
        assert contract.diary[-1][1] == "The platform gives the freelancer the lowest rating by itself."
        assert [str(when) for when, _ in contract.diary] == 4 * [str(contract.today)]

    def test_work_without_a_deposit_can_end_unpaid(self):
        contract = Contract("crowdworks_project", pay=20_000, on="2024-09-02").deliver()
        assert contract.money.deposited == 0
        contract.do("client_gone")
        assert (contract.stage, contract.money.unpaid, contract.money.yours) == (Stage.UNPAID, 20_000, 0)
        assert str(contract.why()).endswith("worked and unpaid: 20,000 yen")

    def test_the_owner_may_end_it_midway_and_the_deposit_goes_back_in_full(self):
        contract = Contract("crowdworks_project", pay=20_000).fund().cancel()
        assert (contract.money.went_back, contract.ratings) == (20_000, {})

    def test_why_tells_the_days_and_where_the_money_is(self):
        contract = Contract("crowdworks_project", pay=20_000, on="2024-09-02").fund().deliver().approve()
        assert str(contract.why()).split("\n") == [
            "2024-09-02  Agreed: 20,000 yen.",
            "2024-09-02  the client pays in the deposit: the deposit is in.",
            "2024-09-02  the work is delivered: delivered, the client looks at it.",
            "2024-09-02  the client accepts: paid.",
            "2024-09-02: paid",
            "yours: 15,600 yen",
            "the platform's: 4,400 yen",
        ]


SILENT = {
    "upwork_fixed": """Upwork, fixed price: delivered, and then silence.
day 14: the client says nothing, and the days run out: accepted, the money is on its way
day 19: the holding days are over: paid""",
    "upwork_hourly": """Upwork, by the hour: one week: delivered, and then silence.
day 5: the client says nothing, and the days run out: accepted, the money is on its way
day 9: the holding days are over: paid""",
    "crowdworks_project": """CrowdWorks, a project: delivered, and then silence.
day 7: the client says nothing, and the days run out: delivered, and the client is silent
From there on no day is set. What can come: the client accepts; the client asks for changes; \
the office accepts in the client's place; the office ends the contract.""",
    "crowdworks_task": """CrowdWorks, a task: delivered, and then silence.
day 14: the client says nothing, and the days run out: paid""",
    "crowdworks_competition": """CrowdWorks, a competition: delivered, and then silence.
From there on no day is set. What can come: the client accepts; the client turns it down.""",
    "lancers_project": """Lancers, a project: delivered, and then silence.
day 7: the client says nothing, and the days run out: delivered, and the client is silent
day 7: you ask the office to remind the client: the office has set the client a last day
day 14: the client lets the office's last day pass: the office decides
From there on no day is set. What can come: the office accepts in the client's place; the office ends the contract.""",
    "lancers_hourly": """Lancers, by the hour: delivered, and then silence.
day 15: the client says nothing, and the days run out: paid""",
    "coconala_talk_room": """coconala, a talk room: delivered, and then silence.
day 120: the client says nothing, and the days run out: paid""",
}


class TestSilence:
    @every
    def test_what_silence_brings_is_told_whole(self, name):
        assert str(Contract(name, pay=10_000, on="2024-09-02").if_silent()) == SILENT[name]

    @every
    def test_what_is_told_is_what_a_silent_client_brings(self, name):
        contract = put(name, Stage.DELIVERED)
        opening = contract.today
        for days, event, stage in FORMATS[name].if_silent(contract.rules):
            if event == Event.NUDGE:
                contract.nudge()
            else:
                contract.wait(days - (contract.today - opening).days)
            assert contract.stage == stage
        assert contract.decided_on() is None

    def test_nothing_moves_by_asking(self):
        contract = Contract("upwork_fixed", pay=10_000, on="2024-09-02")
        contract.if_silent()
        assert (contract.stage, len(contract.diary)) == (Stage.AGREED, 1)


#: A contract, a name that it has not, and what is said of it.
MISSING = [
    (
        Contract("crowdworks_project", pay=20_000, on="2024-09-02").fund().deliver(),
        "accept",
        (
            "A contract has nothing called accept. Here: delivered, the client looks at it. "
            'Possible now: .do("approve"), .do("ask_changes"), .do("silence"), .do("cancel").'
        ),
    ),
    (
        Contract("crowdworks_project", pay=20_000, on="2024-09-02").deliver(),
        "client_gone",
        (
            "A contract has nothing called client_gone. Here: delivered without a deposit. "
            'Possible now: .do("client_gone"), .do("pay_late").'
        ),
    ),
    (
        Contract("upwork_fixed", pay=20_000, on="2024-09-02").cancel(),
        "stars",
        "A contract has nothing called stars. Here: ended before it began. Possible now: nothing, it is over.",
    ),
]


class TestNames:
    @pytest.mark.parametrize(("contract", "name", "says"), MISSING)
    def test_a_name_that_there_is_not_gets_one_sentence(self, contract, name, says):
        with pytest.raises(IllegalMove) as caught:
            getattr(contract, name)
        assert str(caught.value) == says
        assert isinstance(caught.value, AttributeError)
        assert not hasattr(contract, name)

    @pytest.mark.parametrize("name", ["_repr_html_", "__array__", "_ipython_display_", "__setstate__"])
    def test_names_that_only_machines_ask_for_are_simply_missing(self, name):
        with pytest.raises(AttributeError) as caught:
            getattr(Contract("upwork_fixed", pay=100), name)
        assert type(caught.value) is AttributeError

    def test_copies_and_pickles_stay_what_they_are(self):
        contract = Contract("crowdworks_project", pay=20_000, on="2024-09-02").fund()
        for same in (copy.copy(contract), copy.deepcopy(contract), pickle.loads(pickle.dumps(contract))):
            assert (same.stage, same.money, same.diary) == (contract.stage, contract.money, contract.diary)
            assert same.cancel

    def test_a_half_made_contract_has_no_moves_to_tell(self):
        with pytest.raises(AttributeError) as caught:
            Contract.__new__(Contract).moves  # noqa: B018
        assert type(caught.value) is AttributeError


@pytest.mark.parametrize(
    ("call", "error", "says"),
    [
        (
            lambda: Contract("fiverr", pay=5),
            IllegalMove,
            (
                "There is no contract 'fiverr' here. There is: upwork_fixed, upwork_hourly, crowdworks_project, "
                "crowdworks_task, crowdworks_competition, lancers_project, lancers_hourly, coconala_talk_room."
            ),
        ),
        (
            lambda: Contract("upwork_fixed", pay=0),
            AmountError,
            "The pay must be a whole number, 1 or more; you gave 0.",
        ),
        (
            lambda: Contract("upwork_fixed", pay=[100, 2.5]),
            AmountError,
            "The pay must be a whole number, 1 or more; you gave 2.5.",
        ),
        (
            lambda: Contract("upwork_fixed", pay=[]),
            IllegalMove,
            "A contract has one amount or more; you gave none. Give the pay, as in pay=20_000.",
        ),
        (
            lambda: Contract("upwork_fixed", pay=100).wait(0),
            AmountError,
            "The number of days must be a whole number, 1 or more; you gave 0.",
        ),
        (
            lambda: Contract("crowdworks_competition", pay=100).do("applaud"),
            IllegalMove,
            "Nothing is called 'applaud'. There is: " + ", ".join(f'"{event.name.lower()}"' for event in Event) + ".",
        ),
    ],
)  # fmt: skip
def test_a_contract_that_cannot_be_gets_one_sentence(call, error, says):
    with pytest.raises(error) as caught:
        call()
    assert str(caught.value) == says
