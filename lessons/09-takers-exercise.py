# ---
# jupyter:
#   freelancekit:
#     id: '09'
#     kind: exercise
#     title: Exercises, takers
#     minutes: 20
#     needs: notebook 09.
#     objectives:
#       - follow a room through broken promises
#       - see what moves a stopping line
#       - say a line of your own aloud
#       - answer two friendly offers that cost more than they seem to
#     claims: []
#     honest: >-
#       The shares are assumed. The sentences of the clients are invented. The rules in the last two cases come from dated rulebooks;
#       the law is no advice.
# ---

# %% [markdown] id="09e-title" tags=["title", "scene"]
# # Exercises: takers
#
# Friday evening. Haru has a Ryo of his own: "Do this logo for five hundred yen, and our brand book is yours." It is the second time that
# he hears it. Does he draw it?
#
# Four exercises and two cases. Each can be answered by a click on its card; in the first two you can also write over the word `None`.
# `fk.hint("09.e1")` helps, `fk.solution("09.e1")` shows the way.

# %% id="09e-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("09e")

# %% [markdown] id="09e-1-worked"
# ## 1 · Complete a line
#
# Here is the room of the notebook: forty clients, eight takers, three broken promises. `left` says how many are still in it.

# %% id="09e-1-example"
fk.Room(40, 8).after(3).left

# %% [markdown] id="09e-1-goal"
# Now a larger room: a hundred clients, twenty takers, two broken promises.

# %% id="09e-1-answer" tags=["answer", "open"]
# How many are still in it?
left = None

# %% id="09e-1-check" tags=["fold"]
# Ask the card
fk.check("09.e1", left)

# %% [markdown] id="09e-2-goal"
# ## 2 · Change a number
#
# The film would leave `20,000` yen, a round costs `4,000`. Suppose that a round costs only `1,000`.

# %% id="09e-2-play"
fk.Room(40, 8).stay_or_go(20_000, 4_000)

# %% id="09e-2-answer" tags=["answer", "open"]
# At which broken promise now?
leave = None

# %% id="09e-2-check" tags=["fold"]
# Ask the card
fk.check("09.e2", leave)

# %% [markdown] id="09e-3-goal"
# ## 3 · Find the sentence
#
# Four sentences of a friendly client. Three of them need no answer in writing.

# %% id="09e-3-check" tags=["answer"]
# A question
fk.check("09.e3", None)

# %% [markdown] id="09e-4-goal"
# ## 4 · A case of your own
#
# Say each of them aloud, once, before you choose.

# %% id="09e-4-answer" tags=["answer"]
# A question
fk.check("09.e4", None)

# %% [markdown] id="09e-5-goal"
# ## 5 · A case: without the fee
#
# The guesthouse abroad was glad of its pictures. "Let us do the next twelve without Upwork," it writes. "No fee then, and we
# share it." It is a friendly letter, from people who pay.

# %% id="09e-5-answer" tags=["answer"]
# A question
fk.check("09.e5", None)

# %% [markdown] id="09e-5-rule-goal"
# **The rule itself,** with its date and its page. Judge first, then open it.

# %% id="09e-5-rule"
fk.solution("09.e5")

# %% [markdown] id="09e-6-goal"
# ## 6 · A case: only a small test
#
# A shop looks for somebody for its pictures, for a year perhaps. "Please edit this one for our page, without pay. It is our test. All
# who apply do it."

# %% id="09e-6-answer" tags=["answer"]
# A question
fk.check("09.e6", None)

# %% [markdown] id="09e-6-rule-goal"
# **What is written about it,** and what is not.

# %% id="09e-6-rule"
fk.solution("09.e6")

# %% [markdown] id="09e-hint-goal"
# **A hint, when you want one.** Change the number to that of the exercise.

# %% id="09e-hint"
fk.hint("09.e1")

# %% [markdown] id="09e-next" tags=["tomorrow"]
# ## Tomorrow morning
#
# Look for one promise of your own that has moved. Write to that person, with a day that you can keep. It takes five minutes.
#
# ## What next
#
# The story goes on in [notebook 10, what an hour is worth](../10-what-an-hour-is-worth.ipynb).
