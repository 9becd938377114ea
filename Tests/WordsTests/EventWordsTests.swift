import Desk
import Testing
import Words

@Suite("Events in words")
struct EventWordsTests {
  private let words = EventWords(
    .english, time: { $0.iso8601 }, name: { "<\($0)>" }, visitor: { $0 == "c1" ? "Li Wei" : nil })

  private let decision = Decision(
    outcome: .offer("bob", .roundRobin),
    steps: [
      DecisionStep(via: .account),
      DecisionStep(
        via: .roundRobin, chosen: "bob",
        counts: {
          var counts = PassCounts()
          counts[.unavailable] = 2
          counts[.notPresent] = 1
          return counts
        }(),
        passed: [
          .init(agent: "ann", reason: .unavailable), .init(agent: "eve", reason: .notPresent),
        ]),
    ])

  @Test("One event reads otherwise for each who reads it")
  func readers() {
    let offered = Event.offered(
      Offered(
        chat: "c1", agent: "bob", via: .team("sales"), until: Instant(seconds: 90),
        decision: decision))
    #expect(
      words.deed(offered)
        == "offered to <bob> (the team sales in turn), ringing until 1970-01-01T00:01:30.000Z")
    #expect(words.happening(offered) == "rings at <bob>, via team:sales")
    #expect(
      words.news(offered, to: "bob", now: Instant(seconds: 60))
        == "accept the chat from Li Wei? 30 s")
    let ended = Event.ended(Ended(chat: "c2", by: .agent("bob")))
    #expect(words.deed(ended) == "ended by <bob>")
    #expect(words.happening(ended) == "<bob> ends the chat with the visitor")
    #expect(words.news(ended, to: "bob", now: Instant(seconds: 0)) == "ended by you.")
    #expect(words.news(ended, to: "ann", now: Instant(seconds: 0)) == "ended by <bob>.")
  }

  @Test("Why a chat went back to the queue is told to whom it went from")
  func requeued() {
    let told = RequeueCause.allCases.map { cause in
      words.news(
        .requeued(Requeued(chat: "c1", agent: "ann", deadline: Instant(seconds: 9), cause: cause)),
        to: "ann",
        now: Instant(seconds: 0)) ?? ""
    }
    #expect(Set(told).count == RequeueCause.allCases.count)
    #expect(told.allSatisfy { $0.hasPrefix("Li Wei is back in the queue: ") }, "\(told)")
  }

  @Test("Who put a chat back in the queue is told, and nobody else is said to have")
  func putBack() {
    func told(_ by: AgentID?) -> [String] {
      let event = Event.requeued(
        Requeued(
          chat: "c1", agent: "ann", deadline: Instant(seconds: 9), cause: .transferred, by: by))
      return [
        words.deed(event) ?? "", words.happening(event) ?? "",
        words.news(event, to: "ann", now: Instant(seconds: 0)) ?? "",
      ]
    }
    #expect(
      told("ann") == [
        "back in the queue until 1970-01-01T00:00:09.000Z: <ann> gave it back",
        "<ann> puts Li Wei back in the queue", "Li Wei is back in the queue: handed back.",
      ])
    #expect(
      told("sue") == [
        "back in the queue until 1970-01-01T00:00:09.000Z: <sue>, who stepped in, took it from <ann>",
        "<sue> puts Li Wei back in the queue", "Li Wei is back in the queue: put there by <sue>.",
      ])
    // Journals of before do not say who did.
    #expect(
      told(nil) == [
        "back in the queue until 1970-01-01T00:00:09.000Z: it was taken from <ann>",
        "Li Wei is put back in the queue", "Li Wei is back in the queue: put there.",
      ])
  }

  @Test("A decision is told with everybody it passed over")
  func reasons() {
    #expect(words.outcome(decision) == "would be offered to <bob> (everybody in turn)")
    #expect(
      words.reasons(decision) == [
        "the owner of the visitor's company: found nobody",
        "everybody in turn: <bob> could take it",
        "  passed over 3: 2 unavailable, 1 not present",
        "  <ann> (unavailable), <eve> (not present), and 1 more",
      ])
  }
}
