import Desk
import JSON
import Records
import Store
import Words

extension Catalogue {
  mutating func addStore() {
    each("failure", Samples.storeErrors) { $0.failure($1) }
    each("brief", Samples.storeErrors) { $0.brief($1) }
    each("reason", Samples.storeErrors) { $0.reason($1) }
    each("damage", Samples.damages) { $0.damage($1) }
    each("deed", Samples.repairs) { $0.deed($1) }
    each("warning", Samples.deskWarnings) { $0.warning($1) }
    each("fault", Samples.jsonFaults) { $0.fault($1) }
    each("fault", Samples.recordFaults) { $0.fault($1) }
    each("novelty", Samples.novelties) { $0.novelty($1) }
  }
}

extension Samples {
  static let storeErrors: [StoreError] =
    [
      .noDesk(path: "/desk/x"), .gone(path: "/desk/x"), .alreadyADesk(path: "/desk/x"),
      .locked(path: "/desk/x", holder: 4711, waitedMilliseconds: 815),
      .locked(path: "/desk/x", holder: nil, waitedMilliseconds: 815),
      .damaged(path: "/desk/x", line: 43, reason: .wrongChecksum),
      .newerFormat(path: "/desk/x", line: 43, what: .formatVersion(41)),
      .behindSnapshot(path: "/desk/x", snapshotSeq: 43), .refusing(path: "/desk/x"),
      .bookIsBusy(path: "/desk/x", waitedMilliseconds: 815), .bookMadeAnew(path: "/desk/x"),
    ]
    + StoreMisuse.allCases.map { .misuse($0) }
    + StoreError.Deed.allCases.map { .system(doing: $0, path: "/desk/x", code: 13) }
    + [1, 2, 5, 13, 20, 24, 27, 28, 30, 31, 39, 40, 116, 122].map {
      .system(doing: .open, path: "/desk/x", code: $0)
    }

  static let damages: [Damage] = [
    .wrongChecksum, .lineDoesNotEnd, .emptyLine, .lineFeed, .noCommit,
    .unreadable(.somethingFollows, byte: 43), .outOfOrder(event: 41, expected: 43),
    .missing(events: 41...41), .missing(events: 41...43), .journalMissing(events: 41...43),
    .journalMissingBefore(43), .beginsWithPast, .misnamed(begins: 43), .empty(named: 43), .stranger,
    .misnumbered, .lacksEventsOfSnapshot(upTo: 43), .missingFile, .missingOrDamagedFile,
    .damagedOrOtherVersion, .wrongPlace, .endsWithinCommit, .saysOtherThanJournal(byte: nil),
    .saysOtherThanJournal(byte: 43), .lacksClosedChats,
  ]

  static let repairs: [RepairDeed] = [
    .setAside(bytes: 43, of: "/desk/x", in: "/desk/y"), .putLineFeedBack(in: "/desk/x"),
    .named("/desk/x", begins: 43), .markedAsLost(41...43, in: "/desk/x"), .tookFromSnapshot,
    .madeSnapshotAndIndex,
  ]

  static let deskWarnings: [DeskWarning] =
    [
      .tornCommit(path: "/desk/x", bytes: 43, copy: "/desk/y"), .noSnapshotMade(storeErrors[0]),
      .clockBehind(milliseconds: 600_000, lastEvent: noon),
      .clockBehind(milliseconds: 18_000_000, lastEvent: noon),
      .clockBehind(milliseconds: 864_000_000, lastEvent: noon), .clockDisagrees(ahead: 600_000),
      .clockDisagrees(ahead: -600_000), .rolledBack, .dueHasToWait(storeErrors[0]),
      .failed(storeErrors[0]), .refused(Refusal(.value(.noDomain))), .readOnly,
    ] + SnapshotDoubt.allCases.map { .snapshotNotUsed(path: "/desk/x", $0) }

  static let expectations: [JSONExpectation] = [
    .value, .object, .array, .string, .number, .wholeNumber, .digit, .fourHexadecimalDigits,
    .boolean, .key, .colon, .nextMember, .nextElement,
  ]

  static let jsonFaults: [JSONFault] =
    [
      .somethingFollows, .nestedTooDeeply, .keyTwice("VALUE"), .numberTooLarge,
      .numberBeginsWithZero, .stringDoesNotEnd, .controlCharacter, .invalidUTF8, .unknownEscape,
      .halfOfSurrogatePair, .meaning(JSONMeaning(RecordFault.fieldMissing("VALUE"))),
      .meaning(JSONMeaning("VALUE")),
    ] + expectations.flatMap { [.expected($0), .ended(before: $0)] }

  static let recordFaults: [RecordFault] = [
    .fieldMissing("VALUE"), .fieldTwice("VALUE"), .unknown(.formatVersion(43)), .noInstant,
    .noHours, .hoursOverlap, .noDomain(in: .blockedDomains), .noValue(of: .widgetSide),
    .outOfRange(.capacity, 43), .ruleWithoutMembers, .ruleWithAgentsAndTeam,
    .conditionOfSeveralKinds, .offerNeedsAgentAndStep, .holderNeedsInstant,
    .lineNeitherMessageNorNote, .moreSentThanKept, .eventsDoNotEnd, .commitWithoutEvents,
    .eventNumberTooLarge,
  ]

  static let novelties: [Novelty] =
    [.formatVersion(43), .formatVersionOrDamage(43)]
    + recordKinds.flatMap { [.field("VALUE", in: $0), .word("VALUE", $0)] }

  private static let recordKinds: [RecordKind] = [
    .account, .agent, .attribute, .block, .branch, .card, .chat, .choice, .commit, .condition,
    .counts, .decision, .dialogue, .event, .formerName, .formerTexts, .formerWords, .goal, .habits,
    .line, .missedChat, .message, .messagesOfAnInstant, .offer, .offerThatEnded, .passedOver,
    .presenceMark, .rings, .rule, .schedule, .scheduleBefore, .sent, .sentPart, .settings, .shown,
    .snapshot, .step, .request, .origin, .page, .standing, .summary, .targets, .team, .toggle,
    .trigger, .turn, .version, .visitor, .wait, .walk, .settingsGroup("MEANT"), .placeOf("MEANT"),
    .answer, .blockTarget, .captureType, .cause, .ending, .known, .source, .stand, .operator,
    .outcome, .permission, .presence, .reason, .route, .sender, .library, .libraryMark, .question,
    .response, .responseStatus, .broadcast, .queuePlace, .queueRank,
  ]
}
