public import Terminal

/// The keys of the screens, as their help lists them.
public enum KeyLists {
  public static var inbox: [HelpGroup] { inboxHelp }
  public static var board: [HelpGroup] { boardHelp }
}
