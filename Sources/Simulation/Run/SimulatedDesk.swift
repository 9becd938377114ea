public import Desk

/// The set-up of a desk that is simulated: who is there, and by which rules chats go to whom.
public struct SimulatedDesk: Sendable {
  public var settings = Settings()
  public var agents: [Agent]
  public var teams: [Team] = []
  public var accounts: [Account] = []
  public var rules: [Rule] = []

  /// So many agents, always there, each with so many chats at once.
  public init(agents count: Int, concurrency: Int) {
    agents = (0..<count).map {
      Agent(
        id: AgentID("agent\($0 + 1)"), number: $0 + 1, capacity: concurrency,
        permissions: .liveChat)
    }
  }

  /// As a desk is set up. Who has made themselves available or unavailable for today is not looked at:
  /// schedules decide.
  public init(_ state: DeskState) {
    settings = state.settings
    agents = state.agents
    teams = state.teams
    accounts = state.accounts.values.sorted { $0.domain < $1.domain }
    rules = state.rules
  }

  /// The events that set it up. Nobody is looked for, and nobody falls silent: what is said in a chat is
  /// not simulated, only how long it takes.
  var events: [Event] {
    var settings = settings
    settings.presence = false
    settings.inactivityTimeout = SimulatedDesk.endless
    settings.answerTimeout = nil
    return [.setUp(.settingsChanged(SettingsChanged(settings)))]
      + agents.map { .setUp(.agentAdded(AgentAdded($0))) }
      + teams.map { .setUp(.teamSet(TeamSet($0))) }
      + accounts.map { .setUp(.accountSet(AccountSet($0))) }
      + rules.map { .setUp(.ruleSet(RuleSet($0))) }
  }

  /// Seconds: longer than any chat lasts.
  private static let endless = 100 * 366 * 86_400
}
