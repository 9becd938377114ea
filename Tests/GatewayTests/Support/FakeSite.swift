#if Web
import Desk
import Dialogues
import FrontDesk
import Synchronization
import Website

/// A desk in memory that meets every visitor with one question, whose second answer is a person.
final class FakeSite: Site {
  struct Visitor {
    var chat: SiteChat?
    var stand = WalkStand.waiting("q")
    var taken: [MessageID: SiteReceipt] = [:]
    var news: [SiteNews] = []
    var windows: [any SiteWindow] = []
    /// Those at which somebody looks yet.
    var readers: [any SiteWindow] { windows.filter(\.isOpen) }
    var learned: [(attributes: [Desk.Visitor.Attribute], isSigned: Bool)] = []
    var pages: [String] = []
    var isTyping = false
  }

  struct State {
    var visitors: [VisitorKey: Visitor] = [:]
    var seq: Int64 = 100
    var readers = 0
    /// Where every request came from.
    var addresses: [IPAddress?] = []
    /// Who is told what visitors may ask.
    var bounds: @Sendable (Settings.Web) -> Void = { _ in }
    /// What every call comes to.
    var failure: SiteError?
    var random = SystemRandomNumberGenerator()
  }

  let state = Mutex(State())

  static let agent = SiteAgent(name: "Ann Lee", tag: "a1", picture: picture.id)
  static let picture = try! Picture([
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1,
    0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55,
  ])
  static let noon = Instant(milliseconds: 1_700_000_000_000)

  /// Does something for a visitor who is known.
  private func by<Result>(
    _ key: VisitorKey,
    _ body: (inout State, inout Visitor) throws(SiteError) -> Result
  ) throws(SiteError) -> Result {
    try state.withLock { state throws(SiteError) in
      if let failure = state.failure { throw failure }
      guard var visitor = state.visitors[key] else { throw .unknownVisitor }
      defer { state.visitors[key] = visitor }
      return try body(&state, &visitor)
    }
  }

  private static func picture(_ state: State, _ visitor: Visitor) -> SitePicture {
    SitePicture(
      seq: state.seq,
      dialogue: SiteDialogue(
        id: "welcome", version: 1, pokes: true,
        shown: [.said("hi", "Hello"), .asked("q", "What is it?", choices: ["Price", "A person"])],
        stand: visitor.stand),
      chat: visitor.chat)
  }

  private static func tell(_ state: inout State, _ visitor: inout Visitor, _ what: SiteNews.What) {
    state.seq += 1
    let news = SiteNews(seq: state.seq, what)
    visitor.news.append(news)
    for window in visitor.windows { window.tell(news) }
  }

  // MARK: As the tests see it

  /// The desk's settings are changed.
  func bound(_ change: (inout Settings.Web) -> Void) {
    var settings = Settings.Web()
    change(&settings)
    state.withLock { $0.bounds }(settings)
  }

  func fail(_ error: SiteError?) { state.withLock { $0.failure = error } }

  func visitor(_ key: VisitorKey) -> Visitor? { state.withLock { $0.visitors[key] } }

  /// How many streams are open.
  var readers: Int { state.withLock { $0.visitors.values.reduce(0) { $0 + $1.readers.count } } }

  /// Something happens to a visitor.
  func tell(_ key: VisitorKey, _ what: SiteNews.What) {
    state.withLock { state in
      guard var visitor = state.visitors[key] else { return }
      FakeSite.tell(&state, &visitor, what)
      state.visitors[key] = visitor
    }
  }

  func reply(_ key: VisitorKey, _ text: String) {
    let seq = state.withLock { $0.seq + 1 }
    tell(
      key,
      .line(
        SiteLine(
          seq: seq, at: FakeSite.noon,
          content: .heard(id: MessageID("agent-\(seq)"), from: FakeSite.agent, text: text))))
  }

  /// Ends all streams of a visitor, as a desk does that is lost.
  func cut(_ key: VisitorKey) {
    for window in visitor(key)?.windows ?? [] { window.end() }
  }

  // MARK: As the gateway sees it

  func reached(from address: IPAddress?, _ allowance: ChatAllowance?) -> any Site {
    state.withLock { $0.addresses.append(address) }
    return self
  }

  func hello(_ key: VisitorKey?, _ arrival: Arrival) async throws(SiteError) -> Welcome {
    try state.withLock { state throws(SiteError) in
      if let failure = state.failure { throw failure }
      var new: VisitorKey?
      if let key, state.visitors[key] == nil { throw .unknownVisitor }
      if key == nil {
        let made = VisitorKey.random(using: &state.random)
        new = made
        state.visitors[made] = Visitor()
      }
      let known = new ?? key!
      state.visitors[known]!.pages.append(arrival.page.url)
      return Welcome(
        key: new, picture: FakeSite.picture(state, state.visitors[known]!), look: WidgetLook(),
        now: FakeSite.noon)
    }
  }

  func come(_ key: VisitorKey, to page: PageView) async throws(SiteError) -> SitePicture {
    try by(key) { state, visitor in
      visitor.pages.append(page.url)
      return FakeSite.picture(state, visitor)
    }
  }

