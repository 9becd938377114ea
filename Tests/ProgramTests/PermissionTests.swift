import Desk
import FileStore
import Foundation
import FrontDesk
import Glibc
import JSON
import Store
import Terminal
import Testing

@Suite struct PermissionTests {
  @Test func othersOpenChatsAreHiddenAndPastOnesAreNot() {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    desk.setUp("unavailable", "--agent", "bob")
    let (visitor, chat) = desk.visit("--name", "Mia", "--wait", "300")
    for command in ["show", "transcript", "why"] {
      let refused = desk.run(command, chat, as: "bob")
      #expect(refused.status == 1)
      #expect(refused.output.isEmpty)
      #expect(refused.errors.contains("viewAll"))
      #expect(desk.run(command, chat, as: "ann").status == 0)
    }
    #expect(desk.run("chats", "--json", as: "bob").json == [])
    #expect(desk.run("chats", "--json", as: "ann").json.array?.count == 1)
    #expect(desk.run("note", chat, "x", as: "bob").status == 1)
    desk.setUp("agent", "set", "bob", "--profile", "supervisor")
    #expect(desk.run("show", chat, as: "bob").status == 0)
    #expect(desk.run("chats", "--json", as: "bob").json.array?.count == 1)
    desk.setUp("agent", "set", "bob", "--profile", "agent")
    visitor.closeInput()
    #expect(visitor.finish().status == 0)
    #expect(desk.run("show", chat, as: "bob").status == 0)
    #expect(desk.run("chats", "--json", as: "bob").json.array?.count == 1)
  }

