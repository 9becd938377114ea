/// Something that an agent may ask a visitor for by name, and that the visitor can look up.
enum Particular: String, CaseIterable, Sendable {
  case order, invoice, email, phone, name, size, product, address

  /// The name that texts use for it.
  var place: String { rawValue }
}

extension Phrasebook {
  /// How visitors are asked for particulars, and how they tell them.
  struct Particulars: Sendable {
    /// Beginnings of words for each.
    let words: [Particular: [String]]
    /// For a number of which the topic tells whether an order or an invoice is meant.
    let number: [String]
    /// For numbers that are neither.
    let otherNumbers: [String]
    /// Wherever they stand in a sentence, somebody wants to be told something.
    let asking: [String]
    /// The same in a question, or at the beginning of a sentence.
    let interrogatives: [String]
    /// What may stand before a particular that makes a sentence by itself: “and your email?”
    let leads: [String]
    /// What makes such a sentence a question though no mark does.
    let please: [String]
    /// How a question begins, or in Chinese is marked, that wants a yes or a no.
    let yesNo: [String]
    /// What is told, with a place for it.
    let answers: [Particular: [String]]
    /// Said by those who have no telephone number to give.
    let withoutPhone: [String]
  }
}

extension Phrasebook.Particulars {
  /// What a text asks for, each once, in the order asked.
  ///
  /// - Parameter topic: tells what “the number” is that of.
  func asked(in text: String, topic: Topic) -> [Particular] {
    var asked: [Particular] = []
    for sentence in HeardText.sentences(of: text) {
      for particular in self.asked(in: sentence, topic) where !asked.contains(particular) {
        asked.append(particular)
      }
    }
    return asked
  }

  /// Whether a text ends in a question that wants a yes or a no.
  func wantsYesOrNo(_ text: String) -> Bool {
    guard let last = HeardText.sentences(of: text).last(where: \.isQuestion),
      !last.has(anyOf: asking)
    else { return false }
    return last.begins(with: yesNo, after: leads)
      || last.has(anyOf: yesNo.filter { HeardText.isIdeographic($0) })
  }

  private func asked(in sentence: HeardText, _ topic: Topic) -> [Particular] {
    var named = Particular.allCases.filter { sentence.has(anyOf: words[$0] ?? []) }
    let numbered: [Particular] = [.order, .invoice, .phone]
    var asksNumber = false
    if named.allSatisfy({ !numbered.contains($0) }), sentence.has(anyOf: number),
      !sentence.has(anyOf: otherNumbers)
    {
      named.append(topic == .invoice ? .invoice : .order)
      asksNumber = true
    }
    // An email address is no place to live, and a product’s name nobody’s.
    if named.contains(.email) { named.removeAll { $0 == .address } }
    if named.contains(.product) { named.removeAll { $0 == .name } }
    guard !named.isEmpty else { return [] }
    if sentence.has(anyOf: asking) { return named }
    if sentence.isQuestion && sentence.has(anyOf: interrogatives) { return named }
    if sentence.begins(with: interrogatives, after: leads) { return named }
    let bare = named.flatMap { words[$0] ?? [] } + (asksNumber ? number : [])
    let isMeantAsQuestion = sentence.isQuestion || sentence.ends(with: please)
    return isMeantAsQuestion && sentence.begins(with: bare, after: leads) ? named : []
  }
}
