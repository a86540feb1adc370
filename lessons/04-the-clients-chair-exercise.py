# ---
# jupyter:
#   freelancekit:
#     id: '04'
#     kind: exercise
#     title: Exercises, the client's chair
#     minutes: 15
#     needs: notebook 04.
#     objectives:
#       - change one thing about a profile and see what it does
#       - find out how many ratings are enough
#       - find the line that makes a client stop reading
#     claims: []
#     honest: What a face adds is an assumption of this workbook. Haru's profile is invented.
# ---

# %% [markdown] id="04e-title" tags=["title", "scene"]
# # Exercises: the client's chair
#
# The next evening. You are Nao again, and you look at your own profile. The text about teas pays [[pay("tea")]], the garden
# pictures [[pay("pictures")]]. What would Shiori see: a face, pictures, stars?
#
# Four exercises. Click your answer on the card. In the first two you can also write it over the word `None`.

# %% id="04e-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("04e")

# %% [markdown] id="04e-1-worked"
# ## 1 · Complete a line
#
# This is an example: Nao's profile shows no work. How many of her letters for the teas win?

# %% id="04e-1-example"
bare = fk.Reader(portfolio=False)
fk.Board("sunday", reader=bare)["tea"].wins_in_1000

# %% [markdown] id="04e-1-goal"
# Now the profile shows her work and a face: `photo=True`. How many of her letters for the teas win?

# %% id="04e-1-answer" tags=["answer", "open"]
# How many of 1,000?
letters = None

# %% id="04e-1-check" tags=["fold"]
# Ask the card
fk.check("04.e1", letters)

# %% [markdown] id="04e-2-goal"
# ## 2 · Change a number
#
# Give Nao more and more ratings of five stars.

# %% id="04e-2-play"
ratings = 1
rated = fk.Reader(ratings=ratings, stars=5000)
fk.Board("sunday", reader=rated)["pictures"].wins_in_1000

# %% id="04e-2-answer" tags=["answer", "open"]
# With how many does it say 100 or more?
enough = None

# %% id="04e-2-check" tags=["fold"]
# Ask the card
fk.check("04.e2", enough)

# %% [markdown] id="04e-3-goal"
# ## 3 · Find the slip
#
# Haru wants to help. He has written four lines for Nao's profile.

# %% id="04e-3-check" tags=["answer"]
# A question
fk.check("04.e3", None)

# %% [markdown] id="04e-4-goal"
# ## 4 · Three lines
#
# Think of one real person who could give you work. In which order do you write three lines to them?

# %% id="04e-4-answer" tags=["answer"]
# A question
fk.check("04.e4", None)

# %% [markdown] id="04e-next" tags=["tomorrow"]
# ## Tomorrow morning
#
# Open the last mail in which you asked somebody for something. Is its first line about you, or about them? Write it the other
# way round. It takes three minutes.
#
# ## What next
#
# The story goes on in [notebook 05, the proposal](../05-the-proposal.ipynb).
