# ---
# jupyter:
#   freelancekit:
#     id: '10'
#     title: What an hour is worth
#     minutes: 21
#     needs: notebook 09. No account, no money.
#     objectives:
#       - work out the pay of an honest hour
#       - see the difference between the one in the middle and the average
#       - say what lifts the hour, and when to ask for a higher price
#       - say what a client keeps back, and which tax return is due
#     claims: [C10]
#     honest: >-
#       The fee and its tax are CrowdWorks's and Japan's rules. The lines of the income tax are pages on Japan's; those of 2026 stand in
#       a bill, and nothing there is advice. The line of a thousand people is a survey of 2016. How fast practice goes, and how much
#       clients mind a price, is assumed or comes from other work than Nao's. Nao and Haru are invented.
# ---

# %% [markdown] id="10-title" tags=["title", "scene"]
# # What an hour is worth
#
# March, a Sunday. Receipts lie on the kitchen table. In the winter Nao wrote her first article: two thousand characters at
# half a yen. That is a thousand yen, and the tax comes on top. With the reading and the messages it took three hours and
# twenty minutes.
#
# [[says("haru", "Nobody can live on this. I began the same way.")]]
#
# Would you write a second one?
#
# *The platform is CrowdWorks, which pays in yen.*

# %% id="10-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("10")

# %% [markdown] id="10-warm-up-goal"
# First, three things from before.

# %% id="10-warm-up" tags=["answer"]
# Three things from before
fk.warm_up("10", None)

# %% [markdown] id="10-a-goal"
# ## The first article
#
# The typing was the smaller part. She also read the job, asked a question, looked at a map, changed a paragraph and wrote
# three messages. And the platform took its fee.

# %% id="10-a-outcome" tags=["outcome"]
# The pay of one hour
book = fk.rulebook("crowdworks", on="2026-03-15")
pay = fk.fees(book, fk.with_tax(1_000, book))
hour = fk.hourly_pay(pay.net, minutes=200)
fk.outcome("10-hour", hour, pay.why())

# %% [markdown] id="10-a-explain"
# The article was not a mistake: it brought five stars, and it brought this number. Now Nao writes the minutes on the back of
# each receipt.
#
# <details><summary>From yen for a character to yen for an hour</summary>
#
# She made six hundred characters an hour, with everything in it. At half a yen each that is [[2_000 * 60 // 200 // 2]] yen.
# Of a hundred yen about [[round(100 * fk.fees(book, fk.with_tax(1_000, book)).net / 1_000)]] arrive. In this way you can turn
# any price for a character into a price for an hour.
#
# </details>

# %% [markdown] id="10-b-goal"
# ## A thousand people in a line
#
# In 2016 a survey asked a thousand people who do such work. They earned [[f"{fk.income_line().mean:,}"]] yen a month on
# average. Put all thousand in a line, from the lowest income to the highest.

# %% id="10-b-outcome" tags=["outcome"]
# A thousand people in a line
line = fk.income_line()
picture = fk.plots.thousand(line, place=500)
fk.outcome("10-middle", line.at(500).most, picture, line.why())

# %% [markdown] id="10-b-explain"
# Your place in the line does not show how good you are. Some had two hours a week, some had forty. Some had begun that month.
#
# **Change one thing:** this is number `700`. Who is number `300`?

# %% id="10-b-change"
fk.income_line().at(700)  # then 300

# %% [markdown] id="10-c-goal"
# ## What lifts the hour
#
# There are two ways. Nao can practise: after twenty articles she is faster. Or she can ask for one and a half yen a
# character, three times as much, and stay as slow as she is.
#
# [[says("haru", "Do both! But ask for more first. Nobody raises your price for you.")]]

# %% id="10-c-outcome" tags=["outcome"]
# Two ways to lift the hour
book = fk.rulebook("crowdworks", on="2026-03-15")
net = {yen: fk.fees(book, fk.with_tax(yen, book)).net for yen in (1_000, 3_000)}
fast = fk.practised_minutes(200, done=19)
hours = {"the first": fk.hourly_pay(net[1_000], 200), "practised": fk.hourly_pay(net[1_000], fast)}
hours |= {"dearer": fk.hourly_pay(net[3_000], 200), "both": fk.hourly_pay(net[3_000], fast)}
lifts = "price" if hours["dearer"] > hours["practised"] else "practice"
fk.outcome("10-lifts", lifts, fk.plots.hour_by_hour(hours))

