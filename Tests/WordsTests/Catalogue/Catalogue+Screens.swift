import Alerts
import Desk
import Text
import Words

extension Catalogue {
  mutating func addScreens() {
    each("title", CommandText.Title.allCases) { $0.title($1) }
    each("label", CommandText.Label.allCases) { $0.label($1) }
    each("help", CommandText.Inbox.allCases) { $0.help($1) }
    each("help", CommandText.Board.allCases) { $0.help($1) }
    each("help", CommandText.Report.allCases) { $0.help($1) }
    each("help", Samples.textActions) { $0.help($1) }
    each(
      "text",
      [CommandText.title(.agents), .label(.accept), .inbox(.send), .board(.help), .report(.by)]
    ) {
      $0.text($1)
    }
    add("sidesHelp", words.sidesHelp)
    add("fromTheRightHelp", words.fromTheRightHelp)
    add("boardGlossary", words.boardGlossary.flatMap { [$0.term, $0.meaning] })
    add("keyHint", words.keyHint(inInbox: true), words.keyHint(inInbox: false))
    add(
      "helpKeys", words.helpKeys(more: "K1", run: "K2", back: "K3"),
      words.helpKeys(more: nil, run: nil, back: "K2"))
    addInbox()
    addConversation()
    addFirstSteps()
    addBoard()
    addBoardRows()
    addTerminal()
  }

  private mutating func addInbox() {
    for isSo in [true, false] {
      add("mayEnd", words.mayEnd(visitor: "Kim", isUnsent: isSo))
      add("mayBlock", words.mayBlock(visitor: "Kim", days: 43, isOpen: isSo))
      add("mayOpen", words.mayOpen("VALUE", host: "acme.example", isDoubtful: isSo))
      add("addressesTitle", words.addressesTitle(toCopy: isSo))
      add("addressesPrompt", words.addressesPrompt(toCopy: isSo))
      add("takesNoChats", words.takesNoChats(supervises: isSo))
      add("chats", words.chats(41, of: 43, briefly: isSo))
      add("chatsTitle", words.chatsTitle(all: isSo))
    }
    each("mayCopy", Samples.addressObstacles) {
      $0.mayCopy("VALUE", host: "acme.example", $1).joined(separator: "\n")
    }
    add("mayMerge", words.mayMerge(visitor: "Kim", email: "kim@acme.example"))
    add("maySend", words.maySend(lines: 43, to: "Kim"))
    add("namesakesTitle", words.namesakesTitle(of: "Kim"))
    add("namesakesPrompt", words.namesakesPrompt)
    add("noName", words.noName)
    add(
      "namesake", words.namesake(visits: 43, chats: []), words.namesake(visits: 1, chats: ["kw2m"]),
      words.namesake(visits: 41, chats: ["kw2m", "ab3d"]))
    add("suggested", words.suggested("VALUE", key: "K1"))
    for leaving in Samples.leavings {
      add("mayQuit", words.mayQuit(leaving))
      add("maySuspend", words.maySuspend(leaving))
    }
    each("available", Samples.causes) { words, cause in
      [("14:05", true), (nil, false)].flatMap { words.available($1, until: $0, cause) }
        .joined(separator: "\n")
    }
    add("openingDesk", words.openingDesk)
    add("notOnRoster", words.notOnRoster)
    add("ringing", words.ringing(43))
    add("waiting", words.waiting(43))
    add("missed", words.missed(43), words.missed(at: "14:05"), words.missed(at: nil))
    add("visitorTitle", words.visitorTitle)
    add("windowTitle", words.windowTitle("Kim", ringing: 41, unread: 43))
    each("standing", Samples.chatStandings) { $0.standing($1) }
    add("chatsRing", words.chatsRing(43))
    add("deskIsLost", words.deskIsLost("REASON", quit: "K1"))
    for giver in ["Kim", nil] {
      add(
        "acceptQuestion",
        words.acceptQuestion(from: giver, seconds: 41, others: 43).map {
          $0.start + "Kim" + $0.tail
        })
    }
    add("either", words.either(["K1", "K2"]))
    add("answerKeys", words.answerKeys(accept: "K1", decline: "K2"))
    add("nothingSaid", words.nothingSaid)
    add("noChats", words.noChats)
    each("sectionTitle", ListSection.allCases) { $0.sectionTitle($1) }
    add("new", words.new(43))
    add("draft", words.draft)
    add("moreAbove", words.moreAbove(43))
    add("moreBelow", words.moreBelow(43), words.moreBelow(nil))
    add("newBelow", words.newBelow(43))
    add("seconds", words.seconds(43))
    add("endsIn", words.endsIn(seconds: 43))
    add("note", words.note, words.note(by: "Kim"), words.note(by: nil))
    add("away", words.away)
    each("closed", Samples.chatStandings) { $0.closed($1, messages: 43) }
  }

  private mutating func addConversation() {
    add("readingJournal", words.readingJournal)
    add("ringsAt", words.ringsAt("Kim"))
    add("hasChatNow", words.hasChatNow("Kim"))
    add("newAbove", words.newAbove(43, key: "K1"))
    add("below", words.below(new: 43, key: "K1"), words.below(new: 0, key: "K1"))
    add("isWriting", words.isWriting("Kim"))
    add("you", words.you)
    add("sending", words.sending)
    add("saving", words.saving)
    add("firstNew", words.firstNew)
    add("aVisitor", words.aVisitor)
    add("writing", words.writing(to: "Kim"))
    add(
      "notWritable", words.notWritable("REASON", isUnsent: true),
      words.notWritable("REASON", isUnsent: false))
    add("noteNotSent", words.noteNotSent(to: "Kim"))
    add("noteNotSaved", words.noteNotSaved("REASON"))
    add("noteIsBegun", words.noteIsBegun(key: "K1"))
    add("keyToWrite", words.keyToWrite("K1"))
  }

