public import Desk

/// What one chat comes to, folded from its events (`FactsFold`). Takes as much room as it was offered,
/// handed over and tagged, not as much as was said.
public struct ChatFacts: Hashable, Sendable {
  public var chat: ChatID
  /// Of the request.
  public var seq: Int64
  public var asked: Instant
  public var route: Route
  public var dialogue: DialogueID?
  /// Where it was asked for, without query and fragment.
  public var page: String?
  /// Whether the visitor's email was known when they asked.
  public var isKnown: Bool
  public var offers: [OfferFacts] = []
  /// Who had it, in order; the last one may still have it.
  public var stints: [StintFacts] = []
  public var visitorMessages = 0
  /// How often it went from one agent to another, or was sent back to the queue by one.
  public var transfers = 0
  /// When an agent first wrote.
  public var answered: Instant?
  public var closed: Instant?
  public var ending = ChatEnding.open
  public var score: Int?
  public var tags: [String] = []
  /// What the answers of the library were about that were given in it, or on the way to it.
  public var topics: [String] = []
  /// Since when the visitor has been waiting for an answer.
  public var unanswered: Instant?

  public init(_ request: Requested, seq: Int64, at: Instant) {
    chat = request.chat
    self.seq = seq
    asked = at
    route = request.route
    dialogue = request.origin?.dialogue
    page = request.origin.map { String($0.page.prefix { $0 != "?" && $0 != "#" }) }
    isKnown = !request.visitor.email.isEmpty
    topics = request.origin?.topics ?? []
  }

  /// Through which step it was first offered.
  public var via: Via? { offers.first?.via }

  /// When an agent first accepted or took it.
  public var connected: Instant? { stints.first?.from }

  /// Who has it now.
  public var holder: AgentID? {
    guard let last = stints.last, last.until == nil else { return nil }
    return last.agent
  }
}
