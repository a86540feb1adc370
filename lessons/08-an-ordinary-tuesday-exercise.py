# ---
# jupyter:
#   freelancekit:
#     id: '08'
#     kind: exercise
#     title: Exercises, an ordinary Tuesday
#     minutes: 15
#     needs: notebook 08.
#     objectives:
#       - add up a card by hand
#       - see what a silent year takes
#       - tell what adds up from what must come
#     claims: []
#     honest: How fast a tie fades is assumed. What Haru believes is invented.
# ---

# %% [markdown] id="08e-title" tags=["title", "scene"]
# # Exercises: an ordinary Tuesday
#
# Wednesday, the train. Haru has found a slip of paper from last year: three projects, two clients, `60,000` yen, no word since. Is
# anything left of it?
#
# Four exercises. Each can be answered by a click on its card; in the first two you can also write over the word `None`.
# `fk.hint("08.e1")` helps, `fk.solution("08.e1")` shows the way.

# %% id="08e-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("08e")

# %% [markdown] id="08e-1-worked"
# ## 1 · Complete a line
#
# Here is a card with one remembered sentence and one delivered week.

# %% id="08e-1-example"
card = fk.TrustLedger().earn("Sena", "Seen.", on="2025-09-01")
card.deliver("Sena", on="2025-09-12")
card.reveal().tenths

# %% [markdown] id="08e-1-goal"
# Now two sentences, three delivered weeks, and a job that is taken at the end.

# %% id="08e-1-answer" tags=["answer", "open"]
# How many tenths?
tenths = None

# %% id="08e-1-check" tags=["fold"]
# Ask the card
fk.check("08.e1", tenths)

# %% [markdown] id="08e-2-goal"
# ## 2 · Change a word
#
# Haru's two clients went quiet. Here are a hundred like them. Each holds six tenths, and what they remember stays as it is.

# %% id="08e-2-play"
fk.came_back(100, tenths=6, weeks=104, mode="article")

# %% [markdown] id="08e-2-change-goal"
# Now let it fade. The word for that is `"honest"`, as in the notebook.

# %% id="08e-2-answer" tags=["answer", "open"]
# How many are back within two years?
back = None

# %% id="08e-2-check" tags=["fold"]
# Ask the card
fk.check("08.e2", back)

# %% [markdown] id="08e-3-goal"
# ## 3 · Find the slip
#
# Haru has written down what he believes.

# %% id="08e-3-check" tags=["answer"]
# A question
fk.check("08.e3", None)

# %% [markdown] id="08e-4-goal"
# ## 4 · A case of your own
#
# It need not be freelancing. A card like this lies in every office.

# %% id="08e-4-answer" tags=["answer"]
# A question
fk.check("08.e4", None)

# %% [markdown] id="08e-hint-goal"
# **A hint, when you want one.** Change the number to that of the exercise.

# %% id="08e-hint"
fk.hint("08.e1")

# %% [markdown] id="08e-next" tags=["tomorrow"]
# ## Tomorrow morning
#
# Think of one person with whom you once worked well, and who has heard nothing since. Write them one line. Ask for nothing. It
# takes five minutes.
#
# ## What next
#
# The story goes on in [notebook 09, takers](../09-takers.ipynb).
