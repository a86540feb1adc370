# ---
# jupyter:
#   freelancekit:
#     id: '00'
#     title: Start here
#     minutes: 10
#     needs: nothing. No account, no money, no programming.
#     objectives:
#       - run a box, and run it again
#       - guess before you look, and say how sure you are
#       - ask for a hint, and find your answers again tomorrow
#     claims: []
#     honest: Nao and her evening are invented. Nothing on this page is a rule of a platform.
# ---

# %% [markdown] id="00-title" tags=["title", "scene"]
# # Start here
#
# Golden Week, the first evening, 21:40. Nao sits at the kitchen table. She does the accounts for a firm that makes bathroom
# taps. On her free days she photographs small stations. So far her pictures have earned [[0]] yen. She has forty minutes
# before bed. Does she start now, or close the laptop?
#
# *Golden Week is a row of public holidays in Japan.*

# %% [markdown] id="00-run"
# ## Run the first box
#
# Click the grey box below. Then press **Shift** and **Enter** together, or click the triangle ▸ at the top.

# %% id="00-door" tags=["door"]
import freelancekit as fk

fk.door("00")

# %% [markdown] id="00-kept"
# You have just run a program. That is all you need: you run a box, or you click.
#
# ## Guess first
#
# The thin line below is a box, too. Press **Shift** and **Enter** again, and a card comes. Make a guess and say how sure you
# are. *A guess* is right half of the time, *fairly sure* seven times in ten, *sure* nine times in ten. Only you see it.

# %% id="00-outcome" tags=["outcome"]
# Count the stations
stations = range(0, 31, 10)
fk.outcome("00-stations", len(stations))

# %% [markdown] id="00-change"
# Did you miss? Then the card told you why. You may also skip a card.
#
# ## Ask for a hint
#
# This question is easy, but you cannot know the answer. So press **A hint** on the card.

# %% id="00-tea" tags=["answer"]
# A question about tea
fk.check("00.1", None)

# %% [markdown] id="00-self"
# ## One number about you
#
# For ten years Nao has answered her office mail on the same day. She never counted how often. And you? Guess: it will come back
# in notebook 08.

# %% id="00-same-day" tags=["answer"]
# A guess about yourself
fk.guess("00-same-day", None)

# %% [markdown] id="00-before-goal"
# ## What would you tell Nao?
#
# Eight short questions about the road ahead. There is no score, and "no idea yet" is a good answer. The same eight
# come back at the end of the course. Then you will see what changed.

# %% id="00-before" tags=["answer"]
# Eight questions
fk.before(None)

# %% [markdown] id="00-save-goal"
# ## Close the laptop, come back tomorrow
#
# Your answers are kept in one file on this computer. Nothing is sent. The page [home](home.ipynb) shows it. When you come
# back, the cards wake up by themselves.

# %% [markdown] id="00-next" tags=["recap", "tomorrow"]
# ## Tomorrow morning
#
# Look at the messages that you got at work yesterday. How many did you answer on the same day? Write the number on paper. It
# takes five minutes.
#
# ## What next
#
# The evening goes on in [01, A career in one cell](01-a-career-in-one-cell.ipynb): a whole year, a hundred times.
#
# <details><summary>You have only three evenings?</summary>
#
# Take the short road: 00, 01, 02 on the first evening, 03, 04 on the second, 06, 08 on the third, and 12 on a free morning.
#
# </details>
