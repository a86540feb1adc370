# ---
# jupyter:
#   freelancekit:
#     id: '08'
#     title: An ordinary Tuesday
#     minutes: 26
#     needs: notebook 07. No account, no money.
#     objectives:
#       - say why a client asks one person and not another
#       - say what costs trust, and what does not
#       - say what you can do, and what you can only wait for
#     claims: [E1, E3, E6, E7, E8, E9, E10, E12, E13, E14, E15, C11]
#     honest: >-
#       The card is a picture, not a finding: nobody has measured what a small sentence is worth years later. What a platform shows
#       comes from dated rulebooks. How often people are asked, and how fast ties fade, is assumed. The people are invented.
# ---

# %% [markdown] id="08-title" tags=["title", "scene"]
# # An ordinary Tuesday
#
# February. It is raining. Nao buys a tea at the corner shop, for about a hundred yen. The till beeps: one point. She has had
# this loyalty card for a year. The next customer is waiting. What does she do with the card?
#
# *Since autumn Nao works for Sena's studio, on CrowdWorks. It pays her about `6,000` yen a week.*

# %% id="08-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("08")

# %% [markdown] id="08-warm-up-goal"
# First, three things from before.

# %% id="08-warm-up" tags=["answer"]
# Three things from before
fk.warm_up("08", None)

# %% [markdown] id="08-a-goal"
# ## The till
#
# Choose anything. Nothing depends on it.

# %% id="08-a-guess" tags=["answer"]
# A guess about yourself
fk.guess("08-till", None)

# %% [markdown] id="08-b-goal"
# ## Weeks
#
# Go back to December. Nao's inbox is empty: no stars, no prize, no reply. **Your task:** let the weeks pass, one press at a
# time, until the button changes its words.

# %% id="08-b-weeks" tags=["fold"]
# Let the weeks pass
fk.weeks()

# %% [markdown] id="08-b-explain"
# Go on when there is nothing left to press.
#
# <details><summary>There is no button? Open this when you have read the weeks.</summary>
#
# A letter comes from Sena: "I am still sorry about the end of our last project. Now I have a large one: forty sets, `120,000`
# yen. I thought of you first. Would you?"
#
# </details>

# %% id="08-b-outcome" tags=["outcome"]
# Why now?
card = fk.turned()
fk.outcome("08-why-now", card.why_now)

# %% [markdown] id="08-c-goal"
# ## Face down
#
# <details><summary>Open this when you have guessed why.</summary>
#
# There is a card. It has lain face down since May. Nobody has counted on it. This workbook works it out now, for the first
# time. Think of your ten small letters in notebooks 02 to 07. Some of your sentences were remembered. In a class, show your
# number with your fingers before anybody turns the card.
#
# </details>

# %% id="08-c-guess" tags=["answer"]
# How many of your ten letters?
fk.guess("08-remembered", None)

# %% [markdown] id="08-c-turn-goal"
# Now turn the card, one line at a time. Do not hurry.

# %% id="08-c-turn" tags=["fold"]
# The card
fk.turn()

# %% [markdown] id="08-c-outcome-goal"
# Go on when you have turned the last line.

# %% id="08-c-outcome" tags=["outcome"]
# Your guess, and the whole card
card = fk.turned()
income = [0] * len(card.lines) + [6_000] * card.weeks + [120_000]
picture = fk.plots.what_was_growing(income, card.stairs)
fk.outcome("08-remembered", card.remembered, picture, card)

# %% [markdown] id="08-c-explain"
# <details><summary>Open this when you have turned the card: what the steps are.</summary>
#
# A step is called a tenth. Ten tenths are one **trust point**. A sentence that was remembered is a tenth. A week of work,
# delivered on time, is a tenth too. The remembered sentences told somebody what is there, what comes, and when. The other
# sentences are polite, but they leave a question open.
#
# You wrote your sentences for other reasons. If a counter had been on the screen since May, you would have written for the
# counter.
#
# </details>
#
# **Change one thing.** Go back to one of your letters, in notebook 02 for example. Choose another reply. Then turn the card
# again: one line moves the staircase by one step.

# %% [markdown] id="08-d-goal"
# ## Using it
#
# Nao could pay with the points of her loyalty card. Then the points would be gone. Now she writes to Sena: yes.

# %% id="08-d-outcome" tags=["outcome"]
# Before the job, and directly after
card = fk.turned().ledger.reveal()
before = card.tenths
card.use("Sena", on="2026-02-10")
after = card.tenths
fk.outcome("08-use", after - before, card)

# %% [markdown] id="08-d-stop-goal"
# In the second month the owner, who pays for Sena's project, stops it. This happens to honest people every year. Half of the
# money comes.

