import Desk
import Routing

/// What is still to be done in place of what people did on a day, in order of time.
struct StandIns {
  struct Entry {
    let at: Instant
    let chat: ChatID
    let what: What
  }

  enum What {
    /// An answer to an offer that was made at that instant.
    case answer(AgentID, offeredAt: Instant, accepts: Bool)
    /// What was done on that day, at another time.
    case deed(Action)
    /// Whoever has the chat ends it.
    case end
  }

  /// The last is the next.
  private var entries: [Entry] = []

  /// When the next is due.
  var next: Instant? { entries.last?.at }

  mutating func add(_ entry: Entry) {
    var low = 0
    var high = entries.count
    // Behind those of the same instant that came before: they are done first.
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].at > entry.at { low = middle + 1 } else { high = middle }
    }
    entries.insert(entry, at: low)
  }

  mutating func take() -> Entry? { entries.popLast() }
}
