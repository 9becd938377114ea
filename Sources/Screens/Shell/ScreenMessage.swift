public import Answers
public import Desk
public import Figures
public import FrontDesk
public import Hosting
public import Overview
public import Store
public import Terminal

/// What can happen to a screen of the desk.
public enum ScreenMessage: Sendable {
  /// Keys came. More than one at once, or one that came closer behind those before than a hand types,
  /// are a paste.
  case keysPressed(Keystrokes)
  case pasted(String)
  case mouse(MouseEvent)
  /// Whether the terminal tells of a mouse, after it was asked to.
  case mouseSet(Bool)
  case resized(Size)
  /// The terminal's window has got the focus, or lost it.
  case focused(Bool)
  /// The desk as it stands now, and what happened since it was last told.
  case deskChanged(DeskView, events: [StampedEvent])
  case deskWarned(String)
  /// The desk is lost: nothing more will be told, nothing more can be asked.
  case deskFailed(String)
  /// What the desk said to a command: nil, it did it, or why not.
  case answered(Command, failure: String?)
  /// Nil: there is no such chat.
  case recordArrived(ChatID, ChatRecord?)
  /// Nil: the chat is not open.
  case decisionArrived(ChatID, Decision?)
  /// Closed chats, newest first, that were asked for by this query.
  case historyArrived(HistoryQuery, [ChatSummary])
  /// A page of what happened on a day; none: there is nothing more.
  case eventsArrived(DayEvents, [StampedEvent])
  /// A part of what a search finds.
  case searchArrived(ChatSearch, FoundPage)
  case pastChatsArrived(PastChatsQuery, [PastChat])
  /// What is known of a visitor of the website; nil: nothing is.
  case sightArrived(VisitorMark, VisitorSight?)
  /// What a program suggests to answer after a message in a chat.
  case suggested(ChatID, after: Int64, String)
  /// The library of answers, ready to be looked through.
  case answersArrived(AnswerShelf)
  /// The words of the desk's past conversations.
  case termsArrived(TermHistory)
  /// So many hundredths of a report are counted.
  case counting(ReportRequest, percent: Int)
  /// What a report found.
  case counted(ReportRequest, FigureReport)
  /// A report could not be counted, for that reason.
  case countFailed(ReportRequest, String)
  /// The record of a chat of a draft that is not open; nil: there is no such chat.
  case endFound(ChatID, ChatRecord?)
  /// A question to the journal could not be answered.
  case questionFailed(Question, String)
  /// The files of the drafts of earlier runs, of one kind.
  case draftsFound(DraftKind, [ChatID: String])
  /// What an earlier run has read and missed.
  case marksFound(ReadingMarks)
  case draftNotSaved(String)
  /// What was written in the user's editor; nil: it could not be.
  case edited(ChatID, DraftKind, String?)
  /// A chat's transcript is in that file.
  case transcriptSaved(path: String)
  /// It could not be saved, for that reason.
  case transcriptFailed(String)
  /// A picture is kept at the desk; nil: it is not, for that reason.
  case pictureKept(PictureID?, failure: String?)
  /// What the user has chosen, read anew.
  case preferencesRead(ScreenPreferences)
  /// It could not be taken, for that reason: what was chosen before still holds.
  case preferencesBroken(String)
  /// A deadline of `ScreenModel.nextDeadline` has come, or may have.
  case timePassed
  /// Somebody asks by signal to suspend.
  case suspendRequested
  /// The program goes on after it was suspended.
  case resumed
  /// The terminal is gone, or a signal asks to leave.
  case hungUp

  /// A question that was asked of the journal.
  public enum Question: Hashable, Sendable {
    case record(ChatID)
    case history(HistoryQuery)
    case events(DayEvents)
    case pastChats(PastChatsQuery)
    case search(ChatSearch)
    case visitor(VisitorMark)
    case library
  }
}
