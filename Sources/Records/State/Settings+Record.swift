public import Desk
public import JSON

/// An object of all settings, those with a dot in their names in objects within it. What is missing
/// has its default.
extension Settings: RecordValue {
  public static func read(_ reader: inout RecordReader) throws(JSONError) -> Settings {
    var settings = Settings()
    try settings.read(nil, &reader)
    return settings
  }

  private mutating func read(
    _ group: String?, _ reader: inout RecordReader
  ) throws(JSONError) {
    try reader.scanner.beginObject()
    while let key = try reader.scanner.nextKey() {
      let name = key.text
      if let setting = Setting(group: group, name: name) {
        try read(setting, &reader)
      } else if group == nil, Setting.groups.contains(name) {
        try read(name, &reader)
      } else {
        throw reader.unknown(key, in: group.map(RecordKind.settingsGroup) ?? .settings)
      }
    }
  }

  private mutating func read(
    _ setting: Setting, _ reader: inout RecordReader
  ) throws(JSONError) {
    switch setting.field {
    case .number(let path, let least):
      self[keyPath: path] = try number(of: setting, least, &reader)
    case .limit(let path, let least):
      if try reader.scanner.null() {
        self[keyPath: path] = nil
        return
      }
      self[keyPath: path] = try number(of: setting, least, &reader)
    case .flag(let path): self[keyPath: path] = try reader.value()
    case .text(let path): self[keyPath: path] = try reader.value()
    case .choice(let path, _), .colour(let path), .font(let path), .address(let path):
      let text: String = try reader.value()
      guard setting.field.allows(text) else { throw reader.error(.noValue(of: setting)) }
      self[keyPath: path] = text
    case .domains(let path):
      let domains: [String] = try reader.value()
      guard domains.allSatisfy({ !$0.isEmpty && EmailDomain.normal($0) == $0 }) else {
        throw reader.error(.noDomain(in: setting))
      }
      self[keyPath: path] = domains
    }
  }

  private func number(
    of setting: Setting, _ least: Int, _ reader: inout RecordReader
  ) throws(JSONError) -> Int {
    let number: Int = try reader.value()
    guard (least...Setting.most).contains(number) else {
      throw reader.error(.outOfRange(setting, number))
    }
    return number
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    var open: String?
    for setting in Setting.allCases {
      let (group, name) = setting.place
      if group != open {
        if open != nil { writer.endObject() }
        if let group {
          writer.key(text: group)
          writer.beginObject()
        }
        open = group
      }
      writer.key(text: name)
      write(setting, to: &writer)
    }
    if open != nil { writer.endObject() }
    writer.endObject()
  }

  /// Writes the value of one setting, with its type.
  public func write(_ setting: Setting, to writer: inout JSONWriter) {
    switch setting.field {
    case .number(let path, _): writer.integer(self[keyPath: path])
    case .limit(let path, _):
      if let number = self[keyPath: path] { writer.integer(number) } else { writer.null() }
    case .flag(let path): writer.bool(self[keyPath: path])
    case .text(let path), .choice(let path, _), .colour(let path), .font(let path),
      .address(let path):
      writer.string(self[keyPath: path])
    case .domains(let path): self[keyPath: path].write(to: &writer)
    }
  }
}
