package import Desk
package import Store

/// Somebody at a hosted desk.
package protocol Session: AnyObject {
  /// Takes in what happened. Whether something of it was for this session.
  func hear(_ happened: Happened) -> Bool
  /// Whether it has to be told at once what is said in a chat.
  func wantsWords(of chat: ChatID) -> Bool
  /// When what it has shown grows old by the clock alone.
  var pictureHolds: Instant? { get }
  /// When it wants to be told again at the latest, though nothing happens.
  var wakesAt: Instant? { get }
  /// Takes in something fleeting in a chat.
  func hear(_ sign: ChatSign)
  /// What ends the waiting too when it can be read.
  var descriptor: Int32? { get }
  /// Nothing more is told: the last moment to keep something.
  func conclude()
}

extension Session {
  package func hear(_ sign: ChatSign) {}
  package func wantsWords(of chat: ChatID) -> Bool { true }
  package var pictureHolds: Instant? { nil }
  package var wakesAt: Instant? { nil }
  package var descriptor: Int32? { nil }
  package func conclude() {}
}
