# ---
# jupyter:
#   freelancekit:
#     id: '00'
#     title: Start here
#     minutes: 10
#     needs: nothing. No account, no money, no programming.
#     objectives:
#       - run a box, and run it again
#       - guess before you look
#       - ask for a hint, and find your answers again tomorrow
#     claims: []
#     honest: Nao and her evening are invented. Nothing on this page is a rule of a platform.
# ---

# %% [markdown] id="00-title" tags=["title", "scene"]
# # Start here
#
# Golden Week, the first evening, 21:40. Nao sits at the kitchen table. She keeps the accounts of a firm that makes
# bathroom taps. On her days off she photographs small railway stations, and with the pictures she has earned
# [[0]] yen so far. Forty minutes are left before sleep, and this page is on her screen.
# She can run the first box, or close the lid. What would you do?
#
# *Golden Week is a row of public holidays in Japan, from the end of April to early May.*

# %% [markdown] id="00-run"
# ## Run the first box
#
# This page is made of boxes. Click into the grey box below and press **Shift** and **Enter** together, or click the
# small triangle ▸ at the top. That *runs* the box. Press again: the next one runs.

# %% id="00-door" tags=["door"]
import freelancekit as fk

fk.door("00")

# %% [markdown] id="00-kept"
# That was a program, and you ran it. You can play the whole course by running boxes and clicking.
#
# This workbook keeps your answers and letters in one file on this computer; `fk.progress()` shows all of it and how to
# delete it; nothing is sent.
#
# ## Guess before you look
#
# The code behind a card is folded away in a thin grey bar. You need not open it: press **Shift** and **Enter** once more,
# and the card appears. Guess, and say how sure you are: *a guess* means that it comes so every second time, *fairly sure* seven times
# in ten, *sure* nine times. Nobody sees it but you.

# %% id="00-guess" tags=["answer"]
fk.guess("00-stations", None)

# %% [markdown] id="00-play"
# Now run the next box. It counts the stations.

# %% id="00-outcome" tags=["outcome"]
stations = range(0, 31, 10)
fk.outcome("00-stations", len(stations))

# %% [markdown] id="00-change"
# If you gave no guess, the box stayed covered, and nothing broke. A blank answer is always accepted here.
# A guess that misses gets a reason, never a cross. You can go back, guess, and run the box again: nothing you run twice
# does harm.
#
# ## Ask for a hint
#
# One light question. Nobody can know the answer, so everybody needs the hint. Run the bar, give any answer, then run the
# box under it.

# %% id="00-tea" tags=["answer"]
fk.check("00.1", None)

# %% [markdown] id="00-hint-goal"
# **Ask for a hint.** Run this box twice: the second hint says more. Then go back to the card and change your answer.

# %% id="00-hint"
fk.hint("00.1")

# %% [markdown] id="00-solution-goal"
# **Look at the solution.** Looking is allowed. The workbook makes a note of it, and asks again another day.

# %% id="00-solution"
fk.solution("00.1")

# %% [markdown] id="00-self"
# ## One number about you
#
# For ten years Nao has answered her office mail on the same day, and never counted it. And you? An honest guess is enough.
# It comes back in notebook 08.

# %% id="00-same-day" tags=["answer"]
fk.guess("00-same-day", None)

# %% [markdown] id="00-before-goal"
# ## What would you tell Nao?
#
# Eight short questions about what lies ahead. Two minutes, no score. "No idea yet" is the first choice each time, and a
# good one. The same matters return at the end of the course, so that you can see what changed.

# %% id="00-before" tags=["answer"]
fk.before(None)

# %% [markdown] id="00-save-goal"
# ## Close the lid, come back tomorrow
#
# Your answers are kept as you click. The next box shows what is kept, where, and, once you have answered something, one
# line of letters that takes it all to another computer. Binder forgets when you leave, so copy that line there.
#
# When you come back, the page is asleep. In the menu choose **Run**, then **Run All Cells**: your answers return.

# %% id="00-progress"
fk.progress()

# %% [markdown] id="00-next" tags=["recap", "tomorrow"]
# ## Tomorrow morning
#
# Look at the messages that came in at work yesterday. Count those that you answered on the same day. Write that one number
# on paper. It takes five minutes.
#
# **What you can do now:** run a box, guess first, ask for a hint, find your answers again.
#
# ## What next
#
# The same evening goes on: a whole year, a hundred times, in [01, A career in one cell](01-a-career-in-one-cell.ipynb).
#
# You have three evenings, not a year of them? Take the short road: **00, 01, 02** on the first, **03, 04** on the second, **06, 08** on
# the third, and **12**, the plan, on a free morning.
