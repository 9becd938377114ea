import Desk
import FrontDesk
import Randomness

/// A visitor: asks, waits, answers what they understand, thanks or loses patience, leaves.
///
/// They know only what a visitor sees: the agent's messages and what the desk tells them.
struct SimulatedVisitor: Sendable {
  let persona: Persona
  let topic: Topic
  let facts: Facts
  private(set) var chat: ChatID?
  /// Whether the chat has closed, however.
  private(set) var isDone = false

  /// Their way through a dialogue; nil: they came otherwise.
  private(set) var walk: SimulatedWalk?

  private let pace: Pace
  private let traits: Temper.Traits
  private let book: Phrasebook
  private let phrases: Phrasebook.TopicPhrases
  private var random: SplitMix64
  private var plan = Plan<Intention>()

  private enum Intention: Sendable {
    case say(String)
    /// Make up one's mind about what the agent has said.
    case answer
    case nudge
    /// Leave unanswered.
    case giveUp
    case leave
  }

  private enum Stage { case waiting, talking, helped, leaving }
  private var stage = Stage.waiting

  /// What is still to be said of the question itself.
  private var unsaid: [String] = []
  private var details: [String]
  private var heard: Intents = []
  /// What they have been asked for and not told yet.
  private var asked: [Particular] = []
  private var wantsYesOrNo = false
  private var heardLength = 0
  private var proofs = 0
  private var wantsMore: Bool
  private var nudges = 0
  private var hasAskedForLanguage = false
  private var hearsOtherLanguage = false
  private var asides = 0
  /// What they have said already, to say it in other words the next time.
  private var said: Set<String> = []
  /// What they can tell, by the names that texts use for it.
  private let values: [String: String]

  var next: Instant? { [plan.next, walk?.next].compactMap(\.self).min() }
  var id: VisitorID? { persona.id }
  /// What they alone hold.
  let key: VisitorKey

  init(
    _ persona: Persona, key: VisitorKey, topic: Topic, facts: Facts, pace: Pace,
    _ random: SplitMix64
  ) {
    self.persona = persona
    self.key = key
    self.topic = topic
    self.facts = facts
    self.pace = pace
    self.random = random
    traits = persona.temper.traits
    book = persona.language.phrasebook
    guard let phrases = book.topics[topic] else {
      preconditionFailure("nothing can be said in \(persona.language) on \(topic)")
    }
    self.phrases = phrases
    details = phrases.details
    values = facts.values.merging(persona.values) { $1 }
    wantsMore = self.random.chance(traits.more)
  }

  // MARK: Asking

  /// The request, with what they have written already.
  mutating func request(
    _ route: Route, wait: Int?, at now: Instant
  ) -> VisitorRequest {
    let written = opening()
    bePatient(at: now)
    return VisitorRequest(
      visitor: persona.visitor, route: route, wait: wait,
      messages: written.map { VisitorRequest.Draft(id: messageID(), text: $0) }, watched: true)
  }

  /// What they write while they wait.
  private mutating func opening() -> [String] {
    var written: [String] = []
    let question = (random.pick(phrases.openings) ?? "").messages(values)
    let greeting = random.pick(book.visitor.greetings) ?? ""
    switch persona.temper {
    case .silent:
      unsaid = question
      if random.chance(0.6) { written = [random.pick(book.visitor.pings) ?? greeting] }
    case .angry:
      written = [random.pick(book.visitor.angryOpenings) ?? greeting] + question
    default:
      switch random.number(0...9) {
      case 0...5: written = [greeting + " " + question[0]] + question.dropFirst()
      case 6...7: written = question
      default:
        written = [greeting]
        unsaid = question
      }
    }
    return written
  }

  private mutating func bePatient(at now: Instant) {
    let patience = traits.queue * random.seconds(0.8...1.25)
    if traits.nudges > 0, random.chance(0.5) {
      plan.add(.nudge, at: pace.after(patience * random.seconds(0.4...0.7), now))
    }
    plan.add(.giveUp, at: pace.after(patience, now))
  }

  // MARK: On the website

