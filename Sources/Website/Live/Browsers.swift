import Desk
import Dialogues
import FrontDesk
import Hosting

/// The browsers that are at a desk, and their wishes, which are done together: what came while the
/// last commit was made durable is the next one. For the desk's thread.
final class Browsers: Session {
  let host: HostedDesk
  private var browsers: [VisitorMark: Browser] = [:]
  /// Whose the open chats are.
  private var owners: [ChatID: VisitorMark] = [:]
  private var wishes: [Wish] = []
  /// Those who came for the first time, and who is told once they are in the book.
  private var newcomers: [(browser: Browser, done: () -> Void)] = []
  /// When habits are kept next.
  private var keepsAt: Instant?
  /// When it is looked next who is to be forgotten.
  private var forgetsAt: Instant
  private var random = SystemRandomNumberGenerator()

  private struct Wish {
    var command: Command
    var principal: Principal
    /// Told before everybody hears of it.
    var done: (Result<Receipt, DeskError>) -> Void
    /// Told after that.
    var after: () -> Void
  }

  init(_ host: HostedDesk) {
    self.host = host
    forgetsAt = host.desk.wallTime
    host.add(self)
  }

  // MARK: Who is there

  /// The browser of a key; of one that the desk remembers it is made anew.
  func find(_ key: VisitorKey) -> Result<Browser, SiteError> {
    let mark = key.mark
    if let browser = browsers[mark] { return .success(browser) }
    do throws(DeskError) {
      let known = try host.desk.visitor(mark)
      guard known.seq > 0 || known.habits.visits > 0 else { return .failure(.unknownVisitor) }
      return .success(open(key, known))
    } catch {
      return .failure(.desk(error))
    }
  }

  /// The browser of a key; without one, that of a new visitor.
  func browser(of key: VisitorKey?) -> Result<(Browser, isNew: Bool), SiteError> {
    if let key { return find(key).map { ($0, false) } }
    let key = VisitorKey.random(using: &random)
    let browser = open(key, KnownVisitor(key.mark))
    browser.isNew = true
    return .success((browser, true))
  }

  /// A browser comes to a page.
  func hello(
    _ key: VisitorKey?, _ arrival: Arrival, from address: IPAddress? = nil,
    _ allowance: ChatAllowance? = nil,
    _ done: @escaping (Result<(Browser, isNew: Bool), SiteError>) -> Void
  ) {
    switch browser(of: key) {
    case .failure(let error): return done(.failure(error))
    case .success((let browser, let isNew)):
      (browser.address, browser.allowance) = (address, allowance)
      browser.arrive(arrival) { [weak self] result in
        guard let self, browser.isNew else { return done(result.map { (browser, isNew) }) }
        welcome(browser) { done(result.map { (browser, isNew) }) }
      }
    }
    keepSoon()
  }

  /// Whoever is new is in the book before they are told their key: they may be at another gateway the
  /// next moment.
  private func welcome(_ browser: Browser, _ done: @escaping () -> Void) {
    if newcomers.isEmpty { host.beforeTelling { [weak self] in self?.keepNewcomers() } }
    newcomers.append((browser, done))
  }

  private func keepNewcomers() {
    let newcomers = self.newcomers
    self.newcomers = []
    keep(newcomers.map(\.browser))
    for newcomer in newcomers { newcomer.done() }
  }

  private func open(_ key: VisitorKey, _ known: KnownVisitor) -> Browser {
    let browser = Browser(key, known, self)
    browsers[known.mark] = browser
    if let chat = known.openChat?.chat { owners[chat] = known.mark }
    return browser
  }

  func forget(_ key: VisitorKey, _ done: @escaping (Result<Void, SiteError>) -> Void) {
    switch find(key) {
    case .failure(let error): done(.failure(error))
    case .success(let browser):
      browser.forget { [weak self] result in
        if case .success = result { self?.browsers[key.mark] = nil }
        done(result)
      }
    }
  }

  // MARK: Wishes

