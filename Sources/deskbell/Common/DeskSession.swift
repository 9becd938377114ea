import Desk
import FileStore
import FrontDesk
import Hosting
import Store
import Words

/// A desk opened for a command, and who gave it.
final class DeskSession {
  let live: LiveDesk
  private let options: DeskOptions
  private let askedFor: String?
  /// What was due and not done when the desk was looked at.
  private(set) var due = DueDeeds([])

  private let tellsOfClocks: Bool
  private let warn: (DeskWarning) -> Void

  /// - Parameters:
  ///   - options: how the desk was named.
  ///   - tellsOfClocks: whether whoever gives the command is warned of clocks that disagree.
  ///   - warn: tells them what the desk has to tell.
  init(
    _ live: LiveDesk, _ options: DeskOptions, askedFor: String?, tellsOfClocks: Bool = true,
    warn: @escaping (DeskWarning) -> Void = DeskSession.warnOnStandardError
  ) {
    self.tellsOfClocks = tellsOfClocks
    self.warn = warn
    self.live = live
    self.options = options
    self.askedFor = askedFor
    tellWarnings()
  }

  var desk: FrontDesk { live.desk }
  var state: DeskState { live.desk.state }

  /// Passes on what the desk has to tell.
  func tellWarnings() {
    desk.takeWarnings(ofClocks: tellsOfClocks).forEach(warn)
  }

  static func warnOnStandardError(_ warning: DeskWarning) { Failure.warn(warning.told) }

  /// Brings the picture of the desk up to now, which changes nothing: what fell due and nobody did
  /// is left to whoever acts.
  func look() throws(Failure) {
    due = DueDeeds(try Failure.wrapping { () throws(DeskError) in try desk.look() })
    tellWarnings()
  }

  // MARK: Who gives the command

  private var caller: Caller { Caller(atDesk: live.place.name, options) }

