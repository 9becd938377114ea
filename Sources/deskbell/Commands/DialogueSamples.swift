import ArgumentParser
import Desk
import Glibc
import JSON
import Text
import Words

struct DialogueSamples: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "samples",
    abstract: "Write three finished dialogues to begin with, as files.",
    discussion: """
      ask-at-once.json asks whether the visitor wants a person; qualify.json asks what they are \
      after, and lets the rules find a person; after-hours.json takes a message where nobody is \
      there. Files that are there already are not written over.

        deskbell dialogue samples dialogues
      """)

  @Argument(help: "The directory; made if it is not there.", completion: .directory)
  var directory: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let samples = SampleDialogue.allCases.map { (sample: $0, path: path(of: $0)) }
    for (_, path) in samples where access(path, F_OK) == 0 {
      throw Failure(.refused, .isThere(path))
    }
    guard mkdir(directory, 0o777) == 0 || errno == EEXIST else {
      throw Failure(.notFound, .writeFile(directory, code: errno))
    }
    for (sample, path) in samples {
      try OutputFile.write(Array(Environment.words.document(of: sample).utf8), to: path)
    }
    var output = StandardOutput()
    defer { output.flush() }
    let paths = samples.map(\.path)
    if global.json {
      var writer = JSONWriter()
      writer.beginObject()
      writer.field("files", paths)
      writer.endObject()
      return output.line(writer.text)
    }
    let files = paths.map { shellQuoted($0) }.joined(separator: " ")
    let check = global.hint("dialogue check \(files)")
    output.text(SafeText(oneLine: Environment.words.receipt(.wroteSamples(paths, check: check))))
  }

  private func path(of sample: SampleDialogue) -> String {
    let folder = directory.hasSuffix("/") ? String(directory.dropLast()) : directory
    return "\(folder)/\(sample.rawValue).json"
  }
}
