import ArgumentParser
import Desk
import FileStore
import FrontDesk
import Glibc
import Hosting
import JSON
import Store
import Text
import Words

/// Makes a desk.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a desk, with you as its first administrator.",
    discussion: """
      Your agent id is made from the name of your account and tied to it. With --group, the \
      accounts of an operating-system group share the desk; without, it is yours alone. At a desk \
      where nobody manages agents any more, its owner becomes administrator.

        deskbell init
        deskbell agent add ann --name "Ann Lee"
        deskbell inbox --as ann
      """)

  @OptionGroup var options: DeskOptions
  @OptionGroup var unused: UnusedAgent

  @Option(help: "The operating-system group whose accounts share the desk.")
  var group: String?

  func run() throws {
    let path = try options.storePath()
    let group = try groupNumber()
    var isNew = true
    do throws(StoreError) {
      _ = try StoreDirectory.create(at: path, group: group)
    } catch {
      // Where nobody manages agents, nobody could be given anything to do: the making of the desk
      // was interrupted, or its manager was lost with a damaged journal.
      guard case .alreadyADesk = error, Caller(atDesk: path, options).isKeeper,
        !(try options.lookAtDesk().state.hasManager)
      else { throw Failure(error) }
      isNew = false
    }
    let session = try options.openDesk()
    let agent = try InitCommand.putInCharge(Environment.account, session)
    report(agent, isNew: isNew, session)
  }

  /// Makes the agent of an account administrator, adding them if there is none yet.
  private static func putInCharge(
    _ account: Environment.Account, _ session: DeskSession
  ) throws(Failure) -> AgentID {
    let administrator = Profile.administrator.permissions
    if let own = session.state.agents.first(where: { $0.login == account.login }) {
      var change = AgentChange()
      // What they could do before they still can.
      change.permissions = own.permissions.union(administrator)
      _ = try session.perform(.change(.changeAgent(own.id, change)), by: .desk)
      return own.id
    }
    let agent = Agent(
      id: freeID(for: account.login, session.state), number: 0,
      name: account.fullName.map { String($0.prefix(FrontDesk.longestName)) },
      permissions: administrator, login: account.login)
    _ = try session.perform(.change(.addAgent(agent)), by: .desk)
    return agent.id
  }

  private func report(_ agent: AgentID, isNew: Bool, _ session: DeskSession) {
    var output = StandardOutput()
    defer { output.flush() }
    let path = session.live.place.name
    if options.json {
      var writer = JSONWriter()
      writer.beginObject()
      writer.key("store")
      writer.string(path)
      writer.key("agent")
      writer.string(agent.text)
      writer.endObject()
      output.line(writer.text)
      return
    }
    let words = Environment.words
    let told: SetUpReceipt =
      isNew
      ? .madeDesk(path: path, manager: agent) : .tookDeskOver(path: path, manager: agent)
    output.text(SafeText(words.receipt(told)))
    guard isNew else { return }
    let next = words.nextSteps(
      options.hint("agent add ann --name \"Ann Lee\""), options.hint("inbox --as ann"))
    output.text(SafeText(next))
  }

  private func groupNumber() throws(Failure) -> UInt32? {
    guard let group else { return nil }
    guard let entry = getgrnam(group) else {
      throw Failure(.notFound, .noGroup(group))
    }
    return entry.pointee.gr_gid
  }

  /// An id that no other agent has: the account's name, or that with a number.
  private static func freeID(for login: String, _ state: DeskState) -> AgentID {
    let id = agentID(for: login)
    guard state.rosterIndex[id] != nil else { return id }
    for number in 2... {
      let other = AgentID("\(id.text.prefix(24))-\(number)")
      if state.rosterIndex[other] == nil { return other }
    }
    return id
  }

  /// The account's name as an agent's id: what an id cannot hold becomes a hyphen.
  static func agentID(for login: String) -> AgentID {
    let letters = login.lowercased().utf8.prefix(32).map { byte in
      isPlainIdentifier(String(UnicodeScalar(byte))) ? byte : UInt8(ascii: "-")
    }
    let id = AgentID(String(decoding: letters, as: UTF8.self))
    return id.isValid ? id : "admin"
  }
}
