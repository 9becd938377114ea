public import ArgumentParser
import Desk
public import Words

/// What is wrong with the arguments of a program, in its own words and form, whatever the parser says.
public struct UsageProblem {
  private let program: any ParsableCommand.Type
  private let words: any Wording

  public init(of program: any ParsableCommand.Type, in words: any Wording) {
    self.program = program
    self.words = words
  }

  /// What is wrong, as the parser found it; below, where the words themselves are, how the command goes.
  /// Nil where a command has told already.
  ///
  /// - Parameter columns: in how many rows of it are to fit.
  public func text(_ error: any Error, columns: Int) -> String? {
    let message = program.message(for: error)
    guard !message.isEmpty else { return nil }
    let whole = program.fullMessage(for: error)
    let valueProblem = valueProblem(message)
    var text = valueProblem ?? wordsProblem(message) ?? words.inOneForm(message)
    // `See 'deskbell chats --help' for more information.`
    let quoted = whole.split(separator: "\n").last { $0.contains("See \u{27}") }?
      .split(separator: "\u{27}")
    if let command = quoted?.dropFirst().first, text.last != "?" {
      text += words.see(String(command))
    }
    // Where the words are right and a value is not, how they go together is nothing new.
    guard valueProblem == nil, text.last != "?" else { return text }
    let usage = whole.split(separator: "\n").drop { !$0.hasPrefix("Usage: ") }
      .prefix { !$0.contains("See \u{27}") }
      .flatMap { UsageLine.rows(String($0), columns: columns) }
      .map { $0.replacing(/^Usage:/) { _ in words.usage } }
    return ([text] + usage).joined(separator: "\n")
  }

  /// What is wrong with the words themselves, in those of this program; nil: the message is about
  /// something else.
  private func wordsProblem(_ message: String) -> String? {
    func quoted(_ text: Substring) -> [String] {
      text.matches(of: /'([^']*)'/).map { String($0.output.1) }
    }
    let message = message.hasSuffix(".") ? String(message.dropLast()) : message
    if let match = message.firstMatch(of: /^Unknown option '([^']*)'/) {
      let option = String(match.output.1)
      // The parser names one for whatever is written.
      let meant = message.firstMatch(of: /Did you mean '([^']*)'/)
        .flatMap { Refusal.meant(by: option, among: [String($0.output.1)]) }
      return words.fault(UsageFault.noOption(option, meant.map { .meant($0) }))
    }
    if let match = message.wholeMatch(of: /Missing expected argument '([^']*)'/) {
      return words.fault(UsageFault.missingArgument(String(match.output.1)))
    }
    if let match = message.wholeMatch(of: /Missing value for '(--[a-z-]+)[^']*'/) {
      return words.fault(UsageFault.needsValue(option: String(match.output.1)))
    }
    if let match = message.wholeMatch(
      of: /(?:Unexpected argument|\d+ unexpected arguments:) ('.*')/)
    {
      return words.fault(UsageFault.unexpectedArguments(quoted(match.output.1)))
    }
    return nil
  }

  /// What is wrong with a value, in the words of this program; nil: the message is about something
  /// else.
  private func valueProblem(_ message: String) -> String? {
    let form = /The value '(.*)' is invalid for '(?:(--[a-z-]+) ?)?(?:<(.*)>)?'(.*)/
    guard let match = message.wholeMatch(of: form.dotMatchesNewlines()) else { return nil }
    let (value, reason) = (String(match.output.1), String(match.output.4))
    let option = match.output.2.map(String.init) ?? "<\(match.output.3 ?? "")>"
    if reason.hasPrefix(": ") {
      // A transformation says itself what it was given.
      let text = words.inOneForm(String(reason.dropFirst(2)))
      return text.hasPrefix("--") || option.hasPrefix("<") ? text : "\(option): \(text)"
    }
    // Six and more are listed below each other.
    let choices = reason.matches(of: /'([^']*)'|\n  - (\S+)/).compactMap { match in
      (match.output.1 ?? match.output.2).map(String.init)
    }
    guard choices.isEmpty else {
      let meant = Refusal.meant(by: value, among: choices)
      return words.fault(
        ArgumentFault.noChoice(option: option, value: value, meant: meant, choices: choices))
    }
    return words.fault(
      Double(value) == nil
        ? ArgumentFault.noNumber(option: option, value: value)
        : .noWholeNumber(option: option, value: value))
  }
}
