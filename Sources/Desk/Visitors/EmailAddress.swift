/// The one form of an email address, whatever way it is spelt.
public enum EmailAddress {
  /// The address without blanks around it, its domain in the normal form (`EmailDomain`). What
  /// stands before the last `@` is the owner's business and stays. What has no `@` stays whole.
  public static func normal(_ text: String) -> String {
    var address = Substring(text)
    while address.first?.isWhitespace == true { address.removeFirst() }
    while address.last?.isWhitespace == true { address.removeLast() }
    guard let at = address.utf8.lastIndex(of: 0x40) else { return String(address) }
    let domain = EmailDomain.normal(String(address[address.utf8.index(after: at)...]))
    return "\(address[..<at])@\(domain)"
  }
}

extension VisitorID {
  /// Whoever is known by their email: however they spell it, capitals before the `@` included.
  public init(email: String) { self.init(EmailAddress.normal(email).lowercased()) }
}
