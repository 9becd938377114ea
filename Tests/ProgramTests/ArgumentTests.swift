import Glibc
import JSON
import Testing

/// The words of a command line are taken as they are meant, wherever they stand.
@Suite struct ArgumentTests {
  private static let texts = [
    "-5 is right", "-h is high", "-- sorry", "- item", "-_-", "---", "-x", "-hello", "--, no",
    "—dash", "--=", "-",
  ]

  @Test func textsMayBeginWithHyphens() throws {
    let desk = TemporaryDesk(agents: ["ann"])
    let (visitor, chat) = desk.visit("--wait", "300")
    #expect(desk.run("accept", chat, as: "ann").status == 0)
    // A hyphen alone is standard input.
    for text in ArgumentTests.texts.dropLast() {
      for command in ["reply", "note"] {
        let outcome = desk.run(command, chat, text, as: "ann")
        #expect(outcome.status == 0, "\(command) \(text): \(outcome)")
      }
      let behind = desk.run("reply", chat, text, "--json", "--id", "id \(text)", as: "ann")
      #expect(behind.json["id"] == .string("id \(text)"), "\(text): \(behind)")
      let setting = desk.run("settings", "set", "fallbackText", text)
      #expect(setting.status == 0, "\(text): \(setting)")
      #expect(desk.run("settings", "show", "fallbackText", "--json").json["value"] == .string(text))
    }
    #expect(desk.run("reply", chat, "--", "--verbose", as: "ann").status == 0)
    #expect(desk.run("reply", "--as", "ann", "--", chat, "-h").status == 0)
    #expect(desk.run("reply", chat, "-", as: "ann", input: "-h\n").status == 0)
    let lines = try #require(desk.run("show", chat, "--json", as: "ann").json["lines"]?.array)
    let said = lines.filter { $0["from"] == "agent:ann" && $0["note"] == nil }
    let noted = lines.filter { $0["note"] == true }
    let texts = Array(ArgumentTests.texts.dropLast())
    #expect(
      said.compactMap { $0["text"]?.string } == texts.flatMap { [$0, $0] } + [
        "--verbose", "-h", "-h",
      ])
    #expect(noted.compactMap { $0["text"]?.string } == texts)
    visitor.closeInput()
  }

  /// A text that is taken for an option is refused, and the way round it told.
  @Test(arguments: ["--verbose", "--note=that", "--jsno"])
  func whatLooksLikeAnOptionIsNeverTakenForAText(_ text: String) {
    let desk = TemporaryDesk(agents: ["ann"])
    let (visitor, chat) = desk.visit("--wait", "300")
    #expect(desk.run("accept", chat, as: "ann").status == 0)
    let before = desk.journal
    for command in [["reply", chat], ["note", chat], ["settings", "set", "welcomeText"]] {
      let outcome = desk.run(command + [text], as: "ann")
      #expect(outcome.status == 64, "\(outcome)")
      #expect(outcome.errors.contains("-- \"\(text)\""), "\(outcome)")
      #expect(outcome.output.isEmpty)
    }
    #expect(desk.journal == before)
    visitor.closeInput()
  }

  /// Help is only for those who ask for it: whoever meant something else is not told that it went
  /// well.
  @Test func onlyAnHThatStandsAloneAsksForHelp() {
    let desk = TemporaryDesk(agents: ["ann"])
    for words in [
      ["reply", "x", "-h"], ["chats", "-h"], ["agent", "add", "-h"], ["-h"], ["agent", "-h"],
    ] {
      let outcome = desk.run(words)
      #expect(outcome.status == 0, "\(words): \(outcome)")
      #expect(outcome.output.contains("USAGE: deskbell"), "\(words)")
    }
    for words in [
      ["chats", "-ah"], ["team", "add", "t", "-fish"],
      ["agent", "add", "bo", "--name", "--json"],
    ] {
      let outcome = desk.run(words)
      #expect(outcome.status == 64, "\(words): \(outcome)")
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func valuesOfOptionsMayBeginWithAHyphen() {
    let desk = TemporaryDesk(agents: ["ann"])
    desk.setUp("agent", "set", "ann", "--name", "-hans-", "--capacity", "2")
    desk.setUp("team", "add", "t", "--name", "-5 h", "--agents", "ann", "--json")
    #expect(desk.run("agent", "show", "ann", "--json").json["name"] == "-hans-")
    #expect(desk.run("team", "show", "t", "--json").json["name"] == "-5 h")
    let capacity = desk.run("agent", "set", "ann", "--capacity", "-3")
    #expect(capacity.status == 64)
    #expect(capacity.errors.contains("not \"-3\""), "\(capacity)")
    // A hyphen alone is standard input also behind an option.
    let rule: JSONValue = ["id": "r", "agents": ["ann"], "when": ["all": []]]
    #expect(desk.run("rule", "add", "--json", "-", input: rule.text).status == 0)
    let (visitor, chat) = desk.visit("--name", "-hugo", "--wait", "300")
    #expect(desk.chat(chat)["visitor"]?["name"] == "-hugo")
    #expect(desk.run("accept", chat, as: "ann").status == 0)
    let reply = desk.run("reply", "--id", "-7h", chat, "-7h", "--json", as: "ann")
    #expect(reply.json["id"] == "-7h", "\(reply)")
    visitor.closeInput()
  }

  @Test func optionsMayStandBeforeTheCommand() {
    let desk = TemporaryDesk(agents: ["ann"])
    func run(_ words: String...) -> Program.Outcome { Program.run(words) }
    let store = desk.path
    let plain = run("agent", "list", "--store", store, "--json")
    #expect(plain.json.array?.count == 2)
    #expect(run("--store", store, "--json", "agent", "list").output == plain.output)
    #expect(run("--json", "agent", "--store", store, "list").output == plain.output)
    #expect(run("--store=\(store)", "agent", "list", "--json").output == plain.output)
    #expect(
      run("--as", "ann", "--store", store, "unavailable").output.contains("Ann is unavailable"))
    #expect(run("--store", store, "--as", "nobody", "chats").status == 66)
    #expect(
      run("--as=ann", "--json", "settings", "--store", store, "set", "capacity", "9").status == 1)
    #expect(
      run("--store", store, "settings", "set", "fallbackText", "-h", "capacity=9").status == 0)
    #expect(run("--store", store, "--help").output.contains("[--store <dir>]"))
    #expect(run("--store", store, "chats", "--help").output.contains("USAGE: deskbell chats"))
    #expect(run("--store", store, "--version").status == 0)
    #expect(run("--nonsense", "chats").status == 64)
    #expect(run("--store").status == 64)
    #expect(run("help", "agent", "add").output.contains("USAGE: deskbell agent add"))
  }

  @Test func aSettingIsSetWithAnEqualsSignToo() {
    let desk = TemporaryDesk(agents: [])
    desk.setUp("settings", "set", "acceptTimeout=5", "offers.team", "3", "welcomeText", "a=b")
    let settings = desk.run("settings", "list", "--json").json
    #expect(settings["acceptTimeout"] == 5)
    #expect(settings["offers"]?["team"] == 3)
    #expect(settings["welcomeText"] == "a=b")
    #expect(desk.run("settings", "set", "acceptTimeout=5", "acceptTimeout", "6").status == 64)
    #expect(desk.run("settings", "set", "acceptTimeuot=5").errors.contains("acceptTimeout?"))
    #expect(
      desk.run("settings", "set", "acceptTimeout=1000000001").errors.contains("to 1000000000"))
  }

  @Test func shellsAreOfferedRoutesAndTimeZones() {
    let desk = TemporaryDesk(agents: ["ann"])
    desk.setUp("team", "add", "sales", "--agents", "ann")
    let routes = desk.run("---completion", "visit", "--", "--route", "3", "0", "")
    for route in ["agent:ann", "team:sales", "roundRobin", "customRules"] {
      #expect(routes.output.split(separator: "\n").contains(Substring(route)), "\(routes)")
    }
    let zones = desk.run("---completion", "agent", "add", "--", "--time-zone", "4", "0", "")
    #expect(zones.output.contains("Europe/Berlin\n"))
  }

  /// `alias deskbell='deskbell --store … --as ann'` does for every command.
  @Test func whoTheCommandIsFromMayBeSaidEverywhere() {
    let desk = TemporaryDesk()
    #expect(desk.run("--as", "ann", "init").status == 0)
    #expect(desk.run("--as", "ann", "visit", "--name", "Kim", "--json").status == 0)
    let scenario = "{\"start\":\"2026-11-23T09:00:00Z\",\"agents\":[],\"steps\":[]}"
    #expect(desk.run("--as", "ann", "--json", "replay", "-", input: scenario).status == 0)
    #expect(!desk.run("visit", "--help").output.contains("--as"))
    #expect(!desk.run("init", "--help").output.contains("--as <"))
    let help = desk.run("config", "path", "--help").output
    for option in ["--store", "--as", "--json"] { #expect(!help.contains(option), "\(help)") }
  }

  /// An inbox that is asked for plainly comes without the parser: it is the same one, however it is asked for.
  @Test func anInboxIsTheSameHoweverItIsAskedFor() throws {
    let (desk, other) = (TemporaryDesk(agents: ["ann"]), TemporaryDesk(agents: ["zoe"]))
    desk.setUp("agent", "add", "bo", "--name", "Bo Berg")
    let tmux = Tmux(
      on: other,
      environment: [
        "DESKBELL_STORE": other.path, "DESKBELL_AS": "zoe", "LANG": "C.UTF-8", "HOME": other.path,
      ])
    let lines = [
      ["inbox", "--as", "bo", "--store", desk.path],
      ["--store", desk.path, "inbox", "--as", "bo"],
      ["inbox", "--store=\(desk.path)", "--as=bo"],
      ["--as", "ann", "inbox", "--store", desk.path, "--as", "bo", "--lang", "en"],
    ]
    for (number, line) in lines.enumerated() {
      tmux.open("\(number)", columns: 100, rows: 24, [Program.path] + line)
      try tmux.wait(forText: "Bo Berg", on: "\(number)")
    }
    // Neither is named: those of the surroundings.
    tmux.open("plain", columns: 100, rows: 24, [Program.path, "inbox"])
    try tmux.wait(forText: "Zoe", on: "plain")
    #expect(desk.run("inbox", "--as").errors.contains("--as needs a value"))
    #expect(desk.run("inbox", "--as", "bo", "--store").status == 64)
    #expect(desk.run("inbox", "--as", "bo", "more").errors.contains("'more'"))
    #expect(desk.run("inbox", "--as", "bo", "--version").output == desk.run("--version").output)
  }
}
