import Desk
import Dialogues
import FrontDesk
import Store
import Testing

@testable import Website

/// Visitors of the website who ask the library.
@Suite struct AnswersCardTests {
  private func room() throws -> SiteRoom {
    var dialogue = Dialogue(
      id: "help", name: "Help", start: "ask",
      cards: [
        .init("ask", .answers(.init(prompt: "What is it?", fallback: "A moment.", next: "person"))),
        .init("person", .liveChat(.init(route: .roundRobin, wait: 300))),
      ])
    dialogue.targets = PageTargets(include: ["https://shop.example/*"])
    dialogue.language = "en"
    let room = try SiteRoom([dialogue])
    func response(
      _ id: ResponseID, _ question: String, _ answer: String, _ language: String?,
      _ status: Response.Status = .approved
    ) -> Response {
      Response(
        id: id, question: question, answer: answer, topics: ["\(id) things", "shop"],
        status: status, language: language)
    }
    _ = try room.desk.perform(
      .change(
        .responses(
          .takeIn([
            response(
              "refund", "How do I get a refund?", "Send it back, {{firstName:\"you\"}}.", "en"),
            response("refund-de", "How do I get a refund, bitte?", "Zur\u{fc}ck damit.", "de"),
            response("open", "When are you open?", "9 to 18.", nil),
            response("secret", "Do you sell tractors?", "Not yet.", "en", .needsReview),
          ]))), by: .desk)
    return room
  }

  private func said(_ step: SiteStep) -> [String] {
    step.shown.compactMap { if case .said(_, let text) = $0 { text } else { nil } }
  }

  @Test func theyAreAnsweredAndThenComeToAPerson() throws {
    let room = try room()
    let browser = try room.comes()
    var step = try room.answer(browser, "ask", .value("how do I get a refund, bitte"), id: "1")
    #expect(said(step) == ["Send it back, you."])
    step = try room.answer(browser, "ask#2", .value("when open?"), id: "2")
    #expect(said(step) == ["9 to 18."])
    // Said again it changes nothing.
    step = try room.answer(browser, "ask#2", .value("when open?"), id: "2")
    #expect(said(step) == ["9 to 18."])
    step = try room.answer(browser, "ask#3", .value("do you sell tractors?"), id: "3")
    #expect(said(step) == ["A moment."])
    let chat = try #require(room.desk.state.chats.values.first)
    #expect(
      chat.origin?.answers.map(\.answer) == [
        "how do I get a refund, bitte", "when open?", "do you sell tractors?",
      ])
    // What they were answered about is the chat's, each topic once.
    #expect(chat.origin?.topics == ["refund things", "shop", "open things"])
    let waiting = try room.desk.library().unanswered
    #expect(waiting.map(\.question) == ["do you sell tractors?"] && waiting[0].times == 1)
  }

  /// What is approved meanwhile is answered from then on, by every process.
  @Test func theNewestLibraryAnswers() throws {
    let room = try room()
    let browser = try room.comes()
    _ = try room.answer(browser, "ask", .value("refund"), id: "1")
    let other = try FrontDesk(
      store: try room.place.open(toLook: false, isTold: false).store, clock: room.clock,
      attendance: nil)
    _ = try other.perform(.change(.responses(.approve(["secret"]))), by: .desk)
    _ = try other.perform(.change(.responses(.remove("open"))), by: .desk)
    try room.look()
    var step = try room.answer(browser, "ask#2", .value("you sell tractors"), id: "2")
    #expect(said(step) == ["Not yet."])
    step = try room.answer(browser, "ask#3", .value("when are you open"), id: "3")
    #expect(said(step) == ["A moment."])
  }
}
