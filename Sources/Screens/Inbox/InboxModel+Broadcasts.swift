import Desk
import FrontDesk
import Terminal
import Text
import Words

/// What was said to all agents, until the agent has read it.
extension InboxModel {
  /// What is shown of that now: the first that was said. Nil: all is read.
  var unreadBroadcast: Broadcast? { unreadBroadcasts.first }

  private var unreadBroadcasts: [Broadcast] { desk.broadcasts(unreadBy: me, at: now) }

  /// Whether an offer that rings, or that the desk is lost, stands where broadcasts do.
  private var hidesBroadcasts: Bool { failure != nil || isOfferShown }

  /// The one that stands on the screen; nil: none does.
  var shownBroadcast: Broadcast? {
    hidesBroadcasts || !Panes.fits(size) ? nil : unreadBroadcast
  }

  /// Has the desk know that the one that is shown was read. Of one that is not, it is said why.
  mutating func readBroadcast(_ effects: inout [ScreenEffect]) {
    guard let broadcast = shownBroadcast else {
      if unreadBroadcast != nil, isOfferShown { say(.hint, texts.offerHidesBroadcast) }
      return
    }
    effects.append(.request(.broadcast(.read(broadcast.seq))))
  }

  /// What the banner lies over and has to be seen all the same, in the header: who watches the chat
  /// that is shown, and that something was said to all.
  var signsUnderBanner: SafeText {
    var signs: [String] = []
    if hidesBroadcasts || shownBroadcast != nil, let shown, opened == nil {
      signs.append(watchWords(shown, columns: 0))
    }
    if hidesBroadcasts, !unreadBroadcasts.isEmpty {
      signs.append(texts.unreadBroadcasts(unreadBroadcasts.count))
    }
    let words = signs.filter { !$0.isEmpty }.joined(separator: " \u{00B7} ")
    return SafeText(oneLine: words, lineBreak: " ")
  }

  /// Lays it over the titles of the panes, where no offer is: a line, with the key that has it go.
  func drawBroadcast(_ rect: Rect, _ canvas: inout Canvas) {
    guard let broadcast = unreadBroadcast else { return }
    let words = texts.said(broadcast.text, to: broadcast.team, by: name(of: broadcast.by))
    let key = key(for: .readBroadcast)?.name ?? keys.keyName(for: .readBroadcast, in: .outside)
    let keys = SafeText(texts.readKey(key, more: unreadBroadcasts.count - 1))
    BroadcastBanner.draw(SafeText(oneLine: words, lineBreak: " "), keys, in: rect, &canvas)
  }
}
