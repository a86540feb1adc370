# ---
# jupyter:
#   freelancekit:
#     id: '06'
#     title: The contract
#     minutes: 28
#     needs: notebook 05. No account, no money.
#     objectives:
#       - send the right line within five minutes
#       - say when it is safe to begin, and what happens if the client is silent
#       - warn before a deadline, not after it
#       - look up in how many days a firm in Japan has to pay
#     claims: [B11, B12, B13, D3, D5, D6, E11]
#     honest: >-
#       Fees, deposits, days of silence and what the office does come from dated rulebooks. So does the law, as pages of 2024 tell
#       it; it is not advice. Sena and her week are invented. What each line meant to her comes from what one person who hands
#       out work wrote of herself; nobody has counted it.
# ---

# %% [markdown] id="06-title" tags=["title", "scene"]
# # The contract
#
# September, Monday, 9:05. Sena, the director of a small web studio, has hired Nao: fourteen pages of pictures for `20,000`
# yen with the tax in it. She has to deliver them on Friday at 18:00. Now Nao sits in a budget meeting of the tap factory.
# Under the table her telephone hums. Does she answer now, with one line, or tonight, with a long letter?
#
# *The platform is CrowdWorks, from Japan. It pays in yen. Sena gets jobs from an owner and gives them to freelancers.*

# %% id="06-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("06")

# %% [markdown] id="06-warm-up-goal"
# First, three things from before.

# %% id="06-warm-up" tags=["answer"]
# Three things from before
fk.warm_up("06", None)

# %% [markdown] id="06-a-goal"
# ## A week in the inbox
#
# Five messages come, one each day. Answer them as you really would. "Later" is a good answer, too. On Friday evening you see
# the same week from Sena's desk.
#
# <details><summary>Without clicking: what to type</summary>
#
# Put a list of five words in place of `None`, one for each day, such as `["ok", "size", "now", "later", "done"]`.
#
# - Monday: `"received"`, `"thanks"`, `"ok"`, `"later"`
# - Tuesday: `"guess"`, `"size"`, `"differ"`, `"later"`
# - Wednesday: `"now"`, `"eight"`, `"sigh"`, `"later"`
# - Thursday: `"hope"`, `"friday"`, `"thursday"`, `"later"`
# - Friday: `"what"`, `"done"`, `"sorry"`, `"later"`
#
# </details>

# %% id="06-a-inbox" tags=["answer"]
# Open the inbox
fk.inbox(None)

# %% [markdown] id="06-a-explain"
# <details><summary>Open this after Friday.</summary>
#
# Some lines helped Sena, and they were short. They came early, and she could stop thinking about something. You can play the
# week again and answer in another way. Her side changes, too.
#
# </details>
#
# [[says("haru", "Answer within five minutes! One short line is enough.")]]
#
# Nao has done this at her day job for ten years. She still sleeps at night: "Seen. Tomorrow before eight."

# %% [markdown] id="06-b-goal"
# ## What arrives
#
# The contract says `20,000` yen, and the consumption tax is in it. The platform stands between Sena and Nao. It holds the
# money, and its office helps when there is trouble. It keeps a part of each payment: the **fee**. On CrowdWorks the fee takes
# a larger part of small payments than of large ones.

# %% id="06-b-outcome" tags=["outcome"]
# What arrives
pay = fk.fees(fk.rulebook("crowdworks", on="2025-09-01"), 20_000)
fk.outcome("06-arrives", pay.net, pay.why())

# %% [markdown] id="06-c-goal"
# ## Begin tonight?
#
# Monday evening. The pages are open. But the contract says: *deposit not yet paid*. The **deposit** (仮払い) is the client's
# money. The platform holds it until the client accepts the work.
#
# [[says("haru", "I never begin before the deposit is in.")]]
#
# But Sena is nice, and Friday is near.

# %% id="06-c-outcome" tags=["outcome"]
# Begin without a deposit
contract = fk.Contract("crowdworks_project", pay=20_000, on="2025-09-01")
contract.deliver().do("client_gone")
fk.outcome("06-deposit", contract.stage.name, contract.why())

# %% [markdown] id="06-d-goal"
# ## The silent account
#
# Now another client. The deposit was in, and Nao delivered the work. Then nothing came. The client did not write, and did not
# accept the work (検収). Haru calls such a client *the silent account*.
#
# [[says("haru", "In the end you are paid, usually.")]]

# %% id="06-d-outcome" tags=["outcome"]
# Deliver, and wait three weeks
silent = fk.Contract("crowdworks_project", pay=20_000, on="2025-09-01")
silent.fund().deliver().wait(21)
fk.outcome("06-silence", silent.stage.name, silent.why())

