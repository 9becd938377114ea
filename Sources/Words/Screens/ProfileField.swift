/// What agents may say of themselves, as the inbox lists it.
public enum ProfileField: CaseIterable, Hashable, Sendable {
  case name, timeZone, schedule, picture
  /// How they are called, which stands in a file of theirs.
  case notices
}
