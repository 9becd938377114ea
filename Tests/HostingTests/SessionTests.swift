import Desk
import FrontDesk
import Routing
import Store
import Testing

@testable import Hosting

/// Sessions at one desk: each is told what concerns it, whoever shares the thread.
@Suite struct SessionTests {
  private let place = MemoryPlace()
  private let key = VisitorKey("what vera alone holds")

  private func host() throws -> HostedDesk { HostedDesk(try LiveDesk(place, isTold: true)) }

  /// Another process at the desk, which adds two agents first.
  private func other() throws -> FrontDesk {
    let desk = try LiveDesk(place).desk
    for id in ["ann", "bob"] where desk.state.agent(AgentID(id)) == nil {
      _ = try desk.perform(.change(.addAgent(Agent(id: AgentID(id), number: 0))), by: .desk)
    }
    _ = try desk.perform(
      .change(.setSettings(["presence": "off", "acceptTimeout": "36000"])), by: .desk)
    return desk
  }

  private func request(_ name: String) -> VisitorRequest {
    VisitorRequest(visitor: Visitor(id: VisitorID(name)), route: .agent("ann"), wait: 80_000)
  }

  @Test func visitorsHearOfTheirOwnChatAlone() throws {
    let other = try other()
    let host = try host()
    let vera = try VisitorSession(at: host, request("vera"), key: key)
    let otto = try VisitorSession(at: host, request("otto"), key: VisitorKey("otto's"))
    // The agent is rung for one of them at a time.
    #expect(otto.takeNews() == [.waiting(position: 1)])
    _ = try other.perform(.accept(vera.chat), by: .agent("ann"))
    _ = try other.perform(.say(vera.chat, id: nil, text: "Hello"), by: .agent("ann"))
    _ = try other.perform(.note(vera.chat, id: nil, text: "for us alone"), by: .agent("ann"))
    try host.lookAround()
    #expect(otto.takeNews() == [])
    let news = vera.takeNews()
    #expect(news.first == .connected("ann"))
    guard case .said("ann", "Hello", _) = news.last else {
      Issue.record("\(news)")
      return
    }
    #expect(news.count == 2)
    let answers = try vera.say([.init(id: "1", text: "one"), .init(id: "2", text: "two")])
    #expect(answers.count == 2 && answers.allSatisfy { (try? $0.get()) != nil })
    #expect(try other.record(of: vera.chat)?.words.last?.said == "two")
    try vera.leave()
    #expect(vera.isOver && vera.takeNews() == [.ended(.visitor)])
    #expect(!otto.isOver)
  }

