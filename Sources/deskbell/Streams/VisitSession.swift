import CSystem
import Desk
import FrontDesk
import Glibc
import Hosting
import Store

/// A visitor at a terminal: asks for a person, sends a message a line, prints what happens.
final class VisitSession {
  private let live: LiveDesk
  private let teller: VisitorTeller
  private let bell: Int32
  private var chat: ChatID
  /// What the visitor was last told of the chat's state.
  private var toldPosition: Int?
  private var isOver = false
  /// What the visitor wrote and the desk has not yet taken.
  private var outbox: ArraySlice<Outgoing> = []
  /// When to try again what the store did not let be done; nil: it did.
  private var triesAgain: Instant?
  /// How many lines were handed on.
  private var line = 0
  /// The lines that were refused for the same reason as the one before, and not told one by one.
  private var refusals: Refusals?
  /// The last message of an agent that was told.
  private var toldMessage: Int64 = 0

  private struct Refusals {
    let reason: String
    var count = 0
  }

  /// Asks for a person.
  init(live: LiveDesk, request: VisitorRequest, teller: VisitorTeller) throws(DeskError) {
    self.live = live
    self.teller = teller
    bell = deskbell_wakeup_descriptor()
    var request = request
    request.watched = true
    let receipt = try live.desk.perform(.request(request), by: .visitor)
    guard let chat = receipt.chat else { preconditionFailure("a request made no chat") }
    self.chat = chat
    teller.tell(.requested(chat))
    let welcome = live.desk.state.settings.welcomeText
    if !welcome.isEmpty { teller.tell(.welcome(welcome)) }
  }

  /// Goes on in an open chat.
  init(live: LiveDesk, resuming chat: Chat, teller: VisitorTeller) throws(DeskError) {
    self.live = live
    self.teller = teller
    self.chat = chat.id
    bell = deskbell_wakeup_descriptor()
    try? live.attendance.hold(.visitor(chat.requestSeq))
    try live.desk.tend()
    _ = live.desk.takeNews()
    teller.tell(.resumed(chat.id))
    if let agent = chat.holder {
      teller.tell(.connected(agent: live.desk.state.name(of: agent)))
    }
    for line in chat.lines {
      if case .message(_, .agent(let agent), let text) = line.content {
        let name = live.desk.state.name(of: agent)
        teller.tell(.message(text: text, seq: line.seq, agent: name))
        toldMessage = line.seq
      }
    }
  }

  deinit {
    close(bell)
    // A line begun before the chat closed was meant for the agent: a shell would take it as a command.
    if isatty(0) == 1 { tcflush(0, TCIFLUSH) }
  }

  /// Talks until the chat is closed.
  func run() throws(DeskError) {
    var input = InputLines()
    var loop = DeskLoop(live, bell: bell)
    tellNews()
    while !isOver {
      // What has come is handed on before more is read, so that a flood waits where it comes from.
      loop.wakesAt = triesAgain
      loop.wait(orFor: outbox.isEmpty ? input.descriptor : nil)
      try loop.lookAround()
      tellNews()
      if outbox.isEmpty {
        let items = input.take()
        if items.isEmpty { tellRefused() }
        outbox = items.map { Outgoing($0) }[...]
      }
      try handOn()
    }
    tellRefused()
    outbox += input.take().map { Outgoing($0) }
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
  }

  /// Hands on what has come, in order, as far as the desk takes it.
  private func handOn() throws(DeskError) {
    if let triesAgain, live.desk.wallTime < triesAgain { return }
    while !isOver, let next = outbox.first {
      guard try handOn(next) else {
        if triesAgain == nil {
          teller.tell(
            .notice("The desk cannot take your words just now; they are sent as soon as it can."))
        }
        triesAgain = live.desk.wallTime + VisitSession.pause
        return
      }
      triesAgain = nil
      // A chat that closed meanwhile has its own news.
      tellNews()
      if !isOver { outbox.removeFirst() }
    }
  }

  /// Seconds until what the desk did not take is tried again.
  private static let pause = 2

