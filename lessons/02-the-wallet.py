# ---
# jupyter:
#   freelancekit:
#     id: '02'
#     title: The wallet
#     minutes: 27
#     needs: notebook 00. No account, no money.
#     objectives:
#       - say what a balance buys, and until when
#       - compare Plus with a bundle, for any year
#       - find a rule, its date and its source
#     claims: [A1, A2, A6, A7, A8, A9, A10, A11, A13, A14]
#     honest: >-
#       Prices, grants and days come from dated rulebooks, each value with its source.
#       Assumed by this workbook: the oldest tickets leave first; a month is counted from the day the wallet opened.
# ---

# %% [markdown] id="02-title" tags=["title", "scene"]
# # The wallet
#
# May, lunch break. Nao has [[number("upwork-article-2024", "connects.free_monthly")]] tickets. Upwork calls a ticket a
# **Connect**. A guesthouse abroad wants twelve travel pictures edited. A letter to it costs
# [[number("upwork-article-2024", "proposal.cost_example")]] tickets. Six tickets cost [[money(6)]], about [[yen(6)]]: the
# price of a can of coffee. The letter is ready, and her finger is above the button. Does she send it, or does she keep the
# tickets for a better job?
#
# *On Upwork clients pay in dollars. On Japanese platforms they pay in yen, and a letter is free.*

# %% id="02-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("02")

# %% [markdown] id="02-warm-up-goal"
# First, three things from the first evening.

# %% id="02-warm-up" tags=["answer"]
# Three things from before
fk.warm_up("02", None)

# %% [markdown] id="02-a-goal"
# ## What ten tickets buy
#
# [[says("haru", "The tickets are your passport to success! Ten a month are free.")]]
#
# Haru has read five articles for beginners. One of them, from 2024, is about tickets. We call it *the article*. This first
# wallet follows its rules.
#
# <details><summary>What else costs tickets, and when they come back</summary>
#
# A *boost* costs extra tickets: your letter stands higher in the client's list. The badge *available now* on your profile
# costs some tickets every week. Tickets come back in two cases only: the client closes the job and hires nobody, or the
# platform removes the job.
#
# </details>

# %% id="02-a-wallet"
wallet = fk.Wallet("upwork-article-2024", on="2024-05-01")
wallet.balance

# %% [markdown] id="02-a-send-goal"
# **Send her letter.** The box also buys six more tickets. Then the wallet tells line by line what happened. The article
# counts `144` yen for a dollar. You can write today's number.

# %% id="02-a-send"
wallet = fk.Wallet("upwork-article-2024", on="2024-05-01", yen_per_dollar=144)
wallet.propose("the guesthouse", connects=2)
wallet.buy(6)
wallet.why()

# %% [markdown] id="02-a-guess-goal"
# Each job has its own price in tickets. Haru began with letters at one or two tickets.
#
# [[says("haru", "Prices move. Look at the price before you write, every time!")]]
#
# In 2023 Upwork tested higher prices for some jobs. We know them from two blogs. We found no list for later years, so we
# assume a price where we need one, and say so.

# %% id="02-a-outcome" tags=["outcome"]
# Count the letters at the highest price
ten = fk.Wallet("upwork-article-2024", on="2024-05-01")
prices = fk.rulebook("upwork", on="2023-06-01")["proposal.cost_test"]
letters = fk.plots.letters_by_price(ten.proposals(*prices))
fk.outcome("02-ten-tickets", ten.buys(max(prices)), letters)

# %% [markdown] id="02-a-change-goal"
# **Change one thing.** Write another price in place of `5`. At which price can she send only one letter?

# %% id="02-a-change"
price = 5
fk.Wallet("upwork-article-2024", on="2024-05-01").buys(price)

# %% [markdown] id="02-b-goal"
# ## What if she had waited?
#
# Now go back. Nao closes the laptop and sends nothing. Her day job is hard in May, and in June too.
#
# [[says("haru", "No problem. What you do not use stays for next month. Let the tickets grow!")]]
#
# She has ten tickets on the first day. Ten more come after each month. So after twelve months she has ten and twelve times
# ten.

# %% id="02-b-outcome" tags=["outcome"]
# Let two years pass
silent = fk.Wallet("upwork-article-2024", on="2024-05-01")
silent.wait(months=24)
picture = fk.plots.wallet_over_time(silent.entries)
fk.outcome("02-two-years", silent.balance, picture)

# %% [markdown] id="02-b-again-goal"
# **Change one thing:** now she writes. She has a day job, so it is one letter a month.

# %% id="02-b-loop" tags=["outcome"]
# Two years with one letter a month
busy = fk.Wallet("upwork-article-2024", on="2024-05-01")
for month in range(24):
    busy.spend(2)
    busy.wait(months=1)
