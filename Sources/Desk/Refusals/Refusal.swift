/// A command that a rule of the desk refuses. It changed nothing. Whoever shows it puts it into words.
public struct Refusal: Error, Hashable, Sendable {
  /// Why, with what it takes to say so.
  public enum Reason: Hashable, Sendable {
    case missing(Missing)
    case setUp(SetUp)
    case value(Value)
    case permission(Permission)
    case chat(InChat)
    case amount(Amount)
    case clock(Clock)
    case site(Site)
    case missed(Missed)
    case blocking(Blocking)
    case merging(Merging)
  }

  public enum Kind: Hashable, Sendable {
    /// A rule says no: exit code 1.
    case rule
    /// What was written cannot be what it is to be: exit code 64.
    case invalid
    /// No such agent, chat, team, …: exit code 66.
    case unknown
  }

  public let reason: Reason

  public init(_ reason: Reason) { self.reason = reason }

  public var kind: Kind {
    switch reason {
    case .missing, .blocking(.isNotBlocked), .merging(.unknown): .unknown
    case .value(let value): value.isOfTheDesk ? .rule : .invalid
    case .blocking(.tooWide), .blocking(.span), .blocking(.reasonTooLong), .amount(.wait): .invalid
    case .setUp, .permission, .chat, .amount, .clock, .site, .missed, .blocking,
      .merging:
      .rule
    }
  }

  /// The open chat in the way of a second request of one visitor.
  public var openChat: ChatID? {
    if case .chat(.visitorHasOpenChat(let chat)) = reason { chat } else { nil }
  }
}
