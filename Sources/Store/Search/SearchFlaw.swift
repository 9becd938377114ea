/// What is wrong with what somebody looks for.
public enum SearchFlaw: Error, Hashable, Sendable {
  /// Neither words nor anything else.
  case nothing
  case needsValue(String)
  /// A day that is none, with what it was asked for.
  case noDate(String, String)
}
