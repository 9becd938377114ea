#if Web
import Dispatch
import Glibc
import ServiceLifecycle

/// Sees to it that the program ends in time once it was asked to: what was acknowledged is durable,
/// so that nothing is lost with those who do not let go.
struct Deadline: Service {
  let seconds: Double

  func run() async throws {
    try? await gracefulShutdown()
    DispatchQueue.global().asyncAfter(deadline: .now() + seconds) { _exit(0) }
  }
}
#endif
