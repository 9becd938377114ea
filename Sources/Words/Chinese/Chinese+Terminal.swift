extension Chinese {
  public func standIn(for terminal: String, _ used: String) -> String {
    "這部電腦不認得終端機 \(terminal)：改以 \(used) 繪製。"
      + "在 Debian 上，ncurses-term 有更多終端機的描述。"
  }

  public var needsATerminal: String { "標準輸入和輸出必須是終端機" }
  public func unknownTerminal(_ name: String) -> String {
    "這裡不認得終端機類型「\(name)」；請設定 TERM，例如 xterm-256color"
  }
  public func terminalTooSimple(_ name: String) -> String {
    "終端機類型「\(name)」不能移動游標；請把 TERM 設成實際的終端機"
  }

  public func cannotReadTerminal(code: Int32) -> String {
    "無法讀取終端機的設定：\(systemReason(code))"
  }
  public func cannotMakeWaker(code: Int32) -> String {
    "無法建立喚醒用的描述符：\(systemReason(code))"
  }
  public func cannotStart(_ path: String, code: Int32) -> String {
    "無法在虛擬終端機上啟動 \(path)：\(systemReason(code))"
  }

  public func stoppedByFault(log: String?) -> String {
    "程式因故障而停止\(log.map { "；最後的訊息在 \($0)" } ?? "。")"
  }
}
