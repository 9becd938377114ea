extension CommandText {
  /// What a key of the inbox does, in a sentence.
  public enum Inbox: Hashable, CaseIterable, Sendable {
    case accept, decline, undo, send, saveNote, newLine, note, backFromNote, write, take
    case suggestion, editor
    case handOver, next, end, up, down, previousChat, nextChat, first, last, open, back
    case backFromZoom, nextPane, previousPane, toggleAvailability, switchScope, visitor, zoom
    case clearMissed, handled, block, merge, unfold, saveTranscript
    case find, findNext, findPrevious, search, openAddress, copyAddress, copyMessage
    case openBeside, closeBeside, goLeft, goRight, moveLeft, moveRight
    case pageUp, pageDown, scrollUp, scrollDown, yes, no, help
    case palette, jump, run, me
    case whisper, barge, putAway, readBroadcast
    case redraw, reload, mouse, suspend, quit
  }
}
