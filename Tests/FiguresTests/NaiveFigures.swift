import Desk
import Figures
import Foundation

/// Every figure once more, straight from the list of events and as slowly as its definition is said:
/// nothing is shared with what is tested but the names.
struct NaiveFigures {
  let events: [StampedEvent]
  let now: Instant
  let zone: TimeZone
  private let chats: [NaiveChat]
  private let pieces: [NaiveTime.Piece]

  init(_ events: [StampedEvent], now: Instant, zone: String) {
    self.events = events
    self.now = now
    self.zone = TimeZone(identifier: zone)!
    chats = events.compactMap { stamped in
      guard case .requested(let request) = stamped.event else { return nil }
      return NaiveChat(request, events.filter { $0.event.chat == request.chat })
    }
    pieces = NaiveTime(events, chats, until: now).pieces
  }

  /// What a part of a report is of.
  typealias Values = [Figure.Name: Int64]

  struct Answer {
    var total: Values
    /// By what the part is called; empty: of none.
    var groups: [String: Values]
    var tags: [String: Int]
    var topics: [String: Int]
    var rings: [String: [String: Int]]
  }

  func answer(_ query: FigureQuery) -> Answer {
    let asked = chats.filter { chat in
      chat.asked >= query.from && chat.asked < query.to
        && query.filters.allSatisfy { chat.passes($0) }
    }
    let inTime = pieces.filter { $0.from >= query.from && $0.from < query.to }
    var answer = Answer(
      total: values(asked, asked.flatMap(\.offers), asked.flatMap(\.stints), inTime, query)
        .merging(site(query) { _, _ in true }) { a, _ in a },
      groups: [:], tags: [:], topics: [:], rings: rings(query, asked))
    for chat in asked {
      for tag in chat.tags { answer.tags[tag, default: 0] += 1 }
      for topic in chat.topics { answer.topics[topic, default: 0] += 1 }
    }
    guard let grouping = query.grouping else { return answer }
    var keys = Set(asked.flatMap { self.keys(of: $0, grouping) })
    if grouping == .agent {
      keys.formUnion(asked.flatMap(\.offers).map(\.agent))
      keys.formUnion(asked.flatMap(\.stints).map(\.agent))
      keys.formUnion(inTime.map(\.agent))
      keys.remove("")
    } else if grouping.isOfTime {
      keys.formUnion(inTime.map { time($0.from, grouping) })
      keys.formUnion(["engaged"].flatMap { _ in siteTimes(query, grouping) })
    } else if grouping == .dialogue {
      keys.formUnion(["welcome", "help"])
    }
    for key in keys {
      let own = asked.filter { self.keys(of: $0, grouping).contains(key) }
      let byAgent = grouping == .agent
      let offers =
        byAgent ? asked.flatMap(\.offers).filter { $0.agent == key } : own.flatMap(\.offers)
      let stints =
        byAgent ? asked.flatMap(\.stints).filter { $0.agent == key } : own.flatMap(\.stints)
      let time = inTime.filter {
        byAgent ? $0.agent == key : grouping.isOfTime && self.time($0.from, grouping) == key
      }
      answer.groups[key] = values(own, offers, stints, time, query)
        .merging(
          site(query) { at, dialogue in
            grouping == .dialogue ? dialogue == key : self.time(at, grouping) == key
          }
        ) { a, _ in a }
    }
    return answer
  }

  // MARK: Values

