import Desk

/// Makes a report of chunks, which are to be given one after the other from the first one on.
///
/// Takes four bytes a span of time that is counted, twice where the report is told apart, and what
/// agents, groups and visitors of dialogues there are; nothing else of a chunk is kept.
public struct FigureCount {
  private let query: FigureQuery
  private var clock: LocalClock
  private var agents: AgentSweep
  private var site: SiteCount
  private var total = Tally()
  private var groups: [Int: Tally] = [:]
  /// Names of groups that are no times; the first is of none.
  private var names: [String] = [""]
  /// Of the chat that is being counted.
  private var rowGroups: [Int] = []
  private var places: [String: Int] = ["": 0]
  private var days: [Int: FigureReport.Counts] = [:]
  private var hours = Array(repeating: FigureReport.Counts(), count: 24)
  private var ringOffers: [String: [String: Int]] = [:]
  /// The same of the chunk that is being taken, by the places of both names.
  private var chunkOffers: [Int64: Int] = [:]

  public init(_ query: FigureQuery) {
    self.query = query
    clock = LocalClock(query.offset)
    agents = AgentSweep(query)
    site = SiteCount(query)
  }

  /// Takes the next chunk.
  public mutating func take(_ chunk: FactsChunk) {
    agents.take(chunk)
    site.take(chunk)
    let map = places(of: chunk)
    var rows = Rows(chunk)
    while rows.next() { count(rows, map) }
    for (pair, count) in chunkOffers {
      let (via, agent) = (chunk.names[Int(pair >> 32)], chunk.names[Int(pair & 0xFFFF_FFFF)])
      ringOffers[via, default: [:]][agent, default: 0] += count
    }
    chunkOffers = [:]
  }

  /// What was found, when there are no more.
  public mutating func finish() -> FigureReport {
    agents.finish()
    var report = FigureReport()
    total.time = agents.total
    total.engaged = site.total.engaged
    total.acquired = site.total.acquired
    if query.grouping == .agent {
      for (name, time) in agents.byAgent { groups[place(of: name), default: Tally()].time = time }
    }
    for (group, time) in agents.byTime { groups[group, default: Tally()].time = time }
    for (group, counts) in site.byGroup {
      let place =
        switch group {
        case .name(let name): place(of: name)
        case .time(let time): time
        case .none: 0
        }
      groups[place, default: Tally()].engaged = counts.engaged
      groups[place, default: Tally()].acquired = counts.acquired
    }
    report.total = total
    report.groups = sortedGroups()
    report.days = days.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    report.hours = hours
    report.rings = agents.rings(ringOffers)
    return report
  }

  private func sortedGroups() -> [FigureReport.Group] {
    guard let grouping = query.grouping else { return [] }
    if grouping.isOfTime {
      return groups.sorted { $0.key < $1.key }
        .map { FigureReport.Group(key: .time($0.key), tally: $0.value) }
    }
    return groups.sorted { names[$0.key] < names[$1.key] }
      .map { FigureReport.Group(key: $0.key == 0 ? .none : .name(names[$0.key]), tally: $0.value) }
  }

  // MARK: Names

  private mutating func place(of name: String) -> Int {
    if let place = places[name] { return place }
    names.append(name)
    places[name] = names.count - 1
    return names.count - 1
  }

  /// Where the names of a chunk are that groups are of; of other names 0.
  private mutating func places(of chunk: FactsChunk) -> [Int] {
    guard let grouping = query.grouping, !grouping.isOfTime else { return [] }
    var map = Array(repeating: 0, count: chunk.names.count)
    func take(_ column: [Int64], _ name: (String) -> String?) {
      for number in column where number != 0 && map[Int(number)] == 0 {
        guard let name = name(chunk.names[Int(number)]) else { continue }
        map[Int(number)] = place(of: name)
      }
    }
    switch grouping {
    case .agent:
      take(chunk.offers[.agent]) { $0 }
      take(chunk.stints[.agent]) { $0 }
    case .team:
      take(chunk.chats[.via]) { FigureCount.id(in: $0, after: "team:") }
      take(chunk.chats[.route]) { FigureCount.id(in: $0, after: "team:") }
    case .rule: take(chunk.chats[.via]) { FigureCount.id(in: $0, after: "rule:") }
    case .route: take(chunk.chats[.route]) { $0 }
    case .dialogue: take(chunk.chats[.dialogue]) { $0 }
    case .page: take(chunk.chats[.page]) { $0 }
    case .topic: take(chunk.topics[.name]) { $0 }
    case .hour, .day, .weekday: break
    }
    return map
  }

  private static func id(in text: String, after prefix: String) -> String? {
    text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil
  }
}

// MARK: - Chats

extension FigureCount {
  private mutating func count(_ row: Rows, _ map: [Int]) {
    let asked = row[.asked]
    guard asked >= query.from.milliseconds, asked < query.to.milliseconds, passes(row) else {
      return
    }
    findGroups(row, map)
    total.add(row, within: query.within)
    for group in rowGroups { groups[group, default: Tally()].add(row, within: query.within) }
    addTags(row)
    addAgents(row, map)
    let (day, hour) = clock.dayAndHour(asked)
    days[day, default: FigureReport.Counts()].add(row)
    hours[hour].add(row)
  }

