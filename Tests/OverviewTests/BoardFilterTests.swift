import Desk
import FrontDesk
import Overview
import Randomness
import Store
import Testing
import Words

/// What a filter lists, and why a text is none.
@Suite("Board filter")
struct BoardFilterTests {
  private static let start = Instant(iso8601: "2026-11-23T09:00:00Z") ?? .distantPast

  /// Ann and Bo of the sales team, Eve of none; a rule for visitors whose status is vip.
  private func desk(at clock: ManualClock) throws -> FrontDesk {
    let desk = try FrontDesk(store: MemoryStore(), clock: clock, attendance: nil)
    for id in ["ann", "bo", "eve"] {
      _ = try desk.perform(
        .change(.addAgent(Agent(id: AgentID(id), number: 0, capacity: 1))), by: .desk)
    }
    _ = try desk.perform(.change(.addTeam(Team(id: "sales", agents: ["ann", "bo"]))), by: .desk)
    return desk
  }

  private func ask(
    _ desk: FrontDesk, _ name: String, _ route: Route, wait: Int? = 600
  ) throws -> ChatID {
    let visitor = Visitor(attributes: [Visitor.Attribute(name: "name", value: name)])
    let request = VisitorRequest(visitor: visitor, route: route, wait: wait)
    return try #require(try desk.perform(.request(request), by: .desk).chat)
  }

  private func listed(_ text: String, _ desk: FrontDesk, at now: Instant) throws -> Set<String> {
    let filter = try BoardFilter(text, in: desk.state)
    return Set(
      desk.state.chats.values.filter {
        filter.verdict(on: $0, in: desk.state, at: now).isListed
      }.map(\.visitor.displayName))
  }

  @Test func wordsOfOneKindAreEitherAndOfSeveralKindsAreBoth() throws {
    let clock = ManualClock(BoardFilterTests.start)
    let desk = try desk(at: clock)
    let mei = try ask(desk, "Mei", .agent("ann"))
    _ = try desk.perform(.accept(mei), by: .agent("ann"))
    _ = try ask(desk, "Kim", .team("sales"))
    _ = try ask(desk, "Leo", .agent("eve"))
    _ = try ask(desk, "Ana", .agent("eve"))
    let now = clock.now
    #expect(try listed("", desk, at: now) == ["Mei", "Kim", "Leo", "Ana"])
    #expect(try listed("team:sales", desk, at: now) == ["Mei", "Kim"])
    #expect(try listed("agent:ann agent:eve", desk, at: now) == ["Mei", "Leo", "Ana"])
    #expect(try listed("agent:eve state:waiting", desk, at: now) == ["Ana"])
    #expect(try listed("state:active STATE:RINGING", desk, at: now) == ["Mei", "Kim", "Leo"])
    #expect(try listed("visitor:me", desk, at: now) == ["Mei"])
    #expect(try listed("route:team", desk, at: now) == ["Kim"])
    #expect(try listed("team:sales agent:eve", desk, at: now) == [])
  }

  @Test func aTagIsFoundAsItIsShown() throws {
    let clock = ManualClock(BoardFilterTests.start)
    let desk = try desk(at: clock)
    let mei = try ask(desk, "Mei", .agent("ann"))
    _ = try ask(desk, "Kim", .agent("bo"))
    _ = try desk.perform(.accept(mei), by: .agent("ann"))
    _ = try desk.perform(.mark(mei, [.tag("refund")]), by: .agent("ann"))
    for text in ["tag:refund", "tag:#refund", "tag:#Refund"] {
      #expect(try listed(text, desk, at: clock.now) == ["Mei"], "\(text)")
    }
  }

