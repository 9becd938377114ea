import Desk
import Words

extension Catalogue {
  mutating func addBoard() {
    for agent in ["Mia", nil] {
      add("mayEnd", words.mayEnd(chatOf: "Kim", with: agent))
      add("mayTakeOver", words.mayTakeOver(chatOf: "Kim", from: agent))
    }
    add("mayTake", words.mayTake(chatOf: "Kim", openingInbox: "CMD"))
    add("board", words.board)
    add("active", words.active(43))
    add("noChatsAtAll", words.noChatsAtAll)
    add(
      "agentsHere", words.agentsHere(41, of: 43, briefly: true),
      words.agentsHere(41, of: 43, briefly: false))
    add("isLost", words.isLost("REASON", quit: "K1"))
    add("boardTitle", words.boardTitle(waiting: 0), words.boardTitle(waiting: 43))
    add("mayNotWatchAnyMore", words.mayNotWatchAnyMore)
    add("mayReadNothingAnyMore", words.mayReadNothingAnyMore)
    add("countingToday", words.countingToday)
    for wait in [nil, 41, 3000, 180_000] as [Int64?] {
      let today = TodayFigures(asked: 51, answered: 52, fellBack: 53, abandoned: 54, wait: wait)
      let two = words.todayInTwo(today)
      add("today", words.today(today))
      add("todayInTwo", [two.heading] + two.first.prefix(1) + two.second.prefix(1))
    }
    add("agentsTitle", words.agentsTitle)
    add("lastOnes", words.lastOnes(43))
    add(
      "moreRows", words.moreRows(above: 41, below: 43), words.moreRows(above: nil, below: 43),
      words.moreRows(above: 41, below: nil))
    add("nobodyTakesChats", words.nobodyTakesChats)
    add("nobodyAnswers", words.nobodyAnswers)
    add("addAnAgent", words.addAnAgent)
    add("nobodyAsks", words.nobodyAsks)
    add("noAgentIsHere", words.noAgentIsHere)
    add("aVisitorAsks", words.aVisitorAsks)
    each(
      "standing",
      [
        WatchedStanding.hasJustCome, .waiting("14:05"), .ringing("14:05"), .active, .hasJustWritten,
        .unanswered("14:05"), .closed("14:05"), .closed(nil),
      ]
    ) { $0.standing($1) }
    add("conversationTitle", words.conversationTitle(otherBy: "K1"))
    add("reasonsTitle", words.reasonsTitle(otherBy: "K1"), words.reasonsTitle(otherBy: nil))
    add("rightNow", words.rightNow)
    add("noRecordHere", words.noRecordHere)
    add("nothingSaidYet", words.nothingSaidYet)
  }

  mutating func addBoardRows() {
    add("waits", words.waits(for: "Kim"))
    add("rings", words.rings(at: "Kim"))
    add("isWith", words.isWith("Kim"))
    add("secondsLeft", words.secondsLeft(43))
    add("till", words.till("14:05"))
    add("agentGone", words.agentGone)
    add("visitorGone", words.visitorGone)
    add("unanswered", words.unanswered(43), words.unanswered(1000))
    each("cameOut", Samples.outcomes) { $0.cameOut($1) }
    add("messageLeft", words.messageLeft)
    add("anybody", words.anybody)
    add("theRules", words.theRules)
    add("watching", words.watching)
    add("notHere", words.notHere)
    add("takesNone", words.takesNone(having: 43))
    add("agentHasGone", words.agentHasGone)
    add("isOff", words.isOff)
    add("isFull", words.isFull)
    add("isFree", words.isFree)
    add("state", words.state("VALUE", load: 41, of: 43) + [words.state("VALUE", till: "14:05")])
    add("isTalking", words.isTalking(load: 41, of: 43, till: "14:05"))
    add("isTalking", words.isTalking(load: 41, of: 43, till: nil))
    for cause in Samples.causes {
      for isSo in [true, false] {
        add(
          "about",
          words.about(
            AgentStanding(
              isPresent: isSo, isWatching: !isSo, isAvailable: isSo, cause: cause,
              until: isSo ? "14:05" : nil, mayTakeChats: isSo, load: 41, capacity: 43)))
      }
    }
    for cause in [ToggleCause.agent, .administrator, .supervisor, .missedOffers, nil] {
      let (full, short) = words.unavailable(by: cause)
      add("unavailable", full, short)
    }
  }
}
