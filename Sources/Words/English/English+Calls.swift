public import Alerts

extension English {
  public func headline(_ call: Call) -> String {
    var parts: [String] = []
    let offers = call.offers
    if let only = offers.first, offers.count == 1 {
      parts.append("\(only.visitor) \(call.isAgain ? "still asks" : "asks") for you")
    } else if !offers.isEmpty {
      parts.append("\(offers.count) chats ring: \(some(offers.map(\.visitor)))")
    }
    let names = some(call.messages.map(\.subject.visitor))
    if call.messageCount == 1 {
      parts.append("\(names) writes")
    } else if call.messageCount > 1 {
      parts.append("\(call.messageCount) messages from \(names)")
    }
    if call.missed.count == 1 {
      parts.append("nobody came for \(call.missed[0].visitor)")
    } else if !call.missed.isEmpty {
      parts.append("\(call.missed.count) chats missed: \(some(call.missed.map(\.visitor)))")
    }
    parts += call.thresholds.map(passed)
    return parts.joined(separator: "; ")
  }

  public func detail(_ call: Call) -> String {
    if let words = call.words { return words }
    return call.offers.isEmpty ? "" : "Rings until you answer."
  }

  /// Three names at the most.
  private func some(_ names: [String]) -> String {
    let shown = list(Array(names.prefix(3)))
    return names.count > 3 ? "\(shown) and \(names.count - 3) more" : shown
  }

  public func failure(_ failure: CallFailure, of channel: Channel) -> String {
    "Nothing was said by \(channel.rawValue): \(reason(failure))."
  }

  public func notOpened(_ failure: CallFailure) -> String {
    "The address was not opened: \(reason(failure))."
  }

  private func reason(_ failure: CallFailure) -> String {
    switch failure {
    case .noProgram(let name): "there is no program \(name)"
    case .cannotStart(let name, let code): "\(name) cannot be started: \(systemReason(code))"
    case .tookTooLong(let name, let seconds):
      "\(name) took longer than \(seconds) s and was stopped"
    case .ended(let name, let status, let complaint):
      "\(name) ended with status \(status)" + (complaint.isEmpty ? "" : ": \(complaint)")
    case .noSecret(let path, let code): "\(path) cannot be read: \(systemReason(code))"
    case .openSecret(let path): "others may read \(path): chmod 600 it"
    case .emptySecret(let path): "\(path) is empty"
    case .givenUp: "it failed too often"
    }
  }

  public func trial(_ trial: CallTrial) -> String {
    switch trial {
    case .rang:
      "it rang. If you heard nothing: the terminal may have its bell switched off, or show it; tmux "
        + "passes it on where bell-action is any"
    case .sentNotice(let form, let tmux):
      "a notice was asked for (\(form)). If none came: the terminal may have to be allowed to"
        + (tmux ? "; tmux passes it on after: tmux set -g allow-passthrough on" : "")
    case .shown:
      "notify-send was run. If no notice came: no desktop may be reached from here, as over SSH"
    case .ran(let program): "\(program) was run and ended well; it got JSON on standard input"
    case .mailed(let address):
      "sendmail took a mail for \(address). If none comes: look into the mail server's log and at spam"
    case .posted: "the address took a signed request"
    case .canRing: "the terminal's bell"
    case .canSendNotice(let form, let tmux):
      "the terminal is asked for notices (\(form))"
        + (tmux ? "; tmux passes them on after: tmux set -g allow-passthrough on" : "")
    case .isThere(let program): "\(program) is there"
    case .isThereForListening(let program):
      "\(program) is there; only `deskbell listen` asks an address, a screen does not"
    case .standsInTitle: "as long as a screen is open, its window's title counts"
    case .noTerminal: "this is not run on a terminal"
    case .unknownTerminal(let term, let setting):
      "\(term.isEmpty ? "TERM" : term) is not known to show notices; if yours does, say how with "
        + setting
    case .notSet(let setting): "your config.toml does not say how: \(setting)"
    case .noProgram(let name, let package):
      "there is no program \(name); on Debian: apt-get install \(package)"
    case .failed(let reason): reason
    }
  }

  public var trialHeadline: String { "This is a try" }
  public var trialDetail: String { "So you are called when a visitor asks for you." }

  public func glance(_ glance: AgentGlance) -> String {
    var parts: [String] = []
    if glance.ringing > 0 {
      parts.append("\(counted(glance.ringing, "chat")) \(glance.ringing == 1 ? "rings" : "ring")")
    }
    if glance.unanswered > 0 {
      parts.append(
        "\(counted(glance.unanswered, "visitor")) \(glance.unanswered == 1 ? "waits" : "wait") "
          + "for your answer")
    }
    if glance.waiting > 0 { parts.append("\(glance.waiting) in the queue") }
    return parts.isEmpty ? "Nothing calls for you." : parts.joined(separator: ", ") + "."
  }

  public func onlyTheBell(test command: String) -> String {
    "Nothing but the bell and the title will call you here; \(command) says what else could."
  }
}
