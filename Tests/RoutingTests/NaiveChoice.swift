import Desk
import Foundation

/// Whether a rule's condition holds, by the words of ROUTING.
func naivelyHolds(_ condition: Condition, for visitor: Visitor) -> Bool {
  switch condition {
  case .all(let parts): return parts.allSatisfy { naivelyHolds($0, for: visitor) }
  case .any(let parts): return parts.contains { naivelyHolds($0, for: visitor) }
  case .test(let attribute, let op, let values):
    var value = visitor.attributes.first { $0.name == attribute }?.value ?? ""
    if attribute == "emailDomain" {
      let email = visitor.attributes.first { $0.name == "email" }?.value ?? ""
      value =
        email.contains("@")
        ? String(email.split(separator: "@", omittingEmptySubsequences: false).last!) : ""
    }
    value = value.lowercased()
    let others = values.map { $0.lowercased() }
    switch op {
    case .is: return others.contains(value)
    case .isNot: return !others.contains(value)
    case .contains: return others.contains { $0.isEmpty || value.range(of: $0) != nil }
    case .startsWith: return others.contains { value.hasPrefix($0) }
    case .isEmpty: return value == ""
    case .isNotEmpty: return value != ""
    case .greaterThan:
      return others.contains { bound in
        guard let a = plainDecimal(value), let b = plainDecimal(bound) else { return false }
        return a > b
      }
    case .lessThan:
      return others.contains { bound in
        guard let a = plainDecimal(value), let b = plainDecimal(bound) else { return false }
        return a < b
      }
    }
  }
}

private func plainDecimal(_ text: String) -> Foundation.Decimal? {
  let trimmed = text.trimmingCharacters(in: .whitespaces)
  // Digits, and perhaps a point with digits behind it. No pattern: one is made anew for each call.
  let parts = trimmed.dropFirst(trimmed.hasPrefix("-") ? 1 : 0)
    .split(separator: ".", omittingEmptySubsequences: false)
  guard parts.count <= 2,
    parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
  else { return nil }
  return Foundation.Decimal(string: trimmed, locale: plainLocale)
}

private let plainLocale = Locale(identifier: "en_US_POSIX")

extension Watch {
  /// Why the agent would not be offered the chat; nil: they would.
  ///
  /// - Parameter overCapacity: whether somebody has said that they may have more than they may.
  func obstacle(
    _ agent: Agent, _ chat: WatchedChat, at instant: Instant, overCapacity: Bool = false
  ) -> PassReason? {
    if !agent.permissions.contains(.liveChat) { return .noPermission }
    if !isAvailable(agent, at: instant) { return .unavailable }
    if !overCapacity, load(of: agent.id) >= capacity(of: agent) { return .atCapacity }
    if let ended = chat.ended[agent.id] {
      if !chat.mayWait { return .alreadyOffered }
      if instant < ended + settings.offerAgainAfter { return .offeredLately }
    }
    if presenceMatters && !present.contains(agent.number) { return .notPresent }
    if chat.mayWait && rings(at: agent.id) >= settings.ringsAtOnce { return .ringing }
    return nil
  }

  /// Whom a person puts a chat to: one agent, or whose turn it is in a team. It is as for a chat that
  /// may not wait, and nobody was asked but who has it or at whom it rang.
  func handOverStep(
    _ chat: WatchedChat, _ out: [AgentID], _ via: Via, _ agent: AgentID, at instant: Instant,
    overCapacity: Bool
  ) -> DecisionStep? {
    var asked = chat
    asked.mayWait = false
    asked.ended = [:]
    guard case .team(let id) = via else {
      guard let somebody = agents.first(where: { $0.id == agent }),
        obstacle(somebody, asked, at: instant, overCapacity: overCapacity) == nil
      else { return nil }
      return DecisionStep(via: .agent, chosen: agent)
    }
    for agent in out { asked.ended[agent] = instant }
    let members = teams.first { $0.id == id }?.agents ?? []
    let last = turns[.team(id)]?.last?.agent
    let step = goRound(via, members, after: last, asked, at: instant)
    guard overCapacity, step.chosen == nil else { return step }
    // Where nobody has room, the first who is there.
    return goRound(via, members, after: last, asked, at: instant, overCapacity: true)
  }

