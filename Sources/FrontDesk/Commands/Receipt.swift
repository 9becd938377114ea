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
  public var site: SiteOutcome? {
    get {
      guard case .some(.outcome(let outcome)) = keptSite else { return nil }
      return outcome
    }
    set { keptSite = newValue.map { .outcome($0) } }
  }
  /// Apart, since most have none and it is large: a receipt is copied on its way out.
  private var keptSite: KeptSite?
  /// Everything that happened in the same commit, what had fallen due included.
  public var events: [StampedEvent] = []

  private indirect enum KeptSite: Sendable { case outcome(SiteOutcome) }

  init(
    chat: ChatID? = nil, message: (id: MessageID, seq: Int64)? = nil, repeated: Bool = false,
    site: SiteOutcome? = nil
  ) {
    (self.chat, self.message, self.repeated) = (chat, message, repeated)
    self.site = site
  }
}
