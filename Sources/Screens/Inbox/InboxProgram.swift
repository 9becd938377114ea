public import Desk
import FrontDesk
public import Terminal

/// The agent's screen.
public enum InboxProgram {
  /// Shows an agent's inbox on the terminal until they quit.
  ///
  /// - Parameter check: whether the caller may be this agent at the desk; asked when it is open.
  /// - Throws: `ScreenError` if there is no terminal to show it on, with the terminal as it was.
  public static func run(
    _ options: ScreenOptions, agent: AgentID,
    check: @escaping @Sendable (DeskState) -> ScreenObjection?
  ) throws(ScreenError) -> ScreenEnding {
    // What the ids of this run's messages begin with.
    var random = SystemRandomNumberGenerator()
    let session = MessageID.random(using: &random)
    return try ScreenProgram.show(options, to: .answering(agent), check: check) { size, now in
      var model = InboxModel(
        me: agent, storePath: options.hintedStore, tongue: options.tongue, size: size, now: now,
        session: session.text, hasAssist: options.assist != nil)
      model.callDesk = options.calls
      model.addressDesk = options.addresses
      model.use(options.preferences)
      model.shell.hasMouse = options.preferences.hasMouse
      return model
    }
  }
}
