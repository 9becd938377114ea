import Alerts
import Errands
import Glibc
import Screens
import Terminal
import Words

/// Whether whoever asks can be called as they have chosen. Nothing is said.
struct CallExamination {
  /// Nil: their file is broken.
  private let preferences: ScreenPreferences?

  init(_ preferences: ScreenPreferences?) { self.preferences = preferences }

  func findings() -> [Finding] {
    guard let preferences else { return [Finding("config", .fail, brokenConfig)] }
    let chosen = preferences.calls.chosen
    return Channel.allCases.filter(chosen.contains).map { channel in
      let (verdict, trial) = CallExamination.look(at: channel, preferences)
      let words = Environment.words
      return Finding("notify", verdict, channel.rawValue + words.colon + words.trial(trial))
    }
  }

  private var brokenConfig: String {
    do throws(Failure) {
      _ = try Environment.preferences()
      return ""
    } catch {
      return error.message
    }
  }

  /// Whether a channel would work.
  static func look(
    at channel: Channel, _ preferences: ScreenPreferences
  ) -> (Finding.Verdict, CallTrial) {
    let calls = preferences.calls
    switch channel {
    case .bell: return (.ok, .canRing)
    case .title: return (.ok, .standsInTitle)
    case .terminal:
      guard let route = Environment.noticeRoute(preferences) else {
        return (.ok, unknownTerminal)
      }
      return (.ok, .canSendNotice(form: route.form.rawValue, tmux: route.passage == .tmux))
    case .desktop: return program("notify-send", package: "libnotify-bin")
    case .hook:
      guard let program = calls.hook.first else { return (.warn, .notSet("notify.hook")) }
      guard Errand.find(program) != nil else {
        return (.fail, .failed(Environment.words.failure(.noProgram(program), of: channel)))
      }
      return (.ok, .isThere(program))
    case .mail:
      guard calls.mail != nil else { return (.warn, .notSet("notify.mail")) }
      guard let sendmail = Errand.sendmail else {
        return (.fail, .noProgram("sendmail", package: "msmtp-mta"))
      }
      return (.ok, .isThere(sendmail))
    case .webhook:
      guard calls.url != nil else { return (.warn, .notSet("notify.url")) }
      guard let path = calls.secret else { return (.warn, .notSet("notify.secret")) }
      if case .failure(let error) = Errand.secret(in: path) {
        return (.fail, .failed(Environment.words.failure(error.failure, of: channel)))
      }
      let curl = program("curl", package: "curl")
      return curl.0 == .ok ? (.ok, .isThereForListening("curl")) : curl
    }
  }

  static var unknownTerminal: CallTrial {
    .unknownTerminal(
      Environment.text("TERM") ?? "", setting: "notify.terminal")
  }

  private static func program(
    _ name: String, package: String
  ) -> (Finding.Verdict, CallTrial) {
    guard let path = Errand.find(name) else { return (.fail, .noProgram(name, package: package)) }
    return (.ok, .isThere(path))
  }
}
