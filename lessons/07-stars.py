# ---
# jupyter:
#   freelancekit:
#     id: '07'
#     title: Stars
#     minutes: 30
#     needs: notebook 06. No account, no money.
#     objectives:
#       - say what one low rating weighs among few, and among many
#       - say who sees a rating, and when
#       - answer a low rating without pleading
#     claims: [B7, B8, B9, B10]
#     honest: >-
#       Who sees what and when comes from dated rulebooks. How many people rate, and how kindly, follows studies of large platforms;
#       how unlike raters are is assumed. Gen is invented.
# ---

# %% [markdown] id="07-title" tags=["title", "scene"]
# # Stars
#
# October, 01:10. Gen, a retired editor, has rated Nao's captions, a job of `8,000` yen: three stars. "Good work." She has rated
# him, too, so both ratings can be seen. His is her first on this platform: Sena's project still runs, and Shiori, for whom she wrote
# a small text in August, gave no stars. So her average is three of five. A message to him lies half typed: *Please,
# could you look at the stars again? They are my first ones.* Does she send it?
#
# *The platform is CrowdWorks, where pay is in yen. Stars go from one to five.*

# %% id="07-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("07")

# %% [markdown] id="07-warm-up-goal"
# Three things from before, to be a little less alone at this hour.

# %% id="07-warm-up" tags=["answer"]
# Three things from before
fk.warm_up("07", None)

# %% [markdown] id="07-a-goal"
# ## How heavy is a three?
#
# "One bad star and you are finished," people say. Nao looks at the number on her profile and believes it, at this hour. But an
# average is made of all that lies on the desk. Suppose that she had waited with Gen, and had had ten other clients first, all of
# them content, each with five stars.

# %% id="07-a-outcome" tags=["outcome"]
# Ten fives and a three on one desk
desk = fk.Desk((5,) * 10).add(3)
near = {4.0: "four", 4.5: "half", 4.8: "eight", 4.95: "nine"}
closest = min(near, key=lambda stars: abs(stars - desk.plain))
fk.outcome("07-ten-fives", near[closest], desk)

# %% [markdown] id="07-a-road-goal"
# But Gen was the first. His three stands alone on the desk. Every five that comes now pulls the average up: the first ones much, the
# later ones less and less, since they share the desk with more and more others.

# %% id="07-a-road-outcome" tags=["outcome"]
# A three alone, and the fives that follow
alone = fk.Desk((3,))
fives = alone.fives_until(4.8)
fk.outcome("07-road-back", fives, alone.add(5, 5, 5), alone.add(*[5] * fives))

# %% [markdown] id="07-touch-goal"
# ## Touch it: a desk of stars
#
# A three and a four lie there. Let ratings come in, one by one. **Your task:** find the road back to four and a half. Then let a one come in, and
# look at both averages. The *careful* one trusts few stars less: as if a few ratings of the usual kind, near five, had come before. Which of the two
# would you show, if you owned the platform? To go on, press **Shift** and **Enter**.

# %% id="07-touch"
fk.touch(fk.Desk((3, 4)))

# %% [markdown] id="07-b-goal"
# ## The message
#
# The cursor blinks behind *my first ones*. Haru knows such messages: one thanks, one says sorry for asking, one says how much
# stars matter. "A last resort," he says, "and not one to be proud of." Before Nao presses anything, she looks up the rule of the
# platform.

# %% id="07-b-outcome" tags=["outcome"]
# Ask the platform's book
book = fk.rulebook("crowdworks")
fk.outcome("07-plead", book["rating.edit"], book.why("rating.edit"))

# %% [markdown] id="07-b-letter-goal"
# She deletes the message. There is room for one line to Gen, all the same.

# %% id="07-b-letter" tags=["answer"]
# A letter comes
fk.letter("9", None)

# %% [markdown] id="07-b-explain"
# In November Gen orders again. In his book three is praise; a four he gave once, in 2011. Some people keep five stars for a miracle.
# What they do tells more than what they give. And a star is believed just because nobody can write their own: if one could plead
# for it, trade for it or buy it, the next client would read nothing in it.

# %% [markdown] id="07-c-goal"
# ## Who rates first?
#
# "Always rate first!" says Haru. "Give five, and five comes back. That is human nature." Perhaps it is. This time Gen was the
# first to rate, and Nao gave him her five stars a day after him. Should she have been quicker? One Gen cannot tell. So let a
# thousand clients do it twice, with the same luck: once she rates before them, and once she waits.

# %% id="07-c-outcome" tags=["outcome"]
# A thousand clients, the same luck: rated first, and not
first, later = fk.rate(1000, rated_first=True), fk.rate(1000, rated_first=False)
more, kinder = first.posted.sum() > later.posted.sum(), first.stars.sum() > later.stars.sum()
came = {(0, 0): "neither", (0, 1): "stars", (1, 0): "ratings", (1, 1): "both"}[more, kinder]
fk.outcome("07-rate-first", came, first, later, fk.rulebook("crowdworks").why("rating.visibility"))

# %% [markdown] id="07-c-change-goal"
# So neither could read the other's stars beforehand: Gen gave his three without her five, and Nao her five without his three.
# **Change one thing.** Let clients read your rating before they give one: `sequential=True`. Where people could do that, they answered
# in kind, good with good and bad with bad, and the stars said less. On CrowdWorks and Upwork they cannot.

# %% id="07-c-change"
fk.covered("07-rate-first", fk.rate(1000, rated_first=True, sequential=True))

# %% [markdown] id="07-d-goal"
# ## In the morning
#
# Nao has slept. The telephone hums: Sena.

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
# `fk.hint("07.1")` gives a hint, `fk.solution("07.1")` the way.

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
# Say them aloud before you open ours. *One low rating weighs … · I rate first, because … · To somebody who gave me three stars I
# write …*
#
# <details><summary>Ours</summary>
#
# One low rating weighs much among few and little among many; it costs a number of good jobs, not the future. I rate first, because it
# reminds the other to rate. To somebody who gave me three stars I write thanks, and ask what would make the next one better.
#
# </details>

# %% [markdown] id="07-tomorrow" tags=["tomorrow"]
# ## Tomorrow morning
#
# Find one platform's public page on who sees a rating, and when. Write down the rule and the date. It takes ten minutes.
#
# ## What next
#
# The [exercises of this notebook](exercises/07-exercises.ipynb) take about fifteen minutes. Then
# [notebook 08, an ordinary Tuesday](08-an-ordinary-tuesday.ipynb).
