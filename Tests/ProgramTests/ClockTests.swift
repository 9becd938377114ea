import Desk
import FileStore
import Foundation
import FrontDesk
import Glibc
import JSON
import Store
import Terminal
import Testing

/// Clocks that disagree, as processes have them.
@Suite struct ClockTests {
  /// What lets a program see a clock that is ahead by so many seconds.
  private static func shifted(_ seconds: Int) -> [String: String] {
    let library = URL(filePath: Program.path).deletingLastPathComponent()
      .appending(path: "libClockShift.so").path(percentEncoded: false)
    // A little more, so that what is told of it in whole minutes is what was asked for.
    return ["LD_PRELOAD": library, "CLOCK_SHIFT": "\(seconds + seconds.signum() * 20)"]
  }

  private static let minutes = 60
  private static let tenYears = 3653 * 86_400

  /// Two chats that somebody talks in, one that waits long, and one that rings.
  private struct Busy {
    let desk = TemporaryDesk(agents: ["ann", "bo"])
    let active: [String]
    let ringing: String
    /// The visitors, who stay.
    let visitors: [RunningProgram]

    init() {
      desk.setUp("settings", "set", "inactivityTimeout", "600")
      let (kim, first) = desk.visit("--name", "Kim", "--route", "agent:ann")
      desk.setUp("accept", first, "--as", "ann")
      let (lou, second) = desk.visit("--name", "Lou", "--route", "agent:ann")
      desk.setUp("accept", second, "--as", "ann")
      let (max, third) = desk.visit("--name", "Max", "--route", "agent:bo", "--wait", "600")
      (active, ringing, visitors) = ([first, second], third, [kim, lou, max])
    }

    var isUntouched: Bool {
      active.allSatisfy { desk.chat($0)["state"] == "active" }
        && desk.chat(ringing)["state"] == "offered"
    }
  }

  // MARK: Beside those who are live

  @Test(arguments: [["reply", "", "Hello"], ["available"], ["note", "", "between us"]])
  func aCommandFarAheadOfThoseWhoAreLiveIsRefused(_ command: [String]) throws {
    let busy = Busy()
    let before = busy.desk.journal
    let command = command.map { $0.isEmpty ? busy.active[0] : $0 }
    let outcome = busy.desk.run(
      command, as: "ann", environment: ClockTests.shifted(20 * ClockTests.minutes))
    #expect(outcome.status == 1, "\(outcome)")
    #expect(outcome.errors.contains("20 min ahead"), "\(outcome)")
    #expect(busy.desk.journal == before)
    #expect(busy.isUntouched)
    // Looking is not refused, and the doctor tells.
    let ahead = ClockTests.shifted(20 * ClockTests.minutes)
    #expect(busy.desk.run("chats", environment: ahead).status == 0)
    let doctor = busy.desk.run("doctor", environment: ahead)
    #expect(doctor.output.contains("20 min ahead of that of somebody"), "\(doctor)")
    #expect(busy.desk.run(command, as: "ann").status == 0)
    withExtendedLifetime(busy.visitors) {}
  }

  /// A little ahead, it goes by the time of those who are there, so nothing falls due by it.
  @Test func aCommandALittleAheadTakesTheirTime() throws {
    let busy = Busy()
    let outcome = busy.desk.run(
      "reply", busy.active[0], "Hello", as: "ann",
      environment: ClockTests.shifted(4 * ClockTests.minutes))
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    #expect(busy.isUntouched)
    let now = SystemClock().now
    let last = busy.desk.run("store", "clock", "--json").json
    #expect(last["cause"] == .null && last["live"]?.array?.count == 3, "\(last)")
    let state = try FileStore(busy.desk.path, toLook: true).open()
    #expect(abs(state.at - now) < 60_000)
    // So does one that is far behind.
    let behind = busy.desk.run(
      "reply", busy.active[1], "Hello", as: "ann",
      environment: ClockTests.shifted(-20 * ClockTests.minutes))
    #expect(behind.status == 0, "\(behind)")
    #expect(busy.isUntouched)
    withExtendedLifetime(busy.visitors) {}
  }

  /// Somebody who joins them goes by their time too, and a visitor hears nothing of clocks.
  @Test func whoJoinsThoseWhoAreLiveTakesTheirTime() throws {
    let busy = Busy()
    let ahead = RunningProgram(
      [Program.path, "visit", "--json", "--name", "Otto"],
      ClockTests.shifted(20 * ClockTests.minutes)
        .merging(["DESKBELL_STORE": busy.desk.path]) { $1 })
    #expect(ahead.line(with: "requested") != nil)
    #expect(busy.isUntouched)
    ahead.closeInput()
    let outcome = ahead.finish()
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    #expect(busy.isUntouched)
    let listening = RunningProgram(
      [Program.path, "listen", "--as", "bo"],
      ClockTests.shifted(20 * ClockTests.minutes)
        .merging(["DESKBELL_STORE": busy.desk.path]) { $1 })
    #expect(listening.line(with: "bo") != nil)
    #expect(busy.isUntouched)
    listening.send(SIGTERM)
    let heard = listening.finish()
    #expect(heard.errors.contains("20 minutes ahead"), "\(heard)")
    withExtendedLifetime(busy.visitors) {}
  }

