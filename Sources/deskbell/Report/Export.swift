import Desk
import Figures
import JSON
import Text

/// Writes chats, messages and agents, a line each, as they come.
struct Export {
  let query: FigureQuery
  let kinds: [ExportKind]
  let isCSV: Bool
  /// Where it is written to, a file a kind; nil: to standard output.
  private let folder: ExportFolder?
  private var output = StandardOutput()
  private var writer = JSONWriter()

  init(query: FigureQuery, kinds: [ExportKind], isCSV: Bool, folder: ExportFolder? = nil) {
    self.query = query
    self.kinds = kinds
    self.isCSV = isCSV
    self.folder = folder
  }

  /// A value of a line.
  private enum Field {
    case text(String?)
    case number(Int64?)
    case flag(Bool)
    case texts([String])
    /// Which may have blanks in them, but no semicolon.
    case topics([String])
  }

  /// Writes what stands above columns.
  mutating func begin() {
    guard isCSV else { return }
    for kind in kinds {
      switch kind {
      case .chats: put(CSVLine.text(Export.chatNames), kind)
      case .messages: put(CSVLine.text(Export.messageNames), kind)
      case .agents:
        put(CSVLine.text(["agent"] + Export.agentFigures.map(\.name.rawValue)), kind)
      }
    }
  }

  private mutating func put(_ line: String, _ kind: ExportKind) {
    guard let folder else { return output.line(line) }
    if let place = kinds.firstIndex(of: kind) { folder[place].line(line) }
  }

  /// Hands over what is left, and has files have their names.
  mutating func finish() throws(Failure) {
    output.flush()
    try folder?.commit()
  }

  // MARK: Chats

  private static let chatNames = [
    "chat", "asked", "route", "via", "dialogue", "page", "known", "outcome", "connected",
    "firstResponse", "closed", "agent", "agents", "offers", "missedOffers", "transfers",
    "visitorMessages", "agentMessages", "waited", "handled", "score", "tags", "topics",
  ]

  mutating func write(_ facts: ChatFacts) {
    guard kinds.contains(.chats), facts.asked >= query.from, facts.asked < query.to else { return }
    let handled = facts.stints.compactMap { stint in stint.until.map { max(0, $0 - stint.from) } }
    line(
      .chats, Export.chatNames,
      [
        .text(facts.chat.text), .text(facts.asked.iso8601), .text(facts.route.text),
        .text(facts.via?.text), .text(facts.dialogue?.text), .text(facts.page),
        .flag(facts.isKnown), .text("\(facts.ending)"), .text(facts.connected?.iso8601),
        .text(facts.answered?.iso8601), .text(facts.closed?.iso8601),
        .text(facts.stints.first?.agent.text), .texts(facts.stints.map(\.agent.text)),
        .number(Int64(facts.offers.count)),
        .number(Int64(facts.offers.count { $0.ending == .expired })),
        .number(Int64(facts.transfers)), .number(Int64(facts.visitorMessages)),
        .number(Int64(facts.stints.map(\.messages).reduce(0, +))),
        .number(facts.connected.map { max(0, $0 - facts.asked) }),
        .number(handled.isEmpty ? nil : handled.reduce(0, +)),
        .number(facts.score.map { Int64($0) }), .texts(facts.tags),
        .topics(facts.topics),
      ])
  }

  // MARK: Messages

  private static let messageNames = ["chat", "at", "from", "text"]

  mutating func write(_ message: MessageSent, at: Instant) {
    guard kinds.contains(.messages), at >= query.from, at < query.to else { return }
    let sender =
      switch message.from {
      case .visitor: "visitor"
      case .agent(let agent): agent.text
      }
    line(
      .messages, Export.messageNames,
      [.text(message.chat.text), .text(at.iso8601), .text(sender), .text(message.text)])
  }

  // MARK: Agents

  private static let agentFigures = Figure.all.filter { Grouping.agent.tells($0.scope) }

  mutating func write(agents report: FigureReport) {
    for group in report.groups {
      guard case .name(let agent) = group.key else { continue }
      if isCSV {
        let cells = [agent] + Export.agentFigures.map { ReportCSV.text($0, group.tally) }
        put(CSVLine.text(cells), .agents)
        continue
      }
      writer.removeAll()
      writer.beginObject()
      writer.field("type", "agent")
      writer.field("agent", agent)
      for figure in Export.agentFigures { ReportJSON.write(figure, group.tally, to: &writer) }
      writer.endObject()
      put(writer.text, .agents)
    }
  }

  // MARK: Lines

  private mutating func line(_ kind: ExportKind, _ names: [String], _ fields: [Field]) {
    if isCSV { return put(CSVLine.text(fields.map(Export.text)), kind) }
    writer.removeAll()
    writer.beginObject()
    writer.field("type", String(kind.rawValue.dropLast()))
    for (name, field) in zip(names, fields) {
      writer.key(text: name)
      write(field)
    }
    writer.endObject()
    put(writer.text, kind)
  }

  private mutating func write(_ field: Field) {
    switch field {
    case .text(let text): if let text { writer.string(text) } else { writer.null() }
    case .number(let number): if let number { writer.integer(number) } else { writer.null() }
    case .flag(let flag): writer.bool(flag)
    case .texts(let texts), .topics(let texts):
      writer.beginArray()
      for text in texts { writer.string(text) }
      writer.endArray()
    }
  }

  /// Of several lines as well: what would work on a terminal is made visible.
  private static func text(_ field: Field) -> String {
    switch field {
    case .text(let text): SafeText(text ?? "").string
    case .number(let number): number.map { String($0) } ?? ""
    case .flag(let flag): flag ? "true" : "false"
    case .texts(let texts): SafeText(texts.joined(separator: " ")).string
    case .topics(let topics): SafeText(topics.joined(separator: ";")).string
    }
  }
}
