import Desk
import Dialogues
import Documents
import Testing

@Suite struct CheckTests {
  private static let sound = """
    {"id": "welcome", "name": "Welcome", "description": "", "priority": 1, "language": "en",
     "poke": true,
     "targets": {"include": ["https://*.shop.example/pricing/*"],
                 "exclude": ["https://shop.example/pricing/jobs"]},
     "when": {"timeOnPage": 20, "scroll": 50},
     "audience": {"all": [{"attribute": "email", "op": "isEmpty"}]},
     "start": "hello",
     "cards": {
      "hello": {"card": "message", "text": "Hello {{firstName:\\"there\\"}}!", "next": "ask"},
      "ask": {"card": "question", "text": "Talk to a person?", "attribute": "wantsPerson",
              "choices": [{"text": "Yes, please", "value": "yes", "next": "name"},
                          {"text": "No", "value": "no"}]},
      "name": {"card": "infoCapture", "attribute": "firstName", "type": "text",
               "prompt": "Your name?", "required": false, "next": "email"},
      "email": {"card": "infoCapture", "attribute": "email", "type": "email",
                "prompt": "Where can we reach you?", "placeholder": "name@company.example",
                "next": "person"},
      "person": {"card": "liveChat", "route": {"kind": "customRules"},
                 "whenBusy": {"wait": 300}, "leaveMessage": true}}}
    """

