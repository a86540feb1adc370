# ---
# jupyter:
#   freelancekit:
#     id: '03'
#     title: The job board
#     minutes: 35
#     needs: notebook 02. No account, no money.
#     objectives:
#       - choose jobs by what you are short of, tickets or hours
#       - name three signs that make you skip a job
#       - count the honest hours of an advert
#     claims: [A12, B3, C2, C3, C4, C8, E2]
#     honest: >-
#       Fees and the price of a ticket come from dated rulebooks. The ten cards are invented, with pay as on real boards.
#       How often a letter wins and what a sign tells are assumptions of this workbook, each with a range;
#       fk.Market().table() names them all.
# ---

# %% [markdown] id="03-title" tags=["title", "scene"]
# # The job board
#
# A Sunday in June. Nao has [[number("upwork-article-2024", "connects.free_monthly")]] tickets again, and six free hours
# this week. Ten cards stand on the board. Two of them are for travel blogs. One, call it A, pays [[pay("a")]] an article, and
# a letter costs [[job("a").job.connects]] tickets. The other, B, pays [[pay("b")]] and costs [[job("b").job.connects]].
# Haru calls on the phone: "Take the one that pays more!" Which one does she write to?
#
# *This is the dollar door, Upwork. The pay is told in yen, at [[number("upwork-article-2024", "money.yen_per_dollar")]] yen for a dollar. You need no code: run the boxes and click.*

# %% id="03-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("03")

# %% [markdown] id="03-warm-up-goal"
# Before Nao reads the cards, three things that she may have forgotten.

# %% id="03-warm-up" tags=["answer"]
# Three things from before
fk.warm_up("03", None)

# %% [markdown] id="03-a-goal"
# ## A or B?
#
# Here are the two cards. The line shows four facts; a click opens the rest.

# %% id="03-a-cards"
board = fk.Board("sunday")
board.only("a", "b").cards()

# %% id="03-a-outcome" tags=["outcome"]
# Let the computer try every plan
two = fk.Board("sunday").only("a", "b")
plan = two.best(connects=10, copies=5, by="pay")
fk.outcome("03-a-or-b", "".join(plan.names), plan)

# %% [markdown] id="03-a-explain"
# **But not every letter wins.** Many people write to each job. The next box says how many of a thousand such letters win, and
# what arrives then, in yen. `per_try` is what one letter brings on average, its tickets paid; `per_connect` is that for each
# ticket. `hour_if_won` is for an hour of work, if the letter wins.

# %% id="03-a-rates"
numbers = ["wins_in_1000", "net", "per_try", "per_connect", "hour_if_won"]
fk.Board("sunday").table().loc[["a", "b"], numbers]

# %% [markdown] id="03-a-short"
# A ticket brings more at A, an hour of work brings more at B. So it depends on what you are short of: tickets, or hours. And yes,
# the sums are small: a beginner's letter seldom wins. What lifts it is the matter of notebook 05. One thing lifts it at once, and it
# costs nothing: to write where few others write and where the work fits. Here are two of the ten cards beside each other.

# %% id="03-a-change"
fk.Board("sunday").table().loc[["a", "tea"], ["title", "applicants", "wins_in_1000"]]

# %% [markdown] id="03-b-goal"
# ## Ten cards
#
# Read the adverts; a click opens each. The time on a card is *honest*: the letter, the work, and the questions that nobody pays
# for. Not all cards are the same kind of thing: a *microtask* is paid by the piece and takes minutes; a *project* is one piece of
# work for a fixed sum; in a *contest* many deliver and one is paid. One card is no job at all. And in three adverts a sentence
# should make you stop.

# %% id="03-b-cards"
fk.Board("sunday").cards()

# %% [markdown] id="03-b-guess-goal"
# Three of the cards make Haru uneasy, and the friendly producer of the short film most of all: "I know this kind. Next month, always
# next month!" A client *turns out badly* who promises and never keeps it, takes the work and is gone, or is after your money.
# We play with [[round(100 * fk.Market().takers)]], [[round(100 * fk.Market().ghosts)]] and
# [[round(100 * fk.Market().scams)]] such clients in a hundred.

# %% id="03-b-outcome" tags=["outcome"]
# Ask the card, sign by sign
video = fk.Board("sunday")["video"]
fk.outcome("03-promise", video.bad_in_100, video.why())

# %% [markdown] id="03-b-explain"
# Nobody publishes how many clients are trouble; these numbers are ours. They show how signs add up. Here are the three cards
# side by side. A promise alone is a reason to ask one question. Leaving the platform, money from you, usable work before anybody is
# chosen: these are reasons to skip. Outside the platform, nobody holds the money for you.

