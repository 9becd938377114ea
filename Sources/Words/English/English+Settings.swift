public import Desk

extension English {
  public func meaning(of setting: Setting) -> String {
    switch setting {
    case .acceptTimeout: "seconds an offer rings"
    case .capacity: "chats an agent may have at once"
    case .inactivityTimeout: "seconds without a message after which a chat ends"
    case .offersRoundRobin: "agents a round-robin chat is offered to before it falls back"
    case .offersAgent: "agents a chat for one agent is offered to before it falls back"
    case .offersCustomRules: "agents a chat routed by rules is offered to before it falls back"
    case .offersTeam: "agents a team's chat is offered to before it falls back"
    case .roundRobinFallback: "where a team or the rules have nobody, everybody takes turns"
    case .connectTimeout: "seconds a visitor who may not wait is kept without an answer, or none"
    case .blockedDomains: "email domains whose visitors get no agent, with commas, or none"
    case .ringsAtOnce: "chats that may ring at an agent at once, of those that can wait"
    case .offerAgainAfter: "seconds until a chat that can wait is offered to the same agent again"
    case .presence: "offer chats only to agents who are present"
    case .graceTime: "seconds somebody who is gone may come back before their chats are requeued"
    case .answerTimeout:
      "seconds a visitor waits for an answer before they go back to the queue; none: they wait on"
    case .missedOffers: "offers missed running that make an agent unavailable; 0: never"
    case .maxMessageLength: "characters in one message"
    case .maxAttributes: "attributes of one visitor"
    case .maxAttributeLength: "characters in one attribute's name or value"
    case .maxUnread: "unanswered messages of a visitor in one chat"
    case .messagesPerMinute: "messages of one visitor in a minute"
    case .welcomeText: "what a visitor reads on asking for a person"
    case .fallbackText: "what a visitor reads when nobody can take the chat"
    }
  }
}
