import Desk
import JSON
import Text
import Words

/// Says to a visitor what happens to their chat: in plain words, or as JSON Lines.
struct VisitorTeller {
  let asJSON: Bool

  enum News {
    /// What the desk itself has to say.
    case desk(VisitorNews)
    case sent(MessageID, seq: Int64)
    case message(text: String, seq: Int64, agent: String)
    /// Why a line was not sent; which one, from 1, where that can be told.
    case refused(String, line: Int?)
    /// How many more lines were not sent for the same reason.
    case refusedToo(Int, String)
  }

  func tell(_ news: News) {
    var output = StandardOutput()
    if asJSON {
      if let object = json(news) { output.line(object.text) }
    } else {
      tellPlainly(news, &output)
    }
    output.flush()
  }

  private func tellPlainly(_ news: News, _ output: inout StandardOutput) {
    switch news {
    case .desk(let news): say(news, &output)
    case .refused(let reason, _): say(.refused(reason), &output)
    case .refusedToo(let count, _): say(.refusedToo(count), &output)
    case .message(let text, _, let agent):
      output.line("\(SafeText(oneLine: agent)): ", saying: text)
    case .sent: break
    }
  }

  private func say(_ news: VisitorNews, _ output: inout StandardOutput) {
    let text = Environment.words.told(news)
    switch news {
    // The desk's own texts may be of several lines; no name may make another one.
    case .welcome, .fellBack: output.line("", saying: text, indent: 0)
    case .requested:
      let words = Environment.words
      output.text(SafeText(oneLine: text + words.gap + words.howToWrite(leave: "Ctrl-D")))
    case .resumed, .waiting, .connected, .handedOver, .tookOver, .joined, .typing, .requeued,
      .ended,
      .unsaid, .delayed, .refused,
      .refusedToo:
      output.text(SafeText(oneLine: text))
    }
  }

  private func json(_ news: News) -> JSONValue? {
    switch news {
    case .desk(let news): json(news)
    case .sent(let id, let seq):
      ["event": "sent", "id": .string(id.text), "seq": .number(JSONNumber(seq))]
    case .message(let text, let seq, let agent):
      [
        "event": "message", "text": .string(text), "seq": .number(JSONNumber(seq)),
        "agent": .string(agent),
      ]
    case .refused(let text, let line?):
      ["event": "refused", "text": .string(text), "line": .number(JSONNumber(line))]
    case .refused(let text, nil): ["event": "refused", "text": .string(text)]
    case .refusedToo(let count, let text):
      ["event": "refused", "text": .string(text), "lines": .number(JSONNumber(count))]
    }
  }

  private func json(_ news: VisitorNews) -> JSONValue? {
    switch news {
    // Programs know the desk's settings, and are told what happens.
    case .welcome: nil
    case .requested(let chat): ["event": "requested", "chat": .string(chat.text)]
    case .resumed(let chat):
      ["event": "requested", "chat": .string(chat.text), "resumed": .bool(true)]
    case .waiting(let position):
      ["event": "waiting", "position": .number(JSONNumber(position))]
    case .connected(let agent): ["event": "connected", "agent": .string(agent)]
    case .handedOver(let agent, let before), .tookOver(let agent, let before):
      ["event": "connected", "agent": .string(agent), "from": .string(before)]
    case .joined(let agent): ["event": "joined", "agent": .string(agent)]
    case .typing(let agent): ["event": "typing", "agent": .string(agent)]
    // It may only have rung at them: nobody whom the visitor has met.
    case .requeued(_, .supervisor):
      [
        "event": "notice", "text": .string(Environment.words.told(news)),
        "cause": .string(RequeueCause.supervisor.rawValue),
      ]
    case .requeued(let agent, let cause):
      [
        "event": "notice", "text": .string(Environment.words.told(news)),
        "cause": .string(cause.rawValue), "agent": .string(agent),
      ]
    case .unsaid, .delayed, .refused, .refusedToo:
      ["event": "notice", "text": .string(Environment.words.told(news))]
    case .fellBack(let text): ["event": "fellBack", "text": .string(text)]
    case .ended(let ender, let name?):
      ["event": "ended", "by": .string(role(ender)), "agent": .string(name)]
    case .ended(let ender, nil): ["event": "ended", "by": .string(role(ender))]
    }
  }

  /// Who ended a chat, as programs are told.
  private func role(_ ender: Ender?) -> String {
    switch ender {
    case .agent: "agent"
    case .supervisor: "supervisor"
    case .visitor, .visitorGone, nil: "visitor"
    case .inactivity: "inactivity"
    }
  }
}
