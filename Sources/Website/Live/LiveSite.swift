public import Desk
public import Dialogues
public import FrontDesk
public import Hosting
import Store

/// A live desk as the website meets it: the browsers that are there, on the desk's own thread.
public final class LiveSite: Site {
  private let thread: DeskThread
  private let place: Place
  /// Where whoever asks is; nil: it is not looked at.
  private let address: IPAddress?
  private let allowance: ChatAllowance?
  private let reader: EarlierReader
  private let drawn: @Sendable (DeskState) -> WidgetLook

  /// Where the browsers are. Touched on the desk's thread alone.
  private final class Place: @unchecked Sendable {
    var browsers: Browsers?
  }

  /// - Parameter drawn: what the widget is drawn with.
  public init(
    on thread: DeskThread,
    drawn: @escaping @Sendable (DeskState) -> WidgetLook = { WidgetLook($0.settings) }
  ) {
    self.thread = thread
    self.drawn = drawn
    place = Place()
    reader = EarlierReader()
    address = nil
    allowance = nil
    // Time is kept also where no browser comes.
    let place = place
    thread.post(
      { host in if place.browsers == nil { place.browsers = Browsers(host) } }, orFail: { _ in })
  }

  private init(_ other: LiveSite, _ address: IPAddress?, _ allowance: ChatAllowance?) {
    thread = other.thread
    drawn = other.drawn
    place = other.place
    reader = other.reader
    self.address = address
    self.allowance = allowance
  }

  public func reached(from address: IPAddress?, _ allowance: ChatAllowance?) -> any Site {
    LiveSite(self, address, allowance)
  }

  // MARK: The browser's wishes

  public func hello(
    _ key: VisitorKey?, _ arrival: Arrival
  ) async throws(SiteError) -> Welcome {
    let (drawn, address, allowance) = (drawn, address, allowance)
    return try await run { browsers, done in
      browsers.hello(key, arrival, from: address, allowance) { result in
        done(
          result.map { browser, isNew in
            Welcome(
              key: isNew ? browser.key : nil, picture: browser.takePicture(),
              look: drawn(browsers.host.desk.state), now: browsers.host.desk.wallTime)
          })
      }
    }
  }

  public func come(
    _ key: VisitorKey, to page: PageView
  ) async throws(SiteError) -> SitePicture {
    try await withBrowser(key) { browser, done in
      browser.come(to: page) { done($0.map { browser.takePicture() }) }
    }
  }

  public func spend(
    _ key: VisitorKey, on page: String, milliseconds: Int64, scrolled percent: Int
  ) async throws(SiteError) -> SitePicture.Look? {
    try await withBrowser(key) { browser, done in
      browser.spend(milliseconds, on: page, scrolled: percent) { done($0.map { browser.look }) }
    }
  }

  public func answer(
    _ key: VisitorKey, _ answer: SiteAnswer
  ) async throws(SiteError) -> SiteStep {
    try await withBrowser(key) { browser, done in browser.answer(answer, done) }
  }

  public func start(
    _ key: VisitorKey, _ dialogue: DialogueID
  ) async throws(SiteError) -> SitePicture {
    try await withBrowser(key) { browser, done in
      browser.start(dialogue) { done($0.map { browser.takePicture() }) }
    }
  }

  public func say(
    _ key: VisitorKey, id: MessageID, _ text: String
  ) async throws(SiteError) -> SiteReceipt {
    try await withBrowser(key) { browser, done in browser.say(id, text, done) }
  }

  public func typing(_ key: VisitorKey, _ isTyping: Bool) async throws(SiteError) {
    try await withBrowser(key) { browser, done in
      browser.type(isTyping)
      done(.success(()))
    }
  }

  public func leave(_ key: VisitorKey) async throws(SiteError) -> SiteReceipt {
    try await withBrowser(key) { browser, done in browser.leave(done) }
  }

  public func leaveMessage(
    _ key: VisitorKey, _ left: SiteLeft
  ) async throws(SiteError) -> SiteReceipt {
    try await withBrowser(key) { browser, done in browser.leaveMessage(left, done) }
  }

