# ---
# jupyter:
#   freelancekit:
#     id: '08'
#     title: An ordinary Tuesday
#     minutes: 30
#     needs: notebook 07. No account, no money.
#     objectives:
#       - say why one is asked, and another is not
#       - tell what costs trust from what does not
#       - tell what one can do from what one can only wait for
#     claims: [E1, E3, E6, E7, E8, E9, E10, E12, E13, E14, E15, C11]
#     honest: >-
#       The card is a picture, not a finding: nobody has measured what a small sentence is worth years later. What a platform shows
#       comes from dated rulebooks. How often people are asked, and how fast ties fade, is assumed. The people are invented.
# ---

# %% [markdown] id="08-title" tags=["title", "scene"]
# # An ordinary Tuesday
#
# February. Rain. Nao buys a tea at the corner shop, a hundred yen or so. The till beeps: one point. She has had this loyalty card for a year.
# The next customer is waiting. What does she do with the card?
#
# *This is the yen door. Sena's studio pays Nao about `6,000` yen a week by now.*

# %% id="08-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("08")

# %% [markdown] id="08-warm-up-goal"
# Three things from before, while the tea is hot.

# %% id="08-warm-up" tags=["answer"]
# Three things from before
fk.warm_up("08", None)

# %% [markdown] id="08-a-goal"
# ## The till
#
# Nothing hangs on this one.

# %% id="08-a-guess" tags=["answer"]
# A guess about yourself
fk.guess("08-till", None)

# %% [markdown] id="08-b-goal"
# ## Weeks
#
# Turn the calendar back to December. The inbox is empty. No stars, no prize, no reply. A week passes. Another. **Your task:** let them pass, one
# press at a time, until the button says something else.

# %% id="08-b-weeks" tags=["fold"]
# Let the weeks pass
fk.weeks()

# %% [markdown] id="08-b-explain"
# Go on when nothing is left to press.
#
# <details><summary>There is no button? Open this when you have read the weeks.</summary>
#
# Then a line comes that is not like the others: a letter from Sena. "I am still sorry about how our last project ended. I have
# been given a large one now: forty sets, `120,000` yen. I thought of you first. Would you?"
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
# There is a card. It has lain face down since May. Nobody has counted on it, not even this workbook: it is worked out now. Think
# of your ten small letters in notebooks 02 to 07. Some of your sentences were remembered. In a room, show the number with your
# fingers before anyone turns the card.
#
# </details>

# %% id="08-c-guess" tags=["answer"]
# How many of your ten letters?
fk.guess("08-remembered", None)

# %% [markdown] id="08-c-turn-goal"
# Now turn the card, one line a press. Take your time.

# %% id="08-c-turn" tags=["fold"]
# The card
fk.turn()

# %% [markdown] id="08-c-outcome-goal"
# Go on when the card is turned to its end.

# %% id="08-c-outcome" tags=["outcome"]
# Your guess, and the whole card
card = fk.turned()
income = [0] * len(card.lines) + [6_000] * card.weeks + [120_000]
picture = fk.plots.what_was_growing(income, card.stairs)
fk.outcome("08-remembered", card.remembered, picture, card)

# %% [markdown] id="08-c-explain"
# <details><summary>Open this when you have turned the card: what the steps are.</summary>
#
# Ten such tenths are called one **trust point**. A remembered sentence is a tenth, and so is a week delivered in order. The
# sentences that stayed ended a wait: what is there, what comes, and when. Others are polite, too, but they leave a question.
#
# You wrote them for other reasons. With a counter on the screen since May, you would have collected.
#
# </details>
#
# **Change one thing.** Go back to any letter, in notebook 02 for example. Choose another reply, come back, and run the box of the
# card again. One line moves the staircase by one step.

# %% [markdown] id="08-d-goal"
# ## Using it
#
# At the shop Nao could pay with her points, and then they would be gone. Now she writes back to Sena: yes.

# %% id="08-d-outcome" tags=["outcome"]
# Before, and directly after
card = fk.turned().ledger.reveal()
before = card.tenths
card.use("Sena", on="2026-02-10")
after = card.tenths
fk.outcome("08-use", after - before, card)

# %% [markdown] id="08-d-stop-goal"
# In the second month the owner above Sena stops the large project, too. It happens to honest people every year. Half of the money
# comes, half does not.