  /// Goes round a list of agents, starting after whoever was last.
  private func goRound(
    _ via: Via, _ ring: [AgentID], after last: AgentID?, _ chat: WatchedChat, at instant: Instant,
    overCapacity: Bool = false
  ) -> DecisionStep {
    var order = ring
    if let last, let place = ring.firstIndex(of: last) {
      order = Array(ring[(place + 1)...] + ring[...place])
    }
    var step = DecisionStep(via: via)
    if isThere(via) { step.position = RingPosition(last: last) }
    for id in order {
      guard let agent = agents.first(where: { $0.id == id }) else { continue }
      guard let reason = obstacle(agent, chat, at: instant, overCapacity: overCapacity) else {
        step.chosen = id
        break
      }
      step.counts[reason, default: 0] += 1
      if step.passed.count < 20 { step.passed.append(.init(agent: id, reason: reason)) }
    }
    return step
  }

  /// Whether a step has a ring at this desk.
  private func isThere(_ via: Via) -> Bool {
    switch via {
    case .account, .agent: false
    case .roundRobin: true
    case .team(let id): teams.contains { $0.id == id }
    case .rule(let id): rules.contains { $0.id == id }
    }
  }

  /// Who was last offered a chat through a ring.
  private func last(_ ring: Ring) -> AgentID? { turns[ring]?.last?.agent }

  /// What ROUTING says is to be decided for the chat.
  func choice(for chat: WatchedChat, at instant: Instant) -> Decision {
    var steps: [DecisionStep] = []
    func offer() -> Decision? {
      steps.last?.chosen.map { Decision(outcome: .offer($0, steps.last!.via), steps: steps) }
    }
    let domain = chat.visitor.emailDomain.lowercased()
    if !domain.isEmpty, settings.blockedDomains.contains(where: { $0.lowercased() == domain }) {
      return Decision(outcome: .blocked, steps: [])
    }
    if !chat.mayWait, let pool = chat.pool {
      steps.append(
        goRound(pool, members(ofPool: chat), after: Ring(pool).flatMap(last), chat, at: instant))
      return offer() ?? Decision(outcome: .offersExhausted, steps: steps)
    }
    if let account = accounts[domain] {
      steps.append(goRound(.account, [account.agent], after: nil, chat, at: instant))
      if let offer = offer() { return offer }
    }
    switch chat.route {
    case .agent(let id):
      steps.append(goRound(.agent, [id], after: nil, chat, at: instant))
      return offer() ?? Decision(outcome: .noAgentAvailable, steps: steps)
    case .customRules:
      let matching = rulesInOrder.filter { naivelyHolds($0.when, for: chat.visitor) }
      if matching.isEmpty { return Decision(outcome: .noRuleMatched, steps: steps) }
      for rule in matching {
        let ring = Ring.rule(rule.id)
        steps.append(
          goRound(.rule(rule.id), members(of: rule), after: last(ring), chat, at: instant))
        if let offer = offer() { return offer }
      }
    case .team(let id):
      let members = teams.first { $0.id == id }?.agents ?? []
      steps.append(goRound(.team(id), members, after: last(.team(id)), chat, at: instant))
      if let offer = offer() { return offer }
    case .roundRobin: break
    }
    if chat.route != .roundRobin, !settings.roundRobinFallback {
      return Decision(outcome: .noAgentAvailable, steps: steps)
    }
    steps.append(
      goRound(.roundRobin, agents.map(\.id), after: last(.roundRobin), chat, at: instant))
    return offer() ?? Decision(outcome: .noAgentAvailable, steps: steps)
  }

  /// Who is in the pool of a chat's first offer.
  private func members(ofPool chat: WatchedChat) -> [AgentID] {
    switch chat.pool {
    case .account, .agent: [chat.firstAsked].compactMap { $0 }
    case .roundRobin: agents.map(\.id)
    case .team(let id): teams.first { $0.id == id }?.agents ?? []
    case .rule(let id): rules.first { $0.id == id }.map(members(of:)) ?? []
    case nil: []
    }
  }

  /// Whom the chat could be offered to: all that the quiet of the queue needs to know.
  func couldBeOffered(_ chat: WatchedChat, at instant: Instant) -> AgentID? {
    let ready = agents.contains { obstacle($0, chat, at: instant) == nil }
    guard ready, case .offer(let agent, _) = choice(for: chat, at: instant).outcome else {
      return nil
    }
    return agent
  }
}
