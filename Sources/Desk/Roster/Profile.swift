/// The usual sets of permissions.
public enum Profile: String, CaseIterable, Sendable {
  case agent, supervisor, administrator

  public var permissions: Permissions {
    switch self {
    case .agent: [.liveChat, .viewMine]
    case .supervisor: [.liveChat, .viewMine, .viewAll, .intervene, .viewReports]
    case .administrator:
      [
        .viewMine, .viewAll, .intervene, .viewReports, .manageAgents, .manageRouting,
        .manageDialogues, .manageSettings,
      ]
    }
  }

  /// The profile with exactly these permissions, or nil.
  public init?(_ permissions: Permissions) {
    guard let found = Profile.allCases.first(where: { $0.permissions == permissions }) else {
      return nil
    }
    self = found
  }
}