  private func values(
    _ chats: [NaiveChat], _ offers: [NaiveChat.Offer], _ stints: [NaiveChat.Stint],
    _ time: [NaiveTime.Piece], _ query: FigureQuery
  ) -> Values {
    var values: Values = [:]
    func count(_ name: Figure.Name, _ holds: (NaiveChat) -> Bool) {
      values[name] = Int64(chats.filter(holds).count)
    }
    count(.asked) { _ in true }
    count(.offered) { !$0.offers.isEmpty }
    count(.connected) { $0.connected != nil }
    count(.missed) { $0.connected == nil && $0.isClosed && !$0.isBlocked }
    count(.abandoned) { $0.connected == nil && $0.wasAbandoned }
    count(.waiting) { $0.connected == nil && !$0.isClosed }
    count(.blocked) { $0.connected == nil && $0.isBlocked }
    count(.fellBack) { $0.fellBack != nil }
    count(.noAgentAvailable) { $0.fellBack == .noAgentAvailable }
    count(.noRuleMatched) { $0.fellBack == .noRuleMatched }
    count(.waitTimedOut) { $0.fellBack == .waitTimedOut }
    count(.offersExhausted) { $0.fellBack == .offersExhausted }
    let waits = chats.compactMap { chat in chat.connected.map { $0 - chat.asked } }
    spread(
      waits, .answerMean,
      [(.answerP50, 50), (.answerP90, 90), (.answerP95, 95), (.answerMax, 100)], &values)
    let inTime = Int64(waits.filter { $0 <= query.within }.count)
    let (connected, missed) = (values[.connected]!, values[.missed]!)
    values[.serviceLevel] = rounded(inTime * 1000, connected + missed)
    values[.serviceLevelOfStaying] = rounded(
      inTime * 1000, connected + missed - values[.abandoned]!)
    values[.abandonment] = rounded(values[.abandoned]! * 1000, connected + missed)
    spread(
      stints.compactMap { stint in stint.until.map { $0 - stint.from } }, .handlingMean,
      [(.handlingP50, 50), (.handlingP90, 90)], &values)
    spread(
      chats.compactMap { chat in chat.connected.flatMap { from in chat.closed.map { $0 - from } } },
      .lengthMean, [(.lengthP50, 50), (.lengthP90, 90)], &values)
    spread(
      chats.compactMap { chat in chat.firstByAgent.map { $0 - chat.asked } }, .firstResponseMean,
      [(.firstResponseP50, 50), (.firstResponseP90, 90)], &values)
    let answers = stints.flatMap(\.answers)
    values[.responseMean] = rounded(answers.reduce(0, +), Int64(answers.count))
    values[.responseMax] = answers.max()
    values[.offers] = Int64(offers.count)
    values[.missedOffers] = Int64(offers.filter { $0.end == .offerExpired }.count)
    values[.declinedOffers] = Int64(offers.filter { $0.end == .declined }.count)
    values[.transfers] = Int64(chats.map(\.transfers).reduce(0, +))
    values[.visitorMessages] = Int64(chats.map(\.visitorMessages).reduce(0, +))
    values[.agentMessages] = Int64(stints.map(\.messages).reduce(0, +))
    let scores = chats.compactMap(\.score)
    values[.scored] = Int64(scores.count)
    values[.scoreMean] = rounded(Int64(scores.reduce(0, +)) * 1000, Int64(scores.count))
    self.time(time, &values)
    return values
  }

  private func spread(
    _ spans: [Int64], _ mean: Figure.Name, _ shares: [(Figure.Name, Int)], _ values: inout Values
  ) {
    let sorted = spans.map { max(0, $0) }.sorted()
    values[mean] = rounded(sorted.reduce(0, +), Int64(sorted.count))
    for (name, hundredths) in shares where !sorted.isEmpty {
      values[name] = sorted[Int((Double(sorted.count * hundredths) / 100).rounded(.up)) - 1]
    }
  }

  /// Half up.
  private func rounded(_ part: Int64, _ whole: Int64) -> Int64? {
    whole > 0 ? Int64((Double(part) / Double(whole) + 0.5).rounded(.down)) : nil
  }

  private func time(_ pieces: [NaiveTime.Piece], _ values: inout Values) {
    func sum(_ holds: (NaiveTime.Piece) -> Bool) -> Int64 {
      pieces.filter(holds).map { $0.to - $0.from }.reduce(0, +)
    }
    values[.available] = sum { $0.isAvailable }
    values[.occupied] = sum { $0.chats > 0 }
    values[.occupancy] = rounded(
      values[.occupied]! * 1000, sum { $0.isAvailable || $0.chats > 0 })
    let inChats = pieces.map { ($0.to - $0.from) * Int64($0.chats) }.reduce(0, +)
    values[.concurrentMean] = rounded(inChats * 1000, values[.occupied]!)
    values[.concurrentMax] = Int64(pieces.map(\.chats).max() ?? 0)
  }

  // MARK: Visitors in dialogues

  private func acquired() -> [(at: Instant, dialogue: String)] {
    var known: Set<VisitorMark> = []
    var found: [(Instant, String)] = []
    func take(_ email: String, _ visitor: VisitorMark, _ dialogue: DialogueID?, _ at: Instant) {
      guard email.contains("@"), known.insert(visitor).inserted else { return }
      if let dialogue { found.append((at, dialogue.text)) }
    }
    for stamped in events {
      guard case .site(let event) = stamped.event else { continue }
      if case .learned(let event) = event {
        let email = event.attributes.first { $0.name == "email" }?.value ?? ""
        take(email, event.visitor, event.dialogue, stamped.at)
      }
      if case .left(let event) = event {
        take(event.email, event.visitor, event.dialogue, stamped.at)
      }
    }
    return found
  }

