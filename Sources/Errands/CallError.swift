public import Alerts

/// Why something cannot even be begun.
public struct CallError: Error, Hashable {
  public let failure: CallFailure

  public init(_ failure: CallFailure) { self.failure = failure }
}
