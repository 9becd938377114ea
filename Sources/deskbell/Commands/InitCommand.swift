import ArgumentParser
import Desk
import FrontDesk
import Glibc
import JSON
import Journal
import Text

/// Makes a desk.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a desk, with you as its first administrator.",
    discussion: """
      Your agent id is made from the name of your account and tied to it. With --group, the \
      accounts of an operating-system group share the desk; without, it is yours alone.

        deskbell init
        deskbell agent add ann --name "Ann Lee"
        deskbell inbox --as ann
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: "The operating-system group whose accounts share the desk.")
  var group: String?

  func run() throws {
    let path = try global.storePath()
    let group = try groupNumber()
    do throws(StoreError) {
      _ = try StoreDirectory.create(at: path, group: group)
    } catch {
      // A desk that nobody was put on is one whose making was interrupted: it is finished here.
      guard case .alreadyADesk = error, try global.openDesk().state.seq == 0 else {
        throw Failure(error)
      }
    }
    let session = try global.openDesk()
    let account = Environment.account
    let agent = Agent(
      id: InitCommand.agentID(for: account.login), number: 0, name: account.fullName,
      permissions: Profile.administrator.permissions, login: account.login)
    _ = try session.perform(.change(.addAgent(agent)), by: .desk)
    report(agent, session)
  }

  private func report(_ agent: Agent, _ session: DeskSession) {
    var output = StandardOutput()
    defer { output.flush() }
    let path = session.live.directory.path
    if global.json {
      var writer = JSONWriter()
      writer.beginObject()
      writer.key("store")
      writer.string(path)
      writer.key("agent")
      writer.string(agent.id.text)
      writer.endObject()
      output.line(writer.text)
    } else {
      output.text(
        """
        Made a desk in \(path). You are \(agent.id.text), its administrator.
        Next: deskbell agent add ann --name "Ann Lee", then deskbell inbox --as ann
        """)
    }
  }

  private func groupNumber() throws(Failure) -> UInt32? {
    guard let group else { return nil }
    guard let entry = getgrnam(group) else {
      throw Failure(.notFound, "there is no group \(group) on this machine; make it first.")
    }
    return entry.pointee.gr_gid
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
