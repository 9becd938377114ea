import Foundation
import Testing

/// `Scripts/install`: what is put where.
@Suite struct InstallTests {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Scripts/install").standardizedFileURL.path(percentEncoded: false)

  private func files(in directory: String) -> [String] {
    (FileManager.default.subpaths(atPath: directory) ?? []).filter { path in
      var isDirectory: ObjCBool = false
      let isThere = FileManager.default.fileExists(
        atPath: "\(directory)/\(path)", isDirectory: &isDirectory)
      return isThere && !isDirectory.boolValue
    }.sorted()
  }

  @Test func itPutsTheProgramItsCompletionsAndItsManualPageAndNothingElse() throws {
    let directory = FileManager.default.temporaryDirectory
      .appending(path: "deskbell it's \(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: directory) }
    let prefix = directory.path(percentEncoded: false)
    let outcome = RunningProgram(["/bin/sh", InstallTests.script, prefix, Program.path], [:])
      .finish()
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    let placed = [
      "bin/deskbell", "share/bash-completion/completions/deskbell",
      "share/fish/vendor_completions.d/deskbell.fish", "share/man/man1/deskbell.1",
      "share/zsh/site-functions/_deskbell",
    ]
    #expect(files(in: prefix) == placed)
    for path in placed { #expect(outcome.output.contains("  \(prefix)/\(path)\n"), "\(outcome)") }
    #expect(outcome.output.contains(" MB):"), "\(outcome)")
    let version = RunningProgram(["\(prefix)/bin/deskbell", "--version"], [:]).finish()
    #expect(version.output == Program.run(["--version"]).output)
    func size(_ path: String) throws -> Int {
      try #require(FileManager.default.contents(atPath: path)).count
    }
    #expect(try size("\(prefix)/bin/deskbell") < size(Program.path))
    // Again, beside what is others'.
    try Data("theirs".utf8).write(to: directory.appending(path: "bin/other"))
    let again = RunningProgram(["/bin/sh", InstallTests.script, prefix, Program.path], [:]).finish()
    #expect(again.status == 0, "\(again)")
    #expect(files(in: prefix) == ["bin/deskbell", "bin/other"] + placed.dropFirst())
    // The line that takes it away works as it stands.
    let removal = try #require(again.output.split(separator: "\n").last { $0.contains("rm -f") })
    let command = String(removal.drop { $0 != "(" })
    #expect(RunningProgram(["/bin/sh", "-c", command], [:]).finish().status == 0)
    #expect(files(in: prefix) == ["bin/other"])
  }

  #if Web
  @Test func theGatewayStandsBesideIt() throws {
    let prefix = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      .path(percentEncoded: false)
    defer { try? FileManager.default.removeItem(atPath: prefix) }
    let gateway = Program.path + "-gateway"
    let outcome = RunningProgram(
      ["/bin/sh", InstallTests.script, prefix, Program.path, gateway], [:]
    ).finish()
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    let placed = [
      "bin/deskbell", "bin/deskbell-gateway", "share/bash-completion/completions/deskbell",
      "share/bash-completion/completions/deskbell-gateway",
      "share/fish/vendor_completions.d/deskbell-gateway.fish",
      "share/fish/vendor_completions.d/deskbell.fish", "share/man/man1/deskbell.1",
      "share/zsh/site-functions/_deskbell", "share/zsh/site-functions/_deskbell-gateway",
    ]
    #expect(files(in: prefix) == placed)
    let version = RunningProgram(["\(prefix)/bin/deskbell-gateway", "--version"], [:]).finish()
    #expect(version.output == Program.run(["--version"]).output)
  }
  #endif

  @Test func itSaysWhereItCannotWrite() {
    let outcome = RunningProgram(
      ["/bin/sh", InstallTests.script, "/dev/null/x", Program.path], [:]
    ).finish()
    #expect(outcome.status == 73 && outcome.errors.contains("/dev/null/x"), "\(outcome)")
  }
}
