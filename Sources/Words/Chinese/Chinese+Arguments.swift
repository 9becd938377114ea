extension Chinese {
  public func fault(_ fault: ArgumentFault) -> String {
    let phrase: Phrase =
      switch fault {
      case .noChoice(let option, let value, let meant, let choices):
        "\(option) 不能是「\(value)」；\(meant.map(meantBy) ?? "請用 \(oneOf(choices))")"
      case .noNumber(let option, let value): "\(option) 要的是數字，不是「\(value)」"
      case .noWholeNumber(let option, let value):
        "\(option) 要的是範圍內的整數，不是「\(value)」"
      case .tooSmall(let option, let least, let value):
        "\(option) 至少要是 \(least)，不能是 \(value)。"
      case .noCapacity(let option, let value, let standard):
        "\(option) 要的是 1 以上的整數，或 \(standard)，不是「\(value)」。"
      case .wrongLength(let option, let bytes):
        "\(option) 的長度要在 \(bytes.lowerBound) 到 \(bytes.upperBound) 位元組之間。"
      case .noEventNumber(let option): "\(option) 要的是事件的編號，從 1 起算。"
      case .noSpan(let text): "「\(text)」不是一段時間；寫法如 300、90s、5m 或 1h30m"
      case .wait(let option, let least, let most, let value):
        "\(option) 可以是 \(least) 到 \(most)，不能是 \(value)。"
      case .noDayOfSeconds(let option, let seconds):
        "\(option) 可以是 \(seconds.lowerBound) 到 \(seconds.upperBound) 秒，也就是一天之內。"
      case .noRate(let option, let value):
        "\(option) 要的是一段時間來多少，如 30/h、0.5/m 或 400/d，不是「\(value)」。"
      case .noSpread(let option, let value, let examples):
        "\(option) 要的是多久，如 \(list(examples))，不是「\(value)」。"
      case .noGoal(let option, let value):
        "\(option) 要的是比例和時間，如 80%/20s，不是「\(value)」。"
      case .noDay(let option, let value):
        "\(option) 要的是日期（如 2026-11-23）或時刻（如 2026-11-23T09:00:00Z），"
          + "不是「\(value)」。"
      case .isYetToCome(let option, let value):
        "\(value) 還沒到；\(option) 要的是已經開始的日子，或過去的時刻。"
      case .noDays(let text): "「\(text)」的寫法不對；應如 mon=09:00-17:00 或 sat=off。"
      case .noBlock(let part, let text):
        "「\(text)」裡的「\(part)」不是時段；寫法如 09:00-12:30。"
      case .blocksOverlap(let one, let other, let text):
        "「\(text)」裡的 \(one) 和 \(other) 重疊。"
      case .emptyChatID: "對談的 id 不能是空的。"
      case .noRoute(let text, let meant, let kinds):
        "「\(text)」不是路由；\(meant.map(meantBy) ?? "可用的有 \(list(kinds))")"
      case .noAttribute(let option, let value):
        "\(option) 要寫成 name=value，不是「\(value)」。"
      case .noSetting(let word): "「\(word)」不是設定；請寫成 NAME=VALUE。"
      case .reservedID(let id): "「\(id)」是保留的，不能當客服人員的 id。"
      case .noAgentID(let id):
        "「\(id)」不能當客服人員的 id：要用 1 到 32 個 a-z、0-9、. _ -"
      case .noSeed(let most): "種子是 0 到 \(most) 的整數。"
      case .simulatedAgents(let bounds):
        "模擬的客服人員可以有 \(bounds.lowerBound) 到 \(bounds.upperBound) 位。"
      case .visitorRate: "速率是每分鐘 0.01 到 6000 位訪客。"
      case .pace: "速度是 0.01 到 1000。"
      }
    return phrase.text
  }
}
