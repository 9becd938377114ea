/// What is wrong in the file of what a user has chosen, and where.
public struct ConfigFault: Hashable, Sendable {
  /// From 1; nil: in no line of it.
  public var line: Int?
  public var problem: Problem

  public init(line: Int?, _ problem: Problem) {
    self.line = line
    self.problem = problem
  }

  /// Places and actions are named as the file has them.
  public enum Problem: Hashable, Sendable {
    /// In the words of the system.
    case unreadable(String)
    case notUTF8
    /// In the words of its parser.
    case notTOML(String)
    case unknownSetting(String, nearest: String?, known: [String])
    /// Something that has settings of its own was given a value.
    case notATable(String)
    case notTrueOrFalse(String)
    /// A setting was given a value, nil: no text at all, that is none of those it may have.
    case noChoice(String, value: String?, known: [String])
    case unknownAction(String, screen: String, nearest: String?)
    /// An action that means nothing there.
    case notThere(String, place: String)
    /// An action was given something else than keys.
    case notKeys(String)
    case unknownKey(String, nearest: String?)
    /// A letter where letters are text.
    case isText(String, place: String)
    case clash(key: String, place: String, first: String, second: String)
    case needsKey(String, place: String)
    /// A setting takes a whole number in that range.
    case notANumber(String, least: Int, most: Int)
    /// A setting takes a span of time, such as that one.
    case notASpan(String, example: String)
    /// A setting takes a text in quotes.
    case notAText(String)
    /// A setting takes texts in quotes, in brackets.
    case notTexts(String)
    /// A setting knows only these values.
    case notOneOf(String, value: String, nearest: String?, known: [String])
    case notQuietHours(String)
    case notAnAddress(String)
    /// An address on the web that requests cannot go to.
    case notAskable(String)
    /// A path that is not absolute.
    case notAPath(String)
    /// A way of calling needs a setting of its own.
    case needsSetting(String, setting: String)
  }
}
