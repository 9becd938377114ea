/// Why a text is no filter of a board.
public enum FilterFlaw: Error, Hashable, Sendable {
  /// There is no such word; the one that was meant, if one is near, and all there are.
  case unknownWord(String, nearest: String?, known: [String])
  /// A word wants something behind it.
  case needsValue(String, example: String)
  /// There is nothing of that kind that is called so.
  case unknownValue(String, String, nearest: String?, known: [String])
  /// What is compared with is no span of time.
  case notASpan(String, example: String)
}