  /// They come to the website and meet what it has for them, instead of asking.
  ///
  /// - Parameter isEager: whether they come to ask for a person, by the shortest way.
  mutating func visit(isEager: Bool = false, at now: Instant) {
    walk = SimulatedWalk(persona, pace: pace, random.split(), isEager: isEager, at: now)
  }

  /// A dialogue has asked for a person: they write while they wait, as everybody does.
  private mutating func ask(at now: Instant) {
    var seconds = 0.0
    for text in opening() { seconds += say(text, at: now, after: seconds + 1) }
    bePatient(at: now)
  }

  /// Nobody comes.
  private mutating func beTurnedAway(_ takesMessage: Bool, at now: Instant) {
    plan.clear()
    guard takesMessage, walk != nil else {
      isDone = true
      return
    }
    let question = random.pick(phrases.openings) ?? ""
    walk?.nobodyCame(question.filled(values), at: now)
    chat = nil
  }

  // MARK: What happens

  mutating func see(_ news: WindowNews, at now: Instant) {
    switch news {
    case .shown(let dialogue): walk?.see(dialogue, at: now)
    case .refused: walk?.refuse()
    case .asked(let chat):
      self.chat = chat
      if walk != nil { ask(at: now) }
    case .met: meet(at: now)
    case .waitsAgain: waitAgain(at: now)
    case .heard(let text): hear(text, at: now)
    case .turnedAway(let takesMessage): beTurnedAway(takesMessage, at: now)
    case .closed: isDone = true
    }
    // Who has asked for a person is told the rest in the chat.
    if walk?.isOver == true, chat == nil { isDone = true }
  }

  private mutating func meet(at now: Instant) {
    let isSecond = stage != .waiting
    stage = .talking
    let planned = plan.takeAll()
    if walk != nil, !isSecond, nudges == 0 {
      // Who was still writing what they came for goes on.
      unsaid = planned.compactMap { if case .say(let text) = $0 { text } else { nil } } + unsaid
    }
    nudges = 0
    if isSecond {
      tell(pick(book.visitor.passedOn), at: now, thinking: 3)
    } else if !unsaid.isEmpty, persona.temper != .silent {
      tellQuestion(at: now)
    } else {
      awaitAnswer(at: now)
    }
  }

  private mutating func waitAgain(at now: Instant) {
    plan.clear()
    plan.add(.giveUp, at: pace.after(traits.queue * random.seconds(0.6...1.1), now))
  }

