/// Which pages a target means: `[scheme://]host[:port][/path]` (DIALOGUES, Targets).
public struct PagePattern: Hashable, Sendable {
  /// Nil: both.
  private let scheme: String?
  private let host: String
  /// Whether hosts below it count too.
  private let isWildcard: Bool
  /// Nil: the scheme's own.
  private let port: Int?
  private let pages: Pages

  private enum Pages: Hashable {
    /// Every page of the host.
    case all
    /// One page, with or without a slash at its end.
    case one(String)
    /// A folder and all below it; without its slash.
    case below(String)
  }

  /// Reads a pattern; nil if it is none.
  public init?(_ text: String) {
    var rest = Substring(text)
    var scheme: String?
    if let mark = text.ranges(of: "://").first {
      let name = text[..<mark.lowerBound].lowercased()
      guard name == "http" || name == "https" else { return nil }
      scheme = name
      rest = text[mark.upperBound...]
    }
    guard !text.contains(where: \.isWhitespace), let parts = AddressParts(rest) else { return nil }
    self.scheme = scheme
    host = parts.host
    isWildcard = parts.isWildcard
    port = scheme.map { PageAddress.usualPort($0) } == parts.port ? nil : parts.port
    if let path = parts.path {
      // A star stands for something at the end alone.
      let folder = path.hasSuffix("/*") ? String(path.dropLast(2)) : nil
      guard !(folder ?? path).contains("*") else { return nil }
      pages = folder.map { .below($0) } ?? .one(PagePattern.withoutSlash(path))
    } else {
      pages = isWildcard ? .all : .one("")
    }
  }

  /// Whether it means a page. O(length of the address).
  public func matches(_ page: PageAddress) -> Bool {
    guard scheme == nil || scheme == page.scheme, port == page.port else { return false }
    let isHost = page.host == host || isWildcard && page.host.hasSuffix("." + host)
    guard isHost else { return false }
    return switch pages {
    case .all: true
    case .one(let path): PagePattern.withoutSlash(page.path) == path
    case .below(let folder): page.path == folder || page.path.hasPrefix(folder + "/")
    }
  }

  private static func withoutSlash(_ path: String) -> String {
    path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Whether every page that another pattern means is one of its own.
  func covers(_ other: PagePattern) -> Bool {
    guard scheme == nil || scheme == other.scheme, port == other.port else { return false }
    let isHost =
      host == other.host && (isWildcard || !other.isWildcard)
      || isWildcard && other.host.hasSuffix("." + host)
    guard isHost else { return false }
    return switch (pages, other.pages) {
    case (.all, _): true
    case (_, .all): false
    case (.one(let path), .one(let its)): path == its
    case (.one, .below): false
    case (.below(let folder), .one(let its)): its == folder || its.hasPrefix(folder + "/")
    case (.below(let folder), .below(let its)): its == folder || its.hasPrefix(folder + "/")
    }
  }
}
