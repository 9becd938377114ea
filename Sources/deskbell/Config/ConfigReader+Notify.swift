import Alerts
import Desk
import FrontDesk
import Screens
import Terminal
import Words

/// How a user is called: `[notify]`.
extension ConfigReader {
  private typealias Read = (inout ConfigReader, ConfigValue) -> Void

  mutating func readNotify(_ value: ConfigValue) {
    let known: [String: Read] =
      [
        "offers": { $0.readChannels($1, "offers") { $0.calls.offers = $1 } },
        "messages": { $0.readChannels($1, "messages") { $0.calls.messages = $1 } },
        "missed": { $0.readChannels($1, "missed") { $0.calls.missed = $1 } },
        "thresholds": { $0.readChannels($1, "thresholds") { $0.calls.thresholds = $1 } },
        "quiet": { $0.readQuiet($1) },
        "burst": { $0.readSeconds($1, "burst", 1...600) { $0.calls.burst = $1 } },
        "bell-again": { $0.readSeconds($1, "bell-again", 1...600) { $0.calls.bellAgain = $1 } },
        "notice-again": {
          $0.readSeconds($1, "notice-again", 5...3600) { $0.calls.noticeAgain = $1 }
        },
        "timeout": { $0.readSeconds($1, "timeout", 1...60) { $0.calls.timeout = $1 } },
        "terminal": { $0.readForm($1) },
        "hook": { $0.readHook($1) },
        "mail": { $0.readMail($1) },
        "url": { $0.readURL($1) },
        "secret": { $0.readSecret($1) },
      ]
    read(value, at: ["notify"], known)
    findNeeds()
  }

  private func path(_ name: String) -> [String] { ["notify", name] }
  private func full(_ name: String) -> String { "notify." + name }

  private mutating func text(_ value: ConfigValue, _ name: String) -> String? {
    if case .text(let text) = value { return text }
    fault(.notAText(full(name)), at: path(name))
    return nil
  }

  private mutating func texts(_ value: ConfigValue, _ name: String) -> [String]? {
    texts(value, full(name), at: path(name))
  }

  private mutating func texts(
    _ value: ConfigValue, _ name: String, at path: [String]
  ) -> [String]? {
    guard case .list(let values) = value else {
      fault(.notTexts(name), at: path)
      return nil
    }
    var texts: [String] = []
    for value in values {
      guard case .text(let text) = value else {
        fault(.notTexts(name), at: path)
        return nil
      }
      texts.append(text)
    }
    return texts
  }

  private mutating func readSeconds(
    _ value: ConfigValue, _ name: String, _ range: ClosedRange<Int>,
    _ set: (inout ScreenPreferences, Int) -> Void
  ) {
    guard case .number(let number) = value, range.contains(number) else {
      return fault(
        .notANumber(full(name), least: range.lowerBound, most: range.upperBound), at: path(name))
    }
    set(&preferences, number)
  }

  private mutating func readChannels(
    _ value: ConfigValue, _ name: String, _ set: (inout ScreenPreferences, Set<Channel>) -> Void
  ) {
    guard let names = texts(value, name) else { return }
    let known = Channel.allCases.map(\.rawValue)
    var channels: Set<Channel> = []
    for text in names {
      guard let channel = Channel(rawValue: text) else {
        return unknown(text, name, among: known)
      }
      channels.insert(channel)
    }
    set(&preferences, channels)
  }

  private mutating func unknown(_ value: String, _ name: String, among known: [String]) {
    fault(
      .notOneOf(
        full(name), value: value, nearest: Refusal.nearest(to: value, among: known), known: known),
      at: path(name))
  }

  private mutating func readQuiet(_ value: ConfigValue) {
    guard let all = texts(value, "quiet") else { return }
    for text in all {
      guard let hours = QuietHours(text) else {
        return fault(.notQuietHours(text), at: path("quiet"))
      }
      preferences.calls.quiet.append(hours)
    }
  }

  private mutating func readForm(_ value: ConfigValue) {
    guard let text = text(value, "terminal") else { return }
    guard let form = NoticeForm(rawValue: text) else {
      return unknown(text, "terminal", among: NoticeForm.allCases.map(\.rawValue))
    }
    preferences.notices = form
  }

  private mutating func readHook(_ value: ConfigValue) {
    if let words = program(value, full("hook"), at: path("hook")) {
      preferences.calls.hook = words
    }
  }

  /// A program and its arguments; nil, and told: it is none. It is named as it is: nothing expands what stands
  /// there.
  mutating func program(_ value: ConfigValue, _ name: String, at path: [String]) -> [String]? {
    guard let words = texts(value, name, at: path) else { return nil }
    guard let program = words.first, !program.isEmpty,
      words.allSatisfy({ !$0.utf8.contains(0) })
    else {
      fault(.notTexts(name), at: path)
      return nil
    }
    guard program.hasPrefix("/") || !program.contains("/") else {
      fault(.notAPath(program), at: path)
      return nil
    }
    return words
  }

  private mutating func readMail(_ value: ConfigValue) {
    guard let text = text(value, "mail") else { return }
    let address = EmailAddress.normal(text)
    // It stands among a program's arguments, where it is no option, and in a header.
    guard EmailAddress.problem(in: address) == nil, !address.hasPrefix("-"),
      address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ",") })
    else { return fault(.notAnAddress(text), at: path("mail")) }
    preferences.calls.mail = address
  }

  private mutating func readURL(_ value: ConfigValue) {
    guard let text = text(value, "url") else { return }
    guard SignedRequest.mayAsk(text) else { return fault(.notAskable(text), at: path("url")) }
    preferences.calls.url = text
  }

  private mutating func readSecret(_ value: ConfigValue) {
    guard let text = text(value, "secret") else { return }
    guard text.hasPrefix("/"), !text.utf8.contains(0) else {
      return fault(.notAPath(text), at: path("secret"))
    }
    preferences.calls.secret = text
  }

  /// A way of calling that lacks what it goes by would be silent.
  private mutating func findNeeds() {
    let calls = preferences.calls
    for (name, channels) in [
      ("offers", calls.offers), ("messages", calls.messages), ("missed", calls.missed ?? []),
    ] {
      let needs: [(Channel, String, Bool)] = [
        (.hook, "hook", !calls.hook.isEmpty), (.mail, "mail", calls.mail != nil),
        (.webhook, "url", calls.url != nil), (.webhook, "secret", calls.secret != nil),
      ]
      for (channel, setting, isThere) in needs where channels.contains(channel) && !isThere {
        // What is there and wrong is told already.
        guard !isFaulty(path(setting)) else { continue }
        fault(.needsSetting(channel.rawValue, setting: full(setting)), at: path(name))
      }
    }
  }
}
