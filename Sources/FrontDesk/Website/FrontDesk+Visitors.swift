public import Desk
public import Dialogues
import Routing
import Store

/// What is remembered of the website's visitors.
extension FrontDesk {
  /// What is remembered of a visitor; of one of whom nothing is, nothing. Without the lock: what is
  /// not certain yet is in it.
  public func visitor(_ mark: VisitorMark) throws(DeskError) -> KnownVisitor {
    try FrontDesk.reading { () throws(StoreError) in
      guard let pages = visitorPages else { return KnownVisitor(mark) }
      try pages.bringUp(to: news.firstUncertain - 1)
      var known = try pages.visitor(mark) ?? KnownVisitor(mark)
      for event in news.uncertain { known.apply(event) }
      let whole = try whole(known, after: news.uncertain)
      known = whole.visitor
      known.shared = whole.standingsOfOthers
      return known
    }
  }

  /// Keeps where visitors were, and for how long. What is kept of those who are known is answered.
  @discardableResult
  public func keep(
    _ changes: [VisitorMark: HabitsChange]
  ) throws(DeskError) -> [VisitorMark: VisitorHabits] {
    guard !changes.isEmpty else { return [:] }
    return try FrontDesk.reading { () throws(StoreError) in
      try visitorPages?.keep(changes) ?? [:]
    }
  }

  /// Forgets visitors who were not seen for as long as the desk remembers them: some of them at once.
  /// Whether those were all.
  public func forgetUnseenVisitors() throws(DeskError) -> Bool {
    let since = wallTime + -state.settings.visitorMemory * 86_400
    return try FrontDesk.reading { () throws(StoreError) in
      guard let pages = visitorPages else { return true }
      // Whose chat the book has not heard of would be taken for somebody without one. What is the last
      // thing that happened for as long as that will not be taken back any more.
      let isCertain = wallTime - state.at > FrontDesk.uncertainFor
      try pages.bringUp(to: isCertain ? state.seq : news.firstUncertain - 1)
      let most = FrontDesk.mostForgotten
      return try pages.forgetUnseen(since: since, most: most) < most
    }
  }

  /// So many are forgotten at once, which takes some milliseconds.
  private static let mostForgotten = 1000
  /// Milliseconds after which whoever wrote has made it durable, or is no more.
  private static let uncertainFor: Int64 = 60_000

  /// The person behind a visitor, for routing and for agents' eyes: what their browser gave and those
  /// whom agents found to be the same person, and what those lack from whoever else has that email
  /// (DIALOGUES, Who it is).
  public func person(_ known: KnownVisitor) throws(DeskError) -> Visitor {
    let settings = state.settings
    return try FrontDesk.reading { () throws(StoreError) in try joined(known, settings) }
  }

  /// As many attributes as the desk takes of anybody, their own first: what others joined to them by
  /// typing their email keeps nobody from a chat.
  func joined(
    _ known: KnownVisitor, _ settings: Settings
  ) throws(StoreError) -> Visitor {
    let person = try whole(known, after: news.uncertain)
    var visitor = fitting(person.own, settings)
    var names = Set(visitor.attributes.map(\.name))
    for email in person.emails {
      for other in try visitorPages?.visitors(email: email) ?? []
      where !person.contains(other.mark) {
        for attribute in other.attributes where names.insert(attribute.name).inserted {
          visitor.attributes.append(.init(name: attribute.name, value: attribute.value))
        }
      }
    }
    visitor.attributes = Array(visitor.attributes.prefix(settings.maxAttributes))
    return fitting(visitor.named, settings)
  }

  /// The dialogues that meet visitors. Made when they change.
  public var shelf: Shelf { shelf(of: engine) }

  func shelf(of engine: RoutingEngine) -> Shelf {
    let state = engine.state
    let version = [engine.timesDialoguesChanged, timesReloaded]
    if let kept = keptShelf, kept.version == version { return kept.shelf }
    let published = state.dialogues.compactMap { dialogue in
      dialogue.published.flatMap { number in
        dialogue[number].map { PublishedDialogue($0, version: number) }
      }
    }
    let shelf = Shelf(published, isOpen: state.dialoguesAreOn)
    keptShelf = (version, shelf)
    return shelf
  }
}

extension Visitor {
  /// With a name made of first and last name, where there is none.
  public var named: Visitor {
    guard isBlankName(name) else { return self }
    let parts = [self["firstName"], self["lastName"]].filter { !isBlankName($0) }
    guard !parts.isEmpty else { return self }
    var visitor = self
    visitor.attributes.removeAll { $0.name == "name" }
    visitor.attributes.append(.init(name: "name", value: parts.joined(separator: " ")))
    return visitor
  }
}

extension KnownVisitor {
  /// Folds in an event, if it happened to them. Whether they are another person by it.
  @discardableResult
  public mutating func apply(_ stamped: StampedEvent) -> Bool {
    guard stamped.seq > seq else { return false }
    if case .site(let event) = stamped.event {
      guard event.visitors.contains(mark) else { return false }
      return apply(event, seq: stamped.seq, at: stamped.at) != nil
    }
    if case .requested(let event) = stamped.event {
      if event.key == mark { apply(event, seq: stamped.seq, at: stamped.at) }
    } else if case .marked(.edited(let event)) = stamped.event {
      if event.chat == openChat?.chat { apply(event, seq: stamped.seq) }
    } else if stamped.event.closesChat, let chat = stamped.event.chat,
      chat == openChat?.chat
    {
      applyClosing(of: chat, by: stamped.event, seq: stamped.seq, at: stamped.at)
    }
    return false
  }
}