# %% id="03-b-signs"
uneasy = ["logo", "chapter", "video"]
fk.plots.bad_of_100({name: board[name].bad_in_100 for name in uneasy})

# %% [markdown] id="03-b-change"
# **Change one thing.** Suppose that scams are three times as many as we assume. Which cards change, and which hardly do?

# %% id="03-b-market"
worse = fk.Board("sunday", market=fk.Market().but(scams=0.09))
fk.plots.bad_of_100({name: worse[name].bad_in_100 for name in ["a", "tea", "video", "logo"]})

# %% [markdown] id="03-letter-goal"
# ## 23:00, a message
#
# The cards lie in order on the table. Then the telephone lights up. It is somebody whom she does not know.

# %% id="03-letter" tags=["answer"]
# A letter comes
fk.letter("2", None)

# %% [markdown] id="03-c-goal"
# ## The week
#
# Now the whole board, ten tickets and six hours. Nao takes no more than she could deliver if every letter won, in honest time.

# %% id="03-c-outcome" tags=["outcome"]
# The best set there is, by what its letters bring on average
week = fk.Board("sunday").best(connects=10, hours=6)
fk.outcome("03-first-gone", week.what_ran_out(), week.why())

# %% [markdown] id="03-c-again-goal"
# So little for six hours? It is an average over many Sundays; on most of them no letter wins, and then the six hours stay free. A
# first rating and a better letter move it; notebooks 04 and 05 do.
#
# "I never count minutes," says Haru. "I sort by pay, and take from the top what fits." Same tickets, same hours.

# %% id="03-c-compare" tags=["outcome"]
# Haru's way beside the best set
haru = fk.Board("sunday").greedy("pay", connects=10, hours=6)
best = fk.Board("sunday").best(connects=10, hours=6)
both = fk.plots.what_sets_bring({"Haru: highest pay": haru, "the best set": best})
fk.outcome("03-pay-first", haru.beside(best), both)

# %% [markdown] id="03-c-change-goal"
# **The other door.** On CrowdWorks, a Japanese platform, applying costs no ticket, so hours are all there is to spend. This
# board is filled by luck; another number for `3` is another day. Read the last column: yen for an honest hour, if it is won.
# (A contest may stand high in it; there only one of many is paid. `net` is what arrives: the client adds the consumption tax to `pay`, and
# the platform takes its fee, with tax, from both.)

# %% id="03-c-yen"
yen_door = fk.Board("crowdworks", seed=3).table()
yen_door[["title", "pay", "net", "honest_minutes", "hour_if_won"]]

# %% [markdown] id="03-c-floor"
# These are beginners' prices, and they are real: half a yen a character stands on many adverts. "Nobody can live on this,"
# says Haru, who began the same way. Notebook 10 asks what an hour is worth, and how it rises.

# %% [markdown] id="03-touch-goal"
# ## Touch it
#
# The same board, another Sunday: this time Nao has seven free hours. **Your task:** mark the jobs you would write to, until the
# tickets or the hours are full. Then compare with the best set. Can you reach it? To go on, press **Shift** and **Enter**.

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
# `fk.hint("03.1")` gives a hint, `fk.solution("03.1")` the way.

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
# Say them aloud before you open ours. *I choose by what … · I skip a job when … · An honest hour holds …*
#
# <details><summary>Ours</summary>
#
# I choose by what I am short of: tickets, or hours. I skip a job when the client wants to leave the platform, wants money from me,
# or wants usable work before anybody is chosen. An honest hour holds the letter, the work and the questions.
#
# </details>

# %% [markdown] id="03-tomorrow" tags=["tomorrow"]
# ## Tomorrow morning
#
# Open any public job board, without an account, and just look round. Looking costs nothing. Take five real adverts, write honest
# hours beside each, cross one out, and say why in one line. It takes ten minutes.
#
# ## What next
#
# The [exercises of this notebook](exercises/03-exercises.ipynb) take about fifteen minutes. Then you change sides: in
# [notebook 04](04-the-clients-chair.ipynb) you sit in the client's chair, and five letters lie before you.

# %% [markdown] id="03-hood-goal" tags=["hood"]
# ## Under the hood
#
# You never need this. Every number of the invented market stands in one table, with the range in which it could lie and its
# source, or the word *assumption*. Here are its first rows.

# %% id="03-hood"
fk.Market().table().head(20)[["setting", "value", "low", "high", "source"]]
