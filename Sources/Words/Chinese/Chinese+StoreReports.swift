public import Desk

extension Chinese {
  public func at(_ path: String, line: Int?, _ reason: String) -> String {
    line.map { "\(path) 第 \($0) 行：\(reason)" } ?? "\(path)：\(reason)"
  }

  public func sound(events: Int64, commits: Int, files: Int, bytes: Int64) -> String {
    "完好：\(events) 個事件、\(commits) 次提交、\(files) 個檔案、\(bytes) 位元組。"
  }

  public var nothingToMend: String { "完好：沒有什麼要修復。" }

  public func reading(percent: Int64) -> String { "正在讀取服務台：\(percent)%" }

  public func live(_ count: Int, by times: [String]) -> String {
    "\(count)，依\(times.isEmpty ? "這裡的時鐘" : " \(times.joined(separator: " 和 "))")"
  }

  public func cause(_ event: Int64, _ kind: String, at time: String, by author: Author) -> String {
    ("\(event)，\(kind)，\(time)，由\(words(author))" as Phrase).text
  }

  private func words(_ author: Author) -> String {
    switch author {
    case .agent(let id): id.text
    case .visitor: someVisitor
    case .desk: "服務台"
    }
  }

  public var timeGoesByClock: String { "服務台的時間和時鐘一致。" }
  public func setBack(to time: String) -> String { "服務台的時間已往回撥到 \(time)。" }
  public func maySetBack(to time: String) -> String {
    "要把服務台的時間往回撥到 \(time) 嗎？[y/N]"
  }
  public func setBackWith(_ command: String) -> String { "這樣往回撥：\(command)" }
  public func isYes(_ answer: String) -> Bool {
    ["y", "yes", "是", "好"].contains(answer.lowercased())
  }
}
