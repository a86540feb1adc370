# ---
# jupyter:
#   freelancekit:
#     id: '07'
#     title: Stars
#     minutes: 22
#     needs: notebook 06. No account, no money.
#     objectives:
#       - say how heavy one low rating is, among few and among many
#       - say who sees a rating, and when
#       - answer a low rating without asking for more stars
#     claims: [B7, B8, B9, B10]
#     honest: >-
#       Who sees what and when comes from dated rulebooks. How many people rate, and how kindly, follows studies of large platforms;
#       how unlike raters are is assumed. Gen is invented.
# ---

# %% [markdown] id="07-title" tags=["title", "scene"]
# # Stars
#
# October, 01:10. Gen is a retired editor. Nao wrote captions for him, for `8,000` yen. Now he has rated her: three stars.
# "Good work." This rating is her first on this platform: Sena's project still runs, and Shiori gave no stars in August. So
# her average is three of five. Nao has half written a message to him: *Please, could you look at the stars again? They are my
# first ones.* Does she send it?
#
# *The platform is CrowdWorks. Stars go from one to five.*

# %% id="07-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("07")

# %% [markdown] id="07-warm-up-goal"
# First, three things from before.

# %% id="07-warm-up" tags=["answer"]
# Three things from before
fk.warm_up("07", None)

# %% [markdown] id="07-a-goal"
# ## How heavy is a three?
#
# "One bad rating, and you are finished," people say. At this hour Nao believes it. But an average counts all ratings. Let us
# say that ten other clients came before Gen, and each gave five stars.

# %% id="07-a-outcome" tags=["outcome"]
# Ten fives and a three
desk = fk.Desk((5,) * 10).add(3)
near = {4.0: "four", 4.5: "half", 4.8: "eight", 4.95: "nine"}
closest = min(near, key=lambda stars: abs(stars - desk.plain))
fk.outcome("07-ten-fives", near[closest], desk)

# %% [markdown] id="07-a-road-goal"
# But Gen came first. His three stars are alone. Now each five lifts the average. The first fives lift it a lot, the later
# ones less.

# %% id="07-a-road-outcome" tags=["outcome"]
# The road back
alone = fk.Desk((3,))
fives = alone.fives_until(4.8)
fk.outcome("07-road-back", fives, alone.add(5, 5, 5), alone.add(*[5] * fives))

# %% [markdown] id="07-touch-goal"
# ## Touch it: a desk of stars
#
# A three and a four are on the desk. Let more ratings come. **Your task:** bring the average back to four and a half. Then
# let a one come, and look at both averages. The *careful* average trusts a few ratings less: it adds some usual ratings near
# five.

# %% id="07-touch"
fk.touch(fk.Desk((3, 4)))

# %% [markdown] id="07-b-goal"
# ## The message
#
# Nao looks at her half written message. Haru has seen such messages.
#
# [[says("haru", "I never beg for stars. It brings nothing.")]]
#
# Before she sends anything, she looks up the rule of the platform.

# %% id="07-b-outcome" tags=["outcome"]
# Ask the rulebook
book = fk.rulebook("crowdworks")
fk.outcome("07-plead", book["rating.edit"], book.why("rating.edit"))

# %% [markdown] id="07-b-letter-goal"
# She deletes the message. But she can write one other line to Gen.

# %% id="07-b-letter" tags=["answer"]
# A letter comes
fk.letter("9", None)

# %% [markdown] id="07-b-explain"
# <details><summary>Open this when you have written to Gen.</summary>
#
# In November Gen orders again. For him, three stars are praise. He gave four stars once, in 2011. Look at what people do, not
# only at what they give. And nobody can give a star to themselves, buy it or beg for it. So the next client believes it.
#
# </details>

# %% [markdown] id="07-c-goal"
# ## Who rates first?
#
# [[says("haru", "Always rate first! Give five stars, and five come back.")]]
#
# This time Gen rated first, and Nao gave him five stars a day later. Was she too slow? One Gen cannot tell. So a thousand
# clients do it twice, with the same luck. Once she rates before them. Once she waits.

# %% id="07-c-outcome" tags=["outcome"]
# A thousand clients, twice
first, later = fk.rate(1000, rated_first=True), fk.rate(1000, rated_first=False)
more, kinder = first.posted.sum() > later.posted.sum(), first.stars.sum() > later.stars.sum()
came = {(0, 0): "neither", (0, 1): "stars", (1, 0): "ratings", (1, 1): "both"}[more, kinder]
fk.outcome("07-rate-first", came, first, later, fk.rulebook("crowdworks").why("rating.visibility"))

# %% [markdown] id="07-c-change-goal"
# **Change one thing.** What happens if clients can read your rating before they give one? That is `sequential=True`. On
# CrowdWorks and Upwork they cannot.
#
# <details><summary>What happened where people could</summary>
#
# They gave good for good and bad for bad. So the stars told less about the work.
#
# </details>

# %% id="07-c-change"
fk.covered("07-rate-first", fk.rate(1000, rated_first=True, sequential=True))

# %% [markdown] id="07-d-goal"
# ## In the morning
#
# Nao has slept. A message comes from Sena.

# %% id="07-d-letter" tags=["answer"]
# A letter comes
fk.letter("10", None)

# %% [markdown] id="07-claims-goal"
# ## What Haru said

# %% id="07-claims" tags=["claims"]
# What Haru said
fk.claims("07")

# %% [markdown] id="07-check-goal"
# ## Four questions
#
# If your answer does not fit, the card says why.

# %% id="07-check-1" tags=["answer"]
# A question
fk.check("07.1", None)

# %% id="07-check-2" tags=["answer"]
# Rating first
fk.check("07.2", None)

# %% id="07-check-3" tags=["answer"]
# Gen's three
fk.check("07.3", None)

# %% id="07-check-4" tags=["answer"]
# From the proposal
fk.check("07.4", None)

# %% [markdown] id="07-recap" tags=["recap"]
# ## In three sentences
#
# Finish these sentences aloud: *One low rating … · I rate first, because … · To somebody who gave me three stars I write …*
#
# <details><summary>Our answer</summary>
#
# One low rating is heavy among few ratings and light among many. It costs a number of good jobs, not my future. I rate first,
# because it reminds the other person to rate. To somebody who gave me three stars I write thanks, and I ask what would make
# the next one better.
#
# </details>

# %% [markdown] id="07-tomorrow" tags=["tomorrow"]
# ## Tomorrow morning
#
# Find a platform's public page about ratings: who sees a rating, and when? Write down the rule and the date. It
# takes ten minutes.
#
# ## What next
#
# The [exercises](exercises/07-exercises.ipynb), or [notebook 08, an ordinary Tuesday](08-an-ordinary-tuesday.ipynb).
