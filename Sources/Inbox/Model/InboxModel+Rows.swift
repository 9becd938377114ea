import Desk
import Terminal

/// Which chats the list has, and in which order.
extension InboxModel {
  /// The offers that ring at this agent, the one that ends first on top.
  var offers: [(chat: Chat, offer: Offer)] {
    var found: [(chat: Chat, offer: Offer)] = []
    for chat in desk.chats.values {
      if let offer = chat.state.ringing, offer.agent == me, !claimed.contains(chat.id) {
        found.append((chat, offer))
      }
    }
    return found.sorted {
      ($0.offer.until, $0.chat.requestSeq) < ($1.offer.until, $1.chat.requestSeq)
    }
  }

  /// Those that call for an answer: not those that were declined a moment ago.
  var ringing: [(chat: Chat, offer: Offer)] { offers.filter { !isDeclined($0.chat.id) } }

  /// The rows of the agent's chats.
  var activeRows: ArraySlice<ListRow> {
    rows.dropFirst(count(.ringing)).prefix(count(.active))
  }

  /// How many rows a section has.
  func count(_ section: ListRow.Section) -> Int { counts[section] ?? 0 }

  /// How many offers were missed: those listed as that, and those whose chats are back in the queue
  /// and listed there.
  var missedCount: Int {
    count(.missed)
      + missed.count { desk.chats[$0.chat]?.state == .waiting && !claimed.contains($0.chat) }
  }

  /// Whether the agent talks in a chat, or has just asked to.
  func isMine(_ id: ChatID) -> Bool {
    guard let chat = desk.chats[id] else { return false }
    return chat.holder == me || claimed.contains(id)
  }

  /// The agent's chats, who has waited longest for an answer first, then in the order they began.
  var activeChats: [Chat] {
    desk.chats.values.filter { isMine($0.id) }.sorted { a, b in
      switch (a.unansweredSince, b.unansweredSince) {
      case (let x?, let y?) where x != y: return x < y
      case (_?, nil): return true
      case (nil, _?): return false
      default: return a.requestSeq < b.requestSeq
      }
    }
  }

  /// Works the list out anew: what is in it, and in which order. The selection stays on its chat.
  mutating func updateRows() {
    rowsAreStale = false
    var rows = ringing.map { ListRow(id: $0.chat.id, section: .ringing) }
    activeOrder.update(activeChats.map(\.id), isHeld: isOrderHeld)
    rows += activeOrder.shown.map { ListRow(id: $0, section: .active) }
    let waiting = desk.chats.values
      .filter { $0.state == .waiting && !claimed.contains($0.id) }
      .sorted { $0.requestSeq < $1.requestSeq }
    let waitingRows = waiting.map { ListRow(id: $0.id, section: .waiting) }
    var listed = Set((rows + waitingRows).map(\.id))
    let missedRows = missed.reversed().filter { !listed.contains($0.chat) }
      .map { ListRow(id: $0.chat, section: .missed) }
    listed.formUnion(missedRows.map(\.id))
    keepDeparted(listed)
    // In the order of their sections.
    let departedRows = departed.values
      .filter { !listed.contains($0.chat.id) }
      .sorted { $0.chat.requestSeq < $1.chat.requestSeq }
      .map { ListRow(id: $0.chat.id, section: $0.closing == nil ? .elsewhere : .departed) }
      .sorted { $0.section.rawValue < $1.section.rawValue }
    rows += waitingRows + departedRows + missedRows
    listed.formUnion(departedRows.map(\.id))
    if scope == .all {
      for summary in past.summaries where listed.insert(summary.id).inserted {
        rows.append(ListRow(id: summary.id, section: .past))
      }
    }
    self.rows = rows
    counts = rows.reduce(into: [:]) { $0[$1.section, default: 0] += 1 }
    listLines = ListLines(rows, counts: counts, isTight: listLines.isTight)
    list.update(rows.map(\.id), height: 1)
  }

  /// Lets chats go that are neither looked at nor written in, and keeps hold of those that are: also of
  /// one that is another agent's by now, so that what was begun in it is found.
  private mutating func keepDeparted(_ listed: Set<ChatID>) {
    for id in departed.keys where !isKept(id) { departed[id] = nil }
    for (id, talk) in talks where talk.hasText && !listed.contains(id) && departed[id] == nil {
      if let chat = desk.chats[id] { departed[id] = Departed(chat: chat) }
    }
    guard let selected = list.selected, !listed.contains(selected), departed[selected] == nil,
      let chat = desk.chats[selected]
    else { return }
    departed[selected] = Departed(chat: chat)
  }

  private func isKept(_ id: ChatID) -> Bool {
    id == list.selected && departed[id]?.isCleared != true || departed[id]?.isUnread == true
      || talks[id]?.hasText == true || talks[id]?.pending.isEmpty == false
  }
}

extension Departed {
  /// Whether the agent, who talked in it, has not yet seen that it ended.
  var isUnread: Bool { closing != nil && !isSeen }
}
