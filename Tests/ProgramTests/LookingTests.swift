import Foundation
import Glibc
import JSON
import Terminal
import Testing

/// Who looks writes nothing, whatever is due.
@Suite struct LookingTests {
  /// Everything there is to see of a directory from outside.
  private static func picture(_ path: String) throws -> [String: String] {
    var picture: [String: String] = [:]
    let names = try FileManager.default.subpathsOfDirectory(atPath: path)
    for name in [""] + names {
      var status = stat()
      #expect(lstat("\(path)/\(name)", &status) == 0)
      let bytes = FileManager.default.contents(atPath: "\(path)/\(name)") ?? Data()
      picture[name] =
        "\(status.st_ino) \(status.st_mode) \(status.st_mtim) \(status.st_ctim) "
        + bytes.base64EncodedString()
    }
    return picture
  }

  /// Every command that looks, those of set-up too.
  private static func commands(_ desk: OverdueDesk) -> [[String]] {
    var commands = [
      ["chats"], ["agent", "list"], ["agent", "show", "ann"], ["agent", "schedule", "ann"],
      ["team", "list"], ["team", "show", "sales"], ["account", "list"],
      ["account", "show", "acme.example"], ["rule", "list"], ["rule", "show", "all"],
      ["dialogue", "list"], ["dialogue", "show", "hello"], ["dialogue", "stats"],
      ["dialogue", "stats", "hello"],
      ["settings", "list"], ["settings", "show", "capacity"], ["store", "path"],
      ["store", "check"], ["doctor"],
    ]
    for chat in [desk.ringing, desk.active, desk.waiting, desk.past] {
      commands += ["show", "why", "transcript"].map { [$0, chat] }
    }
    return commands + commands.map { $0 + ["--json"] } + [
      // What it prints is for people alone.
      ["dialogue", "try", "hello"],
      ["---completion", "agent", "show", "--", "positional@0", "3", "0", ""],
      ["---completion", "show", "--", "positional@0", "2", "0", ""],
    ]
  }

  /// `| head -1` ends when it has its line, also at a desk where nothing happens any more.
  @Test func whoWatchesForNobodyEnds() {
    let desk = TemporaryDesk(agents: ["ann"])
    let watch = "'\(Program.path)' watch --json --from 1 --store '\(desk.path)'"
    let shell = RunningProgram(["/bin/sh", "-c", "\(watch) | head -1"], [:])
    #expect(shell.finish().output.hasPrefix("{"))
  }

  /// A whole copy, and one of the journal alone.
  @Test(arguments: [true, false])
  func whoLooksAtACopyOfADeskWritesNothing(_ isWhole: Bool) throws {
    let original = try OverdueDesk()
    let copy = TemporaryDesk()
    let script =
      isWhole ? "cp -a \"$1\" \"$2\"" : "mkdir -m 700 \"$2\"; cp -p \"$1\"/journal-* \"$2\""
    let made = RunningProgram(
      ["/bin/sh", "-c", script, "sh", original.desk.path, copy.path], [:]
    ).finish()
    #expect(made.status == 0, "\(made)")
    let before = try LookingTests.picture(copy.path)
    for command in LookingTests.commands(original) {
      let outcome = copy.run(command, as: "boss")
      #expect(outcome.status == 0 || command[0] == "doctor", "\(command): \(outcome)")
      #expect(try LookingTests.picture(copy.path) == before, "\(command)")
    }
    let watch = copy.start("watch", "--json", "--from", "1", as: "ann")
    #expect(watch.finish().errors.contains("viewAll"))
    let watching = copy.start("watch", "--json", "--from", "1")
    #expect(watching.line(with: "\"requested\"", original.waiting) != nil)
    watching.send(SIGTERM)
    _ = watching.finish()
    #expect(try LookingTests.picture(copy.path) == before)
    // The board too, until somebody does something there.
    let board = try PseudoTerminal(
      Program.path, ["watch", "--as", "boss"],
      environment: [
        "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent",
        "DESKBELL_STORE": copy.path,
      ], size: Size(rows: 24, columns: 120))
    let shown = board.read(until: "Ada", within: 60_000)
    #expect(shown != nil)
    board.write("q")
    #expect(board.wait(within: 60_000) == .exited(0))
    #expect(try LookingTests.picture(copy.path) == before)
  }

