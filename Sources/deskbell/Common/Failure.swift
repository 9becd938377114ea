import ArgumentParser
import Desk
import FrontDesk
import Glibc
import Store
import Text

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
    self.message = message
  }

  init(_ error: DeskError) {
    switch error {
    case .refused(let refusal): self.init(refusal)
    case .store(let error): self.init(error)
    }
  }

  init(_ refusal: Refusal) {
    self.init(refusal.kind == .unknown ? .notFound : .refused, refusal.description)
  }

  init(_ error: StoreError) {
    switch error {
    case .noDesk: self.init(.notFound, error.description)
    case .alreadyADesk: self.init(.refused, error.description)
    default: self.init(.store, error.description)
    }
  }

  /// No such thing, with the nearest one there is.
  static func unknown(_ what: String, _ id: String, among known: [String]) -> Failure {
    Failure(Refusal.unknown(what, id, among: known))
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

  /// Says it on standard error, safely for a terminal, and ends the program.
  func exit() -> Never {
    StandardError.line("deskbell: \(message)")
    Glibc.exit(status.rawValue)
  }
}
