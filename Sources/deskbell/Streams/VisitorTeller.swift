import Desk
import JSON
import Text

/// Says to a visitor what happens to their chat: in plain words, or as JSON Lines.
struct VisitorTeller {
  let asJSON: Bool

  enum News {
    case requested(ChatID)
    case resumed(ChatID)
    /// What the desk says to everybody who asks.
    case welcome(String)
    /// The place in the queue, from 1.
    case waiting(position: Int)
    case connected(agent: String)
    case sent(MessageID, seq: Int64)
    case message(text: String, seq: Int64, agent: String)
    /// An agent is writing.
    case typing(agent: String)
    /// A line of the desk's own.
    case notice(String)
    case fellBack(text: String)
    case ended(by: String, name: String?)
    /// Why a line was not sent; which one, from 1, where that can be told.
    case refused(String, line: Int?)
    /// How many more lines were not sent for the same reason.
    case refusedToo(Int, String)
  }

  func tell(_ news: News) {
    var output = StandardOutput()
    if asJSON {
      if let object = json(news) { output.line(object.text) }
    } else if case .message(let text, _, let agent) = news {
      output.line("\(SafeText(oneLine: agent)): ", saying: text)
    } else if let text = plain(news) {
      output.line("", saying: text, indent: 0)
    }
    output.flush()
  }

  /// What the desk itself has to say.
  private func plain(_ news: News) -> String? {
    switch news {
    case .requested(let chat): "Your chat is \(chat). Write; a line is a message. Ctrl-D leaves."
    case .resumed(let chat): "You are back in chat \(chat)."
    case .waiting(1): "You are next in the queue."
    case .waiting(let position): "You are number \(position) in the queue."
    case .connected(let agent): "You are talking to \(SafeText(oneLine: agent))."
    case .sent, .message: nil
    case .typing(let agent): "\(SafeText(oneLine: agent)) is writing…"
    case .welcome(let text), .notice(let text), .fellBack(let text): text
    case .ended(_, let name?): "\(SafeText(oneLine: name)) ended the chat."
    case .ended("inactivity", _): "The chat ended: nobody wrote for a while."
    case .ended: "You have left the chat."
    case .refused(let text, _): "Not sent: \(text)"
    case .refusedToo(let count, _):
      "Not sent either: \(counted(count, "more line"))."
    }
  }

  private func json(_ news: News) -> JSONValue? {
    switch news {
    // Programs know the desk's settings, and are told what happens.
    case .welcome: nil
    case .requested(let chat): ["event": "requested", "chat": .string(chat.text)]
    case .resumed(let chat):
      ["event": "requested", "chat": .string(chat.text), "resumed": .bool(true)]
    case .waiting(let position):
      ["event": "waiting", "position": .number(JSONNumber(position))]
    case .connected(let agent): ["event": "connected", "agent": .string(agent)]
    case .sent(let id, let seq):
      ["event": "sent", "id": .string(id.text), "seq": .number(JSONNumber(seq))]
    case .message(let text, let seq, _):
      ["event": "message", "text": .string(text), "seq": .number(JSONNumber(seq))]
    case .typing(let agent): ["event": "typing", "agent": .string(agent)]
    case .notice(let text): ["event": "notice", "text": .string(text)]
    case .fellBack(let text): ["event": "fellBack", "text": .string(text)]
    case .ended(let by, _): ["event": "ended", "by": .string(by)]
    case .refused(let text, let line?):
      ["event": "refused", "text": .string(text), "line": .number(JSONNumber(line))]
    case .refused(let text, nil): ["event": "refused", "text": .string(text)]
    case .refusedToo(let count, let text):
      ["event": "refused", "text": .string(text), "lines": .number(JSONNumber(count))]
    }
  }
}
