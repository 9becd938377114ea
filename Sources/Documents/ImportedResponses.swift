public import Desk
import FrontDesk
import Words

/// A list of answers as a spreadsheet saves it: a first line that names the columns, in any order, then
/// a row an answer. The question and the response must be among them; blank columns and rows at the end
/// are passed over.
public struct ImportedResponses: Sendable {
  /// In the form in which the desk keeps them. One without a name is to be given one.
  public let responses: [Response]
  /// How many rows had nothing in them but separators.
  public let emptyRows: Int

  /// Raw values are their names, as they are written.
  enum Column: String, CaseIterable {
    case responseId, question, response, topics, sourceUrl, status, language

    /// Written with capitals, blanks, hyphens or whatever else.
    init?(written text: String) {
      let letters = Column.letters(of: text)
      guard let found = Column.allCases.first(where: { Column.letters(of: $0.rawValue) == letters })
      else { return nil }
      self = found
    }

    static func letters(of text: String) -> String { text.lowercased().filter(\.isLetter) }

    init(_ part: ResponseFlaw.Part) {
      switch part {
      case .id: self = .responseId
      case .question: self = .question
      case .answer: self = .response
      case .topics: self = .topics
      case .address: self = .sourceUrl
      case .status: self = .status
      case .language: self = .language
      }
    }
  }

  /// Reads a list, the whole of it or not at all.
  public init(parsing bytes: [UInt8], settings: Settings) throws(ListProblems) {
    guard var records = CSVRecords(bytes) else { throw ListProblems(lines: [(1, .notUTF8)]) }
    var problems = ListProblems()
    var reading = Reading(settings: settings)
    var emptyRows = 0
    while true {
      do throws(CSVRecords.Problem) {
        guard let record = try records.next() else { break }
        if record.isEmpty { emptyRows += 1 } else { try reading.take(record) }
      } catch {
        // Without the first line nothing tells what the others mean.
        if problems.add(error) || reading.columns == nil { break }
      }
    }
    if reading.columns == nil, problems.lines.isEmpty {
      problems.lines.append((1, .wrongFirstLine(columns: Column.allCases.map(\.rawValue))))
    }
    guard problems.lines.isEmpty else { throw problems }
    responses = reading.responses
    self.emptyRows = emptyRows
  }

  /// What was read so far.
  private struct Reading {
    let settings: Settings
    var columns: [Int: Column]?
    var responses: [Response] = []
    private var lineOfName: [String: Int] = [:]
    private var lineOfQuestion: [String: Int] = [:]

    init(settings: Settings) { self.settings = settings }

    mutating func take(_ record: CSVRecords.Record) throws(CSVRecords.Problem) {
      guard let columns else { return try name(record) }
      func problem(_ fault: ListFault) -> CSVRecords.Problem {
        CSVRecords.Problem(line: record.line, fault: fault)
      }
      var response = Response(id: "", question: "", answer: "")
      for (index, field) in record.fields.enumerated() {
        guard let column = columns[index] else {
          if field.allSatisfy(\.isWhitespace) { continue }
          throw problem(.outsideColumns(field: index + 1))
        }
        guard ImportedResponses.put(field, in: column, of: &response) else {
          let words = Response.Status.allCases.map(ImportedResponses.word)
          throw problem(.inColumn(column.rawValue, .noStatus(field, known: words)))
        }
      }
      response = response.inNormalForm
      // One without a name is looked at as if it had one.
      var named = response
      if response.id.text.isEmpty { named.id = "named" }
      if let flaw = FrontDesk.flaw(of: named, settings) {
        throw problem(.inColumn(Column(flaw.part).rawValue, .flawed(flaw)))
      }
      let isNamed = !response.id.text.isEmpty
      let key = isNamed ? response.id.text : response.question
      let column = isNamed ? Column.responseId : .question
      if let line = isNamed ? lineOfName[key] : lineOfQuestion[key] {
        throw problem(.inColumn(column.rawValue, .onLineAlready(key, line)))
      }
      if isNamed { lineOfName[key] = record.line } else { lineOfQuestion[key] = record.line }
      responses.append(response)
    }

    /// Reads the first line.
    private mutating func name(_ record: CSVRecords.Record) throws(CSVRecords.Problem) {
      func problem(_ fault: ListFault) -> CSVRecords.Problem {
        CSVRecords.Problem(line: record.line, fault: fault)
      }
      let known = Column.allCases.map(\.rawValue)
      var columns: [Int: Column] = [:]
      for (index, field) in record.fields.enumerated() where !field.allSatisfy(\.isWhitespace) {
        guard let column = Column(written: field) else {
          throw problem(.unknownColumn(field.trimmed, known: known))
        }
        guard !columns.values.contains(column) else {
          throw problem(.columnTwice(column.rawValue))
        }
        columns[index] = column
      }
      for needed in [Column.question, .response] where !columns.values.contains(needed) {
        throw problem(.noColumn(needed.rawValue))
      }
      self.columns = columns
    }
  }

  /// Puts a field where it belongs; false: that cannot be its status.
  private static func put(_ field: String, in column: Column, of response: inout Response) -> Bool {
    let text = unquoted(field)
    switch column {
    case .responseId: response.id = ResponseID(text.trimmed.lowercased())
    case .question: response.question = text
    case .response: response.answer = text
    case .topics:
      response.topics = text.split { Response.isBetweenTopics($0) || $0.isNewline }.map(String.init)
    case .sourceUrl: response.address = text
    case .language: response.language = text
    case .status:
      let letters = Column.letters(of: text)
      guard !text.trimmed.isEmpty else { return true }
      guard
        let status = Response.Status.allCases.first(where: {
          Column.letters(of: word($0)) == letters
        })
      else { return false }
      response.status = status
    }
    return true
  }

  /// How a status is written in a spreadsheet, in every language.
  static func word(_ status: Response.Status) -> String {
    switch status {
    case .needsReview: "needs review"
    case .approved: "approved"
    }
  }

  /// What a spreadsheet would take for a formula stands behind an apostrophe there, and one more where
  /// there were some.
  static func quoted(_ text: String) -> String { isFormula(text[...]) ? "'" + text : text }

  private static func unquoted(_ text: String) -> String {
    text.first == "'" && isFormula(text.dropFirst()) ? String(text.dropFirst()) : text
  }

  private static func isFormula(_ text: Substring) -> Bool {
    guard let first = text.first(where: { $0 != "'" }) else { return false }
    return "=+-@\t\r".contains(first)
  }
}
