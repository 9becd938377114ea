/// How time passes before something is done once more.
package enum TimePassage: Sendable {
  /// What fell due is done, and who is present is looked at.
  case seen
  /// What fell due is done, and nobody looks who is present.
  case unseen
  /// What is due is left to somebody who is live.
  case leavingDue
}
