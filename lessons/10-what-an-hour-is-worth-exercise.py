# ---
# jupyter:
#   freelancekit:
#     id: '10'
#     kind: exercise
#     title: Exercises, what an hour is worth
#     minutes: 15
#     needs: notebook 10.
#     objectives:
#       - work out an hour of other work
#       - follow practice from article to article
#       - say a price aloud
#     claims: []
#     honest: The fee and its tax are rules with dates. How fast practice goes is assumed. Haru's slip of paper is invented.
# ---

# %% [markdown] id="10e-title" tags=["title", "scene"]
# # Exercises: what an hour is worth
#
# The same Sunday. Nao has found three more receipts, for the videos at a thousand yen each. Was an hour of them worth more than an hour
# of the article?
#
# Four exercises. Each can be answered by a click on its card; in the first two you can also write over the word `None`.
# `fk.hint("10.e1")` helps, `fk.solution("10.e1")` shows the way.

# %% id="10e-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("10e")

# %% [markdown] id="10e-1-worked"
# ## 1 · Complete a line
#
# Here is the hour of the article: what arrives, and the minutes.

# %% id="10e-1-example"
book = fk.rulebook("crowdworks", on="2026-03-15")
net = fk.fees(book, fk.with_tax(1_000, book)).net
print(fk.hourly_pay(net, minutes=200), "yen for an hour")

# %% [markdown] id="10e-1-goal"
# Now the video: the same sum, and four hours.

# %% id="10e-1-answer" tags=["answer", "open"]
# How many yen for an hour?
hour = None

# %% id="10e-1-check" tags=["fold"]
# Ask the card
fk.check("10.e1", hour)

# %% [markdown] id="10e-2-goal"
# ## 2 · Change a number
#
# The first article took `200` minutes. Here is the second: one was done before it.

# %% id="10e-2-play"
print(fk.practised_minutes(200, done=1), "minutes")

# %% id="10e-2-answer" tags=["answer", "open"]
# And the tenth?
minutes = None

# %% id="10e-2-check" tags=["fold"]
# Ask the card
fk.check("10.e2", minutes)

# %% [markdown] id="10e-3-goal"
# ## 3 · Find the slip
#
# Haru explains the survey to a colleague.

# %% id="10e-3-check" tags=["answer"]
# A question
fk.check("10.e3", None)

# %% [markdown] id="10e-4-goal"
# ## 4 · A case of your own
#
# Say each of them aloud, once, before you choose.

# %% id="10e-4-answer" tags=["answer"]
# A question
fk.check("10.e4", None)

# %% [markdown] id="10e-hint-goal"
# **A hint, when you want one.** Change the number to that of the exercise.

# %% id="10e-hint"
fk.hint("10.e1")

# %% [markdown] id="10e-next" tags=["tomorrow"]
# ## Tomorrow morning
#
# Write one sentence with a price and a day in it, for work of your own. You need not send it. It takes two minutes.
#
# ## What next
#
# The story goes on in [notebook 11, career lab](../11-career-lab.ipynb).
