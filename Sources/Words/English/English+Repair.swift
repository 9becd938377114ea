import Desk
public import Store

extension English {
  public func damage(_ damage: Damage) -> String {
    switch damage {
    case .wrongChecksum: "the checksum is wrong"
    case .lineDoesNotEnd: "the line does not end"
    case .emptyLine: "an empty line"
    case .lineFeed: "the line feed after a commit is damaged or missing"
    case .noCommit: "it is no commit"
    case .unreadable(let fault, let byte): "\(self.fault(fault)) at byte \(byte)"
    case .outOfOrder(let event, let expected):
      "event \(event) stands where \(expected) must follow"
    case .missing(let events):
      events.count == 1 ? "\(named(events)) is missing" : "\(named(events)) are missing"
    case .journalMissing(let events):
      "the journal from event \(events.lowerBound) to \(events.upperBound) is missing"
    case .journalMissingBefore(let event): "the journal before event \(event) is missing"
    case .beginsWithPast: "by its name it begins with an event that came before"
    case .misnamed(let event): "event \(event) begins it, which its name does not say"
    case .empty(let event): "it is empty, though event \(event) begins it, by its name"
    case .stranger: "it holds only what the journal has without it, or nothing that can follow"
    case .misnumbered: "no segment has such a number"
    case .lacksEventsOfSnapshot(let seq): "it lacks events up to \(seq), which the snapshot has"
    case .missingFile: "it is missing"
    case .missingOrDamagedFile: "it is missing or damaged"
    case .damagedOrOtherVersion: "it is damaged or of another version"
    case .wrongPlace: "its place in the journal is wrong"
    case .endsWithinCommit: "it ends within a commit"
    case .saysOtherThanJournal(nil): "it does not say what the journal says"
    case .saysOtherThanJournal(let byte?): "at byte \(byte): it does not say what the journal says"
    case .lacksClosedChats: "it does not hold the chats that closed"
    }
  }

  /// `event 7`, `events 7 to 9`.
  private func named(_ events: ClosedRange<Int64>) -> String {
    events.count == 1
      ? "event \(events.lowerBound)" : "events \(events.lowerBound) to \(events.upperBound)"
  }

  public func deed(_ deed: RepairDeed) -> String {
    switch deed {
    case .setAside(let bytes, let path, let copy):
      "set \(bytes) damaged bytes of \(path) aside in \(copy)"
    case .putLineFeedBack(let path): "put a line feed back in \(path)"
    case .named(let path, let event): "named \(path) by event \(event), which begins it"
    case .markedAsLost(let events, let path): "marked \(named(events)) as lost in \(path)"
    case .tookFromSnapshot: "took what was lost from the snapshot, which had seen it"
    case .madeSnapshotAndIndex: "made the snapshot and the index of closed chats anew"
    }
  }

  public func warning(_ warning: DeskWarning) -> String {
    switch warning {
    case .tornCommit(let path, let bytes, let copy):
      "\(path) ended in \(bytes) bytes of a commit whose writer died before "
        + "it was done; they were set aside in \(copy)"
    case .snapshotNotUsed(let path, let doubt):
      "the snapshot in \(path) was not used: \(words(doubt)); the journal was read from its start"
    case .noSnapshotMade(let error): "no snapshot was made: \(brief(error))"
    case .clockBehind(let milliseconds, let lastEvent):
      "The clock stands \(roughly(milliseconds)) before the last event (\(lastEvent.iso8601)). "
        + "Desk time waits there until the clock has caught up. Check the machine's clock."
    case .clockDisagrees(let lead):
      "This clock is \(roughly(abs(lead))) \(lead > 0 ? "ahead of" : "behind") that of those who "
        + "are at the desk; it is their time that counts. Check both clocks."
    case .rolledBack:
      "What came last did not happen: whoever wrote it could not make it durable. "
        + "What you see now is how the desk stands."
    case .dueHasToWait(let error): "What falls due has to wait: \(brief(error))"
    case .failed(let error): brief(error)
    case .refused(let refusal): self.refusal(refusal)
    case .readOnly: "You may not write to this desk: you see it as others leave it."
    }
  }

  private func roughly(_ milliseconds: Int64) -> String {
    let minutes = milliseconds / 60_000
    return switch minutes {
    case ..<120: "\(minutes) minutes"
    case ..<2880: "\(minutes / 60) hours"
    default: "\(minutes / 1440) days"
    }
  }

  private func words(_ doubt: SnapshotDoubt) -> String {
    switch doubt {
    case .damagedOrOtherVersion: "it is damaged or of another version"
    case .ofAnotherJournal: "the journal is not the one it was made from"
    case .withoutIndex: "the index of closed chats is missing"
    }
  }
}
