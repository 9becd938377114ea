/// A page that a visitor looks at, as their browser tells it.
public struct PageView: Hashable, Sendable {
  public var url: String
  public var title: String
  public var referrer: String
  public var language: String

  public init(url: String, title: String = "", referrer: String = "", language: String = "") {
    self.url = url
    self.title = title
    self.referrer = referrer
    self.language = language
  }

  /// Whether an address is one of this page: a place on a page is no other page.
  public func isAt(_ address: String) -> Bool {
    url.prefix { $0 != "#" } == address.prefix { $0 != "#" }
  }

  /// The address without query and fragment: what is kept of it. In them are names, tokens, searches.
  public var place: String { String(url.prefix { $0 != "?" && $0 != "#" }) }
}
