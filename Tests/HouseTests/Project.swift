import Foundation

/// The project as it stands in its directory.
enum Project {
  static let directory = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A file's text, by its path within the project.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: directory.appending(path: path), encoding: .utf8)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: directory.appending(path: path).path)
  }

  /// Every Swift file below a directory of the project.
  static func files(below directory: String) throws -> [SourceFile] {
    let root = Project.directory.appending(path: directory)
    guard let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    else { return [] }
    return try walk.compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" }
      .map { url in
        let path = url.path.dropFirst(Project.directory.path.count + 1)
        return SourceFile(path: String(path), text: try String(contentsOf: url, encoding: .utf8))
      }
      .sorted { $0.path < $1.path }
  }
}

/// A Swift file.
struct SourceFile {
  /// Within the project.
  let path: String
  let text: String

  /// Its name without the ending.
  var name: String { String(path.split(separator: "/").last?.dropLast(".swift".count) ?? "") }
  /// The folder below `Sources` or `Tests`: the target, where it is named after its folder.
  var folder: String { String(path.split(separator: "/")[1]) }
  var lines: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The names that stand behind a word, as those of functions do behind `func`.
  func names(after word: Substring) -> Set<Substring> {
    var names: Set<Substring> = []
    for line in text.split(separator: "\n") {
      let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      for (one, next) in zip(words, words.dropFirst()) where one == word { names.insert(next) }
    }
    return names
  }

  /// The modules it imports.
  var imports: Set<String> {
    Set(
      lines.lazy.filter { $0.contains("import ") }.compactMap {
        $0.firstMatch(of: /^(?:@\w+ |public |package )*import (?:struct |enum |func )?(\w+)/)
          .map { String($0.output.1) }
      })
  }
}

/// A target of Package.swift.
struct Target {
  var name: String
  var path: String
  var dependencies: [String]
  var isTest: Bool

  /// All of them, in the order of the file: lower floors first.
  static func all() throws -> [Target] {
    let package = try Project.text("Package.swift")
    let start = /\.(target|executableTarget|testTarget|systemLibrary)\(/
    let found = package.matches(of: start)
    return found.enumerated().compactMap { index, match in
      let end = index + 1 < found.count ? found[index + 1].range.lowerBound : package.endIndex
      let declaration = String(package[match.range.lowerBound..<end])
      guard let name = declaration.firstMatch(of: /name: "([^"]+)"/)?.output.1 else { return nil }
      let isTest = match.output.1 == "testTarget"
      let path = declaration.firstMatch(of: /path: "([^"]+)"/).map { String($0.output.1) }
      return Target(
        name: String(name), path: path ?? (isTest ? "Tests/" : "Sources/") + name,
        dependencies: dependencies(declaration), isTest: isTest)
    }
  }

  private static func dependencies(_ declaration: String) -> [String] {
    guard let start = declaration.firstRange(of: "dependencies: [") else { return [] }
    var depth = 1
    let list = declaration[start.upperBound...].prefix { character in
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      return depth > 0
    }
    // A library that is there with the trait `Web` alone is named with its package: `web("A", "b")`.
    let named = list.replacing(/web\(("[^"]+"),\s*"[^"]+"\)/) { $0.output.1 }
    return named.matches(of: /(?:\.product\(name: )?"([^"]+)"(?:, package: "[^"]+")?/)
      .map { String($0.output.1) }
  }
}
