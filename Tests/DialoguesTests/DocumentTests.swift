import Desk
import Documents
import JSON
import Records
import Testing

/// What is kept of a dialogue is a document of it: each reads what the other writes.
@Suite struct DocumentTests {
  @Test func aRecordIsADocument() throws {
    var kinds: Set<Card.Kind> = []
    for seed in 0..<1500 {
      var lots = RandomDialogue(seed: seed)
      let dialogue = lots.dialogue()
      kinds.formUnion(dialogue.cards.map(\.card.kind))
      var writer = JSONWriter()
      writer.value(dialogue)
      let text = writer.text
      let parsed = try Dialogue(parsing: Array(text.utf8))
      #expect(parsed == dialogue, "\(seed): \(text)")
      var again = JSONWriter()
      again.value(parsed)
      #expect(again.text == text, "\(seed)")
    }
    #expect(kinds.count == Card.Kind.allCases.count)
  }

  /// And a document that was written for people is the same dialogue after it was kept.
  @Test func aDocumentIsKeptWhole() throws {
    let document = """
      {"cards": {"b": {"next": null, "text": "x", "card": "message"},
                 "a": {"route": {"team": "sales", "kind": "team"}, "card": "liveChat",
                       "whenBusy": {"wait": 60}}},
       "start": "b", "name": "N", "id": "n", "priority": 100, "poke": false, "when": {},
       "targets": {"exclude": [], "include": ["x.example"]},
       "audience": {"agentAvailable": {"kind": "agent", "agent": "ann"}}}
      """
    let dialogue = try Dialogue(parsing: Array(document.utf8))
    var writer = JSONWriter()
    writer.value(dialogue)
    #expect(try Dialogue(parsing: Array(writer.text.utf8)) == dialogue)
    #expect(dialogue.cards.map(\.id) == ["b", "a"])
    #expect(writer.text.contains(#""route":{"kind":"team","team":"sales"},"whenBusy":{"wait":60}"#))
  }
}
