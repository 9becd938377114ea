import Desk
import FrontDesk
import Terminal
import Text
import Words

/// What is known of the visitor of a chat, broken into rows.
struct VisitorSheet {
  var id: ChatID
  var visitor: Visitor
  /// The chat as far as it is known, open or closed.
  var chat: Chat?
  var isOpen: Bool
  /// What the desk's book has of them; nil: nothing, or it has not come yet.
  var sight: VisitorSight?
  /// Their other chats, the latest first; nil: they have not been read.
  var past: [PastChat]?
  /// The one of those that is read.
  var opened: ChatID?
  var localTime: LocalTime
  var now: Instant
  /// What an agent is called.
  var name: (AgentID) -> String
  /// What the dialogue is called that led to the chat.
  var dialogue: String
  /// The key by which it is said who is one person.
  var mergeKey: String

  private var texts: any Wording { localTime.tongue.words }

  struct Row {
    var text: SafeText
    var style = Style.plain
    /// The past chat it belongs to.
    var past: Int?
  }

  /// The rows that a name takes at the most, and what else is known of everybody.
  private static let fieldRowsKept = 3
  /// The rows that an email takes at the most.
  private static let emailRowsKept = 14

  /// All there is, however much of it is shown.
  func rows(width: Int) -> [Row] {
    let known: [VisitorField] = [.name, .jobTitle, .email, .phone, .crmStatus]
    var rows: [Row] = []
    for name in known {
      let value = fieldValue(name.rawValue)
      let field = fieldRows(texts.label(name), value.text, width)
      // An address is of use whole, and no longer than addresses can be.
      let kept = name == .email ? VisitorSheet.emailRowsKept : VisitorSheet.fieldRowsKept
      rows += field.prefix(kept)
      // What is known here is short; what is not was made to push the rest out of sight.
      if field.count > kept, let last = rows.popLast() {
        rows.append(Row(text: (last.text + "\u{2026}").truncated(to: width)))
      }
      addSource(value.source, to: &rows, width)
    }
    rows += personRows(width)
    let others = otherNames(besides: known)
    if !others.isEmpty {
      rows.append(Row(text: .empty))
      for other in others {
        let value = fieldValue(other)
        rows += fieldRows(other, value.text, width)
        addSource(value.source, to: &rows, width)
      }
    }
    rows.append(Row(text: .empty))
    rows += chatRows(width)
    rows += pageRows(width)
    rows.append(Row(text: .empty))
    rows += pastRows(width)
    return rows
  }

  /// Who else they are, and who they may be.
  private func personRows(_ width: Int) -> [Row] {
    guard let sight else { return [] }
    var told: [String] = []
    if !sight.merged.isEmpty { told.append(texts.isOnePerson(withOthers: sight.merged.count)) }
    if !sight.namesakes.isEmpty {
      told.append(texts.namesakes(sight.namesakes.count, key: mergeKey))
    }
    return told.flatMap { SafeText($0).wrapped(to: width) }
      .map { Row(text: $0, style: Style(.muted)) }
  }

  /// What is known of a visitor under a name, and whose word that is; nil: nobody says.
  private func fieldValue(_ name: String) -> (text: String, source: String?) {
    guard let found = sight?.attributes.first(where: { $0.name == name }) else {
      return (visitor[name], nil)
    }
    return (found.value, texts.source(found.source))
  }

  /// What else is known, in the order in which it came.
  private func otherNames(besides known: [VisitorField]) -> [String] {
    var names: [String] = []
    var found = Set(known.map(\.rawValue))
    for name in visitor.attributes.map(\.name) + (sight?.attributes ?? []).map(\.name)
    where found.insert(name).inserted {
      names.append(name)
    }
    return names
  }

  /// Says beside a value, or under it, whose word it is.
  private func addSource(_ source: String?, to rows: inout [Row], _ width: Int) {
    guard let source, let last = rows.last else { return }
    let text = SafeText(texts.aside(source))
    if last.text.width + 1 + text.width <= width {
      rows[rows.count - 1].text = last.text + " " + text
    } else {
      let row = ("  " + text).truncated(to: width)
      rows.append(Row(text: row, style: Style(.muted), past: last.past))
    }
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
    // Below its label it may take fewer rows.
    let below = isAddress(text) ? addressRows(text, width: max(1, width - 2)) : parts
    if below.count + 1 < parts.count {
      return [Row(text: name.truncated(to: width))] + below.map { Row(text: "  " + $0) }
    }
    return parts.enumerated().map { index, part in
      let lead = index == 0 ? label : SafeText(String(repeating: " ", count: column))
      return Row(text: lead + part)
    }
  }

