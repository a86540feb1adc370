# ---
# jupyter:
#   freelancekit:
#     id: '09'
#     kind: exercise
#     title: Exercises, takers
#     minutes: 21
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
# Friday evening. Haru has a client like Ryo. This client says: "Do this logo for five hundred yen, and the large book job is
# yours." It is the second time. Does Haru draw the logo?
#
# Four exercises and two cases. Click your answer on the card. In the first two you can also write it over the word `None`.

# %% id="09e-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("09e")

# %% [markdown] id="09e-1-worked"
# ## 1 · Complete a line
#
# This is the room of notebook 09, as an example: forty clients, eight takers, three broken promises. `left` is the number of
# clients who are still there.

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
# The film leaves `20,000` yen, and each cheap video costs Nao `4,000`. Now a video costs her only `1,000`.

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
# A friendly client says four sentences. After one of them Nao needs something in writing.

# %% id="09e-3-check" tags=["answer"]
# A question
fk.check("09.e3", None)

# %% [markdown] id="09e-4-goal"
# ## 4 · Your stopping line
#
# Read each line aloud before you choose.

# %% id="09e-4-answer" tags=["answer"]
# A question
fk.check("09.e4", None)

# %% [markdown] id="09e-5-goal"
# ## 5 · A case: without the fee
#
# The guesthouse liked its pictures. It writes: "Let us do the next twelve without Upwork. Then there is no fee, and we share
# it." *Show me the way* has the rule, with its date.

# %% id="09e-5-answer" tags=["answer"]
# A question
fk.check("09.e5", None)

# %% [markdown] id="09e-6-goal"
# ## 6 · A case: only a small test
#
# A shop looks for somebody for its pictures, for a year perhaps. It writes: "Please edit this one for our page, without pay.
# It is our test. All who apply do it."

# %% id="09e-6-answer" tags=["answer"]
# A question
fk.check("09.e6", None)

# %% [markdown] id="09e-next" tags=["tomorrow"]
# ## Tomorrow morning
#
# Look for one promise of your own that has moved. Write to that person, and name a day that you can keep. It
# takes five minutes.
#
# ## What next
#
# The story goes on in [notebook 10, what an hour is worth](../10-what-an-hour-is-worth.ipynb).
