public import Desk
import Routing
import Store

/// Who among the website's visitors is one person, as agents find.
extension FrontDesk {
  /// Finds two visitors who share an email to be one person, with whom either was merged before. Their
  /// browsers stay apart in what they show: each goes on in its own chat and dialogue.
  ///
  /// Theirs to do who may put right what is known of one of the two, in an open chat, and who may
  /// intervene.
  func merge(
    _ one: VisitorMark, _ other: VisitorMark, by principal: Principal,
    after before: [StampedEvent], in engine: inout RoutingEngine
  ) throws(Refusal) -> ([StampedEvent], Receipt) {
    let agent = try agent(principal)
    let people = [
      try person(one, after: before, engine), try person(other, after: before, engine),
    ]
    for person in people where person.visitor.seq == 0 {
      throw Refusal(.merging(.unknown(person.visitor.mark.text)))
    }
    try check(principal, mayMerge: people, engine)
    guard one != other else { throw Refusal(.merging(.sameVisitor)) }
    guard !people[0].contains(other) else { throw Refusal(.merging(.alreadyOne)) }
    let emails = people[1].emails
    guard let email = people[0].emails.first(where: emails.contains) else {
      throw Refusal(.merging(.noCommonEmail))
    }
    guard people[0].all.count + people[1].all.count <= KnownPerson.most else {
      throw Refusal(.merging(.tooMany(most: KnownPerson.most)))
    }
    let others = (people[0].others + people[1].others).map(\.mark)
    let event = VisitorsMerged(
      agent: agent, visitors: [one, other] + others, email: email,
      covered: FrontDesk.covered(people),
      before: people.compactMap(\.visitor.person).sorted())
    return (try engine.perform(.aside([.site(.merged(event))])), Receipt())
  }

  private func check(
    _ principal: Principal, mayMerge people: [KnownPerson], _ engine: RoutingEngine
  ) throws(Refusal) {
    let chats = people.flatMap(\.all).compactMap(\.openChat).compactMap {
      engine.state.chats[$0.chat]
    }
    if case .agent(let agent) = principal,
      chats.contains(where: { engine.state.may(agent, see: $0) })
    {
      return
    }
    try require(.intervene, of: principal, to: .mergeVisitors, engine)
  }

  /// What was known of two people, where it is not what is known of both together.
  private static func covered(_ people: [KnownPerson]) -> [Visitor.Attribute] {
    let all = people.flatMap(\.all)
    guard let first = all.first else { return [] }
    let together = KnownPerson(first, Array(all.dropFirst())).own
    return people.flatMap(\.attributes)
      .filter { together[$0.name] != $0.value }
      .map { .init(name: $0.name, value: $0.value) }
  }

  /// A visitor with all who are the same person, as the desk remembers them.
  func person(
    _ mark: VisitorMark, after before: [StampedEvent], _ engine: RoutingEngine
  ) throws(Refusal) -> KnownPerson {
    let known = try known(mark, after: before, engine)
    do throws(StoreError) { return try whole(known, after: before) } catch {
      bookFailure = error
      throw Refusal(.site(.noBook))
    }
  }

  /// A visitor with all who are the same person.
  ///
  /// - Parameter recent: what happened and may be in no book yet.
  func whole(
    _ known: KnownVisitor, after recent: [StampedEvent]
  ) throws(StoreError) -> KnownPerson {
    var all = [known] + (try others(of: known, after: recent))
    guard all.count > 1 else { return KnownPerson(known) }
    for stamped in recent {
      // What is not known any more is known of none of them.
      guard case .marked(.edited(let event)) = stamped.event, event.value.isEmpty,
        all.contains(where: { $0.openChat?.chat == event.chat })
      else { continue }
      for place in all.indices where all[place].seq < stamped.seq {
        all[place].apply(event, seq: stamped.seq)
      }
    }
    return KnownPerson(all[0], Array(all.dropFirst()))
  }

  /// The others who are the same person as a visitor.
  private func others(
    of known: KnownVisitor, after recent: [StampedEvent]
  ) throws(StoreError) -> [KnownVisitor] {
    guard let person = known.person, let pages = visitorPages else { return [] }
    var found: [KnownVisitor] = []
    if case .site(.merged(let event)) = recent.last(where: { $0.seq == person })?.event {
      for mark in event.visitors where mark != known.mark {
        if let other = try pages.visitor(mark) { found.append(other) }
      }
    } else {
      found = try pages.visitors(person: person).filter { $0.mark != known.mark }
    }
    return found.compactMap { other in
      var other = other
      for event in recent { other.apply(event) }
      return other.person == person ? other : nil
    }
  }

  /// A visitor with all who are the same person. As `visitor`, twice.
  public func wholePerson(_ known: KnownVisitor) throws(DeskError) -> KnownPerson {
    try FrontDesk.reading { () throws(StoreError) in
      try whole(known, after: news.uncertain)
    }
  }

  /// Those who have an email, or are the same person as one of those: each person once, told of by
  /// whom the email is found first. For agents.
  public func people(email: String) throws(DeskError) -> [KnownPerson] {
    var people: [KnownPerson] = []
    for known in try visitors(email: EmailAddress.normal(email))
    where !people.contains(where: { $0.contains(known.mark) }) {
      people.append(try wholePerson(known))
    }
    return people
  }

  /// By which events a visitor was merged with others, the last one first.
  public func mergings(of known: KnownVisitor) throws(DeskError) -> [StampedEvent] {
    var found: [StampedEvent] = []
    var next = known.person.map { [$0] } ?? []
    while let seq = next.popLast(), found.count < KnownPerson.most {
      let commit = try events(from: seq, limit: 1).first
      guard let stamped = commit?.events.first(where: { $0.seq == seq }),
        case .site(.merged(let event)) = stamped.event
      else { continue }
      found.append(stamped)
      next += event.before
      next.sort()
    }
    return found
  }
}
