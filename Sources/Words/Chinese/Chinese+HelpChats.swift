extension Chinese {
  private static let chat = "對談的 id，或足以辨認的前幾個字母。"
  static let chats = "對談的 id，或足以辨認的前幾個字母。"
  static let waiting = "所有在佇列裡等候的。"
  static let of = "某位客服人員手上或在那裡響鈴的全部。"
  static let team = "要找某個團隊的，或在其客服人員手上或那裡響鈴的全部。"
  static let yes = "對好幾個做之前什麼都不問。"
  private static let message = "這則訊息的 id，讓它可以放心再送一次。"

  static let helpOfChats: [String: String] = [
    "chats": "列出對談：誰在響鈴、誰在談、誰在等、哪些已過去。",
    "chats 1":
      "開著的對談在前，然後是最近 20 個關閉的；--json 則列出全部，除非另有限制。你看得到自己的、等候中的，以及所有人過去的對談；權限 viewAll 看得到其餘的。",
    "chats --state": "只列出這個狀態的對談。",
    "chats --agent": "只列出這位客服人員的對談。",
    "chats --limit": "最多這麼多個。",
    "show": "顯示一個對談：現在如何、訪客是誰、說了什麼。",
    "show 1":
      "網站的訪客，會說明對其所知的每一項是誰說的：本人或所在頁面所說、網站簽章、對話腳本設定，或僅依電子郵件得知（那是任何人都打得出來的）。最近 90 天的過去對談也是如此。",
    "show <chat>": chat,
    "transcript": "印出一個對談裡說的話。",
    "transcript 1":
      "訪客如何來找人；時間、名字、內容；不含備註，所以可以交給訪客。訪客說的以 < 開頭，客服人員說的以 > 開頭：名字證明不了什麼。",
    "transcript <chat>": chat,
    "why": "說明對談為什麼會到那裡，或客服人員為什麼接不到對談。",
    "why 1":
      "每一個決定：由哪一步決定，為了什麼理由跳過了誰，所問的那一圈又輪到了誰。等候中的對談，還有現在會怎麼決定。也說明何時認定其訪客和別人是同一個人。",
    "why 2":
      "加上 --now，說的是客服人員：現在有什麼讓對談派不過去，等候中的每一個對談為什麼不在那裡響鈴，以及所在的每一圈輪到誰。",
    "why --now": "這位客服人員現在為什麼接不到對談。",
    "why <chat>": chat,
    "accept": "接聽在你這裡響鈴的對談。",
    "accept <chat>": chat,
    "decline": "婉拒在你這裡響鈴的對談。",
    "decline 1":
      "只要設定 offers.ROUTE 還允許再派送一次，就會在下一位客服人員那裡響鈴。願意等的訪客會繼續等；不等的則被告知沒有人有空。",
    "decline <chat>": chat,
    "take": "從佇列認領等候中的對談，或接手別人手上的。",
    "take 1":
      "不必輪到你，也不必在服務狀態。可以介入的人，用 --over 接手別人手上或在別人那裡響鈴的對談；加上 --over-capacity 還可以超過自己的上限，並會記錄下來。",
    "take --over": "從目前持有的人那裡接手（需要 intervene）。",
    "take --over-capacity": "滿線時也接（需要 intervene）。",
    "take <chat>": chat,
    "transfer": "把你的對談轉交給別人，或放回佇列。",
    "transfer 1":
      "它在那裡像新的對談一樣響鈴；接聽之前仍是你的。被婉拒或漏接時，它繼續是你的，並會通知你。放回佇列時，它依要求的時間排在原來的位置。可以介入的人，加上 --intervene 也能轉交別人手上或還沒有人接的對談；加上 --over-capacity 也能轉給滿線的人，並會記錄下來。好幾個，或所有符合的，問一次就一起做。",
    "transfer <chats>": chats,
    "transfer --to-agent": "要在哪一位客服人員那裡響鈴。",
    "transfer --to-team": "要由哪一個團隊輪流響鈴。",
    "transfer --to-queue": "放回佇列。",
    "transfer --intervene": "轉交不是你的對談（需要 intervene）。",
    "transfer --over-capacity": "對方滿線時也轉（需要 intervene）。",
    "transfer --waiting": waiting,
    "transfer --of": of,
    "transfer --team": team,
    "transfer --yes": yes,
    "transfer --note": "給客服人員的一行話，訪客永遠看不到。",
    "reply": "在你的對談裡寫給訪客。",
    "reply 1":
      "加上 --id，同一則訊息再送一次不會改變什麼，也算成功。文字可以用連字號開頭；看起來像選項的，要放在兩個連字號之後。",
    "reply <chat>": chat,
    "reply <text>": "要寫的內容；- 表示標準輸入。",
    "reply --id": message,
    "note": "在對談裡寫備註，訪客永遠看不到。",
    "note <chat>": chat,
    "note <text>": "要寫的內容；- 表示標準輸入。",
    "note --id": message,
    "whisper": "對一個對談的客服人員說悄悄話，訪客永遠看不到。",
    "whisper 1":
      "只有持有對談的客服人員，以及可以看全部對談的人讀得到。對談的任何計時都不會改變。需要權限 intervene。",
    "whisper <chat>": chat,
    "whisper <text>": "要寫的內容；- 表示標準輸入。",
    "whisper --id": message,
    "barge": "在別人的對談裡對訪客說話。",
    "barge 1":
      "訪客會得知你加入了，並在你的名字下讀到你說的話；對談仍是原來的客服人員的。這算是對訪客的回覆。需要權限 intervene。",
    "barge <chat>": chat,
    "barge <text>": "要寫的內容；- 表示標準輸入。",
    "barge --id": message,
    "mark": "為對談加標籤、評分，或更正對訪客所知的資料。",
    "mark 1":
      "給同事和報表看的：訪客不會得知。已結束的對談維持當時的標記。由網站擔保的資料，要在網站那裡更正。",
    "mark <chat>": chat,
    "mark --tag": "代表它的字詞；可以給好幾次。",
    "mark --untag": "要拿掉的標籤；可以給好幾次。",
    "mark --score": "進行得如何：0 到 3，或 none。",
    "mark --set": "對訪客所知的資料；空的值會把它拿掉。",
    "end": "結束一個或好幾個對談。",
    "end 1":
      "你自己的；或有權限的人加上 --intervene，結束任何開著的對談。好幾個，或所有符合的，問一次就一起結束；做不到的逐一說明。",
    "end <chats>": chats,
    "end --intervene": "結束不是你的對談。",
    "end --waiting": waiting,
    "end --of": of,
    "end --team": team,
    "end --yes": yes,
    "missed": "列出漏接的對談，以及訪客的留言。",
    "missed 1":
      "無人接聽或訪客放棄的對談就是漏接，訪客在其後的留言也是，直到接對談的人標為已處理；最近的在前。加上 --all 也列出已處理的，以及由誰在何時處理；那會讀完整份日誌。`deskbell show CHAT` 顯示說了什麼，以及完整的留言。不列出被封鎖的電子郵件網域的訪客。",
    "missed 2": "清單保留最近的 10,000 個；更早的用 --all 找。需要權限 liveChat 或 viewAll。",
    "missed --all": "也列出已處理的。",
    "missed --limit": "最多這麼多個。",
    "handled": "把漏接的對談標為已處理：不必再有人去處理。",
    "handled 1":
      "對所有接對談的人都有效；`deskbell missed --all` 顯示由誰處理。好幾個對談會全部標記，或全部不標。最近處理的 100 個可以用 --undo 放回清單。加上 --all-before，會把某一天或某個時刻之前漏接的一次全部處理，例如比清單更早的服務台所留下的。",
    "handled <chats>": "對談的 id，或足以辨認的前幾個字母。",
    "handled --undo": "把對談放回清單。",
    "handled --all-before": "在那之前漏接的全部。",
  ]
}
