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

  /// Has the desk know that the one that is shown was read.
  mutating func readBroadcast(_ effects: inout [ScreenEffect]) {
    guard let broadcast = unreadBroadcast else { return }
    effects.append(.request(.broadcast(.read(broadcast.seq))))
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
