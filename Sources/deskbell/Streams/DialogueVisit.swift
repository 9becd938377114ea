import Desk
import Dialogues
import FrontDesk
import Hosting
import Website
import Words

/// A visitor at a terminal who comes by a page or a dialogue, through the same door as those with a
/// browser: answers a card a line, talks where it leads to a person, leaves a message where nobody
/// comes.
final class DialogueVisit {
  /// How they come.
  enum Way {
    case page(PageView)
    /// By a link, wherever that stands.
    case dialogue(DialogueID, on: PageView?)
  }

  private let host: HostedDesk
  private let asJSON: Bool
  private let keys: VisitorKeys
  private let teller: WalkTeller
  private var input = InputLines()
  /// Their browser; nil while they talk.
  private var walker: SiteWalker?
  /// How much of the dialogue was told.
  private var told = 0
  /// Whether the desk did not take some line of the talk.
  private(set) var hasUnsent = false

  init(_ live: LiveDesk, asJSON: Bool) {
    host = HostedDesk(live)
    self.asJSON = asJSON
    keys = VisitorKeys(live)
    teller = WalkTeller(asJSON: asJSON)
  }

  /// Until the dialogue, and what it leads to, is over, or nothing more is typed.
  ///
  /// - Parameter list: the command that lists dialogues.
  func run(_ way: Way, _ attributes: [Visitor.Attribute], list: String) throws(Failure) {
    let walker = try DialogueVisit.wish { () throws(SiteError) in try SiteWalker(at: host) }
    self.walker = walker
    try come(walker, way, attributes)
    guard let dialogue = walker.picture.dialogue else {
      guard case .page(let page) = way else { return }
      throw Failure(.refused, .noDialogueThere(page: page.url, list: list))
    }
    teller.tell(.dialogue(dialogue.id, version: dialogue.version))
    while let dialogue = walker.picture.dialogue {
      tellShown(dialogue)
      switch dialogue.stand {
      case .waiting(let card):
        guard let asked = dialogue.shown.asked(by: card), let line = try nextLine() else { return }
        try answer(line, to: card, asked, walker)
      case .chatting: return try talk(walker)
      case .completed:
        // Where nobody could come, the chat is over as soon as it is asked for.
        return walker.picture.chat == nil ? teller.tell(.completed) : try talk(walker)
      }
    }
  }

  /// Goes on in an open chat that a dialogue led to.
  func goOn(in chat: ChatID, _ key: VisitorKey) throws(Failure) {
    if try talk(in: chat, isResumed: true, key) { try leaveMessage(key) }
  }

  private func come(
    _ walker: SiteWalker, _ way: Way, _ attributes: [Visitor.Attribute]
  ) throws(Failure) {
    try DialogueVisit.wish { () throws(SiteError) in
      if !attributes.isEmpty { try walker.learn(attributes) }
      switch way {
      case .page(let page): try walker.come(to: Arrival(page: page, isReload: true))
      case .dialogue(let id, let page):
        if let page { try walker.come(to: Arrival(page: page, isReload: true)) }
        try walker.start(id)
      }
    }
  }

  private func tellShown(_ dialogue: SiteDialogue) {
    for shown in dialogue.shown.dropFirst(told) { teller.tell(.shown(shown)) }
    told = dialogue.shown.count
  }

  // MARK: Lines

  /// The next line that is typed; nil: there is none any more.
  private func nextLine() throws(Failure) -> String? {
    while true {
      switch input.take(atMost: 1).first {
      case .line(let text): return text
      case .tooLong: teller.tell(.refused(Environment.words.obstacle(.lineTooLong)))
      case .end: return nil
      case nil:
        guard input.descriptor != nil else { return nil }
        host.wait(orFor: input.descriptor)
        try Failure.wrapping { () throws(DeskError) in try host.lookAround() }
      }
    }
  }

  private func answer(
    _ line: String, to card: CardID, _ asked: Shown, _ walker: SiteWalker
  ) throws(Failure) {
    guard let answer = CardAnswer(line, to: asked) else {
      return teller.tell(.refused(Environment.words.answerByNumber))
    }
    var random = SystemRandomNumberGenerator()
    let id = MessageID.random(using: &random)
    try refusing { () throws(SiteError) in try walker.answer(card, answer, id: id) }
  }

