import Desk
import FrontDesk
import Randomness
import Testing

@testable import Visitors

@Suite("What visitors tell when they are asked")
struct ParticularsTests {
  /// How agents ask, in their own words, not in those of the phrasebooks.
  private static let questions: [(Language, Particular, [String])] = [
    (
      .english, .order,
      [
        "Could you tell me your order number please?", "what is your order number?",
        "What's the number of your order", "Order number, please.", "And your order number?",
        "Sure! May I have your order number?", "Which order is it about?",
      ]
    ),
    (
      .english, .invoice, ["What is the invoice number?", "Could you give me your invoice number?"]
    ),
    (
      .english, .email,
      [
        "What is your email address?", "Your email, please?", "Can I have your e-mail?",
        "ok, what's your email",
      ]
    ),
    (.english, .name, ["What is your name?", "May I ask your name?", "Who am I talking to?"]),
    (
      .english, .phone,
      [
        "What is your phone number?", "Could you tell me your phone number?",
        "How can I reach you?",
      ]
    ),
    (.english, .size, ["What size do you wear?", "Which size do you need?", "Your size?"]),
    (
      .chinese, .order,
      ["請問您的訂單號碼是多少？", "麻煩提供訂單編號", "訂單編號？", "可以給我您的訂單號碼嗎？", "請問是哪一筆訂單？"]
    ),
    (.chinese, .invoice, ["請問發票號碼是多少？", "請提供發票號碼。"]),
    (.chinese, .email, ["請問您的 email 是什麼？", "請問您的電子信箱？", "方便留個信箱給我嗎？"]),
    (.chinese, .name, ["請問怎麼稱呼？", "請問您貴姓大名？", "請告訴我您的名字"]),
    (.chinese, .phone, ["請問您的電話號碼是多少？", "方便給我手機號碼嗎？"]),
    (.chinese, .size, ["請問您穿什麼尺寸？", "您的尺寸是多少？"]),
    (
      .german, .order,
      [
        "Wie lautet Ihre Bestellnummer?", "Nennen Sie mir bitte die Bestellnummer.",
        "Ihre Bestellnummer bitte", "Um welche Bestellung geht es?",
      ]
    ),
    (
      .german, .invoice,
      ["Wie ist die Rechnungsnummer?", "Haben Sie die Rechnungsnummer zur Hand?"]
    ),
    (
      .german, .email,
      ["wie lautet Ihre E-Mail-Adresse?", "Dürfte ich Ihre E-Mail-Adresse haben?", "Ihre Email?"]
    ),
    (.german, .name, ["Wie ist Ihr Name?", "Wie heißen Sie?", "Mit wem spreche ich?"]),
    (
      .german, .phone,
      ["Wie ist Ihre Telefonnummer?", "Unter welcher Nummer kann ich Sie telefonisch erreichen?"]
    ),
    (.german, .size, ["Welche Größe tragen Sie?", "Was ist Ihre Größe?"]),
    (
      .spanish, .order,
      [
        "¿Cuál es su número de pedido?", "Dígame el número de pedido, por favor.",
        "¿De qué pedido se trata?", "Su número de pedido, por favor.",
      ]
    ),
    (.spanish, .invoice, ["¿Cuál es el número de factura?", "¿Me da el número de la factura?"]),
    (.spanish, .email, ["¿Cuál es su correo?", "¿Me puede dar su correo electrónico?"]),
    (.spanish, .name, ["¿Cómo se llama?", "¿Me dice su nombre?", "¿Con quién hablo?"]),
    (.spanish, .phone, ["¿Cuál es su teléfono?", "¿Me da su número de teléfono?"]),
    (.spanish, .size, ["¿Qué talla usa?", "¿Cuál es su talla?"]),
  ]

  private func tell(
    _ language: Language, _ topic: Topic, _ questions: [String], seed: UInt64,
    _ check: (Interview, [String], String) -> Void
  ) throws {
    for question in questions {
      var interview = try Interview(language, topic, seed: seed)
      let answer = interview.say(question)
      check(interview, answer, "\(language) \(topic) seed \(seed): \(question) -> \(answer)")
    }
  }

