import Desk
import Terminal

/// Which chats the list has, and in which order.
extension InboxModel {
  /// The offers that ring at this agent, the one that ends first on top.
  var offers: [(chat: Chat, offer: Offer)] {
    var found: [(chat: Chat, offer: Offer)] = []
    for id in ownChats where !claimed.contains(id) {
      if let chat = desk.chats[id], let offer = chat.state.ringing, offer.agent == me {
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

  /// How much was missed: chats for which nobody came, and offers: those listed as that, and those
  /// whose chats are back in the queue and listed there.
  var missedCount: Int {
    missedTotal + count(.missedOffers)
      + missedOffers.count { desk.chats[$0.chat]?.state == .waiting && !claimed.contains($0.chat) }
  }

  /// Whether the agent talks in a chat, or has just asked to.
  func isMine(_ id: ChatID) -> Bool { isMine(id, in: desk) }

  private func isMine(_ id: ChatID, in desk: DeskState) -> Bool {
    guard let chat = desk.chats[id] else { return false }
    return chat.holder == me || claimed.contains(id)
  }

  /// The agent's chats, who has waited longest for an answer first, then in the order they began.
  var activeChats: [Chat] { activeChats(in: desk) }

  /// The same as they stand at the desk by a picture of it.
  func activeChats(in desk: DeskState) -> [Chat] {
    let ids = claimed.union(ownChats).filter { isMine($0, in: desk) }
    return ids.compactMap { desk.chats[$0] }.sorted { a, b in
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
    waitingRows.update(queue, without: claimed)
    let listed = Set(rows.map(\.id))
    let (desk, claimed) = (desk, claimed)
    func isListed(_ id: ChatID) -> Bool {
      listed.contains(id) || desk.chats[id]?.state == .waiting && !claimed.contains(id)
    }
    var missedRows = missedRows()
    let missedChats = Set(missedRows.map(\.id))
    missedRows += missedOffers.reversed()
      .filter { !isListed($0.chat) && !missedChats.contains($0.chat) }
      .map { ListRow(id: $0.chat, section: .missedOffers) }
    let missedIDs = Set(missedRows.map(\.id))
    keepDeparted { isListed($0) || missedIDs.contains($0) }
    // In the order of their sections.
    let departedRows = departed.values
      .filter { !isListed($0.chat.id) && !missedIDs.contains($0.chat.id) }
      .sorted { $0.chat.requestSeq < $1.chat.requestSeq }
      .map { ListRow(id: $0.chat.id, section: $0.closing == nil ? .elsewhere : .departed) }
      .sorted { $0.section.rawValue < $1.section.rawValue }
    rows += waitingRows.rows + departedRows + missedRows
    if scope == .all {
      var others = missedIDs.union(departedRows.map(\.id))
      for summary in past.summaries where !isListed(summary.id) {
        if others.insert(summary.id).inserted {
          rows.append(ListRow(id: summary.id, section: .past))
        }
      }
    }
    show(rows)
  }

  /// Lists these rows, which costs nothing where they are the same.
  private mutating func show(_ rows: [ListRow]) {
    var counts = rows.reduce(into: [:]) { $0[$1.section, default: 0] += 1 }
    // Not all of them are listed.
    counts[.missed] = counts[.missed].map { max($0, missedTotal) }
    guard rows != self.rows || counts != self.counts else { return }
    self.rows = rows
    self.counts = counts
    listLines = ListLines(rows, counts: counts, isTight: listLines.isTight)
    list.update(rows.map(\.id), height: 1)
  }

  /// Lets chats go that are neither looked at nor written in, and keeps hold of those that are: also of
  /// one that is another agent's by now, so that what was begun in it is found.
  private mutating func keepDeparted(_ isListed: (ChatID) -> Bool) {
    for id in departed.keys where !isKept(id) { departed[id] = nil }
    for (id, talk) in talks where talk.hasText && !isListed(id) && departed[id] == nil {
      if let chat = desk.chats[id] { departed[id] = Departed(chat: chat) }
    }
    guard let selected = list.selected, !isListed(selected), departed[selected] == nil,
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
