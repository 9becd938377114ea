import Desk
import FrontDesk
import Terminal
import Text

extension InboxModel {
  /// A row of the visitor pane.
  private struct Row {
    var text: SafeText
    var style = Style.plain
    /// The past chat it belongs to.
    var past: Int?
  }

  func drawVisitor(_ rect: Rect, _ canvas: inout Canvas) {
    let inner = rect.inset(left: 1, right: 1)
    guard let selected, let visitor = visitor(of: selected) else { return }
    let rows = visitorRows(visitor, selected, width: inner.columns)
    let first = firstVisitorRow(rows, height: inner.rows)
    for (index, row) in rows.dropFirst(first).prefix(inner.rows).enumerated() {
      let line = rect.line(index)
      var style = row.style
      if focus == .visitor, row.past == visitorCursor, row.past != nil {
        style = style.on(.selection)
        canvas.fill(line, style: style)
        canvas.put("\u{258C}", row: line.row, column: line.column, style: style, in: line)
      }
      canvas.put(row.text, row: line.row, column: inner.column, style: style, in: inner)
    }
    if rows.count > first + inner.rows {
      canvas.put(
        "\u{2193}", row: inner.endRow - 1, column: inner.endColumn - 1, style: Style(.muted),
        in: inner)
    }
  }

  /// The first row shown: so that the selected past chat is seen, or as far as was scrolled.
  private func firstVisitorRow(_ rows: [Row], height: Int) -> Int {
    let most = max(0, rows.count - height)
    guard focus == .visitor else { return 0 }
    if visitorScroll == 0, let cursor = rows.lastIndex(where: { $0.past == visitorCursor }) {
      return min(most, max(0, cursor - height + 1))
    }
    return min(most, visitorScroll)
  }

  private func visitorRows(_ visitor: Visitor, _ chat: ChatID, width: Int) -> [Row] {
    let known = [
      ("name", "Name"), ("jobTitle", "Job title"), ("email", "Email"), ("phone", "Phone"),
      ("crmStatus", "CRM status"),
    ]
    var rows: [Row] = []
    for (name, label) in known { rows += fieldRows(label, visitor[name], width) }
    let others = visitor.attributes.filter { other in !known.contains { $0.0 == other.name } }
    if !others.isEmpty {
      rows.append(Row(text: .empty))
      for other in others { rows += fieldRows(other.name, other.value, width) }
    }
    rows.append(Row(text: .empty))
    rows += chatRows(chat, width)
    rows.append(Row(text: .empty))
    rows += pastRows(visitor, width)
    return rows
  }

  /// A label and its value; a value that does not fit beside it goes on below. A word that would
  /// fit beside the bare label, as an email does, moves to the left rather than be broken.
  private func fieldRows(_ label: String, _ value: String, _ width: Int) -> [Row] {
    var column = min(12, width / 2)
    let name = SafeText(oneLine: label)
    let value = value.allSatisfy(\.isWhitespace) ? "-" : String(value.prefix(2000))
    let text = SafeText(value)
    let bareColumn = width - text.width
    if bareColumn < column, bareColumn > name.width, !value.contains(where: \.isWhitespace) {
      column = bareColumn
    }
    let label = name.fitted(to: max(0, column - 1)) + " "
    let parts = addressRows(text, width: max(1, width - column))
    return parts.enumerated().map { index, part in
      let lead = index == 0 ? label : SafeText(String(repeating: " ", count: column))
      return Row(text: lead + part)
    }
  }

  /// A text broken at spaces and, where it is an address too long for a row, after its signs.
  private func addressRows(_ text: SafeText, width: Int) -> [SafeText] {
    guard text.width > width, !text.string.contains(" "), text.string.contains("@") else {
      return text.wrapped(to: width)
    }
    var rows: [SafeText] = []
    var row = SafeText.empty
    var rest = Substring(text.string)
    while !rest.isEmpty {
      let end = rest.firstIndex { "@.-_+".contains($0) }.map(rest.index(after:)) ?? rest.endIndex
      let piece = SafeText(String(rest[..<end]))
      rest = rest[end...]
      if !row.isEmpty, row.width + piece.width > width {
        rows += row.wrapped(to: width)
        row = .empty
      }
      row = row + piece
    }
    return rows + row.wrapped(to: width)
  }

  private func chatRows(_ id: ChatID, _ width: Int) -> [Row] {
    let requestedAt =
      desk.chats[id]?.requestedAt ?? departed[id]?.chat.requestedAt
      ?? records[id]?.chat.requestedAt
    let chat = desk.chats[id] ?? departed[id]?.chat ?? records[id]?.chat
    var rows = fieldRows("Chat", id.text, width)
    if let chat { rows += fieldRows("Route", routeWords(chat), width) }
    if let requestedAt {
      rows += fieldRows("Asked", localTime.moment(requestedAt, now: now), width)
    }
    return rows
  }

  private func routeWords(_ chat: Chat) -> String {
    switch chat.via {
    case .account: "account owner"
    case .agent: "asked for the agent"
    case .roundRobin: "round robin"
    case .rule(let rule): "rule \(rule)"
    case .team(let team): "team \(team)"
    case nil:
      switch chat.route {
      case .roundRobin: "round robin"
      case .agent(let agent): "asks for \(desk.name(of: agent))"
      case .team(let team): "team \(team)"
      case .customRules: "custom rules"
      }
    }
  }

  private func pastRows(_ visitor: Visitor, _ width: Int) -> [Row] {
    guard let id = visitor.id else { return [] }
    guard visitorPast[id] != nil else {
      return [Row(text: "Past chats\u{2026}", style: Style(.muted))]
    }
    let chats = shownPastChats
    let title: SafeText =
      chats.isEmpty ? "No past chats (90 days)" : "Past chats (90 days): \(chats.count)"
    var rows = [Row(text: title, style: Style(.muted, on: .plain, .bold))]
    for (index, summary) in chats.enumerated() {
      let when = SafeText(localTime.moment(summary.endedAt, now: now))
      let words = SafeText(oneLine: summaryWords(summary))
      let sign = opened == summary.id ? "\u{25B8} " : ""
      let text = (SafeText(sign) + when + "  " + words).truncated(to: width)
      rows.append(Row(text: text, past: index))
    }
    return rows
  }
}
