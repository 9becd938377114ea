import Glibc

/// Texts, found by their terms and put in order by how well they fit (BM25, Robertson and Zaragoza
/// 2009). What fits equally well comes in the order in which it was handed in.
struct TermIndex: Sendable {
  /// A text in parts, of which some count more.
  struct Document {
    var parts: [(text: String, weight: Int32)]
    /// The part that is asked for: whoever asks for just this is given it first.
    var key: String
  }

  /// How well a text fits.
  struct Match {
    /// Its place.
    var document: Int
    var score: Double
    /// How much of what was asked is in it, from 0 to 1: terms that are rarer count more, and common words
    /// do not; of a question of nothing else, 0.
    var coverage: Double
    /// Whether its key is just what was asked.
    var isExact: Bool
  }

  private struct Posting {
    var document: Int32
    /// How often the term is in it, by weight.
    var times: Int32
  }

  private var postings: [String: [Posting]] = [:]
  private var lengths: [Int32] = []
  private var documentsOfKey: [[String]: [Int32]] = [:]
  private let averageLength: Double
  /// In order, for terms of which only the beginning is typed yet.
  private let vocabulary: [String]

  /// As BM25 is usually set.
  private static let saturation = 1.2
  private static let lengthWeight = 0.75
  /// How much a pair counts that no text has: most of those lie across two words.
  private static let strangePair = 0.3
  /// How much common words count beside others: enough to say which of two answers comes first.
  private static let commonShare = 0.1
  /// So many terms are taken for one whose end is not typed yet.
  private static let mostCompletions = 64

  init(_ documents: some Sequence<Document>) {
    var terms = TextTerms()
    var total = 0
    for document in documents {
      let place = Int32(lengths.count)
      var times: [String: Int32] = [:]
      var length: Int32 = 0
      for part in document.parts {
        for term in terms.terms(of: part.text) {
          times[term, default: 0] += part.weight
          length += part.weight
        }
      }
      for (term, count) in times {
        postings[term, default: []].append(Posting(document: place, times: count))
      }
      documentsOfKey[terms.terms(of: document.key), default: []].append(place)
      lengths.append(length)
      total += Int(length)
    }
    averageLength = lengths.isEmpty ? 1 : max(1, Double(total) / Double(lengths.count))
    vocabulary = postings.keys.sorted()
  }

  var count: Int { lengths.count }

  /// The texts that fit best, best first.
  ///
  /// - Parameter isTyping: whether the last word may go on.
  func matches(_ text: String, limit: Int, isTyping: Bool) -> [Match] {
    var cutter = TextTerms()
    let asked = cutter.terms(of: text)
    guard !asked.isEmpty else { return [] }
    let typed = isTyping && text.last?.isLetter == true ? asked.last : nil
    var unique: [(term: String, isCommon: Bool)] = []
    var seen: Set<String> = []
    for (term, isCommon) in zip(asked, CommonWords.marks(asked))
    where seen.insert(term).inserted { unique.append((term, isCommon && term != typed)) }
    // Who asks in common words alone means these.
    let saysSomething = !unique.allSatisfy(\.isCommon)
    var found: [Int32: (score: Double, weight: Double)] = [:]
    var whole = 0.0
    for (term, isCommon) in unique {
      let list = list(of: term, goesOn: term == typed)
      var weight = weight(of: term, in: list.count)
      let counts = !saysSomething || !isCommon
      if counts { whole += weight } else { weight *= TermIndex.commonShare }
      for posting in list {
        let times = Double(posting.times)
        let length = Double(lengths[Int(posting.document)]) / averageLength
        let bound =
          TermIndex.saturation
          * (1 - TermIndex.lengthWeight + TermIndex.lengthWeight * length)
        let score = weight * times * (TermIndex.saturation + 1) / (times + bound)
        found[posting.document, default: (0, 0)].score += score
        if counts { found[posting.document, default: (0, 0)].weight += weight }
      }
    }
    let exact = Set(documentsOfKey[asked] ?? [])
    let matches = found.filter { $0.value.weight > 0 || exact.contains($0.key) }.map {
      document, sum in
      Match(
        document: Int(document), score: sum.score, coverage: saysSomething ? sum.weight / whole : 0,
        isExact: exact.contains(document))
    }
    return TermIndex.best(of: matches, limit)
  }

  /// A heap would do it faster where everything fits, and nobody waits for it.
  private static func best(of matches: [Match], _ limit: Int) -> [Match] {
    func isBefore(_ a: Match, _ b: Match) -> Bool {
      if a.isExact != b.isExact { return a.isExact }
      return a.score != b.score ? a.score > b.score : a.document < b.document
    }
    guard matches.count > limit * 8 else {
      return Array(matches.sorted(by: isBefore).prefix(limit))
    }
    var best: [Match] = []
    for match in matches {
      if best.count == limit, let last = best.last, !isBefore(match, last) { continue }
      let place = best.firstIndex { isBefore(match, $0) } ?? best.count
      best.insert(match, at: place)
      if best.count > limit { best.removeLast() }
    }
    return best
  }

  /// Rarer is more. What no text has counts as if one had it.
  private func weight(of term: String, in documents: Int) -> Double {
    let (all, with) = (Double(max(1, count)), Double(max(1, documents)))
    let weight = log1p((max(0, all - with) + 0.5) / (with + 0.5))
    return documents == 0 && TextTerms.isPair(term) ? weight * TermIndex.strangePair : weight
  }

  private func list(of term: String, goesOn: Bool) -> [Posting] {
    let own = postings[term] ?? []
    guard goesOn, !TextTerms.isPair(term), term.utf8.count > 1 else { return own }
    var times: [Int32: Int32] = [:]
    var place = firstPlace(from: term)
    var count = 0
    while place < vocabulary.count, vocabulary[place].hasPrefix(term),
      count < TermIndex.mostCompletions
    {
      for posting in postings[vocabulary[place]] ?? [] {
        times[posting.document, default: 0] += posting.times
      }
      place += 1
      count += 1
    }
    return times.sorted { $0.key < $1.key }.map { Posting(document: $0.key, times: $0.value) }
  }

  /// Where the first term is that does not come before one.
  private func firstPlace(from term: String) -> Int {
    var (low, high) = (0, vocabulary.count)
    while low < high {
      let middle = (low + high) / 2
      if vocabulary[middle] < term { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
