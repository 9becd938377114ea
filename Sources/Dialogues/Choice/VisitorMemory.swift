public import Desk

/// What is remembered of one visitor's dealings with dialogues, from session to session.
public struct VisitorMemory: Hashable, Sendable {
  /// Each counts once a visitor, whatever the version and session.
  public var triggered: Set<DialogueID> = []
  public var engaged: Set<DialogueID> = []
  public var completed: Set<DialogueID> = []
  /// The one that is begun and not completed, where it stands, in the version it was begun in.
  public var goingOn: Walk?
  /// Goals reached in this session.
  public var goals: Set<Goal> = []
  /// Where they were, when, and for how long.
  public var habits = VisitorHabits()

  public struct Goal: Hashable, Sendable {
    public var dialogue: DialogueID
    public var name: String
  }

  /// Nothing yet.
  public init() {}

  /// What the desk remembers of them and, of what counts once a visitor, of all who are the same person.
  ///
  /// - Parameters:
  ///   - dialogues: those of the desk; where one that was begun is no more, nothing goes on.
  ///   - habits: as whoever has their browser knows them; nil: as they were kept last.
  public init(
    _ known: KnownVisitor, _ dialogues: [DeskDialogue], habits: VisitorHabits? = nil
  ) {
    for (id, standing) in Array(known.standings) + Array(known.shared) {
      if standing.triggered != nil { triggered.insert(id) }
      if standing.engaged != nil { engaged.insert(id) }
      if standing.completed != nil { completed.insert(id) }
    }
    self.habits = habits ?? known.habits
    let began = self.habits.sessionBegan ?? .distantPast
    for goal in known.goals where goal.at >= began {
      goals.insert(Goal(dialogue: goal.dialogue, name: goal.name))
    }
    guard let saved = known.goingOn,
      let dialogue = dialogues.first(where: { $0.id == saved.dialogue })?[saved.version]
    else { return }
    goingOn = Walk(dialogue, goingOn: saved)
  }

  /// A session ends after so many milliseconds without a page or a word.
  public static let sessionPause: Int64 = 30 * 60_000
}
