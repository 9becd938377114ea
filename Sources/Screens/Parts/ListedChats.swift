import Desk
import Overview
import Words

/// The open chats that are listed: those that a filter lets through, in the order that was chosen. Kept
/// as things happen: one more costs by itself.
///
/// As long as the hand is at work nothing that stays moves under it: chats only come, at the end of their
/// section, and go. What is to move then moves when it rests.
struct ListedChats: Sendable {
  private(set) var waiting = SortedRows<ChatID>()
  private(set) var ringing = SortedRows<ChatID>()
  private(set) var active = SortedRows<ChatID>()
  /// What is to move when the hand rests.
  private var wished: [ChatID: ListKey] = [:]
  /// When each chat is another one for the filter, though nothing happens to it.
  private var turns = SortedRows<ChatID>()
  private var sections: SharedTable<ChatID, WatchedChats.Section> = [:]
  /// Of those that came under the hand the last.
  private var arrivals: Int64 = 0

  /// By what they are listed.
  struct Rule: Hashable, Sendable {
    var order = ChatOrder.urgency
    var filter = BoardFilter.none
  }

  subscript(section: WatchedChats.Section) -> SortedRows<ChatID> {
    switch section {
    case .waiting: waiting
    case .ringing: ringing
    case .active: active
    case .missed, .closed: SortedRows()
    }
  }

  /// How many there are.
  var count: Int { waiting.count + ringing.count + active.count }
  /// Whether everything stands where it is wished.
  var isInOrder: Bool { wished.isEmpty }
  /// When another chat is listed next, or one no more, though nothing happens; nil: never.
  var nextTurn: Instant? {
    turns.first.flatMap { turns.key(of: $0) }.map { Instant(milliseconds: $0.rank) }
  }

  /// Lists them anew. O(open chats).
  mutating func begin(_ desk: DeskState, _ rule: Rule, at now: Instant) {
    self = ListedChats()
    var lists: [WatchedChats.Section: [(key: ListKey, id: ChatID)]] = [:]
    var turns: [(key: ListKey, id: ChatID)] = []
    for chat in desk.chats.values {
      let verdict = rule.filter.verdict(on: chat, in: desk, at: now)
      if let until = verdict.until {
        turns.append((ListKey(until.milliseconds, number: chat.requestSeq), chat.id))
      }
      guard verdict.isListed else { continue }
      let section = WatchedChats.Section(chat.state)
      sections[chat.id] = section
      lists[section, default: []].append((rule.order.key(of: chat, in: desk), chat.id))
    }
    self.turns = SortedRows(turns)
    waiting = SortedRows(lists[.waiting] ?? [])
    ringing = SortedRows(lists[.ringing] ?? [])
    active = SortedRows(lists[.active] ?? [])
  }

  /// Takes in what happened to some chats, and what time it is. Whether anything is listed elsewhere.
  /// O(those), and the root of how many there are.
  mutating func follow(
    _ chats: Set<ChatID>, _ desk: DeskState, _ rule: Rule, isHeld: Bool, at now: Instant
  ) -> Bool {
    var hasMoved = false
    for id in chats where place(id, desk, rule, isHeld, now) { hasMoved = true }
    while let due = nextTurn, due <= now, let id = turns.first {
      turns.remove(id)
      if place(id, desk, rule, isHeld, now) { hasMoved = true }
    }
    if !isHeld { hasMoved = settle() || hasMoved } else { settleWhatStays() }
    return hasMoved
  }

  private mutating func place(
    _ id: ChatID, _ desk: DeskState, _ rule: Rule, _ isHeld: Bool, _ now: Instant
  ) -> Bool {
    let before = sections[id]
    let chat = desk.chats[id]
    let verdict = chat.map { rule.filter.verdict(on: $0, in: desk, at: now) }
    if let chat, let until = verdict?.until {
      turns.set(id, ListKey(until.milliseconds, number: chat.requestSeq))
    } else {
      turns.remove(id)
    }
    guard let chat, verdict?.isListed == true else {
      guard let before else { return false }
      leave(id, before)
      return true
    }
    let section = WatchedChats.Section(chat.state)
    let key = rule.order.key(of: chat, in: desk)
    if before == section {
      let rows = self[section]
      if rows.key(of: id) == key {
        wished[id] = nil
        return false
      }
      guard isHeld, !rows.staysInPlace(id, under: key) else {
        wished[id] = nil
        let hasMoved = !rows.staysInPlace(id, under: key)
        change(section) { $0.set(id, key) }
        return hasMoved
      }
      wished[id] = key
      return false
    }
    if let before { leave(id, before) }
    sections[id] = section
    enter(id, key, section, isHeld)
    return true
  }

  private mutating func enter(
    _ id: ChatID, _ key: ListKey, _ section: WatchedChats.Section, _ isHeld: Bool
  ) {
    let rows = self[section]
    guard isHeld, rows.place(for: key) < rows.count else {
      change(section) { $0.set(id, key) }
      return
    }
    arrivals += 1
    let last = ListKey(.max, "\u{10FFFF}", number: arrivals)
    change(section) { $0.set(id, last) }
    wished[id] = key
  }

  private mutating func leave(_ id: ChatID, _ section: WatchedChats.Section) {
    sections[id] = nil
    wished[id] = nil
    change(section) { $0.remove(id) }
  }

  /// Moves what is to move. Whether anything did.
  @discardableResult
  mutating func settle() -> Bool {
    guard !wished.isEmpty else { return false }
    for (id, key) in wished {
      if let section = sections[id] { change(section) { $0.set(id, key) } }
    }
    wished = [:]
    return true
  }

  /// Gives those their keys that stand in their place by now.
  private mutating func settleWhatStays() {
    var hasSettled = true
    while hasSettled, !wished.isEmpty {
      hasSettled = false
      for (id, key) in wished {
        guard let section = sections[id], self[section].staysInPlace(id, under: key) else {
          continue
        }
        change(section) { $0.set(id, key) }
        wished[id] = nil
        hasSettled = true
      }
    }
  }

  private mutating func change(
    _ section: WatchedChats.Section, _ body: (inout SortedRows<ChatID>) -> Void
  ) {
    switch section {
    case .waiting: body(&waiting)
    case .ringing: body(&ringing)
    case .active: body(&active)
    case .missed, .closed: break
    }
  }
}

extension WatchedChats.Section {
  init(_ state: Chat.State) {
    switch state {
    case .waiting: self = .waiting
    case .offered: self = .ringing
    case .active: self = .active
    }
  }
}
