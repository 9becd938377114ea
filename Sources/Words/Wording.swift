/// Every text that a person reads and no person typed, in one language: a function a text, split by
/// subject. A language that lacks a text does not compile.
///
/// Texts hold names and ids as they are in the desk: whoever shows them makes them safe. What names a
/// command or a key is added by whoever has commands or keys.
public protocol Wording:
  HelpWording, InterventionWording, JoiningWording, TimeWording, EventWording, DecisionWording,
  RefusalWording,
  ProspectWording, DayWording,
  SettingWording,
  ConversationWording, VoiceWording, WalkWording, VisitorWording, DialogueWording, StoreWording,
  FormatWording,
  DocumentWording,
  ResponseWording,
  ScreenWording, PickWording, InboxWording, InboxPaneWording, BoardWording,
  BoardOverviewWording,
  BoardRowWording, CallWording, FigureWording, ReportWording,
  CommandWording, TerminalWording, CommandLineWording,
  GatewayWording
{}
