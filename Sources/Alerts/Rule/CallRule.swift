public import Desk

/// When somebody is called, and where: a value without a clock.
///
/// An offer calls until it is answered, whether or not the window has the focus. All else calls only where
/// it does not, or where nobody knows. What comes in a burst is said together. Costs go by what rings and
/// what was not said yet.
public struct CallRule: Hashable, Sendable {
  public var settings: CallSettings {
    didSet { if settings != oldValue { dropUnwanted() } }
  }
  /// The channels that work where somebody sits.
  public var available: Set<Channel> {
    didSet { if available != oldValue { dropUnwanted() } }
  }
  public private(set) var focus = Focus.unknown

  /// What rings, the longest first.
  private var ringing: [Ringing] = []
  /// What was not said yet, by where.
  private var unsaid: [Channel: News] = [:]
  /// When each channel said something last.
  private var last: [Channel: Instant] = [:]
  /// What whoever is called declined last, all at one instant.
  private var declined = Declined()

  /// An offer that rings.
  private struct Ringing: Hashable, Sendable {
    let subject: CallSubject
    let offeredAt: Instant
    /// When it was said last, by where.
    var said: [Channel: Instant] = [:]
  }

  private struct Declined: Hashable, Sendable {
    var at = Instant.distantPast
    var chats: Set<ChatID> = []
  }

  private struct News: Hashable, Sendable {
    var messages: [Call.Messages] = []
    var words: String?
    var missed: [CallSubject] = []
    var thresholds: [Threshold] = []

    var isEmpty: Bool { messages.isEmpty && missed.isEmpty && thresholds.isEmpty }

    mutating func forgetMessages() { (messages, words) = ([], nil) }

    mutating func add(_ subject: CallSubject, _ words: String?) {
      if let place = messages.firstIndex(where: { $0.subject.chat == subject.chat }) {
        messages[place].count += 1
      } else {
        messages.append(Call.Messages(subject, count: 1))
      }
      self.words = messages.count == 1 && messages[0].count == 1 ? words : nil
    }
  }

  /// So many missed chats are named at the most.
  private static let missedKept = 20

  public init(
    _ settings: CallSettings = CallSettings(), available: Set<Channel> = [.bell, .title]
  ) {
    self.settings = settings
    self.available = available
  }

  // MARK: What happens

  /// Takes in which offers ring now.
  public mutating func ring(_ offers: [(subject: CallSubject, offeredAt: Instant)]) {
    let before = ringing
    ringing = offers.map { offer in
      before.first {
        $0.subject.chat == offer.subject.chat && $0.offeredAt == offer.offeredAt
      } ?? Ringing(subject: offer.subject, offeredAt: offer.offeredAt)
    }
  }

  /// Takes in that a visitor has written what was not seen.
  public mutating func hear(_ subject: CallSubject, words: String?, isQuiet: Bool) {
    take(.message, isQuiet: isQuiet) { $0.add(subject, words) }
  }

  /// Takes in that nobody came for a chat.
  public mutating func miss(_ subject: CallSubject, isQuiet: Bool) {
    take(.missed, isQuiet: isQuiet) { news in
      news.missed.removeAll { $0.chat == subject.chat }
      news.missed.append(subject)
      if news.missed.count > CallRule.missedKept { news.missed.removeFirst() }
    }
  }

  /// Takes in what happened at the desk: whoever takes chats is called of one that nobody came for, and of
  /// a message that was left, also where it never rang at them; but not of one that nobody else came for
  /// when they declined it. Whether they are to know.
  ///
  /// - Parameter desk: as it is after the event.
  public mutating func follow(
    _ stamped: StampedEvent, _ desk: DeskState, for agent: AgentID, isQuiet: Bool
  ) -> Bool {
    if case .declined(let event) = stamped.event, event.agent == agent {
      if declined.at != stamped.at { declined = Declined(at: stamped.at) }
      declined.chats.insert(event.chat)
      return false
    }
    guard let chat = desk.missed(by: stamped),
      desk.agent(agent)?.permissions.contains(.liveChat) == true,
      declined.at != stamped.at || !declined.chats.contains(chat.chat)
    else { return false }
    miss(CallSubject(chat.chat, visitor: chat.person.displayName), isQuiet: isQuiet)
    return true
  }

