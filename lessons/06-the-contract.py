# ---
# jupyter:
#   freelancekit:
#     id: '06'
#     title: The contract
#     minutes: 35
#     needs: notebook 05. No account, no money.
#     objectives:
#       - send the right line within five minutes of being hired
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
# September, Monday, 9:05. Sena, the director of a small web studio, has hired Nao: fourteen pages of pictures for `20,000` yen
# with the tax in it, by Friday, 18:00. Nao sits in the budget meeting of the tap factory. The telephone hums under the table.
# Does she answer now, with one line, or tonight, properly?
#
# *The platform is CrowdWorks, a Japanese one that pays in yen. Sena takes jobs from an owner and hands them on.*

# %% id="06-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("06")

# %% [markdown] id="06-warm-up-goal"
# Three things from before, while the meeting begins.

# %% id="06-warm-up" tags=["answer"]
# Three things from before
fk.warm_up("06", None)

# %% [markdown] id="06-a-goal"
# ## A week in the inbox
#
# Five messages arrive, one a day. Answer each as you would, with a day job around it. "Later" is a decent answer. There are
# no marks, and what you send is kept. On Friday evening you see the same week from Sena's desk.
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
# What let Sena close the folder was never long. It was there early, it said what she could stop thinking about, and it came
# before the clock and not after it. Play the week again another way, if you like: the other desk changes, too.
#
# </details>
#
# "Within five minutes!" says Haru. A short line is enough for that, and sleep is allowed: "Seen. Tomorrow before eight." At
# her day job Nao has done it for ten years, and never counted it.

# %% [markdown] id="06-b-goal"
# ## What arrives
#
# The contract says `20,000` yen, and the consumption tax is in it. (An advert names the pay without it: in notebook 03 the client
# added it.) Between Sena's purse and Nao's stands the platform. It holds the money, it has an office
# for trouble, and it keeps its share of every payment. On CrowdWorks that share is larger for small payments than for
# large ones.

# %% id="06-b-outcome" tags=["outcome"]
# The fee of CrowdWorks, tier by tier
pay = fk.fees(fk.rulebook("crowdworks", on="2025-09-01"), 20_000)
fk.outcome("06-arrives", pay.net, pay.why())

# %% [markdown] id="06-c-goal"
# ## Begin tonight?
#
# Monday evening. The pages lie open, the tea is warm. In the contract there is a line: *deposit, not yet paid in*. The deposit,
# 仮払い in Japanese, is money that the platform holds until the work is accepted. Sena is nice, and Friday is near.

# %% id="06-c-outcome" tags=["outcome"]
# Work without a deposit, and a client who is gone
contract = fk.Contract("crowdworks_project", pay=20_000, on="2025-09-01")
contract.deliver().do("client_gone")
fk.outcome("06-deposit", contract.stage.name, contract.why())

# %% [markdown] id="06-d-goal"
# ## The silent account
#
# Another client, another week. The deposit was in, the work was delivered, and then nothing came: no answer, no acceptance
# (検収, the client's "good"). Haru calls such a client *the silent account*. "In the end you are paid, usually," he says. When?

# %% id="06-d-outcome" tags=["outcome"]
# Deliver, and wait three weeks
silent = fk.Contract("crowdworks_project", pay=20_000, on="2025-09-01")
silent.fund().deliver().wait(21)
fk.outcome("06-silence", silent.stage.name, silent.why())

# %% [markdown] id="06-d-upwork-goal"
# **The same on Upwork,** by its rules of that day. Upwork pays in dollars, and the box counts cents: `20_000` are two hundred
# dollars. Even after the silence the money waits for some days. Change the `15`, and find the day on which it is yours.

# %% id="06-d-upwork"
abroad = fk.Contract("upwork_fixed", pay=20_000, on="2025-09-01")
abroad.fund().deliver().wait(15).why()

# %% [markdown] id="06-e-goal"
# ## The owner stops it
#
# Back to Sena's week. Suppose that on Thursday the owner stops the project. Half of the pages are done, and nothing
# is delivered yet. Nobody did anything wrong.

# %% id="06-e-outcome" tags=["outcome"]
# Funded, and ended midway
stopped = fk.Contract("crowdworks_project", pay=20_000, on="2025-09-01").fund().cancel()
fk.outcome("06-stopped", stopped.money.yours, stopped.why())

# %% [markdown] id="06-e-map-goal"
# **Look at the map.** With the deposit in, and the work delivered: these are the moves that the platform's rules allow from
# there, each with its name. Put one behind the others in the second line, such as `.do("approve")`, or leave one out. A move that
# is not allowed does no harm: the box says which ones are. One of them is hard: `.do("cancel")`. A contract that is ended midway pays
# nothing, even after a delivery. So nobody ends one without asking what becomes of the work.

# %% id="06-e-map"
contract = fk.Contract("crowdworks_project", pay=20_000, on="2025-09-01")
fk.plots.contract_map(contract.fund().deliver())

# %% [markdown] id="06-e-vanish-goal"
# **And if Nao vanished?** It is only a game: let her be gone, and read what the platform does by itself.

# %% id="06-e-vanish"
fk.Contract("crowdworks_project", pay=20_000, on="2025-09-01").fund().do("worker_gone").why()

# %% [markdown] id="06-e-vanish-explain"
# Sena has lost her days, and the freelancer has a mark that stays. One line on Thursday would have spared them both. "Report,
# inform, consult," they say in Japanese offices, ホウレンソウ for short: how it stands, what changes, what to decide together. And
# always before, not after.

# %% [markdown] id="06-f-goal"
# ## A page of law, not advice
#
# Suppose that Nao works for a firm in Japan without a platform between them. Nobody holds a deposit there, and no office steps
# in. Since November 2024 a law for freelancers speaks of such orders from business to business. Most of its duties bind
# clients who have staff.

# %% id="06-f-outcome" tags=["outcome"]
# Ask the book of the law, as it stood on that day
law = fk.rulebook("japan", on="2025-09-01")
most = law["freelance_act.payment_days"]
fk.outcome("06-ninety-days", most, law.why("freelance_act.payment_days"), law.why("freelance_act.scope"))

# %% [markdown] id="06-f-terms-goal"
# **In writing.** The same law names what a client must write down at once. Say two such things aloud before you run the box.
# Then ask for another row: `freelance_act.payment_days_resold` is for work that is handed on, as Sena does it,
# `freelance_act.not_allowed` is for work of a month or more, and `freelance_act.notice_days` is for longer work that a client ends.
# *This is not advice. Before you go by it, ask an adviser.*

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
# `fk.hint("06.1")` gives a hint, `fk.solution("06.1")` the way.

# %% id="06-check-1" tags=["answer"]
# A question
fk.check("06.1", None)

# %% id="06-check-2" tags=["answer"]
# When it will be close
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
# Say them aloud before you open ours. *Within five minutes I send … · I begin when … · If the client is silent … · When it will be
# close, I …*
#
# <details><summary>Ours</summary>
#
# Within five minutes I send: received, when I start, that I write if something is unclear. I begin when the deposit is in. If the
# client is silent, on CrowdWorks the office decides, and on Upwork a number of days. When it will be close, I say so before, while something can still be moved.
#
# </details>

# %% [markdown] id="06-tomorrow" tags=["tomorrow"]
# ## Tomorrow morning
#
# Save "Seen. I answer tonight." as a phrase in your telephone. Use it once, at the day job. It takes two minutes.
#
# ## What next
#
# The [exercises of this notebook](exercises/06-exercises.ipynb) take about twenty minutes; tax is there, too. In October the
# first rating comes: [notebook 07](07-stars.ipynb).
