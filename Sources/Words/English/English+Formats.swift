import Desk
public import JSON
public import Records

extension English {
  public func fault(_ fault: JSONFault) -> String {
    switch fault {
    case .expected(let wanted): "expected \(words(wanted))"
    case .ended(let wanted): "expected \(words(wanted)), but the text ends here"
    case .somethingFollows: "something follows the value"
    case .nestedTooDeeply: "nested too deeply"
    case .keyTwice(let key): "the key \"\(key)\" is there twice"
    case .numberTooLarge: "the number is too large"
    case .numberBeginsWithZero: "a number does not begin with 0"
    case .stringDoesNotEnd: "the string that begins here does not end"
    case .controlCharacter: "a control character in a string must be escaped"
    case .invalidUTF8: "invalid UTF-8 in a string"
    case .unknownEscape: "there is no such escape"
    case .halfOfSurrogatePair: "half of a surrogate pair"
    case .meaning(let meaning):
      if let fault = meaning.fault as? RecordFault {
        self.fault(fault)
      } else {
        "not as it must be"
      }
    }
  }

  func words(_ wanted: JSONExpectation) -> String {
    switch wanted {
    case .value: "a value"
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .number: "a number"
    case .wholeNumber: "a whole number"
    case .digit: "a digit"
    case .fourHexadecimalDigits: "four hexadecimal digits"
    case .boolean: "true or false"
    case .key: "a key in quotes"
    case .colon: "':'"
    case .nextMember: "',' or '}'"
    case .nextElement: "',' or ']'"
    }
  }

  public func fault(_ fault: RecordFault) -> String {
    switch fault {
    case .fieldMissing(let field): "the field \"\(field)\" is missing"
    case .fieldTwice(let field): "the field \"\(field)\" is there twice"
    case .unknown(let what): "unknown \(novelty(what))"
    case .noInstant: "expected an instant like \"2026-11-23T09:00:00.000Z\""
    case .noHours: "expected hours like \"09:00-17:00\""
    case .hoursOverlap: "hours of a day overlap"
    case .noValue(let setting): "the setting \(setting.rawValue) has a value that it cannot have"
    case .noDomain(let setting): "the setting \(setting.rawValue) has what is no domain"
    case .outOfRange(let setting, let number):
      "the setting \(setting.rawValue) is out of range: \(number)"
    case .ruleWithoutMembers: "a rule names agents or a team"
    case .ruleWithAgentsAndTeam: "a rule names agents or a team, not both"
    case .conditionOfSeveralKinds: "a condition is \"all\", \"any\" or a test, not several"
    case .offerNeedsAgentAndStep: "only an offer has an agent and a step, and it has both"
    case .holderNeedsInstant: "who has a chat has it since an instant"
    case .lineNeitherMessageNorNote: "a line is a message or a note"
    case .moreSentThanKept: "more was sent than is kept"
    case .eventsDoNotEnd: "the events do not end"
    case .commitWithoutEvents: "a commit without events"
    case .eventNumberTooLarge: "an event has a larger number than any can have"
    }
  }

  public func novelty(_ novelty: Novelty) -> String {
    switch novelty {
    case .field(let name, let owner): "field \"\(name)\" in \(one(owner))"
    case .word(let word, let kind): "\(noun(kind)) \"\(word)\""
    case .formatVersion(let version): "format version \(version)"
    case .formatVersionOrDamage(let version): "format version \(version), or a damaged line"
    }
  }

  /// `an offer`.
  private func one(_ kind: RecordKind) -> String {
    switch kind {
    case .counts, .formerTexts, .formerWords, .library, .libraryMark, .messagesOfAnInstant,
      .placeOf, .rings, .sent,
      .sentPart, .settings, .settingsGroup, .shown, .targets, .habits:
      return noun(kind)
    case .account, .agent, .cause, .chat, .commit, .condition, .decision, .ending, .event,
      .formerName, .line, .offer, .offerThatEnded, .operator, .outcome, .passedOver, .permission,
      .presence, .presenceMark, .answer, .branch, .captureType, .card, .choice, .dialogue, .known,
      .origin, .source, .attribute, .goal, .message, .page, .standing, .stand, .trigger, .version,
      .walk,
      .reason, .request, .route, .rule, .schedule,
      .scheduleBefore, .sender,
      .block, .blockTarget, .broadcast, .missedChat, .question, .queuePlace, .queueRank, .response,
      .responseStatus, .snapshot, .step,
      .summary, .team, .toggle, .turn,
      .visitor, .wait:
      let noun = noun(kind)
      return (noun.first.map("aeiou".contains) == true ? "an " : "a ") + noun
    }
  }

  private func noun(_ kind: RecordKind) -> String {
    switch kind {
    case .account: "account"
    case .answer: "answer"
    case .attribute: "attribute"
    case .goal: "goal"
    case .block, .blockTarget, .missedChat, .broadcast, .queuePlace, .queueRank:
      ofThoseWhoSeeToIt(kind)
    case .message: "message"
    case .page: "page"
    case .standing, .stand: "standing"
    case .branch: "branch"
    case .captureType: "type of a value"
    case .card: "card"
    case .choice: "choice"
    case .dialogue: "dialogue"
    case .known: "way with a known value"
    case .origin: "origin"
    case .shown: "what was shown"
    case .source: "source"
    case .targets: "targets"
    case .trigger: "trigger"
    case .version: "version"
    case .wait: "wait"
    case .walk: "walk"
    case .agent: "agent"
    case .cause: "cause"
    case .chat: "chat"
    case .commit: "commit"
    case .condition: "condition"
    case .counts: "counts"
    case .decision: "decision"
    case .ending: "ending"
    case .event: "event"
    case .formerName: "name"
    case .formerTexts: "the texts"
    case .formerWords: "the former words"
    case .line: "line"
    case .messagesOfAnInstant: "messages of one instant"
    case .offer: "offer"
    case .offerThatEnded: "offer that ended"
    case .operator: "operator"
    case .outcome: "outcome"
    case .passedOver: "agent passed over"
    case .permission: "permission"
    case .placeOf(let field): "place of \"\(field)\""
    case .presence: "presence"
    case .presenceMark: "presence mark"
    case .reason: "reason"
    case .rings: "the rings"
    case .request: "request"
    case .route: "route"
    case .rule: "rule"
    case .schedule: "schedule"
    case .scheduleBefore: "schedule before"
    case .sender: "sender"
    case .sent: "what was sent"
    case .sentPart: "something sent"
    case .settings: "the settings"
    case .settingsGroup(let name): name
    case .snapshot: "snapshot"
    case .step: "step"
    case .summary: "summary"
    case .team: "team"
    case .toggle: "toggle"
    case .turn: "turn"
    case .visitor: "visitor"
    case .habits, .library, .libraryMark, .question, .response, .responseStatus: ofBooks(kind)
    }
  }

  /// What is kept beside the state.
  private func ofBooks(_ kind: RecordKind) -> String {
    switch kind {
    case .habits: "habits"
    case .libraryMark: "the mark of the library"
    case .question: "question"
    case .response: "answer of the library"
    case .responseStatus: "status of an answer"
    default: "the library of answers"
    }
  }
}
