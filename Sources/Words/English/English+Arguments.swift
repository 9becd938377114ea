extension English {
  public func fault(_ fault: ArgumentFault) -> String {
    switch fault {
    case .noChoice(let option, let value, let meant, let choices):
      "\(option) cannot be \"\(value)\"; \(meant.map(meantBy) ?? "use \(oneOf(choices))")"
    case .noNumber(let option, let value): "\(option) takes a number, not \"\(value)\""
    case .noWholeNumber(let option, let value):
      "\(option) takes a whole number in range, not \"\(value)\""
    case .tooSmall(let option, let least, let value):
      "\(option) must be \(least) or more, not \(value)."
    case .noCapacity(let option, let value, let standard):
      "\(option) must be a whole number of at least 1, or \(standard), not \"\(value)\"."
    case .wrongLength(let option, let bytes):
      "\(option) must have \(bytes.lowerBound) to \(bytes.upperBound) bytes."
    case .noEventNumber(let option): "\(option) takes the number of an event, from 1."
    case .noSpan(let text): "\"\(text)\" is no span of time such as 300, 90s, 5m or 1h30m"
    case .wait(let option, let least, let most, let value):
      "\(option) takes \(least) to \(most), not \(value)."
    case .noDayOfSeconds(let option, let seconds):
      "\(option) takes \(seconds.lowerBound) to \(seconds.upperBound) seconds, which are a day."
    case .noRate(let option, let value):
      "\(option) takes how many come in a time, such as 30/h, 0.5/m or 400/d, not \"\(value)\"."
    case .noSpread(let option, let value, let examples):
      "\(option) takes how long it lasts, such as \(list(examples)), not \"\(value)\"."
    case .noGoal(let option, let value):
      "\(option) takes a share and a time, such as 80%/20s, not \"\(value)\"."
    case .noDay(let option, let value):
      "\(option) takes a day such as 2026-11-23, or an instant such as 2026-11-23T09:00:00Z, "
        + "not \"\(value)\"."
    case .isYetToCome(let option, let value):
      "\(value) is yet to come; \(option) takes a day that has begun, or an instant that is over."
    case .noDays(let text): "\"\(text)\" does not read like mon=09:00-17:00 or sat=off."
    case .noBlock(let part, let text):
      "\"\(part)\" in \"\(text)\" is no block of time like 09:00-12:30."
    case .blocksOverlap(let one, let other, let text): "\(one) overlaps \(other) in \"\(text)\"."
    case .emptyChatID: "a chat's id must not be empty."
    case .noRoute(let text, let meant, let kinds):
      "\"\(text)\" is no route; \(meant.map(meantBy) ?? "use \(list(kinds))")"
    case .noAttribute(let option, let value): "\(option) needs name=value, not \"\(value)\"."
    case .noSetting(let word): "\"\(word)\" names no setting; give NAME=VALUE."
    case .reservedID(let id): "\"\(id)\" is reserved: no agent can have that id."
    case .noAgentID(let id): "\"\(id)\" cannot be an agent's id: 1 to 32 of a-z, 0-9, . _ -"
    case .noSeed(let most): "A seed is a whole number, 0 to \(most)."
    case .simulatedAgents(let bounds):
      "There are \(bounds.lowerBound) to \(bounds.upperBound) simulated agents."
    case .visitorRate: "The rate is 0.01 to 6000 visitors a minute."
    case .pace: "The speed is 0.01 to 1000."
    }
  }
}
