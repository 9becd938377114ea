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
    case .requested(let event):
      "\(who(event.chat)) asks for somebody (\(event.route.text)"
        + (event.wait.map { ", waits \($0) s" } ?? "") + ")"
    case .offered(let event): "rings at \(name(event.agent)), via \(event.via.text)"
    case .handOverOffered(let event):
      "\(name(event.by)) hands \(who(event.chat)) over: rings at \(name(event.agent))"
    case .waiting(let event): "\(who(event.chat)) waits in the queue"
    case .accepted(let event): "\(name(event.agent)) accepts"
    case .declined(let event): "\(name(event.agent)) declines"
    case .offerExpired(let event): "\(name(event.agent)) misses the offer"
    case .offerWithdrawn(let event): "no longer rings at \(name(event.agent))"
    case .taken(let event): "\(name(event.agent)) takes it from the queue"
    case .fellBack(let event): "falls back: \(event.reason.rawValue)"
    case .ended(let event):
      switch event.by {
      case .agent(let agent), .supervisor(let agent):
        "\(name(agent)) ends the chat with \(who(event.chat))"
      case .inactivity: "the chat with \(who(event.chat)) ends: nobody wrote"
      case .visitor, .visitorGone: "\(who(event.chat)) leaves"
      }
    case .abandoned(let event): "\(who(event.chat)) leaves before anybody came"
    case .requeued(let event):
      "\(who(event.chat)) is back in the queue: \(name(event.agent)) is gone"
    case .message(let event):
      switch event.from {
      case .visitor: "\(who(event.chat)): \(event.text)"
      case .agent(let agent): "\(name(agent)): \(event.text)"
      }
    case .note(let event): "\(name(event.agent)) notes: \(event.text)"
    case .availabilitySet(let event):
      "\(name(event.agent)) is \(event.available ? "" : "un")available"
        + (event.cause == .missedOffers ? " after missing offers" : "")
    case .agentGone(let event): "\(name(event.agent)) is gone"
    case .agentCame(let event): "\(name(event.agent)) is here"
    case .settingsChanged, .agentAdded, .agentChanged, .agentRemoved, .teamSet, .teamRemoved,
      .accountSet, .accountRemoved, .ruleSet, .ruleRemoved, .visitorGone, .visitorCame:
      nil
    }
  }
}
