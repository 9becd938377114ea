/// What a piece of text is for. The theme gives it a colour and, so that nothing is told by colour
/// alone, the view tells it by words, signs or attributes too.
public enum Role: UInt8, Hashable, Sendable, CaseIterable {
  /// Ordinary text, in the terminal's own colour.
  case text
  /// Less important: times, hints, system lines.
  case muted
  /// Headings and names.
  case heading
  /// What can be acted upon: keys, the agent's own name.
  case accent
  /// The visitor who speaks.
  case visitor
  /// The agent who speaks.
  case agent
  /// Rings now.
  case alert
  case success
  case warning
  case failure
  /// Frames and lines between panes.
  case border
  /// A private note.
  case note
}
