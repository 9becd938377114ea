extension English {
  public func mayEnd(chatOf visitor: String, with agent: String?) -> [String] {
    ["End the chat of \(visitor)\(agent.map { " with \($0)" } ?? "")?", "End the chat?"]
  }
  public func mayTakeOver(chatOf visitor: String, from agent: String?) -> [String] {
    ["Take the chat of \(visitor) over\(agent.map { " from \($0)" } ?? "")?", "Take it over?"]
  }
  public func mayTake(chatOf visitor: String, openingInbox command: String) -> [String] {
    let take = "Take the chat of \(visitor)?"
    return [
      "You have no inbox open: nobody answers until you run one. \(take) It opens with: \(command)",
      "You have no inbox open. \(take)", "Take it without an inbox?",
    ]
  }

  public var board: String { "Board" }
  public func active(_ count: Int) -> String { "\(count) active" }
  public var noChatsAtAll: String { "no chats" }
  public func agentsHere(_ count: Int, of all: Int, briefly: Bool) -> String {
    briefly ? "\(count)/\(all) here" : "\(count) of \(all) agents here"
  }
  public func isLost(_ reason: String, quit: String) -> String {
    "\(quit) quits. The desk is lost: \(reason)"
  }
  public func boardTitle(waiting: Int) -> String {
    waiting == 0 ? "Deskbell board" : "(\(waiting)) Deskbell board"
  }
  public var mayNotWatchAnyMore: String {
    "You may not see all chats any more: viewAll was taken away."
  }

  public var mayReadNothingAnyMore: String {
    "You may not read chats any more: liveChat, viewMine and viewAll were taken away."
  }

  public var nobodyTakesChats: String { "Nobody takes chats yet." }
  public var nobodyAnswers: String { "Nobody answers at this desk yet." }
  public var addAnAgent: String { "Add an agent:" }
  public var nobodyAsks: String { "Nobody is asking for anybody." }
  public var noAgentIsHere: String { "No agent is here. An agent comes with:" }
  public var aVisitorAsks: String { "A visitor asks with:" }

  public var noRecordHere: String { "There is no record of this chat." }
  public var nothingSaidYet: String { "Nothing was said yet." }

  public func standing(_ standing: WatchedStanding) -> String {
    switch standing {
    case .hasJustCome: "has just come"
    case .waiting(let time): "waiting \(time)"
    case .ringing(let time): "ringing, \(time)"
    case .active: "active"
    case .hasJustWritten: "has just written"
    case .unanswered(let time): "unanswered for \(time)"
    case .closed(let time): "closed" + (time.map { " \($0)" } ?? "")
    }
  }
  public func conversationTitle(otherBy key: String?) -> String {
    "Conversation" + (key.map { " (\($0): why)" } ?? "")
  }
  public func reasonsTitle(otherBy key: String?) -> String {
    "Why" + (key.map { " (\($0): conversation)" } ?? "")
  }
  public var rightNow: String { "now" }

  public var agentsTitle: String { "Agents" }
  public func lastOnes(_ count: Int) -> String { "last \(count)" }
  public func moreRows(above: Int?, below: Int?) -> String {
    [above.map { "\u{2191} \($0)" }, below.map { "\u{2193} \($0)" }].compactMap { $0 }
      .joined(separator: " \u{00B7} ") + " more"
  }
}
