import Desk
import FrontDesk

/// A desk opened for a command, and who gave it.
final class DeskSession {
  let live: LiveDesk
  private let askedFor: String?

  init(_ live: LiveDesk, askedFor: String?) {
    self.live = live
    self.askedFor = askedFor
    tellWarnings()
  }

  var desk: FrontDesk { live.desk }
  var state: DeskState { live.desk.state }

  /// Passes on what the desk has to tell.
  func tellWarnings() {
    for warning in desk.takeWarnings() { StandardError.line("deskbell: warning: \(warning)") }
  }

  /// Brings the desk up to date before it is looked at: does what fell due while nobody was there.
  /// One who may only read, or meets a busy desk, sees it as it was left.
  func catchUp() {
    let isDue = desk.nextDue.map { $0 <= desk.wallTime } ?? false
    guard isDue || desk.attendanceHasChanged else { return }
    let patience = desk.lockTimeout
    desk.lockTimeout = 300
    try? desk.tend()
    desk.lockTimeout = patience
    tellWarnings()
  }

  // MARK: Who gives the command

  /// The agent in whose name the command is given.
  ///
  /// Refused if there is no such agent, or they are tied to another account and the caller may not
  /// manage agents.
  func actor() throws(Failure) -> Agent {
    let account = Environment.account
    guard let askedFor else { return try agent(tiedTo: account) }
    let agent = try self.agent(askedFor)
    guard let login = agent.login, login != account.login, !account.isRoot else { return agent }
    let isManager = state.agents.contains {
      $0.login == account.login && $0.permissions.contains(.manageAgents)
    }
    guard isManager else {
      throw Failure(
        .refused,
        "\(agent.id) is tied to the account \(login), and you are \(account.login). "
          + "Only somebody who manages agents may act as another.")
    }
    return agent
  }

  /// Whoever looks: an agent, or nil for somebody who is none and yet may read the desk's files.
  func viewer() throws(Failure) -> AgentID? {
    if askedFor != nil { return try actor().id }
    let own = agents(tiedTo: Environment.account)
    return own.isEmpty ? nil : try actor().id
  }

  private func agents(tiedTo account: Environment.Account) -> [Agent] {
    state.agents.filter { $0.login == account.login }
  }

  private func agent(tiedTo account: Environment.Account) throws(Failure) -> Agent {
    let own = agents(tiedTo: account)
    if own.count == 1 { return own[0] }
    if own.isEmpty {
      throw Failure(
        .notFound,
        "no agent is tied to your account \(account.login). Say whom you act as with --as AGENT; "
          + "an administrator ties one with: deskbell agent set AGENT --login \(account.login)")
    }
    let ids = own.map(\.id.text).joined(separator: ", ")
    throw Failure(
      .usage,
      "your account \(account.login) belongs to several agents: \(ids). "
        + "Say which with --as AGENT.")
  }

  // MARK: Finding and doing

  /// The agent of that id.
  func agent(_ id: String) throws(Failure) -> Agent {
    guard let agent = state.agent(AgentID(id)) else {
      throw Failure.unknown("agent", id, among: state.agents.map(\.id.text))
    }
    return agent
  }

  /// The chat meant by an id or the beginning of one.
  func chat(_ prefix: String) throws(Failure) -> ChatID {
    try Failure.wrapping { () throws(DeskError) in try desk.find(chat: prefix) }
  }

  /// Does what the caller asks, durably, in their agent's name.
  func perform(_ command: Command) throws(Failure) -> Receipt {
    try perform(command, by: .agent(try actor().id))
  }

  /// Does what somebody asks, durably.
  func perform(_ command: Command, by principal: Principal) throws(Failure) -> Receipt {
    defer { tellWarnings() }
    return try Failure.wrapping { () throws(DeskError) in
      try desk.perform(command, by: principal)
    }
  }
}
