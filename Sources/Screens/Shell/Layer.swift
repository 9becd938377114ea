public import Terminal

/// Something that lies over the panes of a screen and has the keys. Each kind is a value with a file
/// of its own, that says what keys do to it and how it is drawn.
public enum Layer: Hashable, Sendable {
  case help(HelpLayer)
  case question(Question)
  case handOver(HandOverPrompt)
  /// The conversation alone, scrolled by itself.
  case zoom(FollowScroll)

  /// Whether keys that are no commands are text for it.
  var takesText: Bool {
    switch self {
    case .help, .handOver: true
    case .question, .zoom: false
    }
  }

  /// Takes a key in as text, if it takes text.
  mutating func type(_ key: Key, width: Int, kills: inout KillRing) {
    switch self {
    case .help(var help):
      help.type(key, width: width, kills: &kills)
      self = .help(help)
    case .handOver(var prompt):
      prompt.type(key, width: width, kills: &kills)
      self = .handOver(prompt)
    case .question, .zoom: break
    }
  }

  /// Takes a text in, in one line, if it takes text.
  mutating func insert(_ text: String) {
    let line = String(text.map { $0 == "\n" ? " " : $0 })
    switch self {
    case .help(var help):
      help.insert(line)
      self = .help(help)
    case .handOver(var prompt):
      prompt.insert(line)
      self = .handOver(prompt)
    case .question, .zoom: break
    }
  }
}
