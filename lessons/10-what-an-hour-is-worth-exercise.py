# ---
# jupyter:
#   freelancekit:
#     id: '10'
#     kind: exercise
#     title: Exercises, what an hour is worth
#     minutes: 14
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
# The same Sunday. Nao has found three more receipts, for the videos at a thousand yen each. Did an hour of video bring more
# than an hour of the article?
#
# Four exercises. Click your answer on the card. In the first two you can also write it over the word `None`.

# %% id="10e-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("10e")

# %% [markdown] id="10e-1-worked"
# ## 1 · Complete a line
#
# This is the hour of the article, as an example: what arrives, and the minutes.

# %% id="10e-1-example"
book = fk.rulebook("crowdworks", on="2026-03-15")
net = fk.fees(book, fk.with_tax(1_000, book)).net
print(fk.hourly_pay(net, minutes=200), "yen for an hour")

# %% [markdown] id="10e-1-goal"
# Now one video: the same sum, and four hours.

# %% id="10e-1-answer" tags=["answer", "open"]
# How many yen for an hour?
hour = None

# %% id="10e-1-check" tags=["fold"]
# Ask the card
fk.check("10.e1", hour)

# %% [markdown] id="10e-2-goal"
# ## 2 · Change a number
#
# The first article took `200` minutes. This is the second: one was done before it.

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
# Haru tells a colleague about the survey.

# %% id="10e-3-check" tags=["answer"]
# A question
fk.check("10.e3", None)

# %% [markdown] id="10e-4-goal"
# ## 4 · Say your price
#
# Read each sentence aloud before you choose.

# %% id="10e-4-answer" tags=["answer"]
# A question
fk.check("10.e4", None)

# %% [markdown] id="10e-next" tags=["tomorrow"]
# ## Tomorrow morning
#
# Write one sentence with a price and a day, for work of your own. You do not have to send it. It takes two minutes.
#
# ## What next
#
# The story goes on in [notebook 11, career lab](../11-career-lab.ipynb).
