/// Why an answer cannot be kept as it is.
public enum ResponseFlaw: Hashable, Sendable {
  case badID(String)
  case noQuestion
  case noAnswer
  /// `most` characters.
  case questionTooLong(most: Int)
  case answerTooLong(most: Int)
  case topicTooLong(most: Int)
  case tooManyTopics(most: Int)
  /// It has a sign in it that stands between topics.
  case badTopic(String)
  /// No http or https address.
  case badAddress(String)
  case badLanguage(String)
  /// A place for what is known of the visitor is not written as one.
  case brokenToken

  /// What of an answer it is about.
  public var part: Part {
    switch self {
    case .badID: .id
    case .noQuestion, .questionTooLong: .question
    case .noAnswer, .answerTooLong, .brokenToken: .answer
    case .topicTooLong, .tooManyTopics, .badTopic: .topics
    case .badAddress: .address
    case .badLanguage: .language
    }
  }

  public enum Part: Hashable, CaseIterable, Sendable {
    case id, question, answer, topics, address, status, language
  }
}
