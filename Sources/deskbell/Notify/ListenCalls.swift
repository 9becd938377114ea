import Alerts
import Desk
import FrontDesk
import Glibc
import Screens
import Terminal
import Words

/// Calls an agent who listens without a screen: by the bell and the terminal where there is one, and by
/// all else that they have chosen, also by what is asked on the web.
final class ListenCalls {
  private var rule: CallRule
  private var route: NoticeRoute?
  private let hasTerminal: Bool
  private let errands: CallErrands
  private let clock: (Instant) -> Int

  /// - Parameter minute: since midnight, by the agent's clock.
  init(
    of agent: AgentID, store: String, _ preferences: ScreenPreferences,
    minute: @escaping (Instant) -> Int
  ) {
    hasTerminal = isatty(1) == 1
    rule = CallRule(preferences.calls)
    errands = CallErrands(of: agent, store: store)
    clock = minute
    use(preferences)
  }

  /// Goes by what they have chosen from now on. What rings is said on channels that are new.
  func use(_ preferences: ScreenPreferences) {
    route = hasTerminal ? Environment.noticeRoute(preferences) : nil
    var available = Set(Channel.allCases.filter(\.isErrand))
    if hasTerminal { available.insert(.bell) }
    if route != nil { available.insert(.terminal) }
    rule.settings = preferences.calls
    rule.available = available
  }

  /// When something is to be said next; nil: nothing is.
  var nextDue: Instant? { rule.nextDue }

  /// Takes in what happened in an agent's chats.
  func hear(_ stamped: StampedEvent, _ state: DeskState, of agent: AgentID) {
    let isQuiet = rule.settings.isQuiet(at: clock(stamped.at))
    func subject(_ chat: ChatID) -> CallSubject {
      let visitor =
        state.chats[chat]?.visitor ?? state.recentlyClosed.last { $0.id == chat }?.visitor
      return CallSubject(chat, visitor: visitor?.displayName ?? Environment.words.someVisitor)
    }
    switch stamped.event {
    case .message(let message):
      guard message.from == .visitor, state.chats[message.chat]?.holder == agent else { return }
      rule.hear(subject(message.chat), words: message.text, isQuiet: isQuiet)
    case .voice(.whispered(let whisper)):
      guard whisper.to == agent else { return }
      // What agents say to one another stays at the desk: a call may go through others' hands.
      rule.hear(subject(whisper.chat), words: nil, isQuiet: isQuiet)
    case .declined, .fellBack, .abandoned, .site(.left):
      _ = rule.follow(stamped, state, for: agent, isQuiet: isQuiet)
    case .clockSet, .moved, .broadcast, .setUp, .dialogue, .site, .missed, .block, .availabilitySet,
      .agentGone,
      .agentCame, .requested, .offered, .handOverOffered, .waiting, .accepted, .offerExpired,
      .offerWithdrawn, .taken, .ended, .requeued, .note, .voice(.joined),
      .marked,
      .visitorGone, .visitorCame:
      break
    }
  }

  /// Takes in which chats ring at the agent, and says what is to be said by now.
  func ring(_ desk: FrontDesk, at agent: AgentID) {
    let ringing = desk.chats(of: agent).compactMap { chat -> (chat: Chat, offer: Offer)? in
      guard let offer = chat.state.ringing, offer.agent == agent else { return nil }
      return (chat, offer)
    }
    rule.ring(
      ringing.sorted { $0.offer.at < $1.offer.at }.map {
        (CallSubject($0.chat.id, visitor: $0.chat.visitor.displayName), $0.offer.at)
      })
    for call in rule.due(at: desk.wallTime) { say(call) }
  }

  /// What was not said while nobody could hear it is not made up for; what rings is said anew.
  func comeBack() {
    rule = CallRule(rule.settings, available: rule.available)
  }

  private func say(_ call: Call) {
    let words = Environment.words
    let text = CallText(headline: words.headline(call), detail: words.detail(call))
    switch call.channel {
    case .bell: write("\u{7}")
    case .terminal:
      guard let route else { return }
      write(route.sequence(headline: text.headline, detail: text.detail))
    case .title: break
    case .desktop, .hook, .mail, .webhook:
      errands.say(call, text, rule.settings) { StandardError.line($0) }
    }
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
  }
}
