# ---
# jupyter:
#   freelancekit:
#     id: '04'
#     title: The client's chair
#     minutes: 23
#     needs: notebook 03. No account, no money.
#     objectives:
#       - see what you really look at when you choose
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
# July, 23:15. Today you are not Nao. You are Shiori. You own a tea shop, as your mother and your grandfather did. In two
# weeks people begin to buy gifts, and your web shop still shows old pictures: there your green tea looks brown. You can pay
# `30,000` yen. Five letters have come. Your eyes are tired. Who will take the new pictures?
#
# *You have to send one "yes" tonight. You do not have to send a "no".*

# %% id="04-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("04")

# %% [markdown] id="04-warm-up-goal"
# First, three things from before.

# %% id="04-warm-up" tags=["answer"]
# Three things from before
fk.warm_up("04", None)

# %% [markdown] id="04-a-goal"
# ## Six evenings in the chair
#
# On six evenings you read five letters each. They differ in six things. But first a question about you. It is not counted,
# and it comes back after the sixth evening.

# %% id="04-a-guess" tags=["answer"]
# A guess about yourself
fk.guess("04-go-by", None)

# %% [markdown] id="04-a-chair-goal"
# **Now choose.** Press *Yes* on the letter that you take. Then say who is second, if you can: that helps the card to see
# more. Choose quickly, as Shiori does at 23:15. After six evenings the card tells what your choices have in common.

# %% id="04-a-chair" tags=["answer"]
# Sit down in the client's chair
fk.chair(None)

# %% [markdown] id="04-a-explain"
# <details><summary>Open this after the sixth evening.</summary>
#
# Did the card name what you had said, or something else? Both happen. People choose by other things than they say. If you
# said *what they write*, look at two lines of the card: the question, and doing one thing. *Cannot tell yet* is an answer,
# too: six evenings were too few for it.
#
# Did you hardly read one of the letters? In most weeks that letter is Nao's.
#
# </details>

# %% [markdown] id="04-b-goal"
# ## The first rating
#
# Go back to Nao. She has no rating yet. In notebook 03 she saw a job for garden pictures.
#
# [[says("haru", "Show your face and get a first rating! That helps most.")]]
#
# Now one client gives her five stars.

# %% id="04-b-outcome" tags=["outcome"]
# One first rating
market = fk.Market().but(beta_newcomer=-0.5)
ladder = fk.Board("sunday", market=market).by_ratings("pictures", 0, 1, 100)
fk.outcome("04-first-rating", ladder.wins[1], ladder)

# %% [markdown] id="04-b-change-goal"
# A study of 2014 looked at one market. Clients there chose people without a rating less often. How much less, we assume: in
# the box it is `-0.5`. So the numbers are our model's.

# %% [markdown] id="04-c-goal"
# ## Five minutes, one hour, one day
#
# Shiori has written to somebody: "Could you begin on Monday?" Now she waits. She has four more names on her list.
#
# [[says("haru", "Answer quickly. Clients do not wait for you.")]]

# %% id="04-c-outcome" tags=["outcome"]
# Ask the study
left = fk.interest_after(0, 5, 60, 1440)
fk.outcome("04-one-hour", left[60], fk.plots.interest_left(left))

# %% [markdown] id="04-c-explain"
# The study only watched people who wrote to sellers. Perhaps people who answer quickly are better in other ways, too. Then it
# is not only speed.
#
# **Change one thing:** how many minutes do you usually need to answer a mail? Write them in place of `180`.

# %% id="04-c-change"
mine = 180
fk.interest_after(mine)

# %% [markdown] id="04-d-goal"
# ## Haru's number
#
# On most platforms a rating goes from one star to five. Haru's own average is a little above four and a half.
#
# [[says("haru", "Stay above four and a half stars, and you are safe.")]]

# %% id="04-d-outcome" tags=["outcome"]
# The average of all stars
aim, mean = 4.5, fk.Market().mean_stars
place = "below" if aim < mean else "above"
fk.outcome("04-four-and-a-half", place, fk.Market().why("mean_stars"))

# %% [markdown] id="04-d-look"
# **Look again** at the letters of the first evening. Which letter did you forget in one minute? Which sentence do you still
# know?

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
# If your answer does not fit, the card says why.

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
# Finish these sentences aloud: *I said that I choose by …, but I chose by … · A first rating … · A quick answer …*
#
# <details><summary>Our answer</summary>
#
# I may choose by other things than I say; my own choices show it. A first rating helps a beginner as much as very many later
# ones. With a quick answer the client does not write to the next name, and a quick answer can be short.
#
# </details>

# %% [markdown] id="04-tomorrow" tags=["tomorrow"]
# ## Tomorrow morning
#
# Take your own profile, or the last text in which you introduced yourself at work. Read it as Shiori at 23:15. Cut it to
# three lines. It takes ten minutes.
#
# ## What next
#
# The [exercises](exercises/04-exercises.ipynb), or [notebook 05](05-the-proposal.ipynb): Nao writes the letter that she wants
# to win.
