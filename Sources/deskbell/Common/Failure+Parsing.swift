import ArgumentParser

extension Failure {
  /// What is wrong with the arguments, as the parser found it; nil where a command has told already.
  init?(parsing error: any Error) {
    let message = Deskbell.message(for: error)
    guard !message.isEmpty else { return nil }
    let whole = Deskbell.fullMessage(for: error)
    var text = Failure.inOneForm(message).replacing("; please provide", with: "; use")
    // `See 'deskbell chats --help' for more information.`
    let quoted = whole.split(separator: "\n").last { $0.contains("See \u{27}") }?
      .split(separator: "\u{27}")
    if let command = quoted?.dropFirst().first, text.last != "?" { text += "; see: \(command)" }
    let usage = whole.split(separator: "\n").drop { !$0.hasPrefix("Usage: ") }
      .prefix { !$0.contains("See \u{27}") }
    self.init(.usage, ([Substring(text)] + usage).joined(separator: "\n"))
  }
}
