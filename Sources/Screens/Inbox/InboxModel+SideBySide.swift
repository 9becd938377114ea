import Desk
import FrontDesk
import Hosting
import Terminal
import Text
import Words

/// Several conversations side by side. One of them is that of the selected chat and has the hand; the
/// others are looked at. Which has it changes by keys alone, as the selection does.
extension InboxModel {
  // MARK: Keys

  /// Puts the chat that calls most beside the one that is shown, and goes there.
  mutating func openBeside() {
    guard let shown, opened == nil, isDeskInHand else { return }
    let count = max(1, sides.chats.count) + 1
    guard count <= min(SideBySide.most, Panes.columnsFitting(size)) else {
      return say(.warning, .beside(.noRoom))
    }
    let others = calling + activeChats.map(\.id)
    guard let next = others.first(where: { $0 != shown && isMine($0) && !sides.chats.contains($0) })
    else { return say(.warning, .beside(.noOther)) }
    shell.layers = Layers()
    sides.add(next, beside: shown)
    select(next)
    focusConversation()
  }

  /// Takes the conversation that has the hand away from those side by side; its chat stays as it is.
  mutating func closeBeside() {
    guard let shown, let next = sides.remove(shown) else { return say(.warning, .beside(.isAlone)) }
    goBeside(next)
  }

  /// Gives the hand to the conversation to the left, or to the right.
  mutating func goBeside(by step: Int) {
    guard let shown, sides.isOn else { return say(.warning, .beside(.isAlone)) }
    if let next = sides.neighbour(of: shown, step) { goBeside(next) }
  }

  mutating func goBeside(_ chat: ChatID) {
    shell.layers = Layers()
    select(chat)
    focusConversation()
  }

  /// Moves the conversation that has the hand.
  mutating func moveBeside(by step: Int) {
    guard let shown, sides.isOn else { return say(.warning, .beside(.isAlone)) }
    _ = sides.move(shown, by: step)
  }

  // MARK: Settling

  /// Takes in which chat is shown now, and which of the others are there no more.
  mutating func settleSides() {
    let (missed, departed, desk, claimed, me) = (missed, departed, desk, answers.claimed, me)
    sides.settle(shown: shown, before: lastShown) { id in
      desk.chats[id]?.holder == me || claimed.contains(id) || departed[id] != nil
        || missed.offer(of: id) != nil
    }
    lastShown = shown
    let room = sides.isOn ? Panes.columnsFitting(size) : 1
    guard let shown, room > 1, let place = sides.chats.firstIndex(of: shown) else {
      columnChats = []
      return
    }
    // Where not all of them have room, those around the one that has the hand are seen.
    let count = min(room, sides.chats.count)
    let first = min(max(0, place - count / 2), sides.chats.count - count)
    columnChats = Array(sides.chats[first..<first + count])
    for chat in sides.chats where !columnChats.contains(chat) { sides.forget(chat) }
  }

  /// Which of the conversations side by side has the hand.
  var currentColumn: Int { shown.flatMap { columnChats.firstIndex(of: $0) } ?? 0 }

  /// The chats that are looked at beside the one that has the hand, each with its part of the screen.
  var sidePanes: [(chat: ChatID, rect: Rect)] {
    guard panes.columns.count == columnChats.count else { return [] }
    return zip(columnChats, panes.columns).filter { $0.0 != shown }.map { ($0, $1) }
  }

  /// Where what was said stands in such a part: above what is being written there.
  static func words(in rect: Rect) -> Rect { rect.inset(bottom: 2) }

  mutating func layOutSides() {
    guard !layers.isZoom else { return }
    for (chat, rect) in sidePanes { layOutSide(chat, InboxModel.words(in: rect)) }
  }

  private mutating func layOutSide(_ chat: ChatID, _ rect: Rect) {
    guard case .lines(let lines) = content(of: chat) else { return sides.forget(chat) }
    // What is new there is marked, and stays new until the hand goes there.
    changeTalk(chat) { if $0.newFrom == nil { $0.markNew(lines, isComing: true) } }
    guard let talk = talks[chat] else { return }
    let origin = origin(of: chat)
    let setting = ConversationLayout.Setting(
      chat: chat, width: TextColumn.width(in: rect), isPlain: false, me: me,
      newFrom: talk.newFrom, localTime: localTime,
      visitor: visitor(of: chat)?.displayName ?? texts.aVisitor,
      unfoldsWalk: origin == nil && !talk.isUnfolded ? nil : talk.isUnfolded,
      knownTerms: talk.isUnfolded ? terms.count : nil)
    let summary = talk.isUnfolded ? summary(of: chat, lines) : nil
    let (desk, keys, texts, picture) = (desk, keys, texts, picture)
    let change = sides.layOut(chat) { layout in
      layout.update(
        setting,
        walk: {
          let key = keys.keyName(for: .unfold, in: .outside)
          return WalkLayout(origin, summary: summary?() ?? [], in: desk, key: key, texts)
        }, lines: lines, pending: talk.pending, names: { picture.name(of: $0) })
    }
    guard let layout = sides.layout(of: chat) else { return }
    changeTalk(chat) { layout.settle(&$0.scroll, after: change, rows: rect.rows) }
    sides.layOut(chat) { $0.isShown(rows: rect.rows) }
  }

  // MARK: Drawing

  func drawSides(_ canvas: inout Canvas) {
    for (chat, rect) in sidePanes { drawSide(chat, rect, &canvas) }
  }

  func drawSide(_ chat: ChatID, _ rect: Rect, _ canvas: inout Canvas) {
    canvas.fill(rect)
    let inner = TextColumn.area(in: InboxModel.words(in: rect))
    if let layout = sides.layout(of: chat), let scroll = talks[chat]?.scroll {
      layout.draw(scroll, in: inner, &canvas)
    }
    let rule = rect.bottom(2).line(0)
    canvas.horizontalLine(rule)
    let draft = talks[chat]?.draft.text.text ?? ""
    guard !draft.isEmpty else { return }
    canvas.put(
      SafeText(" \(texts.draft) "), row: rule.row, column: rule.column + 1, style: Style(.warning),
      in: rule)
    canvas.putLine(
      SafeText(oneLine: String(draft.suffix(400)), lineBreak: " "),
      in: TextColumn.area(in: rect.bottom(1)), style: Style(.muted))
  }

  /// Who it is and what calls there: how much is new, and since when an answer is waited for.
  func sideTitle(_ chat: ChatID) -> SafeText {
    var title = SafeText(
      oneLine: visitor(of: chat)?.displayName ?? chat.text, lineBreak: " ")
    if !isMine(chat) { title += " \u{00B7} " + SafeText(oneLine: stateWords(chat)) }
    let unread = unreadCount(chat)
    if unread > 0 { title += " \u{00B7} " + SafeText(texts.new(unread)) }
    if let since = waitsSince(chat) {
      title += " \u{00B7} " + SafeText(Elapsed.text(since: since, now: now, tongue))
    }
    return title
  }

  /// Since when the visitor of an open chat of the agent's waits for an answer; nil: they do not.
  func waitsSince(_ chat: ChatID) -> Instant? {
    isMine(chat) ? desk.chats[chat]?.unansweredSince : nil
  }
}
