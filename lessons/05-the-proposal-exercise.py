# ---
# jupyter:
#   freelancekit:
#     id: '05'
#     kind: exercise
#     title: Exercises, the proposal
#     minutes: 15
#     needs: notebook 05.
#     objectives:
#       - change two things about a letter at once
#       - find the price up to which a boost pays
#       - find the slip in a piece of advice, and plan a number of letters
#     claims: []
#     honest: >-
#       Prices come from dated rulebooks. How much a letter or a message weighs is an assumption of this workbook. Haru's napkin
#       is invented.
# ---

# %% [markdown] id="05e-title" tags=["title", "scene"]
# # Exercises: the proposal
#
# Friday, 12:15, a noodle shop. In one hour Nao has a budget meeting. The film pays [[film_pay()]]. Does she write one careful
# letter, or four quick ones?
#
# Four exercises. Click your answer on the card. In the first two you can also write it over the word `None`.

# %% id="05e-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("05e")

# %% [markdown] id="05e-1-worked"
# ## 1 · Complete a line
#
# This is an example: Nao's letter for the film at a lower price, and how many of a thousand such letters win.

# %% id="05e-1-example"
letter = fk.Board("valley")["film"].letter()
letter.but(price=36000).in_1000

# %% [markdown] id="05e-1-goal"
# Now she keeps the named price. She works on the letter for an hour (`minutes=60`) and adds a message of her own
# (`message=True`).

# %% id="05e-1-answer" tags=["answer", "open"]
# How many of 1,000?
won = None

# %% id="05e-1-check" tags=["fold"]
# Ask the card
fk.check("05.e1", won)

# %% [markdown] id="05e-2-goal"
# ## 2 · Change a number
#
# This letter wins `100` of a thousand times. Lift the price of the boost until the last line changes.

# %% id="05e-2-play"
connects = 20
fk.boost(100, pay=40_000, connects=connects)

# %% id="05e-2-answer" tags=["answer", "open"]
# Up to how many Connects does it pay?
most = None

# %% id="05e-2-check" tags=["fold"]
# Ask the card
fk.check("05.e2", most)

# %% [markdown] id="05e-3-goal"
# ## 3 · Find the slip
#
# Haru wrote four lines on a napkin. One is wrong.

# %% id="05e-3-check" tags=["answer"]
# A question
fk.check("05.e3", None)

# %% [markdown] id="05e-4-goal"
# ## 4 · How many letters?
#
# Write a number of letters and a number of wins that you believe in. The question is about letters that win `20` of a
# thousand times.

# %% id="05e-4-play"
fk.tries(10, wins_in_1000=20)

# %% id="05e-4-answer" tags=["answer"]
# Your number
fk.check("05.e4", None)

# %% [markdown] id="05e-next" tags=["tomorrow"]
# ## Tomorrow morning
#
# Think of the last time you paid to be served sooner. Did it pay? Write down why. It takes three minutes.
#
# ## What next
#
# The story goes on in [notebook 06, the contract](../06-the-contract.ipynb).
