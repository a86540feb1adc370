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
# She can press the first button, or close the lid. Which?
#
# Nao decides little by herself. **You decide.**
#
# *Golden Week is a row of public holidays in Japan, from the end of April to early May.*

# %% [markdown] id="00-run"
# ## Press the first button
#
# This page is made of boxes. Click into the grey box below and press **Shift** and **Enter** together, or click the
# small triangle ▸ at the top of the page. That *runs* the box.

# %% id="00-door" tags=["door"]
import freelancekit as fk

fk.door("00")

# %% [markdown] id="00-kept"
# That was a program, and you ran it. You will never have to write more than a line.
#
# This workbook keeps your answers and letters in one file on this computer; `fk.progress()` shows all of it and how to
# delete it; nothing is sent.
#
# ## Guess before you look
#
# The lines of code behind a card are folded away, as a thin grey bar. Click on the bar, then **Shift** and **Enter**:
# the card appears. Guess, and say how sure you are. Nobody sees it but you.

# %% id="00-guess" tags=["answer"]
fk.guess("00-three-or-four", None)

# %% [markdown] id="00-play"
# Now run the next box. It counts the stations: from minute `0` on, every `10` minutes, as long as it is before minute `31`.

# %% id="00-outcome" tags=["outcome"]
stations = range(0, 31, 10)
fk.outcome("00-three-or-four", len(stations))

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
# Your answers are kept as you click. The next box shows what is kept, where, and how to take it to another computer. On
# Binder, which forgets, copy that line before you leave.

# %% id="00-progress"
fk.progress()

# %% [markdown] id="00-next" tags=["recap", "tomorrow"]
# ## Tomorrow morning
#
# Open the messages you sent at work yesterday. Count those that you answered on the day they came. Write that one number
# on paper. It takes five minutes.
#
# **What you can do now:** run a box, guess first, ask for a hint, find your answers again.
#
# ## What next
#
# Notebook **02, The wallet**, is ready: [open it](02-the-wallet.ipynb). The others are still being written. When the
# course is whole, the short road for three evenings will be 00, 01, 02, then 03, 04, then 06, 08, and 12 on a free morning.
