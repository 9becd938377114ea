import FrontDesk
import Testing

@testable import Desk

/// One address is one thing, however it is spelt.
@Suite struct EmailDomainTests {
  /// RFC 3492, 7.1, and domains that are there.
  static let labels = [
    ("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"), ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
    ("Pročprostěnemluvíčesky", "Proprostnemluvesky-uyb24dma41a"),
    ("3年B組金八先生", "3B-ww4c5e180e575a65lsy2b"),
    ("なぜみんな日本語を話してくれないのか", "n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa"),
    ("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"),
    ("MajiでKoiする5秒前", "MajiKoi5-783gue6qz075azm5e"), ("münchen", "mnchen-3ya"),
    ("bücher", "bcher-kva"), ("☃", "n3h"), ("例え", "r8jz45g"),
  ]

  @Test(arguments: labels) func labelsGoToASCIIAndBack(_ letters: String, _ ascii: String) {
    #expect(Punycode.encoded(letters) == ascii)
    #expect(Punycode.decoded(ascii) == letters)
  }

  @Test(arguments: ["", "é", "-", "99999999", "a-99999999999", String(repeating: "9", count: 64)])
  func whatIsNoPunycodeIsNotTakenForSome(_ ascii: String) {
    let decoded = Punycode.decoded(ascii)
    // The empty label and a hyphen alone are words of plain letters, which are never encoded.
    #expect(decoded == nil || decoded?.allSatisfy(\.isASCII) == true)
  }

  @Test(arguments: [
    "acme.example", "ACME.Example", " acme.example ", "acme.example.", "acme.example.\t",
    "ａｃｍｅ．example", "acme。example", "ac\u{AD}me.exa\u{200B}mple",
  ])
  func aDomainHasOneForm(_ spelling: String) {
    #expect(EmailDomain.normal(spelling) == "acme.example")
  }

  @Test(arguments: [
    "münchen.example", "MÜNCHEN.example", "mu\u{308}nchen.example", "xn--mnchen-3ya.example",
    "XN--MNCHEN-3YA.EXAMPLE", " xn--mnchen-3ya.example.",
  ])
  func aDomainOfItsOwnScriptHasOneForm(_ spelling: String) {
    #expect(Array(EmailDomain.normal(spelling).utf8) == Array("münchen.example".utf8))
  }

  /// An encoding that nobody would make stands for nothing: neither plain letters nor capitals hide
  /// in it, and no dot.
  @Test(arguments: [
    "xn--acme-.example", "xn--.example", "xn--99999999.example", "xn--mnchen-2ya9.example",
    "acme..example", "a--b.example", "", ".",
  ])
  func whatIsWrongStaysAsItIs(_ text: String) {
    let normal = EmailDomain.normal(text)
    #expect(normal == (text == "." ? "" : text))
    #expect(EmailDomain.normal(normal) == normal)
  }

  @Test func theNormalFormOfTheNormalFormIsItself() {
    for (letters, ascii) in EmailDomainTests.labels {
      for text in [letters + ".example", "xn--\(ascii).example"] {
        let normal = EmailDomain.normal(text)
        #expect(EmailDomain.normal(normal) == normal)
      }
    }
  }

  @Test func anAddressKeepsWhatStandsBeforeTheAt() {
    // What follows the last at sign has none, whatever looks like one: rules count on it.
    #expect(!EmailDomain.normal("x\u{FF20}ACME.example").contains("@"))
    #expect(EmailAddress.normal(" Kim@ACME.example. ") == "Kim@acme.example")
    #expect(EmailAddress.normal("kim@home@ACME.example") == "kim@home@acme.example")
    #expect(EmailAddress.normal("nobody") == "nobody")
    #expect(VisitorID(email: "Kim@XN--mnchen-3ya.example ") == "kim@münchen.example")
  }

  @Test(arguments: StoryDesk.Kind.allCases)
  func aVisitorHasOneChatAndTheirOwnerHoweverTheySpellThemselves(_ kind: StoryDesk.Kind) throws {
    let story = try StoryDesk(kind)
    try story.pass(0, present: ["ann", "bob"])
    let account = Account(domain: "XN--mnchen-3ya.example.", agent: "bob")
    _ = try story.desk.perform(.change(.addAccounts([account])), by: .desk)
    func ask(_ email: String) -> Command {
      .request(
        VisitorRequest(
          visitor: Visitor(
            id: VisitorID(email), attributes: [.init(name: "email", value: email)]), wait: 60))
    }
    let chat = try #require(try story.desk.perform(ask("kim@münchen.example "), by: .desk).chat)
    #expect(try story.chat(chat).agent == "bob")
    #expect(try story.chat(chat).visitor.email == "kim@münchen.example")
    for email in ["KIM@münchen.example", "kim@XN--MNCHEN-3YA.example.", " kim@münchen.example"] {
      #expect(try story.refused(ask(email), by: .desk).openChat == chat, "\(email)")
    }
    try story.accept(chat, "bob")
    let again = try #require(
      try story.desk.perform(ask("lee@MÜNCHEN.EXAMPLE"), by: .desk).chat)
    #expect(try story.chat(again).agent == "bob")
    _ = try story.desk.perform(.change(.removeAccount(domain: "münchen.example.")), by: .desk)
    #expect(story.desk.state.accounts.isEmpty)
  }

  @Test(arguments: ["is", "isNot"]) func aRuleKnowsADomainInEverySpelling(_ op: String) throws {
    let story = try StoryDesk(.memory)
    try story.pass(0, present: ["ann", "bob"])
    let condition = Condition.test(
      attribute: "emailDomain", op: try #require(.init(rawValue: op)),
      values: [" XN--mnchen-3ya.example."])
    let rule = Rule(id: "city", when: condition, agents: ["bob"])
    _ = try story.desk.perform(.change(.addRule(rule)), by: .desk)
    let visitor = Visitor(attributes: [.init(name: "email", value: "kim@München.example")])
    let request = VisitorRequest(visitor: visitor, route: .customRules, wait: 60)
    let receipt = try story.desk.perform(.request(request), by: .desk)
    #expect(receipt.events.contains { $0.event.closesChat } == (op == "isNot"))
  }

  @Test func anAgentsAddressIsKeptInItsOneForm() throws {
    let story = try StoryDesk(.memory)
    var change = AgentChange()
    change.email = " Ann@ACME.example. "
    _ = try story.desk.perform(.change(.changeAgent("ann", change)), by: .desk)
    #expect(story.desk.state.agent("ann")?.email == "Ann@acme.example")
    change.email = "a nn@acme.example"
    #expect(try story.refused(.change(.changeAgent("ann", change)), by: .desk).kind == .invalid)
  }
}