  /// Whoever was given a profile before it came to allow more has no more than they were given; who manages
  /// agents is told, and how to give it to them.
  @Test func aProfileOfBeforeIsToldAndGivenAnew() throws {
    let desk = TemporaryDesk()
    let directory = try StoreDirectory.create(at: desk.path)
    let door = try FrontDesk(
      store: try FileStore(directory.path), clock: SystemClock(), attendance: nil)
    for (id, permissions) in [
      ("sue", Profile.supervisor.permissions.subtracting(.exportReports)),
      ("ann", Profile.agent.permissions), ("boss", Profile.administrator.permissions),
    ] {
      let agent = Agent(id: AgentID(id), number: 0, name: id, permissions: permissions)
      _ = try door.perform(.change(.addAgent(agent)), by: .desk)
    }
    #expect(desk.run("export", as: "sue").status == 1)
    let told = desk.run("doctor", as: "boss").output
    let line = told.split(separator: "\n").first { $0.contains("which it allows now") } ?? ""
    #expect(
      line.contains("OK")
        && line.contains("sue: supervisor without exportReports, which it allows now"))
    #expect(
      desk.run("agent", "list", as: "boss").output.contains("supervisor without exportReports"))
    let command = try #require(line.firstMatch(of: /now; deskbell (agent set .*)/)?.1)
    let words = command.replacing("'", with: "").split(separator: " ").map(String.init)
    #expect(words.starts(with: ["agent", "set", "sue", "--profile", "supervisor"]), "\(words)")
    #expect(desk.run(words, as: "boss").status == 0)
    #expect(!desk.run("doctor", as: "boss").output.contains("which it allows now"))
    #expect(desk.run("export", as: "sue").status == 0)
  }

  @Test func waitingChatsAreSeenByThoseWhoMayTakeThem() {
    let desk = TemporaryDesk(agents: ["ann"])
    desk.setUp("unavailable", "--agent", "ann")
    let (visitor, chat) = desk.visit("--wait", "300")
    #expect(desk.run("show", chat, as: "ann").status == 0)
    #expect(desk.run("take", chat, as: "ann").status == 0)
    visitor.closeInput()
  }

  @Test func theLoserOfAChatIsToldWhoHasIt() {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    desk.setUp("unavailable", "--agent", "bob")
    let (visitor, chat) = desk.visit("--wait", "300")
    #expect(desk.run("accept", chat, as: "bob").status == 1)
    #expect(desk.run("accept", chat, as: "ann").status == 0)
    let late = desk.run("take", chat, as: "bob")
    #expect(late.status == 1)
    #expect(late.errors.contains("ann"))
    #expect(desk.run("reply", chat, "Hi", as: "bob").status == 1)
    #expect(desk.run("end", chat, as: "bob").status == 1)
    #expect(desk.run("end", chat, "--intervene", as: "bob").status == 1)
    #expect(!desk.run("end", chat, as: "bob").errors.contains("--intervene"))
    desk.setUp("agent", "set", "bob", "--profile", "supervisor")
    let hinted = desk.run("end", chat, as: "bob")
    #expect(hinted.status == 1)
    #expect(hinted.errors.contains("taken by ann (Ann); to do it all the same: --intervene"))
    #expect(desk.run("end", chat, "--intervene", as: "bob").status == 0)
    #expect(visitor.finish().status == 0)
  }

  /// As `end`: a chat that somebody else has is handed over by who may and says so, and `why` says
  /// who did it.
  @Test func othersChatsAreHandedOverOnPurpose() {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    desk.setUp("unavailable", "--agent", "bob")
    desk.setUp("agent", "add", "sue", "--name", "Sue", "--profile", "supervisor")
    desk.setUp("unavailable", "--agent", "sue")
    let (visitor, chat) = desk.visit("--wait", "300")
    #expect(desk.run("accept", chat, as: "ann").status == 0)
    for agent in ["bob", "sue"] {
      let refused = desk.run("transfer", chat, "--to-queue", as: agent)
      #expect(refused.status == 1 && refused.errors.contains("taken by ann (Ann)"), "\(refused)")
      #expect(refused.errors.contains("to do it all the same: --intervene") == (agent == "sue"))
    }
    let denied = desk.run("transfer", chat, "--to-queue", "--intervene", as: "bob")
    #expect(denied.status == 1 && denied.errors.contains("intervene"), "\(denied)")
    #expect(desk.chat(chat)["agent"] == "ann")
    #expect(desk.run("transfer", chat, "--to-queue", "--intervene", as: "sue").status == 0)
    #expect(desk.chat(chat)["state"] == "waiting")
    // Nobody has it any more: there is nothing to step into.
    let waiting = desk.run("transfer", chat, "--to-queue", as: "sue")
    #expect(waiting.status == 1 && !waiting.errors.contains("--intervene"), "\(waiting)")
    let why = desk.run("why", chat).output
    #expect(why.contains("Sue, who stepped in, took it from Ann"), "\(why)")
    #expect(!why.contains("gave it back"), "\(why)")
    let notice = visitor.line(with: "\"event\":\"notice\"") ?? ""
    #expect(notice.contains("Your chat with Ann is to go on with somebody else"), "\(notice)")
    #expect(desk.run("end", chat, "--intervene", as: "sue").status == 0)
    #expect(visitor.finish().status == 0)
  }

  @Test(arguments: [
    ["agent", "add", "eve"], ["agent", "set", "ann", "--name", "x"], ["agent", "remove", "bob"],
    ["agent", "schedule", "ann", "--clear"], ["team", "add", "x", "--agents", "ann"],
    ["account", "add", "x.example", "--agent", "ann"], ["settings", "set", "capacity", "99"],
    ["unavailable", "--agent", "bob"],
  ])
  func settingUpNeedsThePermissionForIt(_ command: [String]) {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    let before = desk.journal
    let refused = desk.run(command, as: "ann")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("manage"))
    #expect(desk.journal == before)
    #expect(desk.run(command).status == 0)
  }

  @Test func administratorsTakeNoChats() {
    let desk = TemporaryDesk(agents: [])
    let (visitor, chat) = desk.visit("--wait", "300")
    let refused = desk.run("take", chat)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("liveChat"))
    visitor.closeInput()
  }

  /// An ordinary account, since root may be anybody; run by root it becomes one.
  @Test(.enabled(if: OrdinaryAccount.isReachable))
  func actingAsAnAgentOfAnotherAccountNeedsManageAgents() throws {
    let account = try OrdinaryAccount()
    #expect(account.run("init").status == 0)
    let own = try #require(account.run("agent", "list", "--json").json.array?[0]["id"]?.string)
    #expect(account.run("agent", "add", "ann", "--login", "somebody-else").status == 0)
    #expect(
      account.run("agent", "add", "boss", "--login", "the-boss", "--profile", "administrator")
        .status == 0)
    #expect(account.run("available", "--as", "ann").status == 0)
    #expect(account.run("agent", "set", own, "--profile", "agent").status == 0)
    let refused = account.run("available", "--as", "ann")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("somebody-else"))
    #expect(account.run("chats", "--as", "ann").status == 1)
    #expect(account.run("available").status == 0)
    #expect(account.run("chats").status == 0)
    // One account that owns the desk serves all the agents who have none.
    #expect(account.run("agent", "set", own, "--profile", "administrator").status == 1)
    if geteuid() == 0 {
      #expect(account.runAsSuperuser("agent", "set", "ann", "--login", "", "--as", own).status == 1)
      #expect(
        account.runAsSuperuser("agent", "set", "ann", "--login", "", "--as", "boss").status == 0)
      #expect(account.run("available", "--as", "ann").status == 0)
    }
  }

  /// Where several accounts share a desk, none of them plays an agent who is tied to nobody.
  @Test(.enabled(if: OrdinaryAccount.isReachableAsMember))
  func anAgentOfNoAccountIsNobodysToPlay() throws {
    let member = try OrdinaryAccount.member()
    let login = OrdinaryAccount.login
    for agent in ["bo", "adm2"] {
      let added = member.runAsSuperuser("agent", "add", agent)
      #expect(added.output.contains("deskbell agent set \(agent) --login ACCOUNT"), "\(added)")
    }
    #expect(
      member.runAsSuperuser("agent", "set", "adm2", "--profile", "administrator").status == 0)
    func journal() -> [UInt8] { member.desk.journal }
    let before = journal()
    for command in [
      ["agent", "set", "bo", "--profile", "administrator", "--as", "adm2"],
      ["chats", "--as", "bo"],
      ["available", "--as", "bo"], ["listen", "--as", "bo"], ["watch", "--json", "--as", "adm2"],
      ["init"],
    ] {
      let outcome = member.run(command)
      #expect(outcome.status == 1, "\(command): \(outcome)")
      if command != ["init"] {
        #expect(outcome.errors.contains("deskbell agent set"), "\(outcome)")
        let option = "--login \(login) --store \(member.desk.path)"
        #expect(outcome.errors.contains(option), "\(outcome)")
      }
    }
    #expect(journal() == before)
    #expect(member.runAsSuperuser("agent", "set", "bo", "--login", login).status == 0)
    #expect(member.run("available").status == 0)
    #expect(member.run("available", "--as", "adm2").status == 1)
    #expect(
      member.runAsSuperuser("agent", "set", "bo", "--profile", "administrator").status == 0)
    #expect(member.run("agent", "set", "adm2", "--name", "Adam", "--as", "adm2").status == 0)
  }

  /// Whoever may only read the files follows the desk as others leave it, without an error.
  @Test(.enabled(if: OrdinaryAccount.isReachable))
  func whoMayOnlyReadTheFilesMayFollowThem() throws {
    let account = try OrdinaryAccount()
    #expect(account.run("init").status == 0)
    #expect(account.run("settings", "set", "presence", "off").status == 0)
    #expect(account.run("agent", "add", "ann").status == 0)
    try account.forbidWriting()
    // Else nobody but the superuser could take the desk away after the test.
    defer { account.allowWriting() }
    let watcher = account.start("watch", "--json", "--from", "1")
    #expect(watcher.line(with: "\"agent\":{\"id\":\"ann\"") != nil)
    if geteuid() == 0 {
      // Nobody else may write now.
      #expect(account.runAsSuperuser("visit", "--name", "Mia").status == 0)
      #expect(watcher.line(with: "\"requested\"", "Mia") != nil)
    }
    watcher.send(SIGTERM)
    #expect(watcher.finish().errors == "")
  }

  /// So does an agent who looks on: they came to look, whatever they may do where it can be written.
  @Test(.enabled(if: OrdinaryAccount.isReachable))
  func anAgentMayWatchADeskThatCannotBeWritten() throws {
    let account = try OrdinaryAccount()
    #expect(account.run("init").status == 0)
    #expect(account.run("settings", "set", "presence", "off").status == 0)
    #expect(account.run("agent", "add", "ann", "--name", "Ann Lee").status == 0)
    try account.forbidWriting()
    defer { account.allowWriting() }
    let board = try account.show("watch")
    var shown: [UInt8] = []
    func isShown(_ text: String) -> Bool { String(decoding: shown, as: UTF8.self).contains(text) }
    while !isShown("NOT HERE") || !isShown("You may not write to this desk"),
      let more = board.read(within: 60_000)
    {
      shown += more
    }
    #expect(isShown("NOT HERE") && isShown("You may not write to this desk"))
    board.write("q")
    #expect(board.wait(within: 60_000) == .exited(0))
  }
}

