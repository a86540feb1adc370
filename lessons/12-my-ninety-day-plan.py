# ---
# jupyter:
#   freelancekit:
#     id: '12'
#     title: My ninety-day plan
#     minutes: 25
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
# Golden Week again, the same kitchen table, the same hour. A year has passed. Nao turns the laptop round, and now it stands before
# you. Your sticky note from notebook 01 is on the screen: your hours, and the yen that would make you smile. Do you begin tomorrow,
# or close the lid?
#
# *Nothing on this page is a form. Most of it is filled in with your own words. Three blanks are left.*

# %% id="12-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("12")

# %% [markdown] id="12-warm-up-goal"
# Three things from before, while the tea is poured.

# %% id="12-warm-up" tags=["answer"]
# Three things from before
fk.warm_up("12", None)

# %% [markdown] id="12-a-goal"
# ## What would you tell Nao now?
#
# On the first evening there were eight questions, and "no idea yet" was a good answer. Here are the same eight matters once more, in
# other words. Nothing is counted but the change.

# %% id="12-a-after" tags=["answer"]
# What would you tell Nao today?
fk.after(None)

# %% [markdown] id="12-a-then-goal"
# **Then and now.** The next box lays the two evenings side by side.

# %% id="12-a-then"
fk.then_and_now()

# %% [markdown] id="12-b-goal"
# ## How often "sure" came true
#
# You have guessed a good many times, and said how sure you were. A weather forecaster hears every evening whether it rained. You hear
# it once, here. Guess first.

# %% id="12-b-outcome" tags=["outcome"]
# All your first guesses, played again; it takes a few seconds
dots = fk.how_sure()
fk.outcome("12-sure", dots.sure_came, dots)

# %% [markdown] id="12-b-explain"
# A full dot is a guess that came so. *A guess* was meant as every second time, *fairly sure* as seven times in ten, *sure* as nine in
# ten. Few rows look like that. It is no talent and no fault: it is learned by looking back, and that is why your plan has days for it.

# %% [markdown] id="12-c-goal"
# ## Twenty letters
#
# The guesthouse took Nao's first letter, last May. She kept a log of the twenty letters after the guesthouse's job: a line for each, with
# the minutes and the tickets it cost, and what came of it. Three were answered. None won. "Write more!" says Haru. "Write better," says Sena.

# %% id="12-c-outcome" tags=["outcome"]
# Nao's log, read back in
letters = fk.log("nao")
fk.outcome("12-log", letters.step, letters, letters.why())

# %% [markdown] id="12-c-explain"
# No win after twenty letters says little: two of three usual people have none by then. **Change one thing:** the same letters, and
# nobody answered. Will the log say the same?

# %% id="12-c-change"
fk.covered("12-log", fk.log("nao-silent"))

# %% [markdown] id="12-d-goal"
# ## Haru's year
#
# "And was I right?" asks Haru on the telephone. He has given a lot of advice this year. Every sentence stands in a register, with
# what the record says.

# %% id="12-d-outcome" tags=["outcome"]
# All of it, by how it went; open a line to read it
said = fk.claims()
held = [row for row in said.rows if row.verdict.startswith("holds")]
fk.outcome("12-held", len(held), said)

# %% [markdown] id="12-d-explain"
# "About half of it nobody knows," says Nao. "You do not, and I do not." Good advice is not always true, and what nobody has measured
# may be good all the same. One knows its edge. One tries it with little at stake, and looks at what comes back.

# %% [markdown] id="12-i-goal"
# ## The sticky note, once more
#
# Nao turns her note over. On the back she writes a smaller sum: twenty thousand yen, in one month of the first year.

# %% id="12-i-outcome" tags=["outcome"]
# A thousand who register at the yen door, and a hundred who write three letters there, every week
everybody = fk.population(1000, on="2024-09-01")
hundred = fk.crowd("crowdworks", fk.Steady(letters=3), n=100, on="2024-09-01")
sums = (20_000, 100_000)
told = {f"{yen:,} yen, of 1,000 who registered": everybody.reached(yen) for yen in sums}
told |= {f"{yen:,} yen, of 100 who wrote": hundred.reached(yen) for yen in sums}
fk.outcome("12-outlook", hundred.reached(20_000), told)

# %% [markdown] id="12-i-explain"
# Two kinds of people, and both numbers are true: *of a thousand who registered*, most of whom never began, and *of a hundred who wrote
# every week*. You can choose to be one of the second. Which of the hundred, nobody can choose. It is a game, and its hours are assumed. **Change
# one thing:** write `letters=7`.

# %% [markdown] id="12-e-goal"
# ## Three blanks
#
# All else is known: your hours, your sum, your letters. Say where, what, and when you ask for more.

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
# Each has a day. They are never counted, and they come back in your calendar. Be honest, not brave.

# %% id="12-f-letters" tags=["answer"]
# A guess about yourself
fk.guess("12-letters", None)

# %% id="12-f-reply" tags=["answer"]
# The first reply
fk.guess("12-reply", None)

# %% id="12-f-changed" tags=["answer"]
# What will be different
fk.guess("12-changed", None)

# %% [markdown] id="12-g-goal"
# ## Your plan
#
# One page, in your words. Your letters of the year stand at its end: sentences to be used again. What you left open has a line to write on.

# %% id="12-g-plan"
fk.plan()

# %% [markdown] id="12-g-keep-goal"
# **Keep it.** The next box puts the plan into a folder, `my-plan`: the page, a page to print (`plan.html`, a double click opens
# it), the days for your calendar, and an empty log. From now on the ninety days pass. Run it again any day: it says where you
# stand, and writes over nothing.

# %% id="12-g-keep"
fk.plan().keep("my-plan")

# %% [markdown] id="12-h-goal"
# ## In thirty days
#
# Write a line into `letters.csv` for each letter that goes out, in any program for tables; it may save it as .xlsx, too. Under
# `reply` and `won` write yes or no, or nothing while nothing has come. This box reads it. On Fridays [home](home.ipynb) tells how the
# week went.

# %% id="12-h-log"
fk.plan().log("my-plan")

# %% [markdown] id="12-recap" tags=["recap"]
# ## In three sentences
#
# Say them aloud before you open ours. *I begin at … · I change something when … · On the thirtieth day …*
#
# <details><summary>Ours</summary>
#
# I begin where I can do one small thing well, for people whom I can name. I change something when the log says so, not when one evening
# was bad. On the thirtieth day I look back, and nobody else needs to see it.
#
# </details>

# %% [markdown] id="12-tomorrow" tags=["tomorrow"]
# ## Tomorrow morning
#
# The first line of your plan is one of your own letters. Somebody waits for an answer from you: send it before breakfast. That line
# takes five minutes.
#
# None of this was hard, says Haru, and each of it can be had with a little attention. Good luck, and see you on day thirty.
