#if Web
import BehaviourTable
import Desk
import Dialogues
import FrontDesk
import JSON
import Randomness
import Testing

/// Whatever agents say among themselves, no byte of it leaves the gateway; a second voice does, under
/// its own name.
@Suite struct SecrecyTests {
  private static var dialogue: PublishedDialogue {
    var dialogue = Dialogue(
      id: "d", name: "A dialogue", start: "person",
      cards: [.init("person", .liveChat(.init(route: .agent("ann"), wait: 300)))])
    dialogue.targets = PageTargets(include: [BehaviourRow.address(1)])
    return PublishedDialogue(dialogue, version: 1)
  }

  @Test(arguments: 1...6) func noSecretLeaves(_ seed: Int) async throws {
    let room = WebRoom()
    defer { room.close() }
    room.publish([SecrecyTests.dialogue])
    room.ringsAtAnn()
    room.addSue()
    try await TestGateway.serve(room.site) { _ in
    } _: { port, _ in
      var random = SplitMix64(seed: UInt64(seed))
      let page = #"{"page":{"url":"\#(BehaviourRow.address(1))"}}"#
      let hello = try await TestGateway.ask(port, "POST", "/v1/hello", body: page)
      let token = try #require(hello.json["token"]?.string)
      let seq = try #require(hello.json["picture"]?["seq"]?.int)
      let chat = try #require(room.chats.first)
      let stream = try Connection(port: port)
      try await stream.send(
        TestGateway.request(
          "GET", "/v1/events", token: token, headers: ["Last-Event-ID": "\(seq)"]))
      #expect(try await stream.answer().status == 200)
      #expect(room.ann(.accept(chat)))
      var open: [String] = []
      for number in 1...40 {
        let secret = "SECRET-\(number)"
        switch random.number(0...4) {
        case 0, 1: #expect(room.sue(.whisper(chat, id: nil, text: secret)))
        case 2: #expect(room.ann(.note(chat, id: nil, text: secret)))
        case 3: #expect(room.sue(.note(chat, id: nil, text: secret)))
        default:
          open.append("OPEN-\(number)")
          #expect(room.sue(.barge(chat, id: nil, text: "OPEN-\(number)")))
        }
      }
      #expect(room.ann(.say(chat, id: nil, text: "THE END")))
      var told = ""
      var names: Set<String> = []
      while !told.contains("THE END") {
        let event = try #require(try await stream.event())
        told += event.text
        if let name = event.data["agent"]?["name"]?.string { names.insert(name) }
      }
      let again = try await TestGateway.ask(port, "POST", "/v1/hello", token: token, body: page)
      let lines = try await TestGateway.ask(
        port, "GET", "/v1/lines?before=1000000", token: token)
      #expect(again.status == 200 && lines.status == 200, "\(lines.text)")
      for text in [told, again.text, lines.text] {
        #expect(!text.contains("SECRET"), "\(text)")
        for said in open { #expect(text.contains(said)) }
        // Who joined is said once, and by name.
        let joined = text.split(separator: #""system":"joined""#).count - 1
        #expect(joined == (open.isEmpty ? 0 : 1), "\(text)")
      }
      if !open.isEmpty { #expect(names == ["Ann Lee", "Sue"]) }
    }
  }
}
#endif
