import Desk

/// The address of a page, in the form in which pages are compared: scheme, host, port, path. Query
/// and fragment do not count (DIALOGUES, Targets).
public struct PageAddress: Hashable, Sendable {
  /// `http` or `https`.
  public let scheme: String
  /// In ASCII and small letters.
  public let host: String
  /// Nil: the scheme's own.
  public let port: Int?
  /// Begins with a slash. Percent-encoding is normalised: only what has to be is encoded, in capital
  /// digits.
  public let path: String

  /// Reads an address as browsers give it; nil for what is no address of a web page.
  public init?(_ text: String) {
    guard let scheme = text.range(of: "://").map({ text[..<$0.lowerBound].lowercased() }),
      scheme == "http" || scheme == "https",
      let parts = AddressParts(text.dropFirst(scheme.utf8.count + 3)), !parts.isWildcard
    else { return nil }
    self.scheme = scheme
    host = parts.host
    port = parts.port == PageAddress.usualPort(scheme) ? nil : parts.port
    path = parts.path ?? "/"
  }

  /// The same as a text, by which pages are told apart.
  public var text: String { "\(scheme)://\(host)\(port.map { ":\($0)" } ?? "")\(path)" }

  static func usualPort(_ scheme: String) -> Int { scheme == "https" ? 443 : 80 }
}

/// What an address and a pattern have in common: all that follows the scheme.
struct AddressParts {
  /// Whether the host was written `*.host`.
  var isWildcard: Bool
  /// In ASCII and small letters.
  var host: String
  var port: Int?
  /// Normalised, from its slash on; nil: none was written.
  var path: String?

  init?(_ text: Substring) {
    let text = text.prefix { $0 != "?" && $0 != "#" }
    let slash = text.firstIndex(of: "/") ?? text.endIndex
    var authority = text[..<slash]
    // Who the visitor is to the site is no part of where they are.
    if let at = authority.lastIndex(of: "@") {
      authority = authority[authority.index(after: at)...]
    }
    isWildcard = authority.hasPrefix("*.")
    if isWildcard { authority = authority.dropFirst(2) }
    var name = authority
    if authority.hasPrefix("[") {
      guard let end = authority.firstIndex(of: "]") else { return nil }
      name = authority[...end]
    } else if let colon = authority.lastIndex(of: ":") {
      name = authority[..<colon]
    }
    let rest = authority[name.endIndex...]
    if rest.first == ":", rest.count > 1 {
      guard let number = Int(rest.dropFirst()), (1...65535).contains(number) else { return nil }
      port = number
    } else if !rest.isEmpty, rest != ":" {
      return nil
    }
    guard let ascii = AddressParts.ascii(host: String(name)) else { return nil }
    host = ascii
    if slash < text.endIndex {
      guard let normal = AddressParts.normal(path: text[slash...]) else { return nil }
      path = normal
    }
  }

  /// A host's name in ASCII and small letters; nil if it can be none.
  private static func ascii(host: String) -> String? {
    if host.hasPrefix("[") { return host.lowercased() }
    let normal = EmailDomain.normal(host)
    guard !normal.isEmpty else { return nil }
    var labels: [String] = []
    for label in normal.split(separator: ".", omittingEmptySubsequences: false) {
      guard !label.isEmpty else { return nil }
      if label.utf8.allSatisfy({ $0 < 0x80 }) {
        let isHostName = label.utf8.allSatisfy { byte in
          (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
            || byte == 0x5F
        }
        guard isHostName else { return nil }
        labels.append(String(label))
      } else {
        guard let encoded = Punycode.encoded(label) else { return nil }
        labels.append("xn--" + encoded)
      }
    }
    return labels.joined(separator: ".")
  }

  /// A path with dots resolved and percent-encoding in one form; nil if an encoding is broken.
  private static func normal(path: Substring) -> String? {
    guard let bytes = decoded(path.utf8) else { return nil }
    var segments: [[UInt8]] = []
    let parts = bytes.split(separator: 0x2F, omittingEmptySubsequences: false).map(Array.init)
    for (index, part) in parts.enumerated().dropFirst() {
      let isLast = index == parts.count - 1
      if part == Array(".".utf8) {
        if isLast { segments.append([]) }
      } else if part == Array("..".utf8) {
        if !segments.isEmpty { segments.removeLast() }
        if isLast { segments.append([]) }
      } else {
        segments.append(part)
      }
    }
    return "/" + segments.map(encoded).joined(separator: "/")
  }

  /// The bytes that a path stands for. An encoded slash stays encoded: it parts nothing.
  private static func decoded(_ text: Substring.UTF8View) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      guard byte == 0x25 else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
      else { return nil }
      let value = high << 4 | low
      if value == 0x2F { bytes += Array("%2F".utf8) } else { bytes.append(value) }
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// What may stand in a path as it is (RFC 3986, 3.3), all else encoded.
  private static func encoded(_ bytes: [UInt8]) -> String {
    var text = ""
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isPlain =
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x30...0x39).contains(byte) || "-._~!$&'()*+,;=:@".utf8.contains(byte)
      if bytes[index...].starts(with: "%2F".utf8) {
        text += "%2F"
        index += 3
        continue
      }
      if isPlain {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count < 2 ? "0" : "") + digits
      }
      index += 1
    }
    return text
  }
}

extension String {
  fileprivate func range(of text: String) -> Range<String.Index>? { self.ranges(of: text).first }
}
