import Desk
import FrontDesk
import Hosting
import Terminal
import Words

/// The chat that is looked at.
extension BoardModel {
  mutating func inspect(_ id: ChatID, _ effects: inout [ScreenEffect]) {
    shell.visit(id)
    inspection = Inspection(
      id, chat: desk.chats[id], summary: desk.chats[id] == nil ? today.summary(of: id) : nil,
      pane: inspection?.pane ?? .conversation)
    followInspected(&effects)
    effects.append(.askRecord(id))
    askDecision(&effects)
  }

  /// Has told at once what is said in the chat that is looked at, and in none once none is.
  mutating func followInspected(_ effects: inout [ScreenEffect]) {
    guard followed != inspected else { return }
    followed = inspected
    effects.append(.follow(inspected))
  }

  /// What the agent of the chat that is looked at writes and has not sent, as far as they share it.
  var sharedDraft: WatchedDraft? {
    guard let inspected, picture.view.draftOf == inspected, let draft = picture.view.draft,
      let holder = desk.chats[inspected]?.holder
    else { return nil }
    return WatchedDraft(texts.unsent(by: name(of: holder)), draft)
  }

  /// Where what is said in the chat that is looked at is shown, and below it what its agent writes.
  func inspectionParts(_ rect: Rect) -> (words: Rect, draft: Rect?) {
    guard let draft = sharedDraft, rect.rows > 3 else { return (rect, nil) }
    let rows = min(draft.rows(width: TextColumn.width(in: rect)), max(2, rect.rows / 3))
    return (rect.inset(bottom: rows), rect.bottom(rows))
  }

  mutating func inspectionChanged(
    _ events: [StampedEvent], _ effects: inout [ScreenEffect]
  ) {
    let (desk, today) = (desk, today)
    // In place: a copy would copy all that happened to the chat.
    if inspection?.follow(events, desk, closing: { today.summary(of: $0) }) == true,
      let inspected
    {
      effects.append(.askRecord(inspected))
    }
    askDecision(&effects)
  }

  mutating func recordArrived(_ id: ChatID, _ record: ChatRecord?) {
    let desk = desk
    if inspected == id { inspection?.take(record, desk) }
  }

  mutating func decisionArrived(_ id: ChatID, _ decision: Decision?) {
    if inspected == id { inspection?.take(decision) }
  }

  /// Asks what would be decided now.
  private mutating func askDecision(_ effects: inout [ScreenEffect]) {
    if inspection?.asksForDecision() == true, let inspected {
      effects.append(.askDecision(inspected))
    }
  }

  /// Whether a walk stands above the conversation that is shown.
  var hasWalk: Bool { panes.conversation != nil && inspection?.hasWalk == true }

  /// Shows all of the walk, from its beginning on; or again as little of it as stands above every
  /// conversation.
  mutating func unfoldWalk() {
    guard hasWalk else { return }
    inspection?.toggleWalk()
    layOutInspection()
    inspection?.moveToWalk()
  }

  /// Breaks what is looked at into rows for the screen.
  mutating func layOutInspection() {
    guard inspection != nil else { return }
    let (panes, picture, localTime) = (panes, picture, localTime)
    let (key, texts) = (keys.keyName(for: .unfold, in: .inspection), texts)
    if let rect = panes.conversation.map({ inspectionParts($0).words }) {
      inspection?.layOutConversation(
        width: TextColumn.width(in: rect), rows: rect.rows, me: me, localTime,
        walk: { WalkLayout($0, in: picture.desk, key: key, texts) },
        name: { picture.name(of: $0) })
    }
    if let rect = panes.reasons {
      inspection?.layOutReasons(
        width: TextColumn.width(in: rect), rows: rect.rows, picture, localTime)
    }
  }
}
