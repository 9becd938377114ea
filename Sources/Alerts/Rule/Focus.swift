/// Whether the window that somebody is called in has the keyboard.
public enum Focus: Hashable, Sendable {
  /// The terminal does not tell.
  case unknown
  case here
  case elsewhere
}
