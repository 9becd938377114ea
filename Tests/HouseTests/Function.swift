/// A function with a body, as it stands in a file.
struct Function {
  /// Its first line, from 1.
  let start: Int
  /// From its first line to its closing brace.
  let lines: Int

  /// All of a file's, by the indentation that the formatter gives them.
  static func all(in file: SourceFile) -> [Function] {
    let lines = file.lines
    return lines.indices.compactMap { start in
      let line = lines[start]
      guard line.contains("func ") || line.contains("init") else { return nil }
      guard line.firstMatch(of: /^\s*(?:[\w@()]+ )*(?:func |init[?(<])/) != nil else { return nil }
      let indent = line.prefix { $0 == " " }
      guard let end = lines[start...].firstIndex(of: indent + "}") else { return nil }
      // A declaration without a body, as in a protocol, is not followed by deeper lines only.
      let isBody = lines[start + 1..<max(end, start + 1)].allSatisfy {
        $0.isEmpty || $0.hasPrefix(indent + " ") || $0.hasPrefix(indent + ")")
          || $0.hasPrefix(indent + "{") || $0.hasPrefix(indent + "where")
      }
      return isBody ? Function(start: start + 1, lines: end - start + 1) : nil
    }
  }
}
