/// All that a visitor's window shows, up to an event.
public struct SitePicture: Hashable, Sendable {
  /// The last event that is in it.
  public var seq: Int64
  /// What is shown of a dialogue; nil: none is.
  public var dialogue: SiteDialogue?
  /// Their chat, also one that has just closed; nil: they have none.
  public var chat: SiteChat?
  /// What is awaited on the page; nil: nothing.
  public var look: Look?
  /// What counted as the picture came to be.
  public var counted: [SiteCount]

  /// What has to happen before a dialogue is shown: all that is named.
  public struct Look: Hashable, Sendable {
    /// Of the page being seen.
    public var milliseconds: Int64?
    /// Percent of it scrolled to.
    public var scroll: Int?

    public init(milliseconds: Int64? = nil, scroll: Int? = nil) {
      self.milliseconds = milliseconds
      self.scroll = scroll
    }
  }

  public init(
    seq: Int64, dialogue: SiteDialogue? = nil, chat: SiteChat? = nil, look: Look? = nil,
    counted: [SiteCount] = []
  ) {
    self.seq = seq
    self.dialogue = dialogue
    self.chat = chat
    self.look = look
    self.counted = counted
  }
}
