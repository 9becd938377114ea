import Words

extension Catalogue {
  mutating func addNotices() {
    each("notice", Samples.notices) { $0.notice($1) }
    each("notice", Samples.ownChatNotices.map { .ownChat($0) }) { $0.notice($1 as ScreenNotice) }
    each("notice", Samples.boardNotices.map { .board($0) }) { $0.notice($1 as ScreenNotice) }
    add("isMerged", words.isMerged(visitor: "Kim"))
    add("noNamesake", words.noNamesake(visitor: "Kim"))
    add("isBlocked", words.isBlocked(visitor: "Kim", lift: "CMD"))
    each("why", Samples.unwritables) { $0.why($1) }
    add("theVisitor", words.theVisitor)
    add("cannotSuspend", words.cannotSuspend)
  }
}

extension Samples {
  static let notices: [ScreenNotice] = [
    .keys(.unbound(key: "K1", help: "K2")), .keys(.listHasChanged), .keys(.burstDoesNothing),
    .keys(.burstNotHandedIn(key: "K1", isNote: true)),
    .keys(.burstNotHandedIn(key: "K1", isNote: false)), .keys(.pasteOutOfSight),
    .keys(.pasteNowhere(write: "K1")), .keys(.pasteOnBoard),
    .keys(.pasteTooLong(count: 4711, most: 4712)),
    .keys(.pasteWithoutRoom(count: 4711, room: 4712)), .keys(.messageTooLong(most: 4711)),
    .keys(.editorFailed),
    .keys(.notHere(name: "VALUE")),
    .offer(.nothingRings), .offer(.offerHasChanged), .offer(.acceptFirst(keys: "K1")),
    .offer(.takeFirst(keys: "K1")), .offer(.declined(visitor: "Kim", undo: "K1")),
    .offer(.nothingToTakeBack), .offer(.ringsAgain(visitor: "Kim")),
    .availability(.available(undo: "K1")), .availability(.available(undo: nil)),
    .availability(.unavailable(undo: "K1")), .availability(.unavailable(undo: nil)),
    .availability(.unavailableAfterMissed(43, key: "K1")),
    .availability(.setBy("Kim", available: true)), .availability(.setBy("Kim", available: false)),
    .handOver(.backInQueue(visitor: "Kim")),
    .handOver(.ringsUntilAccepted(agent: "Mia", visitor: "Kim")),
    .handOver(.takenOver(agent: "Mia", visitor: "Kim")),
    .handOver(.notHandedOver(.declined, agent: "Mia", visitor: "Kim")),
    .handOver(.notHandedOver(.missed, agent: "Mia", visitor: "Kim")),
    .handOver(.notHandedOver(.gone, agent: "Mia", visitor: "Kim")),
    .handOver(.wentBack(visitors: ["Kim"])), .handOver(.wentBack(visitors: ["Kim", "Mia"])),
    .missed(.isHandled(visitor: "Kim", undo: "K1")), .missed(.isMissedAgain(visitor: "Kim")),
    .isBlocked(visitor: "Kim", lift: "CMD"), .isMerged(visitor: "Kim"),
    .noNamesake(visitor: "Kim"), .questionNoted("VALUE"), .preferences(.taken),
    .finding(.nothingToSearch), .finding(.nowhere(words: "VALUE")), .finding(.fromTheEnd),
    .finding(.fromTheBeginning), .address(.noConversation), .address(.none),
    .address(.opens("VALUE", host: "acme.example")), .address(.copied("VALUE")),
    .address(.copiedMessage("VALUE")), .address(.noMessage), .address(.tooLong(most: 4711)),
    .address(.cannotCopy), .mouse(.on), .mouse(.off), .mouse(.impossible),
    .voice(.mayNot), .voice(.onlyInOthersChats),
    .voice(.whispers(agent: "Mia", visitor: "Kim", text: "VALUE")),
    .beside(.noRoom), .beside(.noOther), .beside(.isAlone),
  ]

  static let unwritables: [ScreenNotice.OwnChat.Unwritable] = [
    .over, .untaken, .unaccepted, .ringsAt("Kim"), .isWith("Kim"),
  ]

  static let ownChatNotices: [ScreenNotice.OwnChat] =
    [
      .isWith(visitor: "Kim", agent: "Mia"), .onlyWaitingIsTaken,
      .isYours(visitor: "Kim", writingTo: "Mia"), .onlyYoursIsEnded, .onlyYoursIsHandedOver,
      .notesOnlyInYours, .notSent(visitor: "Kim", reason: "REASON"),
      .noteNotSaved(visitor: "Kim", reason: "REASON"), .draftNotKept(reason: "REASON"),
      .unsentStays(write: "K1", cut: "K2"), .leavesText(key: "K1"), .noChatAbove, .noChatBelow,
      .nothingCalls, .noRecord(chat: "kw2m"), .cameMeanwhile(43),
      .answerDue(visitor: "Kim", seconds: 43), .transcriptSaved(path: "/desk/x"), .nothingToSave,
    ]
    + unwritables.flatMap { reason -> [ScreenNotice.OwnChat] in
      [
        .staysHere(isNote: true, reason, cut: "K1"), .staysHere(isNote: false, reason, cut: "K1"),
      ]
    }

  static let boardNotices: [ScreenNotice.Board] = [
    .hasNoChat(agent: "Kim"), .onlyQueuedIsTaken, .onlyOpenIsEnded, .onlyOpenIsTakenOver,
    .onlyHeldIsHandedOver, .notActiveAnyMore(visitor: "Kim"), .isOver(visitor: "Kim"),
    .waitsNoMore(visitor: "Kim"), .isYoursNow(visitor: "Kim", command: "CMD"),
    .ringsAt(agent: "Mia", visitor: "Kim"), .isEnded(visitor: "Kim"), .onlyMissedIsHandled,
    .isHandled(visitor: "Kim"), .mayNot(.end), .mayNot(.takeOver), .mayNot(.handOver),
    .mayNot(.markHandled), .mayNot(.stepIn),
  ]
}
