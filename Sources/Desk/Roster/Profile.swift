/// The usual sets of permissions.
public enum Profile: String, CaseIterable, Sendable {
  case agent, supervisor, author, administrator

  public var permissions: Permissions {
    switch self {
    case .agent: [.liveChat, .viewMine]
    case .supervisor: [.liveChat, .viewMine, .viewAll, .intervene, .viewReports]
    case .author: [.manageDialogues, .publishDialogues, .manageResponses, .viewReports]
    case .administrator:
      [
        .viewMine, .viewAll, .intervene, .viewReports, .manageAgents, .manageRouting,
        .manageDialogues, .manageSettings, .publishDialogues, .manageResponses,
      ]
    }
  }

  /// The profile with exactly these permissions and those that go with them, or nil.
  public init?(_ permissions: Permissions) {
    guard let found = Profile.allCases.first(where: { $0.permissions == permissions.withImplied })
    else {
      return nil
    }
    self = found
  }
}
