extension Chinese {
  static let helpAtWork: [String: String] = [
    "inbox": "在全螢幕畫面上接聽和回覆對談。",
    "inbox 1":
      "執行期間你就在線：對談會派給你、鈴聲會響、橫幅會問你是否接聽。按 ? 列出所有按鍵。離開時草稿會保留，直到對談結束後七天。ESCDELAY 是等候 Escape 的毫秒數。",
    "inbox 2":
      "加上 --linear，或設定 DESKBELL_LINEAR=1，就沒有畫面：一行一行往下印，給螢幕閱讀器和只能這樣的終端機。你輸入的一行就是一則訊息，傳給你正在寫給的人；/help 說明其他的。",
    "inbox --linear": "一行一行地印，不畫畫面。",
    "inbox --assist": "建議答案的程式，它會讀到 JSON 寫的對談（否則依 DESKBELL_ASSIST）。",
    "board": "看整個服務台並介入：佇列、派送、對談、人員、今天。",
    "board 1":
      "全螢幕畫面；按 ? 列出所有按鍵。按 Enter 查看一個對談：說了什麼、客服人員正在寫什麼，以及為什麼會到現在的地方。觀看不會讓任何人在線，也不會去做到期的事：那由留在服務台的人做，而你從看板上動手時才會做。需要權限 viewAll；要介入則需要 intervene。不是客服人員但可以讀服務台檔案的人也可以看。",
    "board 2":
      "/ 篩選，--filter 也是，用這樣的條件。同一種條件有幾個時，符合一個就算；不同種的要一起符合。wait 是訪客在佇列裡或等回覆的時間，talk 是對談了多久，unanswered 是客服人員還沒回覆；state 是 waiting、ringing、active、missed 或 closed：",
    "board 3":
      "s 依緊急、期限、長短、訪客或客服人員排序。空白鍵選取對談，* 選取一區的全部：接下來做的，問過一次之後，會對所有選取的做，沒辦成的會列出來。照 config.toml 所寫，今天那一行會亮起來：",
    "board 4": "0 表示永不。這時怎麼通知你，由 [notify] 的 thresholds 決定，沒寫就和訊息一樣。",
    "board 5":
      "加上 --json 就沒有畫面，而是一個包含全部的物件，名稱和日誌裡的一樣。加上 --follow 則每當有變化就一行，最多每秒一行，或照 --every 所說。",
    "board --filter": "只顯示符合這些條件的。",
    "board --follow": "搭配 --json，每當有變化就印一行。",
    "board --every": "搭配 --follow，這段時間內最多印一行。",
    "watch": "看板的另一個名稱；加上 --json 則是服務台接下來的事件。",
    "watch 1": "不加 --json 時和 `deskbell board` 一樣，請看那裡；`deskbell watch 7kq` 從那一個對談開始。",
    "watch 2":
      "加上 --json 就沒有畫面，而是一個事件一行，和日誌裡的一樣，帶有編號和時刻。--from 1 從有史以來的第一個事件開始；不加則從接下來發生的開始。跟隨的程式記下最後看到的 seq，再從下一個繼續：不會遺漏，也不會重複。只有寫入者的磁碟在中途故障時，才可能看到沒有發生的事件：那會寫在標準錯誤，真正發生的會以相同的編號接著出現。",
    "watch <chat>": "先查看的對談，或搭配 --json 時只看的：它的 id，或足以辨認的前幾個字母。",
    "watch --from": "搭配 --json，從這個編號的事件開始。",
    "listen": "沒有畫面也在線，並印出和你有關的事。",
    "listen 1":
      "執行期間，對談會派給你；用 deskbell accept、reply、end 回應。照你的 config.toml 裡 [notify] 所寫的通知你，沒寫就用終端機的鈴；有派送時會一直通知到你回應。你在那個檔案裡的更改立即算數；檔案有問題時，先前的仍然算數。暫停執行（Ctrl-Z）時你就離開。加上 --json 則一個事件一行，和日誌裡的一樣：成為你的對談，連先前的事件也會印出。",
    "me": "顯示和更改你自己的名字、時區、班表和圖片。",
    "me show": "顯示你在服務台是誰、什麼時候上班、現在如何。",
    "me set": "更改你可以說的自己的事：需要權限 ownProfile。",
    "me set 1":
      "沒有寫的維持不變；空的文字會拿掉該項。班表的日子照 `deskbell help agent schedule` 的寫法，每個 --schedule 寫一段；沒寫的日子維持不變。新的班表立即算數，除非你說過自己在或不在服務狀態：那持續到下一個時段開始或當天結束。",
    "me set --name": "訪客看到的名字。",
    "me set --zone": "IANA 資料庫的時區，例如 Asia/Taipei；沒有就是 UTC。",
    "me set --schedule": "某一天或連續幾天和它的時段，或 off。",
    "me set --always": "沒有班表：永遠排班。",
    "me set --picture": "訪客看到的圖片：PNG、JPEG 或 WebP，最多 256 KB、2048 × 2048 像素。",
    "status": "一眼看有什麼在等你。",
    "status 1":
      "只看服務台一眼，不改變什麼。加上 --tmux 就是狀態列的一段：有幾個對談在響鈴（有標示）、幾個有訪客在等你回覆；都沒有就什麼也不印：",
    "status --tmux": "照 tmux 狀態列的寫法印出。",
    "notify": "試試有訪客找你或來訊時怎麼通知你。",
    "notify 1":
      "你在自己的 config.toml（`deskbell config path`）裡選，派送、訊息，以及漏接和留言，分開選；收件匣和 `deskbell listen` 都照著做：",
    "notify 2":
      "沒有寫 missed 時，漏接的和訊息一樣通知。bell 是終端機的鈴；title 在視窗標題計數；terminal 是終端機在自己之外顯示的通知（不認得你的終端機時，寫 terminal = \"osc9\"、\"osc99\" 或 \"osc777\"）；notify-send 是桌面的通知；hook 是你自己的程式；mail 經由 sendmail；webhook 請求一個網址，只有 `deskbell listen` 會做：",
    "notify 3":
      "hook 從標準輸入得到 JSON，網址也是，並帶有標頭 X-Deskbell-Signature: sha256=，後面是以密鑰檔的位元組算出的內容的 HMAC-SHA-256。失敗的請求會再做，八分半鐘內最多八次。",
    "notify 4":
      "派送會一直通知到你回應：鈴每五秒（bell-again），其他每三十秒（notice-again），信只寄一次。其他的事，只在終端機沒有說你正看著它時通知，也不在安靜時段通知（quiet = [\"22:00-07:00\"]，照你自己的時鐘）。三秒內（burst）發生的事一起說。程式不能超過十秒（timeout）。",
    "notify test": "試每一種通知你的辦法，並說明要看什麼。",
    "notify test 1": "一行一種：OK、warn 或 fail。你選用或指名的有失敗時，結束代碼是 1。",
    "notify test <channel>": "bell、title、terminal、notify-send、hook、mail、webhook 之一；不寫則全部。",
    "available": "從現在起接對談。",
    "available 1": "這會蓋過你的班表，直到下一個時段開始或當天結束。沒有班表時，則持續到你更改為止。",
    "available --agent": "別的客服人員，限管理客服人員或可以介入的人。",
    "unavailable": "不再接新的對談；手上的繼續。",
    "unavailable 1": "這會蓋過你的班表，直到下一個時段開始或當天結束。沒有班表時，則持續到你更改為止。",
    "unavailable --agent": "別的客服人員，限管理客服人員或可以介入的人。",
  ]
}
