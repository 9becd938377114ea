extension Chinese {
  static let helpOfVisitors: [String: String] = [
    "visit": "當一位訪客：找人並對談。",
    "visit 1":
      "標準輸入的每一行是一則訊息；印出的是訪客看到的。輸入結束（Ctrl-D）就離開對談。訪客以電子郵件辨認：前一個還開著時，不能再開第二個。有哪一行沒能送出，結束代碼就是 1。--resume 會在裡面繼續，但要從開始它的帳號，也包括由對話腳本帶來、並在其中給了那個電子郵件的。",
    "visit 2":
      "加上 --page 或 --dialogue，新訪客就像從網站來，會遇到那裡發布的對話腳本：每一行回答一張卡片，用選項的編號或文字；可略過的用空白一行略過。對話腳本要等多久，訪客就看那個頁面多久。若它帶到真人，就開始對談；若沒有人來而卡片可以留言，就可以留言。",
    "visit 3":
      "加上 --json，一行一個物件，依其 \"event\"：requested（\"chat\"；--resume 時另有 \"resumed\": true）、waiting（\"position\"）、connected（\"agent\"，其名字；\"from\"，原先由別人持有時）、joined（\"agent\"，一起說話的人）、typing（\"agent\"）、sent（\"id\"、\"seq\"；已在磁碟上）、message（\"text\"、\"seq\"）、notice（\"text\"，服務台說的；回到佇列時另有 \"agent\" 和 \"cause\"：agentGone、agentRemoved、transferred 或 unanswered；或只有 \"cause\"：supervisor）、refused（\"text\"，以及沒有送出的 \"line\"，或有多少 \"lines\"）、fellBack（\"text\"）、ended（\"by\"：visitor、inactivity、agent 或 supervisor，後兩者另以 \"agent\" 說明名字）。在那之前的對話腳本裡：dialogue（\"dialogue\"、\"version\"）、said、asked（\"choices\"、\"maySkip\"）、answered 和 refused（各有 \"card\" 和 \"text\"）、skipped（\"card\"）、offered（\"card\"、\"title\"、\"url\"）、completed；無人接聽之後的留言：asked（\"text\"）、left（\"seq\"）。",
    "visit --name": "訪客的名字。",
    "visit --email": "訪客的電子郵件，用來認出訪客。",
    "visit --attribute": "關於訪客的其他資料。",
    "visit --page": "來到一個頁面，遇到它給新訪客的對話腳本。",
    "visit --dialogue": "像從連結那樣開始一個對話腳本，不論它用在哪個頁面。",
    "visit --route": "要求送往哪裡：roundRobin（沒有指定時）、agent:ID、team:ID 或 customRules。",
    "visit --wait": "沒有人有空時，在佇列裡等多久：300、5m。",
    "visit --resume": "在這個 --email 的訪客開著的對談裡繼續。",
    "demo": "試用一個有模擬訪客和同事的服務台。",
    "demo 1":
      "你是雨具商 Larkfield 的客服人員；幾秒內就會響鈴。各種脾氣和語言的訪客會進來，其他客服人員也會分擔。服務台放在暫時的目錄，結束時移除，除非用 --store 指定一個。在第二個終端機，其他任何指令都能用在它上面，例如 deskbell watch --store DIR。加上 --web 還有一個頁面，你可以在上面當訪客；模擬的訪客也會和你一樣從閘道進來。",
    "demo --store": "把服務台保留在這個目錄。",
    "demo --as": "你的客服人員 id。",
    "demo --seed": "所有模擬都由此而來；相同的種子，相同的人群。",
    "demo --agents": "除了你之外的模擬客服人員，0 到 12 位。",
    "demo --rate": "平均每分鐘的訪客。",
    "demo --speed": "模擬的人的步調；2 是兩倍快。服務台的時鐘不變。",
    "demo --headless": "沒有畫面：印出發生的事，最後是摘要；每條規則都成立才以 0 結束。",
    "demo --for": "搭配 --headless：過了這段時間就結束：60、5m。",
    "demo --web": "也用網站閘道，把服務台開放給瀏覽器裡的一個頁面。",
    "demo --gateway": "閘道的程式；否則是這個程式旁邊的，或 PATH 裡的。",
    "block": "封鎖訪客：只會看到無人接聽的文字，什麼都不會響鈴。",
    "block 1":
      "接對談的人可以封鎖自己的、或不屬於任何人的對談的訪客，不論開著或已過去；開著的會結束。網站的瀏覽器之後以其金鑰辨認，終端機的訪客則以其給的電子郵件。電子郵件、位址或網路，以及別人的對談的訪客，需要權限 intervene。被封鎖的訪客不會得知其他事、不能留言，也不會列在 `deskbell missed`。",
    "block 2":
      "位址只由閘道查看，除了指名它的封鎖之外不會留下：請從代理伺服器的紀錄取得。IPv6 的位址代表其 64 位元的網路。",
    "block <whom>": "對談的 id，或電子郵件、位址、網路，或 visitor:MARK。",
    "block --for": "多久：最多 365d。",
    "block --reason": "原因，給同事看。",
    "unblock": "讓被封鎖的人恢復和其他人一樣。",
    "unblock 1": "以其一個對談指名，或寫法如 `deskbell blocked` 所列。封鎖的人可以解除，可以介入的人也可以。",
    "unblock <whom>": "對談的 id，或電子郵件、位址、網路，或 visitor:MARK。",
    "blocked": "列出封鎖了誰、到何時、由誰、為了什麼。",
    "blocked 1": "需要權限 liveChat、viewAll、intervene 其中之一。",
    "visitor": "查看網站訪客，並認定誰是同一個人。",
    "visitor show": "顯示所知的訪客資料，以及客服人員認定的身分。",
    "visitor show 1":
      "以其一個對談、其 id 或電子郵件指名；用電子郵件時，會顯示每個有它的人。每項資料後面是誰說的，如 `deskbell show`。需要權限 viewMine、viewAll 其中之一。",
    "visitor show <visitor>": "對談的 id、訪客的 id 或電子郵件。",
    "visitor merge": "認定共用電子郵件的兩位訪客是同一個人，之後不能分開。",
    "visitor merge 1":
      "之後從任何一位都找得到兩位：對談、頁面、看過的對話腳本，以及所知的資料；資料以較新的為準，或以網站簽署的為準。每個瀏覽器繼續自己的對談，不會看到另一個給的任何東西。在其中一個要求忘記的人，在全部都會被忘記。",
    "visitor merge 2":
      "各以其一個對談或其 id 指名；`deskbell visitor show` 會說 id。可以標記其中一位開著的對談的人就可以認定；否則需要權限 intervene。",
    "visitor merge <visitor>": "對談的 id 或訪客的 id。",
    "visitor merge <other>": "另一位。",
  ]
}
