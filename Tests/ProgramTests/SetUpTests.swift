import Foundation
import Glibc
import JSON
import Testing

@Suite struct SetUpTests {
  @Test func aDeskIsMadeOnceAndItsMakerAdministersIt() throws {
    let desk = TemporaryDesk()
    let made = desk.run("init")
    #expect(made.status == 0, "\(made)")
    let before = desk.journal
    let again = desk.run("init")
    #expect(again.status == 1)
    #expect(again.errors.contains(desk.path))
    #expect(desk.journal == before)
    let agents = try #require(desk.run("agent", "list", "--json").json.array)
    #expect(agents.count == 1)
    #expect(agents[0]["permissions"]?.array?.contains("manageAgents") == true)
    #expect(agents[0]["login"]?.string?.isEmpty == false)
  }

  @Test func aDeskIsItsMakersAlone() throws {
    let desk = TemporaryDesk()
    desk.setUp("init")
    let modes = try FileManager.default.subpathsOfDirectory(atPath: desk.path).map { name in
      let whole = "\(desk.path)/\(name)"
      let attributes = try FileManager.default.attributesOfItem(atPath: whole)
      return (attributes[.posixPermissions] as? Int ?? 0) & 0o077
    }
    #expect(!modes.isEmpty && modes.allSatisfy { $0 == 0 })
  }

  @Test func aGroupsDeskIsItsMembers() throws {
    let desk = TemporaryDesk()
    let group = String(cString: try #require(getgrgid(getegid())).pointee.gr_name)
    desk.setUp("init", "--group", group)
    func mode(_ path: String) throws -> Int {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      return attributes[.posixPermissions] as? Int ?? 0
    }
    #expect(try mode(desk.path) == 0o2770)
    for name in try FileManager.default.subpathsOfDirectory(atPath: desk.path) {
      let whole = "\(desk.path)/\(name)"
      var isDirectory: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: whole, isDirectory: &isDirectory)
      #expect(try mode(whole) == (isDirectory.boolValue ? 0o2770 : 0o660), "\(name)")
    }
  }

