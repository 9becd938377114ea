public import Desk

/// A line of a conversation as its visitor sees it: no notes, nobody's id.
public struct SiteLine: Hashable, Sendable {
  public var seq: Int64
  public var at: Instant
  public var content: Content
  /// In which language its visitor reads what the desk says of its own as long as nobody has given it
  /// a text: a tag; empty: nobody knows.
  public var language = ""

  public enum Content: Hashable, Sendable {
    /// The visitor's own, with their id for it.
    case said(id: MessageID, text: String)
    case heard(id: MessageID, from: SiteAgent, text: String)
    /// The desk's own text, or the card's.
    case told(Notice, text: String)
    case notice(Notice)
  }

  /// What the desk has to say; the widget has its own words for each.
  public enum Notice: Hashable, Sendable {
    /// A person was asked for.
    case asked
    case connected(SiteAgent)
    /// Another agent has taken over.
    case handedOver(SiteAgent)
    /// Somebody else of the desk speaks too; their agent stays.
    case joined(SiteAgent)
    /// Back in the queue.
    case requeued
    case ended(EndedBy)
    case fellBack
    case abandoned
  }

  public enum EndedBy: String, CaseIterable, Sendable {
    case agent, visitor, supervisor, desk
  }

  public init(seq: Int64, at: Instant, content: Content) {
    self.seq = seq
    self.at = at
    self.content = content
  }
}
