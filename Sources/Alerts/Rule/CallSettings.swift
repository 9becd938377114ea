/// How somebody wants to be called.
public struct CallSettings: Hashable, Sendable {
  /// What says that a chat rings.
  public var offers: Set<Channel> = [.bell, .title, .terminal]
  /// What says that a visitor has written.
  public var messages: Set<Channel> = [.bell, .title, .terminal]
  /// What says that nobody came for a chat, or that a message was left; nil: what says that a visitor has
  /// written.
  public var missed: Set<Channel>?
  /// What says that a threshold of the board is passed; nil: what says that a visitor has written.
  public var thresholds: Set<Channel>?
  /// When nothing but an offer is said.
  public var quiet: [QuietHours] = []
  /// A channel says one thing within so many seconds, however much happens in them. The bell rings for
  /// an offer every second.
  public var burst = 3
  /// So many seconds after the bell rang for an offer it rings again, until that is answered.
  public var bellAgain = 5
  /// The same for what is said in words.
  public var noticeAgain = 30

  /// A program and its arguments, which gets JSON on standard input; empty: there is none.
  public var hook: [String] = []
  /// The address that mails go to; nil: none does.
  public var mail: String?
  /// The address that is asked on the web; nil: none is.
  public var url: String?
  /// The file with what requests are signed with; nil: there is none.
  public var secret: String?
  /// So many seconds a program may take that says something.
  public var timeout = 10

  public init() {}

  /// Where something is said.
  public func channels(for occasion: Occasion) -> Set<Channel> {
    switch occasion {
    case .offer: offers
    case .message: messages
    case .missed: missed ?? messages
    case .threshold: thresholds ?? messages
    }
  }

  /// Where anything is said at all.
  public var chosen: Set<Channel> {
    Occasion.allCases.reduce(into: []) { $0.formUnion(channels(for: $1)) }
  }

  /// Whether nothing but an offer is said.
  ///
  /// - Parameter minute: since midnight, by the local clock.
  public func isQuiet(at minute: Int) -> Bool { quiet.contains { $0.hold(at: minute) } }

  /// Seconds between two things that a channel says.
  public func pause(on channel: Channel, forOffer isOffer: Bool) -> Int {
    switch channel {
    case .bell: isOffer ? 1 : max(1, burst)
    // Nobody reads more of them.
    case .mail: max(isOffer ? 15 : 60, burst)
    case .title, .terminal, .desktop, .hook, .webhook: max(1, burst)
    }
  }

  /// Seconds after which an offer is said again that is not answered; nil: it is not.
  public func again(on channel: Channel) -> Int? {
    switch channel {
    case .bell: max(1, bellAgain)
    case .terminal, .desktop, .hook, .webhook: max(1, noticeAgain)
    case .title, .mail: nil
    }
  }
}
