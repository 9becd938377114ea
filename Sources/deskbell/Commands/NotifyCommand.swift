public import Alerts
public import ArgumentParser
import Desk
import Errands
import FrontDesk
import Glibc
import Screens
import Terminal
import Words

/// How somebody is called.
struct NotifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notify",
    abstract: "Try how you are called when a visitor asks for you or writes.",
    discussion: """
      You choose it in your config.toml (`deskbell config path`), apart for offers, for messages, and for \
      missed chats and messages that were left; the inbox and `deskbell listen` go by it:

        [notify]
        offers = ["bell", "title", "terminal", "hook"]
        messages = ["bell", "title"]
        missed = ["mail"]

      Without missed, what is missed is said like messages. bell is the terminal's bell; title counts in the window's title; terminal is a notice that the \
      terminal shows outside of itself (terminal = "osc9", "osc99" or "osc777", where yours is not \
      known); notify-send is one of the desktop; hook is a program of yours; mail goes through \
      sendmail; webhook asks an address on the web, and only `deskbell listen` does:

        hook = ["/home/ann/bin/lamp", "--red"]
        mail = "ann@example.com"
        url = "https://example.com/hook"
        secret = "/home/ann/.config/deskbell/secret"

      The hook gets JSON on standard input, and so does the address, with the header \
      X-Deskbell-Signature: sha256= and the HMAC-SHA-256 of the body, by the secret file's bytes. A \
      request that fails is made again, up to eight times within eight and a half minutes.

      An offer is said until you answer it: the bell every five seconds (bell-again), all else every \
      thirty (notice-again), a mail once. What else happens is said where the terminal does not say \
      that you look at it, and not in quiet hours (quiet = ["22:00-07:00"], by your own clock). What \
      comes within three seconds (burst) is said together. No program may take longer than ten \
      seconds (timeout).
      """,
    subcommands: [NotifyTest.self])
}

extension Channel: ExpressibleByArgument {}

struct NotifyTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Try each way of calling you, and say what to look at.",
    discussion: """
      A line a way: OK, warn or fail. The exit code is 1 if one fails that you have chosen, or named.

        deskbell notify test
        deskbell notify test mail
      """)

  @Argument(help: "One of bell, title, terminal, notify-send, hook, mail, webhook; else all.")
  var channel: Channel?

  @OptionGroup(visibility: .hidden) var unused: UnusedOptions

  func run() throws {
    let preferences = try Environment.preferences()
    let calls = preferences.calls
    let chosen = channel.map { Set([$0]) } ?? calls.chosen
    var isBad = false
    var findings: [Finding] = []
    for channel in channel.map({ [$0] }) ?? Channel.allCases {
      let (verdict, trial) = NotifyTest.trial(of: channel, preferences)
      // What nobody has chosen is no fault.
      let told = chosen.contains(channel) || verdict == .ok ? verdict : .warn
      isBad = isBad || told == .fail
      findings.append(Finding(channel.rawValue, told, Environment.words.trial(trial)))
    }
    Finding.print(findings, asJSON: unused.options.json)
    if isBad { throw ExitCode(1) }
  }

  private static func trial(
    of channel: Channel, _ preferences: ScreenPreferences
  ) -> (Finding.Verdict, CallTrial) {
    let looked = CallExamination.look(at: channel, preferences)
    guard looked.0 == .ok else { return looked }
    let words = Environment.words
    let text = CallText(headline: words.trialHeadline, detail: words.trialDetail)
    switch channel {
    case .title: return looked
    case .bell:
      guard isatty(1) == 1 else { return (.warn, .noTerminal) }
      write("\u{7}")
      return (.ok, .rang)
    case .terminal:
      guard isatty(1) == 1 else { return (.warn, .noTerminal) }
      guard let route = Environment.noticeRoute(preferences) else {
        return (.warn, CallExamination.unknownTerminal)
      }
      write(route.sequence(headline: text.headline, detail: text.detail))
      return (.ok, .sentNotice(form: route.form.rawValue, tmux: route.passage == .tmux))
    case .desktop, .hook, .mail, .webhook:
      return run(Call(on: channel), text, preferences.calls)
    }
  }

  private static func run(
    _ call: Call, _ text: CallText, _ settings: CallSettings
  ) -> (Finding.Verdict, CallTrial) {
    let me = AgentID(Environment.text("DESKBELL_AS") ?? Environment.account.login)
    let json = call.json(text, agent: me, store: "", at: SystemClock().now)
    var failure: CallFailure?
    switch Errand.saying(call, text, json: json, settings) {
    case .success(let errand)?: failure = errand.run()
    case .failure(let error)?: failure = error.failure
    case nil: break
    }
    if let failure {
      return (.fail, .failed(Environment.words.failure(failure, of: call.channel)))
    }
    switch call.channel {
    case .desktop: return (.ok, .shown)
    case .hook: return (.ok, .ran(settings.hook.first ?? ""))
    case .mail: return (.ok, .mailed(settings.mail ?? ""))
    case .webhook: return (.ok, .posted)
    case .bell, .title, .terminal: return (.ok, .standsInTitle)
    }
  }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
  }
}
