import Desk
import FrontDesk
import Terminal
import Words

/// Chats for which nobody came: listed for everybody who takes chats, until one marks them handled.
extension InboxModel {
  /// So many are listed, and so many more whenever the hand comes near the end of them.
  static let missedPage = 50
  /// So near.
  private static let missedMargin = 10

  /// A missed chat that is listed, also one that a colleague has just handled under the hand.
  func missedChat(_ id: ChatID) -> MissedChat? {
    guard takesChats else { return nil }
    if let missed = desk.missed[id] { return missed }
    return handledElsewhere?.missed.chat == id ? handledElsewhere?.missed : nil
  }

  /// The missed chat that keys are about; nil: the selected chat is another one.
  var selectedMissed: MissedChat? { opened == nil ? selected.flatMap(missedChat) : nil }

  /// How many there are.
  var missedTotal: Int { takesChats ? desk.missed.count : 0 }

  /// Their rows, the latest first. O(those that are listed).
  mutating func missedRows() -> [ListRow] {
    guard takesChats else { return [] }
    var chats = Array(desk.missed.backwards.prefix(missedRoom))
    if let kept = handledElsewhere?.missed {
      if kept.chat == list.selected, desk.missed[kept.chat] == nil {
        chats.insert(kept, at: chats.firstIndex { $0.seq < kept.seq } ?? chats.count)
      } else {
        handledElsewhere = nil
      }
    }
    return chats.map { ListRow(id: $0.chat, section: .missed) }
  }

  /// Lists more of them when the hand comes near the last one.
  mutating func listMoreMissed() {
    guard missedRoom < desk.missed.count, let place = list.selectedIndex,
      rows.indices.contains(place), rows[place].section == .missed
    else { return }
    let left = rows[place...].prefix(InboxModel.missedMargin)
    guard left.count < InboxModel.missedMargin || left.last?.section != .missed else { return }
    missedRoom += InboxModel.missedPage
    updateRows()
  }

  /// Marks the selected one handled.
  mutating func markHandled(_ effects: inout [ScreenEffect]) {
    guard let missed = selectedMissed, handling[missed.chat] == nil else { return }
    handling[missed.chat] = missed
    effects.append(.request(.missed(.handled([missed.chat]))))
  }

  /// Takes back what was done last: a decline, or that a chat is handled.
  mutating func undo(_ effects: inout [ScreenEffect]) {
    guard heldDecline == nil, let missed = justHandled else { return undoDecline(&effects) }
    justHandled = nil
    handling[missed.chat] = missed
    effects.append(.request(.missed(.reopened(missed.chat))))
  }

  /// What the desk said of it.
  mutating func answered(_ deed: MissedDeed, _ failure: String?) {
    switch deed {
    case .handled(let chats):
      let missed = chats.compactMap { handling.removeValue(forKey: $0) }.last
      if let failure { return say(.failure, failure) }
      justHandled = missed
      let name = missed?.person.displayName ?? texts.theVisitor
      say(.done, .missed(.isHandled(visitor: name, undo: nameOfKey(for: .undo))))
    case .reopened(let chat):
      let missed = handling.removeValue(forKey: chat)
      if let failure { return say(.failure, failure) }
      let name = missed?.person.displayName ?? texts.theVisitor
      say(.done, .missed(.isMissedAgain(visitor: name)))
    case .cleared: if let failure { say(.failure, failure) }
    }
  }

  /// Takes in that a chat is missed from now on, or that a message was left after it. It rings once,
  /// but not for whoever declined it.
  mutating func hearMissed(_ id: ChatID, _ seq: Int64, _ effects: inout [ScreenEffect]) {
    guard takesChats, let missed = desk.missed[id], missed.seq == seq else { return }
    if missed.isMessageLeft {
      // What was read before has no message in it.
      records[id] = nil
      departed[id]?.words = nil
    }
    guard !sentDeclines.contains(id), !effects.contains(.ringBell) else { return }
    effects.append(.ringBell)
  }

  /// Takes in what somebody did about missed chats: one that is looked at stays where it is.
  mutating func hear(_ event: MissedEvent) {
    guard event.agent != me, let id = list.selected, desk.missed[id] == nil,
      event.chat == nil || event.chat == id, let handled = desk.handled(id)
    else { return }
    handledElsewhere = handled
  }
}
