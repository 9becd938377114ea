public import Desk

/// Where the visitors of the website are while events are folded into what is remembered of them, in
/// whatever way a book keeps them.
public protocol VisitorFold {
  /// What goes wrong where they are kept.
  associatedtype Fault: Error

  func visitor(_ mark: VisitorMark) throws(Fault) -> KnownVisitor?
  /// Those whom an event made one person.
  func visitors(person: Int64) throws(Fault) -> [KnownVisitor]
  /// Nil: nothing is known any more.
  mutating func set(_ mark: VisitorMark, _ visitor: KnownVisitor?) throws(Fault)
  /// Nothing is known any more of a browser, nor of who had it before.
  mutating func forget(_ mark: VisitorMark) throws(Fault)
  /// Whose an open chat is; nil: none of theirs.
  func owner(of chat: ChatID) throws(Fault) -> VisitorMark?
  mutating func setOwner(of chat: ChatID, _ mark: VisitorMark?) throws(Fault)
}

extension VisitorFold {
  /// Folds in an event, whatever it is.
  public mutating func apply(_ stamped: StampedEvent) throws(Fault) {
    if case .site(.merged(let event)) = stamped.event {
      for mark in event.visitors {
        guard var visitor = try visitor(mark) else { continue }
        visitor.apply(.merged(event), seq: stamped.seq, at: stamped.at)
        try set(mark, visitor)
      }
    } else if case .site(let event) = stamped.event {
      let mark = event.visitor
      if case .forgotten = event { return try forget(mark, event, stamped) }
      var visitor = try visitor(mark) ?? KnownVisitor(mark)
      let left = visitor.apply(event, seq: stamped.seq, at: stamped.at)
      if let left { try set(left.mark, left) }
      try set(mark, visitor)
    } else if case .requested(let event) = stamped.event, let mark = event.key {
      // Who asks at a terminal comes by no dialogue, and is none of the website's: each time they hold
      // another key, and are known by their email alone.
      let known = try visitor(mark)
      guard known != nil || event.origin != nil else { return }
      try setOwner(of: event.chat, mark)
      var visitor = known ?? KnownVisitor(mark)
      visitor.apply(event, seq: stamped.seq, at: stamped.at)
      try set(mark, visitor)
    } else if case .marked(.edited(let event)) = stamped.event {
      guard let mark = try owner(of: event.chat), let visitor = try visitor(mark) else { return }
      try edit(visitor, event, stamped.seq)
    } else if stamped.event.closesChat, let chat = stamped.event.chat,
      let mark = try owner(of: chat)
    {
      try setOwner(of: chat, nil)
      guard var visitor = try visitor(mark) else { return }
      visitor.applyClosing(of: chat, by: stamped.event, seq: stamped.seq, at: stamped.at)
      try set(mark, visitor)
    }
  }

  private mutating func forget(
    _ mark: VisitorMark, _ event: SiteEvent, _ stamped: StampedEvent
  ) throws(Fault) {
    var rest = try visitor(mark)
    rest?.apply(event, seq: stamped.seq, at: stamped.at)
    try forget(mark)
    if let rest, rest.openChat != nil { try set(mark, rest) }
  }

  /// What an agent says that is not known is known of none of those who are the same person: else what
  /// another of their browsers gave would stand in its place.
  private mutating func edit(
    _ visitor: KnownVisitor, _ event: VisitorEdited, _ seq: Int64
  ) throws(Fault) {
    var all = [visitor]
    if event.value.isEmpty, let person = visitor.person {
      all += try visitors(person: person).filter { $0.mark != visitor.mark }
    }
    for var known in all {
      known.apply(event, seq: seq)
      try set(known.mark, known)
    }
  }
}

extension Event {
  /// Whether it may change what is remembered of a visitor of the website.
  public var mayConcernSite: Bool {
    if case .site = self { return true }
    if case .requested(let requested) = self { return requested.key != nil }
    if case .marked(.edited) = self { return true }
    return closesChat
  }
}
