# ---
# jupyter:
#   freelancekit:
#     id: '06'
#     kind: exercise
#     title: Exercises, the contract
#     minutes: 15
#     needs: notebook 06.
#     objectives:
#       - follow a contract in two parts
#       - count the days until money is yours
#       - find the line in a plan that can cost everything
#     claims: []
#     honest: Days and fees come from dated rulebooks. Haru's plan is invented.
# ---

# %% [markdown] id="06e-title" tags=["title", "scene"]
# # Exercises: the contract
#
# Saturday, the laundry is running. Sena has asked Nao for a second job, in two parts of `10,000` yen each. Is it better in two
# parts than in one?
#
# Four exercises. Each can be answered by a click on its card; in the first two you can also write over the word `None`.
# `fk.hint("06.e1")` helps, `fk.solution("06.e1")` shows the way.

# %% id="06e-door" tags=["door", "fold"]
import freelancekit as fk

fk.door("06")

# %% [markdown] id="06e-1-worked"
# ## 1 · Complete a line
#
# Here both parts are funded, delivered and accepted, one after the other. `money.yours` says what has arrived.

# %% id="06e-1-example"
contract = fk.Contract("crowdworks_project", pay=[10_000, 10_000], on="2024-09-02")
contract.fund().deliver().approve().fund().deliver().approve().money.yours

# %% [markdown] id="06e-1-goal"
# Now the second part is funded and then ended midway. How much is Nao's?

# %% id="06e-1-answer" tags=["answer", "open"]
# How many yen are hers?
yours = None

# %% id="06e-1-check" tags=["fold"]
# Ask the card
fk.check("06.e1", yours)

# %% [markdown] id="06e-2-goal"
# ## 2 · Change a number
#
# Upwork, a silent client. Let days go by until a line begins with *yours*.

# %% id="06e-2-play"
days = 10
abroad = fk.Contract("upwork_fixed", pay=10_000, on="2024-09-02").fund().deliver()
abroad.wait(days).why()

# %% id="06e-2-answer" tags=["answer", "open"]
# After how many days?
enough = None

# %% id="06e-2-check" tags=["fold"]
# Ask the card
fk.check("06.e2", enough)

# %% [markdown] id="06e-3-goal"
# ## 3 · Find the slip
#
# Haru remembers how he did it at the beginning. One of his lines can cost everything.

# %% id="06e-3-check" tags=["answer"]
fk.check("06.e3", None)

# %% [markdown] id="06e-4-goal"
# ## 4 · A case of your own
#
# Somebody whom you do not know offers six weeks of work.

# %% id="06e-4-answer" tags=["answer"]
fk.check("06.e4", None)

# %% [markdown] id="06e-hint-goal"
# **A hint, when you want one.** Change the number to that of the exercise.

# %% id="06e-hint"
fk.hint("06.e1")

# %% [markdown] id="06e-next" tags=["tomorrow"]
# ## Tomorrow morning
#
# Think of one thing that you will probably finish late this week. Say so to one person, today. It takes two minutes.
