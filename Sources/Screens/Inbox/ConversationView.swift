import Desk
import Hosting
import Routing
import Terminal
import Text
import Words

extension InboxModel {
  func drawConversation(_ rect: Rect, _ canvas: inout Canvas) {
    let inner = TextColumn.area(in: rect)
    guard let shown else { return drawFirstSteps(inner, &canvas) }
    switch content(of: shown) {
    case .unread where desk.chats[shown] != nil: return
    case .unread:
      canvas.putLine(SafeText(texts.readingJournal), in: inner, style: Style(.muted))
    case .hidden(let agent):
      let text = SafeText(oneLine: hiddenWords(shown, agent), lineBreak: " ")
      for (index, row) in text.wrapped(to: inner.columns).enumerated() {
        canvas.putLine(row, in: inner, line: index, style: Style(.muted))
      }
    case .lines:
      guard let scroll = talks[shown]?.scroll else { return }
      let key = keys.keyName(for: .pageUp, in: .anywhere)
      conversation.draw(
        scroll, in: inner, newAbove: { SafeText(" \(texts.newAbove($0, key: key)) ") }, &canvas)
      if !scroll.isFollowing { drawMore(shown, inner, &canvas) }
    }
  }

  /// Why the conversation of an open chat is not shown.
  private func hiddenWords(_ id: ChatID, _ agent: AgentID) -> String {
    let name = name(of: agent)
    if case .offered = desk.chats[id]?.state { return texts.ringsAt(name) }
    return texts.hasChatNow(name)
  }

  /// Says that there is more below, and how much of it is new.
  private func drawMore(_ id: ChatID, _ rect: Rect, _ canvas: inout Canvas) {
    let unread = unreadCount(id)
    let key = keys.keyName(for: .pageDown, in: .anywhere)
    let text = SafeText(" \(texts.below(new: unread, key: key)) ")
    canvas.drawMore(text, in: rect, style: Style(unread > 0 ? .alert : .accent, on: .bar))
  }

  /// What to do at a desk with nothing to show.
  func drawFirstSteps(_ rect: Rect, _ canvas: inout Canvas) {
    guard isOpen else { return }
    // Where there is little room, without blank lines.
    let isLow = rect.rows < 14
    var line = isLow ? 0 : 1
    for (index, paragraph) in firstSteps.enumerated() {
      for row in SafeText(paragraph).wrapped(to: rect.columns, words: .whole) {
        canvas.putLine(row, in: rect, line: line, style: Style(index == 0 ? .heading : .text))
        line += 1
      }
      if !isLow { line += 1 }
    }
  }

  private var firstSteps: [String] {
    guard let agent = desk.agent(me) else { return [texts.noSuchAgent(me)] }
    let past = keys.keyName(for: .switchScope, in: .outside)
    if !agent.permissions.contains(.liveChat) {
      return [texts.nothingRingsHere, texts.pastChatsAlone(key: past)] + stepsToAnAgent
    }
    var steps = [texts.nobodyIsHere]
    if status?.availability.isAvailable == false {
      steps.append(
        texts.becomeAvailable(
          key: keys.keyName(for: .toggleAvailability, in: .outside))
      )
    } else {
      steps.append(texts.bellWillRing)
    }
    if desk.seq < 50 {
      steps.append(texts.tryYourself(command("visit --name Mei")))
      if desk.agents.count < 2 {
        steps.append(texts.addAnother(command("agent add bo --name Bo")))
      }
      steps.append(texts.tryDemo("deskbell demo"))
    }
    let help = keys.keyName(for: .help, in: .outside)
    steps.append(texts.whatElse(past: past, help: help))
    return steps
  }

  /// A command on this very desk, for a second terminal.
  private func command(_ words: String) -> String { commandLine(words, store: storePath) }

  /// What somebody who takes no chats can do so that somebody does.
  private var stepsToAnAgent: [String] {
    var steps: [String] = []
    let other = desk.agents.first { $0.permissions.contains(.liveChat) }
    if other == nil, desk.agent(me)?.permissions.contains(.manageAgents) == true {
      steps.append(texts.addOneWhoDoes(command("agent add ann --name Ann")))
    }
    if let id = other?.id.text ?? (steps.isEmpty ? nil : "ann") {
      steps.append(texts.beThatAgent(command("inbox --as \(id)")))
    }
    if desk.agent(me)?.permissions.contains(.viewAll) == true {
      steps.append(texts.lookOn(command("watch")))
    }
    return steps
  }

