extension CommandText {
  /// A key in a footer: a word or two.
  public enum Label: Hashable, CaseIterable, Sendable {
    case accept, decline, undo, send, saveNote, newLine, note, toVisitor, write, read, take
    case handOver, next, end, open, back, nextPane, availability, past, visitor, zoom, clear
    case readIt, handled, insert, yes, no, walk, help, run, quit, look, otherPane, previous, agents,
      toTheirChat,
      chats
    case mark, filter, desk
    case figures, charts, earlier, later, by, zone
    case whisper, barge, putAway
    case openBeside, closeBeside, goLeft, goRight, moveLeft, moveRight
  }
}
