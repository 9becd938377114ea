import ArgumentParser
import Desk
import Words

// What the command line itself finds wrong, in the language of whoever reads it.

extension Failure {
  init(_ fault: UsageFault) { self.init(.usage, Environment.words.fault(fault)) }

  init(_ fault: ArgumentFault) { self.init(.usage, Environment.words.fault(fault)) }

  init(_ status: ExitStatus, _ fault: CommandFault) {
    self.init(status, Environment.words.fault(fault))
  }

  /// Somebody takes no chats: whoever looks after the desk is not told to become somebody else.
  static func takesNoChats(
    _ agent: Agent, _ options: GlobalOptions, _ fault: CommandFault
  ) -> Failure {
    guard agent.permissions.contains(.manageAgents) else { return Failure(.refused, fault) }
    return Failure(
      .refused,
      .administratesOnly(agent.id, option: "--as AGENT", add: options.hint("agent add NAME")))
  }

  init(_ status: ExitStatus, _ fault: SystemFault) {
    self.init(status, Environment.words.fault(fault))
  }

  /// Says on standard error what somebody should know.
  static func warn(_ warning: CommandWarning) { warn(Environment.words.warning(warning)) }
}

extension ValidationError {
  init(_ fault: UsageFault) { self.init(Environment.words.fault(fault)) }

  init(_ fault: ArgumentFault) { self.init(Environment.words.fault(fault)) }
}