  /// What is being written, under a line that says to whom.
  func drawComposer(_ rect: Rect, _ canvas: inout Canvas) {
    guard let shown else { return }
    let isFocused = focus == .composer
    let rule = rect.line(0)
    let isNote = talks[shown]?.kind == .note
    canvas.horizontalLine(
      rule, style: Style(!isFocused ? .border : (isNote ? .warning : .accent)))
    for column in panes.separators
    where column == rule.column - 1 || column == rule.endColumn {
      let isLeft = column < rule.column
      canvas.drawJoint(isLeft ? "├" : "┤", row: rule.row, column: column)
    }
    let name = visitor(of: shown)?.displayName ?? shown.text
    func words(_ text: String) -> SafeText {
      " " + SafeText(oneLine: text, lineBreak: " ") + " "
    }
    let title: SafeText
    let style: Style
    switch (isNote, isMine(shown)) {
    case (false, true):
      (title, style) = (words(texts.writing(to: name)) + noteWords(shown), Style(.accent))
    case (false, false):
      // With nothing written there is nothing that was not sent.
      let isUnsent = talks.hasText(shown)
      title = words(texts.notWritable(whyNotMine(shown), isUnsent: isUnsent))
      style = Style(.warning)
    // Said first, in words and on a ground of its own: no pane is too narrow for it.
    case (true, true):
      (title, style) = (words(texts.noteNotSent(to: name)), Style(.heading, on: .banner))
    case (true, false):
      title = words(texts.noteNotSaved(whyNotMine(shown)))
      style = Style(.heading, on: .banner)
    }
    canvas.put(
      title.truncated(to: rule.columns - 2), row: rule.row, column: rule.column + 1, style: style,
      in: rule)
    drawTyping(shown, name, after: title, in: rule, &canvas)
    let hidden = hiddenDraftWords(in: Composer.area(in: rect))
    canvas.put(
      hidden, row: rule.row, column: max(rule.column, rule.endColumn - hidden.width - 1),
      style: Style(.accent), in: rule)
    drawDraft(rect, &canvas)
  }

  /// That the visitor is writing, where there is room beside what is said of the draft.
  private func drawTyping(
    _ chat: ChatID, _ name: String, after title: SafeText, in rule: Rect, _ canvas: inout Canvas
  ) {
    guard picture.view.typing[chat] != nil else { return }
    let text = " " + SafeText(oneLine: texts.isWriting(name), lineBreak: " ") + " "
    let column = rule.endColumn - text.width - 8
    guard column > rule.column + 1 + title.width else { return }
    canvas.put(text, row: rule.row, column: column, style: Style(.success), in: rule)
  }

  /// That a note has been begun, and how to go on with it.
  private func noteWords(_ chat: ChatID) -> SafeText {
    guard talks[chat]?.note.text.isEmpty == false, let key = keys.keys(for: .note).last
    else { return .empty }
    return SafeText(texts.noteIsBegun(key: key.name) + " ")
  }

  /// How many rows of a draft are above and below those shown.
  private func hiddenDraftWords(in area: Rect) -> SafeText {
    let (above, below) = composer.hidden(in: area)
    let parts = [above > 0 ? "\u{2191} \(above)" : "", below > 0 ? "\u{2193} \(below)" : ""]
      .filter { !$0.isEmpty }
    return parts.isEmpty ? .empty : SafeText(" " + parts.joined(separator: "  ") + " ")
  }

  /// Brings a composer up to date after a key that changed nothing but its text. Where it drew.
  func redrawComposer(_ rect: Rect, _ canvas: inout Canvas) -> Rect {
    // The cursor may have gone to rows that were hidden: the rule above says how many are.
    if composer.fits(Composer.area(in: rect)) { return drawDraft(rect, &canvas) }
    drawComposer(rect, &canvas)
    return rect
  }

  /// What is being written, and the cursor in it. Where that is drawn.
  @discardableResult
  private func drawDraft(_ rect: Rect, _ canvas: inout Canvas) -> Rect {
    let area = Composer.area(in: rect)
    canvas.fill(area)
    if let shown, let draft = talks[shown]?.draft.text, !draft.isEmpty {
      composer.draw(draft, in: area, &canvas)
    } else if let suggestion {
      drawSuggestion(suggestion, in: area, &canvas)
    } else if focus != .composer {
      let key = keys.keyName(for: .write, in: .list)
      canvas.putLine(SafeText(texts.keyToWrite(key)), in: area, style: Style(.muted))
    }
    if focus == .composer { canvas.cursor = composer.cursor(in: area) }
    return area
  }
}