/// An account of the operating system that is not root, with a desk.
private struct OrdinaryAccount {
  private static let nobody: uid_t = 65_534
  private static let setpriv = "/usr/bin/setpriv"
  private static let prefix =
    geteuid() == 0
    ? [setpriv, "--reuid=\(nobody)", "--regid=\(nobody)", "--clear-groups"] : []

  let desk = TemporaryDesk()

  /// Whether such an account can run the program: its directory may be closed to others.
  static var isReachable: Bool {
    guard geteuid() == 0 else { return true }
    guard access(setpriv, X_OK) == 0 else { return false }
    return Program.run(["--version"], before: prefix).status == 0
  }

  /// Whether it can be one of several that share a desk: only root can put it there.
  static var isReachableAsMember: Bool {
    geteuid() == 0 && isReachable && getgrgid(nobody) != nil && getpwuid(nobody) != nil
  }

  static var login: String {
    getpwuid(nobody).map { String(cString: $0.pointee.pw_name) } ?? ""
  }

  /// One of several accounts that share a desk of root's.
  static func member() throws -> OrdinaryAccount {
    let account = OrdinaryAccount(unmade: ())
    let group = String(cString: try #require(getgrgid(nobody)).pointee.gr_name)
    try #require(account.runAsSuperuser("init", "--group", group).status == 0)
    return account
  }

  private init(unmade: Void) {}

  init() throws {
    try #require(mkdir(desk.path, 0o700) == 0)
    if geteuid() == 0 {
      try #require(
        chown(desk.path, OrdinaryAccount.nobody, OrdinaryAccount.nobody) == 0)
    }
  }

