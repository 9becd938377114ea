public import Desk
import Routing
import Terminal
import Text
import Words

/// Asks where a chat is to go: a line to type in, and what it comes to so far.
///
/// The first word says where, the rest is a note for whoever it comes to. A word means the agent or
/// team whose id it is, else the first one whose id or name begins with it, else the first that has it
/// anywhere.
public struct HandOverPrompt: Hashable, Sendable {
  /// The chat that is handed over: no other one, whatever is selected meanwhile.
  public let chat: ChatID
  private var text = TextBuffer(limit: 400)

  init(_ chat: ChatID) { self.chat = chat }

  mutating func type(_ key: Key, width: Int, kills: inout KillRing) {
    _ = text.handle(key, width: width, kills: &kills)
  }

  mutating func insert(_ text: String) { self.text.insert(text) }

  /// Where the first word leads; nil: nowhere yet.
  func destination(in desk: DeskState) -> Destination? {
    guard let word = words.first?.lowercased(), !word.isEmpty else { return nil }
    let places = places(in: desk)
    let found =
      places.first { $0.id == word } ?? places.first { $0.begins(with: word) }
      ?? places.first { $0.has(word) }
    return found?.destination
  }

  /// What is to be told to whoever it comes to; nil: nothing.
  var note: String? {
    guard words.count > 1 else { return nil }
    let note = words[1].trimmingPrefix { $0.isWhitespace }
    return note.allSatisfy(\.isWhitespace) ? nil : String(note)
  }

  private var words: [Substring] {
    text.text.trimmingPrefix { $0.isWhitespace }
      .split(maxSplits: 1, omittingEmptySubsequences: false) { $0.isWhitespace }
  }

  private struct Place {
    var destination: Destination
    var id: String
    var name: String

    func begins(with word: String) -> Bool {
      id.hasPrefix(word)
        || name.lowercased().split(separator: " ").contains { $0.hasPrefix(word) }
    }
    func has(_ word: String) -> Bool { id.contains(word) || name.lowercased().contains(word) }
  }

  /// All the places there are, in the order in which they are looked through.
  private func places(in desk: DeskState) -> [Place] {
    let holder = desk.chats[chat]?.holder
    let agents = desk.agents.filter { $0.id != holder && $0.permissions.contains(.liveChat) }
    return agents.map { Place(destination: .agent($0.id), id: $0.id.text, name: $0.name) }
      + desk.teams.map { Place(destination: .team($0.id), id: $0.id.text, name: $0.name) }
      + [Place(destination: .queue, id: "queue", name: "queue")]
  }

  // MARK: Drawing

  /// What the typed line comes to, in words.
  private func meaning(in desk: DeskState, _ texts: any Wording) -> String {
    switch destination(in: desk) {
    case .agent(let id):
      let load = desk.chats.values.count { $0.isWith(id) }
      let capacity = desk.agent(id).map { desk.capacity(of: $0) } ?? 0
      return texts.goesTo(agent: desk.name(of: id), id, load: load, capacity: capacity)
    case .team(let id):
      let name = desk.teams.first { $0.id == id }?.name ?? id.text
      return texts.goesTo(team: name)
    case .queue: return texts.goesToQueue
    case nil:
      return text.isEmpty ? texts.sayWhereTo : texts.goesNowhere
    }
  }

  /// Draws it over what is there, with the cursor where text will be inserted.
  func draw(
    _ desk: DeskState, keys: SafeText, _ texts: any Wording, _ canvas: inout Canvas
  ) {
    let name = desk.chats[chat]?.visitor.displayName ?? texts.theVisitor
    let columns = canvas.boxColumns
    let whole = [texts.handOver(of: name), meaning(in: desk, texts)].map {
      SafeText(oneLine: $0, lineBreak: " ").wrapped(to: columns, words: .whole)
    }
    // With the frame, the line that is typed and the keys; where that is too much, one row of each.
    let hasRoom = whole[0].count + whole[1].count + 4 <= canvas.bounds.inset(by: 1).rows
    let (above, below) = hasRoom ? (whole[0], whole[1]) : (first(of: whole[0]), first(of: whole[1]))
    let typed = SafeText(oneLine: text.text, lineBreak: " ")
    // The end of a long line is what is being typed.
    let end = typed.wrapped(to: max(1, columns - 1)).last ?? .empty
    let rows = above + [end] + below
    let inner = canvas.drawBox(rows: rows.count, keys: keys)
    for (index, row) in rows.enumerated() where index < inner.rows - 1 {
      let isTyped = index == above.count
      canvas.putLine(row, in: inner, line: index, style: isTyped ? .plain : Style(.text))
      if isTyped {
        canvas.cursor = Position(row: inner.row + index, column: inner.column + row.width)
      }
    }
  }

  private func first(of rows: [SafeText]) -> [SafeText] { Array(rows.prefix(1)) }
}
