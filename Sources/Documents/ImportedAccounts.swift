public import Desk
import FrontDesk
public import Words

/// A list of accounts as a spreadsheet saves it: a first line `company,domain,agent`, in any order,
/// then a line an account.
public struct ImportedAccounts: Sendable {
  public let accounts: [Account]
  /// How many rows had nothing in them but separators, which were passed over.
  public let emptyRows: Int

  /// What is wrong with a list: every line found wrong, up to a bound.
  public struct Problems: Error, CustomStringConvertible, Sendable {
    /// The line, from 1, and what is wrong with it.
    public var lines: [(line: Int, reason: String)] = []
    /// Whether there may be more.
    public var isCut = false

    public var description: String {
      let said = lines.map { "line \($0.line): \($0.reason)" } + (isCut ? ["… and more"] : [])
      return said.joined(separator: "\n")
    }
  }

  /// How many problems are told.
  private static let bound = 50
  private static let columns = ["company", "domain", "agent"]

  /// Reads a list, the whole of it or not at all.
  ///
  /// - Parameters:
  ///   - roster: who may own an account.
  ///   - telling: how a refusal reads.
  public init(
    parsing bytes: [UInt8], roster: Set<AgentID>,
    telling: (Refusal) -> String = { Tongue.english.words.refusal($0) }
  ) throws(Problems) {
    var problems = Problems()
    var accounts: [Account] = []
    var emptyRows = 0
    var lineOfDomain: [String: Int] = [:]
    guard var records = CSVRecords(bytes) else {
      throw Problems(lines: [(1, "the file is no UTF-8 text; save it as UTF-8")])
    }
    var order: [String: Int]?
    while true {
      do throws(CSVRecords.Problem) {
        guard let record = try records.next() else { break }
        if record.isEmpty {
          emptyRows += 1
          continue
        }
        guard let columns = order else {
          order = try ImportedAccounts.order(record)
          continue
        }
        let account = try ImportedAccounts.account(record, columns, roster, telling)
        if let line = lineOfDomain[account.domain] {
          throw CSVRecords.Problem(
            line: record.line, reason: "\(account.domain) is on line \(line) already")
        }
        lineOfDomain[account.domain] = record.line
        accounts.append(account)
      } catch {
        problems.lines.append((error.line, error.reason))
        problems.isCut = problems.lines.count == ImportedAccounts.bound
        // Without the first line nothing tells what the others mean.
        if order == nil || problems.isCut { break }
      }
    }
    if order == nil, problems.lines.isEmpty {
      problems.lines.append((1, "the first line must name company, domain, agent"))
    }
    guard problems.lines.isEmpty else { throw problems }
    self.accounts = accounts
    self.emptyRows = emptyRows
  }

  /// Where each column stands.
  private static func order(
    _ record: CSVRecords.Record
  ) throws(CSVRecords.Problem) -> [String: Int] {
    let names = record.fields.map { trimmed($0).lowercased() }
    guard names.sorted() == columns.sorted() else {
      throw CSVRecords.Problem(
        line: record.line, reason: "the first line must name company, domain, agent")
    }
    return Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
  }

  private static func account(
    _ record: CSVRecords.Record, _ columns: [String: Int], _ roster: Set<AgentID>,
    _ telling: (Refusal) -> String
  ) throws(CSVRecords.Problem) -> Account {
    func problem(_ reason: String) -> CSVRecords.Problem {
      CSVRecords.Problem(line: record.line, reason: reason)
    }
    guard record.fields.count == columns.count else {
      throw problem("\(record.fields.count) fields where \(columns.count) are needed")
    }
    func field(_ name: String) -> String { trimmed(record.fields[columns[name] ?? 0]) }
    let company = field("company")
    let domain = field("domain")
    if let reason = Account.problem(inDomain: domain) {
      throw problem(telling(Refusal(.value(reason))))
    }
    let agent = AgentID(field("agent"))
    guard roster.contains(agent) else {
      throw problem(telling(Refusal.unknown(.agent, agent.text, among: roster.map(\.text))))
    }
    return Account(domain: domain, company: company.isEmpty ? nil : company, agent: agent)
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
