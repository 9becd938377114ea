/// Why a snapshot was not used.
public enum SnapshotDoubt: Hashable, Sendable, CaseIterable {
  case damagedOrOtherVersion
  case ofAnotherJournal
  case withoutIndex
}
