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
