import Foundation
import JSON
import Terminal
import Testing

/// Who slips is told what is there, in one form: `deskbell: what happened, to what; what to do`.
@Suite struct SpellingTests {
  @Test(arguments: [
    ("chatz", "no command deskbell chatz; did you mean deskbell chats?"),
    ("Chats", "did you mean deskbell chats?"),
    ("agent lst", "no command deskbell agent lst; did you mean deskbell agent list?"),
    ("agent zzzzzz", "`deskbell agent --help` shows those there are"),
    ("help foo", "no command deskbell foo; `deskbell --help` shows those there are"),
    ("help agent foo", "no command deskbell agent foo"), ("help chats lst", "deskbell chats lst"),
    ("--stroe x chats", "no option --stroe; did you mean --store?"),
    ("chats --limt 3", "no option --limt; did you mean --limit?"),
    ("agent set ann --alow x", "no option --alow; `deskbell agent set --help` shows"),
    ("settings list --js", "no option --js; did you mean --json?"),
    ("watch --from soon", "--from takes a number, not \"soon\"; see: deskbell watch --help"),
    ("chats --limit 1.5", "--limit takes a whole number in range, not \"1.5\"; see:"),
    ("agent set ann --profile super", "--profile cannot be \"super\"; did you mean supervisor?"),
    ("agent set ann --profile x", "; use agent, supervisor, author or administrator; see:"),
    ("agent set ann --time-zone Europe/Berln", "did you mean Europe/Berlin?"),
    ("agent schedule ann mon=9-17", "deskbell: \"9-17\" in \"mon=9-17\" is no block of time"),
    ("visit --email kim@@acme.example", "\"kim@@acme.example\" is no email address"),
    ("visit --email kim", "\"kim\" is no email address, such as kim@acme.example"),
    ("reply x --jsno hi", "no option --jsno; did you mean --json?"),
    ("--store", "--store needs a value"), ("reply x hi --id", "--id needs a value"),
    ("settings set =5", "\"=5\" names no setting"),
    ("chats extra", "unexpected argument 'extra'; see: deskbell chats --help"),
    ("chats --state activ", "--state cannot be \"activ\"; did you mean active?"),
    (
      "chats --state old", "--state cannot be \"old\"; use offered, waiting, active or closed; see:"
    ),
    ("visit --route teem:sales", "\"teem:sales\" is no route; did you mean team:ID?"),
    ("visit --route roundrobin", "\"roundrobin\" is no route; did you mean roundRobin?"),
    ("visit --route zzzzzz", "use roundRobin, customRules, agent:ID, team:ID"),
    ("visit --wait soon", "--wait: \"soon\" is no span of time such as 300, 90s, 5m or 1h30m"),
    ("accept", "missing expected argument '<chat>'; see: deskbell accept --help"),
  ])
  func aSlipIsAnsweredWithTheNearestThereIs(_ words: String, _ answer: String) {
    let outcome = Program.run(words.split(separator: " ").map(String.init))
    #expect(outcome.status == 64, "\(outcome)")
    #expect(outcome.output.isEmpty)
    let first = outcome.errors.split(separator: "\n").first ?? ""
    #expect(first.hasPrefix("deskbell: ") && first.contains(answer), "\(outcome)")
  }

  @Test func helpIsTheSameHoweverItIsAskedFor() {
    for words in [["agent", "add"], ["chats"], ["reply"], []] {
      let help = Program.run(["help"] + words)
      #expect(help.status == 0)
      #expect(help.output.contains("USAGE: deskbell"))
      #expect(Program.run(words + ["--help"]).output == help.output)
      #expect(Program.run(words + ["-h"]).output == help.output)
    }
  }

  @Test func aTeamAndAnAgentOfARouteGetTheNearest() {
    let desk = TemporaryDesk(agents: ["ann"])
    desk.setUp("team", "add", "sales", "--agents", "ann")
    let team = desk.run("visit", "--route", "team:salse")
    #expect(team.status == 66)
    #expect(team.errors.contains("did you mean sales?"), "\(team)")
    #expect(desk.run("visit", "--route", "agent:an").errors.contains("did you mean ann?"))
  }

  @Test(arguments: [
    ("300", 300), ("300s", 300), ("5m", 300), ("1h30m", 5400), ("1h 30m", 5400), ("2d", 172_800),
  ])
  func aTimeIsTakenAsPeopleWriteIt(_ text: String, _ seconds: Int) {
    let desk = TemporaryDesk(agents: [])
    let (visitor, chat) = desk.visit("--wait", text)
    #expect(desk.run("show", chat, "--json").json["wait"]?.int == seconds, "\(text)")
    visitor.closeInput()
  }

