# ---
# jupyter:
#   freelancekit:
#     id: '02'
#     title: The wallet
#     minutes: 35
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
# May, lunch break. Nao has [[number("upwork-article-2024", "connects.free_monthly")]] tickets. On Upwork such a ticket is
# called a **Connect**: one pays with it to apply for a job. A guesthouse abroad wants twelve travel pictures edited. To
# apply costs [[number("upwork-article-2024", "proposal.cost_example")]] tickets. Six tickets cost
# [[money(6)]], about [[yen(6)]]: a can of coffee. The letter is written. Her finger stays above the button. Send it, or
# keep the tickets for something better?
#
# *This is the dollar door: Upwork, where clients pay in dollars and applying costs Connects. On Japanese platforms
# applying is free.*

# %% id="02-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("02")

# %% [markdown] id="02-warm-up-goal"
# Before Nao opens the lid, three things that she may have forgotten since the first evening.

# %% id="02-warm-up" tags=["answer"]
# Three things from before
fk.warm_up("02", None)

# %% [markdown] id="02-a-goal"
# ## What ten tickets buy
#
# Haru says: "The tickets are your passport to success! Ten a month are free." He has read five articles for beginners, and
# most of what he says comes from them. One, of 2024, is about tickets: here it is *the article*. So this first wallet follows the
# rules as the article told them, a year before Nao's May.
#
# Three things cost tickets: a letter; a *boost*, extra tickets to be noticed sooner; and the sign *available now* on one's
# profile, some tickets each week. What is spent comes back in two cases only: the client closes the job before hiring
# anyone, or the platform takes the job down.

# %% id="02-a-wallet"
wallet = fk.Wallet("upwork-article-2024", on="2024-05-01")
wallet.balance

# %% [markdown] id="02-a-send-goal"
# **Press the button for her:** run the next box. The letter leaves. Then six tickets more are bought, for the price of that
# can of coffee. `144` yen for a dollar is the article's rate (notebook 01 took a round number); write today's, and run the box again. A wallet can say, line by
# line, why it holds what it holds.

# %% id="02-a-send"
wallet = fk.Wallet("upwork-article-2024", on="2024-05-01", yen_per_dollar=144)
wallet.propose("the guesthouse", connects=2)
wallet.buy(6)
wallet.why()

# %% [markdown] id="02-a-guess-goal"
# The price stands beside each job, and it moves. Haru began with letters at one or two tickets. In 2023 Upwork tried out
# higher prices, for some jobs. Two blogs repeat them; no page of Upwork that we could read does. A list for the years since
# then is nowhere to be found. Where a notebook needs such a price, it assumes one, and says so.

# %% id="02-a-outcome" tags=["outcome"]
# Open a fresh wallet, and ask what was tried in 2023
ten = fk.Wallet("upwork-article-2024", on="2024-05-01")
prices = fk.rulebook("upwork", on="2023-06-01")["proposal.cost_test"]
letters = fk.plots.letters_by_price(ten.proposals(*prices))
fk.outcome("02-ten-tickets", ten.buys(max(prices)), letters)

# %% [markdown] id="02-a-change-goal"
# **Change one thing.** Write another price for the `5`. From which price on is one letter all she can send?

# %% id="02-a-change"
price = 5
fk.Wallet("upwork-article-2024", on="2024-05-01").buys(price)

# %% [markdown] id="02-b-goal"
# ## What if she had waited?
#
# Back to the moment before the button. Suppose Nao closes the lid instead. The day job is loud in May, and in June too. "No
# harm done," says Haru. "What you do not use stays for next month. Let them grow!" So she lets them grow, and writes no letter.
# Ten lie there on the first day, and ten more come after each month.

# %% id="02-b-outcome" tags=["outcome"]
# Let two years pass
silent = fk.Wallet("upwork-article-2024", on="2024-05-01")
silent.wait(months=24)
picture = fk.plots.wallet_over_time(silent.entries)
fk.outcome("02-two-years", silent.balance, picture)

# %% [markdown] id="02-b-again-goal"
# **Change one thing:** this time she writes. Not much, she has a day job: one letter a month.

# %% id="02-b-loop" tags=["outcome"]
# Spend, wait, spend, wait: 24 months
busy = fk.Wallet("upwork-article-2024", on="2024-05-01")
for month in range(24):
    busy.spend(2)
    busy.wait(months=1)
picture = fk.plots.ended_over_time(busy.entries)
fk.outcome("02-one-letter", busy.totals.expired, picture, busy.totals)

