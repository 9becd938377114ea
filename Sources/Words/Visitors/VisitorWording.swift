/// What visitors hear of the desk.
public protocol VisitorWording: Sendable {
  func told(_ news: VisitorNews) -> String
  /// To who leaves a message where nobody came.
  var mayLeaveMessage: String { get }
  var asksEmailOfMessage: String { get }
  var messageIsLeft: String { get }
  /// Why a line was not sent: what `VisitorNews.refused` then says.
  func obstacle(_ obstacle: VisitorNews.Obstacle) -> String
}
