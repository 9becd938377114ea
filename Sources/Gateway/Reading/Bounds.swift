#if Web
import Desk
import Words

/// The form that values of requests have; what they mean is the desk's to say.
enum Bounds {
  static let pageText = 2000
  static let languageText = 35
  static let attributes = 200
  static let attributeName = 64
  /// Characters of an email, a name.
  static let shortText = 320

  static func text(_ name: String, _ text: String, most: Int) throws(HTTPFault) {
    // A character has at least a byte, so that most texts need not be counted.
    guard text.utf8.count > most, text.count > most else { return }
    throw HTTPFault.field(name, .tooLong(most: most))
  }

  static func someText(_ name: String, _ text: String, most: Int) throws(HTTPFault) {
    guard !text.isEmpty else { throw HTTPFault.field(name, .empty) }
    try self.text(name, text, most: most)
  }

  /// A browser's own id: `[A-Za-z0-9_-]{8,64}`.
  static func clientID(_ id: MessageID) throws(HTTPFault) {
    let isOne =
      (8...64).contains(id.text.utf8.count)
      && id.text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
        default: false
        }
      }
    guard isOne else { throw HTTPFault.field("id", .noClientID) }
  }

  static func number(
    _ name: String, _ number: Int64, _ range: ClosedRange<Int64>
  ) throws(HTTPFault) {
    guard range.contains(number) else {
      throw HTTPFault.field(
        name, .outOfRange(least: Int(range.lowerBound), most: Int(range.upperBound)))
    }
  }
}
#endif
