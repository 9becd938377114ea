import Desk
import Routing
import Store

/// Who is not to be talked to.
extension FrontDesk {
  /// For how long somebody may be blocked, in seconds: a minute to a year. Addresses and emails change
  /// hands.
  public static let blockSpans = 60...31_536_000
  /// The most characters of a reason.
  public static let longestReason = 200
  /// The widest networks that may be blocked, by their bits.
  public static let widestNetwork = (four: 16, six: 32)

  func decide(
    _ deed: BlockDeed, by principal: Principal, in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    switch deed {
    case .blockVisitor(let chat, let seconds, let reason):
      return try block(visitorOf: chat, seconds, reason, by: principal, in: &engine)
    case .block(let target, let seconds, let reason):
      try require(.intervene, of: principal, to: .blockOthers, engine)
      let event = try blocked(target, seconds, reason, by: principal, engine)
      return (try engine.perform(.block(event)), Receipt())
    case .unblock(let target): return try unblock(target, by: principal, in: &engine)
    case .unblockVisitor(let chat):
      let target = try visitor(of: chat, for: principal, engine)
      return try unblock(target, by: principal, in: &engine)
    }
  }

  private func unblock(
    _ target: Block.Target, by principal: Principal, in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    guard let block = engine.state.blocks[target], block.holds(at: engine.clock) else {
      let known = engine.state.blocks.values.filter { $0.holds(at: engine.clock) }
      let meant = meant(by: target, among: known.map(\.target))
      throw Refusal(.blocking(.isNotBlocked(target.text, nearest: meant)))
    }
    let agent = try agent(principal)
    // Whoever blocked somebody may take that back.
    if block.by != agent {
      try require(.intervene, of: principal, to: .blockOthers, engine)
    }
    return (
      try engine.perform(.block(.unblocked(VisitorUnblocked(target: target, agent: agent)))),
      Receipt()
    )
  }

  /// What was meant by one that is not blocked: of an address the network that it is in, since another
  /// one is somebody else's; of what is spelt, the nearest.
  private func meant(by target: Block.Target, among known: [Block.Target]) -> String? {
    guard case .addresses(let range) = target else {
      return Refusal.nearest(to: target.text, among: known.map(\.text))
    }
    return known.first { other in
      guard case .addresses(let wider) = other else { return false }
      return wider.bits < range.bits && wider.contains(range.network)
    }?.text
  }

  /// By what the visitor of a chat is known again, for whoever may block them: whoever takes chats, in
  /// a chat that is theirs or nobody's, and whoever may intervene in any. A past chat is of whoever had
  /// it last.
  private func visitor(
    of chat: ChatID, for principal: Principal, _ engine: RoutingEngine
  ) throws(Refusal) -> Block.Target {
    let agent = try agent(principal)
    let open = engine.state.chats[chat].map { (holder: $0.agent, visitor: $0.visitor) }
    let found = open ?? past(chat, engine.state)
    let mayIntervene =
      engine.state.agent(agent)?.permissions.withImplied.contains(.intervene) ?? false
    if !mayIntervene {
      try require(.liveChat, of: principal, to: .blockVisitors, engine)
      if let holder = found?.holder, holder != agent {
        try require(.intervene, of: principal, to: .blockOthers, engine)
      }
    }
    guard let visitor = found?.visitor else {
      throw Refusal(.missing(.no(.chat, chat.text)))
    }
    guard let target = Block.Target(visitor) else {
      throw Refusal(.blocking(.notKnownAgain(chat)))
    }
    return target
  }

  /// Blocks the visitor of a chat, which ends.
  private func block(
    visitorOf chat: ChatID, _ seconds: Int, _ reason: String, by principal: Principal,
    in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    let agent = try agent(principal)
    let target = try visitor(of: chat, for: principal, engine)
    let event = try blocked(target, seconds, reason, by: principal, engine)
    var events = try engine.perform(.block(event))
    if let holder = engine.state.chats[chat]?.holder {
      events += try engine.perform(.end(chat: chat, agent: agent, intervening: holder != agent))
    }
    return (events, Receipt(chat: chat))
  }

  private func blocked(
    _ target: Block.Target, _ seconds: Int, _ reason: String, by principal: Principal,
    _ engine: RoutingEngine
  ) throws(Refusal) -> BlockEvent {
    let agent = try agent(principal)
    guard FrontDesk.blockSpans.contains(seconds) else {
      throw Refusal(.blocking(.span(seconds, FrontDesk.blockSpans)))
    }
    guard reason.utf8.count <= FrontDesk.longestReason * 4, reason.count <= FrontDesk.longestReason
    else { throw Refusal(.blocking(.reasonTooLong(most: FrontDesk.longestReason))) }
    switch target {
    case .visitor: break
    case .email(let email):
      guard EmailAddress.problem(in: email) == nil else { throw Refusal(.value(.badEmail(email))) }
    case .addresses(let range):
      let widest = FrontDesk.widestNetwork
      let least = range.network.bytes.count == 4 ? widest.four : widest.six
      guard range.bits >= least else { throw Refusal(.blocking(.tooWide(range, least: least))) }
    }
    if engine.state.blocks[target] == nil, engine.state.blocks.count >= DeskState.mostBlocks {
      let held = engine.state.blocks.values.lazy.filter { $0.holds(at: engine.clock) }.count
      guard held < DeskState.mostBlocks else {
        throw Refusal(.blocking(.tooMany(most: DeskState.mostBlocks)))
      }
    }
    return .blocked(
      VisitorBlocked(
        target: target, until: engine.clock + seconds, reason: reason, agent: agent))
  }

  /// Who asked for a chat that has closed, and who had it last; nil: there is no such chat. Reads the
  /// part of the journal in which it was open.
  private func past(
    _ chat: ChatID, _ state: DeskState
  ) -> (holder: AgentID?, visitor: Visitor)? {
    do throws(StoreError) {
      guard let events = try store.chatEvents(chat),
        let record = ChatRecord(events, desk: state)
      else { return nil }
      return (record.summary?.agent, record.chat.visitor)
    } catch {
      // What cannot be read is told by whoever reads it next.
      return nil
    }
  }
}
