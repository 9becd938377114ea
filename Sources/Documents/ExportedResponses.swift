public import Desk

/// The library of answers as a spreadsheet reads it, and as `ImportedResponses` does: the same columns,
/// CRLF at the ends of lines, and a byte order mark, without which spreadsheets take it for another
/// encoding than UTF-8.
public struct ExportedResponses: Sendable {
  public let bytes: [UInt8]

  /// - Parameter separator: a semicolon where the comma is the decimal sign.
  public init(_ responses: [Response], separator: Separator = .comma) {
    var text = "\u{FEFF}"
    func add(_ fields: [String]) {
      for (index, field) in fields.enumerated() {
        if index > 0 { text += separator.rawValue }
        text += ExportedResponses.quoted(field)
      }
      text += "\r\n"
    }
    add(ImportedResponses.Column.allCases.map(\.rawValue))
    for response in responses {
      add(
        ImportedResponses.Column.allCases.map { column in
          let field = ExportedResponses.field(column, of: response)
          return ImportedResponses.quoted(field)
        })
    }
    bytes = Array(text.utf8)
  }

  public enum Separator: String, Sendable {
    case comma = ","
    case semicolon = ";"
  }

  private static func field(_ column: ImportedResponses.Column, of response: Response) -> String {
    switch column {
    case .responseId: response.id.text
    case .question: response.question
    case .response: response.answer
    case .topics: response.topics.joined(separator: ", ")
    case .sourceUrl: response.address ?? ""
    case .status: ImportedResponses.word(response.status)
    case .language: response.language ?? ""
    }
  }

  private static func quoted(_ field: String) -> String {
    let needs = field.unicodeScalars.contains { ",;\"\t\r\n".unicodeScalars.contains($0) }
    return needs ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
  }
}
