import Glibc

/// How long somebody waits, and has waited since they first did.
struct Patience {
  private let limit: Int64
  private var start: Int64?

  init(milliseconds: Int) { limit = Int64(milliseconds) }

  var waitedMilliseconds: Int { start.map { Int((Self.now - $0) / 1_000_000) } ?? 0 }

  /// What is left of it; asking begins it.
  var leftMilliseconds: Int {
    mutating get {
      let now = Self.now
      let start = start ?? now
      self.start = start
      // Rounded up: who waits so long has waited long enough.
      return Int(max(0, limit - (now - start) / 1_000_000))
    }
  }

  /// Waits a moment; false, without waiting, once it has been long enough.
  mutating func pause(milliseconds: Int) -> Bool {
    guard leftMilliseconds > 0 else { return false }
    var time = timespec(tv_sec: 0, tv_nsec: milliseconds * 1_000_000)
    nanosleep(&time, nil)
    return true
  }

  /// Nanoseconds since some moment, never going back.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
