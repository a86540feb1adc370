"""
The settings of the invented market, each with its source or the word "assumption".

A platform's rules are facts of a rulebook. How clients behave is not written
anywhere; it is measured in studies, or assumed. Every such number stands here,
once, with a range in which it could as well lie.
"""

from __future__ import annotations

from dataclasses import dataclass

from freelancekit.market.ranges import Settings, positive, setting, share
from freelancekit.market.studies import ASSUMPTION
from freelancekit.say import N_, say


@dataclass(frozen=True, repr=False)
class Market(Settings):
    """
    How clients and rivals behave: the settings of the model.

    A name that begins with ``beta`` is a weight in the client's choice, on the
    scale on which one unit multiplies a letter's pull by about 2.7.

    Examples
    --------
    >>> market = Market()
    >>> market.fill_rate
    0.4
    >>> market.but(fill_rate=0.5)
    Market with fill_rate 0.5
    >>> market.why("mean_applicants")
    mean_applicants: 20 (it could be 6.7 to 45)
    How many people apply for a job by its closing, on average.
    Source: assumption
    """

    # ------------------------------------------------ how many apply, and does anyone win
    mean_applicants: float = positive(
        20, 6.7, 45, ASSUMPTION, N_("How many people apply for a job by its closing, on average.")
    )
    arrival_minutes: float = positive(
        18,
        5,
        600,
        "edison_2024",
        N_("After so many minutes, 63 of 100 of those who will apply have applied. Chosen so that in a job "
           "of 20 the first letter comes within a minute two times in three."),
    )  # fmt: skip
    fill_rate: float = share(0.40, 0.35, 0.65, "sniff_2025", N_("Share of posted jobs that hire anyone."))
    beta_crowd: float = share(
        0.3, 0.0, 1.0, ASSUMPTION, N_("How much a longer or better list makes a client hire at all.")
    )
    rival_spread: float = positive(
        1.2, 0.6, 1.8, ASSUMPTION, N_("How unlike each other the applicants of a job are.")
    )

    price_thins: float = share(
        0.0, 0.0, 0.5, ASSUMPTION,
        N_("How far applicants shun a dearer letter; at 0.5, where it costs four times as much, half of them "
           "write, the better ones. Nobody has measured it."),
    )  # fmt: skip

    # ------------------------------------------------ what a client goes by
    beta_price: float = setting(
        -1.1, -3.0, -1.0, "yoganarasimhan_2013", N_("The price, for each doubling or so."), most=0.0
    )
    budget_spread: float = setting(
        0.3,
        0.1,
        0.6,
        ASSUMPTION,
        N_("How far clients would go above the sum that they named."),
        least=0.0,
        most=0.79,
    )
    beta_ratings: float = setting(
        0.136, 0.07, 0.2, "yoganarasimhan_2013", N_("The number of ratings, on a scale that flattens.")
    )
    beta_stars: float = setting(
        0.23, 0.11, 0.35, "yoganarasimhan_2013", N_("A star above the average, with few ratings.")
    )
    beta_stars_more: float = setting(
        0.21, 0.1, 0.32, "yoganarasimhan_2013", N_("What a star weighs more where there are many ratings.")
    )
    mean_stars: float = setting(
        4.8, 4.6, 4.9, "filippas_horton_golden", N_("The average of all stars, of five."), least=1.0, most=5.0
    )
    beta_newcomer: float = setting(
        -0.5, -1.0, 0.0, "lin_liu_viswanathan", N_("No rating yet. The sign is measured, the size assumed.")
    )
    beta_low: float = setting(
        0.0, -0.6, 0.0, "cabral_hortacsu_2010",
        N_("Low ratings, three stars or fewer, beside the average: the first weighs most. Only the sign is "
           "measured."),
        most=0.0,
    )  # fmt: skip
    beta_fit: float = setting(1.0, 0.5, 1.5, ASSUMPTION, N_("How well the work fits what one can do."))
    beta_letter: float = setting(0.5, 0.25, 0.75, ASSUMPTION, N_("How good the letter is."))
    beta_message: float = setting(
        0.085, 0.0, 0.25, "hong_peng_2021", N_("A polite message of one's own beside the letter.")
    )
    beta_photo: float = setting(0.15, 0.0, 0.3, ASSUMPTION, N_("A face on the profile."))
    beta_portfolio: float = setting(0.3, 0.0, 0.6, ASSUMPTION, N_("Work to look at on the profile."))
    beta_filled: float = setting(0.15, 0.0, 0.3, ASSUMPTION, N_("A profile with every field filled in."))
    beta_known: float = setting(
        1.5, 0.5, 2.5, "moreno_terwiesch_2013", N_("The client has worked with one before; size assumed.")
    )
    boost_lift: float = share(
        0.24, 0.10, 0.43, "upwork_placebo", N_("What a boost adds to the chance, as a share of it.")
    )

    # ------------------------------------------------ rivals who boost
    boosting: float = share(0.3, 0.1, 0.6, ASSUMPTION, N_("Of the applicants of a job, how many boost."))
    rival_worth: float = positive(
        40, 20, 80, ASSUMPTION, N_("What a place is worth to the most eager rival, in Connects.")
    )

    # ------------------------------------------------ answering a client
    reply_minutes: float = positive(
        193, 100, 300, "speed_2025", N_("How fast interest in a slow answer fades.")
    )
    reply_shape: float = positive(0.415, 0.3, 0.6, "speed_2025", N_("How early that fading happens."))
    reply_share: float = share(
        0.5, 0.0, 1.0, ASSUMPTION, N_("How much of that is speed itself. The study watched, it did not try.")
    )
    written_to: float = setting(
        3, 1, 5, "vollna_2025", N_("To how many of the applicants a client writes."), least=1.0
    )

    # ------------------------------------------------ who clients are
    takers: float = share(0.10, 0.05, 0.2, ASSUMPTION, N_("Clients who promise later and take now."))
    ghosts: float = share(0.03, 0.01, 0.06, ASSUMPTION, N_("Clients who take delivery and are gone."))
    scams: float = share(
        0.03, 0.01, 0.10, ASSUMPTION, N_("Posts that want one's money. Nobody knows how many.")
    )
    scam_loss: float = share(
        0.5,
        0.1,
        1.0,
        ASSUMPTION,
        N_("What a scam takes from one who is hired, as a share of the pay it names."),
    )
    harsh: float = share(0.10, 0.05, 0.2, ASSUMPTION, N_("Fair clients to whom three stars are praise."))

    taker_asks: float = share(
        0.5, 0.2, 1.0, ASSUMPTION, N_("What a taker asks for on top, as a share of what was agreed.")
    )
    never_meant: float = share(0.2, 0.05, 0.5, ASSUMPTION, N_("Those who promise and never mean it."))
    breaks: float = share(0.5, 0.2, 0.8, ASSUMPTION, N_("How often the others break a promise all the same."))
    scams_removed: float = share(
        0.5, 0.1, 0.9, ASSUMPTION, N_("Posts of scams that the platform takes down before anyone is hired.")
    )
    closed_early: float = share(
        0.10, 0.0, 0.3, ASSUMPTION, N_("Jobs without a hire that the client closes, so that Connects return.")
    )
    stopped: float = share(0.03, 0.01, 0.13, ASSUMPTION, N_("Contracts that a client's owner stops midway."))
    office_pays: float = share(
        0.7, 0.3, 0.9, ASSUMPTION, N_("Silent clients in whose place the platform's office accepts the work.")
    )

    # ------------------------------------------------ work
    extra_least: float = share(
        0.1, 0.0, 0.2, ASSUMPTION, N_("What questions and changes take on top of the work, at the least.")
    )
    extra_most: float = share(0.4, 0.2, 0.8, ASSUMPTION, N_("The same, at the most."))
    faster: float = positive(
        0.234, 0.1, 0.4, ASSUMPTION,
        N_("How fast work speeds up: each doubling of the jobs done leaves 85 of 100 minutes. Known from "
           "factories."),
    )  # fmt: skip
    least_minutes: float = share(
        0.3, 0.1, 0.6, ASSUMPTION, N_("What is left of the first time's minutes, however practised.")
    )
    better: float = positive(0.3, 0.1, 0.6, ASSUMPTION, N_("How quickly skill comes near its best."))
    given_up_days: float = positive(
        10, 3, 30, ASSUMPTION, N_("Days after its last one until work counts as given up.")
    )
    office_days: float = positive(14, 7, 30, ASSUMPTION, N_("Days that the office of a platform takes."))

    skill_shows: float = positive(
        8, 4, 16, ASSUMPTION,
        N_("What a point of skill above the needed one adds to contentment, in thousandths of a step."),
    )  # fmt: skip
    skill_shows_most: float = positive(200, 100, 400, ASSUMPTION, N_("The same, at the most."))
    last_days: float = positive(21, 10, 40, ASSUMPTION, N_("Days until the last one of a job, at the most."))
    looks_days: float = positive(
        4, 2, 8, ASSUMPTION, N_("Days until a client looks at what was delivered, at the most.")
    )

    # ------------------------------------------------ what one can keep in sight
    jobs_a_day: float = setting(
        3, 2, 6, ASSUMPTION, N_("Jobs that one looks at in a day; a whole number."), least=1.0, most=20.0
    )
    looks_after: float = positive(
        2880, 720, 5760, ASSUMPTION, N_("Minutes from the posting until one looks at a job, at the most.")
    )
    open_contracts: float = setting(
        5, 3, 8, ASSUMPTION, N_("Contracts that one can have open; a whole number."), least=1.0, most=50.0
    )
    known_clients: float = setting(
        8,
        4,
        16,
        ASSUMPTION,
        N_("Clients that one keeps in touch with; whole."),
        least=1.0,
        most=100.0,
    )

    # ------------------------------------------------ ratings
    strictness: float = setting(
        0.0, -0.2, 0.2, ASSUMPTION,
        N_("How much more content a client must be for each star, in steps; 0 gives 4.8 on average."),
    )  # fmt: skip
    mood_spread: float = positive(
        0.6, 0.3, 0.9, ASSUMPTION, N_("How unlike the moods after the same good work are, in steps.")
    )
    harsh_step: float = positive(
        1.0, 0.5, 1.5, ASSUMPTION, N_("How much less content a harsh client is, in steps.")
    )
    rater_spread: float = positive(0.4, 0.2, 0.8, ASSUMPTION, N_("How unlike each other raters are."))
    soft_raters: float = share(
        0.24,
        0.1,
        0.4,
        "filippas_horton_golden",
        N_("Of clients who are not content, how many still give four."),
    )
    review_share: float = share(
        0.82,
        0.6,
        0.9,
        "filippas_horton_golden",
        N_("Contracts with a rating, where the other side has rated."),
    )
    wait_to_rate: float = share(
        0.20, 0.1, 0.25, "jian_2010", N_("Clients who rate only after they have been rated.")
    )
    forgetting: float = share(
        1.0, 0.9, 1.0, "josang_ismail_2002",
        N_("What is left of an older rating with each new one, where the chance of a good one is told."),
    )  # fmt: skip
    return_in_kind: float = setting(
        0.10,
        0.0,
        0.3,
        ASSUMPTION,
        N_("What a good rating read first adds to the answer, where it can be read."),
    )

    # ------------------------------------------------ being asked again
    order_shape: float = positive(
        0.6, 0.3, 1.2, ASSUMPTION, N_("How alike clients are in their pace of ordering.")
    )
    order_weeks: float = positive(
        6, 3, 12, ASSUMPTION, N_("How slowly clients order: weeks for an order, divided by the above.")
    )
    leaving_early: float = positive(
        1, 0.5, 2, ASSUMPTION, N_("How many leave after an order: more, the larger it is.")
    )
    leaving_late: float = positive(
        2, 1, 4, ASSUMPTION, N_("How many stay after an order: more, the larger it is.")
    )
    trust_keeps: float = setting(
        0.15, 0.0, 0.4, ASSUMPTION, N_("How far a point of trust keeps a client."), least=0.0
    )
    content_keeps: float = setting(
        0.3, 0.0, 0.6, ASSUMPTION, N_("How far a step of contentment keeps a client."), least=0.0
    )
    rate_rises: float = share(
        0.0, 0.0, 0.2, ASSUMPTION,
        N_("How far a client who orders again pays more each time; at 0.2 the eleventh order pays 1.6 times "
           "what the first did. Nobody has measured it."),
    )  # fmt: skip
    quiet_days: float = positive(180, 90, 365, ASSUMPTION, N_("Days without a word until a client is quiet."))
    full_weeks: float = positive(
        3, 1, 6, ASSUMPTION, N_("With work for more weeks than this one declines what comes by itself.")
    )
    offers_a_week: float = positive(
        0.05, 0.01, 0.15, ASSUMPTION, N_("The most that offers come in a week, however much trust there is.")
    )
    offers_with_room: float = positive(
        0.03,
        0.01,
        0.1,
        ASSUMPTION,
        N_("The most that comes on top in a week in which one has room and says so."),
    )
    offers_written_to: float = positive(
        0.10, 0.02, 0.3, ASSUMPTION, N_("The most that comes on top in a week in which one writes first.")
    )
    offer_spread: float = positive(
        2.0, 0.5, 5.0, ASSUMPTION, N_("How slowly offers grow above a gate, in points of trust.")
    )
    trust_fade: float = share(
        0.02, 0.0, 0.1, ASSUMPTION, N_("What fades of an idle tie in a month, in the honest mode.")
    )

    returns_a_week: float = positive(
        0.01, 0.002, 0.05, ASSUMPTION, N_("The most that a client gone quiet is back in a week.")
    )
    returns_larger: float = positive(
        5, 1, 10, ASSUMPTION, N_("How many times as large the job is, with which a quiet client returns.")
    )
    larger_minutes: float = positive(3, 1.5, 6, ASSUMPTION, N_("How many times the minutes it takes."))
    referrals_a_week: float = positive(
        0.005,
        0.001,
        0.02,
        ASSUMPTION,
        N_("Words that one active client puts in for one with others, in a week, for each point of trust."),
    )

    # ------------------------------------------------ being found
    invitations_a_week: float = positive(
        0.2, 0.05, 1.0, ASSUMPTION, N_("Invitations that come to a filled profile in a week.")
    )
    badge_lift: float = share(
        0.10, 0.0, 0.3, ASSUMPTION, N_("What the sign adds to invitations. A free sign helped in a study.")
    )

    def _called(self) -> str:
        return say("Market")
