import Desk
import Testing

@testable import Visitors

/// Every law is seen to complain once, of a journal broken on purpose.
@Suite("Invariants of a desk, checked from its events")
struct DeskInvariantsTests {
  private typealias Law = DeskInvariants.Violation.Law

  private static let decision = Decision(outcome: .noAgentAvailable, steps: [])

  /// A journal being written by hand: a desk of ann and bob, capacity 1, both present.
  private struct Script {
    var events: [StampedEvent] = []
    var at = Instant(seconds: 1_700_000_000)
    var present: Set<Int> = [1, 2]

    init(wait: Int? = nil, change: (inout Settings) -> Void = { _ in }) {
      var settings = Settings()
      settings.capacity = 1
      change(&settings)
      add(.setUp(.settingsChanged(SettingsChanged(settings))))
      add(.setUp(.agentAdded(AgentAdded(Agent(id: "ann", number: 1)))))
      add(.setUp(.agentAdded(AgentAdded(Agent(id: "bob", number: 2)))))
      ask("c1", wait: wait)
    }

    mutating func add(_ event: Event, after seconds: Int = 0) {
      at = at + seconds
      events.append(StampedEvent(seq: Int64(events.count + 1), at: at, event: event))
    }

    mutating func ask(_ chat: ChatID, wait: Int? = nil, visitor: VisitorID? = nil) {
      let request = Requested(
        chat: chat, visitor: Visitor(id: visitor), route: .roundRobin, wait: wait)
      add(.requested(request))
    }

    mutating func offer(
      _ chat: ChatID, _ agent: AgentID, via: Via = .roundRobin, after seconds: Int = 0
    ) {
      add(
        .offered(
          Offered(
            chat: chat, agent: agent, via: via, until: at + seconds + 100, decision: decision)),
        after: seconds)
    }

    /// The laws that a checker finds broken.
    func broken() -> Set<Law> {
      var invariants = DeskInvariants()
      invariants.present = present
      // What happens at one instant is one commit.
      var rest = events[...]
      while let first = rest.first {
        let commit = rest.prefix { $0.at == first.at }
        invariants.check(Commit(at: first.at, by: .desk, events: Array(commit)))
        rest = rest.dropFirst(commit.count)
      }
      return Set(invariants.violations.map(\.law))
    }
  }

  @Test("A chat's whole life breaks none")
  func sound() {
    var script = Script(wait: 60)
    script.offer("c1", "ann")
    script.add(.offerExpired(OfferExpired(chat: "c1", agent: "ann")), after: 100)
    script.add(.fellBack(FellBack(chat: "c1", reason: .waitTimedOut, decision: nil)))
    script.ask("c2")
    script.offer("c2", "bob")
    script.add(.accepted(Accepted(chat: "c2", agent: "bob", present: true)), after: 5)
    script.add(.message(MessageSent(chat: "c2", id: "m", from: .agent("bob"), text: "hi")))
    script.add(.ended(Ended(chat: "c2", by: .agent("bob"))), after: 5)
    #expect(script.broken() == [])
  }

  @Test("A gap in the numbers")
  func sequence() {
    var script = Script()
    script.offer("c1", "ann")
    script.events[4].seq += 1
    #expect(script.broken().contains(.sequence))
  }

  @Test("Time running backwards")
  func time() {
    var script = Script()
    script.offer("c1", "ann", after: -3)
    #expect(script.broken() == [.time])
  }

  @Test("Two agents in one chat")
  func oneAgent() {
    var script = Script()
    script.offer("c1", "ann")
    var other = script
    other.add(.accepted(Accepted(chat: "c1", agent: "bob", present: nil)))
    #expect(other.broken().contains(.oneAgent))
    script.add(.accepted(Accepted(chat: "c1", agent: "ann", present: nil)))
    other = script
    other.add(.taken(Taken(chat: "c1", agent: "bob", present: nil)))
    #expect(other.broken() == [.oneAgent])
    other = script
    other.offer("c1", "bob")
    #expect(other.broken() == [.oneAgent])
    script.add(.message(MessageSent(chat: "c1", id: "m", from: .agent("bob"), text: "hi")))
    #expect(script.broken() == [.oneAgent])
  }

  @Test("More chats than the capacity in force")
  func capacity() {
    var script = Script()
    script.offer("c1", "ann")
    script.ask("c2", wait: 60)
    var other = script
    other.offer("c2", "ann")
    #expect(other.broken().contains(.capacity))
    script.add(.taken(Taken(chat: "c2", agent: "ann", present: nil)))
    #expect(script.broken().contains(.capacity))
  }

