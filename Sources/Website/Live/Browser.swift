import Desk
import Dialogues
import FrontDesk
import Hosting
import Store

/// One visitor's browser at a desk, with all its windows: what it shows, and what is told to it. For
/// the desk's thread.
final class Browser {
  let key: VisitorKey
  private unowned let browsers: Browsers
  private(set) var known: KnownVisitor
  private(set) var encounter: Encounter
  private var device = Surroundings.Device.desktop
  /// What is shown of a dialogue.
  private var dialogue: SiteDialogue?
  /// Their chat, open or closed lately.
  private var talk: BrowserTalk?
  /// What was told about the chat last, without its lines.
  private var toldChat: SiteChat?
  private var listeners = Listeners()
  /// The last event that was heard.
  private var heard: Int64
  private var lastHere: Instant
  private var holdsPresence = false
  private var watch: TalkWatch?
  private var toldTyping = Instant.distantPast
  var needsKeeping = false
  /// What counted while no window listened.
  private var uncounted: [SiteCount] = []

  private var host: HostedDesk { browsers.host }
  private var desk: FrontDesk { browsers.host.desk }

  init(_ key: VisitorKey, _ known: KnownVisitor, _ browsers: Browsers) {
    self.key = key
    self.known = known
    self.browsers = browsers
    heard = browsers.host.desk.state.seq
    lastHere = browsers.host.desk.wallTime
    encounter = Encounter(VisitorMemory(known, browsers.host.desk.state.dialogues))
    takeTalk()
    showWalk()
  }

  var habits: VisitorHabits { encounter.memory.habits }

  // MARK: What is shown

  /// All that the window shows. What counted while none listened is told with it, once.
  func takePicture() -> SitePicture {
    defer { uncounted = [] }
    return SitePicture(
      seq: heard, dialogue: dialogue, chat: chat(withLines: true), look: look, counted: uncounted)
  }

  var look: SitePicture.Look? {
    encounter.awaitedLook.map { .init(milliseconds: $0.milliseconds, scroll: $0.scroll) }
  }

  private func chat(withLines: Bool) -> SiteChat? {
    talk?.picture(
      desk.state.chats[talk?.id ?? ""],
      position: desk.state.chats[talk?.id ?? ""].flatMap { desk.place(of: $0) },
      takesMessage: known.unanswered?.chat == talk?.id, desk.state, withLines: withLines)
  }

  /// The chat that is open, or that closed a short while ago.
  private func takeTalk() {
    guard let id = known.openChat?.chat ?? known.chats.last,
      let record = try? desk.record(of: id)
    else { return }
    if let summary = record.summary, known.unanswered?.chat != id,
      desk.wallTime - summary.endedAt > VisitorMemory.sessionPause
    {
      return
    }
    talk = BrowserTalk(record, desk.state)
    guard known.openChat != nil else { return }
    watch = TalkWatch(id, of: self, at: host)
    comeBack(to: id)
  }

  /// Shows the walk as it stands.
  private func showWalk() {
    dialogue = encounter.walk.map { walk in
      SiteDialogue(
        id: walk.dialogue.id, version: walk.version, language: walk.dialogue.language,
        pokes: walk.dialogue.pokes, shown: walk.shown, stand: walk.stand)
    }
  }

  // MARK: Pages

  typealias Done<Value> = (Result<Value, SiteError>) -> Void

  func arrive(_ arrival: Arrival, _ done: @escaping Done<Void>) {
    device = arrival.device
    come(to: arrival.page, done)
  }

  func come(to page: PageView, _ done: @escaping Done<Void>) {
    isHere()
    let before = dialogue
    _ = encounter.come(to: surroundings(on: page), at: desk.wallTime, Shelf())
    meet(before, done)
  }

