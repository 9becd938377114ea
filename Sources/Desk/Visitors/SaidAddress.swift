/// An address that somebody wrote, and where it leads really. Who writes it may want it to look like another
/// one: the host is told in ASCII, as it is asked for (RFC 3492), and what stands before it is no part of it.
public struct SaidAddress: Hashable, Sendable {
  /// As it was written.
  public let text: String
  /// Where it leads: the host of a page, the domain of a mailbox, a number. ASCII without blanks.
  public let host: String
  /// As it is handed to a program that opens it, with that host.
  public let target: String
  /// Whether it is made such that it can be taken for another: with a host in letters that look like others,
  /// or in bytes, with a name before the host, or as a mail that says more than to whom.
  public let isDoubtful: Bool

  /// Nil: it is none of `http`, `https`, `mailto` and `tel`, or leads nowhere. O(n).
  public init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":"),
      text.unicodeScalars.allSatisfy({ $0.value > 0x20 && !(0x7F...0x9F).contains($0.value) })
    else { return nil }
    let rest = text[text.index(after: colon)...]
    let parts: Parts? =
      switch text[..<colon].lowercased() {
      case "http": Parts(page: rest, "http")
      case "https": Parts(page: rest, "https")
      case "mailto": Parts(mail: rest)
      case "tel": Parts(telephone: rest)
      default: nil
      }
    guard let parts else { return nil }
    self.text = text
    (host, target, isDoubtful) = (parts.host, parts.target, parts.isDoubtful)
  }

  private struct Parts {
    var host: String
    var target: String
    var isDoubtful: Bool

    init?(page text: Substring, _ scheme: String) {
      guard text.hasPrefix("//") else { return nil }
      let text = text.dropFirst(2)
      // Browsers take the one slash for the other.
      let end = text.firstIndex { "/\\?#".contains($0) } ?? text.endIndex
      let authority = text[..<end]
      let at = authority.lastIndex(of: "@")
      let place = at.map { authority[authority.index(after: $0)...] } ?? authority
      guard let (name, port) = Parts.split(place), let host = Parts.ascii(name) else { return nil }
      self.host = host
      target =
        scheme + "://" + (at.map { String(authority[...$0]) } ?? "") + host + port + text[end...]
      isDoubtful = at != nil || !Parts.isPlain(name)
    }

    init?(mail text: Substring) {
      let end = text.firstIndex(of: "?") ?? text.endIndex
      guard let at = text[..<end].lastIndex(of: "@"), at > text.startIndex,
        let host = Parts.ascii(text[text.index(after: at)..<end])
      else { return nil }
      self.host = host
      target = "mailto:" + text[...at] + host + text[end...]
      // More than one mailbox, or headers: a mail can be told what to bring along.
      isDoubtful =
        end < text.endIndex || !text.utf8.allSatisfy { $0 < 0x80 } || text[..<at].contains(",")
        || text[..<at].contains("%") || !Parts.isPlain(text[text.index(after: at)..<end])
    }

    init?(telephone text: Substring) {
      let isNumber = text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
          || "+-.()*#;=".utf8.contains(byte)
      }
      guard isNumber, text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
      (host, target, isDoubtful) = (String(text), "tel:" + text, false)
    }

    /// A host's name, and the port behind it with its colon.
    private static func split(_ place: Substring) -> (name: Substring, port: String)? {
      let colon = place.lastIndex(of: ":")
      // Within brackets colons are the host's.
      guard let colon, !place[colon...].contains("]") else { return (place, "") }
      let digits = place[place.index(after: colon)...]
      guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return (place[..<colon], digits.isEmpty ? "" : ":" + digits)
    }

    /// Whether it is written as it is asked for, but for capitals.
    private static func isPlain(_ name: Substring) -> Bool {
      name.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "%") }
    }

    /// A host's name as it is asked for; nil: it can be none.
    private static func ascii(_ name: Substring) -> String? {
      if name.hasPrefix("["), name.hasSuffix("]"), name.count > 2 {
        let isAddress = name.dropFirst().dropLast().utf8.allSatisfy { byte in
          (0x30...0x3A).contains(byte) || (0x41...0x46).contains(byte & 0xDF)
            || byte == UInt8(ascii: ".")
        }
        return isAddress ? name.lowercased() : nil
      }
      guard let decoded = decoded(name) else { return nil }
      let normal = EmailDomain.normal(decoded)
      guard !normal.isEmpty else { return nil }
      var labels: [String] = []
      for label in normal.split(separator: ".", omittingEmptySubsequences: false) {
        let isASCII = label.utf8.allSatisfy { $0 < 0x80 }
        let encoded = isASCII ? String(label) : Punycode.encoded(label).map { "xn--" + $0 }
        guard let encoded, !encoded.isEmpty,
          encoded.utf8.allSatisfy({ byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
              || byte == 0x5F
          })
        else { return nil }
        labels.append(encoded)
      }
      return labels.joined(separator: ".")
    }

    /// Without percent-encoding, which browsers undo; nil: it is broken.
    private static func decoded(_ name: Substring) -> String? {
      guard name.utf8.contains(UInt8(ascii: "%")) else { return String(name) }
      var bytes: [UInt8] = []
      var rest = name.utf8
      while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "%") else {
          bytes.append(byte)
          continue
        }
        guard let digits = String(rest.prefix(2)), digits.utf8.count == 2,
          let value = UInt8(digits, radix: 16)
        else { return nil }
        bytes.append(value)
        rest = rest.dropFirst(2)
      }
      return String(validating: bytes, as: UTF8.self)
    }
  }
}