picture = fk.plots.ended_over_time(busy.entries)
fk.outcome("02-one-letter", busy.totals.expired, picture, busy.totals)

# %% [markdown] id="02-c-goal"
# ## Plus, or a bundle?
#
# Nao plans a busy month. Ten tickets are too few. Plus is a subscription: it costs dollars every month, and it brings
# tickets. A **bundle** is a packet of tickets that you buy once.
#
# [[says("haru", "Plus brings eighty! But for one busy month I would buy a bundle.")]]
#
# We look at 2021. For that year we know every price.

# %% id="02-c-outcome" tags=["outcome"]
# Plus, or tickets without Plus
choice = fk.plus_or_buy("upwork-2020-12")
fk.outcome("02-plus-or-bundle", choice.with_basic, choice)

# %% [markdown] id="02-c-change-goal"
# **What about January 2025?** We found no page with the price of Plus at that time. So the box tells how cheap Plus would
# have to be. Look at the number of tickets in Plus, too: is it still eighty? Then write `upwork-2026`. For that year one page
# names a price, but it is not a page of Upwork.

# %% id="02-c-change"
fk.plus_or_buy("upwork-2025")

# %% [markdown] id="02-d-goal"
# ## A message on the telephone
#
# Nao is back at the lunch table. She has sent the letter. At 12:10 the guesthouse answers. She has ten minutes of lunch left.

# %% id="02-d-letter" tags=["answer"]
# A letter comes
fk.letter("1", None)

# %% [markdown] id="02-d-guess-goal"
# A client can also find Nao's pictures and write to her first. That is an **invitation**. In August 2024 there was news about
# it.
#
# [[says("haru", "Careful! Now you pay to answer an invitation, too.")]]

# %% id="02-d-outcome" tags=["outcome"]
# Look up the rule
book = fk.rulebook("upwork-2025")
since = book.get("invitation.cost").valid_from
fk.outcome("02-invitation", str(since), book.why("invitation.cost"))

# %% [markdown] id="02-d-gate-goal"
# **Haru heard one more thing:** a new account must buy [[number("upwork-article-2024", "account.gate")]] tickets first, or
# take Plus. That would be [[money(number("upwork-article-2024", "account.gate"))]] before the first letter. Ask the article's
# rulebook how sure this is.

# %% id="02-d-gate"
fk.rulebook("upwork-article-2024").why("account.gate")

# %% [markdown] id="02-touch-goal"
# ## Touch it
#
# Play with the rules of 2021. Each bar is a **lot**: the tickets that came on one day. It shows how much time they have left.
# In 2021 Upwork also had a test for beginners, and it brought tickets. The card shows your task and counts for you. A letter
# costs `2`.

# %% id="02-touch"
fk.touch(fk.Wallet("upwork-2020-12", on="2021-03-01"), months=14)

# %% [markdown] id="02-claims-goal"
# ## What Haru said
#
# Haru is nearly always right about *what* to do. Sometimes he is too sure about *how much* or *when*.

# %% id="02-claims" tags=["claims"]
# What Haru said
fk.claims("02")

# %% [markdown] id="02-check-goal"
# ## Four questions
#
# Try these. If your answer does not fit, the card says why.

# %% id="02-check-1" tags=["answer"]
# A question
fk.check("02.1", None)

# %% id="02-check-2" tags=["answer"]
# When tickets come back
fk.check("02.2", None)

# %% id="02-check-3" tags=["answer"]
# Which leave first
fk.check("02.3", None)

# %% id="02-check-4" tags=["answer"]
# A can of coffee, another day
fk.check("02.4", None)

# %% [markdown] id="02-recap" tags=["recap"]
# ## In three sentences
#
# Finish these sentences aloud: *A ticket lives for … · Before I write a letter, I look at … · When somebody tells me a rule,
# I ask …*
#
# <details><summary>Our answer</summary>
#
# A ticket lives for [[number("upwork-2025", "connects.expiry_days")]] days, and the oldest leave first. Before I write a
# letter, I look at the price of the job, and at the tickets that end soon. When somebody tells me a rule, I ask: since when,
# and who says so?
#
# </details>

# %% [markdown] id="02-tomorrow" tags=["tomorrow"]
# ## Tomorrow morning
#
# Open [Upwork's help page on Connects](https://support.upwork.com/hc/en-us/sections/39292759077907-Connects). You need no
# account. Compare one number with ours. Write it on paper, with the date. It takes ten minutes.
#
# ## What next
#
# The [exercises](exercises/02-exercises.ipynb), or [notebook 03](03-the-job-board.ipynb): Nao chooses jobs.

# %% [markdown] id="02-hood-goal" tags=["hood"]
# ## Under the hood
#
# You never need this. These are the rules of Upwork's tickets in 2025.

# %% id="02-hood"
book = fk.rulebook("upwork-2025")
book.table()[["key", "standing", "from"]]
