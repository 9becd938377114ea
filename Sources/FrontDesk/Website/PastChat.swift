public import Desk

/// A closed chat of a visitor's, for agents' eyes.
public struct PastChat: Hashable, Sendable {
  public var summary: ChatSummary
  public var tie: Tie

  /// By what it is known to be theirs.
  public enum Tie: Hashable, Sendable {
    /// By what only they hold, as their browser does; of who came by a terminal, by the email there.
    case own
    /// An agent found whoever it was to be the same person.
    case merged
    /// The website vouches for one email, here and there.
    case signed
    /// One email was given here and there, which anybody can type.
    case email
  }

  public init(_ summary: ChatSummary, _ tie: Tie) {
    self.summary = summary
    self.tie = tie
  }
}
