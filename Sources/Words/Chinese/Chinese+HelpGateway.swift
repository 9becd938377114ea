extension Chinese {
  /// Of the website's gateway, which is a program of its own.
  static let helpOfGateway: [String: String] = [
    "deskbell-gateway": "讓網站的訪客進來：HTTP 上的 JSON，以及伺服器推送的事件。",
    "deskbell-gateway 1": "頁面用一行載入小工具：",
    "deskbell-gateway 2":
      "並在這裡指名它的來源：--allow-origin https://shop.example。沒有指名時，只有閘道自己的頁面能用對談。在反向代理之後，用 --trust-proxy 指名代理的位址，才分得出訪客。",
    "deskbell-gateway 3":
      "--lang en 或 --lang zh-Hant 指定說明用的語言；否則用 LC_ALL、LC_MESSAGES 或 LANG 的。",
    "deskbell-gateway 4": "SIGTERM 讓它結束：不再讓人進來，並告訴開著的視窗稍後再連。",
    "deskbell-gateway 5":
      "結束代碼：0 被要求結束；64 用法；66 沒有這個服務台或群組；69 無法在那裡聆聽；70 自己的錯誤；74 服務台或祕密無法讀寫。",
    "deskbell-gateway serve": "為網站開放一個服務台（未指定指令時就是它）。",
    "deskbell-gateway serve --store":
      "服務台的目錄；否則依 DESKBELL_STORE，再否則是 XDG 資料目錄。",
    "deskbell-gateway serve --listen": "在哪裡聆聽。",
    "deskbell-gateway serve --unix": "改在一個 Unix socket 聆聽。",
    "deskbell-gateway serve --unix-group":
      "哪個群組的成員可以用那個 socket，例如代理的；否則是它執行時的群組。",
    "deskbell-gateway serve --tls-cert": "TLS 的憑證：一個 PEM 檔案。",
    "deskbell-gateway serve --tls-key": "憑證的私鑰：一個 PEM 檔案。",
    "deskbell-gateway serve --allow-origin": "可以用對談的頁面；可以重複。",
    "deskbell-gateway serve --trust-proxy":
      "會說明替誰詢問的代理：位址、網路或 \"unix\"；可以重複。",
    "deskbell-gateway serve --secret-file":
      "網站的伺服器用來簽署訪客的祕密；否則是服務台的檔案 \"secret\"，如果有的話。",
    "deskbell-gateway serve --limit":
      "取代服務台設定 web.NAME 的上限；可以重複。名稱即各個設定 web.NAME 的 NAME。",
    "deskbell-gateway secret": "印出網站的伺服器用來簽署訪客的祕密；沒有就建立。",
    "deskbell-gateway secret 1":
      "deskbell('identify', …) 用的簽章，是以這個祕密對 JSON 寫成的屬性計算的 HMAC-SHA-256，寫成十六進位：成員依名稱排序，沒有空白。它屬於網站的伺服器，絕不放進頁面。它是服務台的檔案 \"secret\"：執行中的閘道會立刻採用換過的。",
    "deskbell-gateway secret --store": "服務台的目錄。",
  ]
}
