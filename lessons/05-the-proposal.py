# ---
# jupyter:
#   freelancekit:
#     id: '05'
#     title: The proposal
#     minutes: 40
#     needs: notebook 04. No account, no money.
#     objectives:
#       - say what lifts a letter, and what hardly does
#       - weigh many quick letters against a few careful ones
#       - find a case in which a boost pays, and one in which it does not
#     claims: [A3, A4, A5, B4, C9, E5]
#     honest: >-
#       Prices, places and the rule of payment of a boost come from dated rulebooks; what a boost does is the seller's own upper
#       limit. How much a letter, a fit or a profile weighs is assumed, with a range; ratings and stars follow a study
#       of another market in earlier years. So does the price, which may weigh nearly three times as much; what lifts the letter most is
#       the same then.
# ---

# %% [markdown] id="05-title" tags=["title", "scene"]
# # The proposal
#
# The end of July. Nao has found the job that she truly wants: a film for a valley with one train an hour. It pays
# [[film_pay()]]. The letter costs [[film().connects]] tickets. A *boost* would put it at the top of the client's list for
# [[offer()]] tickets more, [[money(offer(), "upwork-2025")]]. Should she boost it, or spend the evening on the first two lines?
#
# *This is the dollar door, by the rules of 2025. Prices of letters in that year are our assumption: no table is published.*

# %% id="05-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("05")

# %% [markdown] id="05-warm-up-goal"
# Before Nao writes the first line, three things that help.

# %% id="05-warm-up" tags=["answer"]
# Three things from before
fk.warm_up("05", None)

# %% [markdown] id="05-a-goal"
# ## The advert
#
# Read it as somebody who may want it.

# %% id="05-a-advert"
fk.Board("valley").cards()

# %% [markdown] id="05-a-letter-goal"
# The office answers the telephone and the mail itself. Before she applies, Nao may ask something.

# %% id="05-a-letter" tags=["answer"]
# A letter comes
fk.letter("3", None)

# %% [markdown] id="05-a-guess-goal"
# Suppose that Nao writes, and nineteen others do. In the valley office a list grows, and one film is to be made. Perhaps none: of a hundred
# posted jobs about [[round(100 * fk.Market().fill_rate)]] hire anyone at all, by one firm's count of 2024.

# %% id="05-a-outcome" tags=["outcome"]
# Nao's own letter, half an hour long: one reason after the other
letter = fk.Board("valley")["film"].letter()
steps = fk.plots.wins_step_by_step(letter)
fk.outcome("05-hundred", letter.average_in_100, steps)

# %% [markdown] id="05-a-play-goal"
# The first bar is a letter like all the others. Then come the reasons that are Nao's own. **Change one thing:** `minutes` on the
# letter, `message=True` for a message of her own, `price=36000` for a lower price, in cents.

# %% id="05-a-play"
letter = fk.Board("valley")["film"].letter()
fk.covered("05-hundred", letter.but(minutes=60).why())

# %% [markdown] id="05-a-lift-goal"
# Haru has advice: "Cheaper! Longer! First get stars!" And a second advert lies there, a calendar of small stations. There is half an
# hour left this evening, for one thing.

# %% id="05-a-lift-outcome" tags=["outcome"]
# One thing changed at a time, and how many of 1,000 letters win then
film, calendar = (fk.Board("valley")[name].letter() for name in ("film", "station"))
rated = film.but(reader=fk.Reader(ratings=1, stars=5000))
tries = {"price": film.but(price=36000), "hour": film.but(minutes=60), "rating": rated, "fit": calendar}
won = {name: one.in_1000 for name, one in tries.items()}
fk.outcome("05-what-lifts", max(won, key=won.get), won)

# %% [markdown] id="05-b-goal"
# ## Forty letters or ten
#
# "It is a game of numbers," says Haru. "Write many!" Nao has ten hours until August. A quick letter takes a quarter of an hour, a
# careful one a whole hour. So it is forty quick ones, or ten careful ones.

# %% id="05-b-outcome" tags=["outcome"]
# Forty letters that win 20 of 1,000, and what fewer would need
forty = fk.tries(40, wins_in_1000=20)
need = round(forty.needed_in_1000[10] / 10)
picture = fk.plots.win_at_least_once([20, forty.needed_in_1000[10]], [10, 20, 40])
fk.outcome("05-forty-or-ten", need, picture, forty)

# %% [markdown] id="05-b-explain"
# With forty such letters, [[100 - forty.some_in_100]] of a hundred people have still won nothing. That is not a verdict on them. For
# ninety of a hundred people to win at least once, it takes [[letters_for_nine_in_ten()]] letters each. A win is rare; an answer comes more often. So
# [[first_change()]] letters without any *answer* are news already, and notebook 12 counts them. Here forty had no *win*: the next box says what to believe of one's letters when none of the forty won, if one began with thirty average
# letters in mind.

