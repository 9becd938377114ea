import Desk
import FrontDesk
import Terminal
import Words

/// The chat that is looked at.
extension BoardModel {
  mutating func inspect(_ id: ChatID, _ effects: inout [ScreenEffect]) {
    let pane = inspection?.pane ?? .conversation
    var inspection = Inspection(id, chat: desk.chats[id])
    inspection.summary = desk.chats[id] == nil ? closedSummary(id) : nil
    inspection.pane = pane
    self.inspection = inspection
    effects.append(.follow(id))
    effects.append(.askRecord(id))
    askDecision(&effects)
  }

  mutating func inspectionChanged(
    _ events: [StampedEvent], _ before: DeskState, _ effects: inout [ScreenEffect]
  ) {
    // In place: a copy would copy all that happened to the chat.
    self.inspection?.append(events, desk)
    guard var inspection else { return }
    if let chat = desk.chats[inspection.id] {
      inspection.chat = chat
    } else if inspection.summary == nil,
      events.contains(where: { $0.event.chat == inspection.id && $0.event.closesChat })
    {
      inspection.summary = closedSummary(inspection.id)
      // What was said last may have come together with the end.
      effects.append(.askRecord(inspection.id))
    }
    self.inspection = inspection
    if events.contains(where: { $0.event.leavesMessage(after: inspection.id) }) {
      effects.append(.askRecord(inspection.id))
    }
    askDecision(&effects)
  }

  mutating func recordArrived(_ id: ChatID, _ record: ChatRecord?) {
    guard var inspection, inspection.id == id else { return }
    defer { self.inspection = inspection }
    guard let record else {
      inspection.isMissing = inspection.chat == nil
      return
    }
    inspection.take(record, desk)
    inspection.chat = desk.chats[id] ?? record.chat
    inspection.summary = desk.chats[id] == nil ? record.summary ?? inspection.summary : nil
  }

  mutating func decisionArrived(_ id: ChatID, _ decision: Decision?) {
    guard inspection?.id == id else { return }
    inspection?.isDecisionAsked = false
    inspection?.decision = decision
  }

  /// Asks what would be decided now, one question at a time.
  private mutating func askDecision(_ effects: inout [ScreenEffect]) {
    guard let inspection, inspection.isWaiting, !inspection.isDecisionAsked else { return }
    self.inspection?.isDecisionAsked = true
    effects.append(.askDecision(inspection.id))
  }

  /// Breaks what is looked at into rows for the screen.
  mutating func layOutInspection() {
    guard var inspection else { return }
    let panes = panes
    // Let go of, so that what changes is not copied.
    self.inspection = nil
    if let rect = panes.conversation, let chat = inspection.chat {
      let setting = ConversationLayout.Setting(
        chat: inspection.id, width: BoardPanes.textWidth(rect), isPlain: false, me: me ?? "",
        newFrom: nil, localTime: localTime, visitor: chat.visitor.displayName)
      _ = inspection.conversation.update(
        setting, lines: inspection.words, pending: [], names: { name(of: $0) })
      inspection.conversationScroll.update(
        heights: inspection.conversation.heights, rows: rect.rows)
    }
    if let rect = panes.reasons {
      _ = inspection.reasons.update(
        inspection, desk: desk, labels: labels, localTime: localTime,
        width: BoardPanes.textWidth(rect))
      inspection.reasonsScroll.update(
        heights: [Int](repeating: 1, count: inspection.reasons.rows.count), rows: rect.rows)
    }
    self.inspection = inspection
  }
}

extension Event {
  /// Whether it is that the visitor of a chat leaves a message.
  fileprivate func leavesMessage(after chat: ChatID) -> Bool {
    if case .site(.left(let message)) = self { message.chat == chat } else { false }
  }
}
