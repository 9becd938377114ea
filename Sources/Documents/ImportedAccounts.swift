public import Desk
import FrontDesk
import Words

/// A list of accounts as a spreadsheet saves it: a first line `company,domain,agent`, in any order,
/// then a line an account.
public struct ImportedAccounts: Sendable {
  public let accounts: [Account]
  /// How many rows had nothing in them but separators, which were passed over.
  public let emptyRows: Int

  private static let columns = ["company", "domain", "agent"]

  /// Reads a list, the whole of it or not at all.
  ///
  /// - Parameter roster: who may own an account.
  public init(parsing bytes: [UInt8], roster: Set<AgentID>) throws(ListProblems) {
    var problems = ListProblems()
    var accounts: [Account] = []
    var emptyRows = 0
    var lineOfDomain: [String: Int] = [:]
    guard var records = CSVRecords(bytes) else {
      throw ListProblems(lines: [(1, .notUTF8)])
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
        let account = try ImportedAccounts.account(record, columns, roster)
        if let line = lineOfDomain[account.domain] {
          throw CSVRecords.Problem(
            line: record.line, fault: .onLineAlready(account.domain, line))
        }
        lineOfDomain[account.domain] = record.line
        accounts.append(account)
      } catch {
        // Without the first line nothing tells what the others mean.
        if problems.add(error) || order == nil { break }
      }
    }
    if order == nil, problems.lines.isEmpty {
      problems.lines.append((1, .wrongFirstLine(columns: ImportedAccounts.columns)))
    }
    guard problems.lines.isEmpty else { throw problems }
    self.accounts = accounts
    self.emptyRows = emptyRows
  }

  /// Where each column stands.
  private static func order(
    _ record: CSVRecords.Record
  ) throws(CSVRecords.Problem) -> [String: Int] {
    let names = record.fields.map { $0.trimmed.lowercased() }
    guard names.sorted() == columns.sorted() else {
      throw CSVRecords.Problem(
        line: record.line, fault: .wrongFirstLine(columns: ImportedAccounts.columns))
    }
    return Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
  }

  private static func account(
    _ record: CSVRecords.Record, _ columns: [String: Int], _ roster: Set<AgentID>
  ) throws(CSVRecords.Problem) -> Account {
    func problem(_ fault: ListFault) -> CSVRecords.Problem {
      CSVRecords.Problem(line: record.line, fault: fault)
    }
    guard record.fields.count == columns.count else {
      throw problem(.fields(record.fields.count, needed: columns.count))
    }
    func field(_ name: String) -> String { record.fields[columns[name] ?? 0].trimmed }
    let company = field("company")
    let domain = field("domain")
    if let reason = Account.problem(inDomain: domain) {
      throw problem(.refused(Refusal(.value(reason))))
    }
    let agent = AgentID(field("agent"))
    guard roster.contains(agent) else {
      throw problem(.refused(Refusal.unknown(.agent, agent.text, among: roster.map(\.text))))
    }
    return Account(domain: domain, company: company.isEmpty ? nil : company, agent: agent)
  }
}
