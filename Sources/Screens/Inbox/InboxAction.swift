/// Everything a key can do in the inbox.
public enum InboxAction: ScreenAction {
  case accept, decline, undo, take, handOver, end
  case write, send, newLine, note, saveNote
  case up, down, pageUp, pageDown, first, last, scrollUp, scrollDown
  case previousChat, nextChat, nextUnanswered
  case nextPane, previousPane, back
  case open, visitor, zoom, switchScope, clearMissed, handled, block, unfold
  case toggleAvailability
  case help, redraw, suspend, quit
  case yes, no
}

extension InboxAction {
  public var isDeed: Bool {
    switch self {
    case .accept, .decline, .take, .end, .send, .saveNote, .toggleAvailability, .clearMissed,
      .handled, .suspend, .quit, .yes, .no:
      true
    case .handOver, .write, .newLine, .note, .up, .down, .pageUp, .pageDown, .first, .last,
      .scrollUp,
      .scrollDown, .previousChat, .nextChat, .nextUnanswered, .nextPane, .previousPane, .back,
      .open, .visitor, .zoom, .switchScope, .undo, .block, .unfold, .help, .redraw:
      false
    }
  }

  public var isMove: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .first, .last, .scrollUp, .scrollDown, .previousChat,
      .nextChat:
      true
    case .accept, .decline, .undo, .take, .handOver, .end, .write, .send, .newLine, .note,
      .saveNote,
      .nextUnanswered, .nextPane, .previousPane, .back, .open, .visitor, .zoom, .switchScope,
      .clearMissed, .handled, .block, .unfold, .toggleAvailability, .help, .redraw, .suspend, .quit,
      .yes,
      .no:
      false
    }
  }
}