  @Test func whatIsDueIsShownAsDue() throws {
    let overdue = try OverdueDesk()
    let desk = overdue.desk
    let chats = desk.run("chats", "--json").json.array ?? []
    func due(_ chat: String) -> [String] {
      let entry = chats.first { $0["id"] == .string(chat) }
      return entry?["due"]?.array?.compactMap { $0["type"]?.string } ?? ["no chat"]
    }
    #expect(due(overdue.ringing).first == "offerExpired")
    #expect(due(overdue.active) == ["ended"])
    #expect(due(overdue.waiting).contains("fellBack"))
    #expect(due(overdue.past) == [])
    #expect(chats.first { $0["id"] == .string(overdue.active) }?["state"] == "active")
    let list = desk.run("chats").output
    #expect(
      list.contains("due for 110 min: ended by the desk: nobody wrote for a while"), "\(list)")
    #expect(desk.run("show", overdue.ringing).output.contains("due for"))
    #expect(desk.run("why", overdue.active).output.contains("due since"))
    // Whoever acts does what is due first.
    #expect(desk.run("unavailable", as: "ann").status == 0)
    #expect(desk.chat(overdue.active)["outcome"] == "ended")
    #expect(desk.run("chats", "--json").json.array?.allSatisfy { $0["due"] == [] } == true)
  }

  /// Every command there is, in a directory that holds no desk.
  @Test func whereThereIsNoDeskNothingIsLeft() throws {
    let place = TemporaryDesk()
    try FileManager.default.createDirectory(
      atPath: place.path, withIntermediateDirectories: true)
    let changes = [
      ["accept", "x"], ["decline", "x"], ["take", "x"], ["reply", "x", "Hi"], ["note", "x", "Hi"],
      ["end", "x"], ["available"], ["unavailable"], ["agent", "add", "ann"],
      ["agent", "set", "ann", "--name", "x"], ["agent", "remove", "ann"],
      ["agent", "schedule", "ann", "--clear"], ["team", "add", "t", "--agents", "ann"],
      ["team", "set", "t", "--name", "x"], ["team", "remove", "t"],
      ["account", "add", "a.example", "--agent", "ann"],
      ["account", "set", "a.example", "--agent", "ann"], ["account", "remove", "a.example"],
      ["account", "import", "/dev/null"], ["rule", "add", "/dev/null"],
      ["rule", "set", "/dev/null"], ["rule", "remove", "r"],
      ["dialogue", "publish", "d"], ["dialogue", "unpublish", "d"], ["dialogue", "remove", "d"],
      ["dialogue", "on"], ["dialogue", "off"], ["dialogue", "add", "/dev/null"],
      ["dialogue", "set", "/dev/null"], ["settings", "set", "capacity", "9"],
      ["listen"], ["visit", "--name", "Kim"], ["visit", "--resume", "--email", "k@x.example"],
      ["watch", "--json"], ["store", "repair"],
    ]
    let looks = LookingTests.commands(try OverdueDesk()).filter { $0 != ["store", "path"] }
    for command in changes + looks {
      let outcome = place.run(command, as: "ann")
      let speaksOfIt = (outcome.output + outcome.errors).contains("no desk in \(place.path)")
      if !["---completion", "doctor"].contains(command[0]), command.prefix(2) != ["store", "path"] {
        #expect(outcome.status == 66 && speaksOfIt, "\(command): \(outcome)")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == [], "\(command)")
    }
    place.setUp("init")
  }
}
