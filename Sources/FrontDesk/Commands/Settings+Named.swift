public import Desk

extension Settings {
  /// One setting as people name, read and write it.
  public struct Named: Sendable {
    public var name: String
    public var help: String
    public var value: String
  }

  private static func help(_ setting: Setting) -> String {
    switch setting {
    case .acceptTimeout: "seconds an offer rings"
    case .capacity: "chats an agent may have at once"
    case .inactivityTimeout: "seconds without a message after which a chat ends"
    case .offersRoundRobin: "agents a round-robin chat is offered to before it falls back"
    case .offersAgent: "agents a chat for one agent is offered to before it falls back"
    case .offersCustomRules: "agents a chat routed by rules is offered to before it falls back"
    case .offersTeam: "agents a team's chat is offered to before it falls back"
    case .presence: "offer chats only to agents who are present"
    case .graceTime: "seconds somebody who is gone may come back before their chats are requeued"
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

  /// Every setting with its value, in the order they are listed to people.
  public var named: [Named] {
    Setting.allCases.map {
      Named(name: $0.rawValue, help: Settings.help($0), value: text(of: $0))
    }
  }

  /// The value of a setting as people read and write it.
  public func text(of setting: Setting) -> String {
    switch setting.field {
    case .number(let path, _): String(self[keyPath: path])
    case .flag(let path): self[keyPath: path] ? "on" : "off"
    case .text(let path): self[keyPath: path]
    }
  }

  /// Sets a setting from the text a person wrote.
  public mutating func set(_ name: String, to value: String) throws(Refusal) {
    guard let setting = Setting(rawValue: name) else {
      throw Refusal.unknown("setting", name, among: Setting.allCases.map(\.rawValue))
    }
    switch setting.field {
    case .number(let path, let least):
      guard let number = Int(value), number >= least, number <= Setting.most else {
        throw Refusal(
          "\(name) must be a whole number from \(least) to \(Setting.most), not \"\(value)\".")
      }
      self[keyPath: path] = number
    case .flag(let path):
      switch value {
      case "on", "true", "yes": self[keyPath: path] = true
      case "off", "false", "no": self[keyPath: path] = false
      default: throw Refusal("\(name) must be on or off, not \"\(value)\".")
      }
    case .text(let path):
      guard value.utf8.count <= Setting.longest else {
        throw Refusal("\(name) is too long; the most is \(Setting.longest) bytes.")
      }
      self[keyPath: path] = value
    }
  }
}
