public import Desk
import Palette

extension Settings {
  /// The value of a setting as people read and write it.
  public func text(of setting: Setting) -> String {
    func text(_ number: Int) -> String {
      setting.isSpan ? DurationText.text(number) : String(number)
    }
    return switch setting.field {
    case .number(let path, _): text(self[keyPath: path])
    case .flag(let path): self[keyPath: path] ? "on" : "off"
    case .text(let path), .choice(let path, _), .colour(let path), .font(let path),
      .address(let path):
      self[keyPath: path]
    case .limit(let path, _): self[keyPath: path].map(text) ?? Settings.none
    case .domains(let path):
      self[keyPath: path].isEmpty ? Settings.none : self[keyPath: path].joined(separator: ",")
    }
  }

  /// What people write for a limit that is none, and for no domains.
  private static let none = "none"
  /// What people write for what a setting is where nobody has set it.
  private static let usual = "default"

  /// Sets a setting from the text a person wrote.
  public mutating func set(_ name: String, to value: String) throws(Refusal) {
    guard let setting = Setting(rawValue: name) else {
      throw Refusal.unknown(.setting, name, among: Setting.allCases.map(\.rawValue))
    }
    guard value != Settings.usual else { return take(setting, of: Settings()) }
    switch setting.field {
    case .number(let path, let least):
      self[keyPath: path] = try Settings.number(value, of: setting, least, orNone: false)
    case .limit(let path, let least):
      self[keyPath: path] =
        value == Settings.none
        ? nil : try Settings.number(value, of: setting, least, orNone: true)
    case .domains(let path): self[keyPath: path] = try Settings.domains(value, of: name)
    case .flag(let path):
      switch value {
      case "on", "true", "yes": self[keyPath: path] = true
      case "off", "false", "no": self[keyPath: path] = false
      default: throw Refusal(.value(.settingNoFlag(name, value: value)))
      }
    case .choice(let path, let choices):
      self[keyPath: path] = try Settings.allowed(
        value, of: setting, .settingNoChoice(name, value: value, choices: choices))
    case .colour(let path):
      self[keyPath: path] = try Settings.allowed(
        Colour(written: value)?.text ?? value, of: setting,
        .settingNoColour(name, value: value))
    case .font(let path):
      self[keyPath: path] = try Settings.allowed(
        value, of: setting, .settingNoFont(name, value: value))
    case .address(let path):
      self[keyPath: path] = try Settings.allowed(
        value, of: setting, .settingNoAddress(name, value: value))
    case .text(let path):
      guard value.utf8.count <= Setting.longest else {
        throw Refusal(.value(.settingTooLong(name, most: Setting.longest)))
      }
      self[keyPath: path] = value
    }
  }

  private mutating func take(_ setting: Setting, of other: Settings) {
    switch setting.field {
    case .number(let path, _): self[keyPath: path] = other[keyPath: path]
    case .limit(let path, _): self[keyPath: path] = other[keyPath: path]
    case .domains(let path): self[keyPath: path] = other[keyPath: path]
    case .flag(let path): self[keyPath: path] = other[keyPath: path]
    case .text(let path), .choice(let path, _), .colour(let path), .font(let path),
      .address(let path):
      self[keyPath: path] = other[keyPath: path]
    }
  }

  private static func allowed(
    _ value: String, of setting: Setting, _ refusal: Refusal.Value
  ) throws(Refusal) -> String {
    guard setting.field.allows(value) else { throw Refusal(.value(refusal)) }
    guard value.utf8.count <= Setting.longest else {
      throw Refusal(.value(.settingTooLong(setting.rawValue, most: Setting.longest)))
    }
    return value
  }

  /// Refuses what was changed so that it does not go with the rest any more.
  public func check(since before: Settings) throws(Refusal) {
    try checkContrast(since: before)
    let isOther = warnAfter != before.warnAfter || lateAfter != before.lateAfter
    guard isOther, lateAfter < warnAfter else { return }
    throw Refusal(
      .value(
        .settingNotBelow(
          Setting.lateAfter.rawValue, text(of: .lateAfter), other: Setting.warnAfter.rawValue,
          text(of: .warnAfter))))
  }

  /// Refuses colours that were changed so that texts cannot be read well any more.
  private func checkContrast(since before: Settings) throws(Refusal) {
    for (text, ground) in Settings.readOn {
      let (one, other) = (self.text(of: text), self.text(of: ground))
      guard one != before.text(of: text) || other != before.text(of: ground),
        let contrast = Colour(one).flatMap({ one in Colour(other).map(one.contrast) }),
        contrast < Colour.leastContrast
      else { continue }
      throw Refusal(
        .value(
          .lowContrast(
            text: text.rawValue, ground: ground.rawValue, hundredths: Int(contrast * 100))))
    }
  }

  private static func number(
    _ value: String, of setting: Setting, _ least: Int, orNone: Bool
  ) throws(Refusal) -> Int {
    let read = setting.isSpan ? DurationText.seconds(value) : Int(value)
    guard let number = read, number >= least, number <= Setting.most else {
      let bounds = least...Setting.most
      let name = setting.rawValue
      throw Refusal(
        .value(
          setting.isSpan
            ? .settingNoSpan(name, value: value, bounds: bounds, orNone: orNone)
            : .settingNoNumber(name, value: value, bounds: bounds, orNone: orNone)))
    }
    return number
  }

  private static func domains(_ value: String, of name: String) throws(Refusal) -> [String] {
    if value == none { return [] }
    guard value.utf8.count <= Setting.longest else {
      throw Refusal(.value(.settingTooLong(name, most: Setting.longest)))
    }
    var domains: [String] = []
    for part in value.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
      let domain = EmailDomain.normal(String(part))
      if let problem = Account.problem(inDomain: domain) { throw Refusal(.value(problem)) }
      if !domains.contains(domain) { domains.append(domain) }
    }
    guard !domains.isEmpty else { throw Refusal(.value(.settingNoDomains(name))) }
    return domains
  }
}