  private func engaged() -> [(at: Instant, dialogue: String)] {
    var known: Set<String> = []
    return events.compactMap { stamped in
      guard case .site(.engaged(let event)) = stamped.event,
        known.insert("\(event.visitor) \(event.dialogue)").inserted
      else { return nil }
      return (stamped.at, event.dialogue.text)
    }
  }

  private func siteTimes(_ query: FigureQuery, _ grouping: Grouping) -> [String] {
    (acquired() + engaged()).filter { $0.at >= query.from && $0.at < query.to }
      .map { time($0.at, grouping) }
  }

  private func site(_ query: FigureQuery, _ holds: (Instant, String) -> Bool) -> Values {
    func count(_ all: [(at: Instant, dialogue: String)]) -> Int64 {
      Int64(
        all.filter { $0.at >= query.from && $0.at < query.to && holds($0.at, $0.dialogue) }.count)
    }
    var values: Values = [.engaged: count(engaged()), .acquired: count(acquired())]
    values[.conversion] = rounded(values[.acquired]! * 1000, values[.engaged]!)
    return values
  }

  // MARK: Parts

  /// A chat of several topics is told of each.
  private func keys(of chat: NaiveChat, _ grouping: Grouping) -> Set<String> {
    if grouping == .topic { return chat.topics.isEmpty ? [""] : chat.topics }
    return [key(of: chat, grouping)]
  }

  private func key(of chat: NaiveChat, _ grouping: Grouping) -> String {
    switch grouping {
    case .agent: chat.stints.first?.agent ?? ""
    case .team:
      if case .team(let team)? = chat.offers.first?.via {
        team.text
      } else if case .team(let team) = chat.request.route {
        team.text
      } else {
        ""
      }
    case .rule: if case .rule(let rule)? = chat.offers.first?.via { rule.text } else { "" }
    case .route: chat.request.route.text
    case .dialogue: chat.request.origin?.dialogue.text ?? ""
    case .page:
      String(
        (chat.request.origin?.page ?? "").split(separator: "?", omittingEmptySubsequences: false)[0]
          .split(separator: "#", omittingEmptySubsequences: false)[0])
    case .topic: ""
    case .hour, .day, .weekday: time(chat.asked, grouping)
    }
  }

  /// By the calendar of Foundation.
  func time(_ instant: Instant, _ grouping: Grouping) -> String {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = zone
    let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .weekday], from: date)
    switch grouping {
    case .hour: return "\(parts.hour!)"
    case .weekday: return "\((parts.weekday! + 5) % 7)"
    default:
      let days = CivilDate(year: parts.year!, month: parts.month!, day: parts.day!).daysSinceEpoch
      return "\(days)"
    }
  }

  // MARK: Rings

  /// Of each ring the offers that were turns of it, of its agents who could have had any.
  private func rings(_ query: FigureQuery, _ asked: [NaiveChat]) -> [String: [String: Int]] {
    guard query.from != .distantPast else { return [:] }
    let end = min(query.to, now)
    var rings: [String: [String: Int]] = [:]
    for offer in asked.flatMap(\.offers) where !offer.isUndone {
      guard Ring(offer.via) != nil, rings[offer.via.text] == nil else { continue }
      var shares: [String: Int] = [:]
      for agent in Set(pieces.map(\.agent)) {
        let own = pieces.filter { $0.agent == agent && $0.from >= query.from && $0.from < query.to }
        let span = own.filter(\.couldHaveMore).map { $0.to - $0.from }.reduce(0, +)
        guard span == end - query.from, isMember(agent, offer.via, query.from, query.to) else {
          continue
        }
        shares[agent] =
          asked.flatMap(\.offers).filter {
            !$0.isUndone && $0.via == offer.via && $0.agent == agent
          }.count
      }
      rings[offer.via.text] = shares
    }
    return rings
  }

  private func isMember(_ agent: String, _ via: Via, _ from: Instant, _ to: Instant) -> Bool {
    var state = DeskState()
    var was: Bool?
    for stamped in events where stamped.at < to {
      if stamped.at > from, was == nil { was = isMember(agent, via, state) }
      state.apply(stamped)
      if stamped.at > from, !isMember(agent, via, state) { was = false }
    }
    return was ?? isMember(agent, via, state)
  }

  private func isMember(_ agent: String, _ via: Via, _ state: DeskState) -> Bool {
    switch via {
    case .roundRobin: state.agents.contains { $0.id.text == agent }
    case .team(let id): state.teams.first { $0.id == id }?.agents.contains(AgentID(agent)) ?? false
    case .rule(let id):
      state.rules.first { $0.id == id }.map { state.agents(of: $0).contains(AgentID(agent)) }
        ?? false
    case .account, .agent: false
    }
  }
}
