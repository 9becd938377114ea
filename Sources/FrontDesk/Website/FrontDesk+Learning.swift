import Desk
import Dialogues
import Routing

/// What becomes known of visitors of the website, checked.
extension FrontDesk {
  /// Attributes that somebody says a visitor has, or vouches for. What nobody vouches for does not
  /// overwrite what somebody did, and what is known already is not learned again.
  func learn(
    _ attributes: [Visitor.Attribute], _ source: AttributeSource, _ known: KnownVisitor,
    _ engine: RoutingEngine
  ) throws(Refusal) -> [VisitorLearned] {
    var new: [Visitor.Attribute] = []
    for attribute in attributes {
      guard !attribute.name.isEmpty, !Surroundings.derived.contains(attribute.name) else {
        throw Refusal(.site(.attributeNotTheirs(attribute.name)))
      }
      var attribute = attribute
      if attribute.name == "email" {
        guard EmailAddress.problem(in: attribute.value) == nil else {
          throw Refusal(.value(.badEmail(attribute.value)))
        }
        attribute.value = EmailAddress.normal(attribute.value)
      }
      let before = known.attributes.first { $0.name == attribute.name }
      if before?.source == .signed, source != .signed { continue }
      if before?.value == attribute.value, before?.source == source { continue }
      new.append(attribute)
    }
    guard !new.isEmpty else { return [] }
    let learned = VisitorLearned(visitor: known.mark, attributes: new, source: source)
    var after = known
    after.apply(.learned(learned), seq: known.seq, at: .distantPast)
    try check(after.own, engine.state.settings)
    return [learned]
  }

  /// A message that a visitor leaves where nobody came.
  func leave(
    _ id: MessageID, _ name: String, _ email: String, _ text: String, _ known: KnownVisitor,
    _ engine: RoutingEngine
  ) throws(Refusal) -> [SiteEvent] {
    guard let unanswered = known.unanswered else { throw Refusal(.site(.nobodyToLeaveTo)) }
    let settings = engine.state.settings
    try check(length: text, settings)
    guard EmailAddress.problem(in: email) == nil else {
      throw Refusal(.value(.badEmail(email)))
    }
    let given: [Visitor.Attribute] = [
      .init(name: "email", value: email), .init(name: "name", value: name),
    ].filter { !isBlankName($0.value) }
    let learned = try learn(given, .said, known, engine)
    return [
      .left(
        MessageLeft(
          visitor: known.mark, id: id, chat: unanswered.chat, dialogue: unanswered.dialogue,
          name: name, email: EmailAddress.normal(email), text: text))
    ] + learned.map { .learned($0) }
  }
}
