# ---
# jupyter:
#   freelancekit:
#     id: '10'
#     title: What an hour is worth
#     minutes: 25
#     needs: notebook 09. No account, no money.
#     objectives:
#       - work out the pay of an honest hour
#       - tell the middle of a line from its average
#       - say what lifts an hour, and when a price can be raised
#       - say what a client keeps back, and which return a year asks for
#     claims: [C10]
#     honest: >-
#       The fee and its tax are CrowdWorks's and Japan's rules. The lines of the income tax are pages on Japan's; those of 2026 stand in
#       a bill, and nothing there is advice. The line of a thousand people is a survey of 2016. How fast practice goes, and how much
#       clients mind a price, is assumed or comes from other work than Nao's. Nao and Haru are invented.
# ---

# %% [markdown] id="10-title" tags=["title", "scene"]
# # What an hour is worth
#
# March, a Sunday. Receipts lie on the kitchen table. In the winter Nao wrote her first article: two thousand characters at half a yen,
# a thousand yen, tax on top. With reading and messages it took three hours and twenty minutes. Would you write the second one?
#
# *The platform is CrowdWorks, where pay is in yen. "Nobody can live on this," says Haru, who began the same way.*

# %% id="10-door" tags=["door", "fold"]
# Open this notebook
import freelancekit as fk

fk.door("10")

# %% [markdown] id="10-warm-up-goal"
# Three things from before, between two receipts.

# %% id="10-warm-up" tags=["answer"]
# Three things from before
fk.warm_up("10", None)

# %% [markdown] id="10-a-goal"
# ## The first article
#
# Typing was the smaller part. She read the advert, asked one question, looked at the harbour on a map, changed a paragraph, wrote
# three messages. It was all the same evening.

# %% id="10-a-outcome" tags=["outcome"]
# A thousand yen, tax on top, the fee off, and every minute
book = fk.rulebook("crowdworks", on="2026-03-15")
pay = fk.fees(book, fk.with_tax(1_000, book))
hour = fk.hourly_pay(pay.net, minutes=200)
fk.outcome("10-hour", hour, pay.why())

# %% [markdown] id="10-a-explain"
# "Then it was stupid to take it." It was not, for once: it brought five stars, and it brought this number. Ask somebody how long
# their last article took, and they name the typing. The rest is forgotten by the next morning. So Nao keeps a column of minutes on the
# back of each receipt now.
#
# From yen a character to yen an hour: she made six hundred characters an hour, with everything in it. At half a yen each that is
# [[2_000 * 60 // 200 // 2]] yen, and of a hundred yen about [[round(100 * fk.fees(book, fk.with_tax(1_000, book)).net / 1_000)]] arrive. So any price
# by the character becomes an hour.

# %% [markdown] id="10-b-goal"
# ## A thousand people in a line
#
# Haru has read that people who do such work earn [[f"{fk.income_line().mean:,}"]] yen a month, on average. It was a survey of a thousand, in 2016. Put all
# thousand in a line, the one with least first. They all have the same size.

# %% id="10-b-outcome" tags=["outcome"]
# The line, and the one in the middle of it
line = fk.income_line()
picture = fk.plots.thousand(line, place=500)
fk.outcome("10-middle", line.at(500).most, picture, line.why())

# %% [markdown] id="10-b-explain"
# Where one stands in the line says nothing about how good one is. Some had two hours a week for it, some forty; some had begun that
# month. And all thousand had done such work. Of a thousand who only *registered*, notebook 01 played it, most never began. **Change one thing:** here is number `700`. Who is number `300`?

# %% id="10-b-change"
fk.income_line().at(700)  # then 300

# %% [markdown] id="10-c-goal"
# ## What lifts the hour
#
# Two ways lie on the table. Nao may write on, and become faster: twenty articles, and the hands know the way. Or she may ask for one
# and a half yen a character, three thousand for an article, as fast or as slow as she is.

# %% id="10-c-outcome" tags=["outcome"]
# The same article: practised, dearer, and both
book = fk.rulebook("crowdworks", on="2026-03-15")
net = {yen: fk.fees(book, fk.with_tax(yen, book)).net for yen in (1_000, 3_000)}
fast = fk.practised_minutes(200, done=19)
hours = {"the first": fk.hourly_pay(net[1_000], 200), "practised": fk.hourly_pay(net[1_000], fast)}
hours |= {"dearer": fk.hourly_pay(net[3_000], 200), "both": fk.hourly_pay(net[3_000], fast)}
lifts = "price" if hours["dearer"] > hours["practised"] else "practice"
fk.outcome("10-lifts", lifts, fk.plots.hour_by_hour(hours))

