import Desk
import Dialogues
import Store
import Testing

@testable import FrontDesk

/// Visitors of the website whom agents find to be one person.
@Suite struct MergingTests {
  @Test(arguments: 1...24)
  func itIsAsItsTwinHasIt(_ seed: UInt64) throws {
    let story = try MergingDesk(seed: seed)
    for step in 1...150 {
      try story.act()
      if step % 50 == 0 { try story.checkEverywhere() }
    }
    #expect(story.counts["merged", default: 0] > 0 && story.counts["refused", default: 0] > 0)
  }

  // MARK: Who may

  private let mei = VisitorKey("Mei's browser")
  private let phone = VisitorKey("Mei's telephone")
  private let other = VisitorKey("somebody else's")

  /// A desk at which Mei came with two browsers, and has a chat with Ann in the first.
  private func desk() throws -> (FrontDesk, ChatID) {
    let parts = try MemoryPlace().open(toLook: false, isTold: false)
    let desk = try FrontDesk(
      store: parts.store, clock: ManualClock(StoryDesk.start), attendance: nil,
      visitors: parts.visitors)
    for (id, profile) in [
      ("ann", Profile.agent), ("bob", .agent), ("sue", .supervisor), ("kay", .author),
    ] {
      let agent = Agent(id: AgentID(id), number: 0, permissions: profile.permissions)
      _ = try desk.perform(.change(.addAgent(agent)), by: .desk)
    }
    try give(mei, "email", "mei@shop.example", desk)
    try give(phone, "email", "mei@shop.example", desk)
    try give(other, "email", "kim@shop.example", desk)
    var request = VisitorRequest(
      visitor: Visitor(id: VisitorID(mei.mark.text)), route: .agent("ann"), wait: 60)
    request.origin = ChatOrigin(
      dialogue: "one", version: 1, card: "person", page: "https://shop.example/")
    let chat = try #require(try desk.perform(.request(request), by: .visitor(mei)).chat)
    _ = try desk.perform(.accept(chat), by: .agent("ann"))
    return (desk, chat)
  }

  private func give(
    _ key: VisitorKey, _ name: String, _ value: String, _ desk: FrontDesk,
    _ source: AttributeSource = .said
  ) throws {
    let deed = SiteCommand.Deed.learn([.init(name: name, value: value)], source)
    _ = try desk.perform(.site(SiteCommand(deed, Encounter())), by: .visitor(key))
  }

  private func refusal(
    _ one: VisitorMark, _ other: VisitorMark, by principal: Principal, _ desk: FrontDesk
  ) -> Refusal.Reason? {
    let seq = desk.state.seq
    let result = Result { () throws(DeskError) in
      try desk.perform(.merge(one, other), by: principal)
    }
    guard case .failure(.refused(let refusal)) = result else { return nil }
    #expect(desk.state.seq == seq)
    return refusal.reason
  }

