import Desk
import FileStore
import FrontDesk
import Testing

/// What the record of a closed chat says, whatever changed since.
@Suite struct RecordTests {
  private static func words(_ record: ChatRecord?) -> [String] {
    record?.words.map(\.text) ?? []
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func aClosedChatSaysWhatWasReadAtItsTime(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(
      kind, agents: ["ann"],
      settings: [
        "presence": "off", "welcomeText": "Hello", "fallbackText": "Nobody", "capacity": "1",
      ])
    func rename(_ name: String) throws {
      var change = AgentChange()
      change.name = name
      _ = try story.desk.perform(.change(.changeAgent("ann", change)), by: .desk)
    }
    try rename("Ann")
    let talked = try story.ask("kim")
    try story.accept(talked, "ann")
    let refused = try story.ask("lea", wait: nil)
    try rename("Anna")
    _ = try story.desk.perform(
      .change(.setSettings(["welcomeText": "Hi", "fallbackText": "Later"])), by: .desk)
    _ = try story.desk.perform(.end(talked, intervening: false), by: .agent("ann"))
    let before = [talked, refused].map { RecordTests.words(try? story.desk.record(of: $0)) }
    #expect(before[0] == ["Hello", "Ann has joined.", "Anna ended the chat."])
    #expect(before[1] == ["Hello", "Nobody"])

    // Again with other names and texts, without the agent, and after the desk was opened anew.
    try rename("Somebody")
    _ = try story.desk.perform(.change(.setSettings(["fallbackText": "Never"])), by: .desk)
    _ = try story.desk.perform(.change(.removeAgent("ann", requeue: false)), by: .desk)
    for _ in 0..<2 {
      for (chat, words) in zip([talked, refused], before) {
        #expect(RecordTests.words(try story.desk.record(of: chat)) == words)
      }
      #expect(story.desk.state.name(of: "ann") == "Somebody")
      try story.reopen()
    }
  }
}
