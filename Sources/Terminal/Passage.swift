/// What stands between a program and the terminal that people look at, and passes on what is wrapped for it.
public enum Passage: Hashable, Sendable {
  case direct
  /// Where `allow-passthrough` is on.
  case tmux
  case screen

  /// What ends a command of the terminal's own (OSC): within screen's wrapping only BEL does.
  var end: String { self == .screen ? "\u{7}" : "\u{1B}\\" }

  /// A command of the terminal's own as it is passed on.
  func wrapped(_ sequence: String) -> String {
    switch self {
    case .direct: return sequence
    case .tmux:
      return "\u{1B}Ptmux;" + sequence.replacing("\u{1B}", with: "\u{1B}\u{1B}") + "\u{1B}\\"
    case .screen: return "\u{1B}P" + sequence + "\u{1B}\\"
    }
  }

  /// screen takes at most 768 bytes at once; this leaves room for what it has besides.
  private static let screenTakes = 500

  /// The same of a long one that is ASCII: in as many parts as it takes, which come out one behind the other.
  func parted(_ sequence: String) -> String {
    guard self == .screen else { return wrapped(sequence) }
    var rest = Substring(sequence)
    var parts = ""
    while !rest.isEmpty {
      parts += wrapped(String(rest.prefix(Passage.screenTakes)))
      rest = rest.dropFirst(Passage.screenTakes)
    }
    return parts
  }
}
