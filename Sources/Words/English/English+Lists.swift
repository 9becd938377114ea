extension English {
  public func name(_ field: ListField) -> String {
    switch field {
    case .name: "name"
    case .description: "description"
    case .agent: "agent"
    case .email: "email"
    case .login: "login"
    case .picture: "picture"
    case .profile: "profile"
    case .permissions: "permissions"
    case .timeZone: "time zone"
    case .works: "works"
    case .present: "present"
    case .chats: "chats"
    case .availability: "availability"
    case .stands: "is"
    case .teams: "teams"
    case .accounts: "accounts"
    case .domain: "domain"
    case .company: "company"
    case .team: "team"
    case .rule: "rule"
    case .priority: "priority"
    case .who: "who"
    case .when: "when"
    case .agents: "agents"
    case .lastOffered: "last offered to"
    case .dialogue, .version, .isMet, .changed, .pages, .exceptPages, .language, .poke, .trigger,
      .audience, .triggered, .engaged, .engagementRate, .completed, .acquired, .conversionRate,
      .goals:
      ofDialogues(field)
    case .askedForAgent: "asked for an agent"
    case .connected: "connected"
    case .missed: "missed"
    case .said, .saidBy, .toWhom, .unread, .saidLine: ofBroadcasts(field)
    case .ending, .handled, .message, .blocked, .until, .by, .reason: ofWhoWasNotMet(field)
    case .place, .keys, .action, .does: ofKeys(field)
    case .response, .question, .answer, .topics, .address, .status, .number, .timesAsked,
      .lastAsked:
      ofAnswers(field)
    case .setting, .meaning, .value: ofSettings(field)
    case .chat: "chat"
    case .state: "state"
    case .visitor: "visitor"
    case .route: "route"
    case .asked: "asked"
    case .accepted: "accepted"
    case .closed: "closed"
    case .waitsUntil: "waits until"
    case .messages: "messages"
    case .now: "now"
    case .pastChats: "past chats"
    case .tags, .score, .onePersonWith, .sameEmail, .visits, .found: ofMarks(field)
    case .staff, .connectedWithin, .haveToWait, .meanWait, .leave, .busy: ofStaffing(field)
    case .simulated, .inTheMean, .giveOrTake, .offersEach, .asSimulated, .timeOfDay, .come,
      .onShift, .shiftsBegin:
      ofSimulation(field)
    case .deskTime, .thisClock, .liveHere, .aheadBy, .sinceEvent: ofTime(field)
    }
  }

  private func ofDialogues(_ field: ListField) -> String {
    switch field {
    case .dialogue: "dialogue"
    case .version: "version"
    case .isMet: "on"
    case .changed: "changed"
    case .pages: "pages"
    case .exceptPages: "but not"
    case .language: "language"
    case .poke: "pokes"
    case .trigger: "shown"
    case .audience: "audience"
    case .triggered: "triggered"
    case .engaged: "engaged"
    case .engagementRate: "engagement rate"
    case .completed: "completed"
    case .acquired: "people acquired"
    case .conversionRate: "conversion rate"
    default: "goals"
    }
  }

  private func ofMarks(_ field: ListField) -> String {
    switch field {
    case .tags: "tags"
    case .score: "score"
    case .onePersonWith: "one person with"
    case .sameEmail: "same email"
    case .visits: "visits"
    default: "found"
    }
  }

  private func ofSettings(_ field: ListField) -> String {
    switch field {
    case .setting: "setting"
    case .meaning: "meaning"
    default: "value"
    }
  }

  private func ofTime(_ field: ListField) -> String {
    switch field {
    case .deskTime: "desk time"
    case .thisClock: "this clock"
    case .liveHere: "live here"
    case .aheadBy: "ahead by"
    default: "since event"
    }
  }

  /// What is told of missed chats and of whom nobody wants to talk to.
  private func ofKeys(_ field: ListField) -> String {
    switch field {
    case .place: "where"
    case .keys: "keys"
    case .action: "action"
    default: "does"
    }
  }

  private func ofWhoWasNotMet(_ field: ListField) -> String {
    switch field {
    case .ending: "outcome"
    case .handled: "handled"
    case .message: "message"
    case .blocked: "blocked"
    case .until: "until"
    case .by: "by"
    default: "reason"
    }
  }

  private func ofAnswers(_ field: ListField) -> String {
    switch field {
    case .response: "answer"
    case .question: "question"
    case .answer: "says"
    case .topics: "topics"
    case .address: "address"
    case .status: "status"
    case .number: "no."
    case .timesAsked: "times"
    default: "last asked"
    }
  }

  public func title(_ field: ListField) -> String {
    switch field {
    case .lastOffered: "LAST"
    case .engagementRate: "RATE"
    case .acquired: "ACQUIRED"
    case .conversionRate: "CONVERTED"
    case .askedForAgent: "REQUESTS"
    default: name(field).uppercased()
    }
  }

  public func nothing(_ list: EmptyList) -> String {
    switch list {
    case .agents(let add): "Nobody yet: \(add)"
    case .teams(let add): "No teams. Add one: \(add)"
    case .rules(let see): "No rules. See: \(see)"
    case .dialogues(let samples): "No dialogues. Some to begin with: \(samples)"
    case .responses(let add): "No answers. Add one: \(add)"
    case .suchResponses: "No such answers."
    case .questions: "No question waits for an answer."
    case .accounts(let add): "No accounts. Add one: \(add)"
    case .chats(let ask): "No chats. Ask for one as a visitor would: \(ask)"
    case .chatsAndTakers(let add):
      "No chats yet, and nobody to take them. Add somebody who answers: \(add)"
    case .missed: "Nothing is missed."
    case .blocked: "Nobody is blocked."
    case .suchVisitors: "No visitor of the website gave that email."
    case .everMissed: "Nothing was ever missed."
    case .suchChats: "No such chats."
    }
  }

  public func moreOpen(_ count: Int, option: String) -> String {
    "\(count) more open: give a larger \(option)."
  }

  public func olderChats(_ count: Int, orMore: Bool, more: String, all: String) -> String {
    "\(count)\(orMore ? " or more" : "") older: \(more) shows more, \(all) all."
  }

  public func yesOrNo(_ isSo: Bool) -> String { isSo ? "yes" : "no" }
}
