public import Text

/// The way of a notice to the terminal that people look at.
public struct NoticeRoute: Hashable, Sendable {
  public let form: NoticeForm
  public let passage: Passage

  public init(_ form: NoticeForm, through passage: Passage) {
    self.form = form
    self.passage = passage
  }

  /// The bytes that have a notice shown. Whatever the texts are, they are nothing but its words: there is
  /// no control character in them, and what parts one from the other is not in the first.
  public func sequence(headline: SafeText, detail: SafeText) -> String {
    let (head, tail) = (NoticeRoute.plain(headline), NoticeRoute.plain(detail))
    let body: [String]
    switch form {
    // What begins with a number is a command of another terminal's.
    case .osc9: body = ["9;Deskbell: " + head + (tail.isEmpty ? "" : " \u{2013} " + tail)]
    case .osc99:
      body =
        ["99;i=deskbell:d=\(tail.isEmpty ? 1 : 0);" + head]
        + (tail.isEmpty ? [] : ["99;i=deskbell:d=1:p=body;" + tail])
    case .osc777: body = ["777;notify;" + NoticeRoute.withoutSemicolons(head) + ";" + tail]
    }
    return body.map { passage.wrapped("\u{1B}]" + $0 + passage.end) }.joined()
  }

  /// On one line and short: what is between programs and terminals has bounds of its own.
  private static func plain(_ text: SafeText) -> String {
    let line = text.oneLine(lineBreak: " ").string.unicodeScalars.prefix(160)
    return String(String.UnicodeScalarView(line.filter { $0.value >= 0x20 && !isControl($0) }))
  }

  /// By code points: a mark that follows one makes another character of it, and the terminal sees it still.
  private static func withoutSemicolons(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == ";" ? "," : $0 }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (0x7F...0x9F).contains(scalar.value)
  }
}
