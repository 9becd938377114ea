/// What visitors hear of the desk.
public protocol VisitorWording: Sendable {
  func told(_ news: VisitorNews) -> String
  /// Why a line was not sent: what `VisitorNews.refused` then says.
  func obstacle(_ obstacle: VisitorNews.Obstacle) -> String
}