  private mutating func addFirstSteps() {
    add("noSuchAgent", words.noSuchAgent("ann"))
    add("nothingRingsHere", words.nothingRingsHere)
    add("pastChatsAlone", words.pastChatsAlone(key: "K1"))
    add("nobodyIsHere", words.nobodyIsHere)
    add("becomeAvailable", words.becomeAvailable(key: "K1"))
    add("bellWillRing", words.bellWillRing)
    add("tryYourself", words.tryYourself("CMD"))
    add("addAnother", words.addAnother("CMD"))
    add("tryDemo", words.tryDemo("CMD"))
    add("whatElse", words.whatElse(past: "K1", help: "K2"))
    add("addOneWhoDoes", words.addOneWhoDoes("CMD"))
    add("beThatAgent", words.beThatAgent("CMD"))
    add("lookOn", words.lookOn("CMD"))
    each("label", VisitorField.allCases) { $0.label($1) }
    add("isOnePerson", words.isOnePerson(withOthers: 43), words.isOnePerson(withOthers: 1))
    add("namesakes", words.namesakes(43, key: "K1"))
    add("pastChats", words.pastChats, words.pastChats(43), words.pastChats(0))
    add("profileTitle", words.profileTitle)
    add("noticesLabel", words.noticesLabel)
    add("period", words.period)
    add(
      "notices",
      words.notices([(.offer, ["bell", "mail"]), (.message, ["hook"]), (.missed, [])]))
    each("profileHelp", ProfileField.allCases) { $0.profileHelp($1) }
    add(
      "profileKeys", words.profileKeys(change: "K1", back: "K2"),
      words.profileKeys(change: nil, back: "K2"), words.profileKeys(save: "K1", back: "K2"))
    add("handOver", words.handOver(of: "Kim"))
    add("handOverPrompt", words.handOverPrompt)
    add("theQueue", words.theQueue)
    add("sayWhereTo", words.sayWhereTo)
    add("noteForThem", words.noteForThem)
    add("noteGoesAlong", words.noteGoesAlong("VALUE"))
    add("ringsNow", words.ringsNow, words.ringsNow(at: "Kim", free: 41, of: 43))
    let obstacles: [Refusal.HandOverObstacle] =
      [.hasItAlready, .ringsAlready] + PassReason.allCases.map { .passed($0) }
    each("handOverObstacle", obstacles) { $0.handOverObstacle($1) }
    add("nobodyIsFree", words.nobodyIsFree(of: 43), words.nobodyIsFree(of: 0))
    add("waitsInQueue", words.waitsInQueue(at: 43))
    add("ringsFromQueue", words.ringsFromQueue(at: "Kim"))
    add("isThereNoMore", words.isThereNoMore)
    add("goesNowhere", words.goesNowhere)
    add("tooSmall", words.tooSmall("20x5", least: "30x8", quit: "K1"))
    add("searchKeys", words.searchKeys)
    add("noKeyDoesThat", words.noKeyDoesThat)
  }

  private mutating func addTerminal() {
    add("standIn", words.standIn(for: "VALUE", "MEANT"))
    add("needsATerminal", words.needsATerminal)
    add("unknownTerminal", words.unknownTerminal("VALUE"))
    add("terminalTooSimple", words.terminalTooSimple("VALUE"))
    add("cannotReadTerminal", words.cannotReadTerminal(code: 5))
    add("cannotMakeWaker", words.cannotMakeWaker(code: 24))
    add("cannotStart", words.cannotStart("/desk/x", code: 2))
    add("stoppedByFault", words.stoppedByFault(log: "/desk/x"), words.stoppedByFault(log: nil))
  }
}

extension Samples {
  static let addressObstacles: [AddressObstacle] = [.noProgram, .noDisplay, .notFound("MEANT")]

  static let textActions: [TextAction] = [
    .newLine, .left, .right, .wordLeft, .wordRight, .up, .down, .lineStart, .lineEnd, .textStart,
    .textEnd, .deleteBack, .deleteForward, .killBlankWordBack, .killWordBack, .killWord,
    .killToLineEnd, .killToLineStart, .killAll, .yank, .yankOlder, .transpose, .undo,
  ]

  static let leavings: [Leaving] = [(0, true), (1, false), (41, true)].flatMap { chats, isRinging in
    [(true, nil), (false, nil), (false, 43)].map { stays, grace in
      Leaving(chats: chats, isRinging: isRinging, staysElsewhere: stays, graceTime: grace)
    }
  }

  static let causes: [AvailabilityCause?] = [
    .schedule, .hand, .missedOffers, .administrator("Kim"), .administrator(nil),
    .supervisor("Kim"), .supervisor(nil), nil,
  ]

  static let chatStandings: [ChatStanding] = [
    .past(back: "K1"), .over, .ended, .nobodyCame, .abandoned, .handled(by: "Kim"), .accepting,
    .declined, .ringing, .ringingAt("Kim"), .taking, .waiting, .handedOver(by: "Kim"),
    .yoursRingingAt("Kim"), .visitorAway, .yours, .with("Kim"),
  ]
}
