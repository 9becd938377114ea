import Text

/// The keys of a text that is being edited, as readline has them: `TextBuffer.handle` looks them up
/// here, and help lists them from here.
public let textCommands = CommandTable<TextAction, TextContext>([
  .init(
    title: "Editing what you write",
    [
      text(.newLine, [.ctrl("j"), .altEnter, .modified(.shift, .enter)], "A new line."),
      text(.left, [.left, .ctrl("b")], "A character to the left."),
      text(.right, [.right, .ctrl("f")], "A character to the right."),
      text(
        .wordLeft, [.alt("b"), .modified(.control, .left), .modified(.alt, .left)],
        "A word to the left."),
      text(
        .wordRight, [.alt("f"), .modified(.control, .right), .modified(.alt, .right)],
        "A word to the right."),
      text(.up, [.up, .ctrl("p")], "A row up."),
      text(.down, [.down, .ctrl("n")], "A row down."),
      text(.lineStart, [.home, .ctrl("a")], "The beginning of the line."),
      text(.lineEnd, [.end, .ctrl("e")], "The end of the line."),
      text(.textStart, [.alt("<"), .modified(.control, .home)], "The beginning of the text."),
      text(.textEnd, [.alt(">"), .modified(.control, .end)], "The end of the text."),
      text(.deleteBack, [.backspace, .ctrl("h")], "Delete the character before the cursor."),
      text(.deleteForward, [.delete, .ctrl("d")], "Delete the character under the cursor."),
      text(.killBlankWordBack, [.ctrl("w")], "Cut the word before the cursor, up to a space."),
      text(
        .killWordBack,
        [.modified(.alt, .backspace), .alt("\u{7F}"), .modified(.control, .backspace)],
        "Cut the word before the cursor."),
      text(.killWord, [.alt("d"), .modified(.control, .delete)], "Cut the word after the cursor."),
      text(.killToLineStart, [.ctrl("u")], "Cut everything before the cursor in the line."),
      text(.killToLineEnd, [.ctrl("k")], "Cut everything after the cursor in the line."),
      text(.killAll, [.alt("k")], "Cut everything, in all lines."),
      text(.yank, [.ctrl("y")], "Put in what was cut last."),
      text(.yankOlder, [.alt("y")], "After C-y: put in what was cut before that instead."),
      text(.transpose, [.ctrl("t")], "Swap the two characters at the cursor."),
      text(.undo, [.ctrl("_")], "Undo."),
    ])

])

private func text(
  _ action: TextAction, _ keys: [Key], _ help: SafeText
) -> CommandTable<TextAction, TextContext>.Entry {
  .init(action, keys: keys, in: [.text], label: "", help: help)
}