# %% id="08-d-stop-outcome" tags=["outcome"]
# A card of ten tenths, and a project that is stopped
card = fk.TrustLedger().earn("Sena", "small things", on="2025-09-01", tenths=10).reveal()
card.cancelled("Sena", on="2026-03-10")
fk.outcome("08-stop", card.tenths - 10, card.why())

# %% [markdown] id="08-d-change-goal"
# **Change one thing.** What does take something? Write `"secret_told"` in place of `"promise_broken"`. There are only these two.

# %% id="08-d-change"
card = fk.TrustLedger().earn("Sena", "small things", on="2025-09-01", tenths=10).reveal()
card.incident("Sena", "promise_broken", on="2026-03-10")
card.why()

# %% [markdown] id="08-e-goal"
# ## A hundred Naos
#
# In the story the letter had to come. Is it so? Take a hundred Naos with the same card, ten tenths each, and let the weeks pass. In
# each of their weeks somebody may have a large job, or may not. All tenths count together here, whoever holds them: people talk.

# %% id="08-e-outcome" tags=["outcome"]
# The same card, a hundred times, another luck each
crowd = fk.asked(100, tenths=10, weeks=40)
fk.outcome("08-hundred", crowd.n, fk.plots.asked_when(crowd))

# %% [markdown] id="08-e-explain"
# What sets it off is never one thing. Somebody needs help in that week. Or Nao has room in that week, and says so. Or she writes
# first. Here they only waited. **Change one thing:** let them write one line in every eighth week, `write_every=8`. Or say in every
# fourth week that there is room, `room_every=4`. Or leave all as it is, with nine tenths in place of ten.

# %% id="08-e-change"
fk.covered("08-hundred", fk.asked(100, tenths=10, weeks=40, write_every=0))

# %% [markdown] id="08-f-goal"
# ## Two cards
#
# "It stays for ever!" says Haru. He speaks of what people remember. The platform has a card, too: on Upwork the *Job Success
# Score*, made of the contracts that have ended. Suppose that Nao ends one contract a month there. The third goes badly: a low
# rating. After a year and a half she stops, and does something else.

# %% id="08-f-outcome" tags=["outcome"]
# Months of work, and then of silence, on both cards
cards = fk.two_cards("article", working=18, away=60, bad=3)
rolls_off = fk.rulebook("upwork-2025").why("jss.windows")
fk.outcome("08-score-gone", cards.gone - 18 - 1, fk.plots.two_cards(cards), rolls_off)

# %% [markdown] id="08-f-explain"
# The first low rating bites at once, because there are few others: the score is the good ones less the bad ones, of all. Of three
# with one bad that is [[cards.lowest]] of a hundred. (One blog says that a first score takes four contracts; the picture
# begins with one.) Then it rolls off, and so do the good ones. On the other card
# nothing rolls. But people, too, may forget, if nobody writes. **Change one word** in the box above. With
# `"article"` nothing fades, as Haru read it in another of his five articles. Write `"honest"`: then a tie that nobody uses fades. Which of the two lines moves?
#
# From here on the card lies face down again. It still grows. There is a question in the number's place: **was today's work done so
# that they would ask again?**

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
# `fk.hint("08.1")` gives a hint, `fk.solution("08.1")` the way.

# %% id="08-check-1" tags=["answer"]
# A question
fk.check("08.1", None)

# %% id="08-check-2" tags=["answer"]
# What takes something off
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
# Say them aloud before you open ours. *Nobody shows me … · What takes it away is … · What I can do is …, and what I can only wait for
# is …*
#
# <details><summary>Ours</summary>
#
# Nobody shows me what others remember of me, so I do small things well for their own sake. What takes it away is a broken promise or
# a secret told, not a stopped project. What I can do is today's answer, and what I can only wait for is the week in which somebody
# needs me.
#
# </details>

# %% [markdown] id="08-tomorrow" tags=["tomorrow"]
# ## Tomorrow morning
#
# One person waits for an answer from you, at your day job or at home. Write two lines before nine o'clock. It takes three minutes.
#
# ## What next
#
# The [exercises of this notebook](exercises/08-exercises.ipynb) take about fifteen minutes. Then
# [notebook 09, takers](09-takers.ipynb).
