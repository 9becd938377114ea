extension CommandText {
  /// What a key of the inbox does, in a sentence.
  public enum Inbox: Hashable, CaseIterable, Sendable {
    case accept, decline, undo, send, saveNote, newLine, note, backFromNote, write, take
    case handOver, nextUnanswered, end, up, down, previousChat, nextChat, first, last, open, back
    case backFromZoom, nextPane, previousPane, toggleAvailability, switchScope, visitor, zoom
    case clearMissed, handled, block, unfold, pageUp, pageDown, scrollUp, scrollDown, yes, no, help
    case redraw, suspend, quit
  }
}
