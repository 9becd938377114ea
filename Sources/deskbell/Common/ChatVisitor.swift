import Desk
import FrontDesk
import JSON
import Words

/// What agents know of a chat's visitor, and whose word that is.
struct ChatVisitor {
  private struct Known {
    var name: String
    var value: String
    /// Nil: of who came by a terminal, and of whom nothing is remembered, nobody says.
    var source: String?
    var code: String?
  }

  private var known: [Known] = []
  private var sight: VisitorSight?
  /// Newest first.
  private let past: [PastChat]

  private static let mostPast = 30
  private static let daysBack = 90

  /// What cannot be read is told, and left out: the chat itself is shown all the same.
  ///
  /// - Parameter viewer: who is told of past chats only if they may read those.
  init(of chat: Chat, _ session: DeskSession, _ viewer: AgentID?) {
    let desk = session.desk
    var past: [PastChat] = []
    var sight: VisitorSight?
    do throws(DeskError) {
      sight = try ChatVisitor.sight(of: chat, desk)
      if session.state.maySeePast(viewer) {
        let since = desk.wallTime + -ChatVisitor.daysBack * 86_400
        past = try desk.pastChats(
          PastChatsQuery(
            of: chat.visitor, in: chat.id, since: since, limit: ChatVisitor.mostPast))
      }
    } catch {
      Failure.warn(error.told)
    }
    self.past = past
    self.sight = sight
    for attribute in sight?.attributes ?? [] {
      known.append(
        Known(
          name: attribute.name, value: attribute.value,
          source: Environment.words.source(attribute.source),
          code: attribute.source?.rawValue ?? ChatVisitor.byEmail))
    }
    let names = Set(known.map(\.name))
    for attribute in chat.visitor.attributes where !names.contains(attribute.name) {
      known.append(Known(name: attribute.name, value: attribute.value))
    }
  }

  private static let byEmail = "email"

  /// What is remembered of a chat's visitor; of who came by a terminal nothing is. Who had the browser
  /// then may be another person than they who have it.
  private static func sight(
    of chat: Chat, _ desk: FrontDesk
  ) throws(DeskError) -> VisitorSight? {
    guard chat.origin != nil, let mark = chat.key, let sight = try desk.sight(of: mark),
      sight.chats.contains(chat.id)
    else { return nil }
    return sight
  }

  /// What is known of them, and their past chats.
  func add(to facts: inout FactList, _ clock: WallClock, _ state: DeskState) {
    facts.addHeading(.visitor)
    for known in known {
      facts.add(known.name, known.value + (known.source.map { " (\($0))" } ?? ""))
    }
    if known.isEmpty { facts.add(.name, nil) }
    for other in sight?.merged ?? [] { facts.add(.onePersonWith, other.text) }
    for other in sight?.namesakes ?? [] { facts.add(.sameEmail, other.text) }
    guard !past.isEmpty else { return }
    facts.addHeading(.pastChats)
    for past in past {
      let tie = past.tie.source.map { " (\(Environment.words.source($0)))" } ?? ""
      facts.add(
        past.summary.id.text,
        clock.zoned(past.summary.endedAt) + "  " + ChatVisitor.words(past.summary, state) + tie)
    }
  }

  private static func words(_ summary: ChatSummary, _ state: DeskState) -> String {
    let standing: ChatStanding =
      switch summary.outcome {
      case .ended: summary.agent.map { .with(state.name(of: $0)) } ?? .ended
      case .fellBack: .nobodyCame
      case .abandoned: .abandoned
      }
    return Environment.words.closed(standing, messages: summary.messages)
  }

  fileprivate func write(to writer: inout JSONWriter) {
    writer.key("sources")
    writer.beginObject()
    for known in known {
      guard let code = known.code else { continue }
      writer.key(text: known.name)
      writer.string(code)
    }
    writer.endObject()
    writer.field("onePersonWith", (sight?.merged ?? []).map(\.text))
    writer.field("sameEmail", (sight?.namesakes ?? []).map(\.text))
    writer.key("past")
    writer.beginArray()
    for past in past {
      writer.beginObject()
      writer.field("id", past.summary.id.text)
      writer.field("agent", past.summary.agent?.text)
      writer.field("endedAt", past.summary.endedAt)
      writer.field("outcome", past.summary.outcome.rawValue)
      writer.field("messages", past.summary.messages)
      writer.field("source", past.tie.source.map { $0?.rawValue ?? ChatVisitor.byEmail })
      writer.endObject()
    }
    writer.endArray()
  }
}

extension PastChat.Tie {
  /// Whose word it is that it is theirs: nobody's where they alone hold what it is known by.
  fileprivate var source: AttributeSource?? {
    switch self {
    case .own, .merged: nil
    case .signed: .some(.signed)
    case .email: .some(nil)
    }
  }
}

extension JSONWriter {
  /// `"sources"` by the name of what is known (`said`, `signed`, `dialogue`, `agent`, `email`),
  /// `"onePersonWith"` and `"sameEmail"`, other visitors by their ids, and `"past"`,
  /// the visitor's other chats: each with whose word it is that it is theirs (`signed`, `email`), or
  /// null.
  mutating func visitor(_ visitor: ChatVisitor) { visitor.write(to: &self) }
}
