public import Text

/// The keys of a text that is being edited, as readline has them: `TextBuffer.handle` looks them up
/// here, and help lists them from here.
public let textCommands = CommandTable<TextAction, TextContext, TextHelp>([
  .init(
    title: .title,
    [
      text(.newLine, [.ctrl("j"), .altEnter, .modified(.shift, .enter)]),
      text(.left, [.left, .ctrl("b")]),
      text(.right, [.right, .ctrl("f")]),
      text(
        .wordLeft, [.alt("b"), .modified(.control, .left), .modified(.alt, .left)]),
      text(
        .wordRight, [.alt("f"), .modified(.control, .right), .modified(.alt, .right)]),
      text(.up, [.up, .ctrl("p")]),
      text(.down, [.down, .ctrl("n")]),
      text(.lineStart, [.home, .ctrl("a")]),
      text(.lineEnd, [.end, .ctrl("e")]),
      text(.textStart, [.alt("<"), .modified(.control, .home)]),
      text(.textEnd, [.alt(">"), .modified(.control, .end)]),
      text(.deleteBack, [.backspace, .ctrl("h")]),
      text(.deleteForward, [.delete, .ctrl("d")]),
      text(.killBlankWordBack, [.ctrl("w")]),
      text(
        .killWordBack,
        [.modified(.alt, .backspace), .alt("\u{7F}"), .modified(.control, .backspace)]),
      text(.killWord, [.alt("d"), .modified(.control, .delete)]),
      text(.killToLineStart, [.ctrl("u")]),
      text(.killToLineEnd, [.ctrl("k")]),
      text(.killAll, [.alt("k")]),
      text(.yank, [.ctrl("y")]),
      text(.yankOlder, [.alt("y")]),
      text(.transpose, [.ctrl("t")]),
      text(.undo, [.ctrl("_")]),
      text(.redo, [.alt("_")]),
    ])

])

private func text(
  _ action: TextAction, _ keys: [Key]
) -> CommandTable<TextAction, TextContext, TextHelp>.Entry {
  .init(action, keys: keys, in: [.text], help: .action(action))
}
