public import Alerts
public import Desk

extension English {
  public func flaw(_ flaw: FilterFlaw) -> String {
    switch flaw {
    case .unknownWord(let word, let nearest, let known):
      "\(word) is no filter" + (nearest.map { "; did you mean \($0)?" } ?? "")
        + ". There are: \(known.joined(separator: " "))"
    case .needsValue(let word, let example): "\(word) wants a value, such as \(example)"
    case .unknownValue(let word, let value, let nearest, let known):
      "there is no \(word) \(value)" + (nearest.map { "; did you mean \($0)?" } ?? "")
        + (known.isEmpty ? "" : ". There are: \(list(known))")
    case .notASpan(let word, let example):
      "\(word) is no span of time; write it such as \(example)"
    }
  }

  public func sorted(by order: ChatOrder) -> String {
    switch order {
    case .urgency: "by urgency"
    case .deadline: "by deadline"
    case .longest: "longest first"
    case .visitor: "by visitor"
    case .agent: "by agent"
    }
  }

  public func listed(_ count: Int, of all: Int) -> String { "\(count) of \(all)" }
  public var nothingIsListed: String { "Nothing fits the filter." }
  public func marked(_ count: Int) -> String { "\(count) marked" }

  public func about(_ chat: WatchedChat) -> String {
    var parts: [String] = []
    if let place = chat.place { parts.append("\(place) in the queue") }
    if let agent = chat.agent {
      let since = chat.since.map { chat.rings ? " until \($0)" : " since \($0)" } ?? ""
      parts.append((chat.rings ? "rings at " : "with ") + agent + since)
    }
    parts.append("asked \(chat.asked) for \(chat.route)")
    if let until = chat.until { parts.append("waits till \(until)") }
    if let dialogue = chat.dialogue { parts.append("from \(dialogue)") }
    if let agentOwes = chat.agentOwes {
      parts.append(agentOwes ? "the agent owes an answer" : "the visitor has the word")
    }
    if !chat.tags.isEmpty { parts.append(chat.tags.map { "#" + $0 }.joined(separator: " ")) }
    let said = chat.words.map { (chat.isVisitors ? ". They said: " : ". Said last: ") + $0 }
    return parts.joined(separator: ", ") + (said ?? ". Nothing was said.")
  }

  public var isAnswered: String { "answered" }

  public func agentDay(since time: String?, missed: Int) -> String {
    (time.map { "; so since \($0)" } ?? "")
      + (missed > 0 ? "; missed \(missed == 1 ? "1 offer" : "\(missed) offers") today" : "")
  }

  public var deskTitle: String { "Desk" }

  public func name(of ring: Ring, called name: String) -> String {
    switch ring {
    case .roundRobin: "everybody"
    case .team: "team \(name)"
    case .rule: "rule \(name)"
    }
  }

  public func turn(of next: String?, ready: String?) -> [String] {
    guard let next else { return ["nobody in it", "nobody"] }
    if ready == next { return ["next \(next)", next] }
    guard let ready else { return ["next \(next), none free", "\(next), none free", next] }
    return ["next \(next), free: \(ready)", "free: \(ready)", ready]
  }

  public func about(
    _ ring: String, order: [String], last: String?, ready: String?
  ) -> String {
    ring + ": " + (order.isEmpty ? "nobody in it" : "next \(order.joined(separator: ", then "))")
      + (last.map { "; last \($0)" } ?? "")
      + "; " + (ready.map { "a chat would ring at \($0) now" } ?? "nobody is free now")
  }

  public func visitorsNow(_ count: Int) -> [String] {
    [count == 1 ? "1 visitor" : "\(count) visitors", "\(count)"]
  }

  public func about(dialogue name: String, visitors: Int) -> String {
    let count = visitors == 1 ? "1 visitor" : "\(visitors) visitors"
    return "\(name): \(count) in it now, who did something within 30 minutes"
  }

  public func chart(_ chart: DayChart, now: String, most: String) -> [String] {
    let full =
      switch chart {
      case .arrivals: "Asked in 15 min"
      case .wait: "Mean wait"
      case .load: "Chats in hand"
      }
    let brief =
      switch chart {
      case .arrivals: "asked"
      case .wait: "wait"
      case .load: "load"
      }
    return [
      "\(full): now \(now), most \(most)", "\(brief) \(now), most \(most)", "\(brief) \(now)",
    ]
  }

  public var noneYet: String { "none" }

  public func passed(_ threshold: Threshold) -> String {
    switch threshold {
    case .waiting(let count): "\(count) wait in the queue"
    case .wait(let seconds, let visitor):
      "\(visitor) has waited for \(span(seconds: Int64(seconds)))"
    case .missed(let count): "\(count) missed"
    }
  }

  public func mayDo(_ deed: BoardDeed, to chats: String, without rest: Int) -> [String] {
    let short: String =
      switch deed {
      case .take: "Take \(chats) from the queue?"
      case .takeOver: "Take \(chats) over?"
      case .handOver(let place): "Hand \(chats) over to \(place)?"
      case .assign(let place): "Put \(chats) to \(place)?"
      case .requeue: "Send \(chats) back to the queue?"
      case .moveFirst: "Move \(chats) to the front of the queue?"
      case .moveLast: "Move \(chats) to the end of the queue?"
      case .end: "End \(chats)?"
      case .handled: "Mark \(chats) handled?"
      }
    guard rest > 0 else { return [short] }
    return [
      short + " For \(rest) more that \(rest == 1 ? "is" : "are") marked it cannot be.", short,
    ]
  }

  public func isDone(_ deed: BoardDeed, to chats: String) -> String {
    switch deed {
    case .take: "Taken: \(chats)."
    case .takeOver: "Taken over: \(chats)."
    case .handOver(let place): "Handed over to \(place): \(chats)."
    case .assign(let place): "Put to \(place): \(chats)."
    case .requeue: "Back in the queue: \(chats)."
    case .moveFirst: "At the front of the queue: \(chats)."
    case .moveLast: "At the end of the queue: \(chats)."
    case .end: "Ended: \(chats)."
    case .handled: "Handled: \(chats)."
    }
  }

  public func notDone(_ count: Int, of all: Int) -> String {
    "\(count) of \(all) could not be done"
  }

  public func goesBack(_ key: String) -> String { "\(key) back" }

  public func cannot(_ deed: BoardDeed) -> String {
    switch deed {
    case .take: "does not wait in the queue"
    case .takeOver: "is not open"
    case .handOver, .assign: "is not open"
    case .requeue: "nobody has it"
    case .moveFirst, .moveLast: "does not wait in the queue"
    case .end: "is not open"
    case .handled: "is not missed"
    }
  }

  public func mayGoBeyond(_ agent: String?, with visitor: String) -> [String] {
    let whom = agent ?? "you"
    return [
      "Give \(whom) the chat of \(visitor) beyond capacity? That is recorded.",
      "Beyond capacity, to \(whom)?",
    ]
  }
  public var nothingToGoBeyond: String { "Nothing was refused for want of capacity." }
  public var toAllAgents: String { "To all agents:" }
  public func isSaidToAll(_ count: Int) -> String {
    "Said to \(count == 1 ? "1 agent" : "\(count) agents"); it is shown until they have read it."
  }
  public func maySetAvailable(_ agent: String, _ isAvailable: Bool) -> [String] {
    ["Make \(agent) \(isAvailable ? "available" : "unavailable")?"]
  }
  public func isSet(_ agent: String, available: Bool) -> String {
    "\(agent) is \(available ? "available" : "unavailable") now."
  }
}
