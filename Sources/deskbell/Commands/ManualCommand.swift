import ArgumentParser

/// Prints the manual page, for `Scripts/build --install`.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page, for man.",
    discussion: "  deskbell manual > deskbell.1; man ./deskbell.1",
    shouldDisplay: false)

  @OptionGroup(visibility: .hidden) var unused: UnusedOptions

  func run() throws {
    var output = StandardOutput()
    output.line(String(ManualPage.text.dropLast()))
    output.flush()
  }
}
