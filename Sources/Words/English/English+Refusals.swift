public import Desk

extension English {
  public func refusal(_ missing: Refusal.Missing) -> String {
    switch missing {
    case .no(let thing, let id), .unknown(let thing, let id, nil):
      "There is no \(thing.rawValue) \(id)."
    case .unknown(let thing, let id, let nearest?):
      "There is no \(thing.rawValue) \(id). Did you mean \(nearest)?"
    case .noOpenChat(let id): "There is no open chat \(id)."
    case .noQuestion(let number): "No question \(number) waits for an answer."
    case .noBroadcast(let number): "There is no broadcast \(number) that you have not read."
    case .ambiguousChat(let prefix, let chats):
      "\"\(prefix)\" could be \(list(chats.map(\.text))); give more letters."
    }
  }

  public func refusal(_ setUp: Refusal.SetUp) -> String {
    switch setUp {
    case .exists(let thing, let id):
      "There is \(thing == .agent || thing == .account ? "an" : "a") \(thing.rawValue) \(id) already."
    case .nobodyElseManages(let id): "\(id) is the only one who manages agents."
    case .hasChats(let id, let chats):
      "\(id) has \(chats.count) open chat\(chats.count == 1 ? "" : "s"): "
        + "\(list(chats.map(\.text)))."
    case .namedByRules(let id, let rules):
      "The team \(id) takes turns by the rule\(rules.count == 1 ? "" : "s") "
        + "\(list(rules.map(\.text))). Change or remove what names it first."
    case .neededByDialogues(let thing, let id, let lacks):
      "Without the \(thing.rawValue) \(id) published dialogues could not do what they say: "
        + lacks.map(lack).joined(separator: "; ") + "."
    case .flawed(let id, let flaw):
      "The dialogue \(id) cannot be used: \(flaw.place.isEmpty ? "" : "\(flaw.place): ")"
        + "\(self.flaw(flaw.reason))."
    case .withoutTargets(let id):
      "The dialogue \(id) says nothing of the pages it is for. Give it targets."
    case .isPublished(let id, let version):
      "The dialogue \(id) is published as it stands, as version \(version). Nothing has changed."
    case .isNotPublished(let id): "The dialogue \(id) is not published."
    case .hasVisitors(let id, let chats, let others):
      "Visitors are in the dialogue \(id): "
        + [
          chats.isEmpty ? nil : "\(counted(chats.count, "open chat")) (\(list(chats.map(\.text))))",
          others > 0 ? "\(others) in its cards" : nil,
        ].compactMap { $0 }.joined(separator: " and ") + "."
    case .noDemoDesk(let path):
      "\(path) is not a desk of the demo, and simulated visitors would come into it."
    }
  }

