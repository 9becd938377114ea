/// What came of a dialogue: the definitions of its figures (DIALOGUES, Which dialogue, and what
/// counts). Each visitor counts once for a dialogue, whatever its version and their session, at the
/// instant of the first time.
public struct DialogueFigures: Hashable, Sendable {
  /// Visitors who were shown it.
  public var triggered = 0
  /// Visitors who answered: with a choice, with a value, or by opening a document.
  public var engaged = 0
  /// Visitors who came to the end of a branch, or whose chat out of it was over: ended, fallen back
  /// or abandoned.
  public var completed = 0
  /// People acquired: visitors whose first valid email came in it.
  public var acquired = 0
  /// How often each goal was reached: once a visitor and session.
  public var goals: [String: Int] = [:]
  /// Chats that it asked for.
  public var asked = 0
  /// Those of them that an agent accepted or took.
  public var connected = 0
  /// Those of them that fell back or were abandoned before any agent had come.
  public var missed = 0

  public init() {}

  /// Those who engaged among those it was triggered for, in thousandths; nil: there are none.
  public var engagementRate: Int? { DialogueFigures.share(engaged, of: triggered) }
  /// People acquired among those who engaged, in thousandths; nil: there are none.
  public var conversionRate: Int? { DialogueFigures.share(acquired, of: engaged) }
  /// All goals together.
  public var allGoals: Int { goals.values.reduce(0, +) }

  /// Rounded to the nearest.
  private static func share(_ part: Int, of whole: Int) -> Int? {
    whole > 0 ? (part * 2000 + whole) / (2 * whole) : nil
  }
}
