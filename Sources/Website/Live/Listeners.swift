import Desk

/// The windows of a browser that are told what happens, and the last of what they were told.
struct Listeners {
  private var open: [any SiteWindow] = []
  /// What was told lately, oldest first, of what has an event.
  private var recent: [SiteNews] = []
  /// Of `recent`.
  private(set) var bytes = 0
  /// What happened after this event is in `recent`; before, nothing is known.
  private var since: Int64?

  /// So much is kept for who comes back: of messages as long as they may be, fewer.
  private static let most = 500
  static let mostBytes = 131_072

  var isEmpty: Bool { open.isEmpty }

  /// What was told is void; all after an event is told from now on.
  mutating func begin(after seq: Int64) {
    (recent, bytes) = ([], 0)
    since = seq
  }

  mutating func tell(_ news: SiteNews) {
    if news.seq != nil {
      recent.append(news)
      bytes += news.weight
      if recent.count > Listeners.most || bytes > Listeners.mostBytes { forgetSome() }
    }
    for window in open { window.tell(news) }
  }

  /// Forgets what was told first, until what is left is within its bounds.
  private mutating func forgetSome() {
    var count = 0
    while count < recent.count,
      recent.count - count > Listeners.most || bytes > Listeners.mostBytes
        // What happened in one event is told whole or not at all.
        || count > 0 && recent[count].seq == since
    {
      bytes -= recent[count].weight
      since = recent[count].seq
      count += 1
    }
    recent.removeFirst(count)
  }

  /// Lets go of windows at which nobody looks any more.
  mutating func sweep() { open.removeAll { !$0.isOpen } }

  mutating func end() {
    for window in open { window.end() }
    open = []
  }

  /// Has a window told what happens after an event.
  ///
  /// - Parameters:
  ///   - heard: the last event that was heard so far.
  ///   - current: what is told after those that can be told again.
  mutating func add(
    _ window: any SiteWindow, after seq: Int64, heard: Int64, then current: SiteNews? = nil
  ) {
    if since == nil { since = heard }
    if seq >= since ?? 0 {
      for news in recent where (news.seq ?? 0) > seq { window.tell(news) }
      if let current { window.tell(current) }
    } else {
      window.tell(SiteNews(.resync))
    }
    sweep()
    open.append(window)
  }
}