  /// A text broken at spaces and, where it is an address too long for a row, after its signs.
  private func addressRows(_ text: SafeText, width: Int) -> [SafeText] {
    guard text.width > width, isAddress(text) else { return text.wrapped(to: width) }
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

  private func isAddress(_ text: SafeText) -> Bool {
    !text.string.contains(" ") && text.string.contains("@")
  }

  private func chatRows(_ width: Int) -> [Row] {
    var rows = fieldRows(texts.label(.chat), id.text, width)
    if let chat { rows += fieldRows(texts.label(.route), routeWords(chat), width) }
    if let requestedAt = chat?.requestedAt {
      rows += fieldRows(texts.label(.asked), localTime.moment(requestedAt, now: now), width)
    }
    if let origin = chat?.origin {
      rows += fieldRows(
        texts.label(.dialogue), texts.walked(dialogue, origin.version), width)
    }
    if let tags = chat?.tags, !tags.isEmpty {
      let words = tags.map { "#\($0)" }.joined(separator: " ")
      rows += fieldRows(texts.label(.tags), words, width)
    }
    if let score = chat?.score { rows += fieldRows(texts.label(.score), "\(score)", width) }
    return rows
  }

  // MARK: Pages

  /// The page where they are, or were last, and the pages before it, the last one first.
  private func pageRows(_ width: Int) -> [Row] {
    guard let origin = chat?.origin else { return [] }
    var rows = [Row(text: .empty)]
    guard let pages = sight?.pages, let last = pages.last else {
      return rows + pageRows(texts.pageOfAsking, origin.pageTitle, origin.page, width)
    }
    let title = isOpen ? texts.pageNow : texts.lastPage
    rows += pageRows(title, last.title, last.url, width)
    guard pages.count > 1 else { return rows }
    rows.append(Row(text: .empty))
    rows.append(heading(texts.pagesBefore(pages.count - 1), width))
    for page in pages.dropLast().reversed() {
      let name = SafeText(oneLine: isBlankName(page.title) ? page.url : page.title)
      let time = SafeText(localTime.clock(page.at)) + "  "
      let spent = "  " + SafeText(texts.span(milliseconds: page.time))
      let room = max(1, width - time.width - spent.width)
      rows.append(Row(text: (time + name.fitted(to: room) + spent).truncated(to: width)))
    }
    return rows
  }

  private func pageRows(
    _ heading: String, _ title: String, _ url: String, _ width: Int
  ) -> [Row] {
    var rows = [self.heading(heading, width)]
    for (text, isAddress) in [(title, false), (url, true)] where !isBlankName(text) {
      let parts = SafeText(oneLine: String(text.prefix(2000)))
        .wrapped(to: width, words: isAddress ? .whole : .broken)
      rows += parts.prefix(VisitorSheet.fieldRowsKept).map { Row(text: $0) }
      if parts.count > VisitorSheet.fieldRowsKept, let last = rows.popLast() {
        rows.append(Row(text: (last.text + "\u{2026}").truncated(to: width)))
      }
    }
    return rows
  }

  private func heading(_ text: String, _ width: Int) -> Row {
    Row(text: SafeText(text).truncated(to: width), style: Style(.muted, on: .plain, .bold))
  }

  private func routeWords(_ chat: Chat) -> String {
    if let via = chat.via { return texts.way(via) }
    let agent: String = if case .agent(let id) = chat.route { name(id) } else { "" }
    return texts.route(chat.route, agent)
  }

  private func pastRows(_ width: Int) -> [Row] {
    guard visitor.id != nil else { return [] }
    guard let chats = past else {
      return [Row(text: SafeText(texts.pastChats), style: Style(.muted))]
    }
    let title = SafeText(texts.pastChats(chats.count))
    var rows = [Row(text: title, style: Style(.muted, on: .plain, .bold))]
    for (index, past) in chats.enumerated() {
      let summary = past.summary
      let when = SafeText(localTime.moment(summary.endedAt, now: now))
      let words = SafeText(oneLine: texts.closed(summary, name))
      let sign = opened == summary.id ? "\u{25B8} " : ""
      let text = (SafeText(sign) + when + "  " + words).truncated(to: width)
      rows.append(Row(text: text, past: index))
      addSource(source(of: past), to: &rows, width)
    }
    return rows
  }

  /// By what a past chat is known to be theirs, where that is not what they alone hold.
  private func source(of past: PastChat) -> String? {
    switch past.tie {
    case .own, .merged: nil
    case .signed: texts.source(.signed)
    case .email: texts.source(nil)
    }
  }
}
