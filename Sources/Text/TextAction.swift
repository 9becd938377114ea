/// What keys do in a text that is being edited, besides typing it.
public enum TextAction: Hashable, Sendable {
  case newLine
  case left, right, wordLeft, wordRight, up, down
  case lineStart, lineEnd, textStart, textEnd
  case deleteBack, deleteForward
  case killBlankWordBack, killWordBack, killWord, killToLineEnd, killToLineStart, killAll
  case yank, yankOlder
  case transpose, undo, redo
}
