public import Desk

/// What happened in a stretch of the journal, for counting: the chats that closed in it, and what
/// agents and visitors did. Taken one after the other, chunks tell what the events tell.
public struct FactsChunk: Hashable, Sendable {
  /// The first event, and the first one after it.
  public internal(set) var first: Int64 = 1
  public internal(set) var next: Int64 = 1
  /// The day in UTC whose events they are, in days since 1970-01-01; of a clock that was set back,
  /// the latest.
  public internal(set) var day = 0
  /// Requests of the chats that were open at its end.
  public internal(set) var open: [Int64] = []
  /// The set-up, availability and presence of agents: few enough to be kept as they were. Each with
  /// how many rows of `loads` come before it.
  public internal(set) var setUp: [SetUp] = []

  public internal(set) var names: [String] = [""]
  public internal(set) var chats = FactTable<ChatColumn>()
  public internal(set) var offers = FactTable<OfferColumn>()
  public internal(set) var stints = FactTable<StintColumn>()
  public internal(set) var tags = FactTable<TagColumn>()
  public internal(set) var topics = FactTable<TagColumn>()
  public internal(set) var starts = FactTable<StartColumn>()
  public internal(set) var loads = FactTable<LoadColumn>()
  public internal(set) var site = FactTable<SiteColumn>()

  /// Not part of it, but of making it.
  private var places: [String: Int64] = ["": 0]

  /// An event that is kept as it is.
  public struct SetUp: Hashable, Sendable {
    public var event: StampedEvent
    public var loadsBefore: Int

    public init(_ event: StampedEvent, loadsBefore: Int) {
      self.event = event
      self.loadsBefore = loadsBefore
    }
  }

  init() {}

  public static func == (a: FactsChunk, b: FactsChunk) -> Bool {
    a.first == b.first && a.next == b.next && a.day == b.day && a.open == b.open
      && a.setUp == b.setUp && a.names == b.names && a.chats == b.chats && a.offers == b.offers
      && a.stints == b.stints && a.tags == b.tags && a.topics == b.topics && a.starts == b.starts
      && a.loads == b.loads
      && a.site == b.site
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(first)
    hasher.combine(next)
  }

  /// The place of a name, which is added if it is new.
  mutating func place(of name: String?) -> Int64 {
    guard let name, !name.isEmpty else { return 0 }
    if let place = places[name] { return place }
    let place = Int64(names.count)
    names.append(name)
    places[name] = place
    return place
  }

  /// Adds what a chat came to.
  mutating func add(_ facts: ChatFacts) {
    func since(_ instant: Instant?) -> Int64 { instant.map { max(0, $0 - facts.asked) + 1 } ?? 0 }
    chats.append(
      facts.seq, facts.asked.milliseconds, place(of: facts.route.text),
      place(of: facts.via?.text), place(of: facts.dialogue?.text), place(of: facts.page),
      place(of: facts.stints.first?.agent.text), facts.isKnown ? 1 : 0,
      Int64(facts.ending.rawValue), since(facts.connected), since(facts.answered),
      since(facts.closed), Int64(facts.transfers), Int64(facts.visitorMessages),
      facts.score.map { Int64($0) + 1 } ?? 0, Int64(facts.offers.count),
      Int64(facts.stints.count), Int64(facts.tags.count),
      Int64(facts.topics.count))
    for offer in facts.offers {
      offers.append(
        place(of: offer.agent.text), place(of: offer.via.text), max(0, offer.at - facts.asked),
        offer.ended.map { max(0, $0 - offer.at) + 1 } ?? 0, Int64(offer.ending.rawValue),
        offer.isHandOver ? 1 : 0)
    }
    for stint in facts.stints {
      stints.append(
        place(of: stint.agent.text), max(0, stint.from - facts.asked),
        stint.until.map { max(0, $0 - stint.from) + 1 } ?? 0, Int64(stint.messages),
        Int64(stint.answers), stint.answerTime, stint.longestAnswer)
    }
    for tag in facts.tags { tags.append(place(of: tag)) }
    for topic in facts.topics { topics.append(place(of: topic)) }
  }

  mutating func add(_ step: LoadStep, _ agent: AgentID, at: Instant) {
    loads.append(at.milliseconds, place(of: agent.text), step.rawValue)
  }

  mutating func add(_ deed: SiteDeed, _ visitor: VisitorMark, _ dialogue: DialogueID?, at: Instant)
  {
    site.append(
      at.milliseconds, Int64(bitPattern: visitor.text.digest), place(of: dialogue?.text),
      deed.rawValue)
  }
}

extension String {
  /// The same in every process, unlike the standard library's hashes (FNV-1a, 64 bits).
  var digest: UInt64 {
    utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }
}
