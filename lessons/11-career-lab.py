# ---
# jupyter:
#   freelancekit:
#     id: '11'
#     title: Career lab
#     minutes: 20
#     needs: notebook 10. No account, no money.
#     objectives:
#       - let ways to play meet the same luck
#       - tell a good average from a good life
#       - write a way to play of your own, in five lines
#     claims: [B14]
#     honest: >-
#       What a ticket costs is Upwork's rule of September 2024; how many a letter takes is assumed. How clients choose follows studies where there are any, and is assumed
#       where there are none; another market would bring another order. Nobody's life was played but invented ones.
# ---

# %% [markdown] id="11-title" tags=["title", "scene"]
# # Career lab
#
# April, the noodle shop. "Write to everyone," says Haru. "To the few that fit," says Nao. The loser pays two bowls of ramen, two
# thousand yen. A hundred lives shall decide, half a year long, with the same luck for both. On whom do you bet?
#
# *This is the dollar door: Upwork, where a letter costs tickets. What counts is what is left when the tickets are paid.*

# %% id="11-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("11")

# %% [markdown] id="11-warm-up-goal"
# Three things from before, until the noodles come.

# %% id="11-warm-up" tags=["answer"]
# Three things from before
fk.warm_up("11", None)

# %% [markdown] id="11-a-goal"
# ## Four friends
#
# Two more join in: Sena and Gen play as freelancers tonight, as if they had no work to give. Haru writes to everyone, quickly, and buys tickets for it. Nao writes only where she can do the work well, with an
# hour for each letter. Sena stays in touch with those she has worked for, and writes first. Gen asks less than the client named. The
# same jobs come to all four, and the same clients.

# %% id="11-a-outcome" tags=["outcome"]
# Four ways to play, a hundred lives each, the same luck
names = {"Haru": "Numbers", "Nao": "Specialist", "Sena": "Keeper", "Gen": "Giver"}
ways = {who: fk.strategy(way) for who, way in names.items()}
contest = fk.tournament(ways, n=100, days=181, on="2024-09-01")
ranks = fk.plots.ranks(contest)
fk.outcome("11-rank", [who.lower() for who in contest.names], ranks)

# %% [markdown] id="11-a-touch-goal"
# **Touch it:** play the months, and see who was ahead when. A bar at a mark holds the places that luck leaves open.

# %% id="11-a-touch"
fk.covered("11-rank", fk.touch(contest))

# %% [markdown] id="11-a-explain"
# <details><summary>Open this when you have looked.</summary>
#
# So Nao wins her ramen? The average says so. An average puts all hundred lives into one pot, and shares it out. Where two are too close
# to call, another hundred lives might put them the other way round. "Wait," says Haru. "I know somebody who wrote to everyone, and now
# he lives on it." Before the bill comes, look at the lives. Gen's place hangs on how much clients mind a price: in the middle and at the
# high end of what that could be, he passes Sena on average.
#
# </details>

# %% [markdown] id="11-b-goal"
# ## Life by life
#
# Lay the hundred lives of Haru and of Nao side by side. In each pair both had the same luck: the same adverts, the same rivals, the
# same moods.

# %% id="11-b-outcome" tags=["outcome"]
# The same two, pair by pair
ways = {"Haru": fk.strategy("Numbers"), "Nao": fk.strategy("Specialist")}
duel = fk.tournament(ways, n=100, days=181, on="2024-09-01").wins("Haru", "Nao")
fk.outcome("11-ahead", duel.of_100[0], duel)

# %% [markdown] id="11-b-explain"
# <details><summary>Open this when you have looked.</summary>
#
# The plan that came last is ahead in some lives all the same. Those tell of it, and every word is true; the others say nothing. So one
# story says that it is possible. How often, only all the lives can say. Haru pays for the noodles, and orders an egg on top.
#
# </details>
#
# **Change one thing:** let Gen, who asks less, play against Haru: write `"Giver"` in place of `"Specialist"`.

# %% id="11-b-change"
ways = {"Haru": fk.strategy("Numbers"), "Other": fk.strategy("Specialist")}
duel = fk.tournament(ways, n=100, days=181, on="2024-09-01").wins("Haru", "Other")
fk.covered("11-ahead", duel)

# %% [markdown] id="11-c-goal"
# ## What turns it round
#
# Haru and Nao played in the dollar door, with clients as this workbook draws them. Turn one thing, and leave the rest.

