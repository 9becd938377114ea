public import Text

/// What help says of the keys of a text that is being edited.
public enum TextHelp: Hashable, Sendable {
  /// What they are for.
  case title
  /// What one of them does.
  case action(TextAction)
}
