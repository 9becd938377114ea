import Answers
import Desk
import FileStore
import FrontDesk
import Hosting
import Randomness

/// What a library of answers costs: to look through it, and for those who never ask it anything.
enum AnswersBench {
  private static let sizes = [1, 100, 10_000]

  static func run(_ report: inout Report) throws {
    for count in sizes {
      let responses = library(count)
      let name = "\(count) answers"
      let made = (0..<5).map { _ in elapsed { _ = ResponseIndex(responses) } }
      report.note("\(name): made ready to be looked through", made.median * 1000, "ms")
      let index = ResponseIndex(responses)
      var random = SplitMix64(seed: 7)
      let found = (0..<200).map { _ in
        let question = text(8, &random)
        return elapsed { _ = index.matches(question, limit: 6, isTyping: true) }
      }
      report.atMost(5, "\(name): a question is answered, p50", found.median * 1000, "ms")
      report.note("\(name): the slowest of 200", (found.max() ?? 0) * 1000, "ms")
    }
    try desks(&report)
  }

  /// The time of commands that have nothing to do with answers, at a desk with none and one with many.
  private static func desks(_ report: inout Report) throws {
    var times: [Double] = []
    for count in [0, 10_000] {
      let desk = try TemporaryDesk()
      let live = try LiveDesk(try FilePlace(desk.path))
      _ = try live.desk.perform(
        .change(.addAgent(Agent(id: "agent1", number: 0, permissions: .liveChat))), by: .desk)
      if count > 0 {
        let taking = try elapsed {
          let change = ResponseChange.takeIn(library(count))
          _ = try live.desk.perform(.change(.responses(change)), by: .desk)
        }
        report.note("\(count) answers: taken in as one commit", taking * 1000, "ms")
      }
      let runs = try (0..<15).map { _ in try GrowthBench.listing(desk.path, ["chats"]) / 1000 }
      report.note("\(count) answers: a command that needs none", runs.median, "ms")
      times.append(runs.median)
      guard count > 0 else { continue }
      let showing = ["response", "show", "answer-7"]
      let shows = try (0..<5).map { _ in try GrowthBench.listing(desk.path, showing) / 1000 }
      report.note("\(count) answers: a command that shows one", shows.median, "ms")
    }
    report.atMost(1.2, "a command that needs none: 10000 / 0", times[1] / times[0], "")
  }

  static func library(_ count: Int) -> [Response] {
    var random = SplitMix64(seed: 3)
    return (0..<count).map { number in
      Response(
        id: ResponseID("answer-\(number)"), question: text(8, &random), answer: text(50, &random),
        topics: [text(1, &random)], status: .approved)
    }
  }

  /// Words as a language has them: few are common, most are rare; every fourth text is Chinese.
  private static func text(_ words: Int, _ random: inout SplitMix64) -> String {
    let isChinese = random.next() % 4 == 0
    return (0..<words).map { _ in
      let rank = Double(random.next() >> 11) / Double(1 << 53)
      let word = Int(rank * rank * rank * 4000)
      guard isChinese else { return "word\(word)" }
      let sign = Unicode.Scalar(UInt32(0x4E00 + word)) ?? "退"
      return String(sign)
    }.joined(separator: isChinese ? "" : " ")
  }
}