  private mutating func hear(_ text: String, at now: Instant) {
    guard stage != .leaving else { return }
    understand(text)
    heardLength += text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 3 : 1) }
    nudges = 0
    plan.remove { intention in
      switch intention {
      case .answer, .nudge, .giveUp: true
      case .say, .leave: false
      }
    }
    let reading = min(6, Double(text.count) / 25)
    plan.add(.answer, at: pace.after(random.seconds(1...2.5) + reading / traits.speed, now))
  }

  /// Takes in what a text means: by one's own words, else by those of whatever language one knows
  /// some of.
  private mutating func understand(_ text: String) {
    let words = HeardText(text)
    var intents = words.intents(book.keywords)
    var particulars = book.particulars.asked(in: text, topic: topic)
    wantsYesOrNo = wantsYesOrNo || book.particulars.wantsYesOrNo(text)
    let written = Language.written(in: text)
    let isForeign = written.map { $0.tag != persona.language.tag } ?? false
    if isForeign { hearsOtherLanguage = true }
    if isForeign || intents.subtracting(.question).isEmpty && particulars.isEmpty {
      for other in Language.allCases where other.tag != persona.language.tag {
        guard other == written || !isForeign else { continue }
        let book = other.phrasebook
        intents.formUnion(words.intents(book.keywords))
        particulars += book.particulars.asked(in: text, topic: topic)
        wantsYesOrNo = wantsYesOrNo || book.particulars.wantsYesOrNo(text)
      }
    }
    heard.formUnion(intents)
    for particular in particulars where !asked.contains(particular) { asked.append(particular) }
  }

  // MARK: What they do

  /// What they do by `now`, in order.
  mutating func act(at now: Instant) -> [VisitorDeed] {
    var deeds = walk?.act(at: now) ?? []
    if walk?.isOver == true, chat == nil { isDone = true }
    while !isDone, chat != nil, let intention = plan.take(at: now) {
      switch intention {
      case .say(let text): deeds.append(.say(id: messageID(), text))
      case .answer: answer(at: now)
      case .nudge: nudge(at: now)
      case .giveUp: giveUp(at: now)
      case .leave: deeds.append(.leave)
      }
    }
    return deeds
  }

  private mutating func answer(at now: Instant) {
    let intents = heard
    let isSubstantial = heardLength >= 24
    let particulars = asked
    let isYesOrNo = wantsYesOrNo
    heard = []
    heardLength = 0
    asked = []
    wantsYesOrNo = false
    if hearsOtherLanguage, !hasAskedForLanguage {
      hasAskedForLanguage = true
      tell(pick(book.visitor.otherLanguage), at: now, thinking: 0)
    }
    if !unsaid.isEmpty {
      if !particulars.isEmpty { unsaid.append(telling(particulars)) }
      return tellQuestion(at: now)
    }
    if !particulars.isEmpty {
      tell(telling(particulars), at: now, waiting: stage != .helped)
      if stage == .helped { part([], at: now) }
      return
    }
    if stage == .helped { return part(intents, at: now) }
    if intents.contains(.goodbye), !intents.contains(.question) {
      return bidFarewell(at: now)
    }
    if intents.contains(.asksDetails), !intents.contains(.anythingElse), let detail = nextDetail() {
      return tell(detail, at: now)
    }
    if intents.contains(.solution) { return weigh(at: now) }
    if intents.contains(.patience) { return agreeToWait(at: now) }
    if intents.contains(.anythingElse) { return weigh(at: now) }
    if intents.contains(.question) {
      if isYesOrNo { return tell(pick(book.visitor.yes), at: now) }
      return tell(nextDetail() ?? pick(book.visitor.noIdea), at: now)
    }
    if intents.contains(.apology) { return tell(pick(book.visitor.forgiving), at: now) }
    if intents.contains(.greeting) { return awaitAnswer(at: now) }
    // Something they cannot place: it may well be the answer.
    if isSubstantial { return weigh(at: now) }
    proofs += 1
    tell(
      pick(proofs >= traits.proofs + 1 ? book.visitor.short : book.visitor.puzzled), at: now)
  }

  /// What they have been asked for, in the words that fit their question, if there are such.
  private mutating func telling(_ particulars: [Particular]) -> String {
    let told = particulars.map { particular -> String in
      let place = particular.place
      if particular == .phone, values[place] == nil {
        return pick(book.particulars.withoutPhone) ?? ""
      }
      if let detail = details.firstIndex(where: { $0.places == [place] }) {
        return details.remove(at: detail)
      }
      return pick(book.particulars.answers[particular] ?? []) ?? ""
    }
    return told.joined(separator: " ").filled(values)
  }

  /// The next thing they have to tell of their own accord. A number answers few questions: it comes
  /// last.
  private mutating func nextDetail() -> String? {
    let numbers = [Particular.order.place, Particular.invoice.place]
    let words = details.firstIndex { $0.places.allSatisfy { !numbers.contains($0) } }
    return (words ?? details.indices.first).map { details.remove(at: $0) }
  }

  /// Weighs what may be the answer to their question.
  private mutating func weigh(at now: Instant) {
    proofs += 1
    guard proofs >= traits.proofs else {
      let isAngry = persona.temper == .angry
      return tell(pick(isAngry ? book.visitor.notEnough : book.visitor.puzzled), at: now)
    }
    if wantsMore, let question = pick(phrases.followUps) {
      wantsMore = false
      proofs = traits.proofs - 1
      return tell(question, at: now)
    }
    stage = .helped
    if persona.temper == .silent {
      tell(pick(book.visitor.short), at: now)
    } else {
      tell(pick(book.visitor.thanks), at: now)
    }
    plan.remove { if case .nudge = $0 { true } else if case .giveUp = $0 { true } else { false } }
    plan.add(.giveUp, at: pace.after(random.seconds(20...50), now))
  }

  /// What is still to be said once they have been helped.
  private mutating func part(_ intents: Intents, at now: Instant) {
    if intents.isDisjoint(with: [.goodbye, .anythingElse]) {
      plan.add(.giveUp, at: pace.after(random.seconds(20...50), now))
    } else {
      bidFarewell(at: now)
    }
  }

  private mutating func bidFarewell(at now: Instant) {
    stage = .leaving
    plan.clear()
    var seconds = 2.0
    if persona.temper != .silent, let farewell = pick(book.visitor.farewells) {
      seconds += say(farewell, at: now, after: random.seconds(0.5...1.5))
    }
    plan.add(.leave, at: pace.after(seconds, now))
  }

  private mutating func agreeToWait(at now: Instant) {
    let grumbles = persona.temper == .angry || persona.temper == .hurried && random.chance(0.5)
    if persona.temper == .silent || random.chance(0.25) {
      awaitAnswer(at: now, stretch: 2)
    } else {
      tell(pick(grumbles ? book.visitor.grumbles : book.visitor.waiting), at: now)
      awaitAnswer(at: now, stretch: 2)
    }
    if persona.temper == .chatty { digress(at: now) }
  }

  private mutating func digress(at now: Instant) {
    guard asides < 2, random.chance(0.6), let aside = pick(book.visitor.asides) else {
      return
    }
    asides += 1
    _ = say(aside, at: now, after: random.seconds(4...8))
  }

  private mutating func nudge(at now: Instant) {
    nudges += 1
    let isAngry = persona.temper == .angry
    tell(
      pick(isAngry ? book.visitor.angryNudges : book.visitor.nudges), at: now,
      waiting: stage != .waiting)
  }

  private mutating func giveUp(at now: Instant) {
    if stage == .helped { return bidFarewell(at: now) }
    stage = .leaving
    plan.clear()
    var seconds = 0.5
    let saysSo = persona.temper != .fleeting && persona.temper != .silent
    if saysSo, random.chance(0.7), let text = pick(book.visitor.goneUnanswered) {
      seconds += 1 + say(text, at: now, after: 0)
    }
    plan.add(.leave, at: pace.after(seconds, now))
  }

  // MARK: Speaking

  private mutating func tellQuestion(at now: Instant) {
    var seconds = 0.0
    for text in unsaid { seconds += say(text, at: now, after: seconds) }
    unsaid = []
    awaitAnswer(at: now)
  }

  /// Says something after a while of typing, and then waits for an answer.
  private mutating func tell(
    _ text: String?, at now: Instant, thinking: Double = 0.8, waiting: Bool = true
  ) {
    if let text { _ = say(text.filled(values), at: now, after: thinking) }
    if waiting { awaitAnswer(at: now) }
  }

  /// Plans to have said something; returns how many seconds that takes.
  private mutating func say(_ text: String, at now: Instant, after thinking: Double) -> Double {
    let seconds = pace.typing(text, factor: traits.speed, thinking: thinking)
    plan.add(.say(text), at: pace.after(seconds, now))
    return seconds
  }

  private mutating func awaitAnswer(at now: Instant, stretch: Double = 1) {
    plan.remove { if case .nudge = $0 { true } else if case .giveUp = $0 { true } else { false } }
    let seconds = traits.answer * stretch * random.seconds(0.8...1.3)
    plan.add(nudges < traits.nudges ? .nudge : .giveUp, at: pace.after(seconds, now))
  }

  /// One of these that they have not said yet, if there is any.
  private mutating func pick(_ texts: [String]) -> String? {
    let text = random.pick(texts.filter { !said.contains($0) }) ?? random.pick(texts)
    if let text { said.insert(text) }
    return text
  }

  private mutating func messageID() -> MessageID { MessageID(random: &random) }
}

extension MessageID {
  /// An id as the front desk makes them, from the simulation's own dice.
  init(random: inout SplitMix64) {
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz")
    self.init(String((0..<16).map { _ in letters[random.number(0...31)] }))
  }
}
