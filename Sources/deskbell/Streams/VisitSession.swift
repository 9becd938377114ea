import CSystem
import Desk
import FrontDesk
import Glibc

/// A visitor at a terminal: asks for a person, sends a message a line, prints what happens.
final class VisitSession {
  private let live: LiveDesk
  private let teller: VisitorTeller
  private let bell: Int32
  private var chat: ChatID
  /// What the visitor was last told of the chat's state.
  private var toldPosition: Int?
  private var isOver = false
  /// How many lines came when the chat was over.
  private var unsent = 0

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
    live.attendance.hold(visitorOf: chat.requestSeq)
    try live.desk.tend()
    _ = live.desk.takeNews()
    teller.tell(.resumed(chat.id))
    if case .active(let agent) = chat.state {
      teller.tell(.connected(agent: live.desk.state.name(of: agent)))
    }
    for line in chat.lines {
      if case .message(_, .agent(let agent), let text) = line.content {
        let name = live.desk.state.name(of: agent)
        teller.tell(.message(text: text, seq: line.seq, agent: name))
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
      loop.wait(orFor: input.descriptor)
      try loop.lookAround()
      tellNews()
      for item in input.take() {
        switch item {
        case .line(let text): try send(text)
        case .end: try leave()
        }
        tellNews()
      }
    }
    for case .line(let text) in input.take() { try send(text) }
    tellUnsent()
  }

  private func send(_ text: String) throws(DeskError) {
    guard !text.allSatisfy(\.isWhitespace) else { return }
    guard !isOver else {
      unsent += 1
      return
    }
    do throws(DeskError) {
      let receipt = try live.desk.perform(.say(chat, id: nil, text: text), by: .visitor)
      if let message = receipt.message { teller.tell(.sent(message.id, seq: message.seq)) }
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      // A chat that closed meanwhile has its own news.
      tellNews()
      if isOver { unsent += 1 } else { teller.tell(.refused(refusal.description)) }
    }
  }

  /// Says what was written but came too late.
  private func tellUnsent() {
    guard unsent > 0 else { return }
    teller.tell(.refused("the chat is over (\(counted(unsent, "line")))."))
  }

  private func leave() throws(DeskError) {
    guard !isOver else { return }
    do throws(DeskError) {
      _ = try live.desk.perform(.leave(chat), by: .visitor)
    } catch {
      guard case .refused = error else { throw error }
    }
  }

  private func tellNews() {
    let state = live.desk.state
    for stamped in live.desk.takeNews() where stamped.event.chat == chat && !isOver {
      switch stamped.event {
      case .accepted(_, let agent, _), .taken(_, let agent, _):
        teller.tell(.connected(agent: state.name(of: agent)))
      case .message(_, _, .agent(let agent), let text):
        teller.tell(.message(text: text, seq: stamped.seq, agent: state.name(of: agent)))
      case .requeued(_, let agent, _, _):
        toldPosition = nil
        teller.tell(.notice("\(state.name(of: agent)) had to leave. You are back in the queue."))
      case .fellBack:
        teller.tell(.fellBack(text: state.settings.fallbackText))
        isOver = true
      case .ended(_, let ender):
        teller.tell(ended(ender, state))
        isOver = true
      case .abandoned:
        teller.tell(.ended(by: "visitor", name: nil))
        isOver = true
      default: break
      }
    }
    if !isOver { tellPosition(state) }
  }

  private func ended(_ ender: Ender, _ state: DeskState) -> VisitorTeller.News {
    switch ender {
    case .agent(let id): .ended(by: "agent", name: state.name(of: id))
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
