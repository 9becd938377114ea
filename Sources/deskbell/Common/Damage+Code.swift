import Store

extension Damage {
  /// What programs know it by, whatever the language of the words beside it.
  var code: String {
    switch self {
    case .wrongChecksum: "wrongChecksum"
    case .lineDoesNotEnd: "lineDoesNotEnd"
    case .emptyLine: "emptyLine"
    case .lineFeed: "lineFeed"
    case .noCommit: "noCommit"
    case .unreadable: "unreadable"
    case .outOfOrder: "outOfOrder"
    case .missing: "missing"
    case .journalMissing: "journalMissing"
    case .journalMissingBefore: "journalMissingBefore"
    case .beginsWithPast: "beginsWithPast"
    case .misnamed: "misnamed"
    case .empty: "empty"
    case .stranger: "stranger"
    case .misnumbered: "misnumbered"
    case .lacksEventsOfSnapshot: "lacksEventsOfSnapshot"
    case .missingFile: "missingFile"
    case .missingOrDamagedFile: "missingOrDamagedFile"
    case .damagedOrOtherVersion: "damagedOrOtherVersion"
    case .wrongPlace: "wrongPlace"
    case .endsWithinCommit: "endsWithinCommit"
    case .saysOtherThanJournal: "saysOtherThanJournal"
    case .lacksClosedChats: "lacksClosedChats"
    }
  }
}
