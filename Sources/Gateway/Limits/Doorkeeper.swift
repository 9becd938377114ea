#if Web
import HTTPTypes
import Desk
import Synchronization
import Words

/// Counts what visitors and addresses do, and says when it is too much: for each a bucket that runs
/// empty with what they do and fills again with time.
final class Doorkeeper: Sendable {
  /// What is counted.
  enum Deed: Hashable, CaseIterable, Sendable {
    case request, message, lines, visitor, chat

    fileprivate var isHourly: Bool { self == .visitor || self == .chat }
  }

  /// Those of a minute and those of an hour are apart: whoever asks under ever other names never has
  /// it forgotten how many visitors and chats there were.
  private struct Tables {
    var ofMinutes: Buckets
    var ofHours: Buckets

    subscript(deed: Deed) -> Buckets {
      _read { yield deed.isHourly ? ofHours : ofMinutes }
      _modify {
        if deed.isHourly { yield &ofHours } else { yield &ofMinutes }
      }
    }
  }

  private let limits: LiveLimits
  /// Seconds, of any beginning.
  private let now: @Sendable () -> Double
  private let tables: Mutex<Tables>

  /// - Parameter most: so many are kept at most, of each kind: whoever asks under ever other names
  ///   makes nobody run out of memory.
  init(
    limits: LiveLimits, most: Int = 100_000,
    now: @escaping @Sendable () -> Double = Doorkeeper.monotonic
  ) {
    self.limits = limits
    self.now = now
    tables = Mutex(
      Tables(
        ofMinutes: Buckets(most: most, seconds: 60), ofHours: Buckets(most: most, seconds: 3600))
    )
  }

  private static let start = ContinuousClock.now

  @Sendable static func monotonic() -> Double {
    (ContinuousClock.now - start) / .seconds(1)
  }

  /// How many visitors and addresses are counted.
  var count: Int { tables.withLock { $0.ofMinutes.count + $0.ofHours.count } }

  /// Lets an address do something, or says when it may.
  func admit(_ deed: Deed, of address: ClientAddress) throws(HTTPFault) {
    let most =
      switch deed {
      case .request: limits[.requestsOfAddress]
      case .message: limits[.messagesOfAddress]
      case .lines: limits[.linesOfAddress]
      case .visitor: limits[.visitorsOfAddress]
      case .chat: limits[.chatsOfAddress]
      }
    try admit(deed, by: address.counted, most)
  }

  /// Lets a visitor do something, or says when they may.
  func admit(_ deed: Deed, of key: VisitorKey) throws(HTTPFault) {
    let most =
      switch deed {
      case .message: limits[.messagesOfVisitor]
      case .lines: limits[.linesOfVisitor]
      case .request, .visitor, .chat: limits[.requestsOfVisitor]
      }
    try admit(deed, by: key.text, most)
  }

  private func admit(_ deed: Deed, by name: String, _ most: Int) throws(HTTPFault) {
    guard let seconds = take(deed, by: name, most) else { return }
    throw fault(deed, seconds)
  }

  private func take(_ deed: Deed, by name: String, _ most: Int) -> Int? {
    let wait = tables.withLock { tables in
      let now = now()
      return tables[deed].take(deed, by: name, most, at: now)
    }
    return wait.map { max(1, Int(min($0, 86_400).rounded(.up))) }
  }

  // MARK: Chats

  /// Takes one of the chats that an address may begin; else the seconds until there is one.
  func takeChat(of address: ClientAddress) -> Int? {
    take(.chat, by: address.counted, limits[.chatsOfAddress])
  }

  /// Has a chat back that did not come to be.
  func giveBackChat(of address: ClientAddress) {
    tables.withLock { $0[.chat].giveBack(.chat, by: address.counted) }
  }

  // MARK: Tokens

  /// The desk knows a visitor: what they did stays counted.
  func know(_ key: VisitorKey) {
    tables.withLock { tables in
      for deed in Deed.allCases { tables[deed].know(deed, by: key.text) }
    }
  }

  /// Nobody knows whether a token is a visitor's: unless it was seen to be, nothing is kept of it, so
  /// that forged ones fill nothing. They are counted by their address.
  func letGo(_ key: VisitorKey) {
    tables.withLock { tables in
      for deed in Deed.allCases { tables[deed].letGo(deed, by: key.text) }
    }
  }

  private func fault(_ deed: Deed, _ seconds: Int) -> HTTPFault {
    let fault: GatewayFault =
      switch deed {
      case .request, .lines: .tooManyRequests(seconds: seconds)
      case .message: .tooManyMessages(seconds: seconds)
      case .visitor: .tooManyVisitors(seconds: seconds)
      case .chat: .tooManyChats(seconds: seconds)
      }
    return HTTPFault(.tooManyRequests, .tooMany, fault, retryAfter: seconds)
  }
}
#endif
