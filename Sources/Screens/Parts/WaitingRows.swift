import Desk

/// The rows of the chats that wait.
struct WaitingRows: Hashable, Sendable {
  private(set) var rows: [ListRow] = []
  private var queue: [ChatID] = []
  private var claimed: Set<ChatID> = []

  /// Takes in the queue, and what of it is not listed there. O(1) where both are as they were.
  mutating func update(_ queue: [ChatID], without claimed: Set<ChatID>) {
    guard queue != self.queue || claimed != self.claimed else { return }
    (self.queue, self.claimed) = (queue, claimed)
    rows = queue.filter { !claimed.contains($0) }.map { ListRow(id: $0, section: .waiting) }
  }
}