  @Test(
    "Whoever asks for a number, an address, a name or a size is told it", arguments: Topic.allCases)
  func own(topic: Topic) throws {
    for (language, particular, questions) in Self.questions {
      for seed in 1...3 as ClosedRange<UInt64> {
        for language in language == .english ? [.english, .emoji] : [language] {
          try tell(language, topic, questions, seed: seed) { interview, answer, what in
            let expected = interview.value(of: particular)
            #expect(answer.contains { $0.contains(expected) }, "\(what), not \(expected)")
          }
        }
      }
    }
  }

  @Test("Also when asked in another language, of which they remark on it once")
  func foreign() throws {
    for own in [Language.english, .chinese, .german, .spanish] {
      for (language, particular, questions) in Self.questions where language != own {
        try tell(own, .care, questions, seed: 5) { interview, answer, what in
          let expected = interview.value(of: particular)
          #expect(answer.contains { $0.contains(expected) }, "\(what), not \(expected)")
        }
      }
    }
  }

  @Test("“The number” is that of what they ask about")
  func theNumber() throws {
    var invoice = try Interview(.english, .invoice, seed: 1)
    #expect(invoice.say("Could you tell me the number, please?").contains { $0.contains("INV-") })
    var order = try Interview(.english, .repair, seed: 1)
    #expect(order.say("Could you tell me the number, please?").contains { $0.contains("LF-") })
  }

  @Test("Two things asked for are two things told")
  func both() throws {
    var interview = try Interview(.english, .delivery, seed: 1)
    let said = interview.say("Could you tell me your name and your order number?")
      .joined(separator: "\n")
    #expect(said.contains(interview.value(of: .name)), "\(said)")
    #expect(said.contains(interview.value(of: .order)), "\(said)")
  }

  @Test(
    "What only mentions such things asks for none",
    arguments: [
      "I’ve sent the label to your email address.", "Please check your email.",
      "Your order number is on the label.", "We take your size back for thirty days.",
      "You can change the address under “Orders”.", "What can I do for you?",
      "Shall I send the label to your email address?", "Is there anything else?",
    ])
  func mentions(text: String) {
    for topic in Topic.allCases {
      #expect(Phrasebook.english.particulars.asked(in: text, topic: topic) == [])
    }
  }

