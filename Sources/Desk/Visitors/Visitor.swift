/// The person on the website, as far as the desk knows them.
public struct Visitor: Hashable, Sendable {
  /// What keeps one open chat a visitor; nil: unknown, so never refused.
  public var id: VisitorID?
  /// Name, value pairs in the order given; names are unique. `name`, `email`, `jobTitle`, `phone`,
  /// `crmStatus` are the ones the desk knows by name.
  public var attributes: [Attribute]

  public struct Attribute: Hashable, Sendable {
    public var name: String
    public var value: String
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(id: VisitorID? = nil, attributes: [Attribute] = []) {
    self.id = id
    self.attributes = attributes
  }

  /// The value of an attribute; a missing one is the empty text. `emailDomain` is always derived.
  public subscript(_ attribute: String) -> String {
    if attribute == "emailDomain" { return emailDomain }
    return attributes.first { $0.name == attribute }?.value ?? ""
  }

  /// Gives an attribute another value; an empty one takes it away.
  public mutating func set(_ attribute: String, to value: String) {
    guard let place = attributes.firstIndex(where: { $0.name == attribute }) else {
      if !value.isEmpty { attributes.append(Attribute(name: attribute, value: value)) }
      return
    }
    if value.isEmpty { attributes.remove(at: place) } else { attributes[place].value = value }
  }

  public var name: String { self["name"] }
  public var email: String { self["email"] }

  /// What follows the last `@` of the email, in its normal form; empty without one.
  public var emailDomain: String {
    let email = email
    guard let at = email.utf8.lastIndex(of: 0x40) else { return "" }
    // A text of its own, since texts know how to lower plain letters at once and parts do not.
    return EmailDomain.normal(String(email[email.utf8.index(after: at)...]))
  }

  /// The name, else the email, else `Visitor`: what a list shows. A name of blanks is none.
  public var displayName: String {
    if !isBlankName(name) { return name }
    return isBlankName(email) ? "Visitor" : email
  }
}
