import Foundation
import Testing

/// Programs whose desk is taken away under them: each says so and ends.
@Suite struct GoneDeskTests {
  /// Ways to take a desk away.
  enum End: CaseIterable {
    case removed, moved

    func happen(to desk: TemporaryDesk) throws {
      switch self {
      case .removed: desk.remove()
      case .moved: try FileManager.default.moveItem(atPath: desk.path, toPath: desk.path + "-moved")
      }
    }
  }

  @Test(arguments: End.allCases) func theyThatFollowADeskSayThatItIsGone(_ end: End) throws {
    let desk = TemporaryDesk(agents: ["ann"], presence: true)
    defer { try? FileManager.default.removeItem(atPath: desk.path + "-moved") }
    let watch = desk.start("watch", "--json", "--from", "1")
    let listen = desk.start("listen", as: "ann")
    #expect(listen.line(with: "Listening") != nil)
    let (visitor, _) = desk.visit("--name", "Kim", "--email", "kim@x.example", "--wait", "300")
    #expect(listen.line(with: "Kim") != nil)
    #expect(watch.line(with: "\"requested\"") != nil)
    try end.happen(to: desk)
    for program in [watch, listen, visitor] { expectGone(program.finish(), desk.path) }
  }

  private func expectGone(_ outcome: Program.Outcome, _ path: String) {
    #expect(outcome.status == 74, "\(outcome)")
    #expect(outcome.errors == "deskbell: the desk in \(path) is gone\n", "\(outcome)")
  }

  @Test func screensGiveTheTerminalBackAndSayThatTheDeskIsGone() throws {
    let desk = TemporaryDesk(agents: ["ann"], presence: true)
    desk.setUp("agent", "add", "sue", "--name", "Sue", "--profile", "supervisor")
    // Elsewhere than in the desk, which goes.
    let place = TemporaryDesk()
    try FileManager.default.createDirectory(atPath: place.path, withIntermediateDirectories: true)
    let tmux = Tmux(
      on: place,
      environment: ["DESKBELL_STORE": desk.path, "LANG": "C.UTF-8", "HOME": place.path])
    tmux.open("inbox", ["sh", "-c", "\(Program.path) inbox --as ann; echo status $?; exec cat"])
    try tmux.wait(forText: "available", on: "inbox")
    tmux.open("board", ["sh", "-c", "\(Program.path) watch --as sue; echo status $?; exec cat"])
    try tmux.wait(forText: "1 of 2 agents here", on: "board")
    desk.remove()
    for screen in ["inbox", "board"] {
      let last = try tmux.wait(forText: "status 74", on: screen)
      let words = last.replacing("\n", with: "")
      #expect(words.contains("deskbell: the desk in \(desk.path) is gone"), "\(last)")
      #expect(!last.contains("available"))
    }
  }
}
