public import Alerts
public import Desk

extension Chinese {
  public func flaw(_ flaw: FilterFlaw) -> String {
    let phrase: Phrase =
      switch flaw {
      case .unknownWord(let word, let nearest, let known):
        "\(word) 不是篩選條件\(part(nearest) { "；你是指 \($0) 嗎？" })。可以用："
          + "\(known.joined(separator: " "))"
      case .needsValue(let word, let example): "\(word) 後面要有值，例如 \(example)"
      case .unknownValue(let word, let value, let nearest, let known):
        "沒有 \(word) \(value)\(part(nearest) { "；你是指 \($0) 嗎？" })"
          + "\(known.isEmpty ? "" : "。有：\(list(known))")"
      case .notASpan(let word, let example): "\(word) 不是時間長度；請寫成例如 \(example)"
      }
    return phrase.text
  }

  public func sorted(by order: ChatOrder) -> String {
    switch order {
    case .urgency: "依緊急程度"
    case .deadline: "依期限"
    case .longest: "最久的在前"
    case .visitor: "依訪客"
    case .agent: "依客服人員"
    }
  }

  public func listed(_ count: Int, of all: Int) -> String { "\(count)/\(all)" }
  public var nothingIsListed: String { "沒有符合篩選條件的。" }
  public func marked(_ count: Int) -> String { "已選 \(count) 個" }