# %% [markdown] id="06-d-upwork-goal"
# **The same on Upwork.** Upwork counts in cents, so `20_000` are two hundred dollars. Even after the silence the money waits
# for some days. Change the `15`. On which day is the money hers?

# %% id="06-d-upwork"
abroad = fk.Contract("upwork_fixed", pay=20_000, on="2025-09-01")
abroad.fund().deliver().wait(15).why()

# %% [markdown] id="06-e-goal"
# ## The owner stops it
#
# Go back to Sena's week. On Thursday the owner stops the project. Half of the pages are ready, and Nao has delivered nothing
# yet. Nobody did anything wrong.

# %% id="06-e-outcome" tags=["outcome"]
# The owner stops it
stopped = fk.Contract("crowdworks_project", pay=20_000, on="2025-09-01").fund().cancel()
fk.outcome("06-stopped", stopped.money.yours, stopped.why())

# %% [markdown] id="06-e-map-goal"
# **Look at the map.** The deposit is in, and the work is delivered. What can happen now? Write one move at the end of the
# second line, before the last bracket: `.do("ask_changes")`, `.do("silence")` or `.do("cancel")`. A move that is not allowed
# does no harm.

# %% id="06-e-map"
contract = fk.Contract("crowdworks_project", pay=20_000, on="2025-09-01")
fk.plots.contract_map(contract.fund().deliver())

# %% [markdown] id="06-e-vanish-goal"
# **What if Nao disappears?** It is only a game. Read what the platform does by itself.

# %% id="06-e-vanish"
fk.Contract("crowdworks_project", pay=20_000, on="2025-09-01").fund().do("worker_gone").why()

# %% [markdown] id="06-e-vanish-explain"
# Sena lost her days, and the freelancer has a low rating that stays. One line on Thursday would have helped both. Offices in
# Japan say *report, inform, consult* (ホウレンソウ): say how it stands, say what changes, decide together. Do it before the
# deadline.

# %% [markdown] id="06-f-goal"
# ## A page of law
#
# Now Nao works for a firm in Japan, without a platform. Nobody holds a deposit, and no office helps. Since November 2024
# there is a law for freelancers. Most of it binds clients who have staff. *This is not advice.*

# %% id="06-f-outcome" tags=["outcome"]
# Ask the law
law = fk.rulebook("japan", on="2025-09-01")
most = law["freelance_act.payment_days"]
fk.outcome("06-ninety-days", most, law.why("freelance_act.payment_days"), law.why("freelance_act.scope"))

# %% [markdown] id="06-f-terms-goal"
# **In writing.** The law also says what a client must write down at once. Name two such things aloud, then look.
#
# <details><summary>Other rows that you can ask for</summary>
#
# `freelance_act.payment_days_resold` is for work that is handed on, as Sena does it. `freelance_act.not_allowed` is for work
# of a month or more. `freelance_act.notice_days` is for longer work that a client ends. Before you use any of it, ask an
# adviser.
#
# </details>

# %% id="06-f-terms"
fk.rulebook("japan", on="2025-09-01").why("freelance_act.terms")

# %% [markdown] id="06-claims-goal"
# ## What Haru said

# %% id="06-claims" tags=["claims"]
# What Haru said
fk.claims("06")

# %% [markdown] id="06-check-goal"
# ## Four questions
#
# If your answer does not fit, the card says why.

# %% id="06-check-1" tags=["answer"]
# A question
fk.check("06.1", None)

# %% id="06-check-2" tags=["answer"]
# When to say it
fk.check("06.2", None)

# %% id="06-check-3" tags=["answer"]
# Gone
fk.check("06.3", None)

# %% id="06-check-4" tags=["answer"]
# From the client's chair
fk.check("06.4", None)

# %% [markdown] id="06-recap" tags=["recap"]
# ## In four sentences
#
# Finish these sentences aloud: *Within five minutes I send … · I begin when … · If the client is silent, … · If I may be
# late, I …*
#
# <details><summary>Our answer</summary>
#
# Within five minutes I send: received, when I start, and that I write if something is unclear. I begin when the deposit is
# in. If the client is silent, the office decides on CrowdWorks, and a number of days decides on Upwork. If I may be late, I
# say so before the deadline, when something can still be moved.
#
# </details>

# %% [markdown] id="06-tomorrow" tags=["tomorrow"]
# ## Tomorrow morning
#
# Save "Seen. I answer tonight." as a phrase in your telephone. Use it once at your day job. It takes two minutes.
#
# ## What next
#
# The [exercises](exercises/06-exercises.ipynb); tax is there, too. Or [notebook 07](07-stars.ipynb): in October Nao gets a
# rating.
