import Desk

/// The board's list of chats: those that are open, those that were missed, and those that closed today.
struct WatchedChats: Hashable, Sendable {
  private var list = SectionedList<Section, ChatID>()
  /// The open chats, in the order in which they are listed.
  private(set) var open = OpenChats()
  private(set) var order = ActiveOrder()
  /// When the selection last went to another chat by itself.
  private var leaptAt: Instant?

  /// The parts of the list, from the top.
  enum Section: Hashable, Sendable, CaseIterable {
    case waiting, ringing, active, missed, closed
  }

  /// Milliseconds after such a leap in which no key steps into a chat: it may have been meant for the
  /// one before.
  private static let leapPause: Int64 = 300

  var lines: [SectionedList<Section, ChatID>.Line] { list.lines }
  var selected: ChatID? { list.selected }
  /// Whether the selection was made by hand.
  var isChosen: Bool { list.isChosen }
  var visible: Range<Int> { list.visible }
  var hidden: (above: Int, below: Int) { list.hidden }

  /// Takes in a desk that may be another one. Whether anything is listed elsewhere now.
  mutating func begin(_ desk: DeskState) -> Bool { open.begin(desk) }

  /// Takes in what happened. Whether anything is listed elsewhere now.
  mutating func follow(_ events: [StampedEvent], _ desk: DeskState) -> Bool {
    open.follow(events, desk)
  }

  /// Works the list out anew. The selection stays on its chat. Who has waited longest for an answer
  /// comes first, but nothing moves under the hand.
  ///
  /// - Parameter isHeld: whether the hand is at work.
  mutating func update(missed: [ChatID], closed: [ChatID], isHeld: Bool, at now: Instant) {
    order.update(open.active.ids, isHeld: isHeld)
    let selected = list.selected
    let areMissed = Set(missed)
    list.update([
      (.waiting, open.waiting.ids), (.ringing, open.ringing.ids), (.active, order.shown),
      (.missed, missed), (.closed, closed.filter { !areMissed.contains($0) }),
    ])
    if selected != nil, list.selected != selected { leaptAt = now }
  }

  /// Whether the active chats are listed in the order that is wished.
  var isInOrder: Bool { order.isWished }

  /// Whether a key that is pressed now may be meant for another chat than the selected one.
  func hasJustLeapt(at now: Instant) -> Bool {
    leaptAt.map { now - $0 < WatchedChats.leapPause } ?? false
  }

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
