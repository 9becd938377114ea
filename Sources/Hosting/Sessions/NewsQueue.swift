/// News that wait to be read, at most so many: somebody who does not read costs no more than that.
struct NewsQueue<News> {
  private var waiting: [News] = []
  /// Whether there were more than could be kept, since it was last read. Who reads that begins anew
  /// from the store.
  private(set) var hasOverflown = false
  private let bound: Int

  init(bound: Int = 10_000) { self.bound = bound }

  mutating func add(_ news: News) {
    guard !hasOverflown, waiting.count < bound else {
      hasOverflown = true
      return
    }
    waiting.append(news)
  }

  /// Drops what waits and did not happen.
  mutating func remove(where isUndone: (News) -> Bool) { waiting.removeAll(where: isUndone) }

  /// Everything since it was last read, in order. After an overflow, what came before it.
  mutating func take() -> [News] {
    defer {
      waiting = []
      hasOverflown = false
    }
    return waiting
  }
}
