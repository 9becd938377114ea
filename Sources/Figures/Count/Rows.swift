import Desk

/// The chats of a chunk, one after the other, each with the rows that are its own.
struct Rows {
  private let columns: [[Int64]]
  private let names: [String]
  private let count: Int
  private var row = -1
  private(set) var offers = 0..<0
  private(set) var stints = 0..<0
  private(set) var tags = 0..<0
  private(set) var topics = 0..<0

  let offerAgents: [Int64]
  let offerVias: [Int64]
  let offerEndings: [Int64]
  let stintAgents: [Int64]
  let stintLengths: [Int64]
  let stintMessages: [Int64]
  let stintAnswers: [Int64]
  let stintAnswerTimes: [Int64]
  let stintLongest: [Int64]
  let tagNames: [Int64]
  let topicNames: [Int64]

  init(_ chunk: FactsChunk) {
    columns = ChatColumn.allCases.map { chunk.chats[$0] }
    names = chunk.names
    count = chunk.chats.count
    offerAgents = chunk.offers[.agent]
    offerVias = chunk.offers[.via]
    offerEndings = chunk.offers[.ending]
    stintAgents = chunk.stints[.agent]
    stintLengths = chunk.stints[.lasted]
    stintMessages = chunk.stints[.messages]
    stintAnswers = chunk.stints[.answers]
    stintAnswerTimes = chunk.stints[.answerTime]
    stintLongest = chunk.stints[.longestAnswer]
    tagNames = chunk.tags[.name]
    topicNames = chunk.topics[.name]
  }

  /// Goes on to the next chat; false: there is none.
  mutating func next() -> Bool {
    row += 1
    guard row < count else { return false }
    offers = offers.upperBound..<offers.upperBound + Int(self[.offers])
    stints = stints.upperBound..<stints.upperBound + Int(self[.stints])
    tags = tags.upperBound..<tags.upperBound + Int(self[.tags])
    topics = topics.upperBound..<topics.upperBound + Int(self[.topics])
    return true
  }

  subscript(column: ChatColumn) -> Int64 { columns[column.rawValue][row] }

  func name(_ place: Int64) -> String { names[Int(place)] }

  var ending: ChatEnding { ChatEnding(rawValue: Int(self[.ending])) ?? .open }

  /// Whether it was over before any agent had it, though one was to come.
  var isMissed: Bool {
    guard self[.connected] == 0 else { return false }
    switch ending {
    case .open, .blocked, .visitorBlocked: return false
    case .ended, .abandoned, .noAgentAvailable, .noRuleMatched, .waitTimedOut, .offersExhausted:
      return true
    }
  }
}