  func run(_ arguments: String...) -> Program.Outcome { run(arguments) }

  func run(_ arguments: [String]) -> Program.Outcome {
    Program.run(
      arguments, environment: ["DESKBELL_STORE": desk.path], before: OrdinaryAccount.prefix)
  }

  func runAsSuperuser(_ arguments: String...) -> Program.Outcome {
    Program.run(arguments, environment: ["DESKBELL_STORE": desk.path])
  }

  func start(_ arguments: String...) -> RunningProgram {
    RunningProgram(
      OrdinaryAccount.prefix + [Program.path] + arguments, ["DESKBELL_STORE": desk.path])
  }

  /// Starts it on a terminal.
  func show(_ arguments: String...) throws -> PseudoTerminal {
    let words = OrdinaryAccount.prefix + [Program.path] + arguments
    return try PseudoTerminal(
      words[0], Array(words.dropFirst()),
      environment: [
        "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": desk.path,
        "DESKBELL_STORE": desk.path,
      ], size: Size(rows: 24, columns: 120))
  }

  /// Gives its owner the right to write back.
  func allowWriting() {
    let inside = (try? FileManager.default.subpathsOfDirectory(atPath: desk.path)) ?? []
    for path in [desk.path] + inside.map({ "\(desk.path)/\($0)" }) {
      var status = stat()
      if stat(path, &status) == 0 { chmod(path, status.st_mode & 0o7777 | 0o200) }
    }
  }

  /// Takes the right to write from the directory and everything in it.
  func forbidWriting() throws {
    let inside = try FileManager.default.subpathsOfDirectory(atPath: desk.path)
    for path in inside.map({ "\(desk.path)/\($0)" }) + [desk.path] {
      var status = stat()
      try #require(stat(path, &status) == 0 && chmod(path, status.st_mode & 0o555) == 0)
    }
  }
}
