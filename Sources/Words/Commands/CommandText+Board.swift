extension CommandText {
  /// What a key of the board does, in a sentence.
  public enum Board: Hashable, CaseIterable, Sendable {
    case mark, markAll, sort, filter, clear, desk, report
    case assign, requeue, moveFirst, moveLast, broadcast, beyond, availability
    case open, take, handOver, takeOver, end, handled, backToBoard, reasons, nextChat, previousChat,
      unfold, agents
    case openTheirs, back, up, down, pageUp, pageDown, first, last, help, redraw, reload, mouse,
      suspend,
      quit
    case whisper, barge
    case palette, jump, run, yes, no
  }
}
