# ---
# jupyter:
#   freelancekit:
#     id: '03'
#     title: The job board
#     minutes: 35
#     needs: notebook 02. No account, no money.
#     objectives:
#       - choose jobs by what you have too little of, tickets or hours
#       - name three reasons to skip a job
#       - count the honest hours of a job
#     claims: [A12, B3, C2, C3, C4, C8, E2]
#     honest: >-
#       Fees and the price of a ticket come from dated rulebooks. The ten cards are invented, with pay as on real boards.
#       How often a letter wins and what a sign tells are assumptions of this workbook, each with a range;
#       fk.Market().table() names them all.
# ---

# %% [markdown] id="03-title" tags=["title", "scene"]
# # The job board
#
# A Sunday in June. Nao has [[number("upwork-article-2024", "connects.free_monthly")]] tickets again, and six free hours this
# week. Ten jobs are on the board. Two of them are for travel blogs. Job A pays [[pay("a")]] for an article, and a letter
# costs [[job("a").job.connects]] tickets. Job B pays [[pay("b")]], and a letter costs [[job("b").job.connects]].
#
# [[says("haru", "Take the one that pays more!")]]
#
# Which one does she write to?
#
# *This board is like Upwork's. We show the pay in yen, at [[number("upwork-article-2024", "money.yen_per_dollar")]] yen for a
# dollar.*

# %% id="03-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("03")

# %% [markdown] id="03-warm-up-goal"
# First, three things from before.

# %% id="03-warm-up" tags=["answer"]
# Three things from before
fk.warm_up("03", None)

# %% [markdown] id="03-a-goal"
# ## A or B?
#
# Here are the two jobs. Click a card to read all of it.

# %% id="03-a-cards"
board = fk.Board("sunday")
board.only("a", "b").cards()

# %% id="03-a-outcome" tags=["outcome"]
# Try every plan
two = fk.Board("sunday").only("a", "b")
plan = two.best(connects=10, copies=5, by="pay")
fk.outcome("03-a-or-b", "".join(plan.names), plan)

# %% [markdown] id="03-a-explain"
# **But not every letter wins.** Many people write to each job. This table counts for a thousand such letters.
#
# <details><summary>What the columns say</summary>
#
# `wins_in_1000`: how many of a thousand letters win. `net`: the pay after the fee, in yen. `per_try`: what one letter brings
# on average, after its tickets are paid. `per_connect`: the same for one ticket. `hour_if_won`: yen for an hour of work, if
# the letter wins.
#
# </details>

# %% id="03-a-rates"
numbers = ["wins_in_1000", "net", "per_try", "per_connect", "hour_if_won"]
fk.Board("sunday").table().loc[["a", "b"], numbers]

# %% [markdown] id="03-a-short"
# At A one ticket brings more. At B one hour brings more. So first ask what you have too little of: tickets, or hours.
#
# The sums are small, because a beginner's letter seldom wins. One thing helps at once, and it is free: write where few other
# people write, and where the work fits you. Compare these two jobs.

# %% id="03-a-change"
fk.Board("sunday").table().loc[["a", "tea"], ["title", "applicants", "wins_in_1000"]]

# %% [markdown] id="03-b-goal"
# ## Ten jobs
#
# Read the ten cards. The time on a card is *honest*: it counts the letter, the work, and the questions that nobody pays for.
# Three kinds of job stand there. A *microtask* takes minutes. A *project* is one piece of work for a fixed price. In a
# *contest* many people deliver and one is paid. One card is no job at all. And in three cards one sentence should make you
# stop.

# %% id="03-b-cards"
fk.Board("sunday").cards()

# %% [markdown] id="03-b-guess-goal"
# Look at the producer of the short film: "this one is small, the big one comes next month." Some clients *turn out badly*:
# they break such a promise, or take the work and disappear, or want your money. Nobody publishes how many. Our model has
# [[round(100 * fk.Market().takers)]], [[round(100 * fk.Market().ghosts)]] and [[round(100 * fk.Market().scams)]] of these in
# a hundred clients.

# %% id="03-b-outcome" tags=["outcome"]
# Look at the producer
video = fk.Board("sunday")["video"]
fk.outcome("03-promise", video.bad_in_100, video.why())

# %% [markdown] id="03-b-explain"
# <details><summary>Open this when you have guessed.</summary>
#
# A promise alone is a reason to ask one question. There are three reasons to skip a job: the client wants to leave the
# platform, wants money from you, or wants work that can be used before anybody is chosen. Outside the platform nobody holds
# the money for you.
#
# </details>
#
# Compare the three cards with a warning sentence.

# %% id="03-b-signs"
uneasy = ["logo", "chapter", "video"]
fk.plots.bad_of_100({name: board[name].bad_in_100 for name in uneasy})

