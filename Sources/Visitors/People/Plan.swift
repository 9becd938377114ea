import Desk

/// What somebody means to do, and when.
struct Plan<Intention: Sendable>: Sendable {
  private var entries: [(at: Instant, what: Intention)] = []

  /// When the next thing is to be done.
  var next: Instant? { entries.first?.at }

  var isEmpty: Bool { entries.isEmpty }

  mutating func add(_ what: Intention, at: Instant) {
    let index = entries.firstIndex { $0.at > at } ?? entries.endIndex
    entries.insert((at, what), at: index)
  }

  mutating func clear() { entries = [] }

  /// Takes out everything, in order.
  mutating func takeAll() -> [Intention] {
    defer { entries = [] }
    return entries.map(\.what)
  }

  mutating func remove(_ matches: (Intention) -> Bool) {
    entries.removeAll { matches($0.what) }
  }

  func has(_ matches: (Intention) -> Bool) -> Bool { entries.contains { matches($0.what) } }

  /// Takes out the first thing due at `now`; nil if nothing is.
  mutating func take(at now: Instant) -> Intention? {
    guard let first = entries.first, first.at <= now else { return nil }
    return entries.removeFirst().what
  }
}
