public import Desk
import JSON

/// What a program is told that suggests an answer: a chat, as far as it was said to each other.
public struct AssistRequest: Hashable, Sendable {
  public let chat: ChatID
  /// The message that is to be answered.
  public let seq: Int64
  /// `{"chat","agent","visitor":{…},"messages":[{"from","at","text"},…]}`, one line. Notes, which are for
  /// colleagues, are not in it.
  public let json: String

  /// So many of the last messages are told.
  private static let most = 100

  init(chat: ChatID, seq: Int64, json: String) {
    self.chat = chat
    self.seq = seq
    self.json = json
  }

  init(_ chat: Chat, _ said: Conversation, after seq: Int64, agent: AgentID) {
    self.chat = chat.id
    self.seq = seq
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("chat", chat.id.text)
    writer.member("agent", agent.text)
    writer.key("visitor")
    writer.beginObject()
    for attribute in chat.visitor.attributes {
      writer.key(text: attribute.name)
      writer.string(attribute.value)
    }
    writer.endObject()
    writer.key("messages")
    writer.beginArray()
    for line in said.suffix(AssistRequest.most) {
      guard case .message(_, let from, let text) = line.content else { continue }
      writer.beginObject()
      writer.member("from", from == .visitor ? "visitor" : "agent")
      writer.member("at", line.at.iso8601)
      writer.member("text", text)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    json = writer.text
  }
}