  /// The agent in whose name the command is given.
  ///
  /// Refused if there is no such agent, or the caller may not act as them.
  func actor() throws(Failure) -> Agent {
    guard let askedFor else { return try agent(tiedTo: Environment.account) }
    return try caller.agent(askedFor, at: state)
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
        .noAgent(
          account: account.login, option: "--as AGENT",
          tie: options.hint("agent set AGENT --login \(account.login)")))
    }
    throw Failure(
      .usage,
      .severalAgents(own.map(\.id), account: account.login, option: "--as AGENT"))
  }

  /// Times as whoever looks reads them: in their agent's zone, else in that of the surroundings;
  /// with `--utc` in none.
  func wallClock(for viewer: AgentID?) -> WallClock {
    WallClock(zone: timeZone(of: viewer), now: max(desk.wallTime, desk.time))
  }

  /// The zone of an agent by its name; nil: that of the surroundings.
  func timeZone(of viewer: AgentID?) -> String? {
    options.utc ? "UTC" : viewer.flatMap { state.agent($0)?.timeZone }
  }

  /// Whether several accounts share the desk, so that its agents need ones of their own.
  var isShared: Bool { caller.sharesDesk }

  /// Whether a live process holds an agent's presence.
  func isPresent(_ id: AgentID) -> Bool {
    state.agent(id).map { live.attendance.agents().contains($0.number) } ?? false
  }

  // MARK: Finding and doing

  /// The agent of that id.
  func agent(_ id: String) throws(Failure) -> Agent {
    guard let agent = state.agent(AgentID(id)) else {
      throw Failure.unknown(.agent, id, among: state.agents.map(\.id.text))
    }
    return agent
  }

  /// The chat meant by an id or the beginning of one, in upper or lower case.
  func chat(_ prefix: String) throws(Failure) -> ChatID {
    try Failure.wrapping { () throws(DeskError) in try desk.find(chat: prefix.lowercased()) }
  }

  /// A chat, open or closed, that whoever looks may read.
  func record(of prefix: String, for viewer: AgentID?) throws(Failure) -> ChatRecord {
    let id = try chat(prefix)
    let record = try Failure.wrapping { () throws(DeskError) in try desk.record(of: id) }
    guard let record else {
      throw try Failure.wrapping { () throws(DeskError) in Failure(try desk.unknown(chat: prefix)) }
    }
    do throws(Refusal) {
      try state.check(viewer, maySee: state.chats[id], id: id)
    } catch {
      throw Failure(error)
    }
    return record.read(by: viewer, in: state)
  }

  /// When a chat's visitor was found to be one person with others, the first time first.
  func mergings(of chat: Chat) throws(Failure) -> [StampedEvent] {
    try Failure.wrapping { () throws(DeskError) in
      guard let known = try desk.asker(of: chat) else { return [] }
      return try desk.mergings(of: known).reversed()
    }
  }

  /// Does what the caller asks, durably, in their agent's name.
  func perform(_ command: Command) throws(Failure) -> Receipt {
    try perform(command, by: .agent(try actor().id))
  }

  /// Does something to the chat meant by an id or the beginning of one.
  func perform(on prefix: String, _ command: (ChatID) -> Command) throws(Failure) -> Receipt {
    let actor = try actor()
    let id = try chat(prefix)
    do throws(Failure) {
      return try perform(command(id), by: .agent(actor.id))
    } catch {
      // The desk keeps only open chats at hand; this one was found, so it is closed.
      guard error.status == .notFound, state.chats[id] == nil else { throw error }
      throw Failure(
        .refused, .chatIsClosed(id, read: options.hint("transcript \(id)")))
    }
  }

  /// As `perform(on:)`, what the agent of the chat does, or, `intervening`, who may. Somebody who may
  /// and did not say so is told how, for a chat that `allows` it.
  func perform(
    on prefix: String, intervening: Bool, where allows: (Chat) -> Bool = { _ in true },
    _ command: (ChatID) -> Command
  ) throws(Failure) -> Receipt {
    do throws(Failure) {
      return try perform(on: prefix, command)
    } catch {
      let actor = try actor()
      guard !intervening, error.status == .refused, actor.permissions.contains(.intervene),
        let open = state.chats[try chat(prefix)], open.holder != actor.id,
        allows(open)
      else { throw error }
      throw Failure(
        error.status, .refusedWithout(option: "--intervene", reason: error.message))
    }
  }

  /// As `perform(on:)`, what only the agent of the chat can do. Whoever is refused and could act as
  /// that agent is told how.
  func performAsItsAgent(
    on prefix: String, _ command: (ChatID) -> Command
  ) throws(Failure) -> Receipt {
    do throws(Failure) {
      return try perform(on: prefix, command)
    } catch {
      let actor = try actor()
      guard error.status == .refused, let owner = state.chats[try chat(prefix)]?.agent,
        owner != actor.id, (try? caller.agent(owner.text, at: state)) != nil
      else { throw error }
      throw Failure(
        .refused,
        .actsAs(actor.id, owner: owner, option: "--as \(owner)", reason: error.message))
    }
  }

  /// Keeps the picture in a file, so that an agent can have it, and says what it is known by.
  func keep(pictureIn path: String, isOwn: Bool = false) throws(Failure) -> PictureID {
    let picture = try Input.picture(path)
    let actor = try actor()
    try Failure.wrapping { () throws(DeskError) in
      try desk.keep(picture, isOwn: isOwn, by: .agent(actor.id))
    }
    return picture.id
  }

  /// Does what somebody asks for at once, as one commit, each answered for itself.
  func perform(
    _ commands: [Command], by principal: Principal
  ) throws(Failure) -> [Result<Receipt, DeskError>] {
    defer { tellWarnings() }
    return try Failure.wrapping { () throws(DeskError) in
      try desk.perform(commands, by: principal)
    }
  }

  /// Does what somebody asks, durably.
  func perform(_ command: Command, by principal: Principal) throws(Failure) -> Receipt {
    defer { tellWarnings() }
    return try Failure.wrapping { () throws(DeskError) in
      try desk.perform(command, by: principal)
    }
  }
}

extension DeskState {
  /// Whether somebody manages agents. Without them nobody can be given a permission any more.
  var hasManager: Bool { agents.contains { $0.permissions.contains(.manageAgents) } }
}
