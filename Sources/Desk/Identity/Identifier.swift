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
