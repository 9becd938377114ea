public import Desk

/// A dialogue as a visitor's window shows it.
public struct SiteDialogue: Hashable, Sendable {
  public var id: DialogueID
  public var version: Int
  /// Another one where they have begun it again.
  public var walk: Int
  /// The language of the widget's own words; nil: the page's.
  public var language: String?
  /// Whether its first card is shown beside the closed launcher.
  public var pokes: Bool
  public var shown: [Shown]
  public var stand: WalkStand

  public init(
    id: DialogueID, version: Int, walk: Int = 1, language: String? = nil, pokes: Bool = false,
    shown: [Shown] = [], stand: WalkStand
  ) {
    self.id = id
    self.version = version
    self.walk = walk
    self.language = language
    self.pokes = pokes
    self.shown = shown
    self.stand = stand
  }
}
