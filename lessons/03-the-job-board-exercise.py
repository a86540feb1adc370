# ---
# jupyter:
#   freelancekit:
#     id: '03'
#     kind: exercise
#     title: Exercises, the job board
#     minutes: 15
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
# Monday, 7:10, the train to the tap factory. Nao has the ten cards on her telephone and a pencil. The garden pictures pay
# [[pay("pictures")]], the teas [[pay("tea")]]. Do both fit beside a full week at the day job?
#
# Four exercises. Each can be answered by a click on its card; in the first two you can also write over the word `None`.
# `fk.hint("03.e1")` helps, `fk.solution("03.e1")` shows the way.

# %% id="03e-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("03e")

# %% [markdown] id="03e-1-worked"
# ## 1 · Complete a line
#
# Here are the harbour town and the ten questions, done. `honest_minutes` adds up letter, work and questions.

# %% id="03e-1-example"
board = fk.Board("sunday")
board.pick("a", "questions", connects=10).honest_minutes

# %% [markdown] id="03e-1-goal"
# Now the garden pictures and the teas. On the board they are called `"pictures"` and `"tea"`.

# %% id="03e-1-answer" tags=["answer", "open"]
# How many honest minutes?
minutes = None

# %% id="03e-1-check" tags=["fold"]
# Ask the card
fk.check("03.e1", minutes)

# %% [markdown] id="03e-2-goal"
# ## 2 · Change a number
#
# Give Nao more hours, one after the other. When does the cafe's contest enter the best set?

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
# ## 4 · A short week of your own
#
# Three hours only. Write names of cards into `pick`, run the box, and read what each brings on average. What is the most that
# three hours can bring?

# %% id="03e-4-play"
mine = fk.Board("sunday").pick("tea", "questions", connects=10, hours=3)
mine.why()

# %% id="03e-4-sum"
# What they bring together, on average, in yen
mine.per_try

# %% id="03e-4-answer" tags=["answer"]
# The most for three hours
fk.check("03.e4", None)

# %% [markdown] id="03e-hint-goal"
# **A hint, when you want one.** Change the number to that of the exercise.

# %% id="03e-hint"
fk.hint("03.e1")

# %% [markdown] id="03e-next" tags=["tomorrow"]
# ## Tomorrow morning
#
# Think of the last thing you did for somebody without pay. Write down its honest minutes: what came before it, and what came
# after. It takes three minutes.
#
# ## What next
#
# The story goes on in [notebook 04, the client's chair](../04-the-clients-chair.ipynb).
