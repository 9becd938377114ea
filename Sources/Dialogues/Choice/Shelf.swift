public import Desk

/// The dialogues that a desk has published.
public struct Shelf: Hashable, Sendable {
  /// By priority, then by id.
  public let published: [PublishedDialogue]
  /// Whether visitors are met at all.
  public var isOpen: Bool
  /// The pages of each, in the same order.
  private let pages: [PageMatcher?]

  public init(_ published: [PublishedDialogue] = [], isOpen: Bool = true) {
    let sorted = published.sorted {
      ($0.dialogue.priority, $0.dialogue.id) < ($1.dialogue.priority, $1.dialogue.id)
    }
    self.published = sorted
    pages = sorted.map { $0.dialogue.targets.map { PageMatcher($0) } }
    self.isOpen = isOpen
  }

  /// The one that a page has for a visitor, whether or not it is time to show it: the first by
  /// priority whose targets match, whose audience they are, and which they have not completed.
  ///
  /// - Parameter completed: what they have completed, in any version.
  public func resolved(
    for surroundings: Surroundings, completed: Set<DialogueID>
  ) -> PublishedDialogue? {
    guard isOpen, let page = PageAddress(surroundings.page.url) else { return nil }
    let found = published.indices.first { index in
      let dialogue = published[index].dialogue
      return !completed.contains(dialogue.id) && pages[index]?.matches(page) == true
        && (dialogue.audience.map { surroundings.satisfy($0) } ?? true)
    }
    return found.map { published[$0] }
  }

  /// The one that a link of a page begins, whatever its audience and time; nil: there is none of that
  /// id whose targets have the page.
  public func linked(_ id: DialogueID, from page: PageView) -> PublishedDialogue? {
    guard isOpen, let address = PageAddress(page.url),
      let index = published.firstIndex(where: { $0.dialogue.id == id }),
      pages[index]?.matches(address) == true
    else { return nil }
    return published[index]
  }
}
