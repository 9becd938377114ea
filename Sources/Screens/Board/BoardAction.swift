/// Everything a key can do at the board.
public enum BoardAction: String, ScreenAction {
  case up, down, pageUp, pageDown, first, last
  case open, back, nextPane, previousChat, nextChat, unfold
  case take, takeOver, handOver, end, handled, whisper, barge
  case help, palette, jump, run, redraw, reload, mouse, suspend, quit
  case yes, no
}

extension BoardAction {
  public var isDeed: Bool {
    switch self {
    case .take, .takeOver, .end, .handled, .run, .suspend, .quit, .yes, .no: true
    case .up, .down, .pageUp, .pageDown, .first, .last, .open, .back, .nextPane, .previousChat,
      .nextChat, .unfold, .handOver, .whisper, .barge, .help, .palette, .jump, .redraw, .reload,
      .mouse:
      false
    }
  }

  public var isMove: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .first, .last, .previousChat, .nextChat: true
    case .whisper, .barge, .take, .takeOver, .handOver, .end, .handled, .suspend, .quit, .yes, .no,
      .open, .back,
      .nextPane, .unfold, .help, .palette, .jump, .run, .redraw, .reload, .mouse:
      false
    }
  }
}
