/// Which chats count.
public enum FigureFilter: Hashable, Sendable {
  /// Whose visitor's email was known when they asked.
  case known
  /// Whose was not.
  case unknown
  /// That have this tag.
  case tag(String)
  /// In which an answer about this topic was given: in small letters, whichever the library writes.
  case topic(String)
}
