import Desk
import Randomness
import Testing

@testable import Visitors

@Suite("What simulated people say")
struct LanguageTests {
  @Test("Every language has something to say on everything", arguments: Language.allCases)
  func complete(language: Language) throws {
    let book = language.phrasebook
    var random = SplitMix64(seed: 1)
    let facts = Facts(&random).values
    for topic in Topic.allCases {
      let phrases = try #require(book.topics[topic])
      #expect(phrases.openings.count >= 2)
      #expect(phrases.details.count >= 2)
      #expect(phrases.followUps.count == phrases.followUpAnswers.count)
      for text in phrases.openings + phrases.details + phrases.followUps {
        #expect(text.places.allSatisfy { facts[$0] != nil }, "\(text)")
        #expect(!text.filled(facts).contains("{"))
      }
      for text in phrases.solutions + phrases.followUpAnswers {
        #expect(text.places.allSatisfy { ["number", "product", "otherSize"].contains($0) })
      }
      // Something can be answered to a visitor who has named nothing.
      #expect(phrases.solutions.contains { $0.places.isEmpty }, "\(language) \(topic)")
    }
  }

  @Test("Agents understand what visitors ask", arguments: Language.allCases)
  func openings(language: Language) {
    let book = language.phrasebook
    var random = SplitMix64(seed: 2)
    for topic in Topic.allCases {
      for opening in book.topics[topic]?.openings ?? [] {
        let texts = opening.messages(Facts(&random).values)
        #expect(Topic.heard(in: texts, book) == topic, "\(opening)")
        #expect(book.topics[topic]?.solutions(for: texts).count == 1, "\(opening)")
      }
    }
  }

  @Test("Visitors understand what agents say", arguments: Language.allCases)
  func intents(language: Language) {
    let book = language.phrasebook
    func expect(_ texts: [String], _ intent: Intents) {
      for text in texts {
        let filled = text.filled(["name": "Ann", "me": "Lena", "number": "LF-12345"])
        #expect(HeardText(filled).intents(book.keywords).contains(intent), "\(text)")
      }
    }
    expect(book.agent.greetings, .greeting)
    expect(book.agent.askNumber, .asksDetails)
    expect(book.agent.patience, .patience)
    expect(book.agent.apologies, .apology)
    expect(book.agent.anythingElse, .anythingElse)
    expect(book.agent.farewells, .goodbye)
    expect(book.visitor.thanks, .thanks)
    for topic in Topic.allCases { expect(book.topics[topic]?.solutions ?? [], .solution) }
  }

  @Test("Visitors of each language talk in it")
  func talk() throws {
    let show = try SimulatedDesk(seed: 4, agents: 8, rate: 20, speed: 2)
    try show.run(seconds: 900)
    var count: [String: Int] = [:]
    for (visitor, text) in show.visitorTexts {
      let tag = visitor["language"]
      count[tag, default: 0] += 1
      let hasHan = text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
      switch tag {
      case "zh-TW": #expect(hasHan || text == "OK", "\(text)")
      case "de", "es":
        #expect(!hasHan)
        let book = Language(tag: tag).phrasebook
        #expect(book.says(text), "\(text)")
      default:
        #expect(!hasHan)
        #expect(Phrasebook.english.says(text) || Phrasebook.emoji.says(text), "\(text)")
      }
    }
    #expect(count.count == 4)
    #expect(count.values.allSatisfy { $0 > 20 }, "\(count)")
  }

  @Test("Agents answer in the visitor's language, from what they read")
  func answers() {
    func answer(_ texts: [String], tag: String = "") -> String {
      let chat = Chat(
        id: "c", requestSeq: 1, visitor: Visitor(attributes: [.init(name: "language", value: tag)]),
        route: .roundRobin, wait: nil, requestedAt: Instant(seconds: 0))
      var talk = Visitors.Conversation()
      var random = SplitMix64(seed: 1)
      var said = ""
      for _ in 0..<4 {
        let turn = talk.next(in: chat, saying: texts, as: "Lena Vogt", &random)
        said += turn?.texts.joined(separator: " ") ?? ""
      }
      return said
    }
    #expect(answer(["我的拉鍊壞了 LF-30001"]).contains("拉鍊"))
    #expect(
      answer(["Der Reißverschluss ist kaputt, Bestellung LF-30001"]).contains("Reißverschluss"))
    #expect(
      answer(["La cremallera está rota, pedido LF-30001"], tag: "es-MX").contains("cremallera"))
    #expect(answer(["the zip is broken, order LF-30001"], tag: "fr").contains("zip"))
    #expect(answer(["omg 😭😭 my zip broke LF-30001"], tag: "en").contains("✅"))
    #expect(answer(["xyzzy"]).contains("Larkfield") || answer(["xyzzy"]).contains("Lena"))
  }
}

extension Phrasebook {
  /// Whether a visitor could have said this in it.
  fileprivate func says(_ text: String) -> Bool {
    let v = visitor
    let greetings = v.greetings
    let phrases =
      greetings + v.pings + v.nudges + v.angryNudges + v.goneUnanswered + v.waiting + v.grumbles
      + v.forgiving + v.angryOpenings + v.notEnough + v.puzzled + v.asides + v.yes + v.noIdea
      + v.short + v.thanks + v.farewells + v.passedOn + v.otherLanguage
      + particulars.answers.values.flatMap { $0 } + particulars.withoutPhone
      + topics.values.flatMap { $0.openings + $0.details + $0.followUps }
    return phrases.contains { phrase in
      phrase.split(separator: "|").contains { part in
        // What lies between the places to fill in, in order.
        var rest = text[...]
        return String(part).pieces.allSatisfy { piece in
          guard let found = rest.range(of: piece) else { return false }
          rest = rest[found.upperBound...]
          return true
        }
      }
    }
  }
}

extension String {
  fileprivate var pieces: [String] {
    split(separator: "{").enumerated().map { i, part in
      if i == 0 {
        return hasPrefix("{") ? String(part.drop { $0 != "}" }.dropFirst()) : String(part)
      }
      return String(part.drop { $0 != "}" }.dropFirst())
    }.filter { !$0.isEmpty }
  }
}

extension Substring {
  fileprivate func range(of piece: String) -> Range<Index>? { firstRange(of: piece) }
}
