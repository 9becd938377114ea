import Desk
import FrontDesk
import Hosting
import Terminal
import Text

/// What is known of the visitor of the selected chat, and moving in it.
extension InboxModel {
  mutating func switchVisitor() {
    if focus == .visitor {
      focus = .list
    } else if shown != nil {
      focus = .visitor
      visitorPane.moveToTop(in: visitorWindow)
    }
  }

  mutating func moveInVisitor(by delta: Int) {
    if let window = visitorWindow { visitorPane.move(by: delta, in: window) }
  }

  mutating func moveInVisitor(byPages pages: Int) {
    if let window = visitorWindow { visitorPane.move(byPages: pages, in: window) }
  }

  mutating func moveInVisitor(toTop isTop: Bool) {
    let window = visitorWindow
    isTop ? visitorPane.moveToTop(in: window) : visitorPane.moveToEnd(in: window)
  }

  /// Brings the place back to where there are rows, when there are fewer of them now.
  mutating func settleVisitor() {
    guard visitorPane.first > 0, let window = visitorWindow else { return }
    visitorPane.settle(in: window)
  }

  /// The past chat that is selected; nil while it is not in sight.
  var shownVisitorCursor: Int? {
    guard let window = visitorWindow, window.isInSight(visitorPane.cursor) else { return nil }
    return visitorPane.cursor
  }

  /// Nil: the pane is not on the screen.
  var visitorWindow: VisitorWindow? {
    guard let rect = panes.visitor else { return nil }
    let rows = visitorRows(width: VisitorPane.inner(rect).columns)
    return VisitorWindow(past: rows.map(\.past), height: rect.rows, first: visitorPane.first)
  }

  /// All there is in the visitor's pane, however much of it is shown.
  func visitorRows(width: Int) -> [VisitorSheet.Row] {
    guard let id = selected, let visitor = visitor(of: id) else { return [] }
    let sheet = VisitorSheet(
      id: id, visitor: visitor, chat: knownChat(id), isOpen: desk.chats[id] != nil,
      sight: sight(of: id), past: archive.pastChats(in: id), opened: opened,
      localTime: localTime, now: now, name: name(of:),
      dialogue: origin(of: id).map { desk.dialogueName($0.dialogue) } ?? "",
      mergeKey: nameOfKey(for: .merge))
    return sheet.rows(width: width)
  }

  /// What is known of a chat's visitor by the desk's book; nil: nothing, or not yet. Who had the browser
  /// when the chat was may be another person than they who have it.
  func sight(of id: ChatID) -> VisitorSight? {
    guard let sight = knownChat(id)?.key.flatMap({ visitorPane.sight(of: $0) }),
      sight.chats.contains(id)
    else { return nil }
    return sight
  }

  /// Asks for the other chats of a chat's visitor, by the email that is known of them now.
  mutating func askForPast(of id: ChatID, _ effects: inout [ScreenEffect]) {
    guard var visitor = visitor(of: id) else { return }
    if let email = sight(of: id)?.email {
      visitor.attributes.removeAll { $0.name == "email" }
      visitor.attributes.append(.init(name: "email", value: email))
    }
    if let query = archive.asksForPast(of: visitor, in: id, at: now) {
      effects.append(.askPastChats(query))
    }
  }

  /// Asks for what is known of a visitor of the website, once, and again when they have moved.
  mutating func askForSight(of id: ChatID, _ effects: inout [ScreenEffect]) {
    guard let chat = knownChat(id), chat.origin != nil, let mark = chat.key else { return }
    let moves = picture.view.moves[id] ?? 0
    if visitorPane.asksForSight(of: mark, moves: moves) { effects.append(.askVisitor(mark)) }
  }
}
