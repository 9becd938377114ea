import Foundation
import JSON
import Testing

/// The manual page, made of what the commands say of themselves.
@Suite struct ManualTests {
  /// Every command there is by its words, and its options.
  private func commands(
    _ command: JSONValue, _ path: [String]
  ) -> [(words: String, options: [String])] {
    let path = path + [command["commandName"]?.string ?? ""]
    let options = (command["arguments"]?.array ?? [])
      .filter { $0["shouldDisplay"]?.bool == true }
      .compactMap { $0["names"]?.array?.first?["name"]?.string }
    let inner = (command["subcommands"]?.array ?? []).filter { $0["shouldDisplay"]?.bool == true }
    return [(path.joined(separator: " "), options)] + inner.flatMap { commands($0, path) }
  }

  @Test func itNamesEveryCommandAndOption() throws {
    let manual = Program.run(["manual"])
    #expect(manual.status == 0 && manual.output.hasPrefix(".TH DESKBELL 1"), "\(manual)")
    let dump = Program.run(["--experimental-dump-help"]).json
    let all = commands(try #require(dump["command"]), []).filter { !$0.words.hasSuffix(" help") }
    #expect(all.count > 40)
    for (words, options) in all where words != "deskbell" {
      #expect(manual.output.contains(".SS \(words.replacing("-", with: "\\-"))\n"), "\(words)")
      for option in options {
        #expect(manual.output.contains("\\-\\-" + option.replacing("-", with: "\\-")), "\(option)")
      }
    }
    // The keys are those of the screens.
    for key in ["Accept", "F1", "Words on the board"] {
      #expect(manual.output.contains(key), "\(key)")
    }
  }

  private static let groff = "/usr/bin/groff"

  @Test(.enabled(if: FileManager.default.fileExists(atPath: groff)))
  func itIsRoffWithoutFault() {
    let manual = Program.run(["manual"]).output
    let outcome = RunningProgram([ManualTests.groff, "-man", "-Tutf8", "-ww", "-rLL=100n"], [:])
    outcome.write(manual)
    outcome.closeInput()
    let page = outcome.finish()
    #expect(page.status == 0 && page.errors.isEmpty, "\(page.errors)")
    #expect(page.output.contains("deskbell agent add ann"))
  }
}
