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
# The next evening, Nao again, her own profile on the screen. The teas pay [[pay("tea")]], the garden pictures
# [[pay("pictures")]]. What would Shiori see, if she came by: a face, pictures, stars?
#
# Four exercises. Each can be answered by a click on its card; in the first two you can also write over the word `None`.
# `fk.hint("04.e1")` helps, `fk.solution("04.e1")` shows the way.

# %% id="04e-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("04e")

# %% [markdown] id="04e-1-worked"
# ## 1 · Complete a line
#
# Here is Nao without work to look at on her profile, and how many of her letters for the teas win.

# %% id="04e-1-example"
bare = fk.Reader(portfolio=False)
fk.Board("sunday", reader=bare)["tea"].wins_in_1000

# %% [markdown] id="04e-1-goal"
# Now the profile as it is, and a face on it: `photo=True`. How many of the letters for the teas win?

# %% id="04e-1-answer" tags=["answer", "open"]
# How many of 1,000?
letters = None

# %% id="04e-1-check" tags=["fold"]
# Ask the card
fk.check("04.e1", letters)

# %% [markdown] id="04e-2-goal"
# ## 2 · Change a number
#
# Give Nao ratings of five stars, more and more of them.

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
# Haru means well. He has written a profile for Nao, four lines long.

# %% id="04e-3-check" tags=["answer"]
# A question
fk.check("04.e3", None)

# %% [markdown] id="04e-4-goal"
# ## 4 · Your own three lines
#
# Think of one real person who could give you work. In which order do your three lines stand?

# %% id="04e-4-answer" tags=["answer"]
# A question
fk.check("04.e4", None)

# %% [markdown] id="04e-hint-goal"
# **A hint, when you want one.** Change the number to that of the exercise.

# %% id="04e-hint"
fk.hint("04.e1")

# %% [markdown] id="04e-next" tags=["tomorrow"]
# ## Tomorrow morning
#
# Open the last mail in which you asked somebody for something. Is its first line about you, or about them? Turn it round once. It
# takes three minutes.
#
# ## What next
#
# The story goes on in [notebook 05, the proposal](../05-the-proposal.ipynb).
