# ---
# jupyter:
#   freelancekit:
#     id: '01'
#     title: A career in one cell
#     minutes: 17
#     needs: notebook 00. No account, no money.
#     objectives:
#       - play a whole year, a hundred times, in one line
#       - say what the one in the middle earned and how many earned nothing
#       - name the change that helps most of them
#     claims: [A15, B1, B2, B15, B16, C1, C6]
#     honest: >-
#       How many tickets are free and what one costs are Upwork's rules of September 2024; how many a letter takes is assumed. How clients choose follows studies where there are
#       any, and is assumed where there are none. It is a game of a year, not a forecast of yours. Nao and Haru are invented.
# ---

# %% [markdown] id="01-title" tags=["title", "scene"]
# # A career in one cell
#
# The same evening, 22:10. A sticky note hangs on Nao's screen: *a hundred thousand yen a month*. She has no client yet, and
# eight free hours a week. On the telephone is Haru, a friend from school. He has been a freelancer for two years.
#
# [[says("haru", "You have a job and no time. So what! Give it a year.")]]
#
# Does she start, or not?
#
# *Nao writes to clients on Upwork. A letter costs tickets. Clients pay dollars; one is a hundred and fifty yen.*

# %% id="01-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("01")

# %% [markdown] id="01-a-goal"
# ## A year, a hundred times
#
# In one year there is a lot of luck. So let a hundred Naos live this year. All have the same skills and the same eight hours.
# Only their luck differs. Each writes up to two letters a week, with the free tickets.

# %% id="01-a-outcome" tags=["outcome"]
# A year, a hundred times
year = fk.crowd("upwork", fk.Steady(letters=2), n=100, on="2024-09-01")
fk.outcome("01-middle", year.median, year.why())

# %% [markdown] id="01-a-explain"
# Put a hundred people in a line, from the lowest pay to the highest. Number fifty is **the one in the middle**. The average
# is another number: a few people with high pay lift it.

# %% [markdown] id="01-b-goal"
# ## The row of nothing
#
# Now each Nao is a square. All squares have the same size.

# %% id="01-b-outcome" tags=["outcome"]
# The same hundred, as squares
year = fk.crowd("upwork", fk.Steady(letters=2), n=100, on="2024-09-01")
fk.outcome("01-nothing", year.nothing, fk.plots.hundred(year))

# %% [markdown] id="01-b-explain"
# Nobody in that row made a stupid mistake. Often a client chooses somebody else. And more than half of all jobs hire nobody.
#
# **Change one thing:** write `n=100, seed=2` in place of `n=100`. You get another hundred Naos, with other luck.

# %% [markdown] id="01-c-goal"
# ## One change
#
# Is that the end? No. Change one thing for all hundred Naos, and count the row again.

# %% id="01-c-outcome" tags=["outcome"]
# Four changes, each alone
ways = {"tickets": fk.Steady(buys=40), "answers": fk.Steady(answer=240)}
ways |= {"boost": fk.Steady(bids=6), "price": fk.Steady(asks=130)}
years = {name: fk.crowd("upwork", way, n=100, on="2024-09-01") for name, way in ways.items()}
shortest = min(years, key=lambda name: years[name].nothing)
year = fk.crowd("upwork", fk.Steady(letters=2), n=100, on="2024-09-01")
fk.outcome("01-change", shortest, fk.plots.hundred(year, years[shortest]))

# %% [markdown] id="01-c-explain"
# <details><summary>Open this when you have looked.</summary>
#
# The row is shorter. This is not the sticky note yet, but the row moved, and you know why. With the free tickets alone, most
# letters could not be sent. But tickets cost money. For the one in the middle they take most of the pay. The next notebooks
# show when tickets are worth their price.
#
# </details>
#
# **Change one thing more.** In this box Nao answers after `600` minutes. Write `60`. Does a faster answer help?

# %% id="01-c-change"
more = fk.crowd("upwork", fk.Steady(letters=2, buys=40, answer=600), n=100, on="2024-09-01")
fk.covered("01-change", more)

# %% [markdown] id="01-f-goal"
# ## A thousand who registered
#
# Those hundred wrote every week. Most people who register do not. The next picture is about CrowdWorks, a Japanese platform:
# clients pay in yen there, and a letter is free. In 2016, of a thousand accounts there, [[round(1000 * fk.People().writes)]]
# were used at all.

# %% id="01-f-outcome" tags=["outcome"]
# A thousand who registered on one day
everybody = fk.population(1000, on="2024-09-01")
fk.outcome("01-registered", everybody.paid, fk.plots.registered(everybody))

# %% [markdown] id="01-f-explain"
# There are two pictures now, of different people: a hundred who wrote every week, and a thousand who registered. Somebody may
# tell you "nearly nobody earns there". Then ask: of which people?
#
# **Change one thing:** write `days=90` behind the day. How many are paid so early?

# %% [markdown] id="01-e-goal"
# ## One life
#
# Each square is a life. This is the diary of one lucky Nao: a client paid her within two months. **Change one thing:** write
# another `place`, below a hundred. Then you read the diary of another Nao.

# %% id="01-e-life"
nao = fk.Career("upwork", fk.Steady(letters=2, buys=40), place=12, on="2024-09-01", days=60)
nao.play().why()

# %% [markdown] id="01-e-touch-goal"
# **Touch it:** this is the same life, from its first morning. Let the days pass.

# %% id="01-e-touch"
career = fk.Career("upwork", fk.Steady(letters=2, buys=40), place=12, on="2024-09-01", days=60)
fk.touch(career)

# %% [markdown] id="01-d-goal"
# ## Your own sticky note
#
# Two questions about you. Every answer is good. Notebook 12 brings them back.

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
# Finish these sentences aloud: *The one in the middle earned … · The row of nothing was … · The best change was …*
#
# <details><summary>Our answer</summary>
#
# In the middle of the hundred stood [[f"{year.median:,}"]] yen for the whole year. The row of nothing was about half of the hundred. The
# reasons were luck and few letters. The best change was: more tickets, so that each Nao could send the letters that she had
# time for.
#
# </details>

# %% [markdown] id="01-tomorrow" tags=["tomorrow"]
# ## Tomorrow morning
#
# Write your own sticky note, on paper. How many hours a week do you really have? Which sum would make you smile? Put it where
# you see it. It takes five minutes.
#
# ## What next
#
# In [notebook 02](02-the-wallet.ipynb) Nao has her first ten tickets.
