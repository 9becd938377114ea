/// A line about what became of a demo.
public enum DemoLine: Hashable, Sendable {
  case tally(Tally)
  /// What visitors did in dialogues.
  case walks(Walks)
  case medianWait(milliseconds: Int64)
  case offers(agent: String, Offers)
  /// Every rule of routing held, but for what could not be judged.
  case held(events: Int64, Unjudged?)
  case broken(times: Int, events: Int64)

  /// Chats and messages.
  public struct Tally: Hashable, Sendable {
    public var asked = 0
    public var answered = 0
    public var ended = 0
    public var fellBack = 0
    public var abandoned = 0
    public var open = 0
    public var messages = 0

    public init() {}
  }

  /// What came of dialogues: who was shown one, who answered, and what it led to.
  public struct Walks: Hashable, Sendable {
    public var triggered = 0
    public var engaged = 0
    public var answers = 0
    public var completed = 0
    public var asked = 0
    public var left = 0

    public init() {}
  }

  /// What was offered to an agent.
  public struct Offers: Hashable, Sendable {
    public var made = 0
    public var accepted = 0
    public var declined = 0
    public var missed = 0
    public var withdrawn = 0
    public var taken = 0

    public init() {}
  }

  /// Why it cannot be told whose turn it was.
  public enum Unjudged: Hashable, Sendable {
    case othersCame
    /// It takes that option.
    case needs(option: String)
  }
}
