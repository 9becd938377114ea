import ArgumentParser
import Desk
import FileStore
import FrontDesk
import JSON
import Text
import Words

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look whether everything is as Deskbell needs it.",
    discussion: """
      A line a finding: OK, warn or fail. The exit code is 1 if something fails.

        deskbell doctor
      """)

  @OptionGroup var global: GlobalOptions

  func run() throws {
    var findings = StoreExamination(try global.storePath(), global).findings()
    findings += SurroundingsExamination().findings()
    findings += CallExamination(try? Environment.preferences()).findings()
    Finding.print(findings, asJSON: global.json)
    if findings.contains(where: { $0.verdict == .fail }) { throw ExitCode(1) }
  }
}

/// What the doctor found about one thing.
struct Finding {
  enum Verdict: String {
    case ok = "OK"
    case warn, fail

    var ink: Ink {
      switch self {
      case .ok: .good
      case .warn: .caution
      case .fail: .bad
      }
    }
  }

  var subject: String
  var verdict: Verdict
  var message: String

  init(_ subject: String, _ verdict: Verdict, _ finding: DoctorFinding) {
    self.init(subject, verdict, Environment.words.finding(finding))
  }

  /// Tells all of them, a line each, or as an array.
  static func print(_ findings: [Finding], asJSON: Bool) {
    var output = StandardOutput()
    if asJSON {
      output.lines(ofArray: findings) { writer, finding in
        writer.beginObject()
        writer.field("subject", finding.subject)
        writer.field("verdict", finding.verdict.rawValue)
        writer.field("message", finding.message)
        writer.endObject()
      }
    } else {
      let paint = Paint()
      for finding in findings {
        let verdict = SafeText(finding.verdict.rawValue).fitted(to: 4)
        let subject = SafeText(finding.subject).fitted(to: 12)
        let message = SafeText(oneLine: finding.message).string
        output.line("\(paint(verdict, finding.verdict.ink))  \(subject.string)  \(message)")
      }
    }
    output.flush()
  }

  init(_ subject: String, _ verdict: Verdict, _ message: String) {
    self.subject = subject
    self.verdict = verdict
    self.message = message
  }
}
