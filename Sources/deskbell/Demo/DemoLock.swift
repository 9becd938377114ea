import Glibc

/// Held by whoever plays the people of a demo's desk, for as long as they live: two would play the
/// same people at once. A file of its own, since with no agent to play nobody is present.
final class DemoLock {
  private let file: Int32

  /// Nil while somebody else holds it.
  init?(_ desk: String) throws(Failure) {
    let path = desk + "/lock/demo"
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw Failure(.store, "cannot open \(path): \(String(cString: strerror(errno)))")
    }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else { return nil }
  }

  deinit { if file >= 0 { close(file) } }

  /// The lock, or a refusal that says what else one can do there.
  static func taken(_ place: DemoPlace, you: String) throws(Failure) -> DemoLock {
    if let lock = try DemoLock(place.path) { return lock }
    throw Failure(
      .refused,
      "simulated people are at \(place.path) already. To join them: "
        + place.command("inbox", "--as \(you)"))
  }
}
