/// What can be said in one language: by visitors, and by the agents who answer them.
///
/// Texts hold places to fill in (`{order}`, `{name}`, …): see `SimulatedVisitor` and `AgentFacts`.
struct Phrasebook: Sendable {
  let people: People
  let visitor: VisitorPhrases
  let agent: AgentPhrases
  let keywords: Keywords
  let particulars: Particulars
  let topics: [Topic: TopicPhrases]

  /// Who speaks the language.
  struct People: Sendable {
    /// As shown, and as in a mailbox.
    let givenNames: [(shown: String, mailbox: String)]
    let familyNames: [(shown: String, mailbox: String)]
    /// How the two make a name.
    let isFamilyNameFirst: Bool
    let companies: [(name: String, domain: String)]
    /// Where people without a company have their mail.
    let mailDomains: [String]
    let jobTitles: [String]
    /// Each `#` is a digit. Numbers that are nobody's, where a country has such.
    let phones: [String]
    let countries: [String]
  }

  struct VisitorPhrases: Sendable {
    let greetings: [String]
    /// Said by those who only want to see whether anybody is there.
    let pings: [String]
    let nudges: [String]
    let angryNudges: [String]
    let goneUnanswered: [String]
    let waiting: [String]
    let grumbles: [String]
    let forgiving: [String]
    let angryOpenings: [String]
    let notEnough: [String]
    let puzzled: [String]
    let asides: [String]
    let yes: [String]
    let noIdea: [String]
    let short: [String]
    let thanks: [String]
    let farewells: [String]
    let passedOn: [String]
    /// To an agent who writes in another language.
    let otherLanguage: [String]
  }

  struct AgentPhrases: Sendable {
    let greetings: [String]
    let inquiries: [String]
    let askNumber: [String]
    let patience: [String]
    let apologies: [String]
    let anythingElse: [String]
    let stillThere: [String]
    let farewells: [String]
  }

  /// Beginnings of words by which one is understood; a space at the end: the whole word.
  struct Keywords: Sendable {
    let greeting: [String]
    let details: [String]
    let apology: [String]
    let patience: [String]
    let solution: [String]
    let anythingElse: [String]
    let goodbye: [String]
    let thanks: [String]
  }

  /// What is said about one topic.
  struct TopicPhrases: Sendable {
    /// Beginnings of words by which the topic is recognised.
    let keywords: [String]
    let openings: [String]
    /// What the visitor answers when asked for details, in this order.
    let details: [String]
    let followUps: [String]
    let solutions: [String]
    let followUpAnswers: [String]
  }
}
