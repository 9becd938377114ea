/// What became of a visitor's habits in one place since they were last kept from there. Where their
/// browser is in several places at once, as with several gateways, what each of them saw is put
/// together.
public struct HabitsChange: Hashable, Sendable {
  /// As they were kept last.
  public var before: VisitorHabits
  public var after: VisitorHabits
  /// Whether nothing is known of the visitor yet. Else one who is unknown stays so: they were forgotten.
  public var isNew: Bool

  public init(from before: VisitorHabits, to after: VisitorHabits, isNew: Bool = false) {
    self.before = before
    self.after = after
    self.isNew = isNew
  }

  /// All that is known of the habits of somebody who is new.
  public init(new habits: VisitorHabits) {
    self.init(from: VisitorHabits(), to: habits, isNew: true)
  }

  /// What is kept, with the change made to it: times add up, of sessions the later one counts. O(pages +
  /// addresses).
  public func made(to kept: VisitorHabits) -> VisitorHabits {
    var made = after
    made.timeOnSite = kept.timeOnSite + max(0, after.timeOnSite - before.timeOnSite)
    made.timeOnPage = kept.timeOnPage
    for (address, time) in after.timeOnPage {
      made.spend(time - (before.timeOnPage[address] ?? 0), at: address)
    }
    made.visits = max(kept.visits, after.visits)
    made.sessionBegan = HabitsChange.later(kept.sessionBegan, after.sessionBegan)
    made.lastSeen = HabitsChange.later(kept.lastSeen, after.lastSeen)
    if kept.pages != before.pages { made.pages = pages(with: kept.pages, since: made.sessionBegan) }
    return made
  }

  /// The pages of both, in the order in which they were come to; those that were let go here are let go.
  private func pages(
    with kept: [VisitorHabits.SeenPage], since began: Instant?
  ) -> [VisitorHabits.SeenPage] {
    func place(_ page: VisitorHabits.SeenPage, in pages: [VisitorHabits.SeenPage]) -> Int? {
      pages.firstIndex { $0.url == page.url && $0.at == page.at }
    }
    var pages = kept.filter {
      place($0, in: before.pages) == nil || place($0, in: after.pages) != nil
    }
    for page in after.pages {
      let known = place(page, in: before.pages).map { before.pages[$0].time }
      if let index = place(page, in: pages) {
        pages[index].time += max(0, page.time - (known ?? 0))
        pages[index].title = page.title
      } else if known == nil {
        pages.append(page)
      }
    }
    pages.removeAll { page in began.map { page.at < $0 } ?? false }
    let sorted = pages.enumerated().sorted {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }
    return sorted.suffix(VisitorHabits.mostPages).map(\.element)
  }

  private static func later(_ one: Instant?, _ other: Instant?) -> Instant? {
    guard let one, let other else { return one ?? other }
    return max(one, other)
  }
}
