/// Where keys are pressed; what every screen has is named here.
public protocol ScreenContext: Hashable, Sendable, CaseIterable, RawRepresentable
where RawValue == String {
  /// Everywhere but under what is asked, and in help.
  static var anywhere: Self { get }
  static var help: Self { get }
  /// Where something is picked out of a list by typing.
  static var picker: Self { get }
  static var question: Self { get }
  /// Where it is asked to whom a chat is to go.
  static var handOver: Self { get }
  /// Where something is to be said in somebody else's chat.
  static var speaking: Self { get }
  /// The wider ones in which a key is looked for that means nothing in this one.
  var wider: Set<Self> { get }
}

extension ScreenContext {
  /// What people call it in their file.
  public var name: String { kebab(rawValue) }

  /// The place of that name.
  public init?(named name: String) {
    guard let context = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = context
  }
}
