import Desk

/// Somebody who came, as long as their chat is open.
struct Visit {
  var chat = ChatID("")
  /// Milliseconds since 1970.
  var askedAt: Int64 = 0
  /// Milliseconds that their chat will take.
  var handling: Int64 = 0
  /// When they were connected.
  var connectedAt: Int64 = 0
  /// Whether they are among those who are counted.
  var isCounted = false
  var isOffered = false
  /// Whether they have stood in the queue.
  var hasWaited = false
  /// The place in the roster of who has the chat; −1: nobody.
  var agent: Int32 = -1
  /// At whom it rings, and how often it has rung; −1: at nobody.
  var ringsAt: Int32 = -1
  var rings: Int32 = 0
  /// How many have been at this place.
  var turn: Int32 = 0
}
