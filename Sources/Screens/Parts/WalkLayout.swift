import Desk
import Terminal
import Text
import Words

/// How a visitor came to ask for a person, as rows above what was said: from which dialogue, on which
/// page, what they were asked on the way and what they answered. Folded it is three rows at the most.
/// Unfolded the conversation in short stands above it, as it was then.
struct WalkLayout: Sendable {
  let came: SafeText
  let page: SafeText
  let answers: [SafeText]
  /// The key that unfolds and folds it.
  let key: String
  let texts: any Wording

  /// The conversation in short.
  let summary: [ConversationSummary.Line]

  /// - Parameters:
  ///   - origin: nil: it was no dialogue that led to it.
  ///   - summary: the conversation in short, asked only where it is unfolded.
  ///   - key: the name of the key that unfolds and folds it.
  init(
    _ origin: ChatOrigin?, summary: [ConversationSummary.Line] = [], in desk: DeskState,
    key: String, _ texts: any Wording
  ) {
    func oneLine(_ text: String) -> SafeText { SafeText(oneLine: text, lineBreak: " ") }
    came =
      origin.map { oneLine(texts.cameBy(desk.dialogueName($0.dialogue), $0.version)) } ?? .empty
    page = origin.map { oneLine(texts.page($0)) } ?? .empty
    answers = origin?.answers.map { oneLine(texts.answer($0)) } ?? []
    self.summary = summary
    self.key = key
    self.texts = texts
  }

  /// So many rows it has at the most while it is folded.
  static let folded = 3
  private static let indent = 2
  private static let style = Style(.muted)

  /// - Parameter isPlain: to be copied from: whole, from the first column on.
  func rows(width: Int, isUnfolded: Bool, isPlain: Bool) -> [ConversationLayout.Row] {
    let indent = isPlain || width <= 12 ? 0 : WalkLayout.indent
    guard isUnfolded || isPlain else { return came.isEmpty ? [] : foldedRows(width, indent) }
    var rows = isUnfolded ? summary.flatMap { summaryRows($0, width, indent) } : []
    if !came.isEmpty { rows += wrapped(came, width, 0) }
    if !page.isEmpty { rows += wrapped(page, width, indent) }
    for answer in answers { rows += wrapped(answer, width, indent) }
    if !isPlain, !summary.isEmpty || rows.count > WalkLayout.folded || isTooMuch(width, indent) {
      rows.append(row(SafeText(texts.foldsWalk(key: key)), indent))
    }
    return rows
  }

  /// A line of the chat in short. Of a long one as much is shown as tells it.
  private func summaryRows(
    _ line: ConversationSummary.Line, _ width: Int, _ indent: Int
  ) -> [ConversationLayout.Row] {
    let indent = line.isFurtherIn ? indent : 0
    let room = max(1, width - indent)
    var rows = SafeText(oneLine: line.text, lineBreak: " ").wrapped(to: room)
    if rows.count > WalkLayout.folded {
      let last = rows[WalkLayout.folded - 1] + " " + rows[WalkLayout.folded]
      rows = rows.prefix(WalkLayout.folded - 1) + [last.truncated(to: room)]
    }
    return rows.map { row($0, indent) }
  }

  private func row(_ text: SafeText, _ indent: Int) -> ConversationLayout.Row {
    ConversationLayout.Row(text: text, style: WalkLayout.style, indent: indent)
  }

  /// An address is copied: it is broken at the edge alone.
  private func wrapped(_ text: SafeText, _ width: Int, _ indent: Int) -> [ConversationLayout.Row] {
    text.wrapped(to: max(1, width - indent), words: .whole).map { row($0, indent) }
  }

  /// Where they came from, and under it what they answered, one after the other.
  private func foldedRows(_ width: Int, _ indent: Int) -> [ConversationLayout.Row] {
    let told = answersInRow.wrapped(to: max(1, width - indent))
    var rows = [row(head.truncated(to: width), 0)]
    if !answers.isEmpty {
      rows += told.prefix(WalkLayout.folded - 1).map { row($0, indent) }
    }
    guard isTooMuch(width, indent), let last = rows.popLast() else { return rows }
    let more = SafeText(texts.unfoldsWalk(key: key))
    let room = width - last.indent - more.width - 1
    guard room > 0 else { return rows + [row(more.truncated(to: width), 0)] }
    return rows + [row(last.text.truncated(to: room) + " " + more, last.indent)]
  }

  private var head: SafeText { page.isEmpty ? came : came + " \u{00B7} " + page }

  private var answersInRow: SafeText {
    answers.dropFirst().reduce(answers.first ?? .empty) { $0 + " \u{00B7} " + $1 }
  }

  /// Whether three rows do not hold it.
  private func isTooMuch(_ width: Int, _ indent: Int) -> Bool {
    head.width > width
      || answersInRow.wrapped(to: max(1, width - indent)).count > WalkLayout.folded - 1
  }
}

extension DeskState {
  /// What a dialogue is called; one that is no more, by its id.
  func dialogueName(_ id: DialogueID) -> String {
    guard let name = dialogue(id)?.draft.name, !isBlankName(name) else { return id.text }
    return name
  }
}
