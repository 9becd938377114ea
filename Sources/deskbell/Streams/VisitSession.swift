import Desk
import FrontDesk
import Glibc
import Hosting
import Words

/// A visitor at a terminal: asks for a person, sends a message a line, prints what happens.
final class VisitSession {
  private let host: HostedDesk
  private let session: VisitorSession
  private let teller: VisitorTeller
  private let isResumed: Bool
  /// What is said in place of the desk's own texts, where a dialogue led here.
  private let origin: ChatOrigin?
  /// Whether nobody could take the chat.
  private(set) var hasFallenBack = false
  /// Whether the desk did not take some line, which the visitor was told.
  private(set) var hasUnsent = false
  /// What the visitor wrote and the desk has not yet taken.
  private var outbox: ArraySlice<Outgoing> = []
  /// When to try again what the store did not let be done; nil: it did.
  private var triesAgain: Instant?
  /// How many lines were handed on.
  private var line = 0
  /// The lines that were refused for the same reason as the one before, and not told one by one.
  private var refusals: Refusals?

  private struct Refusals {
    let reason: String
    var count = 0
  }

  var chat: ChatID { session.chat }

  /// Asks for a person.
  init(
    _ live: LiveDesk, _ request: VisitorRequest, key: VisitorKey, _ teller: VisitorTeller
  ) throws(DeskError) {
    host = HostedDesk(live)
    session = try VisitorSession(at: host, request, key: key)
    self.teller = teller
    isResumed = false
    origin = nil
  }

  /// Talks in an open chat: one that a dialogue has just asked for, or goes on in it.
  ///
  /// - Parameter key: nil for a chat from before visitors had keys.
  init(
    _ host: HostedDesk, in chat: ChatID, isResumed: Bool, key: VisitorKey?,
    _ teller: VisitorTeller
  ) throws(DeskError) {
    self.host = host
    origin = host.desk.state.chats[chat]?.origin
    session = try VisitorSession(at: host, resuming: chat, key: key)
    self.teller = teller
    self.isResumed = isResumed
  }

  deinit {
    // A line begun before the chat closed was meant for the agent: a shell would take it as a command.
    if isatty(0) == 1 { tcflush(0, TCIFLUSH) }
  }

  /// Talks until the chat is closed.
  func run() throws(DeskError) {
    var input = InputLines()
    try run(&input)
    finish(&input)
  }

  /// Talks until the chat is closed. What is typed after that is left where it is.
  func run(_ input: inout InputLines) throws(DeskError) {
    teller.tell(.desk(isResumed ? .resumed(chat) : .requested(chat)))
    let welcome = origin?.waiting ?? host.desk.state.settings.welcomeText
    if !isResumed, !welcome.isEmpty { teller.tell(.desk(.welcome(welcome))) }
    tellNews()
    while !session.isOver {
      // What has come is handed on before more is read, so that a flood waits where it comes from.
      // A run of lines that were refused is told as soon as nothing more has come.
      host.wakesAt = refusals != nil && outbox.isEmpty ? host.desk.wallTime : triesAgain
      if !input.hasMore || !outbox.isEmpty {
        host.wait(orFor: outbox.isEmpty ? input.descriptor : nil)
      }
      try host.lookAround()
      tellNews()
      // What is typed once the end was told is for whoever asks next.
      if session.isOver { break }
      if outbox.isEmpty {
        let items = input.take(atMost: VisitSession.atOnce)
        if items.isEmpty { tellRefused() }
        outbox = items.map { Outgoing($0) }[...]
      }
      try handOn()
    }
    tellRefused()
  }

  /// Takes what came after the end, and says what was written too late.
  func finish(_ input: inout InputLines) {
    while case let items = input.take(atMost: .max), !items.isEmpty {
      outbox += items.map { Outgoing($0) }
      guard input.hasMore else { break }
    }
    tellUnsent()
  }

  // MARK: What the visitor says

  /// A line of the visitor's on its way to the desk. Its id stays the same however often it is tried.
  private struct Outgoing {
    let item: InputLines.Item
    let id: MessageID
    init(_ item: InputLines.Item) {
      self.item = item
      var random = SystemRandomNumberGenerator()
      id = MessageID.random(using: &random)
    }

    /// What of it is to be said; nil: nothing.
    var text: String? {
      guard case .line(let text) = item, !text.allSatisfy(\.isWhitespace) else { return nil }
      return text
    }
  }

  /// So many lines become one commit at the most: no more than the desk tells from repetitions.
  private static let atOnce = SentWords.bound

