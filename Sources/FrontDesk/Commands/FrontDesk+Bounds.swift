import Desk
import Routing

/// How much a visitor or an agent may hand in.
extension FrontDesk {
  /// The seconds a visitor may ask to wait in the queue: a year at the most.
  public static let waits = 1...31_536_000

  func check(_ visitor: Visitor, _ settings: Settings) throws(Refusal) {
    guard hasBounds else { return }
    guard visitor.attributes.count <= settings.maxAttributes else {
      throw Refusal(
        .amount(.attributes(visitor.attributes.count, most: settings.maxAttributes)))
    }
    let bound = settings.maxAttributeLength
    var names: Set<String> = []
    for attribute in visitor.attributes {
      // A name that is too long is not repeated.
      guard isAtMost(bound, attribute.name) else {
        throw Refusal(.amount(.attributeNameTooLong(most: bound)))
      }
      guard isAtMost(bound, attribute.value) else {
        throw Refusal(.amount(.attributeTooLong(attribute.name, most: bound)))
      }
      guard names.insert(attribute.name).inserted else {
        throw Refusal(.amount(.attributeTwice(attribute.name)))
      }
    }
    guard isAtMost(bound, visitor.id?.text ?? "") else {
      throw Refusal(.amount(.visitorIDTooLong(most: bound)))
    }
  }

  /// By these attributes somebody can be answered, and called by their name.
  private static let dearest: Set = ["email", "name", "firstName", "lastName", "phone"]

  /// A visitor of whom so much is known as the desk takes: what is too much is left out, and last of
  /// all by what they can be answered.
  func fitting(_ visitor: Visitor, _ settings: Settings) -> Visitor {
    guard hasBounds else { return visitor }
    var visitor = visitor
    let bound = settings.maxAttributeLength
    visitor.attributes.removeAll { !isAtMost(bound, $0.name) || !isAtMost(bound, $0.value) }
    var more = visitor.attributes.count - settings.maxAttributes
    guard more > 0 else { return visitor }
    for isDear in [false, true] {
      for index in visitor.attributes.indices.reversed() where more > 0 {
        guard FrontDesk.dearest.contains(visitor.attributes[index].name) == isDear else { continue }
        visitor.attributes.remove(at: index)
        more -= 1
      }
    }
    return visitor
  }

  func check(length text: String, _ settings: Settings) throws(Refusal) {
    guard !text.allSatisfy(\.isWhitespace) else { throw Refusal(.amount(.emptyMessage)) }
    guard isAtMost(settings.maxMessageLength, text) else {
      throw Refusal(.amount(.messageTooLong(most: settings.maxMessageLength)))
    }
  }

  /// The most characters of a name: an agent's, a team's, a rule's, a dialogue's, a company's.
  public static let longestName = 100

  func check(name: String, of owner: Refusal.Owner) throws(Refusal) {
    if isBlankName(name) { throw Refusal(.value(.emptyName(of: owner))) }
    guard isAtMost(FrontDesk.longestName, name) else {
      throw Refusal(.value(.nameTooLong(of: owner, most: FrontDesk.longestName)))
    }
  }

  /// The most characters of a description: a rule's, a dialogue's.
  public static let longestDescription = 1000

  func check(description: String, of owner: Refusal.Owner) throws(Refusal) {
    guard isAtMost(FrontDesk.longestDescription, description) else {
      throw Refusal(
        .value(.descriptionTooLong(of: owner, most: FrontDesk.longestDescription)))
    }
  }

  /// Whether a text has at most so many characters, of 32 bytes each on the average.
  func isAtMost(_ bound: Int, _ text: String) -> Bool { FrontDesk.isAtMost(bound, text) }

  static func isAtMost(_ bound: Int, _ text: String) -> Bool {
    // Counting bytes first keeps a huge text from being counted by character.
    text.utf8.count <= bound || text.utf8.count <= bound * 32 && text.count <= bound
  }

  func check(
    flood chat: Chat, _ settings: Settings, at now: Instant
  ) throws(Refusal) {
    guard hasBounds else { return }
    guard chat.unanswered < settings.maxUnread else {
      throw Refusal(.amount(.unanswered(chat.unanswered)))
    }
    // A bound that nobody has come near is not counted.
    guard chat.messageCount >= settings.messagesPerMinute else { return }
    let lately = chat.recentVisitorMessages.reduce(0) { sum, burst in
      now - burst.at < 60_000 ? sum + burst.count : sum
    }
    guard lately < settings.messagesPerMinute else {
      throw Refusal(.amount(.messagesInAMinute(most: settings.messagesPerMinute)))
    }
  }
}
