extension Chinese {
  public func problem(_ problem: ConfigFault.Problem) -> String {
    let phrase: Phrase =
      switch problem {
      case .unreadable(let reason): "無法讀取：\(reason)。"
      case .notUTF8: "這不是 UTF-8 文字。"
      case .notTOML(let reason): "這不是 TOML：\(reason)。"
      case .unknownSetting(let name, let nearest?, _): "沒有設定 \(name)。\(meantBy(nearest))"
      case .unknownSetting(let name, nil, let known): "沒有設定 \(name)。有的是：\(list(known))。"
      case .notATable(let name): "\(name) 有自己的設定：請以 [\(name)] 開頭。"
      case .notTrueOrFalse(let name): "\(name) 只能是 true 或 false。"
      case .noChoice(let name, let value, let known):
        "\(name) 只能是 \(known.map { "\"\($0)\"" }.joined(separator: "、"))"
          + (value.map { "，不能是 \"\($0)\"。" } ?? "。")
      case .unknownAction(let name, let screen, let nearest):
        "\(screen) 沒有動作 \(name)。"
          + "\(nearest.map(meantBy) ?? "`deskbell keys` 會列出有哪些。")"
      case .notThere(let action, let place):
        "\(action) 在 \(place) 沒有作用。`deskbell keys` 會列出有作用的。"
      case .notKeys(let action): "\(action) 要的是加引號的按鍵，或用方括號括起的幾個。"
      case .unknownKey(let name, let nearest?): "沒有叫 \(name) 的按鍵。\(meantBy(nearest))"
      case .unknownKey(let name, nil):
        "沒有叫 \(name) 的按鍵。`deskbell keys` 會列出按鍵的名稱。"
      case .isText(let key, let place): "\(key) 在 \(place) 是文字，不能用來做別的。"
      case .clash(let key, let place, let first, let second):
        "\(key) 在 \(place) 會做兩件事：\(first) 和 \(second)。"
      case .needsKey(let action, let place): "\(action) 在 \(place) 一定要有按鍵。"
      case .notANumber(let name, let least, let most):
        "\(name) 要的是 \(least) 到 \(most) 的整數。"
      case .notASpan(let name, let example):
        "\(name) 要的是時間長度，例如 \"\(example)\"，或秒數；0 表示永不。"
      case .notAText(let name): "\(name) 要的是加引號的文字。"
      case .notTexts(let name): "\(name) 要的是用方括號括起、加引號的文字。"
      case .notOneOf(let name, let value, let nearest?, _):
        "\(name) 不能是 \(value)。\(meantBy(nearest))"
      case .notOneOf(let name, let value, nil, let known):
        "\(name) 不能是 \(value)。可以是：\(list(known))。"
      case .notQuietHours(let text): "\(text) 不是一天裡的時段：請寫成 22:00-07:00。"
      case .notAnAddress(let text): "\(text) 不是電子郵件地址。"
      case .notAskable(let text): "\(text) 不是以 https:// 開頭、沒有空白的網址。"
      case .notAPath(let text): "\(text) 不是完整的路徑：要以 / 開頭。"
      case .needsSetting(let value, let setting): "\(value) 需要 \(setting)。"
      }
    return phrase.text
  }

  public func remark(_ remark: ConfigRemark) -> String {
    let given: Phrase = "\(remark.key) 在 \(remark.place) 做 \(remark.action)"
    let phrase: Phrase
    switch remark.outcome {
    case .takes(let key, let former):
      let lost: Phrase = key == remark.key ? "不再" : "\(key) 不再"
      phrase = "\(given)，\(lost)做 \(former)；後者仍可依名稱執行。"
    case .leaves(let key, let other, let place):
      let does: Phrase = key == remark.key ? "做 \(other)" : "\(key) 做 \(other)"
      phrase = "\(given)，但在 \(place) 不會：那裡是\(does)。"
    }
    return phrase.text
  }

  public func place(file: String, line: Int?) -> String {
    line.map { "\(file) 第 \($0) 行" } ?? file
  }

  public func isSound(file: String) -> String { "\(file) 沒有問題。" }

  public func isNotThere(file: String) -> String { "沒有 \(file)：一切照預設。" }

  public func keptAsItWas(_ fault: String, more: Int, check: String) -> String {
    let rest: Phrase = more == 0 ? "哪裡有問題。" : "這個問題和另外 \(more) 個。"
    return ("\(fault)一切維持原狀；\(check) 會說明\(rest)" as Phrase).text
  }
}
