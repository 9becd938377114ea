public import Alerts

/// What is said to somebody who is called, wherever that is.
public protocol CallWording: Sendable {
  /// Visitors are named as they call themselves: whoever shows it makes it safe.
  func headline(_ call: Call) -> String
  /// What more there is to say; may be empty.
  func detail(_ call: Call) -> String
  /// Why a channel says nothing.
  func failure(_ failure: CallFailure, of channel: Channel) -> String
  /// A program that was to open an address.
  func notOpened(_ failure: CallFailure) -> String
  /// Nothing but the bell will call here; the command that tries each way.
  func onlyTheBell(test command: String) -> String
  /// What came of a look at a way of calling, or of a try, and what to look at then.
  func trial(_ trial: CallTrial) -> String
  /// What is said where a way of calling is tried.
  var trialHeadline: String { get }
  var trialDetail: String { get }
  func glance(_ glance: AgentGlance) -> String
}