  @Test(arguments: [
    ("inactivityTimeout", "5m", 300, "5m"), ("inactivityTimeout", "300", 300, "5m"),
    ("answerTimeout", "1h30m", 5400, "1h30m"), ("graceTime", "61", 61, "1m1s"),
    ("connectTimeout", "90s", 90, "1m30s"), ("acceptTimeout", "1d", 86_400, "1d"),
  ])
  func aSettingTakesATimeAndTellsItAsPeopleDo(
    _ name: String, _ text: String, _ seconds: Int, _ told: String
  ) {
    let desk = TemporaryDesk(agents: [])
    #expect(desk.run("settings", "set", name, text).output == "\(name) is \(told) now.\n")
    #expect(desk.run("settings", "show", name, "--json").json["value"]?.int == seconds)
    #expect(desk.run("settings", "show", name).output == "\(told)\n")
    #expect(desk.run("settings", "list").output.contains(told))
    desk.setUp("settings", "set", name, told)
    #expect(desk.run("settings", "show", name, "--json").json["value"]?.int == seconds)
    for bad in ["0", "-5m", "5 minutes", "", "1000000001"] {
      let refused = desk.run("settings", "set", name, bad)
      #expect(refused.status == 64 && refused.errors.contains("span of time"), "\(refused)")
    }
  }

  /// Rows are broken between arguments only.
  @Test(arguments: [["visit", "--help"], ["settings", "set", "--help"], ["agent", "add"]])
  func howACommandIsPutTogetherFitsATerminal(_ words: [String]) throws {
    let outcome = Program.run(words)
    let rows = (outcome.output + outcome.errors).split(separator: "\n").map(String.init)
    let start = try #require(rows.firstIndex { $0.uppercased().hasPrefix("USAGE: ") })
    let usage = rows[start...].prefix { $0 == rows[start] || $0.hasPrefix("       ") }
    for row in usage {
      #expect(row.count <= 80, "\(row)")
      for (open, close) in [("[", "]"), ("<", ">")] as [(Character, Character)] {
        #expect(row.count { $0 == open } == row.count { $0 == close }, "\(row)")
      }
    }
    #expect(usage.joined().contains("--store <dir>"), "\(usage)")
  }

  /// What a command prints on a terminal, without its colours.
  private func onTerminal(_ words: [String], columns: Int) throws -> String {
    let terminal = try PseudoTerminal(
      Program.path, words,
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"],
      size: Size(rows: 50, columns: columns))
    return terminal.readAll(within: 60_000)
      .replacing(/\u{1B}\[[0-9;]*m/, with: "").replacing("\r\n", with: "\n")
  }

  @Test func theListOfSettingsFitsItsTerminal() throws {
    let desk = TemporaryDesk(agents: [])
    #expect(
      desk.run("settings", "list").output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    for columns in [80, 100] {
      let seen = try onTerminal(
        ["settings", "list", "--store", desk.path], columns: columns)
      let rows = seen.split(separator: "\n").map(String.init)
      #expect(rows.allSatisfy { $0.count <= columns }, "\(seen)")
      // What a setting means is never cut.
      #expect(rows.contains { $0.contains("what a visitor reads when nobody can come") }, "\(seen)")
      #expect(rows.contains { $0.contains("10m") && $0.contains("inactivityTimeout") }, "\(seen)")
    }
  }

  @Test(arguments: ["", "m", "5x", "5m5m", "5m1h", "-5m", "1.5h", "0", "99999999999999999999d"])
  func whatIsNoTimeIsRefused(_ text: String) {
    let outcome = Program.run(["visit", "--wait", text])
    #expect(outcome.status == 64, "\(outcome)")
  }

  /// The desk that was named is named in every command that is shown.
  @Test func anErrorPrintsTheCommandThatWorks() {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    desk.corrupt("\"ann\"")
    func errors(_ words: String...) -> String {
      Program.run(words + ["--store", desk.path]).errors
    }
    #expect(errors("chats").contains("`deskbell store check --store \(desk.path)`"))
    #expect(errors("chats").contains("`deskbell store repair --store \(desk.path)`"))
    let nowhere = Program.run(["chats", "--store", "/nonexistent/my desk"]).errors
    #expect(nowhere.contains("`deskbell init --store '/nonexistent/my desk'`"), "\(nowhere)")
    let sound = TemporaryDesk(agents: ["ann"])
    let unknown = Program.run(["agent", "show", "zzzzzz", "--store", sound.path]).errors
    #expect(unknown.contains("`deskbell agent list --store \(sound.path)`"), "\(unknown)")
    let plain = Program.run(["chats"], environment: ["XDG_DATA_HOME": "/nonexistent"]).errors
    #expect(plain.contains("`deskbell init`"), "\(plain)")
  }

  @Test func whoReliesOnTheWrongAgentIsToldHowToBeTheRightOne() {
    let desk = TemporaryDesk(agents: ["ann"])
    let (visitor, chat) = desk.visit("--wait", "300")
    for command in [["accept", chat], ["decline", chat]] {
      let refused = desk.run(command)
      #expect(refused.status == 1)
      #expect(refused.errors.contains("to act as ann, add: --as ann"), "\(refused)")
    }
    #expect(desk.run("accept", chat, as: "ann").status == 0)
    let refused = desk.run("reply", chat, "Hi")
    #expect(refused.status == 1)
    #expect(
      refused.errors.contains("you act as \(desk.administrator); to act as ann, add: --as ann"))
    #expect(!desk.run("accept", chat, as: "ann").errors.contains("to act as"))
    visitor.closeInput()
  }