  func spend(
    _ key: VisitorKey, on page: String, milliseconds: Int64, scrolled percent: Int
  ) async throws(SiteError) -> SitePicture.Look? {
    try by(key) { _, _ in SitePicture.Look(milliseconds: 5000, scroll: 50) }
  }

  func answer(_ key: VisitorKey, _ answer: SiteAnswer) async throws(SiteError) -> SiteStep {
    try by(key) { state, visitor throws(SiteError) in
      guard visitor.stand == .waiting(answer.card), answer.dialogue == "welcome" else {
        throw .misfit(.notAsked)
      }
      var shown: [Shown] = [.answered("q", "An answer")]
      if answer.answer == .choice(1) {
        visitor.stand = .chatting("person")
        visitor.chat = SiteChat(id: "kw2m", state: .ringing)
        shown.append(.chat("person"))
      } else {
        visitor.stand = .completed
        shown.append(.said("bye", "Goodbye"))
      }
      FakeSite.tell(&state, &visitor, .shown("welcome", shown, visitor.stand))
      if let chat = visitor.chat { FakeSite.tell(&state, &visitor, .chat(chat)) }
      return SiteStep(seq: state.seq, shown: shown, stand: visitor.stand)
    }
  }

  func start(_ key: VisitorKey, _ dialogue: DialogueID) async throws(SiteError) -> SitePicture {
    try by(key) { state, visitor throws(SiteError) in
      guard dialogue == "welcome" else { throw .misfit(.noDialogue) }
      guard visitor.chat == nil else { throw .misfit(.chatOpen) }
      visitor.stand = .waiting("q")
      return FakeSite.picture(state, visitor)
    }
  }

  func say(_ key: VisitorKey, id: MessageID, _ text: String) async throws(SiteError) -> SiteReceipt
  {
    try by(key) { state, visitor throws(SiteError) in
      if let receipt = visitor.taken[id] { return receipt }
      guard visitor.chat != nil else { throw .misfit(.noChat) }
      let line = SiteLine(
        seq: state.seq + 1, at: FakeSite.noon, content: .said(id: id, text: text))
      visitor.chat?.lines.append(line)
      FakeSite.tell(&state, &visitor, .line(line))
      let receipt = SiteReceipt(seq: state.seq, at: FakeSite.noon)
      visitor.taken[id] = receipt
      return receipt
    }
  }

  func typing(_ key: VisitorKey, _ isTyping: Bool) async throws(SiteError) {
    try by(key) { _, visitor in visitor.isTyping = isTyping }
  }

  func leave(_ key: VisitorKey) async throws(SiteError) -> SiteReceipt {
    try by(key) { state, visitor throws(SiteError) in
      guard visitor.chat != nil else { throw .misfit(.noChat) }
      visitor.chat = nil
      state.seq += 1
      return SiteReceipt(seq: state.seq, at: FakeSite.noon)
    }
  }

  func leaveMessage(_ key: VisitorKey, _ left: SiteLeft) async throws(SiteError) -> SiteReceipt {
    try by(key) { state, _ throws(SiteError) in
      guard left.email.contains("@") else {
        throw .invalid(field: "email", Refusal(.amount(.emptyMessage)))
      }
      state.seq += 1
      return SiteReceipt(seq: state.seq, at: FakeSite.noon)
    }
  }

  func learn(
    _ key: VisitorKey, _ attributes: [Desk.Visitor.Attribute], isSigned: Bool
  ) async throws(SiteError) -> SiteReceipt {
    try by(key) { state, visitor in
      visitor.learned.append((attributes, isSigned))
      state.seq += 1
      return SiteReceipt(seq: state.seq, at: FakeSite.noon)
    }
  }

  func forget(_ key: VisitorKey) async throws(SiteError) {
    try by(key) { _, _ in }
    state.withLock { $0.visitors[key] = nil }
  }

  func lines(
    _ key: VisitorKey, before seq: Int64
  ) async throws(SiteError) -> (lines: [SiteLine], more: Bool) {
    try by(key) { _, visitor in
      ((visitor.chat?.lines ?? []).filter { $0.seq < seq }, false)
    }
  }

  func listen(
    _ key: VisitorKey, after seq: Int64, in window: any SiteWindow
  ) async throws(SiteError) {
    try by(key) { _, visitor in
      for news in visitor.news where news.seq! > seq { window.tell(news) }
      visitor.windows.append(window)
    }
  }

  /// The only picture there is: a PNG of one pixel, which the agent has.
  func picture(_ id: PictureID) async throws(SiteError) -> Picture? {
    if let failure = state.withLock({ $0.failure }) { throw failure }
    return id == FakeSite.picture.id ? FakeSite.picture : nil
  }

  func bounds(_ told: @escaping @Sendable (Settings.Web) -> Void) async throws(SiteError) {
    state.withLock { $0.bounds = told }
    told(Settings.Web())
  }

  func look() async throws(SiteError) -> WidgetLook {
    if let failure = state.withLock({ $0.failure }) { throw failure }
    return WidgetLook()
  }
}
#endif
