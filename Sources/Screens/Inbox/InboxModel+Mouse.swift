import Desk
import Terminal

/// What a mouse does: the wheel scrolls what lies under it, a click opens it. Nothing is ever sent,
/// answered or ended by one.
extension InboxModel {
  /// So many lines a notch of the wheel scrolls.
  private static let notch = 3

  mutating func mouse(_ event: MouseEvent, _ effects: inout [ScreenEffect]) {
    guard failure == nil, Panes.fits(size) else { return }
    shell.prefix = nil
    switch event.deed {
    case .wheelUp: wheel(-1, at: event.place)
    case .wheelDown: wheel(1, at: event.place)
    case .press: click(at: event.place, &effects)
    }
  }

  private mutating func wheel(_ step: Int, at place: Position) {
    if moveInLayer(by: step) { return }
    if layers.isZoom { return scroll(lines: step * InboxModel.notch) }
    guard layers.isEmpty else { return }
    if panes.conversation?.contains(place) == true {
      scroll(lines: step * InboxModel.notch)
    } else if let side = sidePanes.first(where: { $0.rect.contains(place) }) {
      changeTalk(side.chat) { $0.scroll.scroll(by: step * InboxModel.notch) }
    } else if panes.visitor?.contains(place) == true {
      moveInVisitor(by: step)
    } else if panes.list?.contains(place) == true, focus == .list {
      // Whoever writes goes on writing to whom they write to.
      selectChat(by: step)
    }
  }

  private mutating func click(at place: Position, _ effects: inout [ScreenEffect]) {
    guard layers.isEmpty else { return clickInLayer(at: place, &effects) }
    // What rings lies over the panes, and is answered by keys.
    if banner != nil, panes.banner.contains(place) { return }
    goingTo = nil
    landing = nil
    if let rect = panes.list, rect.contains(place) {
      guard let chat = list.chat(at: place, in: rect) else {
        focus = .list
        return
      }
      select(chat)
      focusConversation()
    } else if let side = sidePanes.first(where: { $0.rect.contains(place) }) {
      goBeside(side.chat)
    } else if panes.composer?.contains(place) == true {
      if let shown, canWrite(in: shown) { focus = .composer }
    } else if panes.conversation?.contains(place) == true {
      if shown != nil, focus != .composer { focus = .reading }
    } else if let rect = panes.visitor, rect.contains(place) {
      clickInVisitor(place.row - rect.row)
    }
  }

  private mutating func clickInVisitor(_ row: Int) {
    focus = .visitor
    if visitorPane.select(row: row, in: visitorWindow) { openPastChat() }
  }
}
