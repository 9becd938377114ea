import Desk
import Store
import Words

extension Catalogue {
  /// The library of answers, what is gone to by name, what was said, and what one has chosen.
  mutating func addAnswers() {
    each("flaw", Samples.responseFlaws) { $0.flaw($1) }
    each("status", Response.Status.allCases) { $0.status($1) }
    each("receipt", Samples.responseReceipts) { $0.receipt($1) }
    add("answersFor", words.answersFor("Kim"))
    add("readingAnswers", words.readingAnswers)
    add("noAnswerNamed", words.noAnswerNamed)
    add("noAnswerFits", words.noAnswerFits)
    add("noPageFits", words.noPageFits)
    add("typeQuestion", words.typeQuestion)
    add("typeWords", words.typeWords)
    add("askHelp", words.askHelp)
    add("searchHelp", words.searchHelp)
    add("tagHelp", words.tagHelp)
    add("scoreHelp", words.scoreHelp)
    add("setHelp", words.setHelp)
    add("typeTag", words.typeTag)
    add("takesAway", words.takesAway)
    add("noteQuestion", words.noteQuestion)
    add("hasNoAnswer", words.hasNoAnswer)
    add("questionNoted", words.questionNoted("VALUE"))
    add("jumpTitle", words.jumpTitle(within: "Kim"), words.jumpTitle(within: nil))
    add("jumpPrompt", words.jumpPrompt)
    add("nothingIsFound", words.nothingIsFound)
    add("searchTitle", words.searchTitle)
    add("searchPrompt", words.searchPrompt)
    add("howToSearch", words.howToSearch)
    add("isLooking", words.isLooking)
    add("found", words.found(41, of: 43))
    each("name", JumpKind.allCases) { $0.name($1) }
    add("chats", words.chats(43))
    each("flaw", [SearchFlaw.nothing, .needsValue("from:"), .noDate("after:", "VALUE")]) {
      $0.flaw($1)
    }
    add("nothingWasSaid", words.nothingWasSaid)
    add("moreWasSaid", words.moreWasSaid(option: "--opt"))
    each("problem", Samples.configProblems) { $0.problem($1) }
    let outcomes: [ConfigRemark.Outcome] = [
      .takes("K1", from: "Mia"), .takes("K2", from: "Mia"),
      .leaves("K1", to: "Mia", place: "inbox"),
      .leaves("K2", to: "Mia", place: "inbox"),
    ]
    each("remark", outcomes) {
      $0.remark(ConfigRemark(line: 43, key: "K1", place: "vip", action: "Kim", $1))
    }
    add("place", words.place(file: "/desk/x", line: 43), words.place(file: "/desk/x", line: nil))
    add("isSound", words.isSound(file: "/desk/x"))
    add("isNotThere", words.isNotThere(file: "/desk/x"))
    add(
      "keptAsItWas", words.keptAsItWas("REASON", more: 43, check: "CMD"),
      words.keptAsItWas("REASON", more: 0, check: "CMD"))
    add("paletteTitle", words.paletteTitle)
    add("nothingIsCalledThat", words.nothingIsCalledThat)
  }
}

extension Samples {
  static let responseFlaws: [ResponseFlaw] = [
    .badID("VALUE"), .noQuestion, .noAnswer, .questionTooLong(most: 4711),
    .answerTooLong(most: 4711), .topicTooLong(most: 43), .tooManyTopics(most: 43),
    .badTopic("VALUE"), .badAddress("VALUE"), .badLanguage("VALUE"), .brokenToken,
  ]

  static let responseReceipts: [ResponseReceipt] = [
    .added("vip", approve: "CMD"), .added("vip", approve: nil), .changed("vip", approve: "CMD"),
    .changed("vip", approve: nil), .same("vip"), .approved([]), .approved(["vip", "sales"]),
    .approvedMany(43), .removed("vip"), .tookIn(new: 41, replaced: 43, same: 0, emptyRows: 0),
    .tookIn(new: 41, replaced: 43, same: 47, emptyRows: 53), .exported(43, file: "/desk/x"),
    .dropped(43),
  ]

  static let configProblems: [ConfigFault.Problem] = [
    .unreadable("REASON"), .notUTF8, .notTOML("REASON"),
    .unknownSetting("VALUE", nearest: "MEANT", known: ["vip", "sales"]),
    .unknownSetting("VALUE", nearest: nil, known: ["vip", "sales"]), .notATable("VALUE"),
    .notTrueOrFalse("VALUE"), .noChoice("theme", value: "VALUE", known: ["KNOWN"]),
    .noChoice("theme", value: nil, known: ["KNOWN"]),
    .unknownAction("VALUE", screen: "inbox", nearest: "MEANT"),
    .unknownAction("VALUE", screen: "inbox", nearest: nil), .notThere("VALUE", place: "vip"),
    .notKeys("VALUE"), .unknownKey("VALUE", nearest: "MEANT"),
    .unknownKey("VALUE", nearest: nil), .isText("K1", place: "vip"),
    .clash(key: "K1", place: "vip", first: "Kim", second: "Mia"),
    .needsKey("VALUE", place: "vip"), .notANumber("VALUE", least: 41, most: 43),
    .notASpan("VALUE", example: "MEANT"),
    .notAText("VALUE"), .notTexts("VALUE"),
    .notOneOf("VALUE", value: "K1", nearest: "MEANT", known: []),
    .notOneOf("VALUE", value: "K1", nearest: nil, known: ["vip", "sales"]),
    .notQuietHours("VALUE"), .notAnAddress("VALUE"), .notAskable("VALUE"), .notAPath("VALUE"),
    .needsSetting("VALUE", setting: "vip"),
  ]
}
