/// How a visitor takes things.
public enum Temper: String, CaseIterable, Sendable {
  case patient, hurried, chatty, angry, confused, silent
  /// Leaves when ignored, without a word.
  case fleeting

  /// How many of a hundred visitors are so.
  var share: Int {
    switch self {
    case .patient: 24
    case .hurried: 16
    case .chatty: 17
    case .angry: 13
    case .confused: 13
    case .silent: 9
    case .fleeting: 8
    }
  }

  var traits: Traits {
    switch self {
    case .patient: Traits(queue: 260, answer: 90, nudges: 2, proofs: 1, more: 0.4, speed: 0.9)
    case .hurried: Traits(queue: 55, answer: 28, nudges: 2, proofs: 1, more: 0.15, speed: 1.6)
    case .chatty: Traits(queue: 180, answer: 60, nudges: 2, proofs: 1, more: 0.8, speed: 1.3)
    case .angry: Traits(queue: 75, answer: 35, nudges: 2, proofs: 2, more: 0.2, speed: 1.4)
    case .confused: Traits(queue: 150, answer: 70, nudges: 1, proofs: 2, more: 0.5, speed: 0.7)
    case .silent: Traits(queue: 150, answer: 120, nudges: 0, proofs: 1, more: 0, speed: 1)
    case .fleeting: Traits(queue: 25, answer: 30, nudges: 0, proofs: 1, more: 0.1, speed: 1.2)
    }
  }

  struct Traits: Sendable {
    /// Seconds of waiting for an agent before leaving.
    var queue: Double
    /// Seconds of waiting for an answer before asking whether anybody is there.
    var answer: Double
    /// How often they ask that before they leave.
    var nudges: Int
    /// How many answers of substance it takes to satisfy them.
    var proofs: Int
    /// The probability of a further question.
    var more: Double
    /// How fast they type.
    var speed: Double
  }
}
