# ---
# jupyter:
#   freelancekit:
#     id: '03'
#     kind: exercise
#     title: Exercises, the job board
#     minutes: 17
#     needs: notebook 03.
#     objectives:
#       - add up honest minutes
#       - change the hours and see what the best set takes
#       - find the slip in a sum, and plan a short week
#     claims: []
#     honest: >-
#       The cards are invented; how often a letter wins is an assumption of this workbook. Haru's sum is invented, too.
# ---

# %% [markdown] id="03e-title" tags=["title", "scene"]
# # Exercises: the job board
#
# Monday, 7:10, the train to the tap factory. Nao reads the ten jobs on her telephone. The garden pictures pay
# [[pay("pictures")]], the text about teas [[pay("tea")]]. She has a full week at her day job. Does she have time for both?
#
# Four exercises. Click your answer on the card. In the first two you can also write it over the word `None`.

# %% id="03e-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("03e")

# %% [markdown] id="03e-1-worked"
# ## 1 · Complete a line
#
# This is an example, with the harbour town and the ten questions. `honest_minutes` adds the letter, the work and the
# questions.

# %% id="03e-1-example"
board = fk.Board("sunday")
board.pick("a", "questions", connects=10).honest_minutes

# %% [markdown] id="03e-1-goal"
# Now the garden pictures and the teas. In code they are called `"pictures"` and `"tea"`.

# %% id="03e-1-cards"
fk.Board("sunday").only("pictures", "tea").cards()

# %% id="03e-1-answer" tags=["answer", "open"]
# How many honest minutes?
minutes = None

# %% id="03e-1-check" tags=["fold"]
# Ask the card
fk.check("03.e1", minutes)

# %% [markdown] id="03e-2-goal"
# ## 2 · Change a number
#
# Give Nao more hours, one by one. When does the cafe's contest come into the best set?

# %% id="03e-2-play"
hours = 6
fk.Board("sunday").best(connects=10, hours=hours)

# %% id="03e-2-answer" tags=["answer", "open"]
# From how many whole hours on?
enough = None

# %% id="03e-2-check" tags=["fold"]
# Ask the card
fk.check("03.e2", enough)

# %% [markdown] id="03e-3-goal"
# ## 3 · Find the slip
#
# Haru wrote four lines on the back of a receipt. One is wrong.

# %% id="03e-3-check" tags=["answer"]
# A question
fk.check("03.e3", None)

# %% [markdown] id="03e-4-goal"
# ## 4 · A short week
#
# Nao has three hours only. Write names of jobs into `pick`, and read what each brings on average. What is the most that three
# hours can bring?

# %% id="03e-4-play"
mine = fk.Board("sunday").pick("tea", "questions", connects=10, hours=3)
mine.why()

# %% id="03e-4-sum"
# What they bring together, on average, in yen
mine.per_try

# %% id="03e-4-answer" tags=["answer"]
# The most for three hours
fk.check("03.e4", None)

# %% [markdown] id="03e-next" tags=["tomorrow"]
# ## Tomorrow morning
#
# Think of the last thing that you did for somebody without pay. Write down its honest minutes, with everything before it and
# after it. It takes three minutes.
#
# ## What next
#
# The story goes on in [notebook 04, the client's chair](../04-the-clients-chair.ipynb).
