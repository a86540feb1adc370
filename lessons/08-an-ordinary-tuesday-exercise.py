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
#       - tell what adds up from what nobody can promise
#     claims: []
#     honest: How fast a tie fades is assumed. What Haru believes is invented.
# ---

# %% [markdown] id="08e-title" tags=["title", "scene"]
# # Exercises: an ordinary Tuesday
#
# Wednesday, the train. Haru has found a note from last year: three projects, two clients, `60,000` yen. The clients have not
# written since. Do they still remember him?
#
# Four exercises. Click your answer on the card. In the first two you can also write it over the word `None`.

# %% id="08e-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("08e")

# %% [markdown] id="08e-1-worked"
# ## 1 · Complete a line
#
# This is an example: a card with one remembered sentence and one delivered week.

# %% id="08e-1-example"
card = fk.TrustLedger().earn("Sena", "Seen.", on="2025-09-01")
card.deliver("Sena", on="2025-09-12")
card.reveal().tenths

# %% [markdown] id="08e-1-goal"
# Now two sentences and three delivered weeks. At the end Nao takes a job.

# %% id="08e-1-answer" tags=["answer", "open"]
# How many tenths?
tenths = None

# %% id="08e-1-check" tags=["fold"]
# Ask the card
fk.check("08.e1", tenths)

# %% [markdown] id="08e-2-goal"
# ## 2 · Change a word
#
# Haru's two clients are silent. Here are a hundred like them. Each has worked with Haru before, and has six tenths. They
# remember everything.
#
# <details><summary>Why six tenths are enough here</summary>
#
# In notebook 08 nobody was asked below ten tenths: that was a large job from somebody new. Here old clients come back, for a
# job like the last one.
#
# </details>

# %% id="08e-2-play"
fk.came_back(100, tenths=6, weeks=104, mode="article")

# %% [markdown] id="08e-2-change-goal"
# Now they forget a little. The word for that is `"honest"`. Write the number of clients who come back.

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
# ## 4 · At your day job
#
# People in every office have such a card in their heads.

# %% id="08e-4-answer" tags=["answer"]
# A question
fk.check("08.e4", None)

# %% [markdown] id="08e-next" tags=["tomorrow"]
# ## Tomorrow morning
#
# Think of somebody with whom you once worked well, and who has heard nothing since. Write them one line. Ask for nothing. It
# takes five minutes.
#
# ## What next
#
# The story goes on in [notebook 09, takers](../09-takers.ipynb).
