public import Desk
public import JSON

/// `visitor:MARK`, `agent:ID`, `desk`. Journals of before have `visitor` alone, name an agent as author by the bare id, and the
/// desk that mends itself `repair`.
extension Author: RecordValue {
  public static func read(_ reader: inout RecordReader) throws(JSONError) -> Author {
    // As nearly all lines begin.
    if reader.scanner.passString("visitor") { return .visitor(nil) }
    if reader.scanner.passString("desk") { return .desk }
    if let id = try reader.id(after: "agent:") { return .agent(AgentID(id)) }
    let text = try reader.scanner.string()
    if text == "repair" { return .desk }
    return Author(text: text) ?? .agent(AgentID(text))
  }

  public func write(to writer: inout JSONWriter) { writer.string(text) }

  public func write(as key: StaticString, to writer: inout JSONWriter) {
    switch self {
    case .visitor(nil): writer.member(key, word: "visitor")
    case .visitor(let mark?): writer.member(key, word: "visitor:", mark.text)
    case .desk: writer.member(key, word: "desk")
    case .agent(let id): writer.member(key, word: "agent:", id.text)
    }
  }
}

/// As an author; only visitors and agents send messages.
extension Sender: RecordValue {
  public static func read(_ reader: inout RecordReader) throws(JSONError) -> Sender {
    if reader.scanner.passString("visitor") { return .visitor }
    if let id = try reader.id(after: "agent:") { return .agent(AgentID(id)) }
    return try reader.word(.sender) { Author(text: $0).flatMap(Sender.init) }
  }

  public func write(to writer: inout JSONWriter) { author.write(to: &writer) }

  public func write(as key: StaticString, to writer: inout JSONWriter) {
    author.write(as: key, to: &writer)
  }
}
