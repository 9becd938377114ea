import ArgumentParser
import Desk
import FrontDesk
import JSON
import Records
import Text
import Words

struct ResponseList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the answers by their names.",
    discussion: """
        deskbell response list --needs-review
        deskbell response list --topic payment --json
      """)

  @Flag(help: "Those that need review.")
  var needsReview = false

  @Option(help: ArgumentHelp("Those about that topic.", valueName: "word"))
  var topic: String?

  @Option(help: ArgumentHelp("Those in that language.", valueName: "tag"))
  var language: String?

  @OptionGroup var global: GlobalOptions

  private func isAskedFor(_ response: Response) -> Bool {
    if needsReview, response.isApproved { return false }
    if let topic = topic?.lowercased(),
      !response.topics.contains(where: { $0.lowercased() == topic })
    {
      return false
    }
    return language == nil || response.language?.lowercased() == language?.lowercased()
  }

  func run() throws {
    let library = try global.lookAtDesk().library()
    let responses = library.responses.filter(isAskedFor)
    var output = StandardOutput()
    defer { output.flush() }
    if global.json { return output.lines(ofArray: responses) { $0.value($1) } }
    guard !responses.isEmpty else {
      let add = global.hint("response add NAME --question TEXT --answer TEXT")
      return output.nothing(library.count == 0 ? .responses(add: add) : .suchResponses)
    }
    var table = Table([
      .init(.response), .init(.status), .init(.language), .init(.topics),
      .init(.question, isElastic: true),
    ])
    let words = Environment.words
    for response in responses {
      table.add(
        .init(response.id.text, .strong),
        .init(words.status(response.status), response.isApproved ? .good : .caution),
        .init(response.language), .init(free: response.topics.joined(separator: ", "), most: 24),
        .init(free: response.question, most: 80))
    }
    table.print(to: &output)
  }
}

struct ResponseShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show an answer.",
    discussion: "  deskbell response show refund")

  @OptionGroup var target: ResponseArgument
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let response = try target.find(in: try global.lookAtDesk().library())
    var output = StandardOutput()
    defer { output.flush() }
    if global.json {
      var writer = JSONWriter()
      writer.value(response)
      return output.line(writer.text)
    }
    var facts = FactList()
    facts.add(.response, response.id.text)
    facts.add(.status, Environment.words.status(response.status))
    facts.add(.question, response.question)
    facts.add(.topics, response.topics.joined(separator: ", "))
    facts.add(.address, response.address)
    facts.add(.language, response.language)
    facts.print(to: &output, paint: Paint())
    output.line("")
    output.line("    ", saying: response.answer)
  }
}

struct ResponseUnanswered: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unanswered",
    abstract: "List the questions that had no good answer, asked last first.",
    discussion: """
      Answer one into the library with --for and its number; --drop takes away those that need no \
      answer.

        deskbell response unanswered
        deskbell response add --for 812 --answer "On Saturdays too."
        deskbell response unanswered --drop 813
      """)

  @Option(
    help: ArgumentHelp(
      "Take that question from the list; may be given several times.", valueName: "number"))
  var drop: [Int64] = []

  @OptionGroup var global: GlobalOptions

  func run() throws {
    guard drop.isEmpty else {
      let session = try global.openDesk()
      let receipt = try session.perform(.change(.responses(.settle(drop))))
      return receipt.report(json: global.json, .dropped(drop.count))
    }
    let session = try global.lookAtDesk()
    let questions = try session.library().unanswered.reversed()
    var output = StandardOutput()
    defer { output.flush() }
    if global.json { return output.lines(ofArray: questions) { $0.value($1) } }
    guard !questions.isEmpty else { return output.nothing(.questions) }
    let clock = session.wallClock(for: try session.viewer())
    var table = Table([
      .init(.number, .trailing), .init(.timesAsked, .trailing), .init(.lastAsked),
      .init(.chat), .init(.question, isElastic: true),
    ])
    for question in questions {
      table.add(
        .init(String(question.number), .strong), .init(String(question.times)),
        .init(clock.shortInList(question.lastAt)), .init(question.chat?.text),
        .init(free: question.question, most: 100))
    }
    table.print(to: &output)
  }
}
