public import Desk
import FrontDesk
public import Words

/// Which chats and agents a board shows: what several words of one kind say holds if one of them does,
/// and what words of several kinds say has to hold together.
public struct BoardFilter: Hashable, Sendable {
  /// As it was written.
  public let text: String
  private var teams: [TeamID] = []
  private var agents: [AgentID] = []
  private var rules: [RuleID] = []
  private var routes: [Route.Kind] = []
  private var states: [State] = []
  private var dialogues: [DialogueID] = []
  private var tags: [String] = []
  private var visitors: [String] = []
  private var waits: [Bound] = []
  private var talks: [Bound] = []
  private var isUnanswered = false

  /// A section of the board.
  public enum State: String, CaseIterable, Sendable {
    case waiting, ringing, active, missed, closed
  }

  /// A span of time that is reached, or is not yet.
  fileprivate struct Bound: Hashable, Sendable {
    let isReached: Bool
    let seconds: Int

    /// Whether it holds of what began then; and when that is another answer.
    func verdict(since start: Instant, at now: Instant) -> Verdict {
      let turn = start + seconds
      return now >= turn ? Verdict(isReached) : Verdict(!isReached, until: turn)
    }
  }

  /// Whether a chat is listed.
  public struct Verdict: Hashable, Sendable {
    public var isListed: Bool
    /// When it would be another one though nothing happens to the chat; nil: never.
    public var until: Instant?

    init(_ isListed: Bool, until: Instant? = nil) {
      self.isListed = isListed
      self.until = until
    }
  }

  /// No filter: everything is shown.
  public static let none = BoardFilter()

  private init() { text = "" }

  /// Reads what somebody has typed: words apart by blanks.
  ///
  /// - Parameter desk: what there is.
  public init(_ text: String, in desk: DeskState) throws(FilterFlaw) {
    self.text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for word in text.split(whereSeparator: \.isWhitespace) {
      try take(String(word), desk)
    }
  }

  public var isEmpty: Bool { text.isEmpty }

  // MARK: Reading

  private mutating func take(_ word: String, _ desk: DeskState) throws(FilterFlaw) {
    if word.lowercased() == FilterWord.unanswered.rawValue {
      isUnanswered = true
      return
    }
    guard let sign = word.firstIndex(where: { ":<>=".contains($0) }) else {
      throw BoardFilter.unknown(word)
    }
    let name = word[..<sign].lowercased()
    guard let known = FilterWord(rawValue: name) else { throw BoardFilter.unknown(name) }
    let value = String(word[word.index(after: sign)...])
    switch known {
    case .wait, .talk:
      guard let bound = Bound(word[sign], value) else {
        throw .notASpan(word, example: known.example)
      }
      if known == .wait { waits.append(bound) } else { talks.append(bound) }
      return
    case .unanswered: throw BoardFilter.unknown(word)
    case .team, .agent, .rule, .route, .state, .dialogue, .tag, .visitor: break
    }
    guard word[sign] == ":", !value.isEmpty else {
      throw .needsValue(name, example: known.example)
    }
    try take(known, value, desk)
  }

  private mutating func take(
    _ word: FilterWord, _ value: String, _ desk: DeskState
  ) throws(FilterFlaw) {
    func found(_ known: [String]) throws(FilterFlaw) -> String {
      if let id = known.first(where: { $0.lowercased() == value.lowercased() }) { return id }
      throw .unknownValue(
        word.rawValue, value, nearest: Refusal.nearest(to: value, among: known),
        known: Array(known.prefix(20)))
    }
    switch word {
    case .team: teams.append(TeamID(try found(desk.teams.map(\.id.text))))
    case .agent: agents.append(AgentID(try found(desk.agents.map(\.id.text))))
    case .rule: rules.append(RuleID(try found(desk.rules.map(\.id.text))))
    case .dialogue: dialogues.append(DialogueID(try found(desk.dialogues.map(\.id.text))))
    case .route:
      let name = try found(Route.Kind.allCases.map(\.rawValue))
      if let kind = Route.Kind(rawValue: name) { routes.append(kind) }
    case .state:
      let name = try found(State.allCases.map(\.rawValue))
      if let state = State(rawValue: name) { states.append(state) }
    case .tag: tags.append(ChatTag.normal(value) ?? value.lowercased())
    case .visitor: visitors.append(value.lowercased())
    case .wait, .talk, .unanswered: break
    }
  }

  private static func unknown(_ word: String) -> FilterFlaw {
    let names = FilterWord.allCases.map(\.rawValue)
    let nearest = Refusal.nearest(to: word, among: names).flatMap(FilterWord.init)
    return .unknownWord(
      word, nearest: nearest?.example, known: FilterWord.allCases.map(\.example))
  }

  // MARK: Chats

