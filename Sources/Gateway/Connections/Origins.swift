#if Web
/// Which pages may use the gateway from their visitors' browsers.
public struct Origins: Sendable {
  private var listed: Set<String> = []

  public init() {}

  public var count: Int { listed.count }

  /// Adds one, such as `https://shop.example`. False: it is none.
  public mutating func add(_ text: String) -> Bool {
    guard let origin = Origins.normal(text) else { return false }
    listed.insert(origin)
    return true
  }

  /// Whether a page may: it is listed, or it is the gateway's own.
  ///
  /// - Parameter authority: where the browser thinks that the gateway is: `chat.example:8080`.
  func allow(_ origin: String, at authority: String?) -> Bool {
    guard let origin = Origins.normal(origin) else { return false }
    if listed.contains(origin) { return true }
    guard let authority = authority?.lowercased(), !authority.isEmpty else { return false }
    return origin == Origins.normal("https://\(authority)")
      || origin == Origins.normal("http://\(authority)")
  }

  /// Whether an address is that of a page of an origin.
  static func isPage(_ url: String, of origin: String) -> Bool {
    guard let start = url.firstRange(of: "://"), let origin = normal(origin) else { return false }
    let rest = url[start.upperBound...]
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != "\\" }
    return normal(String(url[..<start.upperBound] + host)) == origin
  }

  /// Scheme, host and port in one form: small letters, and no port that goes without saying; nil: it
  /// is no origin of a page.
  private static func normal(_ text: String) -> String? {
    var text = text.lowercased()
    if text.hasSuffix("/") { text.removeLast() }
    let usualPort: String
    let host: Substring
    if text.hasPrefix("https://") {
      (host, usualPort) = (text.dropFirst(8), ":443")
    } else if text.hasPrefix("http://") {
      (host, usualPort) = (text.dropFirst(7), ":80")
    } else {
      return nil
    }
    let isHost = host.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x5B, 0x5D: true
      default: false
      }
    }
    guard !host.isEmpty, isHost, host.utf8.count <= 255 else { return nil }
    return text.hasSuffix(usualPort) ? String(text.dropLast(usualPort.count)) : text
  }
}
#endif
