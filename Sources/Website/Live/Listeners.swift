import Desk
import Synchronization

/// The windows of a browser that are told what happens, and the last of what they were told.
struct Listeners {
  private var next = 0
  private var open: [Int: AsyncStream<SiteNews>.Continuation] = [:]
  /// What was told lately, oldest first, of what has an event.
  private var recent: [SiteNews] = []
  /// What happened after this event is in `recent`; before, nothing is known.
  private var since: Int64?

  /// The windows that nobody reads any more, as they tell on whatever thread.
  private let left = Left()

  private final class Left: Sendable {
    let numbers = Mutex<[Int]>([])
  }

  /// So much is kept for who comes back, and waits for who reads slowly.
  private static let most = 500

  var isEmpty: Bool { open.isEmpty }

  /// What was told is void; all after an event is told from now on.
  mutating func begin(after seq: Int64) {
    recent = []
    since = seq
  }

  mutating func tell(_ news: SiteNews) {
    if news.seq != nil {
      recent.append(news)
      if recent.count > Listeners.most {
        let dropped = recent.removeFirst()
        since = dropped.seq
        // What happened in one event is told whole or not at all.
        while recent.first?.seq == since, since != nil { recent.removeFirst() }
      }
    }
    for (number, continuation) in open {
      if case .enqueued = continuation.yield(news) { continue }
      continuation.finish()
      open[number] = nil
    }
  }

  /// Lets go of windows that nobody reads any more.
  mutating func sweep() {
    let numbers = left.numbers.withLock { numbers in
      defer { numbers = [] }
      return numbers
    }
    for number in numbers { open[number] = nil }
  }

  mutating func end() {
    for continuation in open.values { continuation.finish() }
    open = [:]
  }

  /// A stream of what happens after an event.
  ///
  /// - Parameters:
  ///   - heard: the last event that was heard so far.
  ///   - current: what is told after those that can be told again.
  mutating func stream(
    after seq: Int64, heard: Int64, then current: SiteNews? = nil
  ) -> AsyncStream<SiteNews> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: SiteNews.self, bufferingPolicy: .bufferingOldest(Listeners.most * 2))
    if since == nil { since = heard }
    if seq >= since ?? 0 {
      for news in recent where (news.seq ?? 0) > seq { continuation.yield(news) }
      if let current { continuation.yield(current) }
    } else {
      continuation.yield(SiteNews(.resync))
    }
    next += 1
    open[next] = continuation
    let (left, number) = (left, next)
    continuation.onTermination = { _ in left.numbers.withLock { $0.append(number) } }
    return stream
  }
}
