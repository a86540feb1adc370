# ---
# jupyter:
#   freelancekit:
#     id: '11'
#     kind: exercise
#     title: Exercises, career lab
#     minutes: 15
#     needs: notebook 11.
#     objectives:
#       - play a crowd with settings of your own
#       - compare two ways to play
#       - write a plan that you can check
#     claims: []
#     honest: The lives are played, by rules of September 2024 and by assumptions. Haru's story is invented.
# ---

# %% [markdown] id="11e-title" tags=["title", "scene"]
# # Exercises: career lab
#
# The bowls are empty. Haru takes out his telephone. "Three months are enough, with a thousand yen of tickets a month!" Are
# they?
#
# Four exercises. Click your answer on the card. In the first two you can also write it over the word `None`.

# %% id="11e-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("11e")

# %% [markdown] id="11e-1-worked"
# ## 1 · Complete a line
#
# This is an example: a hundred people write one letter a week with the free tickets, for three months.

# %% id="11e-1-example"
fk.crowd("upwork", fk.Steady(letters=1, buys=0), n=100, days=92, on="2024-09-01")

# %% [markdown] id="11e-1-goal"
# Now they write three letters a week and buy sixty tickets a month. How many of them earn nothing?

# %% id="11e-1-answer" tags=["answer", "open"]
# The first number of the sentence
nothing = None

# %% id="11e-1-check" tags=["fold"]
# Ask the card
fk.check("11.e1", nothing)

# %% [markdown] id="11e-2-goal"
# ## 2 · Compare two ways
#
# Two people play for three months. *Fast* answers within five minutes, *Weekend* after two days. Write `"Beginner"` in place
# of `"Weekend"`: a beginner answers after four hours.

# %% id="11e-2-play"
ways = {"Fast": fk.strategy("Fast"), "Other": fk.strategy("Weekend")}
fk.tournament(ways, n=100, days=92, on="2024-09-01").wins("Fast", "Other")

# %% id="11e-2-answer" tags=["answer", "open"]
# In how many of a hundred lives is Fast ahead of Beginner?
ahead = None

# %% id="11e-2-check" tags=["fold"]
# Ask the card
fk.check("11.e2", ahead)

# %% [markdown] id="11e-3-goal"
# ## 3 · Find the slip
#
# Haru tells the cook about his tournament.

# %% id="11e-3-check" tags=["answer"]
# A question
fk.check("11.e3", None)

# %% [markdown] id="11e-4-goal"
# ## 4 · Your own plan
#
# Read each plan aloud before you choose.

# %% id="11e-4-answer" tags=["answer"]
# A question
fk.check("11.e4", None)

# %% [markdown] id="11e-next" tags=["tomorrow"]
# ## Tomorrow morning
#
# Write your plan on paper, with one number in it. Write under it: *I change it when …* It takes five minutes.
#
# ## What next
#
# The story goes on in [notebook 12, my ninety-day plan](../12-my-ninety-day-plan.ipynb).
