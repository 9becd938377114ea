/// Why a value will not do.
public enum CaptureFlaw: Error, Hashable, Sendable {
  case empty
  case tooLong(most: Int)
  case noEmail
  case noPhone
  case noNumber
  case noneOfTheChoices
}
