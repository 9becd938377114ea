import Desk

/// Who watches the chats of a screen's agent, what the agent shares with them, and which chat of another
/// agent the screen watches itself.
struct ChatWatch {
  /// Who watches the agent's chats; nil: somebody who is no agent.
  private(set) var watchers: [ChatID: [AgentID?: Hold]] = [:]

  /// How long it holds that somebody watches.
  struct Hold {
    var until: Instant
    /// The number by which a process keeps them as one who watches: with it they are gone. Nil: none was
    /// seen to, and only time tells.
    var keptAs: Int?
  }

  /// Somebody who watches a chat, and does no more.
  struct Leaving: Hashable {
    var chat: ChatID
    var watcher: AgentID?
  }

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
  /// The number by which attendance is told of whoever watches here; nil: it is not.
  var keptAs: Int?
  /// What its agent shares.
  var draft: String?
  /// The chat in which they do; nil: nothing is shared.
  var draftOf: ChatID?

  /// Takes in that somebody watches. Whether that is new.
  mutating func add(_ watcher: AgentID?, in chat: ChatID, _ hold: Hold) -> Bool {
    watchers[chat, default: [:]].updateValue(hold, forKey: watcher) == nil
  }

  /// Takes in that somebody watches no more. Whether they did.
  mutating func remove(_ watcher: AgentID?, in chat: ChatID) -> Bool {
    guard watchers[chat]?.removeValue(forKey: watcher) != nil else { return false }
    if watchers[chat]?.isEmpty == true { watchers[chat] = nil }
    return true
  }

  /// Forgets who has not told for long that they watch, whose process has ended, and whoever watches
  /// chats that are not the agent's any more. Who that is, always in the same order.
  ///
  /// - Parameter present: the numbers of those who watch, as attendance tells.
  mutating func drop(
    at now: Instant, present: @autoclosure () -> Set<Int>, isTheirs: (ChatID) -> Bool
  ) -> [Leaving] {
    guard !watchers.isEmpty else { return [] }
    let present = present()
    var gone: [Leaving] = []
    for (chat, holds) in watchers {
      let left =
        isTheirs(chat)
        ? holds.filter { $0.value.until > now && $0.value.keptAs.map(present.contains) ?? true }
        : [:]
      guard left.count != holds.count else { continue }
      watchers[chat] = left.isEmpty ? nil : left
      gone += holds.keys.filter { left[$0] == nil }.map { Leaving(chat: chat, watcher: $0) }
    }
    return gone.sorted {
      ($0.chat.text, $0.watcher?.text ?? "~") < ($1.chat.text, $1.watcher?.text ?? "~")
    }
  }

  /// Who watches, by chat, always in the same order.
  var all: [ChatID: [AgentID?]] {
    watchers.mapValues { holds in
      holds.keys.sorted { ($0?.text ?? "~") < ($1?.text ?? "~") }
    }
  }

  /// When something is to be done by the clock alone; nil: nothing is.
  func wakesAt(pause: Int64) -> Instant? {
    let ends = watchers.values.flatMap(\.values).map(\.until).min()
    let tells = watched.map { _ in Instant(milliseconds: toldAt.milliseconds + pause) }
    return [ends, tells].compactMap(\.self).min()
  }
}
