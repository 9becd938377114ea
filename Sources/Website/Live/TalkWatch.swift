import Desk
import Hosting
import Store

/// Has a browser look at its open chat whenever something happens in it or to its place in the queue,
/// and at nothing else.
final class TalkWatch: Session {
  let chat: ChatID
  private weak var browser: Browser?

  init(_ chat: ChatID, of browser: Browser, at host: HostedDesk) {
    self.chat = chat
    self.browser = browser
    host.add(self, of: chat)
    host.live.signal.listenToSigns()
  }

  func hear(_ sign: ChatSign) { browser?.hear(sign) }

  func hear(_ happened: Happened) -> Bool { browser?.tellChat() ?? false }
}
