public import Desk
public import Routing

/// Who stands at the front desk.
public enum Principal: Hashable, Sendable {
  /// One visitor, by what they alone hold.
  case visitor(VisitorKey)
  case agent(AgentID)
  /// The desk itself: setting up, replaying. It also acts for visitors who have no key.
  case desk

  /// What the journal calls them.
  public var author: Author {
    switch self {
    case .visitor(let key): .visitor(key.mark)
    case .agent(let id): .agent(id)
    case .desk: .desk
    }
  }
}

/// What somebody wants of the desk. One door: whatever changes, changes by one of these.
public enum Command: Sendable {
  /// A visitor asks for a person. `messages` is what they have written already.
  case request(VisitorRequest)
  case accept(ChatID)
  case decline(ChatID)
  case take(ChatID)
  /// Takes a chat over, whoever has it or wherever it rings, for who may intervene.
  case takeOver(ChatID)
  /// Hands a chat over: its agent, or who may intervene. `note` is for agents' eyes.
  case transfer(ChatID, to: Destination, note: String?)
  /// A message of whoever asks. The same id again changes nothing and succeeds.
  case say(ChatID, id: MessageID?, text: String)
  /// A line for agents' eyes only. The same id again changes nothing and succeeds.
  case note(ChatID, id: MessageID?, text: String)
  /// The visitor leaves.
  case leave(ChatID)
  /// The visitor is here again, or still: kept present from now on.
  case resume(ChatID)
  /// The agent ends the chat; with `intervening`, one that is not theirs.
  case end(ChatID, intervening: Bool)
  case setAvailable(AgentID, Bool)
  case change(SetUpChange)
  /// Sets desk time back to what the clock says, where another has carried it ahead.
  case setClock

  /// The chat it is about, if it is about one that exists already.
  public var chat: ChatID? {
    switch self {
    case .accept(let chat), .decline(let chat), .take(let chat), .takeOver(let chat),
      .transfer(let chat, _, _), .say(let chat, _, _), .note(let chat, _, _), .leave(let chat),
      .resume(let chat), .end(let chat, _):
      chat
    case .request, .setAvailable, .change, .setClock: nil
    }
  }
}

/// A change of the desk's set-up.
public enum SetUpChange: Sendable {
  /// The agent's number is given by the desk.
  case addAgent(Agent)
  case changeAgent(AgentID, AgentChange)
  case removeAgent(AgentID, requeue: Bool)
  case addTeam(Team)
  case changeTeam(TeamID, name: String?, agents: [AgentID]?)
  case removeTeam(TeamID)
  /// All of them or none.
  case addAccounts([Account])
  /// With `adding`, one that is not there is made, for which its agent has to be named.
  case changeAccount(domain: String, AccountChange, adding: Bool)
  case removeAccount(domain: String)
  case addRule(Rule)
  case changeRule(Rule)
  case removeRule(RuleID)
  case setSettings([String: String])
}

/// What to change of an agent: nil leaves a thing as it is, an inner nil takes it away.
public struct AgentChange: Sendable {
  public var name: String?
  public var email: String??
  public var timeZone: String??
  public var schedule: WeeklySchedule??
  public var capacity: Int??
  public var permissions: Permissions?
  public var login: String??
  public init() {}
}

/// What to change of an account: nil leaves a thing as it is, an inner nil takes it away.
public struct AccountChange: Sendable {
  public var company: String??
  public var agent: AgentID?
  public init(company: String?? = nil, agent: AgentID? = nil) {
    self.company = company
    self.agent = agent
  }
}

/// A visitor's request for a person.
public struct VisitorRequest: Sendable {
  public var visitor: Visitor
  public var route: Route
  /// Seconds the visitor may stand in the queue; nil: none.
  public var wait: Int?
  /// What the visitor wrote before asking, oldest first.
  public var messages: [Draft]
  /// Whether a live process stands for the visitor: when it dies, the visitor has left.
  public var watched: Bool
  /// The chat's id where the desk does not make it: replays.
  public var chat: ChatID?

  public struct Draft: Sendable {
    public var id: MessageID?
    public var text: String
    public init(id: MessageID? = nil, text: String) {
      self.id = id
      self.text = text
    }
  }

  public init(
    visitor: Visitor, route: Route = .roundRobin, wait: Int? = nil, messages: [Draft] = [],
    watched: Bool = false, chat: ChatID? = nil
  ) {
    self.visitor = visitor
    self.route = route
    self.wait = wait
    self.messages = messages
    self.watched = watched
    self.chat = chat
  }
}

/// What came of a command.
public struct Receipt: Sendable {
  /// The chat it was about, if it was about one: for a request, the new chat.
  public var chat: ChatID?
  /// A message's id and place.
  public var message: (id: MessageID, seq: Int64)?
  /// True when the command had been done before and nothing has changed.
  public var repeated = false
  /// Everything that happened in the same commit, what had fallen due included.
  public var events: [StampedEvent] = []
}
