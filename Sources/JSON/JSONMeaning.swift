/// Why what a JSON text says cannot be, in the terms of whoever reads it.
public struct JSONMeaning: Hashable, Sendable {
  public let fault: any Hashable & Sendable

  public init(_ fault: some Hashable & Sendable) { self.fault = fault }

  public static func == (a: JSONMeaning, b: JSONMeaning) -> Bool {
    AnyHashable(a.fault) == AnyHashable(b.fault)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(AnyHashable(fault)) }
}
