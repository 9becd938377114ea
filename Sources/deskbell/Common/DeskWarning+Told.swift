import Store
import Words

extension DeskWarning {
  /// What people read of it at the command line: what they should know, and the command that helps.
  var told: String {
    let words = Environment.words.warning(self)
    return words + (hint.map(Environment.words.hint) ?? "")
  }

  /// Whether it changes with the time.
  var isOfClocks: Bool {
    switch self {
    case .clockBehind, .clockDisagrees: true
    case .tornCommit, .snapshotNotUsed, .noSnapshotMade, .rolledBack, .dueHasToWait, .failed,
      .refused, .readOnly:
      false
    }
  }

  private var hint: Hint? {
    switch self {
    case .clockBehind:
      .setTimeBack(command: "deskbell store clock")
    case .tornCommit, .snapshotNotUsed, .noSnapshotMade, .clockDisagrees, .rolledBack,
      .dueHasToWait, .failed, .refused, .readOnly:
      nil
    }
  }
}
