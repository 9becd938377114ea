import Desk

/// The end of the time for which a chat that can wait is not offered again to an agent who did not
/// take it: somebody becomes askable again (ROUTING, Order).
struct AskAgain: Comparable {
  let at: Instant
  /// At one instant, by order of request.
  let order: Int64
  let chat: ChatID

  static func == (a: AskAgain, b: AskAgain) -> Bool { a.at == b.at && a.order == b.order }
  static func < (a: AskAgain, b: AskAgain) -> Bool { (a.at, a.order) < (b.at, b.order) }
}
