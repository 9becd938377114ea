public import Desk

/// What came of a command.
public struct Receipt: Sendable {
  /// The chat it was about, if it was about one: for a request, the new chat.
  public var chat: ChatID?
  /// A message's id and place.
  public var message: (id: MessageID, seq: Int64)?
  /// True when the command had been done before and nothing has changed.
  public var repeated = false
  /// What came of a visitor's deed on the website.
  public var site: SiteOutcome?
  /// Everything that happened in the same commit, what had fallen due included.
  public var events: [StampedEvent] = []
}