  private func passes(_ row: Rows) -> Bool {
    query.filters.allSatisfy { filter in
      switch filter {
      case .known: row[.isKnown] == 1
      case .unknown: row[.isKnown] == 0
      case .tag(let tag): row.tags.contains { row.name(row.tagNames[$0]) == tag }
      case .topic(let topic):
        row.topics.contains { row.name(row.topicNames[$0]).lowercased() == topic }
      }
    }
  }

  /// The groups a chat is of: one, none where none is asked for, and of topics as many as it has.
  private mutating func findGroups(_ row: Rows, _ map: [Int]) {
    rowGroups.removeAll(keepingCapacity: true)
    if query.grouping == .topic, !row.topics.isEmpty {
      for index in row.topics { rowGroups.append(map[Int(row.topicNames[index])]) }
    } else if let group = group(row, map) {
      rowGroups.append(group)
    }
  }

  /// The group that a chat is of alone; nil: it is of none.
  private mutating func group(_ row: Rows, _ map: [Int]) -> Int? {
    guard let grouping = query.grouping else { return nil }
    switch grouping {
    case .hour, .day, .weekday: return clock.group(row[.asked], by: grouping)
    case .agent:
      // What nobody had is no agent's.
      return row[.agent] == 0 ? nil : map[Int(row[.agent])]
    case .team:
      let via = map[Int(row[.via])]
      return via == 0 ? map[Int(row[.route])] : via
    case .rule: return map[Int(row[.via])]
    case .route: return map[Int(row[.route])]
    case .dialogue: return map[Int(row[.dialogue])]
    case .page: return map[Int(row[.page])]
    case .topic: return 0
    }
  }

  private mutating func addTags(_ row: Rows) {
    for index in row.tags {
      let tag = row.name(row.tagNames[index])
      total.tags[tag, default: 0] += 1
      for group in rowGroups { groups[group, default: Tally()].tags[tag, default: 0] += 1 }
    }
    for index in row.topics {
      let topic = row.name(row.topicNames[index])
      total.topics[topic, default: 0] += 1
      for group in rowGroups { groups[group, default: Tally()].topics[topic, default: 0] += 1 }
    }
  }

  /// Offers and stints: by agent each belongs to its own, else to the chat's groups.
  private mutating func addAgents(_ row: Rows, _ map: [Int]) {
    let isByAgent = query.grouping == .agent
    for index in row.offers {
      let ending = row.offerEndings[index]
      total.addOffer(ending)
      if isByAgent {
        groups[map[Int(row.offerAgents[index])], default: Tally()].addOffer(ending)
      } else {
        for group in rowGroups { groups[group, default: Tally()].addOffer(ending) }
      }
      // One that was undone was no turn.
      if ending != Int64(OfferEnding.withdrawn.rawValue) {
        chunkOffers[row.offerVias[index] << 32 | row.offerAgents[index], default: 0] += 1
      }
    }
    for index in row.stints {
      total.addStint(row, index)
      if isByAgent {
        groups[map[Int(row.stintAgents[index])], default: Tally()].addStint(row, index)
      } else {
        for group in rowGroups { groups[group, default: Tally()].addStint(row, index) }
      }
    }
  }

}

extension FigureReport.Counts {
  fileprivate mutating func add(_ row: Rows) {
    asked += 1
    if row[.connected] > 0 { connected += 1 } else if row.isMissed { missed += 1 }
  }
}

extension Tally {
  fileprivate mutating func add(_ row: Rows, within: Int64) {
    asked += 1
    if row[.offers] > 0 { offered += 1 }
    let ending = row.ending
    if let reason = ending.reason { fellBack[reason, default: 0] += 1 }
    transfers += Int(row[.transfers])
    visitorMessages += Int(row[.visitorMessages])
    if row[.score] > 0 {
      scored += 1
      scores += Int(row[.score]) - 1
    }
    if row[.answered] > 0 { firstAnswers.add(row[.answered] - 1) }
    if row[.connected] > 0 {
      connected += 1
      let wait = row[.connected] - 1
      if wait <= within { connectedInTime += 1 }
      waits.add(wait)
      if row[.closed] > 0 { lengths.add(max(0, row[.closed] - row[.connected])) }
    } else if row.isMissed {
      missed += 1
      if ending == .abandoned { abandoned += 1 }
    } else if ending == .open {
      waiting += 1
    } else {
      blocked += 1
    }
  }

  fileprivate mutating func addOffer(_ ending: Int64) {
    offers += 1
    if ending == Int64(OfferEnding.expired.rawValue) { missedOffers += 1 }
    if ending == Int64(OfferEnding.declined.rawValue) { declinedOffers += 1 }
  }

  fileprivate mutating func addStint(_ row: Rows, _ index: Int) {
    if row.stintLengths[index] > 0 { handling.add(row.stintLengths[index] - 1) }
    agentMessages += Int(row.stintMessages[index])
    answers += Int(row.stintAnswers[index])
    answerTime += row.stintAnswerTimes[index]
    longestAnswer = max(longestAnswer, row.stintLongest[index])
  }
}
