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
    case .offersRoundRobin: "agents a chat that may not wait is offered to, by round robin"
    case .offersAgent: "the same, of a chat for one agent"
    case .offersCustomRules: "the same, of a chat routed by rules"
    case .offersTeam: "the same, of a team's chat"
    case .roundRobinFallback: "where a team or the rules have nobody, everybody takes turns"
    case .connectTimeout: "seconds a visitor who may not wait is kept without an answer, or none"
    case .blockedDomains: "email domains whose visitors get no agent, with commas, or none"
    case .ringsAtOnce: "chats that may ring at an agent at once, of those that can wait"
    case .offerAgainAfter: "seconds until a chat that can wait is offered to the same agent again"
    case .presence: "offer chats only to agents who are present"
    case .graceTime: "seconds somebody who is gone may come back before their chats are requeued"
    case .answerTimeout:
      "seconds a visitor waits for an answer before they go back to the queue; off: they wait on"
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
    case .limit(let path, _): self[keyPath: path].map(String.init) ?? Settings.none
    case .flag(let path): self[keyPath: path] ? "on" : "off"
    case .text(let path): self[keyPath: path]
    case .domains(let path):
      self[keyPath: path].isEmpty ? Settings.none : self[keyPath: path].joined(separator: ",")
    }
  }

  /// What people write and read for a setting that is not there.
  private static let none = "none"

  /// Sets a setting from the text a person wrote.
  public mutating func set(_ name: String, to value: String) throws(Refusal) {
    guard let setting = Setting(rawValue: name) else {
      throw Refusal.unknown("setting", name, among: Setting.allCases.map(\.rawValue))
    }
    switch setting.field {
    case .number(let path, let least):
      self[keyPath: path] = try Settings.number(value, of: name, least, "")
    case .limit(let path, let least):
      let isNone = value == Settings.none
      self[keyPath: path] = isNone ? nil : try Settings.number(value, of: name, least, ", or none")
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
    case .domains(let path): self[keyPath: path] = try Settings.domains(value, of: name)
    }
  }

  private static func number(
    _ value: String, of name: String, _ least: Int, _ otherwise: String
  ) throws(Refusal) -> Int {
    guard let number = Int(value), number >= least, number <= Setting.most else {
      throw Refusal(
        "\(name) must be a whole number from \(least) to \(Setting.most)\(otherwise), "
          + "not \"\(value)\".")
    }
    return number
  }

  /// Domains with commas or blanks between them, each once.
  private static func domains(_ value: String, of name: String) throws(Refusal) -> [String] {
    if value == none { return [] }
    guard value.utf8.count <= Setting.longest else {
      throw Refusal("\(name) is too long; the most is \(Setting.longest) bytes.")
    }
    var domains: [String] = []
    for part in value.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
      let domain = EmailDomain.normal(String(part))
      if let problem = Account.problem(inDomain: domain) { throw Refusal(problem) }
      if !domains.contains(domain) { domains.append(domain) }
    }
    guard !domains.isEmpty else {
      throw Refusal("\(name) must be domains such as spam.example, or none.")
    }
    return domains
  }
}
