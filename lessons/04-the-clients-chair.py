# ---
# jupyter:
#   freelancekit:
#     id: '04'
#     title: The client's chair
#     minutes: 25
#     needs: notebook 03. No account, no money.
#     objectives:
#       - see what you yourself go by when you choose
#       - say what a first rating is worth, and a quick answer
#       - read your own profile with a client's tired eyes
#     claims: [B5, B6, C5, C7, D2, D4]
#     honest: >-
#       What you went by is worked out from your own choices. The number of ratings and the stars follow a study of a
#       market for small software jobs up to 2010; that a newcomer is chosen less often is measured, by how much is assumed.
#       The study of quick answers watched people and tried nothing out.
# ---

# %% [markdown] id="04-title" tags=["title", "scene"]
# # The client's chair
#
# July, 23:15. For once you are not Nao. You are Shiori, who owns a tea shop, as her mother and grandfather did. In two weeks the gift season begins, and
# the web shop still shows old pictures of your green tea, brown rather than green. You can pay `30,000` yen. Five letters have come. Your eyes are tired.
# Who shall take the new pictures?
#
# *One "yes" must be sent tonight. "No" may be left unsaid.*

# %% id="04-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("04")

# %% [markdown] id="04-warm-up-goal"
# Before Shiori opens the first letter, three things from the notebooks before.

# %% id="04-warm-up" tags=["answer"]
# Three things from before
fk.warm_up("04", None)

# %% [markdown] id="04-a-goal"
# ## Six evenings in the chair
#
# Each evening five letters lie before you. They differ in six things that anyone could see. Before you read them, one question
# about yourself. It is not counted; it comes back after the sixth evening.

# %% id="04-a-guess" tags=["answer"]
# A guess about yourself
fk.guess("04-go-by", None)

# %% [markdown] id="04-a-chair-goal"
# **Now choose.** Press *Yes* on the letter you would take. Say, too, who would be next, when you can: without it six evenings can hardly tell. Do it
# as Shiori would, at 23:15, quickly. After six evenings the card shows what your choices have in common.

# %% id="04-a-chair" tags=["answer"]
# Sit down in the client's chair
fk.chair(None)

# %% [markdown] id="04-a-explain"
# Did the card name what you had said, or something else? Both happen: what we say we go by and what we use are two things. If you
# said *what they write*, look at two lines of the card: the question, and doing one thing. Where it says *cannot tell yet*, that
# is an answer, too: six evenings were too few for it.
#
# And was there a letter that you hardly read? Such letters are Nao's, most weeks.

# %% [markdown] id="04-b-goal"
# ## The first rating
#
# "Show your face, get ratings, and never mind the rest," says Haru. Nao has no rating at all. On the Sunday board her letter for
# the garden pictures wins now and then. Suppose that somebody gives her five stars, once.

# %% id="04-b-outcome" tags=["outcome"]
# Of 1,000 letters for the garden pictures: no rating, one, a hundred
market = fk.Market().but(beta_newcomer=-0.5)
ladder = fk.Board("sunday", market=market).by_ratings("pictures", 0, 1, 100)
fk.outcome("04-first-rating", ladder.wins[1], ladder)

# %% [markdown] id="04-b-change-goal"
# A study of 2014 measured what ratings do in one market. That beginners without any are chosen less often was measured, too; how
# much less, we assume. In the box, `-0.5` is that assumption.

# %% [markdown] id="04-c-goal"
# ## Five minutes, one hour, one day
#
# Shiori has written to somebody: "Could you begin on Monday?" Now she waits. Her list has four more names on it.

# %% id="04-c-outcome" tags=["outcome"]
# What a study saw on one platform: clients who still hire
left = fk.interest_after(0, 5, 60, 1440)
fk.outcome("04-one-hour", left[60], fk.plots.interest_left(left))

# %% [markdown] id="04-c-explain"
# The study watched people who wrote to sellers; it tried nothing out. Perhaps those who answer quickly are better in other ways,
# too, and not all of this is speed. **Change one thing:** write the minutes that your own answer to a mail usually takes.

# %% id="04-c-change"
mine = 180
fk.interest_after(mine)

# %% [markdown] id="04-d-goal"
# ## Haru's number
#
# Haru has a rule: "Stay above four and a half stars, and you are safe." On most platforms stars go from one to five. He has been a
# freelancer for two years, and before that he rated restaurants, hotels and a dentist. His own average stands a little above
# the rule.

# %% id="04-d-outcome" tags=["outcome"]
# The average of all stars, as one study found it
aim, mean = 4.5, fk.Market().mean_stars
place = "below" if aim < mean else "above"
fk.outcome("04-four-and-a-half", place, fk.Market().why("mean_stars"))

# %% [markdown] id="04-d-look"
# **Look again.** The first evening once more, as plain words. Which letter would you have forgotten in one minute? Which sentence do
# you still know by heart?

# %% id="04-d-letters"
fk.chair().letters(1)

# %% [markdown] id="04-claims-goal"
# ## What Haru said

# %% id="04-claims" tags=["claims"]
# What Haru said
fk.claims("04")

# %% [markdown] id="04-check-goal"
# ## Four questions
#
# `fk.hint("04.1")` gives a hint, `fk.solution("04.1")` the way.

# %% id="04-check-1" tags=["answer"]
# A question
fk.check("04.1", None)

# %% id="04-check-2" tags=["answer"]
# What the card cannot tell
fk.check("04.2", None)

# %% id="04-check-3" tags=["answer"]
# Why a star is believed
fk.check("04.3", None)

# %% id="04-check-4" tags=["answer"]
# From the wallet
fk.check("04.4", None)

# %% [markdown] id="04-recap" tags=["recap"]
# ## In three sentences
#
# Say them aloud before you open ours. *I said that I go by …, and I went by … · A first rating … · A quick answer …*
#
# <details><summary>Ours</summary>
#
# What I say I go by and what I use may differ; my own choices tell. A first rating lifts a beginner's letter as much as a great many
# later ones. A quick answer keeps a client from writing to the next name, and it may be short.
#
# </details>

# %% [markdown] id="04-tomorrow" tags=["tomorrow"]
# ## Tomorrow morning
#
# Take your own profile, or the last self-introduction that you gave at work. Read it as Shiori at 23:15. Cut it to three lines. It
# takes ten minutes.
#
# ## What next
#
# The [exercises of this notebook](exercises/04-exercises.ipynb) take about fifteen minutes. Then Nao writes the letter
# that she truly wants to win: [notebook 05](05-the-proposal.ipynb).