  func spend(
    _ milliseconds: Int64, on page: String, scrolled percent: Int, _ done: @escaping Done<Void>
  ) {
    isHere()
    guard encounter.page?.url == page else { return done(.success(())) }
    let surroundings = surroundings(on: encounter.page)
    _ = encounter.spend(milliseconds, in: surroundings, Shelf())
    _ = encounter.scroll(to: percent, in: surroundings, Shelf())
    meet(dialogue, done)
  }

  /// Shows what the page has for them, if its time has come. Where that counts, or brings a person,
  /// the desk decides.
  private func meet(_ before: SiteDialogue?, _ done: @escaping Done<Void>) {
    var trial = encounter
    let deeds = trial.spend(0, in: surroundings(on: encounter.page), desk.shelf)
    if deeds.isEmpty {
      encounter = trial
      showWalk()
      if dialogue != before { tell(.init(.dialogue(dialogue))) }
      return done(.success(()))
    }
    step(.meet) { result in done(result.map { _ in }) }
  }

  private func surroundings(on page: PageView?) -> Surroundings {
    let visitor = (try? desk.person(known)) ?? known.own
    // Asked on this thread alone, while the desk is there.
    let desk = Unchecked(self.desk)
    return Surroundings(
      visitor: visitor, own: known.own, page: page ?? PageView(url: ""), device: device,
      visits: max(1, habits.visits),
      isAgentAvailable: { route in desk.value.isAgentAvailable(for: visitor, on: route) })
  }

  private struct Unchecked: @unchecked Sendable {
    let value: FrontDesk
    init(_ value: FrontDesk) { self.value = value }
  }

  // MARK: Deeds

  func start(_ id: DialogueID, _ done: @escaping Done<Void>) {
    isHere()
    step(.start(id)) { result in done(result.map { _ in }) }
  }

  func answer(_ answer: SiteAnswer, _ done: @escaping Done<SiteStep>) {
    isHere()
    let deed = SiteCommand.Deed.answer(
      answer.dialogue, version: answer.version, answer.card, answer.answer, id: answer.id)
    step(deed) { [weak self] result in
      done(
        result.map { receipt in
          let seq = receipt.events.last?.seq ?? receipt.site?.repeated ?? self?.heard ?? 0
          return SiteStep(
            seq: seq, shown: receipt.site?.shown ?? [], stand: receipt.site?.stand ?? .completed)
        })
    }
  }

  func leaveMessage(_ left: SiteLeft, _ done: @escaping Done<SiteReceipt>) {
    isHere()
    let deed = SiteCommand.Deed.leaveMessage(
      id: left.id, name: left.name, email: left.email, text: left.text)
    step(deed) { [weak self] result in
      done(self?.receipt(of: result) ?? .failure(.unknownVisitor))
    }
  }

  func learn(
    _ attributes: [Visitor.Attribute], _ source: AttributeSource,
    _ done: @escaping Done<SiteReceipt>
  ) {
    isHere()
    step(.learn(attributes, source)) { [weak self] result in
      done(self?.receipt(of: result) ?? .failure(.unknownVisitor))
    }
  }

  func forget(_ done: @escaping Done<Void>) {
    step(.forget) { result in done(result.map { _ in }) }
  }

  /// Has the desk decide a deed; what is shown then is known before anybody is told.
  private func step(_ deed: SiteCommand.Deed, _ done: @escaping Done<Receipt>) {
    var outcome: Result<Receipt, SiteError> = .failure(.unknownVisitor)
    browsers.wish(
      .site(SiteCommand(deed, encounter, device: device)), by: key,
      { [weak self] result in
        outcome = result.mapError { SiteError($0) }
        if case .success(let receipt) = result, let site = receipt.site, !receipt.repeated {
          self?.take(site, of: deed, receipt)
        }
      }, after: { done(outcome) })
  }

  private func take(_ site: SiteOutcome, of deed: SiteCommand.Deed, _ receipt: Receipt) {
    encounter = site.encounter
    switch deed {
    case .meet, .start:
      showWalk()
      tell(.init(.dialogue(dialogue)))
    case .answer:
      // A value that will not do is no event: it is told to the windows now.
      guard receipt.events.isEmpty, let stand = site.stand, let id = dialogue?.id else { return }
      dialogue?.shown += site.shown
      tell(.init(.shown(id, site.shown, stand)))
    case .learn, .leaveMessage, .forget: break
    }
  }

