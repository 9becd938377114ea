import ArgumentParser
import Words

// What the command line itself finds wrong, in the language of whoever reads it.

extension Failure {
  init(_ fault: UsageFault) { self.init(.usage, Environment.words.fault(fault)) }

  init(_ fault: ArgumentFault) { self.init(.usage, Environment.words.fault(fault)) }

  init(_ status: ExitStatus, _ fault: CommandFault) {
    self.init(status, Environment.words.fault(fault))
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