# %% [markdown] id="10-c-explain"
# Three notebooks asked what moves most, and each of another thing: tickets, of the row of nothing (01), fit, of one letter (05), and
# price, of the hour. Neither way here is wrong, and nobody has to choose. Practice comes by itself while one works. The price does not come by itself: it has to
# be said. **Change one thing:** this is the twentieth article, with nineteen done before. How many
# minutes does the fifth take, and the fiftieth?

# %% id="10-c-change"
print(fk.practised_minutes(200, done=19), "minutes")

# %% [markdown] id="10-d-goal"
# ## Saying it
#
# On the Sunday board stood a travel blog with `3_000` yen for an article. Suppose that Nao asks `3_900`. Some clients will choose
# somebody else.

# %% id="10-d-outcome" tags=["outcome"]
# The same letter at two prices: of 100 yen, and of 100 jobs, how many are left
usual = fk.Board("sunday")["a"].letter()
dearer = usual.but(price=3_900)
work = dearer.chance / usual.chance
money = round(100 * work * 3_900 / 3_000)
came = "same" if 95 <= money <= 105 else "less" if money < 95 else "more"
far = usual.but(market=fk.Market().but(budget_spread=0.6, beta_price=-1))
stretched = round(130 * far.but(price=3_900).chance / far.chance)
told = {"money": money, "work": round(100 * work)}
told |= {"money, where clients stretch furthest": stretched}
fk.outcome("10-raise", came, told)

# %% [markdown] id="10-d-explain"
# A sum in an advert is a limit, for many. How far clients would go above it, nobody has measured; here it is assumed, and the last line
# plays the most that may be. So the place to raise a price is not under an advert that names one. It is where you name the first
# number, and with people who know your work. At `2_400` the blog leaves [[cheaper_leaves(-1)]] to [[cheaper_leaves(-3)]] yen of a
# hundred, by how much clients mind a price. But a lower price always brings more work.
#
# How does one say it? With a sum and a day, and with the old agreement kept: "From May on an article is so much. The one that we agreed
# stays as agreed." No reason, no sorry. Haru says it to his mirror first. **Change one thing:** ask `2_400` of the travel blog, and read
# how many letters win.

# %% id="10-d-change"
fk.Board("sunday")["a"].letter().but(price=2_400)

# %% [markdown] id="10-e-goal"
# ## What is kept back
#
# Suppose that it goes well. A magazine, a firm with no platform between, orders eight articles in 2026, at `30_000` yen each. It keeps a
# part of each payment back, as firms in Japan do with texts. "And up to two hundred thousand a year," says Haru, "you need not do
# anything!"

# %% id="10-e-outcome" tags=["outcome"]
# One article, and the year of all eight beside the salary
year = fk.tax_year(2026, salary=3_000_000, taken=[30_000] * 8, costs=60_000)
arrives = 30_000 - year.withheld // 8
fk.outcome("10-kept", arrives, year.why())

# %% [markdown] id="10-e-explain"
# What was kept back is not lost: it is income tax, paid in her name. Haru is half right. The line is for the income tax, it counts
# what is left after the costs, and it holds only for those who file no return at all. Her city asks from the first yen. *This is not
# advice. Every case has its own details: ask the tax office, and your city.*
#
# **Change one thing:** here the same year has no salary. Which line counts now, and on which side of it is she?

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
# `fk.hint("10.1")` gives a hint, `fk.solution("10.1")` the way.

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
# Say them aloud before you open ours. *My honest hour is … · The middle of the line … · What lifts it most is …*
#
# <details><summary>Ours</summary>
#
# My honest hour is what arrives, over all the minutes. The middle of the line stands far below the average, and neither is a promise.
# What lifts it most is a price that I can name because I have counted.
#
# </details>

# %% [markdown] id="10-tomorrow" tags=["tomorrow"]
# ## Tomorrow morning
#
# Take one task at your day job, and time it with the telephone, from the first message to the last. Write the minutes down. It
# takes two minutes on top of the task.
#
# ## What next
#
# The [exercises of this notebook](exercises/10-exercises.ipynb) take about fifteen minutes. Then
# [notebook 11, the career lab](11-career-lab.ipynb).
