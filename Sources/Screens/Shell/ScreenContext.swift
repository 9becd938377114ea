/// Where keys are pressed; what every screen has is named here.
public protocol ScreenContext: Hashable, Sendable {
  /// Everywhere but under what is asked, and in help.
  static var anywhere: Self { get }
  static var help: Self { get }
  static var question: Self { get }
  /// Where it is asked to whom a chat is to go.
  static var handOver: Self { get }
}
