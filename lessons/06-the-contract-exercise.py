# ---
# jupyter:
#   freelancekit:
#     id: '06'
#     kind: exercise
#     title: Exercises, the contract
#     minutes: 17
#     needs: notebook 06.
#     objectives:
#       - follow a contract in two parts
#       - count the days until money is yours
#       - find the line in a plan that can cost everything
#       - say which tax return a small income still needs
#     claims: []
#     honest: >-
#       Days and fees come from dated rulebooks, and so do the two lines on tax, as public pages tell them; they are not advice.
#       Haru's plan is invented.
# ---

# %% [markdown] id="06e-title" tags=["title", "scene"]
# # Exercises: the contract
#
# Saturday. The laundry is running. Sena has asked Nao for a second job, in two parts of `10,000` yen each, with the tax in
# them. Are two parts better than one?
#
# Four exercises, and a page on tax. Click your answer on the card. In the first two you can also write it over the word
# `None`.

# %% id="06e-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("06e")

# %% [markdown] id="06e-1-worked"
# ## 1 · Complete a line
#
# This is an example: for each part the deposit comes in, Nao delivers, and the client accepts. `money.yours` is the money
# that has arrived.

# %% id="06e-1-example"
contract = fk.Contract("crowdworks_project", pay=[10_000, 10_000], on="2025-09-01")
contract.fund().deliver().approve().fund().deliver().approve().money.yours

# %% [markdown] id="06e-1-goal"
# Now the deposit of the second part comes in, and then the contract is ended midway. How much is Nao's?

# %% id="06e-1-answer" tags=["answer", "open"]
# How many yen are hers?
yours = None

# %% id="06e-1-check" tags=["fold"]
# Ask the card
fk.check("06.e1", yours)

# %% [markdown] id="06e-2-goal"
# ## 2 · Change a number
#
# This is Upwork, with a silent client. Let more days pass until a line begins with *yours*.

# %% id="06e-2-play"
days = 10
abroad = fk.Contract("upwork_fixed", pay=10_000, on="2025-09-01").fund().deliver()
abroad.wait(days).why()

# %% id="06e-2-answer" tags=["answer", "open"]
# After how many days?
enough = None

# %% id="06e-2-check" tags=["fold"]
# Ask the card
fk.check("06.e2", enough)

# %% [markdown] id="06e-2-others-goal"
# **What does silence do on other platforms?** This is Lancers. Guess first, then write another name between the quotes:
# `coconala_talk_room`, `upwork_hourly`, `lancers_hourly`, `crowdworks_task`.
#
# <details><summary>From when the days are counted</summary>
#
# From the delivery. With `upwork_hourly` from the Monday after the week, on coconala from the opening of the talk room.
#
# </details>

# %% id="06e-2-others"
fk.Contract("lancers_project", pay=20_000, on="2025-09-01").if_silent()

# %% [markdown] id="06e-3-goal"
# ## 3 · Find the slip
#
# Haru remembers his first contract. One of his lines can cost him everything.

# %% id="06e-3-check" tags=["answer"]
# A question
fk.check("06.e3", None)

# %% [markdown] id="06e-4-goal"
# ## 4 · Six weeks of work
#
# Somebody whom you do not know offers you six weeks of work.

# %% id="06e-4-answer" tags=["answer"]
# A question
fk.check("06.e4", None)

# %% [markdown] id="06e-5-goal"
# ## 5 · A page on tax
#
# Nao has one employer, the tap factory. Beside that job she earned `260_000` yen in a year, and the costs of that work were
# `70_000`. Somebody at the factory says: "Up to two hundred thousand you need not do anything." *This is not advice.*

# %% id="06e-5-outcome" tags=["outcome"]
# What is left, and what two offices ask for
law, left = fk.rulebook("japan", on="2025-12-31"), 260_000 - 70_000
city = "city" if law["tax.resident_return"] else "none"
came = "income" if left > law["tax.return_above"] else city
fk.outcome("06-two-returns", came, law.why("tax.return_above"), law.why("tax.resident_return"))

# %% [markdown] id="06e-5-explain"
# *Every case has its own details. Ask the tax office, your city or an adviser.*

# %% [markdown] id="06e-next" tags=["tomorrow"]
# ## Tomorrow morning
#
# Think of one thing that you will probably finish late this week. Tell one person today. It takes two minutes.
#
# ## What next
#
# The story goes on in [notebook 07, stars](../07-stars.ipynb).
