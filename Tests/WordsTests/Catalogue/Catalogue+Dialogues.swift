import Desk
import JSON
import Words

extension Catalogue {
  mutating func addDialogues() {
    each("flaw", Samples.flaws) { $0.flaw($1) }
    each("lack", Samples.lacks) { $0.lack($1) }
    each(
      "refusal",
      [
        CaptureFlaw.empty, .tooLong(most: 43), .noEmail, .noPhone, .noNumber, .noneOfTheChoices,
      ]
    ) { $0.refusal($1) }
    each("document", SampleDialogue.allCases) { $0.document(of: $1) }
    each("gist", Samples.cards) { $0.gist(of: $1) }
    each("dialogueCondition", Samples.dialogueConditions) { $0.dialogueCondition($1) }
    add(
      "choice", words.choice(Card.Choice(text: "Kim")),
      words.choice(Card.Choice(text: "Kim", value: "VALUE")))
    add("otherwise", words.otherwise)
    add("goesOn", words.goesOn(with: "welcome"))
    each(
      "trigger",
      [
        DialogueTrigger(), DialogueTrigger(timeOnPage: 41, timeOnSite: 43, scroll: 44),
      ]
    ) { $0.trigger($1) }
    each("version", Samples.deskDialogues) { $0.version(of: $1) }
    add("share", words.share(437), words.share(nil))
    add(
      "checked", words.checked(errors: 43, warnings: 0), words.checked(errors: 0, warnings: 1),
      words.checked(errors: 0, warnings: 0))
    add("warning", words.warning)
    add(
      "hint", words.hint(such: "VALUE", maySkip: true), words.hint(such: "VALUE", maySkip: false),
      words.hint(such: "", maySkip: true))
    add("cannotBeSkipped", words.cannotBeSkipped)
    add("answerByNumber", words.answerByNumber)
    add("reached", words.reached(goal: "VALUE"))
    add(
      "asksForPerson", words.asksForPerson(route: "VALUE", wait: nil),
      words.asksForPerson(route: "VALUE", wait: "14:05"))
    add("theEnd", words.theEnd)
    addWalks()
    addDocuments()
  }

  private mutating func addWalks() {
    add("cameBy", words.cameBy("welcome", 43))
    add("walked", words.walked("welcome", 43))
    let origins = ["Kim", ""].map { title in
      ChatOrigin(
        dialogue: "welcome", version: 43, card: "vip", page: "https://acme.example",
        pageTitle: title, answers: [.init(asked: "VALUE", answer: "MEANT")])
    }
    add("page", origins.map { words.page($0) })
    add("inShort", origins.map { words.inShort($0) })
    add("answer", words.answer(.init(asked: "VALUE", answer: "MEANT")))
    add(
      "began", words.began(at: "MOMENT", route: "ROUTE", way: "WAY"),
      words.began(at: "MOMENT", route: "ROUTE", way: nil))
    add("wasWith", words.wasWith(["Kim"]), words.wasWith(["Kim", "Mia"]))
    add("asked", words.asked(1), words.asked(43))
    add("isAbout", words.isAbout(["parcel", "refund"]))
    add("unfoldsWalk", words.unfoldsWalk(key: "K1"))
    add("foldsWalk", words.foldsWalk(key: "K1"))
    add("pageNow", words.pageNow)
    add("lastPage", words.lastPage)
    add("pageOfAsking", words.pageOfAsking)
    add("pagesBefore", words.pagesBefore(43))
    each("source", [AttributeSource.said, .signed, .dialogue, nil]) { $0.source($1) }
  }

  private mutating func addDocuments() {
    each("fault", Samples.documentFaults) { $0.fault($1) }
    each("fault", Samples.listFaults) { $0.fault($1) }
    add("onLine", words.onLine(43, "REASON"))
    add("andMore", words.andMore)
  }
}

extension Samples {
  static let flaws: [DialogueFlaw.Reason] = [
    .noSuchCard("vip"), .circle(["vip", "sales"]), .unreachable, .unknownAgent("ann"),
    .unknownTeam("sales"), .emptyText, .longText(count: 4711), .brokenToken, .brokenLink("VALUE"),
    .noWebAddress("VALUE"), .badLanguage("VALUE"), .badTarget("VALUE"), .badPriority(4711),
    .noChoices, .tooManyChoices(4711), .tooManyCards(4711), .derivedAttribute("VALUE"),
    .badAttribute("VALUE"), .personUnasked, .nobodyKnown(lacksEmail: true, lacksName: true),
    .nobodyKnown(lacksEmail: true, lacksName: false),
    .nobodyKnown(lacksEmail: false, lacksName: true), .neverShown(behind: "welcome"), .oneChoice,
    .nobodyWaits, .nameOfQuestion, .badMost(4711),
  ]

