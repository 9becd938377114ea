/// Everything a key can do at the board.
public enum BoardAction: String, ScreenAction {
  case up, down, pageUp, pageDown, first, last
  case open, back, nextPane, previousPane, previousChat, nextChat, unfold
  case mark, markAll, sort, filter, clear
  case take, takeOver, handOver, assign, requeue, moveFirst, moveLast, end, handled, whisper, barge
  case broadcast, beyond, availability, report
  case help, palette, jump, run, redraw, reload, mouse, suspend, quit
  case yes, no
}

extension BoardAction {
  public var isDeed: Bool {
    switch self {
    case .take, .takeOver, .requeue, .moveFirst, .moveLast, .end, .handled, .beyond, .availability,
      .run, .suspend, .quit, .yes, .no:
      true
    case .up, .down, .pageUp, .pageDown, .first, .last, .open, .back, .nextPane, .previousPane,
      .previousChat, .nextChat, .unfold, .mark, .markAll, .sort, .filter, .clear, .handOver,
      .assign, .whisper, .barge, .broadcast, .report, .help, .palette, .jump, .redraw, .reload,
      .mouse:
      false
    }
  }

  public var isMove: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .first, .last, .previousChat, .nextChat: true
    case .take, .takeOver, .handOver, .assign, .requeue, .moveFirst, .moveLast, .end, .handled,
      .whisper, .barge, .broadcast, .beyond, .availability, .mark, .markAll, .sort, .filter, .clear,
      .suspend, .quit, .report,
      .yes, .no, .open, .back, .nextPane, .previousPane, .unfold, .help, .palette, .jump, .run,
      .redraw, .reload, .mouse:
      false
    }
  }

  public var takesWords: Bool {
    switch self {
    case .filter, .broadcast: true
    default: false
    }
  }
}
