import Desk
import FileStore
import FrontDesk
import Randomness
import Store
import Testing

/// Chats for which nobody came: on a list until somebody has seen to them.
@Suite struct MissedTests {
  private func left(
    _ chat: ChatID, _ text: String = "Please write.", name: String = "Mei"
  ) -> Event {
    .site(
      .left(
        MessageLeft(
          visitor: "mark", id: MessageID("left-\(text.count)"), chat: chat, name: name,
          email: "mei@shop.example", text: text)))
  }

  private func ids(_ state: DeskState) -> [ChatID] { state.missed.backwards.map(\.chat) }

  @Test(arguments: StoryDesk.Kind.allCases)
  func whoFellBackOrLeftIsListedUntilSomebodyHasSeenToIt(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(kind)
    try story.pass(0, present: ["ann"])
    let talked = try story.ask("kim")
    try story.accept(talked, "ann")
    _ = try story.desk.perform(.end(talked, intervening: false), by: .agent("ann"))
    try story.pass(1, present: [])
    let fell = try story.ask("mei", wait: nil)
    let gone = try story.ask("lin")
    _ = try story.desk.perform(.say(gone, id: nil, text: "Hello?"), by: .desk)
    #expect(ids(story.desk.state) == [fell])
    _ = try story.desk.perform(.leave(gone), by: .desk)
    #expect(ids(story.desk.state) == [gone, fell])
    #expect(story.desk.state.missed[fell]?.reason == .fellBack(.noAgentAvailable))
    #expect(story.desk.state.missed[gone]?.reason == .abandoned(.left))
    #expect(story.desk.state.missed[gone]?.messages == 1)
    #expect(story.desk.state.missed[gone]?.person.displayName == "lin")
    // Another process, and this one after a restart, see the same.
    try story.reopen()
    #expect(ids(story.desk.state) == [gone, fell])
    _ = try story.desk.perform(.missed(.handled([fell])), by: .agent("bob"))
    #expect(try ids(story.open().state) == [gone])
    #expect(try story.open().state.handled(fell)?.by == "bob")
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func aMessageThatIsLeftIsNewAndCanBeReadWhole(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(kind)
    let first = try story.ask("mei", wait: nil)
    let second = try story.ask("lin", wait: nil)
    let text = String(repeating: "你好 ", count: 200)
    try story.desk.setUp([left(first, text)])
    #expect(ids(story.desk.state) == [first, second])
    let missed = try #require(story.desk.state.missed[first])
    #expect(missed.reason == .fellBack(.noAgentAvailable) && missed.email == "mei@shop.example")
    #expect(try #require(missed.left).count < text.count)
    #expect(try story.desk.messageLeft(missed)?.text == text)
    let record = try #require(try story.desk.record(of: first))
    #expect(record.left?.text == text)
    #expect(record.words.suffix(2).map(\.text).last == text)
    #expect(record.words.suffix(2).map(\.text).first?.contains("mei@shop.example") == true)
    // One that was handled already is missed again.
    _ = try story.desk.perform(.missed(.handled([second])), by: .agent("ann"))
    try story.desk.setUp([left(second)])
    #expect(ids(story.desk.state) == [second, first])
    #expect(story.desk.state.missed[second]?.reason == .fellBack(.noAgentAvailable))
  }

  @Test func whoIsBlockedIsNotMissed() throws {
    let story = try StoryDesk(.memory, settings: ["blockedDomains": "spam.example"])
    let visitor = Visitor(attributes: [.init(name: "email", value: "x@spam.example")])
    _ = try story.desk.perform(.request(VisitorRequest(visitor: visitor)), by: .desk)
    #expect(story.desk.state.missed.isEmpty)
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func aRefusalSaysWhy(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(kind)
    try story.pass(0, present: ["ann"])
    let open = try story.ask("open")
    let ended = try story.ask("ended")
    _ = try story.desk.perform(.decline(open), by: .agent("ann"))
    try story.pass(1)
    try story.accept(ended, "ann")
    _ = try story.desk.perform(.end(ended, intervening: false), by: .agent("ann"))
    let missed = try story.ask("missed", wait: nil)
    _ = try story.desk.perform(.leave(missed), by: .desk)
    func why(_ deed: MissedDeed) throws -> Refusal.Reason {
      try story.refused(.missed(deed), by: .agent("ann")).reason
    }
    #expect(try why(.handled([open])) == .missed(.isOpen(open)))
    #expect(try why(.handled([ended])) == .missed(.isNotListed(ended)))
    #expect(try why(.reopened(missed)) == .missed(.isNotHandled(missed)))
    #expect(try why(.reopened(ended)) == .missed(.isNotAtHand(ended, most: 100)))
    #expect(try why(.cleared(before: StoryDesk.start)) == .missed(.noneSoOld))
    // All or none.
    #expect(try why(.handled([missed, ended])) == .missed(.isNotListed(ended)))
    let almost = ChatID(String(missed.text.dropLast()) + (missed.text.last == "0" ? "1" : "0"))
    guard case .missing(.unknown(.chat, almost.text, nearest: _?)) = try why(.handled([almost]))
    else { return #expect(Bool(false), "no nearest chat for \(almost)") }
    _ = try story.desk.perform(.missed(.handled([missed])), by: .agent("bob"))
    let handled = Refusal.Reason.missed(.isHandled(missed, by: "bob", name: "bob"))
    #expect(try why(.handled([missed])) == handled)
    // Also when the state has forgotten it, which reads the journal.
    for number in 0..<DeskState.mostHandled {
      let chat = try story.ask("v\(number)", wait: nil)
      if story.desk.state.chats[chat] != nil {
        _ = try story.desk.perform(.leave(chat), by: .desk)
      }
      _ = try story.desk.perform(.missed(.handled([chat])), by: .agent("ann"))
    }
    #expect(story.desk.state.handled(missed) == nil)
    #expect(try why(.handled([missed])) == handled)
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func whatWasHandledLatelyGoesBackToItsPlace(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(kind)
    let chats = try (0..<5).map { try story.ask("v\($0)", wait: nil) }
    _ = try story.desk.perform(.missed(.handled([chats[1], chats[3]])), by: .agent("ann"))
    #expect(ids(story.desk.state) == [chats[4], chats[2], chats[0]])
    _ = try story.desk.perform(.missed(.reopened(chats[3])), by: .agent("bob"))
    _ = try story.desk.perform(.missed(.reopened(chats[1])), by: .agent("bob"))
    #expect(ids(story.desk.state) == chats.reversed())
    #expect(try ids(story.open().state) == chats.reversed())
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func allThatIsOldIsHandledAtOnce(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(kind)
    let old = try (0..<3).map { try story.ask("old\($0)", wait: nil) }
    try story.pass(100)
    let new = try story.ask("new", wait: nil)
    let before = story.desk.state.seq
    let day = StoryDesk.start + 50
    _ = try story.desk.perform(.missed(.cleared(before: day)), by: .agent("ann"))
    #expect(story.desk.state.seq == before + 1)
    #expect(ids(story.desk.state) == [new])
    #expect(old.allSatisfy { story.desk.state.handled($0)?.by == "ann" })
    #expect(try ids(story.open().state) == [new])
  }

  /// Whatever happens, the list is what the whole journal says it is, after a snapshot and without one.
  @Test(arguments: 0..<8 as Range<UInt64>)
  func theListIsWhatTheJournalSays(_ seed: UInt64) throws {
    let story = try StoryDesk(.file)
    var lots = SplitMix64(seed: seed)
    var chats: [ChatID] = []
    for number in 0..<150 {
      story.clock.now = story.clock.now + 1
      let some = chats.randomElement(using: &lots)
      switch Int.random(in: 0..<8, using: &lots) {
      case 0..<3: chats.append(try story.ask("v\(number)", wait: nil))
      case 3: if let some { try story.desk.setUp([left(some, "\(number)")]) }
      case 4..<6:
        if let some {
          _ = try? story.desk.perform(.missed(.handled([some])), by: .agent("ann"))
        }
      case 6:
        if let some {
          _ = try? story.desk.perform(.missed(.reopened(some)), by: .agent("bob"))
        }
      default:
        let before = story.clock.now + -Int.random(in: 0..<60, using: &lots)
        _ = try? story.desk.perform(.missed(.cleared(before: before)), by: .agent("ann"))
      }
      if number == 70 { try story.reopen() }
    }
    var history = MissedHistory()
    for commit in try story.desk.events(from: 1, limit: .max) {
      for stamped in commit.events { history.take(stamped) }
    }
    let state = try story.open().state
    let unhandled = history.latestFirst.filter { $0.handled == nil }
    #expect(unhandled.map(\.missed) == Array(state.missed.backwards))
    #expect(state.missed == story.desk.state.missed)
    // Every message is found, whole.
    let left = try story.desk.messagesLeft(state.missed.backwards)
    #expect(left.count == state.missed.backwards.count(where: \.isMessageLeft))
    for missed in state.missed.backwards {
      #expect(left[missed.chat]?.text == missed.left)
    }
    for chat in Set(state.handled.map(\.missed.chat)) where state.missed[chat] == nil {
      let handled = try #require(state.handled(chat))
      let entry = history.latestFirst.first { $0.missed.chat == chat }
      #expect(entry?.handled?.by == handled.by && entry?.handled?.at == handled.at)
    }
    // As a snapshot keeps it.
    let store = try story.store()
    let opened = try store.open()
    #expect(opened.state.missed == state.missed)
  }

  @Test func theListHasABound() {
    var state = DeskState()
    func miss(_ number: Int) {
      let chat = ChatID(requestSeq: Int64(number))
      let at = StoryDesk.start + number
      func apply(_ event: Event) {
        state.apply(StampedEvent(seq: state.seq + 1, at: at, event: event))
      }
      apply(.requested(Requested(chat: chat, visitor: Visitor(), route: .roundRobin)))
      apply(.fellBack(FellBack(chat: chat, reason: .noAgentAvailable)))
      state.forgetClosed(upTo: state.seq)
    }
    for number in 0..<DeskState.mostMissed + 3 { miss(number) }
    #expect(state.missed.count == DeskState.mostMissed)
    #expect(state.missed.first == ChatID(requestSeq: 3))
  }

  /// An order with keys does as an array does, and a copy stays as it was.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func aSharedListIsAnArrayWithKeys(_ seed: UInt64) {
    var lots = SplitMix64(seed: seed)
    var list = SharedList<ChatID, Int>()
    var array: [(key: ChatID, value: Int)] = []
    var copies: [(SharedList<ChatID, Int>, [Int])] = []
    for step in 0..<200 {
      let key = ChatID("k\(Int.random(in: 0..<12, using: &lots))")
      switch Int.random(in: 0..<5, using: &lots) {
      case 0:
        list.append(step, for: key)
        array.removeAll { $0.key == key }
        array.append((key, step))
      case 1:
        let value = Int.random(in: 0..<200, using: &lots)
        list.insert(value, for: key, behind: { $0 < value })
        array.removeAll { $0.key == key }
        let place = (array.lastIndex { $0.value < value }).map { $0 + 1 } ?? 0
        array.insert((key, value), at: place)
      case 2:
        let place = array.firstIndex { $0.key == key }
        #expect(list.removeValue(forKey: key) == place.map { array[$0].value })
        if let place { array.remove(at: place) }
      case 3:
        // Made anew at once, with something that comes twice now and then.
        var things = array
        if Bool.random(using: &lots) { things.append((key, step)) }
        list = SharedList(things)
        array = things.enumerated().filter { index, thing in
          !things[(index + 1)...].contains { $0.key == thing.key }
        }.map(\.element)
      default: copies.append((list, array.map(\.value)))
      }
      #expect(Array(list.forwards) == array.map(\.value))
      #expect(Array(list.backwards) == array.map(\.value).reversed())
      #expect(list.count == array.count && list.first == array.first?.key)
      #expect(list.last == array.last?.key && list[key] == array.first { $0.key == key }?.value)
    }
    for (copy, values) in copies { #expect(Array(copy.forwards) == values) }
  }
}
