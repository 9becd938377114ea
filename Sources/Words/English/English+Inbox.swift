extension English {
  public func mayEnd(visitor: String, isUnsent: Bool) -> [String] {
    let plain = ["End the chat with \(visitor)?", "End the chat?"]
    guard isUnsent else { return plain }
    return [
      "What you have written is not sent yet. End the chat with \(visitor)?",
      "Not all is sent. End the chat?",
    ] + plain
  }

  public func maySend(lines: Int, to visitor: String) -> [String] {
    ["\(lines) lines, pasted. Send them to \(visitor)?", "Send \(lines) pasted lines?"]
  }

  public func suggested(_ text: String, key: String) -> String { "\(key) takes: \(text)" }

  public func mayBlock(visitor: String, days: Int, isOpen: Bool) -> [String] {
    let plain = ["Block \(visitor) for \(days) days?", "Block them for \(days) days?"]
    guard isOpen else { return plain }
    return ["The chat ends, and \(visitor) reaches nobody. Block \(visitor) for \(days) days?"]
      + plain
  }

  public func mayOpen(_ address: String, host: String, isDoubtful: Bool) -> [String] {
    let warning = isDoubtful ? " It can be taken for another: look at where it leads." : ""
    return [
      "Open at \(host)?\(warning) \(address)", "Open at \(host)?\(warning)", "Open at \(host)?",
    ]
  }

  public func mayCopy(_ address: String, host: String, _ obstacle: AddressObstacle) -> [String] {
    let reason = reason(obstacle)
    return ["\(reason) Copy it? \(address)", "\(reason) Copy it? \(host)", "Copy it?"]
  }

  func reason(_ obstacle: AddressObstacle) -> String {
    switch obstacle {
    case .noProgram: "No program here opens addresses."
    case .noDisplay: "There is no display here to open it on."
    case .notFound(let name): "There is no program \(name) to open it."
    }
  }

  public func mayMerge(visitor: String, email: String) -> [String] {
    [
      "Are \(visitor) and another visitor of \(email) one person? Chats and pages of both are seen "
        + "under each. It cannot be undone.",
      "Are \(visitor) and another of \(email) one person? For good.", "One person, for good?",
    ]
  }

  public func mayQuit(_ leaving: Leaving) -> [String] {
    let (full, short) = consequences(of: leaving)
    return ["\(full) Drafts are kept. Quit?", "\(short) Quit?", "Quit?"]
  }

  public func maySuspend(_ leaving: Leaving) -> [String] {
    let (full, short) = consequences(of: leaving)
    return ["\(full) Suspend?", "\(short) Suspend?", "Suspend?"]
  }

  /// What becomes of chats and offers when the agent leaves, in full and in short.
  private func consequences(of leaving: Leaving) -> (full: String, short: String) {
    let isOne = leaving.chats == 1
    let chats = isOne ? "1 chat" : "\(leaving.chats) chats"
    if leaving.staysElsewhere {
      return ("You stay here in another inbox.", "You stay here elsewhere.")
    }
    guard let grace = leaving.graceTime else {
      let stay =
        leaving.chats == 0 ? "" : "\(chats) stay\(isOne ? "s" : "") open and unanswered."
      return (stay, stay)
    }
    let go = isOne ? "goes" : "go"
    let full = [
      leaving.chats == 0
        ? "" : "\(chats) \(go) back to the queue if you stay away longer than \(grace) s.",
      leaving.isRinging ? "What rings is offered to somebody else at once." : "",
    ]
    let short = leaving.chats == 0 ? "What rings goes on." : "\(chats) \(go) on after \(grace) s."
    return (full.filter { !$0.isEmpty }.joined(separator: " "), short)
  }

  public var openingDesk: String { "opening the desk\u{2026}" }
  public var notOnRoster: String { "not on the roster" }

  public func takesNoChats(supervises: Bool) -> String {
    supervises ? "supervising: takes no chats" : "takes no chats"
  }

  public func available(
    _ isAvailable: Bool, until: String?, _ cause: AvailabilityCause?
  ) -> [String] {
    let sign = isAvailable ? "\u{25CF}" : "\u{25CB}"
    let word = "\(sign) \(isAvailable ? "available" : "unavailable")"
    let end = until.map { " until \($0)" } ?? ""
    let why =
      switch cause {
      case .schedule: ", by schedule"
      case .hand: ", by hand"
      case .missedOffers: ", after missed offers"
      case .administrator(let name): ", by \(name ?? "an administrator")"
      case .supervisor(let name): ", by \(name ?? "a supervisor")"
      case nil: ""
      }
    return [word + end + why, word + end, word, "\(sign) \(isAvailable ? "on" : "off")", sign]
  }

  public func ringing(_ count: Int) -> String { "\(count) ringing" }
  public func chats(_ count: Int, of capacity: Int, briefly: Bool) -> String {
    briefly ? "\(count)/\(capacity) chats" : "\(count) of \(capacity) chats"
  }
  public func waiting(_ count: Int) -> String { "\(count) waiting" }
  public func missed(_ count: Int) -> String { "\(count) missed" }
  public func chatsTitle(all: Bool) -> String { all ? "All chats" : "Chats" }
  public var visitorTitle: String { "Visitor" }
  public var aVisitor: String { "Visitor" }

  public func windowTitle(_ me: String, ringing: Int, unread: Int) -> String {
    (ringing > 0 ? "(\(ringing)!) " : "") + (unread > 0 ? "\(new(unread)) \u{2013} " : "")
      + "Deskbell \u{2013} \(me)"
  }

  public func sectionTitle(_ section: ListSection) -> String {
    switch section {
    case .ringing: "RINGING"
    case .active: "ACTIVE"
    case .waiting: "WAITING"
    case .missed: "MISSED"
    case .missedOffers: "MISSED BY YOU"
    case .past: "PAST"
    case .ended: "ENDED"
    case .elsewhere: "ELSEWHERE"
    case .queue: "QUEUE"
    case .closedToday: "CLOSED TODAY"
    case .withChats: "WITH CHATS"
    case .here: "HERE"
    case .notHere: "NOT HERE"
    case .rings: "WHOSE TURN"
    case .dialogues: "IN DIALOGUES"
    case .today: "TODAY"
    }
  }

  public func standing(_ standing: ChatStanding) -> String {
    switch standing {
    case .past(let back): "past chat, \(back) goes back"
    case .over: "over"
    case .ended: "ended"
    case .nobodyCame: "nobody came"
    case .abandoned: "left before anybody came"
    case .handled(let agent): "handled by \(agent)"
    case .accepting: "accepting\u{2026}"
    case .declined: "declined"
    case .ringing: "ringing"
    case .ringingAt(let agent): "ringing at \(agent)"
    case .taking: "taking\u{2026}"
    case .waiting: "waiting"
    case .handedOver(let agent): "\(agent) hands it over to you"
    case .yoursRingingAt(let agent): "yours, ringing at \(agent)"
    case .visitorAway: "the visitor is away"
    case .yours: "yours"
    case .with(let agent): "with \(agent)"
    }
  }

  public func chatsRing(_ count: Int) -> String {
    "! \(count) \(count == 1 ? "chat rings" : "chats ring")."
  }

  public func deskIsLost(_ reason: String, quit: String) -> String {
    "Drafts are kept. \(quit) quits. The desk is lost: \(reason)"
  }

  public func acceptQuestion(
    from giver: String?, seconds: Int, others: Int
  ) -> [(start: String, tail: String)] {
    let tail = "? \(seconds) s" + (others > 0 ? "  (+\(others) more)" : "")
    let short = "? \(seconds) s" + (others > 0 ? " +\(others)" : "")
    return [
      ("! Accept chat from ", (giver.map { ", handed over by \($0)" } ?? "") + tail),
      ("! Accept chat from ", tail), ("! Accept ", short), ("! ", short),
    ]
  }

  public func answerKeys(accept: String, decline: String) -> String {
    "\(accept) accept  \(decline) decline"
  }

  public func either(_ keys: [String]) -> String { keys.joined(separator: ", or ") }

  public func missed(at time: String?) -> String { "missed" + (time.map { " \($0)" } ?? "") }
  public func new(_ count: Int) -> String { "\(count) new" }
  public var draft: String { "draft" }
  public func moreAbove(_ count: Int) -> String { "\u{2191} \(count) more" }
  public func moreBelow(_ count: Int?) -> String {
    "\u{2193} " + (count.map { "\($0) " } ?? "") + "more"
  }
  public func newBelow(_ count: Int) -> String { "\u{2193} \(new(count))" }

  public var nothingSaid: String { "(nothing said yet)" }
}
