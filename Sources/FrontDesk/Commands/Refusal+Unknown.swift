public import Desk

extension Refusal {
  /// There is no such thing; with the nearest one there is, if one is near.
  public static func unknown(_ thing: Thing, _ id: String, among known: [String]) -> Refusal {
    Refusal(.missing(.unknown(thing, id, nearest: nearest(to: id, among: known))))
  }

  /// The known word with the least edit distance, capitals aside, if it is near enough to be meant.
  public static func nearest(to id: String, among known: [String]) -> String? {
    let bound = max(1, id.utf8.count / 3)
    return known.prefix(10_000)
      .map { ($0, distance(Array(id.lowercased().utf8), Array($0.lowercased().utf8))) }
      .filter { $0.1 <= bound }
      .min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }

  /// The least number of letters to put in, leave out, change or swap with the next one. O(a · b).
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before: [Int] = []
    var row = Array(0...b.count)
    for i in a.indices {
      var next = [i + 1]
      for j in b.indices {
        var least = min(row[j] + (a[i] == b[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, before[j - 1] + 1)
        }
        next.append(least)
      }
      (before, row) = (row, next)
    }
    return row[b.count]
  }
}
