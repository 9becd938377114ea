import Desk
import Glibc
import Words

/// The account that runs the program, and as whom it may act.
struct Caller: Sendable {
  let account: Environment.Account
  /// Whether the desk's directory is the account's.
  let ownsDesk: Bool
  /// Whether the directory's group may write it, so that other accounts work at the desk too.
  let sharesDesk: Bool
  /// How they named the desk, for commands that are shown to them.
  private let options: DeskOptions

  /// Whoever runs this process, at the desk in a directory.
  init(atDesk path: String, _ options: DeskOptions) {
    self.options = options
    account = Environment.account
    var status = stat()
    let isThere = stat(path, &status) == 0
    ownsDesk = isThere && status.st_uid == account.number
    sharesDesk = isThere && status.st_mode & 0o020 != 0
  }

  /// Whether they could do anything to the desk's files in any case, and so may act for the desk.
  var isKeeper: Bool { ownsDesk || account.isRoot }

  /// The agent of an id, if the caller may act as them.
  ///
  /// An agent of another account is acted as by root and by those who manage agents; one of no
  /// account also by whoever owns the desk, which is how one account serves many agents.
  func agent(_ id: String, at state: DeskState) throws(Failure) -> Agent {
    guard let agent = state.agent(AgentID(id)) else {
      throw Failure.unknown(.agent, id, among: state.agents.map(\.id.text))
    }
    if account.isRoot || agent.login == account.login || managesAgents(at: state) { return agent }
    guard let login = agent.login else {
      if ownsDesk { return agent }
      throw Failure(
        .refused,
        .tiedToNoAccount(
          agent.id, tie: options.hint("agent set \(agent.id) --login \(account.login)")))
    }
    throw Failure(
      .refused, .tiedToAnother(agent.id, account: login, yours: account.login))
  }

  private func managesAgents(at state: DeskState) -> Bool {
    state.agents.contains {
      $0.login == account.login && $0.permissions.contains(.manageAgents)
    }
  }
}
