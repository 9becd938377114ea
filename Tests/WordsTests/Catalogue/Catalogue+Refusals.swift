import Desk
import Words

extension Catalogue {
  mutating func addRefusals() {
    each("refusal", Samples.refusals) { $0.refusal(Refusal($1)) }
    add(
      "idlePart", words.idlePart(RuleFlaw(place: "when.all[1]", reason: .noAlternatives), of: "vip")
    )
    each("closing", Samples.outcomes) { $0.closing($1) }
  }
}

extension Samples {
  static let refusals: [Refusal.Reason] =
    [
      .missing(.no(.agent, "x")), .missing(.unknown(.team, "x", nearest: nil)),
      .missing(.unknown(.rule, "x", nearest: "y")), .missing(.noOpenChat("c1")),
      .missing(.ambiguousChat("c", ["c1", "c2"])), .setUp(.nobodyElseManages("ann")),
      .setUp(.hasChats("ann", ["c1"])), .setUp(.namedByRules("sales", ["vip", "big"])),
      .setUp(.flawed("welcome", DialogueFlaw("start", .noSuchCard("x")))),
      .setUp(.withoutTargets("welcome")), .setUp(.isPublished("welcome", version: 3)),
      .setUp(.isNotPublished("welcome")), .setUp(.hasVisitors("welcome", chats: ["c1"], others: 2)),
      .setUp(.noDemoDesk(path: "/desk")), .value(.badID("?")), .value(.badEmail("x")),
      .value(.noDomain), .value(.badDomain("-")), .value(.badTimeZone("x", meant: "X")),
      .value(.capacityTooSmall(0)), .value(.emptyName(of: .account("acme.example"))),
      .value(.nameTooLong(of: .team, most: 9)), .value(.descriptionTooLong(of: .rule, most: 9)),
      .value(.listedTwice("ann")),
      .value(.settingNoNumber("s", value: "x", bounds: 1...9, orNone: true)),
      .value(.settingNoSpan("s", value: "x", bounds: 1...9, orNone: true)),
      .value(.settingNoFlag("s", value: "x")), .value(.settingNoDomains("s")),
      .value(.settingNoChoice("s", value: "x", choices: ["a", "b"])),
      .value(.settingNoColour("s", value: "x")), .value(.settingNoFont("s", value: "x")),
      .value(.settingNoAddress("s", value: "x")),
      .value(.settingNotBelow("name", "41s", other: "other", "42s")),
      .value(.lowContrast(text: "s", ground: "t", hundredths: 209)),
      .value(.settingTooLong("s", most: 9)),
      .value(.badTag("?")), .value(.badScore(9)), .value(.signedAttribute("email")),
      .amount(.tags(most: 9)),
      .value(.tooManyResponses(most: 9)), .value(.response("refund", .noAnswer)),
      .missing(.noQuestion(7)), .missing(.noBroadcast(7)), .value(.badBroadcast(most: 4711)),
      .chat(.standsThere("c1")), .permission(.onlyAgents),
      .permission(.notYourChat("c1")), .permission(.onlyItsVisitor("c1")),
      .permission(.mayNotReadPast), .permission(.mayNotRead("c1", with: "ann")),
      .permission(.mayNotTakeChats), .chat(.atCapacity(load: 3, capacity: 3)),
      .chat(.exists("c1")), .chat(.wasThere("c1")), .chat(.visitorHasOpenChat("c1")),
      .chat(.idUsed("m1", "c1")), .amount(.wait(0, 1...9)),
      .amount(.messagesAtOnce(9, most: 3)), .amount(.emptyMessage),
      .amount(.messageTooLong(most: 9)), .amount(.unanswered(9)),
      .amount(.messagesInAMinute(most: 9)), .amount(.attributes(9, most: 3)),
      .amount(.attributeNameTooLong(most: 9)), .amount(.attributeTooLong("a", most: 9)),
      .amount(.attributeTwice("a")), .amount(.visitorIDTooLong(most: 9)),
      .blocking(.notKnownAgain("c1")), .blocking(.tooMany(most: 9)),
      .blocking(.tooWide(AddressRange(IPAddress(bytes: [10, 0, 0, 0]), bits: 8), least: 16)),
      .blocking(.span(1, 60...9000)), .blocking(.reasonTooLong(most: 9)),
      .blocking(.isNotBlocked("email:x", nearest: nil)),
      .blocking(.isNotBlocked("email:x", nearest: "email:y")),
      .merging(.unknown("VALUE")), .merging(.sameVisitor), .merging(.alreadyOne),
      .merging(.noCommonEmail), .merging(.tooMany(most: 9)),
      .missed(.isOpen("c1")), .missed(.isHandled("c1", by: "ann", name: "Ann")),
      .missed(.isNotListed("c1")), .missed(.isNotHandled("c1")),
      .missed(.isNotAtHand("c1", most: 9)), .missed(.noneSoOld),
      .clock(.leads(byMilliseconds: 1_200_000)), .clock(.isNotBehind),
    ]
    + [
      .noAgents, .noValues(attribute: "plan"), .noAlternatives,
      .noNumbers(attribute: "n", values: ["x"]), .atInDomain(values: ["@acme.example"]),
      .contradicts(place: "when.all[0]"), .contradictory,
    ].map { .value(.neverMatches("vip", RuleFlaw(place: "when.all[1]", reason: $0))) }
    + [
      .noAgent("ann"), .noTeam("sales"), .noRules, .takesNone("ann"), .nobodyOfTeam("sales"),
      .nobodyByRules, .nobodyAtAll, .noPages,
    ].map {
      .setUp(.neededByDialogues(.team, "sales", [DialogueLack("welcome", "cards.a.route", $0)]))
    }
    + Refusal.Thing.allCases.map { .setUp(.exists($0, "x")) }
    + Refusal.Deed.allCases.flatMap { deed -> [Refusal.Reason] in
      [
        .permission(.onlyVisitors(deed)), .permission(.visitorsMayNot(deed)),
        .permission(.missing("ann", deed, permission: "viewAll")),
      ]
    }
    + Refusal.Act.allCases.flatMap { act -> [Refusal.Reason] in
      let holders: [Refusal.Holder] = [
        .ringsAtYou, .ringsAt("bob", name: "Bob"), .you, .agent("bob", name: "bob"), .queue,
      ]
      return holders.map { .chat(.elsewhere("c1", act, $0)) }
    }
    + [Refusal.HandOverObstacle.hasItAlready, .ringsAlready].map {
      .chat(.handOver("c1", to: "bob", name: "Bob", $0))
    }
    + PassReason.allCases.map {
      .chat(.handOver("c1", to: "bob", name: "Bob", .passed($0)))
    }
    + Samples.outcomes.map { .chat(.closed("c1", $0)) }
    + [Refusal.Owner.agent, .team, .rule, .dialogue, .account("acme.example")].flatMap {
      owner -> [Refusal.Reason] in
      [
        .value(.emptyName(of: owner)), .value(.nameTooLong(of: owner, most: 9)),
        .value(.descriptionTooLong(of: owner, most: 9)),
      ]
    }
    + Refusal.Thing.allCases.flatMap { thing -> [Refusal.Reason] in
      [.missing(.no(thing, "x")), .missing(.unknown(thing, "x", nearest: "y"))]
    }
    + [
      .chat(.nobodyInTeam("sales", for: "c1")), .value(.pictureNotKept(PictureID("0123456789"))),
      .permission(.mayNotRead("c1", with: nil)), .site(.notAsked), .site(.chatIsOpen),
      .site(.nobodyToLeaveTo), .site(.attributeNotTheirs("x")), .site(.tooManyChats(seconds: 43)),
      .site(.noBook), .value(.badTimeZone("x", meant: nil)),
      .setUp(.hasChats("ann", ["c1", "c2"])),
      .value(.settingNoNumber("s", value: "x", bounds: 1...9, orNone: false)),
      .value(.settingNoSpan("s", value: "x", bounds: 1...9, orNone: false)),
    ]
}
