import Text

/// A text for the clipboard of whoever sits at a terminal (OSC 52). It goes out in letters, digits and two signs
/// alone, whatever is in it, and comes out as it was.
public struct ClipboardCopy: Hashable, Sendable {
  /// The text, unchanged.
  public let text: String

  /// Terminals take so much of it, as it goes out: what `xterm` and those after it have room for.
  static let most = 74_994
  /// The longest text, in bytes of UTF-8.
  public static let longest = most / 4 * 3

  /// Nil: it is longer than terminals take.
  public init?(_ text: String) {
    guard text.utf8.count <= ClipboardCopy.longest else { return nil }
    self.text = text
  }

  /// Whether a terminal of this name (TERM) is known to take any, or to do nothing when it is asked.
  public static func isTaken(by term: String) -> Bool { Dialect(term: term).isXtermLike }

  /// The bytes that have the terminal keep it. tmux is asked twice: by itself, which it takes where
  /// `set-clipboard` is on, and to pass it on, which it does where `allow-passthrough` is.
  public func sequence(through passage: Passage) -> String {
    let body = "\u{1B}]52;c;" + base64(text.utf8)
    let toTerminal = passage.parted(body + passage.end)
    return passage == .tmux ? body + Passage.direct.end + toTerminal : toTerminal
  }
}
