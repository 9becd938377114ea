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

  /// The profile with exactly these permissions and those that go with them, or nil. Who was given it
  /// before agents could be let say something of themselves, or reports be exported, has it without that.
  public init?(_ permissions: Permissions) {
    let whole = permissions.withImplied
    let later: [Permissions] = [[], .ownProfile, .exportReports, [.ownProfile, .exportReports]]
    guard
      let found = Profile.allCases.first(where: { profile in
        later.contains { profile.permissions.subtracting($0) == whole }
      })
    else {
      return nil
    }
    self = found
  }
}
