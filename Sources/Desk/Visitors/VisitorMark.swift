/// What a visitor's key is known by: half of its SHA-256, in hexadecimal digits. Nobody finds a key
/// by its mark, so that it may be read by everybody who reads the journal.
public struct VisitorMark: Identifier {
  public let text: String

  public init(_ text: String) { self.text = text }

  /// The mark of who had a browser until an event by which it is somebody else's: no browser has it.
  func leftBehind(at seq: Int64) -> VisitorMark { VisitorMark("\(text).\(seq)") }

  /// The browser that this one had before it became somebody else's; nil: it is a browser's own.
  public var browserLeft: VisitorMark? {
    text.firstIndex(of: ".").map { VisitorMark(String(text[..<$0])) }
  }

  /// Whether it is that of somebody who had this browser before.
  public func isLeftBehind(by browser: VisitorMark) -> Bool { browserLeft == browser }
}