  /// Whether an open chat is listed. O(teams + members of those that are named).
  public func verdict(on chat: Chat, in desk: DeskState, at now: Instant) -> Verdict {
    guard !isEmpty else { return Verdict(true) }
    let state: State =
      switch chat.state {
      case .waiting: .waiting
      case .offered: .ringing
      case .active: .active
      }
    let via = chat.state.ringing?.via ?? chat.via
    guard
      concerns(
        visitor: chat.visitor, state: state, route: chat.route, via: via,
        agents: chat.state.agents, tags: chat.tags, dialogue: chat.origin?.dialogue, desk)
    else { return Verdict(false) }
    if isUnanswered, chat.unansweredSince == nil { return Verdict(false) }
    var until: Instant?
    var isListed = true
    func ask(_ bounds: [Bound], _ start: Instant?) {
      for bound in bounds {
        guard let start else {
          isListed = false
          continue
        }
        let verdict = bound.verdict(since: start, at: now)
        if !verdict.isListed { isListed = false }
        until = [until, verdict.until].compactMap(\.self).min()
      }
    }
    let isActive = state == .active
    ask(waits, isActive ? chat.answerOwedSince : chat.requestedAt)
    ask(talks, isActive ? chat.acceptedAt : nil)
    return Verdict(isListed, until: until)
  }

  /// Whether a chat for which nobody came is listed.
  public func lists(_ missed: MissedChat, in desk: DeskState) -> Bool {
    guard !isEmpty else { return true }
    return talks.isEmpty && waits.isEmpty && !isUnanswered
      && concerns(
        visitor: missed.person, state: .missed, route: missed.route, via: nil, agents: [],
        tags: [], dialogue: nil, desk)
  }

  /// Whether a chat that is over is listed; of it a wait is that until somebody came.
  public func lists(_ summary: ChatSummary, in desk: DeskState) -> Bool {
    guard !isEmpty else { return true }
    let waited = (summary.acceptedAt ?? summary.endedAt) - summary.requestedAt
    let talked = summary.acceptedAt.map { summary.endedAt - $0 }
    func holds(_ bound: Bound, _ span: Int64) -> Bool {
      (span >= Int64(bound.seconds) * 1000) == bound.isReached
    }
    return !isUnanswered && waits.allSatisfy { holds($0, waited) }
      && talks.allSatisfy { bound in talked.map { holds(bound, $0) } ?? false }
      && concerns(
        visitor: summary.visitor, state: .closed, route: summary.route, via: summary.via,
        agents: summary.agent.map { [$0] } ?? [], tags: summary.tags, dialogue: nil, desk)
  }

  private func concerns(
    visitor: Visitor, state: State, route: Route?, via: Via?, agents with: [AgentID],
    tags: [String], dialogue: DialogueID?, _ desk: DeskState
  ) -> Bool {
    if !states.isEmpty, !states.contains(state) { return false }
    if !routes.isEmpty, !(route.map { routes.contains($0.kind) } ?? false) { return false }
    if !rules.isEmpty, !rules.contains(where: { via == .rule($0) }) { return false }
    if !dialogues.isEmpty, !(dialogue.map { dialogues.contains($0) } ?? false) { return false }
    if !agents.isEmpty,
      !agents.contains(where: { with.contains($0) || with.isEmpty && route == .agent($0) })
    {
      return false
    }
    if !teams.isEmpty,
      !teams.contains(where: { team in
        route == .team(team) || via == .team(team)
          || with.contains { desk.isMember($0, of: team) }
      })
    {
      return false
    }
    if !self.tags.isEmpty, !tags.contains(where: { self.tags.contains($0.lowercased()) }) {
      return false
    }
    guard !visitors.isEmpty else { return true }
    let texts = [visitor.displayName, visitor.email].map { $0.lowercased() }
    return visitors.contains { name in texts.contains { $0.contains(name) } }
  }

  // MARK: Agents

  /// Whether an agent is listed: what says nothing of agents leaves out none.
  public func lists(_ agent: AgentID, in desk: DeskState) -> Bool {
    if !agents.isEmpty, !agents.contains(agent) { return false }
    if !teams.isEmpty, !teams.contains(where: { desk.isMember(agent, of: $0) }) { return false }
    if !rules.isEmpty,
      !desk.rules.contains(where: { rules.contains($0.id) && desk.agents(of: $0).contains(agent) })
    {
      return false
    }
    return true
  }
}

extension BoardFilter.Bound {
  /// A hundred years, in seconds: nothing can be reckoned with it that is too large.
  private static var longest: Int { 3_155_760_000 }

  /// `>2m`, `<90`: so many seconds, or fewer.
  fileprivate init?(_ sign: Character, _ value: String) {
    guard sign == ">" || sign == "<" else { return nil }
    let span = value.hasPrefix("=") ? String(value.dropFirst()) : value
    guard let seconds = DurationText.seconds(span), (0...Self.longest).contains(seconds) else {
      return nil
    }
    self.init(isReached: sign == ">", seconds: seconds)
  }
}

extension DeskState {
  fileprivate func isMember(_ agent: AgentID, of team: TeamID) -> Bool {
    teams.first { $0.id == team }?.agents.contains(agent) ?? false
  }
}
