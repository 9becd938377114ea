public import Desk

/// What agents see of a visitor of the website.
public struct VisitorSight: Hashable, Sendable {
  /// What is known of them, each name once.
  public var attributes: [Attribute]
  /// The pages of their last visit, oldest first: the last one is where they are, or were.
  public var pages: [VisitorHabits.SeenPage]
  /// How many visits there were.
  public var visits: Int
  /// Their last chats. One that is none of them may be of who had their browser before.
  public var chats: [ChatID]

  public struct Attribute: Hashable, Sendable {
    public var name: String
    public var value: String
    /// Whose word it is; nil: it is known of others who have the same email.
    public var source: AttributeSource?

    public init(name: String, value: String, source: AttributeSource?) {
      self.name = name
      self.value = value
      self.source = source
    }
  }

  public init(
    attributes: [Attribute], pages: [VisitorHabits.SeenPage], visits: Int, chats: [ChatID]
  ) {
    self.attributes = attributes
    self.pages = pages
    self.visits = visits
    self.chats = chats
  }

  /// Their email; empty: none is known.
  public var email: String { attributes.first { $0.name == "email" }?.value ?? "" }
}

extension FrontDesk {
  /// What agents see of a visitor; nil: nothing is remembered of them. About 1 ms.
  public func sight(of mark: VisitorMark) throws(DeskError) -> VisitorSight? {
    let known = try visitor(mark)
    guard known.seq > 0 || known.habits.visits > 0 else { return nil }
    let attributes = try person(known).attributes.map { attribute in
      let own = known.attributes.first { $0.name == attribute.name }
      // A name is put together of what is theirs.
      let isMade = own == nil && attribute.name == "name" && known.own.named.name == attribute.value
      return VisitorSight.Attribute(
        name: attribute.name, value: attribute.value, source: own?.source ?? (isMade ? .said : nil))
    }
    return VisitorSight(
      attributes: attributes, pages: known.habits.pages, visits: known.habits.visits,
      chats: known.chats)
  }
}
