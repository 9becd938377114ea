import Foundation
import JSON
import Testing

/// What a user has chosen for the screens: their file, what is wrong in it, and what holds.
@Suite struct ConfigTests {
  private let desk = TemporaryDesk(agents: ["ann"])
  private var file: String { desk.path + "/config/deskbell/config.toml" }

  private func write(_ text: String) throws {
    try FileManager.default.createDirectory(
      atPath: desk.path + "/config/deskbell", withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: file))
  }

  private func run(_ arguments: String...) -> Program.Outcome {
    Program.run(arguments, environment: ["XDG_CONFIG_HOME": desk.path + "/config"])
  }

  @Test func whereItIs() {
    #expect(run("config", "path").output == file + "\n")
    let home = Program.run(["config", "path"], environment: ["HOME": "/home/ann"])
    #expect(home.output == "/home/ann/.config/deskbell/config.toml\n")
    // A path that is not absolute is no directory of the specification's.
    let relative = Program.run(
      ["config", "path"], environment: ["HOME": "/home/ann", "XDG_CONFIG_HOME": "x"])
    #expect(relative.output == home.output)
    let none = run("config", "check")
    #expect(none.status == 0 && none.output.contains("everything is as it comes"))
  }

  @Test func whatItSaysHolds() throws {
    try write(
      """
      # Mine.
      [layout]
      footer = false

      [keys.inbox.outside]
      accept = "A"
      end = ["e", "w e"]
      block = []

      [keys.board]
      anywhere = { palette = "C-p" }
      """)
    #expect(run("config", "check").output == "\(file) is sound.\n")
    let shown = run("config", "show").output
    for line in [
      "footer = false", "[keys.inbox.outside]", "accept = [\"A\"]", "end = [\"e\", \"w e\"]",
      "block = []", "[keys.board.anywhere]", "palette = [\"C-p\"]",
    ] { #expect(shown.contains(line + "\n"), "\(line) in \(shown)") }
    // What is shown is a file that says the same.
    try write(shown)
    #expect(run("config", "show").output == shown)
    let keys = run("keys", "--json").json.array ?? []
    func of(_ action: String, _ screen: String, _ place: String) -> [String] {
      let line = keys.first {
        $0["action"]?.string == action && $0["screen"]?.string == screen
          && $0["place"]?.string == place
      }
      return line?["keys"]?.array?.compactMap(\.string) ?? ["none"]
    }
    #expect(of("accept", "inbox", "outside") == ["A"])
    #expect(of("accept", "inbox", "anywhere") == ["Alt-a"])
    #expect(of("end", "inbox", "outside") == ["e", "w e"])
    #expect(of("block", "inbox", "outside") == [])
    #expect(of("palette", "board", "anywhere") == ["C-p"])
    #expect(of("up", "board", "anywhere") == ["↑", "k"])
    #expect(keys.allSatisfy { $0["help"]?.string?.isEmpty == false })
    let json = run("config", "show", "--json").json
    #expect(json["theme"]?.string == "auto")
    #expect(json["layout"]?["footer"]?.bool == false && json["keys"]?.array?.count == 4)
  }

  /// A key of the user's own is theirs, whatever a later version gives it to: what lost it has its name.
  @Test func anOwnKeyIsTakenFromWhatHadIt() throws {
    try write(
      "[keys.inbox.outside]\naccept = \"W\"\nend = \"w\"\n[keys.board.chats]\nopen = [\"B\"]\n")
    let check = run("config", "check")
    #expect(check.status == 0, "\(check)")
    #expect(check.errors.isEmpty && check.output.hasSuffix("\(file) is sound.\n"), "\(check)")
    let lines = check.output.split(separator: "\n")
    #expect(
      lines.contains {
        $0.contains("line 2: W does accept in inbox.outside, so that it no longer does whisper")
      })
    // Of what began with it, each.
    #expect(
      lines.count { $0.contains("line 3: w does end in inbox.outside, so that w ") } >= 6,
      "\(check)")
    #expect(lines.contains { $0.contains("line 5: B does open in board.chats") })
    let told = run("config", "check", "--json").json
    #expect(told["faults"] == [] && told["remarks"]?.array?.count == lines.count - 1)
    #expect(told["remarks"]?.array?.first?["line"] == 2)
    let keys = run("keys", "--json").json.array ?? []
    func of(_ action: String, _ screen: String, _ place: String) -> [[String]] {
      keys.filter {
        $0["action"]?.string == action && $0["screen"]?.string == screen
          && $0["place"]?.string == place
      }.map { $0["keys"]?.array?.compactMap(\.string) ?? [] }
    }
    #expect(of("accept", "inbox", "outside") == [["W"]])
    #expect(of("whisper", "inbox", "outside") == [[]])
    #expect(of("end", "inbox", "outside") == [["w"]])
    #expect(of("barge", "board", "chats") == [[]])
    #expect(of("barge", "board", "inspection") == [["B"]])
    #expect(of("barge", "inbox", "outside") == [["B"]])
  }

  /// A key that a narrower place has for something else does not do there what it was given to.
  @Test func anOwnKeyIsToldThatANarrowerPlaceHas() throws {
    try write(
      "[keys.inbox.outside]\nsearch = \"g\"\n[keys.board.anywhere]\nhelp = \"B\"\n"
        + "[keys.inbox.anywhere]\nend = [\"Alt-e\", \"F5\"]\n")
    let check = run("config", "check")
    #expect(check.status == 0 && check.errors.isEmpty, "\(check)")
    let lines = check.output.split(separator: "\n")
    for told in [
      "line 2: g does search in inbox.outside, but not in inbox.list, where it does first.",
      "line 2: g does search in inbox.outside, but not in inbox.conversation, where it does first.",
      "line 4: B does help in board.anywhere, but not in board.chats, where it does barge.",
    ] { #expect(lines.contains { $0.hasSuffix(told) }, "\(check)") }
    #expect(!lines.contains { $0.contains("line 6") }, "\(check)")
    let chinese = run("--lang", "zh-Hant", "config", "check").output
    #expect(chinese.contains("但在 inbox.list 不會：那裡是做 first。"), "\(chinese)")
    let told = run("config", "check", "--json").json
    #expect(told["remarks"]?.array?.count == lines.count - 1)
  }

  @Test(arguments: [
    ("[layout]\nfoter = true", 2, "no setting layout.foter; did you mean layout.footer?"),
    (
      "colour = \"dark\"", 1,
      "There is no setting colour; there is ambiguousWidth, board, keys, layout, notify, opener, theme"
    ),
    ("opener = \"firefox\"", 1, "takes texts in quotes, in brackets"),
    (
      "ambiguousWidth = \"both\"", 1, "ambiguousWidth is one of \"narrow\", \"wide\", not \"both\""
    ),
    ("opener = []", 1, "takes texts"), ("opener = [\"bin/fox\"]", 1, "no whole path"),
    (
      "theme = \"drak\"", 1,
      "theme is one of \"auto\", \"dark\", \"light\", \"high-contrast\", not \"drak\""
    ),
    ("theme = true", 1, "theme is one of \"auto\", \"dark\", \"light\", \"high-contrast\""),
    ("[layout]\nfooter = \"off\"", 2, "layout.footer is true or false"),
    ("layout = 3", 1, "begin them with [layout]"),
    ("[keys.inbox.outside]\naccpet = \"A\"", 2, "no action accpet; did you mean accept?"),
    ("[keys.inbox.outside]\nfly = \"A\"", 2, "`deskbell keys`"),
    ("[keys.inbux.list]\nup = \"u\"", 1, "keys.inbux; did you mean keys.inbox?"),
    ("[keys.inbox.lsit]\nup = \"u\"", 1, "keys.inbox.lsit; did you mean keys.inbox.list?"),
    ("[keys.inbox.question]\naccept = \"A\"", 2, "accept means nothing in inbox.question"),
    ("[keys.inbox.list]\nup = 3", 2, "takes a key in quotes"),
    ("[keys.inbox.list]\nup = [\"k\", true]", 2, "takes a key in quotes"),
    ("[keys.inbox.list]\nup = \"ctrl-u\"", 2, "No key is called ctrl-u; did you mean C-u?"),
    ("[keys.inbox.list]\nup = \"Entre\"", 2, "did you mean Enter?"),
    ("[keys.inbox.list]\nup = \"the one there\"", 2, "No key is called the one there;"),
    ("[keys.inbox.composer]\nsend = \"s\"", 2, "s is text in inbox.composer"),
    ("[keys.inbox.composer]\nsend = \"s t\"", 2, "s t is text in inbox.composer"),
    (
      "[keys.inbox.outside]\ndecline = \"x\"\naccept = [\n  \"A\",\n  \"x\"]", 2,
      "x would do two things in inbox.outside: accept and decline"
    ),
    (
      "[keys.inbox.outside]\naccept = \"w\"\nend = [\"w e\"]", 3,
      "w would do two things in inbox.outside"
    ),
    // What is asked has to be answered.
    ("[keys.inbox.question]\nno = \"y\"", 2, "y would do two things in inbox.question"),
    ("[keys.inbox.question]\nyes = []", 2, "yes has to have a key in inbox.question"),
    ("[keys.inbox.anywhere]\nquit = []", 2, "quit has to have a key in inbox.anywhere"),
    ("keys.board.chats.\"opne\" = \"x\"", 1, "no action opne; did you mean open?"),
    (
      "[keys.inbox.list]\nup = \"\"\"k\"\"\"\n# [keys]\n[ keys . 'board' . anywhere ]\nupp = 'u'",
      5, "no action upp"
    ),
    ("[keys\n", 1, "That is not TOML"),
    ("a = 1\na = 2", 2, "That is not TOML"),
  ])
  func whatIsWrongIsToldWithItsLine(text: String, line: Int, told: String) throws {
    try write(text)
    let outcome = run("config", "check")
    #expect(outcome.status == 64, "\(outcome)")
    #expect(outcome.errors.contains("config.toml, line \(line): "), "\(outcome.errors)")
    #expect(outcome.errors.contains(told), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    #expect(run("keys").status == 64 && run("config", "show").status == 64)
  }

  @Test func everythingThatIsWrongIsTold() throws {
    try write("[layout]\nfooter = 1\n[keys.inbox.list]\nupp = \"u\"\ndown = \"hyper-d\"\n")
    let errors = run("config", "check").errors.split(separator: "\n")
    #expect(errors.count == 3)
    for (line, error) in zip([2, 4, 5], errors) {
      #expect(error.hasPrefix("deskbell: \(file), line \(line): "), "\(error)")
    }
  }

  @Test func whatCannotBeReadIsTold() throws {
    try write("")
    try Data([0x66, 0xFF]).write(to: URL(filePath: file))
    #expect(run("config", "check").errors.contains("not text in UTF-8"))
    try FileManager.default.removeItem(atPath: file)
    try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: false)
    #expect(run("config", "check").errors.contains("cannot be read"))
  }

  // MARK: On a screen

  @Test func aScreenTakesChangesInAndKeepsWhatItHasWhereTheyAreBroken() throws {
    try write("[keys.inbox.outside]\ntoggle-availability = \"A\"\n[layout]\nfooter = true\n")
    let tmux = Tmux(
      on: desk,
      environment: [
        "DESKBELL_STORE": desk.path, "LANG": "C.UTF-8", "TZ": "UTC", "HOME": desk.path,
        "XDG_CONFIG_HOME": desk.path + "/config",
      ])
    tmux.open("ann", columns: 100, rows: 24, [Program.path, "inbox", "--as", "ann"])
    try tmux.wait(forText: "A on/off", on: "ann")
    tmux.press("A", in: "ann")
    try tmux.wait(forText: "unavailable", on: "ann")
    func reload() {
      tmux.type(":", into: "ann")
      tmux.type("r", into: "ann")
      tmux.type("e", into: "ann")
      tmux.type("l", into: "ann")
      tmux.press("Enter", in: "ann")
    }
    try write("[keys.inbox.outside]\ntoggle-availabilty = \"Z\"\n")
    reload()
    try tmux.wait(forText: "config.toml, line 2: The inbox has no action", on: "ann")
    tmux.press("A", in: "ann")
    try tmux.wait(for: "being available", on: "ann") { $0.contains("● available") }
    try write("[keys.inbox.outside]\ntoggle-availability = \"Z\"\n[layout]\nfooter = false\n")
    reload()
    try tmux.wait(forText: "Your settings hold", on: "ann")
    tmux.press("Z", in: "ann")
    try tmux.wait(forText: "○ unavailable", on: "ann")
    tmux.press("Z", in: "ann")
    let screen = try tmux.wait(for: "being available", on: "ann") { $0.contains("● available") }
    #expect(!screen.contains("? help"))
  }

  @Test func aBrokenFileKeepsNobodyFromWork() throws {
    try write("[layout]\nfooter = maybe\n")
    let tmux = Tmux(
      on: desk,
      environment: [
        "DESKBELL_STORE": desk.path, "LANG": "C.UTF-8", "TZ": "UTC", "HOME": desk.path,
        "XDG_CONFIG_HOME": desk.path + "/config",
      ])
    tmux.open("ann", columns: 100, rows: 24, [Program.path, "inbox", "--as", "ann"])
    try tmux.wait(forText: "config.toml, line 2: That is not TOML", on: "ann")
  }
}
