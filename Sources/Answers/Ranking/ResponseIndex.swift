public import Desk

/// The approved answers of a library, found by questions. Others are never in it.
public struct ResponseIndex: Sendable {
  /// By their names.
  public let responses: [Response]
  private let index: TermIndex

  /// An answer that fits.
  public struct Match: Sendable {
    public var response: Response
    public var score: Double
    /// Whether it is likely to be what was asked for: else nothing is, and the question is one for the
    /// list of those without an answer.
    public var isGood: Bool
  }

  /// From so much of a question on that is in an answer, it is taken for a good one.
  private static let goodCoverage = 0.5

  public init(_ responses: some Sequence<Response>) {
    self.responses = responses.filter(\.isApproved).sorted { $0.id < $1.id }
    index = TermIndex(
      self.responses.lazy.map { response in
        TermIndex.Document(
          parts: [
            (response.question, 3), (response.topics.joined(separator: " "), 2),
            (response.answer, 1),
          ], key: response.question)
      })
  }

  public var count: Int { responses.count }

  /// The answers that fit a question best, best first; equally good ones by their names.
  ///
  /// - Parameter isTyping: whether the last word of the question may go on.
  public func matches(_ question: String, limit: Int = 10, isTyping: Bool = false) -> [Match] {
    index.matches(question, limit: limit, isTyping: isTyping).map { match in
      Match(
        response: responses[match.document], score: match.score,
        isGood: match.isExact || match.coverage >= ResponseIndex.goodCoverage)
    }
  }

  /// The best answer there is, if it is a good one for whoever reads a language (nil: any).
  public func goodAnswer(to question: String, in language: String?) -> Response? {
    matches(question, limit: 8).first { $0.isGood && $0.response.isIn(language) }?.response
  }

  /// Those whose names fit what is typed of one, best first (`NameFit`).
  public func named(_ typed: String, limit: Int = 10) -> [Response] {
    let fits = responses.indices.compactMap { place in
      NameFit(of: typed, in: responses[place].id.text).map { ($0, place) }
    }
    return fits.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(limit).map { responses[$0.1] }
  }
}

extension Response {
  /// Whether it is in a language, or in one of its kind, as far as both are said.
  fileprivate func isIn(_ language: String?) -> Bool {
    guard let own = self.language, let language else { return true }
    func first(_ tag: String) -> String { tag.lowercased().prefix { $0 != "-" }.description }
    return first(own) == first(language)
  }
}
