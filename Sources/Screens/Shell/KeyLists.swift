public import Terminal
public import Words

/// The keys of the screens, as their help lists them.
public enum KeyLists {
  public static func inbox(in tongue: Tongue) -> [HelpGroup] {
    inboxHelp(KeyMap(inboxCommands), tongue.words)
  }
  public static func board(in tongue: Tongue) -> [HelpGroup] {
    boardHelp(KeyMap(boardCommands), tongue.words)
  }
}
