/// How a command is put together, as the parser writes it on one line, in rows that fit a terminal:
/// broken between arguments, never inside one.
enum UsageLine {
  static func rows(_ line: String, columns: Int) -> [String] {
    let label = String(line.prefix { $0 != " " }) + " "
    let form = /\[[^\]]*\]|--[a-z-]+ <[^>]*>|<[^>]*>( \.\.\.)?|\S+/
    let parts = line.dropFirst(label.count).matches(of: form).map { String($0.output.0) }
    var rows: [String] = []
    var row = label
    for part in parts {
      let isFirst = row.count == label.count
      if !isFirst, row.count + 1 + part.count > columns {
        rows.append(row)
        row = String(repeating: " ", count: label.count) + part
      } else {
        row += isFirst ? part : " " + part
      }
    }
    return rows + [row]
  }
}
