/// What only a newer version of the program can have written.
public enum Novelty: Hashable, Sendable {
  /// A member that its record has not.
  case field(String, in: RecordKind)
  /// A word that is none of its kind.
  case word(String, RecordKind)
  case formatVersion(Int64)
  /// As a line with a wrong checksum says.
  case formatVersionOrDamage(Int64)
}
