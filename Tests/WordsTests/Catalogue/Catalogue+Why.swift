import Desk
import Words

extension Catalogue {
  /// Why agents get no chats, how rings went on, and days lived through once more.
  mutating func addWhy() {
    each("prospect", [nil] + PassReason.allCases.map(Optional.init)) {
      $0.prospect(of: "Kim", obstacle: $1, waiting: 43)
    }
    each("prospect", [0, 1, 43]) { $0.prospect(of: "Kim", obstacle: nil, waiting: $1) }
    let grounds: [AvailabilityGround] = [
      .noSchedule, .schedule, .own(since: "14:05"), .other("Mia", since: "14:05"),
      .other(nil, since: "14:05"), .missedOffers(since: "14:05"),
    ]
    each("available", grounds) { $0.available(true, $1, until: "VALUE") }
    each("available", grounds) { $0.available(false, $1, until: nil) }
    add(
      "present", words.present(true, matters: true), words.present(false, matters: true),
      words.present(true, matters: false), words.present(false, matters: false))
    add(
      "mayTakeChats", words.mayTakeChats(true, permission: "VALUE"),
      words.mayTakeChats(false, permission: "VALUE"))
    add("load", words.load(43, of: 77))
    each("waits", Samples.waitingReasons) { $0.waits($1, for: "Mia", Samples.named) }
    add("waitingHead", words.waitingHead)
    add("turnsHead", words.turnsHead)
    each("turns", [.roundRobin, .team("sales"), .rule("vip")] as [Ring]) {
      $0.turns($1, ["Kim", "Mia"], reaches: true)
    }
    add(
      "turns", words.turns(.roundRobin, [], reaches: false),
      words.turns(.roundRobin, ["Kim", "Mia"], reaches: false))
    add(
      "hurriedTurns", words.hurriedTurns(["Kim", "Mia"], reaches: true),
      words.hurriedTurns(["Kim"], reaches: false))
    add(
      "turn", words.turn(from: nil, to: nil, Samples.named),
      words.turn(from: nil, to: "ann", Samples.named),
      words.turn(from: "ann", to: "bo", Samples.named),
      words.turn(from: "ann", to: nil, Samples.named))
    addDays()
  }

  private mutating func addDays() {
    add(
      "day", words.day("VALUE", requests: 43, events: 77),
      words.day("VALUE", requests: 1, events: 1))
    add("dayIsTheSame", words.dayIsTheSame)
    add("dayDiffers", words.dayDiffers(43, of: 77))
    add(
      "firstDifference", words.firstDifference("VALUE", "MEANT"),
      words.firstDifference(nil, "MEANT"), words.firstDifference("VALUE", nil))
    add("presenceIsGuessed", words.presenceIsGuessed)
    add("asItWas", words.asItWas)
    add("asItWouldBe", words.asItWouldBe)
    each("name", DayFigure.allCases) { $0.name($1) }
    add("offers", words.offers(to: "Kim"))
    add("stoodIn", words.stoodIn(43, lapsed: 77))
    add("otherFates", words.otherFates(43, of: 77))
    each(
      "fate",
      [.had("Kim", after: "VALUE"), .left(after: "VALUE"), .waits]
        + FallbackReason.allCases.map { .fellBack($0, after: "VALUE") } as [ChatFate]
    ) { $0.fate($1) }
    add("fates", words.fates("VALUE", "MEANT"))
  }
}

extension Samples {
  static let waitingReasons: [WaitingReason] =
    [.notAsked, .noRuleMatched, .blocked, .visitorBlocked, .isOver, .goes(to: "ann"), .comes]
    + PassReason.allCases.map { .passed($0) }
}
