import Foundation
import Glibc
import JSON
import Testing

/// How an agent is called, as the built program does it.
@Suite struct NotifyTests {
  private let desk = TemporaryDesk(agents: ["ann"])

  private func configure(_ text: String) throws {
    try FileManager.default.createDirectory(
      atPath: desk.path + "/config/deskbell", withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: desk.path + "/config/deskbell/config.toml"))
  }

  private var environment: [String: String] {
    [
      "DESKBELL_STORE": desk.path, "DESKBELL_AS": "ann", "XDG_CONFIG_HOME": desk.path + "/config",
      "PATH": desk.path + "/bin:/usr/bin:/bin",
    ]
  }

  private func run(_ arguments: String...) -> Program.Outcome {
    Program.run(arguments, environment: environment)
  }

  /// A program that writes down what it gets.
  @discardableResult
  private func place(_ name: String, script: String? = nil) throws -> String {
    let bin = desk.path + "/bin"
    try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
    let script =
      script
        ?? """
        printf '%s\\n' "$@" >> "$0.args"; cat >> "$0.in"; test -e /dev/fd/3 && cat <&3 >> "$0.more"
        exit 0
        """
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: "\(bin)/\(name)"))
    chmod("\(bin)/\(name)", 0o700)
    return "\(bin)/\(name)"
  }

  private func text(_ path: String) -> String {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// What a file holds once it holds something whole.
  private func lines(_ path: String, count: Int) -> [String] {
    for _ in 0..<3000 {
      let text = text(path)
      if text.hasSuffix("\n"), text.split(separator: "\n").count >= count { break }
      usleep(10_000)
    }
    return text(path).split(separator: "\n").map(String.init)
  }

  // MARK: The file

  @Test(arguments: [
    ("[notify]\noffers = [\"bel\"]", 2, "notify.offers cannot be bel; did you mean bell?"),
    ("[notify]\noffers = \"bell\"", 2, "takes texts in quotes, in brackets"),
    ("[notify]\nburst = 0", 2, "notify.burst is a whole number from 1 to 600"),
    ("[notify]\nburst = \"3\"", 2, "whole number"),
    ("[notify]\nquiet = [\"22-7\"]", 2, "22:00-07:00"),
    ("[notify]\nterminal = \"osc8\"", 2, "did you mean osc9?"),
    ("[notify]\nmessages = [\"hook\"]", 2, "hook needs notify.hook"),
    ("[notify]\nmissed = [\"mail\"]", 2, "mail needs notify.mail"),
    ("[notify]\nmissed = \"bell\"", 2, "takes texts in quotes, in brackets"),
    ("[notify]\nhook = []", 2, "takes texts"), ("[notify]\nhook = [\"./x\"]", 2, "no whole path"),
    ("[notify]\nmail = \"-oQ/tmp@x.example\"", 2, "no email address"),
    ("[notify]\nmail = \"ann\"", 2, "no email address"),
    ("[notify]\nurl = \"http://example.com\"", 2, "https://"),
    ("[notify]\nsecret = \"x\"", 2, "no whole path"),
    ("[notify]\noffers = [\"webhook\"]\nurl = \"https://e.example\"", 2, "needs notify.secret"),
    ("[notify]\nofers = []", 2, "no setting notify.ofers; did you mean notify.offers?"),
  ])
  func whatIsWrongIsToldWithItsLine(text: String, line: Int, told: String) throws {
    try configure(text)
    let outcome = run("config", "check")
    #expect(outcome.status == 64, "\(outcome)")
    #expect(outcome.errors.contains("config.toml, line \(line): "), "\(outcome)")
    #expect(outcome.errors.contains(told), "\(outcome)")
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome)")
    #expect(run("notify", "test").status == 64 && run("listen").status == 64)
  }

  @Test func whatHoldsIsShownAsTheFileHasIt() throws {
    try configure(
      """
      [notify]
      offers = ["hook", "bell", "mail", "webhook"]
      messages = []
      missed = ["hook", "bell"]
      quiet = ["22:00-07:00", "12:00-12:30"]
      burst = 7
      terminal = "osc99"
      hook = ["/bin/true", "a \\"b\\""]
      mail = "Ann@Example.com"
      url = "https://example.com/x?y"
      secret = "/nowhere"
      """)
    let shown = run("config", "show")
    #expect(shown.status == 0, "\(shown)")
    try configure(shown.output)
    #expect(run("config", "show").output == shown.output)
    let json = run("config", "show", "--json").json["notify"]
    #expect(json?["hook"] == ["/bin/true", "a \"b\""] && json?["burst"] == 7)
    #expect(json?["offers"] == ["bell", "hook", "mail", "webhook"] && json?["messages"] == [])
    #expect(json?["missed"] == ["bell", "hook"])
  }

  // MARK: Trying

  @Test func eachWayIsTriedAndSaysWhatToLookAt() throws {
    let hook = try place("ring")
    try place("notify-send")
    try place("sendmail")
    try place("curl")
    try Data("the key\n".utf8).write(to: URL(filePath: desk.path + "/key"))
    chmod(desk.path + "/key", 0o600)
    try configure(
      """
      [notify]
      offers = ["bell", "title", "terminal", "notify-send", "hook", "mail", "webhook"]
      hook = ["\(hook)", "--loud", "$HOME"]
      mail = "ann@example.com"
      url = "https://example.com/secret-path"
      secret = "\(desk.path)/key"
      """)
    let all = run("notify", "test", "--json")
    #expect(all.status == 0, "\(all)")
    let verdicts = all.json.array?.compactMap { finding in
      finding["subject"]?.string.map { "\($0) \(finding["verdict"]?.string ?? "")" }
    }
    #expect(
      verdicts == [
        "bell warn", "title OK", "terminal warn", "notify-send OK", "hook OK", "mail OK",
        "webhook OK",
      ])
    #expect(text(hook + ".args") == "--loud\n$HOME\n")
    #expect(try JSONValue(parsing: text(hook + ".in"))["headline"]?.string == "This is a try")
    #expect(text(desk.path + "/bin/notify-send.args").contains("--\nThis is a try\n"))
    #expect(text(desk.path + "/bin/sendmail.args") == "-i\nann@example.com\n")
    #expect(
      text(desk.path + "/bin/sendmail.in").hasPrefix("To: ann@example.com\nSubject: Deskbell"))
    let arguments = text(desk.path + "/bin/curl.args")
    #expect(!arguments.contains("secret-path") && !arguments.contains("the key"))
    let configuration = text(desk.path + "/bin/curl.more")
    #expect(configuration.contains("url = \"https://example.com/secret-path\""), "\(configuration)")
    #expect(configuration.contains("X-Deskbell-Signature: sha256="))
    #expect(text(desk.path + "/bin/curl.in").hasPrefix("{\"type\":\"call\""))
    let one = run("notify", "test", "mail")
    #expect(one.output.split(separator: "\n").count == 1 && one.output.contains("ann@example.com"))
  }

  @Test func whatFailsIsToldAndIsAnError() throws {
    let hook = try place("ring", script: "printf 'no \\033[31mlamp\\n' >&2; exit 3")
    try configure("[notify]\noffers = [\"hook\"]\nhook = [\"\(hook)\"]\n")
    let outcome = run("notify", "test", "hook")
    #expect(outcome.status == 1 && outcome.output.contains("status 3: no"), "\(outcome)")
    #expect(outcome.isSafe)
    #expect(run("notify", "test").status == 1)
    // What was not chosen is no fault of its own, unless it is asked for.
    try configure("[notify]\noffers = [\"bell\"]\n")
    #expect(run("notify", "test").status == 0)
    #expect(run("notify", "test", "notify-send").status == 1)
    #expect(run("notify", "test", "telegraph").status == 64)
    let doctor = run("doctor")
    #expect(doctor.output.contains("notify        bell: "), "\(doctor)")
  }

  // MARK: At work

  /// An offer is said until it is answered; hostile names and words are text in it; a failure is said once.
  @Test func listeningCallsAHook() throws {
    let hook = try place("ring")
    let broken = try place("broken", script: "echo >> \"$0.in\" run; exit 9")
    try configure(
      """
      [notify]
      offers = ["hook"]
      messages = ["hook"]
      hook = ["\(hook)", "$(id)"]
      burst = 1
      notice-again = 5
      """)
    let evil = "a\u{1B}]0;pwned\u{7}$(touch x)`id`"
    let listener = RunningProgram([Program.path, "listen"], environment)
    #expect(listener.line(with: "Listening") != nil)
    let (visitor, chat) = desk.visit("--name", evil, "--wait", "600")
    let first = try JSONValue(parsing: try #require(lines(hook + ".in", count: 1).first))
    #expect(first["offers"]?.array?.first?["visitor"]?.string == evil)
    #expect(first["offers"]?.array?.first?["chat"]?.string == chat && first["again"]?.bool == false)
    #expect(first["headline"]?.string?.contains("\u{1B}") == false && first["agent"] == "ann")
    #expect(text(hook + ".args") == "$(id)\n")
    let again = try JSONValue(parsing: try #require(lines(hook + ".in", count: 2).last))
    #expect(again["again"]?.bool == true)
    #expect(desk.run("accept", chat, as: "ann").status == 0)
    #expect(visitor.line(with: "connected") != nil)
    let before = lines(hook + ".in", count: 2).count
    visitor.write(evil + "\n")
    let message = try JSONValue(
      parsing: try #require(lines(hook + ".in", count: before + 1).last))
    #expect(message["messages"]?.array?.first?["count"] == 1 && message["offers"] == [])
    #expect(desk.run("end", chat, as: "ann").status == 0)
    listener.send(SIGTERM)
    // Told once.
    try configure(
      "[notify]\noffers = [\"hook\"]\nhook = [\"\(broken)\"]\nburst = 1\nnotice-again = 5\n")
    let other = RunningProgram([Program.path, "listen"], environment)
    #expect(other.line(with: "Listening") != nil)
    _ = desk.visit("--name", "Mia", "--wait", "600")
    _ = desk.visit("--name", "Kim", "--wait", "600")
    #expect(other.line(with: "Kim") != nil)
    _ = lines(broken + ".in", count: 3)
    other.send(SIGTERM)
    let errors = other.finish().errors
    #expect(errors.components(separatedBy: "status 9").count == 2, "\(errors)")
  }

  /// Whoever listens is called of chats for which nobody came, as at a screen, also where they never rang
  /// there; but not of an offer that they missed themselves, and not of what they declined.
  @Test func listeningCallsOfChatsThatNeverRangThere() throws {
    let hook = try place("ring")
    try configure(
      "[notify]\noffers = []\nmissed = [\"hook\"]\nhook = [\"\(hook)\"]\nburst = 1\n")
    desk.setUp("unavailable", "--as", "ann")
    let listener = RunningProgram([Program.path, "listen"], environment)
    #expect(listener.line(with: "Listening") != nil)
    let (_, mia) = desk.visit("--name", "Mia")
    let told = try #require(listener.line(with: "nobody came for Mia"))
    #expect(told.contains("deskbell handled \(mia)"))
    func missed(_ count: Int) throws -> [String] {
      try lines(hook + ".in", count: count).flatMap { line in
        try JSONValue(parsing: line)["missed"]?.array?.compactMap { $0["visitor"]?.string } ?? []
      }
    }
    #expect(try missed(1) == ["Mia"])
    // What they decline is no news to them, and what comes next is.
    desk.setUp("available", "--as", "ann")
    let (_, kim) = desk.visit("--name", "Kim")
    #expect(desk.run("decline", kim, as: "ann").status == 0)
    desk.setUp("unavailable", "--as", "ann")
    _ = desk.visit("--name", "Leo")
    #expect(listener.line(with: "nobody came for Leo") != nil)
    #expect(try missed(2) == ["Mia", "Leo"])
    listener.send(SIGTERM)
  }

  /// What is changed while somebody listens holds at once, also where there was no file; a broken one keeps
  /// what held, and is told once.
  @Test func whoListensTakesChangesIn() throws {
    let hook = try place("ring")
    let other = try place("other")
    func file(_ hook: String) -> String {
      "[notify]\noffers = [\"hook\"]\nmissed = []\nhook = [\"\(hook)\"]\nburst = 1\n"
    }
    let listener = RunningProgram([Program.path, "listen"], environment)
    #expect(listener.line(with: "Listening") != nil)
    try configure(file(hook))
    // It rings at her one by one.
    func rings(_ name: String, _ hook: String, count: Int) {
      let (_, chat) = desk.visit("--name", name, "--wait", "600")
      let told = lines(hook + ".in", count: count)
      #expect(told.count == count && told.last?.contains(name) == true, "\(name): \(told)")
      #expect(desk.run("accept", chat, as: "ann").status == 0)
    }
    rings("Mia", hook, count: 1)
    try configure("[notify]\noffers = [\"bel\"]\n")
    try configure("[notify]\noffers = [\"bel\"]\n\n")
    rings("Kim", hook, count: 2)
    // As editors do it: a file beside it, which is put in its place.
    let path = desk.path + "/config/deskbell/config.toml"
    try Data(file(other).utf8).write(to: URL(filePath: path), options: .atomic)
    rings("Gro", other, count: 1)
    listener.send(SIGTERM)
    let errors = listener.finish().errors
    #expect(errors.components(separatedBy: "mean bell?").count == 2, "\(errors)")
  }

  /// Where nothing but the bell will call, the first inbox says so, and no later one.
  @Test func theFirstInboxSaysThatNothingButTheBellCalls() throws {
    let tmux = Tmux(
      on: desk,
      environment: [
        "DESKBELL_STORE": desk.path, "LANG": "C.UTF-8", "TZ": "UTC", "HOME": desk.path,
        "XDG_STATE_HOME": desk.path + "/state",
      ])
    tmux.open("first", columns: 120, rows: 24, [Program.path, "inbox", "--as", "ann"])
    try tmux.wait(forText: "deskbell notify test says what else could", on: "first")
    tmux.open("later", columns: 120, rows: 24, [Program.path, "inbox", "--as", "ann"])
    let screen = try tmux.wait(for: "the footer", on: "later") { $0.contains("? help") }
    #expect(!screen.contains("notify test"))
  }

  // MARK: At a glance

  @Test func whatWaitsIsSeenAtAGlance() throws {
    #expect(run("status").output == "Nothing calls for you.\n")
    #expect(run("status", "--tmux").output == "\n")
    let (visitor, chat) = desk.visit("--name", "#(touch x)", "--wait", "600")
    #expect(run("status", "--tmux").output == "#[reverse]1!#[noreverse]\n")
    #expect(run("status").output == "1 chat rings.\n")
    #expect(desk.run("accept", chat, as: "ann").status == 0)
    #expect(visitor.line(with: "connected") != nil)
    visitor.write("hello\n")
    #expect(visitor.line(with: "\"sent\"") != nil)
    #expect(run("status", "--tmux").output == "1\n")
    #expect(run("status", "--json").json["unanswered"] == 1)
    let before = desk.journal
    _ = run("status", "--tmux")
    #expect(desk.journal == before)
  }

  // MARK: Of oneself

  @Test func agentsSayWhoTheyAreAndWhenTheyWork() throws {
    let changed = run(
      "me", "set", "--name", "Ann L.", "--zone", "Asia/Taipei", "--schedule", "mon-thu=09:00-17:00",
      "--schedule", "fri=off")
    #expect(changed.status == 0, "\(changed)")
    let shown = run("me")
    #expect(shown.output.contains("Ann L.") && shown.output.contains("Asia/Taipei"), "\(shown)")
    #expect(run("me", "show", "--json").json["schedule"]?["thu"] == ["09:00-17:00"])
    #expect(run("me", "set", "--always").status == 0)
    #expect(run("me", "show", "--json").json["schedule"] == .null)
    for (words, status) in [
      (["me", "set"], 64), (["me", "set", "--zone", "Mars/Base"], 64),
      (["me", "set", "--schedule", "mon=9-17"], 64),
      (["me", "set", "--schedule", "mon=off", "--schedule", "mon-tue=off"], 64),
      (["me", "set", "--always", "--schedule", "mon=off"], 64),
      (["me", "set", "--picture", "/nowhere.png"], 66),
    ] {
      let outcome = Program.run(words, environment: environment)
      #expect(outcome.status == Int32(status), "\(words): \(outcome)")
    }
  }
}
