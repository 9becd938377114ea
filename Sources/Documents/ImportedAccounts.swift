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
  public struct Problems: Error, Sendable {
    /// The line, from 1, and what is wrong with it.
    public var lines: [(line: Int, fault: ListFault)] = []
    /// Whether there may be more.
    public var isCut = false

    /// What whoever handed it in reads of it, a line each.
    ///
    /// - Parameter telling: how a refusal reads, where not in the words of the language alone.
    public func told(in tongue: Tongue, telling: (Refusal) -> String) -> String {
      let words = tongue.words
      let said = lines.map { line, fault in
        if case .refused(let refusal) = fault {
          words.onLine(line, telling(refusal))
        } else {
          words.onLine(line, words.fault(fault))
        }
      }
      return (said + (isCut ? [words.andMore] : [])).joined(separator: "\n")
    }
  }

  /// How many problems are told.
  private static let bound = 50
  private static let columns = ["company", "domain", "agent"]

  /// Reads a list, the whole of it or not at all.
  ///
  /// - Parameter roster: who may own an account.
  public init(parsing bytes: [UInt8], roster: Set<AgentID>) throws(Problems) {
    var problems = Problems()
    var accounts: [Account] = []
    var emptyRows = 0
    var lineOfDomain: [String: Int] = [:]
    guard var records = CSVRecords(bytes) else {
      throw Problems(lines: [(1, .notUTF8)])
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
        problems.lines.append((error.line, error.fault))
        problems.isCut = problems.lines.count == ImportedAccounts.bound
        // Without the first line nothing tells what the others mean.
        if order == nil || problems.isCut { break }
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
    let names = record.fields.map { trimmed($0).lowercased() }
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
    func field(_ name: String) -> String { trimmed(record.fields[columns[name] ?? 0]) }
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

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