  /// False if the store cannot be written just now, which passes.
  private func handOn(_ outgoing: Outgoing) throws(DeskError) -> Bool {
    do throws(DeskError) {
      switch outgoing.item {
      case .end: _ = try live.desk.perform(.leave(chat), by: .visitor)
      case .tooLong:
        line += 1
        refused("a line is far too long; nothing of it was sent.")
      case .line(let text):
        if !text.allSatisfy(\.isWhitespace) { try say(text, outgoing.id) }
        line += 1
      }
    } catch {
      switch error {
      case .store(let error) where error.mayPass: return false
      case .store: throw error
      case .refused(let refusal):
        guard case .line = outgoing.item else { return true }
        line += 1
        tellNews()
        if !isOver { refused(refusal.description) }
      }
    }
    return true
  }

  private func say(_ text: String, _ id: MessageID) throws(DeskError) {
    let receipt = try live.desk.perform(.say(chat, id: id, text: text), by: .visitor)
    tellRefused()
    if let message = receipt.message { teller.tell(.sent(message.id, seq: message.seq)) }
  }

  // MARK: What was not sent

  /// Says why a line was not sent; of a run of lines that are refused alike, only the first one, and
  /// in the end how many there were.
  private func refused(_ reason: String) {
    // Whoever floods the desk does not also keep others from its door.
    usleep(1000)
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
  private func tellUnsent() {
    let lines = outbox.count { outgoing in
      switch outgoing.item {
      case .line(let text): !text.allSatisfy(\.isWhitespace)
      case .tooLong: true
      case .end: false
      }
    }
    guard lines > 0 else { return }
    teller.tell(.refused("the chat is over (\(counted(lines, "line"))).", line: nil))
  }

  // MARK: What the visitor hears

  private func tellNews() {
    let state = live.desk.state
    if let first = live.desk.takeRetraction(), first <= toldMessage {
      teller.tell(.notice("What was said last could not be kept; it may come again."))
    }
    for stamped in live.desk.takeNews() where stamped.event.chat == chat && !isOver {
      tell(stamped, state)
    }
    if !isOver { tellPosition(state) }
  }

  private func tell(_ stamped: StampedEvent, _ state: DeskState) {
    switch stamped.event {
    case .accepted(let event): teller.tell(.connected(agent: state.name(of: event.agent)))
    case .taken(let event): teller.tell(.connected(agent: state.name(of: event.agent)))
    case .message(let event):
      guard case .agent(let agent) = event.from else { return }
      let name = state.name(of: agent)
      teller.tell(.message(text: event.text, seq: stamped.seq, agent: name))
      toldMessage = stamped.seq
    case .requeued(let event):
      toldPosition = nil
      let name = state.name(of: event.agent)
      switch event.cause {
      case .agentGone, .agentRemoved:
        teller.tell(.notice("\(name) had to leave. You are back in the queue."))
      case .transferred: teller.tell(.notice("\(name) put you back in the queue, at your place."))
      case .unanswered: teller.tell(.notice("\(name) does not answer. You are back in the queue."))
      }
    case .fellBack:
      teller.tell(.fellBack(text: state.settings.fallbackText))
      isOver = true
    case .ended(let event):
      teller.tell(ended(event.by, state))
      isOver = true
    case .abandoned:
      teller.tell(.ended(by: "visitor", name: nil))
      isOver = true
    case .settingsChanged, .agentAdded, .agentChanged, .agentRemoved, .teamSet, .teamRemoved,
      .accountSet, .accountRemoved, .ruleSet, .ruleRemoved, .availabilitySet, .agentGone,
      .agentCame, .requested, .offered, .handOverOffered, .waiting, .declined, .offerExpired,
      .offerWithdrawn, .note,
      .visitorGone, .visitorCame:
      break
    }
  }

  private func ended(_ ender: Ender, _ state: DeskState) -> VisitorTeller.News {
    switch ender {
    case .agent(let id), .supervisor(let id): .ended(by: "agent", name: state.name(of: id))
    case .visitor, .visitorGone: .ended(by: "visitor", name: nil)
    case .inactivity: .ended(by: "inactivity", name: nil)
    }
  }

  private func tellPosition(_ state: DeskState) {
    guard let own = state.chats[chat], case .waiting = own.state else { return }
    let position =
      1 + state.chats.values.count { $0.state == .waiting && $0.requestSeq < own.requestSeq }
    guard position != toldPosition else { return }
    toldPosition = position
    teller.tell(.waiting(position: position))
  }
}
