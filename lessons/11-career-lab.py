# ---
# jupyter:
#   freelancekit:
#     id: '11'
#     title: Career lab
#     minutes: 20
#     needs: notebook 10. No account, no money.
#     objectives:
#       - compare plans that have the same luck
#       - see the difference between a good average and a good life
#       - write a way to play of your own, in five lines
#     claims: [B14]
#     honest: >-
#       What a ticket costs is Upwork's rule of September 2024; how many a letter takes is assumed. How clients choose follows studies where there are any, and is assumed
#       where there are none; another market would bring another order. Nobody's life was played but invented ones.
# ---

# %% [markdown] id="11-title" tags=["title", "scene"]
# # Career lab
#
# April, the noodle shop. The loser pays two bowls of ramen, two thousand yen.
#
# [[says("haru", "Write to everyone!")]]
#
# [[says("nao", "Write to the few clients whose work fits you.")]]
#
# A hundred lives will decide, half a year long, with the same luck for both. On whom do you bet?
#
# *They play on Upwork, where a letter costs tickets. We count the money that is left when the tickets are paid.*

# %% id="11-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("11")

# %% [markdown] id="11-warm-up-goal"
# First, three things from before.

# %% id="11-warm-up" tags=["answer"]
# Three things from before
fk.warm_up("11", None)

# %% [markdown] id="11-a-goal"
# ## Four friends
#
# Sena and Gen play as freelancers tonight. Haru writes to everyone, quickly, and buys tickets for that. Nao writes only where
# she can do the work well, an hour for each letter. Sena stays in touch with old clients, and writes to them first. Gen asks
# for less than the client named. All four see the same jobs and the same clients.

# %% id="11-a-outcome" tags=["outcome"]
# Four ways to play, a hundred lives each
names = {"Haru": "Numbers", "Nao": "Specialist", "Sena": "Keeper", "Gen": "Giver"}
ways = {who: fk.strategy(way) for who, way in names.items()}
contest = fk.tournament(ways, n=100, days=181, on="2024-09-01")
ranks = fk.plots.ranks(contest)
fk.outcome("11-rank", [who.lower() for who in contest.names], ranks)

# %% [markdown] id="11-a-touch-goal"
# **Touch it:** play the months. Who was ahead, and when? A bar shows how far a place may move by luck.

# %% id="11-a-touch"
fk.covered("11-rank", fk.touch(contest))

# %% [markdown] id="11-a-explain"
# <details><summary>Open this when you have looked.</summary>
#
# Does Nao win her ramen? On average she does. An average puts all hundred lives together and shares them out. When two
# friends are too close, another hundred lives might change their order. And Gen's place depends on how much clients mind a
# price: with other likely numbers he passes Sena.
#
# </details>
#
# [[says("haru", "Wait! I know somebody who wrote to everyone, and now he lives on it.")]]
#
# Look at the single lives.

# %% [markdown] id="11-b-goal"
# ## Life by life
#
# Put Haru's hundred lives beside Nao's hundred. In each pair both have the same luck: the same jobs and the same rivals.

# %% id="11-b-outcome" tags=["outcome"]
# The same two, pair by pair
ways = {"Haru": fk.strategy("Numbers"), "Nao": fk.strategy("Specialist")}
duel = fk.tournament(ways, n=100, days=181, on="2024-09-01").wins("Haru", "Nao")
fk.outcome("11-ahead", duel.of_100[0], duel)

# %% [markdown] id="11-b-explain"
# <details><summary>Open this when you have looked.</summary>
#
# The plan that came last is ahead in some lives. Those people tell their story, and it is true. The others tell nothing. So
# one story shows that something is possible. Only all the lives show how often. Haru pays for the noodles.
#
# </details>
#
# **Change one thing:** let Gen play against Haru. Write `"Giver"` in place of `"Specialist"`.

# %% id="11-b-change"
ways = {"Haru": fk.strategy("Numbers"), "Other": fk.strategy("Specialist")}
duel = fk.tournament(ways, n=100, days=181, on="2024-09-01").wins("Haru", "Other")
fk.covered("11-ahead", duel)

# %% [markdown] id="11-c-goal"
# ## What turns it round
#
# Haru and Nao have played on Upwork, in our model. Now we change one thing and keep the rest.

# %% id="11-c-outcome" tags=["outcome"]
# Four changes, each alone
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
# <details><summary>Open this when you have guessed.</summary>
#
# So both friends were right, each on another platform. Where a letter costs only minutes, many letters win. Where a letter
# costs tickets, few that fit are better.
#
# **Change one thing:** go back to the box with the pairs and write `ways, "crowdworks", n=100`. In how many lives is Haru
# ahead now?
#
# </details>

# %% [markdown] id="11-c-touch-goal"
# **Touch it:** three hundred careers, with sliders. First you see a few careers, then all. **Your task:** make the row of
# nothing shorter than ten. What did it cost? Then try four hours a week.

# %% id="11-c-touch"
fk.touch(fk.crowd("upwork", fk.Steady(buys=40), n=300, on="2024-09-01"))

# %% [markdown] id="11-d-goal"
# ## Your own, in five lines
#
# A way to play answers a question: do I write to this job? This one writes to three jobs a week. **Your task:** change the
# line after `return`, and beat Nao's average. Write `40` in place of `0` to buy tickets. Forty lives each are played.
#
# <details><summary>What you can write there</summary>
#
# `job.pay` is the pay in yen. `job.skill` is how well you can do it, and `job.needed` is how much skill it needs, both of a
# hundred. `job.letters` is how many people have written. `job.promise` is true when the client promises more for later.
# `me.letters_week` and `me.connects` are your letters this week and your tickets. One example:
# `return job.skill >= job.needed and job.letters < 8`.
#
# </details>


# %% id="11-d-mine"
class Mine(fk.Strategy):
    def apply(self, me, job):
        return job.pay > 3000 and me.letters_week < 3

    def buy(self, me):
        return 0


ways = {"Mine": Mine(), "Haru": fk.strategy("Numbers"), "Nao": fk.strategy("Specialist")}
fk.tournament(ways, n=40, days=181, on="2024-09-01")

# %% [markdown] id="11-d-explain"
# If there is a slip, the box says where it is.
#
# <details><summary>More to try</summary>
#
# Is yours the last? You learned that in a minute, not in half a year. Is it the first? Play again with `seed=2` behind the
# day. Look at the lives: write `.wins("Mine", "Haru")` at the end of the last line. Or let `fk.Steady(buys=40)` play, the
# change of notebook 01.
#
# </details>
#
# Here are more ways to play, each with the advice that it follows. Which advice did somebody give to you?

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
# If your answer does not fit, the card says why.

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
# Finish these sentences aloud: *The best average … · In one life … · I change my plan when …*
#
# <details><summary>Our answer</summary>
#
# The best average promises nothing for one life: even the plan that came last was ahead in some lives. In one life I see only
# one of many, and the story of a winner is only one, too. I change my plan when something happens that I wrote down before:
# so many letters, no answer.
#
# </details>

# %% [markdown] id="11-tomorrow" tags=["tomorrow"]
# ## Tomorrow morning
#
# Tell one person your plan in one sentence. Say what would make you change it. It takes five minutes.
#
# ## What next
#
# The [exercises](exercises/11-exercises.ipynb), or the last one: [notebook 12, my ninety-day
# plan](12-my-ninety-day-plan.ipynb).
