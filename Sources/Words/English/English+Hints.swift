extension English {
  public func hint(_ hint: Hint) -> String {
    switch hint {
    case .see(let command): " `\(command)` shows those there are."
    case .changeThem(let command): " Change them with \(command)."
    case .changeIt(let command): " Change it with \(command)."
    case .replaceIt(let command): " Replace it with \(command)."
    case .makeAdministrator(let command):
      " Make somebody else an administrator first: `\(command)`"
    case .endOrRequeue(let option): " End them, or send them back to the queue with \(option)."
    case .sayWho(let option): " Say which with \(option)."
    case .goOn(let option): " Go on in it with \(option), or end it first."
    case .doItAnyway(let option): " Do it all the same with \(option)."
    case .setTimeBack(let command):
      " If it is right, see what carried desk time ahead, and set it back, with `\(command)`."
    case .makeDesk(let command, let option):
      "; make one with `\(command)`, or name another with \(option)"
    case .mend(let look, let repair):
      "; look with `\(look)`, mend with `\(repair)`, or restore a backup"
    case .goOnWithout(let repair): ", or go on without them after `\(repair)`"
    case .nameAnother(let option): ", or name another with \(option)"
    case .nameDirectory(let option): ": name another with \(option)"
    }
  }
}
