import JSON
import Simulation
import Words

extension SimulatedFigure {
  /// What its numbers are of.
  enum Kind { case count, share, seconds }

  var kind: Kind {
    switch self {
    case .asked, .offered, .connected, .fellBack, .abandoned, .missedOffers, .concurrentChats:
      .count
    case .waited, .serviceLevel, .serviceLevelOfStaying, .abandonment, .occupancy: .share
    case .meanWait, .answerMean, .answerP50, .answerP90, .answerP95, .answerMax, .handlingTime:
      .seconds
    }
  }

  /// A value of it for people.
  func text(_ value: Double) -> String {
    switch kind {
    case .count: Decimals.text(value)
    case .share: Environment.words.share(Int((value * 1000).rounded()))
    case .seconds: Decimals.text(value) + " s"
    }
  }
}

/// Numbers for people.
enum Decimals {
  /// With one decimal.
  static func text(_ number: Double) -> String {
    guard number.magnitude < 1e15 else { return "\(number)" }
    let tenths = Int((number.magnitude * 10).rounded())
    return "\(number < 0 && tenths > 0 ? "-" : "")\(tenths / 10).\(tenths % 10)"
  }
}

extension JSONWriter {
  /// A number to the millionth; what is none is null.
  mutating func field(_ key: StaticString, millionths number: Double?) {
    self.key(key)
    guard let number, let rounded = JSONNumber((number * 1e6).rounded() / 1e6) else {
      return null()
    }
    self.number(rounded)
  }

  mutating func field(_ key: StaticString, _ estimate: Estimate?) {
    self.key(key)
    value(of: estimate)
  }

  mutating func field(text key: String, _ estimate: Estimate?) {
    self.key(text: key)
    value(of: estimate)
  }

  /// `{"mean", "halfWidth", "runs"}`, or null.
  private mutating func value(of estimate: Estimate?) {
    guard let estimate else { return null() }
    beginObject()
    field("mean", millionths: estimate.mean)
    field("halfWidth", millionths: estimate.halfWidth)
    field("runs", estimate.count)
    endObject()
  }
}