  public func refusal(_ value: Refusal.Value) -> String {
    switch value {
    case .badID(let id):
      "\"\(id)\" cannot be an id: 1 to 32 of a-z, 0-9, '.', '_', '-', and not \"visitor\"."
    case .badEmail(let text): "\"\(text)\" is no email address, such as kim@acme.example."
    case .noDomain: "the domain is missing"
    case .badDomain(let text):
      "\"\(text)\" is no email domain; write what follows the @, such as acme.example"
    case .badTimeZone(let name, let meant):
      "\"\(name)\" is no time zone of the IANA database, such as Europe/Berlin."
        + (meant.map { " Did you mean \($0)?" } ?? "")
    case .capacityTooSmall(let capacity):
      "A capacity of \(capacity) is too small; the least is 1."
    case .pictureNotKept(let picture):
      "The desk does not keep the picture \(picture.text.prefix(8)); hand it in again."
    case .emptyName(let owner): "The name of \(called(owner)) must not be empty."
    case .nameTooLong(let owner, let most):
      "The name of \(called(owner)) is too long; the most is \(most) characters."
    case .descriptionTooLong(let owner, let most):
      "The description of \(called(owner)) is too long; the most is \(most) characters."
    case .listedTwice(let id): "The agent \(id) is there twice."
    case .neverMatches(let id, let flaw):
      "The rule \(id) could never \(flaw.reason == .noAgents ? "offer a chat" : "match"): "
        + "\(flaw.place) \(text(flaw.reason))."
    case .settingNoNumber(let name, let value, let bounds, let orNone):
      "\(name) must be a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
        + (orNone ? ", or none" : "") + ", not \"\(value)\"."
    case .settingNoSpan(let name, let value, let bounds, let orNone):
      "\(name) must be a span of time such as 300, 90s, 5m or 1h30m, in seconds from "
        + "\(bounds.lowerBound) to \(bounds.upperBound)"
        + (orNone ? ", or none" : "") + ", not \"\(value)\"."
    case .settingNoFlag(let name, let value): "\(name) must be on or off, not \"\(value)\"."
    case .settingNoDomains(let name):
      "\(name) must be domains such as spam.example, or none."
    case .settingNoChoice(let name, let value, let choices):
      "\(name) must be \(oneOf(choices)), not \"\(value)\"."
    case .settingNoColour(let name, let value):
      "\(name) must be a colour such as #1f6feb or #eee, not \"\(value)\"."
    case .settingNoFont(let name, let value):
      "\(name) must be page, system, or families of fonts such as Noto Sans, sans-serif, not "
        + "\"\(value)\"."
    case .settingNoAddress(let name, let value):
      "\(name) must be an address such as https://shop.example/privacy, or empty, not "
        + "\"\(value)\"."
    case .settingNotBelow(let name, let value, let other, let least):
      "\(name) must be no shorter than \(other), which is \(least), not \(value)."
    case .lowContrast(let text, let ground, let hundredths):
      "\(text) on \(ground) cannot be read well: their contrast is "
        + "\(hundredths / 100).\(twoDigits(hundredths % 100)), and must be 4.5 at least."
    case .settingTooLong(let name, let most): "\(name) is too long; the most is \(most) bytes."
    case .badBroadcast(let most):
      "What is said to all must be one line of 1 to \(most) characters."
    case .badTag(let text):
      "\"\(text)\" cannot be a tag: up to \(ChatTag.longest) letters, digits, '-', '_' and '.'."
    case .badScore(let score): "\(score) is no score: 0 to 3."
    case .signedAttribute(let name):
      "The website vouches for the visitor's \(name): put it right there."
    case .response(let id, let flaw):
      "The answer\(id.text.isEmpty ? "" : " \(id)") cannot be kept: \(self.flaw(flaw))."
    case .tooManyResponses(let most):
      "The library would hold too many answers; the most is \(most)."
    }
  }

  public func refusal(_ site: Refusal.Site) -> String {
    switch site {
    case .notAsked: "Nothing is asked that this would answer."
    case .chatIsOpen: "The visitor is in a chat."
    case .nobodyToLeaveTo: "No chat of this visitor went unanswered and takes a message."
    case .attributeNotTheirs(let name): "\"\(name)\" is no attribute that a visitor can have set."
    case .tooManyChats(let seconds):
      "Too many chats were begun from this address; try again in \(seconds) s."
    case .noBook: "This desk keeps no book of visitors."
    }
  }

  public func refusal(_ clock: Refusal.Clock) -> String {
    switch clock {
    case .leads(let lead):
      "This machine's clock is \(span(milliseconds: lead)) ahead of that of those who are at the "
        + "desk, and what is done by it would carry desk time away from them. "
        + "Nothing was done. Set the clock that is wrong."
    case .isNotBehind:
      "Desk time is not ahead of this machine's clock: there is nothing to set back."
    }
  }

  public func idlePart(_ flaw: RuleFlaw, of rule: RuleID) -> String {
    "A part of the rule \(rule) never holds: \(flaw.place) \(text(flaw.reason))."
  }

  /// What is wrong with the place that stands before it.
  private func text(_ reason: RuleFlaw.Reason) -> String {
    switch reason {
    case .noAgents: "names nobody; name agents, or a team"
    case .noValues(let attribute): "is empty; give the values that \(attribute) may have"
    case .noAlternatives: "is empty, and asks for one of them; give one, or leave it out"
    case .noNumbers(let attribute, let values):
      "compares \(attribute) with \(list(values.map { "\"\($0)\"" })), "
        + "which is no number such as 50 or -12.50"
    case .atInDomain(let values):
      "has \(list(values.map { "\"\($0)\"" })); an email's domain is what follows the @: "
        + "leave the @ out, and what stands before it"
    case .contradicts(let place): "never holds together with \(place)"
    case .contradictory: "asks for what never holds all at once"
    }
  }

  private func called(_ owner: Refusal.Owner) -> String {
    switch owner {
    case .agent: "an agent"
    case .team: "a team"
    case .rule: "a rule"
    case .dialogue: "a dialogue"
    case .account(let domain): domain
    }
  }

  func list(_ texts: [String]) -> String { texts.joined(separator: ", ") }
}