  static let lacks: [DialogueLack] = [
    .noAgent("ann"), .noTeam("sales"), .noRules, .takesNone("ann"), .nobodyOfTeam("sales"),
    .nobodyByRules, .nobodyAtAll, .noPages,
  ].map { DialogueLack("welcome", "cards.a.route", $0) }

  static let cards: [Card] = [
    .message(.init(text: "VALUE")), .question(.init(text: "VALUE", choices: [], attribute: "vip")),
    .infoCapture(
      .init(
        attribute: "vip", type: .choice(["Kim", "Mia"]), prompt: "VALUE", isRequired: false,
        overwrites: true)),
    .infoCapture(.init(attribute: "vip", type: .email, prompt: "VALUE")),
    .condition(.init(branches: [])), .action(.init(set: [.init(name: "vip", value: "VALUE")])),
    .goal(.init(name: "VALUE")), .document(.init(title: "Kim", url: "https://acme.example")),
    .liveChat(.init(route: .team("sales"), wait: 43, takesMessage: true)),
    .liveChat(.init(route: .roundRobin)),
    .answers(.init(prompt: "VALUE", fallback: "MEANT", most: 3)),
    .answers(.init(prompt: "VALUE", fallback: "MEANT")),
  ]

  static let dialogueConditions: [DialogueCondition] = [
    .all([]), .any([]), .agentAvailable(.team("sales")),
    .all([
      .test(attribute: "vip", op: .is, values: ["VALUE"]),
      .any([
        .agentAvailable(.team("sales")), .test(attribute: "welcome", op: .isEmpty, values: []),
      ]),
    ]),
  ]

  static var deskDialogues: [DeskDialogue] {
    let draft = DeskDialogue(Dialogue(id: "welcome", name: "Kim", start: "vip", cards: []))
    var withdrawn = draft
    withdrawn.lastVersion = 43
    var published = withdrawn
    published.published = 43
    return [draft, withdrawn, published]
  }

  static let documentFaults: [DocumentFault] =
    [
      .notJSON(.somethingFollows, line: 41, column: 43), .missing, .empty,
      .needed(.string, found: .number), .needed(.object, found: .string), .outOfRange("VALUE"),
      .tooSmall(41, least: 43), .tooLarge(43, most: 41), .repeated("VALUE"), .nestedTooDeeply,
      .noCount("VALUE", most: 43), .partsOfDay(41, allowed: [42, 43]),
      .unknownField(known: ["vip", "sales"]), .noSuchField("VALUE", ofRoute: "MEANT"),
      .domainTwice("acme.example"), .noAgentID("VALUE"), .noTimeZone("VALUE", respelt: "MEANT"),
      .noTimeZone("VALUE", respelt: nil), .noBlock("VALUE"), .overlaps("VALUE"), .noDay,
      .notInRoster("ann", nearest: "MEANT"), .notInRoster("ann", nearest: nil), .noTeam("sales"),
      .agentsAndTeam, .neitherAgentsNorTeam, .noInstant, .before(41, last: 43), .noChoicesThere,
      .refused(Refusal(.value(.noDomain))),
    ]
    + [DocumentFault.Term.permission, .op, .kind, .step, .card, .type, .known].map {
      .unknown($0, "VALUE", known: ["vip", "sales"])
    }
    + Refusal.Thing.allCases.map { .twice($0, "VALUE") }
    + [JSONScanner.Kind.null, .bool, .number, .string, .array, .object].map {
      .needed(.value, found: $0)
    }

  static let listFaults: [ListFault] = [
    .notUTF8, .wrongFirstLine(columns: ["vip", "sales"]), .separatorMissing, .quoteDoesNotEnd,
    .quoteInside, .fields(41, needed: 43), .onLineAlready("acme.example", 43),
    .refused(Refusal(.value(.noDomain))),
    .unknownColumn("VALUE", known: ["vip", "sales"]), .columnTwice("VALUE"), .noColumn("VALUE"),
    .outsideColumns(field: 43), .noStatus("VALUE", known: ["vip", "sales"]), .flawed(.noAnswer),
    .inColumn("VALUE", .quoteInside),
  ]
}
