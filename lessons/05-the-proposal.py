# ---
# jupyter:
#   freelancekit:
#     id: '05'
#     title: The proposal
#     minutes: 34
#     needs: notebook 04. No account, no money.
#     objectives:
#       - say what helps a letter most, and what helps only a little
#       - compare many quick letters with a few careful ones
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
# The end of July. Nao has found the job that she really wants: a film for a valley with one train an hour. It pays
# [[film_pay()]]. The letter costs [[film().connects]] tickets. A **boost** costs [[offer()]] more,
# [[money(offer(), "upwork-2025")]]: then her letter may be at the top of the client's list. Does she boost, or does she work
# all evening on the first two lines?
#
# *This is Upwork, with the rules of 2025. No page tells what a letter costs that year: we assume it.*

# %% id="05-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("05")

# %% [markdown] id="05-warm-up-goal"
# First, three things from before.

# %% id="05-warm-up" tags=["answer"]
# Three things from before
fk.warm_up("05", None)

# %% [markdown] id="05-a-goal"
# ## The job
#
# Read the card. Would you want this job?

# %% id="05-a-advert"
fk.Board("valley").cards()

# %% [markdown] id="05-a-letter-goal"
# The valley has a small office. It answers questions. Before Nao writes her letter, she may ask one.

# %% id="05-a-letter" tags=["answer"]
# A letter comes
fk.letter("3", None)

# %% [markdown] id="05-a-guess-goal"
# Nao writes, and nineteen other people write. The office wants one film. Perhaps it hires nobody: in 2024 one company counted
# that of a hundred jobs about [[round(100 * fk.Market().fill_rate)]] hire somebody.

# %% id="05-a-outcome" tags=["outcome"]
# Nao's letter for the film
letter = fk.Board("valley")["film"].letter()
steps = fk.plots.wins_step_by_step(letter)
fk.outcome("05-hundred", letter.average_in_100, steps)

# %% [markdown] id="05-a-play-goal"
# The first bar is an average letter. The next bars are Nao's own reasons.
#
# **Change one thing:** write another number for `minutes`. Or write `message=True` in its place: a message of her own. Or
# `price=36000`: a lower price, in cents.

# %% id="05-a-play"
letter = fk.Board("valley")["film"].letter()
fk.covered("05-hundred", letter.but(minutes=60).why())

# %% [markdown] id="05-a-lift-goal"
# Nao finds a second job: a calendar of small stations. She has half an hour left tonight.
#
# [[says("haru", "Cheaper! Longer! And first of all, get stars!")]]

# %% id="05-a-lift-outcome" tags=["outcome"]
# Four changes, one at a time
film, calendar = (fk.Board("valley")[name].letter() for name in ("film", "station"))
rated = film.but(reader=fk.Reader(ratings=1, stars=5000))
tries = {"price": film.but(price=36000), "hour": film.but(minutes=60), "rating": rated, "fit": calendar}
won = {name: one.in_1000 for name, one in tries.items()}
fk.outcome("05-what-lifts", max(won, key=won.get), won)

# %% [markdown] id="05-b-goal"
# ## Forty letters or ten
#
# Nao has ten hours until August. A quick letter takes a quarter of an hour. A careful letter takes a whole hour. So she can
# write forty quick letters, or ten careful ones.
#
# [[says("haru", "Write many! The more you write, the more you win.")]]

# %% id="05-b-outcome" tags=["outcome"]
# Forty quick letters or ten careful ones
forty = fk.tries(40, wins_in_1000=20)
need = round(forty.needed_in_1000[10] / 10)
picture = fk.plots.win_at_least_once([20, forty.needed_in_1000[10]], [10, 20, 40])
fk.outcome("05-forty-or-ten", need, picture, forty)

# %% [markdown] id="05-b-explain"
# After forty quick letters, [[100 - forty.some_in_100]] of a hundred people have won nothing. They did nothing wrong. Ninety
# of a hundred win at least once when each writes [[letters_for_nine_in_ten()]] letters. So a win is rare. An answer comes
# more often: if [[first_change()]] letters get no *answer*, change something.
#
# Nao thought of her letters as average. None of the forty has won. How good are they really?

