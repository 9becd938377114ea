/// Chinese in traditional characters, as it is written in Taiwan.
public struct Chinese: Wording {
  public init() {}

  /// What is said of a value, where there is one.
  func part<Value>(_ value: Value?, _ phrase: (Value) -> Phrase) -> Phrase {
    value.map(phrase) ?? ""
  }

  /// `a、b、c`.
  func list(_ texts: [String]) -> String { texts.joined(separator: "、") }

  /// `a、b 或 c`.
  func oneOf(_ choices: [String]) -> String {
    guard let last = choices.last, choices.count > 1 else { return choices.first ?? "" }
    return ("\(list(Array(choices.dropLast())))或\(last)" as Phrase).text
  }

  func meantBy(_ word: String) -> String { ("你是不是要輸入 \(word)？" as Phrase).text }

  func quoted(_ text: some CustomStringConvertible) -> String { "「\(text)」" }
}