  /// A shell is offered the chats that a command can be about.
  @Test func completionOffersTheChatsThatAreWanted() throws {
    let overdue = try OverdueDesk()
    func offered(_ command: String) -> Set<String> {
      let outcome = overdue.desk.run(
        "---completion", command, "--", "positional@0", "2", "0", "")
      return Set(outcome.output.split(separator: "\n").map(String.init))
    }
    let open: Set = [overdue.ringing, overdue.active, overdue.waiting]
    for command in ["show", "why", "transcript"] {
      #expect(offered(command) == open.union([overdue.past]), "\(command)")
    }
    for command in ["note", "end"] { #expect(offered(command) == open, "\(command)") }
    #expect(offered("accept") == [overdue.ringing])
    #expect(offered("take") == [overdue.waiting])
    #expect(offered("reply") == [overdue.active])
  }

  /// Every example in every help stands on one line, however narrow the terminal is.
  @Test func helpNeverBreaksAnExample() throws {
    func help(_ words: [String], columns: Int) -> String {
      Program.run(words + ["--help"], environment: ["COLUMNS": "\(columns)"]).output
    }
    let names = ["chats", "reply", "note", "visit", "demo", "init", "replay", "rule", "account"]
    var commands = names.map { [$0] }
    for group in ["agent", "account", "team", "rule", "settings"] {
      for command in ["add", "set", "list", "show", "remove", "schedule", "import"] {
        let path = [group, command]
        if Program.run(path + ["--help"]).status == 0 { commands.append(path) }
      }
    }
    for command in commands {
      let wide = help(command, columns: 1000).split(separator: "\n")
      let examples = wide.filter { $0.hasPrefix("  deskbell ") || $0.contains("{\"") }
      let narrow = help(command, columns: 40)
      let rows = Set(narrow.split(separator: "\n"))
      for example in examples { #expect(rows.contains(example), "\(command): \(example)") }
      #expect(narrow.split(separator: "\n").contains { $0.count > 20 && $0.count <= 40 })
    }
    #expect(help(["reply"], columns: 40).contains("\"Hello, how can I help?\""))
  }

  @Test func timesNameTheirZone() throws {
    let desk = try OverdueDesk()
    func run(_ words: String..., zone: String? = "Asia/Taipei") -> String {
      desk.desk.run(words, environment: ["TZ": zone ?? "UTC"]).output
    }
    #expect(run("chats").contains("ASKED CST"))
    #expect(run("chats", "--utc").contains("ASKED UTC"))
    #expect(run("--utc", "chats") == run("chats", zone: "UTC"))
    #expect(run("show", desk.ringing).contains(" CST\n"))
    #expect(run("show", desk.ringing, "--utc").contains(" UTC\n"))
    #expect(run("why", desk.past).contains(" CST "))
    #expect(run("transcript", desk.past, "--utc").contains(" UTC "))
    // An agent's own zone goes before that of their surroundings.
    desk.desk.setUp("agent", "set", "ann", "--time-zone", "Europe/Berlin", "--as", "boss")
    let ann = desk.desk.run("chats", as: "ann", environment: ["TZ": "Asia/Taipei"]).output
    #expect(ann.contains("ASKED CET") || ann.contains("ASKED CEST"), "\(ann)")
  }
}