# %% id="05-b-silence"
fk.tries(40, wins_in_1000=20).after_silence()

# %% [markdown] id="05-c-goal"
# ## The boost
#
# Four places at the top are for sale. Whoever offers most stands there, and pays what they offered, if the client looks while
# they stand there. Who is outbid before that pays nothing for the boost. By Upwork's newest number a boost makes the chance
# larger by up to a quarter: of a thousand letters that would win twenty times, a little under five more win. A seller's number is an
# upper limit; we play with it, and every boost in the sum is paid, as if nobody were outbid.

# %% id="05-c-outcome" tags=["outcome"]
# A thousand boosts of average letters for the film
weak = fk.boost(20, pay=40_000, connects=20)
fk.outcome("05-boost", weak.nearest(3, 30, 150, 640), weak)

# %% [markdown] id="05-c-strong-goal"
# Now suppose a letter that truly fits, with a few ratings and a question about the station of 1926.

# %% id="05-c-strong-outcome" tags=["outcome"]
# Weak and strong letters, the same boost
strong = [fk.boost(wins, pay=40_000, connects=20) for wins in (20, 50, 100, 150)]
picture = fk.plots.boost_by_strength(strong)
fk.outcome("05-strong", "more" if strong[-1].pays else "less", picture)

# %% [markdown] id="05-touch-goal"
# ## Touch it: the room where places are sold
#
# You bid against others. **Your task:** find one case in which a thousand boosts bring more than they cost, and one in which they
# do not. Change how many of a thousand letters win, the number of rivals, your offer. Luck moves each thousand a little. To go
# on, press **Shift** and **Enter**.

# %% id="05-touch"
fk.touch(fk.BoostRoom(20, rivals=10), net_cents=36_000)

# %% [markdown] id="05-d-goal"
# So Nao does not boost the film. She writes one careful letter to the calendar of small stations, and one to the valley, because she
# wants to. Forty quick ones at [[film().connects]] tickets each would have cost [[money(40 * film().connects, "upwork-2025")]] in tickets alone.
#
# **And the sign "available now"?** "Show it!" says Haru. "It is made for people who work in the evening." It costs some tickets each
# week, and its price moves. Is it allowed to somebody with eight free hours a week? It is; the question is whether it is true, that
# week. Here is a year of it at `7` a week, one of the examples on Upwork's page.

# %% id="05-d-badge"
fk.badge(7)

# %% [markdown] id="05-lines-goal"
# ## Five lines of your own
#
# Not for Nao: for you. Take one real advert, or the valley's. The first line is about their work, the second what you would do
# first, the third something you did that is like it, the fourth when you begin. The last one is a question that only a reader of
# the page can ask. Do not send it. It is kept, and notebook 12 brings it back.
#
# <details><summary>One example, if you are stuck</summary>
#
# Your valley has one train an hour, and the film could begin with nobody on it. · I would start with the station of 1926, before the
# train comes. · Here are three pictures of small stations, in the same light. · I can begin on Monday, and I write to you every
# second evening. · Which of your three minutes must not be cut?
#
# </details>

# %% id="05-lines" tags=["answer"]
# Write your own lines
fk.write("05-five-lines", None)

# %% [markdown] id="05-claims-goal"
# ## What Haru said

# %% id="05-claims" tags=["claims"]
# What Haru said
fk.claims("05")

# %% [markdown] id="05-check-goal"
# ## Five questions
#
# `fk.hint("05.1")` gives a hint, `fk.solution("05.1")` the way.

# %% id="05-check-1" tags=["answer"]
# A question
fk.check("05.1", None)

# %% id="05-check-2" tags=["answer"]
# Outbid
fk.check("05.2", None)

# %% id="05-check-3" tags=["answer"]
# After silence
fk.check("05.3", None)

# %% id="05-check-4" tags=["answer"]
# The sign
fk.check("05.4", None)

# %% id="05-check-5" tags=["answer"]
# From the job board
fk.check("05.5", None)

# %% [markdown] id="05-recap" tags=["recap"]
# ## In three sentences
#
# Say them aloud before you open ours. *What lifts a letter most is … · After much silence I … · A boost pays when …*
#
# <details><summary>Ours</summary>
#
# What lifts a letter most is the choice of the job. After much silence I change one thing before I send more. A boost pays when
# the letter wins often anyway and the job pays well.
#
# </details>

# %% [markdown] id="05-tomorrow" tags=["tomorrow"]
# ## Tomorrow morning
#
# Read your five lines aloud, once, to somebody or to the wall. Strike the word *I* out of the first line. Do not send it.
# It takes five minutes.
#
# ## What next
#
# The [exercises of this notebook](exercises/05-exercises.ipynb) take about fifteen minutes. Then
# [notebook 06, the contract](06-the-contract.ipynb).
