import Desk

extension English {
  public func finding(_ finding: DoctorFinding) -> String {
    switch finding {
    case .desk(let path, let events, let agents, let chats, let readOnly):
      "\(path): \(counted(events, "event")), \(counted(agents, "agent")), "
        + counted(chats, "open chat") + (readOnly ? "; this account may only read it" : "")
    case .knownVisitors(let count, let kib): "\(count) known by the website, \(kib) KiB"
    case .soundJournal(let files, let kib):
      "\(counted(files, "file")), \(kib) KiB, every line is sound"
    case .damaged(let more, let mend):
      (more > 0 ? "\(more) more; " : "") + "back the files up, then mend them with: \(mend)"
    case .noMode(let path, let code): "\(path): \(systemReason(code))"
    case .openToAll(let path, let mode):
      "everybody on this machine can get into \(path) (mode \(mode)): chmod o-rwx it"
    case .mode(let mode, let shared):
      "\(mode): \(shared ? "its group shares the desk" : "yours alone")"
    case .noSpace(let code): "cannot tell: \(systemReason(code))"
    case .space(let mib): "\(mib) MiB free"
    case .noLock: "there is none yet: it comes with the first write"
    case .lockWorks: "taken and let go"
    case .mayNotWrite: "this account may not write the desk"
    case .notified: "inotify tells at once what others do"
    case .notNotified(let reason): "no inotify (\(reason)); screens look once a second instead"
    case .eventAhead(let milliseconds, let setBack):
      "the last event lies \(span(milliseconds: milliseconds)) ahead of this machine's clock, and "
        + "nothing falls due until then. Check the clock; if it is right, set desk time back with: "
        + setBack
    case .clockDisagrees(let lead):
      "this machine's clock is \(span(milliseconds: abs(lead))) \(lead > 0 ? "ahead of" : "behind") "
        + "that of somebody who is at the desk"
        + (lead > 0 ? ", so commands are refused here" : "") + ": set the one that is wrong"
    case .nobodyTakesChats(let add): "nobody takes chats: \(add)"
    case .takers(let count, let present):
      "\(count) \(count == 1 ? "takes" : "take") chats; "
        + (present.isEmpty ? "none is present" : "present: \(list(present.map(\.text)))")
    case .formerProfile(let profile, let agents, let lacks, let give):
      "\(list(agents.map(\.text))): \(profile) without \(list(lacks)), which it allows now; \(give)"
    case .dialogues(let published, let all, let areOn):
      "\(published) of \(all) published" + (areOn ? "" : "; all of them are switched off")
    case .lack(let lack): "cannot do what it says: \(self.lack(lack))"
    case .characterSet(let name):
      "the character set is \(name): set a UTF-8 locale that this machine has, such as "
        + "export LC_CTYPE=C.UTF-8"
    case .noTimeZones: "the database is missing; on Debian: apt-get install tzdata"
    case .timeZones: "the IANA database is there"
    case .noTerm: "TERM is not set, so no screen can be opened"
    case .terminalKnown(let name): "\(name) is known; this is not run on it"
    case .terminalWithoutSize(let name): "\(name) does not tell its size"
    case .terminal(let name, let columns, let colour):
      "\(name), \(columns) columns\(colour ? "" : ", without colour")"
    case .colours(let count, let any):
      any ? "any colour (COLORTERM, or the terminal's description)" : "\(grouped(count)) colours"
    case .noColours: "none: what stands out does so in bold and reverse"
    case .coloursUnwanted: "none, as NO_COLOR says"
    case .widthsAgree(let samples): "the terminal counts as Deskbell does: \(cells(samples))"
    case .widthsMended(let samples, let setting):
      "the terminal does not count as Deskbell does: \(cells(samples)). Write \(setting) into "
        + "config.toml"
    case .widthsDiffer(let samples):
      "the terminal does not count as Deskbell does: \(cells(samples)). Rows with these stand askew"
    case .widthsNotAsked: "not asked: this is not run on a terminal"
    case .widthsNotTold: "the terminal does not say where its cursor is"
    case .clipboard(let tmux):
      "what is copied is handed to the terminal (OSC 52), which does not say whether it keeps it"
        + (tmux ? "; tmux passes it on after: tmux set -g set-clipboard on" : "")
    case .noClipboard(let term):
      "\(term.isEmpty ? "TERM" : term) is not known to keep what is copied"
    case .opener(let program): "opened by \(program)"
    case .noOpener(let obstacle): "\(reason(obstacle)) They can be copied."
    }
  }

  /// Such as `± 2, not 1`.
  private func cells(_ samples: [CellSample]) -> String {
    samples.map { sample in
      "\(sample.text) \(sample.there)" + (sample.there == sample.here ? "" : ", not \(sample.here)")
    }.joined(separator: "; ")
  }
}
