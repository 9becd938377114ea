public import Desk
import Routing

/// What a dialogue may ask about at one moment: the visitor, where they are, and whether somebody
/// could talk to them.
public struct Surroundings: Sendable {
  /// Of the visitor, all that the desk knows: also what it knows by an email that they typed. For
  /// conditions.
  public var visitor: Visitor
  /// Of it, what this browser gave itself or was signed for it. For texts.
  public var own: Visitor
  /// What is known by an email that is being given now, for conditions that come after it.
  public var byEmail: [Visitor.Attribute] = []
  public var page: PageView
  public var device: Device
  /// How many sessions they have had, this one included.
  public var visits: Int
  /// Whether an agent would be chosen for the visitor on a route now.
  public var isAgentAvailable: @Sendable (Route) -> Bool
  /// The good answer that the library has to a question, for whoever reads a language (nil: any); nil:
  /// it has none.
  public var answer: @Sendable (_ question: String, _ language: String?) -> GivenAnswer?

  public enum Device: String, CaseIterable, Sendable { case desktop, phone }

  public init(
    visitor: Visitor, own: Visitor, page: PageView, device: Device = .desktop, visits: Int = 1,
    isAgentAvailable: @escaping @Sendable (Route) -> Bool = { _ in false },
    answer: @escaping @Sendable (String, String?) -> GivenAnswer? = { _, _ in nil }
  ) {
    self.visitor = visitor
    self.own = own
    self.page = page
    self.device = device
    self.visits = visits
    self.isAgentAvailable = isAgentAvailable
    self.answer = answer
  }

  /// A text with what is known of the visitor put in.
  func filled(_ text: String) -> String { TokenText(text)?.filled { own[$0] } ?? text }

  /// The attributes that come with the page, and that no card may set.
  public static let derived = [
    "page.url", "page.title", "page.referrer", "page.language", "device", "visits", "emailDomain",
  ]

  /// Whether a condition holds here and now.
  public func satisfy(_ condition: DialogueCondition) -> Bool {
    switch condition {
    case .all(let parts): parts.allSatisfy { satisfy($0) }
    case .any(let parts): parts.contains { satisfy($0) }
    case .test(let attribute, let op, let values):
      Condition.test(attribute: attribute, op: op, values: values).holds(for: asked(attribute))
    case .agentAvailable(let route): isAgentAvailable(route)
    }
  }

  /// The visitor with an attribute of the page in place of one of their own by its name.
  private func asked(_ attribute: String) -> Visitor {
    let value: String? =
      switch attribute {
      case "page.url": page.url
      case "page.title": page.title
      case "page.referrer": page.referrer
      case "page.language": page.language
      case "device": device.rawValue
      case "visits": "\(visits)"
      default: nil
      }
    guard let value else { return visitor }
    return Visitor(attributes: [Visitor.Attribute(name: attribute, value: value)])
  }
}
