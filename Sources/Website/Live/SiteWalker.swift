public import Desk
import Dialogues
import FrontDesk
public import Hosting
import Synchronization

/// A visitor's browser of one window, for whoever owns the desk's thread, as a terminal does: a wish is
/// done when it returns. As long as it is there, so is the visitor.
public final class SiteWalker {
  private let host: HostedDesk
  private let browsers: Browsers
  private let browser: Browser
  private let window = UnreadWindow()

  /// - Parameter key: of a visitor whom the desk remembers; nil: of a new one.
  public init(at host: HostedDesk, key: VisitorKey? = nil) throws(SiteError) {
    self.host = host
    let browsers = Browsers(host)
    self.browsers = browsers
    let browser = try browsers.browser(of: key).get().0
    self.browser = browser
    let window = window
    try SiteWalker.ask(host) { browser.listen(after: browser.heard, in: window, $0) }
  }

  deinit { window.end() }

  /// Nobody reads it: who asks is told in return.
  private final class UnreadWindow: SiteWindow {
    private let open = Atomic(true)

    var isOpen: Bool { open.load(ordering: .relaxed) }
    func tell(_ news: SiteNews) {}
    func end() { open.store(false, ordering: .relaxed) }
  }

  /// What the visitor alone holds.
  public var key: VisitorKey { browser.key }

  /// All that the window shows.
  public var picture: SitePicture { browser.takePicture() }

  /// What they gave, or what is known of them by this browser.
  public var known: KnownVisitor { browser.known }

  /// They come to a page, and look at it for as long, and scroll as far, as what it has for them awaits.
  public func come(to arrival: Arrival) throws(SiteError) {
    try ask { browser.arrive(arrival, $0) }
    if let look = browser.look {
      let url = arrival.page.url
      try ask {
        browser.spend(look.milliseconds ?? 0, on: url, scrolled: look.scroll ?? 0, $0)
      }
    }
    browsers.keep([browser])
  }

  /// They begin a dialogue, whatever page they are on.
  public func start(_ dialogue: DialogueID) throws(SiteError) {
    try ask { browser.tryOut(dialogue, $0) }
  }

  /// They do what a card waits for.
  public func answer(
    _ card: CardID, _ answer: CardAnswer, id: MessageID
  ) throws(SiteError) {
    guard let dialogue = browser.dialogue else { throw .misfit(.notAsked) }
    let answer = SiteAnswer(
      id: id, dialogue: dialogue.id, version: dialogue.version, card: card, answer: answer)
    _ = try ask { browser.answer(answer, $0) }
  }

  /// What they say of themselves.
  public func learn(_ attributes: [Visitor.Attribute]) throws(SiteError) {
    _ = try ask { browser.learn(attributes, .said, $0) }
  }

  /// They leave a message where nobody came.
  public func leaveMessage(_ left: SiteLeft) throws(SiteError) -> SiteReceipt {
    try ask { browser.leaveMessage(left, $0) }
  }

  private func ask<Value>(
    _ wish: (@escaping (Result<Value, SiteError>) -> Void) -> Void
  ) throws(SiteError) -> Value {
    try SiteWalker.ask(host, wish)
  }

  /// Has a wish done. Whatever it needs of the desk is done before everybody is told.
  private static func ask<Value>(
    _ host: HostedDesk, _ wish: (@escaping (Result<Value, SiteError>) -> Void) -> Void
  ) throws(SiteError) -> Value {
    var answer: Result<Value, SiteError>?
    wish { answer = $0 }
    host.doDeferred()
    host.tell()
    guard let answer else { preconditionFailure("a wish was not answered") }
    return try answer.get()
  }
}
