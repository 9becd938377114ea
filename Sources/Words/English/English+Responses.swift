public import Desk

extension English {
  public func flaw(_ flaw: ResponseFlaw) -> String {
    switch flaw {
    case .badID(let id):
      "\"\(id)\" cannot be its name: 1 to \(ResponseID.longest) of a-z, 0-9, '.', '_', '-'"
    case .noQuestion: "the question is missing"
    case .noAnswer: "the answer is missing"
    case .questionTooLong(let most): "the question is too long; the most is \(most) characters"
    case .answerTooLong(let most): "the answer is too long; the most is \(most) characters"
    case .topicTooLong(let most): "a topic is too long; the most is \(most) characters"
    case .tooManyTopics(let most): "it has too many topics; the most is \(most)"
    case .badTopic(let topic):
      "\"\(topic)\" is no topic: commas, semicolons and | stand between them"
    case .badAddress(let text): "\"\(text)\" is no address such as https://shop.example/returns"
    case .badLanguage(let text): "\"\(text)\" is no language such as en or zh-Hant"
    case .brokenToken:
      "a place for what is known of the visitor is broken; write {{firstName:\"there\"}}, or \\{{ "
        + "for the braces themselves"
    }
  }

  public func status(_ status: Response.Status) -> String {
    switch status {
    case .needsReview: "needs review"
    case .approved: "approved"
    }
  }

  public func receipt(_ receipt: ResponseReceipt) -> String {
    switch receipt {
    case .added(let id, let approve): "Added the answer \(id).\(offered(approve))"
    case .changed(let id, let approve): "Changed the answer \(id).\(offered(approve))"
    case .same(let id): "The answer \(id) is just so already; nothing changed."
    case .approved(let ids) where ids.isEmpty: "Approved before; nothing changed."
    case .approved(let ids): "Approved: \(list(ids.map(\.text)))."
    case .approvedMany(let count): "Approved: \(counted(count, "answer"))."
    case .removed(let id): "Removed the answer \(id)."
    case .tookIn(let new, let replaced, let same, let empty):
      "Took in \(counted(new + replaced, "answer")): \(new) new, \(replaced) replaced"
        + (same > 0 ? "; \(same) just so already" : "")
        + (empty > 0 ? "; passed over \(counted(empty, "empty row"))" : "") + "."
    case .exported(let count, let file): "Wrote \(counted(count, "answer")) to \(file)."
    case .dropped(let count): "\(counted(count, "question")) taken from the list."
    }
  }

  private func offered(_ approve: String?) -> String {
    approve.map { " It is offered after: \($0)" } ?? ""
  }

  public func answersFor(_ visitor: String) -> String { "An answer for \(visitor)" }
  public var readingAnswers: String { "Reading the answers\u{2026}" }
  public var noAnswerNamed: String { "No approved answer is called so." }
  public var noAnswerFits: String { "No approved answer fits." }
  public var noPageFits: String { "No page that the desk knows of fits." }
  public var typeQuestion: String { "Type a question." }
  public var typeWords: String { "Type words of an address or a title." }
  public var askHelp: String { "a question: answers by what they say" }
  public var searchHelp: String { "words: pages by address and title" }
  public var tagHelp: String { "a word: tags the chat, or takes a tag away" }
  public var scoreHelp: String { "0 to 3: how the chat went" }
  public var setHelp: String { "name and value: puts right what is known of the visitor" }
  public var typeTag: String { "Type a word of letters and digits." }
  public var takesAway: String { "takes it away" }
  public var noteQuestion: String { "Put it on the list of questions without an answer." }
  public func questionNoted(_ question: String) -> String {
    "On the list of questions without an answer: \(question)"
  }
}
