public import Desk

/// What happened, in words for each who reads of it. Nil: there is nothing to tell them.
public protocol EventWording: Sendable {
  /// What an event did to its chat, for whoever asks why it went where it is; nil for what does not
  /// concern where it went.
  func deed(_ event: Event, _ terms: Terms) -> String?
  /// What happens, for whoever looks on.
  func happening(_ event: Event, _ terms: Terms) -> String?
  /// What an event means to the agent it happens to, or whose chat it happens in; nothing of what
  /// somebody said in it.
  ///
  /// - Parameter now: from when on an offer has still to go.
  func news(_ event: Event, to me: AgentID, now: Instant, _ terms: Terms) -> String?
}
