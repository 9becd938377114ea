extension Chinese {
  private static let dialogueID = "對話腳本的 id。"

  static let helpOfDialogues: [String: String] = [
    "dialogue": "撰寫、試走、發布和統計迎接網站訪客的對話腳本。",
    "dialogue 1": "對話腳本是 JSON 文件：一張張卡片，各自指向下一張，以及在哪些頁面顯示。",
    "dialogue 2":
      "卡片：message、question、infoCapture、condition、action、goal、document、answers、liveChat。`samples` 會寫出三個完成的。用 `add` 或 `set` 交出的是草稿：發布之後訪客才會遇到，並在他們先前回答的版本裡繼續。",
    "dialogue add": "交出新的對話腳本。發布之後訪客才會遇到。",
    "dialogue add <file>": "對話腳本的 JSON 檔案；- 表示標準輸入。",
    "dialogue set": "取代相同 id 的對話腳本的草稿。",
    "dialogue set 1": "在這一個發布之前，訪客仍會遇到已發布的版本。",
    "dialogue set <file>": "對話腳本的 JSON 檔案；- 表示標準輸入。",
    "dialogue check": "找出對話腳本裡的錯誤，以及可能出乎意料之處。",
    "dialogue check 1":
      "指出錯誤及其在文件裡的位置，有任何錯誤就以 64 結束；警告會說明原因，例如另一個已發布的對話腳本總是排在前面。沒有服務台時只看文件本身：不查對客服人員、團隊和規則。",
    "dialogue check <files>": "JSON 檔案；- 表示標準輸入。",
    "dialogue try": "在終端機裡走一遍對話腳本。什麼都不會記錄。",
    "dialogue try 1":
      "服務台的對話腳本走的是草稿，訪客可能還遇不到。用選項的編號回答，或在要求文字時輸入文字；可略過的用空白一行略過。現在會響鈴的客服人員才算有空。",
    "dialogue try <id-or-file>": "對話腳本的 id，或 JSON 檔案；- 表示標準輸入。",
    "dialogue try --as-visitor": "已知的訪客資料；可以重複。",
    "dialogue try --page": "顯示它的頁面。",
    "dialogue publish": "讓訪客遇到現在這樣的對話腳本，並給它自己的版本。",
    "dialogue publish 1": "會再檢查一次：客服人員和團隊可能已經不在。回答過先前版本的人，在那個版本裡繼續。",
    "dialogue publish <id>": dialogueID,
    "dialogue unpublish": "不再讓訪客遇到對話腳本。回答過的人會繼續。",
    "dialogue unpublish <id>": dialogueID,
    "dialogue on": "讓訪客再次遇到已發布的對話腳本。",
    "dialogue off": "不讓訪客遇到任何對話腳本。回答過的人會繼續。",
    "dialogue list": "依頁面詢問的順序列出對話腳本。",
    "dialogue list 1": "版本是訪客遇到的；「開啟」表示現在遇得到；「更改於」表示發布之後又交出了新的。",
    "dialogue show": "以樹狀顯示對話腳本；加上 --json 是可用來更改它的文件。",
    "dialogue show 1": "顯示最後交出的；加上 --published 則是訪客遇到的。",
    "dialogue show <id>": dialogueID,
    "dialogue show --published": "顯示訪客遇到的版本，而不是草稿。",
    "dialogue remove": "移除對話腳本及其所有版本。",
    "dialogue remove 1": "有訪客在裡面時會被拒絕，除非加上 --force：那時它就對他們結束，但他們的對談不受影響。",
    "dialogue remove <id>": dialogueID,
    "dialogue remove --force": "仍然這麼做。",
    "dialogue stats": "統計對話腳本的成果。",
    "dialogue stats 1": "每位訪客對一個對話腳本只算一次，不論版本和次數：",
    "dialogue stats 2":
      "關於對談：它要求真人的；其中因客服人員接聽或認領而接通的；以及漏接的，也就是在客服人員出現之前就無人接聽或訪客放棄的。",
    "dialogue stats 3": "需要權限 viewReports。",
    "dialogue stats <id>": "對話腳本的 id；否則是全部。",
    "dialogue stats --from": "只算那一天或那個時刻起發生的。",
    "dialogue stats --to": "只算到那一天結束或那個時刻之前發生的。",
    "dialogue samples": "把三個完成的對話腳本寫成檔案，作為開始。",
    "dialogue samples 1":
      "ask-at-once.json 詢問訪客是否要真人；qualify.json 詢問他們想要什麼，再由規則找人；after-hours.json 在沒有人時請訪客留言。已經存在的檔案不會被蓋過。",
    "dialogue samples <directory>": "目錄；沒有的話會建立。",
  ]
}
