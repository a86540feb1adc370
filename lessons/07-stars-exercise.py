# ---
# jupyter:
#   freelancekit:
#     id: '07'
#     kind: exercise
#     title: Exercises, stars
#     minutes: 15
#     needs: notebook 07.
#     objectives:
#       - find the road back from a few low ratings
#       - compare a one with a three
#       - tell a request from a trade
#     claims: []
#     honest: Averages are arithmetic. Haru's message is invented.
# ---

# %% [markdown] id="07e-title" tags=["title", "scene"]
# # Exercises: stars
#
# Sunday. Nao is ironing. She has two threes and two fives now, and a new job of `12,000` yen. Does she do a little more, only
# for the stars?
#
# Four exercises. Click your answer on the card. In the first two you can also write it over the word `None`.

# %% id="07e-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("07e")

# %% [markdown] id="07e-1-worked"
# ## 1 · Complete a line
#
# This is an example: one three is alone on the desk. How many fives lift the average to four and a half?

# %% id="07e-1-example"
fk.Desk((3,)).fives_until(4.5)

# %% [markdown] id="07e-1-goal"
# Now Nao's desk, with all four ratings: `3`, `3`, `5` and `5`.

# %% id="07e-1-answer" tags=["answer", "open"]
# How many fives?
fives = None

# %% id="07e-1-check" tags=["fold"]
# Ask the card
fk.check("07.e1", fives)

# %% [markdown] id="07e-2-goal"
# ## 2 · Change a number
#
# One rating of one star is on the desk: that contract ended in silence. Add fives until the plain average is four point
# eight.

# %% id="07e-2-play"
more = 3
fk.Desk((1,)).add(*[5] * more)

# %% id="07e-2-answer" tags=["answer", "open"]
# How many fives until 4.8?
enough = None

# %% id="07e-2-check" tags=["fold"]
# Ask the card
fk.check("07.e2", enough)

# %% [markdown] id="07e-3-goal"
# ## 3 · Find the slip
#
# Haru wants to help. He has written a message for Nao. One sentence should go.

# %% id="07e-3-check" tags=["answer"]
# A question
fk.check("07.e3", None)

# %% [markdown] id="07e-4-goal"
# ## 4 · Your own mistake
#
# This time it was your fault.

# %% id="07e-4-answer" tags=["answer"]
# A question
fk.check("07.e4", None)

# %% [markdown] id="07e-next" tags=["tomorrow"]
# ## Tomorrow morning
#
# Think of the last stars that you gave to somebody. Did the other person know what they meant? Write the sentence that was
# missing. It takes three minutes.
#
# ## What next
#
# The story goes on in [notebook 08, an ordinary Tuesday](../08-an-ordinary-tuesday.ipynb).
