# ---
# jupyter:
#   freelancekit:
#     id: '02'
#     kind: exercise
#     title: Exercises, the wallet
#     minutes: 16
#     needs: notebook 02.
#     objectives:
#       - complete a line of code
#       - change one rule and see what follows
#       - find the slip in a list, and make a plan of your own
#     claims: []
#     honest: Prices and grants come from dated rulebooks. Haru's list is invented.
# ---

# %% [markdown] id="02e-title" tags=["title", "scene"]
# # Exercises: the wallet
#
# The train home, 18:40. Nao sits at the window. She has a pencil, twenty minutes, and
# [[number("upwork-article-2024", "connects.free_monthly")]] tickets worth
# [[money(number("upwork-article-2024", "connects.free_monthly"))]]. For which letters does she use them?
#
# Four exercises. Click your answer on the card. In the first two you can also write it over the word `None`.

# %% id="02e-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("02e")

# %% [markdown] id="02e-1-worked"
# ## 1 · Complete a line
#
# This is April, as an example: one letter of `2`. The last line shows what is left.

# %% id="02e-1-example"
april = fk.Wallet("upwork-article-2024", on="2024-04-01")
april.propose("a bakery", connects=2)
april.balance

# %% [markdown] id="02e-1-goal"
# Now June. The last line is missing.

# %% id="02e-1-play"
wallet = fk.Wallet("upwork-article-2024", on="2024-06-01")
wallet = wallet.propose("the guesthouse", connects=2)
wallet = wallet.propose("a tea shop", connects=6)

# %% id="02e-1-answer" tags=["answer", "open"]
# What is left?
left = None

# %% id="02e-1-check" tags=["fold"]
# Ask the card
fk.check("02.e1", left)

# %% [markdown] id="02e-2-goal"
# ## 2 · Change a rule
#
# `rules.but(...)` makes a copy of a rulebook with one rule changed. At the real price the bundle was cheaper than Plus. Lift
# the price of one Connect, cent by cent, until Plus is cheaper.

# %% id="02e-2-play"
# In cents, and as if no ticket were free
price = 16
rules = fk.rulebook("upwork-2020-12").but({"connects.price": price})
fk.plus_or_buy(rules, gets_free_grant=False)

# %% id="02e-2-answer" tags=["answer", "open"]
# From which price on?
cents = None

# %% id="02e-2-check" tags=["fold"]
# Ask the card
fk.check("02.e2", cents)

# %% [markdown] id="02e-3-goal"
# ## 3 · Find the slip
#
# Haru writes a list of his tickets on paper. Nao reads it. One line is wrong.

# %% id="02e-3-check" tags=["answer"]
# A question
fk.check("02.e3", None)

# %% [markdown] id="02e-4-goal"
# ## 4 · Find the smallest plan
#
# Each letter costs `2`. Change the number of letters a month and read what ended unused. What is the smallest plan in which
# no ticket ends?

# %% id="02e-4-play"
plan = fk.Wallet("upwork-article-2024", on="2024-05-01")
letters_a_month = 1
for month in range(24):
    plan.spend(2 * letters_a_month)
    plan.wait(months=1)
plan.totals

# %% id="02e-4-answer" tags=["answer"]
# Your plan
fk.check("02.e4", None)

# %% [markdown] id="02e-next" tags=["tomorrow"]
# ## Tomorrow morning
#
# Take one subscription that you pay for. Divide its price by how often you used it last month. That is the same sum as for
# Plus. It takes three minutes.
#
# ## What next
#
# The story goes on in [notebook 03, the job board](../03-the-job-board.ipynb).
