/// Somebody whom nobody wants to talk to for a while: they meet the fallback text, and nothing rings.
public struct Block: Hashable, Sendable {
  public var target: Target
  public var by: AgentID
  public var at: Instant
  /// From when on they are met like anybody again.
  public var until: Instant
  /// Why, for colleagues; empty: nothing was said.
  public var reason: String

  /// By what somebody is known again.
  public enum Target: Hashable, Sendable {
    /// A browser, by the mark of its key.
    case visitor(VisitorMark)
    /// An email in its normal form, in small letters.
    case email(String)
    case addresses(AddressRange)
  }

  public init(
    _ target: Target, by: AgentID, at: Instant, until: Instant, reason: String = ""
  ) {
    self.target = target
    self.by = by
    self.at = at
    self.until = until
    self.reason = reason
  }

  /// Whether it holds at an instant.
  public func holds(at instant: Instant) -> Bool { instant < until }
}

extension Block.Target {
  /// Whoever has that email, however it is spelt.
  public init(email: String) { self = .email(VisitorID(email: email).text) }

  /// By what a visitor would be known again; nil: by nothing. A browser of the website is known by its
  /// key alone, since anybody can type an email.
  public init?(_ visitor: Visitor) {
    guard let id = visitor.id?.text else { return nil }
    if id.contains("@") {
      self.init(email: id)
    } else if VisitorMark.isOne(id) {
      self = .visitor(VisitorMark(id))
    } else {
      return nil
    }
  }

  /// `visitor:…`, `email:…`, `address:…`.
  public var text: String {
    switch self {
    case .visitor(let mark): "visitor:\(mark.text)"
    case .email(let email): "email:\(email)"
    case .addresses(let range): "address:\(range.text)"
    }
  }

  /// Reads what `text` writes; nil for anything else.
  public init?(text: String) {
    if let mark = text.rest(after: "visitor:"), VisitorMark.isOne(mark) {
      self = .visitor(VisitorMark(mark))
    } else if let email = text.rest(after: "email:") {
      self = .email(email)
    } else if let range = text.rest(after: "address:").flatMap({ AddressRange($0) }) {
      self = .addresses(range)
    } else {
      return nil
    }
  }
}

extension VisitorMark {
  /// Whether a text can be a mark: 32 hexadecimal digits.
  static func isOne(_ text: String) -> Bool {
    text.utf8.count == 32
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
