import Desk
import Dialogues
import FrontDesk
import Hosting
import Store

/// Comings and goings.
extension Browser {
  func isHere() {
    lastHere = desk.wallTime
    needsKeeping = true
    browsers.keepSoon()
  }

  /// Holds the presence of the chat's visitor again.
  func comeBack(to chat: ChatID) {
    guard !holdsPresence, desk.state.chats[chat] != nil else { return }
    holdsPresence = true
    browsers.wish(.resume(chat), by: key, { _ in }, after: {})
  }

  /// Seconds without a window after which the visitor is gone, and after which nothing is kept of them
  /// here.
  private static let pause = 15
  private static let forgets = 300

  func lookWhetherGone(_ now: Instant) {
    listeners.sweep()
    if !listeners.isEmpty { lastHere = now }
    guard holdsPresence, now - lastHere > Int64(Browser.pause) * 1000 else { return }
    holdsPresence = false
    if let chat = known.openChat?.chat, let open = desk.state.chats[chat] {
      host.live.attendance.release(.visitor(open.requestSeq))
    }
  }

  func isGone(_ now: Instant) -> Bool {
    listeners.isEmpty && now - lastHere > Int64(Browser.forgets) * 1000
  }
}
