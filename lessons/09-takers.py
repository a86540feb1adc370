# ---
# jupyter:
#   freelancekit:
#     id: '09'
#     title: Takers
#     minutes: 25
#     needs: notebook 08. No account, no money.
#     objectives:
#       - read a promise that has moved
#       - draw a stopping line before the first cheap job
#       - keep what was given in confidence
#     claims: [E4, D1]
#     honest: >-
#       How many clients never mean what they promise is assumed, and so is how often the others break a promise; nobody has counted
#       them. The line follows from these numbers by arithmetic. Ryo and Shiori are invented.
# ---

# %% [markdown] id="09-title" tags=["title", "scene"]
# # Takers
#
# March. Ryo makes films for shops, and he is quick with praise. This winter Nao has cut three short videos for him, at `1,000` yen
# each, and before each of them the large film was to come next month. Now he writes: "A fourth one, please, the same way. And next
# month comes the film, `200,000` yen, for you!" Nao likes him. Does she cut the fourth?
#
# *The platform is CrowdWorks, where pay is in yen. "Takers" are people who take now what they promise to pay for later.*

# %% id="09-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("09")

# %% [markdown] id="09-warm-up-goal"
# Three things from before, before she answers.

# %% id="09-warm-up" tags=["answer"]
# Three things from before
fk.warm_up("09", None)

# %% [markdown] id="09-a-goal"
# ## A room of people who promise
#
# Nao cannot look into Ryo's head. So picture a room with forty clients, and each has promised more. Most of them mean it. Life comes
# between all the same: those who mean it break a promise as often as they keep it. Who keeps a promise leaves the room, content, with
# a large job for somebody.

# %% id="09-a-outcome" tags=["outcome"]
# Three rounds of promises
room = fk.Room(40, 8)
told = room.after(3)
fk.outcome("09-room", told.left - told.takers, room.after(1), room.after(2), told)

# %% [markdown] id="09-a-explain"
# Nobody was rude, and nobody was found out. One broken promise says little, and it would be unfair to go by it. But it is not
# nothing: with each one fewer are left of those who mean it, and never fewer of the others. **Change one thing:** let the fair
# ones be more careful, and break only one promise in five.

# %% id="09-a-change"
fk.Room(40, 8).after(3, breaks=0.2)

# %% [markdown] id="09-b-goal"
# ## A line of your own
#
# Nao writes two numbers on a slip of paper. The film is weeks of work: of its `200,000` yen only `20,000` would be
# left over, once all its hours are paid for. A video at
# `1,000` yen takes an evening that is worth `5,000` to her, so each cheap round costs her `4,000`. She may be patient. How patient?

# %% id="09-b-outcome" tags=["outcome"]
# The first broken promise after which one more round costs more than it brings
film, cheap_round = 20_000, 4_000
fk.outcome("09-leave", fk.leave_at(film, cheap_round), fk.Room(40, 8).stay_or_go(film, cheap_round))

# %% [markdown] id="09-b-explain"
# The line needs no suspicion and no anger. It is the same for everybody, and it was there before Ryo wrote. **Change one thing:**
# here a round costs `8_000`. Where does the line lie at `2_000`, and at `20_000`?

# %% id="09-b-change"
fk.Room(40, 8).stay_or_go(20_000, 8_000)

# %% [markdown] id="09-c-goal"
# ## Two chats
#
# Nao lays two old chats side by side: Ryo's and Shiori's. How did they look on the first day?
#
# | | Shiori, tea shop, August | Ryo, this winter |
# | --- | --- | --- |
# | the price | "It is only a thousand yen, I know." | "Only a thousand yen this time, I know." |
# | the tone | "Thank you. It reads well." | "You are a genius! We love you!" |
# | later | nothing was said of later | "Next month the film." |
# | a month on | "My cousin has a shop, too. May I give him your name?" | "Next month the film, really." |
# | two months on | the cousin writes | "Next month. You know how it is!" |
# | now | | "A fourth one? And next month, for sure." |

# %% id="09-c-outcome" tags=["outcome"]
# The two chats, line by line: the first day, and now
chats = {
    "Shiori": ["only a thousand yen", "it reads well", "my cousin has a shop, too"],
    "Ryo": ["only a thousand yen", "you are a genius", *["next month the film"] * 4],
}
warned = [who for who, lines in chats.items() if " ".join(lines[:2]).count("next month") > 1]
by_now = {f'"next month" in the chat of {who}': " ".join(chats[who]).count("next month") for who in chats}
fk.outcome("09-differ", " and ".join(warned) or "neither", by_now)

# %% [markdown] id="09-c-explain"
# "So never work cheaply!" says Haru. But Shiori's cheap job brought her cousin, and he pays ten times as much.
# Shiori herself has asked for pictures since.
# To give to people whom one finds good, even at a low price, is one of the ways in. It was never the price.

# %% [markdown] id="09-d-goal"
# ## Leaving
#
# Three were asked for, and three are delivered. Nao does not cut the fourth. She writes: "I have liked our work. From now on I take
# new videos at `12,000` yen, and the film when its contract is there." Ryo sends a sad face. Her stomach hurts. Suppose that four
# tenths lie on Shiori's card.

# %% id="09-d-outcome" tags=["outcome"]
# Shiori's card, before and after the last day with Ryo
card = fk.TrustLedger().earn("Shiori", "small things", on="2025-09-01", tenths=4).reveal()
before = card.of("Shiori")
card.deliver("Ryo", on="2026-03-20")
fk.outcome("09-cards", "nothing" if card.of("Shiori") == before else "some", card.why())

# %% [markdown] id="09-e-goal"
# ## A picture that is not hers
#
# One more message from Ryo, at night: "Show me the pictures that you make for Shiori! Only me." They are not published yet. He
# means no harm. But they are Shiori's, and what was given in confidence stays there, for ever. It holds for one's own posts as well.
#
# "Then how is anybody to know how good you are?" asks Haru. Nao has one page online, on light in small shops; nothing in it is a
# client's. And she has been to one evening of people who do the same. Two of their names are in her telephone.
#
# In May Shiori's new page goes online. Under it stands, small: *Pictures: Nao.* She had not asked for it.

# %% [markdown] id="09-claims-goal"
# ## What Haru said

# %% id="09-claims" tags=["claims"]
# What Haru said
fk.claims("09")

# %% [markdown] id="09-check-goal"
# ## Four questions
#
# `fk.hint("09.1")` gives a hint, `fk.solution("09.1")` the way.

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
# Say them aloud before you open ours. *The third time that a promise moves … · My line is drawn … · What was given to me in
# confidence …*
#
# <details><summary>Ours</summary>
#
# The third time that a promise moves, it is more often a taker than not. My line is drawn before the first cheap job, the same for
# everybody. What was given to me in confidence stays with me, also when I post my own work.
#
# </details>

# %% [markdown] id="09-tomorrow" tags=["tomorrow"]
# ## Tomorrow morning
#
# Write your stopping line on paper: *I do at most … at this price; then a price in writing.* It takes five minutes.
#
# ## What next
#
# The [exercises of this notebook](exercises/09-exercises.ipynb) take about twenty minutes. Then
# [notebook 10, what an hour is worth](10-what-an-hour-is-worth.ipynb).
