import Foundation
import Testing

@Suite("The README's tour")
struct TourTests {
  @Test("Its commands about a chat work as they stand")
  func aChat() throws {
    let readme = URL(filePath: "\(#filePath)").deletingLastPathComponent()
      .appending(path: "../../README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let block = try #require(
      text.components(separatedBy: "```").first { $0.contains("deskbell why") })
    let commands = String(block.drop { $0 != "\n" })
    let desk = TemporaryDesk(agents: ["ann"])
    let visitor = desk.visit("--name", "Kim", "--wait", "300")
    let directory = URL(filePath: Program.path).deletingLastPathComponent()
      .path(percentEncoded: false)
    let shell = RunningProgram(
      ["/bin/sh", "-ec", commands],
      ["DESKBELL_STORE": desk.path, "PATH": "\(directory):/usr/bin:/bin"])
    let outcome = shell.finish()
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("Kim"))
    #expect(outcome.output.contains("asked for anybody"), "\(outcome)")
    visitor.visitor.closeInput()
    #expect(visitor.visitor.finish().status == 0)
  }
}