  @Test func waitsTurnWhenTheyAreReached() throws {
    let clock = ManualClock(BoardFilterTests.start)
    let desk = try desk(at: clock)
    _ = try ask(desk, "Rings", .agent("eve"))
    let waits = try ask(desk, "Waits", .agent("eve"))
    let chat = try #require(desk.state.chats[waits])
    let filter = try BoardFilter("wait>2m", in: desk.state)
    let before = filter.verdict(on: chat, in: desk.state, at: clock.now + 119)
    #expect(!before.isListed)
    #expect(before.until == clock.now + 120)
    let after = filter.verdict(on: chat, in: desk.state, at: clock.now + 120)
    #expect(after.isListed && after.until == nil)
    let less = try BoardFilter("wait<120", in: desk.state)
    #expect(less.verdict(on: chat, in: desk.state, at: clock.now + 119).isListed)
    #expect(!less.verdict(on: chat, in: desk.state, at: clock.now + 120).isListed)
  }

  @Test func unansweredIsWhereTheAgentOwesAnAnswer() throws {
    let clock = ManualClock(BoardFilterTests.start)
    let desk = try desk(at: clock)
    let mei = try ask(desk, "Mei", .agent("ann"))
    _ = try desk.perform(.accept(mei), by: .agent("ann"))
    #expect(try listed("unanswered", desk, at: clock.now) == [])
    _ = try desk.perform(.say(mei, id: nil, text: "Hello?"), by: .desk)
    #expect(try listed("unanswered", desk, at: clock.now) == ["Mei"])
    #expect(try listed("unanswered wait>1m", desk, at: clock.now) == [])
    #expect(try listed("unanswered wait>1m", desk, at: clock.now + 60) == ["Mei"])
    _ = try desk.perform(.say(mei, id: nil, text: "Here."), by: .agent("ann"))
    #expect(try listed("unanswered", desk, at: clock.now) == [])
  }

  @Test func whatIsNoFilterSaysWhatThereIs() throws {
    let desk = try desk(at: ManualClock(BoardFilterTests.start))
    func flaw(_ text: String) -> FilterFlaw? {
      do throws(FilterFlaw) {
        _ = try BoardFilter(text, in: desk.state)
        return nil
      } catch {
        return error
      }
    }
    let all = FilterWord.allCases.map(\.example)
    #expect(flaw("unanswerd") == .unknownWord("unanswerd", nearest: "unanswered", known: all))
    #expect(flaw("colour:red") == .unknownWord("colour", nearest: nil, known: all))
    #expect(
      flaw("team:sale")
        == .unknownValue("team", "sale", nearest: "sales", known: ["sales"]))
    #expect(flaw("team:") == .needsValue("team", example: "team:sales"))
    #expect(flaw("wait>soon") == .notASpan("wait>soon", example: "wait>2m"))
    #expect(
      flaw("wait>9223372036854775807")
        == .notASpan("wait>9223372036854775807", example: "wait>2m"))
    #expect(flaw("wait:2m") == .notASpan("wait:2m", example: "wait>2m"))
    for word in all where !word.hasPrefix("dialogue") && !word.hasPrefix("rule") {
      #expect(flaw(word) == nil, "\(word) is shown as an example")
    }
  }

  /// Whatever is typed is a filter or is told what is wrong: nothing else happens.
  @Test(arguments: 0..<20) func anythingCanBeTyped(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let desk = try desk(at: ManualClock(BoardFilterTests.start))
    let parts = [
      "team", "wait", ":", ">", "<", "=", " ", "sales", "2m", "\u{1B}[2J", "王小明", "👩‍👩‍👧‍👦", "unanswered",
      "-", "99999999999999999999", "\u{202E}", "state:active",
    ]
    for _ in 0..<300 {
      let text = (0..<Int(random.next() % 8)).map { _ in parts[Int(random.next() % 17)] }.joined()
      do throws(FilterFlaw) {
        let filter = try BoardFilter(text, in: desk.state)
        #expect(filter.isEmpty == text.allSatisfy(\.isWhitespace))
      } catch {
        for tongue in Tongue.allCases { #expect(!tongue.words.flaw(error).isEmpty) }
      }
    }
  }
}