  func say(_ id: MessageID, _ text: String, _ done: @escaping Done<SiteReceipt>) {
    act(done) { .say($0, id: id, text: text) }
  }

  func leave(_ done: @escaping Done<SiteReceipt>) { act(done) { .leave($0) } }

  private func act(_ done: @escaping Done<SiteReceipt>, _ command: (ChatID) -> Command) {
    isHere()
    guard let chat = known.openChat?.chat ?? known.chats.last else {
      return done(.failure(.misfit(.noChat)))
    }
    var outcome: Result<Receipt, DeskError>?
    browsers.wish(
      command(chat), by: key, { outcome = $0 },
      after: { [weak self] in
        guard let self, let outcome else { return done(.failure(.unknownVisitor)) }
        done(receipt(of: outcome.mapError { SiteError($0) }))
      })
  }

  private func receipt(of result: Result<Receipt, SiteError>) -> Result<SiteReceipt, SiteError> {
    result.map { receipt in
      let left = receipt.events.first { if case .site(.left) = $0.event { true } else { false } }
      let seq =
        receipt.message?.seq ?? left?.seq ?? receipt.events.last?.seq ?? receipt.site?.repeated
        ?? heard
      let at = receipt.events.first { $0.seq == seq }?.at ?? desk.time
      return SiteReceipt(seq: seq, at: at)
    }
  }

  func type(_ isTyping: Bool) {
    isHere()
    let now = desk.wallTime
    guard isTyping, let chat = known.openChat?.chat, now - toldTyping >= TypingSign.pause else {
      return
    }
    toldTyping = now
    host.live.signal.tell(TypingSign(chat: chat, from: .visitor))
  }

  /// Their agent is writing.
  func hear(_ sign: TypingSign) {
    guard case .agent(let id) = sign.from, desk.state.chats[sign.chat]?.holder == id,
      let agent = chat(withLines: false)?.agent
    else { return }
    tell(.init(.typing(agent, true)))
  }

  func lines(before seq: Int64) -> Result<(lines: [SiteLine], more: Bool), SiteError> {
    guard let id = talk?.id else { return .failure(.misfit(.noChat)) }
    do throws(DeskError) {
      guard let record = try desk.record(of: id) else { return .failure(.misfit(.noChat)) }
      let earlier = BrowserTalk(record, desk.state).lines.filter { $0.seq < seq }
      return .success(
        (Array(earlier.suffix(SiteChat.shownLines)), earlier.count > SiteChat.shownLines))
    } catch {
      return .failure(.desk(error))
    }
  }

  // MARK: What happens

  /// What was told may not have happened.
  func beginAnew() {
    if let known = try? desk.visitor(known.mark) { self.known = known }
    encounter.take(VisitorMemory(known, desk.state.dialogues))
    showWalk()
    takeTalk()
    listeners.begin(after: desk.state.seq)
    tell(.init(.resync))
  }

  func hear(_ stamped: StampedEvent) {
    heard = max(heard, stamped.seq)
    guard stamped.seq > known.seq || stamped.event.chat != nil else { return }
    let wasOpen = known.openChat
    known.apply(stamped)
    encounter.take(VisitorMemory(known, desk.state.dialogues))
    if case .site(let event) = stamped.event { hear(event, stamped.seq) }
    if stamped.event.chat != nil { hear(ofChat: stamped, wasOpen) }
  }