# %% [markdown] id="10-c-explain"
# <details><summary>Open this when you have guessed: what helps most, and with what.</summary>
#
# In this course three things help most, and each helps with something else: tickets, with the row of nothing (01), the right
# job, with one letter (05), and the price, with the hour.
#
# </details>
#
# **Change one thing:** this is article number twenty, with nineteen done before. How many minutes does the fifth take, and
# the fiftieth?

# %% id="10-c-change"
print(fk.practised_minutes(200, done=19), "minutes")

# %% [markdown] id="10-d-goal"
# ## Saying it
#
# The travel blog in notebook 03 pays `3_000` yen for an article. Now Nao asks for `3_900`. Some clients will choose somebody
# else.

# %% id="10-d-outcome" tags=["outcome"]
# The same letter at two prices
usual = fk.Board("sunday")["a"].letter()
dearer = usual.but(price=3_900)
work = dearer.chance / usual.chance
money = round(100 * work * 3_900 / 3_000)
came = "same" if 95 <= money <= 105 else "less" if money < 95 else "more"
far = usual.but(market=fk.Market().but(budget_spread=0.6, beta_price=-1))
stretched = round(130 * far.but(price=3_900).chance / far.chance)
told = {"of 100 yen": money, "of 100 jobs": round(100 * work)}
told |= {"of 100 yen, if clients go as far as may be": stretched}
fk.outcome("10-raise", came, told)

# %% [markdown] id="10-d-explain"
# <details><summary>Open this when you have guessed: where to raise a price.</summary>
#
# For many clients the sum in a job is a limit. Nobody has measured how far they go above it. We assume it, and the last line
# shows the most that may be. So raise your price where you name the first number, and with people who know your work. At
# `2_400` the blog leaves [[cheaper_leaves(-1)]] to [[cheaper_leaves(-3)]] yen of a hundred, but a lower price always brings
# more work.
#
# </details>
#
# Name a sum and a day, and keep the old price for the old job: "From May on an article costs so much." You need no reason and
# no sorry.
#
# **Change one thing:** ask for `2_400`. How many letters win?

# %% id="10-d-change"
fk.Board("sunday")["a"].letter().but(price=2_400)

# %% [markdown] id="10-e-goal"
# ## What is kept back
#
# Now it goes well. A magazine orders eight articles in 2026, at `30_000` yen each. It is a firm, and there is no platform.
# Firms in Japan keep a part of each such payment back, for tax.
#
# [[says("haru", "Up to two hundred thousand a year you need not do anything!")]]

# %% id="10-e-outcome" tags=["outcome"]
# What arrives of one article
year = fk.tax_year(2026, salary=3_000_000, taken=[30_000] * 8, costs=60_000)
arrives = 30_000 - year.withheld // 8
fk.outcome("10-kept", arrives, year.why())

# %% [markdown] id="10-e-explain"
# The part that was kept back is not lost: it is her income tax. Haru is half right. His line is only for the income tax, it
# counts what is left after the costs, and it is only for people who file no return at all. Her city wants a return for any
# sum. *This is not advice. Ask the tax office and your city.*
#
# **Change one thing:** now she has no salary that year. Which line counts?

# %% id="10-e-change"
fk.tax_year(2026, salary=0, taken=[30_000] * 8, costs=60_000).why()

# %% [markdown] id="10-claims-goal"
# ## What Haru said

# %% id="10-claims" tags=["claims"]
# What Haru said
fk.claims("10")

# %% [markdown] id="10-check-goal"
# ## Four questions
#
# If your answer does not fit, the card says why.

# %% id="10-check-1" tags=["answer"]
# A question
fk.check("10.1", None)

# %% id="10-check-2" tags=["answer"]
# The line
fk.check("10.2", None)

# %% id="10-check-3" tags=["answer"]
# The price
fk.check("10.3", None)

# %% id="10-check-4" tags=["answer"]
# From an ordinary Tuesday
fk.check("10.4", None)

# %% [markdown] id="10-recap" tags=["recap"]
# ## In three sentences
#
# Finish these sentences aloud: *My honest hour is … · The one in the middle … · The hour rises most when …*
#
# <details><summary>Our answer</summary>
#
# My honest hour is what arrives, divided by all the hours. The one in the middle of the line earns much less than the
# average, and neither number is a promise. The hour rises most when I ask for a higher price, and I can do that because I
# have counted.
#
# </details>

# %% [markdown] id="10-tomorrow" tags=["tomorrow"]
# ## Tomorrow morning
#
# Take one task at your day job. Time it with your telephone, from the first message to the last. Write down the minutes. It
# takes two minutes more than the task.
#
# ## What next
#
# The [exercises](exercises/10-exercises.ipynb), or [notebook 11, the career lab](11-career-lab.ipynb).
