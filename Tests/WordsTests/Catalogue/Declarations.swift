import Foundation

/// What the sources declare that a catalogue has to have samples of.
enum Declarations {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources")

  /// The text functions of a language.
  static func functions() throws -> Set<String> {
    var names: Set<String> = []
    for file in try files(below: "Words") where file.name.hasSuffix("Wording.swift") {
      // What an extension puts together of others is no text of its own.
      let requirements = file.text.prefix { _ in true }.split(separator: "\nextension ")[0]
      for match in requirements.matches(of: /(?m)^  (?:func|var) (\w+)/) {
        names.insert(String(match.output.1))
      }
    }
    return names
  }

  /// The cases of what is put into words, as `Enum.case`.
  static func cases() throws -> Set<String> {
    var cases: Set<String> = []
    let below =
      try files(below: "Words") + files(below: "Desk/Refusals") + files(below: "Store/Faults")
    let others = [
      "JSON/JSONFault", "JSON/JSONExpectation", "Records/Faults/RecordFault",
      "Records/Faults/RecordKind", "Records/Faults/Novelty", "Desk/Dialogues/DialogueFlaw",
      "Desk/Dialogues/DialogueLack", "Desk/Dialogues/CaptureFlaw", "Desk/Chats/SystemLine",
      "Desk/Rules/PassReason", "Desk/Rules/WaitingReason", "Desk/Events/FallbackReason",
      "Desk/Events/RequeueCause",
    ]
    for file in below where !file.path.contains("/English/") && !file.path.contains("/Chinese/") {
      cases.formUnion(self.cases(in: file.text))
    }
    for path in others {
      let file = sources.appending(path: path + ".swift")
      cases.formUnion(self.cases(in: try String(contentsOf: file, encoding: .utf8)))
    }
    return cases
  }

  private static func cases(in text: String) -> Set<String> {
    var found: Set<String> = []
    var enums: [(name: String, indent: Int)] = []
    var isGoingOn = false
    for line in text.split(separator: "\n") {
      let indent = line.prefix { $0 == " " }.count
      let code = line.dropFirst(indent)
      if code.hasPrefix("//") { continue }
      if code.hasPrefix("}") { enums.removeAll { $0.indent >= indent } }
      if let match = code.firstMatch(of: /\benum (\w+)/) {
        enums.append((String(match.output.1), indent))
      }
      guard let name = enums.last?.name else { continue }
      var list = code
      if let start = code.firstMatch(of: /^(?:.*\{ )?(?:indirect )?case (?=[a-z`])(?!let\b)/) {
        list = code[start.range.upperBound...]
      } else if !isGoingOn {
        continue
      }
      isGoingOn = list.hasSuffix(",")
      // Neither values nor what stands behind them.
      let bare = list.replacing(/\((?:[^()]|\([^()]*\))*\)/, with: "").replacing(
        /\u{20}(?:=|\}).*/, with: "")
      for word in bare.matches(of: /`?(\w+)`?/) { found.insert("\(name).\(word.output.1)") }
    }
    return found
  }

  private static func files(below folder: String) throws -> [(
    path: String, name: String, text: String
  )] {
    let root = sources.appending(path: folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path())
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let file = root.appending(path: path)
      return (
        file.path(), file.lastPathComponent, try String(contentsOf: file, encoding: .utf8)
      )
    }
  }
}
