public import Desk

extension Settings {
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
      throw Refusal.unknown(.setting, name, among: Setting.allCases.map(\.rawValue))
    }
    switch setting.field {
    case .number(let path, let least):
      guard let number = Int(value), number >= least, number <= Setting.most else {
        throw Refusal(
          .value(
            .settingNoNumber(
              name, value: value, bounds: least...Setting.most, orNone: false)))
      }
      self[keyPath: path] = number
    case .flag(let path):
      switch value {
      case "on", "true", "yes": self[keyPath: path] = true
      case "off", "false", "no": self[keyPath: path] = false
      default: throw Refusal(.value(.settingNoFlag(name, value: value)))
      }
    case .text(let path):
      guard value.utf8.count <= Setting.longest else {
        throw Refusal(.value(.settingTooLong(name, most: Setting.longest)))
      }
      self[keyPath: path] = value
    }
  }
}
