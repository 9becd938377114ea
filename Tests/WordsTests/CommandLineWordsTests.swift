import Desk
import Testing
import Words

@Suite("What the command line says")
struct CommandLineWordsTests {
  private let words = Tongue.english.words

  @Test func everyFactAndColumnIsCalledSomethingElse() {
    let fields = ListField.allCases
    #expect(Set(fields.map { words.name($0) }).count == fields.count)
    #expect(Set(fields.map { words.title($0) }).count == fields.count)
    for field in fields { #expect(words.title(field).contains(where: \.isLowercase) == false) }
  }

  @Test func whatGoesWithAnAgentIsTold() {
    func removed(_ accounts: Int, rules: [RuleID] = [], teams: [TeamID] = []) -> String {
      let domains = (0..<accounts).map { "c\($0).example" }
      return words.receipt(.removedAgent("ann", accounts: domains, rules: rules, teams: teams))
    }
    #expect(removed(0) == "Removed ann.")
    #expect(removed(1) == "Removed ann, with 1 account: c0.example.")
    #expect(removed(10).hasSuffix("c9.example."))
    #expect(removed(12).hasSuffix("c9.example and 2 more."))
    #expect(removed(0, teams: ["sales"]) == "Removed ann; team sales has nobody now.")
    #expect(
      removed(0, rules: ["a", "b"], teams: ["sales"])
        == "Removed ann; rule a, rule b and team sales have nobody now.")
  }

  @Test func oneThingIsCountedAsOne() {
    #expect(words.receipt(.tookIn(accounts: 1, emptyRows: 0)) == "Took in 1 account.")
    #expect(
      words.receipt(.tookIn(accounts: 2, emptyRows: 1))
        == "Took in 2 accounts; passed over 1 empty row.")
    #expect(words.finding(.takers(1, present: [])) == "1 takes chats; none is present")
    #expect(words.finding(.takers(2, present: ["ann"])) == "2 take chats; present: ann")
  }

  @Test func aRuleReadsAsItIsMeant() {
    let gold = Condition.test(attribute: "plan", op: .is, values: ["gold"])
    let places = Condition.test(attribute: "country", op: .isNot, values: ["TW", "HK"])
    let bare = Condition.test(attribute: "seats", op: .isEmpty, values: [])
    #expect(words.condition(.all([])) == "always")
    #expect(words.condition(.any([])) == "never")
    #expect(words.condition(.all([.any([gold])])) == "plan is \"gold\"")
    #expect(
      words.condition(.all([gold, .any([places, bare])]))
        == "plan is \"gold\" and (country is none of \"TW\", \"HK\" or seats is empty)")
  }

  @Test func scheduleRunsOfDaysAreTakenTogether() throws {
    #expect(words.schedule(nil) == "at all times")
    var schedule = WeeklySchedule()
    #expect(words.schedule(schedule) == "never")
    let morning = try #require(ScheduleBlock("09:00-12:00"))
    for day in [Weekday.mon, .tue, .wed, .fri] { _ = schedule.set([morning], on: day) }
    #expect(words.schedule(schedule) == "mon-wed 09:00-12:00; fri 09:00-12:00")
  }

  /// A hint ends a message of one form: what happened; what to do.
  @Test func hintsNameTheCommandsTheyAreGiven() {
    let hints: [Hint] = [
      .see(command: "C"), .changeThem(command: "C"), .changeIt(command: "C"),
      .replaceIt(command: "C"), .makeAdministrator(command: "C"), .endOrRequeue(option: "C"),
      .sayWho(option: "C"), .goOn(option: "C"), .doItAnyway(option: "C"),
      .setTimeBack(command: "C"),
      .makeDesk(command: "C", orName: "O"), .mend(look: "C", repair: "R"),
      .goOnWithout(repair: "C"), .nameAnother(option: "C"), .nameDirectory(option: "C"),
    ]
    for hint in hints {
      let told = words.hint(hint)
      #expect(told.contains("C"))
      #expect(" ;,:".contains(told.prefix(1)), "\(told)")
    }
  }
}
