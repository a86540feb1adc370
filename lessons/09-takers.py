# ---
# jupyter:
#   freelancekit:
#     id: '09'
#     title: Takers
#     minutes: 18
#     needs: notebook 08. No account, no money.
#     objectives:
#       - see a promise that moves
#       - draw a stopping line before the first cheap job
#       - keep what somebody shows you in confidence
#     claims: [E4, D1]
#     honest: >-
#       How many clients never mean what they promise is assumed, and so is how often the others break a promise; nobody has counted
#       them. The line follows from these numbers by arithmetic. Ryo and Shiori are invented.
# ---

# %% [markdown] id="09-title" tags=["title", "scene"]
# # Takers
#
# March. Ryo makes films for shops, and he is quick with praise. This winter Nao has cut three short videos for him, at
# `1,000` yen each. Each time he promised her a large film.
#
# [[says("ryo", "A fourth one, please! And next month comes the film, 200,000 yen, for you!")]]
#
# Nao likes him. Does she cut the fourth video?
#
# *The platform is CrowdWorks. A "taker" takes something now and promises to pay for it later.*

# %% id="09-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("09")

# %% [markdown] id="09-warm-up-goal"
# First, three things from before.

# %% id="09-warm-up" tags=["answer"]
# Three things from before
fk.warm_up("09", None)

# %% [markdown] id="09-a-goal"
# ## A room of people who promise
#
# Nao does not know what Ryo really wants. So imagine a room with forty clients. All have promised a large job. Most of them
# mean it, but life is hard to plan: they break every second promise. Somebody who keeps the promise leaves the room.

# %% id="09-a-outcome" tags=["outcome"]
# Three rounds of promises
room = fk.Room(40, 8)
told = room.after(3)
fk.outcome("09-room", told.left - told.takers, room.after(1), room.after(2), told)

# %% [markdown] id="09-a-explain"
# <details><summary>Open this when you have guessed.</summary>
#
# One broken promise tells little. It would be unfair to judge by it. But after each one fewer fair clients are left in the
# room, and the takers are all still there.
#
# </details>
#
# **Change one thing:** now the fair clients break only one promise in five.

# %% id="09-a-change"
fk.Room(40, 8).after(3, breaks=0.2)

# %% [markdown] id="09-b-goal"
# ## A line of your own
#
# How patient can Nao be? The film is weeks of work. When she counts all its hours, `20,000` yen are left for her. Each cheap
# video costs her hours worth `4,000` yen more than Ryo pays.
#
# [[says("haru", "Write your line down before the first cheap job. Later you will not stop.")]]

# %% id="09-b-outcome" tags=["outcome"]
# When to leave
film, cheap_round = 20_000, 4_000
fk.outcome("09-leave", fk.leave_at(film, cheap_round), fk.Room(40, 8).stay_or_go(film, cheap_round))

# %% [markdown] id="09-b-explain"
# A line is not an insult. It is the same for everybody, and it was there before Ryo wrote. **Change one thing:** here a video
# costs `8_000`. Where is the line at `2_000`, and at `20_000`?

# %% id="09-b-change"
fk.Room(40, 8).stay_or_go(20_000, 8_000)

# %% [markdown] id="09-c-goal"
# ## Two chats
#
# Nao looks at two old chats. This is how they began.
#
# | | Shiori, tea shop, August | Ryo, this winter |
# | --- | --- | --- |
# | the price | "It is only a thousand yen, I know." | "Only a thousand yen this time, I know." |
# | the tone | "Thank you. It reads well." | "You are a genius! We love you!" |

# %% id="09-c-outcome" tags=["outcome"]
# Two chats, on the first day
chats = {
    "Shiori": ["only a thousand yen", "it reads well", "my cousin has a shop, too"],
    "Ryo": ["only a thousand yen", "you are a genius", *["next month the film"] * 4],
}
warned = [who for who, lines in chats.items() if " ".join(lines[:2]).count("next month") > 1]
by_now = {f'"next month" in the chat of {who}': " ".join(chats[who]).count("next month") for who in chats}
fk.outcome("09-differ", " and ".join(warned) or "neither", by_now)

# %% [markdown] id="09-c-explain"
# <details><summary>Open this when you have guessed: how the chats went on.</summary>
#
# | | Shiori | Ryo |
# | --- | --- | --- |
# | later | nothing about later | "Next month the film." |
# | after one month | "My cousin has a shop, too. May I give him your name?" | "Next month the film, really." |
# | after two months | the cousin writes, and pays ten times as much | "Next month. You know how it is!" |
# | now | Shiori has asked for pictures | "A fourth one? And next month, for sure." |
#
# You may work for a low price, for people who are good. The low price was not the problem.
#
# </details>

# %% [markdown] id="09-d-goal"
# ## Leaving
#
# Nao has delivered three videos. She does not cut the fourth. She writes: "I liked our work. From now on a video costs
# `12,000` yen, and I begin the film when we have a contract." Ryo sends a sad face. Her stomach hurts. There are four tenths
# on Shiori's card.

# %% id="09-d-outcome" tags=["outcome"]
# Shiori's card
card = fk.TrustLedger().earn("Shiori", "small things", on="2025-09-01", tenths=4).reveal()
before = card.of("Shiori")
card.deliver("Ryo", on="2026-03-20")
fk.outcome("09-cards", "nothing" if card.of("Shiori") == before else "some", card.why())

# %% [markdown] id="09-e-goal"
# ## A picture that is not hers
#
# [[says("ryo", "Show me the pictures that you make for Shiori! Only me.")]]
#
# They are not published yet. They are Shiori's, so Nao does not show them. She has a page with work of her own.
#
# In May Shiori's new page goes online. It says, in small letters: *Pictures: Nao.* She had not asked for it.

# %% [markdown] id="09-claims-goal"
# ## What Haru said

# %% id="09-claims" tags=["claims"]
# What Haru said
fk.claims("09")

# %% [markdown] id="09-check-goal"
# ## Four questions
#
# If your answer does not fit, the card says why.

# %% id="09-check-1" tags=["answer"]
# A question
fk.check("09.1", None)

# %% id="09-check-2" tags=["answer"]
# The stopping line
fk.check("09.2", None)

# %% id="09-check-3" tags=["answer"]
# Shiori's pictures
fk.check("09.3", None)

# %% id="09-check-4" tags=["answer"]
# From the stars
fk.check("09.4", None)

# %% [markdown] id="09-recap" tags=["recap"]
# ## In three sentences
#
# Finish these sentences aloud: *When a promise moves for the third time … · I draw my line … · When somebody shows me
# something in confidence …*
#
# <details><summary>Our answer</summary>
#
# When a promise moves for the third time, the client is more often a taker than not. I draw my line before the first cheap
# job, and it is the same for everybody. When somebody shows me something in confidence, I keep it, also when I post my own
# work.
#
# </details>

# %% [markdown] id="09-tomorrow" tags=["tomorrow"]
# ## Tomorrow morning
#
# Write your stopping line on paper: *I do at most … at this price; then we agree on a price in writing.* It
# takes five minutes.
#
# ## What next
#
# The [exercises](exercises/09-exercises.ipynb), or [notebook 10, what an hour is worth](10-what-an-hour-is-worth.ipynb).
