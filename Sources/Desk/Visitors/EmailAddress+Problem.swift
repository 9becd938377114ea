/// What passes for an email address: enough to find slips, since only the mail itself can tell
/// whether somebody reads it.
extension EmailAddress {
  /// What is wrong with an address that somebody at the desk enters; nil: nothing.
  public static func problem(in text: String) -> Refusal.Value? {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: false
      default: true
      }
    }
    let ats = text.unicodeScalars.count { $0 == "@" }
    return isPlain && ats == 1 ? visitorProblem(in: text) : .badEmail(text)
  }

  /// What is wrong with an address that a visitor gives: it has no domain, by which accounts are
  /// found. What else is in it is kept as it is, like all that visitors say.
  public static func visitorProblem(in text: String) -> Refusal.Value? {
    let address = normal(text)
    guard let at = address.lastIndex(of: "@"), at != address.startIndex,
      address.index(after: at) != address.endIndex
    else { return .badEmail(text) }
    return nil
  }
}
