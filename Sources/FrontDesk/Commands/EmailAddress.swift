/// What passes for an email address: enough to find slips, since only the mail itself can tell
/// whether somebody reads it.
public enum EmailAddress {
  /// What is wrong with an address; nil: nothing.
  public static func problem(in text: String) -> String? {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let isWhole = parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: false
      default: true
      }
    }
    if isWhole && isPlain { return nil }
    return "\"\(text)\" is no email address, such as kim@acme.example."
  }
}