  public func about(_ chat: WatchedChat) -> String {
    var parts: [Phrase] = []
    if let place = chat.place { parts.append("佇列第 \(place) 位") }
    if let agent = chat.agent {
      let since = part(chat.since) { chat.rings ? "，到 \($0)" : "，從 \($0)" }
      parts.append("\(chat.rings ? "響" : "在")\(agent)\(since)")
    }
    parts.append("\(chat.asked) 找\(chat.route)")
    if let until = chat.until { parts.append("等到 \(until)") }
    if let dialogue = chat.dialogue { parts.append("來自\(dialogue)") }
    if let agentOwes = chat.agentOwes {
      parts.append(agentOwes ? "客服人員還沒回覆" : "輪到訪客說話")
    }
    if !chat.tags.isEmpty { parts.append("\(chat.tags.map { "#" + $0 }.joined(separator: " "))") }
    let said: Phrase = chat.words.map { "。\(chat.isVisitors ? "訪客說：" : "最後說：")\($0)" } ?? "。還沒有人說話。"
    return parts.map(\.text).joined(separator: "，") + said.text
  }

  public var isAnswered: String { "已回覆" }

  public func agentDay(since time: String?, missed: Int) -> String {
    let phrase: Phrase =
      "\(part(time) { "；從 \($0) 起如此" })\(missed > 0 ? "；今天漏接 \(missed) 次" : "")"
    return phrase.text
  }

  public var deskTitle: String { "服務台" }

  public func name(of ring: Ring, called name: String) -> String {
    let phrase: Phrase =
      switch ring {
      case .roundRobin: "所有人"
      case .team: "團隊\(name)"
      case .rule: "規則\(name)"
      }
    return phrase.text
  }

  public func turn(of next: String?, ready: String?) -> [String] {
    guard let next else { return ["裡面沒有人", "沒有人"] }
    let turn: Phrase = "輪到\(next)"
    if ready == next { return [turn.text, next] }
    guard let ready else { return ["\(turn)，都沒空", "\(next)，都沒空", next] }
    return ["\(turn)，有空：\(ready)", "有空：\(ready)", ready]
  }

  public func about(
    _ ring: String, order: [String], last: String?, ready: String?
  ) -> String {
    var turn: Phrase = order.first.map { "輪到\($0)" } ?? "裡面沒有人"
    for name in order.dropFirst() { turn = "\(turn)，然後\(name)" }
    let now: Phrase = ready.map { "現在會響\($0)" } ?? "現在沒有人有空"
    let phrase: Phrase = "\(ring)：\(turn)\(part(last) { "；上次是\($0)" })；\(now)"
    return phrase.text
  }

  public func visitorsNow(_ count: Int) -> [String] { ["\(count) 位訪客", "\(count)"] }

  public func about(dialogue name: String, visitors: Int) -> String {
    ("\(name)：現在有 \(visitors) 位訪客，30 分鐘內有動作" as Phrase).text
  }

  public func chart(_ chart: DayChart, now: String, most: String) -> [String] {
    let full =
      switch chart {
      case .arrivals: "每 15 分鐘要求"
      case .wait: "平均等候"
      case .load: "進行中的對談"
      }
    let brief =
      switch chart {
      case .arrivals: "要求"
      case .wait: "等候"
      case .load: "負載"
      }
    return ["\(full)：現在 \(now)，最多 \(most)", "\(brief) \(now)，最多 \(most)", "\(brief) \(now)"]
  }

  public var noneYet: String { "無" }

  public func passed(_ threshold: Threshold) -> String {
    let phrase: Phrase =
      switch threshold {
      case .waiting(let count): "佇列裡有 \(count) 位在等"
      case .wait(let seconds, let visitor): "\(visitor)已等了 \(span(seconds: Int64(seconds)))"
      case .missed(let count): "漏接 \(count) 個"
      }
    return phrase.text
  }

  public func mayDo(_ deed: BoardDeed, to chats: String, without rest: Int) -> [String] {
    let short: Phrase =
      switch deed {
      case .take: "要從佇列認領\(chats)嗎？"
      case .takeOver: "要接手\(chats)嗎？"
      case .handOver(let place): "要把\(chats)轉交給\(place)嗎？"
      case .assign(let place): "要把\(chats)指派給\(place)嗎？"
      case .requeue: "要把\(chats)送回佇列嗎？"
      case .moveFirst: "要把\(chats)移到佇列最前面嗎？"
      case .moveLast: "要把\(chats)移到佇列最後面嗎？"
      case .end: "要結束\(chats)嗎？"
      case .handled: "要把\(chats)標為已處理嗎？"
      }
    guard rest > 0 else { return [short.text] }
    return [short.text + "另外選了 \(rest) 個，無法這樣做。", short.text]
  }

  public func isDone(_ deed: BoardDeed, to chats: String) -> String {
    let phrase: Phrase =
      switch deed {
      case .take: "已認領\(chats)。"
      case .takeOver: "已接手\(chats)。"
      case .handOver(let place): "已轉交給\(place)：\(chats)。"
      case .assign(let place): "已指派給\(place)：\(chats)。"
      case .requeue: "已送回佇列：\(chats)。"
      case .moveFirst: "已移到佇列最前面：\(chats)。"
      case .moveLast: "已移到佇列最後面：\(chats)。"
      case .end: "已結束\(chats)。"
      case .handled: "已處理\(chats)。"
      }
    return phrase.text
  }

  public func notDone(_ count: Int, of all: Int) -> String { "\(all) 個之中有 \(count) 個沒辦成" }

  public func goesBack(_ key: String) -> String { "\(key) 返回" }

  public func cannot(_ deed: BoardDeed) -> String {
    switch deed {
    case .take, .moveFirst, .moveLast: "不在佇列裡等候"
    case .takeOver, .handOver, .assign, .end: "沒有開著"
    case .requeue: "不在任何人手上"
    case .handled: "不是漏接的"
    }
  }

  public func mayGoBeyond(_ agent: String?, with visitor: String) -> [String] {
    let whom = agent ?? "你"
    let full: Phrase = "要超出上限，把\(visitor)的對談交給\(whom)嗎？這會記錄下來。"
    let short: Phrase = "要超出上限交給\(whom)嗎？"
    return [full.text, short.text]
  }
  public var nothingToGoBeyond: String { "沒有因為滿線而被拒的事。" }
  public var toAllAgents: String { "給所有客服人員：" }
  public func isSaidToAll(_ count: Int) -> String { "已告訴 \(count) 位客服人員；讀過之前會一直顯示。" }
  public func maySetAvailable(_ agent: String, _ isAvailable: Bool) -> [String] {
    [("要讓\(agent)\(isAvailable ? "開始服務" : "暫停服務")嗎？" as Phrase).text]
  }
  public func isSet(_ agent: String, available: Bool) -> String {
    ("\(agent)現在\(available ? "可服務" : "暫停服務")。" as Phrase).text
  }
}
