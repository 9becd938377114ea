public import Desk

extension Settings {
  /// One setting as people name, read and write it.
  public struct Named: Sendable {
    public var name: String
    public var help: String
    public var value: String
  }

  private enum Field {
    case number(any WritableKeyPath<Settings, Int> & Sendable, least: Int)
    case flag(any WritableKeyPath<Settings, Bool> & Sendable)
    case text(any WritableKeyPath<Settings, String> & Sendable)
  }

  private static let fields: [(name: String, help: String, field: Field)] = [
    ("acceptTimeout", "seconds an offer rings", .number(\.acceptTimeout, least: 1)),
    ("capacity", "chats an agent may have at once", .number(\.capacity, least: 1)),
    (
      "inactivityTimeout", "seconds without a message after which a chat ends",
      .number(\.inactivityTimeout, least: 1)
    ),
    (
      "offers.roundRobin", "agents a round-robin chat is offered to before it falls back",
      .number(\.offers.roundRobin, least: 1)
    ),
    (
      "offers.agent", "agents a chat for one agent is offered to before it falls back",
      .number(\.offers.agent, least: 1)
    ),
    (
      "offers.customRules", "agents a chat routed by rules is offered to before it falls back",
      .number(\.offers.customRules, least: 1)
    ),
    (
      "offers.team", "agents a team's chat is offered to before it falls back",
      .number(\.offers.team, least: 1)
    ),
    ("presence", "offer chats only to agents who are present", .flag(\.presence)),
    (
      "graceTime", "seconds somebody who is gone may come back before their chats are requeued",
      .number(\.graceTime, least: 1)
    ),
    (
      "missedOffers", "offers missed running that make an agent unavailable; 0: never",
      .number(\.missedOffers, least: 0)
    ),
    ("maxMessageLength", "characters in one message", .number(\.maxMessageLength, least: 1)),
    ("maxAttributes", "attributes of one visitor", .number(\.maxAttributes, least: 1)),
    (
      "maxAttributeLength", "characters in one attribute's name or value",
      .number(\.maxAttributeLength, least: 1)
    ),
    ("maxUnread", "unanswered messages of a visitor in one chat", .number(\.maxUnread, least: 1)),
    (
      "messagesPerMinute", "messages of one visitor in a minute",
      .number(\.messagesPerMinute, least: 1)
    ),
    ("welcomeText", "what a visitor reads on asking for a person", .text(\.welcomeText)),
    ("fallbackText", "what a visitor reads when nobody can take the chat", .text(\.fallbackText)),
  ]

  /// The largest number a setting may be.
  private static let most = 1_000_000_000
  /// The longest text of a setting, in bytes.
  private static let longest = 4000

  /// Every setting with its value, in the order they are listed to people.
  public var named: [Named] {
    Settings.fields.map { entry in
      let value =
        switch entry.field {
        case .number(let path, _): String(self[keyPath: path])
        case .flag(let path): self[keyPath: path] ? "on" : "off"
        case .text(let path): self[keyPath: path]
        }
      return Named(name: entry.name, help: entry.help, value: value)
    }
  }

  /// Sets a setting from the text a person wrote.
  public mutating func set(_ name: String, to value: String) throws(Refusal) {
    guard let entry = Settings.fields.first(where: { $0.name == name }) else {
      throw Refusal.unknown("setting", name, among: Settings.fields.map(\.name))
    }
    switch entry.field {
    case .number(let path, let least):
      guard let number = Int(value), number >= least, number <= Settings.most else {
        throw Refusal(
          "\(name) must be a whole number from \(least) to \(Settings.most), not \"\(value)\".")
      }
      self[keyPath: path] = number
    case .flag(let path):
      switch value {
      case "on", "true", "yes": self[keyPath: path] = true
      case "off", "false", "no": self[keyPath: path] = false
      default: throw Refusal("\(name) must be on or off, not \"\(value)\".")
      }
    case .text(let path):
      guard value.utf8.count <= Settings.longest else {
        throw Refusal("\(name) is too long; the most is \(Settings.longest) bytes.")
      }
      self[keyPath: path] = value
    }
  }
}
