// What agents note about chats, and what it does to the state.

extension DeskState {
  mutating func apply(_ event: MarkEvent) { chats.change(event.chat) { $0.apply(event) } }

  /// The tags of open chats and of those that closed last, those of most chats first.
  public var tagsInUse: [String] {
    var counts: [String: Int] = [:]
    for tag in chats.values.flatMap(\.tags) + recentlyClosed.flatMap(\.tags) {
      counts[tag, default: 0] += 1
    }
    return counts.keys.sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
  }
}

extension Chat {
  /// Takes in what was noted about it.
  public mutating func apply(_ event: MarkEvent) {
    switch event {
    case .tagged(let event): tags = event.tags
    case .scored(let event): score = event.score
    case .edited(let event): visitor.set(event.attribute, to: event.value)
    }
  }
}
