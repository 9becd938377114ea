import Glibc

/// Measures what the desk promises about speed and size, each figure beside its limit and, where
/// there is one, beside what the machine itself can do, taken in the same run.
///
/// `deskbell-bench [SUBJECT…]`: all subjects if none is named. Exits 1 if a limit is missed.
@main struct Bench {
  static var subjects: [(name: String, run: (inout Report) throws -> Void)] {
    [
      ("journal", JournalBench.run), ("lock", LockBench.run), ("routing", RoutingBench.run),
      ("inbox", InboxBench.run),
    ]
  }

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == JournalBench.openingArgument {
      return try JournalBench.measureOpening(arguments[1])
    }
    if arguments.first == JournalBench.readingArgument {
      return try JournalBench.measureReading(arguments[1])
    }
    if arguments.first == LockBench.argument {
      return try LockBench.pound(Array(arguments.dropFirst()))
    }
    if arguments.first == RawEcho.argument { return RawEcho.run() }
    let known = subjects.map(\.name)
    if let stranger = arguments.first(where: { !known.contains($0) }) {
      print("no such subject: \(stranger); there are: \(known.joined(separator: ", "))")
      exit(64)
    }
    var report = Report()
    for subject in subjects where arguments.isEmpty || arguments.contains(subject.name) {
      report.begin(subject.name)
      try subject.run(&report)
    }
    exit(report.missed == 0 ? 0 : 1)
  }
}