  /// A screen too counts by their time: what rings there rings for as long as everywhere.
  @Test func anInboxCountsByTheTimeOfThoseWhoWereThere() throws {
    let busy = Busy()
    var environment = [
      "TERM": "xterm", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent",
      "DESKBELL_STORE": busy.desk.path,
    ]
    environment.merge(ClockTests.shifted(20 * ClockTests.minutes)) { $1 }
    let inbox = try PseudoTerminal(
      Program.path, ["inbox", "--as", "bo"], environment: environment,
      size: Size(rows: 24, columns: 120))
    var shown: [UInt8] = []
    // What is left of a hundred seconds.
    func counts() -> Bool {
      String(decoding: shown, as: UTF8.self).contains(/Accept chat from Max\? [1-9]/)
    }
    while !counts(), let more = inbox.read(within: 60_000) { shown += more }
    #expect(counts(), "\(String(decoding: shown, as: UTF8.self))")
    #expect(busy.isUntouched)
    withExtendedLifetime(busy.visitors) {}
  }

  /// With nobody there, what fell due is done by whoever passes by.
  @Test func whereNobodyIsLiveWhoPassesByDoesWhatIsDue() throws {
    let overdue = try OverdueDesk()
    #expect(overdue.desk.run("available", as: "ann").status == 0)
    #expect(overdue.desk.chat(overdue.active)["outcome"] == "ended")
  }

  // MARK: Ten years ahead

  @Test func deskTimeThatWasCarriedAheadIsSetBack() throws {
    let desk = TemporaryDesk(agents: ["ann", "bo"])
    desk.setUp("settings", "set", "acceptTimeout", "2")
    desk.setUp("settings", "set", "capacity", "9")
    let far = ClockTests.shifted(ClockTests.tenYears)
    // Whoever comes in under that clock comes in ten years later.
    let stray = RunningProgram(
      [Program.path, "visit", "--json", "--name", "Kim", "--wait", "600", "--route", "agent:ann"],
      far.merging(["DESKBELL_STORE": desk.path]) { $1 })
    let line = try #require(stray.line(with: "requested"))
    let open = try #require(JSONValue(parsing: Array(line.utf8))["chat"]?.string)
    #expect(desk.run("accept", open, as: "ann", environment: far).status == 0)
    stray.send(SIGKILL)
    _ = stray.finish()
    desk.setUp("settings", "set", "presence", "off")
    // Now the right clock is far behind. A visitor hears nothing of it.
    let visit = desk.start("visit", "--name", "Lou", "--email", "lou@acme.example", "--wait", "60")
    visit.closeInput()
    let visited = visit.finish()
    #expect(visited.errors.isEmpty, "\(visited)")
    let warned = desk.run("reply", open, "Hello", as: "ann")
    #expect(warned.status == 0 && warned.errors.contains("deskbell store clock"), "\(warned)")
    #expect(!warned.errors.contains("5259"), "\(warned)")
    // It is looked at, and set back by those who may.
    let before = desk.journal
    let shown = desk.run("store", "clock")
    #expect(shown.output.contains("ahead by") && shown.output.contains("requested"), "\(shown)")
    #expect(shown.errors.contains("store clock --yes") && !shown.errors.contains("warning"))
    #expect(desk.run("doctor").output.contains("deskbell store clock"))
    let asking = try PseudoTerminal(
      Program.path, ["store", "clock"],
      environment: [
        "TERM": "xterm", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "DESKBELL_STORE": desk.path,
      ], size: Size(rows: 24, columns: 120))
    #expect(asking.read(until: "[y/N]", within: 60_000)?.contains("requested") == true)
    asking.write("\n")
    #expect(asking.wait(within: 60_000) == .exited(0))
    #expect(desk.run("store", "clock", "--yes", as: "ann").status == 1)
    #expect(desk.journal == before)
    let set = desk.run("store", "clock", "--yes", "--json")
    #expect(
      set.status == 0 && set.json["cause"]?["by"]?.string?.hasPrefix("visitor") == true, "\(set)")
    #expect(desk.journal.starts(with: before))
    #expect(desk.run("store", "clock").output.contains("goes by the clock"))
    #expect(desk.run("store", "check").status == 0)
    // All goes on as usual.
    let reply = desk.run("reply", open, "Here I am", as: "ann")
    #expect(reply.status == 0 && reply.errors.isEmpty, "\(reply)")
    let (new, chat) = desk.visit("--name", "Max", "--wait", "600", "--route", "agent:bo")
    #expect(desk.chat(chat)["state"] == "offered")
    #expect(new.line(with: "waiting") != nil, "an offer ends after two seconds")
    for command in [["transcript", open], ["why", open], ["chats"], ["doctor"], ["show", open]] {
      let told = desk.run(command)
      #expect(told.status == 0 || command == ["doctor"], "\(told)")
      #expect(told.errors.isEmpty, "\(told)")
    }
    // Also where something was lost later, time does not go ahead again.
    desk.corrupt("Here I am")
    #expect(desk.run("store", "check").status == 74)
    #expect(desk.run("store", "repair").status == 0)
    #expect(desk.run("store", "clock").output.contains("goes by the clock"))
    #expect(desk.run("end", open, as: "ann").status == 0)
    #expect(desk.chat(open)["outcome"] == "ended")
  }
}
