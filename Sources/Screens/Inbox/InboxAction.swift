/// Everything a key can do in the inbox.
public enum InboxAction: String, ScreenAction {
  case accept, decline, undo, take, handOver, end
  case write, send, newLine, note, saveNote, suggestion, editor
  case up, down, pageUp, pageDown, first, last, scrollUp, scrollDown
  case previousChat, nextChat, next
  case nextPane, previousPane, back
  case open, visitor, zoom, switchScope, clearMissed, handled, block, merge, unfold
  case whisper, barge, putAway
  case saveTranscript
  case find, findNext, findPrevious, search
  case openAddress, copyAddress, copyMessage
  case openBeside, closeBeside, goLeft, goRight, moveLeft, moveRight
  case toggleAvailability, me, readBroadcast
  case help, palette, jump, run, redraw, reload, mouse, suspend, quit
  case yes, no
}

extension InboxAction {
  public var isDeed: Bool {
    switch self {
    case .accept, .decline, .take, .end, .send, .saveNote, .suggestion, .editor,
      .toggleAvailability, .readBroadcast, .clearMissed, .handled, .openAddress, .copyAddress,
      .copyMessage, .run,
      .suspend, .quit, .yes, .no:
      true
    case .handOver, .write, .newLine, .note, .up, .down, .pageUp, .pageDown, .first, .last,
      .scrollUp, .scrollDown, .previousChat, .nextChat, .next, .nextPane, .previousPane, .back,
      .open, .visitor, .zoom, .switchScope, .undo, .block, .merge,
      .unfold, .whisper, .barge, .putAway, .saveTranscript, .find,
      .findNext, .findPrevious, .search, .openBeside, .closeBeside, .goLeft, .goRight, .moveLeft,
      .moveRight, .me, .help, .palette, .jump, .redraw, .reload, .mouse:
      false
    }
  }

  public var isMove: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .first, .last, .scrollUp, .scrollDown, .previousChat,
      .nextChat:
      true
    case .accept, .decline, .undo, .take, .handOver, .end, .write, .send, .newLine, .note,
      .saveNote, .suggestion, .editor, .next, .nextPane, .previousPane, .back, .open, .visitor,
      .zoom, .switchScope,
      .clearMissed, .handled, .block, .merge, .unfold, .whisper, .barge, .putAway, .saveTranscript,
      .find,
      .findNext,
      .findPrevious, .search, .openAddress, .copyAddress, .copyMessage, .openBeside, .closeBeside,
      .goLeft, .goRight, .moveLeft, .moveRight, .toggleAvailability, .readBroadcast, .me, .help,
      .palette, .jump,
      .run, .redraw, .reload, .mouse, .suspend, .quit, .yes, .no:
      false
    }
  }

  public var takesWords: Bool { self == .search }
}
