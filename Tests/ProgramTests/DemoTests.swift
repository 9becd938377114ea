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
      ["--headless", "--for", "0"], ["--as", "visitor"], [],
    ] {
      let outcome = Program.run(["demo"] + arguments, environment: ["TMPDIR": room.path])
      #expect(outcome.status == 64, "\(arguments): \(outcome)")
    }
    #expect(try room.contents == [])
  }
}