# %% id="11-c-outcome" tags=["outcome"]
# Four changes, each alone: who is first on the average now?
ways = {"Haru": fk.strategy("Numbers"), "Nao": fk.strategy("Specialist")}
turns = {"door": {"platforms": "crowdworks"}, "hours": {"reader": fk.Reader(hours_a_week=4)}}
turns |= {
    "hire": {"market": fk.Market().but(fill_rate=0.6)},
    "boost": {"market": fk.Market().but(boost_lift=0.43)},
}
half = {"n": 100, "days": 181, "on": "2024-09-01"}
first = {name: fk.tournament(ways, **half, **turn).names[0] for name, turn in turns.items()}
fk.outcome("11-turns", next((name for name in first if first[name] == "Haru"), "none"), first)

# %% [markdown] id="11-c-explain"
# So both were right, each behind another door. Where a letter costs nothing but minutes, many letters win; where each one takes tickets,
# few that fit. **Change one thing:** go back to the two, pair by pair, and write `ways, "crowdworks", n=100` there. In how many lives
# is Haru ahead now?

# %% [markdown] id="11-c-touch-goal"
# **Touch it:** three hundred careers, and sliders. First comes a quick picture of a few careers, then the whole one. **Your task:**
# make the row of nothing shorter than ten. What did it cost? Then try the same with four hours a week.

# %% id="11-c-touch"
fk.touch(fk.crowd("upwork", fk.Steady(buys=40), n=300, on="2024-09-01"))

# %% [markdown] id="11-d-goal"
# ## Your own, in five lines
#
# A way to play answers small questions. The first is: do I write to this job? Below stands one: work that one
# can do, where few have written so far. `me` is what you know of yourself: `me.letters_week`, `me.connects`. `job` is what the platform
# shows: `job.pay` in yen, `job.skill` (yours) and `job.needed`, both of a hundred, `job.letters` written so far, and `job.promise`,
# which is one where the client promises more for later.
#
# **Your task:** change the line after `return`, and run the box. For bought tickets take the two signs `#` away.
#
# Forty lives each are played, not a hundred: a way of your own is asked life by life.


# %% id="11-d-mine"
class Mine(fk.Strategy):
    def apply(self, me, job):
        return job.skill >= job.needed and job.letters < 8 and me.letters_week < 3

    # def buy(self, me):
    #     return 40


ways = {"Mine": Mine(), "Haru": fk.strategy("Numbers"), "Nao": fk.strategy("Specialist")}
fk.tournament(ways, n=40, days=181, on="2024-09-01")

# %% [markdown] id="11-d-explain"
# Is yours the last? Then you have learnt in a minute what would have cost half a year. Is it the first? Play it once more with `seed=2`
# behind the day, and look at the lives: `.wins("Mine", "Haru")` at the end of the last line. A slip does no harm: the box says what is
# misspelt, or on which day your way could not answer, and what it saw then. The tickets alone are not what costs Haru his money: enter
# `fk.Steady(buys=40)`, the change of notebook 01, beside him. There are more ways to play than these. The next box lists them, each with the advice it follows. Which one have you been given yourself? Enter it.

# %% id="11-d-list"
fk.strategies()[["name", "advice"]]

# %% [markdown] id="11-claims-goal"
# ## What Haru said

# %% id="11-claims" tags=["claims"]
# What Haru said
fk.claims("11")

# %% [markdown] id="11-check-goal"
# ## Four questions
#
# `fk.hint("11.1")` gives a hint, `fk.solution("11.1")` the way.

# %% id="11-check-1" tags=["answer"]
# A question
fk.check("11.1", None)

# %% id="11-check-2" tags=["answer"]
# The same luck
fk.check("11.2", None)

# %% id="11-check-3" tags=["answer"]
# A story
fk.check("11.3", None)

# %% id="11-check-4" tags=["answer"]
# From the stopping line
fk.check("11.4", None)

# %% [markdown] id="11-recap" tags=["recap"]
# ## In three sentences
#
# Say them aloud before you open ours. *The best average … · In one life … · My plan changes when …*
#
# <details><summary>Ours</summary>
#
# The best average promises nothing for one life: even the plan that came last was ahead in some. In one life I see one of many, and the
# story of a winner is another one. My plan changes when what I wrote down beforehand has come: so many letters, no answer.
#
# </details>

# %% [markdown] id="11-tomorrow" tags=["tomorrow"]
# ## Tomorrow morning
#
# Tell one person your plan in one sentence, and what would make you change it. It takes five minutes.
#
# ## What next
#
# The [exercises of this notebook](exercises/11-exercises.ipynb) take about fifteen minutes. Then the last one:
# [notebook 12, my ninety-day plan](12-my-ninety-day-plan.ipynb).