# %% [markdown] id="02-c-goal"
# ## Plus, or a bundle?
#
# Another what-if: a busy month is coming, and ten tickets will not do. "Take Plus," says Haru, "it brings eighty!" Plus is a
# subscription: it costs dollars every month. One can also buy tickets in bundles, when one needs them. We look at 2021,
# because for that year every price is on record.

# %% id="02-c-outcome" tags=["outcome"]
# Put the two sums side by side
choice = fk.plus_or_buy("upwork-2020-12")
fk.outcome("02-plus-or-bundle", choice.with_basic, choice)

# %% [markdown] id="02-c-change-goal"
# **And in January 2025?** No page that we read says what Plus cost then. So the box cannot say which is cheaper. It says how
# cheap Plus would have to be. And look at the number in Plus: Haru said eighty. Then write `upwork-2026`: for that year one
# page names a price. It is not Upwork's page.

# %% id="02-c-change"
fk.plus_or_buy("upwork-2025")

# %% [markdown] id="02-d-goal"
# ## A message on the telephone
#
# Back at the lunch table. The letter has been sent, and at 12:10 a message comes. Ten minutes of lunch are left.

# %% id="02-d-letter" tags=["answer"]
# A letter comes
fk.letter("1", None)

# %% [markdown] id="02-d-guess-goal"
# The guesthouse answers her letter. But a client can also find her pictures and write first. That is an **invitation**. Haru
# has a warning: "Careful! Since 2024 you pay to answer an invitation, too."

# %% id="02-d-outcome" tags=["outcome"]
# Ask the newest book since when its rule holds, and why
book = fk.rulebook("upwork-2025")
since = book.get("invitation.cost").valid_from
fk.outcome("02-invitation", str(since), book.why("invitation.cost"))

# %% [markdown] id="02-d-gate-goal"
# **One more thing that Haru heard:** a new account had to buy [[number("upwork-article-2024", "account.gate")]] tickets
# first, or take Plus. That would be [[money(number("upwork-article-2024", "account.gate"))]] before the first letter.
# Ask the article's book how sure it is.

# %% id="02-d-gate"
fk.rulebook("upwork-article-2024").why("account.gate")

# %% [markdown] id="02-touch-goal"
# ## Touch it
#
# The rules of 2021, to play. Each bar shows tickets that came on one day (a *lot*) and how much of their time is left. Upwork had a
# skill test then, the readiness test. Your task stands on the card, and the card counts. A letter costs `2`.

# %% id="02-touch"
fk.touch(fk.Wallet("upwork-2020-12", on="2021-03-01"), months=14)

# %% [markdown] id="02-claims-goal"
# ## What Haru said
#
# Haru is nearly always right about *what* to do, and sometimes too sure about how much, or when.

# %% id="02-claims" tags=["claims"]
# What Haru said
fk.claims("02")

# %% [markdown] id="02-check-goal"
# ## Four questions
#
# Not an exam. If an answer is not there yet, the card says why. `fk.hint("02.1")` gives a hint, `fk.solution("02.1")` the way.

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
# Say them aloud before you open ours. *A ticket lives … · Before I write a letter, I look at … · When somebody tells me a
# rule, I ask …*
#
# <details><summary>Ours</summary>
#
# A ticket lives [[number("upwork-2025", "connects.expiry_days")]] days, and the oldest leave first. Before I write a
# letter, I look at the price beside the job and at what ends soon. When somebody tells me a rule, I ask since when, and
# who says so.
#
# </details>

# %% [markdown] id="02-tomorrow" tags=["tomorrow"]
# ## Tomorrow morning
#
# Open Upwork's public help page on Connects: <https://support.upwork.com/hc/en-us/sections/39292759077907-Connects>.
# You need no account. Compare one number on it with our book. Write the number and the date on paper. It takes ten minutes,
# and you will have checked a rule with your own eyes.
#
# ## What next
#
# The [exercises of this notebook](exercises/02-exercises.ipynb) take about fifteen minutes. Then Nao has to choose:
# [notebook 03](03-the-job-board.ipynb), the job board.

# %% [markdown] id="02-hood-goal" tags=["hood"]
# ## Under the hood
#
# You never need this. The table names every rule that this workbook knows of Upwork's tickets in 2025.
# `book.why("connects.price")` tells all about one of them.

# %% id="02-hood"
book = fk.rulebook("upwork-2025")
book.table()[["key", "standing", "from"]]