# %% id="05-b-silence"
fk.tries(40, wins_in_1000=20).after_silence()

# %% [markdown] id="05-c-goal"
# ## The boost
#
# Four places at the top of the list are for sale. Who offers most tickets gets a place.
#
# <details><summary>How the sale works, and what we assume</summary>
#
# You pay your offer if you have a place when the client looks. If others have offered more before that, you pay nothing for
# the boost. Upwork says that a boost makes the chance larger by up to a quarter. A seller's number is an upper limit, and our
# model uses it. In our sums every boost is paid.
#
# </details>

# %% id="05-c-outcome" tags=["outcome"]
# Boost a thousand average letters
weak = fk.boost(20, pay=40_000, connects=20)
fk.outcome("05-boost", weak.nearest(3, 30, 150, 640), weak)

# %% [markdown] id="05-c-strong-goal"
# Now Nao writes a strong letter: the job fits her, she has a few ratings, and she asks about the station of 1926.
#
# [[says("haru", "I boost my best letters, and only those.")]]

# %% id="05-c-strong-outcome" tags=["outcome"]
# The same boost for a strong letter
strong = [fk.boost(wins, pay=40_000, connects=20) for wins in (20, 50, 100, 150)]
picture = fk.plots.boost_by_strength(strong)
fk.outcome("05-strong", "more" if strong[-1].pays else "less", picture)

# %% [markdown] id="05-touch-goal"
# ## Touch it: the room where places are sold
#
# You offer tickets, and others do, too. **Your task:** find one case in which a thousand boosts bring more than they cost,
# and one in which they do not. Change how many of a thousand letters win, how many others offer, and your own offer.

# %% id="05-touch"
fk.touch(fk.BoostRoom(20, rivals=10), net_cents=36_000)

# %% [markdown] id="05-d-goal"
# So Nao does not boost the film. She writes one careful letter for the calendar, and one for the valley. Forty letters at
# [[film().connects]] tickets would cost [[money(40 * film().connects, "upwork-2025")]].
#
# **The badge "available now"** costs some tickets each week.
#
# [[says("haru", "Show it! It is made for people who work in the evening.")]]
#
# Upwork allows it. But is it true this week? At `7` tickets a week, this is a year of it.

# %% id="05-d-badge"
fk.badge(7)

# %% [markdown] id="05-lines-goal"
# ## Five lines of your own
#
# Now you write. Take one real job, or the valley's. Line one is about their work. Line two says what you would do first. Line
# three names something similar that you did. Line four says when you begin. Line five is a question. Do not send it. Notebook
# 12 brings it back.
#
# <details><summary>One example, if you need it</summary>
#
# Your valley has one train an hour, and the film could begin with nobody on it. · I would start with the station of 1926,
# before the train comes. · Here are three pictures of small stations, in the same light. · I can begin on Monday, and I write
# to you every second evening. · Which of your three minutes must not be cut?
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
# If your answer does not fit, the card says why.

# %% id="05-check-1" tags=["answer"]
# A question
fk.check("05.1", None)

# %% id="05-check-2" tags=["answer"]
# When others offer more
fk.check("05.2", None)

# %% id="05-check-3" tags=["answer"]
# After silence
fk.check("05.3", None)

# %% id="05-check-4" tags=["answer"]
# The badge
fk.check("05.4", None)

# %% id="05-check-5" tags=["answer"]
# From the job board
fk.check("05.5", None)

# %% [markdown] id="05-recap" tags=["recap"]
# ## In three sentences
#
# Finish these sentences aloud: *A letter wins more often when … · After many letters without an answer I … · A boost pays
# when …*
#
# <details><summary>Our answer</summary>
#
# A letter wins more often when I choose the right job. After many letters without an answer I change one thing before I send
# more. A boost pays when the letter wins often without it and the job pays well.
#
# </details>

# %% [markdown] id="05-tomorrow" tags=["tomorrow"]
# ## Tomorrow morning
#
# Read your five lines aloud. Take the word *I* out of the first line. Do not send it. It takes five minutes.
#
# ## What next
#
# The [exercises](exercises/05-exercises.ipynb), or [notebook 06, the contract](06-the-contract.ipynb).
