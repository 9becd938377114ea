public import Desk

/// What is remembered of one visitor's dealings with dialogues, from session to session.
public struct VisitorMemory: Hashable, Sendable {
  /// Each counts once a visitor, whatever the version and session.
  public var triggered: Set<DialogueID> = []
  public var engaged: Set<DialogueID> = []
  public var completed: Set<DialogueID> = []
  /// The one that is engaged and not completed, where it stands, in the version it was begun in.
  public var goingOn: Walk?
  /// Goals reached in this session.
  public var goals: Set<Goal> = []
  /// Milliseconds on each page and on all, while it was to be seen.
  public var timeOnPage: [PageAddress: Int64] = [:]
  public var timeOnSite: Int64 = 0
  /// How many sessions there were.
  public var visits = 0
  /// Their last page or word; nil: they have never been here.
  public var lastSeen: Instant?

  public struct Goal: Hashable, Sendable {
    public var dialogue: DialogueID
    public var name: String
  }

  /// Nothing yet.
  public init() {}

  /// A session ends after so many milliseconds without a page or a word.
  public static let sessionPause: Int64 = 30 * 60_000
}
