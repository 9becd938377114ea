extension Chinese {
  public func fault(_ fault: GatewayFault) -> String {
    let phrase: Phrase =
      switch fault {
      case .notJSON(let fault, let line, let column):
        "內文不是 JSON：第 \(line) 行第 \(column) 欄：\(self.fault(fault))。"
      case .field(let fault): "\(self.fault(fault))。"
      case .tooLong(let most): "超過 \(most) 個字元。"
      case .tooMany(let most): "超過 \(most) 個。"
      case .empty: "是空的。"
      case .outOfRange(let least, let most): "應該在 \(least) 到 \(most) 之間。"
      case .noClientID: "應該是 8 到 64 個 A-Z、a-z、0-9、- 和 _ 的字元。"
      case .notOneAnswer: "一個回答要有 choice、value、skip 和 open 其中之一。"
      case .noSequence:
        "Last-Event-ID 或 X-Deskbell-After 應該是畫面或最後一個事件的 seq。"
      case .notJSONBody: "內文應該是 application/json，UTF-8，未壓縮。"
      case .bodyTooLarge(let most): "內文超過 \(most) 位元組。"
      case .bodyBroken: "內文沒有完整送達。"
      case .headersTooLarge: "標頭欄位太大。"
      case .notHTTP: "這不是 HTTP 請求。"
      case .tooSlow: "請求送得太慢。"
      case .unknownVisitor: "沒有訪客有這個權杖；請先打招呼（hello）。"
      case .origin(let origin): "\(origin) 的頁面不可以使用這個對談。"
      case .noSuchPlace: "沒有這個位址。"
      case .method(let allowed): "這個位址接受 \(list(allowed))。"
      case .wrongSignature: "簽章和這些屬性不符。"
      case .noSecret:
        "這個閘道沒有可以核對簽章的祕密：deskbell-gateway secret 可以產生一個。"
      case .pageOfAnotherOrigin: "頁面不屬於提出請求的來源。"
      case .notAsked: "沒有卡片在等這個回答；請重新取得畫面。"
      case .chatOpen: "對談進行中不能這麼做。"
      case .noChat: "沒有對談；請重新取得畫面。"
      case .closed: "對談已關閉；請重新取得畫面。"
      case .noDialogue: "這個頁面沒有這個對話腳本。"
      case .tooManyRequests(let seconds): "請求太多；請在 \(seconds) 秒後再試。"
      case .tooManyMessages(let seconds): "訊息太多；請在 \(seconds) 秒後再試。"
      case .tooManyVisitors(let seconds): "這個位址的新訪客太多；請在 \(seconds) 秒後再試。"
      case .tooManyChats(let seconds): "這個位址的新對談太多；請在 \(seconds) 秒後再試。"
      case .tooManyStreams(let most): "這位訪客已經開著 \(most) 條串流。"
      case .tooManyStreamsHere(let most): "這個位址已經開著 \(most) 條串流。"
      case .full: "現在訪客太多；請稍後再試。"
      case .desk: "現在無法寫入服務台；什麼都沒有做。請再試一次。"
      case .leaving: "閘道正要結束；請再試一次。"
      }
    return phrase.text
  }

  public func told(_ news: GatewayNews) -> String {
    let phrase: Phrase =
      switch news {
      case .listening(let address, let origins):
        "在 \(address) 接受連線，供自己的頁面\(origins == 0 ? "" : "和 \(origins) 個來源")使用"
      case .stopped(let why): "已停止：\(why)"
      case .noListenAddress(let text):
        "--listen 要寫成 HOST:PORT，如 127.0.0.1:8080 或 [::1]:8080，不是「\(text)」"
      case .noProxy(let text):
        "--trust-proxy 要的是位址、網路（如 10.0.0.0/8）或 unix，不是「\(text)」"
      case .noOrigin(let text):
        "--allow-origin 要的是來源，如 https://shop.example，不是「\(text)」"
      case .noLimit(let text, let known):
        "--limit 要寫成 NAME=NUMBER，數字至少是 1，不是「\(text)」；名稱有：\(list(known))"
      case .tlsNeedsBoth: "--tls-cert 和 --tls-key 要一起用"
      case .noCertificate(let path):
        "\(path) 裡沒有可用的憑證和金鑰；--tls-cert 和 --tls-key 要的是 PEM 檔案"
      case .noSecret(let path):
        "\(path) 裡的祕密無法讀取，或不到 16 個字元；請在那裡放一個這個帳號讀得到、更長的"
      case .cannotMakeSecret(let path, let code):
        "無法產生祕密 \(path)：\(systemReason(code))；--store 指定服務台的目錄"
      case .cannotListen(let place, let obstacle): cannotListen(place, obstacle)
      case .noSocket(let path):
        "\(path) 已經存在，而且不是 socket：請為 --unix 指定別的路徑，或移除它"
      case .noGroup(let name): "這部電腦沒有群組 \(name)；--unix-group 要的是這部電腦的群組"
      case .cannotShareSocket(let path, let code):
        "無法把 socket \(path) 交給群組：\(systemReason(code))；這個帳號必須在那個群組裡"
      case .groupNeedsSocket: "--unix-group 要和 --unix 一起用"
      case .proxySaysNotForWhom:
        "--trust-proxy 所指的代理伺服器提出請求，卻沒有說是替誰：它的訪客會算成同一個。"
          + "它必須送出 X-Forwarded-For"
      case .originRefused(let origin):
        "\(origin) 的頁面想使用對談，但不可以；--allow-origin \(origin) 可以允許"
      }
    return phrase.text
  }

  private func cannotListen(_ place: String, _ obstacle: ListenObstacle) -> Phrase {
    let why: Phrase =
      switch obstacle {
      case .inUse: "別人已經在那裡。也許閘道已經在執行"
      case .notAllowed: "這個帳號不可以。1024 以下的連接埠屬於 root"
      case .noSuchAddress: "這部電腦沒有這個位址"
      case .noSuchFolder: "沒有這個目錄"
      case .other(let why): "\(why)"
      }
    return "無法在 \(place) 接受連線：\(why)；用 --listen 或 --unix 指定別的地方"
  }
}
