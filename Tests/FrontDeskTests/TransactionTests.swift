import Desk
import Store
import Testing

@testable import FrontDesk

/// What one transaction costs, counted.
@Suite struct TransactionTests {
  private func begin() throws -> (story: StoryDesk, store: CountingStore, desk: FrontDesk, ChatID) {
    let story = try StoryDesk(
      .memory, settings: ["messagesPerMinute": "5000", "maxUnread": "5000"])
    try story.pass(0, present: ["ann"])
    let chat = try story.ask("vera")
    try story.accept(chat, "ann")
    let store = CountingStore(try story.store())
    let desk = try story.open(store)
    return (story, store, desk, chat)
  }

  @Test func aMessageIsOneLookOneCheckOnePass() throws {
    let (_, store, desk, chat) = try begin()
    for number in 0..<3 {
      let before = (store.counts, desk.work)
      _ = try desk.perform(.say(chat, id: MessageID("m\(number)"), text: "hello"), by: .desk)
      #expect(store.counts.locks == before.0.locks + 1)
      #expect(store.counts.looks == before.0.looks + 1)
      #expect(store.counts.commits == before.0.commits + 1)
      #expect(store.counts.readings == before.0.readings)
      #expect(desk.work.looksAtJournal == before.1.looksAtJournal + 1)
      #expect(desk.work.checksOfRepetition == before.1.checksOfRepetition + 1)
      #expect(desk.work.passesOfTime == before.1.passesOfTime + 1)
    }
  }

  @Test func manyLinesAreOneCommitAndEachIsAnswered() throws {
    let (story, store, desk, chat) = try begin()
    let before = (store.counts, desk.work)
    var commands: [Command] = (0..<50).map { .say(chat, id: MessageID("m\($0)"), text: "\($0)") }
    commands.insert(.say(chat, id: "empty", text: " "), at: 10)
    commands.append(.say(chat, id: "m7", text: "7"))
    commands.append(.say(chat, id: "m7", text: "other"))
    let results = try desk.perform(commands, by: .desk)
    #expect(store.counts.locks == before.0.locks + 1)
    #expect(store.counts.looks == before.0.looks + 1)
    #expect(store.counts.commits == before.0.commits + 1)
    #expect(desk.work.passesOfTime == before.1.passesOfTime + 1)
    var said: [Int64] = []
    for (index, result) in results.enumerated() {
      switch (index, result) {
      case (10, .failure(.refused(let refusal))):
        #expect(refusal.description.contains("empty message"))
      case (51, .success(let receipt)):
        #expect(receipt.repeated && receipt.message?.seq == said[7])
      case (52, .failure(.refused(let refusal))):
        #expect(refusal.description.contains("was used for"))
      case (_, .success(let receipt)):
        #expect(!receipt.repeated)
        said.append(receipt.message?.seq ?? 0)
      case (_, .failure(let error)): Issue.record("\(index): \(error)")
      }
    }
    #expect(results.count == 53 && said.count == 50 && said == said.sorted())
    let words = try #require(try story.open().record(of: chat)?.words)
    #expect(words.filter(\.isMessage).map(\.text) == (0..<50).map { "\($0)" })
  }

  /// All or nothing: what could not be written was not said.
  @Test func manyLinesThatCannotBeWrittenAreNone() throws {
    let (story, _, _, chat) = try begin()
    let store = FailingStore(try story.store())
    let desk = try story.open(store)
    store.writingFails = true
    #expect(throws: DeskError.self) {
      _ = try desk.perform(
        [.say(chat, id: "a", text: "a"), .say(chat, id: "b", text: "b")], by: .desk)
    }
    store.writingFails = false
    #expect(try story.open().state.chats[chat]?.messageCount == 0)
    let again = try desk.perform(
      [.say(chat, id: "a", text: "a"), .say(chat, id: "b", text: "b")], by: .desk)
    #expect(again.allSatisfy { (try? $0.get().repeated) == false })
  }

  /// A sender's last words are known again, however much others wrote since; also by who opens the
  /// desk later.
  @Test func whatIsSentAgainIsKnownAmongManyWords() throws {
    let (story, _, desk, chat) = try begin()
    _ = try desk.perform(.say(chat, id: "mine", text: "Hello"), by: .agent("ann"))
    for round in 0..<5 {
      let many: [Command] = (0..<200).map {
        .say(chat, id: MessageID("\(round)-\($0)"), text: "x")
      }
      _ = try desk.perform(many, by: .desk)
    }
    let last = SentWords.bound - 1
    for desk in [desk, try story.open()] {
      #expect(
        try desk.perform(.say(chat, id: "mine", text: "Hello"), by: .agent("ann")).repeated)
      for number in [0, last - 200, last] where number >= 0 {
        let (round, index) = (4 - number / 200, 199 - number % 200)
        let again = Command.say(chat, id: MessageID("\(round)-\(index)"), text: "x")
        #expect(try desk.perform(again, by: .desk).repeated, "\(number) back")
      }
    }
    // Bounded, and of each side by itself.
    let sent = try #require(desk.state.chats[chat]?.sent)
    #expect(sent.visitors.count == SentWords.bound && sent.agents.count == 1)
  }
}