  @Test func whoMayMarkAChatOfOneOrMayInterveneSaysSo() throws {
    for (agent, may) in [("ann", true), ("bob", false), ("sue", true), ("kay", false)] {
      let (desk, _) = try desk()
      let refused = refusal(phone.mark, mei.mark, by: .agent(AgentID(agent)), desk)
      #expect((refused == nil) == may, "\(agent)")
      if !may {
        #expect(
          refused
            == .permission(.missing(AgentID(agent), .mergeVisitors, permission: "intervene")))
      }
    }
    let (desk, chat) = try desk()
    #expect(
      refusal(phone.mark, mei.mark, by: .visitor(mei), desk) == .permission(.onlyAgents))
    #expect(refusal(phone.mark, mei.mark, by: .desk, desk) == .permission(.onlyAgents))
    // Once the chat is over it is nobody's.
    _ = try desk.perform(.end(chat, intervening: false), by: .agent("ann"))
    #expect(
      refusal(phone.mark, mei.mark, by: .agent("ann"), desk)
        == .permission(.missing("ann", .mergeVisitors, permission: "intervene")))
  }

  @Test func whatCannotBeIsRefused() throws {
    let (desk, _) = try desk()
    let sue = Principal.agent("sue")
    #expect(refusal("nobody", mei.mark, by: sue, desk) == .merging(.unknown("nobody")))
    #expect(refusal(mei.mark, "nobody", by: sue, desk) == .merging(.unknown("nobody")))
    #expect(refusal(mei.mark, mei.mark, by: sue, desk) == .merging(.sameVisitor))
    #expect(refusal(mei.mark, other.mark, by: sue, desk) == .merging(.noCommonEmail))
    _ = try desk.perform(.merge(mei.mark, phone.mark), by: sue)
    #expect(refusal(phone.mark, mei.mark, by: sue, desk) == .merging(.alreadyOne))
    for number in 0..<(KnownPerson.most - 2) {
      let key = VisitorKey("another \(number)")
      try give(key, "email", "mei@shop.example", desk)
      _ = try desk.perform(.merge(mei.mark, key.mark), by: sue)
    }
    let last = VisitorKey("one too many")
    try give(last, "email", "mei@shop.example", desk)
    #expect(
      refusal(last.mark, mei.mark, by: sue, desk)
        == .merging(.tooMany(most: KnownPerson.most)))
  }

  // MARK: What comes of it

  @Test func theNewerValueCountsAndTheOtherIsTold() throws {
    let (desk, _) = try desk()
    try give(phone, "city", "Oslo", desk)
    try give(mei, "city", "Rome", desk)
    try give(mei, "plan", "basic", desk)
    try give(phone, "plan", "gold", desk, .signed)
    try give(mei, "firstName", "Mei", desk)
    let receipt = try desk.perform(.merge(mei.mark, phone.mark), by: .agent("ann"))
    #expect(
      receipt.events.map(\.event) == [
        .site(
          .merged(
            VisitorsMerged(
              agent: "ann", visitors: [mei.mark, phone.mark], email: "mei@shop.example",
              covered: [
                .init(name: "plan", value: "basic"), .init(name: "city", value: "Oslo"),
              ])))
      ])
    for key in [mei, phone] {
      let person = try desk.person(try desk.visitor(key.mark))
      #expect(person["city"] == "Rome" && person["plan"] == "gold" && person.name == "Mei")
    }
    // Texts to the telephone know nothing of it.
    #expect(try desk.visitor(phone.mark).given.named.name == "")
    #expect(
      try desk.sight(of: phone.mark)?.given.map(\.name).sorted() == ["city", "email", "plan"])
    // What is not known any more is known of neither.
    let chat = try #require(try desk.visitor(mei.mark).openChat?.chat)
    _ = try desk.perform(
      .mark(chat, [.edit(attribute: "city", value: "")]), by: .agent("ann"))
    for key in [mei, phone] {
      #expect(try desk.sight(of: key.mark)?.attributes.contains { $0.name == "city" } == false)
    }
  }

  @Test func eitherLeadsToTheChatsOfBoth() throws {
    let (desk, chat) = try desk()
    _ = try desk.perform(.end(chat, intervening: false), by: .agent("ann"))
    var request = VisitorRequest(
      visitor: Visitor(id: VisitorID(phone.mark.text)), route: .agent("ann"), wait: 60)
    request.origin = ChatOrigin(
      dialogue: "one", version: 1, card: "person", page: "https://shop.example/")
    let now = try #require(try desk.perform(.request(request), by: .visitor(phone)).chat)
    func past() throws -> [PastChat] {
      try desk.pastChats(
        PastChatsQuery(of: Visitor(id: VisitorID(phone.mark.text)), in: now, limit: 9))
    }
    #expect(try past().map(\.tie) == [.email])
    #expect(try desk.sight(of: phone.mark)?.namesakes == [mei.mark])
    _ = try desk.perform(.merge(phone.mark, mei.mark), by: .agent("sue"))
    #expect(try past().map(\.summary.id) == [chat] && past().map(\.tie) == [.merged])
    #expect(try desk.sight(of: phone.mark)?.namesakes == [])
    #expect(try desk.sight(of: phone.mark)?.merged == [mei.mark])
    // Neither has the other one's chat.
    #expect(try desk.visitor(mei.mark).openChat == nil)
    #expect(throws: DeskError.self) {
      _ = try desk.perform(.say(now, id: nil, text: "hello"), by: .visitor(mei))
    }
    let visitor = try desk.visitor(mei.mark)
    #expect(try desk.mergings(of: visitor).map(\.event.kind) == [.visitorsMerged])
  }

  /// Also by what was merged in the same transaction.
  @Test func severalAtOnceAreOnePerson() throws {
    let (desk, _) = try desk()
    let third = VisitorKey("a third")
    try give(third, "email", "mei@shop.example", desk)
    let sue = Principal.agent("sue")
    let results = try desk.perform([
      (command: .merge(mei.mark, phone.mark), by: sue),
      (command: .merge(phone.mark, third.mark), by: sue),
      (command: .merge(third.mark, mei.mark), by: sue),
    ])
    #expect(results.map { (try? $0.get()) != nil } == [true, true, false])
    let whole = try desk.wholePerson(try desk.visitor(third.mark))
    #expect(Set(whole.all.map(\.mark)) == [mei.mark, phone.mark, third.mark])
    #expect(try desk.mergings(of: whole.visitor).count == 2)
  }
}
