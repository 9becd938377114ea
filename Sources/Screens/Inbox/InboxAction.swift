/// Everything a key can do in the inbox.
public enum InboxAction: Hashable, Sendable {
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
  /// Whether it does something that somebody else notices, or that cannot be taken back: a paste does
  /// none of it.
  var isDeed: Bool {
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

  /// Whether it only looks elsewhere in what is shown: what a key does that is held down.
  var isMove: Bool {
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
