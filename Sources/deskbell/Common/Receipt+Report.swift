import Desk
import FrontDesk
import JSON
import Text
import Words

extension Receipt {
  /// Says what came of a command that sets the desk up: in a line for people, or all that happened as
  /// JSON, with `more` at its end.
  func report(
    json: Bool, _ told: SetUpReceipt, more: (inout JSONWriter) -> Void = { _ in }
  ) {
    report(json: json, plain: Environment.words.receipt(told), more)
  }

  /// The same of a command on the library of answers.
  func report(
    json: Bool, _ told: ResponseReceipt, more: (inout JSONWriter) -> Void = { _ in }
  ) {
    report(json: json, plain: Environment.words.receipt(told), more)
  }

  /// The same of a command on a chat.
  func report(json: Bool, _ told: ChatReceipt) {
    report(json: json, plain: Environment.words.receipt(told)) { _ in }
  }

  /// The same of stepping in.
  func report(json: Bool, _ told: InterventionReceipt) {
    report(json: json, plain: Environment.words.receipt(told)) { _ in }
  }

  private func report(json: Bool, plain: String, _ more: (inout JSONWriter) -> Void) {
    var output = StandardOutput()
    if json { output.line(jsonText(more)) } else { output.text(SafeText(oneLine: plain)) }
    output.flush()
  }

  /// `{"chat","id","seq","repeated","events":[…]}`; `chat`, and a message's `id` and `seq`, only
  /// where there are some. Events as in the journal.
  private func jsonText(_ more: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    if let chat {
      writer.key("chat")
      writer.string(chat.text)
    }
    if let message {
      writer.key("id")
      writer.string(message.id.text)
      writer.key("seq")
      writer.integer(message.seq)
    }
    writer.key("repeated")
    writer.bool(repeated)
    writer.key("events")
    writer.beginArray()
    for stamped in events { writer.stamped(stamped) }
    writer.endArray()
    more(&writer)
    writer.endObject()
    return writer.text
  }
}
