import ArgumentParser
import Desk
import FrontDesk
import Words

extension Failure {
  /// What is wrong with the arguments, as the parser found it; nil where a command has told already.
  init?(parsing error: any Error) {
    let message = Deskbell.message(for: error)
    guard !message.isEmpty else { return nil }
    let whole = Deskbell.fullMessage(for: error)
    let valueProblem = Failure.valueProblem(message)
    var text = valueProblem ?? Failure.wordsProblem(message) ?? Failure.inOneForm(message)
    // `See 'deskbell chats --help' for more information.`
    let quoted = whole.split(separator: "\n").last { $0.contains("See \u{27}") }?
      .split(separator: "\u{27}")
    if let command = quoted?.dropFirst().first, text.last != "?" {
      text += Environment.words.see(String(command))
    }
    // Where the words are right and a value is not, how they go together is nothing new.
    guard valueProblem == nil, text.last != "?" else {
      self.init(.usage, text)
      return
    }
    let usage = whole.split(separator: "\n").drop { !$0.hasPrefix("Usage: ") }
      .prefix { !$0.contains("See \u{27}") }
      .flatMap { UsageLine.rows(String($0), columns: StandardOutput.columns ?? 80) }
      .map { $0.replacing(/^Usage:/) { _ in Environment.words.usage } }
    self.init(.usage, ([text] + usage).joined(separator: "\n"))
  }

  /// What is wrong with the words themselves, in those of this program; nil: the message is about
  /// something else.
  private static func wordsProblem(_ message: String) -> String? {
    func quoted(_ text: Substring) -> [String] {
      text.matches(of: /'([^']*)'/).map { String($0.output.1) }
    }
    let words = Environment.words
    let message = message.hasSuffix(".") ? String(message.dropLast()) : message
    if let match = message.firstMatch(of: /^Unknown option '([^']*)'/) {
      let meant = message.firstMatch(of: /Did you mean '([^']*)'/).map { String($0.output.1) }
      return words.fault(UsageFault.noOption(String(match.output.1), meant.map { .meant($0) }))
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
  private static func valueProblem(_ message: String) -> String? {
    let form = /The value '(.*)' is invalid for '(?:(--[a-z-]+) ?)?(?:<(.*)>)?'(.*)/
    guard let match = message.wholeMatch(of: form.dotMatchesNewlines()) else { return nil }
    let words = Environment.words
    let (value, reason) = (String(match.output.1), String(match.output.4))
    let option = match.output.2.map(String.init) ?? "<\(match.output.3 ?? "")>"
    if reason.hasPrefix(": ") {
      // A transformation says itself what it was given.
      let text = inOneForm(String(reason.dropFirst(2)))
      return text.hasPrefix("--") || option.hasPrefix("<") ? text : "\(option): \(text)"
    }
    let choices = reason.matches(of: /'([^']*)'/).map { String($0.output.1) }
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

extension Refusal {
  /// The word that somebody meant who wrote another or only its beginning.
  static func meant(by word: String, among known: [String]) -> String? {
    let begun = known.filter { !word.isEmpty && $0.lowercased().hasPrefix(word.lowercased()) }
    return begun.count == 1 ? begun[0] : nearest(to: word, among: known)
  }
}
