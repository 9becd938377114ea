public import Desk
import Routing

extension Card.CaptureType {
  /// The value in the form in which it is kept.
  ///
  /// - Parameter most: the longest it may be, in characters.
  public func accepted(_ text: String, most: Int) throws(CaptureFlaw) -> String {
    let value = text.trimmed
    guard !value.isEmpty else { throw .empty }
    guard value.count <= most else { throw .tooLong(most: most) }
    switch self {
    case .text: return value
    case .email:
      guard EmailAddress.problem(in: value) == nil else { throw .noEmail }
      return EmailAddress.normal(value)
    case .phone:
      let digits = value.utf8.count { (0x30...0x39).contains($0) }
      let isPlain = value.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || " +-.()/".utf8.contains(byte)
      }
      guard isPlain, (5...20).contains(digits) else { throw .noPhone }
      return value
    case .number:
      guard isDecimal(value) else { throw .noNumber }
      return value
    case .choice(let choices):
      guard choices.contains(value) else { throw .noneOfTheChoices }
      return value
    }
  }
}