  public func learn(
    _ key: VisitorKey, _ attributes: [Visitor.Attribute], isSigned: Bool
  ) async throws(SiteError) -> SiteReceipt {
    try await withBrowser(key) { browser, done in
      browser.learn(attributes, isSigned ? .signed : .said, done)
    }
  }

  public func forget(_ key: VisitorKey) async throws(SiteError) {
    try await run { browsers, done in browsers.forget(key, done) }
  }

  public func lines(
    _ key: VisitorKey, before seq: Int64
  ) async throws(SiteError) -> (lines: [SiteLine], more: Bool) {
    // What is in memory is answered at once; else the chat is read where nobody else waits for it.
    let found: (chat: ChatID, lines: (lines: [SiteLine], more: Bool)?, at: any DeskPlace) =
      try await withBrowser(key) { browser, done in
        guard let chat = browser.talk?.id else { return done(.failure(.misfit(.noChat))) }
        let lines = browser.earlierInMemory(before: seq)
        done(.success((chat, lines, browser.host.live.place)))
      }
    if let lines = found.lines { return lines }
    guard let events = try await reader.events(of: found.chat, at: found.at) else {
      throw .misfit(.noChat)
    }
    return try await withBrowser(key) { browser, done in
      done(.success(browser.earlier(events, before: seq, in: found.chat)))
    }
  }

  public func listen(
    _ key: VisitorKey, after seq: Int64, in window: any SiteWindow
  ) async throws(SiteError) {
    try await withBrowser(key) { browser, done in browser.listen(after: seq, in: window, done) }
  }

  public func picture(_ id: PictureID) async throws(SiteError) -> Picture? {
    let pictures: (any PictureStore)? = try await run { browsers, done in
      let isOnes = browsers.host.desk.state.agents.contains { $0.picture == id }
      done(.success(isOnes ? browsers.host.live.place.pictures : nil))
    }
    // Read on the caller's thread: nobody else's wish waits for it.
    do throws(StoreError) {
      return try pictures?.picture(id)
    } catch {
      throw .desk(.store(error))
    }
  }

  public func bounds(
    _ told: @escaping @Sendable (Settings.Web) -> Void
  ) async throws(SiteError) {
    try await run { browsers, done in
      browsers.tellBounds(to: told)
      done(.success(()))
    }
  }

  public func look() async throws(SiteError) -> WidgetLook {
    let drawn = self.drawn
    return try await run { browsers, done in done(.success(drawn(browsers.host.desk.state))) }
  }

  // MARK: On the desk's thread

  private func withBrowser<Answer>(
    _ key: VisitorKey,
    _ body:
      @escaping @Sendable (Browser, @escaping (Result<Answer, SiteError>) -> Void) -> Void
  ) async throws(SiteError) -> Answer {
    let (address, allowance) = (address, allowance)
    return try await run { browsers, done in
      switch browsers.find(key) {
      case .success(let browser):
        (browser.address, browser.allowance) = (address, allowance)
        body(browser, done)
      case .failure(let error): done(.failure(error))
      }
    }
  }

  private func run<Answer>(
    _ body:
      @escaping @Sendable (Browsers, @escaping (Result<Answer, SiteError>) -> Void) -> Void
  ) async throws(SiteError) -> Answer {
    let (thread, place) = (thread, place)
    let box: Result<Carried<Answer>, SiteError> = await withCheckedContinuation { continuation in
      @Sendable func answer(_ result: Result<Carried<Answer>, SiteError>) {
        continuation.resume(returning: result)
      }
      thread.post(
        { host in
          let browsers = place.browsers ?? Browsers(host)
          if place.browsers == nil { place.browsers = browsers }
          body(browsers) { result in answer(result.map(Carried.init)) }
        }, orFail: { answer(.failure(.desk($0))) })
    }
    return try box.get().value
  }

  /// An answer on its way to whoever waits for it, and in nobody else's hands.
  private struct Carried<Value>: @unchecked Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }
}
