public import Text

extension English {
  public func help(_ action: TextAction) -> String {
    switch action {
    case .newLine: "A new line."
    case .left: "A character to the left."
    case .right: "A character to the right."
    case .wordLeft: "A word to the left."
    case .wordRight: "A word to the right."
    case .up: "A row up."
    case .down: "A row down."
    case .lineStart: "The beginning of the line."
    case .lineEnd: "The end of the line."
    case .textStart: "The beginning of the text."
    case .textEnd: "The end of the text."
    case .deleteBack: "Delete the character before the cursor."
    case .deleteForward: "Delete the character under the cursor."
    case .killBlankWordBack: "Cut the word before the cursor, up to a space."
    case .killWordBack: "Cut the word before the cursor."
    case .killWord: "Cut the word after the cursor."
    case .killToLineStart: "Cut everything before the cursor in the line."
    case .killToLineEnd: "Cut everything after the cursor in the line."
    case .killAll: "Cut everything, in all lines."
    case .yank: "Put in what was cut last."
    case .yankOlder: "Right after putting something in: what was cut before that instead."
    case .transpose: "Swap the two characters at the cursor."
    case .undo: "Undo."
    case .redo: "Do again what was undone last."
    }
  }
}
