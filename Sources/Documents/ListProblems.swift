public import Desk
import FrontDesk
public import Words

/// What is wrong with a list that a spreadsheet saved: every line found wrong, up to a bound.
public struct ListProblems: Error, Sendable {
  /// The line, from 1, and what is wrong with it.
  public var lines: [(line: Int, fault: ListFault)] = []
  /// Whether there may be more.
  public var isCut = false

  /// How many are told.
  static let bound = 50

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

  /// Takes one more in. Whether that is enough.
  mutating func add(_ problem: CSVRecords.Problem) -> Bool {
    lines.append((problem.line, problem.fault))
    isCut = lines.count == ListProblems.bound
    return isCut
  }
}
