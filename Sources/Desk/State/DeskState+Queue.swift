// The order of the queue, where somebody changes it.

extension DeskState {
  /// Puts a chat elsewhere in the queue. O(open chats).
  mutating func apply(_ event: QueueMoved, _ moment: Moment) {
    guard let chat = chats[event.chat] else { return }
    switch event.place {
    case .first: if let first = firstInLine(but: chat.id) { put(chat.id, before: first) }
    case .last: chats.change(chat.id) { $0.queueRank = QueueRank(seq: moment.seq) }
    case .byRequest: chats.change(chat.id) { $0.queueRank = QueueRank(seq: $0.requestSeq) }
    case .before(let other):
      guard other != chat.id, let rank = chats[other]?.queueRank else { return }
      put(chat.id, before: rank)
    }
  }

  /// Where the first of those stands whom nobody has yet.
  private func firstInLine(but id: ChatID) -> QueueRank? {
    chats.values.lazy.filter { $0.holder == nil && $0.id != id }.map(\.queueRank).min()
  }

  /// Puts a chat directly before the one that stands there: all that were put before the same request are
  /// numbered anew, so that there is always room.
  private mutating func put(_ id: ChatID, before rank: QueueRank) {
    var row = chats.values
      .filter { $0.id != id && $0.queueRank.seq == rank.seq && $0.queueRank.shift < 0 }
      .sorted { $0.queueRank < $1.queueRank }
    let place = row.firstIndex { $0.queueRank == rank } ?? row.count
    guard let chat = chats[id] else { return }
    row.insert(chat, at: place)
    for (i, chat) in row.enumerated() {
      chats.change(chat.id) { $0.queueRank = QueueRank(seq: rank.seq, shift: Int64(i - row.count)) }
    }
  }
}
