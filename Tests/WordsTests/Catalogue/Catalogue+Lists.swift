import Desk
import Text
import Words

extension Catalogue {
  mutating func addLists() {
    each("name", ListField.allCases) { $0.name($1) }
    each("title", ListField.allCases) { $0.title($1) }
    each("nothing", Samples.emptyLists) { $0.nothing($1) }
    each("meaning", Setting.allCases) { $0.meaning(of: $1) }
    add("moreOpen", words.moreOpen(41, option: "--opt"))
    add(
      "olderChats", words.olderChats(41, orMore: true, more: "--opt", all: "--other"),
      words.olderChats(41, orMore: false, more: "--opt", all: "--other"))
    add("yesOrNo", words.yesOrNo(true), words.yesOrNo(false))
    each("word", [Chat.State.waiting, .offered(Samples.offer), .active(Samples.holder)]) {
      $0.word($1)
    }
    each("word", Samples.outcomes) { $0.word($1) }
    each("now", Samples.nows) { $0.now($1) }
    add(
      "went", words.went(.team("sales"), offeredVia: nil),
      words.went(.team("sales"), offeredVia: .rule("vip")))
    add("heading", words.heading(of: "kw2m", with: "Kim"))
    add("noteHead", words.noteHead(of: "Kim"))
    add("dueSince", words.dueSince("14:05"))
    add("atPresent", words.atPresent)
    add("yourName", words.yourName)
    add("someVisitor", words.someVisitor)
    addRoster()
    addReports()
  }

  private mutating func addRoster() {
    add("schedule", words.schedule(nil), words.schedule(WeeklySchedule()))
    add(
      "availability", words.availability(true, until: "14:05"),
      words.availability(false, until: nil))
    add(
      "standing", words.standing("VALUE", present: true), words.standing("VALUE", present: false))
    add("profile", words.profile("VALUE", without: ["vip", "CMD"]))
    add("chats", words.chats(41, of: 43))
    add(
      "members", words.members([]), words.members(["ann", "bo"]),
      words.members(.agents(["ann", "bo"])), words.members(.team("sales")))
    each("condition", Samples.conditions) { $0.condition($1) }
  }

  private mutating func addReports() {
    add("at", words.at("/desk/x", line: 41, "REASON"), words.at("/desk/x", line: nil, "REASON"))
    add("sound", words.sound(events: 41, commits: 42, files: 43, bytes: 44))
    add("nothingToMend", words.nothingToMend)
    add("reading", words.reading(percent: 41))
    add("live", words.live(41, by: []), words.live(41, by: ["14:05", "K1"]))
    let authors: [Author] = [.agent("ann"), .visitor(VisitorMark("VALUE")), .desk]
    each("cause", authors) { $0.cause(41, "VALUE", at: "14:05", by: $1) }
    add("timeGoesByClock", words.timeGoesByClock)
    add("setBack", words.setBack(to: "14:05"))
    add("maySetBack", words.maySetBack(to: "14:05"))
    add("setBackWith", words.setBackWith("CMD"))
    add("isYes", words.isYes("y") ? "y" : nil)
  }
}

extension Samples {
  static let emptyLists: [EmptyList] = [
    .agents(add: "CMD"), .teams(add: "CMD"), .rules(see: "CMD"), .accounts(add: "CMD"),
    .dialogues(samples: "CMD"), .chats(ask: "CMD"), .chatsAndTakers(add: "CMD"), .missed,
    .everMissed, .blocked, .suchVisitors, .suchChats, .responses(add: "CMD"),
    .suchResponses, .questions,
  ]

  static let nows: [ChatNow] = [
    .due(span: 600_000, "VALUE"), .rings(left: 600_000), .ringsAt("ann", left: 600_000),
    .waits(place: 41, span: 600_000), .waits(place: nil, span: 600_000), .visitorGone,
    .unanswered(span: 600_000), .quiet(span: 600_000),
  ]

  static let conditions: [Condition] =
    [.all([]), .any([])]
    + Condition.Operator.allCases.flatMap { op -> [Condition] in
      [
        .test(attribute: "vip", op: op, values: ["VALUE"]),
        .all([
          .test(attribute: "vip", op: op, values: ["VALUE", "MEANT"]),
          .any([
            .test(attribute: "sales", op: .is, values: ["Kim"]),
            .test(attribute: "welcome", op: .isEmpty, values: []),
          ]),
        ]),
      ]
    }
}
