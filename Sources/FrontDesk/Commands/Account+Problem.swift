public import Desk

extension Account {
  /// What is wrong with an email domain; nil: nothing. Letters of every script may stand in it, as
  /// in internationalised domains (RFC 5890); otherwise as in RFC 1123, and `_`.
  public static func problem(inDomain domain: String) -> Refusal.Value? {
    let written = domain
    let domain = EmailDomain.normal(written)
    if domain.isEmpty { return .noDomain }
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    let areRight = labels.allSatisfy { label in
      !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }
    guard domain.utf8.count <= 253, areRight else {
      return .badDomain(written)
    }
    return nil
  }
}