  /// Whoever waits is told their place whenever it is another one, whoever changed it, and nothing else.
  @Test func placesInTheQueueAreTold() throws {
    let other = try other()
    let host = try host()
    var waiting: [(number: Int, session: VisitorSession, place: Int)] = []
    for number in 0..<20 {
      let session = try VisitorSession(
        at: host, request("v\(number)"), key: VisitorKey("\(number)"))
      // The agent is rung for the first one.
      if number == 0 { continue }
      #expect(session.takeNews() == [.waiting(position: number)])
      waiting.append((number, session, number))
    }
    for gone in [7, 0, 15, 3, 14] {
      let chat = waiting[gone].session.chat
      _ = try other.perform(.leave(chat), by: .visitor(VisitorKey("\(waiting[gone].number)")))
      try host.lookAround()
      #expect(waiting[gone].session.takeNews() == [.ended(nil)])
      waiting.remove(at: gone)
      for index in waiting.indices {
        let news = waiting[index].session.takeNews()
        #expect(news == (index + 1 == waiting[index].place ? [] : [.waiting(position: index + 1)]))
        waiting[index].place = index + 1
      }
    }
    // A message moves nobody.
    _ = try waiting[4].session.say([.init(id: "1", text: "Still there?")])
    for place in waiting { #expect(place.session.takeNews() == []) }
  }

  /// A chat from before visitors had keys is gone on in by the desk.
  @Test func aVisitorGoesOnWithWhatWasSaid() throws {
    let other = try other()
    let chat = try #require(try other.perform(.request(request("vera")), by: .desk).chat)
    _ = try other.perform(.accept(chat), by: .agent("ann"))
    _ = try other.perform(.say(chat, id: nil, text: "Hello"), by: .agent("ann"))
    let host = try host()
    #expect(throws: DeskError.self) { _ = try VisitorSession(at: host, resuming: chat, key: key) }
    let vera = try VisitorSession(at: host, resuming: chat, key: nil)
    let news = vera.takeNews()
    #expect(news.first == .connected("ann") && news.count == 2)
    _ = try other.perform(.say(chat, id: nil, text: "Still there?"), by: .agent("ann"))
    try host.lookAround()
    #expect(vera.takeNews().count == 1)
  }

  /// One event, one wake-up: nothing is looked at again that was looked at.
  @Test func anEventWakesOnce() throws {
    let other = try other()
    let host = try host()
    let watcher = WatcherSession(at: host)
    let chat = try #require(try other.perform(.request(request("vera")), by: .desk).chat)
    host.wait()
    try host.lookAround()
    while try !watcher.takeNews().isEmpty {}
    for text in ["one", "two", "three"] {
      let before = host.timesWoken
      _ = try other.perform(.say(chat, id: nil, text: text), by: .desk)
      host.wait()
      try host.lookAround()
      #expect(try watcher.takeNews().count == 1)
      // Nothing more is to be waited for but the next event.
      #expect(host.timesWoken == before + 1)
      #expect(host.live.signal.drain().isEmpty)
      #expect(DeskLoop(host.live, bell: -1).patience == 60_000)
    }
  }

  /// What others say to each other is no news for an inbox, and no picture is made of it.
  @Test func foreignWordsMakeNoPicture() throws {
    let other = try other()
    let mine = try #require(try other.perform(.request(request("vera")), by: .desk).chat)
    _ = try other.perform(.accept(mine), by: .agent("ann"))
    var theirs = request("otto")
    theirs.route = .agent("bob")
    let foreign = try #require(try other.perform(.request(theirs), by: .desk).chat)
    _ = try other.perform(.accept(foreign), by: .agent("bob"))
    let host = try host()
    var pictures: [(view: DeskView, events: [StampedEvent])] = []
    let teller = ScreenTeller(at: host, agent: "ann", wantsRoster: false) { news in
      if case .changed(let view, let events) = news { pictures.append((view, events)) }
    }
    #expect(pictures.last?.view.words[mine] != nil)
    let before = pictures.count
    _ = try other.perform(.say(foreign, id: nil, text: "elsewhere"), by: .desk)
    try host.lookAround()
    #expect(pictures.count == before)
    _ = try other.perform(.say(mine, id: nil, text: "here"), by: .desk)
    try host.lookAround()
    #expect(pictures.count == before + 1)
    #expect(pictures.last?.view.words[mine]?.last?.said == "here")
    #expect(pictures.last?.events.count == 1)
    // Followed, it is told with all that was said.
    teller.follow(foreign)
    #expect(pictures.last?.view.words[foreign]?.last?.said == "elsewhere")
    _ = try other.perform(.say(foreign, id: nil, text: "once more"), by: .desk)
    try host.lookAround()
    #expect(
      pictures.last?.view.words[foreign]?.compactMap(\.said)
        == ["elsewhere", "once more"])
    // The words of a chat that closes are shown to the last.
    _ = try other.perform(.end(mine, intervening: false), by: .agent("ann"))
    try host.lookAround()
    #expect(pictures.last?.view.state.chats[mine] == nil)
    #expect(pictures.last?.view.words[mine]?.compactMap(\.said).last == "here")
  }

