import ArgumentParser
import FrontDesk
import JSON
import Journal
import Text

/// The desk's files.
struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "Find, check and mend the desk's files.",
    subcommands: [StorePath.self])
}

struct StorePath: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Print the desk's directory.",
    discussion: "  ls -l \"$(deskbell store path)\"")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let path = try global.storePath()
    var output = StandardOutput()
    defer { output.flush() }
    guard global.json else { return output.text(SafeText(path)) }
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("path", path)
    writer.endObject()
    output.line(writer.text)
  }
}
