import ArgumentParser
import Desk
import FrontDesk
import Glibc
import Store
import Text
import Words

/// The program's exit codes.
enum ExitStatus: Int32 {
  case done = 0
  /// Refused by a rule of the desk.
  case refused = 1
  /// Usage, or an invalid document (EX_USAGE).
  case usage = 64
  /// No such agent, chat, file (EX_NOINPUT).
  case notFound = 66
  /// The store cannot be read or written (EX_IOERR).
  case store = 74
}

/// What ends a command early: a message for standard error and an exit code.
struct Failure: Error {
  let status: ExitStatus
  let message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = ShownDesk.completed(Failure.inOneForm(message))
  }

  /// `what happened, to what; what to do`: the sentences of a message as they stand behind the
  /// program's name, whoever made them.
  static func inOneForm(_ message: String) -> String { Environment.words.inOneForm(message) }

  init(_ error: DeskError) {
    switch error {
    case .refused(let refusal): self.init(refusal)
    case .store(let error): self.init(error)
    }
  }

  init(_ refusal: Refusal) {
    let status: ExitStatus =
      switch refusal.kind {
      case .rule: .refused
      case .invalid: .usage
      case .unknown: .notFound
      }
    self.init(status, refusal.told)
  }

  init(_ error: StoreError) {
    switch error {
    case .noDesk: self.init(.notFound, error.told)
    case .alreadyADesk: self.init(.refused, error.told)
    default: self.init(.store, error.told)
    }
  }

  /// No such thing, with the nearest one there is.
  static func unknown(
    _ thing: Refusal.Thing, _ id: String, among known: [String]
  ) -> Failure {
    Failure(Refusal.unknown(thing, id, among: known))
  }

  static func wrapping<Result>(
    _ body: () throws(DeskError) -> Result
  ) throws(Failure) -> Result {
    do throws(DeskError) {
      return try body()
    } catch {
      throw Failure(error)
    }
  }

  /// Says on standard error what somebody should know.
  static func warn(_ text: String) {
    let text = Environment.words.warned(ShownDesk.completed(inOneForm(text)))
    StandardError.line("deskbell: \(text)")
  }

  /// Says it on standard error, safely for a terminal, and ends the program.
  func exit() -> Never {
    StandardError.line("deskbell: \(message)")
    Glibc.exit(status.rawValue)
  }
}
