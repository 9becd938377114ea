// Who is not to be talked to.

extension DeskState {
  /// So many may be blocked at once.
  public static let mostBlocks = 10_000

  mutating func apply(_ event: BlockEvent, _ moment: Moment) {
    switch event {
    case .blocked(let event):
      // What is over is let go of where something is added, so that they do not become more and more.
      for block in blocks.values where !block.holds(at: moment.at) {
        blocks.removeValue(forKey: block.target)
      }
      blocks[event.target] = Block(
        event.target, by: event.agent, at: moment.at, until: event.until, reason: event.reason)
    case .unblocked(let event): blocks.removeValue(forKey: event.target)
    }
  }

  /// Whether whoever is known by that is blocked. O(1).
  public func isBlocked(_ target: Block.Target, at instant: Instant) -> Bool {
    blocks[target]?.holds(at: instant) ?? false
  }

  /// Whether an address is in a network that is blocked. O(1): one look for each length a network can
  /// have.
  public func isBlocked(_ address: IPAddress?, at instant: Instant) -> Bool {
    guard let address, !blocks.isEmpty else { return false }
    return (0...address.bytes.count * 8).contains { bits in
      isBlocked(.addresses(AddressRange(address, bits: bits)), at: instant)
    }
  }

  /// Whether the visitor of a chat is blocked: by where they came from, their key, or the email they
  /// gave. O(1).
  public func isBlocked(_ chat: Chat, at instant: Instant) -> Bool {
    if chat.isTurnedAway { return true }
    guard !blocks.isEmpty else { return false }
    return isBlocked(key: chat.key, email: chat.visitor.email, at: instant)
  }

  /// Whether a visitor is blocked by their key, or the email they gave. O(1).
  public func isBlocked(key: VisitorMark?, email: String, at instant: Instant) -> Bool {
    if let key, isBlocked(.visitor(key), at: instant) { return true }
    return !email.isEmpty && isBlocked(Block.Target(email: email), at: instant)
  }
}
