public import Desk

extension English {
  public func meaning(of setting: Setting) -> String {
    switch setting {
    case .acceptTimeout: "how long an offer rings"
    case .capacity: "chats an agent may have at once"
    case .inactivityTimeout: "a chat ends after so long without a message"
    case .offersRoundRobin: "agents asked for a round-robin chat"
    case .offersAgent: "agents asked for a chat with one agent"
    case .offersCustomRules: "agents asked for a chat by the rules"
    case .offersTeam: "agents asked for a team's chat"
    case .roundRobinFallback: "all take turns if team or rules have nobody"
    case .connectTimeout: "how long who may not wait is kept; or none"
    case .blockedDomains: "email domains that get no agent; or none"
    case .ringsAtOnce: "chats that can wait ringing at one agent"
    case .offerAgainAfter: "until such a chat rings there again"
    case .presence: "offer chats only to agents who are present"
    case .graceTime: "how long whoever is gone may come back"
    case .answerTimeout: "back to the queue if not answered; or none"
    case .missedOffers: "so many missed: unavailable; 0: never"
    case .maxMessageLength: "characters in one message"
    case .maxAttributes: "attributes of one visitor"
    case .maxAttributeLength: "characters in an attribute's name or value"
    case .maxUnread: "unanswered messages of a visitor in a chat"
    case .messagesPerMinute: "messages of one visitor in a minute"
    case .visitorMemory: "days until a visitor not seen is forgotten"
    case .welcomeText: "what a visitor reads on asking for a person"
    case .fallbackText: "what a visitor reads when nobody can come"
    case .widgetLabel: "what stands beside the launcher"
    case .widgetTitle: "what the widget is called"
    case .widgetSide: "where the launcher stands: left or right"
    case .widgetPadding: "pixels between launcher and window"
    case .widgetAccent: "colour of the launcher and of choices"
    case .widgetAccentText: "colour of texts on it"
    case .widgetBackground: "colour of the widget's ground"
    case .widgetText: "colour of texts on that"
    case .widgetFont: "families of fonts; or page, or system"
    case .widgetPrivacy: "address of the site's privacy notice"
    case .widgetResponseDelay: "milliseconds before a next card is shown"
    }
  }
}
