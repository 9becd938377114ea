import Desk
import Dialogues
import FrontDesk
import Hosting
import Store
import Testing

@testable import Website

/// What browsers show of whom an agent found to be one person: each its own.
@Suite struct MergingTests {
  private func merge(_ one: Browser, _ other: Browser, at room: SiteRoom) throws {
    var sue = Agent(id: "sue", number: 0, name: "Sue")
    sue.permissions = Profile.supervisor.permissions
    _ = try room.desk.perform(.change(.addAgent(sue)), by: .desk)
    _ = try room.desk.perform(.merge(one.key.mark, other.key.mark), by: .agent("sue"))
    room.host.tell()
  }

  /// Mei's browser in a chat, her telephone, which gave the same email; and they are one person.
  private func room() throws -> (SiteRoom, mei: Browser, phone: Browser) {
    let room = try SiteRoom()
    let mei = try room.comes()
    try room.learn(mei, ["firstName": "Mei", "city": "Oslo"])
    try room.answer(mei, "ask", .choice(0), id: "answer-1")
    try room.answer(mei, "email", .value("mei@shop.example"), id: "answer-2")
    let phone = try room.comes()
    try room.learn(phone, ["email": "mei@shop.example"])
    try merge(mei, phone, at: room)
    return (room, mei, phone)
  }

  @Test func noTextSaysWhatAnotherBrowserGave() throws {
    let (room, _, phone) = try room()
    let another = SiteRoom.dialogue(
      "again", priority: 1,
      [
        "hello": .message(
          .init(text: "Hello {{firstName:\"there\"}} from {{city:\"somewhere\"}}!", next: "ask")),
        "ask": .question(.init(text: "Well?", choices: [.init(text: "Yes", value: "yes")])),
      ])
    try room.publish(another)
    try room.start(phone, "again")
    #expect(phone.dialogue?.shown.first == .said("hello", "Hello there from somewhere!"))
    // Agents know.
    #expect(try room.desk.person(phone.known).name == "Mei")
    #expect(!"\(phone.takePicture())".contains("Mei"))
    #expect(!"\(phone.takePicture())".contains("Oslo"))
  }

  @Test func aChatStaysThatBrowsersOwn() throws {
    let (room, mei, phone) = try room()
    let chat = try #require(mei.known.openChat?.chat)
    #expect(phone.takePicture().chat == nil)
    let again = try room.comes(phone.key)
    #expect(again.takePicture().chat == nil && again.known.openChat == nil)
    _ = try room.ask { mei.say("own-message-1", "Still here", $0) }
    #expect(room.desk.state.chats[chat]?.messageCount == 1)
    #expect(!"\(phone.takePicture())".contains("Still here"))
  }

  /// Who completed a dialogue in one browser does not meet it in the other.
  @Test func whatWasCompletedIsNotMetAgain() throws {
    let room = try SiteRoom()
    let mei = try room.comes()
    let phone = try room.comes()
    for browser in [mei, phone] { try room.learn(browser, ["email": "mei@shop.example"]) }
    #expect(phone.dialogue?.id == "welcome")
    try merge(mei, phone, at: room)
    try room.answer(mei, "ask", .choice(1), id: "answer-1")
    let again = try room.comes(phone.key, to: "https://shop.example/other")
    #expect(again.dialogue == nil)
  }

  @Test func whoIsForgottenInOneIsForgottenInAll() throws {
    let (room, mei, phone) = try room()
    let chat = try #require(mei.known.openChat?.chat)
    let window = TestWindow()
    try room.ask { mei.listen(after: mei.heard, in: window, $0) }
    try room.ask { room.browsers.forget(phone.key, $0) }
    guard case .failure(.unknownVisitor) = room.browsers.find(phone.key) else {
      Issue.record("the telephone is still known")
      return
    }
    // But for the chat that the other one is in.
    let rest = try room.desk.visitor(mei.key.mark)
    #expect(rest.attributes == [] && rest.habits.pages == [] && rest.openChat?.chat == chat)
    #expect(window.isOpen && mei.known.openChat?.chat == chat)
    _ = try room.ask { mei.say("own-message-1", "Still here", $0) }
    #expect(room.desk.state.chats[chat]?.messageCount == 1)
    room.clock.now = room.clock.now + 10
    try room.look()
    #expect(try room.desk.visitor(mei.key.mark).habits.timeOnSite == 0)
    #expect(try room.desk.people(email: "mei@shop.example") == [])
  }

  @Test func whoBecomesAnotherLeavesThePerson() throws {
    let (room, mei, phone) = try room()
    try room.learn(phone, ["email": "kim@acme.example"])
    // Who was left behind is in the book once something more has come.
    _ = try room.desk.perform(.change(.setSettings(["maxUnread": "77"])), by: .desk)
    let now = try room.desk.visitor(phone.key.mark)
    #expect(try room.desk.wholePerson(now).others == [])
    #expect(try room.desk.person(now).name == "")
    let whole = try room.desk.wholePerson(try room.desk.visitor(mei.key.mark))
    #expect(whole.others.count == 1 && whole.others.first?.email == "mei@shop.example")
  }
}
