import Desk

/// What an agent was warned of: that visitors who wait for their answer will go back to the queue. Twice
/// for each wait, in its middle and shortly before its end.
struct AnswerWarnings: Hashable, Sendable {
  /// A visitor who waits.
  struct Wait: Hashable {
    var chat: ChatID
    var since: Instant
  }

  private struct Told: Hashable {
    var since: Instant
    var times: Int
  }

  private var told: [ChatID: Told] = [:]

  /// The second warning comes so long before the end, in seconds, where the wait is long enough.
  private static let last = 30

  /// When is warned of a wait that is borne so many seconds.
  static func instants(_ wait: Wait, patience: Int) -> [Instant] {
    let beforeEnd = min(last, patience / 4)
    return [wait.since + patience / 2, wait.since + (patience - beforeEnd)]
  }

  /// The waits to be warned of now.
  mutating func due(_ waits: [Wait], patience: Int, at now: Instant) -> [Wait] {
    told = told.filter { chat, _ in waits.contains { $0.chat == chat } }
    return waits.filter { wait in
      let times = AnswerWarnings.instants(wait, patience: patience).count { $0 <= now }
      let before = told[wait.chat].flatMap { $0.since == wait.since ? $0.times : nil } ?? 0
      guard times > before else { return false }
      told[wait.chat] = Told(since: wait.since, times: times)
      // Where the time is up, there is nothing left to warn of.
      return now < wait.since + patience
    }
  }

  /// When the next is due; nil: none is.
  func next(_ waits: [Wait], patience: Int) -> Instant? {
    waits.flatMap { wait in
      let before = told[wait.chat].flatMap { $0.since == wait.since ? $0.times : nil } ?? 0
      return AnswerWarnings.instants(wait, patience: patience).dropFirst(before)
    }.min()
  }
}
