public import Desk

/// What agents see of a visitor of the website: of all that agents found to be the same person.
public struct VisitorSight: Hashable, Sendable {
  public var mark: VisitorMark
  /// What is known of them, each name once.
  public var attributes: [Attribute]
  /// What their own browser gave or was signed for it: what texts to them may say of them.
  public var given: [Visitor.Attribute]
  /// The pages of their last visit, oldest first: the last one is where they are, or were.
  public var pages: [VisitorHabits.SeenPage]
  /// How many visits there were.
  public var visits: Int
  /// The last chats of their own browser. One that is none of them may be of who had it before.
  public var chats: [ChatID]
  /// Who else is the same person, as agents found.
  public var merged: [VisitorMark]
  /// Who has the same email and is not known to be the same person.
  public var namesakes: [VisitorMark]

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
    of mark: VisitorMark, attributes: [Attribute], given: [Visitor.Attribute] = [],
    pages: [VisitorHabits.SeenPage], visits: Int, chats: [ChatID], merged: [VisitorMark] = [],
    namesakes: [VisitorMark] = []
  ) {
    self.mark = mark
    self.attributes = attributes
    self.given = given
    self.pages = pages
    self.visits = visits
    self.chats = chats
    self.merged = merged
    self.namesakes = namesakes
  }

  /// Their email; empty: none is known.
  public var email: String { attributes.first { $0.name == "email" }?.value ?? "" }
}

extension FrontDesk {
  /// What agents see of a visitor; nil: nothing is remembered of them. About 1 ms.
  public func sight(of mark: VisitorMark) throws(DeskError) -> VisitorSight? {
    let known = try visitor(mark)
    guard known.seq > 0 || known.habits.visits > 0 else { return nil }
    let whole = try wholePerson(known)
    let own = whole.attributes
    let attributes = try person(known).attributes.map { attribute in
      let known = own.first { $0.name == attribute.name }
      // A name is put together of what is theirs.
      let isMade =
        known == nil && attribute.name == "name" && whole.own.named.name == attribute.value
      return VisitorSight.Attribute(
        name: attribute.name, value: attribute.value,
        source: known?.source ?? (isMade ? .said : nil))
    }
    var namesakes: [VisitorMark] = []
    for email in whole.emails {
      for other in try visitors(email: email)
      where !whole.contains(other.mark) && !namesakes.contains(other.mark) {
        namesakes.append(other.mark)
      }
    }
    return VisitorSight(
      of: mark, attributes: attributes, given: known.given.named.attributes, pages: whole.pages,
      visits: whole.visits, chats: known.chats, merged: whole.others.map(\.mark),
      namesakes: namesakes)
  }
}
