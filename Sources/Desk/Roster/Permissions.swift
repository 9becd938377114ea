/// What somebody may do at the desk.
public struct Permissions: OptionSet, Hashable, Sendable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Takes chats.
  public static let liveChat = Permissions(rawValue: 1 << 0)
  /// Sees one's own active chats and everybody's past ones.
  public static let viewMine = Permissions(rawValue: 1 << 1)
  /// Sees every chat.
  public static let viewAll = Permissions(rawValue: 1 << 2)
  /// Takes over, transfers and ends others' chats.
  public static let intervene = Permissions(rawValue: 1 << 3)
  public static let viewReports = Permissions(rawValue: 1 << 4)
  public static let manageAgents = Permissions(rawValue: 1 << 5)
  public static let manageRouting = Permissions(rawValue: 1 << 6)
  /// Writes dialogues; visitors do not meet what was written before it is published.
  public static let manageDialogues = Permissions(rawValue: 1 << 7)
  public static let manageSettings = Permissions(rawValue: 1 << 8)
  /// Says which dialogues visitors meet.
  public static let publishDialogues = Permissions(rawValue: 1 << 9)
  /// Writes and approves the answers of the library.
  public static let manageResponses = Permissions(rawValue: 1 << 10)

  /// Says of oneself when one works, in which time zone, by which name and with which picture.
  public static let ownProfile = Permissions(rawValue: 1 << 11)

  /// Takes what reports are counted of out of the desk, chat by chat.
  public static let exportReports = Permissions(rawValue: 1 << 12)

  /// Whether with them any chat can be read at all.
  public var readChats: Bool { !isDisjoint(with: [.liveChat, .viewMine, .viewAll]) }

  /// Every permission with its name, in the order they are listed to people.
  public static let named: [(name: String, permission: Permissions)] = [
    ("liveChat", .liveChat), ("viewMine", .viewMine), ("viewAll", .viewAll),
    ("intervene", .intervene), ("viewReports", .viewReports), ("manageAgents", .manageAgents),
    ("manageRouting", .manageRouting), ("manageDialogues", .manageDialogues),
    ("manageSettings", .manageSettings), ("publishDialogues", .publishDialogues),
    ("manageResponses", .manageResponses), ("ownProfile", .ownProfile),
    ("exportReports", .exportReports),
  ]

  /// The permission of that name, or nil.
  public init?(name: String) {
    guard let found = Permissions.named.first(where: { $0.name == name }) else { return nil }
    self = found.permission
  }

  /// With those that go with others. Who manages agents could give themselves any, and those who did
  /// before dialogues could be published, answers kept, or reports exported, were given none for that.
  public var withImplied: Permissions {
    contains(.manageAgents)
      ? union([.publishDialogues, .manageResponses, .ownProfile, .exportReports]) : self
  }

  /// The names of the permissions held, in listing order.
  public var names: [String] {
    Permissions.named.filter { contains($0.permission) }.map(\.name)
  }
}
