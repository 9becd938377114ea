import ArgumentParser
import Desk
import Documents
import FrontDesk
import JSON
import Records
import Text
import Words

/// Companies whose visitors belong to one agent.
struct AccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account",
    abstract: "Say which agent a company's visitors belong to.",
    subcommands: [
      AccountAdd.self, AccountSet.self, AccountImport.self, AccountList.self, AccountShow.self,
      AccountRemove.self,
    ])
}

struct AccountArgument: ParsableArguments {
  @Argument(help: "The domain of the company's email addresses.", completion: .domains)
  var domain: String

  func find(in state: DeskState) throws(Failure) -> Account {
    guard let account = state.accounts[EmailDomain.normal(domain)] else {
      throw Failure.unknown(.account, domain, among: Array(state.accounts.keys))
    }
    return account
  }
}

extension DeskSession {
  /// Changes an account and says whose its visitors are then.
  fileprivate func change(
    _ domain: String, _ change: AccountChange, adding: Bool, json: Bool
  ) throws(Failure) {
    let receipt = try perform(.change(.changeAccount(domain: domain, change, adding: adding)))
    guard let account = state.accounts[EmailDomain.normal(domain)] else { return }
    receipt.report(json: json, .belongs(domain: account.domain, to: account.agent))
  }
}

struct AccountAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Give a company's visitors an agent, or another one.",
    discussion: """
      Visitors are known by what follows the @ of their email, the whole of it. The name of a \
      company that is known already stays unless another is given.

        deskbell account add acme.example --agent ann --company "Acme Ltd"
      """)

  @Argument(help: "The domain of the company's email addresses.")
  var domain: String

  @Option(
    name: .customLong("agent"), help: ArgumentHelp("Whose they are.", valueName: "id"),
    completion: .agents)
  var agent: String

  @Option(help: "The company's name.")
  var company: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let problem = Account.problem(inDomain: domain) {
      throw ValidationError(Refusal(.value(problem)).told)
    }
  }

  func run() throws {
    let session = try global.openDesk()
    var change = AccountChange(agent: try session.agent(agent).id)
    if let company { change.company = company }
    try session.change(domain, change, adding: true, json: global.json)
    let name = EmailDomain.normal(domain)
    if !name.contains(".") {
      Failure.warn(.noDot(domain: name, takeBack: global.hint("account remove \(name)")))
    }
  }
}

struct AccountSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change an account.",
    discussion: """
      What is not named stays as it is; an empty text takes the company's name away.

        deskbell account set acme.example --agent bob --company "Acme Ltd"
      """)

  @OptionGroup var target: AccountArgument

  @Option(
    name: .customLong("agent"),
    help: ArgumentHelp("Whose its visitors are.", valueName: "id"), completion: .agents)
  var agent: String?

  @Option(help: "The company's name.")
  var company: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if agent == nil && company == nil {
      throw ValidationError(.nothingToChange(options: ["--agent", "--company"]))
    }
  }

  func run() throws {
    let session = try global.openDesk()
    let account = try target.find(in: session.state)
    var change = AccountChange()
    if let agent { change.agent = try session.agent(agent).id }
    if let company { change.company = .some(company.isEmpty ? nil : company) }
    try session.change(account.domain, change, adding: false, json: global.json)
  }
}

struct AccountImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take accounts in from a CSV file, all of them or none.",
    discussion: """
      The first line names the columns company, domain and agent, in any order, with commas, \
      semicolons or tabs between them. An account that is there already is replaced; rows with \
      nothing in them are passed over.

        deskbell account import accounts.csv
      """)

  @Argument(help: "The file; - for standard input.", completion: .file(extensions: ["csv"]))
  var file: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.openDesk()
    let list: ImportedAccounts
    let bytes = try Input.read(file)
    do throws(ListProblems) {
      list = try .init(parsing: bytes, roster: Set(session.state.agents.map(\.id)))
    } catch {
      let lines = error.told(in: Environment.tongue) { $0.told }.split(separator: "\n").map {
        Failure.inOneForm(String($0))
      }
      throw Failure(
        .usage, .nothingTakenIn(file: Input.name(of: file), lines: lines))
    }
    let receipt = try session.perform(.change(.addAccounts(list.accounts)))
    let told = SetUpReceipt.tookIn(accounts: list.accounts.count, emptyRows: list.emptyRows)
    receipt.report(json: global.json, told) { $0.field("emptyRows", list.emptyRows) }
  }
}

struct AccountRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Let a company's visitors belong to nobody.",
    discussion: "  deskbell account remove acme.example")

  @OptionGroup var target: AccountArgument
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.openDesk()
    let account = try target.find(in: session.state)
    let receipt = try session.perform(.change(.removeAccount(domain: account.domain)))
    receipt.report(json: global.json, .removedAccount(domain: account.domain))
  }
}

struct AccountList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the accounts.", discussion: "  deskbell account list")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let state = try global.lookAtDesk().state
    let accounts = state.accounts.values.sorted { $0.domain < $1.domain }
    var output = StandardOutput()
    defer { output.flush() }
    if global.json { return output.lines(ofArray: accounts) { $0.value($1) } }
    guard !accounts.isEmpty else {
      return output.nothing(.accounts(add: global.hint("account add acme.example --agent ann")))
    }
    var table = Table(.init(.domain), .init(.company), .init(.agent))
    for account in accounts {
      table.add(
        .init(account.domain, .strong), .init(free: account.company), .init(account.agent.text))
    }
    table.print(to: &output)
  }
}

struct AccountShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show an account.",
    discussion: "  deskbell account show acme.example")

  @OptionGroup var target: AccountArgument
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let state = try global.lookAtDesk().state
    let account = try target.find(in: state)
    var output = StandardOutput()
    defer { output.flush() }
    if global.json {
      var writer = JSONWriter()
      writer.value(account)
      return output.line(writer.text)
    }
    var facts = FactList()
    facts.add(.domain, account.domain)
    facts.add(.company, account.company)
    facts.add(.agent, "\(state.name(of: account.agent)) (\(account.agent))")
    facts.print(to: &output, paint: Paint())
  }
}
