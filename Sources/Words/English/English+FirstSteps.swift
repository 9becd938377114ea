public import Desk

extension English {
  public func noSuchAgent(_ id: AgentID) -> String { "There is no agent \(id) at this desk." }
  public var nothingRingsHere: String { "No chats ring here" }
  public func pastChatsAlone(key: String) -> String {
    "You take no chats: \(key) lists past ones."
  }
  public var nobodyIsHere: String { "Nobody is here yet" }
  public func becomeAvailable(key: String) -> String {
    "You are unavailable, so no chat will ring. Press \(key) to become available."
  }
  public var bellWillRing: String {
    "The bell rings when a visitor asks for somebody and it is your turn."
  }
  public func tryYourself(_ command: String) -> String {
    "To see it work, ask for somebody yourself, in a second terminal:\n\(command)"
  }
  public func addAnother(_ command: String) -> String { "Another agent: \(command)" }
  public func tryDemo(_ command: String) -> String {
    "Or try a busy desk with simulated visitors: \(command)"
  }
  public func whatElse(past: String, help: String) -> String {
    "\(past) lists past chats. \(help) lists every key."
  }
  public func addOneWhoDoes(_ command: String) -> String { "Add an agent who does:\n\(command)" }
  public func beThatAgent(_ command: String) -> String {
    "To take chats yourself, be that agent:\n\(command)"
  }
  public func lookOn(_ command: String) -> String { "To look on:\n\(command)" }

  public func label(_ field: VisitorField) -> String {
    switch field {
    case .name: "Name"
    case .jobTitle: "Job title"
    case .email: "Email"
    case .phone: "Phone"
    case .crmStatus: "CRM status"
    case .chat: "Chat"
    case .route: "Route"
    case .asked: "Asked"
    case .dialogue: "Dialogue"
    case .tags: "Tags"
    case .score: "Score"
    }
  }

  public func route(_ route: Route, _ agent: String) -> String {
    switch route {
    case .roundRobin: "round robin"
    case .agent: "asks for \(agent)"
    case .team(let team): "team \(team)"
    case .customRules: "custom rules"
    }
  }

  public func way(_ via: Via) -> String {
    switch via {
    case .account: "account owner"
    case .agent: "asked for the agent"
    case .roundRobin: "round robin"
    case .rule(let rule): "rule \(rule)"
    case .team(let team): "team \(team)"
    }
  }

  public var pastChats: String { "Past chats\u{2026}" }
  public func pastChats(_ count: Int) -> String {
    count == 0 ? "No past chats (90 days)" : "Past chats (90 days): \(count)"
  }

  public func isOnePerson(withOthers count: Int) -> String {
    "one person with \(count == 1 ? "1 other visitor" : "\(count) other visitors")"
  }
  public func namesakes(_ count: Int, key: String) -> String {
    "\(count) more with this email: \(key) if one person"
  }

  public func handOver(of visitor: String) -> String { "Hand the chat with \(visitor) over to:" }
  public func stands(load: Int, capacity: Int, obstacle: PassReason?) -> String {
    let standing =
      switch obstacle {
      case nil: "free"
      case .atCapacity: "full"
      case .some(let obstacle): reason(obstacle)
      }
    return "\(standing), \(load) of \(capacity) chats"
  }
  public func stands(free: Int, of count: Int) -> String {
    free == 0 ? "nobody of \(count) is free" : "\(free) of \(count) free: whose turn it is"
  }
  public func noteGoesAlong(_ note: String) -> String { "With the note: \(note)" }
  public var goesToQueue: String { "back to the queue, at its place" }
  public var sayWhereTo: String { "Type a name or choose one; then a note, if you like." }
  public var goesNowhere: String { "Nobody is called so, and no team." }

  public func tooSmall(_ size: String, least: String, quit: String) -> String {
    "\(size) is too small: \(least) at least. Until then \(quit) quits."
  }
  public var searchKeys: String { "Keys. Type to search:" }
  public var noKeyDoesThat: String { "No key does that." }
}
