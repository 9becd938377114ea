import Foundation
import JSON
import Testing

/// An agent's picture is handed in by a file and named by the desk.
@Suite struct PictureTests {
  private let desk = TemporaryDesk()
  private let files = TemporaryDesk()

  init() throws {
    desk.setUp("init")
    desk.setUp("agent", "add", "ann")
    try FileManager.default.createDirectory(
      atPath: files.path, withIntermediateDirectories: true)
  }

  private func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = files.path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  private static func png(_ width: UInt8) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
      + [0, 0, width, 0, 0, 0, 0, 9, 8, 0, 0, 0, 0]
  }

  private var picture: String? {
    desk.run("agent", "show", "ann", "--json").json["picture"]?.string
  }

  @Test func itIsSetReplacedAndTakenAway() throws {
    #expect(picture == nil)
    let first = desk.run("agent", "set", "ann", "--picture", try file("a.png", Self.png(1)))
    #expect(first.status == 0, "\(first)")
    let one = try #require(picture)
    #expect(
      FileManager.default.contents(atPath: desk.path + "/pictures/" + one) == Data(Self.png(1)))
    #expect(desk.run("agent", "show", "ann").output.contains("picture"))
    desk.setUp("agent", "set", "ann", "--picture", try file("b.gif", Self.png(2)))
    #expect(picture != one && picture != nil)
    desk.setUp("agent", "set", "ann", "--name", "Ann Lee")
    #expect(picture != nil)
    desk.setUp("agent", "set", "ann", "--picture", "")
    #expect(picture == nil)
    let bo = desk.run("agent", "add", "bo", "--picture", try file("c", Self.png(3)))
    #expect(bo.status == 0, "\(bo)")
    #expect(desk.run("agent", "show", "bo", "--json").json["picture"]?.string != nil)
  }

  @Test func whatIsNoneIsRefusedByName() throws {
    let before = desk.journal
    func refused(_ path: String, _ status: Int32, _ why: String) {
      let outcome = desk.run("agent", "set", "ann", "--picture", path)
      #expect(outcome.status == status, "\(outcome)")
      #expect(outcome.errors.contains(path) && outcome.errors.contains(why), "\(outcome)")
    }
    refused(try file("x.png", Array("<svg/>".utf8)), 64, "PNG, JPEG or WebP")
    refused(try file("empty.png", []), 64, "PNG, JPEG or WebP")
    refused(
      try file("large.png", Self.png(1) + [UInt8](repeating: 0, count: 256 << 10)), 64, "256 KB")
    refused(try file("wide.png", Self.png(255)), 64, "65280 × 9 pixels")
    refused(files.path + "/missing.png", 66, "No such file")
    refused(files.path, 66, "directory")
    #expect(desk.journal == before)
  }

  @Test func onlyWhoManagesAgentsMay() throws {
    desk.setUp("agent", "add", "bo")
    let outcome = desk.run(
      "agent", "set", "bo", "--picture", try file("a.png", Self.png(1)), "--as", "bo")
    #expect(outcome.status == 1, "\(outcome)")
    #expect(!FileManager.default.fileExists(atPath: desk.path + "/pictures"))
  }
}
