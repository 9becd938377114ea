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
  public var handOverPrompt: String { "To:" }
  public var theQueue: String { "the queue" }
  public var sayWhereTo: String { "Type a name or choose one; then a note, if you like." }
  public var noteForThem: String { "A note for whoever it comes to, if you like:" }
  public func noteGoesAlong(_ note: String) -> String { "With the note: \(note)" }
  public var ringsNow: String { "free: rings now" }
  public func ringsNow(at agent: String, free: Int, of count: Int) -> String {
    "\(free) of \(count) free: rings at \(agent) now"
  }
  public func handOverObstacle(_ obstacle: Refusal.HandOverObstacle) -> String {
    switch obstacle {
    case .hasItAlready: "has it already"
    case .ringsAlready: "it rings there already"
    case .passed(.atCapacity): "full"
    case .passed(let reason): self.reason(reason)
    }
  }
  public func nobodyIsFree(of count: Int) -> String {
    count == 0 ? "nobody is free" : "nobody of \(count) is free"
  }
  public func waitsInQueue(at place: Int) -> String { "waits at place \(place)" }
  public func ringsFromQueue(at agent: String) -> String { "rings at \(agent) at once" }
  public var isThereNoMore: String { "is not there any more" }
  public var goesNowhere: String { "Nobody is called so, and no team." }

  public func tooSmall(_ size: String, least: String, quit: String) -> String {
    "\(size) is too small: \(least) at least. Until then \(quit) quits."
  }
  public var searchKeys: String { "Keys. Type to search:" }
  public var noKeyDoesThat: String { "No key does that." }
}