  /// Takes in that a threshold is passed that was not.
  public mutating func pass(_ threshold: Threshold, isQuiet: Bool) {
    take(.threshold, isQuiet: isQuiet) { news in
      news.thresholds.removeAll { $0.kind == threshold.kind }
      news.thresholds.append(threshold)
    }
  }

  /// Takes in that a chat is looked at: what was said there needs not be told.
  public mutating func see(_ chat: ChatID) {
    for channel in unsaid.keys {
      unsaid[channel]?.messages.removeAll { $0.subject.chat == chat }
      if unsaid[channel]?.isEmpty == true { unsaid[channel] = nil }
    }
  }

  /// Takes in that the window has got or lost the focus, or that nobody knows any more.
  public mutating func turn(_ focus: Focus) {
    self.focus = focus
    // Who looks at it sees what is new.
    if focus == .here { unsaid = [:] }
  }

  private mutating func take(
    _ occasion: Occasion, isQuiet: Bool, _ change: (inout News) -> Void
  ) {
    guard !isQuiet, focus != .here else { return }
    for channel in wanted(for: occasion) { change(&unsaid[channel, default: News()]) }
  }

  /// The channels that say something, which a title does not: it stands there.
  private func wanted(for occasion: Occasion) -> Set<Channel> {
    settings.channels(for: occasion).intersection(available).subtracting([.title])
  }

  private mutating func dropUnwanted() {
    let (messages, missed) = (wanted(for: .message), wanted(for: .missed))
    let thresholds = wanted(for: .threshold)
    for channel in unsaid.keys {
      if !messages.contains(channel) { unsaid[channel]?.forgetMessages() }
      if !missed.contains(channel) { unsaid[channel]?.missed = [] }
      if !thresholds.contains(channel) { unsaid[channel]?.thresholds = [] }
    }
    unsaid = unsaid.filter { !$0.value.isEmpty }
  }

  // MARK: What is said

  /// What is to be said now, a call a channel; it counts as said.
  public mutating func due(at now: Instant) -> [Call] {
    forgetWhatIsToCome(after: now)
    return Channel.allCases.compactMap { channel in
      guard let due = due(on: channel), due <= now else { return nil }
      return call(on: channel, at: now)
    }
  }

  /// When something is to be said next, if nothing else happens; nil: nothing is.
  public var nextDue: Instant? { Channel.allCases.compactMap { due(on: $0) }.min() }

  /// When a threshold is first said that is passed at an instant: not before the pause after the
  /// last call is over. That instant itself where it is said nowhere.
  public func due(passing instant: Instant) -> Instant {
    guard focus != .here else { return instant }
    return wanted(for: .threshold).map { channel in
      guard let said = last[channel] else { return instant }
      return max(instant, said + settings.pause(on: channel, forOffer: false))
    }.min() ?? instant
  }

  private func due(on channel: Channel) -> Instant? {
    func after(_ instant: Instant, _ isOffer: Bool) -> Instant {
      guard let last = last[channel] else { return instant }
      return max(instant, last + settings.pause(on: channel, forOffer: isOffer))
    }
    var due: [Instant] = []
    if wanted(for: .offer).contains(channel) {
      for offer in ringing {
        guard let said = offer.said[channel] else {
          due.append(after(.distantPast, true))
          continue
        }
        if let again = settings.again(on: channel) { due.append(after(said + again, true)) }
      }
    }
    if unsaid[channel] != nil { due.append(after(.distantPast, false)) }
    return due.min()
  }

  /// A clock that was set back leaves nobody waiting until it is where it was.
  private mutating func forgetWhatIsToCome(after now: Instant) {
    guard last.values.contains(where: { $0 > now }) else { return }
    last = last.filter { $0.value <= now }
    for place in ringing.indices {
      ringing[place].said = ringing[place].said.mapValues { min($0, now) }
    }
  }

  private mutating func call(on channel: Channel, at now: Instant) -> Call {
    var call = Call(on: channel)
    if wanted(for: .offer).contains(channel) {
      call.offers = ringing.map(\.subject)
      call.isAgain = !ringing.isEmpty && ringing.allSatisfy { $0.said[channel] != nil }
      for place in ringing.indices { ringing[place].said[channel] = now }
    }
    if let news = unsaid.removeValue(forKey: channel) {
      (call.messages, call.words, call.missed) = (news.messages, news.words, news.missed)
      call.thresholds = news.thresholds
    }
    last[channel] = now
    return call
  }
}
