import Alerts
import JSON
import Screens
import Terminal

/// The settings of `[notify]` as the file has them, with those that hold where it says nothing.
enum NotifySettings {
  enum Value {
    case number(Int)
    case text(String)
    case list([String])
  }

  static func values(_ preferences: ScreenPreferences) -> [(name: String, value: Value)] {
    let calls = preferences.calls
    func names(_ channels: Set<Channel>) -> Value {
      .list(Channel.allCases.filter(channels.contains).map(\.rawValue))
    }
    var values: [(name: String, value: Value)] = [
      ("offers", names(calls.offers)), ("messages", names(calls.messages)),
      ("missed", names(calls.channels(for: .missed))),
      ("thresholds", names(calls.channels(for: .threshold))),
      ("quiet", .list(calls.quiet.map(\.text))), ("burst", .number(calls.burst)),
      ("bell-again", .number(calls.bellAgain)), ("notice-again", .number(calls.noticeAgain)),
      ("timeout", .number(calls.timeout)),
    ]
    if let form = preferences.notices { values.append(("terminal", .text(form.rawValue))) }
    if !calls.hook.isEmpty { values.append(("hook", .list(calls.hook))) }
    for (name, text) in [("mail", calls.mail), ("url", calls.url), ("secret", calls.secret)] {
      if let text { values.append((name, .text(text))) }
    }
    return values
  }

  static func toml(_ value: Value) -> String {
    switch value {
    case .number(let number): "\(number)"
    case .text(let text): ConfigShow.quoted(text)
    case .list(let texts): "[" + texts.map(ConfigShow.quoted).joined(separator: ", ") + "]"
    }
  }

  static func write(_ value: Value, to writer: inout JSONWriter) {
    switch value {
    case .number(let number): writer.integer(number)
    case .text(let text): writer.string(text)
    case .list(let texts):
      writer.beginArray()
      for text in texts { writer.string(text) }
      writer.endArray()
    }
  }
}