  @Test("More chats than the capacity, said by who may, by who may not, or without need")
  func overCapacity() {
    func script(_ by: AgentID?, full: Bool = true, isOver: Bool = true) -> Script {
      var script = Script()
      let sue = Agent(id: "sue", number: 3, permissions: [.intervene, .liveChat])
      script.add(.setUp(.agentAdded(AgentAdded(sue))))
      script.present.insert(3)
      if full {
        script.offer("c1", "ann")
        script.add(.accepted(Accepted(chat: "c1", agent: "ann", present: nil)))
      }
      script.ask("c2")
      script.add(
        .offered(
          Offered(
            chat: "c2", agent: "ann", via: .agent, until: script.at + 100,
            decision: Self.decision, by: by, isOverCapacity: isOver)))
      return script
    }
    #expect(script("sue").broken() == [])
    #expect(script("sue", isOver: false).broken() == [.capacity])
    #expect(script("sue", full: false).broken() == [.capacity])
    #expect(script("bob").broken() == [.oneAgent])
    #expect(script(nil).broken().contains(.capacity))
  }

  @Test("A chat that is moved or sent back by who may not, or that does not wait")
  func steppingIn() {
    var script = Script(wait: 60)
    script.present = []
    let sue = Agent(id: "sue", number: 3, permissions: [.intervene])
    script.add(.setUp(.agentAdded(AgentAdded(sue))))
    script.add(.waiting(Waiting(chat: "c1", decision: Self.decision)))
    var other = script
    other.add(.moved(QueueMoved(chat: "c1", place: .first, by: "bob")))
    #expect(other.broken() == [.oneAgent])
    script.add(.moved(QueueMoved(chat: "c1", place: .first, by: "sue")))
    #expect(script.broken() == [])
    script.present = [1]
    script.offer("c1", "ann")
    other = script
    other.add(.moved(QueueMoved(chat: "c1", place: .first, by: "sue")))
    #expect(other.broken() == [.queue])
    for by in ["sue", "bob"] as [AgentID] {
      other = script
      other.add(.offerWithdrawn(OfferWithdrawn(chat: "c1", agent: "ann", cause: .recalled)))
      other.add(
        .requeued(
          Requeued(
            chat: "c1", agent: "ann", deadline: other.at + 600, cause: .supervisor, by: by)))
      #expect(other.broken() == (by == "sue" ? [] : [.oneAgent]))
    }
  }

  @Test("An offer to somebody unavailable, without permission, offered before, or not there")
  func eligibility() {
    var script = Script()
    script.add(.availabilitySet(AvailabilitySet(agent: "ann", available: false, cause: .agent)))
    script.offer("c1", "ann")
    #expect(script.broken().contains(.eligibility))

    script = Script()
    script.add(
      .setUp(.agentChanged(AgentChanged(Agent(id: "ann", number: 1, permissions: .viewMine)))))
    script.offer("c1", "ann")
    #expect(script.broken().contains(.eligibility))

    script = Script()
    script.offer("c1", "ann")
    script.add(.declined(Declined(chat: "c1", agent: "ann")))
    script.offer("c1", "ann")
    #expect(script.broken().contains(.eligibility))

    script = Script()
    script.present = [2]
    script.offer("c1", "ann")
    #expect(script.broken() == [.eligibility])
  }

  @Test("A ring that passes somebody over")
  func ring() {
    var script = Script()
    script.offer("c1", "bob")
    #expect(script.broken() == [.ring])
  }

  @Test("Offers and waits that end at the wrong time")
  func deadline() {
    var script = Script(wait: 60)
    var other = script
    other.offer("c1", "ann", after: 60)
    #expect(other.broken().contains(.deadline))
    other = script
    other.add(.fellBack(FellBack(chat: "c1", reason: .waitTimedOut, decision: nil)), after: 59)
    #expect(other.broken().contains(.deadline))
    script.offer("c1", "ann")
    other = script
    other.add(.offerExpired(OfferExpired(chat: "c1", agent: "ann")), after: 99)
    #expect(other.broken().contains(.deadline))
    script.add(.accepted(Accepted(chat: "c1", agent: "ann", present: nil)), after: 100)
    #expect(script.broken() == [.deadline])
  }

  @Test("Somebody forgotten in the queue")
  func queue() {
    var script = Script(wait: 60)
    script.add(.waiting(Waiting(chat: "c1", decision: Self.decision)))
    script.add(.agentCame(AgentCame("bob")), after: 1)
    #expect(script.broken().contains(.queue))
    script.present = []
    #expect(script.broken() == [])
  }

  @Test("A chat that ends twice, or as what it cannot")
  func outcome() {
    var script = Script()
    script.offer("c1", "ann")
    var other = script
    other.add(.fellBack(FellBack(chat: "c1", reason: .noRuleMatched, decision: nil)))
    #expect(other.broken() == [.outcome])
    script.add(.accepted(Accepted(chat: "c1", agent: "ann", present: nil)))
    other = script
    other.add(.abandoned(Abandoned(chat: "c1", cause: .left)))
    #expect(other.broken() == [.outcome])
    script.add(.ended(Ended(chat: "c1", by: .visitor)))
    #expect(script.broken() == [])
    script.add(.ended(Ended(chat: "c1", by: .visitor)))
    #expect(script.broken() == [.outcome])
  }

  @Test("A visitor with two open chats")
  func oneChat() {
    var script = Script()
    script.ask("c2", visitor: "eve")
    script.ask("c3", visitor: "eve")
    #expect(script.broken().contains(.oneChat))
  }
}
