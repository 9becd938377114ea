extension English {
  public var comma: String { ", " }
  public var colon: String { ": " }
  public var gap: String { " " }
  public func aside(_ text: String) -> String { "(\(text))" }
  public func idBehind(_ id: String) -> String { " (\(id))" }

  public func inOneForm(_ message: String) -> String {
    var text = message.replacing(/\. ([A-Z][a-z ]|`)/) { "; " + $0.output.1.lowercased() }
    if text.last == ".", text.dropLast().last != "." { text.removeLast() }
    // A name of something in capitals stays.
    guard let first = text.first, text.dropFirst().first?.isUppercase != true else { return text }
    return first.lowercased() + text.dropFirst()
  }
}
