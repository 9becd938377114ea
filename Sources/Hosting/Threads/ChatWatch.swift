import Desk

/// Who watches the chats of a screen's agent, what the agent shares with them, and which chat of another
/// agent the screen watches itself.
struct ChatWatch {
  /// Who watches the agent's chats, until when that holds; nil: somebody who is no agent.
  private(set) var watchers: [ChatID: [AgentID?: Instant]] = [:]
  /// What the agent is writing and has not sent.
  var written: [ChatID: String] = [:]
  /// What of it is shared.
  var shared: [ChatID: String] = [:]

  /// The chat that the screen watches, and who has it.
  struct Watched: Equatable {
    var chat: ChatID
    var agent: AgentID
  }
  var watched: Watched?
  /// When that was last told.
  var toldAt = Instant.distantPast
  /// What its agent shares.
  var draft: String?
  /// The chat in which they do; nil: nothing is shared.
  var draftOf: ChatID?

  /// Takes in that somebody watches until then. Whether that is new.
  mutating func add(_ watcher: AgentID?, in chat: ChatID, until end: Instant) -> Bool {
    watchers[chat, default: [:]].updateValue(end, forKey: watcher) == nil
  }

  /// Takes in that somebody watches no more. Whether they did.
  mutating func remove(_ watcher: AgentID?, in chat: ChatID) -> Bool {
    guard watchers[chat]?.removeValue(forKey: watcher) != nil else { return false }
    if watchers[chat]?.isEmpty == true { watchers[chat] = nil }
    return true
  }

  /// Forgets who has not told for long that they watch, and whoever watches chats that are not the
  /// agent's any more. The chats in which that changes something.
  mutating func drop(at now: Instant, isTheirs: (ChatID) -> Bool) -> [ChatID] {
    var changed: [ChatID] = []
    for (chat, ends) in watchers {
      let left = isTheirs(chat) ? ends.filter { $0.value > now } : [:]
      guard left.count != ends.count else { continue }
      watchers[chat] = left.isEmpty ? nil : left
      changed.append(chat)
    }
    return changed
  }

  /// Who watches, by chat, always in the same order.
  var all: [ChatID: [AgentID?]] {
    watchers.mapValues { ends in
      ends.keys.sorted { ($0?.text ?? "~") < ($1?.text ?? "~") }
    }
  }

  /// When something is to be done by the clock alone; nil: nothing is.
  func wakesAt(pause: Int64) -> Instant? {
    let ends = watchers.values.flatMap(\.values).min()
    let tells = watched.map { _ in Instant(milliseconds: toldAt.milliseconds + pause) }
    return [ends, tells].compactMap(\.self).min()
  }
}
