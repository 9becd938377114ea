/// The usual sets of permissions.
public enum Profile: String, CaseIterable, Sendable {
  case agent, supervisor, author, administrator

  public var permissions: Permissions {
    switch self {
    case .agent: [.liveChat, .viewMine, .ownProfile]
    case .supervisor:
      [
        .liveChat, .viewMine, .viewAll, .intervene, .viewReports, .exportReports, .ownProfile,
      ]
    case .author:
      [.manageDialogues, .publishDialogues, .manageResponses, .viewReports, .ownProfile]
    case .administrator:
      [
        .viewMine, .viewAll, .intervene, .viewReports, .manageAgents, .manageRouting,
        .manageDialogues, .manageSettings, .publishDialogues, .manageResponses, .ownProfile,
        .exportReports,
      ]
    }
  }

  /// What profiles came to allow later: whoever was given one before has it without that, until it is
  /// given anew. Nobody is let do more because a later version reads what was written for them.
  private static let later: [Permissions] = [
    .ownProfile, .exportReports, [.ownProfile, .exportReports],
  ]

  /// The profile with exactly these permissions and those that go with them, as it is or was, or nil.
  public init?(_ permissions: Permissions) {
    let whole = permissions.withImplied
    guard
      let found = Profile.allCases.first(where: { profile in
        ([[]] + Profile.later).contains { profile.permissions.subtracting($0) == whole }
      })
    else {
      return nil
    }
    self = found
  }

  /// The profile that permissions are as it was once, and what it has come to allow beside them; nil: they
  /// are one as it is, or none.
  public static func former(_ permissions: Permissions) -> (profile: Profile, lacks: Permissions)? {
    guard let profile = Profile(permissions) else { return nil }
    let lacks = profile.permissions.subtracting(permissions.withImplied)
    return lacks.isEmpty ? nil : (profile, lacks)
  }
}
