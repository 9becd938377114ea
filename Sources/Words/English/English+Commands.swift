extension English {
  public func title(_ title: CommandText.Title) -> String {
    switch title {
    case .ringing: "A chat rings"
    case .writing: "Writing"
    case .chats: "Chats"
    case .panes: "Panes"
    case .readingBack: "Reading back, also while writing"
    case .question: "A question"
    case .everywhere: "Everywhere"
    case .inspection: "A chat that is looked at"
    case .agents: "Agents"
    case .editing: "Editing what you write"
    case .signs: "Signs"
    case .boardWords: "Words on the board"
    case .figures: "Figures"
    case .time: "Which time is counted"
    }
  }

  public func label(_ label: CommandText.Label) -> String {
    switch label {
    case .accept: "accept"
    case .decline: "decline"
    case .undo: "undo"
    case .send: "send"
    case .saveNote: "save note"
    case .newLine: "new line"
    case .note: "note"
    case .toVisitor: "to the visitor"
    case .write: "write"
    case .read: "read"
    case .take: "take"
    case .handOver: "hand over"
    case .next: "next"
    case .end: "end"
    case .open: "open"
    case .back: "back"
    case .nextPane: "next pane"
    case .availability: "on/off"
    case .past: "past"
    case .visitor: "visitor"
    case .zoom: "zoom"
    case .walk: "walk"
    case .clear: "clear"
    case .handled: "handled"
    case .insert: "insert"
    case .readIt: "read it"
    case .yes: "yes"
    case .no: "no"
    case .help: "help"
    case .run: "run"
    case .quit: "quit"
    case .look: "look"
    case .otherPane: "talk/why"
    case .previous: "previous"
    case .agents: "agents"
    case .toTheirChat: "to their chat"
    case .chats: "chats"
    case .mark: "mark"
    case .filter: "filter"
    case .desk: "desk"
    case .figures: "figures"
    case .charts: "charts"
    case .earlier: "earlier"
    case .later: "later"
    case .by: "by"
    case .zone: "zone"
    case .whisper: "whisper"
    case .barge: "join in"
    case .putAway: "put away"
    case .openBeside: "one beside"
    case .closeBeside: "close"
    case .goLeft: "left"
    case .goRight: "right"
    case .moveLeft: "move left"
    case .moveRight: "move right"
    }
  }

  public func keyHint(inInbox: Bool) -> String {
    inInbox ? "C- is Control; with Alt also while writing" : "C- is Control, S- is Shift"
  }

  public func helpKeys(more: String?, run: String?, back: String) -> String {
    (more.map { "\u{2193} more, \($0)   " } ?? "") + (run.map { "\($0) run   " } ?? "")
      + "\(back) back"
  }

  public var paletteTitle: String { "Everything by name" }
  public var nothingIsCalledThat: String { "Nothing is called that." }

  public var fromTheRightHelp: String {
    "A line in Hebrew, Arabic and the like: it is read from the right."
  }

  public var sidesHelp: String {
    "Said by the visitor; said by an agent, whatever the names beside it are."
  }
}
