import ArgumentParser
import Desk
import FrontDesk
import JSON
import Records
import Text
import Words

/// The library of answers.
struct ResponseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "response",
    abstract: "Keep answers that are given again and again, and the questions without one.",
    discussion: """
      Agents insert an approved answer with / at the beginning of the composer, and the card \
      `answers` of a dialogue gives it to visitors. {{firstName:"there"}} in an answer is what the \
      visitor gave of themself.

        deskbell response add refund --question "How do I get a refund?" \
      --answer "Within 30 days, at any till." --topic payment
        deskbell response approve refund
        deskbell response import answers.csv
      """,
    subcommands: [
      ResponseAdd.self, ResponseSetCommand.self, ResponseApprove.self, ResponseList.self,
      ResponseShow.self, ResponseRemove.self, ResponseImport.self, ResponseExport.self,
      ResponseUnanswered.self,
    ])
}

/// Which answer a command is about.
struct ResponseArgument: ParsableArguments {
  @Argument(help: "The answer's name.", completion: .responses)
  var name: String

  var id: ResponseID { ResponseID(name) }

  func find(in library: ResponseLibrary) throws(Failure) -> Response {
    guard let response = library[id] else {
      throw Failure.unknown(.response, name, among: library.ids.map(\.text).sorted())
    }
    return response
  }
}

extension DeskSession {
  func library() throws(Failure) -> ResponseLibrary {
    try Failure.wrapping { () throws(DeskError) in try desk.library() }
  }
}

/// What an answer is to say.
struct ResponseOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The question it is for.", valueName: "text"))
  var question: String?

  @Option(help: ArgumentHelp("What it says.", valueName: "text"))
  var answer: String?

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      "A file with what it says; - for standard input.", valueName: "file"),
    completion: .file())
  var file: String?

  @Option(
    name: .customLong("topic"),
    help: ArgumentHelp("What it is about; may be given several times.", valueName: "word"))
  var topics: [String] = []

  @Option(
    name: .customLong("url"),
    help: ArgumentHelp("A page that says it in full.", valueName: "address"))
  var address: String?

  @Option(help: ArgumentHelp("Its language, such as en or zh-Hant.", valueName: "tag"))
  var language: String?

  @Flag(help: "Have it offered at once.")
  var approved = false

  func validate() throws {
    if answer != nil, file != nil {
      throw ValidationError(.notTogether("--answer", "--from"))
    }
  }

  /// What stands in them; nil: nothing does.
  private func said() throws(Failure) -> String? {
    guard let file else { return answer }
    guard let text = String(validating: try Input.read(file), as: UTF8.self) else {
      throw Failure(.usage, .inputIsNotText)
    }
    return text
  }

  var isEmpty: Bool {
    question == nil && answer == nil && file == nil && topics.isEmpty && address == nil
      && language == nil && !approved
  }

  /// Puts what was given into an answer. Without `approved`, one that says something else than before
  /// needs a look again.
  func apply(to response: inout Response) throws(Failure) {
    let before = response
    if let question { response.question = question }
    if let said = try said() { response.answer = said }
    if !topics.isEmpty { response.topics = topics.filter { !$0.isEmpty } }
    if let address { response.address = address }
    if let language { response.language = language }
    if approved {
      response.status = .approved
    } else if response.inNormalForm.question != before.question
      || response.inNormalForm.answer != before.answer
    {
      response.status = .needsReview
    }
  }
}

struct ResponseAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Put a new answer into the library.",
    discussion: """
      Without a name it is given one by its question. With --for it answers a question of \
      `deskbell response unanswered`, which is taken from that list.

        deskbell response add refund --question "How do I get a refund?" --from refund.txt
        deskbell response add --for 812 --answer "On Saturdays too." --approved
      """)

  @Argument(help: "The answer's name, which agents type.")
  var name: String?

  @OptionGroup var options: ResponseOptions

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("The number of the question it answers.", valueName: "number"))
  var number: Int64?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.openDesk()
    var response = Response(id: ResponseID(name ?? ""), question: "", answer: "")
    try options.apply(to: &response)
    let receipt = try session.perform(.change(.responses(.add(response, answering: number))))
    let added = receipt.responsesSet.first ?? response
    let approve = added.isApproved ? nil : global.hint("response approve \(added.id)")
    receipt.report(json: global.json, .added(added.id, approve: approve))
  }
}

struct ResponseSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change an answer.",
    discussion: """
      What is not named stays as it is; an empty text takes topics, address or language away. One \
      that asks or says something else than before needs review again, unless with --approved.

        deskbell response set refund --answer "Within 60 days, at any till." --approved
      """)

  @OptionGroup var target: ResponseArgument
  @OptionGroup var options: ResponseOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if options.isEmpty {
      throw ValidationError(
        .nothingToChange(
          options: [
            "--question", "--answer", "--from", "--topic", "--url", "--language", "--approved",
          ]))
    }
  }

  func run() throws {
    let session = try global.openDesk()
    var response = try target.find(in: try session.library())
    try options.apply(to: &response)
    let receipt = try session.perform(.change(.responses(.set(response))))
    guard !receipt.events.isEmpty else {
      return receipt.report(json: global.json, .same(response.id))
    }
    let approve = response.isApproved ? nil : global.hint("response approve \(response.id)")
    receipt.report(json: global.json, .changed(response.id, approve: approve))
  }
}

struct ResponseApprove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Have answers offered from now on.",
    discussion: """
        deskbell response approve refund delivery
        deskbell response approve --all
      """)

  @Argument(help: "The answers' names.", completion: .responses)
  var names: [String] = []

  @Flag(help: "All that need review.")
  var all = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if names.isEmpty != all { throw ValidationError(.noResponses(all: "--all")) }
  }

  func run() throws {
    let session = try global.openDesk()
    let ids =
      all
      ? try session.library().responses.filter { !$0.isApproved }.map(\.id)
      : names.map { ResponseID($0) }
    let receipt = try session.perform(.change(.responses(.approve(ids))))
    let approved = receipt.responsesSet.map(\.id)
    receipt.report(
      json: global.json,
      approved.count > 10 ? .approvedMany(approved.count) : .approved(approved))
  }
}

struct ResponseRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take an answer out of the library.",
    discussion: "  deskbell response remove refund")

  @OptionGroup var target: ResponseArgument
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.openDesk()
    let receipt = try session.perform(.change(.responses(.remove(target.id))))
    receipt.report(json: global.json, .removed(target.id))
  }
}

extension Receipt {
  /// The answers that are others now.
  var responsesSet: [Response] {
    events.compactMap { stamped in
      guard case .setUp(.library(.set(let event))) = stamped.event else { return nil }
      return event.response
    }
  }
}