  @Test func theDeskIsFoundByOptionThenEnvironmentThenDataDirectory() {
    let (named, data) = (TemporaryDesk(), TemporaryDesk())
    let environment = ["XDG_DATA_HOME": data.path, "DESKBELL_STORE": named.path]
    #expect(
      Program.run(["store", "path", "--store", "/tmp/x"], environment: environment).output
        == "/tmp/x\n")
    #expect(Program.run(["store", "path"], environment: environment).output == named.path + "\n")
    #expect(
      Program.run(["store", "path"], environment: ["XDG_DATA_HOME": data.path]).output
        == data.path + "/deskbell\n")
    #expect(
      Program.run(["store", "path"], environment: ["HOME": "/home/ann"]).output
        == "/home/ann/.local/share/deskbell\n")
    let made = Program.run(["init"], environment: ["XDG_DATA_HOME": data.path])
    #expect(made.status == 0, "\(made)")
  }

  /// A path that is shown means the same in any other directory.
  @Test func aRelativePathIsMadeWhole() throws {
    let room = TemporaryDesk()
    try FileManager.default.createDirectory(atPath: room.path, withIntermediateDirectories: true)
    func run(_ words: String, environment: [String: String] = [:]) -> Program.Outcome {
      RunningProgram(
        ["/bin/sh", "-c", "cd '\(room.path)' && '\(Program.path)' \(words)"], environment
      ).finish()
    }
    let whole = "\(room.path)/my desk"
    let made = run("init --store 'my desk'")
    #expect(made.output.contains("Made a desk in \(whole)."), "\(made)")
    #expect(made.output.contains("agent add ann --name \"Ann Lee\" --store '\(whole)'"), "\(made)")
    #expect(run("store path --store 'my desk'").output == whole + "\n")
    #expect(run("store path", environment: ["DESKBELL_STORE": "my desk"]).output == whole + "\n")
    #expect(run("store path --store /tmp/x").output == "/tmp/x\n")
    #expect(run("store path --store ''").status == 64)
  }

  /// A command that is shown is about the desk that was named.
  @Test func theCommandsThatAreShownNameTheDesk() {
    let desk = TemporaryDesk(agents: ["ann"])
    let administrator = desk.administrator
    func expect(_ words: String..., shows command: String, as agent: String? = nil) {
      let outcome = Program.run(
        words + ["--store", desk.path] + (agent.map { ["--as", $0] } ?? []))
      let shown = outcome.output + outcome.errors
      #expect(shown.contains("deskbell \(command) --store \(desk.path)"), "\(words): \(outcome)")
    }
    expect("chats", shows: "visit --name Mia")
    expect("team", "list", shows: "team add sales --agents ann,bob")
    expect("account", "list", shows: "account add acme.example --agent ann")
    // Whoever looks after the desk is not told to become somebody else.
    expect("listen", shows: "agent add NAME", as: administrator)
    expect("available", shows: "agent add NAME", as: administrator)
    expect("watch", "--json", shows: "agent set ann --profile supervisor", as: "ann")
    desk.setUp("agent", "remove", "ann")
    expect("chats", shows: "agent add ann --name \"Ann Lee\"")
    expect("doctor", shows: "agent add ann --name \"Ann Lee\"")
    desk.corrupt("agentRemoved")
    expect("store", "check", shows: "store repair")
    expect("doctor", shows: "store repair")
  }

  /// Nobody writes to two addresses; and whoever slips is shown one that is right.
  @Test(arguments: ["bob@@x.example", "bob@y@x.example", "bob", "bob@", "b ob@x.example"])
  func anAgentsEmailIsOneAddress(_ email: String) {
    let desk = TemporaryDesk(agents: ["ann"])
    let before = desk.journal
    let outcome = desk.run("agent", "set", "ann", "--email", email)
    #expect(outcome.status == 64)
    #expect(
      outcome.errors.contains("\"\(email)\" is no email address, such as kim@acme.example;"),
      "\(outcome)")
    #expect(desk.journal == before)
  }

  @Test func agentsAreAddedChangedShownAndRemoved() {
    let desk = TemporaryDesk(agents: [])
    desk.setUp(
      "agent", "add", "ann", "--name", "Ann Lee", "--email", "ann@desk.example", "--time-zone",
      "Asia/Taipei", "--capacity", "3", "--profile", "supervisor", "--login", "annlee")
    let ann = desk.run("agent", "show", "ann", "--json").json
    #expect(ann["name"] == "Ann Lee")
    #expect(ann["email"] == "ann@desk.example")
    #expect(ann["timeZone"] == "Asia/Taipei")
    #expect(ann["capacity"] == 3)
    #expect(ann["login"] == "annlee")
    #expect(ann["permissions"]?.array?.contains("viewAll") == true)
    desk.setUp(
      "agent", "set", "ann", "--name", "Ann", "--email", "", "--capacity", "default", "--profile",
      "agent")
    let changed = desk.run("agent", "show", "ann", "--json").json
    #expect(changed["name"] == "Ann")
    #expect(changed["email"] == .null)
    #expect(changed["capacity"] == .null)
    #expect(changed["timeZone"] == "Asia/Taipei")
    #expect(changed["permissions"] == ["liveChat", "viewMine", "ownProfile"])
    desk.setUp("agent", "remove", "ann")
    #expect(desk.run("agent", "show", "ann").status == 66)
  }

  @Test func schedulesAreSetDayByDay() {
    let desk = TemporaryDesk(agents: ["ann"])
    desk.setUp("agent", "schedule", "ann", "mon=13:00-17:00,09:00-12:00", "sat-sun=10:00-24:00")
    #expect(
      desk.run("agent", "schedule", "ann", "--json").json
        == [
          "mon": ["09:00-12:00", "13:00-17:00"], "sat": ["10:00-24:00"], "sun": ["10:00-24:00"],
        ])
    desk.setUp("agent", "schedule", "ann", "sat=off", "tue=08:00-09:00")
    #expect(
      desk.run("agent", "schedule", "ann", "--json").json
        == [
          "mon": ["09:00-12:00", "13:00-17:00"], "tue": ["08:00-09:00"], "sun": ["10:00-24:00"],
        ])
    desk.setUp("agent", "schedule", "ann", "--clear")
    let run = desk.run(
      "agent", "schedule", "ann", "mon-wed=09:00-12:00,13:00-17:00", "sat=10:00-11:00")
    #expect(
      run.output == "ann works mon-wed 09:00-12:00, 13:00-17:00; sat 10:00-11:00, in UTC.\n",
      "\(run)")
    #expect(desk.run("agent", "schedule", "ann", "--clear").status == 0)
    #expect(desk.run("agent", "schedule", "ann", "--json").json == .null)
  }

  @Test(arguments: [
    ["mon=9-12"], ["mon=09:00-09:00"], ["mon=24:00-02:00"], ["mon=22:00-06:00,23:00-24:00"],
    ["mon=09:00-12:00,11:00-13:00"], ["sun-mon=off"],
    ["funday=off"], ["mon"], ["mon=off", "mon=off"], ["--clear", "mon=off"],
  ])
  func badSchedulesAreUsageErrors(_ days: [String]) {
    let desk = TemporaryDesk(agents: ["ann"])
    #expect(desk.run(["agent", "schedule", "ann"] + days).status == 64)
  }

  @Test func aNightIsTakenAsItsTwoBlocks() {
    let desk = TemporaryDesk(agents: ["ann"])
    func schedule(_ days: String...) -> JSONValue {
      desk.setUp("agent", "schedule", "ann", "--clear")
      for day in days { desk.setUp("agent", "schedule", "ann", day) }
      return desk.run("agent", "schedule", "ann", "--json").json
    }
    #expect(
      schedule("mon=21:00-02:00") == ["mon": ["21:00-24:00"], "tue": ["00:00-02:00"]])
    #expect(
      schedule("sun=22:00-00:00,08:00-09:00") == ["sun": ["08:00-09:00", "22:00-24:00"]])
    #expect(
      schedule("sat-sun=22:00-06:00") == [
        "mon": ["00:00-06:00"], "sat": ["22:00-24:00"], "sun": ["00:00-06:00", "22:00-24:00"],
      ])
    // What the next day has already is kept, and joined where it overlaps.
    #expect(
      schedule("tue=01:00-03:00,09:00-12:00", "mon=21:00-02:00") == [
        "mon": ["21:00-24:00"], "tue": ["00:00-03:00", "09:00-12:00"],
      ])
  }

  @Test func teamsRulesAndSettingsAreSetUp() {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    desk.setUp("team", "add", "sales", "--agents", "ann,bob")
    desk.setUp("team", "set", "sales", "--agents", "bob,ann", "--name", "Sales")
    #expect(
      desk.run("team", "list", "--json").json
        == [["id": "sales", "name": "Sales", "agents": ["bob", "ann"]]])
    let rule: JSONValue = [
      "id": "vip", "priority": 2, "agents": ["ann"],
      "when": ["any": [["attribute": "plan", "op": "is", "values": ["gold"]]]],
    ]
    #expect(desk.run("rule", "add", input: rule.text).status == 0)
    #expect(desk.run("rule", "add", input: rule.text).status == 1)
    #expect(desk.run("rule", "show", "vip", "--json").json == rule)
    #expect(desk.run("rule", "set", "-", input: rule.text).status == 0)
    #expect(desk.run("rule", "list").output.contains("plan is \"gold\""))
    desk.setUp("settings", "set", "acceptTimeout", "7", "offers.team", "4", "welcomeText", "Hi you")
    let settings = desk.run("settings", "list", "--json").json
    #expect(settings["acceptTimeout"] == 7)
    #expect(settings["offers"]?["team"] == 4)
    #expect(settings["welcomeText"] == "Hi you")
    #expect(
      desk.run("settings", "show", "presence", "--json").json
        == ["name": "presence", "value": false])
    for (kind, id) in [("team", "sales"), ("rule", "vip")] {
      desk.setUp(kind, "remove", id)
      #expect(desk.run(kind, "show", id).status == 66)
    }
  }

  @Test func aRuleMayNameATeamAndHaveANameAndADescription() throws {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    desk.setUp("team", "add", "sales", "--agents", "bob,ann")
    let rule: JSONValue = [
      "id": "big", "name": "Big companies", "description": "More than 50 people.", "priority": 0,
      "when": ["attribute": "seats", "op": "greaterThan", "values": ["50"]], "team": "sales",
    ]
    #expect(desk.run("rule", "add", input: rule.text).status == 0)
    #expect(desk.run("rule", "show", "big", "--json").json == rule)
    let list = desk.run("rule", "list").output
    #expect(list.contains("Big companies") && list.contains("the team sales"), "\(list)")
    let shown = desk.run("rule", "show", "big").output
    for text in ["Big companies", "More than 50 people.", "sales", "bob, ann"] {
      #expect(shown.contains(text), "\(shown)")
    }
    // Who takes turns follows the team; the team cannot go while a rule names it.
    desk.setUp("team", "set", "sales", "--agents", "ann")
    #expect(desk.run("rule", "show", "big").output.contains("ann"))
    #expect(!desk.run("rule", "show", "big").output.contains("bob"))
    let removal = desk.run("team", "remove", "sales")
    #expect(removal.status == 1 && removal.errors.contains("big"), "\(removal)")
    desk.setUp("rule", "remove", "big")
    desk.setUp("team", "remove", "sales")
    for (field, problem) in [
      ("\"team\": \"sales\"", "no team"), ("\"agents\": [\"ann\"], \"team\": \"x\"", "not both"),
      ("\"priority\": 1", "neither"),
    ] {
      let refused = desk.run(
        "rule", "add", input: "{\"id\": \"r\", \"when\": {\"all\": []}, \(field)}")
      #expect(refused.status == 64 && refused.errors.contains(problem), "\(refused)")
    }
    let long = String(repeating: "x", count: 1001)
    let wordy = desk.run(
      "rule", "add",
      input:
        "{\"id\": \"r\", \"when\": {\"all\": []}, \"agents\": [\"ann\"], \"description\": \"\(long)\"}"
    )
    #expect(wordy.status == 64 && wordy.errors.contains("1000 characters"), "\(wordy)")
  }

  @Test func settingsOfRoutingAreSetAndTakenBack() {
    let desk = TemporaryDesk(agents: ["ann"])
    func settings() -> JSONValue { desk.run("settings", "list", "--json").json }
    #expect(settings()["connectTimeout"] == .null && settings()["blockedDomains"] == [])
    desk.setUp(
      "settings", "set", "connectTimeout", "30", "blockedDomains", "Spam.example, b.example.",
      "roundRobinFallback", "off", "ringsAtOnce", "2", "offerAgainAfter=90")
    #expect(settings()["connectTimeout"] == 30)
    #expect(settings()["blockedDomains"] == ["spam.example", "b.example"])
    #expect(settings()["roundRobinFallback"] == false)
    #expect(settings()["ringsAtOnce"] == 2 && settings()["offerAgainAfter"] == 90)
    #expect(desk.run("settings", "show", "blockedDomains").output == "spam.example,b.example\n")
    let blocked = desk.run("visit", "--email", "x@SPAM.example", input: "hi\n")
    #expect(blocked.output.contains("try again later"), "\(blocked)")
    desk.setUp("settings", "set", "connectTimeout", "none", "blockedDomains", "none")
    #expect(settings()["connectTimeout"] == .null && settings()["blockedDomains"] == [])
    for (name, value) in [
      ("connectTimeout", "0"), ("connectTimeout", "soon"), ("blockedDomains", "@x.example"),
      ("blockedDomains", ","), ("ringsAtOnce", "0"), ("offerAgainAfter", "none"),
    ] {
      #expect(desk.run("settings", "set", name, value).status == 64, "\(name) \(value)")
    }
  }

  @Test func whatCannotBeMeantIsRefused() {
    let desk = TemporaryDesk(agents: ["ann"])
    let journal = desk.journal
    let negative = desk.run("settings", "set", "acceptTimeout", "-5")
    #expect(negative.status == 64)
    #expect(negative.errors.contains("from 1 to 1000000000, not \"-5\""))
    #expect(desk.run("settings", "set", "acceptTimeout", "5", "--jsno").errors.contains("--jsno"))
    #expect(desk.run("agent", "set", "ann").status == 64)
    #expect(desk.run("team", "set", "sales").status == 64)
    for op in ["greaterThan", "lessThan"] {
      let rule: JSONValue = [
        "id": "big", "agents": ["ann"],
        "when": ["all": [["attribute": "size", "op": .string(op), "values": ["many", "1e3"]]]],
      ]
      let outcome = desk.run("rule", "add", input: rule.text)
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("\"many\", \"1e3\""))
    }
    #expect(desk.journal == journal)
  }

  @Test func rulesThatCouldNeverMatchAreRefusedWithThePlace() {
    let desk = TemporaryDesk(agents: ["ann"])
    let journal = desk.journal
    let plan = #"{"attribute": "plan", "op": "is", "values": ["gold"]}"#
    for (when, agents, said) in [
      (plan, "[]", "r could never offer a chat: agents names nobody; name agents, or a team"),
      (
        #"{"attribute": "plan", "op": "is", "values": []}"#, "[\"ann\"]",
        "when.values is empty; give the values that plan may have"
      ),
      (#"{"all": [\#(plan), {"any": []}]}"#, "[\"ann\"]", "when.all[1].any is empty"),
      (
        #"{"attribute": "emailDomain", "op": "is", "values": ["@acme.example"]}"#, "[\"ann\"]",
        "what follows the @: leave the @ out"
      ),
      (
        #"{"all": [\#(plan), {"attribute": "plan", "op": "isNot", "values": ["Gold"]}]}"#,
        "[\"ann\"]", "when.all[1] never holds together with when.all[0]"
      ),
    ] {
      let rule = #"{"id": "r", "when": \#(when), "agents": \#(agents)}"#
      let outcome = desk.run("rule", "add", input: rule)
      #expect(outcome.status == 64 && outcome.errors.contains(said), "\(outcome)")
    }
    #expect(desk.journal == journal)
    // Where others may hold, a part that never does is told.
    let any =
      #"{"id": "s", "agents": ["ann"], "when": {"any": [\#(plan), "#
      + #"{"attribute": "size", "op": "lessThan", "values": ["few"]}]}}"#
    let added = desk.run("rule", "add", input: any)
    #expect(added.status == 0, "\(added)")
    #expect(
      added.errors.contains("warning: a part of the rule s never holds: when.any[1].values"),
      "\(added)")
    // What is there already cannot become so either.
    let rule = #"{"id": "r", "agents": ["ann"], "when": "#
    #expect(desk.run("rule", "add", input: "\(rule)\(plan)}").status == 0)
    #expect(desk.run("rule", "set", input: "\(rule){\"any\": []}}").status == 64)
  }

  @Test func namesHaveABound() {
    let desk = TemporaryDesk(agents: ["ann"])
    let longest = String(repeating: "👩‍💻", count: 100)
    desk.setUp("agent", "set", "ann", "--name", longest)
    desk.setUp("team", "add", "t", "--agents", "ann", "--name", longest)
    desk.setUp("account", "add", "x.example", "--agent", "ann", "--company", longest)
    let rule =
      "{\"id\": \"r\", \"when\": {\"all\": []}, \"agents\": [\"ann\"], \"name\": \"\(longest)"
    #expect(desk.run("rule", "add", input: rule + "\"}").status == 0)
    #expect(desk.run("rule", "set", input: rule + "!\"}").status == 64)
    let before = desk.journal
    for command in [
      ["agent", "set", "ann", "--name"], ["agent", "add", "bob", "--name"],
      ["team", "set", "t", "--name"], ["team", "add", "u", "--agents", "ann", "--name"],
      ["account", "add", "y.example", "--agent", "ann", "--company"],
      ["account", "set", "x.example", "--company"],
    ] {
      let outcome = desk.run(command + [longest + "!"])
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("too long; the most is 100 characters"), "\(outcome)")
      #expect(desk.run(command + [" "]).status == 64)
    }
    #expect(desk.journal == before)
    // Of a name this long a list shows so much that its row stays readable.
    for list in ["agent", "team", "account", "rule"] {
      let row = desk.run(list, "list").output.split(separator: "\n").last { $0.contains("…") }
      #expect(row?.count(where: { $0 == "👩‍💻" }) == 19, "\(list)")
    }
  }

  @Test func oddLoginsAreWarnedOf() {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    let none = desk.run("agent", "set", "ann", "--login", "no-such-account")
    #expect(none.status == 0)
    #expect(none.errors.contains("no account no-such-account"))
    #expect(desk.run("agent", "set", "bob", "--login", "").errors.isEmpty)
    let login = desk.run("agent", "list", "--json").json.array?[0]["login"]?.string ?? ""
    let shared = desk.run("agent", "add", "cat", "--login", login)
    #expect(shared.status == 0)
    #expect(shared.errors.contains("belongs to \(desk.administrator) as well"))
  }

  @Test func aTeamsListIsReadGenerously() {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    desk.setUp("team", "add", "t", "--agents", " ann , bob,")
    #expect(desk.run("team", "show", "t", "--json").json["agents"] == ["ann", "bob"])
    let twice = desk.run("team", "set", "t", "--agents", "ann,bob, ann")
    #expect(twice.status == 64)
    #expect(twice.errors.contains("ann is named twice"))
  }

  @Test func anAccountKeepsWhatIsNotNamed() {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    func account() -> JSONValue { desk.run("account", "show", "acme.example", "--json").json }
    desk.setUp("account", "add", "acme.example", "--agent", "ann", "--company", "Acme Ltd")
    desk.setUp("account", "add", "ACME.example", "--agent", "bob")
    #expect(account() == ["domain": "acme.example", "company": "Acme Ltd", "agent": "bob"])
    desk.setUp("account", "set", "Acme.example", "--agent", "ann")
    #expect(account() == ["domain": "acme.example", "company": "Acme Ltd", "agent": "ann"])
    desk.setUp("account", "set", "acme.example", "--company", "Acme")
    #expect(account() == ["domain": "acme.example", "company": "Acme", "agent": "ann"])
    desk.setUp("account", "set", "acme.example", "--company", "")
    #expect(account() == ["domain": "acme.example", "agent": "ann"])
    #expect(desk.run("account", "set", "other.example", "--agent", "ann").status == 66)
  }

  @Test func removingAnAgentTellsWhatGoesWithThem() {
    let desk = TemporaryDesk(agents: ["ann", "bob"])
    for domain in ["b.example", "a.example"] {
      desk.setUp("account", "add", domain, "--agent", "ann")
    }
    desk.setUp("account", "add", "c.example", "--agent", "bob")
    desk.setUp("team", "add", "t", "--agents", "ann")
    desk.setUp("team", "add", "both", "--agents", "ann,bob")
    let rule: JSONValue = ["id": "b2", "agents": ["ann"], "when": ["all": []]]
    #expect(desk.run("rule", "add", input: rule.text).status == 0)
    #expect(
      desk.run("agent", "remove", "ann").output
        == "Removed ann, with 2 accounts: a.example, b.example; rule b2 and team t have nobody now.\n"
    )
    let removed = desk.run("agent", "remove", "bob", "--json").json
    #expect(removed["events"]?.array?.first?["type"] == "agentRemoved")
    #expect(removed["accounts"] == ["c.example"])
    #expect(removed["withoutAgents"] == ["rules": [], "teams": ["both"]])
    desk.setUp("agent", "add", "cat")
    #expect(desk.run("agent", "remove", "cat").output == "Removed cat.\n")
  }

  /// The journal of a desk may lose the one who managed it.
  @Test func aDeskWithoutAManagerGetsOneByInit() throws {
    let desk = TemporaryDesk(agents: ["ann"])
    let administrator = desk.administrator
    desk.corrupt("manageAgents")
    let repaired = desk.run("store", "repair")
    #expect(repaired.status == 0)
    #expect(desk.run("settings", "set", "capacity", "9").status != 0)
    // The command that is shown, in a terminal where no desk is named.
    let shown = try #require(repaired.errors.split(separator: "with: deskbell ").last)
    let words = shown.split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(words.first == "init", "\(repaired)")
    let elsewhere = TemporaryDesk()
    let made = Program.run(words + ["--json"], environment: ["XDG_DATA_HOME": elsewhere.path])
    #expect(!FileManager.default.fileExists(atPath: elsewhere.path))
    #expect(made.status == 0, "\(made)")
    #expect(made.json["agent"] == .string(administrator))
    #expect(desk.run("settings", "set", "capacity", "9").status == 0)
    #expect(desk.run("init").status == 1)
    #expect(desk.run("store", "repair").errors.isEmpty)
  }

  @Test func somebodyAlwaysManagesAgents() {
    let desk = TemporaryDesk(agents: ["ann"])
    let administrator = desk.administrator
    #expect(desk.run("agent", "remove", administrator).status == 1)
    #expect(desk.run("agent", "set", administrator, "--profile", "agent").status == 1)
    desk.setUp("agent", "set", "ann", "--profile", "administrator")
    #expect(desk.run("agent", "remove", administrator).status == 0)
  }

  @Test func anAgentWithOpenChatsIsRemovedOnlyWithRequeue() {
    let desk = TemporaryDesk(agents: ["ann"])
    let (visitor, chat) = desk.visit("--wait", "300")
    #expect(desk.run("accept", chat, as: "ann").status == 0)
    let refused = desk.run("agent", "remove", "ann")
    #expect(refused.status == 1)
    #expect(refused.errors.contains(chat))
    #expect(desk.run("agent", "remove", "ann", "--requeue").status == 0)
    #expect(desk.chat(chat)["state"] == "waiting")
    visitor.closeInput()
  }
}
