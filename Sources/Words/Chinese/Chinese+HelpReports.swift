import Figures

extension Chinese {
  /// Of reports. A figure is called and explained as everywhere else.
  static let helpOfReports: [String: String] = {
    let (english, chinese) = (English(), Chinese())
    var texts = helpOfReportCommands
    for figure in Figure.Name.allCases {
      texts["report: \(english.name(figure))"] =
        "  \(chinese.name(figure))   \(chinese.definition(figure))"
    }
    return texts
  }()

  private static let helpOfReportCommands: [String: String] = [
    "report": "統計服務台發生的事。",
    "report 1": "一個對談依要求的時刻計算，包括之後的一切；客服人員的時間依時鐘計算。日期和小時是該時區的，夏令時間也算在內。",
    "report 2":
      "p90 之類的時間，是一百個當中有那麼多個在其內的最短時間。--by 把能分開的數字分開：對談的結果不能依客服人員分開，客服人員做的事可以；一個對談在它的每個主題裡都算，主題來自對談裡和來到對談之前給過的答案庫回答。輪流的平均程度，說的是從 --from 開始的時間：只看全程都在該輪流名單、可服務、還能再接一個對談的客服人員。",
    "report 3":
      "--screen 在全螢幕上顯示，用按鍵選擇時間、分開的依據和要算的對談；按 ? 看所有按鍵。看板上的 R 也到這裡。",
    "report 4": "過去的日子會摘要在日誌旁的 figures 目錄裡，隨時可以刪除。在 JSON 和 CSV 裡，時間長度以毫秒計。需要權限 viewReports。",
    "report --from": "只算那一天或那一刻之後要求的。",
    "report --to": "只算到那一天結束為止，或那一刻之前要求的。",
    "report --zone": "依哪個時區的時鐘（否則依讀者的）。",
    "report --by": "依什麼把數字分開。",
    "report --filter":
      "只算知道電子郵件的訪客（known）、不知道的（unknown），或有標籤的：tag:refund，或給過某個主題的回答的：topic:refunds。",
    "report --within": "服務水準：在這段時間內接通（否則依設定 connectWithin）。",
    "report --screen": "在全螢幕上顯示。",
    "report --csv": "印出以逗號分隔的值。",
    "report --html": "把有圖表的網頁寫到新的檔案；- 是標準輸出。",
    "export": "把對談、訊息和客服人員取出服務台。",
    "export 1":
      "那段時間要求的對談和各自的結果；那段時間送出的訊息，不含備註；客服人員和他們的數字。格式是 JSON Lines，每行一個物件，type 說明種類；加上 --csv 就是其中一種的逗號分隔值；再加上 --into 就把每一種各寫成目錄裡的一個檔案：要嘛全部都有，有什麼阻礙就一個也沒有，只有 --force 已經蓋過的檔案除外。邊讀邊寫，多少都可以。需要權限 exportReports。",
    "export 2": "時刻以 UTC 表示，時間長度以毫秒計。在逗號分隔值裡，試算表會當成公式的內容前面有一個撇號。",
    "export <what>": "只要 chats、messages 或 agents。",
    "export --from": "只算那一天或那一刻之後要求的。",
    "export --to": "只算到那一天結束為止，或那一刻之前要求的。",
    "export --zone": "依哪個時區的時鐘（否則依讀者的）。",
    "export --csv": "印出以逗號分隔的值。",
    "export --into": "把每一種各寫成目錄裡的一個檔案。",
    "export --force": "加上 --into 時，蓋過已經存在的檔案。",
  ]
}
