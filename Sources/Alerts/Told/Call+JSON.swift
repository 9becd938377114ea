public import Desk
import JSON
import Text

extension Call {
  /// The call as programs read it, in one line.
  ///
  /// - Parameters:
  ///   - agent: who is called.
  ///   - store: the desk's directory.
  public func json(_ text: CallText, agent: AgentID, store: String, at now: Instant) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("type", word: "call")
    writer.member("at", now.iso8601)
    writer.member("agent", agent.text)
    writer.member("store", store)
    writer.member("headline", text.headline.string)
    writer.member("detail", text.detail.string)
    writer.key("again")
    writer.bool(isAgain)
    writer.key("offers")
    Call.write(offers, to: &writer)
    writer.key("messages")
    writer.beginArray()
    for messages in messages {
      writer.beginObject()
      writer.member("chat", messages.subject.chat.text)
      writer.member("visitor", messages.subject.visitor)
      writer.key("count")
      writer.integer(messages.count)
      writer.endObject()
    }
    writer.endArray()
    writer.key("missed")
    Call.write(missed, to: &writer)
    if !thresholds.isEmpty { writeThresholds(to: &writer) }
    writer.endObject()
    writer.lineFeed()
    return writer.bytes
  }

  private func writeThresholds(to writer: inout JSONWriter) {
    writer.key("thresholds")
    writer.beginArray()
    for threshold in thresholds {
      writer.beginObject()
      writer.member("kind", threshold.kind.rawValue)
      switch threshold {
      case .waiting(let count), .missed(let count):
        writer.key("count")
        writer.integer(count)
      case .wait(let seconds, let visitor):
        writer.key("seconds")
        writer.integer(seconds)
        writer.member("visitor", visitor)
      }
      writer.endObject()
    }
    writer.endArray()
  }

  private static func write(_ subjects: [CallSubject], to writer: inout JSONWriter) {
    writer.beginArray()
    for subject in subjects {
      writer.beginObject()
      writer.member("chat", subject.chat.text)
      writer.member("visitor", subject.visitor)
      writer.endObject()
    }
    writer.endArray()
  }
}
