# ---
# jupyter:
#   freelancekit:
#     id: '09'
#     kind: exercise
#     title: Exercises, takers
#     minutes: 15
#     needs: notebook 09.
#     objectives:
#       - follow a room through broken promises
#       - see what moves a stopping line
#       - say a line of your own aloud
#     claims: []
#     honest: The shares are assumed. The sentences of the clients are invented.
# ---

# %% [markdown] id="09e-title" tags=["title", "scene"]
# # Exercises: takers
#
# Friday evening. Haru has a Ryo of his own: "Do this logo for five hundred yen, and our brand book is yours." It is the second time that
# he hears it. Does he draw it?
#
# Four exercises. Each can be answered by a click on its card; in the first two you can also write over the word `None`.
# `fk.hint("09.e1")` helps, `fk.solution("09.e1")` shows the way.

# %% id="09e-door" tags=["door", "fold"]
import freelancekit as fk

fk.door("09")

# %% [markdown] id="09e-1-worked"
# ## 1 · Complete a line
#
# Here is the room of the notebook: forty clients, eight takers, three broken promises.

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
fk.leave_at(20_000, 4_000)

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
fk.check("09.e3", None)

# %% [markdown] id="09e-4-goal"
# ## 4 · A case of your own
#
# Say each of them aloud, once, before you choose.

# %% id="09e-4-answer" tags=["answer"]
fk.check("09.e4", None)

# %% [markdown] id="09e-hint-goal"
# **A hint, when you want one.** Change the number to that of the exercise.

# %% id="09e-hint"
fk.hint("09.e1")

# %% [markdown] id="09e-next" tags=["tomorrow"]
# ## Tomorrow morning
#
# Look for one promise of your own that has moved. Write to that person, with a day that you can keep. It takes five minutes.
