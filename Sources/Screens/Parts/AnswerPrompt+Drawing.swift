import Answers
import Desk
import FrontDesk
import Terminal
import Text
import Words

extension AnswerPrompt {
  /// What it is drawn with.
  struct Look {
    var visitor: String
    var keys: SafeText
    var texts: any Wording
    /// An answer as it would stand in the composer.
    var filled: (Response) -> String
  }

  /// The rows it would like: of what can be chosen, and of what the selected one says.
  private static let choiceRows = AnswerPrompt.most + 2
  private static let previewRows = 6

  /// Draws it over what is there, with the cursor where text will be inserted. It is as high whatever
  /// there is to choose, so that nothing moves while one types.
  func draw(_ subject: Subject, _ look: Look, _ canvas: inout Canvas) {
    let inner = canvas.drawBox(
      rows: 3 + AnswerPrompt.choiceRows + AnswerPrompt.previewRows, keys: look.keys)
    let title = SafeText(oneLine: look.texts.answersFor(look.visitor), lineBreak: " ")
    canvas.putLine(title.truncated(to: inner.columns), in: inner, style: Style(.heading))
    drawTyped(in: inner.line(1), &canvas)
    let room = inner.inset(top: 2, bottom: 1)
    // Where there is little room, choices come before what they say.
    let rows = min(AnswerPrompt.choiceRows, max(1, room.rows * 3 / 5))
    let list = Rect(row: room.row, column: room.column, rows: rows, columns: room.columns)
    let choices = choices(of: subject)
    guard let choices, let selected = selected(of: choices.count) else {
      let text = choices == nil ? look.texts.readingAnswers : nothing(look.texts)
      return canvas.putLine(
        SafeText(text).truncated(to: list.columns), in: list, style: Style(.muted))
    }
    let first = max(0, min(selected - list.rows / 2, choices.count - list.rows))
    for (line, place) in (first..<min(choices.count, first + list.rows)).enumerated() {
      draw(choices[place], isSelected: place == selected, in: list.line(line), look, &canvas)
    }
    let preview = room.inset(top: rows + (room.rows > rows + 2 ? 1 : 0))
    drawPreview(of: choices[selected], in: preview, look, &canvas)
  }

  private func drawTyped(in area: Rect, _ canvas: inout Canvas) {
    let slash = SafeText("/")
    canvas.putLine(slash, in: area, style: Style(.accent))
    let field = area.inset(left: 1)
    let layout = typed.layout(width: max(1, field.columns))
    let row =
      layout.rows.indices.contains(layout.cursor.row) ? layout.rows[layout.cursor.row] : 0..<0
    canvas.put(row, of: typed, row: field.row, column: field.column, in: field)
    canvas.cursor = Position(row: field.row, column: field.column + layout.cursor.column)
  }

  private func nothing(_ texts: any Wording) -> String {
    switch wish {
    case .named: texts.noAnswerNamed
    case .verb(.ask, let question): question.isEmpty ? texts.typeQuestion : texts.noAnswerFits
    case .verb(.search, let words): words.isEmpty ? texts.typeWords : texts.noPageFits
    case .verb(.tag, _): texts.typeTag
    case .verb(.score, _): texts.scoreHelp
    case .verb(.set, _): texts.setHelp
    }
  }

  private func draw(
    _ choice: Choice, isSelected: Bool, in area: Rect, _ look: Look, _ canvas: inout Canvas
  ) {
    let (name, rest): (String, String) =
      switch choice {
      case .answer(let response): (response.id.text, response.question)
      case .page(let page): (page.title.isEmpty ? page.address : page.title, page.address)
      case .verb(let verb): ("/\(verb.rawValue)", verbHelp(verb, look.texts))
      case .note: ("", look.texts.noteQuestion)
      case .mark(let deed): told(deed, look.texts)
      case .attribute(let name): (name, "")
      }
    let style = Style(.text, on: isSelected ? .selection : .plain)
    if isSelected { canvas.fill(area, style: style) }
    let mark = SafeText(isSelected ? "\u{25B8} " : "  ")
    var head = SafeText(oneLine: name, lineBreak: " ").truncated(to: max(1, area.columns * 2 / 5))
    if !name.isEmpty { head = head + "  " }
    let told = mark + head + SafeText(oneLine: rest == name ? "" : rest, lineBreak: " ")
    canvas.putLine(told.truncated(to: area.columns), in: area, style: style)
  }

  private func verbHelp(_ verb: Verb, _ texts: any Wording) -> String {
    switch verb {
    case .ask: texts.askHelp
    case .search: texts.searchHelp
    case .tag: texts.tagHelp
    case .score: texts.scoreHelp
    case .set: texts.setHelp
    }
  }

  private func told(_ deed: MarkDeed, _ texts: any Wording) -> (String, String) {
    switch deed {
    case .tag(let tag): ("#\(tag)", "")
    case .untag(let tag): ("#\(tag)", texts.takesAway)
    case .score(let score): (score.map { "\($0)" } ?? "-", score == nil ? texts.takesAway : "")
    case .edit(let name, let value): (name, value.isEmpty ? texts.takesAway : value)
    }
  }

  /// What it would put into the composer.
  private func drawPreview(
    of choice: Choice, in area: Rect, _ look: Look, _ canvas: inout Canvas
  ) {
    guard area.rows > 0 else { return }
    let text: String
    switch choice {
    case .answer(let response): text = look.filled(response)
    case .page(let page): text = page.address
    case .verb, .note, .mark, .attribute: return
    }
    let rows = SafeText(text).lines.flatMap { $0.wrapped(to: area.columns) }
    for (line, row) in rows.prefix(area.rows).enumerated() {
      let isCut = line == area.rows - 1 && rows.count > area.rows
      let shown = isCut ? row.truncated(to: max(0, area.columns - 1)) + "\u{2026}" : row
      canvas.putLine(shown, in: area, line: line, style: Style(.text))
    }
  }
}
