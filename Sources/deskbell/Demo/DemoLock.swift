import FileStore
import Glibc
import Store
import Words

/// Held by whoever plays the people of a demo's desk, for as long as they live: two would play the
/// same people at once. A file of its own, since with no agent to play nobody is present.
final class DemoLock {
  private let file: Int32

  /// Nil while somebody else holds it.
  init?(_ desk: String) throws(Failure) {
    do throws(StoreError) {
      file = try StoreDirectory(existing: desk).openLock("demo")
    } catch {
      throw Failure(error)
    }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else { return nil }
  }

  deinit { close(file) }

  /// The lock, or a refusal that says what else one can do there.
  static func taken(_ place: DemoPlace, you: String) throws(Failure) -> DemoLock {
    if let lock = try DemoLock(place.path) { return lock }
    throw Failure(
      .refused, .peopleAreThere(path: place.path, join: place.command("inbox --as \(you)")))
  }
}
