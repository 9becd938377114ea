extension Chinese {
  public func day(_ day: String, requests: Int, events: Int) -> String {
    ("\(day)：\(requests) 個要求，\(events) 個事件。" as Phrase).text
  }

  public var dayIsTheSame: String { "重新經歷一次，每一個事件都和當時一樣。" }

  public func dayDiffers(_ count: Int, of events: Int) -> String {
    ("重新經歷一次，\(events) 個事件裡有 \(count) 個不一樣。" as Phrase).text
  }

  public func firstDifference(_ happened: String?, _ cameOut: String?) -> String {
    ("第一個：當時是\(happened ?? "沒有事")，現在是\(cameOut ?? "沒有事")。" as Phrase).text
  }

  public var presenceIsGuessed: String { "這份日誌沒有寫當時誰在線：是從當時的決定推測的。" }

  public var asItWas: String { "當時" }

  public var asItWouldBe: String { "改了之後" }

  public func name(_ figure: DayFigure) -> String {
    switch figure {
    case .requests: "要求"
    case .connected: "接通"
    case .fellBack: "沒有人接"
    case .abandoned: "放棄"
    case .stillWaiting: "還在等"
    case .meanWait: "接通前平均等候"
    case .longestWait: "接通前最長等候"
    }
  }

  public func offers(to name: String) -> String { ("派給\(name)" as Phrase).text }

  public func stoodIn(_ standIns: Int, lapsed: Int) -> String {
    ("有 \(standIns) 個回應和結束是代替的；當天有 \(lapsed) 個動作不再適用。" as Phrase).text
  }

  public func otherFates(_ count: Int, of requests: Int) -> String {
    ("\(requests) 個裡有 \(count) 個會不一樣：" as Phrase).text
  }

  public func fate(_ fate: ChatFate) -> String {
    let phrase: Phrase =
      switch fate {
      case .had(let name, let after): "\(after)後由\(name)接"
      case .fellBack(let reason, let after): "\(after)後沒有人接：\(self.reason(reason))"
      case .left(let after): "訪客 \(after)後離開"
      case .waits: "還在等"
      }
    return phrase.text
  }

  public func fates(_ was: String, _ wouldBe: String) -> String { "\(was) → \(wouldBe)" }
}
