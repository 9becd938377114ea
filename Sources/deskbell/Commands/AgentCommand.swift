public import ArgumentParser
public import Desk
import FrontDesk
import Glibc
import JSON
import Text
import Words

/// The people who answer.
struct AgentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agent",
    abstract: "Add, change, list and remove agents, and say when they work.",
    subcommands: [
      AgentAdd.self, AgentSet.self, AgentSchedule.self, AgentList.self, AgentShow.self,
      AgentRemove.self,
    ])
}

extension Profile: ExpressibleByArgument {}

/// What can be said of an agent when adding and when changing one. An empty text takes a thing away.
struct AgentFields: ParsableArguments {
  @Option(help: "The agent's email.")
  var email: String?

  @Option(
    help: ArgumentHelp(
      "A time zone of the IANA database, such as Asia/Taipei; none is UTC.", valueName: "zone"),
    completion: .timeZones)
  var timeZone: String?

  @Option(
    help: ArgumentHelp(
      "Chats at once, at least 1; \"default\" for the desk's setting.", valueName: "n"))
  var capacity: String?

  @Option(help: "What the agent may do.")
  var profile: Profile?

  @Option(
    help: ArgumentHelp(
      "The operating-system account that works as this agent. An agent of no account is acted as "
        + "only by the desk's owner and those who manage agents.", valueName: "account"))
  var login: String?

  @Option(
    help: ArgumentHelp(
      "A picture that visitors see: PNG, JPEG or WebP, 256 KB and 2048 × 2048 pixels at most.",
      valueName: "file"),
    completion: .file(extensions: ["png", "jpg", "jpeg", "webp"]))
  var picture: String?

  func validate() throws {
    if let capacity, capacity != "default" {
      guard let number = Int(capacity), (1...1_000_000).contains(number) else {
        throw ValidationError(
          .noCapacity(option: "--capacity", value: capacity, standard: "default"))
      }
    }
    if let email, !email.isEmpty, let problem = EmailAddress.problem(in: EmailAddress.normal(email))
    {
      throw ValidationError(Refusal(.value(problem)).told)
    }
    if let timeZone, !timeZone.isEmpty, let problem = Agent.problem(inTimeZone: timeZone) {
      throw ValidationError(Refusal(.value(problem)).told)
    }
  }

  /// Whether nothing was said.
  var areEmpty: Bool {
    email == nil && timeZone == nil && capacity == nil && profile == nil && login == nil
      && picture == nil
  }

  /// What is to change, but for the picture.
  private var change: AgentChange {
    var change = AgentChange()
    change.email = AgentFields.setting(email)
    change.timeZone = AgentFields.setting(timeZone)
    change.capacity = capacity.map { Int($0) }
    change.permissions = profile?.permissions
    change.login = AgentFields.setting(login)
    return change
  }

  /// What is to change, with the picture that was named, which the desk keeps then.
  func change(keptAt session: DeskSession) throws -> AgentChange {
    var change = change
    guard let picture else { return change }
    guard !picture.isEmpty else {
      change.picture = .some(nil)
      return change
    }
    change.picture = try session.keep(pictureIn: picture)
    return change
  }

  /// Tells what is odd about the account an agent was tied to.
  func warnOfLogin(of agent: AgentID, _ state: DeskState) {
    guard let login, !login.isEmpty else { return }
    if getpwnam(login) == nil {
      Failure.warn(.noAccount(login, agent))
    }
    let others = state.agents.filter { $0.login == login && $0.id != agent }.map(\.id)
    guard !others.isEmpty else { return }
    Failure.warn(.sharedAccount(login, others, option: "--as AGENT"))
  }

  private static func setting(_ text: String?) -> String?? {
    text.map { $0.isEmpty ? nil : $0 }
  }
}

struct AgentAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add an agent to the roster.",
    discussion: """
      An agent takes chats; a supervisor sees and steps into all of them as well; an administrator \
      sets the desk up and takes none.

        deskbell agent add ann --name "Ann Lee" --time-zone Asia/Taipei --login ann
      """)

  @Argument(help: "The agent's id: 1 to 32 of a-z, 0-9, '.', '_', '-'.")
  var id: String

  @Option(help: "The name that visitors see; else the id.")
  var name: String?

  @OptionGroup var fields: AgentFields
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard AgentID(id).isValid else { throw ValidationError(Refusal(.value(.badID(id))).told) }
  }

  func run() throws {
    let session = try global.openDesk()
    let change = try fields.change(keptAt: session)
    let agent = Agent(
      id: AgentID(id), number: 0, name: name, email: change.email ?? nil,
      timeZone: change.timeZone ?? nil, capacity: change.capacity ?? nil,
      permissions: change.permissions ?? Profile.agent.permissions, login: change.login ?? nil,
      picture: change.picture ?? nil)
    let receipt = try session.perform(.change(.addAgent(agent)))
    let next: SetUpReceipt.NextStep =
      session.isShared && agent.login == nil
      ? .tie(command: global.hint("agent set \(agent.id) --login ACCOUNT"))
      : .work(command: global.hint("inbox --as \(agent.id)"))
    receipt.report(json: global.json, .addedAgent(agent.id, next: next))
    fields.warnOfLogin(of: agent.id, session.state)
  }
}