# %% id="08-d-stop-outcome" tags=["outcome"]
# The project is stopped
card = fk.TrustLedger().earn("Sena", "small things", on="2025-09-01", tenths=10).reveal()
card.cancelled("Sena", on="2026-03-10")
fk.outcome("08-stop", card.tenths - 10, card.why())

# %% [markdown] id="08-d-change-goal"
# **Change one thing.** In this box a promise is broken. Write `"secret_told"` in place of `"promise_broken"`.

# %% id="08-d-change"
card = fk.TrustLedger().earn("Sena", "small things", on="2025-09-01", tenths=10).reveal()
card.incident("Sena", "promise_broken", on="2026-03-10")
card.why()

# %% [markdown] id="08-e-goal"
# ## A hundred Naos
#
# In the story the letter comes. Does it always come? In our model a hundred Naos have the same card, with ten tenths each. In
# each week a client may have a large job, or may not. All tenths count together, because people talk to each other.

# %% id="08-e-outcome" tags=["outcome"]
# A hundred Naos with the same card
crowd = fk.asked(100, tenths=10, weeks=40)
fk.outcome("08-hundred", crowd.n, fk.plots.asked_when(crowd))

# %% [markdown] id="08-e-explain"
# Three things can bring such a letter. A client needs help in that week. Or Nao has time, and says so. Or Nao writes first.
# Here she only waited.
#
# **Change one thing:** with `write_every=8` she writes one line every eight weeks. With `room_every=4` she says every four
# weeks that she has time. Or change the ten tenths to nine.

# %% id="08-e-change"
fk.covered("08-hundred", fk.asked(100, tenths=10, weeks=40, write_every=0))

# %% [markdown] id="08-f-goal"
# ## Two cards
#
# [[says("haru", "People remember you for years! It stays.")]]
#
# Haru speaks of the card in people's heads. On Upwork there is another card, the *Job Success Score*. It looks at contracts
# that have ended. Nao ends one contract a month there, and the third gets a low rating. After a year and a half she stops.

# %% id="08-f-outcome" tags=["outcome"]
# Two cards over the years
cards = fk.two_cards("article", working=18, away=60, bad=3)
rolls_off = fk.rulebook("upwork-2025").why("jss.windows")
fk.outcome("08-score-gone", cards.gone - 18 - 1, fk.plots.two_cards(cards), rolls_off)

# %% [markdown] id="08-f-explain"
# **Change one word** in the box above: write `"honest"` in place of `"article"`. Then a tie between two people fades when
# nobody writes. Which line moves?
#
# <details><summary>How the two cards count</summary>
#
# The score is the good ones less the bad ones, divided by all. Three contracts with one bad one make [[cards.lowest]] of a
# hundred. Later the low rating is too old to count, and later the good ones are too old as well. (One blog says that a first
# score needs four contracts. The picture begins with one.) On the other card nothing gets too old. That is how Haru read it,
# in another of his five articles. But people may forget, too.
#
# </details>
#
# Now the card lies face down again. It still grows. In place of the number there is a question: **did I work today so that
# they would ask me again?**

# %% id="08-f-cover"
fk.turned().ledger.cover()

# %% [markdown] id="08-claims-goal"
# ## What Haru said

# %% id="08-claims" tags=["claims"]
# What Haru said
fk.claims("08")

# %% [markdown] id="08-check-goal"
# ## Four questions
#
# If your answer does not fit, the card says why.

# %% id="08-check-1" tags=["answer"]
# A question
fk.check("08.1", None)

# %% id="08-check-2" tags=["answer"]
# What makes it smaller
fk.check("08.2", None)

# %% id="08-check-3" tags=["answer"]
# Two cards
fk.check("08.3", None)

# %% id="08-check-4" tags=["answer"]
# From the contract
fk.check("08.4", None)

# %% [markdown] id="08-recap" tags=["recap"]
# ## In three sentences
#
# Finish these sentences aloud: *Nobody shows me … · The card gets smaller when … · I can do …, and I can only wait for …*
#
# <details><summary>Our answer</summary>
#
# Nobody shows me what other people remember of me. The card gets smaller when I break a promise or tell a secret, not when a
# project stops. I can answer today, and I can only wait for the week in which somebody needs me.
#
# </details>

# %% [markdown] id="08-tomorrow" tags=["tomorrow"]
# ## Tomorrow morning
#
# One person waits for an answer from you, at work or at home. Write two lines before nine o'clock. It takes three minutes.
#
# ## What next
#
# The [exercises](exercises/08-exercises.ipynb), or [notebook 09, takers](09-takers.ipynb).
