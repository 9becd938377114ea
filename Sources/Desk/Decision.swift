/// Why an agent was passed over, in the order it is asked: the first that holds is the reason.
public enum PassReason: String, CaseIterable, Sendable {
  case noPermission, unavailable, atCapacity
  /// The chat, which may not wait, was offered to them before.
  case alreadyOffered
  /// The chat, which can wait, was offered to them just now.
  case offeredLately
  case notPresent
  /// As many chats ring at them as may at once, and the chat can wait.
  case ringing
}

/// How many agents were passed over for each reason. Takes no room of its own, since every step of
/// every decision has one.
public struct PassCounts: Hashable, Sendable {
  /// By the reasons' places, as asked.
  private var counts = SIMD8<Int32>()

  /// None.
  public init() {}

  /// How many were passed over for a reason; nil: nobody was.
  public subscript(reason: PassReason) -> Int? {
    get { counts[reason.place] > 0 ? Int(counts[reason.place]) : nil }
    set { counts[reason.place] = Int32(clamping: newValue ?? 0) }
  }

  /// How many were passed over for a reason, `none` if nobody was.
  public subscript(reason: PassReason, default none: Int) -> Int {
    get { self[reason] ?? none }
    set { self[reason] = newValue }
  }

  /// Whether nobody was passed over.
  public var isEmpty: Bool { counts == SIMD8() }

  /// How many were passed over for any reason.
  public var total: Int { PassReason.allCases.reduce(0) { $0 + (self[$1] ?? 0) } }
}

extension PassReason {
  fileprivate var place: Int {
    switch self {
    case .noPermission: 0
    case .unavailable: 1
    case .atCapacity: 2
    case .alreadyOffered: 3
    case .offeredLately: 4
    case .notPresent: 5
    case .ringing: 6
    }
  }
}

/// Through which step an offer came about.
public enum Via: Hashable, Sendable {
  case account, agent, roundRobin
  case rule(RuleID)
  case team(TeamID)

  /// `account`, `agent`, `roundRobin`, `rule:ID`, `team:ID`.
  public var text: String {
    switch self {
    case .account: "account"
    case .agent: "agent"
    case .roundRobin: "roundRobin"
    case .rule(let id): "rule:\(id)"
    case .team(let id): "team:\(id)"
    }
  }

  /// Reads what `text` writes; nil for anything else.
  public init?(text: String) {
    switch text {
    case "account": self = .account
    case "agent": self = .agent
    case "roundRobin": self = .roundRobin
    default:
      if text.hasPrefix("rule:") {
        self = .rule(RuleID(String(text.dropFirst(5))))
      } else if text.hasPrefix("team:") {
        self = .team(TeamID(String(text.dropFirst(5))))
      } else {
        return nil
      }
    }
  }
}

/// One step of a decision: whom it asked and why it passed agents over.
public struct DecisionStep: Hashable, Sendable {
  public var via: Via
  /// The agent the step found, if any.
  public var chosen: AgentID?
  /// How many agents were passed over for which reason.
  public var counts: PassCounts
  /// The first agents passed over, in ring order, at most `DecisionStep.named`.
  public var passed: [Passed]

  /// How many of those passed over are named.
  public static let named = 20

  public struct Passed: Hashable, Sendable {
    public var agent: AgentID
    public var reason: PassReason
    public init(agent: AgentID, reason: PassReason) {
      self.agent = agent
      self.reason = reason
    }
  }

  public init(
    via: Via, chosen: AgentID? = nil, counts: PassCounts = PassCounts(), passed: [Passed] = []
  ) {
    self.via = via
    self.chosen = chosen
    self.counts = counts
    self.passed = passed
  }
}

/// What routing decided for a chat at an instant, with its reasons.
public struct Decision: Hashable, Sendable {
  public enum Outcome: Hashable, Sendable {
    case offer(AgentID, Via)
    /// Visitors of that email domain get no agent.
    case blocked
    case noRuleMatched
    case noAgentAvailable
    /// Nobody is left in the pool of a chat that may not wait.
    case offersExhausted
  }

  public var outcome: Outcome
  /// The steps asked, in order; the last one decided.
  public var steps: [DecisionStep]

  public init(outcome: Outcome, steps: [DecisionStep]) {
    self.outcome = outcome
    self.steps = steps
  }
}