  /// Hands on what has come, in order, as far as the desk takes it.
  private func handOn() throws(DeskError) {
    if let triesAgain, host.desk.wallTime < triesAgain { return }
    while !session.isOver, !outbox.isEmpty {
      guard try handOnSome() else {
        if triesAgain == nil { teller.tell(.desk(.delayed)) }
        triesAgain = host.desk.wallTime + VisitSession.pause
        return
      }
      triesAgain = nil
      // A chat that closed meanwhile has its own news.
      tellNews()
    }
  }

  /// Seconds until what the desk did not take is tried again.
  private static let pause = 2

  /// Hands on the lines up to one that says something else, in one commit. False if the store cannot
  /// be written just now, which passes.
  private func handOnSome() throws(DeskError) -> Bool {
    let lines = outbox.prefix { if case .line = $0.item { true } else { false } }
    do throws(DeskError) {
      if !lines.isEmpty {
        try say(lines)
        outbox = outbox.dropFirst(lines.count)
      } else if let other = outbox.first {
        if case .end = other.item { try leave() } else { refuseTooLong() }
        outbox = outbox.dropFirst()
      }
    } catch {
      guard case .store(let reason) = error, reason.mayPass else { throw error }
      return false
    }
    return true
  }

  private func leave() throws(DeskError) {
    // The end comes last.
    tellRefused()
    do throws(DeskError) {
      try session.leave()
    } catch {
      // Somebody else has ended the chat: that is told by its news.
      guard case .refused = error else { throw error }
    }
  }

  private func refuseTooLong() {
    line += 1
    refused(Environment.words.obstacle(.lineTooLong))
  }

  private func say(_ lines: ArraySlice<Outgoing>) throws(DeskError) {
    let messages = lines.compactMap { line in
      line.text.map { VisitorSession.Message(id: line.id, text: $0) }
    }
    var results = try session.say(messages)[...]
    var wasRefused = false
    for outgoing in lines {
      line += 1
      guard outgoing.text != nil, let result = results.popFirst() else { continue }
      switch result {
      case .success(let receipt):
        tellRefused()
        if let message = receipt.message { teller.tell(.sent(message.id, seq: message.seq)) }
      case .failure(let error):
        wasRefused = true
        // A chat that closed meanwhile has its own news.
        tellNews()
        if session.isOver {
          unsent += 1
        } else {
          refused(error.told)
        }
      }
    }
    // Whoever floods the desk does not also keep others from its door.
    if wasRefused { usleep(1000) }
  }

  /// Lines that came after the chat had closed.
  private var unsent = 0

  // MARK: What was not sent

  /// Says why a line was not sent; of a run of lines that are refused alike, only the first one, and
  /// in the end how many there were.
  private func refused(_ reason: String) {
    hasUnsent = true
    if let run = refusals, run.reason == reason {
      refusals?.count += 1
      return
    }
    tellRefused()
    refusals = Refusals(reason: reason)
    teller.tell(.refused(reason, line: line))
  }

  private func tellRefused() {
    guard let run = refusals else { return }
    refusals = nil
    if run.count > 0 { teller.tell(.refusedToo(run.count, run.reason)) }
  }

  /// Says what was written but came too late.
  func tellUnsent() {
    let lines =
      unsent
      + outbox.count { outgoing in
        if case .tooLong = outgoing.item { true } else { outgoing.text != nil }
      }
    guard lines > 0 else { return }
    hasUnsent = true
    teller.tell(.refused(Environment.words.obstacle(.tooLate(lines: lines)), line: nil))
  }

  // MARK: What the visitor hears

  private func tellNews() {
    for news in session.takeNews() {
      if news == .fellBack { hasFallenBack = true }
      teller.tell(told(news, host.desk.state))
    }
  }

  private func told(_ news: VisitorSession.News, _ state: DeskState) -> VisitorTeller.News {
    switch news {
    case .waiting(let position): .desk(.waiting(position: position))
    case .connected(let agent): .desk(.connected(agent: state.name(of: agent)))
    case .handedOver(let agent, let before):
      .desk(.handedOver(agent: state.name(of: agent), from: state.name(of: before)))
    case .tookOver(let agent, let before):
      .desk(.tookOver(agent: state.name(of: agent), from: state.name(of: before)))
    case .joined(let agent): .desk(.joined(agent: state.name(of: agent)))
    case .said(let agent, let text, let seq):
      .message(text: text, seq: seq, agent: state.name(of: agent))
    case .requeued(let agent, let cause):
      .desk(.requeued(agent: state.name(of: agent), cause))
    case .fellBack: .desk(.fellBack(origin?.fallback ?? state.settings.fallbackText))
    case .ended(let ender): .desk(.ended(by: ender, name: ender?.agent.map(state.name(of:))))
    case .unsaid: .desk(.unsaid)
    case .typing(let agent): .desk(.typing(agent: state.name(of: agent)))
    }
  }
}
