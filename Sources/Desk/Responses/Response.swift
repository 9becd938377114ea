/// An answer that is kept to be given again, and the question it is for. Only an approved one is
/// offered to anybody.
public struct Response: Hashable, Sendable {
  public var id: ResponseID
  public var question: String
  /// With places for what is known of the visitor, as in a dialogue (DIALOGUES, Tokens).
  public var answer: String
  /// What it is about, each once.
  public var topics: [String]
  /// A page that says it in full.
  public var address: String?
  public var status: Status
  /// As in BCP 47; nil: not said.
  public var language: String?

  /// Raw values are their words in records.
  public enum Status: String, CaseIterable, Sendable {
    case needsReview, approved
  }

  public init(
    id: ResponseID, question: String, answer: String, topics: [String] = [],
    address: String? = nil, status: Status = .needsReview, language: String? = nil
  ) {
    self.id = id
    self.question = question
    self.answer = answer
    self.topics = topics
    self.address = address
    self.status = status
    self.language = language
  }

  /// Whether a sign stands between topics where they are written on one line.
  public static func isBetweenTopics(_ sign: Character) -> Bool { ",;|".contains(sign) }

  public var isApproved: Bool { status == .approved }

  /// So many the library holds at the most, and an answer so many topics.
  public static let most = 50_000
  public static let mostTopics = 20
  /// The longest of each, in characters.
  public static let longestQuestion = 500
  public static let longestTopic = 50
  public static let longestAddress = 2000

  /// As the desk keeps it: without blanks around its texts, the question and each topic on one line,
  /// line ends as line feeds, each topic once.
  public var inNormalForm: Response {
    var response = self
    response.question = question.onOneLine
    response.answer = answer.withLineFeeds.trimmed
    response.topics = []
    var seen: Set<String> = []
    for topic in topics.map(\.onOneLine) where !topic.isEmpty && seen.insert(topic).inserted {
      response.topics.append(topic)
    }
    response.address = address.map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
    response.language = language.map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
    return response
  }
}
