extension Chinese {
  private static let file = "檔案；- 表示標準輸入。"

  /// The library of answers, what was said, and what one has chosen for one's screens.
  static let helpOfAnswers: [String: String] = [
    "config": "顯示和檢查你選的：顏色、按鍵、版面、怎麼通知你。",
    "config 1": "寫在 config.toml，放在 XDG 設定目錄的 deskbell 目錄裡，對你所有的服務台都有效：",
    "config 2":
      "theme 可以是 \"auto\"（依終端機自己的背景）、\"dark\"（深色）、\"light\"（淺色）或 \"high-contrast\"（高對比）。",
    "config 3":
      "opener（例如 [\"firefox\", \"--new-tab\"]）開啟網址，網址是不經殼層的引數；沒有的話用 BROWSER，或 xdg-open。終端機給 ± 和 → 這類字元兩格時，ambiguousWidth 是 \"wide\"，否則是 \"narrow\"；deskbell doctor 會問終端機。",
    "config 4":
      "怎麼通知你請看 `deskbell help notify`。按鍵是在某個位置給某個動作的，取代那裡原有的：位置、動作和按鍵的名稱請看 `deskbell keys`。中間有空格的兩個按鍵要先後按下。你給的按鍵在那裡原本屬於別的動作時，就歸你的動作：原來的動作改依名稱執行，`deskbell config check` 會說明；較小的位置（例如列表）已經用了你的按鍵時，也會說明。執行中的畫面在輸入 :reload 時讀入更改；`deskbell listen` 會自己讀入。",
    "config path": "印出檔案在哪裡，或會在哪裡。",
    "config check": "找出檔案裡的問題：沒有意義的名稱、會做兩件事的按鍵。",
    "config show": "顯示現在有效的：各項設定，以及你給的按鍵。",
    "config show 1": "照檔案裡的寫法；`deskbell keys` 會列出所有按鍵。",
    "config.toml": "你的按鍵、畫面的顏色和版面。",
    "keys": "列出畫面上的按鍵做什麼，以及在哪裡。",
    "keys 1":
      "照現在有效的列出，包括你在 config.toml 裡給的：位置和動作就用那裡的名稱。C- 是 Control，S- 是 Shift。沒有按鍵的動作，可以在冒號後面依名稱執行。",
    "keys <screen>": "只列一個畫面的。",
    "search": "找所有對談裡說過的話，開著的和過去的都找。",
    "search 1":
      "每個字詞都要在同一則訊息或備註裡，可以是整個詞或其中一部分；加引號的字詞要照順序。寫成小寫就不分大小寫和重音。最近的先列，各帶前後說過的話。",
    "search 2":
      "from:visitor、from:agent 或 from:AGENT 是誰說的；visitor:TEXT 是訪客的名字或電子郵件裡有的；agent:AGENT 是對談在誰手上；before:DAY 和 after:DAY（如 2026-11-23）是那一天開始之前說的，以及從那時起說的。",
    "search <words>": "字詞，以及要在哪裡找。",
    "search --limit": "最多這麼多則訊息。",
    "response": "保存一再要給的答案，以及還沒有答案的問題。",
    "response 1":
      "客服人員在輸入區的開頭打 / 就能插入已核准的答案，對話腳本的卡片 `answers` 會把答案給訪客。答案裡的 {{firstName:\"there\"}} 是訪客自己給的資料。",
    "response add": "在答案庫新增答案。",
    "response add 1":
      "沒有名稱就依問題取一個。加上 --for，它回答 `deskbell response unanswered` 裡的一個問題，那個問題就從清單拿掉。",
    "response add <name>": "答案的名稱，客服人員會打這個。",
    "response add --for": "它回答的問題的編號。",
    "response set": "更改答案。",
    "response set 1":
      "沒有指名的維持原樣；空的文字會拿掉主題、網址或語言。問題或內容和以前不同的，要重新審核，除非加上 --approved。",
    "response set <name>": "答案的名稱。",
    "response approve": "從現在起提供這些答案。",
    "response approve <names>": "答案的名稱。",
    "response approve --all": "所有待審的。",
    "response remove": "從答案庫拿掉答案。",
    "response remove <name>": "答案的名稱。",
    "response show": "顯示答案。",
    "response show <name>": "答案的名稱。",
    "response list": "依名稱列出答案。",
    "response list --needs-review": "待審的。",
    "response list --topic": "關於這個主題的。",
    "response list --language": "用這個語言的。",
    "response import": "從 CSV 檔收下答案，全部或一個都不收。",
    "response import 1":
      "第一行寫出各欄，順序不拘：responseId、question、response、topics、sourceUrl、status（`needs review` 或 `approved`）、language；一定要有 question 和 response。欄位之間可用逗號、分號或 Tab；主題之間可用逗號、分號或 |。同名的答案會被取代，沒有名稱的則取代問題相同的；空白的列會略過。",
    "response import <file>": file,
    "response export": "把所有答案寫成 CSV 檔，`import` 和試算表都讀得懂。",
    "response export 1": "試算表會當成公式的內容前面會加上單引號，`import` 會再拿掉。",
    "response export <file>": "要寫的檔案；- 表示標準輸出。",
    "response export --semicolons": "用分號，適合以逗號當小數點的試算表。",
    "response unanswered": "列出沒有好答案的問題，最近問的在前。",
    "response unanswered 1": "用 --for 和編號在答案庫裡回答；--drop 拿掉不需要答案的。",
    "response unanswered --drop": "從清單拿掉這個問題；可以給好幾次。",
    "response add --question": "它回答的問題。",
    "response add --answer": "它說什麼。",
    "response add --from": "寫著它說什麼的" + file,
    "response add --topic": "它關於什麼；可以給好幾次。",
    "response add --url": "詳細說明的頁面。",
    "response add --language": "它的語言，如 en 或 zh-Hant。",
    "response add --approved": "馬上開始提供。",
    "response set --question": "它回答的問題。",
    "response set --answer": "它說什麼。",
    "response set --from": "寫著它說什麼的" + file,
    "response set --topic": "它關於什麼；可以給好幾次。",
    "response set --url": "詳細說明的頁面。",
    "response set --language": "它的語言，如 en 或 zh-Hant。",
    "response set --approved": "馬上開始提供。",
  ]
}
