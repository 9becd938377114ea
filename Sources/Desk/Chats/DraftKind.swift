/// What a draft will be when it is done.
public enum DraftKind: Hashable, Sendable, CaseIterable {
  /// A message to the visitor.
  case message
  /// A note for colleagues, which the visitor never sees.
  case note
}
