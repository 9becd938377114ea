import Alerts
import Desk
import FrontDesk
import Terminal
import Words

/// Chats for which nobody came: listed for everybody who takes chats, until one marks them handled.
extension InboxModel {
  /// A missed chat that is listed, also one that a colleague has just handled under the hand.
  func missedChat(_ id: ChatID) -> MissedChat? { takesChats ? missed.chat(id, in: desk) : nil }

  /// The missed chat that keys are about; nil: the selected chat is another one.
  var selectedMissed: MissedChat? { opened == nil ? selected.flatMap(missedChat) : nil }

  /// How many there are.
  var missedTotal: Int { takesChats ? desk.missed.count : 0 }

  /// Lists more of them when the hand comes near the last one.
  mutating func listMoreMissed() {
    guard let place = list.selectedIndex, list.selectedRow?.section == .missed else { return }
    let below = rows[place...].prefix(MissedList.page).count { $0.section == .missed }
    if missed.listMore(desk, below: below) { updateRows() }
  }

  /// Marks the selected one handled.
  mutating func markHandled(_ effects: inout [ScreenEffect]) {
    guard let chat = selectedMissed, let command = missed.handle(chat) else { return }
    effects.append(.request(command))
  }

  /// Takes back what was done last: a decline, or that a chat is handled.
  mutating func undo(_ effects: inout [ScreenEffect]) {
    guard answers.held == nil, let command = missed.undo() else { return undoDecline(&effects) }
    effects.append(.request(command))
  }

  /// What the desk said of it.
  mutating func answered(_ deed: MissedDeed, _ failure: String?) {
    let name = missed.answered(deed, isDone: failure == nil)?.person.displayName
    if let failure { return say(.failure, failure) }
    switch deed {
    case .handled:
      say(
        .done,
        .missed(.isHandled(visitor: name ?? texts.theVisitor, undo: nameOfKey(for: .undo))))
    case .reopened: say(.done, .missed(.isMissedAgain(visitor: name ?? texts.theVisitor)))
    case .cleared: break
    }
  }

  /// Takes in that a chat is missed from now on, or that a message was left after it.
  mutating func hearMissed(_ stamped: StampedEvent, _ effects: inout [ScreenEffect]) {
    if let chat = desk.missed(by: stamped), chat.isMessageLeft {
      // What was read before has no message in it.
      archive.forgetRecord(of: chat.chat)
      departed.forgetWords(of: chat.chat)
    }
    if calls.follow(stamped, desk, for: me, isQuiet: isQuiet) { call(&effects) }
  }

  /// Takes in what somebody did about missed chats: one that is looked at stays where it is.
  mutating func hear(_ event: MissedEvent) {
    if event.agent != me { missed.hear(event, desk, selected: list.selected) }
  }
}
