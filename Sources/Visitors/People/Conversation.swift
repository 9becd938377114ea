import Desk
import Randomness

/// A chat as the agent in it sees it: what has been said, and what to say next.
struct Conversation: Sendable {
  /// What an agent says in one go, and what they do then.
  struct Turn: Sendable {
    var texts: [String]
    var then: Then = .listen
    /// Whether it asks for what the visitor may be about to say anyway.
    var isQuestion = false

    enum Then: Sendable {
      case listen
      /// There is more to say.
      case goOn
      /// Come back with what was promised.
      case lookUp
      case end
    }
  }

  private var hasGreeted = false
  private var inquiries = 0
  private var hasAskedNumber = false
  private var hasLookedUp = false
  private var solutions = 0
  private var lastSolution: String?
  private var hasAskedForMore = false
  private var silences = 0
  private var mustGoOn = false
  private var turns = 0
  /// What it is about, once a word has told.
  private var topic: Topic?
  /// The visitor's messages taken in so far.
  private var heard = 0

  /// A conversation is brought to its end after so many turns.
  private static let longest = 16

  mutating func visitorFellSilent() { silences += 1 }

  /// What to say next; nil to go on listening.
  ///
  /// - Parameter texts: what the visitor has written, oldest first.
  mutating func next(
    in chat: Chat, saying texts: [String], as agentName: String, _ random: inout SplitMix64
  ) -> Turn? {
    let fresh = texts.dropFirst(heard)
    heard = texts.count
    let language = Language.heard(in: texts, tag: chat.visitor["language"])
    let book = language.phrasebook
    let values = AgentFacts(chat, texts, agentName).values
    if !fresh.isEmpty { silences = 0 }
    if fresh.isEmpty, hasGreeted, !mustGoOn { return silent(book, values, &random) }
    mustGoOn = false
    turns += 1
    let intents = fresh.reduce(into: Intents()) {
      $0.formUnion(HeardText($1).intents(book.keywords))
    }
    func turn(_ lists: [String]..., then: Turn.Then = .listen) -> Turn {
      Turn(saying: lists, values, then: then, &random)
    }
    if topic == nil { topic = Topic.heard(in: texts, book) }
    if !hasGreeted {
      hasGreeted = true
      guard topic == nil else {
        mustGoOn = true
        return turn(book.agent.greetings, then: .goOn)
      }
      inquiries += 1
      return turn(book.agent.greetings, book.agent.inquiries)
    }
    if turns > Conversation.longest { return turn(book.agent.farewells, then: .end) }
    if intents.contains(.goodbye) || hasAskedForMore && !intents.contains(.question) {
      return turn(book.agent.farewells, then: .end)
    }
    guard let topic, let phrases = book.topics[topic] else {
      inquiries += 1
      if inquiries > 3 { return turn(book.agent.apologies, book.agent.farewells, then: .end) }
      return turn(book.agent.inquiries).asking
    }
    if solutions > 0, intents.contains(.thanks) {
      hasAskedForMore = random.chance(0.5)
      return hasAskedForMore
        ? turn(book.agent.anythingElse) : turn(book.agent.farewells, then: .end)
    }
    if topic.needsNumber, values["number"] == nil, !hasAskedNumber {
      hasAskedNumber = true
      return turn(book.agent.askNumber).asking
    }
    if !hasLookedUp, solutions == 0 {
      hasLookedUp = true
      if random.chance(0.45) {
        mustGoOn = true
        return turn(book.agent.patience, then: .lookUp)
      }
    }
    solutions += 1
    if solutions > 1 {
      if let i = phrases.followUps.firstIndex(where: { fresh.contains($0) }),
        i < phrases.followUpAnswers.count
      {
        return turn([phrases.followUpAnswers[i]])
      }
      if solutions > 4 || intents.isDisjoint(with: [.question, .asksDetails]) {
        hasAskedForMore = true
        return turn(book.agent.anythingElse)
      }
    }
    guard let solution = solution(among: phrases, for: texts, values, &random) else {
      return turn(book.agent.apologies)
    }
    return solutions > 1 ? turn(book.agent.apologies, [solution]) : turn([solution])
  }

  /// One that fits what was written, or else any other, of those whose places can be filled; never
  /// the one told last.
  private mutating func solution(
    among phrases: Phrasebook.TopicPhrases, for texts: [String], _ values: [String: String],
    _ random: inout SplitMix64
  ) -> String? {
    for candidates in [phrases.solutions(for: texts), phrases.solutions] {
      let fillable = candidates.filter { candidate in
        candidate != lastSolution && candidate.places.allSatisfy { values[$0] != nil }
      }
      guard let solution = random.pick(fillable) else { continue }
      lastSolution = solution
      return solution
    }
    return nil
  }

  /// The visitor has said nothing since one's own last words.
  private mutating func silent(
    _ book: Phrasebook, _ values: [String: String], _ random: inout SplitMix64
  ) -> Turn? {
    switch silences {
    case 0: nil
    case 1: Turn(saying: [book.agent.stillThere], values, &random)
    default: Turn(saying: [book.agent.farewells], values, then: .end, &random)
    }
  }
}

extension Conversation.Turn {
  /// One message: a text of each list, of those whose places can all be filled in.
  init(
    saying lists: [[String]], _ values: [String: String], then: Then = .listen,
    _ random: inout SplitMix64
  ) {
    let parts = lists.compactMap { list in
      random.pick(list.filter { $0.places.allSatisfy { values[$0] != nil } })?.filled(values)
    }
    texts = [parts.joined(separator: " ")].filter { !$0.isEmpty }
    self.then = then
  }

  var asking: Self {
    var turn = self
    turn.isQuestion = true
    return turn
  }
}

/// What an agent has read of the visitor, to fill into what they say.
struct AgentFacts: Sendable {
  let values: [String: String]

  init(_ chat: Chat, _ texts: [String], _ agentName: String) {
    var values: [String: String] = [:]
    let all = texts.joined(separator: " ")
    let name = chat.visitor.name
    let isIdeographic = name.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
    let first = name.split(separator: " ").first.map(String.init) ?? ""
    values["name"] = isIdeographic ? name : first
    if first.isEmpty { values["name"] = nil }
    values["me"] = agentName.split(separator: " ").first.map(String.init) ?? agentName
    values["number"] = HeardText.number(in: all)
    values["product"] = Facts.products.first { all.contains($0) }
    let words = Set(all.split { !$0.isASCII || !$0.isLetter }.map(String.init))
    let sizes = Facts.sizes.filter { words.contains($0) }
    if sizes.count > 1 { values["otherSize"] = sizes.last }
    self.values = values
  }
}

extension Phrasebook.TopicPhrases {
  /// The solutions that answer what the visitor wrote: that of the opening they used, else those
  /// that share most of the telling words.
  func solutions(for texts: [String]) -> [String] {
    let said = texts.joined(separator: "|")
    let opening = openings.firstIndex { $0.literals.allSatisfy { said.contains($0) } }
    if let opening, opening < solutions.count { return [solutions[opening]] }
    let heard = HeardText(said)
    let telling = keywords.filter { heard.has($0) }
    let scores = solutions.map { HeardText($0).count(of: telling) }
    guard let best = scores.max(), best > 0 else { return solutions }
    return zip(solutions, scores).filter { $0.1 == best }.map(\.0)
  }
}

extension String {
  /// What lies between the places to fill in.
  fileprivate var literals: [Substring] {
    var literals: [Substring] = []
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      literals += rest[..<open].split(separator: "|")
      rest = rest[rest.index(after: close)...]
    }
    return literals + rest.split(separator: "|")
  }
}
