extension Refusal {
  /// What somebody wrote cannot be what it is to be.
  public enum Value: Hashable, Sendable {
    case badID(String)
    case badEmail(String)
    case noDomain
    case badDomain(String)
    /// No name of the IANA database; `meant` is the nearest one.
    case badTimeZone(String, meant: String?)
    case capacityTooSmall(Int)
    /// The desk does not keep it (any more).
    case pictureNotKept(PictureID)
    case emptyName(of: Owner)
    /// `most` characters.
    case nameTooLong(of: Owner, most: Int)
    /// `most` characters.
    case descriptionTooLong(of: Owner, most: Int)
    /// An agent stands in a list twice.
    case listedTwice(AgentID)
    /// A rule that could never do anything.
    case neverMatches(RuleID, RuleFlaw)
    /// No whole number in bounds; `orNone`: the setting can also be none.
    case settingNoNumber(String, value: String, bounds: ClosedRange<Int>, orNone: Bool)
    /// No span of time of so many seconds; `orNone`: the setting can also be none.
    case settingNoSpan(String, value: String, bounds: ClosedRange<Int>, orNone: Bool)
    case settingNoFlag(String, value: String)
    case settingNoDomains(String)
    case settingNoChoice(String, value: String, choices: [String])
    case settingNoColour(String, value: String)
    case settingNoFont(String, value: String)
    case settingNoAddress(String, value: String)
    /// A span that is to be no shorter than another one, as both are written.
    case settingNotBelow(String, String, other: String, String)
    /// One colour on the other cannot be read well: their contrast, in hundredths.
    case lowContrast(text: String, ground: String, hundredths: Int)
    /// `most` bytes.
    case settingTooLong(String, most: Int)
    /// What is said to all is empty, or longer than `most` characters.
    case badBroadcast(most: Int)
    case badTag(String)
    /// No number from 0 to 3.
    case badScore(Int)
    /// The website vouches for it.
    case signedAttribute(String)
    /// An answer for the library; the name of it, which may be empty.
    case response(ResponseID, ResponseFlaw)
    /// The library would hold more answers than it may.
    case tooManyResponses(most: Int)

    /// Whether the same could be right at another desk, or at another time.
    var isOfTheDesk: Bool {
      switch self {
      case .pictureNotKept, .settingNotBelow, .signedAttribute, .tooManyResponses: true
      case .badID, .badEmail, .noDomain, .badDomain, .badTimeZone, .capacityTooSmall, .emptyName,
        .nameTooLong, .descriptionTooLong, .listedTwice, .neverMatches, .settingNoNumber,
        .settingNoSpan, .settingNoFlag, .settingNoDomains, .settingNoChoice, .settingNoColour,
        .settingNoFont, .settingNoAddress, .lowContrast, .settingTooLong, .badTag, .badScore,
        .response, .badBroadcast:
        false
      }
    }
  }

  /// What has a name.
  public enum Owner: Hashable, Sendable {
    case agent, team, rule, dialogue
    /// The company of that domain.
    case account(String)
  }
}