  private func hear(_ event: SiteEvent, _ seq: Int64) {
    func count(_ what: SiteCount.What, _ dialogue: DialogueID?, _ version: Int? = nil) {
      tell(.init(seq: seq, .counted(.init(what, dialogue: dialogue, version: version))))
    }
    switch event {
    case .triggered(let event): count(.triggered, event.dialogue, event.version)
    case .engaged(let event): count(.engaged, event.dialogue, event.version)
    case .answered(let event):
      if dialogue?.id != event.dialogue { showWalk() } else { dialogue?.shown += event.shown }
      dialogue?.stand = event.stand
      tell(.init(seq: seq, .shown(event.dialogue, event.shown, event.stand)))
    case .completed(let event): count(.completed, event.dialogue, event.version)
    case .goalReached(let event): count(.goal(event.goal), event.dialogue, event.version)
    case .learned(let event):
      for attribute in event.attributes { count(.input(attribute.name), event.dialogue) }
    case .left(let event): count(.messageLeft, event.dialogue)
    case .forgotten: listeners.end()
    }
  }

  private func hear(ofChat stamped: StampedEvent, _ wasOpen: KnownVisitor.OpenChat?) {
    guard let chat = stamped.event.chat else { return }
    if case .requested = stamped.event {
      talk = BrowserTalk(chat)
      watch = TalkWatch(chat, of: self, at: host)
      holdsPresence = true
    }
    guard talk?.id == chat else { return }
    for line in talk?.take(stamped, desk.state) ?? [] { tell(.init(seq: line.seq, .line(line))) }
    if let what = SiteCount.What(of: stamped.event) {
      let dialogue = (wasOpen ?? known.openChat)?.dialogue
      tell(
        .init(
          seq: stamped.seq,
          .counted(.init(what, dialogue: dialogue, chat: chat, agent: talk?.agentName))))
      if stamped.event.closesChat, let dialogue {
        tell(.init(seq: stamped.seq, .counted(.init(.completed, dialogue: dialogue))))
        if self.dialogue?.id == dialogue { self.dialogue?.stand = .completed }
      }
    }
    if stamped.event.closesChat {
      holdsPresence = false
      watch = nil
      host.forgetSessions(of: chat)
    }
    tellChat(stamped.seq)
  }

  /// Tells the chat's state, place and agent, if they are others than were told.
  @discardableResult
  func tellChat(_ seq: Int64? = nil) -> Bool {
    guard let chat = chat(withLines: false), chat != toldChat else { return false }
    toldChat = chat
    tell(.init(seq: seq, .chat(chat)))
    return true
  }

  private func tell(_ news: SiteNews) {
    if listeners.isEmpty, case .counted(let count) = news.what { uncounted.append(count) }
    listeners.tell(news)
  }

  /// What happens from an event on; where that cannot be told any more, that the browser has to begin
  /// anew.
  func listen(after seq: Int64, _ done: @escaping Done<AsyncStream<SiteNews>>) {
    isHere()
    if let chat = known.openChat?.chat { comeBack(to: chat) }
    done(.success(listeners.stream(after: seq, heard: heard)))
  }

  /// Tells its windows nothing more.
  func endWindows() { listeners.end() }

  // MARK: Comings and goings

  private func isHere() {
    lastHere = desk.wallTime
    needsKeeping = true
    browsers.keepSoon()
  }

  /// Holds the presence of the chat's visitor again.
  private func comeBack(to chat: ChatID) {
    guard !holdsPresence, desk.state.chats[chat] != nil else { return }
    holdsPresence = true
    browsers.wish(.resume(chat), by: key, { _ in }, after: {})
  }

  /// Seconds without a window after which the visitor is gone, and after which nothing is kept of them
  /// here.
  private static let pause = 15
  private static let forgets = 300

  func lookWhetherGone(_ now: Instant) {
    if !listeners.isEmpty { lastHere = now }
    guard holdsPresence, now - lastHere > Int64(Browser.pause) * 1000 else { return }
    holdsPresence = false
    if let chat = known.openChat?.chat, let open = desk.state.chats[chat] {
      host.live.attendance.release(.visitor(open.requestSeq))
    }
  }

  func isGone(_ now: Instant) -> Bool {
    listeners.isEmpty && now - lastHere > Int64(Browser.forgets) * 1000
  }
}
