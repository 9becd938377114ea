#if Web
import Desk
import JSON
import Website

/// An event of a visitor's stream, as a piece of `text/event-stream`.
enum StreamEvent {
  /// The beginning: how long to wait before coming back, in milliseconds.
  static let beginning = Array("retry: 2000\n\n".utf8)
  /// So that nothing between here and the browser takes the stream for dead.
  static let keep = Array(": keep\n\n".utf8)
  static let resync = Array("event: resync\ndata: {}\n\n".utf8)

  /// The gateway goes; come back after so many milliseconds.
  static func bye(after milliseconds: Int) -> [UInt8] {
    Array("event: bye\ndata: {\"after\":\(milliseconds)}\n\n".utf8)
  }

  /// What happened. JSON of one line, since it escapes line feeds.
  static func bytes(_ news: SiteNews) -> [UInt8] {
    var writer = JSONWriter()
    writer.news(news.what)
    var bytes: [UInt8] = []
    if let seq = news.seq { bytes += "id: \(seq)\n".utf8 }
    bytes += "event: \(name(news.what))\ndata: ".utf8
    bytes += writer.bytes
    bytes += [0x0A, 0x0A]
    return bytes
  }

  static func name(_ what: SiteNews.What) -> String {
    switch what {
    case .dialogue: "dialogue"
    case .shown: "items"
    case .chat: "chat"
    case .line: "line"
    case .look: "look"
    case .counted: "counted"
    case .typing: "typing"
    case .resync: "resync"
    }
  }
}

extension JSONWriter {
  /// The data of an event.
  mutating func news(_ what: SiteNews.What) {
    switch what {
    case .dialogue(let dialogue): self.dialogue(dialogue)
    case .shown(let dialogue, let items, let stand):
      beginObject()
      member("dialogue", dialogue.text)
      key("items")
      self.items(items)
      key("stand")
      self.stand(stand)
      endObject()
    case .chat(let chat): self.chat(chat, withLines: false)
    case .line(let line): self.line(line)
    case .look(let look): self.look(look)
    case .counted(let count): self.count(count)
    case .typing(let agent, let isOn):
      beginObject()
      member("agent", agent.name)
      flag("on", isOn)
      endObject()
    case .resync:
      beginObject()
      endObject()
    }
  }

  mutating func count(_ count: SiteCount) {
    beginObject()
    switch count.what {
    case .triggered: member("what", word: "triggered")
    case .engaged: member("what", word: "engaged")
    case .completed: member("what", word: "completed")
    case .goal: member("what", word: "goal")
    case .input: member("what", word: "input")
    case .chatRequested: member("what", word: "livechat-requested")
    case .chatStarted: member("what", word: "livechat-started")
    case .chatEnded: member("what", word: "livechat-ended")
    case .chatMissed: member("what", word: "livechat-missed")
    case .messageLeft: member("what", word: "message-left")
    }
    if let dialogue = count.dialogue { member("dialogue", dialogue.text) }
    if let version = count.version { number("version", version) }
    if case .goal(let goal) = count.what { member("goal", goal) }
    if case .input(let attribute) = count.what { member("attribute", attribute) }
    if let chat = count.chat { member("chat", chat.text) }
    if let agent = count.agent { member("agent", agent) }
    endObject()
  }
}
#endif
