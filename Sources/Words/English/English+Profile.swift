public import Alerts

extension English {
  public var profileTitle: String { "Your own settings" }
  public var noticesLabel: String { "notices" }
  public var period: String { ". " }

  public func notices(_ channels: [(occasion: Occasion, names: [String])]) -> String {
    channels.map { "\(word($0.occasion)) \($0.names.isEmpty ? "none" : list($0.names))" }
      .joined(separator: "; ")
  }

  private func word(_ occasion: Occasion) -> String {
    switch occasion {
    case .offer: "offers"
    case .message: "messages"
    case .missed: "missed"
    case .threshold: "thresholds"
    }
  }

  public func profileHelp(_ field: ProfileField) -> String {
    switch field {
    case .name: "The name that visitors see."
    case .timeZone: "A time zone such as Asia/Taipei. Nothing: UTC."
    case .schedule:
      "When you work, such as mon-thu=09:00-17:00 fri=09:00-12:00; other days are off. Nothing: at "
        + "all times."
    case .picture:
      "What visitors see beside your name: the path of a PNG, JPEG or WebP. Nothing: initials."
    case .notices: "How you are called: [notify] in your config.toml; :reload takes changes in."
    }
  }

  public func profileKeys(change: String?, back: String) -> String {
    (change.map { "\($0) change   " } ?? "") + "\(back) back"
  }

  public func profileKeys(save: String, back: String) -> String {
    "\(save) save   \(back) leave it"
  }
}
