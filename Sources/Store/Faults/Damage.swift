public import JSON

/// What can be wrong with what a store keeps.
public enum Damage: Hashable, Sendable {
  // A line.
  case wrongChecksum
  case lineDoesNotEnd
  case emptyLine
  /// The line feed after a commit is damaged or missing.
  case lineFeed
  case noCommit
  /// The line has the right checksum and yet cannot be; at which byte of it, from 1.
  case unreadable(JSONFault, byte: Int)
  case outOfOrder(event: Int64, expected: Int64)

  // The journal.
  case missing(events: ClosedRange<Int64>)
  /// What lies between two files.
  case journalMissing(events: ClosedRange<Int64>)
  case journalMissingBefore(Int64)
  /// A file begins, by its name, with an event that is in one before it.
  case beginsWithPast
  case misnamed(begins: Int64)
  case empty(named: Int64)
  /// A file that holds only what the others have, or nothing that can follow.
  case stranger
  case misnumbered
  case lacksEventsOfSnapshot(upTo: Int64)

  // What is made from it: a snapshot, and the index of closed chats.
  case missingFile
  case missingOrDamagedFile
  case damagedOrOtherVersion
  case wrongPlace
  case endsWithinCommit
  case saysOtherThanJournal(byte: Int64?)
  case lacksClosedChats
}
