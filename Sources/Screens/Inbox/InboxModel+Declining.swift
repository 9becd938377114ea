import Desk
import FrontDesk
import Terminal
import Text
import Words

/// Declining: one letter must not send a visitor on to somebody else for good.
extension InboxModel {
  mutating func decline(_ effects: inout [ScreenEffect]) {
    guard let chat = paintedOffer(), let offer = offer(of: chat) else { return }
    sendHeldDecline(&effects)
    let due = answers.decline(offer, of: chat, at: now)
    let name = desk.chats[chat]?.visitor.displayName ?? texts.theVisitor
    let undo = nameOfKey(for: .undo)
    say(.done, .offer(.declined(visitor: name, undo: undo)))
    dropBanner(&effects)
    if due <= now { sendHeldDecline(&effects) }
  }

  mutating func undoDecline(_ effects: inout [ScreenEffect]) {
    guard let chat = answers.takeBack() else {
      return say(.warning, .offer(.nothingToTakeBack))
    }
    departed.drop(chat)
    let name = desk.chats[chat]?.visitor.displayName ?? texts.theVisitor
    say(.done, .offer(.ringsAgain(visitor: name)))
    dropBanner(&effects)
  }

  /// Tells the desk now.
  mutating func sendHeldDecline(_ effects: inout [ScreenEffect]) {
    if let chat = answers.send() { effects.append(.request(.decline(chat))) }
  }

  private mutating func dropBanner(_ effects: inout [ScreenEffect]) {
    offerBanner.drop()
    list.becomeStale()
    updateBanner(&effects)
  }
}
