extension Chinese {
  public func fault(_ fault: UsageFault) -> String {
    let phrase: Phrase =
      switch fault {
      case .noOption(let option, nil): "沒有選項 \(option)"
      case .noOption(let option, let help?): "沒有選項 \(option)；\(words(help))"
      case .noCommand(let command, let help): "沒有指令 \(command)；\(words(help))"
      case .noOptionBeforeText(let option, let meant, let example):
        "沒有選項 \(option)；\(meant.map(meantBy) ?? "")"
          + "看起來像選項的文字，要放在兩個連字號之後：\(example)"
      case .needsValue(let option): "\(option) 需要一個值"
      case .missingArgument(let argument): "缺少引數 \(argument)"
      case .unexpectedArguments(let words):
        words.count == 1
          ? "多餘的引數：「\(words[0])」"
          : "多出 \(words.count) 個引數：\(list(words.map(quoted)))"
      case .needsDirectory(let option): "\(option) 需要一個目錄。"
      case .noConfigHome(let variable):
        "這個帳號沒有放設定的家目錄：請用 \(variable) 說明在哪裡。"
      case .noHome(let option):
        "沒有指定服務台，而這個帳號沒有家目錄：請用 \(option) 指定一個。"
      case .nothingToChange(let options): "請說明要更改什麼：\(oneOf(options))。"
      case .nothingToChangeAsIn(let example): "請說明要更改什麼，例如 \(example)。"
      case .goesWith(let option, let other): "\(option) 要和 \(other) 一起用。"
      case .goesWithout(let option, let other):
        "\(option) 不能和 \(other) 一起用：訪客去哪裡，由對話腳本決定。"
      case .noPage(let option, let value):
        "\(option) 需要頁面的網址，如 https://shop.example/；得到的是「\(value)」。"
      case .goesWithoutDays(let option): "\(option) 不能和日子一起用。"
      case .notTogether(let one, let other): "\(one) 和 \(other) 不能一起用；請只給其中一個。"
      case .tellsNoJSON(let instead): "這裡印的是給人看的，沒有 --json；程式請用：\(instead)"
      case .switchesAll(let instead): "對話腳本只能一起開或關，不能單獨一個；要單獨一個，請用：\(instead)"
      case .dayTwice(let day): "\(day) 給了兩次。"
      case .agentTwice(let id): "\(id) 指名了兩次；每位客服人員請只指名一次。"
      case .attributeTwice(let name): "屬性 \(name) 給了兩次；請只給一次。"
      case .settingTwice: "有設定給了兩次；含有空格的文字請加引號。"
      case .settingWithoutValue: "需要名稱和值；含有空格的文字請加引號。"
      case .noChats(let options): "請說明是哪些對談：給 id，或用 \(oneOf(options)) 指所有符合的。"
      case .noDestination(let options): "請說明要送到哪裡：\(oneOf(options))，擇一。"
      case .noScore(let text): "--score 不能是「\(text)」：要是 0 到 3 的數字，或 none。"
      case .noResponses(let all): "請說明是哪些答案，或用 \(all)。"
      case .noMissedChats(let all, let undo):
        "請說明哪些對談已處理，或用 \(all) 指定某一天；\(undo) 只用於一個對談。"
      case .noSpan(let option, let value):
        "\(option) 的 \(value) 不是一段時間；寫法如 12h 或 30d。"
      case .noBlockTarget(let text):
        "「\(text)」不是對談，不是電子郵件，不是位址（如 192.0.2.7 或 2001:db8::/48），也不是訪客。"
      case .noVisitor(let text): "「\(text)」不是對談，也不是訪客。"
      case .nameIsNoAttribute(let option): "訪客的名字要用 \(option) 給。"
      case .emailIsNoAttribute(let name, let option):
        "\(name) 不是可以給的屬性；訪客的電子郵件請用 \(option)。"
      case .needsEmail(let option, let email): "\(option) 需要認得訪客的 \(email)。"
      case .needsTerminal(.demo, let instead): "示範需要終端機。沒有的話：\(instead)"
      case .needsTerminal(let screen, let instead):
        "\(words(screen))的輸入和輸出需要終端機。沒有的話，請用 \(instead)。"
      case .noScreen(let term, let instead):
        "\(term.isEmpty ? "沒有設定 TERM" : "TERM 是 \(term)")，所以畫不出畫面。"
          + "請設成實際的終端機，例如 TERM=xterm-256color；或用 \(instead)。"
      }
    return phrase.text
  }

  private func words(_ help: UsageFault.Help) -> String {
    switch help {
    case .meant(let word): meantBy(word)
    case .see(let command): "`\(command)` 會列出現有的"
    }
  }

  private func words(_ screen: UsageFault.Screen) -> String {
    switch screen {
    case .inbox: "收件匣"
    case .board: "看板"
    case .report: "報表的畫面"
    case .demo: "示範"
    }
  }

  public var usage: String { "用法：" }

  public func warned(_ text: String) -> String { "警告：\(text)" }

  public func see(_ command: String) -> String { "；請看：\(command)" }

  public var standardInput: String { "標準輸入" }
}
