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
    var text =
      valueProblem
      ?? Failure.inOneForm(message).replacing(/^unknown option '([^']*)'/) {
        Environment.words.fault(UsageFault.noOption(String($0.output.1), nil))
      }
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
    self.init(.usage, ([text] + usage).joined(separator: "\n"))
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
