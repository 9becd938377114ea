#if Web
import NIOCore

/// Runs what a connection asks for on the connection's own event loop, instead of the pool: a request that
/// is read there, and an answer that is written there, wait for no other thread to wake up but the desk's.
/// Nothing that runs there may block. (SE-0417, task executor preference.)
final class LoopExecutor: TaskExecutor {
  private let loop: any EventLoop

  init(_ loop: any EventLoop) { self.loop = loop }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    loop.execute { [self] in job.runSynchronously(on: asUnownedTaskExecutor()) }
  }
}
#endif
