import Glibc

/// In how many of a desk's conversations each term was: what tells which words of one of them are
/// telling (tf-idf, Spärck Jones 1972). A term counts `(1 + ln times) * ln((1 + all) / (1 + with))`,
/// `times` being how often it is in the conversation, `all` how many conversations are known and `with`
/// how many of those have it. What every conversation has counts nothing.
public struct TermHistory: Hashable, Sendable {
  /// How many conversations have each term.
  private var conversations: [String: Int32] = [:]
  /// How many conversations there are.
  public private(set) var count = 0

  /// Of fewer conversations nothing is said: what is rare cannot be told yet.
  public static let fewest = 10
  /// So many terms of a conversation are looked at: a long one tells no more, and costs no more.
  static let termsRead = 5000

  public init() {}

  /// Takes in one conversation. O(its terms).
  public mutating func add(_ texts: some Sequence<String>) {
    for term in Set(TermHistory.terms(of: texts)) { conversations[term, default: 0] += 1 }
    count += 1
  }

  /// The most telling terms of a conversation, the most telling first; equally telling ones in the order
  /// in which they were said. Of pairs of signs that overlap only one is taken. O(its terms).
  ///
  /// - Parameter limit: so many at the most.
  public func tellingTerms(of texts: some Sequence<String>, limit: Int) -> [String] {
    guard count >= TermHistory.fewest else { return [] }
    var times: [String: Int] = [:]
    var order: [String] = []
    for term in TermHistory.terms(of: texts) {
      times[term, default: 0] += 1
      if times[term] == 1 { order.append(term) }
    }
    var weighed: [(term: String, weight: Double, place: Int)] = []
    for (place, term) in order.enumerated() {
      guard let times = times[term] else { continue }
      let with = Double(conversations[term] ?? 0)
      let weight = (1 + log(Double(times))) * log(Double(1 + count) / (1 + with))
      if weight > 0 { weighed.append((term, weight, place)) }
    }
    weighed.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.place < $1.place }
    var telling: [String] = []
    for (term, _, _) in weighed where !telling.contains(where: { TermHistory.overlap($0, term) }) {
      telling.append(term)
      if telling.count == limit { break }
    }
    return telling
  }

  /// The terms that can be telling: no numbers, no single signs, no short words of letters.
  private static func terms(of texts: some Sequence<String>) -> [String] {
    var cutter = TextTerms()
    var terms: [String] = []
    for text in texts {
      for term in cutter.terms(of: text) where isTelling(term) {
        terms.append(term)
        if terms.count == termsRead { return terms }
      }
    }
    return terms
  }

  private static func isTelling(_ term: String) -> Bool {
    if TextTerms.isPair(term) { return term.unicodeScalars.count > 1 }
    return term.unicodeScalars.count >= 3 && !term.unicodeScalars.allSatisfy(\.isDigit)
  }

  /// Whether two pairs of signs can be of one word that is cut in two places.
  private static func overlap(_ a: String, _ b: String) -> Bool {
    guard TextTerms.isPair(a), TextTerms.isPair(b) else { return false }
    return a.unicodeScalars.last == b.unicodeScalars.first
      || b.unicodeScalars.last == a.unicodeScalars.first
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }
}
