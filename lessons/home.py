# ---
# jupyter:
#   freelancekit:
#     id: home
#     kind: home
#     title: Home
#     minutes: 1
#     needs: nothing
#     objectives: []
#     claims: []
#     honest: Nao, Haru and the others are invented. The rules are not.
# ---

# %% [markdown] id="home-title" tags=["title"]
# # From Golden Week to Golden Week
#
# One year, thirteen stations. You play Nao's first year as a freelancer, and then you plan your own.
#
# *No map below? Click the thin line and press **Shift** and **Enter**.*

# %% id="home-map" tags=["fold"]
# Show the line, and where I am
import freelancekit as fk

fk.home()

# %% [markdown] id="home-friday-goal"
# ## Friday
#
# Once you have a plan, this is the page of the week. It takes two minutes.

# %% id="home-friday" tags=["fold"]
# How the week went
fk.friday()

# %% [markdown] id="home-letters-goal"
# A letter to a real client went out? Write it down here, and later what came of it. It goes into `letters.csv`, in the folder
# `my-plan`, and stays yours.

# %% id="home-letters" tags=["fold"]
# Write a letter down
fk.my_letters()

# %% [markdown] id="home-who"
# ## Who is who
#
# <table>
# <tr><td>[[portrait("nao")]]</td><td><b>Nao</b> does the accounts for a firm that makes bathroom taps. She photographs small stations, and writes. You play her.</td></tr>
# <tr><td>[[portrait("haru")]]</td><td><b>Haru</b>, her friend from school, has been a freelancer for two years. He is generous, loud, and often right.</td></tr>
# <tr><td>[[portrait("sena")]]</td><td><b>Sena</b> runs a small web studio. She is a client who remembers.</td></tr>
# <tr><td>[[portrait("shiori")]]</td><td><b>Shiori</b> owns a tea shop. She is a client, and in notebook 04 she is you.</td></tr>
# <tr><td>[[portrait("gen")]]</td><td><b>Gen</b>, a retired editor, is strict and fair.</td></tr>
# <tr><td>[[portrait("ryo")]]</td><td><b>Ryo</b> makes films for shops. He promises a lot.</td></tr>
# </table>

# %% [markdown] id="home-words"
# ## Twelve words
#
# | word | what it is |
# | --- | --- |
# | Connect, ticket | What you pay with on Upwork to write to a client. |
# | proposal, letter | What you write to get a job. |
# | boost | Extra tickets, to stand higher in the client's list. |
# | client | Somebody who pays for work. |
# | escrow | The client's money, held by the platform until the work is approved. |
# | milestone | A part of a job, with a price of its own. |
# | review window | The days that a client has to look at your work. |
# | fee | The part of your pay that the platform keeps. |
# | rating, stars | What a client says about you in public, one to five. |
# | Job Success Score | Upwork's own number for how well your jobs went. |
# | repeat client | Somebody who asks you again. |
# | taker | Somebody who takes, promises, and does not give back. |

# %% [markdown] id="home-kept-goal"
# ## What is kept of you
#
# Your answers stay in one file on this computer. Nothing is sent. Here you can carry them to another computer, begin a
# notebook anew, or delete everything.

# %% id="home-kept" tags=["fold"]
# Show what is kept
fk.progress().card()

# %% [markdown] id="home-list"
# ## The plain list
#
# [00](00-start-here.ipynb) · [01](01-a-career-in-one-cell.ipynb) · [02](02-the-wallet.ipynb) ·
# [03](03-the-job-board.ipynb) · [04](04-the-clients-chair.ipynb) · [05](05-the-proposal.ipynb) ·
# [06](06-the-contract.ipynb) · [07](07-stars.ipynb) · [08](08-an-ordinary-tuesday.ipynb) · [09](09-takers.ipynb) ·
# [10](10-what-an-hour-is-worth.ipynb) · [11](11-career-lab.ipynb) · [12](12-my-ninety-day-plan.ipynb)
