# ---
# jupyter:
#   freelancekit:
#     of: "a9f0c07d"
#     title: "ホーム"
#     needs: "なし"
#     objectives:
#     honest: "ナオやハルたちは架空の人物です。ルールは本物です。"
# ---

# %% [markdown] id="home-title" of="b9dc261f"
# # 連休から、次の連休まで
#
# 一年、13の駅。ナオのフリーランス一年目を自分でやってみて、最後に自分の計画を立てます。
#
# *下に路線図がなければ、細い線をクリックして **Shift** と **Enter** を押します。*

# %% id="home-map" of="bff4b504"
# 路線と、今いる駅を見る

# %% [markdown] id="home-friday-goal" of="f050606e"
# ## 金曜日
#
# 計画ができたら、ここが毎週のページになります。2分で終わります。

# %% id="home-friday" of="1168137f"
# 一週間をふり返る

# %% [markdown] id="home-letters-goal" of="19cb6713"
# 本物のクライアントに提案を送ったら、ここに書きとめます。結果もあとで書けます。記録は `my-plan` フォルダーの `letters.csv` に入り、自分だけのものです。

# %% id="home-letters" of="2279f6a7"
# 提案を書きとめる

# %% [markdown] id="home-who" of="030474f3"
# ## 登場人物
#
# <table>
# <tr><td>[[portrait("nao")]]</td><td><b>ナオ</b>は水栓メーカーの経理担当。小さな駅の写真を撮り、文章も書きます。このワークブックでは、ナオの一年を進めます。</td></tr>
# <tr><td>[[portrait("haru")]]</td><td><b>ハル</b>は学生時代の友人で、フリーランス二年目。気前がよく、声が大きく、言うことはだいたい当たります。</td></tr>
# <tr><td>[[portrait("sena")]]</td><td><b>セナ</b>は小さなWeb制作会社の人。クライアントで、よく覚えている人です。</td></tr>
# <tr><td>[[portrait("shiori")]]</td><td><b>しおり</b>はお茶屋の店主。クライアントで、ノート04ではこちらがしおりになります。</td></tr>
# <tr><td>[[portrait("gen")]]</td><td><b>源さん</b>は元編集者。厳しくて、公平です。</td></tr>
# <tr><td>[[portrait("ryo")]]</td><td><b>リョウ</b>はお店の動画を作る人。約束をたくさんします。</td></tr>
# </table>

# %% [markdown] id="home-words" of="d301c8fe"
# ## 12の言葉
#
# | 言葉 | 意味 |
# | --- | --- |
# | コネクト、チケット | Upworkで提案を送るときに払うもの。 |
# | 提案 | 仕事を取るために書く文章。応募。 |
# | ブースト | チケットを足して、一覧の上に出すこと。 |
# | クライアント | 仕事にお金を払う人。 |
# | 仮払い（エスクロー） | 検収まで、プラットフォームが預かるお金。 |
# | マイルストーン | 仕事を分けた一区切り。それぞれに金額があります。 |
# | 検収期間 | クライアントが納品を確かめる日数。 |
# | 手数料 | 報酬からプラットフォームが引く分。 |
# | 評価、星 | クライアントが公開で付けるもの。1から5まで。 |
# | Job Success Score | 仕事がうまく終わった割合を示す、Upworkの数字。 |
# | リピーター | また頼んでくれる人。 |
# | テイカー | 受け取り、約束し、返さない人。 |

# %% [markdown] id="home-kept-goal" of="80274146"
# ## ここに残っているもの
#
# 回答は、このコンピューターの一つのファイルに残ります。どこにも送られません。別のコンピューターへ移すこと、ノートを最初からやり直すこと、全部消すことが、ここでできます。

# %% id="home-kept" of="61f3e029"
# 残っているものを見る

# %% [markdown] id="home-list" of="8dae975a"
# ## ノートの一覧
#
# [00](00-start-here.ipynb) · [01](01-a-career-in-one-cell.ipynb) · [02](02-the-wallet.ipynb) ·
# [03](03-the-job-board.ipynb) · [04](04-the-clients-chair.ipynb) · [05](05-the-proposal.ipynb) ·
# [06](06-the-contract.ipynb) · [07](07-stars.ipynb) · [08](08-an-ordinary-tuesday.ipynb) · [09](09-takers.ipynb) ·
# [10](10-what-an-hour-is-worth.ipynb) · [11](11-career-lab.ipynb) · [12](12-my-ninety-day-plan.ipynb)
