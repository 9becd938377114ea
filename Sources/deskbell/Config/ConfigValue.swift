import TOMLKit

/// A value of a TOML document, as far as settings can be such.
enum ConfigValue {
  case table([(name: String, value: ConfigValue)])
  case list([ConfigValue])
  case text(String)
  case flag(Bool)
  case number(Int)
  /// A fraction or a time: no setting is one.
  case other

  init(_ table: TOMLTable) {
    self = .table(
      table.keys.sorted().compactMap { name in
        table[name].map { (name, ConfigValue($0.tomlValue)) }
      })
  }

  private init(_ value: TOMLValue) {
    if let table = value.table {
      self.init(table)
    } else if let list = value.array {
      self = .list(list.map { ConfigValue($0.tomlValue) })
    } else if let text = value.string {
      self = .text(text)
    } else if let flag = value.bool {
      self = .flag(flag)
    } else if let number = value.int {
      self = .number(number)
    } else {
      self = .other
    }
  }
}