  @Test("No solution an agent offers is mistaken for a question", arguments: Language.allCases)
  func solutions(language: Language) {
    let book = language.phrasebook
    for topic in Topic.allCases {
      let said = book.topics[topic]?.solutions ?? []
      for text in said + book.agent.patience + book.agent.apologies + book.agent.anythingElse
        + book.agent.inquiries + book.agent.farewells + book.agent.greetings
      {
        #expect(book.particulars.asked(in: text, topic: topic) == [], "\(text)")
      }
      for text in book.agent.askNumber {
        let asked: Particular = topic == .invoice ? .invoice : .order
        #expect(
          book.particulars.asked(in: text, topic: topic).contains { [asked, .order].contains($0) },
          "\(text)")
      }
    }
  }

  @Test("A yes-or-no question gets a yes, once they know nothing more to tell")
  func yes() throws {
    for (language, question) in [
      (Language.english, "Is it the green one?"), (.german, "Ist es die grüne?"),
      (.spanish, "¿Es la verde?"), (.chinese, "是綠色那件嗎？"),
    ] {
      var interview = try Interview(language, .care, seed: 2)
      let said = interview.say(question)
      #expect(language.phrasebook.visitor.yes.contains { said.contains($0) }, "\(said)")
    }
  }

  @Test("A question is answered though more was written after it, and once")
  func questionAndMore() throws {
    let yes = Language.english.phrasebook.visitor.yes
    var interview = try Interview(.english, .care, seed: 2)
    let said = interview.say("Is it the green one?", "One second.")
    #expect(yes.contains { said.contains($0) }, "\(said)")
    for question in ["Why?", "How so?"] {
      let said = interview.say(question)
      #expect(!said.isEmpty && !yes.contains { said.contains($0) }, "\(said)")
    }
  }

  @Test(
    "Who is written to in another language says so, and that once",
    arguments: [
      (Language.english, "那我們免費幫您換一件新的，好嗎？"),
      (.english, "Ich schicke Ihnen eine neue, ist das gut?"),
      (.english, "¿Le parece bien si le enviamos otra?"), (.emoji, "請稍等，我查一下。"),
      (.chinese, "One moment please, I will check that for you."),
      (.chinese, "Einen Moment bitte, ich sehe nach."), (.german, "Hello, how can I help you?"),
      (.german, "請問有什麼可以幫您？"), (.spanish, "What is it about, please?"),
      (.spanish, "Wie kann ich Ihnen helfen?"),
    ])
  func otherLanguage(own: Language, text: String) throws {
    var interview = try Interview(own, .delivery, seed: 3)
    let remarks = own.phrasebook.visitor.otherLanguage
    let first = interview.say(text)
    #expect(first.contains { remarks.contains($0) }, "\(first)")
    let second = interview.say(text)
    #expect(!second.contains { remarks.contains($0) }, "\(second)")
  }

  @Test("Nobody takes their own language for another", arguments: Language.allCases)
  func ownLanguage(language: Language) {
    let book = language.phrasebook
    let said =
      book.agent.greetings + book.agent.inquiries + book.agent.askNumber + book.agent.patience
      + book.agent.apologies + book.agent.anythingElse + book.agent.stillThere
      + book.agent.farewells
      + book.topics.values.flatMap { $0.solutions + $0.followUpAnswers + $0.openings + $0.details }
    for text in said {
      let written = Language.written(in: text.filled(["name": "王小明", "me": "Lena", "size": "M"]))
      #expect(written == nil || written?.tag == language.tag, "\(text)")
    }
  }

  @Test("Every particular can be told in every language", arguments: Language.allCases)
  func complete(language: Language) {
    let particulars = language.phrasebook.particulars
    for particular in Particular.allCases {
      #expect(particulars.words[particular]?.isEmpty == false)
      #expect(particulars.answers[particular]?.isEmpty == false)
      for text in particulars.answers[particular] ?? [] {
        #expect(text.places == (particular == .address ? [] : [particular.place]), "\(text)")
      }
    }
    #expect(!particulars.withoutPhone.isEmpty)
  }

  @Test("A greeting and what follows it are two sentences", arguments: Language.allCases)
  func greetings(language: Language) {
    for greeting in language.phrasebook.visitor.greetings {
      let last = greeting.last ?? " "
      let isPicture = last.unicodeScalars.contains { $0.properties.isEmoji && $0.value > 0xFF }
      #expect(isPicture || ".!?:！。～？".contains(last), "\(greeting)")
    }
  }

  @Test("Nobody nudges twice in the same words", arguments: [Language.english, .chinese, .emoji])
  func nudges(language: Language) throws {
    for seed in 1...30 as ClosedRange<UInt64> {
      var interview = try Interview(language, .delivery, seed: seed)
      let said = interview.wait(seconds: 600)
      let nudges = said.filter(language.phrasebook.visitor.nudges.contains)
      #expect(nudges.count == 2, "\(said)")
      #expect(Set(nudges).count == nudges.count, "\(nudges)")
    }
  }
}

/// A patient visitor with an agent who says what a test says.
private struct Interview {
  private var visitor: SimulatedVisitor
  private var now = Instant(seconds: 1_000_000)

  /// Somebody who keeps nothing back, and has asked.
  init(_ language: Language, _ topic: Topic, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var persona = Persona(language: language, temper: .patient, &random)
    if persona.visitor["name"].isEmpty { persona.set("name", persona.firstName) }
    persona.set("phone", "+44 20 7946 0123")
    visitor = SimulatedVisitor(
      persona, key: VisitorKey("theirs"), topic: topic, facts: Facts(&random), pace: Pace(speed: 1),
      random)
    _ = visitor.request(.roundRobin, wait: 300, at: now)
    visitor.see(.asked("c"), at: now)
    visitor.see(.met, at: now)
    // Whatever of the question they had kept for the agent.
    _ = wait(seconds: 20)
  }

  func value(of particular: Particular) -> String {
    visitor.facts.values.merging(visitor.persona.values) { $1 }[particular.place] ?? "?"
  }

  /// What they answer within twenty seconds to texts that come one upon the other.
  mutating func say(_ texts: String...) -> [String] {
    for text in texts { visitor.see(.heard(text), at: now) }
    return wait(seconds: 20)
  }

  mutating func wait(seconds: Int) -> [String] {
    var said: [String] = []
    let end = now + seconds
    while let next = visitor.next, next <= end {
      now = max(now, next)
      for deed in visitor.act(at: now) {
        if case .say(_, let text) = deed { said.append(text) }
      }
    }
    now = end
    return said
  }
}
