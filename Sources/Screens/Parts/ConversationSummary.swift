import Answers
import Desk
import Terminal
import Text
import Words

/// A conversation in short: when and by which way it began, who has talked in it, what the visitor asked,
/// and its most telling words. Of a long one the latest lines are looked at, so that it costs no more.
struct ConversationSummary: Hashable, Sendable {
  var startedAt: Instant
  var route: Route
  /// The step that decided who was asked.
  var via: Via?
  /// Each once, in the order in which they came.
  var agents: [AgentID] = []
  /// The latest, as they were asked.
  var questions: [String] = []
  /// How many there were.
  var questionCount = 0
  var topics: [String] = []

  static let linesRead = 1000
  static let questionsShown = 5
  static let topicsShown = 6

  /// - Parameter history: what the words are compared with; nil: it is not known yet.
  init(of chat: Chat, _ lines: Conversation, against history: TermHistory?) {
    (startedAt, route, via) = (chat.requestedAt, chat.route, chat.via)
    var seen: Set<AgentID> = []
    func came(_ agent: AgentID) { if seen.insert(agent).inserted { agents.append(agent) } }
    for index in max(0, lines.count - ConversationSummary.linesRead)..<lines.count {
      switch lines[index].content {
      case .message(_, .visitor, let text):
        let asked = ConversationSummary.questions(in: text)
        questionCount += asked.count
        questions = Array((questions + asked).suffix(ConversationSummary.questionsShown))
      case .message(_, .agent(let agent), _): came(agent)
      case .system(let line): if let agent = line.agent { came(agent) }
      case .note, .whisper: break
      }
    }
    topics =
      history?.tellingTerms(
        of: lines.said(latest: ConversationSummary.linesRead),
        limit: ConversationSummary.topicsShown) ?? []
  }

  // MARK: Questions

  private static let questionMarks: Set<Character> = ["?", "\u{FF1F}", "\u{61F}"]
  /// What ends a sentence wherever it stands, and what does before a blank or at the end.
  private static let fullStops: Set<Character> = ["。", "！", "\u{FF1F}", "\u{61F}"]
  private static let stops: Set<Character> = [".", "!", "?", "\u{2026}"]
  private static let closing: Set<Character> = ["\"", "'", ")", "\u{201D}", "\u{2019}", "」", "）"]

  /// The sentences of a text that ask: those that end in a question mark. One within an address asks
  /// nothing, nor does one alone.
  static func questions(in text: String) -> [String] {
    var found: [String] = []
    var sentence = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      if character.isNewline {
        sentence = ""
        continue
      }
      sentence.append(character)
      let next = index + 1 < characters.count ? characters[index + 1] : nil
      let isEnd =
        next.map { $0.isWhitespace || closing.contains($0) || questionMarks.contains($0) } ?? true
      guard fullStops.contains(character) || (isEnd && stops.contains(character)) else { continue }
      if questionMarks.contains(character), sentence.contains(where: \.isLetter) {
        found.append(String(sentence.trimmingPrefix { $0.isWhitespace || closing.contains($0) }))
      }
      sentence = ""
    }
    return found
  }

  // MARK: In words

  /// Whether a step did no more than the route says.
  private func isRoute(_ via: Via) -> Bool {
    switch (route, via) {
    case (.agent, .agent), (.roundRobin, .roundRobin): true
    case (.team(let asked), .team(let team)): asked == team
    case (.agent, _), (.roundRobin, _), (.team, _), (.customRules, _): false
    }
  }

  /// What is said in a line.
  struct Line: Hashable, Sendable {
    var text: String
    /// Whether it belongs to the one before.
    var isFurtherIn = false
  }

  func lines(
    _ localTime: LocalTime, now: Instant, name: (AgentID) -> String
  ) -> [Line] {
    let texts = localTime.tongue.words
    let agent: String = if case .agent(let id) = route { name(id) } else { "" }
    var lines = [
      Line(
        text: texts.began(
          at: localTime.moment(startedAt, now: now), route: texts.route(route, agent),
          way: via.flatMap { isRoute($0) ? nil : texts.way($0) }))
    ]
    if !agents.isEmpty { lines.append(Line(text: texts.wasWith(agents.map(name)))) }
    if !questions.isEmpty {
      lines.append(Line(text: texts.asked(questionCount)))
      lines += questions.map { Line(text: $0, isFurtherIn: true) }
    }
    if !topics.isEmpty { lines.append(Line(text: texts.isAbout(topics))) }
    return lines
  }
}

extension SystemLine {
  /// Who has or had the chat, of whom it tells.
  fileprivate var agent: AgentID? {
    switch self {
    case .joined(let agent, _), .tookOver(let agent, _, _), .requeued(let agent, _, _): agent
    // Who only speaks in it does not have it.
    case .joinedBeside: nil
    case .welcome, .fallback, .ended, .abandoned, .leftMessage: nil
    }
  }
}
