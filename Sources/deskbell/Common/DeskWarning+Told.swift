import Store
import Words

extension DeskWarning {
  /// What people read of it at the command line: what they should know, and the command that helps.
  var told: String {
    let words = Environment.words.warning(self)
    return hint.map { "\(words) \($0)" } ?? words
  }

  private var hint: String? {
    switch self {
    case .clockBehind:
      "If it is right, see what carried desk time ahead, and set it back, with "
        + "`deskbell store clock`."
    case .tornCommit, .snapshotNotUsed, .noSnapshotMade, .clockDisagrees, .rolledBack,
      .dueHasToWait, .failed, .refused, .readOnly:
      nil
    }
  }
}