  /// A visitor is told who goes on in their agent's place, and how that came.
  @Test func whoIsHandedOverIsTold() throws {
    let other = try other()
    let host = try host()
    let vera = try VisitorSession(at: host, request("vera"), key: key)
    _ = try other.perform(.accept(vera.chat), by: .agent("ann"))
    _ = try other.perform(.transfer(vera.chat, to: .agent("bob"), note: nil), by: .agent("ann"))
    try host.lookAround()
    _ = vera.takeNews()
    _ = try other.perform(.accept(vera.chat), by: .agent("bob"))
    try host.lookAround()
    #expect(vera.takeNews() == [.handedOver("bob", from: "ann")])
  }

  /// Whom a chat is handed to reads it while it rings, the notes among agents too; the visitor hears
  /// nothing of those.
  @Test func whomAChatIsHandedToReadsAlong() throws {
    let other = try other()
    let host = try host()
    let vera = try VisitorSession(at: host, request("vera"), key: key)
    _ = try other.perform(.accept(vera.chat), by: .agent("ann"))
    _ = try other.perform(.say(vera.chat, id: nil, text: "Hello"), by: .agent("ann"))
    _ = try other.perform(
      .transfer(vera.chat, to: .agent("bob"), note: "knows the part number"), by: .agent("ann"))
    try host.lookAround()
    // A screen and a listener who come only now.
    var views: [DeskView] = []
    let screen = ScreenTeller(at: host, agent: "bob", wantsRoster: false) { news in
      if case .changed(let view, _) = news { views.append(view) }
    }
    #expect(
      views.last?.words[vera.chat]?.compactMap(\.said) == ["Hello", "knows the part number"])
    let bob = try AgentSession(at: host, try #require(host.desk.state.agent("bob")))
    guard case .chat(vera.chat, let events)? = try bob.takeNews().first else {
      Issue.record("bob is not told of the chat that rings at him")
      return
    }
    #expect(events.contains { $0.event.kind == .note })
    _ = try other.perform(.note(vera.chat, id: nil, text: "and the price"), by: .agent("ann"))
    try host.lookAround()
    #expect(views.last?.words[vera.chat]?.last?.said == "and the price")
    #expect(try bob.takeNews().count == 1)
    #expect(
      vera.takeNews().allSatisfy { news in
        if case .said(_, let text, _) = news { text == "Hello" } else { true }
      })
    // Once it rings there no more, it is no affair of his.
    _ = try other.perform(.decline(vera.chat), by: .agent("bob"))
    try host.lookAround()
    #expect(try bob.takeNews().count == 1)
    _ = try other.perform(.note(vera.chat, id: nil, text: "he is busy"), by: .agent("ann"))
    try host.lookAround()
    #expect(try bob.takeNews().isEmpty)
    withExtendedLifetime(screen) {}
  }

  /// For those who wait with `await`: on a desk's thread, several at once.
  @Test func sessionsOnAThreadAreToldInOrder() async throws {
    _ = try other()
    let place = place
    let thread = DeskThread(open: { () throws(StoreError) in place }, failed: { _ in })
    let vera = try await thread.visitor(request("vera"), key: key)
    let ann = try await thread.agent("ann")
    let watcher = try await thread.watcher(from: 1)
    let chat = try await vera.perform { session throws(DeskError) in session.chat }
    _ = try await ann.perform { session throws(DeskError) in try session.perform(.accept(chat)) }
    for text in ["one", "two"] {
      _ = try await ann.perform { session throws(DeskError) in
        try session.perform(.say(chat, id: nil, text: text))
      }
    }
    try await vera.perform { session throws(DeskError) in try session.leave() }
    var heard: [VisitorSession.News] = []
    for await news in vera.news {
      heard.append(news)
      if case .ended = news { break }
    }
    #expect(heard.first == .connected("ann") && heard.count == 4)
    thread.stop()
    var seqs: [Int64] = []
    for await stamped in watcher.news { seqs.append(stamped.seq) }
    #expect(seqs == Array(1...Int64(seqs.count)) && seqs.count > 6)
  }
}

extension Line {
  /// What somebody said in it; nil for the desk's own lines.
  fileprivate var said: String? {
    switch content {
    case .message(_, _, let text), .note(_, _, let text), .whisper(_, _, _, let text): text
    case .system: nil
    }
  }
}
