import Foundation
import Glibc
import JSON
import Testing

/// A desk in a directory of its own, gone when the test is.
final class TemporaryDesk {
  let path: String

  /// A directory that is not there yet.
  init() {
    let unique = UUID().uuidString
    path = FileManager.default.temporaryDirectory.appending(path: "deskbell-\(unique)")
      .path(percentEncoded: false)
  }

  /// A desk with its administrator, and agents who take chats whether present or not.
  convenience init(agents: [String], presence: Bool = false) {
    self.init()
    setUp("init")
    if !presence { setUp("settings", "set", "presence", "off") }
    for agent in agents { setUp("agent", "add", agent, "--name", agent.capitalized) }
  }

  /// Takes its directory away under whoever uses it. They may write into a directory that is just
  /// being emptied, so that it cannot be removed yet; they notice before long.
  func remove() {
    for _ in 0..<1000 where FileManager.default.fileExists(atPath: path) {
      try? FileManager.default.removeItem(atPath: path)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The administrator's id.
  var administrator: String {
    run("agent", "list", "--json").json.array?.first?["id"]?.string ?? ""
  }

  /// Writes what a user has chosen. Where that is found (XDG_CONFIG_HOME).
  func configured(_ text: String) throws -> String {
    let directory = path + "/config/deskbell"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: directory + "/config.toml"))
    return path + "/config"
  }

  /// Runs a command on the desk.
  @discardableResult
  func run(
    _ arguments: String..., as agent: String? = nil, input: String = "",
    environment: [String: String] = [:]
  ) -> Program.Outcome {
    run(arguments, as: agent, input: input, environment: environment)
  }

  func run(
    _ arguments: [String], as agent: String? = nil, input: String = "",
    environment: [String: String] = [:]
  ) -> Program.Outcome {
    var environment = environment
    environment["DESKBELL_STORE"] = path
    environment["DESKBELL_AS"] = agent
    return Program.run(arguments, environment: environment, input: input)
  }

  /// Runs a command that has to succeed for the test to mean anything.
  func setUp(_ arguments: String...) {
    let outcome = run(arguments)
    #expect(outcome.status == 0, "\(arguments): \(outcome)")
  }

  /// Starts a command that goes on.
  func start(_ arguments: String..., as agent: String? = nil) -> RunningProgram {
    var environment = ["DESKBELL_STORE": path]
    environment["DESKBELL_AS"] = agent
    return RunningProgram([Program.path] + arguments, environment)
  }

  /// Starts a visit, waits until the desk has taken it in, and says the chat's id.
  func visit(_ arguments: String...) -> (visitor: RunningProgram, chat: String) {
    let command = [Program.path, "visit", "--json"] + arguments
    let visitor = RunningProgram(command, ["DESKBELL_STORE": path])
    let line = visitor.line(with: "requested") ?? "{}"
    let chat = (try? JSONValue(parsing: Array(line.utf8)))?["chat"]?.string
    return (visitor, chat ?? "no chat: \(visitor.finish())")
  }

  /// A chat as lists show it.
  func chat(_ id: String) -> JSONValue {
    run("chats", "--json").json.array?.first { $0["id"]?.string == id } ?? .null
  }

  /// Flips a bit of the journal in the first line that holds a text.
  func corrupt(_ text: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names.filter({ $0.hasPrefix("journal-") }).sorted() {
      let file = "\(path)/\(name)"
      var bytes = FileManager.default.contents(atPath: file) ?? Data()
      guard let found = bytes.firstRange(of: Data(text.utf8)) else { continue }
      bytes[found.lowerBound] ^= 1
      #expect(FileManager.default.createFile(atPath: file, contents: bytes))
      return
    }
    Issue.record("the journal has no \(text)")
  }

  /// The journal's bytes: what a refused command leaves as it was.
  var journal: [UInt8] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasPrefix("journal-") }.sorted().flatMap { name in
      FileManager.default.contents(atPath: "\(path)/\(name)").map(Array.init) ?? []
    }
  }
}

extension Program.Outcome {
  /// Whether nothing in it works on a terminal: no control byte but line feed, raw.
  var isSafe: Bool {
    (output + errors).unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A: true
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x61C: false
      default: true
      }
    }
  }
}