# %% [markdown] id="03-b-change"
# **Change one thing.** Now there are three times as many clients who want your money. Which bars grow most?

# %% id="03-b-market"
worse = fk.Board("sunday", market=fk.Market().but(scams=0.09))
fk.plots.bad_of_100({name: worse[name].bad_in_100 for name in ["a", "tea", "video", "logo"]})

# %% [markdown] id="03-letter-goal"
# ## 23:00, a message
#
# Nao has read all ten cards. Then her telephone lights up. The message is from Sena. She runs a small web studio, and Nao
# does not know her yet.

# %% id="03-letter" tags=["answer"]
# A letter comes
fk.letter("2", None)

# %% [markdown] id="03-c-goal"
# ## The week
#
# Now take all ten jobs, ten tickets and six hours. Nao writes only to as many clients as she can work for, if every letter
# wins.
#
# [[says("haru", "You have a day job. You will run out of hours first.")]]

# %% id="03-c-outcome" tags=["outcome"]
# Find the best set
week = fk.Board("sunday").best(connects=10, hours=6)
fk.outcome("03-first-gone", week.what_ran_out(), week.why())

# %% [markdown] id="03-c-again-goal"
# The sum is small, because it is an average over many Sundays. On most Sundays no letter wins, and her hours stay free.
# Notebooks 04 and 05 lift the sum.
#
# [[says("haru", "I never count minutes. I take the highest pay first, then the next.")]]
#
# Haru has the same tickets and the same hours.

# %% id="03-c-compare" tags=["outcome"]
# Two ways to choose
haru = fk.Board("sunday").greedy("pay", connects=10, hours=6)
best = fk.Board("sunday").best(connects=10, hours=6)
both = fk.plots.what_sets_bring({"Haru: highest pay": haru, "the best set": best})
fk.outcome("03-pay-first", haru.beside(best), both)

# %% [markdown] id="03-c-change-goal"
# **A Japanese platform.** On CrowdWorks a letter is free. So Nao can run out of hours only. Read the last column: yen for an
# honest hour, if she wins. Write another number for `3`, and you see another day.
#
# <details><summary>What the columns say</summary>
#
# `net` is what arrives: the client adds the consumption tax to `pay`, and the platform takes its fee, with tax, from both. A
# contest can stand high in the last column, but only one person is paid there.
#
# </details>

# %% id="03-c-yen"
yen_door = fk.Board("crowdworks", seed=3).table()
yen_door[["title", "pay", "net", "honest_minutes", "hour_if_won"]]

# %% [markdown] id="03-c-floor"
# These are real prices for beginners: many jobs pay half a yen for a character. Notebook 10 asks what an hour is worth.

# %% [markdown] id="03-touch-goal"
# ## Touch it
#
# It is another Sunday, and Nao has seven free hours. **Your task:** choose the jobs that you would write to, until the
# tickets or the hours are full. Then compare your set with the best one.

# %% id="03-touch"
fk.touch(fk.Board("sunday"), connects=10, hours=7)

# %% [markdown] id="03-claims-goal"
# ## What Haru said

# %% id="03-claims" tags=["claims"]
# What Haru said
fk.claims("03")

# %% [markdown] id="03-check-goal"
# ## Four questions
#
# If your answer does not fit, the card says why.

# %% id="03-check-1" tags=["answer"]
# A question
fk.check("03.1", None)

# %% id="03-check-2" tags=["answer"]
# What is no reason to skip
fk.check("03.2", None)

# %% id="03-check-3" tags=["answer"]
# An honest hour
fk.check("03.3", None)

# %% id="03-check-4" tags=["answer"]
# Tickets, once more
fk.check("03.4", None)

# %% [markdown] id="03-recap" tags=["recap"]
# ## In three sentences
#
# Finish these sentences aloud: *I choose jobs by … · I skip a job when … · An honest hour counts …*
#
# <details><summary>Our answer</summary>
#
# I choose jobs by what I have too little of: tickets or hours. I skip a job when the client wants to leave the platform,
# wants money from me, or wants work that can be used before anybody is chosen. An honest hour counts the letter, the work and
# the questions.
#
# </details>

# %% [markdown] id="03-tomorrow" tags=["tomorrow"]
# ## Tomorrow morning
#
# Open a public job board. You need no account, and looking is free. Take five real jobs and write honest hours beside each.
# Cross out one, and say why. It takes ten minutes.
#
# ## What next
#
# The [exercises](exercises/03-exercises.ipynb), or [notebook 04](04-the-clients-chair.ipynb): there you are the client.

# %% [markdown] id="03-hood-goal" tags=["hood"]
# ## Under the hood
#
# You never need this. It shows the numbers of our model.

# %% id="03-hood"
fk.Market().table().head(20)[["setting", "value", "low", "high", "source"]]
