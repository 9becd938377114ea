import Alerts
import Desk
import Words

extension Catalogue {
  mutating func addBoardOverview() {
    each(
      "flaw",
      [
        FilterFlaw.unknownWord("VALUE", nearest: "MEANT", known: ["team:sales", "vip"]),
        .unknownWord("VALUE", nearest: nil, known: ["vip"]),
        .needsValue("vip", example: "VALUE"),
        .unknownValue("vip", "VALUE", nearest: "MEANT", known: ["sales"]),
        .unknownValue("vip", "VALUE", nearest: nil, known: []),
        .notASpan("VALUE", example: "MEANT"),
      ]
    ) { $0.flaw($1) }
    each("sorted", ChatOrder.allCases) { $0.sorted(by: $1) }
    add("listed", words.listed(41, of: 43))
    add("nothingIsListed", words.nothingIsListed)
    add("marked", words.marked(43))
    for isWaiting in [true, false] {
      for isSo in [true, false] {
        add(
          "about",
          words.about(
            WatchedChat(
              place: isWaiting ? 43 : nil, route: "Kim", asked: "14:05",
              until: isWaiting ? "15:05" : nil, dialogue: isSo ? "welcome" : nil,
              agent: isWaiting ? nil : "Mia", since: isWaiting ? nil : "14:07", rings: isSo,
              agentOwes: isWaiting || isSo ? nil : true, tags: isSo ? ["vip"] : [],
              words: isSo ? "VALUE" : nil, isVisitors: isWaiting)))
      }
    }
    add("isAnswered", words.isAnswered)
    add(
      "agentDay", words.agentDay(since: "14:05", missed: 43), words.agentDay(since: nil, missed: 1))
    add("deskTitle", words.deskTitle)
    each("name", [Ring.roundRobin, .team("sales"), .rule("vip")]) { $0.name(of: $1, called: "Kim") }
    add("turn", words.turn(of: "Kim", ready: "Kim").prefix(1) + words.turn(of: nil, ready: nil))
    add("turn", words.turn(of: "Kim", ready: "Mia").prefix(2) + words.turn(of: "Kim", ready: nil))
    add(
      "about", words.about("sales", order: ["Kim", "Mia"], last: "Zed", ready: "Mia"),
      words.about("sales", order: [], last: nil, ready: nil),
      words.about(dialogue: "welcome", visitors: 43), words.about(dialogue: "welcome", visitors: 1))
    add("visitorsNow", words.visitorsNow(43) + words.visitorsNow(1))
    each("chart", DayChart.allCases) { $0.chart($1, now: "41", most: "43").joined(separator: "/") }
    add("noneYet", words.noneYet)
    each(
      "passed", [Threshold.waiting(43), .wait(seconds: 300, visitor: "Kim"), .missed(43)]
    ) { $0.passed($1) }
    let deeds: [BoardDeed] = [
      .take, .takeOver, .handOver(to: "Kim"), .assign(to: "Kim"), .requeue, .moveFirst, .moveLast,
      .end, .handled,
    ]
    each("mayDo", deeds) { $0.mayDo($1, to: "Mia", without: 41).joined(separator: "/") }
    each("mayDo", deeds) { $0.mayDo($1, to: "Mia", without: 0).joined(separator: "/") }
    each("isDone", deeds) { $0.isDone($1, to: "Mia") }
    each("cannot", deeds) { $0.cannot($1) }
    add("notDone", words.notDone(41, of: 43))
    add("goesBack", words.goesBack("K1"))
    add("mayGoBeyond", words.mayGoBeyond("Kim", with: "Mia") + words.mayGoBeyond(nil, with: "Mia"))
    add("nothingToGoBeyond", words.nothingToGoBeyond)
    add("toAllAgents", words.toAllAgents)
    add("isSaidToAll", words.isSaidToAll(43), words.isSaidToAll(1))
    add(
      "maySetAvailable", words.maySetAvailable("Kim", true) + words.maySetAvailable("Kim", false))
    add("isSet", words.isSet("Kim", available: true), words.isSet("Kim", available: false))
  }
}