  /// Does something, and says why not where a rule says so. Whether it was done.
  @discardableResult
  private func refusing(_ body: () throws(SiteError) -> Void) throws(Failure) -> Bool {
    do throws(SiteError) {
      try body()
      return true
    } catch {
      switch error {
      case .invalid(_, let refusal), .desk(.refused(let refusal)):
        teller.tell(.refused(refusal.told))
        return false
      case .desk, .unknownVisitor, .misfit, .tooMany, .tooManyChats: throw Failure(error)
      }
    }
  }

  private static func wish<Value>(
    _ body: () throws(SiteError) -> Value
  ) throws(Failure) -> Value {
    do throws(SiteError) { return try body() } catch { throw Failure(error) }
  }

  // MARK: The person

  private func talk(_ walker: SiteWalker) throws(Failure) {
    let key = walker.key
    guard let chat = walker.picture.chat else { return }
    // From here on their presence is that of whoever talks.
    self.walker = nil
    if host.desk.state.chats[chat.id] != nil {
      keys.dropOld(host.desk.state)
      keys.keep(key, of: chat.id)
      guard try talk(in: chat.id, isResumed: false, key) else { return }
    } else {
      let teller = VisitorTeller(asJSON: asJSON)
      teller.tell(.desk(.requested(chat.id)))
      for line in chat.lines {
        if case .told(.fellBack, let text) = line.content { teller.tell(.desk(.fellBack(text))) }
      }
    }
    try leaveMessage(key)
  }

  /// Talks until the chat is closed. Whether nobody could take it.
  private func talk(
    in chat: ChatID, isResumed: Bool, _ key: VisitorKey
  ) throws(Failure) -> Bool {
    let session = try Failure.wrapping { () throws(DeskError) in
      let teller = VisitorTeller(asJSON: asJSON)
      let session = try VisitSession(host, in: chat, isResumed: isResumed, key: key, teller)
      try session.run(&input)
      return session
    }
    keys.drop(chat)
    if session.hasFallenBack {
      // What comes now may be for the message.
      session.tellUnsent()
    } else {
      session.finish(&input)
    }
    hasUnsent = session.hasUnsent
    return session.hasFallenBack
  }

  // MARK: A message

  private func leaveMessage(_ key: VisitorKey) throws(Failure) {
    let walker = try DialogueVisit.wish { () throws(SiteError) in
      try SiteWalker(at: host, key: key)
    }
    guard walker.picture.chat?.takesMessage == true else { return }
    self.walker = walker
    let words = Environment.words
    var random = SystemRandomNumberGenerator()
    let id = MessageID.random(using: &random)
    guard let text = try ask(words.mayLeaveMessage) else { return }
    var email = walker.known["email"]
    while true {
      if email.isEmpty {
        guard let given = try ask(words.asksEmailOfMessage) else { return }
        email = given
      }
      let left = SiteLeft(id: id, name: walker.known["name"], email: email, text: text)
      let isLeft = try refusing { () throws(SiteError) in
        teller.tell(.left(try walker.leaveMessage(left)))
      }
      // What is wrong with it can only be the address, which may be given again.
      if isLeft || !walker.known["email"].isEmpty { return }
      email = ""
    }
  }

  /// A line in answer to something; nil: none, or an empty one.
  private func ask(_ text: String) throws(Failure) -> String? {
    teller.tell(.asked(text))
    guard let line = try nextLine(), !line.allSatisfy(\.isWhitespace) else { return nil }
    return line
  }
}

extension Failure {
  /// Why a browser's wish was not done, at the command line.
  fileprivate init(_ error: SiteError) {
    switch error {
    case .desk(let error): self.init(error)
    case .invalid(_, let refusal): self.init(refusal)
    case .misfit, .tooMany, .tooManyChats, .unknownVisitor: self.init(.refused, .stepDoesNotFit)
    }
  }
}
