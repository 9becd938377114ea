import Answers
public import Desk
import FrontDesk
import Terminal
import Text

/// Asks for an answer of the library, to be put into the composer of a chat: a line to type in behind a
/// slash, and what fits it. What is typed here is in no draft, so that it is never sent.
///
/// `ask` and a question finds answers by what they say, `search` and words pages by their addresses and
/// titles; `tag`, `score` and `set` note something about the chat; anything else is the name of an
/// answer.
public struct AnswerPrompt: Hashable, Sendable {
  /// The chat whose composer it is for: no other one, whatever is selected meanwhile.
  public let chat: ChatID
  /// Whether what is typed stood in that composer, and goes from there when something is chosen.
  let replacesDraft: Bool
  private var text = TextBuffer(limit: 600)
  /// The place of the selected choice among those there are.
  private var place = 0

  init(_ chat: ChatID, typed: String = "", replacesDraft: Bool = false) {
    self.chat = chat
    self.replacesDraft = replacesDraft
    insert(typed)
  }

  /// What can be typed before words, as it is typed in every language.
  enum Verb: String, CaseIterable {
    case ask, search, tag, score, set
  }

  /// What it is asked about: the answers there are, nil while they are not there yet, and the chat.
  struct Subject {
    var shelf: AnswerShelf?
    /// Tags of chats of the desk, those of most chats first.
    var tagsInUse: [String] = []
    var tags: [String] = []
    var score: Int?
    var visitor = Visitor()
  }

  /// What is wanted.
  enum Wish: Hashable {
    case named(String)
    case verb(Verb, String)
  }

  /// What can be chosen.
  enum Choice: Hashable {
    case answer(Response)
    case page(KnownPage)
    /// To type a verb, and go on.
    case verb(Verb)
    /// A question without a good answer, to be put on the list of those.
    case note(String)
    /// To note something about the chat.
    case mark(MarkDeed)
    /// To type the name of what is known of the visitor, and go on.
    case attribute(String)
  }

  /// So many answers or pages are offered.
  static let most = 6
  /// The shortest question worth an answer, in characters.
  private static let shortestQuestion = 3

  /// Whether a text is one of what is typed here, and nothing to send to anybody.
  static func isWish(_ text: String) -> Bool {
    let text = text.drop { $0.isWhitespace }
    guard text.first == "/" else { return false }
    let word = text.dropFirst().prefix { !$0.isWhitespace }
    return Verb(rawValue: word.lowercased()) != nil
  }

  var isEmpty: Bool { text.isEmpty }
  var typed: TextBuffer { text }

  var wish: Wish {
    let text = text.text
    let word = text.prefix { !$0.isWhitespace }
    guard word.endIndex < text.endIndex, let verb = Verb(rawValue: word.lowercased()) else {
      return .named(text.filter { !$0.isWhitespace })
    }
    return .verb(verb, String(text[word.endIndex...].drop { $0.isWhitespace }))
  }

  // MARK: Typing

  mutating func type(_ key: Key, width: Int, kills: inout KillRing) {
    if text.handle(key, width: width, kills: &kills) { place = 0 }
  }

  mutating func insert(_ text: String) {
    self.text.insert(String(text.map { $0.isNewline ? " " : $0 }))
    place = 0
  }

  /// Has a verb typed, in the place of what is.
  mutating func begin(_ verb: Verb, _ word: String = "") {
    text.clear()
    insert("\(verb.rawValue) \(word.isEmpty ? "" : word + " ")")
  }

  // MARK: Choosing

  /// What fits, best first. Nil: the answers are not there yet.
  func choices(of subject: Subject) -> [Choice]? {
    switch wish {
    case .named(let name):
      guard let shelf = subject.shelf else { return nil }
      let verbs = Verb.allCases.filter { $0.rawValue.hasPrefix(name.lowercased()) }
      let answers = shelf.answers.named(name, limit: AnswerPrompt.most)
      return answers.map { .answer($0) } + verbs.map { .verb($0) }
    case .verb(.ask, let question):
      guard let shelf = subject.shelf else { return nil }
      let found = shelf.answers.matches(question, limit: AnswerPrompt.most, isTyping: true)
      let isAnswered = found.first?.isGood ?? false
      let notes = !isAnswered && question.trimmed.count >= AnswerPrompt.shortestQuestion
      return found.map { .answer($0.response) } + (notes ? [.note(question.trimmed)] : [])
    case .verb(.search, let words):
      guard let shelf = subject.shelf else { return nil }
      return shelf.pages.matches(words, limit: AnswerPrompt.most, isTyping: true).map { .page($0) }
    case .verb(.tag, let word): return tags(word, subject)
    case .verb(.score, let text): return scores(text, subject)
    case .verb(.set, let text): return edits(text, subject)
    }
  }

  /// Tags in use that begin so, a new one, and those of the chat, which go.
  private func tags(_ word: String, _ subject: Subject) -> [Choice] {
    let typed = word.trimmed
    let tag = ChatTag.normal(typed)
    guard tag != nil || typed.isEmpty || typed == "#" else { return [] }
    let beginning = tag ?? ""
    var known = subject.tagsInUse.filter { $0.hasPrefix(beginning) && !subject.tags.contains($0) }
    if let tag, let place = known.firstIndex(of: tag) {
      known.remove(at: place)
      known.insert(tag, at: 0)
    } else if let tag, !subject.tags.contains(tag) {
      known.append(tag)
    }
    return known.prefix(AnswerPrompt.most).map { .mark(.tag($0)) }
      + subject.tags.filter { $0.hasPrefix(beginning) }.map { .mark(.untag($0)) }
  }

  private func scores(_ text: String, _ subject: Subject) -> [Choice] {
    let typed = text.trimmed
    return FrontDesk.scores.filter { typed.isEmpty || "\($0)" == typed }.map { .mark(.score($0)) }
      + (typed.isEmpty && subject.score != nil ? [.mark(.score(nil))] : [])
  }

  /// `name value`, where the name is completed from those that are known.
  private func edits(_ text: String, _ subject: Subject) -> [Choice] {
    let parts = text.split(maxSplits: 1, whereSeparator: { $0.isWhitespace || $0 == "=" })
    guard let typed = parts.first.map(String.init) else { return [] }
    let value = parts.count > 1 ? String(parts[1]).trimmed : ""
    let known = subject.visitor.attributes.map(\.name)
    let isWhole = text.dropFirst(typed.count).isEmpty == false
    let named = isWhole ? [] : known.filter { $0.hasPrefix(typed) && $0 != typed }
    let isThere = !subject.visitor[typed].isEmpty
    let own: [Choice] =
      value.isEmpty && !isThere ? [] : [.mark(.edit(attribute: typed, value: value))]
    return own + named.prefix(AnswerPrompt.most).map { .attribute($0) }
  }

  /// The selected place among so many; nil: there is none.
  func selected(of count: Int) -> Int? { count == 0 ? nil : min(place, count - 1) }

  /// What is selected.
  func choice(of subject: Subject) -> Choice? {
    let choices = choices(of: subject) ?? []
    return selected(of: choices.count).map { choices[$0] }
  }

  mutating func move(by delta: Int, in subject: Subject) {
    let count = choices(of: subject)?.count ?? 0
    place = max(0, min((selected(of: count) ?? 0) + delta, count - 1))
  }
}
