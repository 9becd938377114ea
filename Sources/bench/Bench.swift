import Glibc

/// Measures what the desk promises about speed and size, each figure beside its limit and, where
/// there is one, beside what the machine itself can do, taken in the same run.
///
/// `deskbell-bench [--peers] [SUBJECT…]`: all subjects if none is named. With `--peers`, beside other
/// programs, which must be there. Exits 1 if a limit is missed.
@main struct Bench {
  static var subjects: [(name: String, run: (inout Report) throws -> Void)] {
    [
      ("journal", JournalBench.run), ("lock", LockBench.run), ("people", PeopleBench.run),
      ("routing", RoutingBench.run), ("inbox", InboxBench.run), ("follow", FollowBench.run),
      ("lines", LineBench.run),
      ("visitors", VisitorsBench.run),
      ("crowd", CrowdBench.run), ("transaction", TransactionBench.run), ("growth", GrowthBench.run),
      ("missed", MissedBench.run),
      ("day", DayBench.run),
      ("report", ReportBench.run),
      ("answers", AnswersBench.run),
      ("simulate", SimulateBench.run),
      ("web", WebBench.run), ("peers", PeersBench.run),
    ]
  }

  /// Whether other programs are measured too.
  static let hasPeers = CommandLine.arguments.contains("--peers")

  static func main() throws {
    // Who ends before all was written to it is told otherwise.
    signal(SIGPIPE, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst()).filter { $0 != "--peers" }
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
    if arguments.first == RawFollower.argument { RawFollower.run(arguments[1]) }
    if arguments.first == BarePair.visitorArgument { BarePair.visit(arguments[1]) }
    if arguments.first == BarePair.screenArgument { BarePair.show(arguments[1]) }
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
