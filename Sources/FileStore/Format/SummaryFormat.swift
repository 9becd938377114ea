import Desk
import JSON

/// A line of the index of closed chats: a summary with its checksum.
enum SummaryFormat {
  /// Appends the line, with its line feed.
  static func write(_ summary: ChatSummary, to writer: inout JSONWriter) {
    let start = writer.bytes.count
    writer.beginObject()
    writer.member("id", summary.id)
    writer.key("requestSeq")
    writer.integer(summary.requestSeq)
    writer.key("closedSeq")
    writer.integer(summary.closedSeq)
    writer.key("visitor")
    writer.visitor(summary.visitor)
    writer.member("route", summary.route.text)
    writer.member("via", summary.via?.text)
    writer.member("agent", summary.agent)
    writer.member("requestedAt", summary.requestedAt)
    writer.member("acceptedAt", summary.acceptedAt)
    writer.member("endedAt", summary.endedAt)
    writer.member("outcome", summary.outcome.rawValue)
    writer.member("messages", summary.messages)
    writer.member("lastActivityAt", summary.lastActivityAt)
    CommitFormat.finish(&writer, from: start)
  }

  /// Reads a line (without its line feed), checking all of it.
  static func read(
    _ line: UnsafeBufferPointer<UInt8>
  ) throws(CommitFormat.Refusal) -> ChatSummary {
    guard CommitFormat.hasRightSum(line) else { throw .damaged("the checksum is wrong") }
    var reader = FormatReader(line)
    do {
      return try reader.summary()
    } catch {
      if let unknown = reader.unknown { throw .newer(unknown) }
      throw .damaged(error.reason)
    }
  }
}

extension FormatReader {
  fileprivate mutating func summary() throws(JSONError) -> ChatSummary {
    var id: ChatID?
    var requestSeq: Int64?
    var closedSeq: Int64?
    var visitor: Visitor?
    var route: Route?
    var via: Via?
    var agent: AgentID?
    var requestedAt: Instant?
    var acceptedAt: Instant?
    var endedAt: Instant?
    var outcome: Outcome?
    var messages: Int?
    var lastActivityAt: Instant?
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      switch key {
      case "id": id = try self.id()
      case "requestSeq": requestSeq = try scanner.integer()
      case "closedSeq": closedSeq = try scanner.integer()
      case "visitor": visitor = try self.visitor()
      case "route": route = try word("route") { Route(text: $0) }
      case "via": via = try word("step") { Via(text: $0) }
      case "agent": agent = try self.id()
      case "requestedAt": requestedAt = try instant()
      case "acceptedAt": acceptedAt = try instant()
      case "endedAt": endedAt = try instant()
      case "outcome": outcome = try word("outcome")
      case "messages": messages = try int()
      case "lastActivityAt": lastActivityAt = try instant()
      case "sum": try scanner.skip()
      default: throw unknown(key, in: "a summary")
      }
    }
    try scanner.end()
    return ChatSummary(
      id: try need(id, "id"), requestSeq: try need(requestSeq, "requestSeq"),
      closedSeq: try need(closedSeq, "closedSeq"), visitor: try need(visitor, "visitor"),
      route: try need(route, "route"), via: via, agent: agent,
      requestedAt: try need(requestedAt, "requestedAt"), acceptedAt: acceptedAt,
      endedAt: try need(endedAt, "endedAt"), outcome: try need(outcome, "outcome"),
      messages: try need(messages, "messages"),
      lastActivityAt: try need(lastActivityAt, "lastActivityAt"))
  }
}
