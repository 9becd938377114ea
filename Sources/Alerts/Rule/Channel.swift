/// A way on which somebody is called.
public enum Channel: String, CaseIterable, Sendable {
  /// The terminal's bell.
  case bell
  /// The title of the terminal's window, which counts; nothing is said there.
  case title
  /// A notice that the terminal shows outside of itself.
  case terminal
  /// A notice of the desktop, by `notify-send`.
  case desktop = "notify-send"
  /// A program of the user's own.
  case hook
  /// A mail, by the machine's `sendmail`.
  case mail
  /// A request to an address on the web.
  case webhook

  /// Whether another program says it.
  public var isErrand: Bool {
    switch self {
    case .bell, .title, .terminal: false
    case .desktop, .hook, .mail, .webhook: true
    }
  }
}
