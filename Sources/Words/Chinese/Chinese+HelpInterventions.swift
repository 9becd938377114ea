extension Chinese {
  static let helpOfInterventions: [String: String] = [
    "assign": "把還沒有人接的對談指派給一位客服人員或一個團隊。",
    "assign 1":
      "它改在那裡響鈴，不論先前在哪裡響鈴，也不用掉路由允許的派送次數；被婉拒或漏接時，照先前的方式繼續。你選的人必須在服務狀態、在線、還有空位；加上 --over-capacity 可以超過上限，並會記錄下來。需要權限 intervene。",
    "assign 2": "好幾個對談，或所有符合的，問一次就一起做；做不到的逐一說明。",
    "assign <chats-and-whom>": "對談的 id，或足以辨認的前幾個字母，最後是客服人員，或 team:ID。",
    "assign --waiting": waiting,
    "assign --of": of,
    "assign --team": team,
    "assign --yes": yes,
    "assign --note": "給客服人員的一行話，訪客永遠看不到。",
    "assign --over-capacity": "對方滿線時也指派。",
    "requeue": "把對談送回佇列。",
    "requeue 1":
      "從目前持有或正在響鈴的人那裡，送回依請求時間的位置，並有新的期限；那個人不會馬上再被問，訪客會得知。需要權限 intervene。好幾個對談，或所有符合的，問一次就一起做；做不到的逐一說明。",
    "requeue <chats>": chats,
    "requeue --waiting": waiting,
    "requeue --of": of,
    "requeue --team": team,
    "requeue --yes": yes,
    "move": "在佇列裡移動等候中的對談。",
    "move 1":
      "移到最前面、最後面、另一個等候中的對談之前，或用 --by-request 移回依請求時間的位置。它會保持那個位置，期間響鈴而無人接聽也一樣。它的訪客和被它超前的訪客都會得知新的順位。需要權限 intervene。",
    "move <chat>": "對談的 id，或足以辨認的前幾個字母。",
    "move --first": "移到最前面。",
    "move --last": "移到最後面。",
    "move --by-request": "移回依請求時間的位置。",
    "move --before": "移到另一個等候中的對談之前。",
    "broadcast": "對所有客服人員說一行話，各人讀過之前一直顯示。",
    "broadcast 1":
      "在收件匣裡，它顯示在清單上方，直到標為已讀；沒有畫面時，`deskbell listen` 會說出來，`deskbell broadcasts --read` 標為已讀。保留最近的 20 則，為期 7 天。需要權限 intervene。訪客永遠看不到。",
    "broadcast <text>": "這一行話；- 表示標準輸入。",
    "broadcast --to": "只對一個團隊的客服人員：team:ID。",
    "broadcasts": "列出對所有客服人員說過而你還沒有讀的話。",
    "broadcasts 1":
      "加上 --read 標為已讀，不再顯示；加上 --all 列出最近 7 天的全部，以及誰還沒有讀；對團隊說的，只列給團隊成員、說的人，以及能看所有對談的人。",
    "broadcasts --read": "標為已讀。",
    "broadcasts --all": "也列出你讀過或說過的。",
  ]
}
