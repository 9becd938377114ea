import Alerts
import Desk
import FileStore
import Glibc
import Screens
import Terminal
import Words

/// What the surroundings let somebody be called with.
extension Environment {
  /// What stands between the program and the terminal that people look at.
  static var passage: Passage {
    if text("TMUX") != nil { return .tmux }
    return text("STY") != nil ? .screen : .direct
  }

  /// How that terminal is asked for notices; nil: it is not known to show any.
  static var noticeForm: NoticeForm? { NoticeForm { text($0) } }

  /// How a user's terminal is asked for notices: as they have chosen, or as it is known.
  static func noticeRoute(_ preferences: ScreenPreferences) -> NoticeRoute? {
    (preferences.notices ?? noticeForm).map { NoticeRoute($0, through: passage) }
  }

  /// What calls an agent at a screen.
  static func callDesk(of agent: AgentID, store: String) -> CallDesk {
    let errands = CallErrands(of: agent, store: store)
    return CallDesk(
      route: noticeForm.map { NoticeRoute($0, through: passage) }, passage: passage
    ) { errands.say($0, $1, $2, failed: $3) }
  }

  /// Said the first time that a user's inbox opens where nothing but the bell will call them; nil: more
  /// will, or it was said.
  static func callsHint(_ preferences: ScreenPreferences) -> String? {
    let chosen = preferences.calls.offers.intersection(
      CallDesk.channels(showsNotices: noticeRoute(preferences) != nil))
    guard chosen.isSubset(of: [.bell, .title]), let directory = stateDirectory() else { return nil }
    let file = open(directory + "/told-of-calls", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return nil }
    close(file)
    return words.onlyTheBell(test: "deskbell notify test")
  }
}
