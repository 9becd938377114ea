import Desk
import FrontDesk
import Terminal
import Text
import Words

/// An offer that was declined, as far as the agent can still take that back: the desk knows nothing of
/// it yet.
struct HeldDecline: Hashable, Sendable {
  let chat: ChatID
  /// When the offer was made: another offer of the same chat is another one.
  let offeredAt: Instant
  /// When the desk is told.
  let due: Instant

  /// So long a decline can be taken back, in milliseconds.
  static let patience: Int64 = 3000
  /// Before an offer ends by itself it is declined, so many milliseconds before: else it would count as
  /// missed.
  static let margin: Int64 = 1000
}

/// Declining: one letter must not send a visitor on to somebody else for good.
extension InboxModel {
  mutating func decline(_ effects: inout [ScreenEffect]) {
    guard let chat = paintedOffer(), let offer = offer(of: chat) else { return }
    sendHeldDecline(&effects)
    let due = min(
      now.milliseconds + HeldDecline.patience, offer.until.milliseconds - HeldDecline.margin)
    heldDecline = HeldDecline(
      chat: chat, offeredAt: offer.at, due: Instant(milliseconds: due))
    let name = desk.chats[chat]?.visitor.displayName ?? texts.theVisitor
    let undo = nameOfKey(for: .undo)
    say(.done, .offer(.declined(visitor: name, undo: undo)))
    dropBanner(&effects)
    if due <= now.milliseconds { sendHeldDecline(&effects) }
  }

  mutating func undoDecline(_ effects: inout [ScreenEffect]) {
    guard let held = heldDecline else {
      return say(.warning, .offer(.nothingToTakeBack))
    }
    heldDecline = nil
    departed[held.chat] = nil
    let name = desk.chats[held.chat]?.visitor.displayName ?? texts.theVisitor
    say(.done, .offer(.ringsAgain(visitor: name)))
    dropBanner(&effects)
  }

  /// Tells the desk now.
  mutating func sendHeldDecline(_ effects: inout [ScreenEffect]) {
    guard let held = heldDecline else { return }
    heldDecline = nil
    sentDeclines.insert(held.chat)
    effects.append(.request(.decline(held.chat)))
  }

  /// Forgets a decline whose offer is no more.
  mutating func dropStaleDecline() {
    sentDeclines = sentDeclines.filter { offer(of: $0) != nil }
    guard let held = heldDecline, offer(of: held.chat)?.at != held.offeredAt else { return }
    heldDecline = nil
  }

  /// Whether an offer was declined here and has not ended yet.
  func isDeclined(_ chat: ChatID) -> Bool {
    heldDecline?.chat == chat || sentDeclines.contains(chat)
  }

  private mutating func dropBanner(_ effects: inout [ScreenEffect]) {
    banner = nil
    rowsAreStale = true
    updateBanner(&effects)
  }
}
