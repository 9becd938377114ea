/// An id: a short text that names one thing of its kind.
public protocol Identifier: Hashable, Comparable, Sendable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  var text: String { get }
  init(_ text: String)
}

extension Identifier {
  public init(stringLiteral text: String) { self.init(text) }
  public var description: String { text }
  public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}

/// Whether `text` is `[a-z0-9._-]{1,32}`, the form of ids that people choose.
public func isPlainIdentifier(_ text: String) -> Bool {
  (1...32).contains(text.utf8.count)
    && text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
        || byte == 0x2E || byte == 0x5F || byte == 0x2D
    }
}

/// An agent's id, `[a-z0-9._-]{1,32}` and not `visitor`.
public struct AgentID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
  /// Whether the id has the form an agent's id must have.
  public var isValid: Bool { isPlainIdentifier(text) && text != "visitor" }
}

/// A team's id, `[a-z0-9._-]{1,32}`.
public struct TeamID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// A rule's id, `[a-z0-9._-]{1,32}`.
public struct RuleID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// What a visitor is recognised by: an email, a session of the website.
public struct VisitorID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// A message's id, chosen by its sender, so that sending it again changes nothing.
public struct MessageID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}
