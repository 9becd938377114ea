import Desk
import Text
import Words

/// Cards of a dialogue as plain text, choices by number.
struct CardPrinter {
  private let paint = Paint()

  func print(_ shown: Shown, to output: inout StandardOutput) {
    switch shown {
    case .said(_, let text): output.line("", saying: text, indent: 0)
    case .asked(_, let text, let choices):
      output.line("", saying: text, indent: 0)
      list(choices, &output)
    case .prompted(_, let prompt):
      output.line("", saying: prompt.text, indent: 0)
      let hint = Environment.words.hint(such: prompt.placeholder, maySkip: prompt.maySkip)
      if let hint {
        output.line(paint(SafeText(oneLine: "  " + Environment.words.aside(hint)), .faint))
      }
      if case .choice(let choices) = prompt.type { list(choices, &output) }
    case .offered(_, let title, let url):
      output.text(SafeText(oneLine: "  \(title)\(Environment.words.colon)\(url)"))
    case .refused(_, let flaw): tell(Environment.words.refusal(flaw), &output)
    case .answered, .skipped, .chat: break
    }
  }

  /// Says why an answer will not do.
  func tell(_ text: String, _ output: inout StandardOutput) {
    output.text(SafeText(oneLine: "  " + text))
  }

  private func list(_ choices: [String], _ output: inout StandardOutput) {
    for (index, choice) in choices.enumerated() {
      output.text(SafeText(oneLine: "  \(index + 1) \(choice)"))
    }
  }
}

extension CardAnswer {
  /// What somebody means who answers a card with a line: a choice by its number or its text, a value, or
  /// nothing.
  ///
  /// - Parameter asked: what was shown last for that card.
  init?(_ line: String, to asked: Shown) {
    let isEmpty = line.allSatisfy(\.isWhitespace)
    switch asked {
    case .asked(_, _, let choices):
      guard let place = CardAnswer.place(of: line, among: choices) else { return nil }
      self = .choice(place)
    case .prompted(_, let prompt):
      if isEmpty, prompt.maySkip {
        self = .skipped
      } else if case .choice(let choices) = prompt.type,
        let place = CardAnswer.place(of: line, among: choices)
      {
        self = .value(choices[place])
      } else {
        self = .value(line)
      }
    case .said, .offered, .answered, .skipped, .refused, .chat: return nil
    }
  }

  private static func place(of line: String, among choices: [String]) -> Int? {
    let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let number = Int(words), choices.indices.contains(number - 1) { return number - 1 }
    return choices.firstIndex { $0.lowercased() == words.lowercased() }
  }
}

extension [Shown] {
  /// What was asked for by a card that waits.
  func asked(by card: CardID) -> Shown? {
    last { shown in
      switch shown {
      case .asked(card, _, _), .prompted(card, _): true
      case .said, .asked, .prompted, .offered, .answered, .skipped, .refused, .chat: false
      }
    }
  }
}
