#if Web
import HTTPTypes
import Desk
import Synchronization
import Words

/// Counts what visitors and addresses do, and says when it is too much: for each a bucket that runs
/// empty with what they do and fills again with time.
final class Doorkeeper: Sendable {
  /// What is counted.
  enum Deed: Hashable, Sendable {
    case request, message, visitor, chat
  }

  private struct Bucket {
    /// How much is used, as of an instant.
    var used: Double
    var at: Double
  }

  private struct Counted: Hashable {
    var deed: Deed
    var by: String
  }

  private let limits: LiveLimits
  /// Seconds, of any beginning.
  private let now: @Sendable () -> Double
  private let buckets = Mutex<[Counted: Bucket]>([:])
  /// So many are kept at most: whoever asks under ever other names makes nobody run out of memory.
  private let most: Int

  init(
    limits: LiveLimits, most: Int = 100_000,
    now: @escaping @Sendable () -> Double = Doorkeeper.monotonic
  ) {
    self.limits = limits
    self.most = most
    self.now = now
  }

  private static let start = ContinuousClock.now

  @Sendable static func monotonic() -> Double {
    (ContinuousClock.now - start) / .seconds(1)
  }

  /// How many visitors and addresses are counted.
  var count: Int { buckets.withLock { $0.count } }

  /// Lets an address do something, or says when it may.
  func admit(_ deed: Deed, of address: ClientAddress) throws(HTTPFault) {
    let limit: (most: Int, seconds: Double) =
      switch deed {
      case .request: (limits[.requestsOfAddress], 60)
      case .message: (limits[.messagesOfAddress], 60)
      case .visitor: (limits[.visitorsOfAddress], 3600)
      case .chat: (limits[.chatsOfAddress], 3600)
      }
    try admit(deed, by: address.counted, limit.most, in: limit.seconds)
  }

  /// Lets a visitor do something, or says when they may.
  func admit(_ deed: Deed, of key: VisitorKey) throws(HTTPFault) {
    let most = deed == .message ? limits[.messagesOfVisitor] : limits[.requestsOfVisitor]
    try admit(deed, by: key.text, most, in: 60)
  }

  /// Whether an address may begin one more chat; counts none.
  func mayBeginChat(_ address: ClientAddress) throws(HTTPFault) {
    try admit(.chat, by: address.counted, limits[.chatsOfAddress], in: 3600, isCounted: false)
  }

  /// A bucket of `most` deeds, which fills within so many seconds.
  private func admit(
    _ deed: Deed, by name: String, _ most: Int, in seconds: Double, isCounted: Bool = true
  ) throws(HTTPFault) {
    let wait = buckets.withLock { buckets -> Double? in
      let now = now()
      let counted = Counted(deed: deed, by: name)
      let rate = Double(most) / seconds
      var bucket = buckets[counted] ?? Bucket(used: 0, at: now)
      bucket.used = max(0, bucket.used - (now - bucket.at) * rate)
      bucket.at = now
      guard bucket.used + 1 <= Double(most) else { return (bucket.used + 1 - Double(most)) / rate }
      guard isCounted else { return nil }
      bucket.used += 1
      if buckets[counted] == nil, buckets.count >= self.most { makeRoom(&buckets, at: now) }
      buckets[counted] = bucket
      return nil
    }
    guard let wait else { return }
    throw fault(deed, max(1, Int(min(wait, 86_400).rounded(.up))))
  }

  /// Drops those whose buckets are full again; where that is not enough, all of a minute, and at last
  /// all: for a moment everybody may do as much as at first.
  private func makeRoom(_ buckets: inout [Counted: Bucket], at now: Double) {
    func isHourly(_ counted: Counted) -> Bool { counted.deed == .visitor || counted.deed == .chat }
    buckets = buckets.filter { now - $1.at < (isHourly($0) ? 3600 : 60) }
    guard buckets.count > most / 2 else { return }
    buckets = buckets.filter { isHourly($0.key) }
    if buckets.count > most / 2 { buckets = [:] }
  }

  private func fault(_ deed: Deed, _ seconds: Int) -> HTTPFault {
    let fault: GatewayFault =
      switch deed {
      case .request: .tooManyRequests(seconds: seconds)
      case .message: .tooManyMessages(seconds: seconds)
      case .visitor: .tooManyVisitors(seconds: seconds)
      case .chat: .tooManyChats(seconds: seconds)
      }
    return HTTPFault(.tooManyRequests, .tooMany, fault, retryAfter: seconds)
  }
}
#endif
