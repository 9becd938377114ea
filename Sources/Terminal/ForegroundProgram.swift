import CUnix
import Glibc

/// A program that has the terminal for a while, as one that a shell starts in the foreground: an editor.
public enum ForegroundProgram {
  /// Runs it until it ends. To be called while the terminal is lent (`Screen.lend`).
  ///
  /// A signal that asks this program to leave ends it too, with all that it has started; that this
  /// program was asked is left to be noticed. Stopped by the keyboard, it goes on: who has the terminal
  /// is there.
  ///
  /// - Parameters:
  ///   - words: a path, or a name on the PATH, and arguments. No shell looks at them.
  ///   - meanwhile: done every 20 ms as long as it runs.
  /// - Returns: whether it could be started and ended well.
  public static func run(_ words: [String], meanwhile: () -> Void) -> Bool {
    guard let process = start(words) else { return false }
    defer { deskbell_terminal_give_foreground(getpgrp()) }
    var askedToLeave = 0
    while true {
      var status: Int32 = 0
      let found = waitpid(process, &status, WNOHANG | WUNTRACED)
      if found < 0, errno != EINTR { return false }
      if found == process {
        guard status & 0xFF == 0x7F else { return status == 0 }
        // It may have asked for the terminal before that was its own.
        deskbell_terminal_give_foreground(process)
        kill(-process, SIGCONT)
      }
      if deskbell_terminal_noticed() & UInt32(DESKBELL_SIGNAL_LEAVE) != 0 {
        kill(-process, askedToLeave < 10 ? SIGHUP : SIGKILL)
        kill(-process, SIGCONT)
        askedToLeave += 1
      }
      meanwhile()
      poll(nil, 0, 20)
    }
  }

  private static func start(_ words: [String]) -> pid_t? {
    guard let program = words.first else { return nil }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that the keyboard's signals are for it alone; with none of them held back.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGMASK))
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    guard posix_spawnp(&process, program, nil, &attributes, &arguments, environ) == 0 else {
      return nil
    }
    deskbell_terminal_give_foreground(process)
    return process
  }
}
