public import Desk

extension Refusal {
  /// Says that there is no such thing, with the nearest one there is, or else what lists them.
  public static func unknown(_ what: String, _ id: String, among known: [String]) -> Refusal {
    let nearest = nearest(to: id, among: known).map { "Did you mean \($0)?" }
    let hint = nearest ?? "`deskbell \(listing(what))` shows those there are."
    return Refusal(kind: .unknown, "There is no \(what) \(id). \(hint)")
  }

  /// The command that lists things of a kind.
  private static func listing(_ what: String) -> String {
    switch what {
    case "chat": "chats"
    case "setting": "settings list"
    default: "\(what) list"
    }
  }

  /// The known id with the least edit distance, if it is near enough to be meant.
  private static func nearest(to id: String, among known: [String]) -> String? {
    let bound = max(1, id.utf8.count / 3)
    return known.prefix(10_000)
      .map { ($0, distance(Array(id.utf8), Array($0.utf8))) }
      .filter { $0.1 <= bound }
      .min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }

  /// The Levenshtein distance. O(a · b).
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let substitution = diagonal + (x == y ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substitution, row[j] + 1, diagonal + 1)
      }
    }
    return row[b.count]
  }
}
