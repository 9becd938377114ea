public import Terminal
public import Words

/// The keys of the screens, as their help lists them.
public enum KeyLists {
  public static func inbox(in tongue: Tongue) -> [HelpGroup] { inboxHelp(tongue.words) }
  public static func board(in tongue: Tongue) -> [HelpGroup] { boardHelp(tongue.words) }
}
