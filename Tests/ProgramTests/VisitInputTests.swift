import Foundation
import JSON
import Testing

/// What a visitor writes, however it comes.
@Suite struct VisitInputTests {
  private func texts(_ desk: TemporaryDesk, _ chat: String) -> [String] {
    let lines = desk.run("transcript", chat, "--json").json.array ?? []
    return lines.filter { $0["from"] == "visitor" }.compactMap { $0["text"]?.string }
  }

  /// Lines that are refused alike are counted, and nothing that was sent is doubtful.
  @Test func aFloodIsAnsweredOnceAndCounted() throws {
    let desk = TemporaryDesk(agents: [])
    desk.setUp("settings", "set", "messagesPerMinute", "5")
    let (visitor, chat) = desk.visit("--wait", "600")
    visitor.write((1...300).map { "line \($0)\n" }.joined())
    let refused = try #require(visitor.line(with: "refused"))
    #expect(refused.contains("5 messages in a minute"))
    #expect(refused.contains("\"line\":6"))
    let more = try #require(visitor.line(with: "refused"))
    #expect(more.contains("\"lines\":294"))
    #expect(texts(desk, chat) == (1...5).map { "line \($0)" })
    visitor.closeInput()
    let outcome = visitor.finish()
    // Whoever had it sent by a script knows that not all of it was.
    #expect(outcome.status == 1)
    #expect(outcome.output.components(separatedBy: "refused").count == 3, "\(outcome)")
  }

  /// The end of a line that is far too long is not taken for a line.
  @Test func anOverlongLineIsRefusedWhole() throws {
    let desk = TemporaryDesk(agents: [])
    let (visitor, chat) = desk.visit("--wait", "600")
    visitor.write(String(repeating: "y", count: (1 << 20) + 10) + " tail\nnext\n")
    #expect(visitor.line(with: "refused", "too long") != nil)
    #expect(visitor.line(with: "sent") != nil)
    #expect(texts(desk, chat) == ["next"])
  }

  @Test func aCarriageReturnBelongsToTheLineEnd() throws {
    let desk = TemporaryDesk(agents: [])
    let (visitor, chat) = desk.visit("--wait", "600")
    visitor.write("hello\r\n\r\na\rb\r\n")
    for _ in 0..<2 { #expect(visitor.line(with: "sent") != nil) }
    #expect(texts(desk, chat) == ["hello", "a\rb"])
  }

  /// A full disk passes; what was written meanwhile is sent then, in order and once, before the
  /// visitor leaves.
  @Test func whatTheDeskCannotTakeNowIsSentLater() throws {
    let desk = TemporaryDesk(agents: [])
    let (visitor, chat) = desk.visit("--wait", "600")
    visitor.limitFiles(to: desk.journal.count)
    visitor.write("one\ntwo\n")
    #expect(visitor.line(with: "notice", "as soon as it can") != nil)
    visitor.write("three\n")
    visitor.closeInput()
    #expect(texts(desk, chat) == [])
    visitor.limitFiles(to: nil)
    let outcome = visitor.finish()
    #expect(outcome.status == 0, "\(outcome)")
    #expect(texts(desk, chat) == ["one", "two", "three"])
    #expect(desk.chat(chat)["outcome"] == "abandoned")
    #expect(outcome.output.components(separatedBy: "as soon as").count == 2)
  }
}
