import Desk

/// The patterns of a dialogue's targets, read once: they are asked at every page of every visitor.
struct PageMatcher: Hashable {
  private let include: [PagePattern]
  private let exclude: [PagePattern]

  init(_ targets: PageTargets) {
    include = targets.include.compactMap { PagePattern($0) }
    exclude = targets.exclude.compactMap { PagePattern($0) }
  }

  func matches(_ page: PageAddress) -> Bool {
    include.contains { $0.matches(page) } && !exclude.contains { $0.matches(page) }
  }
}
