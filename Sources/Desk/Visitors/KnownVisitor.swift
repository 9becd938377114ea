/// What the desk remembers of one visitor of the website: the fold of what happened to them, and
/// their habits, which are no history.
public struct KnownVisitor: Hashable, Sendable {
  public let mark: VisitorMark
  /// What their own browser gave, or what was signed for it, each name once.
  public var attributes: [Known] = []
  /// How they stand with each dialogue.
  public var standings: [DialogueID: Standing] = [:]
  /// The dialogue that is begun and not completed, where it stands.
  public var goingOn: SavedWalk?
  /// How many dialogues they have begun by an answer, or by asking for a person, each time one.
  public var walks = 0
  /// Goals reached lately, oldest first.
  public var goals: [Goal] = []
  /// Their last chats, oldest first.
  public var chats: [ChatID] = []
  /// The chat that is open, and the dialogue that led to it.
  public var openChat: OpenChat?
  /// The chat for which nobody came and after which they may leave a message; nil: there is none.
  public var unanswered: OpenChat?
  /// The last message they left, by which one that comes again is known.
  public var left: Left?
  /// Their last answers, oldest first, by which one that comes again is known.
  public var answers: [Answered] = []
  /// The event by which an agent found them to be one person with others last: who have the same are.
  /// Nil: with nobody.
  public var person: Int64?
  /// How those others stand with each dialogue, as far as it was looked up: that counts like their own,
  /// and is not kept.
  public var shared: [DialogueID: Standing] = [:]
  /// The last event that was folded in.
  public var seq: Int64 = 0
  public var habits = VisitorHabits()

  public struct Known: Hashable, Sendable {
    public var name: String
    public var value: String
    public var source: AttributeSource
    /// The event by which it became known.
    public var seq: Int64

    public init(name: String, value: String, source: AttributeSource, seq: Int64 = 0) {
      self.name = name
      self.value = value
      self.source = source
      self.seq = seq
    }
  }

  /// When each came to be, once, in whatever version.
  public struct Standing: Hashable, Sendable {
    public var triggered: Instant?
    public var engaged: Instant?
    public var completed: Instant?

    public init(triggered: Instant? = nil, engaged: Instant? = nil, completed: Instant? = nil) {
      self.triggered = triggered
      self.engaged = engaged
      self.completed = completed
    }
  }

  public struct Goal: Hashable, Sendable {
    public var dialogue: DialogueID
    public var name: String
    public var at: Instant

    public init(dialogue: DialogueID, name: String, at: Instant) {
      self.dialogue = dialogue
      self.name = name
      self.at = at
    }
  }

  public struct OpenChat: Hashable, Sendable {
    public var chat: ChatID
    public var dialogue: DialogueID?
    /// Whether they may leave a message where nobody comes.
    public var takesMessage: Bool

    public init(chat: ChatID, dialogue: DialogueID? = nil, takesMessage: Bool = false) {
      self.chat = chat
      self.dialogue = dialogue
      self.takesMessage = takesMessage
    }
  }

  public struct Left: Hashable, Sendable {
    public var id: MessageID
    public var seq: Int64

    public init(id: MessageID, seq: Int64) {
      self.id = id
      self.seq = seq
    }
  }

  public struct Answered: Hashable, Sendable {
    public var id: MessageID
    public var seq: Int64
    public var shown: [Shown]
    public var stand: WalkStand

    public init(id: MessageID, seq: Int64, shown: [Shown], stand: WalkStand) {
      self.id = id
      self.seq = seq
      self.shown = shown
      self.stand = stand
    }
  }

  public init(_ mark: VisitorMark) { self.mark = mark }

  /// So many of each are remembered.
  public static let mostGoals = 50
  public static let mostChats = 50
  public static let mostAnswers = 8

  /// The value of an attribute; a missing one is the empty text.
  public subscript(_ attribute: String) -> String {
    attributes.first { $0.name == attribute }?.value ?? ""
  }

  /// What their own browser gave, as a visitor of the desk.
  public var own: Visitor {
    Visitor(
      id: VisitorID(mark.text),
      attributes: attributes.map { .init(name: $0.name, value: $0.value) })
  }

  /// The same without what agents put right: what texts to them may say of them.
  public var given: Visitor {
    Visitor(
      id: VisitorID(mark.text),
      attributes: attributes.filter { $0.source != .agent }
        .map { .init(name: $0.name, value: $0.value) })
  }

  /// Their email in its normal form; empty: they gave none.
  public var email: String { self["email"] }

  /// Whether the website vouches for their email, which anybody else can only type.
  public var hasSignedEmail: Bool {
    attributes.contains { $0.name == "email" && $0.source == .signed && !$0.value.isEmpty }
  }
}
