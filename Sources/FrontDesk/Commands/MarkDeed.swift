/// What an agent notes about a chat, for colleagues and reports.
public enum MarkDeed: Hashable, Sendable {
  case tag(String)
  case untag(String)
  /// From 0 to 3; nil: nothing any more.
  case score(Int?)
  /// Puts right what is known of the visitor; empty: it is not known.
  case edit(attribute: String, value: String)
}
