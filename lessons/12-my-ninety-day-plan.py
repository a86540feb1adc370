# ---
# jupyter:
#   freelancekit:
#     id: '12'
#     title: My ninety-day plan
#     minutes: 27
#     needs: notebook 00. Letters and lines from 02 to 07, where you have some.
#     objectives:
#       - see what you knew on the first evening, and what you know now
#       - read a log of your own letters honestly
#       - keep a plan of ninety days, with days to look back
#     claims: []
#     honest: >-
#       What a platform takes and what tickets cost are its rules, with their dates. How many replies are usual is one firm's count of 2025;
#       how many wins are usual is the market of this game. Nobody knows what your ninety days bring. Nao and Haru are invented.
# ---

# %% [markdown] id="12-title" tags=["title", "scene"]
# # My ninety-day plan
#
# Golden Week again, the same kitchen table, the same hour. A year is over. Nao turns the laptop round, and now you sit in
# front of it. In notebook 01 you named your hours, and the sum in yen that would make you smile. Do you begin tomorrow, or do
# you close the laptop?
#
# *On this page you look back at the year, then you answer a few questions about yourself. Your plan is made of your own
# words.*

# %% id="12-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("12")

# %% [markdown] id="12-warm-up-goal"
# First, three things from before.

# %% id="12-warm-up" tags=["answer"]
# Three things from before
fk.warm_up("12", None)

# %% [markdown] id="12-a-goal"
# ## What would you tell Nao now?
#
# On the first evening you answered eight questions. Here are eight questions about the same things. There is no score.

# %% id="12-a-after" tags=["answer"]
# What would you tell Nao today?
fk.after(None)

# %% [markdown] id="12-a-then-goal"
# **Then and now:** these are your two evenings, side by side.

# %% id="12-a-then"
fk.then_and_now()

# %% [markdown] id="12-b-goal"
# ## How often "sure" came true
#
# You have made many guesses, and you said how sure you were. Now you see how often you were right.

# %% id="12-b-outcome" tags=["outcome"]
# Look at all your first guesses
dots = fk.how_sure()
fk.outcome("12-sure", dots.sure_came, dots)

# %% [markdown] id="12-b-explain"
# A full dot is a guess that came true. *A guess* means one time in two, *fairly sure* seven times in ten, *sure* nine times
# in ten. Few people's rows look like that. You learn it when you look back. So your plan has days for that.

# %% [markdown] id="12-c-goal"
# ## Twenty letters
#
# A year ago the guesthouse took Nao's first letter. She kept a log of the twenty letters after the guesthouse's job: the
# minutes, the tickets, the answer. Three clients answered. No letter won.
#
# [[says("haru", "Write more!")]]
#
# [[says("sena", "Write better.")]]

# %% id="12-c-outcome" tags=["outcome"]
# Ask the log
letters = fk.log("nao")
fk.outcome("12-log", letters.step, letters, letters.why())

# %% [markdown] id="12-c-explain"
# **Change one thing:** now nobody has answered these twenty letters. Does the log say the same?
#
# <details><summary>Open this when you have guessed.</summary>
#
# No win after twenty letters tells little. Two of three usual people have no win by then.
#
# </details>

# %% id="12-c-change"
fk.covered("12-log", fk.log("nao-silent"))

# %% [markdown] id="12-d-goal"
# ## Haru's year
#
# [[says("haru", "I gave a lot of advice this year. Was I right?")]]
#
# This workbook has looked up each sentence.

# %% id="12-d-outcome" tags=["outcome"]
# All that Haru said
said = fk.claims()
held = [row for row in said.rows if row.verdict.startswith("holds")]
fk.outcome("12-held", len(held), said)

# %% [markdown] id="12-d-explain"
# <details><summary>Open this when you have guessed.</summary>
#
# "Nobody knows about half of it," says Nao. "You do not, and I do not." Nobody has measured it, and it may still be good. So
# try it with a small risk, and look at what comes back.
#
# </details>

# %% [markdown] id="12-i-goal"
# ## The sticky note, once more
#
# Nao turns her note over. On the back she writes a smaller sum: twenty thousand yen, in one month of the first year.

# %% id="12-i-outcome" tags=["outcome"]
# A hundred who write every week
everybody = fk.population(1000, on="2024-09-01")
hundred = fk.crowd("crowdworks", fk.Steady(letters=3), n=100, on="2024-09-01")
sums = (20_000, 100_000)
told = {f"{yen:,} yen, of 1,000 who registered": everybody.reached(yen) for yen in sums}
told |= {f"{yen:,} yen, of 100 who wrote": hundred.reached(yen) for yen in sums}
fk.outcome("12-outlook", hundred.reached(20_000), told)

# %% [markdown] id="12-i-explain"
# There were two groups. Most of the *thousand who registered* never began. The *hundred* wrote every week. You can choose to
# be in the second group. You cannot choose your place in it. **Change one thing:** write `letters=7`.

# %% [markdown] id="12-e-goal"
# ## Three answers for your plan
#
# Where do you begin? What do you do, and for whom? When do you ask for more?

# %% id="12-e-platform" tags=["answer"]
# A guess about yourself
fk.guess("12-platform", None)

# %% id="12-e-niche" tags=["answer"]
# What, for whom
fk.write("12-niche", None)

# %% id="12-e-price" tags=["answer"]
# Asking for more
fk.guess("12-price", None)

# %% [markdown] id="12-f-goal"
# ## Three guesses about yourself
#
# Each guess has a day. Nobody counts them, and they come back in your calendar. Be honest.

# %% id="12-f-letters" tags=["answer"]
# A guess about yourself
fk.guess("12-letters", None)

# %% id="12-f-reply" tags=["answer"]
# The first answer
fk.guess("12-reply", None)

# %% id="12-f-changed" tags=["answer"]
# What will be different
fk.guess("12-changed", None)

# %% [markdown] id="12-g-goal"
# ## Your plan
#
# This is one page, in your words. At its end are the letters that you wrote this year. You can use them again. Where you said
# nothing, there is a line to write on.

# %% id="12-g-plan"
fk.plan()

# %% [markdown] id="12-g-keep-goal"
# **Keep it.** This box puts the plan into the folder `my-plan`: the page, a page to print (`plan.html`), the days for your
# calendar, and an empty log. From now on the ninety days pass. Run it again any day: it says where you stand, and writes over
# nothing.

# %% id="12-g-keep"
fk.plan().keep("my-plan")

# %% [markdown] id="12-h-goal"
# ## In thirty days
#
# Write a line into `letters.csv` for each letter that you send: on the card at [home](home.ipynb), or in a program for tables.
# This box reads your log and gives advice. On Fridays home tells how the week went.

# %% id="12-h-log"
fk.plan().log("my-plan")

# %% [markdown] id="12-recap" tags=["recap"]
# ## In three sentences
#
# Finish these sentences aloud: *I begin at … · I change something when … · On the thirtieth day …*
#
# <details><summary>Our answer</summary>
#
# I begin where I can do one small thing well, for people whom I can name. I change something when the log says so, not after
# one bad evening. On the thirtieth day I look back, and nobody else has to see it.
#
# </details>

# %% [markdown] id="12-tomorrow" tags=["tomorrow"]
# ## Tomorrow morning
#
# The first line of your plan is a line to somebody who waits for an answer from you. Send it before breakfast. It
# takes five minutes.
#
# [[says("haru", "None of this is hard! You only have to do it. See you on day thirty.")]]