  /// The flaws of the sound dialogue with some text in the place of another, by place.
  private func flaws(
    _ changes: (old: String, new: String)..., others: [Dialogue] = []
  ) throws -> [String: DialogueFlaw.Reason] {
    var text = CheckTests.sound
    for (old, new) in changes {
      #expect(text.contains(old))
      text = text.replacing(old, with: new, maxReplacements: 1)
    }
    let dialogue = try Dialogue(parsing: Array(text.utf8))
    let found = DialogueCheck.flaws(of: dialogue, agents: ["ann"], teams: ["sales"], others: others)
    return Dictionary(found.map { ($0.place, $0.reason) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func aSoundOneHasNothingToSay() throws { #expect(try flaws() == [:]) }

  @Test func whatDoesNotFitTogetherIsNamed() throws {
    #expect(
      try flaws(("\"next\": \"ask\"", "\"next\": \"aks\""))["cards.hello.next"]
        == .noSuchCard("aks"))
    #expect(
      try flaws(("\"start\": \"hello\"", "\"start\": \"helo\""))["start"] == .noSuchCard("helo"))
    #expect(
      try flaws(("\"value\": \"no\"", "\"value\": \"no\", \"next\": \"hello\""))["cards.ask.next"]
        == .circle(["hello", "ask"]))
    #expect(
      try flaws(("\"start\": \"hello\"", "\"start\": \"ask\""))["cards.hello"] == .unreachable)
    #expect(
      try flaws(("{\"kind\": \"customRules\"}", "{\"kind\": \"agent\", \"agent\": \"bo\"}"))[
        "cards.person.route"] == .unknownAgent("bo"))
    #expect(
      try flaws(("{\"kind\": \"customRules\"}", "{\"kind\": \"team\", \"team\": \"x\"}"))[
        "cards.person.route"] == .unknownTeam("x"))
  }

  /// Also deep within a condition.
  @Test func thePlaceInAConditionIsNamed() throws {
    let condition = """
      {"any": [{"attribute": "plan", "op": "isEmpty"}, \
      {"all": [{"agentAvailable": {"kind": "agent", "agent": "bo"}}]}]}
      """
    let found = try flaws(
      ("{\"all\": [{\"attribute\": \"email\", \"op\": \"isEmpty\"}]}", condition))
    #expect(found == ["audience.any[1].all[0].agentAvailable": .unknownAgent("bo")])
  }

  @Test func textsAndNamesAreLookedAt() throws {
    #expect(
      try flaws(("Hello {{firstName", "Hello {{ firstName"))["cards.hello.text"] == .brokenToken)
    #expect(try flaws(("Your name?", " "))["cards.name.prompt"] == .emptyText)
    #expect(
      try flaws(("Your name?", String(repeating: "x", count: 2001)))["cards.name.prompt"]
        == .longText(count: 2001))
    #expect(
      try flaws(("Your name?", "[here](javascript:alert(1)"))["cards.name.prompt"] == nil)
    #expect(
      try flaws(("Your name?", "[here](javascript:x)"))["cards.name.prompt"]
        == .brokenLink("[here](javascript:x)"))
    #expect(
      try flaws(("\"wantsPerson\"", "\"page.url\""))["cards.ask.attribute"]
        == .derivedAttribute("page.url"))
    #expect(
      try flaws(("\"language\": \"en\"", "\"language\": \"english language\""))["language"]
        == .badLanguage("english language"))
    #expect(
      try flaws(("\"priority\": 1,", "\"priority\": 1001,"))["priority"] == .badPriority(1001))
    #expect(
      try flaws(("https://*.shop.example/pricing/*", "shop example"))["targets.include[0]"]
        == .badTarget("shop example"))
  }

  @Test func whatMaySurpriseIsTold() throws {
    #expect(
      try flaws(("\"start\": \"hello\"", "\"start\": \"person\""))["cards.person"] == .personUnasked
    )
    #expect(
      try flaws(("\"attribute\": \"firstName\"", "\"attribute\": \"title\""))["cards.person"]
        == .nobodyKnown(lacksEmail: false, lacksName: true))
    #expect(
      try flaws(
        (",\n                      {\"text\": \"No\", \"value\": \"no\"}", ""))[
          "cards.ask.choices"] == .oneChoice)
    #expect(
      try flaws(
        (",\n             \"whenBusy\": {\"wait\": 300}, \"leaveMessage\": true", ""))[
          "cards.person"] == .nobodyWaits)
    var other = try Dialogue(parsing: Array(CheckTests.sound.utf8))
    other.id = "always"
    other.audience = nil
    other.targets = PageTargets(include: ["*.shop.example"])
    #expect(try flaws(others: [other])["targets"] == .neverShown(behind: "always"))
    other.targets?.exclude = ["shop.example/about"]
    #expect(try flaws(others: [other]) == [:])
  }

  /// A placeholder is a text like others, but that it may be empty.
  @Test func aPlaceholderIsLookedAtAsWell() throws {
    let old = "name@company.example"
    #expect(try flaws((old, "{{firstName"))["cards.email.placeholder"] == .brokenToken)
    #expect(
      try flaws((old, String(repeating: "x", count: 2001)))["cards.email.placeholder"]
        == .longText(count: 2001))
    #expect(try flaws((old, "")) == [:])
  }

  @Test(arguments: [
    ("\"card\": \"message\"", "\"card\": \"massage\"", "cards.hello.card"),
    ("\"poke\": true", "\"poke\": 1", "poke"), ("\"poke\": true", "\"pokes\": true", "pokes"),
    ("\"op\": \"isEmpty\"", "\"op\": \"empty\"", "audience.all[0].op"),
    ("\"type\": \"email\"", "\"type\": \"mail\"", "cards.email.type"),
    ("\"scroll\": 50", "\"scroll\": 101", "when.scroll"),
    ("\"leaveMessage\": true", "\"leaveMessage\": true, \"next\": \"ask\"", "cards.person.next"),
    ("\"id\": \"welcome\"", "\"id\": \"Wel come\"", "id"),
  ])
  func aBadDocumentIsRefusedWithThePlace(_ old: String, _ new: String, _ place: String) throws {
    let text = CheckTests.sound.replacing(old, with: new, maxReplacements: 1)
    let error = #expect(throws: DocumentError.self) {
      _ = try Dialogue(parsing: Array(text.utf8))
    }
    #expect(error?.path == place)
  }
}
