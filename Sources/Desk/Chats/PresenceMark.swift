/// Whether a person's process was seen alive, as the journal knows it.
public enum PresenceMark: Hashable, Sendable {
  case unknown, present
  case gone(since: Instant)
}
