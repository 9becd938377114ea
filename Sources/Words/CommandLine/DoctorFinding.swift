public import Desk

/// What the doctor found, good or bad, with the command that helps.
public enum DoctorFinding: Hashable, Sendable {
  case desk(path: String, events: Int64, agents: Int, openChats: Int, readOnly: Bool)
  case soundJournal(files: Int, kib: Int64)
  /// So many more damages than were told.
  case damaged(more: Int, mend: String)

  /// What is remembered of visitors of the website.
  case knownVisitors(Int, kib: Int64)

  case noMode(path: String, code: Int32)
  case openToAll(path: String, mode: String)
  case mode(String, shared: Bool)
  case noSpace(code: Int32)
  case space(mib: UInt64)

  case noLock
  case lockWorks
  case mayNotWrite
  case notified
  /// Why not.
  case notNotified(String)

  /// In milliseconds.
  case eventAhead(by: Int64, setBack: String)
  /// This clock against that of somebody who is there, in milliseconds.
  case clockDisagrees(lead: Int64)

  case nobodyTakesChats(add: String)
  case takers(Int, present: [AgentID])
  /// Agents who were given a profile before it allowed some permissions; what gives them to the first.
  case formerProfile(String, agents: [AgentID], lacks: [String], give: String)

  case dialogues(published: Int, of: Int, areOn: Bool)
  /// A published dialogue can no longer do what it says.
  case lack(DialogueLack)

  case characterSet(String)
  case noTimeZones
  case timeZones
  case noTerm
  case terminalKnown(String)
  case terminalWithoutSize(String)
  case terminal(String, columns: Int, colour: Bool)

  /// So many, or any at all.
  case colours(Int, any: Bool)
  case noColours
  /// None, since whoever asks wants none (NO_COLOR).
  case coloursUnwanted

  /// The terminal counts cells as Deskbell does.
  case widthsAgree([CellSample])
  /// Of those of which Unicode leaves it open; a setting mends it.
  case widthsMended([CellSample], setting: String)
  /// Of others, which nothing mends; those that screens draw by a stand-in are none of them.
  case widthsDiffer([CellSample])
  /// There is no terminal to ask.
  case widthsNotAsked
  /// It does not answer.
  case widthsNotTold

  /// What is copied is handed to the terminal, which does not say whether it keeps it.
  case clipboard(tmux: Bool)
  /// The terminal is not known to keep anything.
  case noClipboard(String)
  /// What opens addresses.
  case opener(String)
  case noOpener(AddressObstacle)
}
