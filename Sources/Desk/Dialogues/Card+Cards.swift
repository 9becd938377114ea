extension Card {
  /// Something said.
  public struct Message: Hashable, Sendable {
    public var text: String
    public var next: CardID?

    public init(text: String, next: CardID? = nil) {
      self.text = text
      self.next = next
    }
  }

  /// Something asked, with the answers there are.
  public struct Question: Hashable, Sendable {
    public var text: String
    public var choices: [Choice]
    /// Where the answer is kept; nil: nowhere.
    public var attribute: String?

    public init(text: String, choices: [Choice], attribute: String? = nil) {
      self.text = text
      self.choices = choices
      self.attribute = attribute
    }
  }

  /// One answer to a question.
  public struct Choice: Hashable, Sendable {
    public var text: String
    /// What is kept of it.
    public var value: String
    public var next: CardID?

    /// - Parameter value: nil: the text.
    public init(text: String, value: String? = nil, next: CardID? = nil) {
      self.text = text
      self.value = value ?? text
      self.next = next
    }
  }

  /// A value asked for.
  public struct InfoCapture: Hashable, Sendable {
    public var attribute: String
    public var type: CaptureType
    public var prompt: String
    public var placeholder: String
    /// Whether there is no way on without a value.
    public var isRequired: Bool
    /// Whether it is asked for though there is one already.
    public var overwrites: Bool
    public var next: CardID?

    public init(
      attribute: String, type: CaptureType, prompt: String, placeholder: String = "",
      isRequired: Bool = true, overwrites: Bool = false, next: CardID? = nil
    ) {
      self.attribute = attribute
      self.type = type
      self.prompt = prompt
      self.placeholder = placeholder
      self.isRequired = isRequired
      self.overwrites = overwrites
      self.next = next
    }
  }

  /// What a captured value has to be.
  public enum CaptureType: Hashable, Sendable {
    case text, email, phone, number
    /// One of these.
    case choice([String])

    public var name: String {
      switch self {
      case .text: "text"
      case .email: "email"
      case .phone: "phone"
      case .number: "number"
      case .choice: "choice"
      }
    }
  }

  /// A fork that nobody sees.
  public struct Branching: Hashable, Sendable {
    public var branches: [Branch]
    /// Where to go if none holds.
    public var next: CardID?

    public init(branches: [Branch], next: CardID? = nil) {
      self.branches = branches
      self.next = next
    }
  }

  public struct Branch: Hashable, Sendable {
    public var when: DialogueCondition
    public var next: CardID?

    public init(when: DialogueCondition, next: CardID? = nil) {
      self.when = when
      self.next = next
    }
  }

  /// Attributes to set, to texts with tokens.
  public struct Setting: Hashable, Sendable {
    public var set: [Visitor.Attribute]
    public var next: CardID?

    public init(set: [Visitor.Attribute], next: CardID? = nil) {
      self.set = set
      self.next = next
    }
  }

  public struct Goal: Hashable, Sendable {
    public var name: String
    public var next: CardID?

    public init(name: String, next: CardID? = nil) {
      self.name = name
      self.next = next
    }
  }

  /// Something to read elsewhere.
  public struct Document: Hashable, Sendable {
    public var title: String
    /// http or https.
    public var url: String
    public var next: CardID?

    public init(title: String, url: String, next: CardID? = nil) {
      self.title = title
      self.url = url
      self.next = next
    }
  }

  /// Questions of the visitor's, answered from the library.
  public struct Answers: Hashable, Sendable {
    /// What a question is asked for with, and what it is after an answer.
    public var prompt: String
    public var again: String
    public var placeholder: String
    /// Said where there is no good answer, or enough were given.
    public var fallback: String
    /// So many questions are answered running.
    public var most: Int
    public var next: CardID?

    /// - Parameter again: nil: the prompt.
    public init(
      prompt: String, again: String? = nil, placeholder: String = "", fallback: String,
      most: Int = Answers.most, next: CardID? = nil
    ) {
      self.prompt = prompt
      self.again = again ?? prompt
      self.placeholder = placeholder
      self.fallback = fallback
      self.most = most
      self.next = next
    }

    /// So many at the most, and as many as are answered where nothing else is said.
    public static let most = 5
  }

  /// A person asked for.
  public struct LiveChat: Hashable, Sendable {
    public var route: Route
    /// How long the visitor is ready to wait where nobody is free, in seconds; nil: not at all.
    public var wait: Int?
    /// Whether the visitor may leave a message where nobody comes.
    public var takesMessage: Bool
    /// Texts in place of the desk's.
    public var waiting: String?
    public var fallback: String?

    public init(
      route: Route, wait: Int? = nil, takesMessage: Bool = false, waiting: String? = nil,
      fallback: String? = nil
    ) {
      self.route = route
      self.wait = wait
      self.takesMessage = takesMessage
      self.waiting = waiting
      self.fallback = fallback
    }
  }
}
