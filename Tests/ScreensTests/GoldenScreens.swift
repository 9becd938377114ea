import Foundation
import Testing

/// Compares a screen with the text in `Screens/`; with DESKBELL_RECORD set, writes it there instead,
/// for somebody to look at what changed.
func expect(
  _ screen: String, looksLike name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: "\(#filePath)").deletingLastPathComponent()
    .appending(path: "Screens/\(name).txt")
  let shown = Data((screen + "\n").utf8)
  if ProcessInfo.processInfo.environment["DESKBELL_RECORD"] != nil {
    return try shown.write(to: file)
  }
  let expected = try Data(contentsOf: file)
  #expect(
    shown == expected, "what is shown is not what is in Screens/\(name).txt:\n\(screen)",
    sourceLocation: sourceLocation)
}