  /// Has a command done, with whatever else comes together with it.
  func wish(
    _ command: Command, by key: VisitorKey,
    _ done: @escaping (Result<Receipt, DeskError>) -> Void, after: @escaping () -> Void
  ) {
    if wishes.isEmpty { host.beforeTelling { [weak self] in self?.doWishes() } }
    wishes.append(Wish(command: command, principal: .visitor(key), done: done, after: after))
  }

  private func doWishes() {
    let wishes = self.wishes
    self.wishes = []
    do throws(DeskError) {
      let results = try host.desk.perform(wishes.map { ($0.command, $0.principal) })
      for (wish, result) in zip(wishes, results) { wish.done(result) }
    } catch {
      for wish in wishes { wish.done(.failure(error)) }
    }
    host.tell()
    for wish in wishes { wish.after() }
  }

  // MARK: What they may ask

  private var boundsTold: (Settings.Web) -> Void = { _ in }

  /// Tells what visitors may ask, now and whenever it is changed.
  func tellBounds(to told: @escaping (Settings.Web) -> Void) {
    boundsTold = told
    told(host.desk.state.settings.web)
  }

  // MARK: What happens

  func wantsWords(of chat: ChatID) -> Bool { owners[chat] != nil }

  func hear(_ happened: Happened) -> Bool {
    if happened.retracted != nil {
      for browser in browsers.values { browser.beginAnew() }
    }
    var isOurs = happened.retracted != nil
    for stamped in happened.events {
      if case .setUp(.settingsChanged) = stamped.event { boundsTold(host.desk.state.settings.web) }
      for browser in concerned(stamped) {
        browser.hear(stamped)
        if case .site(.forgotten) = stamped.event, browser.known.openChat == nil {
          browsers[browser.known.mark] = nil
        }
        isOurs = true
      }
    }
    let now = host.desk.wallTime
    if let at = keepsAt, at <= now { keep(now) }
    if forgetsAt <= now { forgetUnseen(now) }
    return isOurs
  }

  private func concerned(_ stamped: StampedEvent) -> [Browser] {
    if case .site(let event) = stamped.event { return event.visitors.compactMap { browsers[$0] } }
    switch stamped.event.subject {
    case .chat(let chat):
      if case .requested(let event) = stamped.event, let mark = event.key, browsers[mark] != nil {
        owners[chat] = mark
      }
      guard let mark = owners[chat] else { return [] }
      if stamped.event.closesChat { owners[chat] = nil }
      return browsers[mark].map { [$0] } ?? []
    case .setUp, .agent, .visitor, .missed: return []
    }
  }

  // MARK: Habits and comings

  /// How often, in seconds, habits are kept and it is looked who is gone.
  private static let pause = 5

  /// How often, in seconds, it is looked who was not seen for so long that they are forgotten.
  private static let betweenForgetting = 3600

  var wakesAt: Instant? { min(keepsAt ?? forgetsAt, forgetsAt) }

  func keepSoon() {
    if keepsAt == nil { keepsAt = host.desk.wallTime + Browsers.pause }
  }

  /// Keeps the habits of some at once. Where they cannot be kept now, they are with the next ones.
  func keep(_ some: [Browser]) {
    for browser in some { browser.needsKeeping = true }
    var changes: [VisitorMark: HabitsChange] = [:]
    for browser in some { changes[browser.known.mark] = browser.change }
    guard let kept = try? host.desk.keep(changes) else { return }
    for browser in some { browser.hasKept(kept[browser.known.mark]) }
  }

  private func keep(_ now: Instant) {
    keepsAt = nil
    keep(browsers.values.filter(\.needsKeeping))
    for (mark, browser) in browsers {
      browser.lookWhetherGone(now)
      // Whose habits could not be kept yet is not let go of.
      if browser.isGone(now), !browser.needsKeeping { browsers[mark] = nil }
    }
    if !browsers.isEmpty { keepSoon() }
  }

  /// Before the desk's thread ends: what was acknowledged is not lost.
  func conclude() { keep(browsers.values.filter(\.needsKeeping)) }

  /// What could not be done now, or was too much at once, is done soon.
  private func forgetUnseen(_ now: Instant) {
    let areAll = (try? host.desk.forgetUnseenVisitors()) ?? false
    forgetsAt = now + (areAll ? Browsers.betweenForgetting : Browsers.pause)
  }
}
