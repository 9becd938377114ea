import Foundation
import Glibc
import JSON
import Testing

@Suite("The demo")
struct DemoTests {
  /// A directory for temporary directories, to see what is left in it.
  private final class Room {
    let path: String

    init() throws {
      path = FileManager.default.temporaryDirectory.appending(path: "room-\(UUID().uuidString)")
        .path(percentEncoded: false)
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var contents: [String] {
      get throws { try FileManager.default.contentsOfDirectory(atPath: path) }
    }

    func start(_ arguments: String...) -> RunningProgram {
      RunningProgram([Program.path, "demo"] + arguments, ["TMPDIR": path])
    }
  }

  @Test("Without a screen it tells what happens, sums up, and leaves nothing behind")
  func headless() throws {
    let room = try Room()
    let demo = room.start(
      "--headless", "--for", "6", "--rate", "240", "--speed", "20", "--seed", "1")
    let outcome = demo.finish()
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("every rule of routing held"))
    #expect(outcome.output.contains("asks for somebody"))
    #expect(outcome.output.contains("accepts"))
    #expect(outcome.output.contains("\ndialogues: shown to "), "\(outcome)")
    #expect(outcome.output.contains("seed 1"))
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(outcome.isSafe)
    #expect(try room.contents == [])
  }

  @Test("Asked to end, it sums up and takes its desk away", arguments: [SIGINT, SIGTERM, SIGHUP])
  func signals(signal: Int32) throws {
    let room = try Room()
    let demo = room.start("--headless", "--rate", "60")
    #expect(demo.line(with: "asks for somebody") != nil)
    #expect(try room.contents.count == 1)
    demo.send(signal)
    let outcome = demo.finish()
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("asked "))
    #expect(try room.contents == [])
  }

  #if Web
  @Test("With a website it has a page on which one is a visitor, and takes that away too")
  func web() throws {
    let room = try Room()
    let demo = room.start("--headless", "--web", "--rate", "60")
    let line = try #require(demo.line(with: "http://127.0.0.1:"))
    let address = try #require(line.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\//))
    let body = #"{"page":{"url":"\#(address.output.0)"}}"#
    let request =
      "POST /v1/hello HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
      + "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n" + body
    let script = "exec 3<>/dev/tcp/127.0.0.1/\(address.output.1) && cat >&3 && cat <&3"
    let browser = RunningProgram(["/bin/bash", "-c", script], [:])
    browser.write(request)
    browser.closeInput()
    let answer = browser.finish().output
    #expect(answer.contains("200 OK") && answer.contains(#""id":"demo-page""#), "\(answer)")
    demo.send(SIGTERM)
    let outcome = demo.finish()
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    #expect(try room.contents == [])
  }

  @Test("With a website its visitors come through the gateway, each with a browser of their own")
  func visitorsOfTheWebsite() throws {
    let desk = TemporaryDesk()
    let outcome = desk.run(
      "demo", "--headless", "--web", "--for", "10", "--rate", "240", "--speed", "20", "--seed", "1",
      "--store", desk.path)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(outcome.output.contains("every rule of routing held"), "\(outcome)")
    // A profile and what somebody has beside it, in a row of 80.
    let agents = desk.run("agent", "list").output
    #expect(agents.contains("  administrator+liveChat  "), "\(agents)")
    let all = try desk.journal.split(separator: 0x0A).flatMap { line in
      try JSONValue(parsing: Array(line))["events"]?.array?.compactMap(\.object) ?? []
    }
    func events(_ kind: String) -> [JSONObject] { all.filter { $0["type"]?.string == kind } }
    // Nobody asks but by a dialogue on a page.
    let pages = events("requested").map { $0["origin"]?["page"]?.string ?? "" }
    #expect(pages.count > 3 && pages.allSatisfy { $0.hasPrefix("https://www.shop.example/") })
    #expect(Set(events("dialogueTriggered").map { $0["dialogue"]?.string }).count == 3)
    // They answer and talk, some have an account for which the website vouches, and some go.
    let sources = Set(events("visitorLearned").map { $0["source"]?.string ?? "said" })
    #expect(sources.contains("signed") && sources.contains("said"), "\(sources)")
    let said = Set(events("message").map { $0["from"]?.string?.prefix { $0 != ":" } ?? "" })
    #expect(said == ["visitor", "agent"], "\(said)")
    #expect(!events("ended").isEmpty && !events("dialogueCompleted").isEmpty)
  }
  #endif

  @Test(
    "When nobody reads what it prints it ends, and takes its desk away",
    arguments: ["| head -1", "> /dev/full"])
  func outputLost(where output: String) throws {
    let room = try Room()
    let demo = "'\(Program.path)' demo --headless --for 60 --rate 600 --speed 20 --seed 5"
    let shell = RunningProgram(["/bin/sh", "-c", "\(demo) \(output)"], ["TMPDIR": room.path])
    _ = shell.finish()
    #expect(try room.contents == [])
  }

  @Test("What a demo that was killed left behind the next one takes away, and nothing else")
  func sweeping() throws {
    let room = try Room()
    let killed = room.start("--headless", "--rate", "60")
    #expect(killed.line(with: "asks for somebody") != nil)
    let left = try #require(try room.contents.first)
    killed.send(SIGKILL)
    _ = killed.finish()
    let live = room.start("--headless", "--rate", "60", "--agents", "0")
    #expect(live.line(with: "asks for somebody") != nil)
    let used = try #require(try room.contents.first { $0 != left })
    // Somebody's own, kept under such a name.
    let kept = "deskbell-demo-kept"
    #expect(
      Program.run(["demo", "--headless", "--for", "1", "--store", room.path + "/" + kept]).status
        == 0)
    func next() throws -> Set<String> {
      let outcome = room.start("--headless", "--for", "1").finish()
      #expect(outcome.status == 0, "\(outcome)")
      return Set(try room.contents)
    }
    // It may be one whose people are just coming.
    #expect(try next() == [left, used, kept])
    for name in [left, used, kept] {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -3600)],
        ofItemAtPath: room.path + "/" + name)
    }
    #expect(try next() == [used, kept])
    live.send(SIGTERM)
    #expect(live.finish().status == 0)
    #expect(try room.contents == [kept])
  }

  @Test("Nobody plays the same people twice")
  func twice() throws {
    let desk = TemporaryDesk()
    let first = desk.start("demo", "--headless", "--rate", "60", "--store", desk.path)
    #expect(first.line(with: "asks for somebody") != nil)
    let second = desk.run("demo", "--headless", "--for", "1", "--store", desk.path)
    #expect(second.status == 1, "\(second)")
    #expect(second.errors.contains("inbox --as you --store \(desk.path)"), "\(second)")
    first.send(SIGTERM)
    #expect(first.finish().status == 0)
    #expect(desk.run("demo", "--headless", "--for", "1", "--store", desk.path).status == 0)
  }

  @Test("What a demo leaves at a group's desk has the mode and the owner that its files have")
  func sharedDesk() throws {
    let desk = TemporaryDesk()
    #expect(desk.run("demo", "--headless", "--for", "1", "--store", desk.path).status == 0)
    let lock = desk.path + "/lock/demo"
    try #require(unlink(lock) == 0 && chmod(desk.path, 0o2770) == 0)
    // Only root can make a desk somebody else's.
    let owner = geteuid() == 0 ? 65_534 : geteuid()
    try #require(chown(desk.path, owner, owner == geteuid() ? getegid() : 65_534) == 0)
    #expect(desk.run("demo", "--headless", "--for", "1", "--store", desk.path).status == 0)
    var (whole, file) = (stat(), stat())
    try #require(stat(desk.path, &whole) == 0 && stat(lock, &file) == 0)
    #expect(file.st_mode & 0o777 == 0o660)
    #expect(file.st_uid == whole.st_uid && file.st_gid == whole.st_gid)
  }

  @Test("Whose turn it was is not judged when others are at the desk")
  func company() throws {
    let desk = TemporaryDesk()
    #expect(desk.run("demo", "--headless", "--for", "1", "--store", desk.path).status == 0)
    let listener = desk.start("listen", as: "you")
    #expect(listener.line(with: "Listening") != nil)
    let outcome = desk.run("demo", "--headless", "--for", "3", "--store", desk.path)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("not judged: whose turn it was"), "\(outcome)")
  }

  @Test("How to look on is said while the first chat rings, in a line of its own to copy")
  func note() throws {
    let desk = TemporaryDesk()
    #expect(desk.run("demo", "--headless", "--for", "1", "--store", desk.path).status == 0)
    let listener = desk.start("listen", as: "you")
    #expect(listener.line(with: "Listening") != nil)
    let watch = desk.start("watch", "--json", "--from", "1")
    // Nobody accepts what rings at the listener.
    let people = desk.start("demo", "--people-only", "--store", desk.path, "--rate", "600")
    let note = try #require(watch.line(with: "\"note\""))
    #expect(note.contains("\\n\(Program.path) watch --store \(desk.path)\""), "\(note)")
    people.closeInput()
    #expect(people.finish().status == 0)
  }

  @Test("A desk that is named is kept, and opened again")
  func kept() throws {
    let desk = TemporaryDesk()
    for _ in 1...2 {
      let outcome = desk.run(
        "demo", "--headless", "--for", "4", "--rate", "120", "--speed", "20", "--store", desk.path)
      #expect(outcome.status == 0, "\(outcome)")
      #expect(outcome.output.contains("The desk is kept in"))
    }
    #expect(desk.run("store", "check").status == 0)
    #expect((desk.run("agent", "list", "--json").json.array?.count ?? 0) == 4)
  }

  @Test("Simulated visitors do not come to a real desk")
  func realDesk() {
    let desk = TemporaryDesk(agents: ["ann"])
    let before = desk.journal
    let outcome = desk.run("demo", "--headless", "--for", "1", "--store", desk.path)
    #expect(outcome.status == 1, "\(outcome)")
    #expect(desk.journal == before)
  }

  @Test("The simulated people end with whoever started them, and clean up after them")
  func orphans() throws {
    let room = try Room()
    let path = room.path + "/deskbell-demo-orphan"
    #expect(
      Program.run(["demo", "--headless", "--for", "1", "--store", path]).status == 0)
    let people = room.start("--people-only", "--removing", "--store", path, "--rate", "600")
    let watch = RunningProgram([Program.path, "watch", "--json"], ["DESKBELL_STORE": path])
    #expect(watch.line(with: "requested") != nil)
    people.closeInput()
    #expect(people.finish().status == 0)
    #expect(try room.contents == [])
  }

  @Test("What it cannot do is refused before anything is made")
  func usage() throws {
    let room = try Room()
    for arguments in [
      ["--rate", "0"], ["--speed", "0"], ["--speed", "nan"], ["--agents", "99"], ["--for", "3"],
      ["--headless", "--for", "0"], [],
    ] {
      let outcome = Program.run(["demo"] + arguments, environment: ["TMPDIR": room.path])
      #expect(outcome.status == 64, "\(arguments): \(outcome)")
    }
    #expect(try room.contents == [])
  }

  @Test(
    "A number below none is answered with those there are",
    arguments: [
      (["--rate", "-1"], "0.01 to 6000"), (["--speed", "-1"], "0.01 to 1000"),
      (["--agents", "-1"], "0 to 12"), (["--seed", "-1"], "0 to 18446744073709551615"),
      (["--headless", "--for", "-3"], "1 to 86400"), (["--as", "visitor"], "reserved"),
    ])
  func ranges(arguments: [String], range: String) {
    let outcome = Program.run(["demo"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(range), "\(arguments): \(outcome)")
  }
}
