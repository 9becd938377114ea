#if Web
/// Buckets that run empty with what is done and fill again within some seconds: so many of them at
/// most, of which the one that was used longest ago is forgotten first.
struct Buckets: Sendable {
  private struct Bucket {
    /// How much is used, as of an instant.
    var used = 0.0
    var at: Double
    /// Whether it is that of somebody whom the desk knows, where it is a token's.
    var isKnown = false
  }

  private struct Name: Hashable {
    var deed: Doorkeeper.Deed
    var by: String
  }

  private let most: Int
  private let seconds: Double
  private var buckets: [Name: Bucket] = [:]

  /// - Parameter seconds: in which an empty one is full again.
  init(most: Int, seconds: Double) {
    self.most = most
    self.seconds = seconds
  }

  var count: Int { buckets.count }

  /// Takes one out of a bucket of so many; else the seconds until there is one.
  mutating func take(
    _ deed: Doorkeeper.Deed, by name: String, _ size: Int, at now: Double
  ) -> Double? {
    let name = Name(deed: deed, by: name)
    let rate = Double(size) / seconds
    var bucket = buckets[name] ?? Bucket(at: now)
    bucket.used = max(0, bucket.used - (now - bucket.at) * rate)
    bucket.at = now
    guard bucket.used + 1 <= Double(size) else {
      // Whoever goes on trying is not forgotten.
      if buckets[name] != nil { buckets[name] = bucket }
      return (bucket.used + 1 - Double(size)) / rate
    }
    bucket.used += 1
    if buckets[name] == nil, buckets.count >= most { makeRoom(at: now) }
    buckets[name] = bucket
    return nil
  }

  /// Puts one back.
  mutating func giveBack(_ deed: Doorkeeper.Deed, by name: String) {
    let name = Name(deed: deed, by: name)
    guard let used = buckets[name]?.used else { return }
    buckets[name]?.used = max(0, used - 1)
  }

  mutating func know(_ deed: Doorkeeper.Deed, by name: String) {
    buckets[Name(deed: deed, by: name)]?.isKnown = true
  }

  /// Forgets one that was not said to be known.
  mutating func letGo(_ deed: Doorkeeper.Deed, by name: String) {
    let name = Name(deed: deed, by: name)
    if buckets[name]?.isKnown == false { buckets[name] = nil }
  }

  /// Forgets those that are full again; where that is not enough, those that were used longest ago, a
  /// tenth of all at once, so that it costs little.
  private mutating func makeRoom(at now: Double) {
    buckets = buckets.filter { now - $1.at < seconds }
    let many = most - max(1, most / 10)
    guard buckets.count > many else { return }
    let oldest = buckets.sorted { $0.value.at < $1.value.at }.prefix(buckets.count - many)
    for (name, _) in oldest { buckets[name] = nil }
  }
}
#endif
