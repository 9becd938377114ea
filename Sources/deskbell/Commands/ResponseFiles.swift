import ArgumentParser
import Desk
import Documents
import FrontDesk
import JSON
import Text
import Words

struct ResponseImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take answers in from a CSV file, all of them or none.",
    discussion: """
      The first line names the columns, in any order: responseId, question, response, topics, \
      sourceUrl, status (`needs review` or `approved`), language; question and response must be \
      there. Commas, semicolons or tabs stand between fields; topics are separated by commas, \
      semicolons or |. An answer of the same name, or without one of the same question, is \
      replaced; rows with nothing in them are passed over.

        deskbell response import answers.csv
      """)

  @Argument(help: "The file; - for standard input.", completion: .file(extensions: ["csv"]))
  var file: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.openDesk()
    let bytes = try Input.read(file)
    let list: ImportedResponses
    do throws(ListProblems) {
      list = try .init(parsing: bytes, settings: session.state.settings)
    } catch {
      let lines = error.told(in: Environment.tongue) { $0.told }.split(separator: "\n").map {
        Failure.inOneForm(String($0))
      }
      throw Failure(.usage, .nothingTakenIn(file: Input.name(of: file), lines: lines))
    }
    let before = try session.library()
    let receipt = try session.perform(.change(.responses(.takeIn(list.responses))))
    let set = receipt.responsesSet
    let new = set.count { before[$0.id] == nil }
    receipt.report(
      json: global.json,
      .tookIn(
        new: new, replaced: set.count - new, same: list.responses.count - set.count,
        emptyRows: list.emptyRows)
    ) { $0.field("emptyRows", list.emptyRows) }
  }
}

struct ResponseExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write all answers as a CSV file that `import` and spreadsheets read.",
    discussion: """
      What a spreadsheet would take for a formula stands behind an apostrophe, which `import` takes \
      away again.

        deskbell response export answers.csv
      """)

  @Argument(
    help: "The file to write; - for standard output.", completion: .file(extensions: ["csv"]))
  var file = "-"

  @Flag(help: "With semicolons, for spreadsheets where the comma is the decimal sign.")
  var semicolons = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let responses = try global.lookAtDesk().library().responses
    let bytes = ExportedResponses(responses, separator: semicolons ? .semicolon : .comma).bytes
    try OutputFile.write(bytes, to: file)
    guard file != "-" else { return }
    var output = StandardOutput()
    defer { output.flush() }
    guard global.json else {
      let told = Environment.words.receipt(.exported(responses.count, file: file))
      return output.text(SafeText(oneLine: told))
    }
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("file", file)
    writer.field("answers", responses.count)
    writer.endObject()
    output.line(writer.text)
  }
}
