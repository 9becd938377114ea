/// A dialogue as the desk keeps it: what its authors work on, and every version that visitors may
/// still be in.
public struct DeskDialogue: Hashable, Sendable {
  /// What was handed in last.
  public var draft: Dialogue
  /// Those that were published, oldest first.
  public var versions: [Version] = []
  /// The version that visitors meet; nil: none.
  public var published: Int?
  /// The highest version number ever given.
  public var lastVersion = 0

  /// A dialogue as it was published once.
  public struct Version: Hashable, Sendable {
    /// From 1.
    public var number: Int
    public var dialogue: Dialogue
    public var publishedAt: Instant
    /// When nobody could begin it any more; nil: they can.
    public var withdrawnAt: Instant?

    public init(
      number: Int, dialogue: Dialogue, publishedAt: Instant, withdrawnAt: Instant? = nil
    ) {
      self.number = number
      self.dialogue = dialogue
      self.publishedAt = publishedAt
      self.withdrawnAt = withdrawnAt
    }
  }

  public init(_ draft: Dialogue) { self.draft = draft }

  public var id: DialogueID { draft.id }

  /// The dialogue of a version; nil: nobody can be in it any more.
  public subscript(version: Int) -> Dialogue? {
    versions.last { $0.number == version }?.dialogue
  }

  /// Whether something was handed in since it was last published.
  public var isChanged: Bool {
    guard let published else { return true }
    return self[published] != draft
  }
}
