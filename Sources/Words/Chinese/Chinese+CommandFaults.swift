import Desk

extension Chinese {
  public func fault(_ fault: CommandFault) -> String {
    let phrase: Phrase =
      switch fault {
      case .tiedToNoAccount(let id, let tie):
        "\(id) 沒有連結到任何帳號，所以只有服務台的擁有者和管理客服人員的人可以用 \(id) 的身分。"
          + "如果那是你，請管理員用這個指令連結：\(tie)"
      case .tiedToAnother(let id, let account, let yours):
        "\(id) 連結到帳號 \(account)，而你是 \(yours)。"
          + "只有管理客服人員的人可以用別人的身分。"
      case .noAgent(let account, let option, let tie):
        "沒有客服人員連結到你的帳號 \(account)。請用 \(option) 說明用誰的身分；"
          + "管理員用這個指令連結：\(tie)"
      case .severalAgents(let ids, let account, let option):
        "你的帳號 \(account) 屬於好幾位客服人員：\(list(ids.map(\.text)))。"
          + "請用 \(option) 說明是哪一位。"
      case .actsAs(let id, let owner, let option, let reason):
        "\(reason)；你現在的身分是 \(id)；要用 \(owner) 的身分，請加上：\(option)"
      case .refusedWithout(let option, let reason): "\(reason)；仍要這麼做，請加上：\(option)"
      case .takesNoChats(let id, let give):
        "\(id) 不接對談：缺少權限 liveChat。管理客服人員的人用這個指令給予：\(give)"
      case .nothingWouldBeOffered(let id, let give):
        "不會有對談派給 \(id)：缺少權限 liveChat。管理員用這個指令給予：\(give)"
      case .administratesOnly(let id, let option, let add):
        "\(id) 管理服務台，不接對談：缺少權限 liveChat。請用 \(option) 以接對談的人的身分操作，或新增一位：\(add)"
      case .mayNotWatch(let id, let give):
        "\(id) 不可以看整個服務台：缺少權限 viewAll。管理員用這個指令給予：\(give)"
      case .mayReadNothing(let id, let give):
        "收件匣裡沒有 \(id) 可以讀的：缺少權限 liveChat、viewMine 和 viewAll。請用別的身分，或請管理員用這個指令給予：\(give)"
      case .noLongerAgent(let id): "\(id) 已不是這個服務台的客服人員。"
      case .chatIsClosed(let id, let read): "對談 \(id) 已關閉。這樣可以讀它：\(read)"
      case .noChatToGoOn(let email, let option):
        "\(email) 沒有可以繼續的對談；要開始新的，請拿掉 \(option)"
      case .begunElsewhere(let id):
        "對談 \(id) 是從另一個帳號開始的，也只能從那裡繼續。"
      case .noDialogueThere(let page, let list):
        "在 \(page) 不會對新訪客顯示對話腳本；`\(list)` 列出各腳本適用的頁面"
      case .dialoguesAreOff(let on): "對話腳本已全部關閉，沒有訪客會遇到；用 `\(on)` 開啟"
      case .stepDoesNotFit: "對話腳本這段期間已往別處走；請重新開始。"
      case .noGroup(let name): "這部電腦沒有群組 \(name)；請先建立。"
      case .clockAhead(let milliseconds):
        "服務台裡有人的時鐘比這裡快 \(span(milliseconds: milliseconds))，"
          + "會再把服務台的時間帶過去；請先結束那個行程，或校正錯的時鐘。"
      case .damaged(let path, let findings, let mend):
        "\(path) 的服務台已損壞（發現 \(findings) 處）；請先備份檔案，再這樣修復：\(mend)"
      case .peopleAreThere(let path, let join): "\(path) 已經有模擬的人。要加入他們：\(join)"
      case .nothingTakenIn(let file, let lines):
        "\(file) 的內容都沒有收進來；請修正後再給一次：\n\(lines.joined(separator: "\n"))"
      case .inputIsNotText: "標準輸入不是 UTF-8 文字；請存成 UTF-8。"
      }
    return phrase.text
  }

  public func fault(_ fault: SystemFault) -> String {
    let phrase: Phrase =
      switch fault {
      case .open(let path, let code):
        "無法開啟 \(path)：\(systemReason(code))；請指定可以讀的檔案，或用 - 表示\(standardInput)"
      case .read(let name, let code): "無法讀取 \(name)：\(systemReason(code))"
      case .tooLarge(let name, let most): "\(name) 大於 \(most) MiB。"
      case .badPicture(let name, .tooLarge(let most)):
        "\(name) 大於 \(most >> 10) KB；請縮小圖片，96 × 96 像素就夠了。"
      case .badPicture(let name, .otherKind):
        "\(name) 不是每個瀏覽器都能顯示的圖片；請給 PNG、JPEG 或 WebP。"
      case .badPicture(let name, .tooManyPixels(let width, let height, let most)):
        "\(name) 有 \(width) × \(height) 像素，每邊要在 1 到 \(most) 之間；"
          + "請縮小圖片，96 × 96 像素就夠了。"
      case .writeOutput(let code): "無法寫到標準輸出：\(systemReason(code))"
      case .isThere(let path): "\(path) 已經存在，什麼都沒有寫；請指定別的目錄"
      case .isThereUnforced(let path, let option): "\(path) 已經存在，什麼都沒有寫；\(option) 會蓋過去"
      case .writeFile(let path, let code): "無法寫入 \(path)：\(systemReason(code))"
      case .makeDirectory(let parent, let code, let option):
        "無法在 \(parent) 建立目錄：\(systemReason(code))。請用 \(option) 指定一個。"
      case .startPeople(let code): "無法啟動模擬的人：\(systemReason(code))"
      case .startGateway(let program, let code):
        "無法啟動閘道 \(program)：\(systemReason(code))。Scripts/build 把它放在 .build-web/release；用 --gateway FILE 指定位置"
      case .makePipe(let code): "無法建立管線：\(systemReason(code))"
      case .startCommand(let code): "無法執行指令：\(systemReason(code))"
      }
    return phrase.text
  }

  public func warning(_ warning: CommandWarning) -> String {
    let phrase: Phrase =
      switch warning {
      case .noDot(let domain, let takeBack):
        "\(domain) 沒有點，不會有電子郵件以此結尾。如果要的是公司的整個網域，"
          + "例如 \(domain).example，請把這一個收回：\(takeBack)"
      case .noAccount(let account, let id):
        "這部電腦沒有帳號 \(account)；在它出現之前，沒有人能以 \(id) 工作。"
      case .sharedAccount(let account, let others, let option):
        "帳號 \(account) 也屬於 \(list(others.map(\.text)))；"
          + "要用 \(option) 說明用誰的身分。"
      case .absent(let inbox, let listen):
        "沒有程式代表你在線，服務台無法知道你何時離開。"
          + "請開啟 \(inbox)，或讓 \(listen) 一直執行。"
      case .checkedAlone(let path):
        "\(path) 沒有服務台：未查對客服人員、團隊、規則和其他對話腳本。"
      case .triedAlone(let path):
        "\(path) 沒有服務台：未查對客服人員、團隊和規則，沒有客服人員算是有空，問題也沒有答案。"
      case .nobodyManages(let path, let takeOver):
        "這個服務台已經沒有人管理客服人員。"
          + "\(path) 的擁有者可以這樣成為管理員：\(takeOver)"
      }
    return phrase.text
  }
}
