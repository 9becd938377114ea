import Desk
import Overview

/// The board's list of chats: those that are open, those that were missed, and those that closed today;
/// of them what a filter lets through, in the order that was chosen.
struct WatchedChats: Sendable {
  private var list = SectionedList<Section, ChatID>()
  /// The open chats, whatever is listed.
  private(set) var open = OpenChats()
  private(set) var listed = ListedChats()
  private(set) var rule = ListedChats.Rule()
  /// Those that something is to be done to together.
  private(set) var marked: Set<ChatID> = []
  /// Those that were before, and are not listed again yet.
  private var remembered: Set<ChatID> = []
  /// When the selection last went to another chat by itself.
  private var leaptAt: Instant?

  /// The parts of the list, from the top.
  enum Section: Hashable, Sendable, CaseIterable {
    case waiting, ringing, active, missed, closed
  }

  /// Milliseconds after such a leap in which no key steps into a chat: it may have been meant for the
  /// one before.
  private static let leapPause: Int64 = 300

  var lines: SectionedList<Section, ChatID>.Lines { list.lines }
  var selected: ChatID? { list.selected }
  /// Whether the selection was made by hand.
  var isChosen: Bool { list.isChosen }
  var visible: Range<Int> { list.visible }
  var hidden: (above: Int, below: Int) { list.hidden }

  /// Takes in a desk that may be another one. Whether anything is listed elsewhere now.
  mutating func begin(_ desk: DeskState, at now: Instant) -> Bool {
    listed.begin(desk, rule, at: now)
    return open.begin(desk)
  }

  /// Takes in what happened. Whether anything is listed elsewhere now.
  ///
  /// - Parameter isHeld: whether the hand is at work.
  mutating func follow(
    _ events: [StampedEvent], _ desk: DeskState, isHeld: Bool, at now: Instant
  ) -> Bool {
    var chats = Set(events.compactMap(\.event.chat))
    // Where one is put before others, those that were put there are numbered anew.
    if events.contains(where: { if case .moved = $0.event { true } else { false } }) {
      chats.formUnion(desk.chats.values.lazy.filter { $0.queueRank.shift != 0 }.map(\.id))
    }
    let hasMoved = open.follow(chats, desk)
    return listed.follow(chats, desk, rule, isHeld: isHeld, at: now) || hasMoved
  }

  /// Takes in what time it is. Whether anything is listed elsewhere now.
  mutating func age(_ desk: DeskState, isHeld: Bool, at now: Instant) -> Bool {
    listed.follow([], desk, rule, isHeld: isHeld, at: now)
  }

  /// Lists by another rule from now on. O(open chats).
  mutating func list(by rule: ListedChats.Rule, _ desk: DeskState, at now: Instant) {
    self.rule = rule
    listed.begin(desk, rule, at: now)
  }

  /// Works the list out anew. The selection stays on its chat. O(missed and closed ones that are listed).
  mutating func update(missed: [ChatID], closed: [ChatID], at now: Instant) {
    let selected = list.selected
    let areMissed = Set(missed)
    list.update([
      (.waiting, listed.waiting), (.ringing, listed.ringing), (.active, listed.active),
      (.missed, SortedRows(missed)),
      (.closed, SortedRows(closed.filter { !areMissed.contains($0) })),
    ])
    if selected != nil, list.selected != selected { leaptAt = now }
    if !remembered.isEmpty {
      let back = remembered.filter { list.lines.line(of: $0) != nil }
      remembered.subtract(back)
      marked.formUnion(back)
    }
    if !marked.isEmpty { marked = marked.filter { list.lines.line(of: $0) != nil } }
  }

  /// Whether something that is shown moves when the chats are listed in the order that is wished.
  /// O(rows shown and chats that move).
  var isReorderSeen: Bool {
    guard !listed.isInOrder else { return false }
    var (inOrder, after) = (listed, list)
    inOrder.settle()
    let sections: [(section: Section, rows: SortedRows<ChatID>)] = lines.parts.map { part in
      switch part.section {
      case .waiting, .ringing, .active: return (section: part.section, rows: inOrder[part.section])
      case .missed, .closed: return (section: part.section, rows: part.rows)
      }
    }
    after.update(sections)
    return after.selected != list.selected || after.hidden != list.hidden
      || after.visible.map { after.lines[$0] } != list.visible.map { list.lines[$0] }
  }

  /// Whether a key that is pressed now may be meant for another chat than the selected one.
  func hasJustLeapt(at now: Instant) -> Bool {
    leaptAt.map { now - $0 < WatchedChats.leapPause } ?? false
  }

  // MARK: Marks

  /// Marks a chat, or takes its mark away.
  mutating func toggleMark(_ chat: ChatID) {
    if marked.remove(chat) == nil { marked.insert(chat) }
  }

  /// Marks all that are listed in a chat's section; where they are marked, takes the marks away.
  mutating func toggleMarks(like chat: ChatID) {
    guard let part = list.lines.parts.first(where: { $0.rows.place(of: chat) != nil }) else {
      return
    }
    let ids = part.rows.ids
    if marked.isSuperset(of: ids) { marked.subtract(ids) } else { marked.formUnion(ids) }
  }

  mutating func unmark(_ chat: ChatID) { marked.remove(chat) }
  mutating func unmarkAll() { (marked, remembered) = ([], []) }

  /// Marks chats as soon as they are listed: those of today that are over are told later.
  mutating func remember(marks: Set<ChatID>) { remembered = marks }

  /// Those that are marked, and those that will be once they are listed.
  var allMarks: Set<ChatID> { marked.union(remembered) }

  /// Those that are marked, in the order in which they are listed.
  var markedInOrder: [ChatID] {
    marked.map { ($0, list.lines.line(of: $0) ?? .max) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  // MARK: The hand

  mutating func resize(_ height: Int) { list.resize(height) }
  mutating func move(_ motion: Motion) { list.move(motion) }
  /// Keeps what is selected by itself selected, as if the hand had chosen it.
  mutating func hold() { list.hold() }
  @discardableResult
  mutating func select(_ id: ChatID) -> Bool { list.select(id) }

  /// The chat of a row that is shown; nil: it is no chat's.
  func chat(inRow row: Int) -> ChatID? { list.id(inRow: row) }

  /// Selects the next of some chats after the selected one, round and round.
  mutating func selectNext(among chats: [ChatID]) {
    guard !chats.isEmpty else { return }
    let current = selected.flatMap { chats.firstIndex(of: $0) } ?? -1
    select(chats[(current + 1) % chats.count])
  }
}
