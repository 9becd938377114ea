/// A visitor of the website with all that agents found to be the same person: what is known of them
/// together, for agents' eyes and for routing. What a browser is shown is made of its own alone.
public struct KnownPerson: Hashable, Sendable {
  /// The one who is asked about, and comes first in what is told.
  public let visitor: KnownVisitor
  /// The others they were merged with.
  public let others: [KnownVisitor]

  public init(_ visitor: KnownVisitor, _ others: [KnownVisitor] = []) {
    self.visitor = visitor
    self.others = others
  }

  public var all: [KnownVisitor] { [visitor] + others }

  /// So many visitors are one person at the most.
  public static let most = 20

  public func contains(_ mark: VisitorMark) -> Bool { all.contains { $0.mark == mark } }

  /// What is known of them, each name once: the value that the website vouches for, else the newest.
  public var attributes: [KnownVisitor.Known] {
    var found: [KnownVisitor.Known] = []
    var places: [String: Int] = [:]
    for known in all.flatMap(\.attributes) {
      if let place = places[known.name] {
        if KnownPerson.covers(known, found[place]) { found[place] = known }
      } else {
        places[known.name] = found.count
        found.append(known)
      }
    }
    return found
  }

  /// Whether one value of an attribute counts, and not the other.
  private static func covers(_ one: KnownVisitor.Known, _ other: KnownVisitor.Known) -> Bool {
    func rank(_ known: KnownVisitor.Known) -> (Int, Int64) {
      (known.source == .signed ? 1 : 0, known.seq)
    }
    return rank(one) > rank(other)
  }

  /// The same, as a visitor of the desk.
  public var own: Visitor {
    Visitor(
      id: VisitorID(visitor.mark.text),
      attributes: attributes.map { .init(name: $0.name, value: $0.value) })
  }

  /// Every email that one of them has, that of the first one first.
  public var emails: [String] {
    var emails: [String] = []
    for email in all.map(\.email) where !email.isEmpty && !emails.contains(email) {
      emails.append(email)
    }
    return emails
  }

  /// Their last chats: oldest first of each.
  public var chats: [ChatID] { all.flatMap(\.chats) }

  /// The pages of their last visits, oldest first; but last the one where the browser is, or was, that is
  /// asked about.
  public var pages: [VisitorHabits.SeenPage] {
    guard !others.isEmpty else { return visitor.habits.pages }
    let before = visitor.habits.pages.dropLast() + others.flatMap(\.habits.pages)
    let sorted = before.enumerated().sorted {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }
    let pages = sorted.map(\.element) + visitor.habits.pages.suffix(1)
    return Array(pages.suffix(VisitorHabits.mostPages))
  }

  /// How many visits there were.
  public var visits: Int { all.reduce(0) { $0 + $1.habits.visits } }

  /// How the others stand with each dialogue: when each came to be first.
  public var standingsOfOthers: [DialogueID: KnownVisitor.Standing] {
    var standings: [DialogueID: KnownVisitor.Standing] = [:]
    for (id, standing) in others.flatMap(\.standings) {
      standings[id, default: .init()].take(standing)
    }
    return standings
  }
}

extension KnownVisitor.Standing {
  /// Takes in how another browser of the same person stands.
  public mutating func take(_ other: Self) {
    triggered = Self.earlier(triggered, other.triggered)
    engaged = Self.earlier(engaged, other.engaged)
    completed = Self.earlier(completed, other.completed)
  }

  private static func earlier(_ one: Instant?, _ other: Instant?) -> Instant? {
    guard let one, let other else { return one ?? other }
    return min(one, other)
  }
}
