import Desk

/// Ids for the messages of one run: unique by the session they begin with.
struct MessageIDs: Hashable, Sendable {
  let session: String
  private var count = 0

  init(session: String) { self.session = session }

  mutating func next() -> MessageID {
    count += 1
    return MessageID("\(session)-\(count)")
  }
}
