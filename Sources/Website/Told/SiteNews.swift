public import Desk

/// Something that happened to a visitor, for all windows of their browser.
public struct SiteNews: Hashable, Sendable {
  /// The event it is of; nil: it is fleeting.
  public var seq: Int64?
  public var what: What

  public enum What: Hashable, Sendable {
    /// Another dialogue is shown, or none.
    case dialogue(SiteDialogue?)
    /// More of the dialogue that is shown.
    case shown(DialogueID, [Shown], WalkStand)
    /// The chat's state, place, agent; its lines come apart.
    case chat(SiteChat)
    case line(SiteLine)
    case look(SitePicture.Look?)
    case counted(SiteCount)
    /// An agent is writing, or has stopped.
    case typing(SiteAgent, Bool)
    /// What was told may not have happened: begin anew with `hello`.
    case resync
  }

  public init(seq: Int64? = nil, _ what: What) {
    self.seq = seq
    self.what = what
  }
}
