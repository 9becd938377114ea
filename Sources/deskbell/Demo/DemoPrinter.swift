import Desk
import FrontDesk
import Text

/// Prints what happens, a line an event.
final class DemoPrinter {
  private let desk: FrontDesk
  private let start: Instant
  private var output = StandardOutput()
  private var visitors: [ChatID: String] = [:]

  init(_ desk: FrontDesk) {
    self.desk = desk
    // A desk's own time is that of the last thing that happened there, maybe long ago.
    start = max(desk.time, desk.wallTime)
    for chat in desk.state.chats.values { visitors[chat.id] = chat.visitor.displayName }
  }

  /// Prints an event, if there is anything to tell.
  func take(_ stamped: StampedEvent) {
    if case .requested(let request) = stamped.event {
      visitors[request.chat] = request.visitor.displayName
    }
    guard let text = text(of: stamped.event) else { return }
    let tenths = max(0, (stamped.at - start) / 100)
    let time = "\(tenths / 10).\(tenths % 10) s"
    let lead = String(repeating: " ", count: max(0, 9 - time.count)) + time
    let chat = stamped.event.chat.map { "  \($0)" } ?? ""
    output.line(SafeText(oneLine: "\(lead)\(chat)  \(text)").string)
    output.flush()
    if stamped.event.closesChat, let chat = stamped.event.chat { visitors[chat] = nil }
  }

  private func text(of event: Event) -> String? {
    func who(_ chat: ChatID) -> String { visitors[chat] ?? "the visitor" }
    func name(_ agent: AgentID) -> String { desk.state.name(of: agent) }
    return switch event {
    case .requested(let request):
      "\(who(request.chat)) asks for somebody (\(request.route.text)"
        + (request.wait.map { ", waits \($0) s" } ?? "") + ")"
    case .offered(_, let agent, let via, _, _): "rings at \(name(agent)), via \(via.text)"
    case .waiting(let chat, _): "\(who(chat)) waits in the queue"
    case .accepted(_, let agent, _): "\(name(agent)) accepts"
    case .declined(_, let agent): "\(name(agent)) declines"
    case .offerExpired(_, let agent): "\(name(agent)) misses the offer"
    case .offerWithdrawn(_, let agent, _): "no longer rings at \(name(agent)), who is gone"
    case .taken(_, let agent, _): "\(name(agent)) takes it from the queue"
    case .fellBack(_, let reason, _): "falls back: \(reason.rawValue)"
    case .ended(let chat, .agent(let agent)): "\(name(agent)) ends the chat with \(who(chat))"
    case .ended(let chat, .inactivity): "the chat with \(who(chat)) ends: nobody wrote"
    case .ended(let chat, _): "\(who(chat)) leaves"
    case .abandoned(let chat, _): "\(who(chat)) leaves before anybody came"
    case .requeued(let chat, let agent, _, _):
      "\(who(chat)) is back in the queue: \(name(agent)) is gone"
    case .message(let chat, _, .visitor, let text): "\(who(chat)): \(text)"
    case .message(_, _, .agent(let agent), let text): "\(name(agent)): \(text)"
    case .note(_, _, let agent, let text): "\(name(agent)) notes: \(text)"
    case .availabilitySet(let agent, let available, let cause):
      "\(name(agent)) is \(available ? "" : "un")available"
        + (cause == .missedOffers ? " after missing offers" : "")
    case .agentGone(let agent): "\(name(agent)) is gone"
    case .agentCame(let agent): "\(name(agent)) is here"
    default: nil
    }
  }
}
