import Foundation
import Glibc
import Testing

/// A visitor who goes on in their chat from another terminal: by a key that they alone hold.
@Suite struct ResumeTests {
  private func keys(_ desk: TemporaryDesk) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: desk.path + "/drafts")) ?? []
    return names.filter { $0.hasPrefix("visitor@") }
  }

  @Test func whoBeganAChatGoesOnInItFromAnotherTerminal() throws {
    let desk = TemporaryDesk(agents: [])
    let (first, chat) = desk.visit("--email", "kim@acme.example", "--wait", "600")
    first.write("hello\n")
    #expect(first.line(with: "sent") != nil)
    first.send(SIGKILL)
    _ = first.finish()
    #expect(keys(desk) == ["visitor@\(chat)"])

    let second = desk.start("visit", "--json", "--resume", "--email", "Kim@ACME.example")
    #expect(second.line(with: "requested", chat)?.contains("\"resumed\":true") == true)
    second.write("still here\n")
    #expect(second.line(with: "sent") != nil)
    second.closeInput()
    #expect(second.finish().status == 0)
    // The key goes with the chat.
    #expect(keys(desk) == [])
    let again = desk.run("visit", "--resume", "--email", "kim@acme.example")
    #expect(again.status == 66 && again.errors.contains("no open chat"))
  }

  /// An email is known to many; what is written under it is not everybody's to go on with.
  @Test func whoDoesNotHoldTheKeyDoesNotGoOn() throws {
    let desk = TemporaryDesk(agents: [])
    let (first, chat) = desk.visit("--email", "kim@acme.example", "--wait", "600")
    try FileManager.default.removeItem(atPath: desk.path + "/drafts/visitor@\(chat)")
    let before = desk.journal
    let other = desk.run("visit", "--resume", "--email", "kim@acme.example")
    #expect(other.status == 1 && other.errors.contains("another account"), "\(other)")
    try Data("a key that somebody made up".utf8)
      .write(to: URL(fileURLWithPath: desk.path + "/drafts/visitor@\(chat)"))
    let liar = desk.run("visit", "--resume", "--email", "kim@acme.example")
    #expect(liar.status == 1 && liar.errors.contains("is not yours"), "\(liar)")
    #expect(desk.journal == before)
    first.closeInput()
    #expect(first.finish().status == 0)
  }
}
