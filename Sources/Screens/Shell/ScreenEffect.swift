public import Alerts
public import Desk
public import FrontDesk
public import Overview
public import Store
public import Terminal
public import Text

/// What a screen wants done, in order.
public enum ScreenEffect: Hashable, Sendable {
  /// Gives the desk a command, in the name of whoever sits at the screen.
  case request(Command)
  case askRecord(ChatID)
  /// What would be decided now for a chat that waits?
  case askDecision(ChatID)
  case askHistory(HistoryQuery)
  /// What happened on a day, page by page.
  case askEvents(DayEvents)
  /// The past chats of a chat's visitor.
  case askPastChats(PastChatsQuery)
  /// What was said, before an event: so many messages at the most; nil: until now?
  case askSearch(ChatSearch, before: Int64?, limit: Int)
  /// What is known of a visitor of the website?
  case askVisitor(VisitorMark)
  /// Has a program suggest an answer, if there is one that does.
  case assist(AssistRequest)
  /// The library of answers.
  case askLibrary
  /// The words of the desk's past conversations.
  case askTerms
  /// How and when did this chat end?
  case askEnd(ChatID)
  /// Has what is said in this open chat told at once, besides that in the agent's own; nil: in none.
  case follow(ChatID?)
  /// Has told what this chat could be handed over to, as long as that is asked; nil: no chat is.
  case weighHandOver(ChatID?)
  /// Keeps a chat's draft, as its file holds it, for a later run; an empty file is dropped.
  case saveDraft(ChatID, DraftKind, String)
  /// Has the text of a chat's composer written in the user's editor.
  case edit(ChatID, DraftKind, String)
  /// Saves a chat's transcript into a file, with the times of a zone.
  case saveTranscript(ChatID, zone: String?)
  /// Has the picture in a file kept at the desk, so that it can be the agent's.
  case keepPicture(path: String)
  /// Has a report counted, beside everything else.
  case count(ReportRequest)
  /// Ends, to go on with another screen.
  case leave(OtherScreen)
  /// Has what the user has chosen read anew.
  case reload
  /// Has the terminal tell what is done with a mouse, or not.
  case setMouse(Bool)
  /// Has so many cells given to what Unicode leaves open.
  case setWidths(AmbiguousWidth)
  /// Draws in other colours.
  case setTheme(ThemeChoice)
  /// Has the terminal keep a text to be pasted.
  case copy(ClipboardCopy)
  /// Has a program open an address, which is among its arguments.
  case open([String])
  case ringBell
  /// Says something on another channel than the bell.
  case call(Call, CallText, CallSettings)
  case setTitle(SafeText)
  /// Draws everything anew.
  case redraw
  /// Leaves, stops, and comes back.
  case suspend
  /// Ends, as who sits there wishes.
  case quit
  /// Ends, since who sits there may not look on any more; with what they are told.
  case turnAway(String)
}
