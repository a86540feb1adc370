# ---
# jupyter:
#   freelancekit:
#     id: '01'
#     title: A career in one cell
#     minutes: 15
#     needs: notebook 00. No account, no money.
#     objectives:
#       - play a whole year, a hundred times, in one line
#       - say what the one in the middle earned, and how many earned nothing
#       - name one change that moved most of them
#     claims: [A15, B1, B2, B15, B16, C1, C6]
#     honest: >-
#       How many tickets are free and what one costs are Upwork's rules of September 2024; how many a letter takes is assumed. How clients choose follows studies where there are
#       any, and is assumed where there are none. It is a game of a year, not a forecast of yours. Nao and Haru are invented.
# ---

# %% [markdown] id="01-title" tags=["title", "scene"]
# # A career in one cell
#
# The same evening. Haru, a friend from school, has been a freelancer for two years. On the phone he says: "You have a job and no time. So what! Give it a year." On Nao's screen hangs a sticky note:
# *a hundred thousand yen a month*. She has no client yet, and eight hours a week. Does she start, or not?
#
# *This is the dollar door: Upwork, where one pays for each letter with tickets, called Connects. At Nao's rate a dollar is a hundred and fifty yen.*

# %% id="01-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("01")

# %% [markdown] id="01-a-goal"
# ## A year, a hundred times
#
# One year is luck. So let a hundred Naos live it: the same skills, the same eight hours, another luck each. Each writes up to two
# letters a week, to jobs that fit her, with the free tickets.

# %% id="01-a-outcome" tags=["outcome"]
# A whole year, a hundred times
year = fk.crowd("upwork", fk.Steady(letters=2), n=100, on="2024-09-01")
fk.outcome("01-middle", year.median, year.why())

# %% [markdown] id="01-a-explain"
# Put a hundred people in a line, the one with nothing first: the one in the middle is number fifty. Half have less than she, half have
# more. The average is another thing: it is the sum of all, shared out evenly, and nobody shares.

# %% [markdown] id="01-b-goal"
# ## The row of nothing
#
# A square for each Nao, and all squares have one size: those with much and those with nothing.

# %% id="01-b-outcome" tags=["outcome"]
# The same hundred
year = fk.crowd("upwork", fk.Steady(letters=2), n=100, on="2024-09-01")
fk.outcome("01-nothing", year.nothing, fk.plots.hundred(year))

# %% [markdown] id="01-b-explain"
# Nobody in that row did anything stupid. One writes, somebody else is chosen; and of all that is posted, more than half hires nobody.
# **Change one thing:** write `n=100, seed=2` in place of `n=100`. It is another hundred Naos, with another luck.

# %% [markdown] id="01-c-goal"
# ## One change
#
# So, not? Wait. Change one thing, for all hundred, and count the row again.

# %% id="01-c-outcome" tags=["outcome"]
# Four changes, each alone, with the same luck; answer= counts minutes
ways = {"tickets": fk.Steady(buys=40), "answers": fk.Steady(answer=240)}
ways |= {"boost": fk.Steady(bids=6), "price": fk.Steady(asks=130)}
years = {name: fk.crowd("upwork", way, n=100, on="2024-09-01") for name, way in ways.items()}
shortest = min(years, key=lambda name: years[name].nothing)
year = fk.crowd("upwork", fk.Steady(letters=2), n=100, on="2024-09-01")
fk.outcome("01-change", shortest, fk.plots.hundred(year, years[shortest]))

# %% [markdown] id="01-c-explain"
# <details><summary>Open this when you have looked.</summary>
#
# The row is shorter. Nobody promised it, and it is not the sticky note. But it moved, and you know what moved it: with the free tickets
# alone most letters could not be sent. The tickets cost money, too, and in the middle they take most of what comes in. The next
# notebooks say when they are worth it.
#
# </details>
#
# **Change one thing more.** The box has her answers after ten hours, `600` minutes, a day at the factory. Write `60`: what does a
# faster answer add?

# %% id="01-c-change"
more = fk.crowd("upwork", fk.Steady(letters=2, buys=40, answer=600), n=100, on="2024-09-01")
fk.covered("01-change", more)

# %% [markdown] id="01-f-goal"
# ## A thousand who registered
#
# Those hundred wrote every week, all year. Most people who register do not. At the yen door, CrowdWorks, where a letter costs nothing,
# somebody counted in 2016: of a thousand accounts [[round(1000 * fk.People().writes)]] had any life in them.

# %% id="01-f-outcome" tags=["outcome"]
# A thousand who registered there on one day: hours and trades differ, and many stop
everybody = fk.population(1000, on="2024-09-01")
fk.outcome("01-registered", everybody.paid, fk.plots.registered(everybody))

# %% [markdown] id="01-f-explain"
# Two pictures, of different people. *Of a hundred who wrote every week*, and *of a thousand who registered*. When somebody says "nearly
# nobody earns there" or "most are paid sooner or later", ask: of whom? **Change one thing:** write `days=90` behind the day. How many
# are paid so early?

# %% [markdown] id="01-e-goal"
# ## One life
#
# Each square is a life. Here is the diary of one who had luck: somebody paid her within two months. **Change one thing:** another
# `place`, below a hundred, is another Nao.

# %% id="01-e-life"
nao = fk.Career("upwork", fk.Steady(letters=2, buys=40), place=12, on="2024-09-01", days=60)
nao.play().why()

# %% [markdown] id="01-e-touch-goal"
# **Touch it:** the same life from its first morning. Let the days pass, one by one or to the next event.

# %% id="01-e-touch"
career = fk.Career("upwork", fk.Steady(letters=2, buys=40), place=12, on="2024-09-01", days=60)
fk.touch(career)

# %% [markdown] id="01-d-goal"
# ## Your own sticky note
#
# Two things about you. They are kept for notebook 12, and no answer is better than another.

# %% id="01-d-hours" tags=["answer"]
# A guess about yourself
fk.guess("01-hours", None)

# %% id="01-d-sum" tags=["answer"]
# The sum
fk.guess("01-sum", None)

# %% [markdown] id="01-claims-goal"
# ## What Haru said

# %% id="01-claims" tags=["claims"]
# What Haru said
fk.claims("01")

# %% [markdown] id="01-recap" tags=["recap"]
# ## In three sentences
#
# Say them aloud before you open ours. *The one in the middle … · The row of nothing … · What moved most of them was …*
#
# <details><summary>Ours</summary>
#
# The one in the middle earned next to nothing in a year. The row of nothing was about half of them, and it was luck and few letters, not
# shame. What moved most of them was one change: tickets for the letters that they had in them.
#
# </details>

# %% [markdown] id="01-tomorrow" tags=["tomorrow"]
# ## Tomorrow morning
#
# Write your own sticky note, on paper: the hours a week that you truly have, and the sum that would make you smile. Put it where you
# see it. It takes five minutes.
#
# ## What next
#
# In [notebook 02](02-the-wallet.ipynb) Nao stands before her first ticket.
