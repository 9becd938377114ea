import Text

/// A call as a mail: headers, and a body of plain text in lines that every server passes on.
public enum CallMail {
  /// - Parameter address: where it goes, of the user's own file, which was looked at when it was read.
  public static func bytes(_ text: CallText, to address: String) -> [UInt8] {
    let subject = "Deskbell: " + text.headline.string
    let body = text.headline.string + "\n" + (text.detail.isEmpty ? "" : text.detail.string + "\n")
    let headers = [
      ("To", address), ("Subject", header(subject)), ("Auto-Submitted", "auto-generated"),
      ("MIME-Version", "1.0"), ("Content-Type", "text/plain;charset=utf-8"),
      ("Content-Transfer-Encoding", "base64"),
    ].map { $0 + ": " + $1 + "\n" }.joined()
    return Array((headers + "\n" + encoded(body, by: 57)).utf8)
  }

  /// A header's text: what is not plain goes in encoded words, of RFC 2047, none of which is too long or
  /// has a part of a character.
  private static func header(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }), text.utf8.count < 70 { return text }
    var words: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if words[words.count - 1].count + bytes.count > 45 { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?utf-8?B?" + base64($0) + "?=" }.joined(separator: "\n ")
  }

  private static func encoded(_ text: String, by count: Int) -> String {
    let bytes = Array(text.utf8)
    return stride(from: 0, to: bytes.count, by: count).map {
      base64(bytes[$0..<min($0 + count, bytes.count)]) + "\n"
    }.joined()
  }
}
