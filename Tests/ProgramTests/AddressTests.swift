import Foundation
import Glibc
import Terminal
import Testing
import Text

/// Addresses that visitors write, opened and copied by the built program.
@Suite struct AddressTests {
  private let desk = TemporaryDesk(agents: ["ann"])
  /// It means something to every shell, and to nobody who is handed it as an argument.
  private let hostile = "https://a.example/$(id);x'y&z#--x"

  /// A program that tells its arguments to who reads a pipe beside it.
  private func opener() throws -> String {
    let path = desk.path + "/browse"
    try Data("#!/bin/sh\nprintf '%s\\n' \"$@\" > \"$0.args\"\n".utf8).write(to: URL(filePath: path))
    try #require(chmod(path, 0o700) == 0 && mkfifo(path + ".args", 0o600) == 0)
    return path
  }

  /// So many lines of what it tells; fewer, if they do not come.
  private func arguments(of opener: String, _ count: Int = 2) -> [String] {
    // Open at both ends, so that nobody waits for the other.
    let pipe = open(opener + ".args", O_RDWR)
    defer { close(pipe) }
    var bytes: [UInt8] = []
    while bytes.count(where: { $0 == 0x0A }) < count {
      var polled = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, 60_000) > 0 else { break }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let read = read(pipe, &buffer, buffer.count)
      guard read > 0 else { break }
      bytes += buffer[..<read]
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func surroundings(_ opener: String) throws -> [String: String] {
    [
      "DESKBELL_STORE": desk.path, "DESKBELL_AS": "ann", "LC_ALL": "C.UTF-8", "HOME": desk.path,
      "XDG_CONFIG_HOME": try desk.configured("opener = [\"\(opener)\", \"--new\"]"),
    ]
  }

  @Test func withoutAScreenEachIsATypedCommand() throws {
    let opener = try opener()
    let ann = RunningProgram([Program.path, "inbox", "--linear"], try surroundings(opener))
    let (visitor, _) = desk.visit("--name", "Mia")
    #expect(ann.line(with: "/accept") != nil)
    ann.write("/accept\n/addresses\n")
    #expect(ann.line(with: "There is no address in this conversation.") != nil)
    visitor.write("see \(hostile)\n")
    #expect(ann.line(with: "Mia: see ") != nil)
    ann.write("/browse\n")
    try #require(ann.line(with: "Opens at a.example: \(hostile)") != nil)
    #expect(arguments(of: opener) == ["--new", hostile])
    // One that can be taken for another is looked at first, and then its real host is opened.
    visitor.write("https://\u{430}pple.example/x\n")
    #expect(ann.line(with: "Mia: https://") != nil)
    ann.write("/browse\n")
    let first = "1: xn--pple-43d.example: https://xn--pple-43d.example/x (can be taken for another)"
    #expect(ann.line(with: first) != nil)
    #expect(ann.line(with: "2: a.example: \(hostile)") != nil)
    #expect(ann.line(with: "Which of them? /browse N") != nil)
    ann.write("/browse 1\n")
    try #require(ann.line(with: "Opens at xn--pple-43d.example") != nil)
    #expect(arguments(of: opener) == ["--new", "https://xn--pple-43d.example/x"])
    ann.write("/browse 3\n")
    #expect(ann.line(with: "There is no address 3.") != nil)
    // No terminal keeps what is copied through a pipe.
    ann.write("/copy 1\n/copytext\n")
    #expect(ann.line(with: "Not copied") != nil && ann.line(with: "Not copied") != nil)
    ann.write("/quit\n")
    #expect(!ann.finish().output.contains("\u{1B}"))
  }

  /// An inbox with the address in the conversation that it shows.
  private func inbox(_ opener: String) throws -> (PseudoTerminal, RunningProgram) {
    let (visitor, chat) = desk.visit("--name", "Mia")
    #expect(desk.run("accept", chat, as: "ann").status == 0)
    visitor.write("see \(hostile)\n")
    let terminal = try PseudoTerminal(
      Program.path, ["inbox"],
      environment: try surroundings(opener).merging(["TERM": "xterm-256color"]) { $1 },
      size: Size(rows: 24, columns: 100))
    try #require(terminal.read(until: "a.example", within: 60_000) != nil)
    return (terminal, visitor)
  }

  @Test func onAScreenItIsOpened() throws {
    let opener = try opener()
    let (terminal, visitor) = try inbox(opener)
    terminal.write("l")
    #expect(arguments(of: opener) == ["--new", hostile])
    visitor.write("bye\n")
  }

  @Test func onAScreenItIsCopied() throws {
    let (terminal, visitor) = try inbox(try opener())
    terminal.write("L")
    let copied = "\u{1B}]52;c;\(base64(hostile.utf8))\u{1B}\\"
    #expect(terminal.read(until: copied, within: 60_000) != nil)
    visitor.write("bye\n")
  }
}
