/// Pages, found by words of their addresses and titles.
public struct PageIndex: Sendable {
  /// By their addresses, each once.
  public let pages: [KnownPage]
  private let index: TermIndex

  /// - Parameter pages: of those with one address, the first that has a title.
  public init(_ pages: some Sequence<KnownPage>) {
    var byAddress: [String: KnownPage] = [:]
    for page in pages where byAddress[page.address]?.title.isEmpty ?? true {
      byAddress[page.address] = page
    }
    self.pages = byAddress.values.sorted { $0.address < $1.address }
    index = TermIndex(
      self.pages.lazy.map { page in
        TermIndex.Document(parts: [(page.title, 2), (page.address, 1)], key: page.title)
      })
  }

  public var count: Int { pages.count }

  /// The pages that fit best, best first; equally good ones by their addresses.
  public func matches(_ words: String, limit: Int = 10, isTyping: Bool = false) -> [KnownPage] {
    index.matches(words, limit: limit, isTyping: isTyping).map { pages[$0.document] }
  }
}
